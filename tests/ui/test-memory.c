/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "store/forum-library.h"
#include "ui-agenda.h"
#include "ui/forum-programme-page.h"
#include "ui/forum-search-page.h"

/* What is remembered from one window to the next, and that nothing but that stays behind. */

static GFile *
write_forum (int first_day)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Seoul");
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);
  g_autoptr (GDateTime) first = g_date_time_add_days (now, first_day);
  g_autofree char *text = ui_forum_with_days (first, 4, 3);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  GFile *file = g_file_new_tmp ("forum-XXXXXX.json", &stream, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));

  return file;
}

static void
delete_forum (GFile *file)
{
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_object_unref (file);
}

/* A window as the program opens it, which remembers. */
static ForumWindow *
open_again (GFile *file)
{
  ForumWindow *window = FORUM_WINDOW (forum_window_new (ui_application ()));

  gtk_window_present (GTK_WINDOW (window));
  forum_window_load (window, file);
  ui_wait_until (g_str_equal (ui_window_state_id (window), "view"));
  ui_wait_for_frame (GTK_WIDGET (window));

  return window;
}

static const char *
get_page_name (ForumWindow *window)
{
  return adw_view_stack_get_visible_child_name (forum_program_view_get_pages (ui_window_view (window)));
}

static guint
get_day (ForumWindow *window)
{
  ForumProgrammePage *page = FORUM_PROGRAMME_PAGE (ui_show_page (window, "programme"));

  return gtk_single_selection_get_selected (forum_programme_page_get_days (page));
}

static void
show_day (ForumWindow *window,
          int          day)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.day", "i", day);
  ui_wait_for_frame (GTK_WIDGET (window));
}

static void
test_size (void)
{
  GFile *file = write_forum (10);
  ForumWindow *window = ui_open_forum (file, UI_WIDE);
  int width, height;

  ui_resize (GTK_WIDGET (window), 700);
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  ui_close (GTK_WIDGET (window));

  window = open_again (file);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <, 720);
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 700);
  g_assert_cmpint (height, ==, UI_HEIGHT);
  ui_close (GTK_WIDGET (window));
  delete_forum (file);
}

static void
test_page (void)
{
  static const char *const names[] = { "speakers", "agenda", "about", "programme" };
  GFile *file = write_forum (10);
  ForumWindow *window = ui_open_forum (file, UI_WIDE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      ui_show_page (window, names[i]);
      ui_close (GTK_WIDGET (window));
      window = open_again (file);
      g_assert_cmpstr (get_page_name (window), ==, names[i]);
      g_assert_nonnull (adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (
        forum_program_view_get_pages (ui_window_view (window))))));
    }

  /* Another forum in the same window begins at its beginning. */
  ui_show_page (window, "about");
  ui_load_text (window, test_small_forum ());
  g_assert_cmpstr (get_page_name (window), ==, "programme");
  ui_close (GTK_WIDGET (window));
  delete_forum (file);
}

static void
test_day (void)
{
  GFile *file = write_forum (10);
  GFile *later = write_forum (20);
  ForumWindow *window = ui_open_forum (file, UI_WIDE);

  g_assert_cmpuint (get_day (window), ==, 0);
  show_day (window, 2);
  ui_close (GTK_WIDGET (window));

  /* Also if the programme is not what is seen first. */
  window = open_again (file);
  g_assert_cmpuint (get_day (window), ==, 2);
  ui_show_page (window, "about");
  ui_close (GTK_WIDGET (window));
  window = open_again (file);
  g_assert_cmpstr (get_page_name (window), ==, "about");
  g_assert_cmpuint (get_day (window), ==, 2);
  ui_close (GTK_WIDGET (window));

  /* A forum that lacks the day. It is not forgotten for that. */
  window = open_again (later);
  g_assert_cmpuint (get_day (window), ==, 0);
  ui_close (GTK_WIDGET (window));
  window = open_again (file);
  g_assert_cmpuint (get_day (window), ==, 2);
  ui_close (GTK_WIDGET (window));

  delete_forum (file);
  delete_forum (later);
}

/* On a day of the forum nobody wants to see another one first. */
static void
test_today (void)
{
  GFile *file = write_forum (-1);
  ForumWindow *window = ui_open_forum (file, UI_WIDE);

  g_assert_cmpuint (get_day (window), ==, 1);
  show_day (window, 3);
  ui_close (GTK_WIDGET (window));

  window = open_again (file);
  g_assert_cmpuint (get_day (window), ==, 1);
  ui_close (GTK_WIDGET (window));
  delete_forum (file);
}

/* Where no date is known the number tells which day it was. */
static void
test_day_without_date (void)
{
  g_autofree char *path = test_fixture_path ("undated.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  ForumWindow *window = ui_open_forum (file, UI_WIDE);

  show_day (window, 2);
  ui_close (GTK_WIDGET (window));

  window = open_again (file);
  g_assert_cmpuint (get_day (window), ==, 2);
  ui_close (GTK_WIDGET (window));
}

/* What the settings say may be of any age. */
static void
test_nonsense (void)
{
  static const char *const days[] = { "", "yesterday", "2022-12-07T10:00", "9999-99-99", "%s" };
  g_autoptr (GSettings) settings = forum_library_dup_settings ();
  GFile *file = write_forum (10);

  ui_close (GTK_WIDGET (ui_open_forum (file, UI_WIDE)));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      ForumWindow *window;

      g_settings_set_string (settings, "day", days[i]);
      window = open_again (file);
      g_assert_cmpuint (get_day (window), ==, 0);
      ui_close (GTK_WIDGET (window));
    }
  delete_forum (file);
}

/* Where the program was copied and not installed. */
static void
test_no_schema (void)
{
  GFile *file;
  ForumWindow *window;

  if (!g_test_subprocess ())
    {
      g_autofree char *dir = g_strdup (g_getenv ("GSETTINGS_SCHEMA_DIR"));

      g_setenv ("GSETTINGS_SCHEMA_DIR", "/nonexistent", TRUE);
      g_test_trap_subprocess (NULL, 0, 0);
      g_setenv ("GSETTINGS_SCHEMA_DIR", dir, TRUE);
      g_test_trap_assert_passed ();
      return;
    }

  /* One that is installed is found wherever one looks. */
  if (forum_library_dup_settings () != NULL)
    exit (0);

  file = write_forum (10);
  for (guint i = 0; i < 2; i++)
    {
      window = open_again (file);
      g_assert_cmpstr (get_page_name (window), ==, "programme");
      g_assert_cmpuint (get_day (window), ==, 0);
      show_day (window, 2);
      ui_show_page (window, "about");
      ui_close (GTK_WIDGET (window));
    }
  delete_forum (file);
}

/* Each page, with something opened in it, and a search: ui_close() makes sure that all of it ends. */
static void
test_nothing_is_left (gconstpointer data)
{
  static const char *const names[] = { "programme", "speakers", "agenda", "about" };
  ForumWindow *window;
  ForumProgram *program;
  guint n_alive = 0;

  ui_agenda_clear ();
  window = ui_open_forum (NULL, GPOINTER_TO_INT (data));
  program = g_object_ref (forum_program_view_get_program (ui_window_view (window)));
  ui_press (GTK_WIDGET (window), "<Control>d");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *page = ui_show_page (window, names[i]);
      GtkWidget *row = ui_find (page, GTK_TYPE_LIST_BOX_ROW);

      if (row != NULL && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)))
        ui_activate (row);
    }

  ui_press (GTK_WIDGET (window), "<Control>f");
  gtk_editable_set_text (GTK_EDITABLE (ui_child (ui_find (GTK_WIDGET (window), FORUM_TYPE_SEARCH_PAGE), "entry")),
                         "kim");
  ui_wait_until (ui_says (GTK_WIDGET (window), ui_is_korean () ? "사람 · " : "People · "));

  /* All of it also ends when another forum takes its place. */
  ui_watch (GTK_WIDGET (ui_window_view (window)), &n_alive);
  g_assert_cmpuint (n_alive, >, 30);
  ui_load_text (window, test_small_forum ());
  ui_wait_until (n_alive == 0);
  ui_wait_until (G_OBJECT (program)->ref_count == 1);
  g_assert_finalize_object (program);
  ui_close (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/memory/size", test_size);
  g_test_add_func ("/memory/page", test_page);
  g_test_add_func ("/memory/day", test_day);
  g_test_add_func ("/memory/today", test_today);
  g_test_add_func ("/memory/nonsense", test_nonsense);
  g_test_add_func ("/memory/day-without-date", test_day_without_date);
  g_test_add_func ("/memory/no-schema", test_no_schema);
  g_test_add_data_func ("/memory/nothing-is-left/wide", GINT_TO_POINTER (UI_WIDE), test_nothing_is_left);
  g_test_add_data_func ("/memory/nothing-is-left/narrow", GINT_TO_POINTER (UI_NARROW), test_nothing_is_left);

  return ui_run ();
}
