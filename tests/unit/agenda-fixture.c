/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "test-support.h"

static const char forum[] =
  "{\"format\": 1, \"id\": \"garden\", \"name\": \"Garden\", \"timeZone\": \"Asia/Seoul\","
  " \"days\": [{\"date\": \"2030-05-02\", \"people\": [{\"person\": \"lee\", \"role\": \"chair\"}], \"sessions\": ["
  "  {\"id\": \"b\", \"title\": {\"ko\": \"뿌리\", \"en\": \"Roots\"}, \"start\": \"2030-05-02T11:00:00+09:00\","
  "   \"people\": [{\"person\": \"kim\", \"role\": \"speaker\"}, {\"person\": \"park\", \"role\": \"speaker\"}]},"
  "  {\"id\": \"c\", \"title\": \"Leaves\", \"start\": \"2030-05-02T10:00:00+09:00\"}]},"
  " {\"date\": \"2030-05-03\", \"sessions\": [{\"id\": \"a\"}]}],"
  " \"people\": [{\"id\": \"kim\", \"name\": \"Kim\"}, {\"id\": \"park\", \"name\": \"Park\"},"
  "  {\"id\": \"lee\", \"name\": \"Lee\"}]}";

void
agenda_fixture_set_up (AgendaFixture *fixture,
                       gconstpointer  data)
{
  g_autofree char *top = g_dir_make_tmp ("bioforum-XXXXXX", NULL);

  g_assert_nonnull (top);
  fixture->dir = g_build_filename (top, "bioforum", NULL);
  fixture->path = g_build_filename (fixture->dir, "agenda.json", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->program = test_read_good (forum);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_remove (child) != 0)
        remove_folder (child);
    }
  g_remove (path);
}

void
agenda_fixture_tear_down (AgendaFixture *fixture,
                          gconstpointer  data)
{
  g_autofree char *top = g_path_get_dirname (fixture->dir);

  agenda_close (fixture);
  remove_folder (top);
  g_free (fixture->dir);
  g_free (fixture->path);
  g_object_unref (fixture->file);
  g_object_unref (fixture->program);
}

/* Opens the agenda as a program that was started again would. */
void
agenda_open (AgendaFixture *fixture)
{
  agenda_close (fixture);
  fixture->agenda = forum_agenda_new (fixture->file);
}

/* Waits until the thread has nothing to do any more, whatever came of it. */
void
agenda_settle (AgendaFixture *fixture)
{
  while (G_OBJECT (fixture->agenda)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
}

void
agenda_close (AgendaFixture *fixture)
{
  if (fixture->agenda == NULL)
    return;

  agenda_settle (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->agenda));
}

void
agenda_star (ForumAgenda  *agenda,
             ForumProgram *program,
             const char   *session,
             gboolean      starred)
{
  forum_agenda_set_starred (agenda, program, forum_program_find_session (program, session), starred);
}

void
agenda_note (ForumAgenda  *agenda,
             ForumProgram *program,
             const char   *session,
             const char   *note)
{
  forum_agenda_set_note (agenda, program, forum_program_find_session (program, session), note);
}

/* Puts something where the agenda is kept, behind its back. */
void
agenda_write (AgendaFixture *fixture,
              const char    *text,
              gssize         length)
{
  g_assert_cmpint (g_mkdir_with_parents (fixture->dir, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->path, text, length, NULL));
}

GBytes *
agenda_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

void
agenda_assert_holds (const char *path,
                     GBytes     *bytes)
{
  g_autoptr (GBytes) found = agenda_read (path);

  g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found),
                   g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Asserts which of the sessions of the edition are starred: "a c". */
void
agenda_assert_starred (ForumAgenda *agenda,
                       const char  *expected)
{
  g_auto (GStrv) sessions = forum_agenda_dup_sessions (agenda, "garden");
  g_autoptr (GString) found = g_string_new (NULL);

  for (char **session = sessions; *session != NULL; session++)
    if (forum_agenda_get_starred (agenda, "garden", *session))
      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", *session);
  g_assert_cmpstr (found->str, ==, expected);
}

/* Asserts what the user has to be told, with -1 for nothing. */
void
agenda_assert_problem (ForumAgenda *agenda,
                       int          code)
{
  const GError *problem = forum_agenda_get_problem (agenda);

  if (problem != NULL)
    g_assert_true (problem->domain == FORUM_AGENDA_ERROR);
  g_assert_cmpint (problem != NULL ? problem->code : -1, ==, code);
}

void
agenda_assert_flush (ForumAgenda *agenda)
{
  g_autoptr (GError) error = NULL;

  forum_agenda_flush (agenda, &error);
  g_assert_no_error (error);
  g_assert_true (forum_agenda_get_saved (agenda));
}
