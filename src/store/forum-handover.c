/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-handover.h"

#include <errno.h>
#include <glib/gstdio.h>

/**
 * forum_handover_write:
 * @name: a name, without folders
 * @bytes: what the file is to hold: little enough to be written at once
 * @error: what went wrong
 *
 * Writes a file for another program. Nobody knows when that has read it, so it stays until it is
 * replaced by one of the same name, or the user's cache is cleared.
 *
 * Returns: (transfer full) (nullable): the file
 */
GFile *
forum_handover_write (const char  *name,
                      GBytes      *bytes,
                      GError     **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "bioforum", "handover",
                                              NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return NULL;
    }
  if (!g_file_set_contents_full (path, data, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error))
    return NULL;

  return g_file_new_for_path (path);
}
