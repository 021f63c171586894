/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-live-banner.h"

#include <glib/gi18n.h>

#include "forum-label.h"
#include "forum-live-row.h"
#include "forum-live.h"
#include "model/forum-program-links.h"
#include "words/forum-live-words.h"

/* What is on in each room and what comes next; before the forum, how long it is until then; after
 * it, where it can be seen again. */
struct _ForumLiveBanner
{
  AdwBin parent_instance;

  ForumProgram *program;
  ForumLive *live;

  GtkWidget *summary;
  ForumLabel *headline;
  GtkWidget *recordings;
  GtkBox *rows;
};

/* How many sessions are shown that are on at the same time. */
#define MOST 3

static guint session_activated_signal;

G_DEFINE_FINAL_TYPE (ForumLiveBanner, forum_live_banner, ADW_TYPE_BIN)

static void
row_activated_cb (ForumLiveRow    *row,
                  ForumLiveBanner *self)
{
  g_signal_emit (self, session_activated_signal, 0, forum_live_row_get_session (row));
}

static void
clear (ForumLiveBanner *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
}

/* Whether the rows are those of these sessions. They stay then, since the keyboard may be there. */
static gboolean
shows (ForumLiveBanner *self,
       GPtrArray       *on,
       GPtrArray       *next)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  for (guint i = 0; i < on->len + next->len; i++)
    {
      gboolean is_on = i < on->len;
      gpointer session = is_on ? on->pdata[i] : next->pdata[i - on->len];

      if (row == NULL || forum_live_row_get_session (FORUM_LIVE_ROW (row)) != session ||
          forum_live_row_is_on (FORUM_LIVE_ROW (row)) != is_on)
        return FALSE;
      row = gtk_widget_get_next_sibling (row);
    }

  return row == NULL;
}

static void
add_rows (ForumLiveBanner *self,
          GPtrArray       *sessions,
          gboolean         on)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      GtkWidget *row = forum_live_row_new (self->program, sessions->pdata[i], on);

      g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, 0);
      gtk_box_append (self->rows, row);
    }
}

/* The last one of its kind also says how many are left out. */
static guint
shorten (GPtrArray *sessions,
         guint      most)
{
  guint n_others = sessions->len > most ? sessions->len - most : 0;

  g_ptr_array_set_size (sessions, sessions->len - n_others);

  return n_others;
}

static void
show_sessions (ForumLiveBanner *self,
               GPtrArray       *on,
               GPtrArray       *next,
               GDateTime       *now)
{
  guint n_more_on = shorten (on, MOST);
  guint n_more_next = shorten (next, 1);
  GtkWidget *row;

  if (!shows (self, on, next))
    {
      clear (self);
      add_rows (self, on, TRUE);
      add_rows (self, next, FALSE);
    }

  row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  for (guint i = 0; row != NULL; i++, row = gtk_widget_get_next_sibling (row))
    forum_live_row_update (FORUM_LIVE_ROW (row), now,
                           i + 1 == on->len ? n_more_on : i + 1 > on->len ? n_more_next : 0);
}

static void
update (ForumLiveBanner *self)
{
  ForumTimetable *timetable = forum_live_get_timetable (self->live);
  GDateTime *now = forum_live_get_now (self->live);
  ForumPhase phase = forum_timetable_get_phase (timetable, now);
  g_autoptr (GPtrArray) on = forum_timetable_list_on (timetable, now);
  g_autoptr (GPtrArray) next = forum_timetable_list_next (timetable, now);
  gboolean over = phase == FORUM_PHASE_OVER || (on->len == 0 && next->len == 0);
  gboolean has_recordings = over && forum_program_has_recordings (self->program);
  g_autofree char *headline = NULL;

  if (phase == FORUM_PHASE_UPCOMING && !over)
    {
      headline = forum_words_countdown (timetable, now);
      g_ptr_array_set_size (next, 0);
    }
  else if (has_recordings)
    headline = g_strdup (phase == FORUM_PHASE_OVER ? _("The forum is over")
                                                   : _("The last session is over"));

  forum_label_set_label (self->headline, headline);
  gtk_widget_set_visible (self->summary, headline != NULL);
  gtk_widget_set_visible (self->recordings, has_recordings);
  show_sessions (self, on, next, now);
  gtk_widget_set_visible (GTK_WIDGET (self), headline != NULL || on->len + next->len > 0);
}

static void
forum_live_banner_dispose (GObject *object)
{
  ForumLiveBanner *self = FORUM_LIVE_BANNER (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->live);
  g_clear_object (&self->program);

  G_OBJECT_CLASS (forum_live_banner_parent_class)->dispose (object);
}

static void
forum_live_banner_class_init (ForumLiveBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_live_banner_dispose;

  session_activated_signal =
    g_signal_new ("session-activated", FORUM_TYPE_LIVE_BANNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, FORUM_TYPE_SESSION);

  g_type_ensure (FORUM_TYPE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-live-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumLiveBanner, summary);
  gtk_widget_class_bind_template_child (widget_class, ForumLiveBanner, headline);
  gtk_widget_class_bind_template_child (widget_class, ForumLiveBanner, recordings);
  gtk_widget_class_bind_template_child (widget_class, ForumLiveBanner, rows);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
forum_live_banner_init (ForumLiveBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * forum_live_banner_set_program:
 * @self: a banner
 * @program: the forum of which it tells
 */
void
forum_live_banner_set_program (ForumLiveBanner *self,
                               ForumProgram    *program)
{
  g_return_if_fail (FORUM_IS_LIVE_BANNER (self));
  g_return_if_fail (self->program == NULL);

  self->program = g_object_ref (program);
  self->live = forum_live_dup (program);
  g_signal_connect_object (self->live, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
