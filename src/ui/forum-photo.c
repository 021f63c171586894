/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-photo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "forum-photo-type.h"

/* Reads photos in a thread. They come from whoever wrote the forum file, so that nothing is decoded
 * before its kind and size are known to be harmless. */

/* How many photos are kept, so that a list that is scrolled does not decode them again. */
#define N_KEPT 64

/* How much is decoded between two looks at whether anybody still waits. */
#define CHUNK (64 * 1024)

typedef struct
{
  GFile *file;
  int size;
  GdkTexture *texture;
} Photo;

typedef struct
{
  int size;
  gboolean too_large;
} Decoding;

/* What was decoded, the latest first. Only the main thread touches it. */
static GQueue known = G_QUEUE_INIT;

static void
photo_free (Photo *photo)
{
  g_clear_object (&photo->file);
  g_clear_object (&photo->texture);
  g_free (photo);
}

static Photo *
photo_new (GFile *file,
           int    size)
{
  Photo *photo = g_new0 (Photo, 1);

  photo->file = g_object_ref (file);
  photo->size = size;

  return photo;
}

/* Looks for the object, not for the name: a forum that is read again has files of its own, and the
 * photo may have changed since. */
static GList *
find_known (GFile *file,
            int    size)
{
  for (GList *link = known.head; link != NULL; link = link->next)
    {
      Photo *photo = link->data;

      if (photo->file == file && photo->size == size)
        return link;
    }

  return NULL;
}

static void
remember (GFile      *file,
          int         size,
          GdkTexture *texture)
{
  Photo *photo;

  if (find_known (file, size) != NULL)
    return;

  photo = photo_new (file, size);
  photo->texture = g_object_ref (texture);
  g_queue_push_head (&known, photo);
  if (known.length > N_KEPT)
    photo_free (g_queue_pop_tail (&known));
}

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
      g_file_info_get_size (info) > FORUM_PHOTO_LIMIT_BYTES)
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
  Decoding *decoding = user_data;
  int shorter = MIN (width, height);

  decoding->too_large = MAX (width, height) > FORUM_PHOTO_LIMIT_SIDE;
  if (decoding->too_large)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (shorter > decoding->size)
    gdk_pixbuf_loader_set_size (loader, width * decoding->size / shorter,
                                height * decoding->size / shorter);
}

static gboolean
decode (GdkPixbufLoader  *loader,
        const guchar     *data,
        gsize             length,
        int               size,
        GCancellable     *cancellable,
        GError          **error)
{
  Decoding decoding = { .size = size };

  g_signal_connect (loader, "size-prepared", G_CALLBACK (loader_size_prepared_cb), &decoding);

  for (gsize at = 0; at < length; at += CHUNK)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !gdk_pixbuf_loader_write (loader, data + at, MIN (CHUNK, length - at), error) ||
        decoding.too_large)
      {
        gdk_pixbuf_loader_close (loader, NULL);
        if (decoding.too_large && error != NULL && *error == NULL)
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "too many pixels");
        return FALSE;
      }

  return gdk_pixbuf_loader_close (loader, error);
}

static GdkTexture *
create_texture (GdkPixbuf *pixbuf)
{
  /* Cameras write a photo as they were held, and beside it how to turn it. */
  g_autoptr (GdkPixbuf) upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  g_autoptr (GBytes) pixels = gdk_pixbuf_read_pixel_bytes (upright);

  return gdk_memory_texture_new (gdk_pixbuf_get_width (upright), gdk_pixbuf_get_height (upright),
                                 gdk_pixbuf_get_has_alpha (upright) ? GDK_MEMORY_R8G8B8A8
                                                                    : GDK_MEMORY_R8G8B8,
                                 pixels, gdk_pixbuf_get_rowstride (upright));
}

static GdkTexture *
load (GFile         *file,
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

  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  type = forum_photo_type_guess (data, length);
  if (type == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           "not a whole JPEG, PNG or WebP");
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

  return create_texture (pixbuf);
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Photo *photo = task_data;
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = load (photo->file, photo->size, cancellable, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * forum_photo_dup_known:
 * @file: a file
 * @size: the diameter in which it is shown, in pixels of the screen
 *
 * Returns: (transfer full) (nullable): the photo, if it was loaded not long ago
 */
GdkTexture *
forum_photo_dup_known (GFile *file,
                       int    size)
{
  GList *link = find_known (file, size);

  if (link == NULL)
    return NULL;

  g_queue_unlink (&known, link);
  g_queue_push_head_link (&known, link);

  return g_object_ref (((Photo *) link->data)->texture);
}

/**
 * forum_photo_load_async:
 * @file: a file
 * @size: the diameter in which it is to be shown, in pixels of the screen
 * @cancellable: (nullable): to stop
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * Reads a photo in a thread of its own.
 */
void
forum_photo_load_async (GFile               *file,
                        int                  size,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (size > 0);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, forum_photo_load_async);
  g_task_set_task_data (task, photo_new (file, size), (GDestroyNotify) photo_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * forum_photo_load_finish:
 * @result: what the callback got
 * @error: (nullable): why there is no photo; %G_IO_ERROR_CANCELLED when it was cancelled
 *
 * Returns: (transfer full) (nullable): the photo, upright, its shorter side @size pixels or less
 */
GdkTexture *
forum_photo_load_finish (GAsyncResult  *result,
                         GError       **error)
{
  GdkTexture *texture;
  Photo *photo;

  g_return_val_if_fail (g_async_result_is_tagged (result, forum_photo_load_async), NULL);

  texture = g_task_propagate_pointer (G_TASK (result), error);
  photo = g_task_get_task_data (G_TASK (result));
  if (texture != NULL)
    remember (photo->file, photo->size, texture);

  return texture;
}
