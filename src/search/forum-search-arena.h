/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-fold.h"
#include "forum-search-results.h"
#include "model/forum-program.h"

G_BEGIN_DECLS

/* What a string says of an item, the most telling first. */
typedef enum
{
  FORUM_FIELD_TITLE,            /* The title, or the name. */
  FORUM_FIELD_PEOPLE,           /* Who takes part. Or a position, or aliases. */
  FORUM_FIELD_ORGANIZATIONS,
  FORUM_FIELD_REST,
  FORUM_N_FIELDS,
} ForumField;

/**
 * ForumArenaItem:
 * @keys_end: where each field ends among the keys
 * @initials_end: where each field ends among the initials
 *
 * Where the strings of a session, a person, an organization or an article are. They begin where
 * those of the item before end.
 */
typedef struct
{
  guint32 keys_end[FORUM_N_FIELDS];
  guint32 initials_end[FORUM_N_FIELDS];
} ForumArenaItem;

/**
 * ForumArena:
 * @fold: all strings of all items, folded
 * @items: (array): the items, after one that is empty; behind them the themes of the program
 * @n_items: how many items there are, without the empty one and the themes
 * @n_names: how many have a name: the items and the themes
 * @objects: what the items are
 * @themes: what the themes are
 * @group_ends: the item after the last of each group
 *
 * All strings of a program that can be searched, in one piece of memory. The themes are not
 * searched: they are words that people will look for, and so help to spell.
 */
typedef struct
{
  ForumFold fold;
  ForumArenaItem *items;
  guint n_items;
  guint n_names;
  GPtrArray *objects;
  GPtrArray *themes;
  guint group_ends[FORUM_SEARCH_N_GROUPS];
} ForumArena;

void             forum_arena_init     (ForumArena       *self,
                                       ForumProgram     *program);
void             forum_arena_clear    (ForumArena       *self);
ForumText       *forum_arena_get_name (const ForumArena *self,
                                       guint             number);

/* Where an item's strings begin: the end of what comes before them. */
static inline gsize
forum_arena_get_start (const ForumArena *self,
                       guint             item)
{
  return self->items[item].keys_end[FORUM_N_FIELDS - 1];
}

static inline gsize
forum_arena_get_initials_start (const ForumArena *self,
                                guint             item)
{
  return self->items[item].initials_end[FORUM_N_FIELDS - 1];
}

static inline const ForumArenaItem *
forum_arena_get_item (const ForumArena *self,
                      guint             item)
{
  return &self->items[item + 1];
}

G_END_DECLS
