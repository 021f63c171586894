/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <malloc.h>
#include <stdio.h>
#include <string.h>

#include "model/forum-clock.h"
#include "store/forum-agenda.h"
#include "updater-fixture.h"

/* A day and a night with a server that changes its forum and fails, by chance but the same each time. */

#define SESSIONS 200
#define STARS 20

/* What a server does in between. Those that say nothing for long are in another test. */
static const char *const faults[] = {
  "status-404", "status-500", "empty", "truncated", "truncated-length", "html", "older", "other-edition", "mistakes",
  "reset", "closed", "garbage", "not-utf8", "loop", "cut-gzip",
};

typedef struct
{
  UpdaterFixture updater;
  GFile *agenda_file;
  ForumAgenda *agenda;
  GRand *random;
  guint version;
} Fixture;

/* Each version has other ids, and the sessions in another order, of which one is new. Their titles stay. */
static void
publish (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint first = g_rand_int_range (fixture->random, 0, SESSIONS);

  fixture->version++;
  g_string_append_printf (text, "{\"format\": 1, \"id\": \"live-2031\", \"name\": \"Forum\", \"timeZone\": \"UTC\","
                          " \"updated\": \"2031-06-10T00:%02u:%02uZ\","
                          " \"people\": [{\"id\": \"kim\", \"name\": \"Kim\"}],"
                          " \"days\": [{\"date\": \"2031-06-10\", \"sessions\": [",
                          fixture->version / 60, fixture->version % 60);
  for (guint i = 0; i < SESSIONS; i++)
    g_string_append_printf (text, "{\"id\": \"v%u-%u\", \"title\": \"Talk %u\", \"people\": [{\"person\": \"kim\"}]}, ",
                            fixture->version, i, (first + i) % SESSIONS);
  g_string_append_printf (text, "{\"id\": \"new-%u\", \"title\": \"New %u\"}]}]}", fixture->version, fixture->version);
  g_assert_true (g_file_set_contents (fixture->updater.forum, text->str, -1, NULL));
  server_set (fixture->updater.server, "body", fixture->updater.forum);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  updater_set_up (&fixture->updater, data);
  fixture->agenda_file = g_file_new_build_filename (fixture->updater.top, "agenda.json", NULL);
  fixture->agenda = forum_agenda_new (fixture->agenda_file);
  fixture->random = g_rand_new_with_seed (20310611);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (forum_agenda_flush (fixture->agenda, NULL));
  while (G_OBJECT (fixture->agenda)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->agenda);
  g_object_unref (fixture->agenda_file);
  g_rand_free (fixture->random);
  updater_tear_down (&fixture->updater, data);
}

/* In KiB. What was freed and not given back yet is not in use. */
static guint
get_memory (void)
{
  g_autofree char *text = NULL;
  const char *line;
  guint memory = 0;

  malloc_trim (0);
  g_assert_true (g_file_get_contents ("/proc/self/status", &text, NULL, NULL));
  line = strstr (text, "VmRSS:");
  g_assert_nonnull (line);
  g_assert_cmpint (sscanf (line, "VmRSS: %u", &memory), ==, 1);

  return memory;
}

static void
assert_stars (Fixture      *fixture,
              ForumProgram *program)
{
  g_autoptr (GPtrArray) starred = forum_agenda_list_starred (fixture->agenda, program);
  guint n_known = 0;

  for (guint i = 0; i < starred->len; i++)
    {
      const char *title = forum_text_get (forum_session_get_title (g_ptr_array_index (starred, i)));
      guint number;

      g_assert_cmpint (sscanf (title, "Talk %u", &number), ==, 1);
      n_known += number < STARS;
    }
  g_assert_cmpuint (starred->len, ==, STARS);
  g_assert_cmpuint (n_known, ==, STARS);
}

static void
star (Fixture      *fixture,
      ForumProgram *program)
{
  ForumList *day = FORUM_LIST (forum_list_get (FORUM_LIST (program), 0));

  for (guint i = 0; i < SESSIONS; i++)
    {
      ForumSession *session = forum_list_get (day, i);
      guint number;

      g_assert_cmpint (sscanf (forum_text_get (forum_session_get_title (session)), "Talk %u", &number), ==, 1);
      if (number < STARS)
        forum_agenda_set_starred (fixture->agenda, program, session, TRUE);
    }
}

/* Reckons for itself when the next question comes, in seconds, from the failures in a row. */
static double
get_delay (guint n_failures)
{
  double delay = 30 * 60;

  if (n_failures > 0)
    delay = MIN (60.0 * (1 << MIN (n_failures - 1, 10)), delay);

  return delay;
}

/* Goes on until the server is asked again, which must be when it was reckoned. Returns the time between, in
 * seconds. */
static double
wait_until_next (Fixture *fixture,
                 guint    n_failures)
{
  ForumClock *clock = forum_clock_get_default ();
  g_autoptr (GDateTime) now = forum_clock_dup_now (clock);
  GDateTime *next = forum_updater_get_next (fixture->updater.updater, fixture->updater.edition);
  double delay = (double) g_date_time_difference (next, now) / G_TIME_SPAN_SECOND;
  g_autoptr (GDateTime) then = g_date_time_add (next, G_TIME_SPAN_MILLISECOND);

  g_assert_cmpfloat (delay, >=, get_delay (n_failures) * 0.9 - 2);
  g_assert_cmpfloat (delay, <=, get_delay (n_failures) * 1.1 + 2);
  forum_clock_set_now (clock, then);
  updater_wait (&fixture->updater);

  return delay;
}

static void
test_day (Fixture       *fixture,
          gconstpointer  data)
{
  UpdaterFixture *updater = &fixture->updater;
  double elapsed = 0;
  guint n_asked = 1;
  guint n_failures = 0;
  guint n_changes = 0;
  guint n_failed = 0;
  guint before = 0;

  publish (fixture);
  forum_updater_watch (updater->updater, updater->edition);
  updater_wait (updater);
  n_asked++;
  g_assert_no_error (updater->error);
  star (fixture, updater->program);

  while (elapsed < 24 * 60 * 60)
    {
      gboolean fails = g_rand_int_range (fixture->random, 0, 3) == 0;
      gboolean changes = g_rand_int_range (fixture->random, 0, 2) == 0;

      if (changes)
        publish (fixture);
      server_set (updater->server, "fault",
                  fails ? faults[g_rand_int_range (fixture->random, 0, G_N_ELEMENTS (faults))] : "ok");
      g_clear_object (&updater->program);
      elapsed += wait_until_next (fixture, n_failures);
      n_asked++;

      n_failures = fails ? n_failures + 1 : 0;
      n_failed += fails;
      g_assert_true ((updater->error != NULL) == fails);
      if (updater->program != NULL)
        {
          forum_agenda_follow (fixture->agenda, updater->program);
          assert_stars (fixture, updater->program);
          n_changes++;
        }

      /* The first hours are for what is made once. */
      if (before == 0 && elapsed > 6 * 60 * 60)
        before = get_memory ();
    }

  g_assert_cmpuint (updater_count (updater), ==, n_asked);
  g_assert_cmpuint (n_changes, >, 10);
  g_assert_cmpuint (n_failed, >, 10);
  g_test_message ("%u questions, %u failed, %u changes; %u KiB after six hours, %u KiB at the end",
                  n_asked, n_failed, n_changes, before, get_memory ());
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpuint (get_memory (), <=, before + before / 10);
#endif
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/updater-day/day", Fixture, NULL, set_up, test_day, tear_down);

  return g_test_run ();
}
