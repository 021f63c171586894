/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-list-printer.h"

#include "forum-json-members.h"
#include "forum-output.h"
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

  return forum_output_dup_clean (output->str);
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
  forum_json_add_string (builder, "date", date_text);
  forum_json_add_string (builder, "title", forum_text_get (forum_day_get_title (day)));
  forum_json_add_string (builder, "theme", forum_text_get (forum_day_get_theme (day)));
  forum_json_add_people (builder, "people", forum_day_get_appearances (day));

  json_builder_set_member_name (builder, "sessions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (day)); i++)
    forum_json_add_session (builder, forum_list_get (FORUM_LIST (day), i));
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

  json_builder_begin_object (builder);
  forum_json_add_string (builder, "id", forum_program_get_id (program));
  forum_json_add_string (builder, "name", forum_text_get (forum_program_get_name (program)));
  json_builder_set_member_name (builder, "days");
  json_builder_begin_array (builder);
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    if (day_number == 0 || day_number == i + 1)
      add_day (builder, forum_list_get (FORUM_LIST (program), i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return forum_json_print (builder);
}
