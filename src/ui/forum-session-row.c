/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-session-row.h"

#include "forum-label.h"
#include "words/forum-words.h"

/* A session in the list of its day. */
struct _ForumSessionRow
{
  GtkListBoxRow parent_instance;

  ForumSession *session;

  GtkLabel *kind;
  GtkLabel *status;
  ForumLabel *title;
  ForumLabel *people;
  ForumLabel *place;
};

G_DEFINE_FINAL_TYPE (ForumSessionRow, forum_session_row, GTK_TYPE_LIST_BOX_ROW)

static void
forum_session_row_dispose (GObject *object)
{
  ForumSessionRow *self = FORUM_SESSION_ROW (object);

  g_clear_object (&self->session);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);

  G_OBJECT_CLASS (forum_session_row_parent_class)->dispose (object);
}

static void
forum_session_row_class_init (ForumSessionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_session_row_dispose;

  g_type_ensure (FORUM_TYPE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-session-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, kind);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, status);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, title);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, people);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, place);
}

static void
forum_session_row_init (ForumSessionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * forum_session_row_new:
 * @session: a session
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
forum_session_row_new (ForumSession *session)
{
  ForumSessionRow *self = g_object_new (FORUM_TYPE_SESSION_ROW, NULL);
  ForumStatus status = forum_session_get_status (session);
  const char *kind = forum_words_for_session_kind (forum_session_get_kind (session));
  gboolean changed = status == FORUM_STATUS_CANCELLED || status == FORUM_STATUS_MOVED;
  g_autofree char *title = forum_words_session_title (session);
  g_autofree char *people = forum_words_session_people (session);
  g_autofree char *place = forum_words_session_place (session);
  g_autoptr (GString) words = NULL;

  self->session = g_object_ref (session);

  gtk_label_set_label (self->kind, kind);
  gtk_label_set_label (self->status, forum_words_for_status (status));
  gtk_widget_set_visible (GTK_WIDGET (self->status), changed);
  gtk_widget_add_css_class (GTK_WIDGET (self->status),
                            status == FORUM_STATUS_CANCELLED ? "error" : "warning");
  if (status == FORUM_STATUS_CANCELLED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cancelled");
  forum_label_set_language (self->title, forum_words_session_language (session));
  forum_label_set_label (self->title, title);
  forum_label_set_label (self->people, people);
  forum_label_set_label (self->place, place);

  words = g_string_new (kind);
  if (changed)
    g_string_append_printf (words, ", %s", forum_words_for_status (status));
  g_string_append_printf (words, ", %s", title);
  if (people != NULL)
    g_string_append_printf (words, ", %s", people);
  if (place != NULL)
    g_string_append_printf (words, ", %s", place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str,
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * forum_session_row_get_session:
 * @self: a row
 *
 * Returns: (transfer none): the session that it shows
 */
ForumSession *
forum_session_row_get_session (ForumSessionRow *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION_ROW (self), NULL);

  return self->session;
}
