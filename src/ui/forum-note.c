/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-note.h"

#include "store/forum-agenda-change.h"
#include "store/forum-library.h"

/* What the user writes about a session. It is kept as it is typed: there is nothing to save. */
struct _ForumNote
{
  AdwBin parent_instance;

  GtkTextView *view;
  GtkWidget *placeholder;

  ForumAgenda *agenda;
  ForumProgram *program;
  ForumSession *session;
  gboolean busy;                /* Whether the change is our own. */
};

G_DEFINE_FINAL_TYPE (ForumNote, forum_note, ADW_TYPE_BIN)

static char *
dup_text (ForumNote *self)
{
  GtkTextIter start;
  GtkTextIter end;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
buffer_changed_cb (ForumNote *self)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_set_visible (self->placeholder, *text == '\0');
  if (self->busy || self->agenda == NULL)
    return;

  self->busy = TRUE;
  forum_agenda_set_note (self->agenda, self->program, self->session, text);
  self->busy = FALSE;
}

static void
show_note (ForumNote *self)
{
  const char *note = forum_agenda_get_note (self->agenda, forum_program_get_id (self->program),
                                            forum_session_get_id (self->session));
  g_autofree char *text = dup_text (self);
  g_autofree char *kept = forum_agenda_clean_note (text);

  /* Spaces before the first word are not kept, and are left to whoever types. */
  if (g_strcmp0 (kept, note) == 0)
    return;

  self->busy = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), note != NULL ? note : "", -1);
  self->busy = FALSE;
}

/* The same session may be shown a second time, in another page or window. */
static void
agenda_changed_cb (ForumNote  *self,
                   const char *edition,
                   const char *session)
{
  if (!self->busy && g_strcmp0 (session, forum_session_get_id (self->session)) == 0)
    show_note (self);
}

/* The text may be typed where the input method still composes a syllable, which is not in the
 * buffer: what stands in its place hides then too. */
static void
view_preedit_changed_cb (ForumNote  *self,
                         const char *preedit)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_set_visible (self->placeholder, *text == '\0' && *preedit == '\0');
}

static void
forum_note_dispose (GObject *object)
{
  ForumNote *self = FORUM_NOTE (object);

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_clear_object (&self->agenda);
  g_clear_object (&self->program);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (forum_note_parent_class)->dispose (object);
}

static void
forum_note_class_init (ForumNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_note_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-note.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumNote, view);
  gtk_widget_class_bind_template_child (widget_class, ForumNote, placeholder);
}

static void
forum_note_init (ForumNote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "preedit-changed", G_CALLBACK (view_preedit_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * forum_note_set_session:
 * @self: a note that has no session yet
 * @program: a forum
 * @session: a session of it
 */
void
forum_note_set_session (ForumNote    *self,
                        ForumProgram *program,
                        ForumSession *session)
{
  g_return_if_fail (FORUM_IS_NOTE (self));
  g_return_if_fail (self->agenda == NULL);

  self->agenda = forum_library_dup_agenda ();
  self->program = g_object_ref (program);
  self->session = g_object_ref (session);
  g_signal_connect_swapped (self->agenda, "changed", G_CALLBACK (agenda_changed_cb), self);
  g_object_bind_property (self->agenda, "read-only", self->view, "editable",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  show_note (self);
}
