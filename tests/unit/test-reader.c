/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-support.h"

#include <string.h>

/* One file with one mistake for each code. Those that only a file system can show are in test-loader.c. */
static const struct
{
  ForumProblemCode code;
  const char *fixture;
  const char *path;
  const char *detail;
  guint line;
  guint column;
} mistakes[] = {
  { FORUM_PROBLEM_EMPTY, "empty", "", NULL, 0, 0 },
  { FORUM_PROBLEM_NOT_UTF8, "not-utf8", "", NULL, 4, 19 },
  { FORUM_PROBLEM_TRUNCATED, "truncated", "", NULL, 13, 11 },
  { FORUM_PROBLEM_SYNTAX, "syntax", "", "\"", 6, 3 },
  { FORUM_PROBLEM_BAD_STRING, "bad-string", "", "\n", 12, 45 },
  { FORUM_PROBLEM_TOO_DEEP, "too-deep", "", "[", 20, 77 },
  { FORUM_PROBLEM_NEWER_FORMAT, "newer-format", "format", NULL, 2, 13 },
  { FORUM_PROBLEM_MISSING, "missing", "days[0].sessions[0]", "id", 10, 9 },
  { FORUM_PROBLEM_WRONG_TYPE, "wrong-type", "days[0].sessions[0].title", "string", 12, 20 },
  { FORUM_PROBLEM_EMPTY_TEXT, "empty-text", "days[0].sessions[0].title.en", NULL, 12, 39 },
  { FORUM_PROBLEM_BAD_VALUE, "bad-value", "days[0].sessions[0].people[0].role",
    "singer\nspeaker, chair, panelist, discussant, host", 15, 48 },
  { FORUM_PROBLEM_BAD_ID, "bad-id", "days[0].sessions[0].id", "roots and shoots", 11, 17 },
  { FORUM_PROBLEM_BAD_LANGUAGE, "bad-language", "name.en_US", "en_US", 4, 36 },
  { FORUM_PROBLEM_BAD_DATE, "bad-date", "days[0].date", "2030-02-30", 8, 15 },
  { FORUM_PROBLEM_BAD_TIME, "bad-time", "days[0].sessions[0].start", "2030-05-02T10:00:00", 13, 20 },
  { FORUM_PROBLEM_BAD_TIME_ZONE, "bad-time-zone", "timeZone", "Asia/Jeonju", 5, 15 },
  { FORUM_PROBLEM_BAD_URL, "bad-url", "people[0].links[0].url", "example.org", 21, 95 },
  { FORUM_PROBLEM_BAD_PHOTO, "bad-photo", "people[0].photo", "../kim.jpg", 21, 71 },
  { FORUM_PROBLEM_END_BEFORE_START, "end-before-start", "days[0].sessions[0].end", NULL, 14, 18 },
  { FORUM_PROBLEM_DUPLICATE_ID, "duplicate-id", "people[1].id", "kim", 22, 12 },
  { FORUM_PROBLEM_UNKNOWN_ID, "unknown-id", "days[0].sessions[0].people[0].person", "person\nlee", 15, 33 },
  { FORUM_PROBLEM_UNKNOWN_MEMBER, "unknown-member", "days[0].sessions[0].titel", "titel", 12, 20 },
  { FORUM_PROBLEM_UNSAFE_URL, "unsafe-url", "people[0].links[0].url", "javascript:alert(1)", 21, 95 },
};

static const ForumProblemCode of_the_file_system[] = {
  FORUM_PROBLEM_NOT_FOUND,
  FORUM_PROBLEM_IS_FOLDER,
  FORUM_PROBLEM_NO_PERMISSION,
  FORUM_PROBLEM_UNREADABLE,
  FORUM_PROBLEM_MISSING_PHOTO,
};

/* Too large to be kept as files. */
static const ForumProblemCode made_here[] = {
  FORUM_PROBLEM_TOO_LARGE,
  FORUM_PROBLEM_TOO_MANY,
};

static void
assert_problem (ForumProblem     *problem,
                ForumProblemCode  code,
                const char       *path,
                guint             line,
                guint             column)
{
  g_assert_cmpint (forum_problem_get_code (problem), ==, code);
  g_assert_cmpstr (forum_problem_get_path (problem), ==, path);
  g_assert_cmpuint (forum_problem_get_line (problem), ==, line);
  g_assert_cmpuint (forum_problem_get_column (problem), ==, column);
}

static void
test_mistakes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *name = g_strdup_printf ("malformed/%s.json", mistakes[i].fixture);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (ForumProgram) program = test_read_fixture (name, &problems);
      gboolean warning = mistakes[i].code >= FORUM_PROBLEM_UNKNOWN_MEMBER;

      g_test_message ("%s", name);
      g_assert_cmpuint (problems->len, ==, 1);
      assert_problem (g_ptr_array_index (problems, 0), mistakes[i].code, mistakes[i].path,
                      mistakes[i].line, mistakes[i].column);
      g_assert_cmpstr (forum_problem_get_detail (g_ptr_array_index (problems, 0)), ==, mistakes[i].detail);
      g_assert_true ((program != NULL) == warning);
    }
}

/* Whoever adds a code adds a case. */
static void
test_every_code_has_a_case (void)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    g_hash_table_add (codes, GINT_TO_POINTER (mistakes[i].code));
  for (guint i = 0; i < G_N_ELEMENTS (of_the_file_system); i++)
    g_hash_table_add (codes, GINT_TO_POINTER (of_the_file_system[i]));
  for (guint i = 0; i < G_N_ELEMENTS (made_here); i++)
    g_hash_table_add (codes, GINT_TO_POINTER (made_here[i]));

  g_assert_cmpuint (g_hash_table_size (codes), ==, FORUM_PROBLEM_N_CODES);
}

static void
test_too_large (void)
{
  const gsize length = FORUM_LIMIT_BYTES + 1;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = NULL;

  memset (text, ' ', length);
  program = test_read (text, length, &problems);
  g_assert_cmpuint (problems->len, ==, 1);
  assert_problem (g_ptr_array_index (problems, 0), FORUM_PROBLEM_TOO_LARGE, "", 0, 0);
}

static char *
make_sessions (guint n_sessions)
{
  GString *text = g_string_new ("{\"format\": 1, \"id\": \"f\", \"name\": \"F\", \"timeZone\": \"UTC\", \"days\": [\n"
                                "{\"date\": \"2030-05-02\", \"sessions\": [{\"id\": \"first\"}]},\n"
                                "{\"date\": \"2030-05-03\", \"sessions\": [");

  for (guint i = 1; i < n_sessions; i++)
    g_string_append_printf (text, "%s{\"id\":\"%u\"}", i > 1 ? "," : "", i);
  g_string_append (text, "]}]}");

  return g_string_free (text, FALSE);
}

/* All days count together. */
static void
test_too_many (void)
{
  g_autofree char *most = make_sessions (FORUM_LIMIT_SESSIONS);
  g_autofree char *too_many = make_sessions (FORUM_LIMIT_SESSIONS + 1);
  g_autoptr (ForumProgram) good = test_read_good (most);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = test_read (too_many, -1, &problems);

  g_assert_cmpuint (forum_list_get_length (forum_list_get (FORUM_LIST (good), 1)), ==, FORUM_LIMIT_SESSIONS - 1);
  g_assert_cmpuint (problems->len, ==, 1);
  assert_problem (g_ptr_array_index (problems, 0), FORUM_PROBLEM_TOO_MANY, "days[1].sessions", 3, 36);
}

/* Everything that is wrong with a file, in its order: nobody wants to mend one mistake to be told the next. */
static void
test_many_mistakes (void)
{
  static const struct {
    ForumProblemCode code;
    const char *path;
    guint line;
    guint column;
  } expected[] = {
    { FORUM_PROBLEM_MISSING, "", 1, 1 },
    { FORUM_PROBLEM_BAD_TIME_ZONE, "timeZone", 4, 15 },
    { FORUM_PROBLEM_BAD_VALUE, "mode", 5, 11 },
    { FORUM_PROBLEM_BAD_DATE, "written", 6, 14 },
    { FORUM_PROBLEM_MISSING, "days[0].sessions[0]", 11, 9 },
    { FORUM_PROBLEM_UNKNOWN_MEMBER, "days[0].sessions[0].titel", 12, 20 },
    { FORUM_PROBLEM_BAD_VALUE, "days[0].sessions[0].kind", 13, 19 },
    { FORUM_PROBLEM_EMPTY_TEXT, "days[0].sessions[0].title", 14, 20 },
    { FORUM_PROBLEM_END_BEFORE_START, "days[0].sessions[0].end", 16, 18 },
    { FORUM_PROBLEM_BAD_LANGUAGE, "days[0].sessions[0].language", 17, 23 },
    { FORUM_PROBLEM_BAD_VALUE, "days[0].sessions[0].status", 18, 21 },
    { FORUM_PROBLEM_MISSING, "days[0].sessions[0].people[0]", 19, 22 },
    { FORUM_PROBLEM_MISSING, "people[0]", 25, 5 },
    { FORUM_PROBLEM_EMPTY_TEXT, "people[0].name", 25, 14 },
    { FORUM_PROBLEM_UNKNOWN_ID, "people[0].organization", 25, 34 },
    { FORUM_PROBLEM_WRONG_TYPE, "people[0].unconfirmedSpelling", 25, 65 },
    { FORUM_PROBLEM_WRONG_TYPE, "people[1]", 26, 5 },
  };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = test_read_fixture ("malformed/many-mistakes.json", &problems);

  for (guint i = 0; i < MIN (problems->len, G_N_ELEMENTS (expected)); i++)
    {
      g_test_message ("%s", expected[i].path);
      assert_problem (g_ptr_array_index (problems, i), expected[i].code, expected[i].path, expected[i].line,
                      expected[i].column);
    }
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (expected));
}

/* What stands in a forum that is good otherwise; and the paths of the problems, in order. A quotation mark is
 * written as an apostrophe. */
static const struct
{
  const char *members;
  const char *paths;
} details[] = {
  /* A thing whose id or name is wrong is looked through all the same. */
  { "'sources': [{'url': 'x', 'date': 'y'}]", "sources[0] sources[0] sources[0].url sources[0].date" },
  { "'organizations': [{'kind': 'x', 'url': 'y'}]",
    "organizations[0] organizations[0] organizations[0].kind organizations[0].url" },
  { "'articles': [{'kind': 'x', 'person': 'y'}]",
    "articles[0] articles[0] articles[0] articles[0].kind articles[0].person" },
  { "'links': [{'url': 'x', 'title': 5}]", "links[0] links[0].url links[0].title" },

  /* What points at a thing that is wrong itself has nothing wrong of its own: one slip, one problem. */
  { "'people': [{'id': 'kim', 'name': ''}],"
    "'days': [{'date': '2030-05-02', 'sessions': [{'id': 'a', 'people': [{'person': 'kim'}]}]}]", "people[0].name" },
  { "'organizations': [{'id': 'city'}], 'hosts': ['city']", "organizations[0]" },

  /* What is fetched by itself is fetched safely. */
  { "'feed': 'https://example.org/a.json'", "" },
  { "'feed': 'http://example.org/a.json'", "feed" },
  { "'feed': 'a.json'", "feed" },
  { "'feed': 'mailto:a@example.org'", "feed" },
  { "'feed': ''", "feed" },

  /* null is nothing that could stand anywhere. */
  { "'summary': null", "summary" },
  { "'mode': null", "mode" },
  { "'days': null", "days" },
  { "'people': [null]", "people[0]" },
  { "'hosts': [null]", "hosts[0]" },
  { "'aliases': [null, 'A', {}]", "aliases[0] aliases[2]" },
  { "'name': {'en': null}", "name.en" },
  { "'timeZone': null", "timeZone" },
  { "'format': null", "format" },
  { "'format': true", "format" },
  { "'format': 0", "format" },
  { "'format': '1'", "format" },

  /* Of a name that is given twice the last counts, and that is the one that is looked at. */
  { "'mode': 'offline', 'mode': 'online'", "" },
  { "'mode': 'online', 'mode': 'offline'", "mode" },

  /* A name may be written with escapes. */
  { "'mod\\u0065': 'offline'", "mode" },

  /* What is not known is left out, not called unknown. */
  { "'mode': 'unknown'", "mode" },

  /* An end without a start. */
  { "'days': [{'date': '2030-05-02', 'sessions': [{'id': 'a', 'end': '2030-05-02T10:00:00Z'}]}]",
    "days[0].sessions[0]" },
  { "'days': [{'date': '2030-05-02', 'sessions': [{'id': 'a', 'start': 'x', 'end': '2030-05-02T10:00:00Z'}]}]",
    "days[0].sessions[0].start" },

  /* Moments are compared, not hours. */
  { "'days': [{'date': '2030-05-02', 'sessions': [{'id': 'a', 'start': '2030-05-02T10:00:00+09:00',"
    " 'end': '2030-05-02T02:00:00Z'}]}]", "" },
  { "'days': [{'date': '2030-05-02', 'sessions': [{'id': 'a', 'start': '2030-05-02T10:00:00Z',"
    " 'end': '2030-05-02T10:30:00+09:00'}]}]", "days[0].sessions[0].end" },

  /* The ends of time, which another zone would put outside of what can be told. */
  { "'timeZone': 'America/New_York', 'days': [{'date': '2030-05-02', 'sessions': [{'id': 'a',"
    " 'start': '0001-01-01T00:00:00+23:59'}]}]", "days[0].sessions[0].start" },
  { "'days': [{'date': '2030-05-02', 'sessions': [{'id': 'a', 'start': '9999-12-31T23:59:59-23:59'}]}]",
    "days[0].sessions[0].start" },

  /* Ids are told apart by kind. */
  { "'people': [{'id': 'a', 'name': 'A'}], 'organizations': [{'id': 'a', 'name': 'A'}],"
    "'sources': [{'id': 'a', 'title': 'A'}], 'days': [{'date': '2030-05-02', 'sessions': [{'id': 'a'}]}]", "" },
  { "'people': [{'id': 'a', 'name': 'A'}], 'hosts': ['a']", "hosts[0]" },
  { "'days': [{'date': '2030-05-02', 'sessions': [{'id': 'a'}]},"
    " {'date': '2030-05-03', 'sessions': [{'id': 'a'}]}]", "days[1].sessions[0].id" },
  { "'people': [{'id': '-a', 'name': 'A'}, {'id': '\xEA\xB0\x80', 'name': 'B'}]", "people[0].id people[1].id" },

  /* Addresses. */
  { "'links': [{'kind': 'web', 'url': 'https://'}]", "links[0].url" },
  { "'links': [{'kind': 'web', 'url': 'file:///etc/passwd'}]", "links[0].url" },
  { "'people': [{'id': 'a', 'name': 'A', 'photo': 'a.jpg'}, {'id': 'b', 'name': 'B', 'photo': '..b/b...jpg'},"
    " {'id': 'c', 'name': 'C', 'photo': '/etc/c.jpg'}, {'id': 'd', 'name': 'D', 'photo': 'a/../d.jpg'},"
    " {'id': 'e', 'name': 'E', 'photo': 'file:e.jpg'}, {'id': 'f', 'name': 'F', 'photo': 'f\\\\..\\\\f.jpg'},"
    " {'id': 'g', 'name': 'G', 'photo': 'g//g.jpg'}, {'id': 'h', 'name': 'H', 'photo': '.'}]",
    "people[2].photo people[3].photo people[4].photo people[5].photo people[6].photo people[7].photo" },
  { "'links': [{'kind': 'web', 'url': 'mailto:a@example.org'}, {'kind': 'meeting', 'url': 'zoommtg://x/join'}]", "" },
};

static void
test_details (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *quoted = g_strconcat ("{'format': 1, 'id': 'f', 'name': 'F', 'timeZone': 'Asia/Seoul',"
                                             "\n'days': [],\n", details[i].members, "}", NULL);
      g_autofree char *text = g_strdelimit (g_strdup (quoted), "'", '"');
      g_autoptr (GString) paths = g_string_new (NULL);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (ForumProgram) program = test_read (text, -1, &problems);

      g_test_message ("%s", details[i].members);
      for (guint j = 0; j < problems->len; j++)
        {
          ForumProblem *problem = g_ptr_array_index (problems, j);

          g_string_append_printf (paths, "%s%s", j > 0 ? " " : "", forum_problem_get_path (problem));
          g_assert_cmpuint (forum_problem_get_line (problem), ==, 3);
        }
      g_assert_cmpstr (paths->str, ==, details[i].paths);
    }
}

/* The root must be an object, and nothing more is said where it is not. */
static void
test_root (void)
{
  static const char *const roots[] = { "null", "[]", "1", "\"text\"", "true", "[{\"format\": 1}]" };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (ForumProgram) program = test_read (roots[i], -1, &problems);

      g_assert_cmpuint (problems->len, ==, 1);
      assert_problem (g_ptr_array_index (problems, 0), FORUM_PROBLEM_WRONG_TYPE, "", 1, 1);
    }
}

/* Of a later format nothing else is judged. */
static void
test_newer_format (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = test_read ("{\"days\": 5, \"format\": 2, \"rooms\": []}", -1, &problems);

  g_assert_cmpuint (problems->len, ==, 1);
  assert_problem (g_ptr_array_index (problems, 0), FORUM_PROBLEM_NEWER_FORMAT, "format", 1, 23);
}

static char *
make_mistakes (guint n_warnings,
               guint n_errors)
{
  GString *text = g_string_new ("{\"format\": 1, \"id\": \"f\", \"name\": \"F\", \"timeZone\": \"UTC\", \"days\": [");

  for (guint i = 0; i < n_errors; i++)
    g_string_append_printf (text, "%s\n5", i > 0 ? "," : "");
  g_string_append_c (text, ']');
  for (guint i = 0; i < n_warnings; i++)
    g_string_append_printf (text, ",\n\"extra%u\": 1", i);
  g_string_append_c (text, '}');

  return g_string_free (text, FALSE);
}

/* At most 200 are kept; and however many warnings there are, an error is not lost among them. */
static void
test_limit (void)
{
  static const struct {
    guint n_warnings;
    guint n_errors;
    guint n_kept;
    guint n_errors_kept;
  } cases[] = {
    { 199, 0, 199, 0 }, { 200, 0, 200, 0 }, { 1000, 0, 200, 0 },
    { 0, 200, 200, 200 }, { 0, 1000, 200, 200 },
    { 200, 1, 200, 1 }, { 1000, 1, 200, 1 }, { 1000, 150, 200, 150 }, { 1000, 1000, 200, 200 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = make_mistakes (cases[i].n_warnings, cases[i].n_errors);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (ForumProgram) program = test_read (text, -1, &problems);
      guint n_errors = 0;

      for (guint j = 0; j < problems->len; j++)
        n_errors += !forum_problem_is_warning (g_ptr_array_index (problems, j));

      g_test_message ("%u warnings, %u errors", cases[i].n_warnings, cases[i].n_errors);
      g_assert_cmpuint (problems->len, ==, cases[i].n_kept);
      g_assert_cmpuint (n_errors, ==, cases[i].n_errors_kept);
      g_assert_true ((program == NULL) == (n_errors > 0));
    }
}

/* Columns count characters, and the mark that some editors write before the text counts for none. */
static void
test_byte_order_mark (void)
{
  g_autofree char *marked = g_strconcat ("\xEF\xBB\xBF", test_small_forum (), NULL);
  g_autoptr (ForumProgram) program = test_read_good (marked);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) none = test_read ("\xEF\xBB\xBF{\"이름\": 1, x", -1, &problems);
  g_autoptr (GPtrArray) nothing = NULL;

  assert_problem (g_ptr_array_index (problems, 0), FORUM_PROBLEM_SYNTAX, "", 1, 11);
  g_assert_null (test_read ("\xEF\xBB\xBF", -1, &nothing));
  assert_problem (g_ptr_array_index (nothing, 0), FORUM_PROBLEM_EMPTY, "", 0, 0);
}

static void
test_good_files (void)
{
  const char *data_dir = g_getenv ("BIOFORUM_DATA_DIR");
  g_autofree char *built_in = g_build_filename (data_dir, "forum", "2022-12.json", NULL);
  g_autofree char *example = test_fixture_path ("example.json");
  const char *const files[] = { built_in, example };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (ForumProgram) program = NULL;

      g_assert_true (g_file_get_contents (files[i], &text, NULL, NULL));
      program = test_read_good (text);
      g_assert_cmpuint (forum_list_get_length (FORUM_LIST (program)), >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/mistakes", test_mistakes);
  g_test_add_func ("/reader/every-code-has-a-case", test_every_code_has_a_case);
  g_test_add_func ("/reader/too-large", test_too_large);
  g_test_add_func ("/reader/too-many", test_too_many);
  g_test_add_func ("/reader/many-mistakes", test_many_mistakes);
  g_test_add_func ("/reader/details", test_details);
  g_test_add_func ("/reader/root", test_root);
  g_test_add_func ("/reader/newer-format", test_newer_format);
  g_test_add_func ("/reader/limit", test_limit);
  g_test_add_func ("/reader/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/reader/good-files", test_good_files);

  return g_test_run ();
}
