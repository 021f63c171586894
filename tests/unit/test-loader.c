/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-support.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/forum-loader.h"

typedef struct
{
  char *dir;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dir = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  g_assert_nonnull (fixture->dir);
  fixture->path = g_build_filename (fixture->dir, "forum.json", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->dir);
  g_free (fixture->dir);
  g_free (fixture->path);
  g_object_unref (fixture->file);
}

static void
write_file (Fixture    *fixture,
            const char *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static void
assert_only_problem (GFile            *file,
                     ForumProblemCode  code)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = forum_loader_load (file, NULL, &problems);

  g_assert_null (program);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpint (forum_problem_get_code (g_ptr_array_index (problems, 0)), ==, code);
  g_assert_cmpstr (forum_problem_get_path (g_ptr_array_index (problems, 0)), ==, "");
  g_assert_cmpuint (forum_problem_get_line (g_ptr_array_index (problems, 0)), ==, 0);
}

static void
test_good (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = NULL;

  write_file (fixture, test_small_forum ());
  program = forum_loader_load (fixture->file, NULL, &problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (forum_program_get_id (program), ==, "garden-2030");
}

static void
test_not_found (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) below_a_file = g_file_get_child (fixture->file, "other.json");

  assert_only_problem (fixture->file, FORUM_PROBLEM_NOT_FOUND);

  write_file (fixture, test_small_forum ());
  assert_only_problem (below_a_file, FORUM_PROBLEM_NOT_FOUND);
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->dir);

  assert_only_problem (folder, FORUM_PROBLEM_IS_FOLDER);
}

/* What the system names in its own words, such as links that go round in a circle. */
static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_cmpint (symlink (fixture->path, fixture->path), ==, 0);
  assert_only_problem (fixture->file, FORUM_PROBLEM_UNREADABLE);
}

/* Root may read everything, so that root is somebody else for a moment. A process that was becomes one that
 * cannot be looked into, which the sanitizers need to do at the end. */
static void
test_no_permission (Fixture       *fixture,
                    gconstpointer  data)
{
  gboolean root = geteuid () == 0;

  write_file (fixture, test_small_forum ());
  g_assert_cmpint (g_chmod (fixture->dir, 0755), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);

  if (root && seteuid (65534) != 0)
    {
      g_test_skip ("root may not become somebody else here");
      return;
    }

  assert_only_problem (fixture->file, FORUM_PROBLEM_NO_PERMISSION);

  if (root)
    {
      g_assert_cmpint (seteuid (0), ==, 0);
      g_assert_cmpint (prctl (PR_SET_DUMPABLE, 1), ==, 0);
    }
}

/* A file that says it is empty and never ends. */
static void
test_endless (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) zero = g_file_new_for_path ("/dev/zero");

  assert_only_problem (zero, FORUM_PROBLEM_TOO_LARGE);
}

/* Photos of a forum in whose folder there is `photos/kim.jpg`, and a link to somewhere. */
static const struct
{
  const char *photo;
  const char *link_to;
  const char *expected;
} photos[] = {
  { "photos/kim.jpg", NULL, "photos/kim.jpg" },
  { "photos/lee.jpg", NULL, NULL },
  { "photos", NULL, NULL },
  { "photos/kim.jpg/kim.jpg", NULL, NULL },
  { "link.jpg", "photos/kim.jpg", "photos/kim.jpg" },
  { "link.jpg", "/etc/passwd", NULL },
  { "link.jpg", "../outside.jpg", NULL },
  { "link.jpg", "link.jpg", NULL },
  { "link/passwd", "/etc", NULL },
  { "link/kim.jpg", "photos", "photos/kim.jpg" },
};

static char *
write_with_photo (const char *photo)
{
  return g_strdup_printf ("{\"format\": 1, \"id\": \"f\", \"name\": \"F\", \"timeZone\": \"UTC\", \"days\": [],"
                          "\"people\": [{\"id\": \"kim\", \"name\": \"Kim\", \"photo\": \"%s\"}]}", photo);
}

/* A photo is what lies in the folder of the forum, also for who comes there through a symbolic link; nothing that
 * lies elsewhere, wherever links lead. */
static void
test_photos (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *real = realpath (fixture->dir, NULL);
  g_autofree char *inner = g_build_filename (fixture->dir, "inner", NULL);
  g_autofree char *outside = g_build_filename (fixture->dir, "outside.jpg", NULL);
  g_autofree char *folder = g_build_filename (inner, "photos", NULL);
  g_autofree char *kim = g_build_filename (folder, "kim.jpg", NULL);
  g_autofree char *path = g_build_filename (inner, "forum.json", NULL);
  g_autofree char *alias = g_build_filename (fixture->dir, "alias", NULL);
  g_autofree char *alias_path = g_build_filename (alias, "forum.json", NULL);
  const char *const paths[] = { path, alias_path };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (kim, "kim", -1, NULL));
  g_assert_true (g_file_set_contents (outside, "outside", -1, NULL));
  g_assert_cmpint (symlink (inner, alias), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (photos) * G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i % 2]);
      g_autofree char *text = write_with_photo (photos[i / 2].photo);
      g_auto (GStrv) steps = g_strsplit (photos[i / 2].photo, "/", 2);
      g_autofree char *link_path = g_build_filename (inner, steps[0], NULL);
      g_autofree char *expected = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (ForumProgram) program = NULL;
      GFile *photo;

      g_test_message ("%s, a link to %s", photos[i / 2].photo, photos[i / 2].link_to);
      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      if (photos[i / 2].link_to != NULL)
        g_assert_cmpint (symlink (photos[i / 2].link_to, link_path), ==, 0);

      program = forum_loader_load (file, NULL, &problems);
      g_assert_nonnull (program);
      photo = forum_person_get_photo (forum_program_find_person (program, "kim"));
      if (photos[i / 2].expected != NULL)
        expected = g_build_filename (real, "inner", photos[i / 2].expected, NULL);
      g_assert_cmpstr (photo != NULL ? g_file_peek_path (photo) : NULL, ==, expected);
      g_assert_cmpuint (problems->len, ==, expected != NULL ? 0 : 1);
      if (expected == NULL)
        g_assert_cmpint (forum_problem_get_code (g_ptr_array_index (problems, 0)), ==, FORUM_PROBLEM_MISSING_PHOTO);

      if (photos[i / 2].link_to != NULL)
        g_assert_cmpint (g_remove (link_path), ==, 0);
    }

  g_remove (alias);
  g_remove (path);
  g_remove (kim);
  g_rmdir (folder);
  g_rmdir (inner);
  g_remove (outside);
}

typedef struct
{
  GMainLoop *loop;
  GThread *thread;
  guint n_calls;
  guint n_idles;
  ForumProgram *program;
  GPtrArray *problems;
} Loading;

static void
loading_init (Loading *self)
{
  *self = (Loading) { .loop = g_main_loop_new (NULL, FALSE) };
}

static void
loading_clear (Loading *self)
{
  g_clear_pointer (&self->loop, g_main_loop_unref);
  g_clear_object (&self->program);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loading, loading_clear)

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Loading *self = data;

  self->n_calls++;
  self->thread = g_thread_self ();
  self->program = forum_loader_load_finish (result, &self->problems);
  g_main_loop_quit (self->loop);
}

static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (Loading) loading = { 0 };

  loading_init (&loading);
  write_file (fixture, test_small_forum ());

  forum_loader_load_async (fixture->file, NULL, load_cb, &loading);
  g_assert_cmpuint (loading.n_calls, ==, 0);
  g_main_loop_run (loading.loop);

  g_assert_cmpuint (loading.n_calls, ==, 1);
  g_assert_true (loading.thread == g_thread_self ());
  g_assert_nonnull (loading.program);
  g_assert_cmpuint (loading.problems->len, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&loading.program));
}

static void
test_async_problems (Fixture       *fixture,
                     gconstpointer  data)
{
  g_auto (Loading) loading = { 0 };

  loading_init (&loading);
  forum_loader_load_async (fixture->file, NULL, load_cb, &loading);
  g_main_loop_run (loading.loop);

  g_assert_null (loading.program);
  g_assert_cmpuint (loading.problems->len, ==, 1);
  g_assert_cmpint (forum_problem_get_code (g_ptr_array_index (loading.problems, 0)), ==, FORUM_PROBLEM_NOT_FOUND);
}

static gboolean
count_cb (gpointer data)
{
  Loading *self = data;

  if (++self->n_idles < 100)
    return G_SOURCE_CONTINUE;

  g_main_loop_quit (self->loop);

  return G_SOURCE_REMOVE;
}

/* Waits until somebody reads the pipe. */
static int
open_pipe (Fixture *fixture)
{
  int end = open (fixture->path, O_WRONLY);

  g_assert_cmpint (end, >=, 0);

  return end;
}

static void
write_and_close (int         end,
                 const char *text)
{
  gsize length = strlen (text);

  g_assert_cmpint (write (end, text, length), ==, length);
  g_assert_cmpint (close (end), ==, 0);
}

/* A file on a slow disk: the main loop goes on while nothing comes. */
static void
test_async_does_not_block (Fixture       *fixture,
                           gconstpointer  data)
{
  g_auto (Loading) loading = { 0 };

  loading_init (&loading);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);

  forum_loader_load_async (fixture->file, NULL, load_cb, &loading);
  g_idle_add (count_cb, &loading);
  g_main_loop_run (loading.loop);
  g_assert_cmpuint (loading.n_idles, ==, 100);
  g_assert_cmpuint (loading.n_calls, ==, 0);

  write_and_close (open_pipe (fixture), test_small_forum ());
  g_main_loop_run (loading.loop);
  g_assert_cmpuint (loading.n_calls, ==, 1);
  g_assert_nonnull (loading.program);
}

/* Whoever cancels gets nothing, also where the file was good. */
static void
test_cancel_meanwhile (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Loading) loading = { 0 };
  int end;

  loading_init (&loading);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);

  forum_loader_load_async (fixture->file, cancellable, load_cb, &loading);
  end = open_pipe (fixture);
  g_cancellable_cancel (cancellable);
  write_and_close (end, test_small_forum ());
  g_main_loop_run (loading.loop);

  g_assert_null (loading.program);
  g_assert_null (loading.problems);
}

static void
test_cancel_before (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Loading) loading = { 0 };

  loading_init (&loading);
  g_cancellable_cancel (cancellable);
  forum_loader_load_async (fixture->file, cancellable, load_cb, &loading);
  g_assert_cmpuint (loading.n_calls, ==, 0);
  g_main_loop_run (loading.loop);

  g_assert_cmpuint (loading.n_calls, ==, 1);
  g_assert_null (loading.program);
  g_assert_null (loading.problems);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/loader/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("good", test_good);
  ADD ("not-found", test_not_found);
  ADD ("folder", test_folder);
  ADD ("unreadable", test_unreadable);
  ADD ("no-permission", test_no_permission);
  ADD ("endless", test_endless);
  ADD ("photos", test_photos);
  ADD ("async", test_async);
  ADD ("async-problems", test_async_problems);
  ADD ("async-does-not-block", test_async_does_not_block);
  ADD ("cancel-meanwhile", test_cancel_meanwhile);
  ADD ("cancel-before", test_cancel_before);
#undef ADD

  return g_test_run ();
}
