/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-agenda-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "forum-agenda-error.h"

/* What is done to the file itself, one step at a time. The errors are of %G_FILE_ERROR, and say no
 * more than the system's reason. */

#define CHUNK (64 * 1024)
#define LOCK_ATTEMPTS 500
#define LOCK_INTERVAL (10 * G_TIME_SPAN_MILLISECOND)

static gboolean
fail (GError **error,
      int      code)
{
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));

  return FALSE;
}

/* Reads a file, and of one that is too large no more than shows that it is. */
static gboolean
read_all (int         fd,
          GByteArray *bytes)
{
  struct stat status;
  gssize n_read;

  if (fstat (fd, &status) != 0)
    return FALSE;

  /* A pipe or a device need not end, nor even begin. */
  if (!S_ISREG (status.st_mode))
    {
      errno = S_ISDIR (status.st_mode) ? EISDIR : EINVAL;
      return FALSE;
    }

  do
    {
      guint length = bytes->len;

      g_byte_array_set_size (bytes, length + CHUNK);
      n_read = read (fd, bytes->data + length, CHUNK);
      g_byte_array_set_size (bytes, length + MAX (n_read, 0));
    }
  while ((n_read > 0 && bytes->len <= FORUM_AGENDA_LIMIT_BYTES) || (n_read < 0 && errno == EINTR));

  return n_read >= 0;
}

static gboolean
write_all (int           fd,
           gconstpointer data,
           gsize         length)
{
  const char *at = data;

  while (length > 0)
    {
      gssize n_written = write (fd, at, length);

      if (n_written < 0 && errno != EINTR)
        return FALSE;
      if (n_written > 0)
        {
          at += n_written;
          length -= n_written;
        }
    }

  return TRUE;
}

/* A new name is only certain to be there after a power cut when its folder was synced too. Some
 * file systems cannot do that, and need not. */
static gboolean
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean synced;
  int code;

  if (fd < 0)
    return FALSE;

  synced = fsync (fd) == 0 || errno == EINVAL;
  code = errno;
  close (fd);
  errno = code;

  return synced;
}

static gboolean
write_synced (const char *path,
              GBytes     *bytes)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
  gboolean written;
  int code;

  if (fd < 0)
    return FALSE;

  written = write_all (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) &&
            fsync (fd) == 0;
  code = errno;
  if (close (fd) != 0 && written)
    {
      written = FALSE;
      code = errno;
    }
  errno = code;

  return written;
}

/**
 * forum_agenda_file_lock:
 * @path: a file
 * @lock: (out): what forum_agenda_file_unlock() takes
 * @error: why not
 *
 * Makes the folder of the file where there is none, and keeps everybody else who asks from changing
 * the file. Waits for some seconds when somebody else does. Where the file system knows no locks
 * there is nothing that could be waited for.
 *
 * Returns: whether the file may be changed now
 */
gboolean
forum_agenda_file_lock (const char  *path,
                        int         *lock,
                        GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_strconcat (path, ".lock", NULL);
  int result = -1;
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (error, errno);

  fd = g_open (name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail (error, errno);

  for (guint i = 0; i < LOCK_ATTEMPTS && result != 0; i++)
    {
      if (i > 0)
        g_usleep (LOCK_INTERVAL);
      result = flock (fd, LOCK_EX | LOCK_NB);
      if (result != 0 && errno != EWOULDBLOCK && errno != EINTR)
        result = 0;
    }

  if (result != 0)
    {
      close (fd);
      return fail (error, EWOULDBLOCK);
    }

  *lock = fd;

  return TRUE;
}

void
forum_agenda_file_unlock (int lock)
{
  close (lock);
}

/**
 * forum_agenda_file_read:
 * @path: a file
 * @bytes: (out) (transfer full) (nullable): what it holds, %NULL where there is none
 * @error: why not, or %FORUM_AGENDA_ERROR_TOO_LARGE
 *
 * Returns: whether it is known what is there
 */
gboolean
forum_agenda_file_read (const char  *path,
                        GBytes     **bytes,
                        GError     **error)
{
  g_autoptr (GByteArray) array = NULL;
  int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  gboolean complete;
  int code;

  *bytes = NULL;
  if (fd < 0)
    return errno == ENOENT || fail (error, errno);

  array = g_byte_array_new ();
  complete = read_all (fd, array);
  code = errno;
  close (fd);
  if (!complete)
    return fail (error, code);

  if (array->len > FORUM_AGENDA_LIMIT_BYTES)
    {
      g_set_error_literal (error, FORUM_AGENDA_ERROR, FORUM_AGENDA_ERROR_TOO_LARGE, "");
      return FALSE;
    }

  *bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));

  return TRUE;
}

/**
 * forum_agenda_file_replace:
 * @path: a file that is locked
 * @bytes: what it shall hold
 * @error: why not
 *
 * Whenever this ends, and however, the file holds either what it held before or all of @bytes; and
 * when it returns %TRUE that outlives a power cut.
 *
 * GLib's own call does the same, but each time that it is killed it leaves another file behind.
 * Here it is one, that the next call takes over.
 *
 * Returns: whether the file holds @bytes
 */
gboolean
forum_agenda_file_replace (const char  *path,
                           GBytes      *bytes,
                           GError     **error)
{
  g_autofree char *unfinished = g_strconcat (path, ".unfinished", NULL);
  int code;

  if (write_synced (unfinished, bytes) && g_rename (unfinished, path) == 0 && sync_folder (path))
    return TRUE;

  /* What is not finished must not keep the space that somebody needs. */
  code = errno;
  g_unlink (unfinished);

  return fail (error, code);
}

/**
 * forum_agenda_file_renew:
 * @path: a file that is locked
 * @bytes: what it shall hold
 * @error: why not
 *
 * The same for what can be found out again: it does not wait for the disk, and a power cut may take
 * the file.
 *
 * Returns: whether the file holds @bytes
 */
gboolean
forum_agenda_file_renew (const char  *path,
                         GBytes      *bytes,
                         GError     **error)
{
  g_autofree char *unfinished = g_strconcat (path, ".unfinished", NULL);
  int code;

  if (!g_file_set_contents_full (unfinished, g_bytes_get_data (bytes, NULL),
                                 g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_NONE, 0600, error))
    return FALSE;
  if (g_rename (unfinished, path) == 0)
    return TRUE;

  code = errno;
  g_unlink (unfinished);

  return fail (error, code);
}

/**
 * forum_agenda_file_set_aside:
 * @path: a file that is locked
 * @error: why not
 *
 * Gives a file another name in the same folder, one that nothing has.
 *
 * Returns: (transfer full) (nullable): the new path
 */
char *
forum_agenda_file_set_aside (const char  *path,
                             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = g_path_get_basename (path);
  char *end = strrchr (stem, '.');

  if (end != NULL && end != stem)
    *end = '\0';

  for (guint i = 1; ; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *name = g_strconcat (stem, "-damaged", number, ".json", NULL);
      g_autofree char *new_path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      /* Also a link that leads nowhere is something. */
      if (g_lstat (new_path, &status) == 0)
        continue;

      if (errno != ENOENT || g_rename (path, new_path) != 0)
        {
          fail (error, errno);
          return NULL;
        }

      return g_steal_pointer (&new_path);
    }
}
