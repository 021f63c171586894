/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "io/forum-picture.h"
#include "ui/forum-avatar.h"
#include "ui/forum-photo.h"

/* The colour of a person may never change: whoever knows a speaker by it would look for another. */
static const struct
{
  const char *id;
  const char *color;
} colors[] = {
  { "sample-minjun", "color-3" },
  { "sample-sumi", "color-6" },
  { "sample-alex", "color-0" },
};

static void
test_colors (void)
{
  g_autoptr (ForumProgram) program = ui_read_example ();
  GtkWidget *avatar = g_object_ref_sink (forum_avatar_new ());

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_auto (GStrv) classes = NULL;

      forum_avatar_set_person (FORUM_AVATAR (avatar), forum_program_find_person (program, colors[i].id));
      classes = gtk_widget_get_css_classes (avatar);
      g_test_message ("%s", colors[i].id);
      g_assert_cmpuint (g_strv_length (classes), ==, 1);
      g_assert_cmpstr (classes[0], ==, colors[i].color);
    }

  g_assert_finalize_object (avatar);
}

static void
test_initials (void)
{
  g_autoptr (ForumProgram) program = ui_read_example ();
  GtkWidget *avatar = forum_avatar_new ();
  GtkWidget *window = ui_present (avatar, UI_NARROW);
  GtkLabel *label = ui_find (avatar, GTK_TYPE_LABEL);

  g_assert_cmpstr (gtk_label_get_label (label), ==, "");

  forum_avatar_set_person (FORUM_AVATAR (avatar), forum_program_find_person (program, "sample-alex"));
  g_assert_cmpstr (gtk_label_get_label (label), ==, ui_is_korean () ? "알샘" : "AS");

  forum_avatar_set_person (FORUM_AVATAR (avatar), forum_program_find_person (program, "sample-sumi"));
  g_assert_cmpstr (gtk_label_get_label (label), ==, ui_is_korean () ? "이" : "LS");

  forum_avatar_set_person (FORUM_AVATAR (avatar), NULL);
  g_assert_cmpstr (gtk_label_get_label (label), ==, "");

  /* The name stands beside it: who hears it needs no initials. */
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (avatar), GTK_ACCESSIBLE_ROLE_PRESENTATION));
  g_assert_true (gtk_test_accessible_has_state (GTK_ACCESSIBLE (avatar), GTK_ACCESSIBLE_STATE_HIDDEN));

  ui_close (window);
}

/* Round at every size, however much room there is and however large the letters of the desktop are. */
static void
test_size (void)
{
  g_autoptr (ForumProgram) program = ui_read_example ();
  GtkWidget *avatar = forum_avatar_new ();
  GtkWidget *window;

  forum_avatar_set_person (FORUM_AVATAR (avatar), forum_program_find_person (program, "sample-alex"));
  window = ui_present (avatar, UI_NARROW);

  for (int size = 8; size <= 256; size *= 2)
    {
      forum_avatar_set_size (FORUM_AVATAR (avatar), size);
      ui_wait_until (gtk_widget_get_width (avatar) == size);
      g_assert_cmpint (gtk_widget_get_height (avatar), ==, size);
    }

  ui_close (window);
}

typedef struct
{
  GdkTexture *texture;
  GError *error;
  gboolean done;
} Loading;

static void
loading_clear (Loading *loading)
{
  g_clear_object (&loading->texture);
  g_clear_error (&loading->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loading, loading_clear)

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Loading *loading = data;

  loading->texture = forum_photo_load_finish (result, &loading->error);
  loading->done = TRUE;
}

static void
load (Loading      *loading,
      GFile        *file,
      int           size,
      GCancellable *cancellable)
{
  forum_photo_load_async (file, size, cancellable, load_cb, loading);
  g_assert_false (loading->done);
  ui_wait_until (loading->done);
  g_assert_true ((loading->texture == NULL) == (loading->error != NULL));
}

static GFile *
get_example_photo (void)
{
  g_autofree char *path = test_fixture_path ("photos/minjun.jpg");

  return g_file_new_for_path (path);
}

static GdkRGBA
get_pixel (GdkTexture *texture,
           int         x,
           int         y)
{
  int width = gdk_texture_get_width (texture);
  g_autofree guchar *pixels = g_malloc (4 * width * gdk_texture_get_height (texture));
  const guchar *pixel = pixels + 4 * (width * y + x);

  gdk_texture_download (texture, pixels, 4 * width);

  /* In the order of cairo on a little-endian machine. */
  return (GdkRGBA) { pixel[2] / 255.0, pixel[1] / 255.0, pixel[0] / 255.0, 1.0 };
}

/* The camera was held upright and wrote the photo lying: 320 × 240, to be turned to the right. */
static void
test_upright (void)
{
  static const struct
  {
    int size;
    int width;
    int height;
  } sizes[] = {
    { 44, 44, 58 }, { 96, 96, 128 }, { 240, 240, 320 }, { 1000, 240, 320 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GFile) file = get_example_photo ();
      g_auto (Loading) loading = { 0 };
      GdkRGBA shirt;

      load (&loading, file, sizes[i].size, NULL);
      g_assert_no_error (loading.error);
      g_test_message ("%d: %d × %d", sizes[i].size, gdk_texture_get_width (loading.texture),
                      gdk_texture_get_height (loading.texture));
      g_assert_cmpint (gdk_texture_get_width (loading.texture), ==, sizes[i].width);
      g_assert_cmpint (gdk_texture_get_height (loading.texture), ==, sizes[i].height);

      shirt = get_pixel (loading.texture, sizes[i].width / 2, sizes[i].height - 4);
      g_assert_cmpfloat (shirt.blue, >, 0.5);
      g_assert_cmpfloat (shirt.red, <, 0.3);
    }
}

typedef enum
{
  PNG,
  JPEG_AND_ZEROS,
  START_OF_A_JPEG,
  HALF_A_PNG,
  TEXT,
  SVG,
  FOLDER,
  NOTHING,
} Made;

/* What is made, as large as is said; and whether it is a photo. */
static const struct
{
  Made made;
  const char *name;
  int width;
  int height;
  gboolean good;
} files[] = {
  { PNG, "small.png", 1, 1, TRUE },
  { PNG, "without-a-suffix", 30, 40, TRUE },
  { PNG, "png.jpg", 30, 40, TRUE },
  { PNG, "widest.png", FORUM_PICTURE_LIMIT_SIDE, 1, TRUE },
  { PNG, "highest.png", 1, FORUM_PICTURE_LIMIT_SIDE, TRUE },
  { PNG, "too-wide.png", FORUM_PICTURE_LIMIT_SIDE + 1, 1, FALSE },
  { PNG, "too-high.png", 1, FORUM_PICTURE_LIMIT_SIDE + 1, FALSE },
  { JPEG_AND_ZEROS, "largest.jpg", FORUM_PICTURE_LIMIT_BYTES, 0, TRUE },
  { JPEG_AND_ZEROS, "too-large.jpg", FORUM_PICTURE_LIMIT_BYTES + 1, 0, FALSE },
  { START_OF_A_JPEG, "truncated.jpg", 5000, 0, FALSE },
  { START_OF_A_JPEG, "truncated-header.jpg", 100, 0, FALSE },
  { START_OF_A_JPEG, "first-bytes.jpg", 3, 0, FALSE },
  { HALF_A_PNG, "truncated.png", 64, 64, FALSE },
  { TEXT, "text.jpg", 100, 0, FALSE },
  { TEXT, "empty.jpg", 0, 0, FALSE },
  { SVG, "picture.svg", 0, 0, FALSE },
  { SVG, "svg.png", 0, 0, FALSE },
  { FOLDER, "folder.png", 0, 0, FALSE },
  { NOTHING, "nothing.png", 0, 0, FALSE },
};

static void
make_png (const char *path,
          int         width,
          int         height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, width, height);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0x33d17aff);
  gdk_pixbuf_save (pixbuf, path, "png", &error, NULL);
  g_assert_no_error (error);
}

static void
cut_in_half (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (path, bytes, length / 2, NULL));
}

static void
make (const char *path,
      Made        made,
      int         width,
      int         height)
{
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
  g_autofree char *text = NULL;

  switch (made)
    {
    case PNG:
      make_png (path, width, height);
      break;
    case JPEG_AND_ZEROS:
    case START_OF_A_JPEG:
      {
        g_autoptr (GFile) example = get_example_photo ();
        g_autofree char *jpeg = NULL;
        gsize length;

        g_assert_true (g_file_load_contents (example, NULL, &jpeg, &length, NULL, NULL));
        text = g_malloc0 (width);
        memcpy (text, jpeg, MIN (length, (gsize) width));
        g_assert_true (g_file_set_contents (path, text, width, NULL));
      }
      break;
    case HALF_A_PNG:
      make_png (path, width, height);
      cut_in_half (path);
      break;
    case TEXT:
      text = g_strnfill (width, 'x');
      g_assert_true (g_file_set_contents (path, text, width, NULL));
      break;
    case SVG:
      g_assert_true (g_file_set_contents (path, svg, -1, NULL));
      break;
    case FOLDER:
      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      break;
    default:
      break;
    }
}

/* Whatever lies there instead of a photo, there is no photo then, and nothing worse. */
static void
test_files (void)
{
  g_autofree char *dir = g_dir_make_tmp ("bioforum-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (dir, files[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_auto (Loading) loading = { 0 };

      make (path, files[i].made, files[i].width, files[i].height);
      load (&loading, file, 44, NULL);
      g_test_message ("%s: %s", files[i].name, loading.error != NULL ? loading.error->message : "good");
      g_assert_true ((loading.texture != NULL) == files[i].good);
      g_remove (path);
    }

  g_assert_cmpint (g_rmdir (dir), ==, 0);
}

static void
test_kept (void)
{
  g_autoptr (GFile) first = get_example_photo ();
  g_autoptr (GFile) same_name = get_example_photo ();
  g_auto (Loading) loading = { 0 };
  g_autoptr (GdkTexture) known = NULL;

  g_assert_null (forum_photo_dup_known (first, 44));
  load (&loading, first, 44, NULL);
  known = forum_photo_dup_known (first, 44);
  g_assert_true (known == loading.texture);
  g_assert_null (forum_photo_dup_known (first, 88));

  /* Of a forum that was read again. */
  g_assert_null (forum_photo_dup_known (same_name, 44));

  /* Many others, of which the last are kept; but for the one that was asked for again and again. */
  for (int size = 100; size < 200; size++)
    {
      g_auto (Loading) other = { 0 };
      g_autoptr (GdkTexture) again = NULL;

      load (&other, same_name, size, NULL);
      again = forum_photo_dup_known (first, 44);
      g_assert_true (again == known);
    }
  for (int size = 100; size < 200; size++)
    {
      g_autoptr (GdkTexture) other = forum_photo_dup_known (same_name, size);

      g_assert_true ((other != NULL) == (size >= 200 - 63));
    }
}

static void
test_cancel (void)
{
  g_autoptr (GFile) file = get_example_photo ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Loading) loading = { 0 };

  forum_photo_load_async (file, 44, cancellable, load_cb, &loading);
  g_cancellable_cancel (cancellable);
  ui_wait_until (loading.done);
  g_assert_error (loading.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (forum_photo_dup_known (file, 44));
}

static void
test_photo (void)
{
  g_autoptr (ForumProgram) program = ui_read_example ();
  ForumAvatar *avatar = FORUM_AVATAR (forum_avatar_new ());
  GtkWidget *window;

  /* Nobody sees it: nothing is read. */
  forum_avatar_set_person (avatar, forum_program_find_person (program, "sample-minjun"));
  g_assert_null (forum_avatar_get_photo (avatar));

  window = ui_present (GTK_WIDGET (avatar), UI_NARROW);
  ui_wait_until (forum_avatar_get_photo (avatar) != NULL);
  g_assert_cmpint (gdk_texture_get_width (forum_avatar_get_photo (avatar)), ==,
                   44 * gtk_widget_get_scale_factor (GTK_WIDGET (avatar)));

  /* Somebody without a photo. */
  forum_avatar_set_person (avatar, forum_program_find_person (program, "sample-alex"));
  g_assert_null (forum_avatar_get_photo (avatar));

  /* The photo that is known is there at once. */
  forum_avatar_set_person (avatar, forum_program_find_person (program, "sample-minjun"));
  g_assert_nonnull (forum_avatar_get_photo (avatar));

  forum_avatar_set_size (avatar, 96);
  ui_wait_until (gdk_texture_get_width (forum_avatar_get_photo (avatar)) ==
                 96 * gtk_widget_get_scale_factor (GTK_WIDGET (avatar)));

  ui_close (window);
}

/* Nobody waits for the photo of a window that is closed, nor for that of somebody who was shown before. */
static void
test_gone_before_it_is_loaded (void)
{
  g_autoptr (ForumProgram) program = ui_read_example ();
  ForumPerson *minjun = forum_program_find_person (program, "sample-minjun");
  ForumAvatar *avatar = FORUM_AVATAR (forum_avatar_new ());
  GtkWidget *window = ui_present (GTK_WIDGET (avatar), UI_NARROW);

  forum_avatar_set_size (avatar, 77);
  forum_avatar_set_person (avatar, minjun);
  forum_avatar_set_person (avatar, forum_program_find_person (program, "sample-sumi"));
  forum_avatar_set_size (avatar, 78);
  forum_avatar_set_person (avatar, minjun);
  forum_avatar_set_person (avatar, NULL);
  forum_avatar_set_size (avatar, 79);
  forum_avatar_set_person (avatar, minjun);
  ui_close (window);
  ui_settle ();
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/avatar/colors", test_colors);
  g_test_add_func ("/avatar/initials", test_initials);
  g_test_add_func ("/avatar/size", test_size);
  g_test_add_func ("/avatar/upright", test_upright);
  g_test_add_func ("/avatar/files", test_files);
  g_test_add_func ("/avatar/kept", test_kept);
  g_test_add_func ("/avatar/cancel", test_cancel);
  g_test_add_func ("/avatar/photo", test_photo);
  g_test_add_func ("/avatar/gone-before-it-is-loaded", test_gone_before_it_is_loaded);

  return ui_run ();
}
