/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-support.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Whatever is wrong with a file, a reader answers. test_read() checks what must always hold. */

static gboolean
is_space (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

/* A download that broke off, wherever it did, also in the middle of a character. */
static void
test_truncated_anywhere (void)
{
  const char *text = test_small_forum ();
  gsize length = strlen (text);

  for (gsize i = 0; i < length && !is_space (text + i); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (ForumProgram) program = test_read (text, i, &problems);

      g_test_message ("The first %" G_GSIZE_FORMAT " bytes", i);
      g_assert_null (program);
      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_cmpint (forum_problem_get_code (g_ptr_array_index (problems, 0)), ==,
                       i == 0 ? FORUM_PROBLEM_EMPTY : FORUM_PROBLEM_TRUNCATED);
    }
}

static char *
read_example (gsize *length)
{
  g_autofree char *path = test_fixture_path ("example.json");
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, length, NULL));

  return text;
}

/* Bytes changed at random, each round in the same way each time. */
static void
test_changed_bytes (void)
{
  const guint n_rounds = g_test_thorough () ? 100000 : 3000;
  g_autoptr (GRand) random = g_rand_new_with_seed (20221206);
  g_autofree char *text = NULL;
  gsize length;

  text = read_example (&length);

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autofree char *changed = g_memdup2 (text, length);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (ForumProgram) program = NULL;
      guint n_changes = g_rand_int_range (random, 1, 5);

      for (guint j = 0; j < n_changes; j++)
        {
          guint place = g_rand_int_range (random, 0, length);

          /* What JSON is made of breaks more than any byte. */
          if (g_rand_boolean (random))
            changed[place] = "{}[]\",:\\ 0-e"[g_rand_int_range (random, 0, 12)];
          else
            changed[place] = g_rand_int_range (random, 0, 256);
        }

      program = test_read (changed, length, &problems);
    }
}

/* A piece of the text cut out, or put in once more. */
static void
test_moved_pieces (void)
{
  const guint n_rounds = g_test_thorough () ? 30000 : 1000;
  g_autoptr (GRand) random = g_rand_new_with_seed (20221207);
  g_autofree char *text = NULL;
  gsize length;

  text = read_example (&length);

  for (guint i = 0; i < n_rounds; i++)
    {
      gsize from = g_rand_int_range (random, 0, length);
      gsize piece = g_rand_int_range (random, 1, 200);
      gsize to = MIN (from + piece, length);
      g_autoptr (GString) changed = g_string_new_len (text, length);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (ForumProgram) program = NULL;

      if (g_rand_boolean (random))
        g_string_erase (changed, from, to - from);
      else
        g_string_insert_len (changed, g_rand_int_range (random, 0, length), text + from, to - from);

      program = test_read (changed->str, changed->len, &problems);
    }
}

static gboolean
replace_nth (JsonNode   *node,
             guint      *nth,
             const char *value);

static gboolean
replace_in_object (JsonObject *object,
                   guint      *nth,
                   const char *value)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *name = names; name != NULL; name = name->next)
    {
      if ((*nth)-- == 0)
        {
          json_object_set_member (object, name->data, json_from_string (value, NULL));
          return TRUE;
        }
      if (replace_nth (json_object_get_member (object, name->data), nth, value))
        return TRUE;
    }

  return FALSE;
}

static gboolean
replace_in_array (JsonArray  *array,
                  guint      *nth,
                  const char *value)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if ((*nth)-- == 0)
        {
          json_array_remove_element (array, i);
          json_array_add_element (array, json_from_string (value, NULL));
          return TRUE;
        }
      if (replace_nth (json_array_get_element (array, i), nth, value))
        return TRUE;
    }

  return FALSE;
}

/* Puts a value in the place of the nth below a node; FALSE if there are not so many. */
static gboolean
replace_nth (JsonNode   *node,
             guint      *nth,
             const char *value)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return replace_in_object (json_node_get_object (node), nth, value);
  if (JSON_NODE_HOLDS_ARRAY (node))
    return replace_in_array (json_node_get_array (node), nth, value);

  return FALSE;
}

/* Every value of a forum that has everything, in turn replaced by each kind of value. */
static void
test_every_kind_of_value_everywhere (void)
{
  static const char *const values[] = {
    "null", "true", "-1", "1.5", "\"\"", "\"x\"", "[]", "{}", "[null]", "{\"a\": 1}", "[[1]]", "[\"x\", \"x\"]",
    "\"\\n\\u001b[31m\"",
  };
  g_autofree char *text = read_example (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      gboolean replaced = TRUE;
      guint n_values = 0;

      for (guint nth = 0; replaced; nth++)
        {
          g_autoptr (JsonNode) root = json_from_string (text, NULL);
          guint rest = nth;

          replaced = replace_nth (root, &rest, values[i]);
          if (replaced)
            {
              g_autofree char *changed = json_to_string (root, FALSE);
              g_autoptr (GPtrArray) problems = NULL;
              g_autoptr (ForumProgram) program = test_read (changed, -1, &problems);

              n_values++;
            }
        }

      g_assert_cmpuint (n_values, >, 200);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/broken/truncated-anywhere", test_truncated_anywhere);
  g_test_add_func ("/reader/broken/changed-bytes", test_changed_bytes);
  g_test_add_func ("/reader/broken/moved-pieces", test_moved_pieces);
  g_test_add_func ("/reader/broken/every-kind-of-value-everywhere", test_every_kind_of_value_everywhere);

  return g_test_run ();
}
