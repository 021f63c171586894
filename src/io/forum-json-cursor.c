/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-json-cursor.h"

#include <string.h>

#include "model/forum-link.h"
#include "model/forum-time.h"

/* JSON has no comments. A member whose name begins like those of other languages says something to
 * people alone. */
#define COMMENT "//"

static void
append_path (const ForumJsonCursor *at,
             GString               *path)
{
  if (at->parent == NULL)
    return;

  append_path (at->parent, path);

  if (at->name == NULL)
    g_string_append_printf (path, "[%u]", at->index);
  else
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", at->name);
}

/* Whether there is room for one more problem. A warning makes room for an error: however many
 * members are not known, a file with an error in it must not seem good. */
static gboolean
make_room (GPtrArray *problems,
           gboolean   warning)
{
  if (problems->len < FORUM_LIMIT_PROBLEMS)
    return TRUE;

  for (guint i = problems->len; i > 0 && !warning; i--)
    if (forum_problem_is_warning (g_ptr_array_index (problems, i - 1)))
      {
        g_ptr_array_remove_index (problems, i - 1);
        return TRUE;
      }

  return FALSE;
}

/**
 * forum_json_complain:
 * @at: where something is wrong
 * @code: what is wrong
 * @detail: (nullable): what the sentence names
 *
 * Adds a problem, unless there are %FORUM_LIMIT_PROBLEMS already.
 */
void
forum_json_complain (const ForumJsonCursor *at,
                     ForumProblemCode       code,
                     const char            *detail)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (ForumProblem) problem = NULL;

  append_path (at, path);
  problem = forum_problem_new (code, path->str, detail);
  if (make_room (at->problems, forum_problem_is_warning (problem)))
    g_ptr_array_add (at->problems, g_steal_pointer (&problem));
}

/**
 * forum_json_is_object:
 * @at: a place
 * @known: (array zero-terminated=1): the names of the members that the format knows there
 *
 * Checks that there is an object, and warns of members that are not known and are no comments.
 *
 * Returns: whether there is one
 */
gboolean
forum_json_is_object (const ForumJsonCursor *at,
                      const char *const     *known)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (!JSON_NODE_HOLDS_OBJECT (at->node))
    {
      forum_json_complain (at, FORUM_PROBLEM_WRONG_TYPE, "object");
      return FALSE;
    }

  json_object_iter_init (&iter, json_node_get_object (at->node));
  while (json_object_iter_next (&iter, &name, &node))
    if (!g_strv_contains (known, name) && !g_str_has_prefix (name, COMMENT))
      {
        ForumJsonCursor member = { at, name, 0, node, at->problems };

        forum_json_complain (&member, FORUM_PROBLEM_UNKNOWN_MEMBER, name);
      }

  return TRUE;
}

/**
 * forum_json_enter:
 * @at: an object
 * @name: the name of a member
 * @member: (out caller-allocates): the member
 *
 * Returns: whether the member is there
 */
gboolean
forum_json_enter (const ForumJsonCursor *at,
                  const char            *name,
                  ForumJsonCursor       *member)
{
  JsonNode *node = json_object_get_member (json_node_get_object (at->node), name);

  *member = (ForumJsonCursor) { at, name, 0, node, at->problems };

  return node != NULL;
}

/**
 * forum_json_enter_array:
 * @at: an object
 * @name: the name of a member that is an array
 * @member: (out caller-allocates): the array
 *
 * Returns: how many elements the array has, 0 where there is none
 */
guint
forum_json_enter_array (const ForumJsonCursor *at,
                        const char            *name,
                        ForumJsonCursor       *member)
{
  if (!forum_json_enter (at, name, member))
    return 0;

  if (!JSON_NODE_HOLDS_ARRAY (member->node))
    {
      forum_json_complain (member, FORUM_PROBLEM_WRONG_TYPE, "array");
      return 0;
    }

  return json_array_get_length (json_node_get_array (member->node));
}

/**
 * forum_json_enter_element:
 * @array: an array
 * @index: an index in it
 * @element: (out caller-allocates): the element
 */
void
forum_json_enter_element (const ForumJsonCursor *array,
                          guint                  index,
                          ForumJsonCursor       *element)
{
  JsonNode *node = json_array_get_element (json_node_get_array (array->node), index);

  *element = (ForumJsonCursor) { array, NULL, index, node, array->problems };
}

/**
 * forum_json_require:
 * @at: an object
 * @name: the name of a member
 *
 * Complains if the member is not there.
 */
void
forum_json_require (const ForumJsonCursor *at,
                    const char            *name)
{
  if (!json_object_has_member (json_node_get_object (at->node), name))
    forum_json_complain (at, FORUM_PROBLEM_MISSING, name);
}

/**
 * forum_json_as_string:
 * @at: a place
 *
 * Returns: (transfer none) (nullable): the string that is there, %NULL if it is something else or
 *   empty
 */
const char *
forum_json_as_string (const ForumJsonCursor *at)
{
  const char *string = NULL;

  if (!JSON_NODE_HOLDS_VALUE (at->node) || json_node_get_value_type (at->node) != G_TYPE_STRING)
    {
      forum_json_complain (at, FORUM_PROBLEM_WRONG_TYPE, "string");
      return NULL;
    }

  string = json_node_get_string (at->node);
  if (*string == '\0')
    {
      forum_json_complain (at, FORUM_PROBLEM_EMPTY_TEXT, NULL);
      return NULL;
    }

  return string;
}

static const char *
get_string (const ForumJsonCursor *at,
            const char            *name,
            ForumJsonCursor       *member)
{
  return forum_json_enter (at, name, member) ? forum_json_as_string (member) : NULL;
}

static gboolean
is_id (const char *id)
{
  gsize length = strspn (id, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "._-");

  return id[length] == '\0' && length <= 128 && g_ascii_isalnum (*id);
}

/* The shape of a BCP 47 tag: subtags of letters and digits, the first of letters. */
static gboolean
is_language (const char *tag)
{
  gsize length = strspn (tag, G_CSET_A_2_Z G_CSET_a_2_z);

  if (length < 2 || length > 8)
    return FALSE;

  for (tag += length; *tag == '-'; tag += length)
    {
      length = strspn (++tag, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS);
      if (length < 1 || length > 8)
        return FALSE;
    }

  return *tag == '\0';
}

/**
 * forum_json_get_id:
 * @at: an object
 * @name: the name of a member
 *
 * Returns: (transfer none) (nullable): the id that the member gives, %NULL if it gives none
 */
const char *
forum_json_get_id (const ForumJsonCursor *at,
                   const char            *name)
{
  ForumJsonCursor member;
  const char *id = get_string (at, name, &member);

  if (id != NULL && !is_id (id))
    {
      forum_json_complain (&member, FORUM_PROBLEM_BAD_ID, id);
      return NULL;
    }

  return id;
}

/**
 * forum_json_get_language:
 * @at: an object
 * @name: the name of a member
 *
 * Returns: (transfer none) (nullable): the BCP 47 tag that the member gives, %NULL if it gives none
 */
const char *
forum_json_get_language (const ForumJsonCursor *at,
                         const char            *name)
{
  ForumJsonCursor member;
  const char *tag = get_string (at, name, &member);

  if (tag != NULL && !is_language (tag))
    {
      forum_json_complain (&member, FORUM_PROBLEM_BAD_LANGUAGE, tag);
      return NULL;
    }

  return tag;
}

/**
 * forum_json_get_url:
 * @at: an object
 * @name: the name of a member
 *
 * An address of a kind that the program does not open is kept, with a warning.
 *
 * Returns: (transfer none) (nullable): the address that the member gives, %NULL if it gives none
 */
const char *
forum_json_get_url (const ForumJsonCursor *at,
                    const char            *name)
{
  ForumJsonCursor member;
  const char *url = get_string (at, name, &member);

  if (url == NULL)
    return NULL;

  if (!g_uri_is_valid (url, G_URI_FLAGS_ENCODED, NULL))
    {
      forum_json_complain (&member, FORUM_PROBLEM_BAD_URL, url);
      return NULL;
    }

  if (!forum_link_can_open (url))
    forum_json_complain (&member, FORUM_PROBLEM_UNSAFE_URL, url);

  return url;
}

static ForumText *
as_text (const ForumJsonCursor *at)
{
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  JsonObjectIter iter;
  const char *tag;
  JsonNode *node;

  if (!JSON_NODE_HOLDS_OBJECT (at->node))
    {
      const char *text = forum_json_as_string (at);

      return text != NULL ? forum_text_new (text) : NULL;
    }

  tags = g_ptr_array_new ();
  texts = g_ptr_array_new ();
  json_object_iter_init_ordered (&iter, json_node_get_object (at->node));
  while (json_object_iter_next_ordered (&iter, &tag, &node))
    {
      ForumJsonCursor translation = { at, tag, 0, node, at->problems };
      const char *text = forum_json_as_string (&translation);

      if (!is_language (tag))
        forum_json_complain (&translation, FORUM_PROBLEM_BAD_LANGUAGE, tag);
      else if (text != NULL)
        {
          g_ptr_array_add (tags, (gpointer) tag);
          g_ptr_array_add (texts, (gpointer) text);
        }
    }

  if (json_object_get_size (json_node_get_object (at->node)) == 0)
    forum_json_complain (at, FORUM_PROBLEM_EMPTY_TEXT, NULL);

  if (tags->len == 0)
    return NULL;

  g_ptr_array_add (tags, NULL);

  return forum_text_new_by_tag ((const char *const *) tags->pdata,
                                (const char *const *) texts->pdata);
}

/**
 * forum_json_get_text:
 * @at: an object
 * @name: the name of a member
 *
 * Returns: (transfer full) (nullable): the text that the member gives in one or more languages,
 *   %NULL if it gives none
 */
ForumText *
forum_json_get_text (const ForumJsonCursor *at,
                     const char            *name)
{
  ForumJsonCursor member;

  return forum_json_enter (at, name, &member) ? as_text (&member) : NULL;
}

/**
 * forum_json_get_text_element:
 * @array: an array
 * @index: an index in it
 *
 * Returns: (transfer full) (nullable): the text that the element gives in one or more languages,
 *   %NULL if it gives none
 */
ForumText *
forum_json_get_text_element (const ForumJsonCursor *array,
                             guint                  index)
{
  ForumJsonCursor element;

  forum_json_enter_element (array, index, &element);

  return as_text (&element);
}

/**
 * forum_json_get_enum:
 * @at: an object
 * @name: the name of a member
 * @type: an enumeration whose nicks are the words that may stand there
 *
 * Returns: the value of the word, 0 if there is none
 */
int
forum_json_get_enum (const ForumJsonCursor *at,
                     const char            *name,
                     GType                  type)
{
  ForumJsonCursor member;
  const char *nick = get_string (at, name, &member);
  g_autoptr (GEnumClass) klass = NULL;
  GEnumValue *value;

  if (nick == NULL)
    return 0;

  klass = g_type_class_ref (type);
  value = g_enum_get_value_by_nick (klass, nick);

  /* Newer versions of GLib do not mind capitals. What is not known is left out, not called so. */
  if (value == NULL || !g_str_equal (nick, value->value_nick) || g_str_equal (nick, "unknown"))
    {
      g_autoptr (GString) detail = g_string_new (nick);

      for (guint i = 0; i < klass->n_values; i++)
        if (!g_str_equal (klass->values[i].value_nick, "unknown"))
          g_string_append_printf (detail, "%s%s", detail->len == strlen (nick) ? "\n" : ", ",
                                  klass->values[i].value_nick);

      forum_json_complain (&member, FORUM_PROBLEM_BAD_VALUE, detail->str);
      return 0;
    }

  return value->value;
}

/**
 * forum_json_get_boolean:
 * @at: an object
 * @name: the name of a member
 *
 * Returns: whether the member is true
 */
gboolean
forum_json_get_boolean (const ForumJsonCursor *at,
                        const char            *name)
{
  ForumJsonCursor member;

  if (!forum_json_enter (at, name, &member))
    return FALSE;

  if (!JSON_NODE_HOLDS_VALUE (member.node) ||
      json_node_get_value_type (member.node) != G_TYPE_BOOLEAN)
    {
      forum_json_complain (&member, FORUM_PROBLEM_WRONG_TYPE, "boolean");
      return FALSE;
    }

  return json_node_get_boolean (member.node);
}

/**
 * forum_json_get_time:
 * @at: an object
 * @name: the name of a member
 *
 * Returns: (transfer full) (nullable): the time that the member gives, %NULL if it gives none
 */
GDateTime *
forum_json_get_time (const ForumJsonCursor *at,
                     const char            *name)
{
  ForumJsonCursor member;
  const char *text = get_string (at, name, &member);
  GDateTime *time = text != NULL ? forum_time_parse (text) : NULL;

  if (text != NULL && time == NULL)
    forum_json_complain (&member, FORUM_PROBLEM_BAD_TIME, text);

  return time;
}

/**
 * forum_json_get_date:
 * @at: an object
 * @name: the name of a member
 * @zone: a time zone
 *
 * Returns: (transfer full) (nullable): when the day that the member gives begins in @zone, %NULL if
 *   it gives none
 */
GDateTime *
forum_json_get_date (const ForumJsonCursor *at,
                     const char            *name,
                     GTimeZone             *zone)
{
  ForumJsonCursor member;
  const char *text = get_string (at, name, &member);
  GDateTime *date = text != NULL ? forum_time_parse_date (text, zone) : NULL;

  if (text != NULL && date == NULL)
    forum_json_complain (&member, FORUM_PROBLEM_BAD_DATE, text);

  return date;
}
