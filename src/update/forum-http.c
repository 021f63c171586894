/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-http.h"

#include <libsoup/soup.h>

#include "forum-http-error.h"
#include "io/forum-reader.h"

/* Asks a server for one file, over HTTP as RFC 9110 has it. Nothing is kept between one answer and
 * the next: no cookies, no cache, no passwords. */
struct _ForumHttp
{
  GObject parent_instance;

  SoupSession *session;         /* NULL until something is to be asked. */
  GTlsDatabase *trusted;        /* NULL for whom the system trusts. */
  guint timeout;
};

/* One question, and what has come of the answer so far. */
typedef struct
{
  GUri *uri;
  char *etag;
  char *last_modified;
  GFileProgressCallback progress;
  gpointer progress_data;

  SoupMessage *message;
  GCancellable *cancellable;    /* Stops when the user does, or the time is over. */
  GCancellable *user;           /* Of the user, or NULL. */
  gulong user_id;
  guint timeout_id;
  gboolean timed_out;
  guint n_redirects;
  guint retry_after;
  GInputStream *stream;
  GByteArray *bytes;
  gsize enough;                 /* How much must have come before the time begins anew. */
} Fetch;

G_DEFINE_FINAL_TYPE (ForumHttp, forum_http, G_TYPE_OBJECT)

/* In bytes: when so much has come the time begins anew. */
#define STEP (16 * 1024)

#define MAX_REDIRECTS 5
#define CHUNK (64 * 1024)

static void send (GTask *task);
static void read_on (GTask *task);

static void
fetch_free (gpointer data)
{
  Fetch *fetch = data;

  g_clear_handle_id (&fetch->timeout_id, g_source_remove);
  if (fetch->user != NULL)
    g_cancellable_disconnect (fetch->user, fetch->user_id);
  g_clear_object (&fetch->user);
  g_clear_pointer (&fetch->uri, g_uri_unref);
  g_free (fetch->etag);
  g_free (fetch->last_modified);
  g_clear_object (&fetch->message);
  g_clear_object (&fetch->cancellable);
  g_clear_object (&fetch->stream);
  g_byte_array_unref (fetch->bytes);
  g_free (fetch);
}

static void
user_cancelled_cb (GCancellable *user,
                   GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
fail (GTask              *task,
      ForumDownloadError  code,
      const char         *detail)
{
  g_task_return_new_error (task, FORUM_DOWNLOAD_ERROR, code, "%s", detail != NULL ? detail : "");
  g_object_unref (task);
}

/* Takes over @task. */
static void
fail_with (GTask  *task,
           GError *error)
{
  Fetch *fetch = g_task_get_task_data (task);
  g_autoptr (GError) owned = error;

  if (fetch->timed_out)
    fail (task, FORUM_DOWNLOAD_ERROR_TIMED_OUT, NULL);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&owned));
      g_object_unref (task);
    }
  else
    {
      GTlsCertificateFlags flags = soup_message_get_tls_peer_certificate_errors (fetch->message);

      fail (task, forum_http_error_judge (error, fetch->stream != NULL, flags), error->message);
    }
}

static gboolean
timeout_cb (gpointer user_data)
{
  Fetch *fetch = user_data;

  fetch->timeout_id = 0;
  fetch->timed_out = TRUE;
  g_cancellable_cancel (fetch->cancellable);

  return G_SOURCE_REMOVE;
}

static void
restart_timeout (GTask *task)
{
  ForumHttp *self = g_task_get_source_object (task);
  Fetch *fetch = g_task_get_task_data (task);

  g_clear_handle_id (&fetch->timeout_id, g_source_remove);
  fetch->timeout_id = g_timeout_add (self->timeout, timeout_cb, fetch);
  fetch->enough = fetch->bytes->len + STEP;
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

static void
complete (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);
  SoupMessageHeaders *headers = soup_message_get_response_headers (fetch->message);
  gboolean modified = soup_message_get_status (fetch->message) != SOUP_STATUS_NOT_MODIFIED;
  const char *etag = soup_message_headers_get_one (headers, "ETag");
  const char *last_modified = soup_message_headers_get_one (headers, "Last-Modified");
  ForumDownload *download;

  if (modified && !is_complete (fetch->message))
    {
      fail (task, FORUM_DOWNLOAD_ERROR_INCOMPLETE, NULL);
      return;
    }
  if (modified && fetch->bytes->len == 0)
    {
      fail (task, FORUM_DOWNLOAD_ERROR_EMPTY, NULL);
      return;
    }

  download = g_new0 (ForumDownload, 1);
  if (modified)
    {
      download->bytes = g_byte_array_free_to_bytes (g_steal_pointer (&fetch->bytes));
      fetch->bytes = g_byte_array_new ();
    }
  /* Whoever says that nothing changed need not say again what it is. */
  download->etag = g_strdup (etag != NULL || modified ? etag : fetch->etag);
  download->last_modified = g_strdup (last_modified != NULL || modified ? last_modified
                                                                        : fetch->last_modified);
  g_task_return_pointer (task, download, (GDestroyNotify) forum_download_free);
  g_object_unref (task);
}

static void
read_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  GTask *task = user_data;
  Fetch *fetch = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) chunk = g_input_stream_read_bytes_finish (fetch->stream, result, &error);
  SoupMessageHeaders *headers = soup_message_get_response_headers (fetch->message);

  if (chunk == NULL)
    {
      fail_with (task, g_steal_pointer (&error));
      return;
    }
  if (g_bytes_get_size (chunk) == 0)
    {
      complete (task);
      return;
    }

  g_byte_array_append (fetch->bytes, g_bytes_get_data (chunk, NULL), g_bytes_get_size (chunk));
  if (fetch->bytes->len > FORUM_LIMIT_BYTES)
    {
      fail (task, FORUM_DOWNLOAD_ERROR_TOO_LARGE, NULL);
      return;
    }

  if (fetch->bytes->len >= fetch->enough)
    restart_timeout (task);
  if (fetch->progress != NULL)
    fetch->progress (fetch->bytes->len, soup_message_headers_get_content_length (headers),
                     fetch->progress_data);
  read_on (task);
}

static void
read_on (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (fetch->stream, CHUNK, G_PRIORITY_DEFAULT_IDLE,
                                   fetch->cancellable, read_cb, task);
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
fail_with_status (GTask *task,
                  guint  status)
{
  Fetch *fetch = g_task_get_task_data (task);
  SoupMessageHeaders *headers = soup_message_get_response_headers (fetch->message);
  g_autofree char *number = g_strdup_printf ("%u", status);

  fetch->retry_after = parse_retry_after (soup_message_headers_get_one (headers, "Retry-After"));
  fail (task, forum_http_error_judge_status (status), number);
}

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

static void
follow (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);
  SoupMessageHeaders *headers = soup_message_get_response_headers (fetch->message);
  const char *location = soup_message_headers_get_one (headers, "Location");
  g_autoptr (GUri) next = NULL;

  if (location != NULL)
    next = g_uri_parse_relative (fetch->uri, location, SOUP_HTTP_URI_FLAGS, NULL);

  if (!is_usable (next))
    fail (task, FORUM_DOWNLOAD_ERROR_BAD_REDIRECT, location);
  else if (!is_https (next) && is_https (fetch->uri))
    fail (task, FORUM_DOWNLOAD_ERROR_NOT_SECURE, location);
  else if (++fetch->n_redirects > MAX_REDIRECTS)
    fail (task, FORUM_DOWNLOAD_ERROR_TOO_MANY_REDIRECTS, NULL);
  else
    {
      g_uri_unref (fetch->uri);
      fetch->uri = g_steal_pointer (&next);
      send (task);
    }
}

static gboolean
is_redirect (guint status)
{
  return status == SOUP_STATUS_MOVED_PERMANENTLY || status == SOUP_STATUS_FOUND ||
         status == SOUP_STATUS_SEE_OTHER || status == SOUP_STATUS_TEMPORARY_REDIRECT ||
         status == SOUP_STATUS_PERMANENT_REDIRECT;
}

static void
send_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  GTask *task = user_data;
  Fetch *fetch = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = soup_session_send_finish (SOUP_SESSION (source_object), result,
                                                              &error);
  guint status = soup_message_get_status (fetch->message);
  SoupMessageHeaders *headers = soup_message_get_response_headers (fetch->message);

  if (stream == NULL)
    fail_with (task, g_steal_pointer (&error));
  else if (is_redirect (status))
    follow (task);
  else if (status == SOUP_STATUS_NOT_MODIFIED &&
           (fetch->etag != NULL || fetch->last_modified != NULL))
    complete (task);
  else if (status != SOUP_STATUS_OK)
    fail_with_status (task, status);
  else if (soup_message_headers_get_content_length (headers) > (goffset) FORUM_LIMIT_BYTES)
    fail (task, FORUM_DOWNLOAD_ERROR_TOO_LARGE, NULL);
  else
    {
      fetch->stream = g_steal_pointer (&stream);
      restart_timeout (task);
      read_on (task);
    }
}

static void
send (GTask *task)
{
  ForumHttp *self = g_task_get_source_object (task);
  Fetch *fetch = g_task_get_task_data (task);
  SoupMessageHeaders *headers;

  g_clear_object (&fetch->message);
  fetch->message = soup_message_new_from_uri (SOUP_METHOD_GET, fetch->uri);
  soup_message_add_flags (fetch->message, SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_COLLECT_METRICS);
  headers = soup_message_get_request_headers (fetch->message);
  soup_message_headers_append (headers, "Accept",
                               "application/vnd.jeonju.bioforum+json, application/json");
  /* The next question comes in half an hour. */
  soup_message_headers_append (headers, "Connection", "close");
  if (fetch->etag != NULL)
    soup_message_headers_append (headers, "If-None-Match", fetch->etag);
  if (fetch->last_modified != NULL)
    soup_message_headers_append (headers, "If-Modified-Since", fetch->last_modified);

  soup_session_send_async (self->session, fetch->message, G_PRIORITY_DEFAULT_IDLE,
                           fetch->cancellable, send_cb, task);
}

static void
ensure_session (ForumHttp *self)
{
  if (self->session != NULL)
    return;

  self->session = soup_session_new_with_options ("user-agent", "bioforum/" PACKAGE_VERSION, NULL);
  soup_session_remove_feature_by_type (self->session, SOUP_TYPE_AUTH_MANAGER);
  if (self->trusted != NULL)
    soup_session_set_tls_database (self->session, self->trusted);
}

static void
forum_http_finalize (GObject *object)
{
  ForumHttp *self = FORUM_HTTP (object);

  g_clear_object (&self->session);
  g_clear_object (&self->trusted);

  G_OBJECT_CLASS (forum_http_parent_class)->finalize (object);
}

static void
forum_http_class_init (ForumHttpClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_http_finalize;
}

static void
forum_http_init (ForumHttp *self)
{
}

/**
 * forum_http_new:
 * @timeout: in milliseconds, how long it may take until an answer begins, and then for every 16 KiB
 *   of it
 * @trusted: (nullable): who is trusted to sign certificates, instead of those whom the system
 *   trusts
 *
 * Returns: (transfer full): what asks
 */
GObject *
forum_http_new (guint         timeout,
                GTlsDatabase *trusted)
{
  ForumHttp *self = g_object_new (FORUM_TYPE_HTTP, NULL);

  self->timeout = timeout;
  g_set_object (&self->trusted, trusted);

  return G_OBJECT (self);
}

/**
 * forum_http_fetch_async:
 *
 * As forum_downloader_fetch_async() has it.
 */
void
forum_http_fetch_async (GObject               *http,
                              const char            *address,
                              gboolean               allow_http,
                              const char            *etag,
                              const char            *last_modified,
                              GCancellable          *cancellable,
                              GFileProgressCallback  progress,
                              gpointer               progress_data,
                              GAsyncReadyCallback    callback,
                              gpointer               user_data)
{
  ForumHttp *self = FORUM_HTTP (http);
  GTask *task;
  Fetch *fetch;

  /* The cancellable is not the task's: what came of it is told here. */
  task = g_task_new (self, NULL, callback, user_data);
  fetch = g_new0 (Fetch, 1);
  g_task_set_source_tag (task, forum_http_fetch_async);
  g_task_set_task_data (task, fetch, fetch_free);
  fetch->uri = g_uri_parse (address, SOUP_HTTP_URI_FLAGS, NULL);
  fetch->etag = g_strdup (etag);
  fetch->last_modified = g_strdup (last_modified);
  fetch->progress = progress;
  fetch->progress_data = progress_data;
  fetch->bytes = g_byte_array_new ();
  fetch->cancellable = g_cancellable_new ();
  if (cancellable != NULL)
    {
      fetch->user = g_object_ref (cancellable);
      fetch->user_id = g_cancellable_connect (cancellable, G_CALLBACK (user_cancelled_cb),
                                              g_object_ref (fetch->cancellable), g_object_unref);
    }

  if (!is_usable (fetch->uri))
    fail (task, FORUM_DOWNLOAD_ERROR_BAD_ADDRESS, address);
  else if (!is_https (fetch->uri) && !allow_http)
    fail (task, FORUM_DOWNLOAD_ERROR_NOT_SECURE, address);
  else
    {
      ensure_session (self);
      restart_timeout (task);
      send (task);
    }
}

/**
 * forum_http_fetch_finish:
 *
 * As forum_downloader_fetch_finish() has it.
 */
ForumDownload *
forum_http_fetch_finish (GAsyncResult  *result,
                         guint         *retry_after,
                         GError       **error)
{
  Fetch *fetch = g_task_get_task_data (G_TASK (result));

  g_clear_handle_id (&fetch->timeout_id, g_source_remove);
  *retry_after = fetch->retry_after;

  return g_task_propagate_pointer (G_TASK (result), error);
}
