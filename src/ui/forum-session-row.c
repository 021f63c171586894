/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-session-row.h"

#include <glib/gi18n.h>

#include "forum-label.h"
#include "forum-lines-layout.h"
#include "forum-live.h"
#include "forum-marks.h"
#include "forum-star-button.h"
#include "forum-wrap-layout.h"
#include "words/forum-live-words.h"
#include "words/forum-time-words.h"
#include "words/forum-words.h"

/* A session in a list: of its day, of the agenda, of what was found. */
struct _ForumSessionRow
{
  GtkListBoxRow parent_instance;

  ForumSession *session;
  ForumLive *live;

  GtkLabel *mark;
  GtkLabel *kind;
  GtkLabel *news;
  GtkLabel *status;
  ForumLabel *title;
  ForumLabel *people;
  ForumStarButton *star;
  GtkBox *texts;

  /* NULL until they are set: most rows have none of them. */
  ForumLabel *place;
  ForumLabel *overlap;
  ForumLabel *note;
};

G_DEFINE_FINAL_TYPE (ForumSessionRow, forum_session_row, GTK_TYPE_LIST_BOX_ROW)

static void
append_label (GString   *words,
              GtkWidget *label)
{
  g_autofree char *text = NULL;

  if (label == NULL || !gtk_widget_get_visible (label))
    return;

  g_object_get (label, "label", &text, NULL);
  g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", text);
}

/* What a screen reader says of the row: all its words, in their order. */
static void
update_accessible (ForumSessionRow *self)
{
  GtkWidget *labels[] = {
    GTK_WIDGET (self->mark), GTK_WIDGET (self->kind), GTK_WIDGET (self->news),
    GTK_WIDGET (self->status), GTK_WIDGET (self->title), GTK_WIDGET (self->people),
    GTK_WIDGET (self->place), GTK_WIDGET (self->overlap), GTK_WIDGET (self->note),
  };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    append_label (words, labels[i]);
  if (forum_star_button_get_starred (self->star))
    g_string_append_printf (words, ", %s", _("In My Agenda"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str,
                                  -1);
}

/* Sets the text of a label that is there only for a row that has it. */
static void
set_label (ForumSessionRow  *self,
           ForumLabel      **label,
           const char       *css_class,
           const char       *text)
{
  if (*label == NULL && text == NULL)
    return;

  if (*label == NULL)
    {
      *label = g_object_new (FORUM_TYPE_LABEL, "lines", 2, NULL);
      gtk_widget_add_css_class (GTK_WIDGET (*label), css_class);
      gtk_widget_add_css_class (GTK_WIDGET (*label), "caption");
      gtk_box_append (self->texts, GTK_WIDGET (*label));
    }
  forum_label_set_label (*label, text);
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* Says how the session stands to now. There are many rows, and few change at a time. */
static void
update_mark (ForumSessionRow *self)
{
  ForumTimetable *timetable = forum_live_get_timetable (self->live);
  GDateTime *now = forum_live_get_now (self->live);
  g_autofree char *mark = forum_words_session_mark (timetable, self->session, now);
  ForumPhase phase = forum_timetable_get_session_phase (timetable, self->session, now);
  gboolean on = mark != NULL && phase == FORUM_PHASE_ON;
  gboolean over = mark != NULL && phase == FORUM_PHASE_OVER;

  if (g_strcmp0 (mark != NULL ? mark : "", gtk_label_get_label (self->mark)) == 0)
    return;

  gtk_label_set_label (self->mark, mark != NULL ? mark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->mark), mark != NULL);
  set_css_class (GTK_WIDGET (self), "on-now", on);
  set_css_class (GTK_WIDGET (self), "over", over);
  set_css_class (GTK_WIDGET (self->mark), "on-now", on);
  set_css_class (GTK_WIDGET (self->mark), "over", over);
  update_accessible (self);
}

static void
forum_session_row_dispose (GObject *object)
{
  ForumSessionRow *self = FORUM_SESSION_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->live);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);

  G_OBJECT_CLASS (forum_session_row_parent_class)->dispose (object);
}

static void
forum_session_row_class_init (ForumSessionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_session_row_dispose;

  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_LINES_LAYOUT);
  g_type_ensure (FORUM_TYPE_STAR_BUTTON);
  g_type_ensure (FORUM_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-session-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, mark);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, kind);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, news);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, status);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, title);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, people);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, star);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionRow, texts);
}

static void
forum_session_row_init (ForumSessionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * forum_session_row_new:
 * @program: a forum
 * @session: a session of it
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
forum_session_row_new (ForumProgram *program,
                       ForumSession *session)
{
  ForumSessionRow *self = g_object_new (FORUM_TYPE_SESSION_ROW, NULL);
  ForumStatus status = forum_session_get_status (session);
  gboolean changed = status == FORUM_STATUS_CANCELLED || status == FORUM_STATUS_MOVED;
  g_autofree char *title = forum_words_session_title (session);
  g_autofree char *people = forum_words_session_people (session);
  g_autofree char *place = forum_words_session_place (session);
  const char *news = forum_marks_get (program, session);

  self->session = g_object_ref (session);
  self->live = forum_live_dup (program);

  gtk_label_set_label (self->kind,
                       forum_words_for_session_kind (forum_session_get_kind (session)));
  if (news != NULL)
    gtk_label_set_label (self->news, news);
  gtk_widget_set_visible (GTK_WIDGET (self->news), news != NULL);
  gtk_label_set_label (self->status, forum_words_for_status (status));
  gtk_widget_set_visible (GTK_WIDGET (self->status), changed);
  gtk_widget_add_css_class (GTK_WIDGET (self->status),
                            status == FORUM_STATUS_CANCELLED ? "error" : "warning");
  if (status == FORUM_STATUS_CANCELLED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cancelled");
  forum_label_set_language (self->title, forum_words_session_language (session));
  forum_label_set_label (self->title, title);
  forum_label_set_label (self->people, people);
  set_label (self, &self->place, "dim-label", place);

  forum_star_button_set_session (self->star, program, session);
  g_signal_connect_object (self->star, "notify::starred", G_CALLBACK (update_accessible), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->live, "changed", G_CALLBACK (update_mark), self,
                           G_CONNECT_SWAPPED);
  update_accessible (self);
  update_mark (self);

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

/**
 * forum_session_row_set_overlap:
 * @self: a row
 * @overlap: (nullable): what goes on at the same time
 */
void
forum_session_row_set_overlap (ForumSessionRow *self,
                               const char      *overlap)
{
  g_return_if_fail (FORUM_IS_SESSION_ROW (self));

  set_label (self, &self->overlap, "warning", overlap);
  /* What the user wrote comes last. */
  if (self->note != NULL && self->overlap != NULL)
    gtk_box_reorder_child_after (self->texts, GTK_WIDGET (self->note),
                                 GTK_WIDGET (self->overlap));
  update_accessible (self);
}

/**
 * forum_session_row_set_note:
 * @self: a row
 * @note: (nullable): what the user wrote about the session
 */
void
forum_session_row_set_note (ForumSessionRow *self,
                            const char      *note)
{
  g_return_if_fail (FORUM_IS_SESSION_ROW (self));

  set_label (self, &self->note, "note", note);
  update_accessible (self);
}

/**
 * forum_session_row_set_query:
 * @self: a row
 * @query: what is to be marked in its words
 */
void
forum_session_row_set_query (ForumSessionRow  *self,
                             ForumSearchQuery *query)
{
  g_return_if_fail (FORUM_IS_SESSION_ROW (self));

  forum_label_set_query (self->title, query);
  forum_label_set_query (self->people, query);
}
