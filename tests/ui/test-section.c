/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

/* The cards of a page, as the keyboard goes through them. */

static GtkWidget *
get_focus (ForumWindow *window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

static GtkWidget *
get_list (GtkWidget *row)
{
  return gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX);
}

/* What an arrow key does in a list. */
static void
move (ForumWindow *window,
      int          lines)
{
  g_signal_emit_by_name (get_list (get_focus (window)), "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, lines, FALSE, FALSE);
  ui_settle ();
}

static ForumWindow *
open_about (void)
{
  ForumWindow *window = ui_open_forum (NULL, UI_NARROW);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "about");
  /* The focus goes from one thing to the next as they lie in the window. */
  ui_wait_for_frame (GTK_WIDGET (window));

  return window;
}

static GPtrArray *
find_rows (ForumWindow *window)
{
  return ui_find_all (GTK_WIDGET (ui_window_view (window)), GTK_TYPE_LIST_BOX_ROW);
}

/* From the first row to the last and back, through all cards, and not out of the page. */
static void
test_arrows (void)
{
  ForumWindow *window = open_about ();
  g_autoptr (GPtrArray) rows = find_rows (window);

  gtk_widget_grab_focus (g_ptr_array_index (rows, 0));
  for (guint i = 1; i < rows->len; i++)
    {
      move (window, 1);
      g_assert_true (get_focus (window) == g_ptr_array_index (rows, i));
    }

  move (window, 1);
  g_assert_true (gtk_widget_is_ancestor (get_focus (window), GTK_WIDGET (ui_window_view (window))));
  gtk_widget_grab_focus (g_ptr_array_index (rows, rows->len - 1));
  for (guint i = rows->len - 1; i > 0; i--)
    {
      move (window, -1);
      g_assert_true (get_focus (window) == g_ptr_array_index (rows, i - 1));
    }

  ui_close (GTK_WIDGET (window));
}

/* Whoever comes back finds the page as it was left: the same thing has the focus, and is where it was. */
static void
test_return (void)
{
  /* By way of these pages; NULL for what the row opens. */
  static const char *const pages[] = { NULL, "programme", "speakers" };
  ForumWindow *window = open_about ();
  g_autoptr (GPtrArray) rows = find_rows (window);
  GtkWidget *row = ui_find_target (GTK_WIDGET (window), "organization/jeonju-city");
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  ui_wait_until (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment));
  gtk_widget_grab_focus (row);
  ui_wait_until (gtk_adjustment_get_value (adjustment) > 0);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  ui_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      double value = gtk_adjustment_get_value (adjustment);

      if (pages[i] == NULL)
        {
          ui_activate (row);
          g_assert_false (gtk_widget_get_mapped (row));
          gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
        }
      else
        {
          gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", pages[i]);
          ui_settle ();
          g_assert_false (gtk_widget_get_mapped (row));
          gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "about");
        }
      ui_wait_until (gtk_widget_get_mapped (row));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      ui_settle ();
      g_assert_true (get_focus (window) == row);
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, value);
    }

  ui_close (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/section/arrows", test_arrows);
  g_test_add_func ("/section/return", test_return);

  return ui_run ();
}
