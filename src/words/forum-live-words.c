/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-live-words.h"

#include <glib/gi18n.h>

#include "forum-dates.h"
#include "forum-time-words.h"
#include "forum-words.h"

/* What is said while a forum goes on, and while it is awaited. All of it changes with the clock. */

static char *
describe_minutes_left (int minutes)
{
  return g_strdup_printf (ngettext ("%d minute left", "%d minutes left", minutes),
                          minutes);
}

static char *
describe_minutes_until (int minutes)
{
  return g_strdup_printf (ngettext ("in %d minute", "in %d minutes", minutes), minutes);
}

/**
 * forum_words_countdown:
 * @timetable: when the sessions of a forum are on
 * @now: a moment before it begins
 *
 * Returns: (transfer full): how long it is until the forum begins: in days, at last in minutes
 */
char *
forum_words_countdown (ForumTimetable *timetable,
                       GDateTime      *now)
{
  g_autoptr (GPtrArray) next = forum_timetable_list_next (timetable, now);
  int days = forum_timetable_days_until (timetable, now);

  if (next->len > 0)
    {
      GDateTime *start = forum_session_get_start (g_ptr_array_index (next, 0));
      int minutes = forum_timetable_minutes_until (start, now);

      if (minutes >= 0)
        return g_strdup_printf (ngettext ("The forum begins in %d minute",
                                             "The forum begins in %d minutes", minutes), minutes);
    }

  if (days <= 1)
    return g_strdup (_("The forum begins tomorrow"));

  return g_strdup_printf (ngettext ("The forum begins in %d day",
                                       "The forum begins in %d days", days), days);
}

/**
 * forum_words_until:
 * @session: a session that is on
 * @now: a moment
 *
 * Returns: (transfer full): until when it goes, near the end in how many minutes that is; if it is
 *   not known, since when
 */
char *
forum_words_until (ForumSession *session,
                   GDateTime    *now)
{
  GDateTime *end = forum_session_get_end (session);
  g_autoptr (GDateTime) shown = forum_dates_dup_shown (end != NULL
                                                         ? end : forum_session_get_start (session));
  g_autofree char *time = forum_dates_format_time (shown);
  int minutes;

  if (end == NULL)
    /* Translators: a session goes on since this time. */
    return g_strdup_printf (_("since %s"), time);

  minutes = forum_timetable_minutes_until (end, now);
  if (minutes >= 0)
    return describe_minutes_left (minutes);

  /* Translators: a session goes on until this time. */
  return g_strdup_printf (_("until %s"), time);
}

/**
 * forum_words_next:
 * @session: a session that has not begun
 * @now: a moment
 *
 * Returns: (transfer full): when it begins and, shortly before, in how many minutes
 */
char *
forum_words_next (ForumSession *session,
                  GDateTime    *now)
{
  int minutes = forum_timetable_minutes_until (forum_session_get_start (session), now);
  g_autofree char *start = forum_words_start (session);
  g_autofree char *left = minutes >= 0 ? describe_minutes_until (minutes) : NULL;

  return forum_words_join (start, left);
}

/**
 * forum_words_session_mark:
 * @timetable: when the sessions of a forum are on
 * @session: one of them
 * @now: a moment
 *
 * Before the forum and after it there is nothing to tell apart, and a session that was cancelled
 * is never on.
 *
 * Returns: (transfer full) (nullable): how a session stands to now
 */
char *
forum_words_session_mark (ForumTimetable *timetable,
                          ForumSession   *session,
                          GDateTime      *now)
{
  if (forum_timetable_get_phase (timetable, now) != FORUM_PHASE_ON ||
      forum_session_get_status (session) == FORUM_STATUS_CANCELLED)
    return NULL;

  switch (forum_timetable_get_session_phase (timetable, session, now))
    {
    case FORUM_PHASE_ON:
      {
        GDateTime *end = forum_session_get_end (session);
        int minutes = end != NULL ? forum_timetable_minutes_until (end, now) : -1;
        g_autofree char *left = minutes >= 0 ? describe_minutes_left (minutes) : NULL;

        return forum_words_join (_("On now"), left);
      }
    case FORUM_PHASE_OVER:
      return g_strdup (C_("session", "Over"));
    case FORUM_PHASE_UPCOMING:
    default:
      return NULL;
    }
}
