/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For memmem(). */
#define _GNU_SOURCE

#include "forum-search-needle.h"

#include <string.h>

#include "forum-fold.h"
#include "forum-hangul.h"

/* Beyond this length only memmem() is never slow. */
#define LONG 32

/* How much of a pattern is one initial. */
#define INITIAL_LENGTH 2

/* An initial in a pattern is FORUM_HANGUL_ALONE and its key. */
static gboolean
is_initial (const char *pattern)
{
  return pattern[0] == FORUM_HANGUL_ALONE && forum_hangul_is_consonant (pattern[1]);
}

/* How far it is to the next initial or the end. */
static gsize
measure_plain (const char *pattern,
               const char *end)
{
  const char *at = pattern;

  while (at < end && !is_initial (at))
    at++;

  return at - pattern;
}

/* The bytes that are in most texts, the most frequent first. What is not here is rare. */
static const char frequent[] =
  " eDinoatLSKrsRFTclHMJ\1dhWQENmu2GPfAUpO.bgvy0,YwkCjXV-1ZB()'8";

static ForumNeedleBytes
make_bytes (const char *bytes,
            gsize       n_bytes)
{
  ForumNeedleBytes made = { bytes, n_bytes, 0 };
  gsize rarity = 0;

  for (gsize i = 0; i < n_bytes; i++)
    {
      const char *found = strchr (frequent, bytes[i]);
      gsize n = found != NULL ? (gsize) (found - frequent) : sizeof frequent;

      if (n > rarity)
        {
          made.rarest = i;
          rarity = n;
        }
    }

  return made;
}

/* The longest part without initials. */
static ForumNeedleBytes
find_probe (const char *pattern,
            const char *end)
{
  const char *longest = pattern;
  gsize longest_length = 0;

  while (pattern < end)
    {
      gsize length = measure_plain (pattern, end);

      if (length > longest_length)
        {
          longest = pattern;
          longest_length = length;
        }
      pattern += length + INITIAL_LENGTH;
    }

  return make_bytes (longest, longest_length);
}

static char *
take_initials (const char *pattern,
               gsize       length)
{
  char *initials = g_new (char, length);
  gsize n_initials = 0;

  for (gsize i = 1; i < length; i += INITIAL_LENGTH)
    initials[n_initials++] = pattern[i];

  return initials;
}

static ForumNeedleKind
find_kind (const char *pattern,
           const char *end)
{
  gboolean has_initials = FALSE;
  gboolean has_others = FALSE;

  while (pattern < end)
    if (is_initial (pattern))
      {
        has_initials = TRUE;
        pattern += INITIAL_LENGTH;
      }
    else
      {
        has_others = TRUE;
        pattern++;
      }

  if (!has_initials)
    return FORUM_NEEDLE_PLAIN;

  return has_others ? FORUM_NEEDLE_MIXED : FORUM_NEEDLE_INITIALS;
}

/* Goes from one rarest byte to the next: for words as people type them this is faster than
 * memmem(), which on the other hand is never slow. */
static const char *
find_bytes (const ForumNeedleBytes *needle,
            const char             *start,
            const char             *end)
{
  gsize last = needle->n_bytes - 1;
  const char *at = start + needle->rarest;

  if (needle->n_bytes > LONG)
    return memmem (start, end - start, needle->bytes, needle->n_bytes);
  if ((gsize) (end - start) < needle->n_bytes)
    return NULL;

  end -= last - needle->rarest;
  while ((at = memchr (at, needle->bytes[needle->rarest], end - at)) != NULL)
    {
      const char *found = at - needle->rarest;

      if (found[0] == needle->bytes[0] && found[last] == needle->bytes[last] &&
          memcmp (found, needle->bytes, needle->n_bytes) == 0)
        return found;
      at++;
    }

  return NULL;
}

/* Where the syllable ends in which @keys is. */
static const char *
skip_syllable (const char *keys)
{
  while (!forum_hangul_is_boundary (keys))
    keys++;

  return keys;
}

/* Where the syllable begins that is @n_syllables before @keys. */
static const char *
go_back (const char *keys,
         guint       n_syllables)
{
  while (n_syllables-- > 0)
    {
      do
        keys--;
      while (forum_hangul_key_kinds[(guchar) *keys] != FORUM_KEY_NONE &&
             !forum_hangul_is_start (keys));

      if (forum_hangul_key_kinds[(guchar) *keys] == FORUM_KEY_NONE)
        return NULL;
      if (n_syllables > 0 && keys[-1] == FORUM_HANGUL_ALONE)
        keys--;
    }

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
  const char *end;

  self->pattern = g_strndup (keys, length);
  self->length = length;
  self->finished = finished;

  end = self->pattern + length;
  self->kind = find_kind (self->pattern, end);
  self->probe = find_probe (self->pattern, end);

  if (self->kind == FORUM_NEEDLE_INITIALS)
    {
      /* An initial is found by its key, which comes without FORUM_HANGUL_ALONE in syllables. */
      self->head = make_bytes (self->pattern + 1, 1);
      self->initials = make_bytes (take_initials (self->pattern, length),
                                   length / INITIAL_LENGTH);
    }
  else
    {
      const char *head = self->pattern;

      for (; is_initial (head); head += INITIAL_LENGTH)
        self->n_before++;
      self->head = make_bytes (head, measure_plain (head, end));
    }

  return self;
}

void
forum_needle_free (ForumNeedle *self)
{
  g_free (self->pattern);
  g_free ((char *) self->initials.bytes);
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
  for (const char *at = start; at < end; at++)
    {
      const char *found;

      at = find_bytes (&self->head, at, end);
      if (at == NULL)
        break;

      found = go_back (at, self->n_before);
      if (found == NULL || found < start)
        continue;

      *match_end = forum_needle_match (self, found, kind);
      if (*match_end != NULL)
        return found;
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
  return find_bytes (&self->probe, start, end);
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
  return find_bytes (&self->initials, start, end);
}
