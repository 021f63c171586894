/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-diff-printer.h"

#include "forum-json-members.h"
#include "forum-output.h"
#include "model/forum-kinds-types.h"
#include "words/forum-change-words.h"
#include "words/forum-words.h"

/* What "--diff" prints. docs/publishing.md describes the JSON, so that other programs can rely on
 * it. */

/**
 * forum_diff_print_text:
 * @changes: changes
 *
 * Returns: (transfer full): the changes as text, in the user's language
 */
char *
forum_diff_print_text (ForumChanges *changes)
{
  g_autoptr (GString) output = g_string_new (NULL);
  ForumText *name = forum_program_get_name (forum_changes_get_after (changes));
  guint n_changes = forum_list_get_length (FORUM_LIST (changes));
  g_autofree char *summary = forum_words_changes (changes);

  g_string_append_printf (output, "%s\n%s\n%s", forum_text_get (name), summary,
                          n_changes > 0 ? "\n" : "");
  for (guint i = 0; i < n_changes; i++)
    {
      ForumChange *change = forum_list_get (FORUM_LIST (changes), i);
      g_autofree char *heading = forum_words_change_heading (change);
      g_auto (GStrv) lines = forum_words_change_lines (change);

      g_string_append_printf (output, "  • %s\n", heading);
      for (char **line = lines; *line != NULL; line++)
        g_string_append_printf (output, "    %s\n", *line);
    }

  return forum_output_dup_clean (output->str);
}

static void
add_forum (JsonBuilder  *builder,
           ForumProgram *program)
{
  ForumMode mode = forum_program_get_mode (program);

  json_builder_begin_object (builder);
  forum_json_add_string (builder, "id", forum_program_get_id (program));
  forum_json_add_string (builder, "name", forum_text_get (forum_program_get_name (program)));
  if (mode != FORUM_MODE_UNKNOWN)
    forum_json_add_nick (builder, "mode", FORUM_TYPE_MODE, mode);
  forum_json_add_string (builder, "timeZone",
                         g_time_zone_get_identifier (forum_program_get_time_zone (program)));
  forum_json_add_time (builder, "updated", forum_program_get_updated (program));
  json_builder_end_object (builder);
}

static void
add_day (JsonBuilder *builder,
         ForumDay    *day)
{
  GDateTime *date = forum_day_get_date (day);
  g_autofree char *date_text = date != NULL ? g_date_time_format (date, "%F") : NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, forum_day_get_number (day));
  forum_json_add_string (builder, "date", date_text);
  forum_json_add_string (builder, "title", forum_text_get (forum_day_get_title (day)));
  forum_json_add_string (builder, "theme", forum_text_get (forum_day_get_theme (day)));
  json_builder_end_object (builder);
}

static void
add_person (JsonBuilder *builder,
            ForumPerson *person)
{
  g_autofree char *position = forum_words_person_position (person);

  json_builder_begin_object (builder);
  forum_json_add_string (builder, "id", forum_person_get_id (person));
  forum_json_add_string (builder, "name", forum_text_get (forum_person_get_name (person)));
  forum_json_add_string (builder, "position", position);
  json_builder_end_object (builder);
}

static void
add_side (JsonBuilder       *builder,
          const char        *name,
          ForumChangeSubject subject,
          gpointer           item)
{
  if (item == NULL)
    return;

  json_builder_set_member_name (builder, name);
  switch (subject)
    {
    case FORUM_CHANGE_SUBJECT_DAY:
      add_day (builder, item);
      break;
    case FORUM_CHANGE_SUBJECT_SESSION:
      forum_json_add_session (builder, item);
      break;
    case FORUM_CHANGE_SUBJECT_PERSON:
      add_person (builder, item);
      break;
    case FORUM_CHANGE_SUBJECT_FORUM:
    default:
      add_forum (builder, item);
      break;
    }
}

static void
add_parts (JsonBuilder     *builder,
           ForumChangeParts parts)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (FORUM_TYPE_CHANGE_PARTS);

  json_builder_set_member_name (builder, "parts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < klass->n_values; i++)
    if (parts & klass->values[i].value)
      json_builder_add_string_value (builder, klass->values[i].value_nick);
  json_builder_end_array (builder);
}

static void
add_links (JsonBuilder *builder,
           ForumList   *links)
{
  if (links == NULL)
    return;

  json_builder_set_member_name (builder, "newLinks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < forum_list_get_length (links); i++)
    {
      ForumLink *link = forum_list_get (links, i);

      json_builder_begin_object (builder);
      forum_json_add_nick (builder, "kind", FORUM_TYPE_LINK_KIND, forum_link_get_kind (link));
      forum_json_add_string (builder, "url", forum_link_get_url (link));
      forum_json_add_string (builder, "title", forum_text_get (forum_link_get_title (link)));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_change (JsonBuilder *builder,
            ForumChange *change)
{
  ForumChangeSubject subject = forum_change_get_subject (change);

  json_builder_begin_object (builder);
  forum_json_add_nick (builder, "subject", FORUM_TYPE_CHANGE_SUBJECT, subject);
  forum_json_add_nick (builder, "kind", FORUM_TYPE_CHANGE_KIND, forum_change_get_kind (change));
  add_parts (builder, forum_change_get_parts (change));
  add_side (builder, "before", subject, forum_change_get_before (change));
  add_side (builder, "after", subject, forum_change_get_after (change));
  forum_json_add_people (builder, "joined", forum_change_get_joined (change));
  forum_json_add_people (builder, "left", forum_change_get_left (change));
  forum_json_add_people (builder, "recast", forum_change_get_recast (change));
  add_links (builder, forum_change_get_new_links (change));
  json_builder_end_object (builder);
}

/* In the order of the programme, so that the same files always give the same. */
static void
add_renumbered (JsonBuilder  *builder,
                ForumChanges *changes)
{
  GHashTable *renumbered = forum_changes_get_renumbered (changes);
  ForumList *before = FORUM_LIST (forum_changes_get_before (changes));

  json_builder_set_member_name (builder, "renumbered");
  json_builder_begin_object (builder);
  for (guint i = 0; i < forum_list_get_length (before); i++)
    {
      ForumList *day = forum_list_get (before, i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        {
          const char *old_id = forum_session_get_id (forum_list_get (day, j));

          forum_json_add_string (builder, old_id, g_hash_table_lookup (renumbered, old_id));
        }
    }
  json_builder_end_object (builder);
}

/**
 * forum_diff_print_json:
 * @changes: changes
 *
 * Returns: (transfer full): the changes as JSON, its texts in the user's language
 */
char *
forum_diff_print_json (ForumChanges *changes)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "before");
  add_forum (builder, forum_changes_get_before (changes));
  json_builder_set_member_name (builder, "after");
  add_forum (builder, forum_changes_get_after (changes));
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (changes)); i++)
    add_change (builder, forum_list_get (FORUM_LIST (changes), i));
  json_builder_end_array (builder);
  add_renumbered (builder, changes);
  json_builder_end_object (builder);

  return forum_json_print (builder);
}
