/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-agenda.h"

#include <glib/gstdio.h>

#include "store/forum-library.h"
#include "ui-fixture.h"

/* The file of the agenda. The program reads it when the first window opens, and lets it go with the last one. */

/**
 * ui_agenda_path:
 *
 * Returns: (transfer full): where the file is
 */
char *
ui_agenda_path (void)
{
  g_autoptr (GFile) file = forum_agenda_dup_default_file ();

  return g_file_get_path (file);
}

static void
gone_cb (gpointer  data,
         GObject  *object)
{
  gboolean *gone = data;

  *gone = TRUE;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }
  g_rmdir (path);
}

/* Whatever is still being written keeps the agenda. */
static void
wait_for_end (void)
{
  ForumAgenda *agenda = forum_library_dup_agenda ();
  g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();
  gboolean gone = FALSE;

  ui_wait_until (!forum_shelf_is_busy (shelf));
  forum_agenda_flush (agenda, NULL);
  g_object_weak_ref (G_OBJECT (agenda), gone_cb, &gone);
  g_object_unref (agenda);
  ui_wait_until (gone);
}

/**
 * ui_agenda_clear:
 *
 * Takes away the folder of the file with all that is in it, so that the next window begins anew. No window may be
 * open.
 */
void
ui_agenda_clear (void)
{
  g_autofree char *path = ui_agenda_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  wait_for_end ();
  remove_folder (folder);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/**
 * ui_agenda_write:
 * @text: what the file shall say
 *
 * Writes the file as somebody else would.
 */
void
ui_agenda_write (const char *text)
{
  g_autofree char *path = ui_agenda_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/**
 * ui_agenda_read:
 *
 * Returns: (transfer full): what is in the file, after the program has written what it had to
 */
ForumAgenda *
ui_agenda_read (void)
{
  g_autoptr (ForumAgenda) shared = forum_library_dup_agenda ();
  g_autoptr (GFile) file = forum_agenda_dup_default_file ();
  g_autoptr (GError) error = NULL;

  forum_agenda_flush (shared, &error);
  g_assert_no_error (error);

  return forum_agenda_new (file);
}
