/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-json-members.h"

#include "model/forum-kinds-types.h"
#include "words/forum-words.h"

/* How the command line says things to other programs: members of JSON objects. What is not known is
 * left out, and texts are in the user's language. */

void
forum_json_add_string (JsonBuilder *builder,
                       const char  *name,
                       const char  *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

void
forum_json_add_nick (JsonBuilder *builder,
                     const char  *name,
                     GType        type,
                     int          value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  forum_json_add_string (builder, name, g_enum_get_value (klass, value)->value_nick);
}

void
forum_json_add_time (JsonBuilder *builder,
                     const char  *name,
                     GDateTime   *time)
{
  /* As in RFC 3339; g_date_time_format_iso8601() leaves the minutes of the offset out. */
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S%:z") : NULL;

  forum_json_add_string (builder, name, text);
}

/**
 * forum_json_add_people:
 * @builder: an object
 * @name: the name of the member
 * @appearances: (nullable) (element-type ForumAppearance): who takes part
 *
 * Adds a list of people with their roles, unless there is nobody.
 */
void
forum_json_add_people (JsonBuilder *builder,
                       const char  *name,
                       ForumList   *appearances)
{
  if (appearances == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumAppearance *appearance = forum_list_get (appearances, i);
      ForumPerson *person = forum_appearance_get_person (appearance);
      ForumRole role = forum_appearance_get_role (appearance);
      g_autofree char *position = forum_words_person_position (person);

      json_builder_begin_object (builder);
      forum_json_add_string (builder, "id", forum_person_get_id (person));
      forum_json_add_string (builder, "name", forum_text_get (forum_person_get_name (person)));
      forum_json_add_string (builder, "position", position);
      if (role != FORUM_ROLE_UNKNOWN)
        forum_json_add_nick (builder, "role", FORUM_TYPE_ROLE, role);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * forum_json_add_session:
 * @builder: a list, or an object that waits for the value of a member
 * @session: a session
 *
 * Adds the session as an object.
 */
void
forum_json_add_session (JsonBuilder  *builder,
                        ForumSession *session)
{
  json_builder_begin_object (builder);
  forum_json_add_string (builder, "id", forum_session_get_id (session));
  forum_json_add_nick (builder, "kind", FORUM_TYPE_SESSION_KIND, forum_session_get_kind (session));
  forum_json_add_string (builder, "title", forum_text_get (forum_session_get_title (session)));
  forum_json_add_string (builder, "abstract",
                         forum_text_get (forum_session_get_abstract (session)));
  forum_json_add_time (builder, "start", forum_session_get_start (session));
  forum_json_add_time (builder, "end", forum_session_get_end (session));
  forum_json_add_string (builder, "room", forum_text_get (forum_session_get_room (session)));
  forum_json_add_string (builder, "track", forum_text_get (forum_session_get_track (session)));
  forum_json_add_nick (builder, "status", FORUM_TYPE_STATUS, forum_session_get_status (session));
  forum_json_add_people (builder, "people", forum_session_get_appearances (session));
  json_builder_end_object (builder);
}

/**
 * forum_json_print:
 * @builder: a whole value
 *
 * Returns: (transfer full): the value as a text that people can read, too, with a line end
 */
char *
forum_json_print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *json = json_to_string (root, TRUE);

  return g_strdup_printf ("%s\n", json);
}
