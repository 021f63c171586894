/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <string.h>

#include "store/forum-library.h"
#include "ui/forum-browser.h"
#include "ui/forum-navigation.h"
#include "ui/forum-pages.h"
#include "ui/forum-programme-page.h"

/* What is asked for outside the window, and on which page it is shown. */
static const struct
{
  const char *target;
  const char *page;
} targets[] = {
  { "session/d2-lim-sungwon", "programme" },
  { "session/d1-kim-jin", "programme" },
  { "person/lim-sungwon", "speakers" },
  { "person/woo-beomki", "speakers" },
  { "organization/imprimed", "about" },
  { "page/agenda", "agenda" },
  { "page/speakers", "speakers" },
  { "today", "programme" },
  { "page/nothing", "programme" },
  { "article/nothing", "programme" },
  { "nonsense", "programme" },
};

static ForumNavigation *
get_navigation (ForumWindow *window)
{
  GtkWidget *page = forum_program_view_get_page (ui_window_view (window));

  return FORUM_IS_BROWSER (page) ? forum_browser_get_navigation (FORUM_BROWSER (page))
                                 : FORUM_NAVIGATION (page);
}

/* The words for which a target is looked for on the screen: its name. */
static const char *
get_name (ForumProgram *program,
          const char   *target)
{
  const char *id = strchr (target, '/');

  if (g_str_has_prefix (target, "person/"))
    return forum_text_get (forum_person_get_name (forum_program_find_person (program, id + 1)));
  if (g_str_has_prefix (target, "organization/"))
    return forum_text_get (
      forum_organization_get_name (forum_program_find_organization (program, id + 1)));

  return NULL;
}

static void
assert_shown (ForumWindow *window,
              guint        i)
{
  ForumProgramView *view = ui_window_view (window);
  ForumProgram *program = forum_program_view_get_program (view);
  const char *name = get_name (program, targets[i].target);

  g_test_message ("%s", targets[i].target);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (forum_program_view_get_pages (view)), ==,
                   targets[i].page);
  if (g_str_has_prefix (targets[i].target, "session/"))
    g_assert_cmpstr (forum_session_get_id (forum_program_view_get_session (view)), ==,
                     targets[i].target + strlen ("session/"));
  if (name != NULL)
    g_assert_cmpstr (forum_pages_get_title (forum_navigation_get_page (get_navigation (window))),
                     ==, name);
}

static ForumWindow *
open_built_in (int width)
{
  g_autoptr (GFile) built_in = forum_library_dup_built_in ();

  return ui_open_forum (built_in, width);
}

/* In a window that shows its forum, wide and narrow. */
static void
test_show (gconstpointer width)
{
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      ForumWindow *window = open_built_in (GPOINTER_TO_INT (width));

      forum_window_show (window, targets[i].target);
      ui_settle ();
      assert_shown (window, i);
      ui_close (GTK_WIDGET (window));
    }
}

/* Asked for while the forum is still being read, and then something else, which counts. */
static void
test_show_later (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      GtkWidget *window = forum_window_new (ui_application ());
      g_autoptr (GFile) file = forum_library_dup_built_in ();

      forum_window_show (FORUM_WINDOW (window), "page/about");
      forum_window_show (FORUM_WINDOW (window), targets[i].target);
      gtk_window_present (GTK_WINDOW (window));
      forum_window_load (FORUM_WINDOW (window), file);
      ui_wait_until (ui_window_view (FORUM_WINDOW (window)) != NULL);
      ui_settle ();
      assert_shown (FORUM_WINDOW (window), i);
      ui_close (window);
    }
}

/* What was asked for of a forum that cannot be read is not looked for in another one. */
static void
test_show_broken (void)
{
  GtkWidget *window = forum_window_new (ui_application ());
  g_autoptr (GFile) broken = g_file_new_for_path ("/nowhere.json");
  g_autoptr (GFile) built_in = forum_library_dup_built_in ();

  forum_window_show (FORUM_WINDOW (window), "page/agenda");
  gtk_window_present (GTK_WINDOW (window));
  forum_window_load (FORUM_WINDOW (window), broken);
  ui_wait_until (g_str_equal (ui_window_state_id (FORUM_WINDOW (window)), "aside"));
  forum_window_show (FORUM_WINDOW (window), "page/speakers");
  g_assert_cmpstr (ui_window_state_id (FORUM_WINDOW (window)), ==, "aside");

  forum_window_load (FORUM_WINDOW (window), built_in);
  ui_wait_until (g_str_equal (ui_window_state_id (FORUM_WINDOW (window)), "view"));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (
                     forum_program_view_get_pages (ui_window_view (FORUM_WINDOW (window)))), ==,
                   "programme");
  ui_close (window);
}

/* On a day of the forum that day; on any other the one that was looked at, since none is nearer. */
static const struct
{
  const char *path;
  int first_day;                /* In days from today. */
  guint shown;
} todays[] = {
  { "/targets/today/within", -1, 1 },
  { "/targets/today/before", 10, 2 },
  { "/targets/today/over", -10, 2 },
};

static void
test_today (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Seoul");
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);
  g_autoptr (GDateTime) first = g_date_time_add_days (now, todays[i].first_day);
  g_autofree char *text = ui_forum_with_days (first, 3, 2);
  ForumWindow *window = ui_open_text (text, UI_NARROW);
  ForumProgramView *view = ui_window_view (window);
  ForumProgrammePage *page = FORUM_PROGRAMME_PAGE (forum_program_view_get_page (view));

  forum_program_view_show_day (view, 2);
  forum_window_show (window, "session/day-2-session-1");
  g_assert_true (forum_program_view_can_back (view));
  forum_program_view_show_page (view, "about");

  forum_window_show (window, "today");
  ui_settle ();
  g_assert_true (forum_program_view_get_page (view) == GTK_WIDGET (page));
  g_assert_cmpuint (gtk_single_selection_get_selected (forum_programme_page_get_days (page)), ==,
                    todays[i].shown);
  /* And not the session that covered the list. */
  g_assert_false (forum_program_view_can_back (view));
  ui_close (GTK_WIDGET (window));
}

static void
test_search (void)
{
  ForumWindow *window = open_built_in (UI_WIDE);
  ForumProgramView *view = ui_window_view (window);

  forum_window_show (window, "search/임성원");
  g_assert_true (forum_program_view_get_searching (view));
  ui_wait_until (forum_browser_get_item (FORUM_BROWSER (forum_program_view_get_page (view))) !=
                 NULL);
  forum_window_show (window, "page/agenda");
  g_assert_false (forum_program_view_get_searching (view));
  ui_close (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_data_func ("/targets/show-wide", GINT_TO_POINTER (UI_WIDE), test_show);
  g_test_add_data_func ("/targets/show-narrow", GINT_TO_POINTER (UI_NARROW), test_show);
  g_test_add_func ("/targets/show-later", test_show_later);
  g_test_add_func ("/targets/show-broken", test_show_broken);
  for (guint i = 0; i < G_N_ELEMENTS (todays); i++)
    g_test_add_data_func (todays[i].path, GUINT_TO_POINTER (i), test_today);
  g_test_add_func ("/targets/search", test_search);

  return ui_run ();
}
