/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-downloader.h"

#include <gmodule.h>
#include <stdlib.h>

#include "forum-http.h"

/* Downloads forums. A thread does the talking, so that no server, whatever it sends, can keep the
 * windows from answering; the time it may take is watched from outside, where it cannot be held up
 * either. What does the work is in a module of its own, which is loaded when something is to be
 * downloaded for the first time: libsoup and what it stands on are a tenth of the program's memory,
 * and many who use it never ask a server. */
struct _ForumDownloader
{
  GObject parent_instance;

  GTlsDatabase *trusted;        /* NULL for whom the system trusts. */
  guint timeout;
  guint whole_timeout;
};

/* One question, and what has come of the answer so far. */
typedef struct
{
  ForumQuestion question;
  GFileProgressCallback progress;
  gpointer progress_data;

  GCancellable *cancellable;    /* Stops when the user does, or the time is over. */
  GCancellable *user;           /* Of the user, or NULL. */
  gulong user_id;
  GSource *timeout;
  gint64 deadline;              /* By the monotonic clock. */
  gboolean timed_out;
  goffset told;                 /* How much the user knows of. */
  goffset enough;               /* How much must have come before the time begins anew. */

  /* Written in the thread, and read outside it. */
  GMutex lock;
  goffset got;
  goffset total;
  gboolean reporting;

  /* Written in the thread, and read when it has ended. */
  guint retry_after;
} Fetch;

/* What threads are busy with, by what stops it. */
static struct
{
  GMutex lock;
  GCond ended;
  GPtrArray *cancellables;
} running;

G_DEFINE_FINAL_TYPE (ForumDownloader, forum_downloader, G_TYPE_OBJECT)

/* In milliseconds: so long it may take until the answer begins, and then for every %STEP of it; and
 * so long the whole of it, since a server may keep just to that. */
#define TIMEOUT 30000
#define WHOLE_TIMEOUT (20 * TIMEOUT)
#define STEP (16 * 1024)

/* In microseconds: a program that ends waits so long for what it has stopped. */
#define LAST_WAIT G_TIME_SPAN_SECOND

#define MODULE "bioforum-http." G_MODULE_SUFFIX

static void
fetch_free (gpointer data)
{
  Fetch *fetch = data;

  if (fetch->user != NULL)
    g_cancellable_disconnect (fetch->user, fetch->user_id);
  g_clear_object (&fetch->user);
  g_clear_object (&fetch->cancellable);
  g_free (fetch->question.address);
  g_free (fetch->question.etag);
  g_free (fetch->question.last_modified);
  g_clear_object (&fetch->question.trusted);
  g_mutex_clear (&fetch->lock);
  g_free (fetch);
}

static void
stop_timeout (Fetch *fetch)
{
  if (fetch->timeout != NULL)
    g_source_destroy (fetch->timeout);
  g_clear_pointer (&fetch->timeout, g_source_unref);
}

static void
user_cancelled_cb (GCancellable *user,
                   GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static gboolean
timeout_cb (gpointer user_data)
{
  Fetch *fetch = g_task_get_task_data (user_data);

  fetch->timed_out = TRUE;
  g_cancellable_cancel (fetch->cancellable);

  return G_SOURCE_REMOVE;
}

static void
restart_timeout (GTask *task)
{
  ForumDownloader *self = g_task_get_source_object (task);
  Fetch *fetch = g_task_get_task_data (task);
  gint64 left = MAX (fetch->deadline - g_get_monotonic_time (), 0) / 1000;

  stop_timeout (fetch);
  fetch->timeout = g_timeout_source_new (MIN (left, self->timeout));
  fetch->enough = fetch->told + STEP;
  g_task_attach_source (task, fetch->timeout, timeout_cb);
}

/* In the loop of who asks. */
static gboolean
report_cb (gpointer user_data)
{
  GTask *task = user_data;
  Fetch *fetch = g_task_get_task_data (task);
  goffset total;

  g_mutex_lock (&fetch->lock);
  fetch->reporting = FALSE;
  fetch->told = fetch->got;
  total = fetch->total;
  g_mutex_unlock (&fetch->lock);

  if (fetch->told >= fetch->enough && !fetch->timed_out)
    restart_timeout (task);
  if (fetch->progress != NULL)
    fetch->progress (fetch->told, total, fetch->progress_data);

  return G_SOURCE_REMOVE;
}

/* In the thread. However little comes at a time, there is never more than one report on its way. */
static void
download_progress_cb (goffset  got,
                      goffset  total,
                      gpointer user_data)
{
  GTask *task = user_data;
  Fetch *fetch = g_task_get_task_data (task);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&fetch->lock);
  g_autoptr (GSource) source = NULL;

  fetch->got = got;
  fetch->total = total;
  if (fetch->reporting)
    return;

  fetch->reporting = TRUE;
  source = g_idle_source_new ();
  g_task_attach_source (task, source, report_cb);
}

/* While a program ends its libraries are taken down, and a thread that still works with them, or is
 * just loading them, can crash. So none is left then. */
static void
stop_all (void)
{
  gint64 end = g_get_monotonic_time () + LAST_WAIT;

  g_mutex_lock (&running.lock);
  for (guint i = 0; i < running.cancellables->len; i++)
    g_cancellable_cancel (g_ptr_array_index (running.cancellables, i));
  while (running.cancellables->len > 0 &&
         g_cond_wait_until (&running.ended, &running.lock, end))
    continue;
  g_mutex_unlock (&running.lock);
}

static void
begin_running (Fetch *fetch)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&running.lock);

  if (running.cancellables == NULL)
    {
      running.cancellables = g_ptr_array_new_with_free_func (g_object_unref);
      atexit (stop_all);
    }
  g_ptr_array_add (running.cancellables, g_object_ref (fetch->cancellable));
}

static void
end_running (Fetch *fetch)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&running.lock);

  g_ptr_array_remove_fast (running.cancellables, fetch->cancellable);
  g_cond_broadcast (&running.ended);
}

/* It is looked for where the program was installed, or in the folder that the variable
 * `BIOFORUM_LIB_DIR` names, for a program that was not. Once it is loaded it stays. */
static gpointer
load_module (GError **error)
{
  const char *lib_dir = g_getenv ("BIOFORUM_LIB_DIR");
  g_autofree char *path = g_build_filename (lib_dir != NULL ? lib_dir : PKG_LIB_DIR, MODULE, NULL);
  GModule *module = g_module_open (path, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  gpointer ask = NULL;

  if (module != NULL && g_module_symbol (module, "forum_http_ask", &ask))
    g_module_make_resident (module);
  else
    g_set_error_literal (error, FORUM_DOWNLOAD_ERROR, FORUM_DOWNLOAD_ERROR_FAILED,
                         g_module_error ());

  return ask;
}

static void
ask_in_thread (GTask        *asking,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GTask *task = task_data;
  Fetch *fetch = g_task_get_task_data (task);
  GError *error = NULL;
  __typeof__ (&forum_http_ask) ask = load_module (&error);
  ForumDownload *download = NULL;

  if (ask != NULL)
    download = ask (&fetch->question, download_progress_cb, task, &fetch->retry_after,
                    fetch->cancellable, &error);
  end_running (fetch);
  if (download != NULL)
    g_task_return_pointer (asking, download, (GDestroyNotify) forum_download_free);
  else
    g_task_return_error (asking, error);
}

static void
ask_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Fetch *fetch = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  ForumDownload *download = g_task_propagate_pointer (G_TASK (result), &error);

  stop_timeout (fetch);
  if (download != NULL)
    g_task_return_pointer (task, download, (GDestroyNotify) forum_download_free);
  else if (fetch->timed_out && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_new_error (task, FORUM_DOWNLOAD_ERROR, FORUM_DOWNLOAD_ERROR_TIMED_OUT, "%s", "");
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
forum_downloader_finalize (GObject *object)
{
  ForumDownloader *self = FORUM_DOWNLOADER (object);

  g_clear_object (&self->trusted);

  G_OBJECT_CLASS (forum_downloader_parent_class)->finalize (object);
}

static void
forum_downloader_class_init (ForumDownloaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_downloader_finalize;
}

static void
forum_downloader_init (ForumDownloader *self)
{
  self->timeout = TIMEOUT;
  self->whole_timeout = WHOLE_TIMEOUT;
}

/**
 * forum_downloader_new:
 *
 * Proxies and trusted authorities are those of the system.
 *
 * Returns: (transfer full): what downloads
 */
ForumDownloader *
forum_downloader_new (void)
{
  return g_object_new (FORUM_TYPE_DOWNLOADER, NULL);
}

/**
 * forum_downloader_set_timeout:
 * @self: what downloads
 * @milliseconds: how long it may take until an answer begins, and then for every 16 KiB of it; half
 *   a minute if this is not called
 */
void
forum_downloader_set_timeout (ForumDownloader *self,
                              guint            milliseconds)
{
  g_return_if_fail (FORUM_IS_DOWNLOADER (self));

  self->timeout = milliseconds;
}

/**
 * forum_downloader_set_whole_timeout:
 * @self: what downloads
 * @milliseconds: how long it may take until an answer is complete; ten minutes if this is not
 *   called
 */
void
forum_downloader_set_whole_timeout (ForumDownloader *self,
                                    guint            milliseconds)
{
  g_return_if_fail (FORUM_IS_DOWNLOADER (self));

  self->whole_timeout = milliseconds;
}

/**
 * forum_downloader_set_trusted:
 * @self: what downloads
 * @authorities: who is trusted to sign certificates, instead of those whom the system trusts
 */
void
forum_downloader_set_trusted (ForumDownloader *self,
                              GTlsDatabase    *authorities)
{
  g_return_if_fail (FORUM_IS_DOWNLOADER (self));

  g_set_object (&self->trusted, authorities);
}

/**
 * forum_downloader_fetch_async:
 * @self: what downloads
 * @address: an address
 * @allow_http: whether it may be `http`; it never becomes that by being led on from `https`
 * @etag: (nullable): the entity tag of what is there already
 * @last_modified: (nullable): when that was changed, as the server said
 * @cancellable: (nullable): to stop
 * @progress: (nullable) (scope notified): told how many bytes came, of how many; 0 if that is not
 *   known. Of what comes compressed more may come than was said
 * @progress_data: for @progress
 * @callback: called in the main loop of the caller
 * @user_data: for @callback
 *
 * Asks for a file, if it is not what is there already.
 */
void
forum_downloader_fetch_async (ForumDownloader       *self,
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
  g_autoptr (GTask) asking = NULL;
  GTask *task;
  Fetch *fetch;

  g_return_if_fail (FORUM_IS_DOWNLOADER (self));
  g_return_if_fail (address != NULL);

  /* The cancellable is not the task's: what came of it is told here. */
  task = g_task_new (self, NULL, callback, user_data);
  fetch = g_new0 (Fetch, 1);
  g_task_set_source_tag (task, forum_downloader_fetch_async);
  g_task_set_task_data (task, fetch, fetch_free);
  /* Much may be reported, and what the user does comes first. */
  g_task_set_priority (task, G_PRIORITY_DEFAULT_IDLE);
  fetch->question.address = g_strdup (address);
  fetch->question.allow_http = allow_http;
  fetch->question.etag = g_strdup (etag);
  fetch->question.last_modified = g_strdup (last_modified);
  g_set_object (&fetch->question.trusted, self->trusted);
  fetch->progress = progress;
  fetch->progress_data = progress_data;
  g_mutex_init (&fetch->lock);
  fetch->cancellable = g_cancellable_new ();
  if (cancellable != NULL)
    {
      fetch->user = g_object_ref (cancellable);
      fetch->user_id = g_cancellable_connect (cancellable, G_CALLBACK (user_cancelled_cb),
                                              g_object_ref (fetch->cancellable), g_object_unref);
    }

  fetch->deadline = g_get_monotonic_time () + (gint64) self->whole_timeout * 1000;
  restart_timeout (task);
  begin_running (fetch);
  /* The thread works on what belongs to @task, which waits for it. */
  asking = g_task_new (NULL, NULL, ask_cb, task);
  g_task_set_source_tag (asking, forum_downloader_fetch_async);
  g_task_set_task_data (asking, task, NULL);
  g_task_set_priority (asking, g_task_get_priority (task));
  g_task_run_in_thread (asking, ask_in_thread);
}

/**
 * forum_downloader_fetch_finish:
 * @self: what downloads
 * @result: what the callback got
 * @retry_after: (out) (optional): in how many seconds the server asks to come again, 0 if it does
 *   not say
 * @error: %FORUM_DOWNLOAD_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what the server has
 */
ForumDownload *
forum_downloader_fetch_finish (ForumDownloader  *self,
                               GAsyncResult     *result,
                               guint            *retry_after,
                               GError          **error)
{
  Fetch *fetch;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  fetch = g_task_get_task_data (G_TASK (result));
  if (retry_after != NULL)
    *retry_after = fetch->retry_after;

  return g_task_propagate_pointer (G_TASK (result), error);
}
