/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-search-query-private.h"

#include <string.h>

#include "forum-fold.h"

/* Whoever pastes a whole page gets what has its first words. */
#define MAX_WORDS 32

G_DEFINE_BOXED_TYPE (ForumSearchQuery, forum_search_query, forum_search_query_ref,
                     forum_search_query_unref)

static void
query_clear (gpointer data)
{
  ForumSearchQuery *self = data;

  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->phrase, forum_needle_free);
}

/* A word is finished once something was typed behind it. */
static gboolean
ends_with_space (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL && g_unichar_isspace (g_utf8_get_char (last));
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const ForumSearchRange *left = a;
  const ForumSearchRange *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;

  return left->end < right->end ? -1 : left->end > right->end;
}

/* Sorts ranges, and makes one of those that touch. */
static void
merge_ranges (GArray *ranges)
{
  guint n_ranges = 0;

  g_array_sort (ranges, compare_ranges);

  for (guint i = 0; i < ranges->len; i++)
    {
      ForumSearchRange range = g_array_index (ranges, ForumSearchRange, i);
      ForumSearchRange *last = &g_array_index (ranges, ForumSearchRange, MAX (n_ranges, 1) - 1);

      if (n_ranges > 0 && range.start <= last->end)
        last->end = MAX (last->end, range.end);
      else
        g_array_index (ranges, ForumSearchRange, n_ranges++) = range;
    }

  g_array_set_size (ranges, n_ranges);
}

/* A consonant that moved on to the next syllable is worth showing only where nothing better is. */
static void
find_word (const ForumNeedle *word,
           const ForumFold   *fold,
           gsize              fold_start,
           GArray            *ranges)
{
  const char *end = fold->keys + fold->n_keys;
  guint n_before = ranges->len;
  gboolean only_moved = TRUE;

  for (const char *at = fold->keys + fold_start; at < end; )
    {
      ForumMatchKind kind;
      const char *match_end;
      const char *found = forum_needle_find (word, at, end, &match_end, &kind);

      if (found == NULL)
        break;
      at = found + 1;

      if (kind == FORUM_MATCH_MOVED && !only_moved)
        continue;
      if (kind != FORUM_MATCH_MOVED && only_moved)
        {
          only_moved = FALSE;
          g_array_set_size (ranges, n_before);
        }

      g_array_append_vals (ranges, &(ForumSearchRange) { found - fold->keys,
                                                         match_end - fold->keys }, 1);
      at = MAX (at, match_end);
    }

  for (guint i = n_before; i < ranges->len; i++)
    {
      ForumSearchRange *range = &g_array_index (ranges, ForumSearchRange, i);

      forum_fold_trace (fold, &range->start, &range->end);
    }
}

/**
 * forum_search_query_new:
 * @text: what was typed, in valid UTF-8
 *
 * Understands a query: words of which each must be found. The last one may still be written, unless
 * a space follows it.
 *
 * Returns: (transfer full): a query, which never changes and serves every thread
 */
ForumSearchQuery *
forum_search_query_new (const char *text)
{
  ForumSearchQuery *self = g_atomic_rc_box_new0 (ForumSearchQuery);
  g_auto (ForumFold) fold = { NULL };
  gboolean finished = ends_with_space (text);
  gsize start;
  const char *keys;
  const char *end;
  const char *phrase_end;

  forum_fold_init (&fold, FALSE);
  start = forum_fold_append (&fold, text);
  keys = fold.keys + start;
  end = fold.keys + fold.n_keys - 1;
  phrase_end = keys;

  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) forum_needle_free);
  for (const char *word = keys; word < end && self->words->len < MAX_WORDS; )
    {
      const char *space = memchr (word, ' ', end - word);

      phrase_end = space != NULL ? space : end;
      g_ptr_array_add (self->words, forum_needle_new (word, phrase_end - word,
                                                      finished || space != NULL));
      word = phrase_end + 1;
    }

  if (self->words->len > 1)
    self->phrase = forum_needle_new (keys, phrase_end - keys, finished || phrase_end < end);

  return self;
}

ForumSearchQuery *
forum_search_query_ref (ForumSearchQuery *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
forum_search_query_unref (ForumSearchQuery *self)
{
  g_atomic_rc_box_release_full (self, query_clear);
}

/**
 * forum_search_query_is_empty:
 * @self: a query
 *
 * Returns: whether it has no words, and so finds nothing
 */
gboolean
forum_search_query_is_empty (ForumSearchQuery *self)
{
  return self->words->len == 0;
}

/**
 * forum_search_query_find_matches:
 * @self: a query
 * @text: a text in valid UTF-8
 *
 * Finds what to highlight: every place where a word of the query is, be it written with other
 * characters than the query.
 *
 * Returns: (transfer full) (element-type ForumSearchRange): the places, in order and apart from
 *   each other
 */
GArray *
forum_search_query_find_matches (ForumSearchQuery *self,
                                 const char       *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (ForumSearchRange));
  g_auto (ForumFold) fold = { NULL };
  gsize start;

  forum_fold_init (&fold, TRUE);
  start = forum_fold_append (&fold, text);

  for (guint i = 0; i < self->words->len; i++)
    find_word (g_ptr_array_index (self->words, i), &fold, start, ranges);

  merge_ranges (ranges);

  return ranges;
}
