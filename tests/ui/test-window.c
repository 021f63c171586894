/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/forum-library.h"
#include "ui/forum-card-list.h"
#include "ui/forum-navigation.h"
#include "ui/forum-programme-page.h"
#include "ui/forum-split-view.h"

/* A file that gives nothing until it is told to: a pipe with nobody at its other end. */
typedef struct
{
  char *dir;
  char *path;
  GFile *file;
  int end;
} Slow;

static void
slow_init (Slow *self)
{
  self->dir = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  self->path = g_build_filename (self->dir, "forum.json", NULL);
  self->file = g_file_new_for_path (self->path);
  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
}

static void
slow_clear (Slow *self)
{
  g_unlink (self->path);
  g_rmdir (self->dir);
  g_free (self->dir);
  g_free (self->path);
  g_object_unref (self->file);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Slow, slow_clear)

/* Fails as long as nobody reads at the other end. */
static gboolean
try_open (Slow *self)
{
  self->end = open (self->path, O_WRONLY | O_NONBLOCK);
  g_assert_true (self->end >= 0 || errno == ENXIO);

  return self->end >= 0;
}

/* Loads it, and waits until it is really being read. */
static void
slow_load (Slow        *self,
           ForumWindow *window)
{
  forum_window_load (window, self->file);
  ui_wait_until (try_open (self));
}

/* Whoever was told to stop reading may have gone. */
static void
slow_give (Slow       *self,
           const char *text)
{
  gssize n_written = write (self->end, text, strlen (text));

  g_assert_true (n_written == (gssize) strlen (text) || errno == EPIPE);
  g_assert_cmpint (close (self->end), ==, 0);
}

static GFile *
get_example (void)
{
  g_autofree char *path = test_fixture_path ("example.json");

  return g_file_new_for_path (path);
}

static GFile *
get_broken (void)
{
  g_autofree char *path = test_fixture_path ("malformed/truncated.json");

  return g_file_new_for_path (path);
}

static const char *
in_language (const char *english,
             const char *korean)
{
  return ui_is_korean () ? korean : english;
}

static const char *
built_in_title (void)
{
  return in_language ("Jeonju World Bio Innovation Forum", "전주 세계 바이오 혁신 포럼");
}

static const char *
example_title (void)
{
  return in_language ("Example Forum 2030", "예시 포럼 2030");
}

static gboolean
is_titled (ForumWindow *window,
           const char  *title)
{
  return g_strcmp0 (gtk_window_get_title (GTK_WINDOW (window)), title) == 0;
}

static gboolean
is_in_state (ForumWindow *window,
             const char  *id)
{
  return g_str_equal (ui_window_state_id (window), id);
}

static gboolean
is_enabled (ForumWindow *window,
            const char  *action)
{
  gboolean enabled = FALSE;

  /* Whether an action is enabled can be seen on whatever activates it. */
  GtkWidget *button = g_object_ref_sink (gtk_button_new ());

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (window));
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  g_object_unref (button);

  return enabled;
}

static void
test_empty_first (void)
{
  g_autoptr (GFile) built_in = forum_library_dup_built_in ();
  ForumWindow *window = ui_open_window (UI_WIDE);

  g_assert_true (is_in_state (window, "nothing"));
  g_assert_false (is_enabled (window, "win.back"));

  /* There is nothing yet for these to act on. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.day", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "about");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_true (is_in_state (window, "nothing"));

  /* It is read beside the window, not before it. */
  forum_window_load (window, built_in);
  g_assert_true (is_in_state (window, "nothing"));
  ui_wait_until (is_in_state (window, "view"));
  g_assert_true (is_titled (window, built_in_title ()));
  g_assert_nonnull (ui_find (GTK_WIDGET (window), FORUM_TYPE_PROGRAMME_PAGE));
  ui_close (GTK_WIDGET (window));
}

static void
test_spinner (void)
{
  g_auto (Slow) slow = { 0 };
  ForumWindow *window = ui_open_window (UI_WIDE);
  GtkSpinner *spinner = ui_child (window, "spinner");

  slow_init (&slow);
  g_assert_false (gtk_spinner_get_spinning (spinner));
  slow_load (&slow, window);
  ui_wait_until (is_in_state (window, "spinner"));
  g_assert_true (gtk_spinner_get_spinning (spinner));

  slow_give (&slow, test_small_forum ());
  ui_wait_until (is_in_state (window, "view"));
  g_assert_true (is_titled (window, in_language ("Garden Forum", "정원 포럼")));
  /* One that goes on turning where nobody sees it keeps the processor awake. */
  g_assert_false (gtk_spinner_get_spinning (spinner));
  ui_close (GTK_WIDGET (window));
}

static void
test_slow_problem (void)
{
  g_auto (Slow) slow = { 0 };
  ForumWindow *window = ui_open_window (UI_WIDE);

  slow_init (&slow);
  slow_load (&slow, window);
  ui_wait_until (is_in_state (window, "spinner"));
  slow_give (&slow, "{\"format\": 1,");
  ui_wait_until (is_in_state (window, "aside"));
  g_assert_false (gtk_spinner_get_spinning (ui_child (window, "spinner")));
  ui_close (GTK_WIDGET (window));
}

/* Of two files the one that was asked for last is shown, whichever is ready first. */
static void
test_second_while_reading (void)
{
  g_auto (Slow) slow = { 0 };
  g_autoptr (GFile) example = get_example ();
  ForumWindow *window = ui_open_window (UI_WIDE);

  slow_init (&slow);
  slow_load (&slow, window);
  forum_window_load (window, example);
  ui_wait_until (is_in_state (window, "view"));
  g_assert_true (is_titled (window, example_title ()));

  slow_give (&slow, test_small_forum ());
  ui_wait_until (G_OBJECT (window)->ref_count == 1 || is_titled (window, "Garden Forum"));
  ui_settle ();
  g_assert_true (is_titled (window, example_title ()));
  g_assert_true (is_in_state (window, "view"));
  ui_close (GTK_WIDGET (window));
}

static void
test_twice_at_once (void)
{
  g_autoptr (GFile) example = get_example ();
  g_autoptr (GFile) broken = get_broken ();
  g_autoptr (GFile) built_in = forum_library_dup_built_in ();
  ForumWindow *window = ui_open_window (UI_WIDE);

  for (guint i = 0; i < 20; i++)
    {
      forum_window_load (window, i % 2 == 0 ? example : broken);
      if (i % 3 == 0)
        g_main_context_iteration (NULL, FALSE);
    }
  forum_window_load (window, built_in);
  ui_wait_until (is_in_state (window, "view") && is_titled (window, built_in_title ()));
  ui_close (GTK_WIDGET (window));
}

static void
test_close_while_reading (void)
{
  g_auto (Slow) slow = { 0 };
  guint n_alive = 0;
  ForumWindow *window = ui_open_forum (NULL, UI_WIDE);

  slow_init (&slow);
  slow_load (&slow, window);
  ui_wait_until (is_in_state (window, "spinner"));

  ui_watch (GTK_WIDGET (window), &n_alive);
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  slow_give (&slow, test_small_forum ());
  ui_wait_until (G_OBJECT (window)->ref_count == 1);
  g_assert_finalize_object (window);
  ui_wait_until (n_alive == 0);
}

static void
test_close_at_once (void)
{
  g_autoptr (GFile) example = get_example ();
  g_autoptr (GFile) broken = get_broken ();

  for (guint i = 0; i < 6; i++)
    {
      ForumWindow *window = ui_open_window (UI_WIDE);

      forum_window_load (window, i % 2 == 0 ? example : broken);
      for (guint j = 0; j < i / 2; j++)
        g_main_context_iteration (NULL, FALSE);
      ui_close (GTK_WIDGET (window));
    }
}

static void
test_another_forum (void)
{
  g_autoptr (GFile) example = get_example ();
  ForumWindow *window = ui_open_forum (NULL, UI_WIDE);
  guint n_alive = 0;

  /* Also from the other page, and from deep inside. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "about");
  ui_settle ();
  ui_activate (ui_find_target (GTK_WIDGET (window), "organization/jeonju-city"));
  ui_watch (ui_child (window, "view_bin"), &n_alive);
  g_assert_cmpuint (n_alive, >, 10);

  forum_window_load (window, example);
  ui_wait_until (is_titled (window, example_title ()));
  ui_wait_until (n_alive == 0);
  g_assert_nonnull (ui_find (GTK_WIDGET (window), FORUM_TYPE_PROGRAMME_PAGE));
  g_assert_false (is_enabled (window, "win.back"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "about");
  ui_settle ();
  g_assert_true (ui_shows (GTK_WIDGET (window), example_title ()));
  ui_close (GTK_WIDGET (window));
}

static void
test_leave_problems (void)
{
  g_autoptr (GFile) broken = get_broken ();
  g_autoptr (GFile) example = get_example ();
  ForumWindow *window = ui_open_window (UI_WIDE);
  GtkWidget *page;

  /* Without a forum before it: the one that comes with the program. */
  forum_window_load (window, broken);
  ui_wait_until (is_in_state (window, "aside"));
  g_assert_false (is_enabled (window, "win.back"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.day", "i", 1);
  g_assert_true (is_in_state (window, "aside"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.leave", NULL);
  ui_wait_until (is_in_state (window, "view"));
  g_assert_true (is_titled (window, built_in_title ()));

  /* Else the one that was shown, as it was left. */
  forum_window_load (window, example);
  ui_wait_until (is_titled (window, example_title ()));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.day", "i", 1);
  ui_settle ();
  page = ui_find (GTK_WIDGET (window), FORUM_TYPE_PROGRAMME_PAGE);
  ui_activate (ui_find_target (page, "person/sample-alex"));
  g_assert_true (is_enabled (window, "win.back"));
  forum_window_load (window, broken);
  ui_wait_until (is_in_state (window, "aside"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  ui_settle ();
  g_assert_true (is_in_state (window, "view"));
  g_assert_true (is_titled (window, example_title ()));
  g_assert_true (ui_find (GTK_WIDGET (window), FORUM_TYPE_PROGRAMME_PAGE) == page);
  g_assert_nonnull (ui_find_target (page, "session/rain-talk"));
  g_assert_true (is_enabled (window, "win.back"));
  ui_close (GTK_WIDGET (window));
}

/* A file takes long and turns out to be broken; what was shown is still there. */
static void
test_slow_over_a_forum (void)
{
  g_auto (Slow) slow = { 0 };
  ForumWindow *window = ui_open_forum (NULL, UI_WIDE);

  slow_init (&slow);
  slow_load (&slow, window);
  ui_wait_until (is_in_state (window, "spinner"));
  g_assert_false (is_enabled (window, "win.back"));
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (window)));
  slow_give (&slow, "[");
  ui_wait_until (is_in_state (window, "aside"));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.leave", NULL);
  g_assert_true (is_in_state (window, "view"));
  g_assert_true (is_titled (window, built_in_title ()));
  ui_close (GTK_WIDGET (window));
}

static void
test_pages (void)
{
  ForumWindow *window = ui_open_forum (NULL, UI_WIDE);
  AdwViewStack *pages = forum_program_view_get_pages (ui_window_view (window));

  /* What was not looked at was not built. */
  g_assert_null (adw_bin_get_child (ADW_BIN (adw_view_stack_get_child_by_name (pages, "about"))));
  ui_press (GTK_WIDGET (window), "<Control>4");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (pages), ==, "about");
  g_assert_true (ui_shows (GTK_WIDGET (pages), built_in_title ()));
  g_assert_false (is_enabled (window, "win.back"));

  ui_activate (ui_find_target (GTK_WIDGET (pages), "organization/jeonju-city"));
  g_assert_true (is_enabled (window, "win.back"));
  g_assert_true (gtk_widget_get_mapped (ui_child (window, "back_button")));

  /* Each page has its own way back. */
  ui_press (GTK_WIDGET (window), "<Control>1");
  g_assert_false (is_enabled (window, "win.back"));
  ui_press (GTK_WIDGET (window), "<Control>4");
  g_assert_true (is_enabled (window, "win.back"));
  ui_press (GTK_WIDGET (window), "<Alt>Left");
  g_assert_false (is_enabled (window, "win.back"));
  g_assert_false (gtk_widget_get_visible (ui_child (window, "back_button")));

  /* A day can be chosen from everywhere. */
  ui_press (GTK_WIDGET (window), "<Alt>3");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (pages), ==, "programme");
  g_assert_true (ui_shows (GTK_WIDGET (pages), in_language ("Digital therapeutics and digital healthcare devices",
                                                             "디지털 치료제와 디지털 헬스케어 기기")));
  ui_press (GTK_WIDGET (window), "<Alt>9");
  g_assert_true (ui_shows (GTK_WIDGET (pages), in_language ("Digital therapeutics and digital healthcare devices",
                                                             "디지털 치료제와 디지털 헬스케어 기기")));
  ui_close (GTK_WIDGET (window));
}

static void
test_keyboard_back (void)
{
  ForumWindow *window = ui_open_forum (NULL, UI_NARROW);
  GtkWidget *page = ui_find (GTK_WIDGET (window), FORUM_TYPE_PROGRAMME_PAGE);
  GtkListBox *list = forum_card_list_get_box (ui_child (page, "cards"));

  ui_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (list)));
  ui_press (GTK_WIDGET (window), "<Alt>Left");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (list)));
  g_assert_false (is_enabled (window, "win.back"));

  /* The row that was left has the focus again. */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)));

  /* The day that is shown already leads back, too. */
  ui_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)));
  ui_press (GTK_WIDGET (window), "<Alt>1");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (list)));
  ui_close (GTK_WIDGET (window));
}

/* The switcher is above where there is room, else below. */
static void
test_switcher (void)
{
  ForumWindow *window = ui_open_forum (NULL, UI_WIDE);
  GtkStack *titles = ui_child (window, "titles");
  AdwViewSwitcherBar *bar = ui_child (window, "switcher_bar");

  for (guint i = 0; i < 2; i++)
    {
      ui_resize (GTK_WIDGET (window), UI_WIDE);
      g_assert_true (gtk_stack_get_visible_child (titles) == ui_child (window, "switcher_box"));
      g_assert_false (adw_view_switcher_bar_get_reveal (bar));

      ui_resize (GTK_WIDGET (window), UI_NARROWEST);
      g_assert_true (gtk_stack_get_visible_child (titles) == ui_child (window, "title"));
      g_assert_true (adw_view_switcher_bar_get_reveal (bar));
    }
  ui_close (GTK_WIDGET (window));
}

/* Where the words stand, in any window. */
static GtkWidget *
find_words (const char *words)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      g_autoptr (GPtrArray) labels = ui_find_all (window, GTK_TYPE_LABEL);

      for (guint j = 0; j < labels->len; j++)
        if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, j)), words))
          return g_ptr_array_index (labels, j);
    }

  return NULL;
}

/* What opens over the window is one of its own, or with newer versions of libadwaita a dialog in the window. */
static void
test_menu (void)
{
  ForumWindow *window = ui_open_forum (NULL, UI_WIDE);
  const char *shortcut = in_language ("Show a day", "날짜 보기");

  ui_pardon_libraries ();
  g_assert_null (find_words (shortcut));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL);
  ui_wait_until (find_words (shortcut) != NULL);
  gtk_widget_activate_action (find_words (shortcut), "window.close", NULL);
  ui_wait_until (find_words (shortcut) == NULL);

  g_action_group_activate_action (G_ACTION_GROUP (ui_application ()), "about", NULL);
  ui_wait_until (find_words (PACKAGE_VERSION) != NULL);
  gtk_widget_activate_action (find_words (PACKAGE_VERSION), "window.close", NULL);
  ui_wait_until (find_words (PACKAGE_VERSION) == NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));
  ui_close (GTK_WIDGET (window));
}

/* Each key is known by two letters, of which the menu shows the one that is printed on every keyboard. */
static void
test_menu_keys (void)
{
  ForumWindow *window = ui_open_forum (NULL, UI_WIDE);
  GtkMenuButton *button = ui_find (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (button);
  ui_wait_until (ui_shows (GTK_WIDGET (button), "Ctrl+O"));
  g_assert_true (ui_shows (GTK_WIDGET (button), "Ctrl+P"));
  gtk_menu_button_popdown (button);
  ui_close (GTK_WIDGET (window));
}

/* Every forum that is opened has a window of its own. Starting the program once more shows one that is there; when
 * there is none any more, the forum that was shown last. */
static void
test_several (void)
{
  GApplication *application = G_APPLICATION (ui_application ());
  g_autoptr (GFile) example = get_example ();
  g_autoptr (GFile) broken = get_broken ();
  GFile *files[] = { example, broken };
  g_autoptr (GList) windows = NULL;

  g_application_open (application, files, G_N_ELEMENTS (files), "");
  g_application_activate (application);
  g_application_activate (application);
  windows = g_list_copy (gtk_application_get_windows (ui_application ()));
  g_assert_cmpuint (g_list_length (windows), ==, 2);
  for (GList *window = windows; window != NULL; window = window->next)
    {
      ui_wait_until (is_in_state (window->data, "view") || is_in_state (window->data, "aside"));
      ui_close (window->data);
    }

  g_application_activate (application);
  g_clear_pointer (&windows, g_list_free);
  windows = g_list_copy (gtk_application_get_windows (ui_application ()));
  g_assert_cmpuint (g_list_length (windows), ==, 1);
  ui_wait_until (is_in_state (windows->data, "view"));
  g_assert_true (is_titled (windows->data, example_title ()));
  ui_close (windows->data);
}

#ifndef __SANITIZE_ADDRESS__
/* The dialog of GTK itself: there is no portal here. */
static void
test_open (void)
{
  ForumWindow *window = ui_open_forum (NULL, UI_WIDE);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open", NULL);
  ui_wait_until (ui_find_file_dialog () != NULL);
  gtk_window_close (GTK_WINDOW (ui_find_file_dialog ()));
  ui_wait_until (ui_find_file_dialog () == NULL);
  g_assert_true (is_in_state (window, "view"));
  ui_close (GTK_WIDGET (window));
}
#endif

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/window/empty-first", test_empty_first);
  g_test_add_func ("/window/spinner", test_spinner);
  g_test_add_func ("/window/slow-problem", test_slow_problem);
  g_test_add_func ("/window/second-while-reading", test_second_while_reading);
  g_test_add_func ("/window/twice-at-once", test_twice_at_once);
  g_test_add_func ("/window/close-while-reading", test_close_while_reading);
  g_test_add_func ("/window/close-at-once", test_close_at_once);
  g_test_add_func ("/window/another-forum", test_another_forum);
  g_test_add_func ("/window/leave-problems", test_leave_problems);
  g_test_add_func ("/window/slow-over-a-forum", test_slow_over_a_forum);
  g_test_add_func ("/window/pages", test_pages);
  g_test_add_func ("/window/keyboard-back", test_keyboard_back);
  g_test_add_func ("/window/switcher", test_switcher);
  g_test_add_func ("/window/menu", test_menu);
  g_test_add_func ("/window/menu-keys", test_menu_keys);
  g_test_add_func ("/window/several", test_several);
#ifndef __SANITIZE_ADDRESS__
  /* The dialog of GTK asks libcloudproviders for places, which leaks their names. */
  g_test_add_func ("/window/open", test_open);
#endif

  return ui_run ();
}
