/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "store/forum-library.h"
#include "test-support.h"

/* Which copies of editions are kept, and that nothing else is touched. */

#define FORUM(id, name, rest) \
  "{\"format\": 1, \"id\": \"" id "\", \"name\": \"" name "\", \"timeZone\": \"Asia/Seoul\"" rest ", \"days\": []}"
#define GARDEN FORUM ("garden", "Garden", "")
#define NEW_GARDEN FORUM ("garden", "New garden", "")

/* What is beside the folder is nobody's business. */
typedef struct
{
  char *top;
  char *copy;                   /* Of the garden. */
  GFile *folder;
  GFile *file;
  ForumShelf *shelf;
} Fixture;

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (g_remove (path) == 0)
    return;

  dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_rmdir (path);
}

static void
settle (Fixture *fixture)
{
  while (forum_shelf_is_busy (fixture->shelf))
    g_main_context_iteration (NULL, TRUE);
}

static void
stop (Fixture *fixture)
{
  settle (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->shelf));
}

/* As a program would that was started again. */
static void
start_again (Fixture *fixture)
{
  stop (fixture);
  fixture->shelf = forum_shelf_new (fixture->folder);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->top = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  g_assert_nonnull (fixture->top);
  fixture->folder = g_file_new_build_filename (fixture->top, "own", "editions", NULL);
  fixture->copy = g_build_filename (g_file_peek_path (fixture->folder), "garden.json", NULL);
  fixture->file = g_file_new_build_filename (fixture->top, "lent.json", NULL);
  fixture->shelf = forum_shelf_new (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  stop (fixture);
  remove_all (fixture->top);
  g_object_unref (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->copy);
  g_free (fixture->top);
}

static void
write_text (const char *path,
            const char *text)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Says that the garden was read from a file, which holds @text by now. */
static void
read_from (Fixture    *fixture,
           GFile      *file,
           const char *text)
{
  g_autoptr (ForumProgram) program = test_read_good (GARDEN);

  if (text != NULL)
    write_text (g_file_peek_path (file), text);
  forum_shelf_add (fixture->shelf, program, file);
}

static void
keep (Fixture    *fixture,
      const char *edition)
{
  const char *editions[] = { edition, NULL };

  forum_shelf_keep_only (fixture->shelf, editions);
}

static char *
dup_copy (Fixture *fixture)
{
  g_autoptr (GFile) file = NULL;
  char *text = NULL;

  settle (fixture);
  file = forum_shelf_dup_file (fixture->shelf, "garden");
  if (file == NULL)
    return NULL;

  g_assert_cmpstr (g_file_peek_path (file), ==, fixture->copy);
  g_assert_true (g_file_get_contents (fixture->copy, &text, NULL, NULL));

  return text;
}

static void
assert_copy (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *text = dup_copy (fixture);

  g_assert_cmpstr (text, ==, expected);
}

/* What the file holds when it is copied, and what the copy holds then; %NULL for none. */
typedef struct
{
  const char *name;
  const char *text;
  const char *copy;
} Case;

#define PEOPLE(photo) \
  ", \"people\": [{\"id\": \"kim\", \"name\": \"Kim\"" photo "}, {\"id\": \"lee\", \"name\": \"Lee\"}]"
#define STRANGE "\n\t" FORUM ("garden", "Garden", ", \"x-soil\": [1.50, {}]") "\n\n"

static const Case cases[] = {
  { "as-it-is", STRANGE, STRANGE },
  { "without-photos", FORUM ("garden", "정원", PEOPLE ("")), FORUM ("garden", "정원", PEOPLE ("")) },
  { "byte-order-mark", "\xEF\xBB\xBF" GARDEN, "\xEF\xBB\xBF" GARDEN },
  { "other-edition", FORUM ("forest", "Garden", ""), NULL },
  { "broken", "{\"format\": 1", NULL },
  { "without-name", "{\"format\": 1, \"id\": \"garden\", \"timeZone\": \"Asia/Seoul\", \"days\": []}", NULL },
  { "not-text", "\xff", NULL },
  { "empty", "", NULL },
  { "gone", NULL, NULL },
};

static void
test_case (Fixture       *fixture,
           gconstpointer  data)
{
  const Case *self = data;

  keep (fixture, "garden");
  read_from (fixture, fixture->file, self->text);
  assert_copy (fixture, self->copy);

  /* A copy that is there is not made worse. */
  read_from (fixture, fixture->file, NEW_GARDEN);
  assert_copy (fixture, NEW_GARDEN);
  g_remove (g_file_peek_path (fixture->file));
  read_from (fixture, fixture->file, self->text);
  assert_copy (fixture, self->copy != NULL ? self->copy : NEW_GARDEN);
}

/* They stay where the file was, and a file that names what is not beside it would be refused. */
static void
test_photos (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const marks[] = { "", "\xEF\xBB\xBF" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *with =
        g_strconcat (marks[i], FORUM ("garden", "정원", PEOPLE (", \"photo\": \"photos/kim.png\"")), NULL);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (ForumProgram) program = NULL;
      g_autofree char *text = NULL;

      keep (fixture, "garden");
      read_from (fixture, fixture->file, with);
      text = dup_copy (fixture);
      g_assert_nonnull (text);
      g_assert_null (strstr (text, "photo"));

      program = test_read (text, -1, &problems);
      g_assert_nonnull (program);
      g_assert_cmpuint (problems->len, ==, 0);
      g_assert_cmpuint (forum_list_get_length (forum_program_get_people (program)), ==, 2);
      g_assert_cmpstr (forum_text_get (forum_program_get_name (program)), ==, "정원");

      keep (fixture, NULL);
      assert_copy (fixture, NULL);
    }
}

static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  /* Nothing is kept of what is only looked at. */
  read_from (fixture, fixture->file, GARDEN);
  keep (fixture, "forest");
  assert_copy (fixture, NULL);
  g_assert_false (g_file_query_exists (fixture->folder, NULL));

  keep (fixture, "garden");
  assert_copy (fixture, GARDEN);

  /* Neither is it written again for another star, */
  write_text (fixture->copy, NEW_GARDEN);
  keep (fixture, "garden");
  assert_copy (fixture, NEW_GARDEN);

  /* nor by a program that has not read it. */
  start_again (fixture);
  keep (fixture, "garden");
  assert_copy (fixture, NEW_GARDEN);

  read_from (fixture, fixture->file, GARDEN);
  assert_copy (fixture, GARDEN);
  keep (fixture, NULL);
  assert_copy (fixture, NULL);
  keep (fixture, "garden");
  assert_copy (fixture, GARDEN);
}

static void
test_left (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *notes = g_build_filename (g_file_peek_path (fixture->folder), "notes.txt", NULL);
  g_autoptr (GFile) forest = NULL;

  write_text (notes, "Water them");
  write_text (fixture->copy, GARDEN);
  forest = forum_shelf_dup_file (fixture->shelf, "forest");
  g_assert_null (forest);
  keep (fixture, "forest");
  assert_copy (fixture, NULL);
  g_assert_true (g_file_test (notes, G_FILE_TEST_EXISTS));
}

/* A window shows the copy itself: the edition of which somebody was reminded. */
static void
test_read_from_copy (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GFile) copy = g_file_new_for_path (fixture->copy);

  keep (fixture, "garden");
  read_from (fixture, copy, GARDEN);
  assert_copy (fixture, GARDEN);
  keep (fixture, NULL);
  assert_copy (fixture, GARDEN);

  start_again (fixture);
  keep (fixture, NULL);
  assert_copy (fixture, NULL);
}

static void
test_built_in (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) file = forum_library_dup_built_in ();
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = forum_reader_read (bytes, NULL, &problems);
  g_autoptr (GFile) copy = NULL;

  g_assert_nonnull (program);
  keep (fixture, forum_program_get_id (program));
  forum_shelf_add (fixture->shelf, program, file);
  settle (fixture);
  copy = forum_shelf_dup_file (fixture->shelf, forum_program_get_id (program));
  g_assert_null (copy);
}

/* While a thread copies, the file is read anew, or is not needed any more. */
static void
test_meanwhile (Fixture       *fixture,
                gconstpointer  data)
{
  keep (fixture, "garden");
  read_from (fixture, fixture->file, GARDEN);
  g_assert_true (forum_shelf_is_busy (fixture->shelf));
  read_from (fixture, fixture->file, NEW_GARDEN);
  assert_copy (fixture, NEW_GARDEN);

  read_from (fixture, fixture->file, GARDEN);
  keep (fixture, NULL);
  assert_copy (fixture, NULL);

  keep (fixture, "garden");
  keep (fixture, NULL);
  keep (fixture, "garden");
  assert_copy (fixture, GARDEN);
}

/* The agenda, which names editions, can be written by anybody. */
static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const ids[] = { "../../lent", "../../top/lent", "/lent", "", ".", "..", "a/b" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GFile) found = NULL;

      write_text (g_file_peek_path (fixture->file), GARDEN);
      keep (fixture, ids[i]);
      found = forum_shelf_dup_file (fixture->shelf, ids[i]);
      g_assert_null (found);
      keep (fixture, NULL);
      g_assert_true (g_file_query_exists (fixture->file, NULL));
    }
}

typedef enum
{
  NOT_A_FOLDER,
  NO_FOLDER,
  NOT_A_FILE,
  FULL,
} Obstacle;

static const struct
{
  const char *name;
  Obstacle obstacle;
} obstacles[] = {
  { "not-a-folder", NOT_A_FOLDER },
  { "no-folder", NO_FOLDER },
  { "not-a-file", NOT_A_FILE },
  { "full", FULL },
};

static void
limit_files (rlim_t limit)
{
  struct rlimit limits;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limits), ==, 0);
  limits.rlim_cur = MIN (limit, limits.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limits), ==, 0);
}

/* Where nothing can be written, nothing is: the reminders come for as long as the program runs. */
static void
test_obstacle (Fixture       *fixture,
               gconstpointer  data)
{
  Obstacle obstacle = GPOINTER_TO_INT (data);
  g_autofree char *within = g_build_filename (fixture->copy, "within", NULL);
  g_autofree char *unfinished = g_strconcat (fixture->copy, ".unfinished", NULL);
  g_autoptr (ForumProgram) held = test_read_good (GARDEN);
  g_autoptr (ForumProgram) known = NULL;

  if (obstacle == NOT_A_FOLDER)
    write_text (g_file_peek_path (fixture->folder), "");
  else if (obstacle == NOT_A_FILE)
    write_text (within, "");
  else if (obstacle == NO_FOLDER)
    {
      /* Nobody, not even root, makes folders there. */
      g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/bioforum/editions");

      g_set_object (&fixture->folder, nowhere);
      start_again (fixture);
    }

  keep (fixture, "garden");
  write_text (g_file_peek_path (fixture->file), GARDEN);
  if (obstacle == FULL)
    limit_files (strlen (GARDEN) / 2);
  forum_shelf_add (fixture->shelf, held, fixture->file);
  settle (fixture);
  limit_files (RLIM_INFINITY);

  g_assert_false (g_file_test (fixture->copy, G_FILE_TEST_IS_REGULAR));
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));
  known = forum_shelf_dup_program (fixture->shelf, "garden");
  g_assert_true (known == held);

  /* It is copied when it is read again, and can be. */
  if (obstacle == NO_FOLDER)
    return;
  remove_all (g_file_peek_path (fixture->folder));
  read_from (fixture, fixture->file, GARDEN);
  assert_copy (fixture, GARDEN);
}

static void
added_cb (ForumShelf   *shelf,
          ForumProgram *program,
          GPtrArray    *programs)
{
  g_ptr_array_add (programs, program);
}

/* It knows what was read for as long as somebody shows it, but holds nothing that nobody does. */
static void
test_known (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autoptr (ForumProgram) first = test_read_good (GARDEN);
  g_autoptr (ForumProgram) second = test_read_good (NEW_GARDEN);
  g_autoptr (ForumProgram) known = NULL;

  g_signal_connect (fixture->shelf, "added", G_CALLBACK (added_cb), added);
  g_assert_null (forum_shelf_dup_program (fixture->shelf, "garden"));
  forum_shelf_add (fixture->shelf, first, fixture->file);
  forum_shelf_add (fixture->shelf, second, fixture->file);
  g_assert_cmpuint (added->len, ==, 2);
  g_assert_true (g_ptr_array_index (added, 1) == second);

  known = forum_shelf_dup_program (fixture->shelf, "garden");
  g_assert_true (known == second);
  g_clear_object (&known);
  g_assert_finalize_object (g_steal_pointer (&second));
  g_assert_null (forum_shelf_dup_program (fixture->shelf, "garden"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/shelf/copied/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (obstacles); i++)
    {
      g_autofree char *path = g_strconcat ("/shelf/obstacle/", obstacles[i].name, NULL);

      g_test_add (path, Fixture, GINT_TO_POINTER (obstacles[i].obstacle), set_up, test_obstacle, tear_down);
    }
#define ADD(name, func) g_test_add ("/shelf/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("photos", test_photos);
  ADD ("kept", test_kept);
  ADD ("left", test_left);
  ADD ("read-from-copy", test_read_from_copy);
  ADD ("built-in", test_built_in);
  ADD ("meanwhile", test_meanwhile);
  ADD ("hostile", test_hostile);
  ADD ("known", test_known);
#undef ADD

  return g_test_run ();
}
