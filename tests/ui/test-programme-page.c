/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/forum-card-list.h"
#include "ui/forum-day-tabs.h"
#include "ui/forum-programme-page.h"
#include "ui/forum-session-page.h"
#include "ui/forum-session-row.h"
#include "ui/forum-split-view.h"

typedef struct
{
  ForumProgram *program;
  GtkWidget *window;
  ForumProgrammePage *page;
} Fixture;

static void
open_page (Fixture      *fixture,
           ForumProgram *program,
           int           width)
{
  fixture->program = program;
  fixture->page = FORUM_PROGRAMME_PAGE (forum_programme_page_new (program));
  fixture->window = ui_present (GTK_WIDGET (fixture->page), width);
}

static void
open_text (Fixture    *fixture,
           const char *text,
           int         width)
{
  open_page (fixture, test_read_good (text), width);
}

static void
close_page (Fixture *fixture)
{
  ui_close (g_steal_pointer (&fixture->window));
  g_assert_finalize_object (g_steal_pointer (&fixture->program));
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, close_page)

static gboolean
is_collapsed (Fixture *fixture)
{
  return forum_split_view_get_collapsed (ui_child (fixture->page, "split_view"));
}

static GPtrArray *
find_tabs (Fixture *fixture)
{
  return ui_find_all (ui_child (fixture->page, "tabs"), GTK_TYPE_TOGGLE_BUTTON);
}

static guint
find_selected_tab (Fixture *fixture)
{
  g_autoptr (GPtrArray) tabs = find_tabs (fixture);
  guint selected = G_MAXUINT;

  for (guint i = 0; i < tabs->len; i++)
    {
      GtkWidget *tab = g_ptr_array_index (tabs, i);
      gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tab));
      g_autofree char *wrong = gtk_test_accessible_check_state (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_STATE_SELECTED,
                                                                active);

      g_assert_null (wrong);
      if (active)
        {
          g_assert_cmpuint (selected, ==, G_MAXUINT);
          selected = i;
        }
    }

  return selected;
}

static void
press_tab (Fixture *fixture,
           guint    position)
{
  g_autoptr (GPtrArray) tabs = find_tabs (fixture);

  g_signal_emit_by_name (g_ptr_array_index (tabs, position), "clicked");
  ui_settle ();
}

static GtkListBox *
get_list (Fixture *fixture)
{
  return forum_card_list_get_box (ui_child (fixture->page, "cards"));
}

static GtkListBoxRow *
get_row (Fixture *fixture,
         int      position)
{
  return gtk_list_box_get_row_at_index (get_list (fixture), position);
}

static const char *
id_of_row (GtkListBoxRow *row)
{
  return row != NULL ? forum_session_get_id (forum_session_row_get_session (FORUM_SESSION_ROW (row))) : NULL;
}

static const char *
get_selected_id (Fixture *fixture)
{
  return id_of_row (gtk_list_box_get_selected_row (get_list (fixture)));
}

static void
activate_row (Fixture *fixture,
              int      position)
{
  ui_activate (GTK_WIDGET (get_row (fixture, position)));
}

/* The detail is of the session: its page shows the same words as the row does. */
static gboolean
detail_is_of (Fixture *fixture,
              int      position)
{
  GtkWidget *title = ui_child (get_row (fixture, position), "title");
  g_autofree char *words = NULL;

  g_object_get (title, "label", &words, NULL);

  return ui_shows (ui_child (fixture->page, "navigation"), words);
}

static const char *
in_language (const char *english,
             const char *korean)
{
  return ui_is_korean () ? korean : english;
}

static void
test_tabs (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GPtrArray) tabs = NULL;
  g_autofree char *label = NULL;

  open_page (&fixture, ui_read_built_in (), UI_WIDE);
  tabs = find_tabs (&fixture);
  g_assert_cmpuint (tabs->len, ==, 3);
  g_assert_cmpuint (find_selected_tab (&fixture), ==, 0);

  label = ui_accessible_label (g_ptr_array_index (tabs, 1));
  g_assert_nonnull (strstr (label, in_language ("Day 2", "2일차")));
  g_assert_nonnull (strstr (label, in_language ("7", "12월 7일")));

  /* A tab that is pressed again stays pressed. */
  press_tab (&fixture, 0);
  g_assert_cmpuint (find_selected_tab (&fixture), ==, 0);
}

static void
test_select_day (void)
{
  g_auto (Fixture) fixture = { 0 };
  static const char *const themes[][2] = {
    { "Stem-cell therapy and organoids", "줄기세포 치료와 장기유사체(Organoids)" },
    { "Companion-animal therapeutics", "반려동물 치료제" },
  };
  GtkWidget *chairs;

  open_page (&fixture, ui_read_built_in (), UI_WIDE);
  chairs = ui_child (fixture.page, "chairs");
  g_assert_true (ui_shows (GTK_WIDGET (fixture.page), in_language (themes[0][0], themes[0][1])));
  g_assert_false (gtk_widget_get_visible (chairs));
  g_assert_cmpstr (id_of_row (get_row (&fixture, 0)), ==, "d1-kim-kwangsoo");
  g_assert_true (detail_is_of (&fixture, 0));

  press_tab (&fixture, 1);
  g_assert_cmpuint (find_selected_tab (&fixture), ==, 1);
  g_assert_true (ui_shows (GTK_WIDGET (fixture.page), in_language (themes[1][0], themes[1][1])));
  g_assert_false (ui_shows (GTK_WIDGET (fixture.page), in_language (themes[0][0], themes[0][1])));
  g_assert_true (gtk_widget_get_visible (chairs));
  g_assert_cmpstr (id_of_row (get_row (&fixture, 0)), ==, "d2-lim-sungwon");
  g_assert_cmpstr (get_selected_id (&fixture), ==, "d2-lim-sungwon");
  g_assert_true (detail_is_of (&fixture, 0));

  forum_programme_page_show_day (fixture.page, 0);
  ui_settle ();
  g_assert_cmpuint (find_selected_tab (&fixture), ==, 0);
  g_assert_cmpstr (id_of_row (get_row (&fixture, 0)), ==, "d1-kim-kwangsoo");

  /* There is no such day. */
  forum_programme_page_show_day (fixture.page, 3);
  forum_programme_page_show_day (fixture.page, G_MAXUINT);
  ui_settle ();
  g_assert_cmpuint (find_selected_tab (&fixture), ==, 0);
}

static void
test_today_first (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Seoul");
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);
  g_autofree char *text = ui_forum_with_days (yesterday, 3, 2);
  g_autofree char *number = g_strdup_printf ("%s · %s", in_language ("Day 2", "2일차"), in_language ("Today", "오늘"));
  g_auto (Fixture) fixture = { 0 };

  open_text (&fixture, text, UI_WIDE);
  g_assert_cmpuint (find_selected_tab (&fixture), ==, 1);
  g_assert_true (ui_shows (GTK_WIDGET (fixture.page), number));
  g_assert_cmpstr (get_selected_id (&fixture), ==, "day-1-session-0");
}

static void
assert_group (Fixture    *fixture,
              int         position,
              const char *header,
              gboolean    start,
              gboolean    end)
{
  GtkListBoxRow *row = get_row (fixture, position);
  GtkWidget *label = gtk_list_box_row_get_header (row);

  g_assert_cmpstr (label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : NULL, ==, header);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "group-start") == start);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "group-end") == end);
}

static void
test_groups (void)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2030, 5, 2, 0, 0, 0);
  g_autofree char *text = ui_forum_with_days (day, 2, 5);
  const char *nine = "09:00";
  const char *ten = "10:00";
  const char *eleven = "11:00";
  g_auto (Fixture) fixture = { 0 };

  open_text (&fixture, text, UI_WIDE);

  /* The second time round rows of another day are looked at, not those that were left. */
  for (guint i = 0; i < 2; i++)
    {
      press_tab (&fixture, i);
      assert_group (&fixture, 0, nine, TRUE, FALSE);
      assert_group (&fixture, 1, NULL, FALSE, TRUE);
      assert_group (&fixture, 2, ten, TRUE, FALSE);
      assert_group (&fixture, 3, NULL, FALSE, TRUE);
      assert_group (&fixture, 4, eleven, TRUE, TRUE);
      g_assert_null (get_row (&fixture, 5));
    }
}

static void
test_changes (void)
{
  g_auto (Fixture) fixture = { 0 };
  GtkListBoxRow *row;

  open_page (&fixture, ui_read_example (), UI_WIDE);
  assert_group (&fixture, 0, "10:00", TRUE, TRUE);
  assert_group (&fixture, 1, "14:00", TRUE, TRUE);
  row = get_row (&fixture, 0);
  g_assert_false (gtk_widget_get_visible (ui_child (row, "status")));
  row = get_row (&fixture, 1);
  g_assert_true (ui_shows (GTK_WIDGET (row), in_language ("Moved", "변경")));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "cancelled"));

  press_tab (&fixture, 1);
  assert_group (&fixture, 0, "10:00", TRUE, TRUE);
  assert_group (&fixture, 1, in_language ("Time to be announced", "시간 미정"), TRUE, TRUE);
  row = get_row (&fixture, 0);
  g_assert_true (ui_shows (GTK_WIDGET (row), in_language ("Cancelled", "취소")));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "cancelled"));
  g_assert_true (ui_shows (ui_child (fixture.page, "navigation"), in_language ("Cancelled", "취소")));
  row = get_row (&fixture, 1);
  g_assert_false (gtk_widget_get_visible (ui_child (row, "status")));
}

static void
test_wide (void)
{
  g_auto (Fixture) fixture = { 0 };

  open_page (&fixture, ui_read_built_in (), UI_WIDE);
  g_assert_false (is_collapsed (&fixture));
  g_assert_cmpstr (get_selected_id (&fixture), ==, "d1-kim-kwangsoo");
  g_assert_true (detail_is_of (&fixture, 0));
  g_assert_false (forum_browser_can_back (FORUM_BROWSER (fixture.page)));

  activate_row (&fixture, 2);
  g_assert_cmpstr (get_selected_id (&fixture), ==, "d1-choi-dongho");
  g_assert_true (detail_is_of (&fixture, 2));
  g_assert_false (forum_browser_can_back (FORUM_BROWSER (fixture.page)));

  /* Another session leaves everything that was opened from the one before. */
  ui_activate (ui_find_target (ui_child (fixture.page, "navigation"), "person/choi-dongho"));
  g_assert_true (forum_browser_can_back (FORUM_BROWSER (fixture.page)));
  activate_row (&fixture, 0);
  g_assert_true (detail_is_of (&fixture, 0));
  g_assert_false (forum_browser_can_back (FORUM_BROWSER (fixture.page)));
}

static void
test_narrow (void)
{
  g_auto (Fixture) fixture = { 0 };
  GtkWidget *list, *navigation;

  open_page (&fixture, ui_read_built_in (), UI_NARROW);
  list = GTK_WIDGET (get_list (&fixture));
  navigation = ui_child (fixture.page, "navigation");
  g_assert_true (is_collapsed (&fixture));
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_false (gtk_widget_get_mapped (navigation));
  g_assert_null (get_selected_id (&fixture));
  g_assert_false (forum_browser_can_back (FORUM_BROWSER (fixture.page)));

  /* The same row again is as good as another. */
  for (guint i = 0; i < 2; i++)
    {
      activate_row (&fixture, 1);
      g_assert_false (gtk_widget_get_mapped (list));
      g_assert_true (gtk_widget_get_mapped (navigation));
      g_assert_true (detail_is_of (&fixture, 1));
      g_assert_true (forum_browser_can_back (FORUM_BROWSER (fixture.page)));

      forum_browser_back (FORUM_BROWSER (fixture.page));
      ui_settle ();
      g_assert_true (gtk_widget_get_mapped (list));
      g_assert_false (gtk_widget_get_mapped (navigation));
      g_assert_false (forum_browser_can_back (FORUM_BROWSER (fixture.page)));
    }
}

static void
test_narrow_and_deep (void)
{
  g_auto (Fixture) fixture = { 0 };
  GtkWidget *navigation;

  open_page (&fixture, ui_read_built_in (), UI_NARROW);
  navigation = ui_child (fixture.page, "navigation");
  activate_row (&fixture, 1);
  ui_activate (ui_find_target (navigation, "person/kim-jin"));
  g_assert_null (ui_find_target (navigation, "person/kim-jin"));

  forum_browser_back (FORUM_BROWSER (fixture.page));
  ui_settle ();
  g_assert_true (detail_is_of (&fixture, 1));
  g_assert_true (gtk_widget_get_mapped (navigation));

  forum_browser_back (FORUM_BROWSER (fixture.page));
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (navigation));
}

/* What was chosen where there was room for both is still chosen after the window was narrow for a while. */
static void
test_resize_keeps_selection (void)
{
  g_auto (Fixture) fixture = { 0 };

  open_page (&fixture, ui_read_built_in (), UI_WIDE);
  activate_row (&fixture, 2);

  ui_resize (fixture.window, UI_NARROW);
  g_assert_true (is_collapsed (&fixture));
  g_assert_null (get_selected_id (&fixture));

  ui_resize (fixture.window, UI_WIDE);
  g_assert_false (is_collapsed (&fixture));
  g_assert_cmpstr (get_selected_id (&fixture), ==, "d1-choi-dongho");
  g_assert_true (detail_is_of (&fixture, 2));
}

/* What is read where there is room for one stays when there is room for both, with what was opened from it. */
static void
test_resize_while_reading (void)
{
  g_auto (Fixture) fixture = { 0 };
  GtkWidget *navigation;

  open_page (&fixture, ui_read_built_in (), UI_NARROW);
  navigation = ui_child (fixture.page, "navigation");
  activate_row (&fixture, 1);
  ui_activate (ui_find_target (navigation, "person/kim-jin"));

  ui_resize (fixture.window, UI_WIDE);
  g_assert_cmpstr (get_selected_id (&fixture), ==, "d1-kim-jin");
  g_assert_nonnull (ui_find_target (navigation, "session/d1-kim-jin"));
  g_assert_true (forum_browser_can_back (FORUM_BROWSER (fixture.page)));

  forum_browser_back (FORUM_BROWSER (fixture.page));
  ui_settle ();
  g_assert_true (detail_is_of (&fixture, 1));
  g_assert_false (forum_browser_can_back (FORUM_BROWSER (fixture.page)));

  /* It was being read before, and still is. */
  ui_resize (fixture.window, UI_NARROW);
  g_assert_true (gtk_widget_get_mapped (navigation));
  g_assert_true (detail_is_of (&fixture, 1));
  g_assert_true (forum_browser_can_back (FORUM_BROWSER (fixture.page)));
}

/* The detail belongs to the day that is shown, whatever was read before. */
static void
test_resize_after_another_day (void)
{
  g_auto (Fixture) fixture = { 0 };
  GtkWidget *navigation;

  open_page (&fixture, ui_read_built_in (), UI_NARROW);
  navigation = ui_child (fixture.page, "navigation");
  activate_row (&fixture, 1);
  g_assert_true (gtk_widget_get_mapped (navigation));

  /* While a session is read: the list of the other day is shown. */
  forum_programme_page_show_day (fixture.page, 1);
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (navigation));
  g_assert_false (forum_browser_can_back (FORUM_BROWSER (fixture.page)));

  ui_resize (fixture.window, UI_WIDE);
  g_assert_cmpstr (get_selected_id (&fixture), ==, "d2-lim-sungwon");
  g_assert_true (detail_is_of (&fixture, 0));

  /* And from the list, by the tabs. */
  ui_resize (fixture.window, UI_NARROW);
  press_tab (&fixture, 2);
  ui_resize (fixture.window, UI_WIDE);
  g_assert_cmpuint (find_selected_tab (&fixture), ==, 2);
  g_assert_cmpstr (get_selected_id (&fixture), ==, id_of_row (get_row (&fixture, 0)));
  g_assert_true (detail_is_of (&fixture, 0));
}

static void
test_day_without_sessions (void)
{
  static const char text[] =
    "{\"format\": 1, \"id\": \"x\", \"name\": \"X\", \"timeZone\": \"Asia/Seoul\", \"days\": ["
    " {\"date\": \"2030-05-02\"},"
    " {\"date\": \"2030-05-03\", \"sessions\": [{\"id\": \"only\", \"title\": \"Only\"}]}]}";
  const char *words = in_language ("The sessions of this day were not published.",
                                   "이날의 세션은 공개되지 않았습니다.");
  g_auto (Fixture) fixture = { 0 };
  GtkWidget *navigation;

  open_text (&fixture, text, UI_WIDE);
  navigation = ui_child (fixture.page, "navigation");
  g_assert_true (ui_shows (ui_child (fixture.page, "nothing"), words));
  g_assert_true (ui_shows (navigation, words));
  g_assert_null (get_row (&fixture, 0));

  press_tab (&fixture, 1);
  g_assert_cmpstr (get_selected_id (&fixture), ==, "only");
  g_assert_false (ui_shows (GTK_WIDGET (fixture.page), words));

  press_tab (&fixture, 0);
  g_assert_true (ui_shows (navigation, words));
  ui_resize (fixture.window, UI_NARROW);
  g_assert_true (ui_shows (ui_child (fixture.page, "nothing"), words));
  ui_resize (fixture.window, UI_WIDE);
  g_assert_true (ui_shows (navigation, words));
  g_assert_true (ui_shows (ui_child (fixture.page, "nothing"), words));
}

static void
test_no_days (void)
{
  static const char text[] =
    "{\"format\": 1, \"id\": \"x\", \"name\": \"X\", \"timeZone\": \"Asia/Seoul\", \"days\": []}";
  g_auto (Fixture) fixture = { 0 };

  open_text (&fixture, text, UI_WIDE);
  g_assert_false (gtk_widget_get_mapped (ui_child (fixture.page, "tabs")));
  g_assert_nonnull (ui_find (ui_child (fixture.page, "navigation"), ADW_TYPE_STATUS_PAGE));
  forum_programme_page_show_day (fixture.page, 0);
  g_assert_false (forum_browser_can_back (FORUM_BROWSER (fixture.page)));
  ui_resize (fixture.window, UI_NARROW);
  g_assert_null (get_row (&fixture, 0));
  ui_resize (fixture.window, UI_WIDE);
}

static gboolean
is_in_view (Fixture *fixture,
            guint    position)
{
  GtkWidget *view = ui_child (fixture->page, "tabs");
  g_autoptr (GPtrArray) tabs = find_tabs (fixture);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (g_ptr_array_index (tabs, position), view, &bounds));

  return bounds.origin.x >= 0 && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (view) + 1;
}

static void
test_forty_days (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Seoul");
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);
  g_autoptr (GDateTime) first = g_date_time_add_days (now, -20);
  g_autofree char *text = ui_forum_with_days (first, 40, 3);
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GPtrArray) tabs = NULL;
  int minimum;

  open_text (&fixture, text, UI_NARROW);
  tabs = find_tabs (&fixture);
  g_assert_cmpuint (tabs->len, ==, 40);
  gtk_widget_measure (GTK_WIDGET (fixture.page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, UI_NARROWEST);

  /* Today, and whatever day is chosen by keyboard, can be seen. */
  g_assert_cmpuint (find_selected_tab (&fixture), ==, 20);
  ui_wait_until (is_in_view (&fixture, 20));
  forum_programme_page_show_day (fixture.page, 39);
  ui_wait_until (is_in_view (&fixture, 39));
  g_assert_cmpstr (id_of_row (get_row (&fixture, 0)), ==, "day-39-session-0");
  forum_programme_page_show_day (fixture.page, 0);
  ui_wait_until (is_in_view (&fixture, 0));
  ui_resize (fixture.window, UI_WIDE);
  ui_wait_until (is_in_view (&fixture, 0));
  g_assert_true (detail_is_of (&fixture, 0));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/programme-page/tabs", test_tabs);
  g_test_add_func ("/programme-page/select-day", test_select_day);
  g_test_add_func ("/programme-page/today-first", test_today_first);
  g_test_add_func ("/programme-page/groups", test_groups);
  g_test_add_func ("/programme-page/changes", test_changes);
  g_test_add_func ("/programme-page/wide", test_wide);
  g_test_add_func ("/programme-page/narrow", test_narrow);
  g_test_add_func ("/programme-page/narrow-and-deep", test_narrow_and_deep);
  g_test_add_func ("/programme-page/resize-keeps-selection", test_resize_keeps_selection);
  g_test_add_func ("/programme-page/resize-while-reading", test_resize_while_reading);
  g_test_add_func ("/programme-page/resize-after-another-day", test_resize_after_another_day);
  g_test_add_func ("/programme-page/day-without-sessions", test_day_without_sessions);
  g_test_add_func ("/programme-page/no-days", test_no_days);
  g_test_add_func ("/programme-page/forty-days", test_forty_days);

  return ui_run ();
}
