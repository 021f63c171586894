/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test-support.h"

/* What can happen to the file of an agenda. What takes a disk or a process of its own is in
 * test-agenda-disk.py and test-agenda-kill.py. */

/* Asserts that a damaged file was set aside as it was, and that nothing takes its place. */
static void
assert_set_aside (AgendaFixture *fixture,
                  const char    *name,
                  GBytes        *bytes)
{
  g_autofree char *path = g_build_filename (fixture->dir, name, NULL);

  agenda_assert_problem (fixture->agenda, FORUM_AGENDA_ERROR_DAMAGED);
  g_assert_cmpstr (forum_agenda_get_problem (fixture->agenda)->message, ==, path);
  agenda_assert_holds (path, bytes);
}

typedef struct
{
  const char *name;
  const char *text;
} DamageCase;

#define SESSION(entry) "{\"format\": 1, \"editions\": {\"garden\": {\"sessions\": {\"a\": " entry "}}}}"

static const DamageCase damage_cases[] = {
  { "empty", "" },
  { "spaces", " \n" },
  { "not-json", "agenda" },
  { "two-values", "{\"format\": 1} {}" },
  { "not-strict", "{'format': 1}" },
  { "not-utf8", SESSION ("{\"note\": \"\xff\"}") },
  { "array", "[]" },
  { "no-format", "{}" },
  { "format-string", "{\"format\": \"1\"}" },
  { "format-zero", "{\"format\": 0}" },
  { "format-fraction", "{\"format\": 1.5}" },
  { "editions", "{\"format\": 1, \"editions\": []}" },
  { "edition", "{\"format\": 1, \"editions\": {\"garden\": true}}" },
  { "sessions", "{\"format\": 1, \"editions\": {\"garden\": {\"sessions\": null}}}" },
  { "session", SESSION ("true") },
  { "starred", SESSION ("{\"starred\": 1}") },
  { "note", SESSION ("{\"note\": null}") },
  { "reminder", SESSION ("{\"reminder\": \"10\"}") },
  { "reminder-fraction", SESSION ("{\"reminder\": 7.5}") },
  { "reminder-null", SESSION ("{\"reminder\": null}") },
  { "reminded", SESSION ("{\"reminded\": true}") },
  { "reminded-null", SESSION ("{\"reminded\": null}") },
  { "title", SESSION ("{\"title\": []}") },
  { "title-by-tag", SESSION ("{\"title\": {\"en\": 1}}") },
  { "people", SESSION ("{\"people\": \"kim\"}") },
  { "person", SESSION ("{\"people\": [\"kim\", 1]}") },
  { "checksum", "{\"format\": 1, \"checksum\": 1}" },
  { "checksum-elsewhere", "{\"checksum\": \"\", \"format\": 1}" },
};

/* Whatever is wrong with it, a file is kept, and the agenda goes on without it. */
static void
test_damaged (AgendaFixture *fixture,
              gconstpointer  data)
{
  const DamageCase *self = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (self->text, strlen (self->text));

  agenda_write (fixture, self->text, -1);
  agenda_open (fixture);
  assert_set_aside (fixture, "agenda-damaged.json", bytes);
  agenda_assert_starred (fixture->agenda, "");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  /* The user has to know, also when all goes well since. */
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_assert_flush (fixture->agenda);
  assert_set_aside (fixture, "agenda-damaged.json", bytes);
  forum_agenda_dismiss_problem (fixture->agenda);
  agenda_assert_problem (fixture->agenda, -1);

  agenda_open (fixture);
  agenda_assert_problem (fixture->agenda, -1);
  agenda_assert_starred (fixture->agenda, "a");
}

static void
test_damaged_again (AgendaFixture *fixture,
                    gconstpointer  data)
{
  g_autofree char *first_path = g_build_filename (fixture->dir, "agenda-damaged.json", NULL);
  g_autofree char *second_path = g_build_filename (fixture->dir, "agenda-damaged-2.json", NULL);
  g_autoptr (GBytes) first = g_bytes_new_static ("1", 1);
  g_autoptr (GBytes) third = g_bytes_new_static ("3", 1);

  agenda_write (fixture, "1", -1);
  agenda_open (fixture);
  assert_set_aside (fixture, "agenda-damaged.json", first);

  /* Also a link that leads nowhere is somebody's. */
  g_assert_cmpint (symlink ("nowhere", second_path), ==, 0);
  agenda_write (fixture, "3", -1);
  agenda_open (fixture);
  assert_set_aside (fixture, "agenda-damaged-3.json", third);
  agenda_assert_holds (first_path, first);
}

/* Asserts that an agenda was read right, or that what cannot be right was kept. */
static void
assert_right_or_kept (AgendaFixture *fixture,
                      GBytes        *bytes)
{
  g_autofree char *aside = g_build_filename (fixture->dir, "agenda-damaged.json", NULL);
  const GError *problem;

  agenda_write (fixture, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  agenda_open (fixture);
  problem = forum_agenda_get_problem (fixture->agenda);

  if (g_error_matches (problem, FORUM_AGENDA_ERROR, FORUM_AGENDA_ERROR_DAMAGED))
    {
      assert_set_aside (fixture, "agenda-damaged.json", bytes);
      agenda_assert_starred (fixture->agenda, "");
      g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
      g_assert_cmpint (g_remove (aside), ==, 0);
      return;
    }

  agenda_assert_holds (fixture->path, bytes);
  g_assert_false (g_file_test (aside, G_FILE_TEST_EXISTS));
  if (g_error_matches (problem, FORUM_AGENDA_ERROR, FORUM_AGENDA_ERROR_NEWER))
    return;

  g_assert_no_error (problem);
  agenda_assert_starred (fixture->agenda, "a b");
  g_assert_cmpstr (forum_agenda_get_note (fixture->agenda, "garden", "b"), ==, "줄기");
}

static GBytes *
make_agenda (AgendaFixture *fixture)
{
  agenda_open (fixture);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_star (fixture->agenda, fixture->program, "b", TRUE);
  agenda_note (fixture->agenda, fixture->program, "b", "줄기");
  agenda_assert_flush (fixture->agenda);

  return agenda_read (fixture->path);
}

static void
test_truncated (AgendaFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GBytes) whole = make_agenda (fixture);

  for (gsize length = 0; length <= g_bytes_get_size (whole); length++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, length);

      assert_right_or_kept (fixture, part);
    }
}

/* Each byte becomes another: by a bit, a random one, and one that JSON knows. */
static void
test_corrupted (AgendaFixture *fixture,
                gconstpointer  data)
{
  static const char special[] = "\"{}[]:,\\ \n019ae-.";
  g_autoptr (GBytes) whole = make_agenda (fixture);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  gsize length;
  const char *bytes = g_bytes_get_data (whole, &length);

  for (gsize i = 0; i < length; i++)
    {
      const char replacements[] = {
        bytes[i] ^ (1 << g_rand_int_range (random, 0, 8)),
        g_rand_int_range (random, 0, 256),
        special[g_rand_int_range (random, 0, strlen (special))],
      };

      for (guint j = 0; j < G_N_ELEMENTS (replacements); j++)
        {
          char *copy = g_memdup2 (bytes, length);
          g_autoptr (GBytes) corrupted = g_bytes_new_take (copy, length);

          copy[i] = replacements[j];
          assert_right_or_kept (fixture, corrupted);
        }
    }
}

/* A file of a later version is not touched, and says so instead of taking what it could not keep. */
static void
test_newer (AgendaFixture *fixture,
            gconstpointer  data)
{
  static const char text[] = "{\"format\": 2, \"editions\": \"elsewhere\"}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  agenda_write (fixture, text, -1);
  agenda_open (fixture);
  agenda_assert_problem (fixture->agenda, FORUM_AGENDA_ERROR_NEWER);
  g_assert_true (forum_agenda_get_read_only (fixture->agenda));

  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_note (fixture->agenda, fixture->program, "a", "Go");
  agenda_assert_starred (fixture->agenda, "");
  agenda_assert_flush (fixture->agenda);
  agenda_close (fixture);
  agenda_assert_holds (fixture->path, bytes);
}

/* The newer version came while this one was running. */
static void
test_newer_meanwhile (AgendaFixture *fixture,
                      gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"format\": 2}", strlen ("{\"format\": 2}"));
  g_autoptr (GError) error = NULL;

  agenda_open (fixture);
  agenda_write (fixture, "{\"format\": 2}", -1);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  g_assert_false (forum_agenda_flush (fixture->agenda, &error));
  g_assert_error (error, FORUM_AGENDA_ERROR, FORUM_AGENDA_ERROR_NEWER);
  agenda_assert_problem (fixture->agenda, FORUM_AGENDA_ERROR_NEWER);
  g_assert_false (forum_agenda_get_saved (fixture->agenda));
  agenda_close (fixture);
  agenda_assert_holds (fixture->path, bytes);
}

static void
assert_unsaved (AgendaFixture *fixture,
                int            code,
                const char    *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (forum_agenda_flush (fixture->agenda, &error));
  g_assert_error (error, FORUM_AGENDA_ERROR, code);
  g_assert_cmpstr (error->message, ==, reason);
  agenda_assert_problem (fixture->agenda, code);
  g_assert_false (forum_agenda_get_saved (fixture->agenda));
}

/* What cannot be read must not be written over; it may come back. */
static void
test_unreadable (AgendaFixture *fixture,
                 gconstpointer  data)
{
  g_assert_cmpint (g_mkdir_with_parents (fixture->path, 0700), ==, 0);
  agenda_open (fixture);
  agenda_assert_problem (fixture->agenda, FORUM_AGENDA_ERROR_UNREADABLE);
  g_assert_cmpstr (forum_agenda_get_problem (fixture->agenda)->message, ==, g_strerror (EISDIR));

  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_assert_starred (fixture->agenda, "a");
  agenda_settle (fixture);
  assert_unsaved (fixture, FORUM_AGENDA_ERROR_UNREADABLE, g_strerror (EISDIR));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_DIR));

  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
  agenda_write (fixture, SESSION ("{\"note\": \"Go\"}, \"b\": {\"starred\": true}"), -1);
  agenda_assert_flush (fixture->agenda);
  agenda_assert_problem (fixture->agenda, -1);
  agenda_assert_starred (fixture->agenda, "a b");
  g_assert_cmpstr (forum_agenda_get_note (fixture->agenda, "garden", "a"), ==, "Go");
}

/* Whoever opens a pipe must not wait for somebody to write. */
static void
test_pipe (AgendaFixture *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (g_mkdir_with_parents (fixture->dir, 0700), ==, 0);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  agenda_open (fixture);
  agenda_assert_problem (fixture->agenda, FORUM_AGENDA_ERROR_UNREADABLE);
}

static void
test_too_large (AgendaFixture *fixture,
                gconstpointer  data)
{
  GStatBuf status;

  agenda_write (fixture, "{}", -1);
  g_assert_cmpint (truncate (fixture->path, FORUM_AGENDA_LIMIT_BYTES + 1), ==, 0);
  agenda_open (fixture);
  agenda_assert_problem (fixture->agenda, FORUM_AGENDA_ERROR_TOO_LARGE);

  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  assert_unsaved (fixture, FORUM_AGENDA_ERROR_TOO_LARGE, "");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, FORUM_AGENDA_LIMIT_BYTES + 1);
}

/* A file that this program could not read again is not written. */
static void
test_grows_too_large (AgendaFixture *fixture,
                      gconstpointer  data)
{
  g_autoptr (GString) forum = g_string_new ("{\"format\": 1, \"id\": \"garden\", \"name\": \"G\","
                                            " \"timeZone\": \"UTC\", \"days\": [{\"date\": \"2030-05-02\","
                                            " \"sessions\": [");
  g_autofree char *note = g_strnfill (FORUM_AGENDA_LIMIT_NOTE, '\1');
  g_autoptr (ForumProgram) program = NULL;
  g_autoptr (GBytes) before = make_agenda (fixture);

  /* Each letter takes six. */
  for (guint i = 0; i <= FORUM_AGENDA_LIMIT_BYTES / FORUM_AGENDA_LIMIT_NOTE / 6; i++)
    g_string_append_printf (forum, "%s{\"id\": \"s%u\"}", i > 0 ? "," : "", i);
  g_string_append (forum, "]}]}");
  program = test_read_good (forum->str);

  for (guint i = 0; i <= FORUM_AGENDA_LIMIT_BYTES / FORUM_AGENDA_LIMIT_NOTE / 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      agenda_note (fixture->agenda, program, id, note);
    }
  assert_unsaved (fixture, FORUM_AGENDA_ERROR_TOO_LARGE, "");
  agenda_assert_holds (fixture->path, before);

  agenda_note (fixture->agenda, program, "s0", NULL);
  agenda_assert_flush (fixture->agenda);
  agenda_assert_problem (fixture->agenda, -1);
}

/* What could not be written is written with what comes next, without anybody asking. */
static void
test_unsaved (AgendaFixture *fixture,
              gconstpointer  data)
{
  g_assert_true (g_file_set_contents (fixture->dir, "a file where a folder should be", -1, NULL));
  agenda_open (fixture);
  agenda_assert_problem (fixture->agenda, FORUM_AGENDA_ERROR_UNREADABLE);

  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_settle (fixture);
  agenda_assert_problem (fixture->agenda, FORUM_AGENDA_ERROR_UNSAVED);
  assert_unsaved (fixture, FORUM_AGENDA_ERROR_UNSAVED, g_strerror (ENOTDIR));

  g_assert_cmpint (g_remove (fixture->dir), ==, 0);
  agenda_star (fixture->agenda, fixture->program, "b", TRUE);
  while (!forum_agenda_get_saved (fixture->agenda))
    g_main_context_iteration (NULL, TRUE);
  agenda_assert_problem (fixture->agenda, -1);

  agenda_open (fixture);
  agenda_assert_starred (fixture->agenda, "a b");
}

/* What was known before the file was damaged or taken away is not lost with it. */
static void
test_damaged_meanwhile (AgendaFixture *fixture,
                        gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) whole = make_agenda (fixture);

  agenda_write (fixture, "", 0);
  agenda_star (fixture->agenda, fixture->program, "c", TRUE);
  agenda_assert_flush (fixture->agenda);
  assert_set_aside (fixture, "agenda-damaged.json", bytes);
  agenda_open (fixture);
  agenda_assert_starred (fixture->agenda, "a b c");

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  agenda_star (fixture->agenda, fixture->program, "c", FALSE);
  agenda_assert_flush (fixture->agenda);
  agenda_assert_problem (fixture->agenda, -1);
  agenda_assert_holds (fixture->path, whole);
}

/* What a killed program left half written is not looked at, and does not stay. */
static void
test_unfinished (AgendaFixture *fixture,
                 gconstpointer  data)
{
  g_autofree char *unfinished = g_strconcat (fixture->path, ".unfinished", NULL);
  g_autoptr (GBytes) whole = make_agenda (fixture);

  g_assert_true (g_file_set_contents (unfinished, "{\"form", -1, NULL));
  agenda_open (fixture);
  agenda_assert_starred (fixture->agenda, "a b");
  agenda_star (fixture->agenda, fixture->program, "c", TRUE);
  agenda_assert_flush (fixture->agenda);
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/agenda-faults/" name, AgendaFixture, NULL, agenda_fixture_set_up, func, agenda_fixture_tear_down)
  ADD ("damaged-again", test_damaged_again);
  ADD ("truncated", test_truncated);
  ADD ("corrupted", test_corrupted);
  ADD ("newer", test_newer);
  ADD ("newer-meanwhile", test_newer_meanwhile);
  ADD ("unreadable", test_unreadable);
  ADD ("pipe", test_pipe);
  ADD ("too-large", test_too_large);
  ADD ("grows-too-large", test_grows_too_large);
  ADD ("unsaved", test_unsaved);
  ADD ("damaged-meanwhile", test_damaged_meanwhile);
  ADD ("unfinished", test_unfinished);
#undef ADD

  for (guint i = 0; i < G_N_ELEMENTS (damage_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/agenda-faults/damaged/", damage_cases[i].name, NULL);

      g_test_add (path, AgendaFixture, &damage_cases[i], agenda_fixture_set_up, test_damaged,
                  agenda_fixture_tear_down);
    }

  return g_test_run ();
}
