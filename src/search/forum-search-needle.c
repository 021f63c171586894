/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For memmem(). */
#define _GNU_SOURCE

#include "forum-search-needle.h"

#include <string.h>

#include "forum-fold.h"
#include "forum-hangul.h"

/* An initial in a pattern is FORUM_HANGUL_ALONE and its key. */
static gboolean
is_initial (const char *pattern)
{
  return pattern[0] == FORUM_HANGUL_ALONE && forum_hangul_is_consonant (pattern[1]);
}

static void
find_probe (ForumNeedle *self)
{
  const char *end = self->pattern + self->length;

  for (const char *run = self->pattern; run < end; )
    {
      gsize length = 0;

      while (run + length < end && !is_initial (run + length))
        length++;

      if (run == self->pattern)
        self->head_length = length;
      if (length > self->probe_length)
        {
          self->probe = run;
          self->probe_length = length;
        }
      run += length + strlen ("\xfcR");
    }
}

static void
take_initials (ForumNeedle *self)
{
  self->initials = g_malloc (self->length + 1);

  for (gsize i = 0; i < self->length; i++)
    if (self->pattern[i] != FORUM_HANGUL_ALONE)
      self->initials[self->n_initials++] = self->pattern[i];
  self->initials[self->n_initials] = '\0';
}

static ForumNeedleKind
find_kind (ForumNeedle *self)
{
  ForumNeedleKind kind = FORUM_NEEDLE_INITIALS;
  gboolean has_initials = FALSE;

  for (gsize i = 0; i < self->length; i++)
    if (is_initial (self->pattern + i))
      {
        has_initials = TRUE;
        i++;
      }
    else
      {
        kind = FORUM_NEEDLE_MIXED;
      }

  return has_initials ? kind : FORUM_NEEDLE_PLAIN;
}

static const char *
find_bytes (const char *bytes,
            gsize       n_bytes,
            const char *start,
            const char *end)
{
  return n_bytes == 1 ? memchr (start, *bytes, end - start)
                      : memmem (start, end - start, bytes, n_bytes);
}

/* Where the syllable ends in which @keys is. */
static const char *
skip_syllable (const char *keys)
{
  while (!forum_hangul_is_boundary (keys))
    keys++;

  return keys;
}

/**
 * forum_needle_new:
 * @keys: folded text
 * @length: its length
 * @finished: whether its last syllable is known to be whole
 *
 * Returns: (transfer full): a needle
 */
ForumNeedle *
forum_needle_new (const char *keys,
                  gsize       length,
                  gboolean    finished)
{
  ForumNeedle *self = g_new0 (ForumNeedle, 1);

  self->pattern = g_strndup (keys, length);
  self->length = length;
  self->finished = finished;
  self->kind = find_kind (self);

  find_probe (self);
  if (self->kind == FORUM_NEEDLE_INITIALS)
    take_initials (self);

  return self;
}

void
forum_needle_free (ForumNeedle *self)
{
  g_free (self->pattern);
  g_free (self->initials);
  g_free (self);
}

/**
 * forum_needle_match:
 * @self: a needle
 * @keys: a place in a folded text, not before its first byte
 * @kind: (out): how good the match is
 *
 * Returns: (nullable): where the match ends that begins at @keys
 */
const char *
forum_needle_match (const ForumNeedle *self,
                    const char        *keys,
                    ForumMatchKind    *kind)
{
  const char *end = self->pattern + self->length;

  for (const char *pattern = self->pattern; pattern < end; pattern++)
    if (is_initial (pattern))
      {
        if (*keys == FORUM_HANGUL_ALONE)
          keys++;
        if (*keys != *++pattern || !forum_hangul_is_start (keys))
          return NULL;
        keys = skip_syllable (keys + 1);
      }
    else if (*keys++ != *pattern)
      {
        return NULL;
      }

  if (forum_hangul_is_boundary (keys))
    *kind = FORUM_MATCH_EXACT;
  else if (self->finished)
    return NULL;
  else if (forum_hangul_is_consonant (end[-1]) && forum_hangul_is_vowel (*keys))
    *kind = FORUM_MATCH_MOVED;
  else
    *kind = FORUM_MATCH_UNFINISHED;

  return keys;
}

/**
 * forum_needle_find:
 * @self: a needle
 * @start: where to begin in a folded text
 * @end: where to end
 * @match_end: (out): where the match ends
 * @kind: (out): how good the match is
 *
 * Returns: (nullable): where the first match begins
 */
const char *
forum_needle_find (const ForumNeedle  *self,
                   const char         *start,
                   const char         *end,
                   const char        **match_end,
                   ForumMatchKind     *kind)
{
  /* What begins with an initial is looked for by its key; all else by the bytes before the first
   * initial. */
  gboolean by_key = is_initial (self->pattern);
  const char *head = by_key ? self->pattern + 1 : self->pattern;
  gsize head_length = by_key ? 1 : self->head_length;

  while (start < end)
    {
      const char *found = find_bytes (head, head_length, start, end);

      if (found == NULL)
        return NULL;

      *match_end = forum_needle_match (self, found, kind);
      if (*match_end != NULL)
        return found;
      start = found + 1;
    }

  return NULL;
}

/**
 * forum_needle_find_probe:
 * @self: a needle that is not of initials
 * @start: where to begin in a folded text
 * @end: where to end
 *
 * Returns: (nullable): the first place near which the needle can be
 */
const char *
forum_needle_find_probe (const ForumNeedle *self,
                         const char        *start,
                         const char        *end)
{
  return find_bytes (self->probe, self->probe_length, start, end);
}

/**
 * forum_needle_find_initials:
 * @self: a needle of initials
 * @start: where to begin in the initials of a text
 * @end: where to end
 *
 * Returns: (nullable): the first place where the initials are
 */
const char *
forum_needle_find_initials (const ForumNeedle *self,
                            const char        *start,
                            const char        *end)
{
  return find_bytes (self->initials, self->n_initials, start, end);
}
