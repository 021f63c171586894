/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "io/forum-problem.h"
#include "model/forum-clock.h"
#include "updater-fixture.h"

/* When an edition is asked for, and that no answer makes anything worse. */

static const struct
{
  const char *fault;
  const char *domain;           /* NULL if it does not matter who notices. */
  int code;
  int problem;                  /* What is wrong with the file, or -1. */
} faults[] = {
  { "status-404", "download", FORUM_DOWNLOAD_ERROR_NOT_FOUND, -1 },
  { "status-410", "download", FORUM_DOWNLOAD_ERROR_GONE, -1 },
  { "status-403", "download", FORUM_DOWNLOAD_ERROR_FORBIDDEN, -1 },
  { "status-500", "download", FORUM_DOWNLOAD_ERROR_SERVER, -1 },
  { "busy", "download", FORUM_DOWNLOAD_ERROR_BUSY, -1 },
  { "maintenance", "download", FORUM_DOWNLOAD_ERROR_BUSY, -1 },
  { "loop", "download", FORUM_DOWNLOAD_ERROR_TOO_MANY_REDIRECTS, -1 },
  { "redirect-file", "download", FORUM_DOWNLOAD_ERROR_BAD_REDIRECT, -1 },
  { "empty", "download", FORUM_DOWNLOAD_ERROR_EMPTY, -1 },
  { "truncated-length", "download", FORUM_DOWNLOAD_ERROR_INCOMPLETE, -1 },
  { "truncated", "update", FORUM_UPDATE_ERROR_BAD_FORUM, FORUM_PROBLEM_TRUNCATED },
  { "short-length", "update", FORUM_UPDATE_ERROR_BAD_FORUM, FORUM_PROBLEM_TRUNCATED },
  /* That the end is missing, newer versions of libsoup notice themselves. */
  { "cut-chunk", NULL, 0, -1 },
  { "bad-chunk", NULL, 0, -1 },
  { "cut-gzip", "update", FORUM_UPDATE_ERROR_BAD_FORUM, FORUM_PROBLEM_TRUNCATED },
  { "bomb", "download", FORUM_DOWNLOAD_ERROR_TOO_LARGE, -1 },
  { "huge", "download", FORUM_DOWNLOAD_ERROR_TOO_LARGE, -1 },
  { "huge-unknown", "download", FORUM_DOWNLOAD_ERROR_TOO_LARGE, -1 },
  { "drip", "download", FORUM_DOWNLOAD_ERROR_TIMED_OUT, -1 },
  { "hang", "download", FORUM_DOWNLOAD_ERROR_TIMED_OUT, -1 },
  { "hang-body", "download", FORUM_DOWNLOAD_ERROR_TIMED_OUT, -1 },
  { "reset", "download", FORUM_DOWNLOAD_ERROR_BROKEN_OFF, -1 },
  { "reset-body", "download", FORUM_DOWNLOAD_ERROR_INCOMPLETE, -1 },
  { "closed", "download", FORUM_DOWNLOAD_ERROR_BROKEN_OFF, -1 },
  { "garbage", "download", FORUM_DOWNLOAD_ERROR_NOT_HTTP, -1 },
  { "endless-header", "download", FORUM_DOWNLOAD_ERROR_BROKEN_OFF, -1 },
  { "html", "update", FORUM_UPDATE_ERROR_BAD_FORUM, FORUM_PROBLEM_SYNTAX },
  { "array", "update", FORUM_UPDATE_ERROR_BAD_FORUM, FORUM_PROBLEM_WRONG_TYPE },
  { "other-edition", "shelf", FORUM_SHELF_ERROR_OTHER_EDITION, -1 },
  { "older", "shelf", FORUM_SHELF_ERROR_OLDER, -1 },
  { "newer-format", "update", FORUM_UPDATE_ERROR_BAD_FORUM, FORUM_PROBLEM_NEWER_FORMAT },
  { "mistakes", "update", FORUM_UPDATE_ERROR_BAD_FORUM, FORUM_PROBLEM_BAD_VALUE },
  { "not-utf8", "update", FORUM_UPDATE_ERROR_BAD_FORUM, FORUM_PROBLEM_NOT_UTF8 },
};

static void
assert_failure (const GError *error,
                const char   *domain,
                int           code)
{
  GQuark quark = g_strcmp0 (domain, "download") == 0 ? FORUM_DOWNLOAD_ERROR
                 : g_strcmp0 (domain, "shelf") == 0 ? FORUM_SHELF_ERROR : FORUM_UPDATE_ERROR;

  g_assert_nonnull (error);
  if (domain != NULL)
    g_assert_error (error, quark, code);
}

static gboolean
has_problem (GPtrArray *problems,
             int        code)
{
  for (guint i = 0; i < problems->len; i++)
    if ((int) forum_problem_get_code (g_ptr_array_index (problems, i)) == code)
      return TRUE;

  return FALSE;
}

/* After each the copy is what it was, the reason is known, and a good answer is taken. */
static void
test_faults (UpdaterFixture *fixture,
             gconstpointer   data)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *before = updater_dup_copy (fixture);
      g_autofree char *after = NULL;
      g_autofree char *name = g_strdup_printf ("after-%s", faults[i].fault);
      g_autofree char *updated = g_strdup_printf ("2031-06-02T00:%02u:00Z", i);
      g_autofree char *copy = NULL;
      GPtrArray *problems;

      g_test_message ("%s", faults[i].fault);
      updater_refresh (fixture, faults[i].fault);
      g_assert_null (fixture->program);
      assert_failure (fixture->error, faults[i].domain, faults[i].code);
      assert_failure (forum_updater_get_failure (fixture->updater, fixture->edition), faults[i].domain,
                      faults[i].code);
      problems = forum_updater_get_problems (fixture->updater, fixture->edition);
      if (faults[i].problem >= 0)
        g_assert_true (has_problem (problems, faults[i].problem));
      after = updater_dup_copy (fixture);
      g_assert_cmpstr (after, ==, before);

      updater_publish (fixture, name, updated);
      updater_refresh (fixture, "ok");
      g_assert_no_error (fixture->error);
      g_assert_nonnull (fixture->program);
      g_assert_no_error (forum_updater_get_failure (fixture->updater, fixture->edition));
      copy = updater_dup_copy (fixture);
      g_assert_nonnull (strstr (copy, name));
    }
}

/* What is as good as what is there, in other words. */
static void
test_good (UpdaterFixture *fixture,
           gconstpointer   data)
{
  static const char *const ways[] = { "ok", "dated", "plain", "compressed", "chunked", "until-closed", "redirect-308",
                                      "bad-gzip", "bom" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *updated = g_strdup_printf ("2031-06-02T00:%02u:00Z", i);

      updater_publish (fixture, ways[i], updated);
      updater_refresh (fixture, ways[i]);
      g_assert_no_error (fixture->error);
      g_assert_nonnull (fixture->program);

      /* The second time nothing is new, whoever has to find that out. */
      updater_refresh (fixture, ways[i]);
      g_assert_no_error (fixture->error);
      g_assert_null (fixture->program);
    }
}

/* In seconds from now; -1 if nothing is planned. */
static double
get_delay (UpdaterFixture *fixture)
{
  g_autoptr (GDateTime) now = forum_clock_dup_now (forum_clock_get_default ());
  GDateTime *next = forum_updater_get_next (fixture->updater, fixture->edition);

  return next != NULL ? (double) g_date_time_difference (next, now) / G_TIME_SPAN_SECOND : -1;
}

static void
assert_delay (UpdaterFixture *fixture,
              double          expected)
{
  g_assert_cmpfloat (get_delay (fixture), >=, expected * 0.9 - 1);
  g_assert_cmpfloat (get_delay (fixture), <=, expected * 1.1 + 1);
}

/* Lets the time come at which the edition is asked for again. */
static void
wait_until_next (UpdaterFixture *fixture)
{
  GDateTime *next = forum_updater_get_next (fixture->updater, fixture->edition);
  g_autoptr (GDateTime) before = g_date_time_add (next, -G_TIME_SPAN_MINUTE);
  g_autoptr (GDateTime) then = g_date_time_add (next, G_TIME_SPAN_MILLISECOND);
  guint n_ended = fixture->n_ended;

  forum_clock_set_now (forum_clock_get_default (), before);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (fixture->n_ended, ==, n_ended);
  g_assert_false (forum_updater_is_busy (fixture->updater, fixture->edition));

  forum_clock_set_now (forum_clock_get_default (), then);
  updater_wait (fixture);
}

static void
test_schedule (UpdaterFixture *fixture,
               gconstpointer   data)
{
  static const double delays[] = { 60, 120, 240, 480, 960, 1800, 1800, 1800 };

  g_assert_cmpuint (updater_count (fixture), ==, 1);
  forum_updater_watch (fixture->updater, fixture->edition);
  updater_wait (fixture);
  g_assert_cmpuint (updater_count (fixture), ==, 2);
  assert_delay (fixture, FORUM_UPDATER_INTERVAL);

  wait_until_next (fixture);
  assert_delay (fixture, FORUM_UPDATER_INTERVAL);

  server_set (fixture->server, "fault", "status-500");
  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    {
      wait_until_next (fixture);
      assert_delay (fixture, delays[i]);
    }

  server_set (fixture->server, "fault", "busy");
  wait_until_next (fixture);
  assert_delay (fixture, FORUM_UPDATER_INTERVAL);

  server_set (fixture->server, "fault", "ok");
  wait_until_next (fixture);
  assert_delay (fixture, FORUM_UPDATER_INTERVAL);
  g_assert_cmpuint (updater_count (fixture), ==, 3 + G_N_ELEMENTS (delays) + 2);
}

/* A server that says when to come again is believed, within a day. */
static void
test_retry_after (UpdaterFixture *fixture,
                  gconstpointer   data)
{
  forum_updater_watch (fixture->updater, fixture->edition);
  updater_wait (fixture);
  updater_refresh (fixture, "busy");
  g_assert_cmpfloat (get_delay (fixture), >=, 119);
  g_assert_cmpfloat (get_delay (fixture), <=, 140);
}

/* However many windows, however often: one question at a time. */
static void
test_one_at_a_time (UpdaterFixture *fixture,
                    gconstpointer   data)
{
  forum_updater_watch (fixture->updater, fixture->edition);
  for (guint i = 0; i < 10; i++)
    {
      forum_updater_watch (fixture->updater, fixture->edition);
      forum_updater_refresh (fixture->updater, fixture->edition);
    }
  updater_wait (fixture);
  g_assert_cmpuint (updater_count (fixture), ==, 2);

  /* As long as one is left. */
  for (guint i = 0; i < 10; i++)
    forum_updater_unwatch (fixture->updater, fixture->edition);
  wait_until_next (fixture);
  g_assert_cmpuint (updater_count (fixture), ==, 3);

  forum_updater_unwatch (fixture->updater, fixture->edition);
  updater_set_clock ("2031-06-12T09:00:00+09:00");
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_false (forum_updater_is_busy (fixture->updater, fixture->edition));
  g_assert_cmpuint (updater_count (fixture), ==, 3);

  /* Whoever comes back after two days does not wait. */
  forum_updater_watch (fixture->updater, fixture->edition);
  updater_wait (fixture);
  g_assert_cmpuint (updater_count (fixture), ==, 4);
}

static void
test_cancel (UpdaterFixture *fixture,
             gconstpointer   data)
{
  server_set (fixture->server, "fault", "hang");
  forum_updater_refresh (fixture->updater, fixture->edition);
  forum_updater_cancel (fixture->updater, fixture->edition);
  updater_wait (fixture);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (forum_updater_is_busy (fixture->updater, fixture->edition));
  g_assert_null (forum_updater_get_failure (fixture->updater, fixture->edition));

  updater_refresh (fixture, "ok");
  g_assert_no_error (fixture->error);
}

/* The address is not one of this machine, and nobody is asked. */
static void
test_network (UpdaterFixture *fixture,
              gconstpointer   data)
{
  static const struct
  {
    gboolean available;
    gboolean metered;
    gboolean asks;
  } cases[] = { { FALSE, FALSE, FALSE }, { TRUE, TRUE, FALSE }, { FALSE, TRUE, FALSE }, { TRUE, FALSE, TRUE } };
  ForumEditionState *state = forum_edition_state_copy (forum_edition_get_state (fixture->edition));
  g_autoptr (GFile) far = g_file_new_for_uri ("http://forum.invalid/forum.json");

  forum_edition_state_set_source (state, far);
  forum_edition_take_state (fixture->edition, state, NULL);
  updater_set_network (fixture, FALSE, FALSE);
  forum_updater_watch (fixture->updater, fixture->edition);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      updater_set_network (fixture, cases[i].available, cases[i].metered);
      g_assert_cmpint (forum_updater_is_busy (fixture->updater, fixture->edition), ==, cases[i].asks);
    }
  forum_updater_cancel (fixture->updater, fixture->edition);
  updater_wait (fixture);

  /* Unless the user says so. */
  updater_set_network (fixture, FALSE, TRUE);
  g_assert_true (forum_updater_refresh (fixture->updater, fixture->edition));
  g_assert_true (forum_updater_is_busy (fixture->updater, fixture->edition));
  forum_updater_cancel (fixture->updater, fixture->edition);
  updater_wait (fixture);
}

/* Another program has replaced the copy by the same: for this one it is news. */
static void
test_quicker (UpdaterFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (GFile) built_in = g_file_new_build_filename (fixture->top, "built-in", NULL);
  g_autoptr (GFile) history = g_file_new_build_filename (fixture->top, "history", NULL);
  g_autoptr (ForumShelf) shelf = forum_shelf_new (fixture->folder, built_in, history);
  g_autoptr (ForumUpdater) other = forum_updater_new (shelf, fixture->downloader);
  ForumEdition *edition = forum_shelf_find (shelf, forum_edition_get_id (fixture->edition));

  updater_publish (fixture, "two", "2031-06-03T00:00:00Z");
  updater_set_clock ("2031-06-10T09:05:00+09:00");
  g_assert_true (forum_updater_refresh (other, edition));
  while (forum_updater_is_busy (other, edition))
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (forum_updater_get_failure (other, edition));

  updater_refresh (fixture, "ok");
  g_assert_no_error (fixture->error);
  g_assert_nonnull (fixture->program);
}

/* The copy, all copies, and what is known of them are deleted while the program runs. */
static void
test_deleted (UpdaterFixture *fixture,
              gconstpointer   data)
{
  g_autofree char *state = forum_edition_dup_path (fixture->edition);
  g_autofree char *copy = NULL;

  g_assert_true (g_file_delete (forum_edition_get_copy (fixture->edition), NULL, NULL));
  g_assert_cmpint (g_unlink (state), ==, 0);
  updater_refresh (fixture, "ok");
  g_assert_no_error (fixture->error);
  copy = updater_dup_copy (fixture);
  g_assert_nonnull (strstr (copy, "\"one\""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/updater/" name, UpdaterFixture, NULL, updater_set_up, func, updater_tear_down)
  ADD ("faults", test_faults);
  ADD ("good", test_good);
  ADD ("schedule", test_schedule);
  ADD ("retry-after", test_retry_after);
  ADD ("one-at-a-time", test_one_at_a_time);
  ADD ("cancel", test_cancel);
  ADD ("network", test_network);
  ADD ("quicker", test_quicker);
  ADD ("deleted", test_deleted);
#undef ADD

  return g_test_run ();
}
