/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-live-row.h"

#include <glib/gi18n.h>

#include "forum-label.h"
#include "forum-text-size.h"
#include "forum-wrap-layout.h"
#include "model/forum-program-links.h"
#include "words/forum-live-words.h"
#include "words/forum-words.h"

/* A session that is on, or that comes next, with the ways to it. */
struct _ForumLiveRow
{
  AdwBin parent_instance;

  ForumSession *session;
  gboolean on;

  GtkButton *button;
  GtkLabel *chip;
  ForumLabel *caption;
  ForumLabel *title;
  GtkBox *links;
};

static guint activated_signal;

G_DEFINE_FINAL_TYPE (ForumLiveRow, forum_live_row, ADW_TYPE_BIN)

static void
button_clicked_cb (ForumLiveRow *self)
{
  g_signal_emit (self, activated_signal, 0);
}

/* With large text there is no room for the buttons beside the words. */
static void
forum_live_row_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));
  gboolean large = forum_text_size_get_scale (widget) >= FORUM_TEXT_SIZE_LARGE;

  GTK_WIDGET_CLASS (forum_live_row_parent_class)->css_changed (widget, change);

  if (child != NULL)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (child), large ? GTK_ORIENTATION_VERTICAL
                                                                  : GTK_ORIENTATION_HORIZONTAL);
}

static void
forum_live_row_dispose (GObject *object)
{
  g_clear_object (&FORUM_LIVE_ROW (object)->session);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (forum_live_row_parent_class)->dispose (object);
}

static void
forum_live_row_class_init (ForumLiveRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_live_row_dispose;
  widget_class->css_changed = forum_live_row_css_changed;

  activated_signal = g_signal_new ("activated", FORUM_TYPE_LIVE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-live-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumLiveRow, button);
  gtk_widget_class_bind_template_child (widget_class, ForumLiveRow, chip);
  gtk_widget_class_bind_template_child (widget_class, ForumLiveRow, caption);
  gtk_widget_class_bind_template_child (widget_class, ForumLiveRow, title);
  gtk_widget_class_bind_template_child (widget_class, ForumLiveRow, links);
}

static void
forum_live_row_init (ForumLiveRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->button, "clicked", G_CALLBACK (button_clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_link (ForumLiveRow  *self,
          ForumProgram  *program,
          ForumLinkKind  kind)
{
  ForumLink *link = forum_program_find_link (program, self->session, kind);
  g_autofree char *title = forum_words_session_title (self->session);
  g_autofree char *name = NULL;
  GtkWidget *button;

  if (link == NULL)
    return;

  /* There is little room: the second is told by its picture. */
  if (gtk_widget_get_first_child (GTK_WIDGET (self->links)) == NULL)
    {
      button = gtk_button_new_with_label (forum_words_for_link_kind (kind));
      gtk_widget_add_css_class (button, "suggested-action");
    }
  else
    button = gtk_button_new_from_icon_name ("bioforum-online-symbolic");
  name = g_strdup_printf ("%s: %s", forum_words_for_link_kind (kind), title);
  gtk_widget_set_tooltip_text (button, forum_words_for_link_kind (kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", forum_link_get_url (link));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-url");
  gtk_box_append (self->links, button);
}

/**
 * forum_live_row_new:
 * @program: a forum
 * @session: one of its sessions
 * @on: whether it is on; else it comes next
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
forum_live_row_new (ForumProgram *program,
                    ForumSession *session,
                    gboolean      on)
{
  ForumLiveRow *self = g_object_new (FORUM_TYPE_LIVE_ROW, NULL);
  g_autofree char *title = forum_words_session_title (session);

  self->session = g_object_ref (session);
  self->on = on;
  gtk_label_set_label (self->chip, on ? _("On now") : C_("session", "Next"));
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self->chip), "on-now");
  forum_label_set_language (self->title, forum_words_session_language (session));
  forum_label_set_label (self->title, title);
  if (on)
    {
      add_link (self, program, FORUM_LINK_KIND_MEETING);
      add_link (self, program, FORUM_LINK_KIND_STREAM);
    }

  return GTK_WIDGET (self);
}

/**
 * forum_live_row_update:
 * @self: a row
 * @now: a moment
 * @n_others: how many more there are of which the same is to be said
 *
 * Says how the session stands to that moment.
 */
void
forum_live_row_update (ForumLiveRow *self,
                       GDateTime    *now,
                       guint         n_others)
{
  g_autofree char *when = NULL;
  g_autofree char *where = NULL;
  g_autofree char *others = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (FORUM_IS_LIVE_ROW (self));

  when = self->on ? forum_words_until (self->session, now) : forum_words_next (self->session, now);
  where = forum_words_join (forum_text_get (forum_session_get_room (self->session)), when);
  if (n_others > 0)
    others = g_strdup_printf (ngettext ("%u more", "%u more", n_others), n_others);
  caption = forum_words_join (where, others);
  forum_label_set_label (self->caption, caption);

  title = forum_words_session_title (self->session);
  words = g_strdup_printf ("%s, %s, %s", gtk_label_get_label (self->chip), title, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

/**
 * forum_live_row_get_session:
 * @self: a row
 *
 * Returns: (transfer none): the session that it shows
 */
ForumSession *
forum_live_row_get_session (ForumLiveRow *self)
{
  g_return_val_if_fail (FORUM_IS_LIVE_ROW (self), NULL);

  return self->session;
}

/**
 * forum_live_row_is_on:
 * @self: a row
 *
 * Returns: whether the session is on; else it comes next
 */
gboolean
forum_live_row_is_on (ForumLiveRow *self)
{
  g_return_val_if_fail (FORUM_IS_LIVE_ROW (self), FALSE);

  return self->on;
}
