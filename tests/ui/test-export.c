/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "calendar/forum-calendar.h"
#include "store/forum-library.h"
#include "ui/forum-export.h"
#include "ui/forum-row.h"
#include "ui/forum-session-menu.h"
#include "words/forum-share-words.h"

/* What leaves the window: a session for the user's calendar, for a file, for the clipboard. */

/* Where GTK's dialog wants to save: in the working folder. */
static char *folder;

static ForumWindow *
open_session (const char *id)
{
  g_autofree char *path = test_fixture_path ("live.json");
  g_autofree char *target = g_strdup_printf ("session/%s", id);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  ForumWindow *window = ui_open_forum (file, UI_WIDE);

  forum_window_show (window, target);
  ui_wait_until (ui_find (GTK_WIDGET (window), FORUM_TYPE_SESSION_MENU) != NULL);

  return window;
}

static ForumProgram *
get_program (ForumWindow *window)
{
  return forum_program_view_get_program (ui_window_view (window));
}

static void
do_it (ForumWindow *window,
       const char  *action)
{
  GtkWidget *menu = ui_find (GTK_WIDGET (window), FORUM_TYPE_SESSION_MENU);

  g_assert_true (gtk_widget_activate_action (menu, action, NULL));
}

static char *
render (ForumProgram *program,
        const char   *id)
{
  g_autoptr (ForumCalendar) calendar = forum_calendar_new (program, NULL);
  g_autoptr (GBytes) bytes = NULL;

  forum_calendar_add (calendar, forum_program_find_session (program, id), 0);
  bytes = forum_calendar_render (calendar);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
read_text_cb (GObject      *source_object,
              GAsyncResult *result,
              gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source_object), result, NULL);
  g_assert_nonnull (*text);
}

static void
assert_copied (ForumWindow *window,
               const char  *expected)
{
  g_autofree char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, read_text_cb, &text);
  ui_wait_until (text != NULL);
  g_assert_cmpstr (text, ==, expected);
  ui_wait_until (ui_shows (GTK_WIDGET (window), ui_in_language ("Copied", "복사했습니다")));
}

static void
test_copy (void)
{
  ForumWindow *window = open_session ("cells-talk-b");
  ForumProgram *program = get_program (window);
  g_autofree char *text =
    forum_words_session_text (program, forum_program_find_session (program, "cells-talk-b"));

  do_it (window, "session.copy");
  assert_copied (window, text);
  g_assert_nonnull (strstr (text, ui_in_language ("Small organs, large questions", "작은 장기, 큰 질문")));
  ui_close (GTK_WIDGET (window));
}

/* Each link that opens, and none that does not. */
static void
test_copy_links (void)
{
  static const struct
  {
    const char *id;
    const char *urls[3];
  } cases[] = {
    { "cells-talk-b", { "https://live.example.org/bioforum", "zoommtg://example.org/join?confno=0000000000" } },
    { "city-talk", { "https://meet.example.org/j/20310610", "https://live.example.org/bioforum" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ForumWindow *window = open_session (cases[i].id);
      GtkWidget *widget = ui_find (GTK_WIDGET (window), FORUM_TYPE_SESSION_MENU);
      GtkMenuButton *button = ui_find (widget, GTK_TYPE_MENU_BUTTON);
      g_autoptr (GMenuModel) copying =
        g_menu_model_get_item_link (gtk_menu_button_get_menu_model (button), 1, G_MENU_LINK_SECTION);

      g_assert_cmpint (g_menu_model_get_n_items (copying), ==, 3);
      for (guint j = 0; cases[i].urls[j] != NULL; j++)
        {
          g_autofree char *url = NULL;

          g_assert_true (g_menu_model_get_item_attribute (copying, j + 1, G_MENU_ATTRIBUTE_TARGET, "s", &url));
          g_assert_cmpstr (url, ==, cases[i].urls[j]);
          gtk_widget_activate_action (widget, "session.copy-url", "s", url);
          assert_copied (window, url);
        }
      ui_close (GTK_WIDGET (window));
    }
}

/* An address that does not open says why, and can be copied. */
static void
test_address_that_stays_text (void)
{
  ForumWindow *window = open_session ("city-talk");
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (window), FORUM_TYPE_ROW);
  GtkWidget *row = NULL;
  GtkWidget *button;
  g_autofree char *said = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < rows->len; i++)
    if (ui_shows (g_ptr_array_index (rows, i), "ftp://example.org/handout.txt"))
      row = g_ptr_array_index (rows, i);
  g_assert_nonnull (row);
  g_assert_true (ui_shows (row, ui_in_language ("Not opened: only addresses of the web, of Zoom and of mail are",
                                                "열지 않는 주소입니다. 웹, Zoom, 전자 우편 주소만 엽니다")));
  said = ui_accessible_label (row);
  g_assert_nonnull (strstr (said, ui_in_language ("Not opened", "열지 않는 주소입니다")));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));

  button = ui_find (row, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  name = ui_accessible_label (button);
  g_assert_nonnull (strstr (name, "ftp://example.org/handout.txt"));
  ui_click (button);
  assert_copied (window, "ftp://example.org/handout.txt");
  ui_close (GTK_WIDGET (window));
}

static gboolean
has_calendar (void)
{
  GList *programs = g_app_info_get_recommended_for_type ("text/calendar");
  gboolean found = programs != NULL;

  g_list_free_full (programs, g_object_unref);

  return found;
}

static void
test_nobody_takes_it (void)
{
  ForumWindow *window;

  if (has_calendar ())
    {
      g_test_skip ("a calendar program is installed");
      return;
    }

  window = open_session ("cells-talk-b");
  do_it (window, "session.add-to-calendar");
  ui_wait_until (ui_shows (GTK_WIDGET (window), ui_in_language ("No calendar program could open it",
                                                                "이 일정을 열 달력 프로그램이 없습니다")));
  g_assert_nonnull (ui_find_button (GTK_WIDGET (window), ui_in_language ("Save As…", "저장(S)…")));
  ui_close (GTK_WIDGET (window));
}

/* A program that copies what it is given takes the place of the user's own. */
static char *
install_calendar (void)
{
  g_autofree char *applications = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *desktop = g_build_filename (applications, "taken.desktop", NULL);
  g_autofree char *defaults = g_build_filename (g_get_user_config_dir (), "mimeapps.list", NULL);
  g_autofree char *script = g_build_filename (g_get_user_data_dir (), "take.sh", NULL);
  char *taken = g_build_filename (g_get_user_data_dir (), "taken.ics", NULL);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Taken\nExec=sh %s %%f\n"
                                            "MimeType=text/calendar;\n", script);
  g_autofree char *lines = g_strdup_printf ("cp \"$1\" '%s.part' && mv '%s.part' '%s'\n", taken, taken, taken);

  g_assert_cmpint (g_mkdir_with_parents (applications, 0700), ==, 0);
  g_assert_true (g_file_set_contents (desktop, entry, -1, NULL));
  g_assert_true (g_file_set_contents (defaults, "[Default Applications]\ntext/calendar=taken.desktop\n"
                                      "[Added Associations]\ntext/calendar=taken.desktop\n", -1, NULL));
  g_assert_true (g_file_set_contents (script, lines, -1, NULL));

  return taken;
}

static void
test_add_to_calendar (void)
{
  g_autofree char *taken = install_calendar ();
  ForumWindow *window;
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;

  ui_wait_until (has_calendar ());
  window = open_session ("cells-talk-b");
  do_it (window, "session.add-to-calendar");
  ui_wait_until (g_file_test (taken, G_FILE_TEST_EXISTS));
  expected = render (get_program (window), "cells-talk-b");
  g_assert_true (g_file_get_contents (taken, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
  ui_close (GTK_WIDGET (window));
}

/* The dialog of GTK asks libcloudproviders for places, which leaks their names. */
#ifdef __SANITIZE_ADDRESS__
static const gboolean dialogs_leak = TRUE;
#else
static const gboolean dialogs_leak = FALSE;
#endif

/* GTK's own dialog has no other way to be answered than the old one. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static gboolean
is_going_to_save (GtkWidget  *dialog,
                  const char *path)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *chosen = file != NULL ? g_file_get_path (file) : NULL;

  return g_strcmp0 (chosen, path) == 0;
}

/* Saves in the folder and under the name that are suggested, and returns what was saved. */
static char *
answer_dialog (ForumWindow *window,
               const char  *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GtkWidget *dialog;
  char *text = NULL;

  ui_wait_until ((dialog = ui_find_file_dialog ()) != NULL);
  ui_wait_until (is_going_to_save (dialog, path));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  ui_wait_until (ui_shows (GTK_WIDGET (window), ui_in_language ("Saved", "저장했습니다")));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_unlink (path);

  return text;
}

static void
test_cancel (void)
{
  ForumWindow *window = open_session ("cells-talk-b");
  GtkWidget *dialog;

  do_it (window, "session.save-calendar");
  ui_wait_until ((dialog = ui_find_file_dialog ()) != NULL);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  ui_wait_until (ui_find_file_dialog () == NULL);
  ui_close (GTK_WIDGET (window));
}

G_GNUC_END_IGNORE_DEPRECATIONS

static void
test_save_session (void)
{
  ForumWindow *window = open_session ("night-lab");
  g_autofree char *expected = render (get_program (window), "night-lab");
  g_autofree char *text = NULL;

  do_it (window, "session.save-calendar");
  text = answer_dialog (window, "night-lab.ics");
  g_assert_cmpstr (text, ==, expected);
  ui_close (GTK_WIDGET (window));
}

static guint
count (const char *text,
       const char *part)
{
  g_auto (GStrv) parts = g_strsplit (text, part, -1);

  return g_strv_length (parts) - 1;
}

static void
test_save_agenda (void)
{
  static const char *const ids[] = { "opening", "data-cancelled", "closing" };
  ForumWindow *window = open_session ("opening");
  ForumProgram *program = get_program (window);
  g_autoptr (ForumAgenda) agenda = forum_library_dup_agenda ();
  g_autofree char *text = NULL;
  GtkWidget *page;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    forum_agenda_set_starred (agenda, program, forum_program_find_session (program, ids[i]), TRUE);
  forum_agenda_set_reminder (agenda, program, forum_program_find_session (program, "opening"), 30);
  page = ui_show_page (window, "agenda");
  g_assert_true (gtk_widget_activate_action (page, "agenda.export", NULL));
  text = answer_dialog (window, ui_in_language ("My Agenda.ics", "내 일정.ics"));

  g_assert_cmpuint (count (text, "BEGIN:VEVENT"), ==, 3);
  /* One as it was chosen, one as it is without a choice, and none of what is cancelled. */
  g_assert_cmpuint (count (text, "BEGIN:VALARM"), ==, 2);
  g_assert_cmpuint (count (text, "TRIGGER:-PT30M"), ==, 1);
  g_assert_cmpuint (count (text, "TRIGGER:-PT10M"), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *uid = g_strdup_printf ("\r\nUID:%s+live-2031@", ids[i]);

      g_assert_cmpuint (count (text, uid), ==, 1);
      forum_agenda_set_starred (agenda, program, forum_program_find_session (program, ids[i]), FALSE);
    }
  g_assert_nonnull (strstr (text, ui_in_language ("\r\nNAME:My Agenda · ", "\r\nNAME:내 일정 · ")));
  ui_close (GTK_WIDGET (window));
}

static void
test_save_forum (void)
{
  ForumWindow *window = open_session ("opening");
  g_autofree char *text = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL));
  text = answer_dialog (window, "live-2031.ics");
  g_assert_cmpuint (count (text, "BEGIN:VEVENT"), ==, 19);
  ui_close (GTK_WIDGET (window));
}

static void
test_cannot_be_saved (void)
{
  ForumWindow *window = open_session ("opening");
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/out.ics");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  forum_export_write (GTK_WINDOW (window), file, bytes);
  ui_wait_until (ui_says (GTK_WIDGET (window), ui_in_language ("It could not be saved: ", "저장하지 못했습니다: ")));
  ui_close (GTK_WIDGET (window));
}

/* The answer comes when the window is gone. */
static void
test_closed_meanwhile (void)
{
  ForumWindow *window = open_session ("opening");
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/out.ics");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  do_it (window, "session.add-to-calendar");
  forum_export_write (GTK_WINDOW (window), file, bytes);
  ui_close (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  int status;

  ui_init (&argc, &argv);
  folder = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  g_assert_cmpint (g_chdir (folder), ==, 0);

  g_test_add_func ("/export/copy", test_copy);
  g_test_add_func ("/export/copy-links", test_copy_links);
  g_test_add_func ("/export/address-that-stays-text", test_address_that_stays_text);
  g_test_add_func ("/export/nobody-takes-it", test_nobody_takes_it);
  g_test_add_func ("/export/add-to-calendar", test_add_to_calendar);
  if (!dialogs_leak)
    {
      g_test_add_func ("/export/cancel", test_cancel);
      g_test_add_func ("/export/save-session", test_save_session);
      g_test_add_func ("/export/save-agenda", test_save_agenda);
      g_test_add_func ("/export/save-forum", test_save_forum);
    }
  g_test_add_func ("/export/cannot-be-saved", test_cannot_be_saved);
  g_test_add_func ("/export/closed-meanwhile", test_closed_meanwhile);

  status = ui_run ();
  g_rmdir (folder);
  g_free (folder);

  return status;
}
