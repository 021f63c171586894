/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "download-fixture.h"

/* What the system says of proxies is followed: here the system is this test. */
#define TEST_TYPE_SYSTEM (test_system_get_type ())
G_DECLARE_FINAL_TYPE (TestSystem, test_system, TEST, SYSTEM, GObject)

struct _TestSystem
{
  GObject parent_instance;
};

/* The address of the proxy, whoever is asked. */
static char *proxy;

static gboolean
test_system_is_supported (GProxyResolver *resolver)
{
  return TRUE;
}

static char **
test_system_lookup (GProxyResolver  *resolver,
                    const char      *uri,
                    GCancellable    *cancellable,
                    GError         **error)
{
  const char *const proxies[] = { proxy, NULL };

  return g_strdupv ((char **) proxies);
}

static void
test_system_proxy_resolver_init (GProxyResolverInterface *iface)
{
  iface->is_supported = test_system_is_supported;
  iface->lookup = test_system_lookup;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestSystem, test_system, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_PROXY_RESOLVER, test_system_proxy_resolver_init))

static void
test_system_class_init (TestSystemClass *klass)
{
}

static void
test_system_init (TestSystem *self)
{
}

static void
set_up (DownloadFixture *fixture,
        gconstpointer    data)
{
  download_set_up (fixture, data);
  proxy = server_get_address (fixture->server, "http", "");
}

static void
tear_down (DownloadFixture *fixture,
           gconstpointer    data)
{
  g_clear_pointer (&proxy, g_free);
  download_tear_down (fixture, data);
}

/* Nobody has that name, and so it is the proxy that answers. */
static void
test_plain (DownloadFixture *fixture,
            gconstpointer    data)
{
  g_autofree char *host = NULL;
  g_auto (Outcome) outcome = { NULL };

  download_begin (fixture, &outcome, "http://forum.invalid/ok", TRUE, NULL, NULL, NULL);
  download_wait (&outcome);
  download_assert_good (fixture, &outcome);
  host = server_dup_header (fixture->server, "/ok", "Host");
  g_assert_cmpstr (host, ==, "forum.invalid");
}

/* It leads through to the server, and hears nothing of what is said there; nor does it change who is trusted. */
static void
test_led_through (DownloadFixture *fixture,
                  gconstpointer    data)
{
  static const struct
  {
    const char *certificate;
    int code;                   /* -1 if all is good. */
  } cases[] = {
    { "good", -1 },
    { "expired", FORUM_DOWNLOAD_ERROR_EXPIRED },
    { "unknown", FORUM_DOWNLOAD_ERROR_UNKNOWN_AUTHORITY },
    { "wrong-host", FORUM_DOWNLOAD_ERROR_WRONG_HOST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = server_get_address (fixture->server, cases[i].certificate, "");
      g_auto (Outcome) outcome = { NULL };

      download_fetch (fixture, &outcome, cases[i].certificate, "/ok", FALSE);
      if (cases[i].code < 0)
        download_assert_good (fixture, &outcome);
      else
        g_assert_error (outcome.error, FORUM_DOWNLOAD_ERROR, cases[i].code);
      g_assert_cmpuint (server_count_requests (fixture->server, address + strlen ("https://")), ==, 1);
    }
}

/* What it says is not what the server says, whatever it is: it must not tell that a forum is gone, or where it went. */
static void
test_not_the_server (DownloadFixture *fixture,
                     gconstpointer    data)
{
  static const struct
  {
    const char *fault;
    int code;
  } cases[] = {
    { "status-403", FORUM_DOWNLOAD_ERROR_PROXY }, { "status-404", FORUM_DOWNLOAD_ERROR_PROXY },
    { "status-410", FORUM_DOWNLOAD_ERROR_PROXY }, { "status-502", FORUM_DOWNLOAD_ERROR_PROXY },
    { "busy", FORUM_DOWNLOAD_ERROR_PROXY }, { "redirect-301", FORUM_DOWNLOAD_ERROR_PROXY },
    { "redirect-file", FORUM_DOWNLOAD_ERROR_PROXY }, { "unasked-304", FORUM_DOWNLOAD_ERROR_PROXY },
    { "ok", FORUM_DOWNLOAD_ERROR_TLS }, { "hang", FORUM_DOWNLOAD_ERROR_TIMED_OUT },
    { "hints", FORUM_DOWNLOAD_ERROR_TIMED_OUT }, { "garbage", FORUM_DOWNLOAD_ERROR_NOT_HTTP },
    { "closed", FORUM_DOWNLOAD_ERROR_BROKEN_OFF }, { "reset", FORUM_DOWNLOAD_ERROR_BROKEN_OFF },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Outcome) outcome = { NULL };
      g_auto (Outcome) next = { NULL };

      g_test_message ("%s", cases[i].fault);
      server_set (fixture->server, "proxy", cases[i].fault);
      download_fetch (fixture, &outcome, "good", "/ok", cases[i].code == FORUM_DOWNLOAD_ERROR_TIMED_OUT);
      g_assert_error (outcome.error, FORUM_DOWNLOAD_ERROR, cases[i].code);

      server_set (fixture->server, "proxy", "lead");
      download_fetch (fixture, &next, "good", "/ok", FALSE);
      download_assert_good (fixture, &next);
    }
}

/* The server is not even tried. */
static void
test_missing (DownloadFixture *fixture,
              gconstpointer    data)
{
  static const char *const kinds[] = { "http", "good" };

  g_free (proxy);
  proxy = g_strdup ("http://127.0.0.1:1");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_auto (Outcome) outcome = { NULL };

      download_fetch (fixture, &outcome, kinds[i], "/ok", FALSE);
      g_assert_error (outcome.error, FORUM_DOWNLOAD_ERROR, FORUM_DOWNLOAD_ERROR_PROXY);
    }
  g_assert_cmpuint (server_count_requests (fixture->server, "/ok"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("GIO_USE_PROXY_RESOLVER", "test", TRUE);
  g_io_extension_point_register (G_PROXY_RESOLVER_EXTENSION_POINT_NAME);
  g_io_extension_point_implement (G_PROXY_RESOLVER_EXTENSION_POINT_NAME, TEST_TYPE_SYSTEM, "test", 1000);

#define ADD(name, func) g_test_add ("/download-proxy/" name, DownloadFixture, NULL, set_up, func, tear_down)
  ADD ("plain", test_plain);
  ADD ("led-through", test_led_through);
  ADD ("not-the-server", test_not_the_server);
  ADD ("missing", test_missing);
#undef ADD

  return g_test_run ();
}
