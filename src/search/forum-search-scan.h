/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-search-arena.h"
#include "forum-search-query-private.h"

G_BEGIN_DECLS

/**
 * ForumHits:
 * @items: the numbers of the items, in their order
 * @ranks: how well each answers
 * @n_items: how many there are
 *
 * What was found, before it is sorted.
 */
typedef struct
{
  guint32 *items;
  guint8 *ranks;
  guint n_items;
} ForumHits;

gboolean forum_scan       (const ForumArena       *arena,
                           const ForumSearchQuery *query,
                           ForumHits              *hits);
void     forum_hits_clear (ForumHits              *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ForumHits, forum_hits_clear)

G_END_DECLS
