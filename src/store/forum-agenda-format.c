/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-agenda-format.h"

#include <string.h>

#include "forum-agenda-error.h"
#include "io/forum-json-scan.h"

/* A file looks like this; everything in it but the format may be missing:
 *
 *   {
 *     "editions" : {
 *       "jeonju-2022-12" : {
 *         "sessions" : {
 *           "d1-kim-jin" : {
 *             "note" : "Ask about the trial",
 *             "people" : [ "kim-jin" ],
 *             "reminded" : "2031-06-10T01:00:00Z",
 *             "reminder" : 30,
 *             "starred" : true,
 *             "title" : { "ko" : "줄기세포 치료", "en" : "Stem-cell therapy" }
 *           }
 *         }
 *       }
 *     },
 *     "format" : 1,
 *     "checksum" : "466cae1e…"
 *   }
 *
 * Versions that know no reminders keep what is said about them, so the number of the format stays.
 */

/* What comes before and after the checksum, which ends every file. */
#define BEFORE_CHECKSUM ",\n  \"checksum\" : \""
#define AFTER_CHECKSUM "\"" CLOSING "\n"
#define CLOSING "\n}"

/* The file, its editions, each of them, its sessions, each of them. */
#define DEPTH_OF_MEMBERS 5

typedef gboolean (*CheckFunc) (JsonNode *node);

static gboolean
is_object_of (JsonNode  *node,
              CheckFunc  check)
{
  JsonObjectIter iter;
  JsonNode *member;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, NULL, &member))
    if (!check (member))
      return FALSE;

  return TRUE;
}

/* What is not there is not wrong. */
static gboolean
check_member (JsonNode   *node,
              const char *name,
              CheckFunc   check)
{
  JsonNode *member = json_object_get_member (json_node_get_object (node), name);

  return member == NULL || check (member);
}

static gboolean
is_boolean (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_integer (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
}

static gboolean
is_text (JsonNode *node)
{
  return is_string (node) || is_object_of (node, is_string);
}

static gboolean
is_array_of_strings (JsonNode *node)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!is_string (json_array_get_element (array, i)))
      return FALSE;

  return TRUE;
}

static gboolean
is_entry (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) &&
         check_member (node, "starred", is_boolean) &&
         check_member (node, "note", is_string) &&
         check_member (node, "reminder", is_integer) &&
         check_member (node, "reminded", is_string) &&
         check_member (node, "title", is_text) &&
         check_member (node, "people", is_array_of_strings);
}

static gboolean
is_sessions (JsonNode *node)
{
  return is_object_of (node, is_entry);
}

static gboolean
is_edition (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) && check_member (node, "sessions", is_sessions);
}

static gboolean
is_editions (JsonNode *node)
{
  return is_object_of (node, is_edition);
}

static JsonNode *
parse (const char *text,
       gsize       length)
{
  g_autoptr (JsonParser) parser = NULL;
  ForumProblemCode code;
  gsize offset;

  if (!g_utf8_validate_len (text, length, NULL) ||
      !forum_json_check (text, length, &code, &offset))
    return NULL;

  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, length, NULL))
    return NULL;

  return json_parser_steal_root (parser);
}

/* The number of the format, 0 where it says none. */
static gint64
get_format (JsonNode *root)
{
  JsonNode *format;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return 0;

  format = json_object_get_member (json_node_get_object (root), "format");
  if (format == NULL || !JSON_NODE_HOLDS_VALUE (format) ||
      json_node_get_value_type (format) != G_TYPE_INT64)
    return 0;

  return json_node_get_int (format);
}

/* One letter more or less in an id makes another id, which no reader of JSON would notice: the
 * checksum over all that stands before it does. A file without one was written by hand. */
static gboolean
check_sum (JsonNode   *root,
           const char *text,
           gsize       length)
{
  JsonNode *node = json_object_get_member (json_node_get_object (root), "checksum");
  g_autofree char *sum = NULL;
  g_autofree char *end = NULL;

  if (node == NULL)
    return TRUE;
  if (!is_string (node))
    return FALSE;

  end = g_strconcat (BEFORE_CHECKSUM, json_node_get_string (node), AFTER_CHECKSUM, NULL);
  if (length < strlen (end) || memcmp (text + length - strlen (end), end, strlen (end)) != 0)
    return FALSE;

  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text,
                                     length - strlen (end));

  return g_str_equal (sum, json_node_get_string (node));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (JsonObject *object)
{
  GPtrArray *names = g_ptr_array_new ();
  JsonObjectIter iter;
  const char *name;

  if (object != NULL)
    {
      json_object_iter_init (&iter, object);
      while (json_object_iter_next (&iter, &name, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  g_ptr_array_sort (names, compare_names);

  return names;
}

/* The same with its members in the order of their names, and theirs, @depth deep: what stands where
 * must not depend on what was done first. */
static JsonNode *
sort (JsonNode *node,
      guint     depth)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (JsonObject) sorted = NULL;
  JsonObject *object;
  JsonNode *result;

  if (depth == 0 || !JSON_NODE_HOLDS_OBJECT (node))
    return json_node_copy (node);

  object = json_node_get_object (node);
  names = list_names (object);
  sorted = json_object_new ();
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      json_object_set_member (sorted, name, sort (json_object_get_member (object, name),
                                                  depth - 1));
    }

  result = json_node_new (JSON_NODE_OBJECT);
  json_node_set_object (result, sorted);

  return result;
}

/**
 * forum_agenda_format_read:
 * @bytes: what a file holds
 * @error: %FORUM_AGENDA_ERROR_DAMAGED or %FORUM_AGENDA_ERROR_NEWER, without a message
 *
 * Every value that this version of the program knows is of its type; others are as they were found.
 *
 * Returns: (transfer full) (nullable): what the file says
 */
JsonObject *
forum_agenda_format_read (GBytes  *bytes,
                          GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonNode) root = text != NULL ? parse (text, length) : NULL;
  gint64 format = root != NULL ? get_format (root) : 0;

  /* Whoever reads a later format must not judge the rest. */
  if (format > FORUM_AGENDA_FORMAT)
    {
      g_set_error_literal (error, FORUM_AGENDA_ERROR, FORUM_AGENDA_ERROR_NEWER, "");
      return NULL;
    }

  if (format != FORUM_AGENDA_FORMAT || !check_sum (root, text, length) ||
      !check_member (root, "editions", is_editions))
    {
      g_set_error_literal (error, FORUM_AGENDA_ERROR, FORUM_AGENDA_ERROR_DAMAGED, "");
      return NULL;
    }

  if (json_object_has_member (json_node_get_object (root), "checksum"))
    json_object_remove_member (json_node_get_object (root), "checksum");

  return json_node_dup_object (root);
}

/**
 * forum_agenda_format_write:
 * @root: what a file shall say
 *
 * Returns: (transfer full): the file that says so, always in the same order
 */
GBytes *
forum_agenda_format_write (JsonObject *root)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonNode) sorted = NULL;
  g_autofree char *sum = NULL;
  GString *text = g_string_new (NULL);

  json_node_set_object (node, root);
  sorted = sort (node, DEPTH_OF_MEMBERS);
  json_generator_set_root (generator, sorted);
  json_generator_set_pretty (generator, TRUE);
  json_generator_to_gstring (generator, text);

  /* The one control character that json-glib forgets to escape. */
  g_string_replace (text, "\x1f", "\\u001f", 0);

  /* The closing brace comes after the checksum, which covers all that is before it. */
  g_string_truncate (text, text->len - strlen (CLOSING));
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text->str, text->len);
  g_string_append (text, BEFORE_CHECKSUM);
  g_string_append (text, sum);
  g_string_append (text, AFTER_CHECKSUM);

  return g_string_free_to_bytes (text);
}
