/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "forum-search-query.h"

G_BEGIN_DECLS

typedef enum
{
  FORUM_SEARCH_SESSIONS,
  FORUM_SEARCH_PEOPLE,
  FORUM_SEARCH_ORGANIZATIONS,
  FORUM_SEARCH_ARTICLES,
  FORUM_SEARCH_N_GROUPS,
} ForumSearchGroup;

#define FORUM_TYPE_SEARCH_RESULTS (forum_search_results_get_type ())

G_DECLARE_FINAL_TYPE (ForumSearchResults, forum_search_results, FORUM, SEARCH_RESULTS, GObject)

ForumSearchResults *forum_search_results_new           (ForumSearchQuery    *query,
                                                        GListModel         **groups);
ForumSearchQuery   *forum_search_results_get_query     (ForumSearchResults  *self);
GListModel         *forum_search_results_get_group     (ForumSearchResults  *self,
                                                        ForumSearchGroup     group);
guint               forum_search_results_get_n_results (ForumSearchResults  *self);

G_END_DECLS
