/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-update-watch.h"

#include <glib/gi18n.h>

#include "forum-marks.h"
#include "forum-navigation.h"
#include "forum-toast.h"
#include "desktop/forum-change-messages.h"
#include "store/forum-library.h"
#include "update/forum-news.h"
#include "update/forum-updater.h"
#include "words/forum-change-words.h"
#include "words/forum-update-words.h"

/* Has the edition that a window shows kept fresh, for as long as the window can be seen. Says what
 * came of it where the user asked; else nobody is bothered with what did not change. */
struct _ForumUpdateWatch
{
  GObject parent_instance;

  GtkWidget *widget;            /* Not owned: shows the edition. */
  AdwToastOverlay *toasts;      /* Not owned: where things are said. */
  ForumUpdater *updater;        /* NULL until there is an edition. */
  ForumEdition *edition;
  gboolean watching;
  gboolean asked;               /* By the user, who waits for an answer. */
  ForumProgram *pending;        /* What is to be shown as soon as nobody is typing. */
  AdwToast *waiting;            /* Not owned: says that it takes a while. */
  guint slow_id;
  guint give_id;
};

/* At what is new. */
typedef struct
{
  ForumUpdateWatch *self;
  ForumProgram *program;
  ForumEdition *edition;        /* Not owned: to be compared. */
  gboolean first;               /* Whether the program is on the screen already. */
} Look;

enum
{
  SIGNAL_UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumUpdateWatch, forum_update_watch, G_TYPE_OBJECT)

/* In milliseconds: how long one may wait without being told that there is something to wait for. */
#define SLOW 1000

static void
stop_waiting (ForumUpdateWatch *self)
{
  AdwToast *toast = self->waiting;

  g_clear_handle_id (&self->slow_id, g_source_remove);
  g_clear_weak_pointer (&self->waiting);
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

static void
toast_cancel_cb (ForumUpdateWatch *self)
{
  if (self->edition != NULL)
    forum_updater_cancel (self->updater, self->edition);
}

static gboolean
slow_cb (gpointer user_data)
{
  ForumUpdateWatch *self = user_data;
  AdwToast *toast = adw_toast_new (_("Asking the server…"));

  self->slow_id = 0;
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (toast, _("_Cancel"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (toast_cancel_cb), self,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->waiting, toast);
  forum_toast_show (toast, self->toasts);

  return G_SOURCE_REMOVE;
}

static void
say (ForumUpdateWatch *self,
     const GError     *error)
{
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    words = forum_words_update_failure (error,
                                        forum_updater_get_problems (self->updater, self->edition));
  forum_toast_show (forum_toast_new (words != NULL ? words : _("Nothing has changed")),
                    self->toasts);
}

static void
toast_news_cb (ForumUpdateWatch *self)
{
  if (self->widget != NULL)
    gtk_widget_activate_action (self->widget, "win.show", "s", FORUM_NAVIGATION_NEWS "/");
}

static void
say_news (ForumUpdateWatch *self,
          ForumChanges     *changes)
{
  g_autofree char *words = forum_words_changes (changes);
  AdwToast *toast = forum_toast_new (words);

  adw_toast_set_button_label (toast, _("_What’s New"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (toast_news_cb), self,
                           G_CONNECT_SWAPPED);
  forum_toast_show (toast, self->toasts);
}

/* Whoever is typing goes on typing. */
static gboolean
is_typing (ForumUpdateWatch *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->widget));

  return GTK_IS_TEXT_VIEW (focus) || (GTK_IS_EDITABLE (focus) &&
                                      *gtk_editable_get_text (GTK_EDITABLE (focus)) != '\0');
}

static void
give_pending (ForumUpdateWatch *self)
{
  g_autoptr (ForumProgram) program = NULL;

  if (self->pending == NULL || self->widget == NULL || is_typing (self))
    return;

  program = g_steal_pointer (&self->pending);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0, program);
}

static gboolean
give_cb (gpointer user_data)
{
  ForumUpdateWatch *self = user_data;

  self->give_id = 0;
  give_pending (self);

  return G_SOURCE_REMOVE;
}

/* Not at once: what gets the keyboard now would go away while it does. */
static void
window_focus_cb (ForumUpdateWatch *self)
{
  if (self->pending != NULL && self->give_id == 0)
    self->give_id = g_idle_add (give_cb, self);
}

/* Stars go with their sessions. */
static void
follow (ForumProgram *program)
{
  g_autoptr (ForumAgenda) agenda = forum_library_dup_agenda ();

  forum_agenda_follow (agenda, program);
}

/* Whoever looks at the window sees there what changed. */
static gboolean
is_looked_at (ForumUpdateWatch *self)
{
  return self->widget != NULL && gtk_window_is_active (GTK_WINDOW (self->widget));
}

static void
latest_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (ForumChanges) changes = forum_news_next_finish (FORUM_NEWS (source_object), result,
                                                             &time);
  g_autoptr (ForumAgenda) agenda = forum_library_dup_agenda ();
  GApplication *application = g_application_get_default ();

  if (changes != NULL && application != NULL)
    forum_change_messages_send (application, changes, agenda);
}

/* An update tells at once what is new, and marks it; what the program knew when it was started is
 * only marked. */
static void
unseen_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree Look *look = user_data;
  g_autoptr (ForumUpdateWatch) self = look->self;
  g_autoptr (ForumProgram) program = look->program;
  g_autoptr (ForumChanges) changes = forum_news_unseen_finish (FORUM_NEWS (source_object), result);
  gboolean has_news = changes != NULL && forum_list_get_length (FORUM_LIST (changes)) > 0;

  /* It shows something else by now. */
  if (self->edition != look->edition || self->toasts == NULL)
    return;

  follow (program);
  if (has_news)
    forum_marks_set (program, changes);
  if (has_news || !look->first)
    {
      g_set_object (&self->pending, program);
      give_pending (self);
    }
  if (has_news && !look->first)
    {
      say_news (self, changes);
      if (!is_looked_at (self))
        forum_news_next_async (FORUM_NEWS (source_object), NULL, latest_cb, NULL);
    }
}

static void
look_for_news (ForumUpdateWatch *self,
               ForumProgram     *program,
               gboolean          first)
{
  g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();
  g_autoptr (ForumNews) news = forum_news_new (shelf, self->edition, program);
  Look *look;

  if (first && !forum_news_has_unseen (news))
    return;

  look = g_new0 (Look, 1);
  look->self = g_object_ref (self);
  look->program = g_object_ref (program);
  look->edition = self->edition;
  look->first = first;
  forum_news_unseen_async (news, NULL, unseen_cb, look);
}

static void
updater_ended_cb (ForumUpdateWatch *self,
                  ForumEdition     *edition,
                  ForumProgram     *program,
                  const GError     *error)
{
  gboolean asked = self->asked;

  if (edition != self->edition)
    return;

  stop_waiting (self);
  self->asked = FALSE;
  if (program != NULL)
    look_for_news (self, program, FALSE);
  else if (asked && self->toasts != NULL)
    say (self, error);
}

static gboolean
can_be_seen (ForumUpdateWatch *self)
{
  GtkNative *native = self->widget != NULL ? gtk_widget_get_native (self->widget) : NULL;
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL && gtk_widget_get_mapped (self->widget) &&
         (gdk_toplevel_get_state (GDK_TOPLEVEL (surface)) & GDK_TOPLEVEL_STATE_MINIMIZED) == 0;
}

static void
update (ForumUpdateWatch *self)
{
  gboolean watching = self->edition != NULL && can_be_seen (self);

  if (self->watching == watching)
    return;

  self->watching = watching;
  if (watching)
    forum_updater_watch (self->updater, self->edition);
  else
    forum_updater_unwatch (self->updater, self->edition);
}

static void
widget_map_cb (ForumUpdateWatch *self)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (self->widget));

  g_signal_handlers_disconnect_by_func (surface, update, self);
  g_signal_connect_object (surface, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
forum_update_watch_dispose (GObject *object)
{
  ForumUpdateWatch *self = FORUM_UPDATE_WATCH (object);

  forum_update_watch_set_edition (self, NULL, NULL);
  if (self->updater != NULL)
    g_signal_handlers_disconnect_by_data (self->updater, self);
  g_clear_object (&self->updater);
  g_clear_object (&self->pending);
  g_clear_handle_id (&self->give_id, g_source_remove);
  g_clear_weak_pointer (&self->widget);
  g_clear_weak_pointer (&self->toasts);

  G_OBJECT_CLASS (forum_update_watch_parent_class)->dispose (object);
}

static void
forum_update_watch_class_init (ForumUpdateWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = forum_update_watch_dispose;

  /**
   * ForumUpdateWatch::updated:
   * @self: a watch
   * @program: what the edition says now, or said before: then there is something to be marked
   */
  signals[SIGNAL_UPDATED] =
    g_signal_new ("updated", FORUM_TYPE_UPDATE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, FORUM_TYPE_PROGRAM);
}

static void
forum_update_watch_init (ForumUpdateWatch *self)
{
}

/**
 * forum_update_watch_new:
 * @widget: what shows an edition
 * @toasts: where it is said what the user wants to know
 *
 * Returns: (transfer full): what has that edition kept fresh
 */
ForumUpdateWatch *
forum_update_watch_new (GtkWidget       *widget,
                        AdwToastOverlay *toasts)
{
  ForumUpdateWatch *self = g_object_new (FORUM_TYPE_UPDATE_WATCH, NULL);

  g_set_weak_pointer (&self->widget, widget);
  g_set_weak_pointer (&self->toasts, toasts);
  g_signal_connect_object (widget, "map", G_CALLBACK (widget_map_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (widget, "notify::focus-widget", G_CALLBACK (window_focus_cb), self,
                           G_CONNECT_SWAPPED);
  if (gtk_widget_get_mapped (widget))
    widget_map_cb (self);

  return self;
}

/**
 * forum_update_watch_set_edition:
 * @self: a watch
 * @edition: (nullable): what is shown
 * @program: (nullable): what it says
 */
void
forum_update_watch_set_edition (ForumUpdateWatch *self,
                                ForumEdition     *edition,
                                ForumProgram     *program)
{
  g_return_if_fail (FORUM_IS_UPDATE_WATCH (self));

  if (self->edition == edition)
    return;

  stop_waiting (self);
  self->asked = FALSE;
  g_clear_object (&self->pending);
  if (self->watching)
    forum_updater_unwatch (self->updater, self->edition);
  self->watching = FALSE;
  g_set_object (&self->edition, edition);
  if (edition == NULL)
    return;

  if (self->updater == NULL)
    {
      self->updater = forum_updater_dup_default ();
      g_signal_connect_swapped (self->updater, "ended", G_CALLBACK (updater_ended_cb), self);
    }
  follow (program);
  look_for_news (self, program, TRUE);
  update (self);
}

/**
 * forum_update_watch_refresh:
 * @self: a watch
 *
 * Asks now, since the user wants to know.
 *
 * Returns: whether there is a server that could be asked
 */
gboolean
forum_update_watch_refresh (ForumUpdateWatch *self)
{
  g_return_val_if_fail (FORUM_IS_UPDATE_WATCH (self), FALSE);

  if (self->edition == NULL || !forum_updater_refresh (self->updater, self->edition))
    return FALSE;

  self->asked = TRUE;
  if (self->slow_id == 0 && self->waiting == NULL)
    self->slow_id = g_timeout_add (SLOW, slow_cb, self);

  return TRUE;
}
