/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui-agenda.h"
#include "ui/forum-browser.h"
#include "ui/forum-label.h"
#include "ui/forum-navigation.h"
#include "ui/forum-note.h"
#include "ui/forum-organization-page.h"
#include "ui/forum-person-page.h"
#include "ui/forum-programme-page.h"
#include "ui/forum-search-page.h"
#include "ui/forum-session-page.h"

/* From the first letter to the page of what was found. */

static const char forum[] =
  "{\"format\": 1, \"id\": \"gardens\", \"name\": \"Gardens\", \"timeZone\": \"Asia/Seoul\", \"days\": ["
  " {\"date\": \"2030-05-02\", \"sessions\": ["
  "  {\"id\": \"late\", \"title\": \"Rain\", \"abstract\": \"What gardening has to do with it.\"},"
  "  {\"id\": \"g1\", \"title\": \"Gardening 1\", \"people\": [{\"person\": \"jose\", \"role\": \"speaker\"}]},"
  "  {\"id\": \"g2\", \"title\": \"Gardening 2\"}, {\"id\": \"g3\", \"title\": \"Gardening 3\"},"
  "  {\"id\": \"g4\", \"title\": \"Gardening 4\"}, {\"id\": \"g5\", \"title\": \"Gardening 5\"},"
  "  {\"id\": \"g6\", \"title\": \"Gardening 6\"}, {\"id\": \"g7\", \"title\": \"Gardening 7\"},"
  "  {\"id\": \"odd\", \"title\": \"R&D <b>100%</b> \\\"quoted\\\" 🌱\"},"
  "  {\"id\": \"stem\", \"title\": {\"ko\": \"줄기세포 치료\", \"en\": \"Stem-cell therapy\"}}]}],"
  " \"people\": [{\"id\": \"jose\", \"name\": \"José Núñez\", \"organization\": \"club\"},"
  "  {\"id\": \"kim\", \"name\": {\"ko\": \"김광수\", \"en\": \"Kwang-Soo Kim\"}}],"
  " \"organizations\": [{\"id\": \"club\", \"name\": \"Gardening Club\"}],"
  " \"articles\": [{\"id\": \"why\", \"title\": \"Why gardening\", \"body\": \"Because.\"}]}";

static const char other_forum[] =
  "{\"format\": 1, \"id\": \"rocks\", \"name\": \"Rocks\", \"timeZone\": \"Asia/Seoul\", \"days\": ["
  " {\"date\": \"2030-05-02\", \"sessions\": [{\"id\": \"r1\", \"title\": \"Gardening on rocks\"}]}]}";

typedef struct
{
  ForumWindow *window;
  guint n_searches;             /* How often the search came or went. */
} Fixture;

static void
searching_cb (Fixture *fixture)
{
  fixture->n_searches++;
}

static void
watch_view (Fixture *fixture)
{
  fixture->n_searches = 0;
  g_signal_connect_swapped (ui_window_view (fixture->window), "notify::searching", G_CALLBACK (searching_cb), fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  ui_agenda_clear ();
  fixture->window = ui_open_text (forum, GPOINTER_TO_INT (data));
  watch_view (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_close (GTK_WIDGET (fixture->window));
}

static gboolean
is_searching (Fixture *fixture)
{
  gboolean searching = forum_program_view_get_searching (ui_window_view (fixture->window));
  GtkToggleButton *button = ui_child (fixture->window, "search_button");

  g_assert_true (gtk_toggle_button_get_active (button) == searching);

  return searching;
}

static ForumBrowser *
get_page (Fixture *fixture)
{
  ForumBrowser *page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_SEARCH_PAGE);

  g_assert_nonnull (page);

  return page;
}

static GtkListBox *
get_list (Fixture *fixture)
{
  return forum_browser_get_list (get_page (fixture));
}

static GtkEditable *
get_entry (Fixture *fixture)
{
  return GTK_EDITABLE (ui_child (get_page (fixture), "entry"));
}

static GtkWidget *
get_content (Fixture *fixture)
{
  return GTK_WIDGET (forum_browser_get_navigation (get_page (fixture)));
}

static GtkText *
get_text (Fixture *fixture)
{
  return GTK_TEXT (gtk_editable_get_delegate (get_entry (fixture)));
}

/* The index is made when the search is opened for the first time, and then something is found by any letter. */
static void
open_search (Fixture *fixture)
{
  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  gtk_editable_set_text (get_entry (fixture), "g");
  ui_wait_until (gtk_list_box_get_row_at_index (get_list (fixture), 0) != NULL);
  gtk_editable_set_text (get_entry (fixture), "");
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
}

static void
search (Fixture    *fixture,
        const char *text)
{
  gtk_editable_set_text (get_entry (fixture), text);
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
}

static void
assert_found (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *ids = ui_list_ids (get_list (fixture));

  g_assert_cmpstr (ids, ==, expected);
}

static const char *
get_header (Fixture    *fixture,
            const char *id)
{
  GtkWidget *row = ui_find_row (get_list (fixture), id);
  GtkWidget *header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));

  return header != NULL ? gtk_label_get_text (ui_find (header, GTK_TYPE_LABEL)) : NULL;
}

/* Three ways in, and four ways out. */
static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *button = ui_child (fixture->window, "search_button");

  g_assert_false (is_searching (fixture));
  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  g_assert_true (is_searching (fixture));
  g_assert_true (ui_has_focus (GTK_WIDGET (get_entry (fixture))));
  g_signal_emit_by_name (get_entry (fixture), "stop-search");
  g_assert_false (is_searching (fixture));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (is_searching (fixture));
  g_assert_true (ui_has_focus (GTK_WIDGET (get_entry (fixture))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  g_assert_false (is_searching (fixture));

  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "view.stop-search", NULL);
  g_assert_false (is_searching (fixture));

  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  ui_press (GTK_WIDGET (fixture->window), "<Control>2");
  g_assert_false (is_searching (fixture));
  g_assert_cmpuint (fixture->n_searches, ==, 8);
}

/* What was looked at before is looked at again, with the keyboard where it was. */
static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  ForumBrowser *page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_PROGRAMME_PAGE);
  GtkListBox *list = forum_browser_get_list (page);
  GtkWidget *focus;

  ui_activate (ui_find_row (list, "g2"));
  gtk_widget_grab_focus (GTK_WIDGET (forum_browser_get_navigation (page)));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);

  open_search (fixture);
  search (fixture, "gardening 3");
  g_signal_emit_by_name (get_entry (fixture), "stop-search");
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  g_assert_cmpstr (forum_session_get_id (forum_browser_get_item (page)), ==, "g2");

  /* What was searched for is still there, ready to be typed over. */
  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "gardening 3");
  g_assert_true (gtk_editable_get_selection_bounds (get_entry (fixture), NULL, NULL));
  assert_found (fixture, "g3");
}

static void
test_groups (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *button;

  open_search (fixture);
  g_assert_null (gtk_list_box_get_row_at_index (get_list (fixture), 0));

  search (fixture, "garden");
  assert_found (fixture, "g1 g2 g3 g4 g5 g6 jose club why");
  g_assert_cmpstr (get_header (fixture, "g1"), ==, ui_in_language ("Sessions · 8", "세션 · 8"));
  g_assert_null (get_header (fixture, "g2"));
  g_assert_cmpstr (get_header (fixture, "club"), ==, ui_in_language ("Organizations · 1", "기관 · 1"));
  g_assert_cmpstr (get_header (fixture, "why"), ==, ui_in_language ("Articles · 1", "글 · 1"));

  /* The button leaves with the list that it was above, and the keyboard goes to what it brought. */
  button = ui_find_button (GTK_WIDGET (get_list (fixture)), ui_in_language ("Show All", "모두 보기(A)"));
  gtk_widget_grab_focus (button);
  ui_click (button);
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  assert_found (fixture, "g1 g2 g3 g4 g5 g6 g7 late jose club why");
  g_assert_null (ui_find_button (GTK_WIDGET (get_list (fixture)), ui_in_language ("Show All", "모두 보기(A)")));
  g_assert_true (ui_has_focus (ui_find_row (get_list (fixture), "g7")));

  /* Only what is of this query. */
  search (fixture, "gardening");
  assert_found (fixture, "g1 g2 g3 g4 g5 g6 jose club why");
}

/* A part of the text in its colour: what is between the bytes that are given. */
static gboolean
is_marked (GtkWidget  *root,
           const char *words,
           const char *marked)
{
  g_autoptr (GPtrArray) labels = ui_find_all (root, FORUM_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      GtkLabel *label = ui_find (g_ptr_array_index (labels, i), GTK_TYPE_LABEL);
      const char *text = gtk_label_get_text (label);
      PangoAttrIterator *iter;
      GString *found;
      gboolean equal;

      if (!g_str_equal (text, words))
        continue;

      found = g_string_new (NULL);
      iter = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
      do
        {
          int start, end;

          pango_attr_iterator_range (iter, &start, &end);
          if (pango_attr_iterator_get (iter, PANGO_ATTR_BACKGROUND) != NULL)
            g_string_append_len (found, text + start, end - start);
        }
      while (pango_attr_iterator_next (iter));
      pango_attr_iterator_destroy (iter);

      equal = g_str_equal (found->str, marked);
      g_string_free (found, TRUE);

      return equal;
    }

  return FALSE;
}

static void
test_queries (Fixture       *fixture,
              gconstpointer  data)
{
  const char *stem = ui_in_language ("Stem-cell therapy", "줄기세포 치료");
  const struct
  {
    const char *query;
    const char *found;
    const char *words;          /* Of which @marked is marked. */
    const char *marked;
  } queries[] = {
    { "gardening 3", "g3", "Gardening 3", "Gardening3" },
    { "  3   gardening ", "g3", "Gardening 3", "Gardening3" },
    { "nunez jose", "g1 jose", "José Núñez", "JoséNúñez" },
    { "r&d", "odd", "R&D <b>100%</b> \"quoted\" 🌱", "R&D" },
    { "<b>", "odd", NULL, NULL },
    { "100%", "odd", "R&D <b>100%</b> \"quoted\" 🌱", "100%" },
    { "\"quoted\"", "odd", "R&D <b>100%</b> \"quoted\" 🌱", "\"quoted\"" },
    { "🌱", "odd", "R&D <b>100%</b> \"quoted\" 🌱", "🌱" },
    { "줄기세포", "stem", stem, ui_in_language ("", "줄기세포") },
    { "ㅈㄱㅅㅍ", "stem", stem, ui_in_language ("", "줄기세포") },
    { "줄ㄱ", "stem", stem, ui_in_language ("", "줄기") },
    { "stem", "stem", stem, ui_in_language ("Stem", "") },
    { "kim 광", "kim", ui_in_language ("Kwang-Soo Kim", "김광수"), ui_in_language ("Kim", "광") },
    { "", "", NULL, NULL },
    { "   ", "", NULL, NULL },
  };

  open_search (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_test_message ("%s", queries[i].query);
      search (fixture, queries[i].query);
      assert_found (fixture, queries[i].found);
      if (queries[i].words != NULL)
        g_assert_true (is_marked (GTK_WIDGET (get_list (fixture)), queries[i].words, queries[i].marked));
    }
}

/* An input method shows what it composes before it gives it to the entry: the letters of a syllable, one by one. */
static void
test_composing (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const steps[] = { "ㅈ", "주", "줄" };
  GtkText *text;
  int position = 0;

  open_search (fixture);
  text = get_text (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_signal_emit_by_name (text, "preedit-changed", steps[i]);
      assert_found (fixture, "stem");
      g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "");
    }

  /* The next syllable: the first goes into the entry. */
  g_signal_emit_by_name (text, "preedit-changed", "");
  gtk_editable_insert_text (get_entry (fixture), "줄", -1, &position);
  gtk_editable_set_position (get_entry (fixture), position);
  g_signal_emit_by_name (text, "preedit-changed", "ㄱ");
  assert_found (fixture, "stem");
  g_signal_emit_by_name (text, "preedit-changed", "ㅋ");
  assert_found (fixture, "");

  /* In the middle of what is there already. */
  g_signal_emit_by_name (text, "preedit-changed", "");
  search (fixture, "줄세포");
  assert_found (fixture, "");
  gtk_editable_set_position (get_entry (fixture), 1);
  g_signal_emit_by_name (text, "preedit-changed", "기");
  assert_found (fixture, "stem");
  g_signal_emit_by_name (text, "preedit-changed", "");
  assert_found (fixture, "");
}

static const char *
get_shown (Fixture *fixture)
{
  GtkWidget *page = forum_navigation_get_page (FORUM_NAVIGATION (get_content (fixture)));

  return gtk_widget_get_mapped (page) && FORUM_IS_SESSION_PAGE (page)
         ? forum_session_get_id (forum_session_page_get_session (FORUM_SESSION_PAGE (page))) : NULL;
}

/* Enter opens the best of what is found now, whatever was the best one before. */
static void
test_enter (Fixture       *fixture,
            gconstpointer  data)
{
  gboolean wide = GPOINTER_TO_INT (data) == UI_WIDE;

  open_search (fixture);
  search (fixture, "rain");
  g_assert_cmpstr (get_shown (fixture), ==, wide ? "late" : NULL);
  search (fixture, "gardening");
  search (fixture, "gardening 1");
  search (fixture, "g");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (get_shown (fixture), ==, "g1");
  g_assert_true (ui_has_focus (get_content (fixture)));
  g_assert_true (is_searching (fixture));

  /* Back to what was found, and not out of the search. */
  if (!wide)
    {
      ui_press (GTK_WIDGET (fixture->window), "<Alt>Left");
      g_assert_true (is_searching (fixture));
      g_assert_true (ui_has_focus (ui_find_row (get_list (fixture), "g1")));
    }

  /* Nothing to open. */
  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  search (fixture, "xyzzy");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  g_assert_true (ui_has_focus (GTK_WIDGET (get_entry (fixture))));
}

/* What was looked at for another query is not what this one finds best. */
static void
test_best_first (Fixture       *fixture,
                 gconstpointer  data)
{
  open_search (fixture);
  search (fixture, "gardening");
  ui_activate (ui_find_row (get_list (fixture), "g4"));
  g_assert_cmpstr (get_shown (fixture), ==, "g4");
  gtk_editable_delete_text (get_entry (fixture), strlen ("garden"), -1);
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (get_shown (fixture), ==, "g1");
}

static void
test_kinds (Fixture       *fixture,
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

  open_search (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      search (fixture, kinds[i].query);
      ui_activate (ui_find_row (get_list (fixture), kinds[i].id));
      g_assert_nonnull (ui_find (get_content (fixture), kinds[i].get_type ()));
      ui_press (GTK_WIDGET (fixture->window), "<Control>f");
    }
}

/* What is near is offered, and one need not type it. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *button;

  open_search (fixture);
  search (fixture, "gardning");
  assert_found (fixture, "");
  g_assert_true (ui_shows (GTK_WIDGET (get_page (fixture)),
                           ui_in_language ("Nothing was found. Did you mean one of these?",
                                           "찾은 것이 없습니다. 혹시 다음을 찾으셨습니까?")));
  button = ui_find_button (GTK_WIDGET (get_page (fixture)), "Gardening");
  ui_click (button);
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "Gardening");
  assert_found (fixture, "g1 g2 g3 g4 g5 g6 jose club why");
  g_assert_true (ui_has_focus (GTK_WIDGET (get_entry (fixture))));
  g_assert_false (gtk_widget_get_visible (ui_child (get_page (fixture), "nothing")));

  search (fixture, "zzzzqqqq");
  g_assert_true (ui_shows (GTK_WIDGET (get_page (fixture)),
                           ui_in_language ("Nothing was found.", "찾은 것이 없습니다.")));
  g_assert_null (ui_find (ui_child (get_page (fixture), "suggestions"), GTK_TYPE_BUTTON));
}

/* The index is made in a thread while one types; nothing that was typed is lost. */
static void
test_at_once (Fixture       *fixture,
              gconstpointer  data)
{
  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  gtk_editable_set_text (get_entry (fixture), "gardening 3");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  ui_wait_until (gtk_list_box_get_row_at_index (get_list (fixture), 0) != NULL);
  assert_found (fixture, "g3");
}

static void
test_another_forum (Fixture       *fixture,
                    gconstpointer  data)
{
  open_search (fixture);
  search (fixture, "gardening");
  ui_load_text (fixture->window, other_forum);
  g_assert_false (is_searching (fixture));

  watch_view (fixture);
  open_search (fixture);
  g_assert_cmpuint (fixture->n_searches, ==, 1);
  search (fixture, "gardening");
  assert_found (fixture, "r1");

  /* And while the index of the one is still being made. */
  ui_load_text (fixture->window, forum);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  ui_load_text (fixture->window, other_forum);
  g_assert_false (is_searching (fixture));
}

static void
test_close_at_once (void)
{
  ForumWindow *window = ui_open_text (forum, UI_WIDE);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  ui_close (GTK_WIDGET (window));
}

/* Keys of the keyboard, as the program gets them. The first letter is not lost. */
static void
test_just_type (Fixture       *fixture,
                gconstpointer  data)
{
  if (!ui_can_type ())
    return;

  ui_type ("r a i n");
  ui_wait_until (is_searching (fixture));
  ui_wait_until (g_str_equal (gtk_editable_get_text (get_entry (fixture)), "rain"));
  ui_wait_until (gtk_list_box_get_row_at_index (get_list (fixture), 0) != NULL);
  assert_found (fixture, "late");

  /* From what was found one begins anew. */
  ui_type ("Down");
  ui_wait_until (ui_has_focus (ui_find_row (get_list (fixture), "late")));
  ui_type ("s t");
  ui_wait_until (g_str_equal (gtk_editable_get_text (get_entry (fixture)), "st"));

  ui_type ("Escape");
  ui_wait_until (!is_searching (fixture));
  g_assert_cmpuint (fixture->n_searches, ==, 2);
}

/* The arrows go through what was found, and Enter opens it. */
static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  if (!ui_can_type ())
    return;

  open_search (fixture);
  search (fixture, "gardening");
  ui_type ("Down");
  ui_wait_until (ui_has_focus (ui_find_row (get_list (fixture), "g1")));
  ui_type ("Down Down");
  ui_wait_until (ui_has_focus (ui_find_row (get_list (fixture), "g3")));
  ui_type ("Return");
  ui_wait_until (g_strcmp0 (get_shown (fixture), "g3") == 0);
}

/* A key that is a command, or that something else takes, begins no search. */
static void
test_other_keys (Fixture       *fixture,
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
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *button;

  open_search (fixture);
  search (fixture, "garden");
  button = ui_find_button (GTK_WIDGET (get_list (fixture)), ui_in_language ("Show All", "모두 보기(A)"));
  g_assert_true (ui_has_focus (GTK_WIDGET (get_entry (fixture))));

  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (ui_has_focus (button));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (ui_has_focus (ui_find_row (get_list (fixture), "g1")));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (ui_has_focus (get_content (fixture)));

  /* The other way round, also from further down. */
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (ui_has_focus (ui_find_row (get_list (fixture), "g1")));
  gtk_widget_grab_focus (ui_find_row (get_list (fixture), "why"));
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (ui_has_focus (button));
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (ui_has_focus (GTK_WIDGET (get_entry (fixture))));
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
    { "open/wide", test_open, UI_WIDE },
    { "open/narrow", test_open, UI_NARROW },
    { "restore/wide", test_restore, UI_WIDE },
    { "restore/narrow", test_restore, UI_NARROW },
    { "groups/wide", test_groups, UI_WIDE },
    { "groups/narrow", test_groups, UI_NARROW },
    { "queries", test_queries, UI_WIDE },
    { "composing", test_composing, UI_WIDE },
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

      g_test_add (path, Fixture, GINT_TO_POINTER (tests[i].width), set_up, tests[i].test, tear_down);
    }
  g_test_add_func ("/search-page/close-at-once", test_close_at_once);

  return ui_run ();
}
