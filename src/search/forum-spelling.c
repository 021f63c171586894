/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For memmem(). */
#define _GNU_SOURCE

#include "forum-spelling.h"

#include <string.h>

/* Of longer words no two are near, or nobody can tell why they would be. */
#define MAX_KEYS 48

/* A word of a title or a name, and how far it is from the one that was typed. */
typedef struct
{
  const char *keys;
  gsize n_keys;
  guint number;
  guint score;
} Word;

typedef struct
{
  const char *keys;
  gsize n_keys;
  guint32 mask;
  guint limit;
} Typed;

/* How many keys may be wrong. */
static guint
get_limit (gsize n_keys)
{
  if (n_keys < 3)
    return 0;

  return n_keys < 8 ? 1 : n_keys < 12 ? 2 : 3;
}

/* Which keys there are, more or less. */
static guint32
get_mask (const char *keys,
          gsize       n_keys)
{
  guint32 mask = 0;

  for (gsize i = 0; i < n_keys; i++)
    mask |= 1u << ((guchar) keys[i] % 32);

  return mask;
}

static guint
count_bits (guint32 mask)
{
  guint n_bits = 0;

  for (; mask != 0; mask &= mask - 1)
    n_bits++;

  return n_bits;
}

/* One row of the table of Damerau and Levenshtein: a key left out, put in, changed, or changed for
 * its neighbour. */
static void
fill_row (const Typed *typed,
          const char  *keys,
          gsize        n_keys,
          const guint *before_last,
          const guint *last,
          guint       *row)
{
  row[0] = n_keys;

  for (gsize i = 1; i <= typed->n_keys; i++)
    {
      guint change = last[i - 1] + (typed->keys[i - 1] != keys[n_keys - 1]);

      row[i] = MIN (change, MIN (last[i], row[i - 1]) + 1);
      if (i > 1 && n_keys > 1 &&
          typed->keys[i - 1] == keys[n_keys - 2] && typed->keys[i - 2] == keys[n_keys - 1])
        row[i] = MIN (row[i], before_last[i - 2] + 1);
    }
}

/* A score that grows with the keys that are wrong, and then with those that are yet to be typed:
 * the word may only begin like the one that was typed. */
static guint
get_score (const Typed *typed,
           const char  *keys,
           gsize        n_keys)
{
  guint rows[3][MAX_KEYS + 1];
  guint best = G_MAXUINT;

  for (gsize i = 0; i <= typed->n_keys; i++)
    rows[0][i] = i;

  for (gsize n = 1; n <= n_keys && n <= typed->n_keys + typed->limit; n++)
    {
      guint *row = rows[n % 3];

      fill_row (typed, keys, n, rows[(n + 1) % 3], rows[(n + 2) % 3], row);
      if (row[typed->n_keys] <= typed->limit)
        best = MIN (best, row[typed->n_keys] * G_MAXUINT16 + (guint) (n_keys - n));
    }

  return best;
}

static gboolean
is_same (const Word *left,
         const Word *right)
{
  return left->n_keys == right->n_keys && memcmp (left->keys, right->keys, left->n_keys) == 0;
}

/* Keeps the best words, in order. */
static void
keep_word (GArray     *best,
           guint       n_words,
           const Word *word)
{
  guint position = 0;

  for (guint i = 0; i < best->len; i++)
    if (is_same (&g_array_index (best, Word, i), word))
      return;

  while (position < best->len && g_array_index (best, Word, position).score <= word->score)
    position++;

  g_array_insert_vals (best, position, word, 1);
  if (best->len > n_words)
    g_array_set_size (best, n_words);
}

static gboolean
is_letter (char key)
{
  return (guchar) key >= 0x80 || g_ascii_isalnum (key);
}

/* Looks at each word between two places, without the signs around it. */
static void
look_at_words (const Typed *typed,
               const char  *at,
               const char  *end,
               guint        number,
               GArray      *best,
               guint        n_words)
{
  while (at < end)
    {
      const char *word_end;
      gsize n_keys;

      while (at < end && !is_letter (*at))
        at++;
      word_end = at;
      while (word_end < end && *word_end != ' ' && *word_end != FORUM_FOLD_END)
        word_end++;

      n_keys = word_end - at;
      while (n_keys > 0 && !is_letter (at[n_keys - 1]))
        n_keys--;

      if (n_keys + typed->limit >= typed->n_keys &&
          count_bits (typed->mask & ~get_mask (at, n_keys)) <= typed->limit)
        {
          Word word = { at, n_keys, number, get_score (typed, at, n_keys) };

          if (word.score < G_MAXUINT)
            keep_word (best, n_words, &word);
        }

      at = word_end;
    }
}

/* A word as it is written in the title or name. */
static char *
write_word (const ForumArena *arena,
            const Word       *word)
{
  ForumText *name = forum_arena_get_name (arena, word->number);

  for (guint i = 0; i < forum_text_get_n_texts (name); i++)
    {
      const char *text = forum_text_get_nth (name, i, NULL);
      g_auto (ForumFold) fold = { NULL };
      const char *found;
      gsize start;
      gsize end;

      forum_fold_init (&fold, TRUE);
      start = forum_fold_append (&fold, text);
      found = memmem (fold.keys + start, fold.n_keys - start, word->keys, word->n_keys);
      if (found == NULL)
        continue;

      start = found - fold.keys;
      end = start + word->n_keys;
      forum_fold_trace (&fold, &start, &end);

      return g_strndup (text + start, end - start);
    }

  return NULL;
}

/**
 * forum_spelling_find:
 * @arena: an arena
 * @word: a word that is in none of its texts
 * @n_words: how many words to find at most
 *
 * Looks for words of titles, names and themes that were nearly typed: key for key, so that ㅔ and
 * ㅐ are as near to each other as a and o.
 *
 * Returns: (transfer full) (element-type utf8): the words, the nearest first
 */
GPtrArray *
forum_spelling_find (const ForumArena *arena,
                     const char       *word,
                     guint             n_words)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) best = g_array_new (FALSE, FALSE, sizeof (Word));
  g_auto (ForumFold) fold = { NULL };
  Typed typed;
  gsize start;

  forum_fold_init (&fold, FALSE);
  start = forum_fold_append (&fold, word);

  typed.keys = fold.keys + start;
  typed.n_keys = fold.n_keys - start - 1;
  typed.mask = get_mask (typed.keys, typed.n_keys);
  typed.limit = get_limit (typed.n_keys);

  if (typed.limit > 0 && typed.n_keys <= MAX_KEYS)
    for (guint i = 0; i < arena->n_names; i++)
      {
        const guint32 *ends = forum_arena_get_item (arena, i)->keys_end;

        look_at_words (&typed, arena->fold.keys + forum_arena_get_start (arena, i),
                       arena->fold.keys + ends[FORUM_FIELD_TITLE], i, best, n_words);
      }

  for (guint i = 0; i < best->len; i++)
    {
      char *written = write_word (arena, &g_array_index (best, Word, i));

      if (written != NULL)
        g_ptr_array_add (words, written);
    }

  return words;
}
