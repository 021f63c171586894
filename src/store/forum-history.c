/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-history.h"

#include <glib/gstdio.h>
#include <string.h>

#include "forum-agenda-file.h"
#include "io/forum-reader.h"

/* What an edition said before, so that it can be told what changed. Each copy is a compressed file
 * whose name says until when it was true. They can be deleted at any time: then it is no longer
 * known what changed, and that is all. Nothing here waits, and all of it may be called in any
 * thread. */
struct _ForumHistory
{
  char *folder;
};

#define SUFFIX ".json.gz"

/* In UTC and with the fraction of the second: what is later is also later in the alphabet. */
#define NAME_FORMAT "%Y%m%dT%H%M%S.%fZ"

static char *
dup_path (ForumHistory *self,
          GDateTime    *replaced)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (replaced);
  g_autofree char *time = g_date_time_format (utc, NAME_FORMAT);
  g_autofree char *name = g_strconcat (time, SUFFIX, NULL);

  return g_build_filename (self->folder, name, NULL);
}

/* The time that a file is named after; %NULL if it is not one of ours. */
static GDateTime *
parse_name (const char *name)
{
  g_autofree char *time = NULL;

  if (!g_str_has_suffix (name, SUFFIX))
    return NULL;

  time = g_strndup (name, strlen (name) - strlen (SUFFIX));

  return g_date_time_new_from_iso8601 (time, NULL);
}

static GBytes *
convert (GBytes        *bytes,
         GConverter    *converter,
         gsize          limit,
         GError       **error)
{
  g_autoptr (GInputStream) raw = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (raw, converter);
  g_autoptr (GByteArray) result = g_byte_array_new ();
  const gsize chunk = 256 * 1024;
  gssize n_read = 1;

  while (n_read > 0 && result->len <= limit)
    {
      guint length = result->len;

      g_byte_array_set_size (result, length + chunk);
      n_read = g_input_stream_read (stream, result->data + length, chunk, NULL, error);
      g_byte_array_set_size (result, length + MAX (n_read, 0));
    }

  return n_read >= 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&result)) : NULL;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return g_date_time_compare (*(gpointer const *) b, *(gpointer const *) a);
}

static void
remove_old (ForumHistory *self)
{
  g_autoptr (GPtrArray) times = forum_history_list_times (self);

  for (guint i = FORUM_HISTORY_LENGTH; i < times->len; i++)
    {
      g_autofree char *path = dup_path (self, g_ptr_array_index (times, i));

      g_unlink (path);
    }
}

/**
 * forum_history_new:
 * @folder: a folder for one edition, which need not be there
 *
 * Returns: (transfer full): what is in it
 */
ForumHistory *
forum_history_new (const char *folder)
{
  ForumHistory *self = g_new0 (ForumHistory, 1);

  self->folder = g_strdup (folder);

  return self;
}

void
forum_history_free (ForumHistory *self)
{
  g_free (self->folder);
  g_free (self);
}

/**
 * forum_history_keep:
 * @self: a history
 * @bytes: what the edition said until now
 * @replaced: now
 * @error: why not
 *
 * Nobody else may write it meanwhile. Of more than %FORUM_HISTORY_LENGTH copies the oldest go.
 *
 * Returns: whether it is kept
 */
gboolean
forum_history_keep (ForumHistory  *self,
                    GBytes        *bytes,
                    GDateTime     *replaced,
                    GError       **error)
{
  g_autoptr (GConverter) compressor =
    G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  g_autoptr (GBytes) compressed = convert (bytes, compressor, G_MAXUINT / 2, error);
  g_autofree char *path = dup_path (self, replaced);

  if (compressed == NULL)
    return FALSE;

  /* If that fails the next call says why. */
  g_mkdir_with_parents (self->folder, 0700);
  if (!forum_agenda_file_renew (path, compressed, error))
    return FALSE;

  remove_old (self);

  return TRUE;
}

/**
 * forum_history_list_times:
 * @self: a history
 *
 * Returns: (transfer container) (element-type GDateTime): when the edition was replaced, the latest
 *   first
 */
GPtrArray *
forum_history_list_times (ForumHistory *self)
{
  GPtrArray *times = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      GDateTime *time = parse_name (name);

      if (time != NULL)
        g_ptr_array_add (times, time);
    }
  g_ptr_array_sort (times, compare_times);

  return times;
}

/**
 * forum_history_load:
 * @self: a history
 * @replaced: one of its times
 * @error: why not
 *
 * Returns: (transfer full) (nullable): what the edition said until then
 */
GBytes *
forum_history_load (ForumHistory  *self,
                    GDateTime     *replaced,
                    GError       **error)
{
  g_autofree char *path = dup_path (self, replaced);
  g_autoptr (GConverter) decompressor =
    G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GBytes) bytes = NULL;
  char *data;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, error))
    return NULL;

  bytes = g_bytes_new_take (data, length);

  return convert (bytes, decompressor, FORUM_LIMIT_BYTES, error);
}

/**
 * forum_history_remove:
 * @self: a history
 *
 * Forgets all of it.
 */
void
forum_history_remove (ForumHistory *self)
{
  g_autoptr (GPtrArray) times = forum_history_list_times (self);

  for (guint i = 0; i < times->len; i++)
    {
      g_autofree char *path = dup_path (self, g_ptr_array_index (times, i));

      g_unlink (path);
    }
  g_rmdir (self->folder);
}
