/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-output.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

/* To the standard output without a @name. */
static gboolean
fail (const char  *name,
      int          code,
      GError     **error)
{
  if (name != NULL)
    /* Translators: the name of a file, what went wrong. */
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
                 _("“%1$s” cannot be written: %2$s"), name, g_strerror (code));
  else
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
                 _("the standard output cannot be written: %s"), g_strerror (code));

  return FALSE;
}

static gboolean
write_all (FILE   *stream,
           GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return fwrite (data, 1, length, stream) == length && fflush (stream) == 0;
}

/* A pipe or a device cannot be replaced. */
static gboolean
write_into (const char  *name,
            GBytes      *bytes,
            GError     **error)
{
  FILE *stream = g_fopen (name, "wb");
  int code = 0;

  if (stream == NULL)
    return fail (name, errno, error);

  if (!write_all (stream, bytes))
    code = errno;
  if (fclose (stream) != 0 && code == 0)
    code = errno;

  return code == 0 || fail (name, code, error);
}

/* Behind a link is what is to be replaced, and not the link. */
static gboolean
replace (const char  *name,
         GBytes      *bytes,
         int          mode,
         GError     **error)
{
  char *target = realpath (name, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gboolean replaced = g_file_set_contents_full (target != NULL ? target : name, data, length,
                                                G_FILE_SET_CONTENTS_CONSISTENT, mode, error);

  free (target);

  return replaced;
}

/**
 * forum_output_dup_clean:
 * @text: a text of some lines
 *
 * Returns: (transfer full): the text as it may be printed: a control character in a file must not
 *   command the terminal
 */
char *
forum_output_dup_clean (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);
      gboolean control = character != '\n' && g_unichar_iscntrl (character);

      g_string_append_unichar (clean, control ? 0xFFFD : character);
    }

  return g_string_free (clean, FALSE);
}

/**
 * forum_output_write:
 * @name: (nullable): the name of a file; `-` or %NULL for the standard output
 * @bytes: what to write
 * @error: what went wrong
 *
 * Writes a file. A file that is there is replaced when all is written, and never by half.
 *
 * Returns: whether all was written
 */
gboolean
forum_output_write (const char  *name,
                    GBytes      *bytes,
                    GError     **error)
{
  GStatBuf info;
  gboolean exists;

  if (name == NULL || g_str_equal (name, "-"))
    return write_all (stdout, bytes) || fail (NULL, errno, error);

  if (*name == '\0')
    return fail (name, ENOENT, error);

  exists = g_stat (name, &info) == 0;
  if (exists && !S_ISREG (info.st_mode))
    return write_into (name, bytes, error);

  return replace (name, bytes, exists ? info.st_mode & 07777 : 0666, error);
}

/**
 * forum_output_create:
 * @name: the name of a file
 * @bytes: what to write
 * @error: what went wrong
 *
 * Writes a new file. One that is there is left as it is.
 *
 * Returns: whether all was written
 */
gboolean
forum_output_create (const char  *name,
                     GBytes      *bytes,
                     GError     **error)
{
  /* To whom the file is shown is for the umask to say. */
  int descriptor = g_open (name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  FILE *stream;
  int code = 0;

  if (descriptor < 0 && errno == EEXIST)
    {
      /* Translators: the name of a file. */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   _("“%s” is there already, and is left as it is"), name);
      return FALSE;
    }
  if (descriptor < 0)
    return fail (name, errno, error);

  stream = fdopen (descriptor, "wb");
  if (!write_all (stream, bytes))
    code = errno;
  if (fclose (stream) != 0 && code == 0)
    code = errno;

  /* Half of it would be in the way of another try. */
  if (code != 0)
    g_unlink (name);

  return code == 0 || fail (name, code, error);
}
