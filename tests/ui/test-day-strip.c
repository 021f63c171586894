/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/forum-day-strip-block.h"
#include "ui/forum-day-strip.h"

/* A day whose sessions are words such as "09:00-10:00"; one without times is "-". Their ids count from 0. */
static ForumProgram *
make_forum (const char *words)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": 1, \"id\": \"f\", \"name\": \"F\","
                                           " \"timeZone\": \"Asia/Seoul\","
                                           " \"days\": [{\"date\": \"2030-05-02\", \"sessions\": [");
  g_auto (GStrv) sessions = g_strsplit (words, " ", -1);

  for (guint i = 0; sessions[i] != NULL; i++)
    {
      g_auto (GStrv) times = g_strsplit (sessions[i], "-", 2);

      g_string_append_printf (text, "%s{\"id\": \"%u\", \"title\": \"Trees & <b>roots</b> %u\", \"status\": \"%s\"",
                              i > 0 ? ", " : "", i, i, i == 1 ? "cancelled" : "announced");
      if (*times[0] != '\0')
        g_string_append_printf (text, ", \"start\": \"2030-05-02T%s:00+09:00\", \"end\": \"2030-05-02T%s:00+09:00\"",
                                times[0], times[1]);
      g_string_append_c (text, '}');
    }
  g_string_append (text, "]}]}");

  return test_read_good (text->str);
}

static ForumDay *
get_day (ForumProgram *program)
{
  return forum_list_get (FORUM_LIST (program), 0);
}

static GtkWidget *
present (ForumProgram *program,
         int           width)
{
  GtkWidget *strip = forum_day_strip_new ();

  gtk_widget_set_valign (strip, GTK_ALIGN_START);
  forum_day_strip_set_day (FORUM_DAY_STRIP (strip), get_day (program));

  return ui_present (strip, width);
}

static GtkWidget *
get_block (GtkWidget *window,
           guint      number)
{
  g_autoptr (GPtrArray) blocks = ui_find_all (window, FORUM_TYPE_DAY_STRIP_BLOCK);

  return g_ptr_array_index (blocks, number);
}

static graphene_rect_t
get_bounds (GtkWidget *window,
            GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, gtk_window_get_child (GTK_WINDOW (window)), &bounds));

  return bounds;
}

static void
test_hidden (void)
{
  static const struct
  {
    const char *sessions;
    gboolean seen;
  } cases[] = {
    { "-", FALSE }, { "09:00-10:00", FALSE }, { "09:00-10:00 -", FALSE },
    { "09:00-10:00 10:00-11:00", TRUE }, { "09:00-10:00 - 09:00-10:00", TRUE },
  };
  GtkWidget *strip = g_object_ref_sink (forum_day_strip_new ());

  g_assert_false (gtk_widget_get_visible (strip));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ForumProgram) program = make_forum (cases[i].sessions);

      g_test_message ("%s", cases[i].sessions);
      forum_day_strip_set_day (FORUM_DAY_STRIP (strip), get_day (program));
      g_assert_true (gtk_widget_get_visible (strip) == cases[i].seen);
    }

  forum_day_strip_set_day (FORUM_DAY_STRIP (strip), NULL);
  g_assert_false (gtk_widget_get_visible (strip));
  g_assert_finalize_object (strip);
}

/* Blocks are where their times are, in as many lanes as are needed, and everything is within the strip, which is
 * slim. */
static void
test_places (gconstpointer data)
{
  gboolean mirrored = GPOINTER_TO_INT (data);
  g_autoptr (ForumProgram) program = make_forum ("09:00-10:00 10:00-12:00 10:00-11:00 10:00-11:00 10:00-11:00 "
                                                 "10:00-11:00 12:00-13:00");
  GtkWidget *window = present (program, UI_NARROW);
  GtkWidget *strip = gtk_window_get_child (GTK_WINDOW (window));
  float width = gtk_widget_get_width (strip);
  graphene_rect_t first, long_one, last;

  if (mirrored)
    {
      gtk_widget_set_direction (strip, GTK_TEXT_DIR_RTL);
      ui_wait_until (get_bounds (window, get_block (window, 0)).origin.x > width / 2);
    }
  first = get_bounds (window, get_block (window, 0));
  long_one = get_bounds (window, get_block (window, 1));
  last = get_bounds (window, get_block (window, 6));
  g_assert_cmpfloat_with_epsilon (first.size.width, width / 4, 4);
  g_assert_cmpfloat_with_epsilon (long_one.size.width, width / 2, 4);
  g_assert_cmpfloat_with_epsilon (first.origin.x, mirrored ? width * 3 / 4 : 0, 4);
  g_assert_cmpfloat_with_epsilon (long_one.origin.x, width / 4, 4);
  g_assert_cmpfloat_with_epsilon (last.origin.x, mirrored ? 0 : width * 3 / 4, 4);
  g_assert_cmpfloat (first.origin.y, ==, last.origin.y);

  for (guint i = 0; i < 7; i++)
    {
      graphene_rect_t bounds = get_bounds (window, get_block (window, i));

      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, width);
      g_assert_cmpfloat (bounds.size.height, >=, 5);
    }
  g_assert_cmpint (gtk_widget_get_height (strip), <=, 44);

  ui_close (window);
}

/* However wide it is, hours stand beside one another, as many as there is room for. */
static void
test_hours (void)
{
  static const struct
  {
    int width;
    guint n_at_least;
    guint n_at_most;
  } cases[] = { { UI_WIDE, 10, 11 }, { UI_NARROW, 3, 6 }, { 200, 1, 3 } };
  g_autoptr (ForumProgram) program = make_forum ("09:00-10:00 18:00-19:00");
  GtkWidget *window = present (program, UI_WIDE);
  GtkWidget *strip = gtk_window_get_child (GTK_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) labels = ui_find_all (strip, GTK_TYPE_LABEL);
      float end = 0;
      guint n_seen = 0;

      ui_resize (window, cases[i].width);
      for (guint j = 0; j < labels->len; j++)
        if (gtk_widget_get_child_visible (g_ptr_array_index (labels, j)))
          {
            graphene_rect_t bounds = get_bounds (window, g_ptr_array_index (labels, j));

            g_assert_cmpfloat (bounds.origin.x, >=, end);
            end = bounds.origin.x + bounds.size.width;
            n_seen++;
          }
      g_test_message ("%d pixels: %u hours", cases[i].width, n_seen);
      g_assert_cmpfloat (end, <=, gtk_widget_get_width (strip));
      g_assert_cmpuint (n_seen, >=, cases[i].n_at_least);
      g_assert_cmpuint (n_seen, <=, cases[i].n_at_most);
    }

  ui_close (window);
}

static void
assert_focus (GtkWidget *window,
              guint      number)
{
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == get_block (window, number));
}

/* Tab comes to the strip once; the arrows go from block to block, and stop at the ends. */
static void
test_keyboard (void)
{
  g_autoptr (ForumProgram) program = make_forum ("09:00-10:00 09:00-10:00 11:00-12:00");
  GtkWidget *strip = forum_day_strip_new ();
  GtkWidget *before = gtk_button_new_with_label ("Before");
  GtkWidget *after = gtk_button_new_with_label ("After");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;

  forum_day_strip_set_day (FORUM_DAY_STRIP (strip), get_day (program));
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), strip);
  gtk_box_append (GTK_BOX (box), after);
  window = ui_present (box, UI_NARROW);
  gtk_widget_grab_focus (before);

  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  assert_focus (window, 0);
  gtk_widget_child_focus (window, GTK_DIR_LEFT);
  assert_focus (window, 0);
  gtk_widget_child_focus (window, GTK_DIR_RIGHT);
  assert_focus (window, 1);
  gtk_widget_child_focus (window, GTK_DIR_RIGHT);
  assert_focus (window, 2);
  gtk_widget_child_focus (window, GTK_DIR_RIGHT);
  assert_focus (window, 2);
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == after);

  /* Back to where one was. */
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  assert_focus (window, 2);
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == before);

  /* Unless something else was chosen meanwhile. */
  forum_day_strip_set_selected (FORUM_DAY_STRIP (strip), forum_program_find_session (program, "1"));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  assert_focus (window, 1);

  /* To the left is later where one reads from the right. */
  gtk_widget_set_direction (strip, GTK_TEXT_DIR_RTL);
  gtk_widget_child_focus (window, GTK_DIR_LEFT);
  assert_focus (window, 2);
  gtk_widget_child_focus (window, GTK_DIR_RIGHT);
  assert_focus (window, 1);

  /* A day that changes under the focus. */
  forum_day_strip_set_day (FORUM_DAY_STRIP (strip), NULL);
  g_assert_null (ui_find (strip, FORUM_TYPE_DAY_STRIP_BLOCK));

  ui_close (window);
}

static void
session_activated_cb (ForumDayStrip *strip,
                      ForumSession  *session,
                      gpointer       data)
{
  ForumSession **activated = data;

  *activated = session;
}

static void
test_activate (void)
{
  g_autoptr (ForumProgram) program = make_forum ("09:00-10:00 10:00-11:00 -");
  ForumSession *activated = NULL;
  GtkWidget *window = present (program, UI_NARROW);

  g_signal_connect (gtk_window_get_child (GTK_WINDOW (window)), "session-activated",
                    G_CALLBACK (session_activated_cb), &activated);
  ui_activate (get_block (window, 1));
  ui_wait_until (activated != NULL);
  g_assert_true (activated == forum_program_find_session (program, "1"));

  ui_close (window);
}

static void
assert_selected (GtkWidget *window,
                 int        number)
{
  g_autoptr (GPtrArray) blocks = ui_find_all (window, FORUM_TYPE_DAY_STRIP_BLOCK);

  for (guint i = 0; i < blocks->len; i++)
    {
      GtkStateFlags flags = gtk_widget_get_state_flags (g_ptr_array_index (blocks, i));

      g_assert_true (((flags & GTK_STATE_FLAG_SELECTED) != 0) == ((int) i == number));
    }
}

static void
test_selected (void)
{
  g_autoptr (ForumProgram) program = make_forum ("09:00-10:00 10:00-11:00 -");
  g_autoptr (ForumProgram) other = make_forum ("09:00-10:00 10:00-11:00 11:00-12:00");
  GtkWidget *window = present (program, UI_NARROW);
  ForumDayStrip *strip = FORUM_DAY_STRIP (gtk_window_get_child (GTK_WINDOW (window)));

  assert_selected (window, -1);
  forum_day_strip_set_selected (strip, forum_program_find_session (program, "1"));
  assert_selected (window, 1);
  forum_day_strip_set_selected (strip, forum_program_find_session (program, "0"));
  assert_selected (window, 0);

  /* One without times has no block. */
  forum_day_strip_set_selected (strip, forum_program_find_session (program, "2"));
  assert_selected (window, -1);

  /* What is selected on a day that comes later. */
  forum_day_strip_set_selected (strip, forum_program_find_session (other, "2"));
  assert_selected (window, -1);
  forum_day_strip_set_day (strip, get_day (other));
  assert_selected (window, 2);
  forum_day_strip_set_selected (strip, NULL);
  assert_selected (window, -1);

  ui_close (window);
}

static void
test_words (void)
{
  g_autoptr (ForumProgram) program = make_forum ("09:00-10:00 10:15-11:00");
  GtkWidget *window = present (program, UI_NARROW);
  g_autofree char *strip_label = ui_accessible_label (gtk_window_get_child (GTK_WINDOW (window)));
  g_autofree char *first_label = ui_accessible_label (get_block (window, 0));
  g_autofree char *second_label = ui_accessible_label (get_block (window, 1));

  g_assert_cmpstr (strip_label, ==, ui_is_korean () ? "시간표, 09:00–11:00, 세션 2개"
                                                    : "Timeline, 09:00 to 11:00, 2 sessions");
  g_assert_cmpstr (first_label, ==, ui_is_korean () ? "09:00–10:00, 발표, Trees & <b>roots</b> 0"
                                                    : "09:00–10:00, Talk, Trees & <b>roots</b> 0");
  g_assert_cmpstr (second_label, ==, ui_is_korean () ? "10:15–11:00, 발표, Trees & <b>roots</b> 1, 취소"
                                                     : "10:15–11:00, Talk, Trees & <b>roots</b> 1, Cancelled");
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (get_block (window, 0)), GTK_ACCESSIBLE_ROLE_LIST_ITEM));
  g_assert_true (gtk_widget_has_css_class (get_block (window, 1), "cancelled"));
  g_assert_true (gtk_widget_has_css_class (get_block (window, 1), "talk"));

  ui_close (window);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/day-strip/hidden", test_hidden);
  g_test_add_data_func ("/day-strip/places", GINT_TO_POINTER (FALSE), test_places);
  g_test_add_data_func ("/day-strip/places-mirrored", GINT_TO_POINTER (TRUE), test_places);
  g_test_add_func ("/day-strip/hours", test_hours);
  g_test_add_func ("/day-strip/keyboard", test_keyboard);
  g_test_add_func ("/day-strip/activate", test_activate);
  g_test_add_func ("/day-strip/selected", test_selected);
  g_test_add_func ("/day-strip/words", test_words);

  return ui_run ();
}
