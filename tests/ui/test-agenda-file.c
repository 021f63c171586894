/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "store/forum-library.h"
#include "ui-agenda.h"
#include "ui/forum-browser.h"
#include "ui/forum-note.h"
#include "ui/forum-session-page.h"
#include "ui/forum-star-button.h"

/* Notes, which are kept as they are typed, and what is said when nothing can be kept. */

#define NEWER "{\n  \"editions\" : {},\n  \"format\" : 1000\n}\n"

typedef struct
{
  ForumWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  ui_agenda_clear ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_close (GTK_WIDGET (fixture->window));
}

static void
open_window (Fixture *fixture)
{
  fixture->window = ui_open_text (test_small_forum (), UI_WIDE);
}

static GtkWidget *
get_detail (ForumWindow *window)
{
  return ui_find (GTK_WIDGET (window), FORUM_TYPE_SESSION_PAGE);
}

static const char *
get_session (ForumWindow *window)
{
  return forum_session_get_id (forum_session_page_get_session (FORUM_SESSION_PAGE (get_detail (window))));
}

static const char *
get_edition (ForumWindow *window)
{
  return forum_program_get_id (forum_program_view_get_program (ui_window_view (window)));
}

static GtkTextView *
get_view (ForumWindow *window)
{
  return GTK_TEXT_VIEW (ui_child (ui_child (get_detail (window), "note"), "view"));
}

static void
type_note (ForumWindow *window,
           const char  *text)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (get_view (window)), text, -1);
  ui_settle ();
}

static void
assert_note (ForumWindow *window,
             const char  *expected)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_view (window));
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (gtk_widget_get_visible (ui_child (ui_child (get_detail (window), "note"), "placeholder")) ==
                 (*expected == '\0'));
}

static void
click_star (ForumWindow *window)
{
  GtkWidget *star = ui_find (get_detail (window), FORUM_TYPE_STAR_BUTTON);

  ui_click (ui_find (star, GTK_TYPE_TOGGLE_BUTTON));
}

static gboolean
is_starred (ForumWindow *window)
{
  GtkWidget *star = ui_find (get_detail (window), FORUM_TYPE_STAR_BUTTON);
  GtkToggleButton *button = ui_find (star, GTK_TYPE_TOGGLE_BUTTON);
  gboolean starred = forum_star_button_get_starred (FORUM_STAR_BUTTON (star));

  g_assert_true (gtk_toggle_button_get_active (button) == starred);

  return starred;
}

static gboolean
has_toast (ForumWindow *window,
           const char  *part)
{
  GtkWidget *toasts = ui_child (window, "toasts");
  GtkWidget *toast = ui_find (toasts, g_type_from_name ("AdwToastWidget"));

  return toast != NULL && ui_says (toast, part);
}

static gboolean
has_any_toast (ForumWindow *window)
{
  return has_toast (window, "");
}

static GtkWidget *
find_close_button (ForumWindow *window)
{
  GtkWidget *toast = ui_find (ui_child (window, "toasts"), g_type_from_name ("AdwToastWidget"));
  g_autoptr (GPtrArray) buttons = ui_find_all (toast, GTK_TYPE_BUTTON);

  return g_ptr_array_index (buttons, buttons->len - 1);
}

static void
assert_file (const char *expected)
{
  g_autofree char *path = ui_agenda_path ();
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_note (Fixture       *fixture,
           gconstpointer  data)
{
  const char *note = "Ask about <the> \"trial\" & 시험 🌱\nSecond line";
  g_autoptr (ForumAgenda) file = NULL;
  GtkWidget *page;

  open_window (fixture);
  assert_note (fixture->window, "");
  type_note (fixture->window, note);
  assert_note (fixture->window, note);
  click_star (fixture->window);

  file = ui_agenda_read ();
  g_assert_cmpstr (forum_agenda_get_note (file, get_edition (fixture->window), get_session (fixture->window)), ==,
                   note);

  /* It is in the row of the agenda too, and follows what is typed on the page beside it. */
  page = ui_show_page (fixture->window, "agenda");
  g_assert_true (ui_shows (GTK_WIDGET (forum_browser_get_list (FORUM_BROWSER (page))), note));
  assert_note (fixture->window, note);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_view (fixture->window)), "Other words", -1);
  g_assert_true (ui_shows (GTK_WIDGET (forum_browser_get_list (FORUM_BROWSER (page))), "Other words"));
  g_assert_false (ui_shows (GTK_WIDGET (forum_browser_get_list (FORUM_BROWSER (page))), note));

  /* No words are no note, and no row is left with an empty line. */
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_view (fixture->window)), " \n ", -1);
  g_assert_false (ui_says (GTK_WIDGET (forum_browser_get_list (FORUM_BROWSER (page))), "Other words"));
  g_clear_object (&file);
  file = ui_agenda_read ();
  g_assert_null (forum_agenda_get_note (file, get_edition (fixture->window), get_session (fixture->window)));
}

/* A note is not typed for the program, which leaves it as it is until somebody else changes it. */
static void
test_note_is_left_alone (Fixture       *fixture,
                         gconstpointer  data)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;

  open_window (fixture);
  type_note (fixture->window, "\n");
  click_star (fixture->window);
  buffer = gtk_text_view_get_buffer (get_view (fixture->window));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 1);

  type_note (fixture->window, "first");
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  click_star (fixture->window);
  type_note (fixture->window, "at the top");
  assert_note (fixture->window, "at the top\nfirst");
}

static void
test_note_in_two_windows (Fixture       *fixture,
                          gconstpointer  data)
{
  ForumWindow *second;

  open_window (fixture);
  second = ui_open_text (test_small_forum (), UI_WIDE);
  g_assert_cmpstr (get_session (second), ==, get_session (fixture->window));

  type_note (fixture->window, "one");
  assert_note (second, "one");
  type_note (second, " two");
  assert_note (fixture->window, "one two");
  ui_close (GTK_WIDGET (second));
  type_note (fixture->window, " three");
  assert_note (fixture->window, "one two three");
}

/* The last window is closed before the typing has paused. */
static void
test_note_and_close (Fixture       *fixture,
                     gconstpointer  data)
{
  open_window (fixture);
  type_note (fixture->window, "Do not forget");
  ui_close (GTK_WIDGET (fixture->window));

  open_window (fixture);
  assert_note (fixture->window, "Do not forget");
}

/* What cannot be read is kept under another name, and the user is told under which. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  const char *damaged = ui_in_language ("was damaged", "손상되었습니다");
  g_autofree char *path = ui_agenda_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = NULL;
  g_autofree char *aside = NULL;
  g_autoptr (GDir) dir = NULL;
  ForumWindow *second;

  ui_agenda_write ("{\"format\": 1, \"editions\": ");
  open_window (fixture);
  ui_wait_until (has_toast (fixture->window, damaged));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  dir = g_dir_open (folder, 0, NULL);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (aside == NULL && g_str_has_prefix (name, "agenda-"))
      aside = g_build_filename (folder, name, NULL);
  g_assert_true (has_toast (fixture->window, aside));
  g_assert_true (g_file_get_contents (aside, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "{\"format\": 1, \"editions\": ");

  /* A new one takes its place, and what was said is not said again to whoever has closed it. */
  click_star (fixture->window);
  g_assert_true (is_starred (fixture->window));
  g_assert_true (has_toast (fixture->window, damaged));
  second = ui_open_text (test_small_forum (), UI_WIDE);
  ui_wait_until (has_toast (second, damaged));
  ui_click (find_close_button (fixture->window));
  ui_wait_until (!has_any_toast (fixture->window));
  ui_wait_until (!has_any_toast (second));
  ui_close (GTK_WIDGET (second));
  second = ui_open_text (test_small_forum (), UI_WIDE);
  g_assert_false (has_any_toast (second));
  ui_close (GTK_WIDGET (second));
}

/* The file is another version's: it is looked at and left as it is. */
static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  const char *newer = ui_in_language ("newer version", "더 새로운 버전");

  ui_agenda_write (NEWER);
  open_window (fixture);
  ui_wait_until (has_toast (fixture->window, newer));
  ui_click (find_close_button (fixture->window));
  ui_wait_until (!has_any_toast (fixture->window));

  click_star (fixture->window);
  g_assert_false (is_starred (fixture->window));
  ui_wait_until (has_toast (fixture->window, newer));
  g_assert_false (gtk_text_view_get_editable (get_view (fixture->window)));
  ui_press (GTK_WIDGET (fixture->window), "<Control>d");
  g_assert_false (is_starred (fixture->window));
  assert_file (NEWER);
}

/* The folder cannot be made. What was starred is kept until it can be saved, and no longer is it
 * said that it cannot. */
static void
test_unwritable (Fixture       *fixture,
                 gconstpointer  data)
{
  const char *unsaved = ui_in_language ("could not be saved", "저장할 수 없습니다");
  g_autofree char *path = ui_agenda_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (ForumAgenda) file = NULL;

  g_assert_cmpint (symlink ("/nonexistent/folder", folder), ==, 0);
  open_window (fixture);
  click_star (fixture->window);
  ui_wait_until (has_toast (fixture->window, unsaved));
  g_assert_true (is_starred (fixture->window));

  g_assert_cmpint (g_unlink (folder), ==, 0);
  type_note (fixture->window, "Now");
  ui_wait_until (!has_any_toast (fixture->window));
  file = ui_agenda_read ();
  g_assert_true (forum_agenda_get_starred (file, get_edition (fixture->window), get_session (fixture->window)));
  g_assert_cmpstr (forum_agenda_get_note (file, get_edition (fixture->window), get_session (fixture->window)), ==,
                   "Now");
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/agenda-file/note", test_note },
    { "/agenda-file/note-is-left-alone", test_note_is_left_alone },
    { "/agenda-file/note-in-two-windows", test_note_in_two_windows },
    { "/agenda-file/note-and-close", test_note_and_close },
    { "/agenda-file/damaged", test_damaged },
    { "/agenda-file/newer", test_newer },
    { "/agenda-file/unwritable", test_unwritable },
  };

  ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return ui_run ();
}
