/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/forum-card-list.h"
#include "ui/forum-programme-page.h"

/* A day with more sessions than there are rows at first. */

/* Twelve at first, and forty more once those are drawn and whenever one scrolls near the end. */
#define ROWS 52
#define MORE_ROWS 40
#define SESSIONS 300

typedef struct
{
  ForumWindow *window;
  ForumBrowser *page;
  GtkListBox *list;
} Fixture;

/* Two start together: on the first day the last row that is built at first and the one after it, on the second each
 * of these with its other neighbour. */
static char *
write_forum (void)
{
  GString *text = g_string_new ("{\"format\": 1, \"id\": \"long\", \"name\": \"Long\","
                                " \"timeZone\": \"Asia/Seoul\", \"days\": [");

  for (guint day = 0; day < 2; day++)
    {
      g_string_append_printf (text, "%s{\"date\": \"2030-05-0%u\", \"sessions\": [", day > 0 ? ", " : "", day + 2);
      for (guint i = 0; i < SESSIONS; i++)
        {
          guint slot = (i + 1 - day) / 2;

          g_string_append_printf (text, "%s{\"id\": \"%c%u\", \"title\": \"Title %u\","
                                  " \"start\": \"2030-05-0%uT%02u:%02u:00+09:00\"}",
                                  i > 0 ? ", " : "", 'a' + day, i, i, day + 2, 8 + slot / 12, slot % 12 * 5);
        }
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}");

  return g_string_free (text, FALSE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *text = write_forum ();

  gtk_widget_set_default_direction (data != NULL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  fixture->window = ui_open_text (text, UI_WIDE);
  fixture->page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_PROGRAMME_PAGE);
  fixture->list = forum_browser_get_list (fixture->page);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_close (GTK_WIDGET (fixture->window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static guint
count_rows (Fixture *fixture)
{
  guint n_rows = 0;

  while (gtk_list_box_get_row_at_index (fixture->list, (int) n_rows) != NULL)
    n_rows++;

  return n_rows;
}

static GtkWidget *
get_row (Fixture *fixture,
         int      position)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->list, position));
}

static void
scroll_down (Fixture *fixture)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (ui_child (fixture->page, "scroller"));
  guint n_rows = count_rows (fixture);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  ui_wait_until (count_rows (fixture) > n_rows || n_rows == SESSIONS);
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
}

static gboolean
is_selected (Fixture *fixture,
             int      position)
{
  return gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (get_row (fixture, position)));
}

/* Every row begins and ends its card where it should, wherever the seams are. */
static void
assert_cards (Fixture *fixture,
              guint    offset)
{
  guint n_rows = count_rows (fixture);

  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *row = get_row (fixture, (int) i);
      gboolean start = i == 0 || (i + offset) / 2 != (i + offset - 1) / 2;
      gboolean end = i == n_rows - 1 || (i + offset) / 2 != (i + offset + 1) / 2;

      g_assert_true (gtk_widget_has_css_class (row, "group-start") == start);
      g_assert_true (gtk_widget_has_css_class (row, "group-end") == end);
      g_assert_true ((gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row)) != NULL) == start);
    }
}

static void
test_grow (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint day = 0; day < 2; day++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.day", "i", day);
      ui_wait_for_frame (GTK_WIDGET (fixture->window));
      g_assert_cmpuint (count_rows (fixture), ==, ROWS);
      assert_cards (fixture, 1 - day);
      scroll_down (fixture);
      g_assert_cmpuint (count_rows (fixture), ==, ROWS + MORE_ROWS);
      assert_cards (fixture, 1 - day);
      while (count_rows (fixture) < SESSIONS)
        scroll_down (fixture);
      assert_cards (fixture, 1 - day);
      g_assert_cmpuint (count_rows (fixture), ==, SESSIONS);
    }
}

/* What is far down stays selected while the list grows; another day begins at its beginning. */
static void
test_another_day (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (ui_child (fixture->page, "scroller"));

  for (guint i = 0; i < 3; i++)
    scroll_down (fixture);
  ui_activate (get_row (fixture, 3 * MORE_ROWS));
  scroll_down (fixture);
  g_assert_true (is_selected (fixture, 3 * MORE_ROWS));
  g_assert_cmpstr (forum_session_get_id (forum_browser_get_item (fixture->page)), ==, "a120");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.day", "i", 1);
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_rows (fixture), ==, ROWS);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_true (is_selected (fixture, 0));
  g_assert_cmpstr (forum_session_get_id (forum_browser_get_item (fixture->page)), ==, "b0");
}

/* From outside one goes to any session, whether it has a row already or not. */
static void
test_show_item (Fixture       *fixture,
                gconstpointer  data)
{
  ForumProgram *program = forum_program_view_get_program (ui_window_view (fixture->window));

  g_assert_true (forum_browser_show_item (fixture->page, forum_program_find_session (program, "a250")));
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_true (is_selected (fixture, 250));
  assert_cards (fixture, 1);
  g_assert_false (forum_browser_show_item (fixture->page, forum_program_find_session (program, "b0")));
  g_assert_true (is_selected (fixture, 250));
}

/* With the arrow one passes the seam; with End one comes to the last row, and there are more then. */
static void
test_keyboard (Fixture       *fixture,
               gconstpointer  data)
{
  if (!ui_can_type ())
    return;

  gtk_widget_grab_focus (get_row (fixture, 0));
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  ui_type ("End");
  ui_wait_until (is_selected (fixture, ROWS - 1));
  ui_wait_until (count_rows (fixture) > ROWS);
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_true (ui_has_focus (get_row (fixture, ROWS - 1)));
  ui_type ("Down");
  ui_wait_until (is_selected (fixture, ROWS));
  g_assert_true (ui_has_focus (get_row (fixture, ROWS)));
  g_assert_cmpstr (forum_session_get_id (forum_browser_get_item (fixture->page)), ==, "a52");
  ui_type ("Home");
  ui_wait_until (is_selected (fixture, 0));
}

/* Out of the list upwards, and back to where one was. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *list = GTK_WIDGET (fixture->list);

  ui_activate (get_row (fixture, 20));
  gtk_widget_grab_focus (get_row (fixture, 20));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (ui_has_focus (GTK_WIDGET (forum_browser_get_navigation (fixture->page))));
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (ui_has_focus (get_row (fixture, 20)));
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_false (ui_has_focus (list));
  g_assert_true (ui_has_focus (GTK_WIDGET (fixture->page)));
  g_assert_true (is_selected (fixture, 20));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "grow", test_grow },
    { "another-day", test_another_day },
    { "show-item", test_show_item },
    { "keyboard", test_keyboard },
    { "tab", test_tab },
  };

  ui_init (&argc, &argv);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (tests); i++)
    {
      gboolean mirrored = i % 2 == 1;
      g_autofree char *path = g_strconcat ("/card-list/", tests[i / 2].name, mirrored ? "/mirrored" : "", NULL);

      g_test_add (path, Fixture, GINT_TO_POINTER (mirrored), set_up, tests[i / 2].test, tear_down);
    }

  return ui_run ();
}
