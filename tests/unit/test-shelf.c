/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "shelf-fixture.h"
#include "test-support.h"

/* Which copies of editions are kept, and that nothing else is touched. */

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
test_case (ShelfFixture  *fixture,
           gconstpointer  data)
{
  const Case *self = data;

  shelf_read_from (fixture, fixture->file, self->text);
  shelf_assert_copy (fixture, self->copy);

  /* A copy that is there is not made worse. */
  shelf_read_from (fixture, fixture->file, NEW_GARDEN);
  shelf_assert_copy (fixture, NEW_GARDEN);
  g_remove (g_file_peek_path (fixture->file));
  shelf_read_from (fixture, fixture->file, self->text);
  shelf_assert_copy (fixture, self->copy != NULL ? self->copy : NEW_GARDEN);
}

/* They stay where the file was, and a file that names what is not beside it would be refused. */
static void
test_photos (ShelfFixture  *fixture,
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

      shelf_read_from (fixture, fixture->file, with);
      text = shelf_dup_copy (fixture);
      g_assert_nonnull (text);
      g_assert_null (strstr (text, "photo"));

      program = test_read (text, -1, &problems);
      g_assert_nonnull (program);
      g_assert_cmpuint (problems->len, ==, 0);
      g_assert_cmpuint (forum_list_get_length (forum_program_get_people (program)), ==, 2);
      g_assert_cmpstr (forum_text_get (forum_program_get_name (program)), ==, "정원");

      forum_shelf_remove (fixture->shelf, forum_shelf_find (fixture->shelf, "garden"));
      shelf_assert_copy (fixture, NULL);
    }
}

/* What was opened is known by its name when the program is started again, file or no file. */
static void
test_kept (ShelfFixture  *fixture,
           gconstpointer  data)
{
  ForumEdition *edition;
  const ForumEditionState *state;

  g_assert_null (forum_shelf_find (fixture->shelf, "garden"));
  shelf_read_from (fixture, fixture->file, GARDEN);
  shelf_assert_copy (fixture, GARDEN);
  g_assert_true (forum_shelf_find_source (fixture->shelf, fixture->file) ==
                 forum_shelf_find (fixture->shelf, "garden"));

  g_remove (g_file_peek_path (fixture->file));
  shelf_start_again (fixture);
  shelf_assert_copy (fixture, GARDEN);
  edition = forum_shelf_find_source (fixture->shelf, fixture->file);
  g_assert_nonnull (edition);
  g_assert_cmpstr (forum_edition_get_id (edition), ==, "garden");
  state = forum_edition_get_state (edition);
  g_assert_cmpstr (forum_text_get (state->name), ==, "Garden");
  g_assert_true (g_file_equal (state->source, fixture->file));
  g_assert_nonnull (state->checked);

  /* A copy is read again without it. */
  shelf_write_text (fixture->copy, NEW_GARDEN);
  g_file_delete (fixture->file, NULL, NULL);
  shelf_start_again (fixture);
  shelf_assert_copy (fixture, NEW_GARDEN);
}

/* Other things in the folder are nobody's business, and what cannot be read is no edition's
 * state. */
static void
test_left (ShelfFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *notes = g_build_filename (g_file_peek_path (fixture->folder), "notes.txt", NULL);
  g_autofree char *state = g_build_filename (g_file_peek_path (fixture->folder), "garden.state", NULL);
  ForumEdition *edition;

  shelf_write_text (notes, "Water them");
  shelf_write_text (state, "[Edition\nName=;;;\xff");
  shelf_write_text (fixture->copy, GARDEN);
  edition = forum_shelf_find (fixture->shelf, "garden");
  g_assert_nonnull (edition);
  g_assert_null (forum_edition_get_state (edition)->name);
  forum_shelf_remove (fixture->shelf, edition);
  g_assert_false (g_file_test (fixture->copy, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (notes, G_FILE_TEST_EXISTS));
}

/* A window shows the copy itself: the edition of which somebody was reminded. */
static void
test_read_from_copy (ShelfFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (GFile) copy = g_file_new_for_path (fixture->copy);

  shelf_read_from (fixture, fixture->file, NEW_GARDEN);
  shelf_assert_copy (fixture, NEW_GARDEN);
  shelf_read_from (fixture, copy, NULL);
  g_assert_false (forum_shelf_is_busy (fixture->shelf));
  shelf_assert_copy (fixture, NEW_GARDEN);
  g_assert_true (forum_shelf_find_source (fixture->shelf, fixture->file) != NULL);
}

static void
test_built_in (ShelfFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) file = forum_library_dup_built_in ();
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = forum_reader_read (bytes, NULL, &problems);
  ForumEdition *edition;

  g_assert_nonnull (program);
  edition = forum_shelf_find (fixture->shelf, forum_program_get_id (program));
  g_assert_nonnull (edition);
  g_assert_true (g_file_equal (forum_edition_get_file (edition), file));
  g_assert_true (forum_shelf_add (fixture->shelf, program, file) == edition);
  g_assert_false (forum_shelf_is_busy (fixture->shelf));
  g_assert_false (forum_edition_has_copy (edition));
  g_assert_cmpstr (forum_edition_get_state (edition)->first_day, ==, "2022-12-06");
  g_assert_cmpstr (forum_edition_get_state (edition)->last_day, ==, "2022-12-08");
}

/* The agenda, which names editions, can be written by anybody. */
static void
test_hostile (ShelfFixture  *fixture,
              gconstpointer  data)
{
  static const char *const ids[] = { "../../lent", "../../top/lent", "/lent", "", ".", "..", "a/b" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      shelf_write_text (g_file_peek_path (fixture->file), GARDEN);
      g_assert_null (forum_shelf_find (fixture->shelf, ids[i]));
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
test_obstacle (ShelfFixture  *fixture,
               gconstpointer  data)
{
  Obstacle obstacle = GPOINTER_TO_INT (data);
  g_autofree char *within = g_build_filename (fixture->copy, "within", NULL);
  g_autofree char *unfinished = g_strconcat (fixture->copy, ".unfinished", NULL);
  g_autoptr (ForumProgram) held = test_read_good (GARDEN);
  g_autoptr (ForumProgram) known = NULL;

  if (obstacle == NOT_A_FOLDER)
    shelf_write_text (g_file_peek_path (fixture->folder), "");
  else if (obstacle == NOT_A_FILE)
    shelf_write_text (within, "");
  else if (obstacle == NO_FOLDER)
    {
      /* Nobody, not even root, makes folders there. */
      g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/bioforum/editions");

      g_set_object (&fixture->folder, nowhere);
      shelf_start_again (fixture);
    }

  shelf_write_text (g_file_peek_path (fixture->file), GARDEN);
  if (obstacle == FULL)
    limit_files (strlen (GARDEN) / 2);
  forum_shelf_add (fixture->shelf, held, fixture->file);
  shelf_settle (fixture);
  limit_files (RLIM_INFINITY);

  g_assert_false (g_file_test (fixture->copy, G_FILE_TEST_IS_REGULAR));
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));
  known = forum_edition_dup_program (forum_shelf_find (fixture->shelf, "garden"));
  g_assert_true (known == held);
  g_assert_null (forum_edition_get_file (forum_shelf_find (fixture->shelf, "garden")));

  /* It is copied when it is read again, and can be. */
  if (obstacle == NO_FOLDER)
    return;
  shelf_remove_all (g_file_peek_path (fixture->folder));
  shelf_read_from (fixture, fixture->file, GARDEN);
  shelf_assert_copy (fixture, GARDEN);
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
test_known (ShelfFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autoptr (ForumProgram) first = test_read_good (GARDEN);
  g_autoptr (ForumProgram) second = test_read_good (NEW_GARDEN);
  g_autoptr (ForumProgram) known = NULL;

  g_signal_connect (fixture->shelf, "added", G_CALLBACK (added_cb), added);
  shelf_write_text (g_file_peek_path (fixture->file), NEW_GARDEN);
  forum_shelf_add (fixture->shelf, first, fixture->file);
  forum_shelf_add (fixture->shelf, second, fixture->file);
  shelf_settle (fixture);
  g_assert_cmpuint (added->len, ==, 2);
  g_assert_true (g_ptr_array_index (added, 1) == second);

  known = forum_edition_dup_program (forum_shelf_find (fixture->shelf, "garden"));
  g_assert_true (known == second);
  g_clear_object (&known);
  g_assert_finalize_object (g_steal_pointer (&second));
  g_assert_null (forum_edition_dup_program (forum_shelf_find (fixture->shelf, "garden")));
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

      g_test_add (path, ShelfFixture, &cases[i], shelf_set_up, test_case, shelf_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (obstacles); i++)
    {
      g_autofree char *path = g_strconcat ("/shelf/obstacle/", obstacles[i].name, NULL);

      g_test_add (path, ShelfFixture, GINT_TO_POINTER (obstacles[i].obstacle), shelf_set_up, test_obstacle,
                  shelf_tear_down);
    }
#define ADD(name, func) g_test_add ("/shelf/" name, ShelfFixture, NULL, shelf_set_up, func, shelf_tear_down)
  ADD ("photos", test_photos);
  ADD ("kept", test_kept);
  ADD ("left", test_left);
  ADD ("read-from-copy", test_read_from_copy);
  ADD ("built-in", test_built_in);
  ADD ("hostile", test_hostile);
  ADD ("known", test_known);
#undef ADD

  return g_test_run ();
}
