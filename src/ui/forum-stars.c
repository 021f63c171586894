/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-stars.h"

#include <glib/gi18n.h>

#include "forum-reminder-toast.h"
#include "forum-toast.h"
#include "forum-window.h"
#include "store/forum-library.h"
#include "words/forum-agenda-words.h"

/* Puts sessions into the agenda and takes them out, says so where it should be said, and undoes
 * it. */

typedef struct
{
  ForumProgram *program;
  ForumSession *session;
  guint reminder;               /* Leaves together with the star. */
} Star;

static void
free_star (gpointer  data,
           GClosure *closure)
{
  Star *star = data;

  g_object_unref (star->program);
  g_object_unref (star->session);
  g_free (star);
}

static void
add_toast (GtkRoot  *root,
           AdwToast *toast)
{
  if (FORUM_IS_WINDOW (root))
    forum_window_add_toast (FORUM_WINDOW (root), toast);
  else
    g_object_unref (toast);
}

static void
undo_clicked_cb (AdwToast *toast,
                 Star     *star)
{
  g_autoptr (ForumAgenda) agenda = forum_library_dup_agenda ();

  forum_agenda_set_starred (agenda, star->program, star->session, TRUE);
  forum_agenda_set_reminder (agenda, star->program, star->session, star->reminder);
}

static void
offer_to_undo (GtkRoot      *root,
               ForumProgram *program,
               ForumSession *session,
               guint         reminder)
{
  AdwToast *toast = adw_toast_new (_("Removed from my agenda"));
  Star *star = g_new0 (Star, 1);

  star->program = g_object_ref (program);
  star->session = g_object_ref (session);
  star->reminder = reminder;
  adw_toast_set_button_label (toast, _("_Undo"));
  /* Before the explanation of reminders, which can wait. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), star, free_star,
                         0);
  add_toast (root, toast);
}

static void
say_that_it_cannot_change (GtkRoot     *root,
                           ForumAgenda *agenda)
{
  const GError *problem = forum_agenda_get_problem (agenda);
  g_autofree char *words = forum_words_agenda_problem (problem);

  add_toast (root, forum_toast_new (words));
}

/**
 * forum_stars_get:
 * @program: a forum
 * @session: a session of it
 *
 * Returns: whether the session is in the agenda
 */
gboolean
forum_stars_get (ForumProgram *program,
                 ForumSession *session)
{
  g_autoptr (ForumAgenda) agenda = forum_library_dup_agenda ();

  return forum_agenda_get_starred (agenda, forum_program_get_id (program),
                                   forum_session_get_id (session));
}

/**
 * forum_stars_set:
 * @widget: where that was asked for
 * @program: a forum
 * @session: a session of it
 * @starred: whether the session shall be in the agenda
 *
 * Puts a session into the agenda, or takes it out and offers to undo that.
 */
void
forum_stars_set (GtkWidget    *widget,
                 ForumProgram *program,
                 ForumSession *session,
                 gboolean      starred)
{
  g_autoptr (ForumAgenda) agenda = forum_library_dup_agenda ();
  /* In the agenda the widget leaves together with the session. */
  GtkRoot *root = gtk_widget_get_root (widget);
  guint reminder = forum_agenda_get_reminder (agenda, forum_program_get_id (program),
                                              forum_session_get_id (session));
  AdwToast *toast;

  if (forum_agenda_get_read_only (agenda))
    {
      say_that_it_cannot_change (root, agenda);
      return;
    }

  forum_agenda_set_starred (agenda, program, session, starred);
  if (!starred)
    {
      offer_to_undo (root, program, session, reminder);
      return;
    }

  toast = forum_reminder_toast_new (session);
  if (toast != NULL)
    add_toast (root, toast);
}
