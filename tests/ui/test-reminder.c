/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-agenda.h"
#include "ui-fixture.h"

#include "model/forum-clock.h"
#include "model/forum-time.h"
#include "store/forum-library.h"
#include "ui/forum-browser.h"
#include "ui/forum-reminder-button.h"
#include "ui/forum-stars.h"

/* How one chooses when to be reminded of a session, and when that is offered. */

typedef struct
{
  ForumWindow *window;
  ForumProgram *program;
  ForumAgenda *agenda;
  GSettings *settings;
} Fixture;

static void
set_clock (const char *text)
{
  g_autoptr (GDateTime) now = forum_time_parse (text);

  forum_clock_set_now (forum_clock_get_default (), now);
  ui_settle ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = test_fixture_path ("live.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  ui_agenda_clear ();
  fixture->settings = forum_library_dup_settings ();
  g_settings_reset (fixture->settings, "reminders");
  g_settings_reset (fixture->settings, "reminders-explained");
  g_settings_reset (fixture->settings, "page");

  set_clock ("2031-06-10T09:50:00+09:00");
  fixture->agenda = forum_library_dup_agenda ();
  fixture->window = ui_open_forum (file, UI_WIDE);
  fixture->program = forum_program_view_get_program (ui_window_view (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_close (GTK_WIDGET (fixture->window));
  g_clear_object (&fixture->settings);
  g_clear_object (&fixture->agenda);
}

static ForumSession *
show_session (Fixture    *fixture,
              const char *id)
{
  g_autofree char *target = g_strconcat ("session/", id, NULL);

  forum_window_show (fixture->window, target);
  ui_settle ();

  return forum_program_find_session (fixture->program, id);
}

static void
star (Fixture    *fixture,
      const char *id,
      gboolean    starred)
{
  forum_stars_set (GTK_WIDGET (fixture->window), fixture->program, forum_program_find_session (fixture->program, id),
                   starred);
  ui_settle ();
}

/* What the button says that is seen, NULL if none is. */
static const char *
describe_button (Fixture *fixture)
{
  GtkWidget *button = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_REMINDER_BUTTON);

  return button != NULL ? gtk_label_get_label (ui_child (button, "label")) : NULL;
}

static void
test_offered (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *session;
    gboolean offered;
  } cases[] = {
    { "opening", FALSE },       /* It is on. */
    { "cells-keynote", TRUE },
    { "night-lab", TRUE },
    { "data-cancelled", FALSE },
    { "data-untimed", FALSE },
    { "closing", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      show_session (fixture, cases[i].session);
      g_assert_null (describe_button (fixture));
      star (fixture, cases[i].session, TRUE);
      g_assert_cmpstr (describe_button (fixture), ==,
                       cases[i].offered ? ui_in_language ("10 minutes before", "10분 전") : NULL);
      star (fixture, cases[i].session, FALSE);
      g_assert_null (describe_button (fixture));
    }
}

static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  ForumSession *session = show_session (fixture, "night-lab");
  GtkWidget *button;
  g_autofree char *name = NULL;

  star (fixture, "night-lab", TRUE);
  button = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_REMINDER_BUTTON);
  gtk_widget_activate_action (button, "reminder.minutes", "i", 30);
  g_assert_cmpuint (forum_agenda_get_reminder (fixture->agenda, "live-2031", forum_session_get_id (session)), ==, 30);
  g_assert_cmpstr (describe_button (fixture), ==, ui_in_language ("30 minutes before", "30분 전"));

  gtk_widget_activate_action (button, "reminder.minutes", "i", 0);
  g_assert_cmpuint (forum_agenda_get_reminder (fixture->agenda, "live-2031", "night-lab"), ==,
                    FORUM_AGENDA_NO_REMINDER);
  g_assert_cmpstr (describe_button (fixture), ==, ui_in_language ("No reminder", "알림 없음"));

  /* A screen reader is also told what that is about. */
  name = ui_accessible_label (ui_child (button, "button"));
  g_assert_cmpstr (name, ==, ui_in_language ("Reminder: No reminder", "알림: 알림 없음"));
}

static void
test_leaves (Fixture       *fixture,
             gconstpointer  data)
{
  show_session (fixture, "cells-keynote");
  star (fixture, "cells-keynote", TRUE);
  g_assert_nonnull (describe_button (fixture));

  g_settings_set_boolean (fixture->settings, "reminders", FALSE);
  ui_settle ();
  g_assert_null (describe_button (fixture));
  g_settings_set_boolean (fixture->settings, "reminders", TRUE);
  ui_settle ();
  g_assert_nonnull (describe_button (fixture));

  /* Once it has begun, nobody has to be reminded of it. */
  set_clock ("2031-06-10T10:00:00+09:00");
  g_assert_null (describe_button (fixture));
}

/* A clock that is set on the way, as machines do it, keeps the button neither too long nor too short. */
static void
test_leaves_by_itself (Fixture       *fixture,
                       gconstpointer  data)
{
  show_session (fixture, "cells-keynote");
  star (fixture, "cells-keynote", TRUE);
  set_clock ("2031-06-10T09:30:00+09:00");
  g_assert_nonnull (describe_button (fixture));
  set_clock ("2031-06-10T09:59:59.900+09:00");
  ui_wait_until (describe_button (fixture) == NULL);
}

static void
click_choice (GtkWidget  *popover,
              const char *words)
{
  g_autoptr (GPtrArray) labels = ui_find_all (popover, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), words))
      {
        gtk_widget_activate (gtk_widget_get_parent (g_ptr_array_index (labels, i)));
        return;
      }
  g_assert_not_reached ();
}

/* All that can be chosen. */
static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    guint minutes;
    const char *english;
    const char *korean;
  } choices[] = {
    { 5, "5 minutes before", "5분 전" },
    { 10, "10 minutes before", "10분 전" },
    { 30, "30 minutes before", "30분 전" },
    { 0, "No reminder", "알림 없음" },
  };
  GtkWidget *button;

  show_session (fixture, "night-lab");
  star (fixture, "night-lab", TRUE);
  button = ui_child (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_REMINDER_BUTTON), "button");

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      const char *words = ui_in_language (choices[i].english, choices[i].korean);
      GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));

      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (popover)) && ui_shows (GTK_WIDGET (popover), words));
      click_choice (GTK_WIDGET (popover), words);
      ui_wait_until (g_strcmp0 (describe_button (fixture), words) == 0);
      g_assert_cmpuint (forum_agenda_get_reminder (fixture->agenda, "live-2031", "night-lab"), ==,
                        choices[i].minutes);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
    }
}

/* The words are seen whole in the narrowest window. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  static const guint minutes[] = { 0, 5, 10, 30 };
  GtkWidget *button;

  ui_resize (GTK_WIDGET (fixture->window), UI_NARROWEST);
  show_session (fixture, "night-lab");
  star (fixture, "night-lab", TRUE);
  button = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_REMINDER_BUTTON);
  g_assert_nonnull (button);

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      gtk_widget_activate_action (button, "reminder.minutes", "i", minutes[i]);
      ui_settle ();
      ui_wait_for_frame (button);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (ui_child (button, "label"))));
    }
}

static gboolean
is_on_in_menu (void)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (ui_application ()), "reminders");

  g_assert_nonnull (state);

  return g_variant_get_boolean (state);
}

/* The item of the main menu, and everything else that turns reminders off. */
static void
test_turned_off (Fixture       *fixture,
                 gconstpointer  data)
{
  show_session (fixture, "night-lab");
  star (fixture, "night-lab", TRUE);
  g_assert_true (is_on_in_menu ());

  g_action_group_activate_action (G_ACTION_GROUP (ui_application ()), "reminders", NULL);
  ui_settle ();
  g_assert_false (is_on_in_menu ());
  g_assert_false (g_settings_get_boolean (fixture->settings, "reminders"));
  g_assert_null (describe_button (fixture));

  /* What was chosen for a session is not forgotten. */
  g_settings_set_boolean (fixture->settings, "reminders", TRUE);
  ui_settle ();
  g_assert_true (is_on_in_menu ());
  g_assert_cmpstr (describe_button (fixture), ==, ui_in_language ("10 minutes before", "10분 전"));
}

static gboolean
says_it (Fixture *fixture)
{
  return ui_shows (GTK_WIDGET (fixture->window),
                   ui_in_language ("You will be reminded", "창을 닫아도 알려 드립니다"));
}

static void
test_said_once (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const silent[] = { "opening", "cells-keynote", "data-cancelled", "data-untimed" };

  /* Of these nobody is going to be reminded: the first is on, and for the second it is too late. */
  for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
    {
      star (fixture, silent[i], TRUE);
      g_assert_false (says_it (fixture));
    }

  star (fixture, "night-lab", TRUE);
  ui_wait_until (says_it (fixture));
  g_assert_true (g_settings_get_boolean (fixture->settings, "reminders-explained"));

  ui_click (ui_find_button (GTK_WIDGET (fixture->window), ui_in_language ("Turn Off", "끄기(T)")));
  g_assert_false (g_settings_get_boolean (fixture->settings, "reminders"));
  ui_wait_until (!says_it (fixture));

  g_settings_set_boolean (fixture->settings, "reminders", TRUE);
  star (fixture, "closing", TRUE);
  g_assert_false (says_it (fixture));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture       *fixture,
                  gconstpointer  data);
  } tests[] = {
    { "/reminder/offered", test_offered },
    { "/reminder/choose", test_choose },
    { "/reminder/leaves", test_leaves },
    { "/reminder/leaves-by-itself", test_leaves_by_itself },
    { "/reminder/menu", test_menu },
    { "/reminder/narrow", test_narrow },
    { "/reminder/turned-off", test_turned_off },
    { "/reminder/said-once", test_said_once },
  };

  ui_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return ui_run ();
}
