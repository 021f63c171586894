/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/forum-day-tabs.h"
#include "ui/forum-export.h"
#include "ui/forum-session-menu.h"

/* A forum some days of which have no date. */

static ForumWindow *
open_undated (void)
{
  g_autofree char *path = test_fixture_path ("undated.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return ui_open_forum (file, UI_WIDE);
}

static GtkWidget *
show_session (ForumWindow *window,
              const char  *id)
{
  g_autofree char *target = g_strdup_printf ("session/%s", id);

  forum_window_show (window, target);
  ui_settle ();

  return ui_find (GTK_WIDGET (window), FORUM_TYPE_SESSION_MENU);
}

static void
test_tabs (void)
{
  const char *const english[] = { "Day 1", "Wed, Jun 11, Day 2", "Day 3" };
  const char *const korean[] = { "1일차", "6월 11일 (수), 2일차", "3일차" };
  ForumWindow *window = open_undated ();
  g_autoptr (GPtrArray) tabs =
    ui_find_all (ui_find (GTK_WIDGET (window), FORUM_TYPE_DAY_TABS), GTK_TYPE_TOGGLE_BUTTON);

  g_assert_cmpuint (tabs->len, ==, G_N_ELEMENTS (english));
  for (guint i = 0; i < tabs->len; i++)
    {
      g_autofree char *label = ui_accessible_label (tabs->pdata[i]);
      g_autoptr (GPtrArray) labels = ui_find_all (tabs->pdata[i], GTK_TYPE_LABEL);

      g_assert_cmpstr (label, ==, ui_in_language (english[i], korean[i]));
      /* No empty line stands where there is nothing to say. */
      g_assert_cmpuint (labels->len, ==, i == 1 ? 2 : 1);
    }

  ui_close (GTK_WIDGET (window));
}

static void
test_pages (void)
{
  ForumWindow *window = open_undated ();

  show_session (window, "untimed");
  g_assert_true (ui_shows (GTK_WIDGET (window), ui_in_language ("The date is not known", "날짜가 알려지지 않았습니다")));
  show_session (window, "dated");
  g_assert_true (ui_shows (GTK_WIDGET (window), ui_in_language ("The starting time was not published",
                                                                "시작 시각은 공개되지 않았습니다")));
  show_session (window, "timed");
  g_assert_true (ui_shows (GTK_WIDGET (window), ui_in_language ("Tue, Jun 10, 2031 · Day 1",
                                                                "2031년 6월 10일 (화) · 1일차")));

  g_assert_true (ui_says (ui_show_page (window, "about"), ui_in_language ("Wed, Jun 11, 2031 · 3 days",
                                                                          "2031년 6월 11일 (수) · 3일간")));

  ui_close (GTK_WIDGET (window));
}

/* Nothing is offered to a calendar that could not hold it. */
static void
test_calendar (void)
{
  static const struct
  {
    const char *session;
    gboolean offered;
  } sessions[] = { { "untimed", FALSE }, { "timed", TRUE }, { "dated", TRUE } };
  ForumWindow *window = open_undated ();

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      GtkWidget *button = ui_find (show_session (window, sessions[i].session), GTK_TYPE_MENU_BUTTON);

      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      ui_wait_until (ui_shows (button, ui_in_language ("Copy as Text", "글로 복사(C)")));
      g_assert_cmpint (ui_shows (button, ui_in_language ("Add to Calendar", "달력에 추가(A)")), ==, sessions[i].offered);
      g_assert_cmpint (ui_shows (button, ui_in_language ("Save as Calendar…", "달력 파일로 저장(S)…")), ==,
                       sessions[i].offered);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
      ui_settle ();
    }

  ui_close (GTK_WIDGET (window));
}

static void
test_nothing_to_save (void)
{
  ForumWindow *window =
    ui_open_text ("{\"format\": 1, \"id\": \"f\", \"name\": \"F\", \"timeZone\": \"Asia/Seoul\", \"days\": "
                  "[{\"sessions\": [{\"id\": \"s\", \"title\": \"S\"}]}]}", UI_WIDE);

  forum_export_save_forum (GTK_WIDGET (window), forum_program_view_get_program (ui_window_view (window)));
  ui_wait_until (ui_shows (GTK_WIDGET (window), ui_in_language ("There is no session of which the date is known",
                                                                "날짜가 알려진 세션이 없습니다")));

  ui_close (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/undated/tabs", test_tabs);
  g_test_add_func ("/undated/pages", test_pages);
  g_test_add_func ("/undated/calendar", test_calendar);
  g_test_add_func ("/undated/nothing-to-save", test_nothing_to_save);

  return ui_run ();
}
