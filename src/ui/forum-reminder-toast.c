/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-reminder-toast.h"

#include <glib/gi18n.h>

#include "forum-toast.h"
#include "model/forum-clock.h"
#include "store/forum-library.h"
#include "words/forum-reminder-words.h"

/* Says once that there are reminders, and that the program stays for them. */

/* In seconds: longer than usual, since there is something to decide. */
#define TIMEOUT 12

static gboolean
is_to_come (ForumSession *session)
{
  GDateTime *start = forum_session_get_start (session);
  g_autoptr (GDateTime) now = forum_clock_dup_now (forum_clock_get_default ());
  g_autoptr (GDateTime) due = NULL;

  if (start == NULL || forum_session_get_status (session) == FORUM_STATUS_CANCELLED)
    return FALSE;

  due = g_date_time_add_minutes (start, -FORUM_AGENDA_DEFAULT_REMINDER);

  return g_date_time_compare (now, due) < 0;
}

static void
toast_button_clicked_cb (AdwToast  *toast,
                         GSettings *settings)
{
  g_settings_set_boolean (settings, "reminders", FALSE);
}

/**
 * forum_reminder_toast_new:
 * @session: a session that was starred just now
 *
 * Returns: (transfer full) (nullable): what says that the user is going to be reminded of it, where
 *   that was never said before; with a button that declines it
 */
AdwToast *
forum_reminder_toast_new (ForumSession *session)
{
  g_autoptr (GSettings) settings = forum_library_dup_settings ();
  AdwToast *toast;

  if (settings == NULL || !g_settings_get_boolean (settings, "reminders") ||
      g_settings_get_boolean (settings, "reminders-explained") || !is_to_come (session))
    return NULL;

  g_settings_set_boolean (settings, "reminders-explained", TRUE);
  toast = adw_toast_new (_("You will be reminded"));
  adw_toast_set_timeout (toast, TIMEOUT);
  adw_toast_set_button_label (toast, _("_Turn Off"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (toast_button_clicked_cb),
                         g_object_ref (settings), (GClosureNotify) g_object_unref, 0);

  return toast;
}

/**
 * forum_reminder_toast_new_refused:
 *
 * Returns: (transfer full): what says that the desktop does not let the program stay
 */
AdwToast *
forum_reminder_toast_new_refused (void)
{
  AdwToast *toast = forum_toast_new (forum_words_background_refused ());

  /* It is said once, and is no answer. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_NORMAL);
  adw_toast_set_timeout (toast, TIMEOUT);

  return toast;
}
