/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-change-lines.h"

#include <glib/gi18n.h>

#include "forum-dates.h"
#include "forum-page-words.h"
#include "forum-schedule-words.h"
#include "forum-time-words.h"
#include "forum-words.h"

/* What of one thing is different, a line for each. */

static void
take_line (GStrvBuilder *lines,
           char         *line)
{
  if (line != NULL)
    g_strv_builder_add (lines, line);

  g_free (line);
}

static char *
describe_step (const char *before,
               const char *after)
{
  /* Translators: what something was and what it is now, such as two rooms or two times. */
  return g_strdup_printf (_("%1$s → %2$s"), before, after);
}

/* Returns %NULL where both look the same, since they only differ in another language. */
static char *
describe_words_before (const char *before,
                       const char *after)
{
  if (before == NULL || g_strcmp0 (before, after) == 0)
    return NULL;

  /* Translators: what a title was before it was changed. */
  return g_strdup_printf (_("Before: “%s”"), before);
}

/* When */

/* %NULL if no date is known. */
static GDateTime *
dup_shown_date (ForumSession *session)
{
  GDateTime *start = forum_session_get_start (session);
  GDateTime *date = forum_day_get_date (forum_session_get_day (session));

  if (start != NULL)
    return forum_dates_dup_shown (start);

  return date != NULL ? g_date_time_ref (date) : NULL;
}

/* The date, or which day it is where no date is known. */
static char *
describe_day (ForumSession *session)
{
  g_autoptr (GDateTime) date = dup_shown_date (session);

  return date != NULL ? forum_dates_format_day (date)
                      : forum_words_day (forum_session_get_day (session));
}

/* What day it is may be told in the same words in two years. */
static gboolean
are_on_one_day (ForumSession *before,
                ForumSession *after)
{
  g_autoptr (GDateTime) date_before = dup_shown_date (before);
  g_autoptr (GDateTime) date_after = dup_shown_date (after);

  if (date_before == NULL || date_after == NULL)
    return date_before == date_after &&
           forum_day_get_number (forum_session_get_day (before)) ==
           forum_day_get_number (forum_session_get_day (after));

  return forum_dates_are_on_one_day (date_before, date_after);
}

static char *
describe_time (ForumSession *session)
{
  GDateTime *end = forum_session_get_end (session);
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) shown_end = NULL;

  if (forum_session_get_start (session) == NULL)
    return g_strdup (forum_words_no_time ());

  start = forum_dates_dup_shown (forum_session_get_start (session));
  shown_end = end != NULL ? forum_dates_dup_shown (end) : NULL;

  return forum_dates_format_times (start, shown_end);
}

static char *
describe_day_and_time (ForumSession *session,
                       gboolean      even_unknown)
{
  g_autofree char *day = describe_day (session);
  g_autofree char *time = NULL;

  if (even_unknown || forum_session_get_start (session) != NULL)
    time = describe_time (session);

  return forum_words_join (day, time);
}

/* The day is said once if it stays. */
static char *
describe_when (ForumSession *before,
               ForumSession *after)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (are_on_one_day (before, after))
    {
      from = describe_day_and_time (before, TRUE);
      to = describe_time (after);
    }
  else
    {
      from = describe_day_and_time (before, FALSE);
      to = describe_day_and_time (after, FALSE);
    }

  return describe_step (from, to);
}

static char *
describe_when_and_where (ForumSession *session)
{
  g_autofree char *when = describe_day_and_time (session, FALSE);

  return forum_words_join (when, forum_text_get (forum_session_get_room (session)));
}

/* Where */

static char *
describe_texts (ForumText  *before,
                ForumText  *after,
                const char *unknown)
{
  const char *from = before != NULL ? forum_text_get (before) : unknown;
  const char *to = after != NULL ? forum_text_get (after) : unknown;

  return g_strcmp0 (from, to) != 0 ? describe_step (from, to) : NULL;
}

/* Who */

static void
add_people (GStrvBuilder *lines,
            ForumList    *appearances,
            const char   *format)
{
  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumAppearance *appearance = forum_list_get (appearances, i);
      ForumPerson *person = forum_appearance_get_person (appearance);
      g_autoptr (GString) line = g_string_new (format);

      g_string_replace (line, "{role}",
                        forum_words_for_role (forum_appearance_get_role (appearance)), 1);
      g_string_replace (line, "{name}", forum_text_get (forum_person_get_name (person)), 1);
      g_strv_builder_add (lines, line->str);
    }
}

static void
add_all_people (GStrvBuilder *lines,
                ForumChange  *change)
{
  ForumList *joined = forum_change_get_joined (change);
  ForumList *left = forum_change_get_left (change);
  ForumList *recast = forum_change_get_recast (change);

  /* Translators: somebody takes part in a session from now on; keep {role} and {name}. */
  add_people (lines, joined, _("{role} joined: {name}"));
  /* Translators: somebody does not take part in a session any more; keep {role} and {name}. */
  add_people (lines, left, _("{role} left: {name}"));
  /* Translators: somebody takes part in a session in another role; keep {role} and {name}. */
  add_people (lines, recast, _("New role: {name} ({role})"));
  if (joined == NULL && left == NULL && recast == NULL)
    g_strv_builder_add (lines, _("Roles changed"));
}

/* Links */

static void
add_links (GStrvBuilder *lines,
           ForumChange  *change)
{
  ForumList *links = forum_change_get_new_links (change);

  for (guint i = 0; i < forum_list_get_length (links); i++)
    {
      ForumLink *link = forum_list_get (links, i);
      const char *kind = forum_words_for_link_kind (forum_link_get_kind (link));
      g_autofree char *name = forum_words_join (kind, forum_text_get (forum_link_get_title (link)));

      /* Translators: what a link does, such as “Recording”. */
      take_line (lines, g_strdup_printf (_("New link: %s"), name));
    }

  /* Most often an address was replaced by another one. */
  if (links == NULL && (forum_change_get_parts (change) & FORUM_CHANGE_PART_LOST_LINKS) != 0)
    g_strv_builder_add (lines, _("A link was removed"));
}

/* One of each */

static void
add_session (GStrvBuilder *lines,
             ForumChange  *change)
{
  ForumSession *before = forum_change_get_before (change);
  ForumSession *after = forum_change_get_after (change);
  ForumChangeParts parts = forum_change_get_parts (change);
  ForumChangeKind kind = forum_change_get_kind (change);
  gboolean is_marked = kind == FORUM_CHANGE_KIND_CANCELLED || kind == FORUM_CHANGE_KIND_RESTORED;

  if (before == NULL || after == NULL)
    {
      take_line (lines, describe_when_and_where (before != NULL ? before : after));
      if (after != NULL)
        take_line (lines, forum_words_session_other_people (after));
      return;
    }

  if (parts & FORUM_CHANGE_PART_TITLE)
    {
      g_autofree char *title_before = forum_words_session_title (before);
      g_autofree char *title_after = forum_words_session_title (after);

      take_line (lines, describe_words_before (title_before, title_after));
    }
  if (parts & FORUM_CHANGE_PART_WHEN)
    take_line (lines, describe_when (before, after));
  else if (is_marked)
    take_line (lines, describe_when_and_where (after));
  else if (parts & FORUM_CHANGE_PART_STATUS)
    g_strv_builder_add (lines, _("The new time or room is not known yet"));
  if (parts & FORUM_CHANGE_PART_ROOM)
    take_line (lines, describe_texts (forum_session_get_room (before),
                                      forum_session_get_room (after), _("room not known")));
  if (parts & FORUM_CHANGE_PART_TRACK)
    take_line (lines, describe_texts (forum_session_get_track (before),
                                      forum_session_get_track (after), _("no track")));
  if (parts & FORUM_CHANGE_PART_TEXT)
    g_strv_builder_add (lines, forum_session_get_abstract (before) == NULL ? _("New abstract")
                                                                         : _("Abstract changed"));
}

static void
add_day (GStrvBuilder *lines,
         ForumChange  *change)
{
  ForumDay *before = forum_change_get_before (change);
  ForumDay *after = forum_change_get_after (change);
  ForumChangeParts parts = forum_change_get_parts (change);

  if (before == NULL || after == NULL)
    {
      take_line (lines, forum_words_day_theme (before != NULL ? before : after));
      return;
    }

  if (parts & FORUM_CHANGE_PART_DAY)
    {
      g_autofree char *from = forum_words_day (before);
      g_autofree char *to = forum_words_day (after);

      take_line (lines, describe_step (from, to));
    }
  if (parts & FORUM_CHANGE_PART_TITLE)
    take_line (lines, describe_texts (forum_day_get_title (before), forum_day_get_title (after),
                                      _("no title")));
  if (parts & FORUM_CHANGE_PART_THEME)
    take_line (lines, describe_texts (forum_day_get_theme (before), forum_day_get_theme (after),
                                      _("no theme")));
}

static void
add_person (GStrvBuilder *lines,
            ForumChange  *change)
{
  ForumPerson *before = forum_change_get_before (change);
  ForumPerson *after = forum_change_get_after (change);
  ForumChangeParts parts = forum_change_get_parts (change);

  if (before == NULL || after == NULL)
    {
      take_line (lines, forum_words_person_position (before != NULL ? before : after));
      return;
    }

  if (parts & FORUM_CHANGE_PART_TITLE)
    take_line (lines, describe_words_before (forum_text_get (forum_person_get_name (before)),
                                             forum_text_get (forum_person_get_name (after))));
  if (parts & (FORUM_CHANGE_PART_POSITION | FORUM_CHANGE_PART_ORGANIZATION))
    {
      g_autofree char *from = forum_words_person_position (before);
      g_autofree char *to = forum_words_person_position (after);

      if (to == NULL)
        g_strv_builder_add (lines, _("Position and affiliation removed"));
      else if (from == NULL)
        g_strv_builder_add (lines, to);
      else if (!g_str_equal (from, to))
        take_line (lines, describe_step (from, to));
    }
  if (parts & FORUM_CHANGE_PART_TEXT)
    g_strv_builder_add (lines, forum_person_get_bio (before) == NULL ? _("New biography")
                                                                   : _("Biography changed"));
}

static void
add_forum (GStrvBuilder *lines,
           ForumChange  *change)
{
  ForumProgram *before = forum_change_get_before (change);
  ForumProgram *after = forum_change_get_after (change);
  const char *mode = forum_words_for_mode (forum_program_get_mode (after));
  ForumChangeParts parts = forum_change_get_parts (change);

  if (parts & FORUM_CHANGE_PART_TITLE)
    take_line (lines, describe_words_before (forum_text_get (forum_program_get_name (before)),
                                             forum_text_get (forum_program_get_name (after))));
  if ((parts & FORUM_CHANGE_PART_MODE) && mode != NULL)
    /* Translators: whether the forum is held online. */
    take_line (lines, g_strdup_printf (_("Now held: %s"), mode));
  if (parts & FORUM_CHANGE_PART_TIME_ZONE)
    {
      g_autofree char *from = forum_words_time_zone (before);
      g_autofree char *to = forum_words_time_zone (after);

      take_line (lines, describe_step (from, to));
    }
  if (parts & FORUM_CHANGE_PART_TEXT)
    g_strv_builder_add (lines, _("Description changed"));
  if (parts & FORUM_CHANGE_PART_ARTICLES)
    g_strv_builder_add (lines, _("Articles changed"));
}

/**
 * forum_words_change_lines:
 * @change: a change
 *
 * Says all that is different of one thing: what it was and what it is, when and where what is new
 * takes place. Times are those of the zone in which times are shown.
 *
 * Returns: (transfer full) (array zero-terminated=1): a line for each part, perhaps none
 */
GStrv
forum_words_change_lines (ForumChange *change)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  ForumChangeParts parts = forum_change_get_parts (change);
  gboolean is_of_both = forum_change_get_before (change) != NULL &&
                        forum_change_get_after (change) != NULL;
  GStrv all;

  switch (forum_change_get_subject (change))
    {
    case FORUM_CHANGE_SUBJECT_DAY:
      add_day (lines, change);
      break;
    case FORUM_CHANGE_SUBJECT_SESSION:
      add_session (lines, change);
      break;
    case FORUM_CHANGE_SUBJECT_PERSON:
      add_person (lines, change);
      break;
    case FORUM_CHANGE_SUBJECT_FORUM:
    default:
      add_forum (lines, change);
      break;
    }

  if (parts & FORUM_CHANGE_PART_PEOPLE)
    add_all_people (lines, change);
  add_links (lines, change);
  if (parts & FORUM_CHANGE_PART_DETAILS)
    g_strv_builder_add (lines, _("Details changed"));

  /* What differs only in a language that is not read here is told all the same. */
  all = g_strv_builder_end (lines);
  if (*all == NULL && is_of_both)
    {
      g_strv_builder_add (lines, _("Texts changed in another language"));
      g_strfreev (all);
      all = g_strv_builder_end (lines);
    }

  return all;
}
