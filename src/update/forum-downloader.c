/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-downloader.h"

#include <gmodule.h>

#include "forum-http.h"

/* Downloads forums. What does the work is in a module of its own, which is loaded when something is
 * to be downloaded for the first time: libsoup and what it stands on are a tenth of the program's
 * memory, and many who use it never ask a server. */
struct _ForumDownloader
{
  GObject parent_instance;

  GObject *http;                /* NULL until something is to be downloaded. */
  GTlsDatabase *trusted;        /* NULL for whom the system trusts. */
  guint timeout;
};

/* What the module has, once it is loaded: it stays. */
static struct
{
  __typeof__ (&forum_http_new) create;
  __typeof__ (&forum_http_fetch_async) fetch_async;
  __typeof__ (&forum_http_fetch_finish) fetch_finish;
} module;

G_DEFINE_FINAL_TYPE (ForumDownloader, forum_downloader, G_TYPE_OBJECT)

/* In milliseconds. */
#define TIMEOUT 30000

#define MODULE "bioforum-http." G_MODULE_SUFFIX

/* It is looked for where the program was installed, or in the folder that the variable
 * `BIOFORUM_LIB_DIR` names, for a program that was not. */
static gboolean
load_module (void)
{
  const char *lib_dir = g_getenv ("BIOFORUM_LIB_DIR");
  g_autofree char *path = NULL;
  GModule *opened;

  if (module.create != NULL)
    return TRUE;

  path = g_build_filename (lib_dir != NULL ? lib_dir : PKG_LIB_DIR, MODULE, NULL);
  opened = g_module_open (path, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  if (opened == NULL)
    return FALSE;

  g_module_make_resident (opened);

  return g_module_symbol (opened, "forum_http_fetch_async", (gpointer *) &module.fetch_async) &&
         g_module_symbol (opened, "forum_http_fetch_finish", (gpointer *) &module.fetch_finish) &&
         g_module_symbol (opened, "forum_http_new", (gpointer *) &module.create);
}

static void
fetch_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  guint retry_after = 0;
  GError *error = NULL;
  ForumDownload *download = module.fetch_finish (result, &retry_after, &error);

  g_task_set_task_data (task, GUINT_TO_POINTER (retry_after), NULL);
  if (download != NULL)
    g_task_return_pointer (task, download, (GDestroyNotify) forum_download_free);
  else
    g_task_return_error (task, error);
}

static void
forum_downloader_finalize (GObject *object)
{
  ForumDownloader *self = FORUM_DOWNLOADER (object);

  g_clear_object (&self->http);
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
 * @self: what downloads, and has not begun
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
 * forum_downloader_set_trusted:
 * @self: what downloads, and has not begun
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
  GTask *task;

  g_return_if_fail (FORUM_IS_DOWNLOADER (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, forum_downloader_fetch_async);
  if (!load_module ())
    {
      g_task_return_new_error (task, FORUM_DOWNLOAD_ERROR, FORUM_DOWNLOAD_ERROR_FAILED, "%s",
                               g_module_error ());
      g_object_unref (task);
      return;
    }

  if (self->http == NULL)
    self->http = module.create (self->timeout, self->trusted);
  module.fetch_async (self->http, address, allow_http, etag, last_modified, cancellable, progress,
                      progress_data, fetch_cb, task);
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
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (retry_after != NULL)
    *retry_after = GPOINTER_TO_UINT (g_task_get_task_data (G_TASK (result)));

  return g_task_propagate_pointer (G_TASK (result), error);
}
