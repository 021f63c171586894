/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "io/forum-loader.h"
#include "ui/forum-problems-page.h"
#include "ui/forum-row.h"

/* Files that are not what they should be: the window says what is wrong, and the program goes on. */

/* Writes a file of its own, or answers the path of one. */
typedef char * (*Make) (const char *dir);

static char *
write_text (const char *dir,
            const char *text,
            gsize       length)
{
  char *path = g_build_filename (dir, "forum.json", NULL);

  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));

  return path;
}

static char *
make_empty (const char *dir)
{
  return write_text (dir, "", 0);
}

static char *
make_deep (const char *dir)
{
  g_autofree char *text = g_strnfill (10000, '[');

  return write_text (dir, text, 10000);
}

static char *
make_deep_objects (const char *dir)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "{\"days\":");

  return write_text (dir, text->str, text->len);
}

/* 65 MiB with nothing in them. */
static char *
make_large (const char *dir)
{
  char *path = make_empty (dir);

  g_assert_cmpint (truncate (path, 65 * 1024 * 1024), ==, 0);

  return path;
}

static char *
make_folder (const char *dir)
{
  return g_strdup (dir);
}

static char *
make_missing (const char *dir)
{
  return g_build_filename (dir, "forum.json", NULL);
}

static char *
make_forbidden (const char *dir)
{
  char *path = make_empty (dir);

  g_assert_cmpint (g_chmod (path, 0), ==, 0);

  return path;
}

static char *
make_noise (const char *dir)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1206);
  char noise[4096];

  for (guint i = 0; i < sizeof noise; i++)
    noise[i] = (char) g_rand_int_range (random, 0, 256);

  return write_text (dir, noise, sizeof noise);
}

static const struct
{
  const char *name;
  Make make;
} cases[] = {
  { "empty", make_empty },
  { "deep", make_deep },
  { "deep-objects", make_deep_objects },
  { "large", make_large },
  { "folder", make_folder },
  { "missing", make_missing },
  { "forbidden", make_forbidden },
  { "noise", make_noise },
};

static gboolean
has_answered (ForumWindow *window)
{
  const char *state = ui_window_state_id (window);

  return g_str_equal (state, "aside") || g_str_equal (state, "view");
}

static gboolean
has_hangul (const char *words)
{
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_HANGUL)
      return TRUE;

  return FALSE;
}

static void
assert_shown (ForumWindow *window,
              GFile       *file)
{
  g_autoptr (GPtrArray) expected = NULL;
  g_autoptr (ForumProgram) program = forum_loader_load (file, NULL, &expected);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *name = g_file_get_parse_name (file);

  ui_wait_until (has_answered (window));
  ui_settle ();

  /* Some mistakes are none that keep a forum from being shown. */
  if (program != NULL)
    {
      g_assert_cmpstr (ui_window_state_id (window), ==, "view");
      return;
    }

  g_assert_cmpstr (ui_window_state_id (window), ==, "aside");
  g_assert_true (ui_shows (GTK_WIDGET (window), name));
  rows = ui_find_all (ui_window_state (window), FORUM_TYPE_ROW);
  g_assert_cmpuint (rows->len, >=, 1);
  g_assert_cmpuint (rows->len, ==, expected->len);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *words = NULL;

      g_object_get (ui_child (g_ptr_array_index (rows, i), "title"), "label", &words, NULL);
      g_assert_cmpstr (words, !=, "");
      g_assert_true (has_hangul (words) == ui_is_korean ());
    }
}

/* From the page of problems the forum that comes with the program is one press away. */
static void
leave_and_close (ForumWindow *window)
{
  if (g_str_equal (ui_window_state_id (window), "aside"))
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.leave", NULL));
      ui_wait_until (g_str_equal (ui_window_state_id (window), "view"));
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==,
                       ui_is_korean () ? "전주 세계 바이오 혁신 포럼" : "Jeonju World Bio Innovation Forum");
    }

  ui_close (GTK_WIDGET (window));
}

static void
test_fixture (gconstpointer data)
{
  g_autofree char *path = test_fixture_path (data);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  ForumWindow *window = ui_open_window (UI_WIDE);

  forum_window_load (window, file);
  assert_shown (window, file);
  leave_and_close (window);
}

static void
test_made (gconstpointer data)
{
  guint position = GPOINTER_TO_UINT (data);
  g_autofree char *dir = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  ForumWindow *window;

  if (cases[position].make == make_forbidden && geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }

  dir = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  path = cases[position].make (dir);
  file = g_file_new_for_path (path);
  window = ui_open_window (UI_NARROW);
  forum_window_load (window, file);
  assert_shown (window, file);
  leave_and_close (window);

  g_unlink (path);
  g_rmdir (dir);
}

/* One after the other in the same window, as somebody who writes a forum would see them. */
static void
test_in_a_row (void)
{
  static const char *const names[] = {
    "malformed/truncated.json", "example.json", "malformed/many-mistakes.json", "malformed/not-utf8.json",
    "example.json",
  };
  ForumWindow *window = ui_open_window (UI_WIDE);
  guint n_alive = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = test_fixture_path (names[i]);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      gboolean good = g_str_equal (names[i], "example.json");
      GtkWidget *before = ui_find (GTK_WIDGET (window), FORUM_TYPE_PROBLEMS_PAGE);

      if (before != NULL)
        ui_watch (before, &n_alive);
      forum_window_load (window, file);
      ui_wait_until (g_str_equal (ui_window_state_id (window), good ? "view" : "aside") &&
                     (good || ui_find (GTK_WIDGET (window), FORUM_TYPE_PROBLEMS_PAGE) != before));
      ui_settle ();

      /* Of two pages of problems only the last lives on, once the focus has left the other. */
      if (before != NULL && !good)
        ui_wait_until (n_alive == 0);
    }

  ui_close (GTK_WIDGET (window));
  g_assert_cmpuint (n_alive, ==, 0);
}

static void
copy_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy_report (void)
{
  g_autofree char *path = test_fixture_path ("malformed/many-mistakes.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  ForumWindow *window = ui_open_window (UI_WIDE);
  g_autofree char *report = NULL;
  GtkWidget *page;

  forum_window_load (window, file);
  ui_wait_until (g_str_equal (ui_window_state_id (window), "aside"));
  page = ui_find (GTK_WIDGET (window), FORUM_TYPE_PROBLEMS_PAGE);
  g_assert_true (gtk_widget_activate_action (page, "problems.copy", NULL));

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, copy_cb, &report);
  ui_wait_until (report != NULL);
  g_assert_nonnull (strstr (report, path));
  g_assert_true (ui_shows (GTK_WIDGET (window), ui_is_korean () ? "보고서를 복사했습니다" : "Report copied"));
  ui_close (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  ui_init (&argc, &argv);

  folder = test_fixture_path ("malformed");
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_strconcat ("/broken/fixture/", name, NULL);

      g_test_add_data_func_full (path, g_build_filename ("malformed", name, NULL), test_fixture, g_free);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/broken/made/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_made);
    }
  g_test_add_func ("/broken/in-a-row", test_in_a_row);
  g_test_add_func ("/broken/copy-report", test_copy_report);

  return ui_run ();
}
