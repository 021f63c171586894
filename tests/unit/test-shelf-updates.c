/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "shelf-fixture.h"
#include "test-support.h"

/* What takes the place of a copy, and what was there before. */

/* What was there before is kept when something else comes, and only then. */
static void
test_history (ShelfFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (ForumHistory) history = forum_shelf_open_history (fixture->shelf, "garden");
  g_autoptr (GPtrArray) times = NULL;
  g_autoptr (GBytes) last = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;

  shelf_read_from (fixture, fixture->file, GARDEN);
  shelf_settle (fixture);
  shelf_read_from (fixture, fixture->file, GARDEN);
  shelf_settle (fixture);
  g_assert_cmpuint (shelf_count_versions (fixture), ==, 0);

  for (guint i = 1; i <= FORUM_HISTORY_LENGTH + 5; i++)
    {
      g_autofree char *text = g_strdup_printf (FORUM ("garden", "Garden %u", ""), i);
      g_autofree char *now = g_strdup_printf ("2031-06-10T10:00:%02u+09:00", i);

      shelf_set_clock (now);
      shelf_read_from (fixture, fixture->file, text);
      shelf_settle (fixture);
      g_assert_cmpuint (shelf_count_versions (fixture), ==, MIN (i, FORUM_HISTORY_LENGTH));
    }

  times = forum_history_list_times (history);
  first = g_date_time_format (g_ptr_array_index (times, 0), "%FT%TZ");
  g_assert_cmpstr (first, ==, "2031-06-10T01:00:25Z");
  last = forum_history_load (history, g_ptr_array_index (times, FORUM_HISTORY_LENGTH - 1), &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (last, NULL), g_bytes_get_size (last),
                   FORUM ("garden", "Garden 5", ""), strlen (FORUM ("garden", "Garden 5", "")));

  forum_shelf_remove (fixture->shelf, forum_shelf_find (fixture->shelf, "garden"));
  g_assert_cmpuint (shelf_count_versions (fixture), ==, 0);
  g_assert_null (forum_shelf_find (fixture->shelf, "garden"));
  shelf_start_again (fixture);
  g_assert_null (forum_shelf_find (fixture->shelf, "garden"));
}

typedef struct
{
  ForumEdition *edition;
  gboolean changed;
  GError *error;
  gboolean done;
} Outcome;

static void
put_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->edition = forum_shelf_put_finish (FORUM_SHELF (source_object), result, &outcome->changed,
                                             &outcome->error);
  outcome->done = TRUE;
}

static Outcome
put (ForumShelf *shelf,
     const char *text,
     GFile      *source,
     const char *etag)
{
  g_autoptr (ForumProgram) program = test_read_good (text);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  Outcome outcome = { NULL };

  forum_shelf_put_async (shelf, program, bytes, source, etag, NULL, put_cb, &outcome);
  while (!outcome.done)
    g_main_context_iteration (NULL, TRUE);

  return outcome;
}

#define AT(time) FORUM ("garden", "Garden", ", \"updated\": \"2031-06-" time "T00:00:00Z\"")

/* What a server gave: it is kept with what the server said of it, and an older one is not. */
static void
test_put (ShelfFixture  *fixture,
          gconstpointer  data)
{
  g_autoptr (GFile) address = g_file_new_for_uri ("https://example.org/garden.json");
  const ForumEditionState *state;
  Outcome outcome = put (fixture->shelf, AT ("10"), address, "\"ten\"");

  g_assert_no_error (outcome.error);
  g_assert_true (outcome.changed);
  shelf_assert_copy (fixture, AT ("10"));

  shelf_start_again (fixture);
  state = forum_edition_get_state (forum_shelf_find (fixture->shelf, "garden"));
  g_assert_cmpstr (state->etag, ==, "\"ten\"");
  g_assert_true (g_file_equal (state->source, address));

  outcome = put (fixture->shelf, AT ("09"), NULL, "\"nine\"");
  g_assert_error (outcome.error, FORUM_SHELF_ERROR, FORUM_SHELF_ERROR_OLDER);
  g_clear_error (&outcome.error);
  shelf_assert_copy (fixture, AT ("10"));
  g_assert_cmpstr (forum_edition_get_state (forum_shelf_find (fixture->shelf, "garden"))->etag, ==, "\"ten\"");

  outcome = put (fixture->shelf, AT ("10"), NULL, "\"other\"");
  g_assert_no_error (outcome.error);
  g_assert_false (outcome.changed);
  g_assert_cmpuint (shelf_count_versions (fixture), ==, 0);

  outcome = put (fixture->shelf, AT ("11"), NULL, NULL);
  g_assert_true (outcome.changed);
  shelf_assert_copy (fixture, AT ("11"));
  state = forum_edition_get_state (outcome.edition);
  g_assert_null (state->etag);
  g_assert_true (g_file_equal (state->source, address));
  g_assert_cmpuint (shelf_count_versions (fixture), ==, 1);
}

/* Somebody else runs, too, and was quicker. */
static void
test_two (ShelfFixture  *fixture,
          gconstpointer  data)
{
  g_autoptr (GFile) built_in = g_file_new_build_filename (fixture->top, "none", NULL);
  g_autoptr (GFile) history = g_file_new_build_filename (fixture->top, "history", NULL);
  g_autoptr (ForumShelf) other = forum_shelf_new (fixture->folder, built_in, history);
  Outcome outcome = put (fixture->shelf, AT ("10"), NULL, NULL);

  g_assert_no_error (outcome.error);
  outcome = put (other, AT ("12"), NULL, "\"twelve\"");
  g_assert_no_error (outcome.error);

  outcome = put (fixture->shelf, AT ("11"), NULL, "\"eleven\"");
  g_assert_error (outcome.error, FORUM_SHELF_ERROR, FORUM_SHELF_ERROR_OLDER);
  g_clear_error (&outcome.error);
  shelf_assert_copy (fixture, AT ("12"));
  g_assert_cmpstr (forum_edition_get_state (forum_shelf_find (fixture->shelf, "garden"))->etag, ==, "\"twelve\"");
}

/* While a thread copies, the file is read anew. */
static void
test_meanwhile (ShelfFixture  *fixture,
                gconstpointer  data)
{
  for (guint i = 0; i < 50; i++)
    {
      shelf_read_from (fixture, fixture->file, GARDEN);
      g_assert_true (forum_shelf_is_busy (fixture->shelf));
      shelf_read_from (fixture, fixture->file, NEW_GARDEN);
      shelf_assert_copy (fixture, NEW_GARDEN);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/shelf-updates/" name, ShelfFixture, NULL, shelf_set_up, func, shelf_tear_down)
  ADD ("history", test_history);
  ADD ("put", test_put);
  ADD ("two", test_two);
  ADD ("meanwhile", test_meanwhile);
#undef ADD

  return g_test_run ();
}
