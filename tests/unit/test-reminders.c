/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "desktop/forum-reminders.h"
#include "model/forum-clock.h"
#include "model/forum-time.h"
#include "store/forum-library.h"
#include "test-support.h"

/* When reminders come, by a clock that the test sets. */

/* The session "a" as it is asked for. */
#define FORUM(id, zone, session) \
  "{\"format\": 1, \"id\": \"" id "\", \"name\": \"Garden\", \"timeZone\": \"" zone "\", \"days\": [" \
  "{\"date\": \"2031-06-10\", \"sessions\": [{\"id\": \"a\", \"title\": \"Roots\"" session "}," \
  " {\"id\": \"b\", \"title\": \"Leaves\", \"start\": \"2031-06-10T16:00:00+09:00\"," \
  "  \"end\": \"2031-06-10T17:00:00+09:00\"}]}]}"

#define AT(start, end) ", \"start\": \"" start "\", \"end\": \"" end "\""
#define IN_SEOUL(session) FORUM ("garden", "Asia/Seoul", session)

/* From 14:00 to 14:40 in Seoul. */
#define TWO AT ("2031-06-10T14:00:00+09:00", "2031-06-10T14:40:00+09:00")
#define THREE AT ("2031-06-10T15:00:00+09:00", "2031-06-10T15:40:00+09:00")
#define EARLIER AT ("2031-06-10T13:30:00+09:00", "2031-06-10T14:40:00+09:00")

/* A program that runs, and what it told: "remind a", "cancelled a", "withdraw a". */
typedef struct
{
  char *top;
  GFile *agenda_file;
  GFile *forum_file;
  ForumAgenda *agenda;
  ForumShelf *shelf;
  ForumReminders *reminders;
  ForumProgram *program;
  GString *log;
} Fixture;

static void
set_clock (const char *time)
{
  g_autoptr (GDateTime) now = forum_time_parse (time);

  g_assert_nonnull (now);
  forum_clock_set_now (forum_clock_get_default (), now);
}

static void
add (Fixture      *fixture,
     const char   *what,
     const char   *session)
{
  g_string_append_printf (fixture->log, "%s%s %s", fixture->log->len > 0 ? ", " : "", what, session);
}

static void
remind_cb (Fixture      *fixture,
           ForumProgram *program,
           ForumSession *session)
{
  add (fixture, "remind", forum_session_get_id (session));
}

static void
cancelled_cb (Fixture      *fixture,
              ForumProgram *program,
              ForumSession *session)
{
  add (fixture, "cancelled", forum_session_get_id (session));
}

static void
withdraw_cb (Fixture    *fixture,
             const char *edition,
             const char *session)
{
  add (fixture, "withdraw", session);
}

static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  g_assert_cmpstr (fixture->log->str, ==, expected);
  g_string_truncate (fixture->log, 0);
}

static void
settle (Fixture *fixture)
{
  while (forum_reminders_get_reading (fixture->reminders) || forum_shelf_is_busy (fixture->shelf) ||
         !forum_agenda_get_saved (fixture->agenda))
    g_main_context_iteration (NULL, TRUE);
}

static void
stop (Fixture *fixture)
{
  if (fixture->reminders == NULL)
    return;

  settle (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->reminders));
  g_assert_finalize_object (g_steal_pointer (&fixture->shelf));
  while (G_OBJECT (fixture->agenda)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (g_steal_pointer (&fixture->agenda));
  g_clear_object (&fixture->program);
}

/* Starts the program, or starts it again. */
static void
start (Fixture *fixture)
{
  stop (fixture);
  fixture->agenda = forum_agenda_new (fixture->agenda_file);
  fixture->shelf = forum_library_dup_shelf ();
  fixture->reminders = forum_reminders_new (fixture->agenda, fixture->shelf);
  g_signal_connect_swapped (fixture->reminders, "remind", G_CALLBACK (remind_cb), fixture);
  g_signal_connect_swapped (fixture->reminders, "cancelled", G_CALLBACK (cancelled_cb), fixture);
  g_signal_connect_swapped (fixture->reminders, "withdraw", G_CALLBACK (withdraw_cb), fixture);
  forum_reminders_start (fixture->reminders);
  settle (fixture);
}

/* A window reads the forum, which says so now. */
static void
open_forum (Fixture    *fixture,
            const char *text)
{
  g_mkdir_with_parents (fixture->top, 0700);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->forum_file), text, -1, NULL));
  g_clear_object (&fixture->program);
  fixture->program = test_read_good (text);
  forum_shelf_add (fixture->shelf, fixture->program, fixture->forum_file);
  settle (fixture);
}

static ForumSession *
find (Fixture    *fixture,
      const char *session)
{
  return forum_program_find_session (fixture->program, session);
}

static void
star (Fixture    *fixture,
      const char *session,
      gboolean    starred)
{
  forum_agenda_set_starred (fixture->agenda, fixture->program, find (fixture, session), starred);
}

static void
remind_before (Fixture *fixture,
               guint    minutes)
{
  forum_agenda_set_reminder (fixture->agenda, fixture->program, find (fixture, "a"), minutes);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->top = g_strdup (g_get_user_data_dir ());
  fixture->agenda_file = forum_agenda_dup_default_file ();
  fixture->forum_file = g_file_new_build_filename (fixture->top, "garden.json", NULL);
  fixture->log = g_string_new (NULL);
  set_clock ("2031-06-10T12:00:00+09:00");
  start (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (fixture->top, "bioforum", "editions", "garden.json", NULL);

  stop (fixture);
  g_remove (copy);
  g_remove (g_file_peek_path (fixture->agenda_file));
  g_remove (g_file_peek_path (fixture->forum_file));
  g_object_unref (fixture->agenda_file);
  g_object_unref (fixture->forum_file);
  g_string_free (fixture->log, TRUE);
  g_free (fixture->top);
}

/* What a session starred at noon tells at a time; the program waits from then on, or was started then. */
typedef struct
{
  const char *name;
  const char *forum;
  guint minutes;
  const char *before;           /* Nothing is told yet, */
  const char *time;             /* but this is then. */
  const char *told;
} Case;

static const Case cases[] = {
  { "due", IN_SEOUL (TWO), 10, "2031-06-10T13:49:59.999+09:00", "2031-06-10T13:50:00+09:00", "remind a" },
  { "five-minutes", IN_SEOUL (TWO), 5, "2031-06-10T13:54:59+09:00", "2031-06-10T13:55:00+09:00", "remind a" },
  { "thirty-minutes", IN_SEOUL (TWO), 30, "2031-06-10T13:29:59+09:00", "2031-06-10T13:30:00+09:00", "remind a" },
  { "none", IN_SEOUL (TWO), 0, "2031-06-10T13:50:00+09:00", "2031-06-10T14:00:00+09:00", "" },
  { "missed-begins", IN_SEOUL (TWO), 10, "2031-06-10T13:49:00+09:00", "2031-06-10T13:59:00+09:00", "remind a" },
  { "missed-on", IN_SEOUL (TWO), 10, "2031-06-10T13:49:00+09:00", "2031-06-10T14:39:59+09:00", "remind a" },
  { "missed-over", IN_SEOUL (TWO), 10, "2031-06-10T13:49:00+09:00", "2031-06-10T14:40:00+09:00", "" },
  { "without-start", IN_SEOUL (""), 10, "2031-06-10T13:49:00+09:00", "2031-06-10T23:00:00+09:00", "" },
  { "open-end", IN_SEOUL (", \"start\": \"2031-06-10T13:00:00+09:00\""), 10,
    "2031-06-10T12:49:00+09:00", "2031-06-10T14:59:00+09:00", "remind a" },
  { "open-end-over", IN_SEOUL (", \"start\": \"2031-06-10T13:00:00+09:00\""), 10,
    "2031-06-10T12:49:00+09:00", "2031-06-10T15:00:00+09:00", "" },

  /* The clocks of New York go from 2:00 to 3:00 on 9 March 2031, and back from 2:00 to 1:00 on 2 November. */
  { "spring", FORUM ("garden", "America/New_York", AT ("2031-03-09T03:05:00-04:00", "2031-03-09T04:00:00-04:00")), 10,
    "2031-03-09T01:54:59-05:00", "2031-03-09T01:55:00-05:00", "remind a" },
  { "autumn", FORUM ("garden", "America/New_York", AT ("2031-11-02T01:05:00-05:00", "2031-11-02T01:30:00-05:00")), 10,
    "2031-11-02T01:54:59-04:00", "2031-11-02T01:55:00-04:00", "remind a" },
};

static void
test_case (Fixture       *fixture,
           gconstpointer  data)
{
  const Case *self = data;

  set_clock ("2031-01-01T00:00:00Z");
  open_forum (fixture, self->forum);
  star (fixture, "a", TRUE);
  remind_before (fixture, self->minutes);
  set_clock (self->before);
  assert_told (fixture, "");
  set_clock (self->time);
  assert_told (fixture, self->told);

  /* Neither twice, nor by a program that is started again, without the file that was opened. */
  set_clock (self->time);
  g_remove (g_file_peek_path (fixture->forum_file));
  start (fixture);
  assert_told (fixture, "");
}

/* The same by a program that is started only then. */
static void
test_case_missed (Fixture       *fixture,
                  gconstpointer  data)
{
  const Case *self = data;

  set_clock ("2031-01-01T00:00:00Z");
  open_forum (fixture, self->forum);
  star (fixture, "a", TRUE);
  remind_before (fixture, self->minutes);
  stop (fixture);
  g_remove (g_file_peek_path (fixture->forum_file));

  set_clock (self->time);
  start (fixture);
  assert_told (fixture, self->told);
  start (fixture);
  assert_told (fixture, "");
}

static void
test_withdrawn (Fixture       *fixture,
                gconstpointer  data)
{
  open_forum (fixture, IN_SEOUL (TWO));
  star (fixture, "a", TRUE);
  g_assert_true (forum_reminders_get_pending (fixture->reminders));
  g_assert_true (forum_reminders_get_waiting (fixture->reminders));

  set_clock ("2031-06-10T13:50:00+09:00");
  assert_told (fixture, "remind a");
  g_assert_false (forum_reminders_get_pending (fixture->reminders));
  g_assert_true (forum_reminders_get_waiting (fixture->reminders));

  set_clock ("2031-06-10T14:40:00+09:00");
  assert_told (fixture, "withdraw a");
  g_assert_false (forum_reminders_get_waiting (fixture->reminders));

  set_clock ("2031-06-10T13:55:00+09:00");
  assert_told (fixture, "");
  star (fixture, "a", FALSE);
  assert_told (fixture, "withdraw a");
}

/* Nobody who looks at a session needs to be told of it at that moment. */
static void
test_chosen_late (Fixture       *fixture,
                  gconstpointer  data)
{
  open_forum (fixture, IN_SEOUL (TWO));
  set_clock ("2031-06-10T13:55:00+09:00");
  star (fixture, "a", TRUE);
  assert_told (fixture, "");
  set_clock ("2031-06-10T14:05:00+09:00");
  assert_told (fixture, "");
  start (fixture);
  assert_told (fixture, "");
}

static void
test_minutes_changed (Fixture       *fixture,
                      gconstpointer  data)
{
  open_forum (fixture, IN_SEOUL (TWO));
  star (fixture, "a", TRUE);
  remind_before (fixture, 30);
  set_clock ("2031-06-10T13:30:00+09:00");
  assert_told (fixture, "remind a");

  /* Again, since it is wanted later, too. */
  remind_before (fixture, 5);
  assert_told (fixture, "");
  set_clock ("2031-06-10T13:54:00+09:00");
  assert_told (fixture, "");
  set_clock ("2031-06-10T13:55:00+09:00");
  assert_told (fixture, "remind a");

  remind_before (fixture, 30);
  set_clock ("2031-06-10T13:59:00+09:00");
  assert_told (fixture, "");
}

static void
test_moved (Fixture       *fixture,
            gconstpointer  data)
{
  open_forum (fixture, IN_SEOUL (TWO));
  star (fixture, "a", TRUE);
  set_clock ("2031-06-10T13:50:00+09:00");
  assert_told (fixture, "remind a");

  open_forum (fixture, IN_SEOUL (THREE));
  assert_told (fixture, "");
  set_clock ("2031-06-10T14:49:00+09:00");
  assert_told (fixture, "");
  set_clock ("2031-06-10T14:50:00+09:00");
  assert_told (fixture, "remind a");
}

static void
test_moved_ahead (Fixture       *fixture,
                  gconstpointer  data)
{
  open_forum (fixture, IN_SEOUL (TWO));
  star (fixture, "a", TRUE);
  set_clock ("2031-06-10T13:35:00+09:00");
  assert_told (fixture, "");
  open_forum (fixture, IN_SEOUL (EARLIER));
  assert_told (fixture, "remind a");
  open_forum (fixture, IN_SEOUL (EARLIER));
  assert_told (fixture, "");
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  open_forum (fixture, IN_SEOUL (TWO));
  star (fixture, "a", TRUE);
  open_forum (fixture, IN_SEOUL (TWO ", \"status\": \"cancelled\""));
  assert_told (fixture, "cancelled a");
  g_assert_false (forum_reminders_get_waiting (fixture->reminders));
  set_clock ("2031-06-10T13:50:00+09:00");
  assert_told (fixture, "");
  start (fixture);
  assert_told (fixture, "");

  /* It takes place after all. */
  open_forum (fixture, IN_SEOUL (TWO));
  assert_told (fixture, "remind a");
}

static void
test_cancelled_over (Fixture       *fixture,
                     gconstpointer  data)
{
  open_forum (fixture, IN_SEOUL (TWO));
  star (fixture, "a", TRUE);
  set_clock ("2031-06-10T15:00:00+09:00");
  open_forum (fixture, IN_SEOUL (TWO ", \"status\": \"cancelled\""));
  assert_told (fixture, "");
}

static void
test_turned_off (Fixture       *fixture,
                 gconstpointer  data)
{
  open_forum (fixture, IN_SEOUL (TWO));
  star (fixture, "a", TRUE);
  star (fixture, "b", TRUE);
  forum_reminders_set_enabled (fixture->reminders, FALSE);
  g_assert_false (forum_reminders_get_pending (fixture->reminders));
  set_clock ("2031-06-10T13:55:00+09:00");
  assert_told (fixture, "");
  forum_reminders_set_enabled (fixture->reminders, TRUE);
  assert_told (fixture, "");
  g_assert_true (forum_reminders_get_pending (fixture->reminders));
  set_clock ("2031-06-10T15:50:00+09:00");
  assert_told (fixture, "withdraw a, remind b");
}

/* A clock that was set to try the program leaves nothing behind. */
static void
test_not_kept (Fixture       *fixture,
               gconstpointer  data)
{
  open_forum (fixture, IN_SEOUL (TWO));
  star (fixture, "a", TRUE);
  forum_reminders_set_keeping (fixture->reminders, FALSE);
  set_clock ("2031-06-10T13:50:00+09:00");
  assert_told (fixture, "remind a");
  set_clock ("2031-06-10T13:51:00+09:00");
  assert_told (fixture, "");
  start (fixture);
  assert_told (fixture, "remind a");
}

static void
test_copies (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->top, "bioforum", "editions", "garden.json", NULL);
  g_autofree char *text = NULL;

  open_forum (fixture, IN_SEOUL (TWO));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  star (fixture, "a", TRUE);
  star (fixture, "b", TRUE);
  settle (fixture);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, IN_SEOUL (TWO));

  open_forum (fixture, IN_SEOUL (THREE));
  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, IN_SEOUL (THREE));

  star (fixture, "b", FALSE);
  settle (fixture);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  star (fixture, "a", FALSE);
  settle (fixture);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static char *
write_many (guint n_sessions)
{
  GString *text = g_string_new ("{\"format\": 1, \"id\": \"garden\", \"name\": \"Garden\","
                                " \"timeZone\": \"Asia/Seoul\", \"days\": [{\"date\": \"2031-06-10\", \"sessions\": [");

  for (guint i = 0; i < n_sessions; i++)
    g_string_append_printf (text, "%s{\"id\": \"s%u\", \"start\": \"2031-06-10T%02u:%02u:00+09:00\"}",
                            i > 0 ? ", " : "", i, 6 + i / 60, i % 60);
  g_string_append (text, "]}]}");

  return g_string_free (text, FALSE);
}

static int
count_timers (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;
  int n_timers = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (path, NULL);

      if (target != NULL && strstr (target, "timerfd") != NULL)
        n_timers++;
    }

  return n_timers;
}

/* However many there are, one is waited for. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  const guint n_sessions = 1000;
  g_autofree char *text = write_many (n_sessions);
  guint n_told = 0;

  set_clock ("2031-06-09T00:00:00+09:00");
  open_forum (fixture, text);
  for (guint i = 0; i < n_sessions; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      star (fixture, id, TRUE);
    }
  settle (fixture);
  g_assert_cmpint (count_timers (), ==, 1);

  start (fixture);
  assert_told (fixture, "");
  g_assert_true (forum_reminders_get_pending (fixture->reminders));

  /* Seconds, and each of them once. */
  for (guint minute = 0; minute < 60; minute++)
    {
      g_autofree char *time = g_strdup_printf ("2031-06-10T05:%02u:00+09:00", minute);

      set_clock (time);
    }
  for (const char *next = fixture->log->str; (next = strstr (next, "remind ")) != NULL; next++)
    n_told++;
  g_assert_cmpuint (n_told, ==, 10);
  g_string_truncate (fixture->log, 0);
}

static void
add_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/reminders/waiting/", cases[i].name, NULL);
      g_autofree char *missed = g_strconcat ("/reminders/started-then/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
      g_test_add (missed, Fixture, &cases[i], set_up, test_case_missed, tear_down);
    }
}

/* Only folders are left by then. */
static void
remove_folders (const char *top)
{
  g_autofree char *own = g_build_filename (top, "bioforum", NULL);
  g_autofree char *editions = g_build_filename (own, "editions", NULL);

  g_rmdir (editions);
  g_rmdir (own);
  g_rmdir (top);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *top = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  int status;

  /* G_TEST_OPTION_ISOLATE_DIRS leaks in GLib itself. */
  g_setenv ("XDG_DATA_HOME", top, TRUE);
  g_test_init (&argc, &argv, NULL);

  add_cases ();
#define ADD(name, func) g_test_add ("/reminders/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("withdrawn", test_withdrawn);
  ADD ("chosen-late", test_chosen_late);
  ADD ("minutes-changed", test_minutes_changed);
  ADD ("moved", test_moved);
  ADD ("moved-ahead", test_moved_ahead);
  ADD ("cancelled", test_cancelled);
  ADD ("cancelled-over", test_cancelled_over);
  ADD ("turned-off", test_turned_off);
  ADD ("not-kept", test_not_kept);
  ADD ("copies", test_copies);
  ADD ("many", test_many);
#undef ADD

  status = g_test_run ();
  remove_folders (top);

  return status;
}
