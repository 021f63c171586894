/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-agenda-disk.h"

#include <stdlib.h>

#include "forum-agenda-error.h"
#include "forum-agenda-file.h"

/* Changes are entered into what the file says at that moment, not into what it said when it was
 * last read: so whoever else changes it loses nothing. */
struct _ForumAgendaDisk
{
  char *path;

  /* Whoever reads or writes holds it: the thread of the windows may have to wait for the other. */
  GMutex mutex;
  GBytes *contents;             /* What was last read or written. */
  guint64 serial;               /* The last of the changes that the file has. */
};

static void
take (GError           **error,
      ForumAgendaError   code,
      const GError      *reason)
{
  g_clear_error (error);
  *error = g_error_new_literal (FORUM_AGENDA_ERROR, code, reason != NULL ? reason->message : "");
}

static void
take_or_keep (GError           **error,
              ForumAgendaError   code,
              GError            *reason)
{
  if (reason->domain == FORUM_AGENDA_ERROR)
    code = reason->code;
  take (error, code, reason);
}

/* What was known when the file was last good. */
static ForumAgendaBook *
recall (ForumAgendaDisk *self)
{
  ForumAgendaBook *book = NULL;

  if (self->contents != NULL)
    book = forum_agenda_book_new_for_data (self->contents, NULL);

  return book != NULL ? book : forum_agenda_book_new ();
}

static gboolean
set_aside (ForumAgendaDisk    *self,
           ForumAgendaOutcome *outcome)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *new_path = forum_agenda_file_set_aside (self->path, &reason);
  g_autofree char *name = NULL;

  if (new_path == NULL)
    {
      take (&outcome->failure, FORUM_AGENDA_ERROR_STUCK, reason);
      return FALSE;
    }

  name = g_filename_display_name (new_path);
  g_clear_error (&outcome->damage);
  outcome->damage = g_error_new_literal (FORUM_AGENDA_ERROR, FORUM_AGENDA_ERROR_DAMAGED, name);

  return TRUE;
}

/* What the file says, or why that is not known. */
static ForumAgendaBook *
look (ForumAgendaDisk  *self,
      GBytes          **bytes,
      GError          **error)
{
  g_autoptr (GError) reason = NULL;

  if (!forum_agenda_file_read (self->path, bytes, &reason))
    {
      take_or_keep (error, FORUM_AGENDA_ERROR_UNREADABLE, reason);
      return NULL;
    }

  return *bytes != NULL ? forum_agenda_book_new_for_data (*bytes, error) : recall (self);
}

/* The same for who holds the lock, and so can set aside what is damaged. */
static ForumAgendaBook *
look_locked (ForumAgendaDisk     *self,
             GBytes             **bytes,
             ForumAgendaOutcome  *outcome)
{
  g_autoptr (GError) error = NULL;
  ForumAgendaBook *book = look (self, bytes, &error);

  if (book != NULL)
    return book;

  if (!g_error_matches (error, FORUM_AGENDA_ERROR, FORUM_AGENDA_ERROR_DAMAGED))
    {
      outcome->failure = g_steal_pointer (&error);
      return NULL;
    }

  g_clear_pointer (bytes, g_bytes_unref);

  return set_aside (self, outcome) ? recall (self) : NULL;
}

static void
remember (ForumAgendaDisk *self,
          GBytes          *bytes)
{
  g_clear_pointer (&self->contents, g_bytes_unref);
  self->contents = bytes != NULL ? g_bytes_ref (bytes) : NULL;
}

/* Whether a file that was found is not as it was left. */
static gboolean
is_foreign (ForumAgendaDisk *self,
            GBytes          *bytes)
{
  return bytes != NULL && (self->contents == NULL || !g_bytes_equal (bytes, self->contents));
}

static void
read_locked (ForumAgendaDisk    *self,
             ForumAgendaOutcome *outcome)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = NULL;
  int lock;

  if (!forum_agenda_file_lock (self->path, &lock, &reason))
    {
      take (&outcome->failure, FORUM_AGENDA_ERROR_STUCK, reason);
      return;
    }

  outcome->book = look_locked (self, &bytes, outcome);
  if (outcome->book != NULL)
    remember (self, bytes);
  forum_agenda_file_unlock (lock);
}

static gboolean
write_locked (ForumAgendaDisk    *self,
              GPtrArray          *changes,
              ForumAgendaOutcome *outcome)
{
  g_autoptr (ForumAgendaBook) book = NULL;
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) reason = NULL;

  book = look_locked (self, &found, outcome);
  if (book == NULL)
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    forum_agenda_book_apply (book, g_ptr_array_index (changes, i));
  bytes = forum_agenda_book_to_data (book);

  /* What could not be read again must not be written. */
  if (g_bytes_get_size (bytes) > FORUM_AGENDA_LIMIT_BYTES)
    {
      take (&outcome->failure, FORUM_AGENDA_ERROR_TOO_LARGE, NULL);
      return FALSE;
    }

  outcome->foreign = is_foreign (self, found);
  if ((found == NULL || !g_bytes_equal (found, bytes)) &&
      !forum_agenda_file_replace (self->path, bytes, &reason))
    {
      take (&outcome->failure, FORUM_AGENDA_ERROR_UNSAVED, reason);
      return FALSE;
    }

  remember (self, bytes);
  outcome->book = g_steal_pointer (&book);

  return TRUE;
}

/**
 * forum_agenda_disk_new:
 * @path: the path of a file
 *
 * Returns: (transfer full): a file that nobody has looked at
 */
ForumAgendaDisk *
forum_agenda_disk_new (const char *path)
{
  ForumAgendaDisk *self = g_new0 (ForumAgendaDisk, 1);
  char *target = realpath (path, NULL);

  /* Whoever keeps the file elsewhere and a link to it here wants to go on doing so. */
  self->path = g_strdup (target != NULL ? target : path);
  free (target);
  g_mutex_init (&self->mutex);

  return self;
}

void
forum_agenda_disk_free (ForumAgendaDisk *self)
{
  g_free (self->path);
  g_mutex_clear (&self->mutex);
  g_clear_pointer (&self->contents, g_bytes_unref);
  g_free (self);
}

/**
 * forum_agenda_disk_read:
 * @self: a file
 *
 * Returns: (transfer full): what the file says, with nothing in it where there is none; or why that
 *   is not known
 */
ForumAgendaOutcome *
forum_agenda_disk_read (ForumAgendaDisk *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  ForumAgendaOutcome *outcome = g_new0 (ForumAgendaOutcome, 1);
  g_autoptr (GBytes) bytes = NULL;

  outcome->book = look (self, &bytes, &outcome->failure);
  if (outcome->book != NULL)
    remember (self, bytes);
  else if (g_error_matches (outcome->failure, FORUM_AGENDA_ERROR, FORUM_AGENDA_ERROR_DAMAGED))
    {
      /* Nobody waits for a lock who has nothing to change. */
      g_clear_error (&outcome->failure);
      read_locked (self, outcome);
    }

  return outcome;
}

/**
 * forum_agenda_disk_write:
 * @self: a file
 * @changes: (element-type ForumAgendaChange): what changed
 * @serial: the number of the last of these changes
 *
 * Enters changes into the file, and waits for it. May be called in any thread. Changes that the
 * file has already, since somebody was faster, are not entered again.
 *
 * Returns: (transfer full): what came of it
 */
ForumAgendaOutcome *
forum_agenda_disk_write (ForumAgendaDisk *self,
                         GPtrArray       *changes,
                         guint64          serial)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  ForumAgendaOutcome *outcome = g_new0 (ForumAgendaOutcome, 1);
  g_autoptr (GError) reason = NULL;
  int lock;

  if (serial <= self->serial)
    {
      outcome->written = TRUE;
      outcome->book = recall (self);
      return outcome;
    }

  if (!forum_agenda_file_lock (self->path, &lock, &reason))
    {
      take (&outcome->failure, FORUM_AGENDA_ERROR_UNSAVED, reason);
      return outcome;
    }

  outcome->written = write_locked (self, changes, outcome);
  if (outcome->written)
    self->serial = serial;
  forum_agenda_file_unlock (lock);

  return outcome;
}

void
forum_agenda_outcome_free (ForumAgendaOutcome *self)
{
  g_clear_pointer (&self->book, forum_agenda_book_free);
  g_clear_error (&self->failure);
  g_clear_error (&self->damage);
  g_free (self);
}
