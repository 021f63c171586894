/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-search.h"

#include "ui/forum-navigation.h"
#include "ui/forum-organization-page.h"
#include "ui/forum-person-page.h"
#include "ui/forum-programme-page.h"
#include "ui/forum-search-page.h"
#include "ui/forum-session-page.h"

/* From the first letter to the page of what was found. */

static const char other_forum[] =
  "{\"format\": 1, \"id\": \"rocks\", \"name\": \"Rocks\", \"timeZone\": \"Asia/Seoul\", \"days\": ["
  " {\"date\": \"2030-05-02\", \"sessions\": [{\"id\": \"r1\", \"title\": \"Gardening on rocks\"}]}]}";

static const char *
get_header (UiSearch   *fixture,
            const char *id)
{
  GtkWidget *row = ui_find_row (ui_search_get_list (fixture), id);
  GtkWidget *header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));

  return header != NULL ? gtk_label_get_text (ui_find (header, GTK_TYPE_LABEL)) : NULL;
}

/* Three ways in, and four ways out. */
static void
test_open (UiSearch      *fixture,
           gconstpointer  data)
{
  GtkWidget *button = ui_child (fixture->window, "search_button");

  g_assert_false (ui_search_is_searching (fixture));
  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  g_assert_true (ui_search_is_searching (fixture));
  g_assert_true (ui_has_focus (GTK_WIDGET (ui_search_get_entry (fixture))));
  g_signal_emit_by_name (ui_search_get_entry (fixture), "stop-search");
  g_assert_false (ui_search_is_searching (fixture));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (ui_search_is_searching (fixture));
  g_assert_true (ui_has_focus (GTK_WIDGET (ui_search_get_entry (fixture))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  g_assert_false (ui_search_is_searching (fixture));

  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  gtk_widget_activate_action (GTK_WIDGET (ui_search_get_page (fixture)), "view.stop-search", NULL);
  g_assert_false (ui_search_is_searching (fixture));

  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  ui_press (GTK_WIDGET (fixture->window), "<Control>2");
  g_assert_false (ui_search_is_searching (fixture));
  g_assert_cmpuint (fixture->n_searches, ==, 8);
}

/* What was looked at before is looked at again, with the keyboard where it was. */
static void
test_restore (UiSearch      *fixture,
              gconstpointer  data)
{
  ForumBrowser *page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_PROGRAMME_PAGE);
  GtkListBox *list = forum_browser_get_list (page);
  GtkWidget *focus;

  ui_activate (ui_find_row (list, "g2"));
  gtk_widget_grab_focus (GTK_WIDGET (forum_browser_get_navigation (page)));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);

  ui_search_open (fixture);
  ui_search_for (fixture, "gardening 3");
  g_signal_emit_by_name (ui_search_get_entry (fixture), "stop-search");
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  g_assert_cmpstr (forum_session_get_id (forum_browser_get_item (page)), ==, "g2");

  /* What was searched for is still there, ready to be typed over. */
  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  g_assert_cmpstr (gtk_editable_get_text (ui_search_get_entry (fixture)), ==, "gardening 3");
  g_assert_true (gtk_editable_get_selection_bounds (ui_search_get_entry (fixture), NULL, NULL));
  ui_search_assert_found (fixture, "g3");
}

static void
test_groups (UiSearch      *fixture,
             gconstpointer  data)
{
  GtkWidget *button;

  ui_search_open (fixture);
  g_assert_null (gtk_list_box_get_row_at_index (ui_search_get_list (fixture), 0));

  ui_search_for (fixture, "garden");
  ui_search_assert_found (fixture, "g1 g2 g3 g4 g5 g6 jose club why");
  g_assert_cmpstr (get_header (fixture, "g1"), ==, ui_in_language ("Sessions · 8", "세션 · 8"));
  g_assert_null (get_header (fixture, "g2"));
  g_assert_cmpstr (get_header (fixture, "club"), ==, ui_in_language ("Organizations · 1", "기관 · 1"));
  g_assert_cmpstr (get_header (fixture, "why"), ==, ui_in_language ("Articles · 1", "글 · 1"));

  /* The button leaves with the list that it was above, and the keyboard goes to what it brought. */
  button = ui_find_button (GTK_WIDGET (ui_search_get_list (fixture)), ui_in_language ("Show All", "모두 보기(A)"));
  gtk_widget_grab_focus (button);
  ui_click (button);
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  ui_search_assert_found (fixture, "g1 g2 g3 g4 g5 g6 g7 late jose club why");
  g_assert_null (ui_find_button (GTK_WIDGET (ui_search_get_list (fixture)),
                                 ui_in_language ("Show All", "모두 보기(A)")));
  g_assert_true (ui_has_focus (ui_find_row (ui_search_get_list (fixture), "g7")));

  /* Only what is of this query. */
  ui_search_for (fixture, "gardening");
  ui_search_assert_found (fixture, "g1 g2 g3 g4 g5 g6 jose club why");
}

static const char *
get_shown (UiSearch *fixture)
{
  GtkWidget *page = forum_navigation_get_page (FORUM_NAVIGATION (ui_search_get_content (fixture)));

  return gtk_widget_get_mapped (page) && FORUM_IS_SESSION_PAGE (page)
         ? forum_session_get_id (forum_session_page_get_session (FORUM_SESSION_PAGE (page))) : NULL;
}

/* Enter opens the best of what is found now, whatever was the best one before. */
static void
test_enter (UiSearch      *fixture,
            gconstpointer  data)
{
  gboolean wide = GPOINTER_TO_INT (data) == UI_WIDE;

  ui_search_open (fixture);
  ui_search_for (fixture, "rain");
  g_assert_cmpstr (get_shown (fixture), ==, wide ? "late" : NULL);
  ui_search_for (fixture, "gardening");
  ui_search_for (fixture, "gardening 1");
  ui_search_for (fixture, "g");
  g_signal_emit_by_name (ui_search_get_entry (fixture), "activate");
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (get_shown (fixture), ==, "g1");
  g_assert_true (ui_has_focus (ui_search_get_content (fixture)));
  g_assert_true (ui_search_is_searching (fixture));

  /* Back to what was found, and not out of the search. */
  if (!wide)
    {
      ui_press (GTK_WIDGET (fixture->window), "<Alt>Left");
      g_assert_true (ui_search_is_searching (fixture));
      g_assert_true (ui_has_focus (ui_find_row (ui_search_get_list (fixture), "g1")));
    }

  /* Nothing to open. */
  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  ui_search_for (fixture, "xyzzy");
  g_signal_emit_by_name (ui_search_get_entry (fixture), "activate");
  g_assert_true (ui_has_focus (GTK_WIDGET (ui_search_get_entry (fixture))));
}

/* What was looked at for another query is not what this one finds best. */
static void
test_best_first (UiSearch      *fixture,
                 gconstpointer  data)
{
  ui_search_open (fixture);
  ui_search_for (fixture, "gardening");
  ui_activate (ui_find_row (ui_search_get_list (fixture), "g4"));
  g_assert_cmpstr (get_shown (fixture), ==, "g4");
  gtk_editable_delete_text (ui_search_get_entry (fixture), strlen ("garden"), -1);
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (get_shown (fixture), ==, "g1");
}

static void
test_kinds (UiSearch      *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *query;
    const char *id;
    GType (*get_type) (void);
  } kinds[] = {
    { "jose", "jose", forum_person_page_get_type },
    { "club", "club", forum_organization_page_get_type },
    { "stem", "stem", forum_session_page_get_type },
  };

  ui_search_open (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ui_search_for (fixture, kinds[i].query);
      ui_activate (ui_find_row (ui_search_get_list (fixture), kinds[i].id));
      g_assert_nonnull (ui_find (ui_search_get_content (fixture), kinds[i].get_type ()));
      ui_press (GTK_WIDGET (fixture->window), "<Control>f");
    }
}

/* What is near is offered, and one need not type it. */
static void
test_nothing (UiSearch      *fixture,
              gconstpointer  data)
{
  GtkWidget *button;

  ui_search_open (fixture);
  ui_search_for (fixture, "gardning");
  ui_search_assert_found (fixture, "");
  ui_wait_until (ui_shows (GTK_WIDGET (ui_search_get_page (fixture)),
                           ui_in_language ("Nothing was found. Did you mean one of these?",
                                           "찾은 것이 없습니다. 혹시 다음을 찾으셨습니까?")));
  button = ui_find_button (GTK_WIDGET (ui_search_get_page (fixture)), "Gardening");
  ui_click (button);
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (gtk_editable_get_text (ui_search_get_entry (fixture)), ==, "Gardening");
  ui_search_assert_found (fixture, "g1 g2 g3 g4 g5 g6 jose club why");
  g_assert_true (ui_has_focus (GTK_WIDGET (ui_search_get_entry (fixture))));
  g_assert_false (gtk_widget_get_visible (ui_child (ui_search_get_page (fixture), "nothing")));

  ui_search_for (fixture, "zzzzqqqq");
  g_assert_true (ui_shows (GTK_WIDGET (ui_search_get_page (fixture)),
                           ui_in_language ("Nothing was found.", "찾은 것이 없습니다.")));
  g_assert_null (ui_find (ui_child (ui_search_get_page (fixture), "suggestions"), GTK_TYPE_BUTTON));
}

/* The index is made in a thread while one types; nothing that was typed is lost. */
static void
test_at_once (UiSearch      *fixture,
              gconstpointer  data)
{
  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  gtk_editable_set_text (ui_search_get_entry (fixture), "gardening 3");
  g_signal_emit_by_name (ui_search_get_entry (fixture), "activate");
  ui_wait_until (gtk_list_box_get_row_at_index (ui_search_get_list (fixture), 0) != NULL);
  ui_search_assert_found (fixture, "g3");
}

static void
test_another_forum (UiSearch      *fixture,
                    gconstpointer  data)
{
  ui_search_open (fixture);
  ui_search_for (fixture, "gardening");
  ui_load_text (fixture->window, other_forum);
  g_assert_false (ui_search_is_searching (fixture));

  ui_search_watch_view (fixture);
  ui_search_open (fixture);
  g_assert_cmpuint (fixture->n_searches, ==, 1);
  ui_search_for (fixture, "gardening");
  ui_search_assert_found (fixture, "r1");

  /* And while the index of the one is still being made. */
  ui_load_text (fixture->window, ui_search_forum);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  ui_load_text (fixture->window, other_forum);
  g_assert_false (ui_search_is_searching (fixture));
}

static void
test_close_at_once (void)
{
  ForumWindow *window = ui_open_text (ui_search_forum, UI_WIDE);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  ui_close (GTK_WIDGET (window));
}

/* Keys of the keyboard, as the program gets them. The first letter is not lost. */
static void
test_just_type (UiSearch      *fixture,
                gconstpointer  data)
{
  if (!ui_can_type ())
    return;

  ui_type ("r a i n");
  ui_wait_until (ui_search_is_searching (fixture));
  ui_wait_until (g_str_equal (gtk_editable_get_text (ui_search_get_entry (fixture)), "rain"));
  ui_wait_until (gtk_list_box_get_row_at_index (ui_search_get_list (fixture), 0) != NULL);
  ui_search_assert_found (fixture, "late");

  /* From what was found one begins anew. */
  ui_type ("Down");
  ui_wait_until (ui_has_focus (ui_find_row (ui_search_get_list (fixture), "late")));
  ui_type ("s t");
  ui_wait_until (g_str_equal (gtk_editable_get_text (ui_search_get_entry (fixture)), "st"));

  ui_type ("Escape");
  ui_wait_until (!ui_search_is_searching (fixture));
  g_assert_cmpuint (fixture->n_searches, ==, 2);
}

/* The arrows go through what was found, and Enter opens it. */
static void
test_arrows (UiSearch      *fixture,
             gconstpointer  data)
{
  if (!ui_can_type ())
    return;

  ui_search_open (fixture);
  ui_search_for (fixture, "gardening");
  ui_type ("Down");
  ui_wait_until (ui_has_focus (ui_find_row (ui_search_get_list (fixture), "g1")));
  ui_type ("Down Down");
  ui_wait_until (ui_has_focus (ui_find_row (ui_search_get_list (fixture), "g3")));
  ui_type ("Return");
  ui_wait_until (g_strcmp0 (get_shown (fixture), "g3") == 0);
}

/* A key that is a command, or that something else takes, begins no search. */
static void
test_other_keys (UiSearch      *fixture,
                 gconstpointer  data)
{
  ForumBrowser *speakers;
  GtkDropDown *roles;
  GtkWidget *detail, *note;
  GtkTextBuffer *buffer;

  if (!ui_can_type ())
    return;

  ui_type ("ctrl+j alt+j super+j space F9 ctrl+2");
  speakers = FORUM_BROWSER (ui_show_page (fixture->window, "speakers"));
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (fixture->n_searches, ==, 0);

  /* In a list of choices. */
  roles = ui_child (speakers, "roles");
  gtk_widget_grab_focus (GTK_WIDGET (roles));
  ui_type ("space");
  ui_wait_until (ui_find (GTK_WIDGET (roles), GTK_TYPE_LIST_ITEM) != NULL ||
                 ui_find (GTK_WIDGET (roles), GTK_TYPE_LIST_VIEW) != NULL);
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  ui_type ("g Escape");
  ui_wait_until (ui_find (GTK_WIDGET (roles), GTK_TYPE_LIST_VIEW) == NULL);
  g_assert_cmpuint (fixture->n_searches, ==, 0);

  /* In a note. */
  ui_show_page (fixture->window, "programme");
  detail = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_SESSION_PAGE);
  note = ui_child (ui_child (detail, "note"), "view");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (note));
  gtk_widget_grab_focus (note);
  ui_type ("g o");
  ui_wait_until (gtk_text_buffer_get_char_count (buffer) == 2);
  g_assert_cmpuint (fixture->n_searches, ==, 0);
}

/* From the entry to what was found and back, and to all that stands between. */
static void
test_tab (UiSearch      *fixture,
          gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *button;

  ui_search_open (fixture);
  ui_search_for (fixture, "garden");
  button = ui_find_button (GTK_WIDGET (ui_search_get_list (fixture)), ui_in_language ("Show All", "모두 보기(A)"));
  g_assert_true (ui_has_focus (GTK_WIDGET (ui_search_get_entry (fixture))));

  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (ui_has_focus (button));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (ui_has_focus (ui_find_row (ui_search_get_list (fixture), "g1")));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (ui_has_focus (ui_search_get_content (fixture)));

  /* The other way round, also from further down. */
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (ui_has_focus (ui_find_row (ui_search_get_list (fixture), "g1")));
  gtk_widget_grab_focus (ui_find_row (ui_search_get_list (fixture), "why"));
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (ui_has_focus (button));
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (ui_has_focus (GTK_WIDGET (ui_search_get_entry (fixture))));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (UiSearch *, gconstpointer);
    int width;
  } tests[] = {
    { "open/wide", test_open, UI_WIDE },
    { "open/narrow", test_open, UI_NARROW },
    { "restore/wide", test_restore, UI_WIDE },
    { "restore/narrow", test_restore, UI_NARROW },
    { "groups/wide", test_groups, UI_WIDE },
    { "groups/narrow", test_groups, UI_NARROW },
    { "enter/wide", test_enter, UI_WIDE },
    { "enter/narrow", test_enter, UI_NARROW },
    { "best-first", test_best_first, UI_WIDE },
    { "kinds/wide", test_kinds, UI_WIDE },
    { "kinds/narrow", test_kinds, UI_NARROW },
    { "nothing", test_nothing, UI_WIDE },
    { "at-once", test_at_once, UI_WIDE },
    { "another-forum", test_another_forum, UI_WIDE },
    { "just-type/wide", test_just_type, UI_WIDE },
    { "just-type/narrow", test_just_type, UI_NARROW },
    { "arrows/wide", test_arrows, UI_WIDE },
    { "arrows/narrow", test_arrows, UI_NARROW },
    { "other-keys", test_other_keys, UI_WIDE },
    { "tab", test_tab, UI_WIDE },
  };

  ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/search-page/", tests[i].name, NULL);

      g_test_add (path, UiSearch, GINT_TO_POINTER (tests[i].width), ui_search_set_up, tests[i].test,
                  ui_search_tear_down);
    }
  g_test_add_func ("/search-page/close-at-once", test_close_at_once);

  return ui_run ();
}
