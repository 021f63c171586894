/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <libsoup/soup.h>

#include "update/forum-http-error.h"

/* What is made of the errors of the libraries, also of those that no server here can bring about. */

#define BEFORE FALSE
#define BEGUN TRUE

static const struct
{
  const char *domain;
  int reason;
  gboolean begun;
  GTlsCertificateFlags flags;
  ForumDownloadError code;
} errors[] = {
  { "resolver", G_RESOLVER_ERROR_NOT_FOUND, BEFORE, 0, FORUM_DOWNLOAD_ERROR_NO_HOST },
  { "resolver", G_RESOLVER_ERROR_TEMPORARY_FAILURE, BEFORE, 0, FORUM_DOWNLOAD_ERROR_NO_NETWORK },
  { "resolver", G_RESOLVER_ERROR_INTERNAL, BEFORE, 0, FORUM_DOWNLOAD_ERROR_NO_NETWORK },
  { "io", G_IO_ERROR_HOST_NOT_FOUND, BEFORE, 0, FORUM_DOWNLOAD_ERROR_NO_HOST },
  { "io", G_IO_ERROR_NETWORK_UNREACHABLE, BEFORE, 0, FORUM_DOWNLOAD_ERROR_NO_NETWORK },
  { "io", G_IO_ERROR_HOST_UNREACHABLE, BEFORE, 0, FORUM_DOWNLOAD_ERROR_NO_NETWORK },
  { "io", G_IO_ERROR_NETWORK_UNREACHABLE, BEGUN, 0, FORUM_DOWNLOAD_ERROR_NO_NETWORK },
  { "io", G_IO_ERROR_DBUS_ERROR, BEFORE, 0, FORUM_DOWNLOAD_ERROR_NO_NETWORK },
  { "io", G_IO_ERROR_CONNECTION_REFUSED, BEFORE, 0, FORUM_DOWNLOAD_ERROR_REFUSED },
  { "io", G_IO_ERROR_TIMED_OUT, BEFORE, 0, FORUM_DOWNLOAD_ERROR_TIMED_OUT },
  { "io", G_IO_ERROR_TIMED_OUT, BEGUN, 0, FORUM_DOWNLOAD_ERROR_TIMED_OUT },
  { "io", G_IO_ERROR_CONNECTION_CLOSED, BEFORE, 0, FORUM_DOWNLOAD_ERROR_BROKEN_OFF },
  { "io", G_IO_ERROR_CONNECTION_CLOSED, BEGUN, 0, FORUM_DOWNLOAD_ERROR_INCOMPLETE },
  { "io", G_IO_ERROR_PARTIAL_INPUT, BEFORE, 0, FORUM_DOWNLOAD_ERROR_BROKEN_OFF },
  { "io", G_IO_ERROR_PARTIAL_INPUT, BEGUN, 0, FORUM_DOWNLOAD_ERROR_INCOMPLETE },
  { "io", G_IO_ERROR_INVALID_ARGUMENT, BEFORE, 0, FORUM_DOWNLOAD_ERROR_FAILED },
  { "io", G_IO_ERROR_INVALID_ARGUMENT, BEGUN, 0, FORUM_DOWNLOAD_ERROR_INCOMPLETE },
  { "io", G_IO_ERROR_INVALID_DATA, BEGUN, 0, FORUM_DOWNLOAD_ERROR_DAMAGED },
  { "io", G_IO_ERROR_PROXY_FAILED, BEFORE, 0, FORUM_DOWNLOAD_ERROR_PROXY },
  { "io", G_IO_ERROR_PROXY_AUTH_FAILED, BEFORE, 0, FORUM_DOWNLOAD_ERROR_PROXY },
  { "io", G_IO_ERROR_PROXY_NEED_AUTH, BEFORE, 0, FORUM_DOWNLOAD_ERROR_PROXY },
  { "io", G_IO_ERROR_PROXY_NOT_ALLOWED, BEFORE, 0, FORUM_DOWNLOAD_ERROR_PROXY },
  { "io", G_IO_ERROR_NO_SPACE, BEFORE, 0, FORUM_DOWNLOAD_ERROR_FAILED },
  { "soup", SOUP_SESSION_ERROR_PARSING, BEFORE, 0, FORUM_DOWNLOAD_ERROR_NOT_HTTP },
  { "soup", SOUP_SESSION_ERROR_ENCODING, BEFORE, 0, FORUM_DOWNLOAD_ERROR_NOT_HTTP },
  { "file", G_FILE_ERROR_IO, BEFORE, 0, FORUM_DOWNLOAD_ERROR_FAILED },
  { "tls", G_TLS_ERROR_UNAVAILABLE, BEFORE, 0, FORUM_DOWNLOAD_ERROR_TLS },
  { "tls", G_TLS_ERROR_HANDSHAKE, BEFORE, 0, FORUM_DOWNLOAD_ERROR_TLS },
  { "tls", G_TLS_ERROR_NOT_TLS, BEFORE, 0, FORUM_DOWNLOAD_ERROR_TLS },
  { "tls", G_TLS_ERROR_EOF, BEFORE, 0, FORUM_DOWNLOAD_ERROR_TLS },
  { "tls", G_TLS_ERROR_EOF, BEGUN, 0, FORUM_DOWNLOAD_ERROR_INCOMPLETE },

  /* What cannot be mended comes before what can. */
  { "tls", G_TLS_ERROR_BAD_CERTIFICATE, BEFORE, G_TLS_CERTIFICATE_REVOKED, FORUM_DOWNLOAD_ERROR_REVOKED },
  { "tls", G_TLS_ERROR_BAD_CERTIFICATE, BEFORE, G_TLS_CERTIFICATE_REVOKED | G_TLS_CERTIFICATE_EXPIRED,
    FORUM_DOWNLOAD_ERROR_REVOKED },
  { "tls", G_TLS_ERROR_BAD_CERTIFICATE, BEFORE, G_TLS_CERTIFICATE_EXPIRED, FORUM_DOWNLOAD_ERROR_EXPIRED },
  { "tls", G_TLS_ERROR_BAD_CERTIFICATE, BEFORE, G_TLS_CERTIFICATE_NOT_ACTIVATED,
    FORUM_DOWNLOAD_ERROR_NOT_YET_VALID },
  { "tls", G_TLS_ERROR_BAD_CERTIFICATE, BEFORE, G_TLS_CERTIFICATE_UNKNOWN_CA | G_TLS_CERTIFICATE_BAD_IDENTITY,
    FORUM_DOWNLOAD_ERROR_UNKNOWN_AUTHORITY },
  { "tls", G_TLS_ERROR_BAD_CERTIFICATE, BEFORE, G_TLS_CERTIFICATE_BAD_IDENTITY, FORUM_DOWNLOAD_ERROR_WRONG_HOST },
  { "tls", G_TLS_ERROR_BAD_CERTIFICATE, BEFORE, G_TLS_CERTIFICATE_INSECURE, FORUM_DOWNLOAD_ERROR_TLS },
  { "tls", G_TLS_ERROR_BAD_CERTIFICATE, BEFORE, G_TLS_CERTIFICATE_GENERIC_ERROR, FORUM_DOWNLOAD_ERROR_TLS },
};

static GQuark
find_domain (const char *name)
{
  const struct
  {
    const char *name;
    GQuark domain;
  } domains[] = {
    { "file", G_FILE_ERROR }, { "io", G_IO_ERROR }, { "resolver", G_RESOLVER_ERROR }, { "soup", SOUP_SESSION_ERROR },
    { "tls", G_TLS_ERROR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    if (g_str_equal (domains[i].name, name))
      return domains[i].domain;

  g_assert_not_reached ();
}

static void
test_judge (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (find_domain (errors[i].domain), errors[i].reason, "Reason");

      g_test_message ("%s %d", errors[i].domain, errors[i].reason);
      g_assert_cmpint (forum_http_error_judge (error, errors[i].begun, errors[i].flags), ==, errors[i].code);
    }
}

/* Every status there could be, and some that there are not. */
static void
test_judge_status (void)
{
  for (guint status = 0; status < 1000; status++)
    {
      ForumDownloadError code = forum_http_error_judge_status (status);
      ForumDownloadError expected = status >= 500 && status < 600 ? FORUM_DOWNLOAD_ERROR_SERVER
                                                                  : FORUM_DOWNLOAD_ERROR_STATUS;

      if (status == 401 || status == 403)
        expected = FORUM_DOWNLOAD_ERROR_FORBIDDEN;
      else if (status == 404)
        expected = FORUM_DOWNLOAD_ERROR_NOT_FOUND;
      else if (status == 407)
        expected = FORUM_DOWNLOAD_ERROR_PROXY;
      else if (status == 410)
        expected = FORUM_DOWNLOAD_ERROR_GONE;
      else if (status == 429 || status == 503)
        expected = FORUM_DOWNLOAD_ERROR_BUSY;
      g_assert_cmpint (code, ==, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/download-errors/judge", test_judge);
  g_test_add_func ("/download-errors/judge-status", test_judge_status);

  return g_test_run ();
}
