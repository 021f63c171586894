/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-photo.h"

#include "io/forum-picture.h"

/* Reads photos in a thread, and keeps those that were shown last. */

/* How many photos are kept, so that a list that is scrolled does not decode them again. */
#define N_KEPT 64

typedef struct
{
  GFile *file;
  int size;
  GdkTexture *texture;
} Photo;

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

static GdkTexture *
create_texture (GdkPixbuf *pixbuf)
{
  g_autoptr (GBytes) pixels = gdk_pixbuf_read_pixel_bytes (pixbuf);

  return gdk_memory_texture_new (gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf),
                                 gdk_pixbuf_get_has_alpha (pixbuf) ? GDK_MEMORY_R8G8B8A8
                                                                   : GDK_MEMORY_R8G8B8,
                                 pixels, gdk_pixbuf_get_rowstride (pixbuf));
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Photo *photo = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = forum_picture_read (photo->file, photo->size, cancellable, &error);

  if (pixbuf != NULL)
    g_task_return_pointer (task, create_texture (pixbuf), g_object_unref);
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
