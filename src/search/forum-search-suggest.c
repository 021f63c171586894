/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-search-suggest.h"

#include "forum-hangul.h"
#include "forum-search-scan.h"
#include "forum-spelling.h"

#define MAX_SUGGESTIONS 3

/* With more words than these, nobody wants to read the query again. */
#define MAX_WORDS 8

/* What was typed, and for each of its words whether it is anywhere. */
typedef struct
{
  GPtrArray *words;
  gboolean known[MAX_WORDS];
} Typed;

static gboolean
finds_anything (const ForumArena *arena,
                const char       *text)
{
  g_autoptr (ForumSearchQuery) query = forum_search_query_new (text);

  return forum_scan (arena, query, NULL);
}

static void
suggest (const ForumArena *arena,
         GPtrArray        *suggestions,
         GPtrArray        *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (char *) g_ptr_array_index (words, i));

  if (suggestions->len < MAX_SUGGESTIONS &&
      !g_ptr_array_find_with_equal_func (suggestions, text->str, g_str_equal, NULL) &&
      finds_anything (arena, text->str))
    g_ptr_array_add (suggestions, g_strdup (text->str));
}

static char *
fold_word (const char *word)
{
  g_auto (ForumFold) fold = { NULL };
  gsize start;

  forum_fold_init (&fold, FALSE);
  start = forum_fold_append (&fold, word);

  return g_strndup (fold.keys + start, fold.n_keys - start - 1);
}

/* The keys of a word in the other state of the keyboard. */
static char *
switch_keyboard (const char *word)
{
  g_autofree char *jamo = NULL;
  g_autofree char *keys = NULL;

  for (const char *at = word; *at != '\0'; at++)
    if (g_ascii_isalpha (*at))
      {
        jamo = forum_hangul_from_latin (word);
        keys = fold_word (jamo);

        return forum_hangul_compose (keys);
      }

  keys = fold_word (word);

  return forum_hangul_to_latin (keys);
}

/* Words that are found in the one or the other state of the keyboard; all others are left out. */
static void
suggest_keyboard (const ForumArena *arena,
                  const Typed      *typed,
                  GPtrArray        *suggestions)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  gboolean changed = FALSE;

  for (guint i = 0; i < typed->words->len; i++)
    {
      const char *word = g_ptr_array_index (typed->words, i);
      g_autofree char *meant = typed->known[i] ? g_strdup (word) : switch_keyboard (word);

      if (!typed->known[i] && !finds_anything (arena, meant))
        continue;

      changed = changed || !typed->known[i];
      g_ptr_array_add (words, g_steal_pointer (&meant));
    }

  if (changed)
    suggest (arena, suggestions, words);
}

/* Words that are spelled nearly so, perhaps in the other state of the keyboard. */
static GPtrArray *
find_near (const ForumArena *arena,
           const char       *word)
{
  GPtrArray *near = forum_spelling_find (arena, word, MAX_SUGGESTIONS);
  g_autofree char *switched = NULL;

  if (near->len > 0)
    return near;

  g_ptr_array_unref (near);
  switched = switch_keyboard (word);
  if (finds_anything (arena, switched))
    return g_ptr_array_new ();

  return forum_spelling_find (arena, switched, MAX_SUGGESTIONS);
}

static void
suggest_spelling (const ForumArena *arena,
                  const Typed      *typed,
                  GPtrArray        *suggestions)
{
  g_autoptr (GPtrArray) near = NULL;

  near = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < typed->words->len; i++)
    {
      const char *word = g_ptr_array_index (typed->words, i);

      g_ptr_array_add (near, typed->known[i] ? g_ptr_array_new () : find_near (arena, word));
    }

  for (guint nth = 0; nth < MAX_SUGGESTIONS; nth++)
    {
      g_autoptr (GPtrArray) words = g_ptr_array_new ();
      gboolean changed = FALSE;

      for (guint i = 0; i < typed->words->len; i++)
        {
          GPtrArray *candidates = g_ptr_array_index (near, i);

          changed = changed || candidates->len > 0;
          if (candidates->len > 0)
            g_ptr_array_add (words, g_ptr_array_index (candidates, MIN (nth, candidates->len - 1)));
          else if (typed->known[i])
            g_ptr_array_add (words, g_ptr_array_index (typed->words, i));
        }

      if (changed)
        suggest (arena, suggestions, words);
    }
}

static void
suggest_fewer (const ForumArena *arena,
               const Typed      *typed,
               GPtrArray        *suggestions)
{
  for (guint left_out = typed->words->len; left_out-- > 0; )
    {
      g_autoptr (GPtrArray) words = g_ptr_array_new ();

      for (guint i = 0; i < typed->words->len; i++)
        if (i != left_out)
          g_ptr_array_add (words, g_ptr_array_index (typed->words, i));

      suggest (arena, suggestions, words);
    }
}

/* Parts a text at white space of every kind. */
static GPtrArray *
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *at = text; ; at = g_utf8_next_char (at))
    {
      if (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
        continue;

      if (at > start)
        g_ptr_array_add (words, g_strndup (start, at - start));
      if (*at == '\0')
        return words;
      start = g_utf8_next_char (at);
    }
}

/**
 * forum_suggest:
 * @arena: an arena
 * @text: what was typed
 *
 * Returns: (transfer full) (array zero-terminated=1): queries that are near and find something;
 *   none if @text does so itself
 */
char **
forum_suggest (const ForumArena *arena,
               const char       *text)
{
  g_autoptr (GPtrArray) suggestions = g_ptr_array_new ();
  g_autoptr (GPtrArray) words = split_words (text);
  Typed typed = { words };
  gboolean all_known = TRUE;

  if (words->len > 0 && words->len <= MAX_WORDS && !finds_anything (arena, text))
    {
      for (guint i = 0; i < words->len; i++)
        {
          typed.known[i] = finds_anything (arena, g_ptr_array_index (words, i));
          all_known = all_known && typed.known[i];
        }

      if (!all_known)
        {
          suggest_keyboard (arena, &typed, suggestions);
          suggest_spelling (arena, &typed, suggestions);
        }
      if (suggestions->len == 0)
        suggest_fewer (arena, &typed, suggestions);
    }

  g_ptr_array_add (suggestions, NULL);

  return (char **) g_ptr_array_steal (suggestions, NULL);
}
