/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "download-fixture.h"
#include "io/forum-reader.h"

/* What comes of every way in which a server, a network or a person between can answer. */

#define GOOD -1

typedef struct
{
  const char *path;
  const char *kind;             /* Of connection. */
  int code;                     /* Of ForumDownloadError, or GOOD. */
  const char *detail;           /* NULL for any. */
} Case;

static const Case cases[] = {
  { "/ok", "http", GOOD },
  { "/dated", "http", GOOD },
  { "/plain", "http", GOOD },
  { "/compressed", "http", GOOD },
  { "/chunked", "http", GOOD },
  { "/until-closed", "http", GOOD },
  { "/redirect-301", "http", GOOD },
  { "/redirect-302", "http", GOOD },
  { "/redirect-303", "http", GOOD },
  { "/redirect-307", "http", GOOD },
  { "/redirect-308", "http", GOOD },
  { "/hops/5", "http", GOOD },
  { "/hops/6", "http", FORUM_DOWNLOAD_ERROR_TOO_MANY_REDIRECTS },
  { "/loop", "http", FORUM_DOWNLOAD_ERROR_TOO_MANY_REDIRECTS },
  { "/redirect-file", "http", FORUM_DOWNLOAD_ERROR_BAD_REDIRECT, "file:///etc/passwd" },
  { "/redirect-script", "http", FORUM_DOWNLOAD_ERROR_BAD_REDIRECT, "javascript:alert(1)" },
  { "/redirect-nowhere", "http", FORUM_DOWNLOAD_ERROR_BAD_REDIRECT, "" },
  { "/status-204", "http", FORUM_DOWNLOAD_ERROR_STATUS, "204" },
  { "/status-206", "http", FORUM_DOWNLOAD_ERROR_STATUS, "206" },
  { "/status-400", "http", FORUM_DOWNLOAD_ERROR_STATUS, "400" },
  { "/status-401", "http", FORUM_DOWNLOAD_ERROR_FORBIDDEN, "401" },
  { "/status-403", "http", FORUM_DOWNLOAD_ERROR_FORBIDDEN, "403" },
  { "/status-404", "http", FORUM_DOWNLOAD_ERROR_NOT_FOUND, "404" },
  { "/status-405", "http", FORUM_DOWNLOAD_ERROR_STATUS, "405" },
  { "/status-410", "http", FORUM_DOWNLOAD_ERROR_GONE, "410" },
  { "/status-418", "http", FORUM_DOWNLOAD_ERROR_STATUS, "418" },
  { "/status-500", "http", FORUM_DOWNLOAD_ERROR_SERVER, "500" },
  { "/status-502", "http", FORUM_DOWNLOAD_ERROR_SERVER, "502" },
  { "/status-504", "http", FORUM_DOWNLOAD_ERROR_SERVER, "504" },
  { "/unasked-304", "http", FORUM_DOWNLOAD_ERROR_STATUS, "304" },
  { "/busy", "http", FORUM_DOWNLOAD_ERROR_BUSY, "429" },
  { "/maintenance", "http", FORUM_DOWNLOAD_ERROR_BUSY, "503" },
  { "/bad-retry-after", "http", FORUM_DOWNLOAD_ERROR_BUSY, "503" },
  { "/empty", "http", FORUM_DOWNLOAD_ERROR_EMPTY },
  { "/truncated-length", "http", FORUM_DOWNLOAD_ERROR_INCOMPLETE },
  { "/bad-gzip", "http", GOOD },
  { "/bomb", "http", FORUM_DOWNLOAD_ERROR_TOO_LARGE },
  { "/huge", "http", FORUM_DOWNLOAD_ERROR_TOO_LARGE },
  { "/huge-unknown", "http", FORUM_DOWNLOAD_ERROR_TOO_LARGE },
  { "/drip", "http", FORUM_DOWNLOAD_ERROR_TIMED_OUT },
  { "/hints", "http", FORUM_DOWNLOAD_ERROR_TIMED_OUT },
  { "/packed-nothing", "http", FORUM_DOWNLOAD_ERROR_TIMED_OUT },
  { "/hang", "http", FORUM_DOWNLOAD_ERROR_TIMED_OUT },
  { "/hang-headers", "http", FORUM_DOWNLOAD_ERROR_TIMED_OUT },
  { "/hang-body", "http", FORUM_DOWNLOAD_ERROR_TIMED_OUT },
  { "/reset", "http", FORUM_DOWNLOAD_ERROR_BROKEN_OFF },
  { "/reset-body", "http", FORUM_DOWNLOAD_ERROR_INCOMPLETE },
  { "/closed", "http", FORUM_DOWNLOAD_ERROR_BROKEN_OFF },
  { "/garbage", "http", FORUM_DOWNLOAD_ERROR_NOT_HTTP },
  { "/endless-header", "http", FORUM_DOWNLOAD_ERROR_BROKEN_OFF },
  { "/ok", "good", GOOD },
  { "/redirect-301", "good", GOOD },
  { "/downgrade", "good", FORUM_DOWNLOAD_ERROR_NOT_SECURE },
  { "/downgrade", "http", GOOD },
  { "/truncated-length", "good", FORUM_DOWNLOAD_ERROR_INCOMPLETE },
  { "/hang-body", "good", FORUM_DOWNLOAD_ERROR_TIMED_OUT },
  { "/ok", "expired", FORUM_DOWNLOAD_ERROR_EXPIRED },
  { "/ok", "not-yet", FORUM_DOWNLOAD_ERROR_NOT_YET_VALID },
  { "/ok", "wrong-host", FORUM_DOWNLOAD_ERROR_WRONG_HOST },
  { "/ok", "unknown", FORUM_DOWNLOAD_ERROR_UNKNOWN_AUTHORITY },
};

/* One after the other and by the same downloader; and after each a good answer is taken. */
static void
test_cases (DownloadFixture *fixture,
            gconstpointer    data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Outcome) outcome = { NULL };
      g_auto (Outcome) next = { NULL };

      g_test_message ("%s %s", cases[i].kind, cases[i].path);
      download_fetch (fixture, &outcome, cases[i].kind, cases[i].path,
                      cases[i].code == FORUM_DOWNLOAD_ERROR_TIMED_OUT);
      if (cases[i].code == GOOD)
        download_assert_good (fixture, &outcome);
      else
        g_assert_error (outcome.error, FORUM_DOWNLOAD_ERROR, cases[i].code);
      if (cases[i].detail != NULL)
        g_assert_cmpstr (outcome.error->message, ==, cases[i].detail);

      download_fetch (fixture, &next, "http", "/ok", FALSE);
      download_assert_good (fixture, &next);
    }
}

/* What is given on as it is, since only its reader can judge it. */
static void
test_contents (DownloadFixture *fixture,
               gconstpointer    data)
{
  static const char *const paths[] = {
    /* libsoup does not tell that the end is missing, but a forum without its end is none. */
    "/cut-gzip",
    "/html", "/other-edition", "/older", "/newer-format", "/mistakes", "/not-utf8", "/array", "/truncated",
    "/short-length", "/bom",
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_auto (Outcome) outcome = { NULL };

      download_fetch (fixture, &outcome, "http", paths[i], FALSE);
      g_assert_no_error (outcome.error);
      g_assert_false (g_bytes_equal (outcome.download->bytes, fixture->forum));
    }
}

/* Newer versions of libsoup tell that the end is missing; with older ones its reader finds out. */
static void
test_cut_chunks (DownloadFixture *fixture,
                 gconstpointer    data)
{
  static const char *const paths[] = { "/cut-chunk", "/bad-chunk" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_auto (Outcome) outcome = { NULL };

      download_fetch (fixture, &outcome, "http", paths[i], FALSE);
      if (outcome.error == NULL)
        g_assert_false (g_bytes_equal (outcome.download->bytes, fixture->forum));
      else if (outcome.error->code != FORUM_DOWNLOAD_ERROR_EMPTY)
        g_assert_error (outcome.error, FORUM_DOWNLOAD_ERROR, FORUM_DOWNLOAD_ERROR_INCOMPLETE);
    }
}

static void
test_conditional (DownloadFixture *fixture,
                  gconstpointer    data)
{
  static const char *const paths[] = { "/ok", "/dated" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *address = server_get_address (fixture->server, "http", paths[i]);
      g_auto (Outcome) first = { NULL };
      g_auto (Outcome) second = { NULL };
      g_auto (Outcome) third = { NULL };

      download_fetch (fixture, &first, "http", paths[i], FALSE);
      download_assert_good (fixture, &first);
      g_assert_true (first.download->etag != NULL || first.download->last_modified != NULL);

      download_begin (fixture, &second, address, TRUE, first.download->etag, first.download->last_modified, NULL);
      download_wait (&second);
      g_assert_no_error (second.error);
      g_assert_null (second.download->bytes);
      g_assert_cmpstr (second.download->etag, ==, first.download->etag);
      g_assert_cmpstr (second.download->last_modified, ==, first.download->last_modified);

      download_begin (fixture, &third, address, TRUE, "\"another\"", "Mon, 05 Dec 2022 00:00:00 GMT", NULL);
      download_wait (&third);
      download_assert_good (fixture, &third);
      g_assert_cmpuint (server_count_requests (fixture->server, paths[i]), ==, 3);
    }
}

static void
test_headers (DownloadFixture *fixture,
              gconstpointer    data)
{
  static const char *const unsaid[] = { "Cookie", "Authorization", "Referer", "Accept-Language" };
  g_autofree char *agent = NULL;
  g_autofree char *encodings = NULL;
  g_auto (Outcome) outcome = { NULL };

  download_fetch (fixture, &outcome, "http", "/ok", FALSE);
  agent = server_dup_header (fixture->server, "/ok", "User-Agent");
  g_assert_true (g_str_has_prefix (agent, "bioforum/"));
  encodings = server_dup_header (fixture->server, "/ok", "Accept-Encoding");
  g_assert_nonnull (strstr (encodings, "gzip"));
  for (guint i = 0; i < G_N_ELEMENTS (unsaid); i++)
    {
      g_autofree char *value = server_dup_header (fixture->server, "/ok", unsaid[i]);

      g_assert_null (value);
    }
}

static void
test_retry_after (DownloadFixture *fixture,
                  gconstpointer    data)
{
  static const struct
  {
    const char *path;
    guint least;
    guint most;
  } answers[] = { { "/busy", 120, 120 }, { "/maintenance", 3000, 3600 }, { "/bad-retry-after", 0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_auto (Outcome) outcome = { NULL };

      download_fetch (fixture, &outcome, "http", answers[i].path, FALSE);
      g_assert_cmpuint (outcome.retry_after, >=, answers[i].least);
      g_assert_cmpuint (outcome.retry_after, <=, answers[i].most);
    }
}

/* What is never sent. */
static void
test_addresses (DownloadFixture *fixture,
                gconstpointer    data)
{
  static const struct
  {
    const char *address;
    gboolean allow_http;
    int code;
  } addresses[] = {
    { "http://127.0.0.1:1/a.json", FALSE, FORUM_DOWNLOAD_ERROR_NOT_SECURE },
    { "HTTP://127.0.0.1:1/a.json", FALSE, FORUM_DOWNLOAD_ERROR_NOT_SECURE },
    { "http://127.0.0.1:1/a.json", TRUE, FORUM_DOWNLOAD_ERROR_REFUSED },
    { "https://127.0.0.1:1/a.json", FALSE, FORUM_DOWNLOAD_ERROR_REFUSED },
    { "ftp://127.0.0.1/a.json", TRUE, FORUM_DOWNLOAD_ERROR_BAD_ADDRESS },
    { "file:///etc/passwd", TRUE, FORUM_DOWNLOAD_ERROR_BAD_ADDRESS },
    { "https://", TRUE, FORUM_DOWNLOAD_ERROR_BAD_ADDRESS },
    { "https:a.json", TRUE, FORUM_DOWNLOAD_ERROR_BAD_ADDRESS },
    { "a.json", TRUE, FORUM_DOWNLOAD_ERROR_BAD_ADDRESS },
    { "", TRUE, FORUM_DOWNLOAD_ERROR_BAD_ADDRESS },
    /* RFC 6761, section 6.4: there is none of that name, and never will be. */
    { "https://forum.invalid/a.json", FALSE, FORUM_DOWNLOAD_ERROR_NO_HOST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_auto (Outcome) outcome = { NULL };

      g_test_message ("%s", addresses[i].address);
      download_begin (fixture, &outcome, addresses[i].address, addresses[i].allow_http, NULL, NULL, NULL);
      download_wait (&outcome);
      /* Without a network not even that can be asked. */
      if (addresses[i].code == FORUM_DOWNLOAD_ERROR_NO_HOST)
        g_assert_true (outcome.error->code == FORUM_DOWNLOAD_ERROR_NO_HOST ||
                       outcome.error->code == FORUM_DOWNLOAD_ERROR_NO_NETWORK ||
                       outcome.error->code == FORUM_DOWNLOAD_ERROR_TIMED_OUT);
      else
        g_assert_error (outcome.error, FORUM_DOWNLOAD_ERROR, addresses[i].code);
    }
}

/* Where one kind of server was expected, and the other is. */
static void
test_mixed_up (DownloadFixture *fixture,
               gconstpointer    data)
{
  g_autofree char *plain = server_get_address (fixture->server, "http", "/ok");
  g_autofree char *secure = server_get_address (fixture->server, "good", "/ok");
  g_autofree char *plain_as_secure = g_strdup_printf ("https%s", plain + strlen ("http"));
  g_autofree char *secure_as_plain = g_strdup_printf ("http%s", secure + strlen ("https"));
  g_auto (Outcome) outcome = { NULL };
  g_auto (Outcome) other = { NULL };

  download_begin (fixture, &outcome, plain_as_secure, TRUE, NULL, NULL, NULL);
  download_wait (&outcome);
  g_assert_error (outcome.error, FORUM_DOWNLOAD_ERROR, FORUM_DOWNLOAD_ERROR_TLS);

  download_begin (fixture, &other, secure_as_plain, TRUE, NULL, NULL, NULL);
  download_wait (&other);
  /* It hangs up, or says so first in its own way. */
  g_assert_true (g_error_matches (other.error, FORUM_DOWNLOAD_ERROR, FORUM_DOWNLOAD_ERROR_BROKEN_OFF) ||
                 g_error_matches (other.error, FORUM_DOWNLOAD_ERROR, FORUM_DOWNLOAD_ERROR_NOT_HTTP));
}

/* People write addresses as they read them. */
static void
test_korean_address (DownloadFixture *fixture,
                     gconstpointer    data)
{
  g_auto (Outcome) outcome = { NULL };

  download_fetch (fixture, &outcome, "http", "/ok/전주 포럼.json?해=2022", FALSE);
  download_assert_good (fixture, &outcome);
  g_assert_cmpuint (server_count_requests (fixture->server, "/ok/%25EC%25A0%2584%25EC%25A3%25BC%2520"
                                           "%25ED%258F%25AC%25EB%259F%25BC.json"), ==, 1);
}

static glong
get_most_memory (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);

  return usage.ru_maxrss;
}

/* What unpacks to sixteen times of what a forum may be is not held to see how much it is. */
static void
test_memory (DownloadFixture *fixture,
             gconstpointer    data)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("what was freed is kept here");
#else
  static const char *const paths[] = { "/bomb", "/huge", "/huge-unknown" };
  glong before = get_most_memory ();

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_auto (Outcome) outcome = { NULL };

      download_fetch (fixture, &outcome, "http", paths[i], FALSE);
      g_assert_error (outcome.error, FORUM_DOWNLOAD_ERROR, FORUM_DOWNLOAD_ERROR_TOO_LARGE);
      g_assert_cmpint (get_most_memory () - before, <, 2 * (FORUM_LIMIT_BYTES / 1024));
    }
#endif
}

/* Servers that keep to what may be waited for at a time, but never come to an end. */
static void
test_endless (DownloadFixture *fixture,
              gconstpointer    data)
{
  static const char *const paths[] = { "/trickle", "/crumbs" };

  forum_downloader_set_whole_timeout (fixture->downloader, 300);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_auto (Outcome) outcome = { NULL };

      download_fetch (fixture, &outcome, "http", paths[i], FALSE);
      g_assert_error (outcome.error, FORUM_DOWNLOAD_ERROR, FORUM_DOWNLOAD_ERROR_TIMED_OUT);
    }
}

static gboolean
cancel_cb (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

/* At once, before the answer, and in the middle of it. */
static void
test_cancelled (DownloadFixture *fixture,
                gconstpointer    data)
{
  static const char *const paths[] = { "/ok", "/hang", "/drip", "/huge-unknown", "/hints", "/packed-nothing" };

  for (guint i = 0; i < G_N_ELEMENTS (paths) * 20; i++)
    {
      g_autofree char *address = server_get_address (fixture->server, "http", paths[i / 20]);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_auto (Outcome) outcome = { NULL };

      if (i % 20 == 0)
        g_cancellable_cancel (cancellable);
      else
        g_timeout_add_full (G_PRIORITY_DEFAULT, i % 20, cancel_cb, g_object_ref (cancellable), g_object_unref);
      download_begin (fixture, &outcome, address, TRUE, NULL, NULL, cancellable);
      download_wait (&outcome);
      if (outcome.download == NULL)
        g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        g_assert_cmpuint (i / 20, ==, 0);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
}

/* When all else is done: a thread that still worked would still be connected. */
static void
assert_alone (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (path, NULL);

      g_assert_false (target != NULL && g_str_has_prefix (target, "socket:"));
    }
}

static void
test_quit_subprocess (void)
{
  g_autoptr (ForumDownloader) downloader = forum_downloader_new ();
  DownloadFixture fixture = { .downloader = downloader };
  Outcome outcome = { NULL };
  const char *address = g_getenv ("TEST_ADDRESS");

  if (!g_test_subprocess ())
    return;

  atexit (assert_alone);
  download_begin (&fixture, &outcome, address, TRUE, NULL, NULL, NULL);
  while (g_str_has_suffix (address, "/drip") && outcome.progress == 0)
    g_main_context_iteration (NULL, TRUE);
  exit (0);
}

/* A program that ends in the middle of a download leaves no thread that works on while libraries are taken down. */
static void
test_quit (DownloadFixture *fixture,
           gconstpointer    data)
{
  static const char *const paths[] = { "/drip", "/hang", "/hints" };

  for (guint i = 0; i < G_N_ELEMENTS (paths) * 5; i++)
    {
      g_autofree char *address = server_get_address (fixture->server, "http", paths[i / 5]);

      g_setenv ("TEST_ADDRESS", address, TRUE);
      g_test_trap_subprocess ("/download/quit/subprocess", 60 * G_USEC_PER_SEC, 0);
      g_test_trap_assert_passed ();
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/download/" name, DownloadFixture, NULL, download_set_up, func, download_tear_down)
  /* The most that there was is known, not when that was; so this one comes first. */
  ADD ("memory", test_memory);
  ADD ("cases", test_cases);
  ADD ("contents", test_contents);
  ADD ("cut-chunks", test_cut_chunks);
  ADD ("conditional", test_conditional);
  ADD ("headers", test_headers);
  ADD ("retry-after", test_retry_after);
  ADD ("addresses", test_addresses);
  ADD ("mixed-up", test_mixed_up);
  ADD ("korean-address", test_korean_address);
  ADD ("endless", test_endless);
  ADD ("cancelled", test_cancelled);
  ADD ("quit", test_quit);
#undef ADD
  g_test_add_func ("/download/quit/subprocess", test_quit_subprocess);

  return g_test_run ();
}
