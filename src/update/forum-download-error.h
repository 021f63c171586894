/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ForumDownloadError:
 * @FORUM_DOWNLOAD_ERROR_BAD_ADDRESS: the address is none that could be asked
 * @FORUM_DOWNLOAD_ERROR_NOT_SECURE: the address, or one that it leads to, is not `https`
 * @FORUM_DOWNLOAD_ERROR_BAD_REDIRECT: the server leads to something that is no address
 * @FORUM_DOWNLOAD_ERROR_TOO_MANY_REDIRECTS: the server leads on and on
 * @FORUM_DOWNLOAD_ERROR_NO_HOST: there is no server of that name
 * @FORUM_DOWNLOAD_ERROR_NO_NETWORK: there is no way to the server
 * @FORUM_DOWNLOAD_ERROR_REFUSED: the server does not take connections
 * @FORUM_DOWNLOAD_ERROR_TIMED_OUT: nothing, or next to nothing, came for too long
 * @FORUM_DOWNLOAD_ERROR_BROKEN_OFF: the connection ended before the answer came
 * @FORUM_DOWNLOAD_ERROR_INCOMPLETE: the answer ended before it was complete
 * @FORUM_DOWNLOAD_ERROR_DAMAGED: the answer cannot be decompressed
 * @FORUM_DOWNLOAD_ERROR_NOT_HTTP: what answers does not speak HTTP
 * @FORUM_DOWNLOAD_ERROR_PROXY: the proxy does not do what it should
 * @FORUM_DOWNLOAD_ERROR_EXPIRED: the certificate of the server is not valid any more
 * @FORUM_DOWNLOAD_ERROR_NOT_YET_VALID: the certificate of the server is not valid yet
 * @FORUM_DOWNLOAD_ERROR_WRONG_HOST: the certificate is that of another server
 * @FORUM_DOWNLOAD_ERROR_UNKNOWN_AUTHORITY: nobody who is trusted signed the certificate
 * @FORUM_DOWNLOAD_ERROR_REVOKED: the certificate was revoked
 * @FORUM_DOWNLOAD_ERROR_TLS: there is no safe connection for another reason
 * @FORUM_DOWNLOAD_ERROR_NOT_FOUND: the server has nothing at that address (404)
 * @FORUM_DOWNLOAD_ERROR_GONE: the server has nothing at that address any more (410)
 * @FORUM_DOWNLOAD_ERROR_FORBIDDEN: the server does not give it to everybody (401, 403)
 * @FORUM_DOWNLOAD_ERROR_BUSY: the server asks to come again later (429, 503)
 * @FORUM_DOWNLOAD_ERROR_SERVER: the server has a fault (500 and above)
 * @FORUM_DOWNLOAD_ERROR_STATUS: the server answers with another status; the message is its number
 * @FORUM_DOWNLOAD_ERROR_EMPTY: there is nothing in the answer
 * @FORUM_DOWNLOAD_ERROR_TOO_LARGE: the answer is larger than a forum may be
 * @FORUM_DOWNLOAD_ERROR_FAILED: something else; the message is the system's
 *
 * Why nothing was downloaded. The words are chosen where they are shown.
 */
typedef enum
{
  FORUM_DOWNLOAD_ERROR_BAD_ADDRESS,
  FORUM_DOWNLOAD_ERROR_NOT_SECURE,
  FORUM_DOWNLOAD_ERROR_BAD_REDIRECT,
  FORUM_DOWNLOAD_ERROR_TOO_MANY_REDIRECTS,
  FORUM_DOWNLOAD_ERROR_NO_HOST,
  FORUM_DOWNLOAD_ERROR_NO_NETWORK,
  FORUM_DOWNLOAD_ERROR_REFUSED,
  FORUM_DOWNLOAD_ERROR_TIMED_OUT,
  FORUM_DOWNLOAD_ERROR_BROKEN_OFF,
  FORUM_DOWNLOAD_ERROR_INCOMPLETE,
  FORUM_DOWNLOAD_ERROR_DAMAGED,
  FORUM_DOWNLOAD_ERROR_NOT_HTTP,
  FORUM_DOWNLOAD_ERROR_PROXY,
  FORUM_DOWNLOAD_ERROR_EXPIRED,
  FORUM_DOWNLOAD_ERROR_NOT_YET_VALID,
  FORUM_DOWNLOAD_ERROR_WRONG_HOST,
  FORUM_DOWNLOAD_ERROR_UNKNOWN_AUTHORITY,
  FORUM_DOWNLOAD_ERROR_REVOKED,
  FORUM_DOWNLOAD_ERROR_TLS,
  FORUM_DOWNLOAD_ERROR_NOT_FOUND,
  FORUM_DOWNLOAD_ERROR_GONE,
  FORUM_DOWNLOAD_ERROR_FORBIDDEN,
  FORUM_DOWNLOAD_ERROR_BUSY,
  FORUM_DOWNLOAD_ERROR_SERVER,
  FORUM_DOWNLOAD_ERROR_STATUS,
  FORUM_DOWNLOAD_ERROR_EMPTY,
  FORUM_DOWNLOAD_ERROR_TOO_LARGE,
  FORUM_DOWNLOAD_ERROR_FAILED,

  /* How many there are: tests make sure that each has a sentence. */
  FORUM_DOWNLOAD_ERROR_N_CODES
} ForumDownloadError;

#define FORUM_DOWNLOAD_ERROR (forum_download_error_quark ())
GQuark forum_download_error_quark (void);

G_END_DECLS
