/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-feed.h"

#include <glib/gstdio.h>

#include "store/forum-library.h"
#include "ui/forum-library-page.h"
#include "update/forum-updater.h"

/* The list of forums, and what is opened from it or from elsewhere. */

/* Also where it is not known in which month one was. */
static void
assert_newest_first (GtkWidget *page)
{
  static const char *const editions[] = {
    "jeonju-2024", "jeonju-2023", "jeonju-2022-12", "jeonju-2022-06", "jeonju-2021",
  };
  g_autoptr (GPtrArray) rows = ui_find_all (page, GTK_TYPE_LIST_BOX_ROW);
  guint n_found = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GVariant *target = gtk_actionable_get_action_target_value (g_ptr_array_index (rows, i));

      if (target == NULL || !g_str_has_prefix (g_variant_get_string (target, NULL), "jeonju-"))
        continue;

      g_assert_cmpuint (n_found, <, G_N_ELEMENTS (editions));
      g_assert_cmpstr (g_variant_get_string (target, NULL), ==, editions[n_found++]);
    }

  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (editions));
}

static void
test_page (UiFeed        *fixture,
           gconstpointer  data)
{
  GtkWidget *page;
  GtkWidget *address;
  g_autofree char *uri = g_file_get_uri (fixture->address);

  ui_feed_load (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.library", NULL);
  page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_LIBRARY_PAGE);
  ui_wait_until (ui_shows (page, ui_in_language ("Garden Forum", "정원 포럼")));

  /* What came with the program is called by its names as soon as they are read. */
  ui_wait_until (!ui_says (page, "jeonju-2021"));
  assert_newest_first (page);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edition", "s", "jeonju-2022-12");
  ui_wait_until (ui_feed_is_in_state (fixture, "view"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.library", NULL);
  page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_LIBRARY_PAGE);

  /* Removed, wanted back, and removed. The keyboard stays where it was, as long as that is there. */
  g_assert_true (gtk_widget_grab_focus (ui_find_target (page, "jeonju-2021")));
  gtk_widget_activate_action (page, "library.remove", "s", "garden");
  ui_wait_until (!ui_shows (page, ui_in_language ("Garden Forum", "정원 포럼")));
  g_assert_true (ui_has_focus (ui_find_target (page, "jeonju-2021")));
  ui_click (ui_find_button (GTK_WIDGET (fixture->window), ui_in_language ("Undo", "되돌리기(U)")));
  ui_wait_until (ui_shows (page, ui_in_language ("Garden Forum", "정원 포럼")));
  g_assert_true (gtk_widget_grab_focus (ui_find_target (page, "garden")));
  gtk_widget_activate_action (page, "library.remove", "s", "garden");
  ui_wait_until (!ui_shows (page, ui_in_language ("Garden Forum", "정원 포럼")));
  g_assert_true (ui_has_focus (ui_find_target (page, "jeonju-2024")));

  /* And fetched again by hand. */
  address = ui_child (page, "address");
  gtk_editable_set_text (GTK_EDITABLE (address), uri);
  g_signal_emit_by_name (address, "apply");
  ui_wait_until (ui_feed_is_in_state (fixture, "view"));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Apples"));
}

/* Whoever looks at this page goes on there, and comes back to what is new. */
static void
test_beside (UiFeed        *fixture,
             gconstpointer  data)
{
  g_autoptr (ForumUpdater) updater = forum_updater_dup_default ();
  g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();
  ForumEdition *edition;
  GtkWidget *page;

  ui_feed_load (fixture);
  edition = forum_shelf_find (shelf, "garden");
  ui_wait_until (!forum_updater_is_busy (updater, edition));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.library", NULL);
  page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_LIBRARY_PAGE);
  g_assert_true (gtk_widget_grab_focus (ui_find_target (page, "jeonju-2021")));

  ui_feed_publish (fixture, "n:Nuts");
  g_assert_true (forum_updater_refresh (updater, edition));
  ui_wait_until (ui_feed_says (fixture, "removed", "삭제"));
  g_assert_true (ui_feed_is_in_state (fixture, "aside"));
  g_assert_true (ui_has_focus (ui_find_target (page, "jeonju-2021")));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Nuts"));
}

/* The file that was opened is gone, and its copy is shown. */
static void
test_file_gone (UiFeed        *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();

  forum_window_load (fixture->window, file);
  ui_wait_until (ui_feed_is_in_state (fixture, "view"));
  ui_settle ();
  ui_wait_until (!forum_shelf_is_busy (shelf));
  g_remove (fixture->path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edition", "s", "jeonju-2022-12");
  ui_wait_until (ui_feed_is_in_state (fixture, "view") && !ui_shows (GTK_WIDGET (fixture->window), "Apples"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edition", "s", "garden");
  ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Apples"));
  g_assert_true (ui_feed_says (fixture, "Your copy of it is shown", "보관한 사본을 표시합니다"));
}

static gboolean
drop (UiFeed       *fixture,
      const GValue *value)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  gboolean dropped = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", value, 1.0, 1.0, &dropped);
    }

  return dropped;
}

/* A file, and an address as a browser hands it over. */
static void
test_dropped (UiFeed        *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autofree char *address = g_file_get_uri (fixture->address);
  g_autofree char *line = g_strconcat (address, "\r\n", NULL);
  g_auto (GValue) value = G_VALUE_INIT;
  GSList files = { .data = file };

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  g_assert_true (drop (fixture, &value));
  ui_wait_until (ui_feed_is_in_state (fixture, "view"));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Apples"));

  ui_feed_publish (fixture, "n:Nuts");
  g_value_unset (&value);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, line);
  g_assert_true (drop (fixture, &value));
  ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Nuts"));

  g_value_set_string (&value, "Apples are ripe: http://example.org");
  g_assert_false (drop (fixture, &value));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Nuts"));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/library/" name, UiFeed, NULL, ui_feed_set_up, func, ui_feed_tear_down)
  ADD ("page", test_page);
  ADD ("beside", test_beside);
  ADD ("file-gone", test_file_gone);
  ADD ("dropped", test_dropped);
#undef ADD

  return ui_run ();
}
