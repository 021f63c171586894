/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-search-scan.h"

#include "forum-search-rank.h"

static inline gsize
get_end (const ForumArena *arena,
         gboolean          in_initials,
         guint             item)
{
  const ForumArenaItem *place = forum_arena_get_item (arena, item);

  return (in_initials ? place->initials_end : place->keys_end)[FORUM_N_FIELDS - 1];
}

/* The item at a position. Searches go forward, so it is most often near the last one. */
static guint
find_item (const ForumArena *arena,
           gboolean          in_initials,
           gsize             position,
           guint             item)
{
  guint step = 1;
  guint low = item;
  guint high;

  while (low + step < arena->n_items && get_end (arena, in_initials, low + step - 1) <= position)
    {
      low += step;
      step *= 2;
    }

  high = MIN (low + step, arena->n_items) - 1;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_end (arena, in_initials, middle) <= position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The word that most likely is in the fewest items. An initial tells more than a key. */
static const ForumNeedle *
find_rarest (const ForumSearchQuery *query)
{
  const ForumNeedle *rarest = NULL;
  gsize most = 0;

  for (guint i = 0; i < query->words->len; i++)
    {
      const ForumNeedle *word = g_ptr_array_index (query->words, i);
      gsize worth = word->kind == FORUM_NEEDLE_INITIALS ? 2 * word->initials.n_bytes
                                                        : word->probe.n_bytes;

      if (worth > most)
        {
          rarest = word;
          most = worth;
        }
    }

  return rarest;
}

/**
 * forum_scan:
 * @arena: an arena
 * @query: what is looked for
 * @hits: (nullable): empty hits to fill; %NULL to stop at the first
 *
 * Goes through the arena for one word, and looks closer at each item that has it.
 *
 * Returns: whether anything was found
 */
gboolean
forum_scan (const ForumArena       *arena,
            const ForumSearchQuery *query,
            ForumHits              *hits)
{
  const ForumNeedle *word = find_rarest (query);
  gboolean in_initials = word != NULL && word->kind == FORUM_NEEDLE_INITIALS;
  const char *text = in_initials ? arena->fold.initials : arena->fold.keys;
  const char *end;
  guint item = 0;

  if (word == NULL || arena->n_items == 0)
    return FALSE;
  end = text + get_end (arena, in_initials, arena->n_items - 1);

  if (hits != NULL)
    {
      hits->items = g_new (guint32, arena->n_items);
      hits->ranks = g_new (guint8, arena->n_items);
    }

  for (const char *at = text; at < end; item++)
    {
      guint rank;

      at = in_initials ? forum_needle_find_initials (word, at, end)
                       : forum_needle_find_probe (word, at, end);
      if (at == NULL)
        break;

      item = find_item (arena, in_initials, at - text, item);
      rank = forum_rank_item (arena, query, item);
      if (rank < FORUM_N_RANKS && hits == NULL)
        return TRUE;
      if (rank < FORUM_N_RANKS)
        {
          hits->items[hits->n_items] = item;
          hits->ranks[hits->n_items] = rank;
          hits->n_items++;
        }

      at = text + get_end (arena, in_initials, item);
    }

  return hits != NULL && hits->n_items > 0;
}

void
forum_hits_clear (ForumHits *self)
{
  g_clear_pointer (&self->items, g_free);
  g_clear_pointer (&self->ranks, g_free);
}
