/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-list-printer.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "model/forum-kinds-types.h"
#include "words/forum-schedule-words.h"
#include "words/forum-time-words.h"
#include "words/forum-words.h"

static void
print_session (ForumSession *session,
               GString      *output)
{
  g_autofree char *title = forum_words_session_title (session);
  g_autofree char *people = forum_words_session_people (session);
  g_autofree char *place = forum_words_session_place (session);
  ForumStatus status = forum_session_get_status (session);

  g_string_append_printf (output, "  • %s", title);
  if (status == FORUM_STATUS_CANCELLED || status == FORUM_STATUS_MOVED)
    g_string_append_printf (output, " (%s)", forum_words_for_status (status));
  g_string_append_c (output, '\n');

  if (place != NULL)
    g_string_append_printf (output, "    %s\n", place);
  if (people != NULL)
    g_string_append_printf (output, "    %s\n", people);
}

static void
print_day (ForumDay *day,
           GString  *output)
{
  g_autofree char *heading = forum_words_day_heading (day);
  g_autofree char *chairs = forum_words_day_chairs (day);
  g_autofree char *theme = forum_words_day_theme (day);

  g_string_append_printf (output, "\n%s\n", heading);
  if (theme != NULL)
    g_string_append_printf (output, "%s\n", theme);
  if (chairs != NULL)
    g_string_append_printf (output, "%s\n", chairs);

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (day)); i++)
    print_session (forum_list_get (FORUM_LIST (day), i), output);
}

/* A control character in a file must not command the terminal. */
static char *
without_controls (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);
      gboolean control = character != '\n' && g_unichar_iscntrl (character);

      g_string_append_unichar (clean, control ? 0xFFFD : character);
    }

  return g_string_free (clean, FALSE);
}

/**
 * forum_list_print_text:
 * @program: a program
 * @day_number: a day, from 1; 0 for all days
 *
 * Returns: (transfer full): the programme as text, in the user's language
 */
char *
forum_list_print_text (ForumProgram *program,
                       guint         day_number)
{
  g_autoptr (GString) output = g_string_new (NULL);
  g_autofree char *days = forum_words_days (program);

  g_string_append_printf (output, "%s\n", forum_text_get (forum_program_get_name (program)));
  if (days != NULL)
    g_string_append_printf (output, "%s\n", days);

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    if (day_number == 0 || day_number == i + 1)
      print_day (forum_list_get (FORUM_LIST (program), i), output);

  return without_controls (output->str);
}

/* What is not known is left out. */
static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_nick (JsonBuilder *builder,
          const char  *name,
          GType        type,
          int          value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  add_string (builder, name, g_enum_get_value (klass, value)->value_nick);
}

static void
add_time (JsonBuilder *builder,
          const char  *name,
          GDateTime   *time)
{
  /* As in RFC 3339; g_date_time_format_iso8601() leaves the minutes of the offset out. */
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S%:z") : NULL;

  add_string (builder, name, text);
}

static void
add_people (JsonBuilder *builder,
            ForumList   *appearances)
{
  if (appearances == NULL)
    return;

  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumAppearance *appearance = forum_list_get (appearances, i);
      ForumPerson *person = forum_appearance_get_person (appearance);
      g_autofree char *position = forum_words_person_position (person);

      json_builder_begin_object (builder);
      add_string (builder, "id", forum_person_get_id (person));
      add_string (builder, "name", forum_text_get (forum_person_get_name (person)));
      add_string (builder, "position", position);
      if (forum_appearance_get_role (appearance) != FORUM_ROLE_UNKNOWN)
        add_nick (builder, "role", FORUM_TYPE_ROLE, forum_appearance_get_role (appearance));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_session (JsonBuilder  *builder,
             ForumSession *session)
{
  json_builder_begin_object (builder);
  add_string (builder, "id", forum_session_get_id (session));
  add_nick (builder, "kind", FORUM_TYPE_SESSION_KIND, forum_session_get_kind (session));
  add_string (builder, "title", forum_text_get (forum_session_get_title (session)));
  add_string (builder, "abstract", forum_text_get (forum_session_get_abstract (session)));
  add_time (builder, "start", forum_session_get_start (session));
  add_time (builder, "end", forum_session_get_end (session));
  add_string (builder, "room", forum_text_get (forum_session_get_room (session)));
  add_string (builder, "track", forum_text_get (forum_session_get_track (session)));
  add_nick (builder, "status", FORUM_TYPE_STATUS, forum_session_get_status (session));
  add_people (builder, forum_session_get_appearances (session));
  json_builder_end_object (builder);
}

static void
add_day (JsonBuilder *builder,
         ForumDay    *day)
{
  GDateTime *date = forum_day_get_date (day);
  g_autofree char *date_text = date != NULL ? g_date_time_format (date, "%Y-%m-%d") : NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, forum_day_get_number (day));
  add_string (builder, "date", date_text);
  add_string (builder, "title", forum_text_get (forum_day_get_title (day)));
  add_string (builder, "theme", forum_text_get (forum_day_get_theme (day)));
  add_people (builder, forum_day_get_appearances (day));

  json_builder_set_member_name (builder, "sessions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (day)); i++)
    add_session (builder, forum_list_get (FORUM_LIST (day), i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * forum_list_print_json:
 * @program: a program
 * @day_number: a day, from 1; 0 for all days
 *
 * Returns: (transfer full): the programme as JSON, its texts in the user's language
 */
char *
forum_list_print_json (ForumProgram *program,
                       guint         day_number)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "id", forum_program_get_id (program));
  add_string (builder, "name", forum_text_get (forum_program_get_name (program)));
  json_builder_set_member_name (builder, "days");
  json_builder_begin_array (builder);
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    if (day_number == 0 || day_number == i + 1)
      add_day (builder, forum_list_get (FORUM_LIST (program), i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);

  return g_strdup_printf ("%s\n", json);
}
