/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-schedule-words.h"

#include <glib/gi18n.h>

#include "forum-dates.h"
#include "forum-words.h"

/**
 * forum_words_days:
 * @program: a program
 *
 * Returns: (transfer full) (nullable): from when to when the forum goes; where not all dates are
 *   known, also how many days that are; %NULL if it has no days
 */
char *
forum_words_days (ForumProgram *program)
{
  guint n_days = forum_list_get_length (FORUM_LIST (program));
  guint n_dates = 0;
  GDateTime *first = NULL;
  GDateTime *last = NULL;
  g_autofree char *dates = NULL;
  g_autofree char *number = NULL;

  /* They may stand in any order. */
  for (guint i = 0; i < n_days; i++)
    {
      GDateTime *date = forum_day_get_date (forum_list_get (FORUM_LIST (program), i));

      if (date == NULL)
        continue;

      n_dates++;
      if (first == NULL || g_date_time_compare (date, first) < 0)
        first = date;
      if (last == NULL || g_date_time_compare (date, last) > 0)
        last = date;
    }

  if (first != NULL)
    dates = forum_dates_format_days (first, last);
  if (n_dates < n_days)
    /* Translators: how long a forum lasts. */
    number = g_strdup_printf (ngettext ("%u day", "%u days", n_days), n_days);

  return forum_words_join (dates, number);
}

/**
 * forum_words_day:
 * @day: a day
 *
 * Returns: (transfer full): its date, or its number where no date is known
 */
char *
forum_words_day (ForumDay *day)
{
  GDateTime *date = forum_day_get_date (day);

  return date != NULL ? forum_dates_format_day (date) : forum_words_day_number (day);
}

/**
 * forum_words_long_day:
 * @day: a day
 *
 * Returns: (transfer full): its date, as far as it is known, and its number, for what stands
 *   outside of the programme
 */
char *
forum_words_long_day (ForumDay *day)
{
  GDateTime *date = forum_day_get_date (day);
  g_autofree char *words = date != NULL ? forum_dates_format_day (date) : NULL;
  g_autofree char *number = forum_words_day_number (day);

  return forum_words_join (words, number);
}

/**
 * forum_words_day_heading:
 * @day: a day
 *
 * Returns: (transfer full): its date with the year, as far as it is known, and its number, for what
 *   is read outside of the program
 */
char *
forum_words_day_heading (ForumDay *day)
{
  GDateTime *date = forum_day_get_date (day);
  g_autofree char *words = date != NULL ? forum_dates_format_long_day (date) : NULL;
  g_autofree char *number = forum_words_day_number (day);

  return forum_words_join (words, number);
}

static ForumRole
find_role (ForumSession *session,
           ForumPerson  *person)
{
  ForumList *appearances = forum_session_get_appearances (session);

  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumAppearance *appearance = forum_list_get (appearances, i);

      if (forum_appearance_get_person (appearance) == person)
        return forum_appearance_get_role (appearance);
    }

  return FORUM_ROLE_UNKNOWN;
}

static char *
describe_appearance (ForumSession *session,
                     ForumPerson  *person)
{
  g_autoptr (GDateTime) start = NULL;
  const char *role = forum_words_for_role (find_role (session, person));
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  g_autofree char *when = NULL;

  if (forum_session_get_start (session) == NULL)
    {
      date = forum_words_day (forum_session_get_day (session));

      return forum_words_join (date, role);
    }

  start = forum_dates_dup_shown (forum_session_get_start (session));
  date = forum_dates_format_day (start);
  time = forum_dates_format_time (start);
  /* Translators: when somebody speaks: the date and the time. */
  when = g_strdup_printf (C_("date and time", "%1$s %2$s"), date, time);

  return forum_words_join (when, role);
}

/**
 * forum_words_person_appearances:
 * @program: a forum
 * @person: one of its people
 *
 * Returns: (transfer full) (nullable): when and as what the person takes part, a line for each time
 *   that is told apart; %NULL for somebody who is in no session
 */
char *
forum_words_person_appearances (ForumProgram *program,
                                ForumPerson  *person)
{
  GListModel *sessions = forum_program_get_sessions_of (program, person);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; sessions != NULL && i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (ForumSession) session = g_list_model_get_item (sessions, i);
      char *line = describe_appearance (session, person);

      /* A chair is there in every session of a day. */
      if (!g_hash_table_contains (seen, line))
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
      g_hash_table_add (seen, line);
    }

  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}

/**
 * forum_words_overlap:
 * @sessions: (element-type ForumSession): what goes on at the same time
 *
 * Returns: (transfer full): a line that names them
 */
char *
forum_words_overlap (GPtrArray *sessions)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      g_autofree char *title = forum_words_session_title (g_ptr_array_index (sessions, i));

      /* Translators: the title of a session, in quotation marks. */
      g_string_append (titles, titles->len > 0 ? _(", ") : "");
      g_string_append_printf (titles, C_("title", "“%s”"), title);
    }

  /* Translators: sessions of the agenda that nobody can attend both: one or more titles. */
  return g_strdup_printf (_("At the same time: %s"), titles->str);
}
