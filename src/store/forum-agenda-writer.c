/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-agenda-writer.h"

/* Gathers what is changed and writes it in a thread, one time after the other: whatever changes
 * meanwhile is written together the next time. Changes that could not be written stay, and are
 * written with those that come. All but the writing itself is done in the thread of the owner. */
struct _ForumAgendaWriter
{
  GObject *owner;               /* Not a reference: it owns the writer. */
  ForumAgendaWriterFunc func;
  ForumAgendaDisk *disk;

  GPtrArray *changes;           /* Those that the file does not have yet, one for each session. */
  guint64 serial;               /* The number of the last change. */
  guint64 flushed;              /* That of the last that was written without the thread. */
  gboolean writing;             /* Whether the thread is at it. */
  guint timeout;
};

/* What the thread is told. */
typedef struct
{
  ForumAgendaWriter *writer;
  GObject *owner;               /* A reference: keeps the writer, too. */
  GPtrArray *changes;
  guint64 serial;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->changes);
  g_free (job);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Job *job = task_data;

  g_task_return_pointer (task,
                         forum_agenda_disk_write (job->writer->disk, job->changes, job->serial),
                         (GDestroyNotify) forum_agenda_outcome_free);
}

static void
write_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  ForumAgendaWriter *self = data;
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GObject) owner = g_steal_pointer (&job->owner);
  g_autoptr (ForumAgendaOutcome) outcome = g_task_propagate_pointer (G_TASK (result), NULL);

  self->writing = FALSE;
  if (outcome->written)
    forum_agenda_changes_forget (self->changes, job->serial);

  /* Whoever could not wait for the thread knows more than it does, and has told. */
  outcome->stale = job->serial <= self->flushed;
  if (job->serial < self->flushed)
    g_clear_pointer (&outcome->book, forum_agenda_book_free);

  /* What fails is tried again when something else changes. */
  if (self->changes->len > 0 && self->serial > job->serial && self->timeout == 0)
    forum_agenda_writer_write (self, 0);

  self->func (outcome, owner);
}

static void
start_writing (ForumAgendaWriter *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  job->writer = self;
  job->owner = g_object_ref (self->owner);
  job->changes = forum_agenda_changes_copy (self->changes);
  job->serial = self->serial;

  /* The owner must not be the source of the task: the thread could be the last to let it go. */
  task = g_task_new (NULL, NULL, write_cb, self);
  g_task_set_source_tag (task, start_writing);
  g_task_set_task_data (task, job, job_free);
  self->writing = TRUE;
  g_task_run_in_thread (task, write_in_thread);
}

static gboolean
timeout_cb (gpointer data)
{
  ForumAgendaWriter *self = data;

  self->timeout = 0;
  if (!self->writing && self->changes->len > 0)
    start_writing (self);

  return G_SOURCE_REMOVE;
}

/**
 * forum_agenda_writer_new:
 * @path: the path of a file
 * @owner: whose changes it writes, and who owns it
 * @func: what takes what came of writing
 *
 * Returns: (transfer full): what writes to the file
 */
ForumAgendaWriter *
forum_agenda_writer_new (const char            *path,
                         GObject               *owner,
                         ForumAgendaWriterFunc  func)
{
  ForumAgendaWriter *self = g_new0 (ForumAgendaWriter, 1);

  self->owner = owner;
  self->func = func;
  self->disk = forum_agenda_disk_new (path);
  self->changes = forum_agenda_changes_new ();

  return self;
}

void
forum_agenda_writer_free (ForumAgendaWriter *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->disk, forum_agenda_disk_free);
  g_free (self);
}

/**
 * forum_agenda_writer_read:
 * @self: a writer
 *
 * Reads the file, and waits for it.
 *
 * Returns: (transfer full): what came of it
 */
ForumAgendaOutcome *
forum_agenda_writer_read (ForumAgendaWriter *self)
{
  return forum_agenda_disk_read (self->disk);
}

/**
 * forum_agenda_writer_has_changes:
 * @self: a writer
 *
 * Returns: whether there is anything that the file does not have
 */
gboolean
forum_agenda_writer_has_changes (ForumAgendaWriter *self)
{
  return self->changes->len > 0;
}

/**
 * forum_agenda_writer_apply:
 * @self: a writer
 * @book: what the file says
 *
 * Enters into @book what the file does not have.
 */
void
forum_agenda_writer_apply (ForumAgendaWriter *self,
                           ForumAgendaBook   *book)
{
  for (guint i = 0; i < self->changes->len; i++)
    forum_agenda_book_apply (book, g_ptr_array_index (self->changes, i));
}

/**
 * forum_agenda_writer_prepare:
 * @self: a writer
 * @program: an edition
 * @session: one of its sessions
 *
 * Returns: (transfer none): where to say what changes, before forum_agenda_writer_write()
 */
ForumAgendaChange *
forum_agenda_writer_prepare (ForumAgendaWriter *self,
                             ForumProgram      *program,
                             ForumSession      *session)
{
  return forum_agenda_changes_prepare (self->changes, program, session, ++self->serial);
}

/**
 * forum_agenda_writer_write:
 * @self: a writer
 * @delay: a time in milliseconds
 *
 * Writes all changes in a thread, when @delay has passed and this was not called again.
 */
void
forum_agenda_writer_write (ForumAgendaWriter *self,
                           guint              delay)
{
  g_clear_handle_id (&self->timeout, g_source_remove);

  if (delay > 0)
    self->timeout = g_timeout_add (delay, timeout_cb, self);
  else if (!self->writing)
    start_writing (self);
}

/**
 * forum_agenda_writer_flush:
 * @self: a writer
 *
 * Writes all changes, and waits for it.
 *
 * Returns: (transfer full): what came of it
 */
ForumAgendaOutcome *
forum_agenda_writer_flush (ForumAgendaWriter *self)
{
  ForumAgendaOutcome *outcome;

  g_clear_handle_id (&self->timeout, g_source_remove);
  outcome = forum_agenda_disk_write (self->disk, self->changes, self->serial);
  if (outcome->written)
    {
      self->flushed = self->serial;
      forum_agenda_changes_forget (self->changes, self->serial);
    }

  /* What the thread found just before has not been told yet. */
  outcome->foreign |= self->writing;

  return outcome;
}
