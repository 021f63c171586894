/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

/* What the header bar says. */

static const char *
in_language (const char *english,
             const char *korean)
{
  return ui_is_korean () ? korean : english;
}

static void
assert_title (ForumWindow *window,
              const char  *title)
{
  AdwWindowTitle *shown = ui_child (window, "title");

  g_assert_cmpstr (adw_window_title_get_title (shown), ==, title);
  g_assert_cmpstr (adw_window_title_get_subtitle (shown), ==,
                   in_language ("Jeonju World Bio Innovation Forum", "전주 세계 바이오 혁신 포럼"));
}

/* Where one thing is seen at a time, the header bar says what. */
static void
test_titles (void)
{
  ForumWindow *window = ui_open_forum (NULL, UI_NARROWEST);
  GtkWidget *view = GTK_WIDGET (ui_window_view (window));

  assert_title (window, in_language ("Programme", "일정"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "about");
  ui_settle ();
  assert_title (window, in_language ("About the Forum", "포럼 소개"));
  ui_activate (ui_find_target (view, "organization/jeonju-city"));
  assert_title (window, in_language ("Jeonju City", "전주시"));
  ui_activate (ui_find_target (view, "person/woo-beomki"));
  assert_title (window, in_language ("Woo Beom-ki", "우범기"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  ui_settle ();
  ui_activate (ui_find_target (view, "sources/"));
  assert_title (window, in_language ("Sources", "출처"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  ui_settle ();
  assert_title (window, in_language ("Search", "검색"));
  ui_close (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/header/titles", test_titles);

  return ui_run ();
}
