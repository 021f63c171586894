/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-reminder-button.h"

#include <glib/gi18n.h>

#include "model/forum-clock.h"
#include "store/forum-library.h"
#include "words/forum-reminder-words.h"

/* Chooses how long before a session the user is reminded of it. It is there for a session in the
 * agenda of which the start is known and still to come, for as long as reminders are wanted. */
struct _ForumReminderButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;

  GSimpleAction *action;        /* Its state is the number of minutes. */
  ForumAgenda *agenda;
  GSettings *settings;          /* NULL where their schema is not installed. */
  ForumProgram *program;
  ForumSession *session;
  guint call;                   /* What the clock was asked for while it is seen, else 0. */
};

G_DEFINE_FINAL_TYPE (ForumReminderButton, forum_reminder_button, ADW_TYPE_BIN)

static const guint choices[] = { 5, FORUM_AGENDA_DEFAULT_REMINDER, 30, FORUM_AGENDA_NO_REMINDER };

static gboolean
is_of_use (ForumReminderButton *self)
{
  GDateTime *start = forum_session_get_start (self->session);
  g_autoptr (GDateTime) now = forum_clock_dup_now (forum_clock_get_default ());

  return start != NULL && g_date_time_compare (now, start) < 0 &&
         forum_session_get_status (self->session) != FORUM_STATUS_CANCELLED &&
         (self->settings == NULL || g_settings_get_boolean (self->settings, "reminders")) &&
         forum_agenda_get_starred (self->agenda, forum_program_get_id (self->program),
                                   forum_session_get_id (self->session));
}

static void
show (ForumReminderButton *self)
{
  guint minutes = forum_agenda_get_reminder (self->agenda, forum_program_get_id (self->program),
                                             forum_session_get_id (self->session));
  g_autofree char *choice = forum_words_reminder_choice (minutes);
  /* Translators: what a button is called: when one is reminded of a session. */
  g_autofree char *name = g_strdup_printf (_("Reminder: %s"), choice);

  gtk_label_set_label (self->label, choice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_simple_action_set_state (self->action, g_variant_new_int32 (minutes));
  gtk_widget_set_visible (GTK_WIDGET (self), is_of_use (self));
}

static void
agenda_changed_cb (ForumReminderButton *self,
                   const char          *edition,
                   const char          *session)
{
  if (g_strcmp0 (session, forum_session_get_id (self->session)) == 0)
    show (self);
}

static void
action_change_state_cb (ForumReminderButton *self,
                        GVariant            *state)
{
  forum_agenda_set_reminder (self->agenda, self->program, self->session,
                             g_variant_get_int32 (state));
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *label = forum_words_reminder_choice (choices[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "reminder.minutes", "i", (gint32) choices[i]);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
forget_call (ForumReminderButton *self)
{
  if (self->call != 0)
    forum_clock_cancel (forum_clock_get_default (), self->call);
  self->call = 0;
}

static void clock_cb (gpointer user_data);

/* Once the session begins there is nothing to choose any more. */
static void
wait_for_start (ForumReminderButton *self)
{
  if (self->session != NULL && self->call == 0)
    self->call = forum_clock_call_at (forum_clock_get_default (),
                                      forum_session_get_start (self->session), clock_cb, self);
}

/* Perhaps the clock was only set, and the session is still to come. */
static void
clock_cb (gpointer user_data)
{
  ForumReminderButton *self = user_data;

  self->call = 0;
  show (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    wait_for_start (self);
}

static void
forum_reminder_button_map (GtkWidget *widget)
{
  ForumReminderButton *self = FORUM_REMINDER_BUTTON (widget);

  GTK_WIDGET_CLASS (forum_reminder_button_parent_class)->map (widget);
  wait_for_start (self);
}

static void
forum_reminder_button_unmap (GtkWidget *widget)
{
  forget_call (FORUM_REMINDER_BUTTON (widget));

  GTK_WIDGET_CLASS (forum_reminder_button_parent_class)->unmap (widget);
}

static void
forum_reminder_button_dispose (GObject *object)
{
  ForumReminderButton *self = FORUM_REMINDER_BUTTON (object);

  forget_call (self);
  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_clear_object (&self->agenda);
  g_clear_object (&self->settings);
  g_clear_object (&self->program);
  g_clear_object (&self->session);
  g_clear_object (&self->action);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (forum_reminder_button_parent_class)->dispose (object);
}

static void
forum_reminder_button_class_init (ForumReminderButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_reminder_button_dispose;
  widget_class->map = forum_reminder_button_map;
  widget_class->unmap = forum_reminder_button_unmap;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-reminder-button.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumReminderButton, button);
  gtk_widget_class_bind_template_child (widget_class, ForumReminderButton, label);
}

static void
forum_reminder_button_init (ForumReminderButton *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GMenuModel) menu = create_menu ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->action = g_simple_action_new_stateful ("minutes", G_VARIANT_TYPE_INT32,
                                               g_variant_new_int32 (FORUM_AGENDA_NO_REMINDER));
  g_signal_connect_object (self->action, "change-state", G_CALLBACK (action_change_state_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "reminder", G_ACTION_GROUP (group));
  gtk_menu_button_set_menu_model (self->button, menu);
}

/**
 * forum_reminder_button_set_session:
 * @self: a button that has no session yet
 * @program: a forum
 * @session: a session of it
 */
void
forum_reminder_button_set_session (ForumReminderButton *self,
                                   ForumProgram        *program,
                                   ForumSession        *session)
{
  g_return_if_fail (FORUM_IS_REMINDER_BUTTON (self));
  g_return_if_fail (self->agenda == NULL);

  self->agenda = forum_library_dup_agenda ();
  self->settings = forum_library_dup_settings ();
  self->program = g_object_ref (program);
  self->session = g_object_ref (session);
  g_signal_connect_swapped (self->agenda, "changed", G_CALLBACK (agenda_changed_cb), self);
  g_object_bind_property (self->agenda, "read-only", self->action, "enabled",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::reminders", G_CALLBACK (show), self,
                             G_CONNECT_SWAPPED);
  show (self);
}
