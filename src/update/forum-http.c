/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-http.h"

#include <libsoup/soup.h>

#include "forum-http-error.h"
#include "io/forum-reader.h"

/* Asks a server for one file, over HTTP as RFC 9110 has it, and waits for the answer. Nothing is
 * kept between one answer and the next: no connections, no cookies, no cache, no passwords. */

#define MAX_REDIRECTS 5
#define CHUNK (64 * 1024)

/* One step of a question: a server may lead on to the next. */
typedef struct
{
  SoupSession *session;
  SoupMessage *message;
  GCancellable *cancellable;
  gboolean by_proxy;            /* Whether a proxy is what is connected with. */
} Step;

static void
step_clear (Step *step)
{
  g_clear_object (&step->message);
  g_clear_object (&step->session);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, step_clear)

static gboolean
is_https (GUri *uri)
{
  return g_str_equal (g_uri_get_scheme (uri), "https");
}

/* Whether there is a server that can be asked. */
static gboolean
is_usable (GUri *uri)
{
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return host != NULL && *host != '\0' &&
         (is_https (uri) || g_str_equal (g_uri_get_scheme (uri), "http"));
}

static gboolean
is_redirect (guint status)
{
  return status == SOUP_STATUS_MOVED_PERMANENTLY || status == SOUP_STATUS_FOUND ||
         status == SOUP_STATUS_SEE_OTHER || status == SOUP_STATUS_TEMPORARY_REDIRECT ||
         status == SOUP_STATUS_PERMANENT_REDIRECT;
}

static void
set_error (GError             **error,
           ForumDownloadError   code,
           const char          *detail)
{
  g_set_error_literal (error, FORUM_DOWNLOAD_ERROR, code, detail != NULL ? detail : "");
}

/* Says in our words why there is no answer, or none to its end. */
static void
set_step_error (GError       **error,
                const Step    *step,
                const GError  *reason)
{
  GTlsCertificateFlags flags = soup_message_get_tls_peer_certificate_errors (step->message);
  gboolean begun = soup_message_get_status (step->message) != SOUP_STATUS_NONE;
  ForumDownloadError code;

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (reason));
      return;
    }

  code = forum_http_error_judge (reason, begun, flags);
  if (code == FORUM_DOWNLOAD_ERROR_REFUSED && step->by_proxy)
    code = FORUM_DOWNLOAD_ERROR_PROXY;
  set_error (error, code, reason->message);
}

/* Seconds, or a date; RFC 9110, section 10.2.3. */
static guint
parse_retry_after (const char *text)
{
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (GDateTime) now = NULL;
  guint64 seconds;

  if (text == NULL)
    return 0;
  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &seconds, NULL))
    return seconds;

  date = soup_date_time_new_from_http_string (text);
  now = g_date_time_new_now_utc ();
  if (date == NULL || g_date_time_compare (date, now) <= 0)
    return 0;

  return MIN (g_date_time_difference (date, now) / G_TIME_SPAN_SECOND, G_MAXUINT);
}

static void
message_network_event_cb (SoupMessage        *message,
                          GSocketClientEvent  event,
                          GIOStream          *connection,
                          Step               *step)
{
  static const char *const protocols[] = { "http/1.1", NULL };
  g_autoptr (GSocketAddress) address = NULL;

  /* For one file now and then HTTP/2 gains nothing. In libsoup 3.2 a server that refuses a stream
   * is asked again without a pause, and a question that is cancelled before its answer begins never
   * ends; so servers are told that HTTP/1.1 is all that is spoken here. */
  if (event == G_SOCKET_CLIENT_TLS_HANDSHAKING && G_IS_TLS_CONNECTION (connection))
    g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (connection), protocols);

  if (event == G_SOCKET_CLIENT_CONNECTING && G_IS_SOCKET_CONNECTION (connection))
    {
      address = g_socket_connection_get_remote_address (G_SOCKET_CONNECTION (connection), NULL);
      step->by_proxy = G_IS_PROXY_ADDRESS (address);
    }
}

static void
step_init (Step                *step,
           const ForumQuestion *question,
           GUri                *uri)
{
  SoupMessageHeaders *headers;

  step->session = soup_session_new_with_options ("user-agent", "bioforum/" PACKAGE_VERSION, NULL);
  soup_session_remove_feature_by_type (step->session, SOUP_TYPE_AUTH_MANAGER);
  if (question->trusted != NULL)
    soup_session_set_tls_database (step->session, question->trusted);

  step->message = soup_message_new_from_uri (SOUP_METHOD_GET, uri);
  soup_message_add_flags (step->message, SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_COLLECT_METRICS);
  g_signal_connect (step->message, "network-event", G_CALLBACK (message_network_event_cb), step);
  headers = soup_message_get_request_headers (step->message);
  soup_message_headers_append (headers, "Accept",
                               "application/vnd.jeonju.bioforum+json, application/json");
  /* The next question comes in half an hour. */
  soup_message_headers_append (headers, "Connection", "close");
  if (question->etag != NULL)
    soup_message_headers_append (headers, "If-None-Match", question->etag);
  if (question->last_modified != NULL)
    soup_message_headers_append (headers, "If-Modified-Since", question->last_modified);
}

/* Where the server leads. */
static GUri *
follow (SoupMessage  *message,
        GError      **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  const char *location = soup_message_headers_get_one (headers, "Location");
  GUri *uri = soup_message_get_uri (message);
  g_autoptr (GUri) next = NULL;

  if (location != NULL)
    next = g_uri_parse_relative (uri, location, SOUP_HTTP_URI_FLAGS, NULL);

  if (!is_usable (next))
    set_error (error, FORUM_DOWNLOAD_ERROR_BAD_REDIRECT, location);
  else if (!is_https (next) && is_https (uri))
    set_error (error, FORUM_DOWNLOAD_ERROR_NOT_SECURE, location);
  else
    return g_steal_pointer (&next);

  return NULL;
}

/* Whether all came that was promised. libsoup does not mind a connection that ends too early. */
static gboolean
is_complete (SoupMessage *message)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  SoupMessageMetrics *metrics = soup_message_get_metrics (message);

  return soup_message_headers_get_encoding (headers) != SOUP_ENCODING_CONTENT_LENGTH ||
         soup_message_metrics_get_response_body_bytes_received (metrics) >=
           (guint64) soup_message_headers_get_content_length (headers);
}

static GBytes *
read_body (const Step             *step,
           GInputStream           *stream,
           GFileProgressCallback   progress,
           gpointer                progress_data,
           GError                **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (step->message);
  goffset total = soup_message_headers_get_content_length (headers);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  g_autoptr (GError) reason = NULL;
  gssize got = 0;

  while (total <= (goffset) FORUM_LIMIT_BYTES && bytes->len <= FORUM_LIMIT_BYTES)
    {
      got = g_input_stream_read (stream, chunk, CHUNK, step->cancellable, &reason);
      if (got <= 0)
        break;

      g_byte_array_append (bytes, chunk, got);
      progress (bytes->len, total, progress_data);
    }

  if (got < 0)
    set_step_error (error, step, reason);
  else if (got > 0 || total > (goffset) FORUM_LIMIT_BYTES)
    set_error (error, FORUM_DOWNLOAD_ERROR_TOO_LARGE, NULL);
  else if (!is_complete (step->message))
    set_error (error, FORUM_DOWNLOAD_ERROR_INCOMPLETE, NULL);
  else if (bytes->len == 0)
    set_error (error, FORUM_DOWNLOAD_ERROR_EMPTY, NULL);
  else
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  return NULL;
}

/* What a server says that does not lead on. */
static ForumDownload *
take (const Step             *step,
      const ForumQuestion    *question,
      GInputStream           *stream,
      GFileProgressCallback   progress,
      gpointer                progress_data,
      guint                  *retry_after,
      GError                **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (step->message);
  guint status = soup_message_get_status (step->message);
  gboolean asked = question->etag != NULL || question->last_modified != NULL;
  gboolean modified = status != SOUP_STATUS_NOT_MODIFIED;
  g_autofree char *number = g_strdup_printf ("%u", status);
  g_autoptr (GBytes) bytes = NULL;
  const char *etag = soup_message_headers_get_one (headers, "ETag");
  const char *last_modified = soup_message_headers_get_one (headers, "Last-Modified");
  ForumDownload *download;

  if (status != SOUP_STATUS_OK && (modified || !asked))
    {
      *retry_after = parse_retry_after (soup_message_headers_get_one (headers, "Retry-After"));
      set_error (error, forum_http_error_judge_status (status), number);
      return NULL;
    }
  if (modified)
    {
      bytes = read_body (step, stream, progress, progress_data, error);
      if (bytes == NULL)
        return NULL;
    }

  download = g_new0 (ForumDownload, 1);
  download->bytes = g_steal_pointer (&bytes);
  /* Whoever says that nothing changed need not say again what it is. */
  download->etag = g_strdup (etag != NULL || modified ? etag : question->etag);
  download->last_modified = g_strdup (last_modified != NULL || modified ? last_modified
                                                                        : question->last_modified);

  return download;
}

/**
 * forum_http_ask:
 * @question: what to ask
 * @progress: told how many bytes came, of how many; 0 if that is not known. Of what comes
 *   compressed more may come than was said
 * @progress_data: for @progress
 * @retry_after: (out): in how many seconds the server asks to come again, 0 if it does not say
 * @cancellable: to stop
 * @error: %FORUM_DOWNLOAD_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Asks for a file, if it is not what is there already, and waits for as long as the server takes.
 *
 * Returns: (transfer full) (nullable): what the server has
 */
ForumDownload *
forum_http_ask (const ForumQuestion    *question,
                GFileProgressCallback   progress,
                gpointer                progress_data,
                guint                  *retry_after,
                GCancellable           *cancellable,
                GError                **error)
{
  g_autoptr (GUri) uri = g_uri_parse (question->address, SOUP_HTTP_URI_FLAGS, NULL);

  *retry_after = 0;
  if (!is_usable (uri))
    {
      set_error (error, FORUM_DOWNLOAD_ERROR_BAD_ADDRESS, question->address);
      return NULL;
    }
  if (!is_https (uri) && !question->allow_http)
    {
      set_error (error, FORUM_DOWNLOAD_ERROR_NOT_SECURE, question->address);
      return NULL;
    }

  for (guint n_redirects = 0; n_redirects <= MAX_REDIRECTS; n_redirects++)
    {
      g_auto (Step) step = { .cancellable = cancellable };
      g_autoptr (GInputStream) stream = NULL;
      g_autoptr (GError) reason = NULL;
      guint status;

      step_init (&step, question, uri);
      stream = soup_session_send (step.session, step.message, cancellable, &reason);
      status = soup_message_get_status (step.message);
      if (stream == NULL)
        {
          set_step_error (error, &step, reason);
          return NULL;
        }
      /* Nobody has shown a certificate: it is a proxy that answers in place of the server. */
      if (is_https (uri) && soup_message_get_tls_peer_certificate (step.message) == NULL)
        {
          set_error (error, FORUM_DOWNLOAD_ERROR_PROXY, soup_status_get_phrase (status));
          return NULL;
        }
      if (!is_redirect (status))
        return take (&step, question, stream, progress, progress_data, retry_after, error);

      g_uri_unref (uri);
      uri = follow (step.message, error);
      if (uri == NULL)
        return NULL;
    }

  set_error (error, FORUM_DOWNLOAD_ERROR_TOO_MANY_REDIRECTS, NULL);

  return NULL;
}
