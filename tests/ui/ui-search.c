/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-search.h"

#include "ui-agenda.h"
#include "ui/forum-search-page.h"

/* What the tests of the search share. */

const char ui_search_forum[] =
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

static void
searching_cb (UiSearch *fixture)
{
  fixture->n_searches++;
}

void
ui_search_watch_view (UiSearch *fixture)
{
  fixture->n_searches = 0;
  g_signal_connect_swapped (ui_window_view (fixture->window), "notify::searching", G_CALLBACK (searching_cb), fixture);
}

void
ui_search_set_up (UiSearch      *fixture,
                  gconstpointer  data)
{
  ui_agenda_clear ();
  fixture->window = ui_open_text (ui_search_forum, GPOINTER_TO_INT (data));
  ui_search_watch_view (fixture);
}

void
ui_search_tear_down (UiSearch      *fixture,
                     gconstpointer  data)
{
  ui_close (GTK_WIDGET (fixture->window));
}

gboolean
ui_search_is_searching (UiSearch *fixture)
{
  gboolean searching = forum_program_view_get_searching (ui_window_view (fixture->window));
  GtkToggleButton *button = ui_child (fixture->window, "search_button");

  g_assert_true (gtk_toggle_button_get_active (button) == searching);

  return searching;
}

ForumBrowser *
ui_search_get_page (UiSearch *fixture)
{
  ForumBrowser *page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_SEARCH_PAGE);

  g_assert_nonnull (page);

  return page;
}

GtkListBox *
ui_search_get_list (UiSearch *fixture)
{
  return forum_browser_get_list (ui_search_get_page (fixture));
}

GtkEditable *
ui_search_get_entry (UiSearch *fixture)
{
  return GTK_EDITABLE (ui_child (ui_search_get_page (fixture), "entry"));
}

GtkWidget *
ui_search_get_content (UiSearch *fixture)
{
  return GTK_WIDGET (forum_browser_get_navigation (ui_search_get_page (fixture)));
}

GtkText *
ui_search_get_text (UiSearch *fixture)
{
  return GTK_TEXT (gtk_editable_get_delegate (ui_search_get_entry (fixture)));
}

/* The index is made when the search is opened for the first time, and then something is found by any letter. */
void
ui_search_open (UiSearch *fixture)
{
  ui_press (GTK_WIDGET (fixture->window), "<Control>f");
  gtk_editable_set_text (ui_search_get_entry (fixture), "g");
  ui_wait_until (gtk_list_box_get_row_at_index (ui_search_get_list (fixture), 0) != NULL);
  gtk_editable_set_text (ui_search_get_entry (fixture), "");
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
}

void
ui_search_for (UiSearch   *fixture,
               const char *text)
{
  gtk_editable_set_text (ui_search_get_entry (fixture), text);
  ui_wait_for_frame (GTK_WIDGET (fixture->window));
}

void
ui_search_assert_found (UiSearch   *fixture,
                        const char *expected)
{
  g_autofree char *ids = ui_list_ids (ui_search_get_list (fixture));

  g_assert_cmpstr (ids, ==, expected);
}
