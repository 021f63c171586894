/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "model/forum-clock.h"
#include "model/forum-time.h"

/* What was called, in its order: a letter for each. */
typedef struct
{
  ForumClock *clock;
  GString *calls;
  GDateTime *again;             /* When to call once more, NULL for never. */
  guint other;                  /* What to cancel, 0 for nothing. */
} Fixture;

static GDateTime *
at (const char *text)
{
  GDateTime *time = forum_time_parse (text);

  g_assert_nonnull (time);

  return time;
}

static void
set (Fixture    *fixture,
     const char *text)
{
  g_autoptr (GDateTime) time = at (text);

  forum_clock_set_now (fixture->clock, time);
}

static guint
add (Fixture        *fixture,
     const char     *text,
     ForumClockFunc  callback)
{
  g_autoptr (GDateTime) time = text != NULL ? at (text) : NULL;

  return forum_clock_call_at (fixture->clock, time, callback, fixture);
}

static void
a_cb (gpointer user_data)
{
  Fixture *fixture = user_data;

  g_string_append_c (fixture->calls, 'a');
}

static void
b_cb (gpointer user_data)
{
  Fixture *fixture = user_data;

  g_string_append_c (fixture->calls, 'b');
}

static void
again_cb (gpointer user_data)
{
  Fixture *fixture = user_data;

  g_string_append_c (fixture->calls, 'c');
  forum_clock_call_at (fixture->clock, fixture->again, again_cb, fixture);
}

static void
cancel_cb (gpointer user_data)
{
  Fixture *fixture = user_data;

  g_string_append_c (fixture->calls, 'd');
  forum_clock_cancel (fixture->clock, fixture->other);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->clock = g_object_new (FORUM_TYPE_CLOCK, NULL);
  fixture->calls = g_string_new (NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->clock);
  g_string_free (fixture->calls, TRUE);
  g_clear_pointer (&fixture->again, g_date_time_unref);
}

static void
wait_for (Fixture    *fixture,
          const char *calls)
{
  while (!g_str_equal (fixture->calls->str, calls))
    {
      g_assert_true (g_str_has_prefix (calls, fixture->calls->str));
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
assert_nothing_waits (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_now (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) now = forum_clock_dup_now (fixture->clock);
  g_autoptr (GDateTime) later = NULL;
  g_autoptr (GDateTime) set_to = at ("2031-06-10T11:35:00+09:00");

  g_assert_cmpint (g_date_time_compare (now, before), >=, 0);
  g_assert_false (forum_clock_is_set (fixture->clock));

  set (fixture, "2031-06-10T11:35:00+09:00");
  later = forum_clock_dup_now (fixture->clock);
  g_assert_true (forum_clock_is_set (fixture->clock));
  g_assert_cmpint (g_date_time_difference (later, set_to), >=, 0);
  g_assert_cmpint (g_date_time_difference (later, set_to), <, G_TIME_SPAN_MINUTE);
}

/* What is due is called by itself, in the order in which it is due, and once. */
static void
test_due (Fixture       *fixture,
          gconstpointer  data)
{
  set (fixture, "2031-06-10T11:34:59.900+09:00");
  add (fixture, "2031-06-10T11:35:00.100+09:00", b_cb);
  add (fixture, "2031-06-10T11:35:00+09:00", a_cb);
  add (fixture, "2031-06-10T12:35:00+09:00", a_cb);

  wait_for (fixture, "ab");
  assert_nothing_waits ();
  g_assert_cmpstr (fixture->calls->str, ==, "ab");
}

static void
test_already_due (Fixture       *fixture,
                  gconstpointer  data)
{
  set (fixture, "2031-06-10T11:35:00+09:00");
  add (fixture, "2000-01-01T00:01:00Z", b_cb);
  add (fixture, "2000-01-01T00:00:00Z", a_cb);
  /* Never before the caller has what it is to be cancelled by. */
  g_assert_cmpstr (fixture->calls->str, ==, "");

  wait_for (fixture, "ab");
}

/* Nobody knows any more what comes next when the clock was set, neither forwards nor back. */
static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  set (fixture, "2031-06-10T11:35:00+09:00");
  add (fixture, "2031-06-10T11:40:00+09:00", a_cb);
  add (fixture, NULL, b_cb);
  set (fixture, "2031-06-10T11:36:00+09:00");
  g_assert_cmpstr (fixture->calls->str, ==, "ab");

  add (fixture, NULL, b_cb);
  set (fixture, "2031-06-09T11:36:00+09:00");
  g_assert_cmpstr (fixture->calls->str, ==, "abb");

  set (fixture, "2031-06-11T11:36:00+09:00");
  g_assert_cmpstr (fixture->calls->str, ==, "abb");
}

static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  set (fixture, "2031-06-10T11:35:00+09:00");
  fixture->again = at ("2031-06-10T11:36:00+09:00");
  again_cb (fixture);

  /* Once for each time, although it waits anew while it is called. */
  set (fixture, "2031-06-10T11:36:00+09:00");
  g_assert_cmpstr (fixture->calls->str, ==, "cc");
  set (fixture, "2031-06-10T11:35:30+09:00");
  g_assert_cmpstr (fixture->calls->str, ==, "ccc");
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  guint id;

  set (fixture, "2031-06-10T11:35:00+09:00");
  id = add (fixture, "2031-06-10T11:40:00+09:00", a_cb);
  forum_clock_cancel (fixture->clock, id);
  forum_clock_cancel (fixture->clock, id);
  forum_clock_cancel (fixture->clock, 0);
  set (fixture, "2031-06-10T12:00:00+09:00");
  g_assert_cmpstr (fixture->calls->str, ==, "");

  add (fixture, "2031-06-10T12:10:00+09:00", cancel_cb);
  fixture->other = add (fixture, "2031-06-10T12:10:00+09:00", a_cb);
  add (fixture, "2031-06-10T12:10:00+09:00", b_cb);
  set (fixture, "2031-06-10T12:10:00+09:00");
  g_assert_cmpstr (fixture->calls->str, ==, "db");
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
    { "/clock/now", test_now },
    { "/clock/due", test_due },
    { "/clock/already-due", test_already_due },
    { "/clock/set", test_set },
    { "/clock/again", test_again },
    { "/clock/cancel", test_cancel },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
