/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-time-words.h"

#include <glib/gi18n.h>

#include "forum-dates.h"
#include "forum-words.h"

static gboolean
show_alike (GDateTime *a,
            GDateTime *b)
{
  return g_date_time_get_utc_offset (a) == g_date_time_get_utc_offset (b);
}

/* From when to when a session goes, with the day if that is not @date, or if there is no @date. */
static char *
describe_times (GDateTime *start,
                GDateTime *end,
                GDateTime *date)
{
  g_autofree char *times = forum_dates_format_times (start, end);
  g_autofree char *day = NULL;

  if (date != NULL && forum_dates_are_on_one_day (start, date))
    return g_steal_pointer (&times);

  day = forum_dates_format_day (start);

  /* Translators: when something is: the day and the times. */
  return g_strdup_printf (C_("date and times", "%1$s, %2$s"), day, times);
}

static GDateTime *
dup_shown_end (ForumSession *session)
{
  GDateTime *end = forum_session_get_end (session);

  return end != NULL ? forum_dates_dup_shown (end) : NULL;
}

/**
 * forum_words_start:
 * @session: a session with a start
 *
 * Returns: (transfer full): when it starts, as it stands above those that start together, with the
 *   day where another one is shown than that to which it belongs
 */
char *
forum_words_start (ForumSession *session)
{
  g_autoptr (GDateTime) start = forum_dates_dup_shown (forum_session_get_start (session));

  return describe_times (start, NULL, forum_day_get_date (forum_session_get_day (session)));
}

/**
 * forum_words_session_times:
 * @session: a session
 *
 * Returns: (transfer full) (nullable): from when to when it goes, in the zone in which times are
 *   shown, with the day where it is not its own there; %NULL if it is not known
 */
char *
forum_words_session_times (ForumSession *session)
{
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;

  if (forum_session_get_start (session) == NULL)
    return NULL;

  start = forum_dates_dup_shown (forum_session_get_start (session));
  end = dup_shown_end (session);

  return describe_times (start, end, forum_day_get_date (forum_session_get_day (session)));
}

/**
 * forum_words_both_times:
 * @program: a forum
 * @session: one of its sessions
 *
 * Returns: (transfer full) (nullable): from when to when it goes, by the forum's clock and, where
 *   that shows another time, by the user's; %NULL if it is not known
 */
char *
forum_words_both_times (ForumProgram *program,
                        ForumSession *session)
{
  const char *city = forum_text_get (forum_program_get_city (program));
  GDateTime *start = forum_session_get_start (session);
  GDateTime *end = forum_session_get_end (session);
  g_autoptr (GDateTime) local_start = NULL;
  g_autoptr (GDateTime) local_end = NULL;
  g_autofree char *times = NULL;
  g_autofree char *local_times = NULL;
  g_autofree char *there = NULL;
  g_autofree char *here = NULL;

  if (start == NULL)
    return NULL;

  times = forum_dates_format_times (start, end);
  local_start = g_date_time_to_local (start);
  local_end = end != NULL ? g_date_time_to_local (end) : NULL;
  if (show_alike (local_start, start))
    return g_steal_pointer (&times);

  local_times = describe_times (local_start, local_end, start);
  if (city != NULL)
    /* Translators: times by the clock of a city: the times, the city. */
    there = g_strdup_printf (C_("times in a city", "%1$s %2$s"), times, city);
  else
    /* Translators: times by the clock of the forum. */
    there = g_strdup_printf (_("%s forum time"), times);
  /* Translators: times by the user's own clock, perhaps with the day before them. */
  here = g_strdup_printf (_("%s your time"), local_times);

  return forum_words_join (there, here);
}

/**
 * forum_words_session_place:
 * @session: a session
 *
 * Returns: (transfer full) (nullable): its times, room and track, as far as they are known
 */
char *
forum_words_session_place (ForumSession *session)
{
  g_autofree char *times = forum_words_session_times (session);
  g_autofree char *where = forum_words_join (forum_text_get (forum_session_get_room (session)),
                                             forum_text_get (forum_session_get_track (session)));

  return forum_words_join (times, where);
}
