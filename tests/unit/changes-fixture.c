/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "changes-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "test-support.h"

/* The last session of a list is none of those that can be taken out, so that no comma is left behind. */
static const char forum[] =
  "{'format': 1, 'id': 'garden', 'name': 'Garden', 'timeZone': 'Asia/Seoul', 'days': ["
  "{'date': '2030-05-02', 'theme': 'Earth and water', 'sessions': [" ROOTS FRUIT FROST
  "{'id': 'end', 'kind': 'closing'}]}"
  DAY_TWO
  "], 'people': [{'id': 'kim', 'name': {'ko': '김민준', 'en': 'Kim'}, 'title': 'Gardener', 'organization': 'city'},"
  "{'id': 'moon', 'name': 'Moon'},"
  "{'id': 'lee', 'name': 'Lee'}, {'id': 'park', 'name': 'Park'}, {'id': 'choi', 'name': 'Choi'}],"
  "'organizations': [{'id': 'city', 'name': 'City'}, {'id': 'lab', 'name': 'Lab'}],"
  "'sources': [{'id': 'book', 'title': 'Book'}]}";

/**
 * changes_fixture_read:
 * @edits: (nullable): pieces of the forum and what stands there instead, in turn; %NULL-terminated
 *
 * Returns: (transfer full): the forum after these edits
 */
ForumProgram *
changes_fixture_read (const char *const *edits)
{
  g_autoptr (GString) json = g_string_new (forum);
  g_autoptr (GPtrArray) problems = NULL;
  ForumProgram *program;

  for (; edits != NULL && *edits != NULL; edits += 2)
    g_assert_cmpuint (g_string_replace (json, edits[0], edits[1], 0), >, 0);

  /* A list may end with a comma here. */
  g_string_replace (json, ",]", "]", 0);
  g_strdelimit (json->str, "'", '"');
  program = test_read (json->str, -1, &problems);
  if (program == NULL)
    g_test_message ("%s", json->str);
  g_assert_nonnull (program);

  return program;
}

static void
shuffle (GPtrArray *array,
         GRand     *random)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint other = g_rand_int_range (random, 0, i);
      gpointer last = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[other];
      array->pdata[other] = last;
    }
}

/* Any character may be written as one or two numbers. */
static void
write_string (GString    *output,
              const char *text,
              GRand      *random)
{
  g_string_append_c (output, '"');
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c < 0x10000 && (c < 0x20 || c == '"' || c == '\\' || g_rand_int_range (random, 0, 8) == 0))
        g_string_append_printf (output, "\\u%04x", c);
      else
        g_string_append_unichar (output, c);
    }
  g_string_append_c (output, '"');
}

static void
write_space (GString *output,
             GRand   *random)
{
  for (int i = g_rand_int_range (random, 0, 3); i > 0; i--)
    g_string_append_c (output, " \n\t"[g_rand_int_range (random, 0, 3)]);
}

static void
write_node (GString  *output,
            JsonNode *node,
            GRand    *random)
{
  write_space (output, random);

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      JsonObjectIter iter;
      const char *name;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, NULL))
        g_ptr_array_add (names, (gpointer) name);
      shuffle (names, random);

      g_string_append_c (output, '{');
      for (guint i = 0; i < names->len; i++)
        {
          g_string_append (output, i > 0 ? "," : "");
          write_string (output, g_ptr_array_index (names, i), random);
          g_string_append_c (output, ':');
          write_node (output, json_object_get_member (json_node_get_object (node), g_ptr_array_index (names, i)),
                      random);
        }
      g_string_append_c (output, '}');
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      g_string_append_c (output, '[');
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_string_append (output, i > 0 ? "," : "");
          write_node (output, json_array_get_element (array, i), random);
        }
      g_string_append_c (output, ']');
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    write_string (output, json_node_get_string (node), random);
  else
    {
      g_autofree char *value = json_to_string (node, FALSE);

      g_string_append (output, value);
    }

  write_space (output, random);
}

/**
 * changes_fixture_shuffle:
 * @json: a JSON text
 * @random: where chance comes from
 *
 * Returns: (transfer full): the same with its members in another order, other spaces and spellings
 */
char *
changes_fixture_shuffle (const char *json,
                         GRand      *random)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (json, &error);
  GString *output = g_string_new (NULL);

  g_assert_no_error (error);
  write_node (output, root, random);

  return g_string_free (output, FALSE);
}

/**
 * changes_fixture_make_congress:
 * @n_sessions: how many sessions it has
 * @prefix: with what their ids begin
 *
 * Of ten sessions, one is a break like all others, one has no title, and the rest share few titles.
 *
 * Returns: (transfer full): a forum file
 */
char *
changes_fixture_make_congress (guint       n_sessions,
                               const char *prefix)
{
  GString *json = g_string_new ("{\"format\": 1, \"id\": \"c\", \"name\": \"C\", \"timeZone\": \"Asia/Seoul\","
                                " \"days\": [{\"date\": \"2030-05-02\", \"sessions\": [");

  for (guint i = 0; i < n_sessions; i++)
    {
      g_string_append_printf (json, "%s{\"id\": \"%s%u\", \"room\": \"%u\", \"start\": \"2030-05-02T%02u:%02u:00Z\"",
                              i > 0 ? ",\n" : "", prefix, i, i % 100, i / 100 % 15, i / 1500);
      if (i % 10 == 0)
        g_string_append (json, ", \"title\": \"Coffee\"}");
      else if (i % 10 == 1)
        g_string_append_printf (json, ", \"people\": [{\"person\": \"p%u\"}]}", i);
      else
        g_string_append_printf (json, ", \"title\": \"Poster %u\", \"people\": [{\"person\": \"p%u\"}]}", i % 50, i);
    }

  g_string_append (json, "]}], \"people\": [");
  for (guint i = 0; i < n_sessions; i++)
    g_string_append_printf (json, "%s{\"id\": \"p%u\", \"name\": \"P %u\"}", i > 0 ? ",\n" : "", i, i);
  g_string_append (json, "]}");

  return g_string_free (json, FALSE);
}
