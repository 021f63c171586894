/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/forum-search-index.h"
#include "test-search-support.h"

/* Sessions in an order that no search would give, each named after where it has the words. */
static const char forum[] =
  "{\"format\": 1, \"id\": \"ranks\", \"name\": \"Ranks\", \"timeZone\": \"Asia/Seoul\", \"days\": ["
  "{\"date\": \"2030-05-02\", \"theme\": \"Moss day\", \"sessions\": ["
  "{\"id\": \"theme\"},"
  "{\"id\": \"abstract\", \"abstract\": {\"ko\": \"뿌리와 가지\", \"en\": \"Roots and branches\"}},"
  "{\"id\": \"room\", \"room\": \"Root cellar\"},"
  "{\"id\": \"affiliation\", \"people\": [{\"person\": \"lee\", \"role\": \"speaker\"}]},"
  "{\"id\": \"organization\", \"organizations\": [\"roots\"]},"
  "{\"id\": \"people\", \"people\": [{\"person\": \"root\", \"role\": \"speaker\"}]},"
  "{\"id\": \"inside\", \"title\": {\"ko\": \"잔뿌리\", \"en\": \"Uproot\"}},"
  "{\"id\": \"word\", \"title\": {\"ko\": \"큰 뿌리\", \"en\": \"Big roots\"}},"
  "{\"id\": \"start\", \"title\": {\"ko\": \"뿌리\", \"en\": \"Roots\"}},"
  "{\"id\": \"apart\", \"title\": \"Branches of our roots\"},"
  "{\"id\": \"phrase\", \"title\": \"On roots branches\"},"
  "{\"id\": \"shoots\", \"title\": \"주름\"},"
  "{\"id\": \"stems\", \"title\": \"줄기\"},"
  "{\"id\": \"week\", \"title\": \"주\"},"
  "{\"id\": \"lines\", \"abstract\": \"줄\"}"
  "]}],"
  "\"people\": [{\"id\": \"root\", \"name\": \"Root\"}, "
  "{\"id\": \"lee\", \"name\": \"Lee\", \"organization\": \"roots\"},"
  "{\"id\": \"bio\", \"name\": \"Bio\", \"bio\": \"Lee\"}],"
  "\"organizations\": [{\"id\": \"roots\", \"name\": \"Garden\", \"aliases\": [\"Rooters\"]}]}";

static const struct
{
  const char *query;
  const char *found;
} cases[] = {
  { "root", "start word apart phrase inside people affiliation organization abstract room | root lee | roots |" },
  { "뿌리", "start word inside abstract | | |" },
  { "ㅃㄹ", "start word inside abstract | | |" },
  { "moss", "theme abstract room affiliation organization people inside word start apart phrase shoots stems week lines"
    " | | |" },
  { "lee", "affiliation | lee bio | |" },

  /* Words together, then words apart, in any order. */
  { "roots branches", "phrase apart abstract | | |" },
  { "branches roots", "apart phrase abstract | | |" },

  /* What is there, then what it can become, then what its last consonant can become. */
  { "주", "shoots week stems lines | | |" },
  { "줄", "stems lines shoots | | |" },

  { "", " | | |" },
  { "root zoo", " | | |" },
};

static void
test_cases (void)
{
  g_autoptr (ForumProgram) program = test_read_good (forum);
  g_autoptr (ForumSearchIndex) index = forum_search_index_new (program);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ForumSearchResults) results = forum_search_index_find (index, cases[i].query);
      g_autofree char *found = test_describe_results (results);

      g_test_message ("“%s”", cases[i].query);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* What GTK's views rely on; and results outlive what they came from. */
static void
test_results (void)
{
  ForumProgram *program = test_read_good (forum);
  ForumSearchIndex *index = forum_search_index_new (program);
  ForumSearchResults *results = forum_search_index_find (index, "root");
  GListModel *sessions = forum_search_results_get_group (results, FORUM_SEARCH_SESSIONS);
  g_autoptr (GObject) first = NULL;

  g_object_unref (index);
  g_object_unref (program);

  g_assert_true (g_list_model_get_item_type (sessions) == FORUM_TYPE_SESSION);
  g_assert_cmpuint (g_list_model_get_n_items (sessions), ==, 10);
  g_assert_cmpuint (forum_search_results_get_n_results (results), ==, 13);
  first = g_list_model_get_item (sessions, 0);
  g_assert_cmpstr (forum_session_get_id (FORUM_SESSION (first)), ==, "start");
  g_assert_null (g_list_model_get_item (sessions, 10));
  g_assert_null (g_list_model_get_item (sessions, G_MAXUINT));
  g_assert_false (forum_search_query_is_empty (forum_search_results_get_query (results)));

  g_assert_finalize_object (results);
}

static gpointer
build_in_thread (gpointer program)
{
  return forum_search_index_new (program);
}

static gpointer
find_in_thread (gpointer index)
{
  return forum_search_index_find (index, "뿌리");
}

/* Made in one thread, used in two others at once. */
static void
test_threads (void)
{
  g_autoptr (ForumProgram) program = test_read_good (forum);
  g_autoptr (ForumSearchIndex) index = g_thread_join (g_thread_new ("build", build_in_thread, program));
  GThread *threads[2];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("find", find_in_thread, index);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (ForumSearchResults) results = g_thread_join (threads[i]);
      g_autofree char *found = test_describe_results (results);

      g_assert_cmpstr (found, ==, "start word inside abstract | | |");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-rank/cases", test_cases);
  g_test_add_func ("/search-rank/results", test_results);
  g_test_add_func ("/search-rank/threads", test_threads);

  return g_test_run ();
}
