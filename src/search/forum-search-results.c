/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-search-results.h"

/* What a query found: in each group the best first. */
struct _ForumSearchResults
{
  GObject parent_instance;

  ForumSearchQuery *query;
  GListModel *groups[FORUM_SEARCH_N_GROUPS];
  guint n_results;
};

G_DEFINE_FINAL_TYPE (ForumSearchResults, forum_search_results, G_TYPE_OBJECT)

static void
forum_search_results_finalize (GObject *object)
{
  ForumSearchResults *self = FORUM_SEARCH_RESULTS (object);

  g_clear_pointer (&self->query, forum_search_query_unref);
  for (guint i = 0; i < FORUM_SEARCH_N_GROUPS; i++)
    g_clear_object (&self->groups[i]);

  G_OBJECT_CLASS (forum_search_results_parent_class)->finalize (object);
}

static void
forum_search_results_class_init (ForumSearchResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_search_results_finalize;
}

static void
forum_search_results_init (ForumSearchResults *self)
{
}

/**
 * forum_search_results_new:
 * @query: what was looked for
 * @groups: (array fixed-size=4): what was found, in the order of #ForumSearchGroup
 *
 * Returns: (transfer full): new results, which never change
 */
ForumSearchResults *
forum_search_results_new (ForumSearchQuery  *query,
                          GListModel       **groups)
{
  ForumSearchResults *self = g_object_new (FORUM_TYPE_SEARCH_RESULTS, NULL);

  self->query = forum_search_query_ref (query);
  for (guint i = 0; i < FORUM_SEARCH_N_GROUPS; i++)
    {
      self->groups[i] = g_object_ref (groups[i]);
      self->n_results += g_list_model_get_n_items (groups[i]);
    }

  return self;
}

/**
 * forum_search_results_get_query:
 * @self: results
 *
 * Returns: (transfer none): what was looked for, to highlight it
 */
ForumSearchQuery *
forum_search_results_get_query (ForumSearchResults *self)
{
  g_return_val_if_fail (FORUM_IS_SEARCH_RESULTS (self), NULL);

  return self->query;
}

/**
 * forum_search_results_get_group:
 * @self: results
 * @group: a group
 *
 * Returns: (transfer none): the #ForumSession, #ForumPerson, #ForumOrganization or #ForumArticle
 *   that were found, the best first; an empty list if there are none
 */
GListModel *
forum_search_results_get_group (ForumSearchResults *self,
                                ForumSearchGroup    group)
{
  g_return_val_if_fail (FORUM_IS_SEARCH_RESULTS (self), NULL);
  g_return_val_if_fail (group < FORUM_SEARCH_N_GROUPS, NULL);

  return self->groups[group];
}

/**
 * forum_search_results_get_n_results:
 * @self: results
 *
 * Returns: how many there are in all groups
 */
guint
forum_search_results_get_n_results (ForumSearchResults *self)
{
  g_return_val_if_fail (FORUM_IS_SEARCH_RESULTS (self), 0);

  return self->n_results;
}
