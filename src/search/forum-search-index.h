/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-search-query.h"
#include "forum-search-results.h"
#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_SEARCH_INDEX (forum_search_index_get_type ())

G_DECLARE_FINAL_TYPE (ForumSearchIndex, forum_search_index, FORUM, SEARCH_INDEX, GObject)

ForumSearchIndex   *forum_search_index_new       (ForumProgram     *program);
ForumSearchResults *forum_search_index_find      (ForumSearchIndex *self,
                                                  const char       *query);
char              **forum_search_index_suggest   (ForumSearchIndex *self,
                                                  const char       *query);

G_END_DECLS
