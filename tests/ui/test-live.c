/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "model/forum-clock.h"
#include "model/forum-time.h"
#include "model/forum-timetable.h"
#include "store/forum-library.h"
#include "ui/forum-browser.h"
#include "ui/forum-live-banner.h"
#include "ui/forum-live-row.h"
#include "ui/forum-programme-page.h"
#include "ui/forum-session-page.h"
#include "ui/forum-session-row.h"
#include "words/forum-dates.h"
#include "words/forum-live-words.h"
#include "words/forum-words.h"

/* The windows while a forum goes on: the moments are those of tests/fixtures/live.json. What is said at each moment is
 * compared with Python in test-timetable.py; here it is seen that the windows say it. */

static void
set_clock (const char *text)
{
  g_autoptr (GDateTime) now = forum_time_parse (text);

  g_assert_nonnull (now);
  forum_clock_set_now (forum_clock_get_default (), now);
  ui_settle ();
}

static ForumWindow *
open_at (const char *text,
         int         width)
{
  g_autofree char *path = test_fixture_path ("live.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  set_clock (text);

  return ui_open_forum (file, width);
}

static ForumProgram *
get_program (ForumWindow *window)
{
  return forum_program_view_get_program (ui_window_view (window));
}

static ForumSession *
find_session (ForumWindow *window,
              const char  *id)
{
  ForumSession *session = forum_program_find_session (get_program (window), id);

  g_assert_nonnull (session);

  return session;
}

static GtkWidget *
get_banner (ForumWindow *window)
{
  return ui_child (forum_program_view_get_page (ui_window_view (window)), "banner");
}

static ForumBrowser *
get_page (ForumWindow *window)
{
  return FORUM_BROWSER (forum_program_view_get_page (ui_window_view (window)));
}

static char *
describe_banner (ForumWindow *window)
{
  GtkWidget *banner = get_banner (window);
  g_autoptr (GPtrArray) rows = ui_find_all (banner, FORUM_TYPE_LIVE_ROW);
  GString *words = g_string_new (NULL);

  if (!gtk_widget_get_visible (banner))
    return g_string_free (words, FALSE);

  if (gtk_widget_get_visible (ui_child (banner, "summary")))
    {
      g_autofree char *headline = NULL;

      g_object_get (ui_child (banner, "headline"), "label", &headline, NULL);
      g_string_append (words, headline);
    }

  for (guint i = 0; i < rows->len; i++)
    {
      ForumLiveRow *row = rows->pdata[i];
      g_autofree char *caption = NULL;

      g_object_get (ui_child (row, "caption"), "label", &caption, NULL);
      g_string_append_printf (words, "%s%s %s: %s", words->len > 0 ? "\n" : "",
                              forum_live_row_is_on (row) ? "on" : "next",
                              forum_session_get_id (forum_live_row_get_session (row)), caption);
    }

  return g_string_free (words, FALSE);
}

static void
append_sessions (GString    *words,
                 const char *kind,
                 GPtrArray  *sessions,
                 GDateTime  *now)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      ForumSession *session = sessions->pdata[i];
      g_autofree char *when = g_str_equal (kind, "on") ? forum_words_until (session, now)
                                                         : forum_words_next (session, now);
      g_autofree char *caption = forum_words_join (forum_text_get (forum_session_get_room (session)), when);

      g_string_append_printf (words, "%s%s %s: %s", words->len > 0 ? "\n" : "", kind, forum_session_get_id (session),
                              caption);
    }
}

static char *
expect_banner (ForumTimetable *timetable,
               GDateTime      *now)
{
  g_autoptr (GPtrArray) on = forum_timetable_list_on (timetable, now);
  g_autoptr (GPtrArray) next = forum_timetable_list_next (timetable, now);
  GString *words = g_string_new (NULL);

  switch (forum_timetable_get_phase (timetable, now))
    {
    case FORUM_PHASE_UPCOMING:
      g_string_free (words, TRUE);
      return forum_words_countdown (timetable, now);
    case FORUM_PHASE_OVER:
      g_string_append (words, ui_in_language ("The forum is over", "포럼이 끝났습니다"));
      break;
    case FORUM_PHASE_ON:
    default:
      if (on->len + next->len == 0)
        g_string_append (words, ui_in_language ("The last session is over", "마지막 세션이 끝났습니다"));
      append_sessions (words, "on", on, now);
      /* One stands for all that start together. */
      g_ptr_array_set_size (next, MIN (next->len, 1));
      append_sessions (words, "next", next, now);
    }

  return g_string_free (words, FALSE);
}

static void
assert_marks (ForumWindow    *window,
              ForumTimetable *timetable,
              GDateTime      *now)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (forum_browser_get_list (get_page (window))),
                                            FORUM_TYPE_SESSION_ROW);

  g_assert_cmpuint (rows->len, >, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      ForumSession *session = forum_session_row_get_session (rows->pdata[i]);
      g_autofree char *mark = forum_words_session_mark (timetable, session, now);
      g_autofree char *spoken = ui_accessible_label (rows->pdata[i]);
      GtkLabel *label = ui_child (rows->pdata[i], "mark");

      g_assert_cmpstr (gtk_label_get_label (label), ==, mark != NULL ? mark : "");
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (label)) == (mark != NULL));
      if (mark != NULL)
        g_assert_true (g_str_has_prefix (spoken, mark));
      g_assert_true (gtk_widget_has_css_class (rows->pdata[i], "on-now") ==
                     (mark != NULL && forum_timetable_get_session_phase (timetable, session, now) == FORUM_PHASE_ON));
    }
}

/* From one change to the next through all of the forum: nothing is said that is not so any more. */
static void
test_steps (void)
{
  ForumWindow *window = open_at ("2031-06-08T12:00:00+09:00", UI_WIDE);
  g_autoptr (ForumTimetable) timetable = forum_timetable_new (get_program (window));
  g_autoptr (GDateTime) now = forum_time_parse ("2031-06-08T12:00:00+09:00");
  guint n_steps = 0;

  while (now != NULL)
    {
      g_autofree char *banner = NULL;
      g_autofree char *expected = expect_banner (timetable, now);
      GDateTime *next = forum_timetable_dup_next_change (timetable, now);

      forum_clock_set_now (forum_clock_get_default (), now);
      banner = describe_banner (window);
      g_assert_cmpstr (banner, ==, expected);
      assert_marks (window, timetable, now);

      g_date_time_unref (now);
      now = next;
      if (n_steps++ % 100 == 0)
        forum_program_view_show_day (ui_window_view (window), n_steps / 100 % 3);
    }

  g_assert_cmpuint (n_steps, >, 300);
  ui_close (GTK_WIDGET (window));
}

/* What changes at a moment changes by itself when it comes. */
static void
test_by_itself (void)
{
  ForumWindow *window = open_at ("2031-06-10T11:59:00+09:00", UI_WIDE);
  g_autoptr (GDateTime) shortly_before = forum_time_parse ("2031-06-10T11:59:59.700+09:00");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  /* Nothing but the clock comes in between, however busy the machine is. */
  forum_clock_set_now (forum_clock_get_default (), shortly_before);
  before = describe_banner (window);
  g_assert_true (g_str_has_prefix (before, "on cells-talk-a:"));
  do
    {
      ui_iterate ();
      g_free (after);
      after = describe_banner (window);
    }
  while (g_str_equal (before, after));
  g_assert_true (g_str_has_prefix (after, "on cells-talk-b:"));

  ui_close (GTK_WIDGET (window));
}

/* The keyboard stays where it is while minutes pass. */
static void
test_keeps_focus (void)
{
  ForumWindow *window = open_at ("2031-06-10T11:35:00+09:00", UI_WIDE);
  GtkWidget *join = ui_find_button (get_banner (window), ui_in_language ("Join", "참여하기"));

  g_assert_nonnull (join);
  gtk_widget_grab_focus (join);
  set_clock ("2031-06-10T11:36:00+09:00");
  g_assert_true (ui_has_focus (join));

  ui_close (GTK_WIDGET (window));
}

static gboolean
is_seen (GtkWidget *row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_get_height (row) > 0 && gtk_widget_compute_bounds (row, scroller, &bounds) &&
         bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller);
}

static void
test_opens_at_what_is_on (gconstpointer data)
{
  static const struct
  {
    const char *now;
    const char *session;        /* NULL for the first one of the day. */
    guint day;
  } cases[] = {
    { "2031-06-10T15:20:00+09:00", "cells-workshop", 1 },
    { "2031-06-10T20:00:00+09:00", "night-lab", 1 },
    { "2031-06-11T13:50:00+09:00", "data-after", 2 },
    { "2031-06-12T11:00:00+09:00", "city-discussion", 3 },
    { "2031-06-12T18:00:00+09:00", NULL, 3 },
    { "2031-05-01T18:00:00+09:00", NULL, 1 },
  };
  int width = GPOINTER_TO_INT (data);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ForumWindow *window = open_at (cases[i].now, width);
      GtkListBox *list = forum_browser_get_list (get_page (window));
      ForumDay *day = forum_list_get (FORUM_LIST (get_program (window)), cases[i].day - 1);
      const char *id = cases[i].session != NULL ? cases[i].session
                                                : forum_session_get_id (forum_list_get (FORUM_LIST (day), 0));
      GtkWidget *row = ui_find_row (list, id);

      g_assert_nonnull (row);
      if (width == UI_WIDE)
        g_assert_true (gtk_list_box_get_selected_row (list) == GTK_LIST_BOX_ROW (row));
      if (cases[i].session != NULL)
        ui_wait_until (is_seen (row));
      ui_close (GTK_WIDGET (window));
    }
}

/* A click on the banner leads to the session, also to that of another day. */
static void
test_banner_opens (void)
{
  ForumWindow *window = open_at ("2031-06-11T00:30:00+09:00", UI_WIDE);
  ForumLiveRow *row = ui_find (get_banner (window), FORUM_TYPE_LIVE_ROW);

  g_assert_true (forum_live_row_get_session (row) == find_session (window, "night-lab"));
  ui_click (ui_child (row, "button"));
  g_assert_true (forum_browser_get_item (get_page (window)) == forum_live_row_get_session (row));

  ui_close (GTK_WIDGET (window));
}

/* Whether a button there opens an address. */
static gboolean
opens (GtkWidget  *root,
       const char *url)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), "win.open-url") == 0 &&
        g_str_equal (g_variant_get_string (gtk_actionable_get_action_target_value (buttons->pdata[i]), NULL), url))
      return TRUE;

  return FALSE;
}

/* One's own way to the session goes before that of the whole forum. */
static void
test_banner_links (void)
{
  ForumWindow *window = open_at ("2031-06-10T22:30:00+09:00", UI_WIDE);
  GtkWidget *banner = get_banner (window);

  g_assert_true (opens (banner, "https://meet.example.org/j/20310610"));
  g_assert_true (opens (banner, "https://live.example.org/night-lab"));
  g_assert_false (opens (banner, "https://live.example.org/bioforum"));

  set_clock ("2031-06-10T21:30:00+09:00");
  /* What comes next cannot be joined yet. */
  g_assert_false (opens (banner, "https://live.example.org/night-lab"));

  ui_close (GTK_WIDGET (window));
}

static void
test_recordings (void)
{
  ForumWindow *window = open_at ("2031-06-14T12:00:00+09:00", UI_WIDE);

  ui_click (ui_child (get_banner (window), "recordings"));
  ui_settle ();
  g_assert_true (ui_shows (GTK_WIDGET (window), ui_in_language ("What one drop can tell", "한 방울로 아는 것")));
  g_assert_nonnull (ui_find_target (GTK_WIDGET (window), "session/closing"));
  g_assert_null (ui_find_target (forum_program_view_get_page (ui_window_view (window)), "session/opening"));

  /* The page is remembered. */
  ui_show_page (window, "programme");
  ui_close (GTK_WIDGET (window));
}

/* A forum without recordings says nothing when it is over, and one that is cancelled is never on. */
static void
test_silent (void)
{
  g_autoptr (GFile) built_in = forum_library_dup_built_in ();
  ForumWindow *window;

  set_clock ("2023-01-01T00:00:00+09:00");
  window = ui_open_forum (built_in, UI_WIDE);
  g_assert_false (gtk_widget_get_visible (get_banner (window)));
  ui_close (GTK_WIDGET (window));

  window = open_at ("2031-06-11T10:10:00+09:00", UI_WIDE);
  g_assert_false (ui_shows (get_banner (window), ui_in_language ("A day at a blood bank", "혈액 은행의 하루")));
  ui_close (GTK_WIDGET (window));
}

static gboolean
is_suggested (GtkWidget  *page,
              const char *words)
{
  return gtk_widget_has_css_class (ui_find_button (page, words), "suggested-action");
}

static void
test_session_page (void)
{
  ForumWindow *window = open_at ("2031-06-11T09:20:00+09:00", UI_WIDE);
  const char *join = ui_in_language ("Join", "참여하기");
  const char *recording = ui_in_language ("Recording", "다시 보기");
  GtkWidget *page = ui_find (GTK_WIDGET (forum_browser_get_navigation (get_page (window))), FORUM_TYPE_SESSION_PAGE);
  GtkLabel *mark = ui_child (page, "mark");

  g_assert_cmpstr (gtk_label_get_label (mark), ==, ui_in_language ("On now · 30 minutes left", "진행 중 · 30분 남음"));
  g_assert_true (is_suggested (page, join));
  g_assert_false (is_suggested (page, recording));

  set_clock ("2031-06-11T09:50:00+09:00");
  g_assert_cmpstr (gtk_label_get_label (mark), ==, ui_in_language ("Over", "종료"));
  g_assert_false (is_suggested (page, join));
  g_assert_true (is_suggested (page, recording));

  ui_close (GTK_WIDGET (window));
}

static void
test_today (void)
{
  ForumWindow *window = open_at ("2031-06-10T23:59:00+09:00", UI_WIDE);
  const char *today = ui_in_language ("Day 2 · Today", "2일차 · 오늘");

  g_assert_false (ui_shows (GTK_WIDGET (window), today));
  set_clock ("2031-06-11T00:00:00+09:00");
  g_assert_true (ui_shows (GTK_WIDGET (window), today));

  ui_close (GTK_WIDGET (window));
}

/* Every page says its times in the zone that was chosen, and goes on showing the same. */
static void
test_zone (void)
{
  ForumWindow *window = open_at ("2031-06-10T11:35:00+09:00", UI_WIDE);
  ForumSession *session = find_session (window, "cells-talk-b");
  GtkWidget *row;

  /* Where the two clocks agree, there is nothing to choose. */
  g_assert_null (g_action_map_lookup_action (G_ACTION_MAP (window), "own-zone"));
  ui_close (GTK_WIDGET (window));

  g_setenv ("TZ", "America/New_York", TRUE);
  window = open_at ("2031-06-10T11:35:00+09:00", UI_WIDE);
  session = find_session (window, "cells-talk-b");
  row = ui_find_row (forum_browser_get_list (get_page (window)), "cells-talk-b");
  ui_activate (row);
  g_assert_true (forum_browser_get_item (get_page (window)) == session);
  g_assert_true (ui_shows (GTK_WIDGET (window), "11:30"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.own-zone", NULL);
  ui_settle ();
  g_assert_false (ui_shows (GTK_WIDGET (window), "11:30"));
  g_assert_true (ui_shows (GTK_WIDGET (window), ui_in_language ("Mon, Jun 9, 22:30", "6월 9일 (월) 22:30")));
  g_assert_true (forum_browser_get_item (get_page (window)) == session);

  ui_show_page (window, "speakers");
  g_assert_true (ui_says (GTK_WIDGET (window), ui_in_language ("Mon, Jun 9 22:30", "6월 9일 (월) 22:30")));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.own-zone", NULL);
  ui_settle ();
  g_assert_true (ui_says (GTK_WIDGET (window), ui_in_language ("Tue, Jun 10 11:30", "6월 10일 (화) 11:30")));

  ui_show_page (window, "programme");
  ui_close (GTK_WIDGET (window));
  g_setenv ("TZ", "Asia/Seoul", TRUE);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/live/steps", test_steps);
  g_test_add_func ("/live/by-itself", test_by_itself);
  g_test_add_func ("/live/keeps-focus", test_keeps_focus);
  g_test_add_data_func ("/live/opens-at-what-is-on/wide", GINT_TO_POINTER (UI_WIDE), test_opens_at_what_is_on);
  g_test_add_data_func ("/live/opens-at-what-is-on/narrow", GINT_TO_POINTER (UI_NARROW), test_opens_at_what_is_on);
  g_test_add_func ("/live/banner/opens", test_banner_opens);
  g_test_add_func ("/live/banner/links", test_banner_links);
  g_test_add_func ("/live/recordings", test_recordings);
  g_test_add_func ("/live/silent", test_silent);
  g_test_add_func ("/live/session-page", test_session_page);
  g_test_add_func ("/live/today", test_today);
  g_test_add_func ("/live/zone", test_zone);

  return ui_run ();
}
