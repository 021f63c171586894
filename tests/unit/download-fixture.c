/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "download-fixture.h"

#include <time.h>

#include "test-support.h"

/* In milliseconds: what is never to come is waited for so long; and what comes, however busy the machine is. */
#define SHORT_TIMEOUT 300
#define LONG_TIMEOUT 60000

static void
fetch_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->download = forum_downloader_fetch_finish (FORUM_DOWNLOADER (source_object), result,
                                                     &outcome->retry_after, &outcome->error);
  g_assert_true ((outcome->download == NULL) != (outcome->error == NULL));
  outcome->done = TRUE;
}

static void
progress_cb (goffset  current,
             goffset  total,
             gpointer user_data)
{
  Outcome *outcome = user_data;

  g_assert_false (outcome->done);
  g_assert_cmpint (current, >, outcome->progress);
  outcome->progress = current;
}

static gint64
get_own_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

void
outcome_clear (Outcome *outcome)
{
  g_clear_pointer (&outcome->download, forum_download_free);
  g_clear_error (&outcome->error);
}

void
download_set_up (DownloadFixture *fixture,
                 gconstpointer    data)
{
  g_autofree char *path = test_fixture_path ("live.json");
  g_autofree char *authority = g_test_build_filename (G_TEST_DIST, "fixtures", "tls", "authority.pem", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GTlsDatabase) trusted = NULL;
  g_autoptr (GError) error = NULL;

  fixture->server = server_start (path);
  fixture->forum = g_file_load_bytes (file, NULL, NULL, NULL);
  fixture->downloader = forum_downloader_new ();
  trusted = g_tls_file_database_new (authority, &error);
  g_assert_no_error (error);
  forum_downloader_set_trusted (fixture->downloader, trusted);
}

void
download_tear_down (DownloadFixture *fixture,
                    gconstpointer    data)
{
  g_assert_finalize_object (fixture->downloader);
  server_stop (fixture->server);
  g_bytes_unref (fixture->forum);
}

void
download_begin (DownloadFixture *fixture,
                Outcome         *outcome,
                const char      *address,
                gboolean         allow_http,
                const char      *etag,
                const char      *last_modified,
                GCancellable    *cancellable)
{
  forum_downloader_fetch_async (fixture->downloader, address, allow_http, etag, last_modified, cancellable,
                                progress_cb, outcome, fetch_cb, outcome);
}

/**
 * download_wait:
 * @outcome: what is to come
 *
 * A window would stand still while one step lasts. What counts is the work of this thread: how long others keep the
 * processor from it is not our doing.
 */
void
download_wait (Outcome *outcome)
{
  while (!outcome->done)
    {
      gint64 before = get_own_time ();

      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (get_own_time () - before, <, 50 * 1000);
    }
}

/**
 * download_fetch:
 * @fixture: who asks whom
 * @outcome: what comes of it
 * @kind: of connection
 * @path: what to ask for
 * @never_ends: whether it is to be given up
 */
void
download_fetch (DownloadFixture *fixture,
                Outcome         *outcome,
                const char      *kind,
                const char      *path,
                gboolean         never_ends)
{
  g_autofree char *address = server_get_address (fixture->server, kind, path);

  forum_downloader_set_timeout (fixture->downloader, never_ends ? SHORT_TIMEOUT : LONG_TIMEOUT);
  download_begin (fixture, outcome, address, g_str_equal (kind, "http"), NULL, NULL, NULL);
  download_wait (outcome);
}

void
download_assert_good (DownloadFixture *fixture,
                      const Outcome   *outcome)
{
  g_assert_no_error (outcome->error);
  g_assert_true (g_bytes_equal (outcome->download->bytes, fixture->forum));
  g_assert_cmpint (outcome->progress, ==, g_bytes_get_size (fixture->forum));
}
