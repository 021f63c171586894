/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-star-button.h"

#include <glib/gi18n.h>

#include "forum-stars.h"
#include "store/forum-library.h"

/* Puts a session into the agenda and takes it out again. In a row it is a star; with words it is
 * one of the buttons of a page. */
struct _ForumStarButton
{
  AdwBin parent_instance;

  GtkToggleButton *button;
  GtkWidget *icon;
  GtkWidget *label;             /* NULL without words. */

  ForumAgenda *agenda;
  ForumProgram *program;
  ForumSession *session;
  gboolean starred;
};

enum
{
  PROP_0,
  PROP_WORDS,
  PROP_STARRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ForumStarButton, forum_star_button, ADW_TYPE_BIN)

static void
show (ForumStarButton *self)
{
  const char *does = self->starred ? _("Remove from My Agenda") : _("Add to My Agenda");

  /* The empty star of the icon theme is so pale that it cannot be told from the page. */
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                self->starred ? "starred-symbolic" : "bioforum-unstarred-symbolic");
  if (self->starred)
    gtk_widget_add_css_class (GTK_WIDGET (self), "starred");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "starred");

  if (self->label != NULL)
    gtk_label_set_label (GTK_LABEL (self->label), self->starred ? _("In My Agenda") : does);
  else
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), does);

  /* What it is called stays the same, and whether it is pressed says the rest. */
  gtk_toggle_button_set_active (self->button, self->starred);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("In My Agenda"),
                                  -1);
}

static void
update (ForumStarButton *self)
{
  gboolean starred = forum_stars_get (self->program, self->session);

  if (self->starred == starred)
    return;

  self->starred = starred;
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STARRED]);
}

static void
agenda_changed_cb (ForumStarButton *self,
                   const char      *edition,
                   const char      *session)
{
  if (g_strcmp0 (session, forum_session_get_id (self->session)) == 0)
    update (self);
}

/* The window says what was done, and can undo it. Where nothing could be done, the button goes back
 * to what is true. */
static void
button_toggled_cb (ForumStarButton *self)
{
  if (gtk_toggle_button_get_active (self->button) == self->starred)
    return;

  forum_stars_set (GTK_WIDGET (self), self->program, self->session, !self->starred);
  gtk_toggle_button_set_active (self->button, self->starred);
}

static void
forum_star_button_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  ForumStarButton *self = FORUM_STAR_BUTTON (object);

  if (prop_id == PROP_WORDS)
    g_value_set_boolean (value, self->label != NULL);
  else if (prop_id == PROP_STARRED)
    g_value_set_boolean (value, self->starred);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
forum_star_button_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  ForumStarButton *self = FORUM_STAR_BUTTON (object);

  if (prop_id != PROP_WORDS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_value_get_boolean (value))
    self->label = gtk_label_new (NULL);
}

static void
forum_star_button_constructed (GObject *object)
{
  ForumStarButton *self = FORUM_STAR_BUTTON (object);

  G_OBJECT_CLASS (forum_star_button_parent_class)->constructed (object);

  self->icon = gtk_image_new ();
  self->button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  if (self->label != NULL)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (box), self->icon);
      gtk_box_append (GTK_BOX (box), self->label);
      gtk_button_set_child (GTK_BUTTON (self->button), box);
    }
  else
    {
      /* In a list the keyboard moves by rows; the star of a row is set by Ctrl+D. */
      gtk_widget_set_focusable (GTK_WIDGET (self->button), FALSE);
      gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
      gtk_widget_add_css_class (GTK_WIDGET (self->button), "circular");
      gtk_button_set_child (GTK_BUTTON (self->button), self->icon);
    }

  g_signal_connect_object (self->button, "toggled", G_CALLBACK (button_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  show (self);
}

static void
forum_star_button_dispose (GObject *object)
{
  ForumStarButton *self = FORUM_STAR_BUTTON (object);

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_clear_object (&self->agenda);
  g_clear_object (&self->program);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (forum_star_button_parent_class)->dispose (object);
}

static void
forum_star_button_class_init (ForumStarButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = forum_star_button_get_property;
  object_class->set_property = forum_star_button_set_property;
  object_class->constructed = forum_star_button_constructed;
  object_class->dispose = forum_star_button_dispose;

  properties[PROP_WORDS] =
    g_param_spec_boolean ("words", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STARRED] =
    g_param_spec_boolean ("starred", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "starbutton");
}

static void
forum_star_button_init (ForumStarButton *self)
{
}

/**
 * forum_star_button_set_session:
 * @self: a star that has no session yet
 * @program: a forum
 * @session: a session of it
 */
void
forum_star_button_set_session (ForumStarButton *self,
                               ForumProgram    *program,
                               ForumSession    *session)
{
  g_return_if_fail (FORUM_IS_STAR_BUTTON (self));
  g_return_if_fail (self->agenda == NULL);

  self->agenda = forum_library_dup_agenda ();
  self->program = g_object_ref (program);
  self->session = g_object_ref (session);
  g_signal_connect_swapped (self->agenda, "changed", G_CALLBACK (agenda_changed_cb), self);
  update (self);
}

/**
 * forum_star_button_get_starred:
 * @self: a star
 *
 * Returns: whether its session is in the agenda
 */
gboolean
forum_star_button_get_starred (ForumStarButton *self)
{
  g_return_val_if_fail (FORUM_IS_STAR_BUTTON (self), FALSE);

  return self->starred;
}
