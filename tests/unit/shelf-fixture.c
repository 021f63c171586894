/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "shelf-fixture.h"

#include <glib/gstdio.h>

#include "model/forum-clock.h"
#include "model/forum-time.h"
#include "test-support.h"

/* A shelf in a folder of its own, and a file that is opened. */

void
shelf_remove_all (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (g_remove (path) == 0)
    return;

  dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      shelf_remove_all (child);
    }
  g_rmdir (path);
}

void
shelf_settle (ShelfFixture *fixture)
{
  while (forum_shelf_is_busy (fixture->shelf))
    g_main_context_iteration (NULL, TRUE);
}

static void
stop (ShelfFixture *fixture)
{
  shelf_settle (fixture);
  test_wait_until_alone (fixture->shelf);
  g_assert_finalize_object (g_steal_pointer (&fixture->shelf));
}

static void
start (ShelfFixture *fixture)
{
  g_autoptr (GFile) first = forum_library_dup_built_in ();
  g_autoptr (GFile) built_in = g_file_get_parent (first);
  g_autoptr (GFile) history = g_file_new_build_filename (fixture->top, "history", NULL);

  fixture->shelf = forum_shelf_new (fixture->folder, built_in, history);
}

/* As a program would that was started again. */
void
shelf_start_again (ShelfFixture *fixture)
{
  stop (fixture);
  start (fixture);
}

void
shelf_set_up (ShelfFixture  *fixture,
        gconstpointer  data)
{
  fixture->top = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  g_assert_nonnull (fixture->top);
  fixture->folder = g_file_new_build_filename (fixture->top, "own", "editions", NULL);
  fixture->copy = g_build_filename (g_file_peek_path (fixture->folder), "garden.json", NULL);
  fixture->file = g_file_new_build_filename (fixture->top, "lent.json", NULL);
  start (fixture);
}

void
shelf_tear_down (ShelfFixture  *fixture,
           gconstpointer  data)
{
  stop (fixture);
  shelf_remove_all (fixture->top);
  g_object_unref (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->copy);
  g_free (fixture->top);
}

void
shelf_write_text (const char *path,
            const char *text)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Says that the garden was read from a file, which holds @text by now. */
void
shelf_read_from (ShelfFixture    *fixture,
           GFile      *file,
           const char *text)
{
  g_autoptr (ForumProgram) program = test_read_good (GARDEN);

  if (text != NULL)
    shelf_write_text (g_file_peek_path (file), text);
  forum_shelf_add (fixture->shelf, program, file);
}

char *
shelf_dup_copy (ShelfFixture *fixture)
{
  ForumEdition *edition;
  char *text = NULL;

  shelf_settle (fixture);
  edition = forum_shelf_find (fixture->shelf, "garden");
  if (edition == NULL || !forum_edition_has_copy (edition))
    return NULL;

  g_assert_cmpstr (g_file_peek_path (forum_edition_get_file (edition)), ==, fixture->copy);
  g_assert_true (g_file_get_contents (fixture->copy, &text, NULL, NULL));

  return text;
}

void
shelf_assert_copy (ShelfFixture    *fixture,
             const char *expected)
{
  g_autofree char *text = shelf_dup_copy (fixture);

  g_assert_cmpstr (text, ==, expected);
}

guint
shelf_count_versions (ShelfFixture *fixture)
{
  g_autoptr (ForumHistory) history = forum_shelf_open_history (fixture->shelf, "garden");
  g_autoptr (GPtrArray) times = forum_history_list_times (history);

  return times->len;
}

void
shelf_set_clock (const char *text)
{
  g_autoptr (GDateTime) now = forum_time_parse (text);

  forum_clock_set_now (forum_clock_get_default (), now);
}
