/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-search-arena.h"
#include "forum-search-query-private.h"

G_BEGIN_DECLS

/* The least is the best. */
#define FORUM_N_RANKS 48

guint forum_rank_item (const ForumArena       *arena,
                       const ForumSearchQuery *query,
                       guint                   item);

G_END_DECLS
