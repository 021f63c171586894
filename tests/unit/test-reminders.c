/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "reminders-fixture.h"

/* When reminders come, by a clock that the test sets. */

/* What a session starred at noon tells at a time; the program waits from then on, or was started then. */
typedef struct
{
  const char *name;
  const char *forum;
  guint minutes;
  const char *before;           /* Nothing is told yet, */
  const char *time;             /* but this is then. */
  const char *told;
} Case;

static const Case cases[] = {
  { "due", IN_SEOUL (TWO), 10, "2031-06-10T13:49:59+09:00", "2031-06-10T13:50:00+09:00", "remind a" },
  { "five-minutes", IN_SEOUL (TWO), 5, "2031-06-10T13:54:59+09:00", "2031-06-10T13:55:00+09:00", "remind a" },
  { "thirty-minutes", IN_SEOUL (TWO), 30, "2031-06-10T13:29:59+09:00", "2031-06-10T13:30:00+09:00", "remind a" },
  { "none", IN_SEOUL (TWO), 0, "2031-06-10T13:50:00+09:00", "2031-06-10T14:00:00+09:00", "" },
  { "missed-begins", IN_SEOUL (TWO), 10, "2031-06-10T13:49:00+09:00", "2031-06-10T13:59:00+09:00", "remind a" },
  { "missed-on", IN_SEOUL (TWO), 10, "2031-06-10T13:49:00+09:00", "2031-06-10T14:39:59+09:00", "remind a" },
  { "missed-over", IN_SEOUL (TWO), 10, "2031-06-10T13:49:00+09:00", "2031-06-10T14:40:00+09:00", "" },
  { "without-start", IN_SEOUL (""), 10, "2031-06-10T13:49:00+09:00", "2031-06-10T23:00:00+09:00", "" },
  { "open-end", IN_SEOUL (", \"start\": \"2031-06-10T13:00:00+09:00\""), 10,
    "2031-06-10T12:49:00+09:00", "2031-06-10T14:59:00+09:00", "remind a" },
  { "open-end-over", IN_SEOUL (", \"start\": \"2031-06-10T13:00:00+09:00\""), 10,
    "2031-06-10T12:49:00+09:00", "2031-06-10T15:00:00+09:00", "" },

  /* The clocks of New York go from 2:00 to 3:00 on 9 March 2031, and back from 2:00 to 1:00 on 2 November. */
  { "spring", FORUM ("garden", "America/New_York", AT ("2031-03-09T03:05:00-04:00", "2031-03-09T04:00:00-04:00")), 10,
    "2031-03-09T01:54:59-05:00", "2031-03-09T01:55:00-05:00", "remind a" },
  { "autumn", FORUM ("garden", "America/New_York", AT ("2031-11-02T01:05:00-05:00", "2031-11-02T01:30:00-05:00")), 10,
    "2031-11-02T01:54:59-04:00", "2031-11-02T01:55:00-04:00", "remind a" },
};

static void
test_case (RemindersFixture *fixture,
           gconstpointer     data)
{
  const Case *self = data;

  reminders_set_clock ("2031-01-01T00:00:00Z");
  reminders_open (fixture, self->forum);
  reminders_star (fixture, "a", TRUE);
  reminders_before (fixture, self->minutes);
  reminders_set_clock (self->before);
  reminders_assert_told (fixture, "");
  reminders_set_clock (self->time);
  reminders_assert_told (fixture, self->told);

  /* Neither twice, nor by a program that is started again, without the file that was opened. */
  reminders_set_clock (self->time);
  g_remove (g_file_peek_path (fixture->forum_file));
  reminders_start (fixture);
  reminders_assert_told (fixture, "");
}

/* The same by a program that is started only then. */
static void
test_case_missed (RemindersFixture *fixture,
                  gconstpointer     data)
{
  const Case *self = data;

  reminders_set_clock ("2031-01-01T00:00:00Z");
  reminders_open (fixture, self->forum);
  reminders_star (fixture, "a", TRUE);
  reminders_before (fixture, self->minutes);
  reminders_stop (fixture);
  g_remove (g_file_peek_path (fixture->forum_file));

  reminders_set_clock (self->time);
  reminders_start (fixture);
  reminders_assert_told (fixture, self->told);
  reminders_start (fixture);
  reminders_assert_told (fixture, "");
}

static void
test_withdrawn (RemindersFixture *fixture,
                gconstpointer     data)
{
  reminders_open (fixture, IN_SEOUL (TWO));
  reminders_star (fixture, "a", TRUE);
  g_assert_true (forum_reminders_get_pending (fixture->reminders));
  g_assert_true (forum_reminders_get_waiting (fixture->reminders));

  reminders_set_clock ("2031-06-10T13:50:00+09:00");
  reminders_assert_told (fixture, "remind a");
  g_assert_false (forum_reminders_get_pending (fixture->reminders));
  g_assert_true (forum_reminders_get_waiting (fixture->reminders));

  reminders_set_clock ("2031-06-10T14:40:00+09:00");
  reminders_assert_told (fixture, "withdraw a");
  g_assert_false (forum_reminders_get_waiting (fixture->reminders));

  reminders_set_clock ("2031-06-10T13:55:00+09:00");
  reminders_assert_told (fixture, "");
  reminders_star (fixture, "a", FALSE);
  reminders_assert_told (fixture, "withdraw a");
}

/* Nobody who looks at a session needs to be told of it at that moment. */
static void
test_chosen_late (RemindersFixture *fixture,
                  gconstpointer     data)
{
  reminders_open (fixture, IN_SEOUL (TWO));
  reminders_set_clock ("2031-06-10T13:55:00+09:00");
  reminders_star (fixture, "a", TRUE);
  reminders_assert_told (fixture, "");
  reminders_set_clock ("2031-06-10T14:05:00+09:00");
  reminders_assert_told (fixture, "");
  reminders_start (fixture);
  reminders_assert_told (fixture, "");
}

static void
test_minutes_changed (RemindersFixture *fixture,
                      gconstpointer     data)
{
  reminders_open (fixture, IN_SEOUL (TWO));
  reminders_star (fixture, "a", TRUE);
  reminders_before (fixture, 30);
  reminders_set_clock ("2031-06-10T13:30:00+09:00");
  reminders_assert_told (fixture, "remind a");

  /* Again, since it is wanted later. */
  reminders_before (fixture, 5);
  reminders_assert_told (fixture, "withdraw a");
  reminders_set_clock ("2031-06-10T13:54:00+09:00");
  reminders_assert_told (fixture, "");
  reminders_set_clock ("2031-06-10T13:55:00+09:00");
  reminders_assert_told (fixture, "remind a");

  reminders_before (fixture, 30);
  reminders_set_clock ("2031-06-10T13:59:00+09:00");
  reminders_assert_told (fixture, "");
}

static void
test_moved (RemindersFixture *fixture,
            gconstpointer     data)
{
  reminders_open (fixture, IN_SEOUL (TWO));
  reminders_star (fixture, "a", TRUE);
  reminders_set_clock ("2031-06-10T13:50:00+09:00");
  reminders_assert_told (fixture, "remind a");

  /* What is said of the old time must not stay. */
  reminders_open (fixture, IN_SEOUL (THREE));
  reminders_assert_told (fixture, "withdraw a");
  reminders_set_clock ("2031-06-10T14:49:00+09:00");
  reminders_assert_told (fixture, "");
  reminders_set_clock ("2031-06-10T14:50:00+09:00");
  reminders_assert_told (fixture, "remind a");
}

static void
test_moved_ahead (RemindersFixture *fixture,
                  gconstpointer     data)
{
  reminders_open (fixture, IN_SEOUL (TWO));
  reminders_star (fixture, "a", TRUE);
  reminders_set_clock ("2031-06-10T13:35:00+09:00");
  reminders_assert_told (fixture, "");
  reminders_open (fixture, IN_SEOUL (EARLIER));
  reminders_assert_told (fixture, "remind a");
  reminders_open (fixture, IN_SEOUL (EARLIER));
  reminders_assert_told (fixture, "");
}

static void
test_cancelled (RemindersFixture *fixture,
                gconstpointer     data)
{
  reminders_open (fixture, IN_SEOUL (TWO));
  reminders_star (fixture, "a", TRUE);
  reminders_open (fixture, IN_SEOUL (TWO ", \"status\": \"cancelled\""));
  reminders_assert_told (fixture, "cancelled a");
  g_assert_false (forum_reminders_get_waiting (fixture->reminders));
  reminders_set_clock ("2031-06-10T13:50:00+09:00");
  reminders_assert_told (fixture, "");
  reminders_start (fixture);
  reminders_assert_told (fixture, "");

  /* It takes place after all. */
  reminders_open (fixture, IN_SEOUL (TWO));
  reminders_assert_told (fixture, "remind a");
}

static void
test_cancelled_over (RemindersFixture *fixture,
                     gconstpointer     data)
{
  reminders_open (fixture, IN_SEOUL (TWO));
  reminders_star (fixture, "a", TRUE);
  reminders_set_clock ("2031-06-10T15:00:00+09:00");
  reminders_open (fixture, IN_SEOUL (TWO ", \"status\": \"cancelled\""));
  reminders_assert_told (fixture, "");
}

static void
test_turned_off (RemindersFixture *fixture,
                 gconstpointer     data)
{
  reminders_open (fixture, IN_SEOUL (TWO));
  reminders_star (fixture, "a", TRUE);
  reminders_star (fixture, "b", TRUE);
  forum_reminders_set_enabled (fixture->reminders, FALSE);
  g_assert_false (forum_reminders_get_pending (fixture->reminders));
  reminders_set_clock ("2031-06-10T13:55:00+09:00");
  reminders_assert_told (fixture, "");
  forum_reminders_set_enabled (fixture->reminders, TRUE);
  reminders_assert_told (fixture, "");
  g_assert_true (forum_reminders_get_pending (fixture->reminders));
  reminders_set_clock ("2031-06-10T15:50:00+09:00");
  reminders_assert_told (fixture, "withdraw a, remind b");
}

/* A clock that was set to try the program leaves nothing behind. */
static void
test_not_kept (RemindersFixture *fixture,
               gconstpointer     data)
{
  reminders_open (fixture, IN_SEOUL (TWO));
  reminders_star (fixture, "a", TRUE);
  forum_reminders_set_keeping (fixture->reminders, FALSE);
  reminders_set_clock ("2031-06-10T13:50:00+09:00");
  reminders_assert_told (fixture, "remind a");
  reminders_set_clock ("2031-06-10T13:51:00+09:00");
  reminders_assert_told (fixture, "");
  reminders_start (fixture);
  reminders_assert_told (fixture, "remind a");
}

static char *
write_many (guint n_sessions)
{
  GString *text = g_string_new ("{\"format\": 1, \"id\": \"garden\", \"name\": \"Garden\","
                                " \"timeZone\": \"Asia/Seoul\", \"days\": [{\"date\": \"2031-06-10\", \"sessions\": [");

  for (guint i = 0; i < n_sessions; i++)
    g_string_append_printf (text, "%s{\"id\": \"s%u\", \"start\": \"2031-06-10T%02u:%02u:00+09:00\"}",
                            i > 0 ? ", " : "", i, 6 + i / 60, i % 60);
  g_string_append (text, "]}]}");

  return g_string_free (text, FALSE);
}

static int
count_timers (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;
  int n_timers = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (path, NULL);

      if (target != NULL && strstr (target, "timerfd") != NULL)
        n_timers++;
    }

  return n_timers;
}

/* However many there are, one is waited for. */
static void
test_many (RemindersFixture *fixture,
           gconstpointer     data)
{
  const guint n_sessions = 1000;
  g_autofree char *text = write_many (n_sessions);

  reminders_set_clock ("2031-06-09T00:00:00+09:00");
  reminders_open (fixture, text);
  for (guint i = 0; i < n_sessions; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      reminders_star (fixture, id, TRUE);
    }
  reminders_settle (fixture);
  g_assert_cmpint (count_timers (), ==, 1);

  reminders_start (fixture);
  reminders_assert_told (fixture, "");
  g_assert_true (forum_reminders_get_pending (fixture->reminders));

  /* One look at a time tells what is due then, and nothing else. */
  for (guint minute = 48; minute < 60; minute++)
    {
      g_autofree char *time = g_strdup_printf ("2031-06-10T05:%02u:00+09:00", minute);
      g_autofree char *told = minute < 50 ? g_strdup ("") : g_strdup_printf ("remind s%u", minute - 50);

      fixture->n_reviews = 0;
      reminders_set_clock (time);
      g_assert_cmpuint (fixture->n_reviews, ==, 1);
      reminders_assert_told (fixture, told);
    }
}

static void
add_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/reminders/waiting/", cases[i].name, NULL);
      g_autofree char *missed = g_strconcat ("/reminders/started-then/", cases[i].name, NULL);

      g_test_add (path, RemindersFixture, &cases[i], reminders_set_up, test_case, reminders_tear_down);
      g_test_add (missed, RemindersFixture, &cases[i], reminders_set_up, test_case_missed, reminders_tear_down);
    }
}

int
main (int    argc,
      char **argv)
{
  reminders_init (&argc, &argv);

  add_cases ();
#define ADD(name, func) \
  g_test_add ("/reminders/" name, RemindersFixture, NULL, reminders_set_up, func, reminders_tear_down)
  ADD ("withdrawn", test_withdrawn);
  ADD ("chosen-late", test_chosen_late);
  ADD ("minutes-changed", test_minutes_changed);
  ADD ("moved", test_moved);
  ADD ("moved-ahead", test_moved_ahead);
  ADD ("cancelled", test_cancelled);
  ADD ("cancelled-over", test_cancelled_over);
  ADD ("turned-off", test_turned_off);
  ADD ("not-kept", test_not_kept);
  ADD ("many", test_many);
#undef ADD

  return reminders_run ();
}
