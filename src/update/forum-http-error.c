/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-http-error.h"

#include <libsoup/soup.h>

/* RFC 6585, section 4. */
#define TOO_MANY_REQUESTS 429

static ForumDownloadError
judge_certificate (GTlsCertificateFlags flags)
{
  static const struct
  {
    GTlsCertificateFlags flag;
    ForumDownloadError code;
  } reasons[] = {
    { G_TLS_CERTIFICATE_REVOKED, FORUM_DOWNLOAD_ERROR_REVOKED },
    { G_TLS_CERTIFICATE_EXPIRED, FORUM_DOWNLOAD_ERROR_EXPIRED },
    { G_TLS_CERTIFICATE_NOT_ACTIVATED, FORUM_DOWNLOAD_ERROR_NOT_YET_VALID },
    { G_TLS_CERTIFICATE_UNKNOWN_CA, FORUM_DOWNLOAD_ERROR_UNKNOWN_AUTHORITY },
    { G_TLS_CERTIFICATE_BAD_IDENTITY, FORUM_DOWNLOAD_ERROR_WRONG_HOST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if ((flags & reasons[i].flag) != 0)
      return reasons[i].code;

  return FORUM_DOWNLOAD_ERROR_TLS;
}

static ForumDownloadError
judge_io (gint code)
{
  switch (code)
    {
    case G_IO_ERROR_HOST_NOT_FOUND:
      return FORUM_DOWNLOAD_ERROR_NO_HOST;
    case G_IO_ERROR_NETWORK_UNREACHABLE:
    case G_IO_ERROR_HOST_UNREACHABLE:
    /* A sandbox asks a portal for the way, which tells none to whoever has no network. */
    case G_IO_ERROR_DBUS_ERROR:
      return FORUM_DOWNLOAD_ERROR_NO_NETWORK;
    case G_IO_ERROR_CONNECTION_REFUSED:
      return FORUM_DOWNLOAD_ERROR_REFUSED;
    case G_IO_ERROR_TIMED_OUT:
      return FORUM_DOWNLOAD_ERROR_TIMED_OUT;
    case G_IO_ERROR_CONNECTION_CLOSED:
      return FORUM_DOWNLOAD_ERROR_BROKEN_OFF;
    case G_IO_ERROR_PROXY_FAILED:
    case G_IO_ERROR_PROXY_AUTH_FAILED:
    case G_IO_ERROR_PROXY_NEED_AUTH:
    case G_IO_ERROR_PROXY_NOT_ALLOWED:
      return FORUM_DOWNLOAD_ERROR_PROXY;
    default:
      return FORUM_DOWNLOAD_ERROR_FAILED;
    }
}

/**
 * forum_http_error_judge:
 * @error: what a library says
 * @begun: whether the answer had begun
 * @flags: what is wrong with the certificate
 *
 * Libraries say the same in different words; and where the answer has begun, what they call closed
 * means cut.
 *
 * Returns: what that is here
 */
ForumDownloadError
forum_http_error_judge (const GError         *error,
                            gboolean              begun,
                            GTlsCertificateFlags  flags)
{
  if (error->domain == G_TLS_ERROR)
    {
      if (error->code == G_TLS_ERROR_BAD_CERTIFICATE)
        return judge_certificate (flags);

      return error->code == G_TLS_ERROR_EOF && begun ? FORUM_DOWNLOAD_ERROR_INCOMPLETE
                                                     : FORUM_DOWNLOAD_ERROR_TLS;
    }
  if (error->domain == G_RESOLVER_ERROR)
    return error->code == G_RESOLVER_ERROR_NOT_FOUND ? FORUM_DOWNLOAD_ERROR_NO_HOST
                                                     : FORUM_DOWNLOAD_ERROR_NO_NETWORK;
  if (error->domain == SOUP_SESSION_ERROR)
    return FORUM_DOWNLOAD_ERROR_NOT_HTTP;
  if (error->domain != G_IO_ERROR)
    return FORUM_DOWNLOAD_ERROR_FAILED;

  /* An invalid argument is what the newest libsoup calls a chunk without a size. */
  if (begun && (error->code == G_IO_ERROR_PARTIAL_INPUT ||
                error->code == G_IO_ERROR_CONNECTION_CLOSED ||
                error->code == G_IO_ERROR_INVALID_ARGUMENT))
    return FORUM_DOWNLOAD_ERROR_INCOMPLETE;
  if (error->code == G_IO_ERROR_PARTIAL_INPUT)
    return FORUM_DOWNLOAD_ERROR_BROKEN_OFF;
  if (error->code == G_IO_ERROR_INVALID_DATA)
    return FORUM_DOWNLOAD_ERROR_DAMAGED;

  return judge_io (error->code);
}

/**
 * forum_http_error_judge_status:
 * @status: of an answer that gives nothing
 *
 * Returns: what that is here
 */
ForumDownloadError
forum_http_error_judge_status (guint status)
{
  switch (status)
    {
    case SOUP_STATUS_UNAUTHORIZED:
    case SOUP_STATUS_FORBIDDEN:
      return FORUM_DOWNLOAD_ERROR_FORBIDDEN;
    case SOUP_STATUS_NOT_FOUND:
      return FORUM_DOWNLOAD_ERROR_NOT_FOUND;
    case SOUP_STATUS_PROXY_AUTHENTICATION_REQUIRED:
      return FORUM_DOWNLOAD_ERROR_PROXY;
    case SOUP_STATUS_GONE:
      return FORUM_DOWNLOAD_ERROR_GONE;
    case TOO_MANY_REQUESTS:
    case SOUP_STATUS_SERVICE_UNAVAILABLE:
      return FORUM_DOWNLOAD_ERROR_BUSY;
    default:
      return SOUP_STATUS_IS_SERVER_ERROR (status) ? FORUM_DOWNLOAD_ERROR_SERVER
                                                  : FORUM_DOWNLOAD_ERROR_STATUS;
    }
}
