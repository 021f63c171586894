/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui-agenda.h"
#include "ui/forum-agenda-page.h"
#include "ui/forum-label.h"
#include "ui/forum-navigation.h"
#include "ui/forum-programme-page.h"
#include "ui/forum-session-page.h"
#include "ui/forum-session-row.h"
#include "ui/forum-star-button.h"

/* What is starred, where and how: the rows, the pages, the keyboard, and the way back. */

static const char forum[] =
  "{\"format\": 1, \"id\": \"clocks\", \"name\": \"Clocks\", \"timeZone\": \"Asia/Seoul\", \"days\": ["
  " {\"date\": \"2030-05-02\", \"sessions\": ["
  "  {\"id\": \"a\", \"title\": \"Alpha\", \"start\": \"2030-05-02T09:00:00+09:00\","
  "   \"end\": \"2030-05-02T10:00:00+09:00\"},"
  "  {\"id\": \"b\", \"title\": \"R&D <b>\", \"start\": \"2030-05-02T09:30:00+09:00\","
  "   \"end\": \"2030-05-02T10:30:00+09:00\"},"
  "  {\"id\": \"c\", \"title\": \"Gamma\", \"start\": \"2030-05-02T09:30:00+09:00\","
  "   \"end\": \"2030-05-02T10:00:00+09:00\", \"status\": \"cancelled\"},"
  "  {\"id\": \"d\", \"title\": \"Delta\", \"start\": \"2030-05-02T10:30:00+09:00\","
  "   \"end\": \"2030-05-02T11:00:00+09:00\"}]},"
  " {\"date\": \"2030-05-03\", \"sessions\": ["
  "  {\"id\": \"e\", \"title\": \"Echo\", \"start\": \"2030-05-03T09:00:00+09:00\","
  "   \"end\": \"2030-05-03T10:00:00+09:00\"},"
  "  {\"id\": \"f\", \"title\": \"Foxtrot\"}]}]}";

typedef struct
{
  ForumWindow *window;
  ForumBrowser *page;           /* The agenda's, once it was shown. */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  ui_agenda_clear ();
  fixture->window = ui_open_text (forum, GPOINTER_TO_INT (data));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_close (GTK_WIDGET (fixture->window));
}

static void
show_agenda (Fixture *fixture)
{
  fixture->page = ui_show_page (fixture->window, "agenda");
}

static GtkListBox *
get_programme (Fixture *fixture,
               guint    day)
{
  GtkWidget *page = ui_show_page (fixture->window, "programme");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.day", "i", day);
  ui_settle ();

  return forum_browser_get_list (FORUM_BROWSER (page));
}

static void
click_star (GtkWidget *root)
{
  ui_click (ui_find (ui_find (root, FORUM_TYPE_STAR_BUTTON), GTK_TYPE_TOGGLE_BUTTON));
}

/* As a person would: by the stars of the programme, in another order than that of the agenda. */
static void
star_all (Fixture *fixture)
{
  static const char *const ids[] = { "f", "e", "d", "c", "b", "a" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    click_star (ui_find_row (get_programme (fixture, *ids[i] >= 'e' ? 1 : 0), ids[i]));
}

static void
assert_agenda (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *ids = ui_list_ids (forum_browser_get_list (fixture->page));

  g_assert_cmpstr (ids, ==, expected);
}

static const char *
get_shown (Fixture *fixture)
{
  gpointer item = forum_browser_get_item (fixture->page);

  return item != NULL ? forum_session_get_id (item) : NULL;
}

static GtkWidget *
get_row (Fixture    *fixture,
         const char *id)
{
  return ui_find_row (forum_browser_get_list (fixture->page), id);
}

static GtkWidget *
get_content (Fixture *fixture)
{
  return GTK_WIDGET (forum_browser_get_navigation (fixture->page));
}

static gboolean
is_back_offered (Fixture *fixture)
{
  return gtk_widget_get_mapped (ui_child (fixture->window, "back_button"));
}

static gboolean
is_empty (Fixture *fixture)
{
  return ui_shows (GTK_WIDGET (fixture->page),
                   ui_in_language ("Nothing in My Agenda Yet", "내 일정이 비어 있습니다"));
}

static gboolean
is_starred (GtkWidget *root)
{
  return forum_star_button_get_starred (ui_find (root, FORUM_TYPE_STAR_BUTTON));
}

static void
undo (Fixture *fixture)
{
  GtkWidget *toasts = ui_child (fixture->window, "toasts");

  g_assert_true (ui_shows (toasts, ui_in_language ("Removed from my agenda", "내 일정에서 뺐습니다")));
  ui_click (ui_find_button (toasts, ui_in_language ("Undo", "되돌리기(U)")));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *button;

  show_agenda (fixture);
  g_assert_true (is_empty (fixture));
  g_assert_false (is_back_offered (fixture));
  g_assert_null (get_shown (fixture));

  /* The keyboard begins at the way out. */
  button = ui_find_button (GTK_WIDGET (fixture->page), ui_in_language ("Show the Programme", "일정 보기(P)"));
  g_assert_true (ui_has_focus (button));

  /* There is nothing that could be starred. */
  ui_press (GTK_WIDGET (fixture->window), "<Control>d");
  g_assert_true (is_empty (fixture));

  ui_click (button);
  g_assert_nonnull (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_PROGRAMME_PAGE));
}

static void
test_row (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *row = ui_find_row (get_programme (fixture, 0), "b");
  g_autofree char *before = ui_accessible_label (row);
  g_autofree char *after = NULL;

  g_assert_false (is_starred (row));
  click_star (row);
  g_assert_true (is_starred (row));
  after = ui_accessible_label (row);
  g_assert_true (g_str_has_prefix (after, before));
  g_assert_true (g_str_has_suffix (after, ui_in_language ("In My Agenda", "내 일정에 있음")));

  show_agenda (fixture);
  assert_agenda (fixture, "b");
  g_assert_false (is_empty (fixture));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->page), ui_in_language ("1 session", "세션 1개")));

  row = ui_find_row (get_programme (fixture, 0), "b");
  click_star (row);
  g_assert_false (is_starred (row));
  show_agenda (fixture);
  g_assert_true (is_empty (fixture));
}

/* The star of a page has words. That of the row beside it follows. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  GtkListBox *list = get_programme (fixture, 0);
  GtkWidget *row = ui_find_row (list, "d");
  GtkWidget *detail;

  ui_activate (row);
  detail = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_SESSION_PAGE);
  ui_click (ui_find_button (detail, ui_in_language ("Add to My Agenda", "내 일정에 넣기")));
  g_assert_true (ui_shows (detail, ui_in_language ("In My Agenda", "내 일정에 있음")));
  g_assert_true (forum_star_button_get_starred (ui_child (row, "star")));

  show_agenda (fixture);
  assert_agenda (fixture, "d");
}

static void
test_keyboard_on_row (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkListBox *list = get_programme (fixture, 0);

  /* It is the row that has the focus which counts, not the page beside the list. */
  gtk_widget_grab_focus (ui_find_row (list, "d"));
  ui_press (GTK_WIDGET (fixture->window), "<Control>d");
  show_agenda (fixture);
  assert_agenda (fixture, "d");

  gtk_widget_grab_focus (get_row (fixture, "d"));
  ui_press (GTK_WIDGET (fixture->window), "<Control>d");
  g_assert_true (is_empty (fixture));
  undo (fixture);
  assert_agenda (fixture, "d");
}

static void
test_keyboard_on_page (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkListBox *list = get_programme (fixture, 0);
  ForumBrowser *page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_PROGRAMME_PAGE);

  ui_activate (ui_find_row (list, "b"));
  gtk_widget_grab_focus (GTK_WIDGET (forum_browser_get_navigation (page)));
  g_assert_null (forum_browser_get_listed (page));
  ui_press (GTK_WIDGET (fixture->window), "<Control>d");

  show_agenda (fixture);
  assert_agenda (fixture, "b");
}

/* Where the list covers the page, nobody sees what the page is of. */
static void
test_keyboard_on_covered_page (Fixture       *fixture,
                               gconstpointer  data)
{
  GtkListBox *list = get_programme (fixture, 0);

  ui_activate (ui_find_row (list, "b"));
  ui_press (GTK_WIDGET (fixture->window), "<Alt>Left");
  gtk_widget_grab_focus (ui_child (fixture->window, "search_button"));
  ui_press (GTK_WIDGET (fixture->window), "<Control>d");

  show_agenda (fixture);
  g_assert_true (is_empty (fixture));
}

static const char *
get_header (Fixture    *fixture,
            const char *id)
{
  GtkWidget *header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (get_row (fixture, id)));

  return header != NULL ? gtk_label_get_text (GTK_LABEL (header)) : NULL;
}

static void
assert_card (Fixture    *fixture,
             const char *id,
             gboolean    start,
             gboolean    end)
{
  GtkWidget *row = get_row (fixture, id);

  g_assert_true (gtk_widget_has_css_class (row, "group-start") == start);
  g_assert_true (gtk_widget_has_css_class (row, "group-end") == end);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  star_all (fixture);
  show_agenda (fixture);
  assert_agenda (fixture, "a b c d e f");
  g_assert_true (ui_shows (GTK_WIDGET (fixture->page), ui_in_language ("6 sessions", "세션 6개")));

  g_assert_nonnull (strstr (get_header (fixture, "a"), ui_in_language ("May 2", "5월 2일")));
  g_assert_nonnull (strstr (get_header (fixture, "e"), ui_in_language ("May 3", "5월 3일")));
  g_assert_null (get_header (fixture, "b"));
  g_assert_null (get_header (fixture, "f"));
  assert_card (fixture, "a", TRUE, FALSE);
  assert_card (fixture, "d", FALSE, TRUE);
  assert_card (fixture, "e", TRUE, FALSE);
  assert_card (fixture, "f", FALSE, TRUE);

  /* The first and the last of a day: its card stays whole. */
  click_star (get_row (fixture, "a"));
  g_assert_nonnull (strstr (get_header (fixture, "b"), ui_in_language ("May 2", "5월 2일")));
  assert_card (fixture, "b", TRUE, FALSE);
  click_star (get_row (fixture, "d"));
  assert_card (fixture, "c", FALSE, TRUE);
  click_star (get_row (fixture, "f"));
  assert_card (fixture, "e", TRUE, TRUE);
  assert_agenda (fixture, "b c e");
}

static char *
dup_overlap (Fixture    *fixture,
             const char *id)
{
  g_autoptr (GPtrArray) labels = ui_find_all (get_row (fixture, id), FORUM_TYPE_LABEL);
  char *words;

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (g_ptr_array_index (labels, i), "warning"))
      {
        g_object_get (g_ptr_array_index (labels, i), "label", &words, NULL);
        return words;
      }

  return g_strdup ("");
}

static void
assert_overlap (Fixture    *fixture,
                const char *id,
                const char *title)
{
  g_autofree char *words = dup_overlap (fixture, id);
  g_autofree char *label = ui_accessible_label (get_row (fixture, id));

  if (title == NULL)
    {
      g_assert_cmpstr (words, ==, "");
      return;
    }

  g_assert_true (g_str_has_prefix (words, ui_in_language ("At the same time: ", "같은 시간: ")));
  g_assert_nonnull (strstr (words, title));
  g_assert_nonnull (strstr (label, words));
}

/* Both are marked. One that begins when the other ends is not, nor one that was cancelled. */
static void
test_overlaps (Fixture       *fixture,
               gconstpointer  data)
{
  star_all (fixture);
  show_agenda (fixture);
  assert_overlap (fixture, "a", "R&D <b>");
  assert_overlap (fixture, "b", "Alpha");
  assert_overlap (fixture, "c", NULL);
  assert_overlap (fixture, "d", NULL);
  assert_overlap (fixture, "e", NULL);
  assert_overlap (fixture, "f", NULL);

  click_star (get_row (fixture, "a"));
  assert_overlap (fixture, "b", NULL);
  undo (fixture);
  assert_overlap (fixture, "b", "Alpha");
}

/* What is selected stays, and where that is what leaves, its neighbour takes its place. */
static void
test_unstar (Fixture       *fixture,
             gconstpointer  data)
{
  star_all (fixture);
  show_agenda (fixture);
  ui_activate (get_row (fixture, "d"));
  g_assert_cmpstr (get_shown (fixture), ==, "d");

  click_star (get_row (fixture, "b"));
  assert_agenda (fixture, "a c d e f");
  g_assert_cmpstr (get_shown (fixture), ==, "d");
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (get_row (fixture, "d"))));

  click_star (get_row (fixture, "d"));
  assert_agenda (fixture, "a c e f");
  g_assert_cmpstr (get_shown (fixture), ==, "e");
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (get_row (fixture, "e"))));

  click_star (get_row (fixture, "f"));
  click_star (get_row (fixture, "e"));
  assert_agenda (fixture, "a c");
  g_assert_cmpstr (get_shown (fixture), ==, "c");
}

/* With the keyboard one goes on from where one was. */
static void
test_unstar_by_keyboard (Fixture       *fixture,
                         gconstpointer  data)
{
  star_all (fixture);
  show_agenda (fixture);
  gtk_widget_grab_focus (get_row (fixture, "d"));

  ui_press (GTK_WIDGET (fixture->window), "<Control>d");
  assert_agenda (fixture, "a b c e f");
  g_assert_true (ui_has_focus (get_row (fixture, "e")));
  ui_press (GTK_WIDGET (fixture->window), "<Control>d");
  ui_press (GTK_WIDGET (fixture->window), "<Control>d");
  assert_agenda (fixture, "a b c");
  g_assert_true (ui_has_focus (get_row (fixture, "c")));

  for (guint i = 0; i < 3; i++)
    ui_press (GTK_WIDGET (fixture->window), "<Control>d");
  g_assert_true (is_empty (fixture));
  g_assert_true (ui_has_focus (GTK_WIDGET (fixture->page)));
}

/* From its own page, which leaves with it. */
static void
test_unstar_on_page (Fixture       *fixture,
                     gconstpointer  data)
{
  star_all (fixture);
  show_agenda (fixture);
  ui_activate (get_row (fixture, "e"));
  click_star (get_content (fixture));
  assert_agenda (fixture, "a b c d f");
  undo (fixture);
  assert_agenda (fixture, "a b c d e f");
}

/* The page of the only session is left with it, and comes back neither empty nor uncalled for. */
static void
test_unstar_last_on_page (Fixture       *fixture,
                          gconstpointer  data)
{
  click_star (ui_find_row (get_programme (fixture, 1), "e"));
  show_agenda (fixture);
  ui_activate (get_row (fixture, "e"));
  click_star (get_content (fixture));
  g_assert_true (is_empty (fixture));
  g_assert_false (is_back_offered (fixture));
  g_assert_true (ui_has_focus (GTK_WIDGET (fixture->page)));

  undo (fixture);
  g_assert_false (is_empty (fixture));
  g_assert_false (is_back_offered (fixture));
  g_assert_true (gtk_widget_get_mapped (get_row (fixture, "e")));
  g_assert_true (is_starred (get_row (fixture, "e")));
}

static void
test_undo_elsewhere (Fixture       *fixture,
                     gconstpointer  data)
{
  star_all (fixture);
  show_agenda (fixture);
  click_star (get_row (fixture, "b"));
  ui_show_page (fixture->window, "about");
  undo (fixture);
  show_agenda (fixture);
  assert_agenda (fixture, "a b c d e f");

  /* Nobody undoes what was put in. */
  g_assert_null (ui_find_button (ui_child (fixture->window, "toasts"), ui_in_language ("Undo", "되돌리기(U)")));
}

/* The agenda of another forum is another one. */
static void
test_undo_in_another_forum (Fixture       *fixture,
                            gconstpointer  data)
{
  star_all (fixture);
  show_agenda (fixture);
  click_star (get_row (fixture, "b"));
  ui_load_text (fixture->window, test_small_forum ());
  undo (fixture);
  show_agenda (fixture);
  g_assert_true (is_empty (fixture));

  ui_load_text (fixture->window, forum);
  show_agenda (fixture);
  assert_agenda (fixture, "a b c d e f");
}

/* Both windows show the same agenda, and the file has it. */
static void
test_two_windows (Fixture       *fixture,
                  gconstpointer  data)
{
  ForumWindow *second = ui_open_text (forum, UI_NARROW);
  ForumBrowser *page = ui_show_page (second, "agenda");
  g_autoptr (ForumAgenda) file = NULL;
  g_autofree char *ids = NULL;

  star_all (fixture);
  ids = ui_list_ids (forum_browser_get_list (page));
  g_assert_cmpstr (ids, ==, "a b c d e f");
  ui_close (GTK_WIDGET (second));

  file = ui_agenda_read ();
  g_assert_true (forum_agenda_get_starred (file, "clocks", "a"));
  g_assert_false (forum_agenda_get_starred (file, "another", "a"));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
    int width;
  } tests[] = {
    { "empty/wide", test_empty, UI_WIDE },
    { "empty/narrow", test_empty, UI_NARROW },
    { "row/wide", test_row, UI_WIDE },
    { "row/narrow", test_row, UI_NARROW },
    { "page/wide", test_page, UI_WIDE },
    { "page/narrow", test_page, UI_NARROW },
    { "keyboard-on-row/wide", test_keyboard_on_row, UI_WIDE },
    { "keyboard-on-row/narrow", test_keyboard_on_row, UI_NARROW },
    { "keyboard-on-page/wide", test_keyboard_on_page, UI_WIDE },
    { "keyboard-on-page/narrow", test_keyboard_on_page, UI_NARROW },
    { "keyboard-on-covered-page", test_keyboard_on_covered_page, UI_NARROW },
    { "order", test_order, UI_WIDE },
    { "overlaps/wide", test_overlaps, UI_WIDE },
    { "overlaps/narrow", test_overlaps, UI_NARROW },
    { "unstar", test_unstar, UI_WIDE },
    { "unstar-by-keyboard/wide", test_unstar_by_keyboard, UI_WIDE },
    { "unstar-by-keyboard/narrow", test_unstar_by_keyboard, UI_NARROW },
    { "unstar-on-page/wide", test_unstar_on_page, UI_WIDE },
    { "unstar-on-page/narrow", test_unstar_on_page, UI_NARROW },
    { "unstar-last-on-page/wide", test_unstar_last_on_page, UI_WIDE },
    { "unstar-last-on-page/narrow", test_unstar_last_on_page, UI_NARROW },
    { "undo-elsewhere", test_undo_elsewhere, UI_WIDE },
    { "undo-in-another-forum", test_undo_in_another_forum, UI_WIDE },
    { "two-windows", test_two_windows, UI_WIDE },
  };

  ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/agenda-page/", tests[i].name, NULL);

      g_test_add (path, Fixture, GINT_TO_POINTER (tests[i].width), set_up, tests[i].test, tear_down);
    }

  return ui_run ();
}
