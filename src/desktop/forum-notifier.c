/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-notifier.h"

#include "forum-background.h"
#include "forum-reminders.h"
#include "model/forum-clock.h"
#include "model/forum-program-links.h"
#include "store/forum-library.h"
#include "words/forum-reminder-words.h"
#include "words/forum-words.h"

/* Shows reminders as messages of the desktop, and has the program stay for as long as any are to
 * come, without a window if need be. Not with a clock that was set: that is for a look alone. */
struct _ForumNotifier
{
  GObject parent_instance;

  GApplication *application;    /* Not owned: it owns us. */
  GSettings *settings;          /* NULL where their schema is not installed. */
  ForumReminders *reminders;
  ForumBackground *background;  /* NULL with a clock that was set. */
  gboolean staying;
};

enum
{
  SIGNAL_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumNotifier, forum_notifier, G_TYPE_OBJECT)

static char *
get_notification_id (const char *edition,
                     const char *session)
{
  return g_strconcat (edition, "/", session, NULL);
}

/* To take part rather than to watch. */
static void
add_join_button (GNotification *notification,
                 ForumProgram  *program,
                 ForumSession  *session)
{
  static const ForumLinkKind kinds[] = { FORUM_LINK_KIND_MEETING, FORUM_LINK_KIND_STREAM };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ForumLink *link = forum_program_find_link (program, session, kinds[i]);

      if (link != NULL)
        {
          g_notification_add_button_with_target (notification, forum_words_for_link_kind (kinds[i]),
                                                 "app.open-url", "s", forum_link_get_url (link));
          return;
        }
    }
}

static GNotification *
create_notification (ForumProgram *program,
                     ForumSession *session,
                     const char   *title,
                     const char   *body)
{
  GNotification *notification = g_notification_new (title);
  g_autoptr (GIcon) icon = g_themed_icon_new (APP_ID);
  const char *edition = forum_program_get_id (program);
  g_autofree char *target = g_strconcat ("session/", forum_session_get_id (session), NULL);

  g_notification_set_body (notification, body);
  g_notification_set_icon (notification, icon);
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_category (notification, "x-bioforum.reminder");
  g_notification_set_default_action_and_target (notification, "app.show-target", "(ss)", edition,
                                                target);
  g_notification_add_button_with_target (notification, forum_words_open (), "app.show-target",
                                         "(ss)", edition, target);

  return notification;
}

static void
send (ForumNotifier *self,
      ForumProgram  *program,
      ForumSession  *session,
      GNotification *notification)
{
  g_autofree char *id = get_notification_id (forum_program_get_id (program),
                                             forum_session_get_id (session));

  g_application_send_notification (self->application, id, notification);
}

static void
reminders_remind_cb (ForumNotifier *self,
                     ForumProgram  *program,
                     ForumSession  *session,
                     GDateTime     *now)
{
  g_autofree char *title = forum_words_session_title (session);
  g_autofree char *body = forum_words_reminder (session, now);
  g_autoptr (GNotification) notification = create_notification (program, session, title, body);

  add_join_button (notification, program, session);
  send (self, program, session, notification);
}

static void
reminders_cancelled_cb (ForumNotifier *self,
                        ForumProgram  *program,
                        ForumSession  *session,
                        GDateTime     *now)
{
  g_autofree char *title = forum_words_cancelled_title (session);
  g_autofree char *body = forum_words_cancelled (session);
  g_autoptr (GNotification) notification = create_notification (program, session, title, body);

  send (self, program, session, notification);
}

static void
reminders_withdraw_cb (ForumNotifier *self,
                       const char    *edition,
                       const char    *session)
{
  g_autofree char *id = get_notification_id (edition, session);

  g_application_withdraw_notification (self->application, id);
}

static void
set_staying (ForumNotifier *self,
             gboolean       staying)
{
  if (self->staying == staying)
    return;

  self->staying = staying;
  if (staying)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

/* Until everything is read nobody knows what is to come. */
static void
reminders_reviewed_cb (ForumNotifier *self)
{
  gboolean reading = forum_reminders_get_reading (self->reminders);

  if (self->background == NULL)
    return;

  set_staying (self, reading || forum_reminders_get_waiting (self->reminders));
  if (!reading)
    forum_background_set_wanted (self->background, forum_reminders_get_pending (self->reminders));
}

static void
background_refused_cb (ForumNotifier *self)
{
  g_signal_emit (self, signals[SIGNAL_REFUSED], 0);
}

static void
settings_changed_cb (ForumNotifier *self)
{
  forum_reminders_set_enabled (self->reminders,
                               g_settings_get_boolean (self->settings, "reminders"));
}

static void
forum_notifier_dispose (GObject *object)
{
  ForumNotifier *self = FORUM_NOTIFIER (object);

  if (self->application != NULL)
    set_staying (self, FALSE);
  g_clear_object (&self->reminders);
  g_clear_object (&self->background);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->application);

  G_OBJECT_CLASS (forum_notifier_parent_class)->dispose (object);
}

static void
forum_notifier_class_init (ForumNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = forum_notifier_dispose;

  /* The desktop does not let the program stay, which the user should know. */
  signals[SIGNAL_REFUSED] =
    g_signal_new ("refused", FORUM_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
forum_notifier_init (ForumNotifier *self)
{
}

/**
 * forum_notifier_new:
 * @application: who sends the messages; it has actions `show-target`, for the ids of an edition and
 *   of what to show of it, and `open-url`
 * @settings: (nullable): the settings of the program
 *
 * Reads the agenda, if nobody did before.
 *
 * Returns: (transfer full): what shows reminders, for as long as it is kept
 */
ForumNotifier *
forum_notifier_new (GApplication *application,
                    GSettings    *settings)
{
  ForumNotifier *self = g_object_new (FORUM_TYPE_NOTIFIER, NULL);
  g_autoptr (ForumAgenda) agenda = forum_library_dup_agenda ();
  g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();
  gboolean trial = forum_clock_is_set (forum_clock_get_default ());

  g_set_weak_pointer (&self->application, application);
  g_set_object (&self->settings, settings);
  self->reminders = forum_reminders_new (agenda, shelf);
  forum_reminders_set_keeping (self->reminders, !trial);
  g_signal_connect_object (self->reminders, "remind", G_CALLBACK (reminders_remind_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reminders, "cancelled", G_CALLBACK (reminders_cancelled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reminders, "withdraw", G_CALLBACK (reminders_withdraw_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reminders, "reviewed", G_CALLBACK (reminders_reviewed_cb), self,
                           G_CONNECT_SWAPPED);

  if (!trial)
    {
      self->background = forum_background_new (forum_background_is_boxed ()
                                                 ? g_application_get_dbus_connection (application)
                                                 : NULL, settings);
      g_signal_connect_object (self->background, "refused", G_CALLBACK (background_refused_cb),
                               self, G_CONNECT_SWAPPED);
    }
  if (settings != NULL)
    {
      g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (settings_changed_cb),
                               self, G_CONNECT_SWAPPED);
      settings_changed_cb (self);
    }
  forum_reminders_start (self->reminders);

  return self;
}

/**
 * forum_notifier_get_staying:
 * @self: what shows reminders
 *
 * Returns: whether the program stays without a window
 */
gboolean
forum_notifier_get_staying (ForumNotifier *self)
{
  g_return_val_if_fail (FORUM_IS_NOTIFIER (self), FALSE);

  return self->staying;
}
