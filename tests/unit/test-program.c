/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-support.h"

#include "model/forum-time.h"

/* Two days, of which the first has a chair; two people of one organization, one of another, one of none. */
static const char *const forum =
  "{"
  "  'format': 1, 'id': 'f', 'name': 'Forum', 'timeZone': 'Asia/Seoul',"
  "  'organizations': [{'id': 'city', 'name': 'City'}, {'id': 'lab', 'name': 'Lab'}, {'id': 'quiet', 'name': 'Quiet'}],"
  "  'people': ["
  "    {'id': 'kim', 'name': 'Kim', 'organization': 'city'},"
  "    {'id': 'lee', 'name': 'Lee', 'organization': 'lab'},"
  "    {'id': 'park', 'name': 'Park', 'organization': 'city'},"
  "    {'id': 'choi', 'name': 'Choi'}"
  "  ],"
  "  'days': ["
  "    {'date': '2030-05-02', 'people': [{'person': 'kim', 'role': 'chair'}], 'sessions': ["
  "      {'id': 'a', 'people': [{'person': 'lee', 'role': 'speaker'}]},"
  "      {'id': 'b', 'people': [{'person': 'kim', 'role': 'speaker'}, {'person': 'park'}]},"
  "      {'id': 'c', 'organizations': ['lab']}"
  "    ]},"
  "    {'date': '2030-05-03', 'sessions': ["
  "      {'id': 'd', 'people': [{'person': 'lee', 'role': 'chair'}, {'person': 'lee', 'role': 'speaker'}],"
  "       'organizations': ['lab', 'city']},"
  "      {'id': 'e'}"
  "    ]}"
  "  ]"
  "}";

static ForumProgram *
read_quoted (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');

  return test_read_good (json);
}

/* The ids of a list of sessions or people, in order. */
static void
assert_ids (GListModel *model,
            const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      const char *id = FORUM_IS_SESSION (item) ? forum_session_get_id (FORUM_SESSION (item))
                                               : forum_person_get_id (FORUM_PERSON (item));

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", id);
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_sessions_of_a_person (void)
{
  static const struct {
    const char *id;
    const char *sessions;
  } people[] = {
    { "kim", "a b c" },         /* The chair of a day is in all of its sessions. */
    { "lee", "a d" },           /* With two roles in one session. */
    { "park", "b" },
    { "choi", "" },
  };
  g_autoptr (ForumProgram) program = read_quoted (forum);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    assert_ids (forum_program_get_sessions_of (program, forum_program_find_person (program, people[i].id)),
                people[i].sessions);
}

static void
test_relations_of_an_organization (void)
{
  static const struct {
    const char *id;
    const char *people;
    const char *sessions;
  } organizations[] = {
    { "city", "kim park", "a b c d" },   /* Through its people, and by its own name. */
    { "lab", "lee", "a c d" },
    { "quiet", "", "" },
  };
  g_autoptr (ForumProgram) program = read_quoted (forum);

  for (guint i = 0; i < G_N_ELEMENTS (organizations); i++)
    {
      ForumOrganization *organization = forum_program_find_organization (program, organizations[i].id);

      assert_ids (forum_program_get_people_of (program, organization), organizations[i].people);
      assert_ids (forum_program_get_sessions_of (program, organization), organizations[i].sessions);
    }
}

static const char *
get_role_of (ForumSession *session,
             const char   *person)
{
  static const char *const names[] = { "participant", "speaker", "chair", "panelist", "discussant", "host" };
  ForumList *appearances = forum_session_get_appearances (session);
  const char *role = NULL;

  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumAppearance *appearance = forum_list_get (appearances, i);

      if (g_str_equal (forum_person_get_id (forum_appearance_get_person (appearance)), person))
        {
          g_assert_null (role);
          role = names[forum_appearance_get_role (appearance)];
        }
    }

  return role;
}

/* Whoever chairs a day chairs its sessions, unless a session says otherwise. */
static void
test_chairs_of_a_day (void)
{
  g_autoptr (ForumProgram) program = read_quoted (forum);
  ForumSession *first = forum_program_find_session (program, "a");
  ForumAppearance *own = forum_list_get (forum_session_get_appearances (first), 0);

  g_assert_cmpstr (get_role_of (first, "kim"), ==, "chair");
  g_assert_cmpstr (get_role_of (forum_program_find_session (program, "b"), "kim"), ==, "speaker");
  g_assert_cmpstr (get_role_of (forum_program_find_session (program, "c"), "kim"), ==, "chair");
  g_assert_null (get_role_of (forum_program_find_session (program, "d"), "kim"));
  g_assert_null (forum_session_get_appearances (forum_program_find_session (program, "e")));

  /* A session's own people come first. */
  g_assert_cmpstr (forum_person_get_id (forum_appearance_get_person (own)), ==, "lee");
}

static void
test_find_by_id (void)
{
  g_autoptr (ForumProgram) program = read_quoted (forum);
  ForumSession *session = forum_program_find_session (program, "d");

  g_assert_cmpstr (forum_session_get_id (session), ==, "d");
  g_assert_true (forum_session_get_day (session) == forum_list_get (FORUM_LIST (program), 1));

  /* Ids are told apart by kind and by case. */
  g_assert_null (forum_program_find_session (program, "kim"));
  g_assert_null (forum_program_find_person (program, "d"));
  g_assert_null (forum_program_find_person (program, "Kim"));
  g_assert_null (forum_program_find_organization (program, "kim"));
  g_assert_null (forum_program_find_session (program, ""));
}

static void
test_find_day (void)
{
  static const struct {
    const char *time;
    guint position;
  } moments[] = {
    { "2030-05-02T00:00:00+09:00", 0 },
    { "2030-05-02T23:59:59+09:00", 0 },
    { "2030-05-03T00:00:00+09:00", 1 },
    { "2030-05-02T15:00:00Z", 1 },         /* Already the next day in Korea. */
    { "2030-05-02T14:59:59Z", 0 },
    { "2030-05-02T18:00:00-07:00", 1 },
    { "2030-05-03T23:59:59+09:00", 1 },
    { "2030-05-04T00:00:00+09:00", 0 },    /* Over: the forum opens at its first day. */
    { "2029-05-03T12:00:00+09:00", 0 },
    { "2030-06-03T12:00:00+09:00", 0 },
  };
  g_autoptr (ForumProgram) program = read_quoted (forum);

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GDateTime) time = forum_time_parse (moments[i].time);

      g_test_message ("%s", moments[i].time);
      g_assert_cmpuint (forum_program_find_day (program, time), ==, moments[i].position);
    }
}

/* A program is the list of its days and a day the list of its sessions, by the contract of list models. */
static void
test_lists (void)
{
  g_autoptr (ForumProgram) program = read_quoted (forum);
  GListModel *days = G_LIST_MODEL (program);

  g_assert_true (g_list_model_get_item_type (days) == FORUM_TYPE_DAY);
  g_assert_cmpuint (g_list_model_get_n_items (days), ==, 2);
  g_assert_null (g_list_model_get_item (days, 2));

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (ForumDay) day = g_list_model_get_item (days, i);

      g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (day)) == FORUM_TYPE_SESSION);
      g_assert_cmpuint (forum_day_get_number (day), ==, i + 1);
    }
}

/* A forum without days, and a day without sessions, are forums and days all the same. */
static void
test_empty (void)
{
  g_autoptr (ForumProgram) none = read_quoted ("{'format': 1, 'id': 'f', 'name': 'F', 'timeZone': 'UTC', 'days': []}");
  g_autoptr (ForumProgram) one = read_quoted ("{'format': 1, 'id': 'f', 'name': 'F', 'timeZone': 'UTC',"
                                              " 'days': [{'date': '2030-05-02'}]}");
  g_autoptr (GDateTime) now = forum_time_parse ("2030-05-02T00:00:00Z");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (none)), ==, 0);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (none)) == FORUM_TYPE_DAY);
  g_assert_cmpuint (forum_program_find_day (none, now), ==, 0);
  g_assert_cmpuint (forum_list_get_length (forum_list_get (FORUM_LIST (one), 0)), ==, 0);
}

/* Sessions are in the order of their start, whatever offset is written; one without a start stays behind the
 * session that it follows in the file; two that start together stay as written. */
static void
test_order (void)
{
  static const struct {
    const char *starts;
    const char *expected;
  } orders[] = {
    { "- - -", "0 1 2" },
    { "10 11 12", "0 1 2" },
    { "12 11 10", "2 1 0" },
    { "11 11 10", "2 0 1" },
    { "12 - 10", "2 0 1" },
    { "- 12 10", "0 2 1" },
    { "12 - - 10 -", "3 4 0 1 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_auto (GStrv) starts = g_strsplit (orders[i].starts, " ", -1);
      g_autoptr (GString) text = g_string_new ("{'format': 1, 'id': 'f', 'name': 'F', 'timeZone': 'Asia/Seoul',"
                                               " 'days': [{'date': '2030-05-02', 'sessions': [");
      g_autoptr (ForumProgram) program = NULL;

      for (guint j = 0; starts[j] != NULL; j++)
        {
          g_string_append_printf (text, "%s{'id': '%u'", j > 0 ? ", " : "", j);
          if (*starts[j] != '-')
            g_string_append_printf (text, ", 'start': '2030-05-02T%s:00:00+09:00'", starts[j]);
          g_string_append_c (text, '}');
        }
      g_string_append (text, "]}]}");

      g_test_message ("%s", orders[i].starts);
      program = read_quoted (text->str);
      assert_ids (forum_list_get (FORUM_LIST (program), 0), orders[i].expected);
    }
}

/* Times are told in the zone of the forum, and an offset that is written only says which moment is meant. */
static void
test_times (void)
{
  g_autoptr (ForumProgram) program =
    read_quoted ("{'format': 1, 'id': 'f', 'name': 'F', 'timeZone': 'Asia/Seoul', 'days': [{'date': '2030-05-02',"
                 " 'sessions': [{'id': 'late', 'start': '2030-05-02T11:00:00+09:00'},"
                 " {'id': 'early', 'start': '2030-05-02T01:30:00Z', 'end': '2030-05-01T22:00:00-04:00'}]}]}");
  ForumSession *early = forum_program_find_session (program, "early");
  g_autofree char *start = g_date_time_format_iso8601 (forum_session_get_start (early));
  g_autofree char *end = g_date_time_format_iso8601 (forum_session_get_end (early));

  assert_ids (forum_list_get (FORUM_LIST (program), 0), "early late");
  g_assert_cmpstr (start, ==, "2030-05-02T10:30:00+09");
  g_assert_cmpstr (end, ==, "2030-05-02T11:00:00+09");
}

/* A page may hold a session longer than the window holds its program. */
static void
test_session_outlives_program (void)
{
  ForumProgram *program = read_quoted (forum);
  ForumSession *session = g_object_ref (forum_program_find_session (program, "a"));

  g_assert_finalize_object (program);

  g_assert_null (forum_session_get_day (session));
  g_assert_cmpstr (get_role_of (session, "kim"), ==, "chair");
  g_assert_finalize_object (session);
}

/* Whoever keeps a day keeps its sessions, and these know it still. */
static void
test_day_outlives_program (void)
{
  ForumProgram *program = read_quoted (forum);
  ForumDay *day = g_object_ref (forum_list_get (FORUM_LIST (program), 0));
  ForumSession *session = forum_list_get (FORUM_LIST (day), 0);

  g_assert_finalize_object (program);

  g_assert_true (forum_session_get_day (session) == day);
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_assert_finalize_object (day);
  g_assert_null (session);
}

static void
forget (gpointer  data,
        GObject  *where_the_object_was)
{
  (*(guint *) data)--;
}

static void
watch (GListModel *model,
       guint      *n_living)
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_object_weak_ref (item, forget, n_living);
      (*n_living)++;
      if (G_IS_LIST_MODEL (item))
        watch (G_LIST_MODEL (item), n_living);
    }
}

/* Nothing of a program stays behind it: none of its parts holds another in a circle. */
static void
test_everything_goes (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  ForumProgram *program = test_read_fixture ("example.json", &problems);
  guint n_living = 0;

  g_assert_nonnull (program);
  watch (G_LIST_MODEL (program), &n_living);
  watch (G_LIST_MODEL (forum_program_get_people (program)), &n_living);
  watch (G_LIST_MODEL (forum_program_get_organizations (program)), &n_living);
  watch (G_LIST_MODEL (forum_program_get_articles (program)), &n_living);
  watch (G_LIST_MODEL (forum_program_get_sources (program)), &n_living);
  watch (G_LIST_MODEL (forum_program_get_links (program)), &n_living);
  g_assert_cmpuint (n_living, >, 10);

  g_assert_finalize_object (program);
  g_assert_cmpuint (n_living, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/program/sessions-of-a-person", test_sessions_of_a_person);
  g_test_add_func ("/program/relations-of-an-organization", test_relations_of_an_organization);
  g_test_add_func ("/program/chairs-of-a-day", test_chairs_of_a_day);
  g_test_add_func ("/program/find-by-id", test_find_by_id);
  g_test_add_func ("/program/find-day", test_find_day);
  g_test_add_func ("/program/lists", test_lists);
  g_test_add_func ("/program/empty", test_empty);
  g_test_add_func ("/program/order", test_order);
  g_test_add_func ("/program/times", test_times);
  g_test_add_func ("/program/session-outlives-program", test_session_outlives_program);
  g_test_add_func ("/program/day-outlives-program", test_day_outlives_program);
  g_test_add_func ("/program/everything-goes", test_everything_goes);

  return g_test_run ();
}
