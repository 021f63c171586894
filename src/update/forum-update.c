/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-update.h"

#include "io/forum-reader.h"
#include "model/forum-clock.h"

/* Asks for an edition once. What comes is complete, can be read, is the same edition and not an
 * older one, or the good copy stays: each step looks at what the one before has let through. */
typedef struct
{
  ForumShelf *shelf;
  char *address;
  ForumEdition *edition;        /* NULL if it is not known which one is there. */
  GCancellable *cancellable;
  GBytes *bytes;
  char *etag;
  char *last_modified;
  ForumUpdate update;
} Run;

G_DEFINE_QUARK (forum-update-error-quark, forum_update_error)

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_object (&run->shelf);
  g_free (run->address);
  g_clear_object (&run->edition);
  g_clear_object (&run->cancellable);
  g_clear_pointer (&run->bytes, g_bytes_unref);
  g_free (run->etag);
  g_free (run->last_modified);
  forum_update_clear (&run->update);
  g_free (run);
}

/* Takes over @task and @error. */
static void
fail (GTask  *task,
      GError *error)
{
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
succeed (GTask        *task,
         ForumEdition *edition)
{
  Run *run = g_task_get_task_data (task);

  g_set_object (&run->update.edition, edition);
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
put_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  GTask *task = user_data;
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;
  ForumEdition *edition = forum_shelf_put_finish (run->shelf, result, &run->update.changed, &error);

  if (edition == NULL)
    fail (task, error);
  else
    succeed (task, edition);
}

/* Whether the answer is about what will be asked next: a forum may name another address than the
 * one that it was read from. */
static gboolean
stays (Run *run)
{
  const char *feed = forum_program_get_feed (run->update.program);

  return run->edition == NULL ||
         g_strcmp0 (run->address, forum_edition_get_state (run->edition)->feed) != 0 ||
         g_strcmp0 (run->address, feed) == 0;
}

static void
read_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *run = g_task_get_task_data (task);
  ForumProgram *program = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GFile) source = run->edition == NULL ? g_file_new_for_uri (run->address) : NULL;
  GError *error = NULL;

  run->update.program = program;
  if (g_cancellable_set_error_if_cancelled (run->cancellable, &error))
    fail (g_steal_pointer (&task), error);
  else if (program == NULL)
    fail (g_steal_pointer (&task), g_error_new_literal (FORUM_UPDATE_ERROR,
                                                        FORUM_UPDATE_ERROR_BAD_FORUM, ""));
  else if (run->edition != NULL && !g_str_equal (forum_program_get_id (program),
                                                 forum_edition_get_id (run->edition)))
    fail (g_steal_pointer (&task), g_error_new_literal (FORUM_SHELF_ERROR,
                                                        FORUM_SHELF_ERROR_OTHER_EDITION,
                                                        forum_program_get_id (program)));
  else
    forum_shelf_put_async (run->shelf, program, run->bytes, source,
                           stays (run) ? run->etag : NULL, stays (run) ? run->last_modified : NULL,
                           put_cb, g_steal_pointer (&task));
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Run *run = task_data;

  g_task_return_pointer (task, forum_reader_read (run->bytes, NULL, &run->update.problems),
                         g_object_unref);
}

/* The server says that there is nothing else than what is there. */
static void
keep (GTask         *task,
      ForumDownload *download)
{
  Run *run = g_task_get_task_data (task);
  g_autoptr (GDateTime) now = forum_clock_dup_now (forum_clock_get_default ());
  ForumEditionState *state = forum_edition_state_copy (forum_edition_get_state (run->edition));

  forum_edition_state_set_checked (state, now, download->etag, download->last_modified);
  forum_edition_take_state (run->edition, state, NULL);
  succeed (task, run->edition);
}

static void
fetch_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  GTask *task = user_data;
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (ForumDownload) download =
    forum_downloader_fetch_finish (FORUM_DOWNLOADER (source_object), result,
                                   &run->update.retry_after, &error);
  g_autoptr (GTask) reading = NULL;

  if (download == NULL)
    {
      fail (task, error);
      return;
    }
  if (download->bytes == NULL)
    {
      keep (task, download);
      return;
    }

  run->bytes = g_steal_pointer (&download->bytes);
  run->etag = g_steal_pointer (&download->etag);
  run->last_modified = g_steal_pointer (&download->last_modified);
  /* The thread works on what belongs to @task, which waits for it. */
  reading = g_task_new (NULL, NULL, read_cb, task);
  g_task_set_source_tag (reading, fetch_cb);
  g_task_set_task_data (reading, run, NULL);
  g_task_run_in_thread (reading, read_in_thread);
}

void
forum_update_clear (ForumUpdate *self)
{
  g_clear_object (&self->edition);
  g_clear_object (&self->program);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

/**
 * forum_update_run_async:
 * @shelf: where the copy is kept
 * @downloader: what downloads
 * @address: where to ask
 * @edition: (nullable): the edition that is asked for; %NULL if whatever is there is to be taken,
 *   since the user gave the address
 * @cancellable: (nullable): to stop
 * @progress: (nullable): as for forum_downloader_fetch_async()
 * @progress_data: for @progress
 * @callback: called in the main loop of the caller
 * @user_data: for @callback
 *
 * Asks for an edition, and puts it on the shelf if it is good and not older than what is there.
 */
void
forum_update_run_async (ForumShelf            *shelf,
                        ForumDownloader       *downloader,
                        const char            *address,
                        ForumEdition          *edition,
                        GCancellable          *cancellable,
                        GFileProgressCallback  progress,
                        gpointer               progress_data,
                        GAsyncReadyCallback    callback,
                        gpointer               user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  const ForumEditionState *state = NULL;
  gboolean typed = TRUE;
  Run *run = g_new0 (Run, 1);

  run->shelf = g_object_ref (shelf);
  run->address = g_strdup (address);
  g_set_object (&run->edition, edition);
  g_set_object (&run->cancellable, cancellable);
  g_task_set_source_tag (task, forum_update_run_async);
  g_task_set_task_data (task, run, run_free);

  /* Without a copy there is nothing that could have stayed as it was. */
  if (edition != NULL && forum_edition_has_copy (edition))
    state = forum_edition_get_state (edition);
  if (edition != NULL)
    typed = g_strcmp0 (address, forum_edition_get_state (edition)->feed) != 0;

  forum_downloader_fetch_async (downloader, address, typed, state != NULL ? state->etag : NULL,
                                state != NULL ? state->last_modified : NULL, cancellable, progress,
                                progress_data, fetch_cb, task);
}

/**
 * forum_update_run_finish:
 * @result: what the callback got
 * @update: (out caller-allocates): what came of it, also where that is an error
 * @error: why the copy stays as it is
 *
 * Returns: whether what is on the shelf is what the server has
 */
gboolean
forum_update_run_finish (GAsyncResult  *result,
                         ForumUpdate   *update,
                         GError       **error)
{
  Run *run;

  g_return_val_if_fail (g_async_result_is_tagged (result, forum_update_run_async), FALSE);

  run = g_task_get_task_data (G_TASK (result));
  *update = run->update;
  run->update = (ForumUpdate) { NULL };

  return g_task_propagate_boolean (G_TASK (result), error);
}
