/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/forum-browser.h"
#include "ui/forum-navigation.h"
#include "ui/forum-person-page.h"

/* Everybody, by name, and fewer of them by role and organization. */

typedef struct
{
  ForumWindow *window;
  ForumBrowser *page;
} Fixture;

static void
open_page (Fixture    *fixture,
           const char *text,
           int         width)
{
  fixture->window = text != NULL ? ui_open_text (text, width) : ui_open_forum (NULL, width);
  fixture->page = FORUM_BROWSER (ui_show_page (fixture->window, "speakers"));
}

static void
open_example (Fixture *fixture,
              int      width)
{
  g_autofree char *path = test_fixture_path ("example.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  fixture->window = ui_open_forum (file, width);
  fixture->page = FORUM_BROWSER (ui_show_page (fixture->window, "speakers"));
}

static void
close_page (Fixture *fixture)
{
  ui_close (GTK_WIDGET (g_steal_pointer (&fixture->window)));
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, close_page)

static GtkListBox *
get_list (Fixture *fixture)
{
  return forum_browser_get_list (fixture->page);
}

static void
assert_listed (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *ids = ui_list_ids (get_list (fixture));

  g_assert_cmpstr (ids, ==, expected);
}

static const char *
get_shown (Fixture *fixture)
{
  gpointer item = forum_browser_get_item (fixture->page);

  return item != NULL ? forum_person_get_id (item) : NULL;
}

/* By the words that stand there. */
static void
choose (Fixture    *fixture,
        const char *id,
        const char *words)
{
  GtkDropDown *choices = ui_child (fixture->page, id);
  GListModel *model = gtk_drop_down_get_model (choices);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) choice = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (choice), words))
        {
          gtk_drop_down_set_selected (choices, i);
          ui_wait_for_frame (GTK_WIDGET (fixture->window));
          return;
        }
    }

  g_error ("There is no %s", words);
}

/* The names of the built-in forum as each language sorts them: the English ones as they are written, by the first
 * letter of the whole name. */
static void
test_everybody (void)
{
  g_auto (Fixture) fixture = { 0 };

  open_page (&fixture, NULL, UI_WIDE);
  assert_listed (&fixture,
                 ui_in_language ("chae-suchan park-chul choi-dongho kim-hajung eom-jiyong yoo-junsang kim-jin "
                                 "kim-kwangsoo lee-kyungjin coder-megan ahn-sangmin rafii-shahin lim-sungwon "
                                 "woo-beomki",
                                 "kim-kwangsoo kim-jin kim-hajung coder-megan park-chul rafii-shahin ahn-sangmin "
                                 "eom-jiyong woo-beomki yoo-junsang lee-kyungjin lim-sungwon chae-suchan "
                                 "choi-dongho"));
  g_assert_cmpstr (get_shown (&fixture), ==, ui_in_language ("chae-suchan", "kim-kwangsoo"));
}

static void
test_row (void)
{
  g_auto (Fixture) fixture = { 0 };
  GtkWidget *row;
  g_autofree char *label = NULL;

  open_example (&fixture, UI_WIDE);
  row = ui_find_row (get_list (&fixture), "sample-minjun");
  g_assert_true (ui_shows (row, "김민준"));
  g_assert_true (ui_shows (row, "Minjun Kim"));
  g_assert_true (ui_says (row, ui_in_language ("Professor", "교수")));
  g_assert_true (ui_says (row, ui_in_language ("Example Society", "예시 학회")));
  g_assert_true (ui_says (row, ui_in_language ("May 2", "5월 2일")));
  g_assert_true (ui_says (row, "10:00"));
  g_assert_true (ui_says (row, ui_in_language ("Panelist", "패널")));

  /* What a screen reader says has all of it. */
  label = ui_accessible_label (row);
  g_assert_nonnull (strstr (label, "김민준"));
  g_assert_nonnull (strstr (label, "Minjun Kim"));
  g_assert_nonnull (strstr (label, "10:00"));
}

static void
test_filter (void)
{
  const char *speaker = ui_in_language ("Speaker", "발표");
  const char *all_roles = ui_in_language ("All roles", "모든 역할");
  const char *society = ui_in_language ("Example Society", "예시 학회");
  const char *city = ui_in_language ("Example City", "예시시");
  const char *all = ui_in_language ("sample-alex sample-sumi sample-minjun",
                                    "sample-minjun sample-alex sample-sumi");
  g_auto (Fixture) fixture = { 0 };

  open_example (&fixture, UI_WIDE);
  assert_listed (&fixture, all);
  ui_activate (ui_find_row (get_list (&fixture), "sample-alex"));

  /* Who is shown stays, where there is no reason to leave. */
  choose (&fixture, "roles", speaker);
  assert_listed (&fixture, ui_in_language ("sample-alex sample-minjun", "sample-minjun sample-alex"));
  g_assert_cmpstr (get_shown (&fixture), ==, "sample-alex");

  choose (&fixture, "organizations", society);
  assert_listed (&fixture, "sample-minjun");
  g_assert_cmpstr (get_shown (&fixture), ==, "sample-minjun");
  choose (&fixture, "organizations", city);
  assert_listed (&fixture, "");
  g_assert_null (get_shown (&fixture));
  g_assert_true (ui_shows (GTK_WIDGET (fixture.page),
                           ui_in_language ("Nobody has this role at this organization.",
                                           "이 기관에는 이 역할을 맡은 사람이 없습니다.")));
  g_assert_true (ui_shows (GTK_WIDGET (forum_browser_get_navigation (fixture.page)),
                           ui_in_language ("Nobody Here", "해당하는 사람 없음")));
  choose (&fixture, "roles", all_roles);
  assert_listed (&fixture, "sample-sumi");
  g_assert_false (gtk_widget_get_visible (ui_child (fixture.page, "nobody")));

  choose (&fixture, "organizations", ui_in_language ("All organizations", "모든 기관"));
  assert_listed (&fixture, all);
  g_assert_cmpstr (get_shown (&fixture), ==, "sample-sumi");
}

static void
test_somebody_alone (void)
{
  static const char text[] =
    "{\"format\": 1, \"id\": \"x\", \"name\": \"X\", \"timeZone\": \"Asia/Seoul\", \"days\": [],"
    " \"people\": [{\"id\": \"alone\", \"name\": \"<Alone> & co\"}]}";
  g_auto (Fixture) fixture = { 0 };
  GtkDropDown *roles;

  open_page (&fixture, text, UI_WIDE);
  assert_listed (&fixture, "alone");
  g_assert_true (ui_shows (ui_find_row (get_list (&fixture), "alone"), "<Alone> & co"));
  g_assert_nonnull (ui_find (GTK_WIDGET (forum_browser_get_navigation (fixture.page)), FORUM_TYPE_PERSON_PAGE));

  /* Only what somebody has can be chosen. */
  roles = ui_child (fixture.page, "roles");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (roles)), ==, 1);
}

static void
test_nobody (void)
{
  static const char text[] =
    "{\"format\": 1, \"id\": \"x\", \"name\": \"X\", \"timeZone\": \"Asia/Seoul\", \"days\": []}";
  g_auto (Fixture) fixture = { 0 };

  open_page (&fixture, text, UI_NARROW);
  assert_listed (&fixture, "");
  g_assert_true (ui_shows (GTK_WIDGET (fixture.page), ui_in_language ("No Speakers", "발표자 없음")));
  g_assert_false (forum_browser_can_back (fixture.page));
}

static void
test_select (gconstpointer data)
{
  gboolean narrow = GPOINTER_TO_INT (data) == UI_NARROW;
  g_auto (Fixture) fixture = { 0 };
  GtkWidget *row, *content, *page;

  open_example (&fixture, GPOINTER_TO_INT (data));
  row = ui_find_row (get_list (&fixture), "sample-sumi");
  content = GTK_WIDGET (forum_browser_get_navigation (fixture.page));
  g_assert_true (gtk_widget_get_mapped (content) == !narrow);

  ui_activate (row);
  page = ui_find (content, FORUM_TYPE_PERSON_PAGE);
  g_assert_nonnull (page);
  g_assert_true (ui_shows (page, "이수미"));
  g_assert_true (gtk_widget_get_mapped (row) == !narrow);
  g_assert_true (forum_browser_can_back (fixture.page) == narrow);
  if (!narrow)
    return;

  ui_press (GTK_WIDGET (fixture.window), "<Alt>Left");
  g_assert_true (gtk_widget_get_mapped (row));
  g_assert_true (ui_has_focus (row));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/speakers-page/everybody", test_everybody);
  g_test_add_func ("/speakers-page/row", test_row);
  g_test_add_func ("/speakers-page/filter", test_filter);
  g_test_add_func ("/speakers-page/somebody-alone", test_somebody_alone);
  g_test_add_func ("/speakers-page/nobody", test_nobody);
  g_test_add_data_func ("/speakers-page/select/wide", GINT_TO_POINTER (UI_WIDE), test_select);
  g_test_add_data_func ("/speakers-page/select/narrow", GINT_TO_POINTER (UI_NARROW), test_select);

  return ui_run ();
}
