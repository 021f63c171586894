/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-walk.h"

#include "ui/forum-avatar.h"

/* Whoever cannot see the window is told the same: at every place, each row and each button has words, and each icon
 * that is asked for exists. */

static gboolean
has_words (GtkWidget *widget)
{
  g_autofree char *label = ui_accessible_label (widget);

  return (label != NULL && *label != '\0' && !g_str_equal (label, "\"\"")) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* Minimize, maximize and close, which are GTK's. */
static gboolean
is_of_the_frame (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL;
}

static gboolean
is_icon_only (GtkWidget *button)
{
  return ui_find (button, GTK_TYPE_LABEL) == NULL;
}

static void
assert_all_have_words (GtkWidget  *root,
                       const char *place)
{
  g_autoptr (GPtrArray) rows = ui_find_all (root, GTK_TYPE_LIST_BOX_ROW);
  g_autoptr (GPtrArray) buttons = ui_find_all (root, GTK_TYPE_BUTTON);
  g_autoptr (GPtrArray) menus = ui_find_all (root, GTK_TYPE_MENU_BUTTON);

  for (guint i = 0; i < rows->len; i++)
    if (!has_words (g_ptr_array_index (rows, i)))
      g_error ("%s: row %u has no words", place, i);

  for (guint i = 0; i < menus->len; i++)
    if (!has_words (g_ptr_array_index (menus, i)))
      g_error ("%s: menu button %u has no words", place, i);

  for (guint i = 0; i < buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (buttons, i);

      /* The button inside of a menu button is not a thing of its own. */
      if (is_icon_only (button) && !is_of_the_frame (button) &&
          gtk_widget_get_ancestor (button, GTK_TYPE_MENU_BUTTON) == NULL && !has_words (button))
        g_error ("%s: button %u (%s) has no words", place, i, gtk_button_get_icon_name (GTK_BUTTON (button)));
    }
}

static void
assert_icons_exist (GtkWidget  *root,
                    const char *place)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (root));
  g_autoptr (GPtrArray) images = ui_find_all (root, GTK_TYPE_IMAGE);

  for (guint i = 0; i < images->len; i++)
    {
      const char *name = gtk_image_get_icon_name (g_ptr_array_index (images, i));

      if (name != NULL && !gtk_icon_theme_has_icon (theme, name))
        g_error ("%s: there is no icon “%s”", place, name);
    }
}

/* What is said of a row is at least what its labels show. */
static void
assert_rows_say_what_they_show (GtkWidget *root)
{
  g_autoptr (GPtrArray) rows = ui_find_all (root, GTK_TYPE_LIST_BOX_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      g_autoptr (GPtrArray) labels = ui_find_all (row, GTK_TYPE_LABEL);
      g_autofree char *said = ui_accessible_label (row);
      guint n_labels = labels->len;

      for (guint j = 0; j < n_labels; j++)
        {
          GtkWidget *label = g_ptr_array_index (labels, j);
          const char *shown = gtk_label_get_text (GTK_LABEL (label));

          /* The initials of somebody whose name follows. */
          if (gtk_widget_get_ancestor (label, FORUM_TYPE_AVATAR) == NULL && strstr (said, shown) == NULL)
            g_error ("“%s” is shown, but not said: “%s”", shown, said);
        }
    }
}

static void
visit_cb (ForumWindow *window,
          const char  *place,
          gpointer     data)
{
  assert_all_have_words (GTK_WIDGET (window), place);
  assert_icons_exist (GTK_WIDGET (window), place);
  assert_rows_say_what_they_show (GTK_WIDGET (window));
}

static void
test_everywhere (gconstpointer data)
{
  g_autofree char *path = test_fixture_path ("example.json");
  g_autoptr (GFile) example = g_file_new_for_path (path);
  int width = GPOINTER_TO_INT (data);
  ForumWindow *window = ui_open_forum (width == UI_WIDE ? NULL : example, width);
  g_autoptr (GHashTable) places = ui_walk (window, visit_cb, NULL);

  g_assert_cmpuint (g_hash_table_size (places), >, 10);
  ui_close (GTK_WIDGET (window));
}

static void
test_problems (void)
{
  g_autofree char *path = test_fixture_path ("malformed/many-mistakes.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  ForumWindow *window = ui_open_window (UI_WIDE);

  forum_window_load (window, file);
  ui_wait_until (g_str_equal (ui_window_state_id (window), "aside"));
  ui_settle ();
  visit_cb (window, "problems", NULL);
  ui_close (GTK_WIDGET (window));
}

/* The two buttons that have no words on them say the right ones. */
static void
test_icon_buttons (void)
{
  ForumWindow *window = ui_open_forum (NULL, UI_WIDE);
  g_autofree char *back = ui_accessible_label (ui_child (window, "back_button"));
  g_autoptr (GPtrArray) menus = ui_find_all (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON);
  g_autofree char *menu = ui_accessible_label (g_ptr_array_index (menus, 0));

  g_assert_cmpstr (back, ==, ui_is_korean () ? "뒤로" : "Back");
  g_assert_cmpstr (menu, ==, ui_is_korean () ? "주 메뉴" : "Main Menu");
  ui_close (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_data_func ("/accessibility/everywhere/wide", GINT_TO_POINTER (UI_WIDE), test_everywhere);
  g_test_add_data_func ("/accessibility/everywhere/narrow", GINT_TO_POINTER (UI_NARROW), test_everywhere);
  g_test_add_func ("/accessibility/problems", test_problems);
  g_test_add_func ("/accessibility/icon-buttons", test_icon_buttons);

  return ui_run ();
}
