/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-search-rank.h"

#include <string.h>

#include "forum-hangul.h"

/* Where the worst word of a query stands. */
typedef enum
{
  PLACE_TITLE_START,
  PLACE_TITLE_WORD,
  PLACE_TITLE,
  PLACE_PEOPLE,
  PLACE_ORGANIZATIONS,
  PLACE_REST,
  N_PLACES,
} Place;

/* Of two items, what was typed wins over what can become of its last consonant in another syllable;
 * then the better place; then words together over words apart; then what is finished. */
static guint
make_rank (ForumMatchKind kind,
           Place          place,
           gboolean       apart)
{
  guint moved = kind == FORUM_MATCH_MOVED;

  return ((moved * N_PLACES + place) * 2 + apart) * 2 + (kind != FORUM_MATCH_EXACT);
}

/* The field of which a rank tells. */
static ForumField
get_field (guint rank)
{
  Place place = rank / 4 % N_PLACES;

  return place < PLACE_PEOPLE ? FORUM_FIELD_TITLE : FORUM_FIELD_PEOPLE + (place - PLACE_PEOPLE);
}

static ForumField
find_field (const guint32 *ends,
            gsize          position)
{
  ForumField field = FORUM_FIELD_TITLE;

  while (position >= ends[field])
    field++;

  return field;
}

static gboolean
is_word_start (const char *keys)
{
  const char *before = keys - 1;

  if ((guchar) *before == (guchar) FORUM_HANGUL_ALONE)
    before--;
  if (forum_hangul_key_kinds[(guchar) *before] != FORUM_KEY_NONE)
    return FALSE;
  if ((guchar) *before < 0x80)
    return !g_ascii_isalnum (*before);

  while (((guchar) *before & 0xc0) == 0x80)
    before--;

  return !g_unichar_isalnum (g_utf8_get_char (before));
}

static Place
find_place (ForumField field,
            gboolean   starts_title,
            gboolean   starts_word,
            gboolean   apart)
{
  if (field != FORUM_FIELD_TITLE)
    return PLACE_PEOPLE + (field - FORUM_FIELD_PEOPLE);
  if (apart || !starts_word)
    return PLACE_TITLE;

  return starts_title ? PLACE_TITLE_START : PLACE_TITLE_WORD;
}

/* The best rank that the rest of a field, and all fields behind it, can give. */
static guint
bound_rank (ForumField field,
            gboolean   apart)
{
  return make_rank (FORUM_MATCH_EXACT, find_place (field, TRUE, TRUE, apart), apart);
}

static guint
rank_needle (const ForumArena  *arena,
             const ForumNeedle *needle,
             guint              item,
             ForumField         last_field,
             gboolean           apart)
{
  const guint32 *ends = forum_arena_get_item (arena, item)->keys_end;
  const char *keys = arena->fold.keys;
  const char *at = keys + forum_arena_get_start (arena, item);
  const char *end = keys + ends[last_field];
  guint best = FORUM_N_RANKS;

  while (at < end)
    {
      ForumField field;
      ForumMatchKind kind;
      const char *match_end;
      guint rank;

      at = forum_needle_find (needle, at, end, &match_end, &kind);
      if (at == NULL)
        break;

      field = find_field (ends, at - keys);
      rank = make_rank (kind, find_place (field, at[-1] == FORUM_FOLD_END, is_word_start (at),
                                          apart), apart);
      best = MIN (best, rank);
      if (best <= bound_rank (field, apart))
        break;
      at++;
    }

  return best;
}

/* The same, but among the initials, which are far fewer. */
static guint
rank_initials (const ForumArena  *arena,
               const ForumNeedle *needle,
               guint              item,
               gboolean           apart)
{
  const guint32 *ends = forum_arena_get_item (arena, item)->initials_end;
  const char *initials = arena->fold.initials;
  const char *at = initials + forum_arena_get_initials_start (arena, item);
  const char *end = initials + ends[FORUM_N_FIELDS - 1];
  guint best = FORUM_N_RANKS;

  while (at < end)
    {
      ForumField field;
      gboolean starts_title;
      guint rank;

      at = forum_needle_find_initials (needle, at, end);
      if (at == NULL)
        break;

      field = find_field (ends, at - initials);
      starts_title = at[-1] == FORUM_FOLD_END;
      rank = make_rank (FORUM_MATCH_EXACT, find_place (field, starts_title,
                                                       starts_title || at[-1] == ' ', apart),
                        apart);
      best = MIN (best, rank);
      if (best <= bound_rank (field, apart))
        break;
      at++;
    }

  return best;
}

/**
 * forum_rank_item:
 * @arena: an arena
 * @query: what is looked for
 * @item: the number of an item
 *
 * Returns: how well the item answers the query; %FORUM_N_RANKS if it does not
 */
guint
forum_rank_item (const ForumArena       *arena,
                 const ForumSearchQuery *query,
                 guint                   item)
{
  gboolean apart = query->phrase != NULL;
  guint worst = 0;

  for (guint i = 0; i < query->words->len; i++)
    {
      const ForumNeedle *word = g_ptr_array_index (query->words, i);
      guint rank;

      if (word->kind == FORUM_NEEDLE_INITIALS)
        rank = rank_initials (arena, word, item, apart);
      else
        rank = rank_needle (arena, word, item, FORUM_FIELD_REST, apart);

      worst = MAX (worst, rank);
      if (worst == FORUM_N_RANKS)
        return worst;
    }

  /* Behind the last field that has a word of its own, the phrase would not make it better. */
  if (apart)
    worst = MIN (worst, rank_needle (arena, query->phrase, item, get_field (worst), FALSE));

  return worst;
}
