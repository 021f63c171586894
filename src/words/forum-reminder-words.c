/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-reminder-words.h"

#include <glib/gi18n.h>

#include "forum-dates.h"
#include "forum-schedule-words.h"
#include "forum-time-words.h"
#include "forum-words.h"

/* What is said of reminders, most of it outside the windows. */

static char *
describe_beginning (ForumSession *session,
                    GDateTime    *now)
{
  g_autofree char *start = forum_words_start (session);
  GTimeSpan left = g_date_time_difference (forum_session_get_start (session), now);
  int minutes = ABS (left) / G_TIME_SPAN_MINUTE;
  g_autofree char *when = NULL;
  g_autofree char *begins = NULL;

  if (left > 0)
    {
      minutes = (left + G_TIME_SPAN_MINUTE - 1) / G_TIME_SPAN_MINUTE;
      when = g_strdup_printf (ngettext ("in %d minute", "in %d minutes", minutes), minutes);
      /* Translators: when a session begins. */
      begins = g_strdup_printf (_("Begins at %s"), start);
    }
  else if (minutes == 0)
    return g_strdup (_("Begins now"));
  else
    {
      when = g_strdup_printf (ngettext ("%d minute ago", "%d minutes ago", minutes), minutes);
      /* Translators: when a session began that still goes on. */
      begins = g_strdup_printf (_("Began at %s"), start);
    }

  return forum_words_join (begins, when);
}

/**
 * forum_words_reminder_choice:
 * @minutes: how many minutes before the start of a session the user is reminded of it
 *
 * Returns: (transfer full): how that is called where it is chosen
 */
char *
forum_words_reminder_choice (guint minutes)
{
  if (minutes == 0)
    return g_strdup (_("No reminder"));

  /* Translators: when one is reminded of a session. */
  return g_strdup_printf (ngettext ("%u minute before", "%u minutes before", minutes), minutes);
}

/**
 * forum_words_plain:
 * @words: what a message says
 *
 * Some desktops take what a message says for markup, others do not, and nobody is told which.
 *
 * Returns: (transfer full): what looks the same and is never markup
 */
char *
forum_words_plain (const char *words)
{
  GString *plain = g_string_new (words);

  g_string_replace (plain, "&", "＆", 0);
  g_string_replace (plain, "<", "＜", 0);
  g_string_replace (plain, ">", "＞", 0);

  return g_string_free (plain, FALSE);
}

/**
 * forum_words_open:
 *
 * Returns: (transfer none): what opens the session of which one is reminded
 */
const char *
forum_words_open (void)
{
  return C_("session", "Open");
}

/**
 * forum_words_reminder:
 * @session: a session with a start
 * @now: a moment
 *
 * Returns: (transfer full): when it begins or began, how long that is from now, and where
 */
char *
forum_words_reminder (ForumSession *session,
                      GDateTime    *now)
{
  g_autofree char *begins = describe_beginning (session, now);
  g_autofree char *words = forum_words_join (begins,
                                             forum_text_get (forum_session_get_room (session)));

  return forum_words_plain (words);
}

/**
 * forum_words_cancelled_title:
 * @session: a session that was cancelled
 *
 * Returns: (transfer full): that it was cancelled, with its title
 */
char *
forum_words_cancelled_title (ForumSession *session)
{
  g_autofree char *title = forum_words_session_title (session);

  /* Translators: a message: the title of a session. */
  return g_strdup_printf (_("Cancelled: %s"), title);
}

/**
 * forum_words_cancelled:
 * @session: a session that was cancelled
 *
 * Returns: (transfer full): when and where it would have been
 */
char *
forum_words_cancelled (ForumSession *session)
{
  GDateTime *start = forum_session_get_start (session);
  ForumDay *own_day = forum_session_get_day (session);
  GDateTime *date = forum_day_get_date (own_day);
  g_autoptr (GDateTime) shown = start != NULL ? forum_dates_dup_shown (start) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;
  g_autofree char *place = forum_words_session_place (session);

  /* On another day than its own it would have been by the times that are said. */
  if (shown == NULL || (date != NULL && forum_dates_are_on_one_day (shown, date)))
    day = forum_words_day (own_day);
  words = forum_words_join (day, place);

  return forum_words_plain (words);
}

/**
 * forum_words_background_reason:
 *
 * Returns: (transfer none): why the program wants to run without a window, as the desktop may tell
 */
const char *
forum_words_background_reason (void)
{
  return _("To remind you of the sessions in your agenda");
}

/**
 * forum_words_background_refused:
 *
 * Returns: (transfer none): what follows when it must not
 */
const char *
forum_words_background_refused (void)
{
  return _("You are only reminded while the program is open");
}
