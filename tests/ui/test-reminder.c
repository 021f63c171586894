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

static gboolean
says_it (Fixture *fixture)
{
  return ui_shows (GTK_WIDGET (fixture->window),
                   ui_in_language ("Reminds you even if closed", "창을 닫아도 알려 드립니다"));
}

static void
test_said_once (Fixture       *fixture,
                gconstpointer  data)
{
  /* Of this one nobody is going to be reminded. */
  star (fixture, "data-untimed", TRUE);
  g_assert_false (says_it (fixture));

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
    { "/reminder/said-once", test_said_once },
  };

  ui_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return ui_run ();
}
