/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-picture.h"

#include "forum-picture-type.h"

/* Reads photos. They come from whoever wrote the forum file, so that nothing is decoded before its
 * kind and size are known to be harmless. */

/* How much is decoded between two looks at whether anybody still waits. */
#define CHUNK (64 * 1024)

static GBytes *
read_bytes (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;

  if (!g_file_is_native (file) || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR ||
      g_file_info_get_size (info) > FORUM_PICTURE_LIMIT_BYTES)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           "not a local file, or too large");
      return NULL;
    }

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  /* One more, since an empty file needs a place to be read into too. */
  size = g_file_info_get_size (info);
  bytes = g_malloc (size + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, size, &size, cancellable, error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&bytes), size);
}

/* Asks for no more pixels than are shown: the shorter side is the diameter. A photo that is smaller
 * stays as it is. */
static void
loader_size_prepared_cb (GdkPixbufLoader *loader,
                         int              width,
                         int              height,
                         gpointer         user_data)
{
  int size = GPOINTER_TO_INT (user_data);
  int shorter = MIN (width, height);

  if (shorter > size)
    gdk_pixbuf_loader_set_size (loader, width * size / shorter, height * size / shorter);
}

static gboolean
decode (GdkPixbufLoader  *loader,
        const guchar     *data,
        gsize             length,
        int               size,
        GCancellable     *cancellable,
        GError          **error)
{
  g_signal_connect (loader, "size-prepared", G_CALLBACK (loader_size_prepared_cb),
                    GINT_TO_POINTER (size));

  for (gsize at = 0; at < length; at += CHUNK)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !gdk_pixbuf_loader_write (loader, data + at, MIN (CHUNK, length - at), error))
      {
        gdk_pixbuf_loader_close (loader, NULL);
        return FALSE;
      }

  return gdk_pixbuf_loader_close (loader, error);
}

/**
 * forum_picture_read:
 * @file: a file on this machine, a JPEG, PNG or WebP
 * @size: in pixels, what its shorter side is to have
 * @cancellable: (nullable): to stop
 * @error: return location for an error, for programmers
 *
 * Reads a picture; it may take a while. Any thread may ask.
 *
 * Returns: (transfer full) (nullable): the picture, upright, its shorter side @size pixels or less
 */
GdkPixbuf *
forum_picture_read (GFile         *file,
                    int            size,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GBytes) bytes = read_bytes (file, cancellable, error);
  g_autoptr (GdkPixbufLoader) loader = NULL;
  GdkPixbuf *pixbuf;
  const char *type;
  const guchar *data;
  gsize length;
  guint width, height;

  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  type = forum_picture_type_guess (data, length, &width, &height);
  if (type == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           "not a whole JPEG, PNG or WebP");
      return NULL;
    }

  if (MAX (width, height) > FORUM_PICTURE_LIMIT_SIDE)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "too many pixels");
      return NULL;
    }

  loader = gdk_pixbuf_loader_new_with_mime_type (type, error);
  if (loader == NULL || !decode (loader, data, length, size, cancellable, error))
    return NULL;

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "nothing in it");
      return NULL;
    }

  /* Cameras write a photo as they were held, and beside it how to turn it. */
  return gdk_pixbuf_apply_embedded_orientation (pixbuf);
}
