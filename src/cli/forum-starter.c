/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-starter.h"

#include <glib/gi18n.h>
#include <string.h>

#include "store/forum-library.h"

/* The file that an organiser starts from. It is written out here as people write such a file, and
 * explains itself: its values say what they stand for, and its notes are in the user's language. */

/* How far ahead the made-up forum is. */
#define DAYS_AHEAD 30

/* What stands in braces is filled in: {note:N} is a note, {day:N} a date, {zone} the time zone,
 * {offset:N} how far its clock is from UTC that day, {year} and {now} are what they say. */
static const char starter[] =
  "{\n"
  "  \"$schema\": \"forum.schema.json\",\n"
  "  \"//\": {note:0},\n"
  "  \"format\": 1,\n"
  "\n"
  "  \"// id\": {note:1},\n"
  "  \"id\": \"my-forum-{year}\",\n"
  "  \"name\": {\"ko\": \"포럼 이름\", \"en\": \"Name of the Forum\"},\n"
  "  \"summary\": {\n"
  "    \"ko\": \"어떤 포럼인지 한두 문장으로 소개합니다.\",\n"
  "    \"en\": \"What the forum is, in a sentence or two.\"\n"
  "  },\n"
  "  \"mode\": \"hybrid\",\n"
  "  \"timeZone\": \"{zone}\",\n"
  "\n"
  "  \"// updated\": {note:2},\n"
  "  \"updated\": \"{now}\",\n"
  "\n"
  "  \"// feed\": {note:3},\n"
  "\n"
  "  \"hosts\": [\"host\"],\n"
  "  \"links\": [\n"
  "    {\"// url\": {note:4}, \"kind\": \"meeting\", \"title\": \"Zoom\"}\n"
  "  ],\n"
  "\n"
  "  \"days\": [\n"
  "    {\n"
  "      \"date\": \"{day:0}\",\n"
  "      \"theme\": {\"ko\": \"첫째 날 주제\", \"en\": \"Theme of the first day\"},\n"
  "      \"people\": [{\"person\": \"chair\", \"role\": \"chair\"}],\n"
  "      \"sessions\": [\n"
  "        {\n"
  "          \"id\": \"opening\",\n"
  "          \"kind\": \"opening\",\n"
  "          \"title\": {\"ko\": \"개회\", \"en\": \"Opening\"},\n"
  "          \"start\": \"{day:0}T09:30:00{offset:0}\",\n"
  "          \"end\": \"{day:0}T10:00:00{offset:0}\",\n"
  "          \"room\": {\"ko\": \"대강당\", \"en\": \"Great Hall\"}\n"
  "        },\n"
  "        {\n"
  "          \"// id\": {note:5},\n"
  "          \"id\": \"first-talk\",\n"
  "          \"kind\": \"talk\",\n"
  "          \"title\": {\"ko\": \"발표 제목\", \"en\": \"Title of the talk\"},\n"
  "          \"abstract\": {\"ko\": \"발표 내용을 소개합니다.\", \"en\": \"What the talk is about.\"},\n"
  "          \"start\": \"{day:0}T10:00:00{offset:0}\",\n"
  "          \"end\": \"{day:0}T10:40:00{offset:0}\",\n"
  "          \"room\": {\"ko\": \"대강당\", \"en\": \"Great Hall\"},\n"
  "          \"people\": [{\"person\": \"speaker\", \"role\": \"speaker\"}]\n"
  "        },\n"
  "        {\n"
  "          \"id\": \"first-break\",\n"
  "          \"kind\": \"break\",\n"
  "          \"title\": {\"ko\": \"휴식\", \"en\": \"Break\"},\n"
  "          \"start\": \"{day:0}T10:40:00{offset:0}\",\n"
  "          \"end\": \"{day:0}T11:00:00{offset:0}\"\n"
  "        }\n"
  "      ]\n"
  "    },\n"
  "    {\n"
  "      \"date\": \"{day:1}\",\n"
  "      \"theme\": {\"ko\": \"둘째 날 주제\", \"en\": \"Theme of the second day\"},\n"
  "      \"sessions\": [\n"
  "        {\n"
  "          \"//\": {note:6},\n"
  "          \"id\": \"second-talk\",\n"
  "          \"people\": [{\"person\": \"speaker\", \"role\": \"speaker\"}]\n"
  "        },\n"
  "        {\n"
  "          \"// status\": {note:7},\n"
  "          \"id\": \"workshop\",\n"
  "          \"kind\": \"workshop\",\n"
  "          \"title\": {\"ko\": \"실습 제목\", \"en\": \"Title of the workshop\"},\n"
  "          \"status\": \"announced\"\n"
  "        }\n"
  "      ]\n"
  "    }\n"
  "  ],\n"
  "\n"
  "  \"people\": [\n"
  "    {\n"
  "      \"id\": \"chair\",\n"
  "      \"name\": {\"ko\": \"좌장 이름\", \"en\": \"Name of the Chair\"},\n"
  "      \"organization\": \"host\"\n"
  "    },\n"
  "    {\n"
  "      \"id\": \"speaker\",\n"
  "      \"name\": {\"ko\": \"발표자 이름\", \"en\": \"Name of the Speaker\"},\n"
  "      \"title\": {\"ko\": \"교수\", \"en\": \"Professor\"},\n"
  "      \"organization\": \"university\",\n"
  "      \"bio\": {\"ko\": \"발표자를 소개합니다.\", \"en\": \"Who the speaker is.\"}\n"
  "    }\n"
  "  ],\n"
  "\n"
  "  \"organizations\": [\n"
  "    {\n"
  "      \"id\": \"host\",\n"
  "      \"name\": {\"ko\": \"주최 기관\", \"en\": \"The Host\"},\n"
  "      \"kind\": \"government\"\n"
  "    },\n"
  "    {\n"
  "      \"id\": \"university\",\n"
  "      \"name\": {\"ko\": \"대학교 이름\", \"en\": \"Name of the University\"},\n"
  "      \"kind\": \"university\"\n"
  "    }\n"
  "  ]\n"
  "}\n";

static const char *const notes[] = {
  N_("Notes like this one begin with //. Readers never see them: keep or remove them. "
     "Whatever is not known yet is left out, everywhere."),
  N_("The id tells this forum from all others. Never change it once the file is published."),
  N_("Say here when you last changed the file. An older file never replaces a newer one."),
  N_("Once you know where the file will be published, rename this to \"feed\" and write the "
     "https address here. Readers' programs then look there for changes."),
  N_("Add the address as \"url\" once it may be seen by everybody."),
  N_("What readers star hangs on this id. Keep it when the title or the time changes."),
  N_("Neither the title nor the time of this talk is known yet, and that is fine."),
  N_("What does not take place is not deleted: write \"cancelled\" here, and readers are told."),
};

static void
fill (GString    *json,
      const char *blank,
      guint       number,
      const char *value)
{
  g_autofree char *name = g_strdup_printf ("{%s:%u}", blank, number);

  g_string_replace (json, name, value, 0);
}

/* Translations are ours, so that only what they may hold is looked after. */
static void
fill_notes (GString *json)
{
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (GString) note = g_string_new (_(notes[i]));

      g_string_replace (note, "\"", "\\\"", 0);
      g_string_prepend_c (note, '"');
      g_string_append_c (note, '"');
      fill (json, "note", i, note->str);
    }
}

/* The zone of this machine, if that has a name that is valid everywhere, and not one of a file. */
static GTimeZone *
get_zone (void)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  const char *name = g_time_zone_get_identifier (local);

  if (g_str_equal (name, "UTC") || (strchr (name, '/') != NULL && g_ascii_isalpha (*name)))
    return g_steal_pointer (&local);

  return g_time_zone_new_identifier ("Asia/Seoul");
}

/**
 * forum_starter_create:
 * @now: a moment
 *
 * Returns: (transfer full): a forum file that begins some weeks after @now, to be edited by an
 *   organiser; there is nothing wrong with it
 */
GBytes *
forum_starter_create (GDateTime *now)
{
  g_autoptr (GTimeZone) zone = get_zone ();
  g_autoptr (GDateTime) local = g_date_time_to_timezone (now, zone);
  g_autofree char *now_text = g_date_time_format (local, "%Y-%m-%dT%H:%M:%S%:z");
  g_autoptr (GString) json = g_string_new (starter);

  fill_notes (json);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GDateTime) later = g_date_time_add_days (local, DAYS_AHEAD + i);
      g_autoptr (GDateTime) morning =
        g_date_time_new (zone, g_date_time_get_year (later), g_date_time_get_month (later),
                         g_date_time_get_day_of_month (later), 9, 30, 0);
      g_autofree char *day = g_date_time_format (morning, "%F");
      g_autofree char *offset = g_date_time_format (morning, "%:z");
      g_autofree char *year = g_date_time_format (morning, "%Y");

      fill (json, "day", i, day);
      fill (json, "offset", i, offset);
      g_string_replace (json, "{year}", year, 0);
    }
  g_string_replace (json, "{zone}", g_time_zone_get_identifier (zone), 0);
  g_string_replace (json, "{now}", now_text, 0);

  return g_bytes_new (json->str, json->len);
}

static void
append_step (GString    *text,
             const char *command,
             const char *argument,
             const char *effect)
{
  if (command == NULL)
    g_string_append_printf (text, "  %s\n", effect);
  else
    g_string_append_printf (text, "  %s %s\n      %s\n", command, argument, effect);
}

/**
 * forum_starter_describe:
 * @name: the name of the file that was written
 *
 * Returns: (transfer full): what to do next, in some lines
 */
char *
forum_starter_describe (const char *name)
{
  g_autoptr (GFile) built_in = forum_library_dup_built_in ();
  g_autoptr (GFile) schema = g_file_resolve_relative_path (built_in, "../../forum.schema.json");
  g_autofree char *schema_path = g_file_get_parse_name (schema);
  g_autofree char *folder = g_path_get_dirname (name);
  g_autofree char *copied = g_strdup_printf ("%s %s", schema_path, folder);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *quoted = g_shell_quote (shown);
  const char *word = strpbrk (shown, " \t\n\"'\\$`*?[]()<>|&;#~!") != NULL ? quoted : shown;
  GString *text = g_string_new (NULL);

  /* Translators: the name of a file. */
  g_string_append_printf (text, _("“%s” is ready to be edited. What comes next:"), shown);
  g_string_append (text, "\n\n");
  append_step (text, NULL, NULL, _("Write your own forum over what is in it, with any text "
                                   "editor."));
  append_step (text, "cp", copied, _("lets an editor that knows JSON Schema help you"));
  append_step (text, "bioforum --validate", word, _("names every mistake with its place"));
  append_step (text, "bioforum", word, _("shows the forum as its readers will see it"));

  return g_string_free (text, FALSE);
}
