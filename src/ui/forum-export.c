/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-export.h"

#include <glib/gi18n.h>

#include "forum-compat.h"
#include "forum-window.h"
#include "calendar/forum-calendar.h"
#include "store/forum-handover.h"
#include "store/forum-library.h"
#include "words/forum-page-words.h"
#include "words/forum-words.h"

/* Hands sessions to the user's calendar, or saves them for one. */

#define CALENDAR_TYPE "text/calendar"

/* What is saved, and who asked for it. */
typedef struct
{
  GtkWidget *widget;
  char *name;
  GBytes *bytes;
} Export;

static Export *
create_export (GtkWidget  *widget,
               const char *name,
               GBytes     *bytes)
{
  Export *export = g_new0 (Export, 1);

  export->widget = g_object_ref (widget);
  export->name = g_strdup_printf ("%s.ics", name);
  export->bytes = g_bytes_ref (bytes);

  return export;
}

static void
free_export (gpointer data)
{
  Export *export = data;

  g_object_unref (export->widget);
  g_free (export->name);
  g_bytes_unref (export->bytes);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, free_export)

static void
say (GtkWidget  *widget,
     const char *words)
{
  /* Nobody is there to be told once the window is closed. */
  if (gtk_widget_get_mapped (widget))
    gtk_widget_activate_action (widget, "win.toast", "s", words);
}

static void
replace_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (g_file_replace_contents_finish (G_FILE (source_object), result, NULL, &error))
    words = g_strdup (_("Saved"));
  else
    /* Translators: what went wrong. */
    words = g_strdup_printf (_("It could not be saved: %s"), error->message);

  say (window, words);
}

static void
file_chosen_cb (GtkWindow *window,
                GFile     *file,
                gpointer   user_data)
{
  forum_export_write (window, file, ((Export *) user_data)->bytes);
}

static void
save (Export *export)
{
  GtkRoot *root = gtk_widget_get_root (export->widget);

  if (root != NULL)
    forum_compat_save_file (GTK_WINDOW (root), _("Save as Calendar"), export->name,
                            file_chosen_cb, create_export (export->widget, "", export->bytes),
                            free_export);
}

static void
toast_button_clicked_cb (AdwToast *toast,
                         Export   *export)
{
  save (export);
}

static void
free_closure (gpointer  data,
              GClosure *closure)
{
  free_export (data);
}

/* Where nobody takes it the user can still keep it. */
static void
offer_to_save (Export *export)
{
  GtkRoot *root = gtk_widget_get_root (export->widget);
  AdwToast *toast;

  if (!FORUM_IS_WINDOW (root) || !gtk_widget_get_mapped (export->widget))
    {
      free_export (export);
      return;
    }

  toast = adw_toast_new (_("No calendar program could open it"));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (toast, _("_Save As…"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (toast_button_clicked_cb), export,
                         free_closure, 0);
  forum_window_add_toast (FORUM_WINDOW (root), toast);
}

static void
launch_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Export) export = user_data;

  if (!g_app_info_launch_default_for_uri_finish (result, NULL))
    offer_to_save (g_steal_pointer (&export));
}

/* An editor that opens any text is no calendar. From inside a sandbox nobody sees which programs
 * there are: there the desktop asks. */
static gboolean
has_calendar (void)
{
  GList *programs = g_app_info_get_recommended_for_type (CALENDAR_TYPE);
  gboolean found = programs != NULL || g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);

  g_list_free_full (programs, g_object_unref);

  return found;
}

static void
hand_over (Export *taken)
{
  g_autoptr (Export) export = taken;
  g_autoptr (GdkAppLaunchContext) context = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  if (has_calendar ())
    file = forum_handover_write (export->name, export->bytes, &error);
  if (file == NULL)
    {
      offer_to_save (g_steal_pointer (&export));
      return;
    }

  uri = g_file_get_uri (file);
  context = gdk_display_get_app_launch_context (gtk_widget_get_display (export->widget));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, launch_cb,
                                           export);
  g_steal_pointer (&export);
}

static void
save_calendar (GtkWidget     *widget,
               const char    *name,
               ForumCalendar *calendar)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (Export) export = NULL;

  if (forum_calendar_is_empty (calendar))
    {
      say (widget, _("There is no session of which the date is known"));
      return;
    }

  bytes = forum_calendar_render (calendar);
  export = create_export (widget, name, bytes);
  save (export);
}

/* The calendar reminds of what this program would, if the user asked it to. */
static void
add (ForumCalendar *calendar,
     ForumProgram  *program,
     ForumSession  *session)
{
  g_autoptr (ForumAgenda) agenda = forum_library_dup_agenda ();
  const char *edition = forum_program_get_id (program);
  const char *id = forum_session_get_id (session);
  guint reminder = 0;

  if (forum_agenda_get_starred (agenda, edition, id))
    reminder = forum_agenda_get_reminder (agenda, edition, id);

  forum_calendar_add (calendar, session, reminder);
}

static Export *
export_session (GtkWidget    *widget,
                ForumProgram *program,
                ForumSession *session)
{
  g_autoptr (ForumCalendar) calendar = forum_calendar_new (program, NULL);
  g_autoptr (GBytes) bytes = NULL;

  add (calendar, program, session);
  bytes = forum_calendar_render (calendar);

  return create_export (widget, forum_session_get_id (session), bytes);
}

/**
 * forum_export_open_session:
 * @widget: where that was asked for
 * @program: a forum
 * @session: one of its sessions
 *
 * Hands the session to the user's calendar. If there is none, it can be saved.
 */
void
forum_export_open_session (GtkWidget    *widget,
                           ForumProgram *program,
                           ForumSession *session)
{
  hand_over (export_session (widget, program, session));
}

/**
 * forum_export_save_session:
 * @widget: where that was asked for
 * @program: a forum
 * @session: one of its sessions
 *
 * Asks for a file, and saves the session there for a calendar.
 */
void
forum_export_save_session (GtkWidget    *widget,
                           ForumProgram *program,
                           ForumSession *session)
{
  g_autoptr (Export) export = export_session (widget, program, session);

  save (export);
}

/**
 * forum_export_save_agenda:
 * @widget: where that was asked for
 * @program: a forum
 * @sessions: (element-type ForumSession): those of its sessions that the user chose
 *
 * Asks for a file, and saves the sessions there for a calendar.
 */
void
forum_export_save_agenda (GtkWidget    *widget,
                          ForumProgram *program,
                          GListModel   *sessions)
{
  const char *forum = forum_text_get (forum_program_get_name (program));
  g_autofree char *name = forum_words_join (forum_words_agenda (), forum);
  g_autoptr (ForumCalendar) calendar = forum_calendar_new (program, name);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (ForumSession) session = g_list_model_get_item (sessions, i);

      add (calendar, program, session);
    }

  save_calendar (widget, forum_words_agenda (), calendar);
}

/**
 * forum_export_save_forum:
 * @widget: where that was asked for
 * @program: a forum
 *
 * Asks for a file, and saves all sessions of the forum there for a calendar.
 */
void
forum_export_save_forum (GtkWidget    *widget,
                         ForumProgram *program)
{
  g_autoptr (ForumCalendar) calendar = forum_calendar_new (program, NULL);

  forum_calendar_add_all (calendar);
  save_calendar (widget, forum_program_get_id (program), calendar);
}

/**
 * forum_export_write:
 * @window: a window with the action `win.toast`
 * @file: a file that the user has chosen
 * @bytes: what to write into it
 *
 * Writes a file, and says whether that was done.
 */
void
forum_export_write (GtkWindow *window,
                    GFile     *file,
                    GBytes    *bytes)
{
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       replace_cb, g_object_ref (window));
}
