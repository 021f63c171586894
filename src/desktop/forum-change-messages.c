/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-change-messages.h"

#include "words/forum-change-words.h"

/* Messages of the desktop on what changed: of what the user starred alone. */

static gboolean
is_starred (ForumAgenda *agenda,
            const char  *edition,
            ForumChange *change)
{
  if (forum_change_get_subject (change) != FORUM_CHANGE_SUBJECT_SESSION ||
      forum_change_get_kind (change) == FORUM_CHANGE_KIND_ADDED)
    return FALSE;

  return forum_agenda_get_starred (agenda, edition,
                                   forum_session_get_id (forum_change_get_either (change)));
}

static void
send (GApplication *application,
      const char   *edition,
      ForumChange  *change)
{
  ForumSession *after = forum_change_get_after (change);
  const char *session = forum_session_get_id (forum_change_get_either (change));
  /* Of one session there is one message, that of a reminder included: the latest. */
  g_autofree char *id = g_strconcat (edition, "/", session, NULL);
  g_autofree char *target = after != NULL ? g_strconcat ("session/", session, NULL)
                                          : g_strdup ("page/agenda");
  g_autofree char *title = forum_words_change_heading (change);
  g_autofree char *body = forum_words_change_message (change);
  g_autoptr (GNotification) notification = g_notification_new (title);
  g_autoptr (GIcon) icon = g_themed_icon_new (APP_ID);

  g_notification_set_body (notification, body);
  g_notification_set_icon (notification, icon);
  g_notification_set_category (notification, "x-bioforum.change");
  g_notification_set_default_action_and_target (notification, "app.show-target", "(ss)", edition,
                                                target);
  g_application_send_notification (application, id, notification);
}

/**
 * forum_change_messages_send:
 * @application: who sends the messages; it has an action `show-target`, for the ids of an edition
 *   and of what to show of it
 * @changes: what changed in an edition
 * @agenda: what the user starred, after it has followed these changes
 *
 * Returns: how many there are
 */
guint
forum_change_messages_send (GApplication *application,
                            ForumChanges *changes,
                            ForumAgenda  *agenda)
{
  const char *edition = forum_program_get_id (forum_changes_get_after (changes));
  guint n_sent = 0;

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (changes)); i++)
    {
      ForumChange *change = forum_list_get (FORUM_LIST (changes), i);

      if (!is_starred (agenda, edition, change))
        continue;

      send (application, edition, change);
      n_sent++;
    }

  return n_sent;
}
