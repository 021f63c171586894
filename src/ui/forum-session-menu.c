/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-session-menu.h"

#include "calendar/forum-calendar.h"
#include "forum-copy.h"
#include "forum-export.h"
#include "model/forum-program-links.h"
#include "words/forum-share-words.h"

/* What can be done with a session besides looking at it: to take it elsewhere. */
struct _ForumSessionMenu
{
  AdwBin parent_instance;

  ForumProgram *program;
  ForumSession *session;

  GMenu *copying;
};

G_DEFINE_FINAL_TYPE (ForumSessionMenu, forum_session_menu, ADW_TYPE_BIN)

static const char *const calendar_actions[] = {
  "session.add-to-calendar", "session.save-calendar",
};

static void
add_to_calendar_action_cb (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  ForumSessionMenu *self = FORUM_SESSION_MENU (widget);

  forum_export_open_session (widget, self->program, self->session);
}

static void
save_calendar_action_cb (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  ForumSessionMenu *self = FORUM_SESSION_MENU (widget);

  forum_export_save_session (widget, self->program, self->session);
}

static void
copy_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ForumSessionMenu *self = FORUM_SESSION_MENU (widget);
  g_autofree char *text = forum_words_session_text (self->program, self->session);

  forum_copy (widget, text);
}

static void
copy_url_action_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  forum_copy (widget, g_variant_get_string (parameter, NULL));
}

static void
forum_session_menu_dispose (GObject *object)
{
  ForumSessionMenu *self = FORUM_SESSION_MENU (object);

  g_clear_object (&self->program);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (forum_session_menu_parent_class)->dispose (object);
}

static void
forum_session_menu_class_init (ForumSessionMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_session_menu_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-session-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumSessionMenu, copying);
  gtk_widget_class_install_action (widget_class, "session.add-to-calendar", NULL,
                                   add_to_calendar_action_cb);
  gtk_widget_class_install_action (widget_class, "session.save-calendar", NULL,
                                   save_calendar_action_cb);
  gtk_widget_class_install_action (widget_class, "session.copy", NULL, copy_action_cb);
  gtk_widget_class_install_action (widget_class, "session.copy-url", "s", copy_url_action_cb);
}

static void
forum_session_menu_init (ForumSessionMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * forum_session_menu_set_session:
 * @self: a menu that has no session yet
 * @program: a forum
 * @session: one of its sessions
 *
 * Says what the menu is about. The links that open are its last items.
 */
void
forum_session_menu_set_session (ForumSessionMenu *self,
                                ForumProgram     *program,
                                ForumSession     *session)
{
  g_autoptr (GPtrArray) links = forum_program_list_links (program, session);

  g_return_if_fail (FORUM_IS_SESSION_MENU (self));

  g_set_object (&self->program, program);
  g_set_object (&self->session, session);

  for (guint i = 0; i < G_N_ELEMENTS (calendar_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), calendar_actions[i],
                                   forum_calendar_can_hold (session));

  for (guint i = 0; i < links->len; i++)
    {
      ForumLink *link = g_ptr_array_index (links, i);
      g_autofree char *label = forum_words_copy_link (link);
      g_autoptr (GMenuItem) item = NULL;

      if (!forum_link_opens (link))
        continue;

      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "session.copy-url", "s", forum_link_get_url (link));
      g_menu_append_item (self->copying, item);
    }
}
