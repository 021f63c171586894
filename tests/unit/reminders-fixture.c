/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "reminders-fixture.h"

#include <glib/gstdio.h>

#include "model/forum-clock.h"
#include "model/forum-time.h"
#include "store/forum-library.h"
#include "test-support.h"

void
reminders_set_clock (const char *time)
{
  g_autoptr (GDateTime) now = forum_time_parse (time);

  g_assert_nonnull (now);
  forum_clock_set_now (forum_clock_get_default (), now);
}

/* The edition is only said where it is not the garden. */
static void
add (RemindersFixture *fixture,
     const char       *what,
     const char       *edition,
     const char       *session)
{
  g_string_append_printf (fixture->log, "%s%s ", fixture->log->len > 0 ? ", " : "", what);
  if (!g_str_equal (edition, "garden"))
    g_string_append_printf (fixture->log, "%s/", edition);
  g_string_append (fixture->log, session);
}

static void
remind_cb (RemindersFixture *fixture,
           ForumProgram     *program,
           ForumSession     *session)
{
  add (fixture, "remind", forum_program_get_id (program), forum_session_get_id (session));
}

static void
cancelled_cb (RemindersFixture *fixture,
              ForumProgram     *program,
              ForumSession     *session)
{
  add (fixture, "cancelled", forum_program_get_id (program), forum_session_get_id (session));
}

static void
withdraw_cb (RemindersFixture *fixture,
             const char       *edition,
             const char       *session)
{
  add (fixture, "withdraw", edition, session);
}

static void
reviewed_cb (RemindersFixture *fixture)
{
  fixture->n_reviews++;
}

void
reminders_assert_told (RemindersFixture *fixture,
                       const char       *expected)
{
  g_assert_cmpstr (fixture->log->str, ==, expected);
  g_string_truncate (fixture->log, 0);
}

/* Lets the program come to rest. */
void
reminders_settle (RemindersFixture *fixture)
{
  while (forum_reminders_get_reading (fixture->reminders) || forum_shelf_is_busy (fixture->shelf) ||
         !forum_agenda_get_saved (fixture->agenda))
    g_main_context_iteration (NULL, TRUE);
}

void
reminders_stop (RemindersFixture *fixture)
{
  if (fixture->reminders == NULL)
    return;

  reminders_settle (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->reminders));
  test_wait_until_alone (fixture->shelf);
  g_assert_finalize_object (g_steal_pointer (&fixture->shelf));
  while (G_OBJECT (fixture->agenda)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (g_steal_pointer (&fixture->agenda));
  g_clear_object (&fixture->program);
}

/* Starts the program, or starts it again. */
void
reminders_start (RemindersFixture *fixture)
{
  reminders_stop (fixture);
  fixture->agenda = forum_agenda_new (fixture->agenda_file);
  fixture->shelf = forum_library_dup_shelf ();
  fixture->reminders = forum_reminders_new (fixture->agenda, fixture->shelf);
  g_signal_connect_swapped (fixture->reminders, "remind", G_CALLBACK (remind_cb), fixture);
  g_signal_connect_swapped (fixture->reminders, "cancelled", G_CALLBACK (cancelled_cb), fixture);
  g_signal_connect_swapped (fixture->reminders, "withdraw", G_CALLBACK (withdraw_cb), fixture);
  g_signal_connect_swapped (fixture->reminders, "reviewed", G_CALLBACK (reviewed_cb), fixture);
  forum_reminders_start (fixture->reminders);
  reminders_settle (fixture);
}

/* A window reads a forum, which says so now. */
void
reminders_open (RemindersFixture *fixture,
                const char       *text)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->forum_file), text, -1, NULL));
  g_clear_object (&fixture->program);
  fixture->program = test_read_good (text);
  forum_shelf_add (fixture->shelf, fixture->program, fixture->forum_file);
  reminders_settle (fixture);
}

static ForumSession *
find (RemindersFixture *fixture,
      const char       *session)
{
  return forum_program_find_session (fixture->program, session);
}

void
reminders_star (RemindersFixture *fixture,
                const char       *session,
                gboolean          starred)
{
  forum_agenda_set_starred (fixture->agenda, fixture->program, find (fixture, session), starred);
}

void
reminders_before (RemindersFixture *fixture,
                  guint             minutes)
{
  forum_agenda_set_reminder (fixture->agenda, fixture->program, find (fixture, "a"), minutes);
}

void
reminders_set_up (RemindersFixture *fixture,
                  gconstpointer     data)
{
  const char *top = g_get_user_data_dir ();

  fixture->copy = g_build_filename (top, "bioforum", "editions", "garden.json", NULL);
  fixture->agenda_file = forum_agenda_dup_default_file ();
  fixture->forum_file = g_file_new_build_filename (top, "garden.json", NULL);
  fixture->log = g_string_new (NULL);
  reminders_set_clock ("2031-06-10T12:00:00+09:00");
  reminders_start (fixture);
}

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      empty_folder (child);
      g_remove (child);
    }
}

void
reminders_tear_down (RemindersFixture *fixture,
                     gconstpointer     data)
{
  reminders_stop (fixture);
  empty_folder (g_get_user_data_dir ());
  g_object_unref (fixture->agenda_file);
  g_object_unref (fixture->forum_file);
  g_string_free (fixture->log, TRUE);
  g_free (fixture->copy);
}

/* Where the tests of one program keep all that they write. */
void
reminders_init (int    *argc,
                char ***argv)
{
  g_autofree char *top = g_dir_make_tmp ("bioforum-XXXXXX", NULL);

  /* G_TEST_OPTION_ISOLATE_DIRS leaks in GLib itself. */
  g_assert_nonnull (top);
  g_setenv ("XDG_DATA_HOME", top, TRUE);
  g_test_init (argc, argv, NULL);
}

int
reminders_run (void)
{
  int status = g_test_run ();

  g_rmdir (g_get_user_data_dir ());

  return status;
}
