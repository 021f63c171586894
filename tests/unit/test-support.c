/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-support.h"

#include <string.h>

/* What the tests of the reader, the loader and the model share. */

/**
 * test_fixture_path:
 * @name: the name of a file in tests/fixtures
 *
 * Returns: (transfer full): its path
 */
char *
test_fixture_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
}

/**
 * test_read:
 * @text: what a file holds
 * @length: its length, -1 if it ends with a NUL
 * @problems: (out): what is wrong with it
 *
 * Reads a copy that is exactly as long as the text, so that a sanitizer notices every step behind its end.
 *
 * Returns: (transfer full) (nullable): the program
 */
ForumProgram *
test_read (const char  *text,
           gssize       length,
           GPtrArray  **problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  ForumProgram *program = forum_reader_read (bytes, NULL, problems);

  test_assert_either (program, *problems);

  return program;
}

/**
 * test_read_good:
 * @text: a forum without any mistake
 *
 * Returns: (transfer full): the program
 */
ForumProgram *
test_read_good (const char *text)
{
  g_autoptr (GPtrArray) problems = NULL;
  ForumProgram *program = test_read (text, -1, &problems);

  for (guint i = 0; i < problems->len; i++)
    {
      ForumProblem *problem = g_ptr_array_index (problems, i);

      g_test_message ("%s: code %d, %s", forum_problem_get_path (problem), forum_problem_get_code (problem),
                      forum_problem_get_detail (problem));
    }
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (program);

  return program;
}

/**
 * test_read_fixture:
 * @name: the name of a file in tests/fixtures
 * @problems: (out): what is wrong with it
 *
 * Returns: (transfer full) (nullable): the program
 */
ForumProgram *
test_read_fixture (const char  *name,
                   GPtrArray  **problems)
{
  g_autofree char *path = test_fixture_path (name);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  return test_read (text, length, problems);
}

/**
 * test_assert_either:
 * @program: (nullable): what a reader returned
 * @problems: what it found
 *
 * A reader returns a program with warnings at most, or no program and at least one error; never more than
 * the limit, and in the order of the file.
 */
void
test_assert_either (ForumProgram *program,
                    GPtrArray    *problems)
{
  guint n_errors = 0;
  guint line = 0;
  guint column = 0;

  g_assert_nonnull (problems);
  g_assert_cmpuint (problems->len, <=, 200);

  for (guint i = 0; i < problems->len; i++)
    {
      ForumProblem *problem = g_ptr_array_index (problems, i);

      if (!forum_problem_is_warning (problem))
        n_errors++;

      g_assert_cmpuint (forum_problem_get_line (problem), >=, line);
      if (forum_problem_get_line (problem) == line)
        g_assert_cmpuint (forum_problem_get_column (problem), >=, column);
      line = forum_problem_get_line (problem);
      column = forum_problem_get_column (problem);
    }

  if (program != NULL)
    g_assert_cmpuint (n_errors, ==, 0);
  else
    g_assert_cmpuint (n_errors, >, 0);
}

/**
 * test_small_forum:
 *
 * Returns: a forum with one of each thing that a session points at, and nothing more
 */
const char *
test_small_forum (void)
{
  return
    "{\n"
    "  \"format\": 1,\n"
    "  \"id\": \"garden-2030\",\n"
    "  \"name\": {\"ko\": \"정원 포럼\", \"en\": \"Garden Forum\"},\n"
    "  \"timeZone\": \"Asia/Seoul\",\n"
    "  \"days\": [\n"
    "    {\n"
    "      \"date\": \"2030-05-02\",\n"
    "      \"sessions\": [\n"
    "        {\n"
    "          \"id\": \"roots\",\n"
    "          \"start\": \"2030-05-02T10:00:00+09:00\",\n"
    "          \"people\": [{\"person\": \"kim\", \"role\": \"speaker\"}],\n"
    "          \"links\": [{\"kind\": \"web\", \"url\": \"https://example.org/\\ud83c\\udf31\"}],\n"
    "          \"sources\": [\"book\"]\n"
    "        }\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"people\": [{\"id\": \"kim\", \"name\": \"김민준\", \"organization\": \"city\"}],\n"
    "  \"organizations\": [{\"id\": \"city\", \"name\": {\"en\": \"City\"}}],\n"
    "  \"sources\": [{\"id\": \"book\", \"title\": \"Book\"}]\n"
    "}\n";
}

/* A thread lets go of what it worked for a moment after it has said that it is done. */
void
test_wait_until_alone (gpointer object)
{
  while (g_atomic_int_get (&G_OBJECT (object)->ref_count) > 1)
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
}

/**
 * test_has_hangul:
 * @text: what is said
 *
 * Returns: whether any of it is said in Korean
 */
gboolean
test_has_hangul (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HANGUL)
      return TRUE;

  return FALSE;
}
