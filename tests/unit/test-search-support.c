/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-search-support.h"

/* What the tests of the search share. */

static const char *
get_id (gpointer object)
{
  if (FORUM_IS_SESSION (object))
    return forum_session_get_id (object);
  if (FORUM_IS_PERSON (object))
    return forum_person_get_id (object);
  if (FORUM_IS_ORGANIZATION (object))
    return forum_organization_get_id (object);

  return forum_article_get_id (object);
}

/**
 * test_read_built_in:
 *
 * Returns: (transfer full): the forum that is built in
 */
ForumProgram *
test_read_built_in (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BIOFORUM_DATA_DIR"), "forum", "2022-12.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return test_read_good (text);
}

/**
 * test_describe_results:
 * @results: what a search found
 *
 * Returns: (transfer full): the ids of each group in their order, with bars between the groups
 */
char *
test_describe_results (ForumSearchResults *results)
{
  GString *text = g_string_new (NULL);

  for (ForumSearchGroup group = 0; group < FORUM_SEARCH_N_GROUPS; group++)
    {
      GListModel *list = forum_search_results_get_group (results, group);

      if (group > 0)
        g_string_append (text, " |");
      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (GObject) object = g_list_model_get_item (list, i);

          g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", get_id (object));
        }
    }

  return g_string_free (text, FALSE);
}
