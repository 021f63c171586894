/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <stdlib.h>

#include "io/forum-loader.h"
#include "model/forum-language.h"
#include "model/forum-time.h"
#include "words/forum-live-words.h"

/* timetable-dump FILE FROM SECONDS COUNT: what is said of a forum at COUNT moments from FROM on, SECONDS apart: a line
 * of tab-separated columns for each, for test-timetable.py to compare. */

static const char *const phases[] = { "upcoming", "on", "over" };

static void
print_time (GDateTime *time)
{
  g_autoptr (GDateTime) utc = time != NULL ? g_date_time_to_utc (time) : NULL;
  g_autofree char *text = utc != NULL ? g_date_time_format (utc, "%FT%T") : g_strdup ("-");

  g_print ("%s\t", text);
}

static void
print_sessions (GPtrArray *sessions,
                GDateTime *now,
                char    *(*describe) (ForumSession *session,
                                      GDateTime    *now))
{
  for (guint i = 0; i < sessions->len; i++)
    {
      g_autofree char *words = describe (sessions->pdata[i], now);

      g_print ("%s%s=%s", i > 0 ? ";" : "", forum_session_get_id (sessions->pdata[i]), words);
    }
  g_print ("\t");
}

static void
print_marks (ForumProgram   *program,
             ForumTimetable *timetable,
             GDateTime      *now)
{
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    {
      ForumList *day = forum_list_get (FORUM_LIST (program), i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        {
          ForumSession *session = forum_list_get (day, j);
          ForumPhase phase = forum_timetable_get_session_phase (timetable, session, now);
          g_autofree char *mark = forum_words_session_mark (timetable, session, now);

          g_print ("%s=%s/%s;", forum_session_get_id (session), phases[phase], mark != NULL ? mark : "");
        }
    }
}

static void
print_moment (ForumProgram   *program,
              ForumTimetable *timetable,
              GDateTime      *now)
{
  g_autoptr (GPtrArray) on = forum_timetable_list_on (timetable, now);
  g_autoptr (GPtrArray) next = forum_timetable_list_next (timetable, now);
  g_autoptr (GDateTime) change = forum_timetable_dup_next_change (timetable, now);
  ForumPhase phase = forum_timetable_get_phase (timetable, now);
  g_autofree char *countdown = phase == FORUM_PHASE_UPCOMING ? forum_words_countdown (timetable, now) : g_strdup ("");

  print_time (now);
  g_print ("%s\t", phases[phase]);
  print_time (change);
  g_print ("%s\t", countdown);
  print_sessions (on, now, forum_words_until);
  print_sessions (next, now, forum_words_next);
  print_marks (program, timetable, now);
  g_print ("\n");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = NULL;
  g_autoptr (ForumTimetable) timetable = NULL;
  g_autoptr (GDateTime) now = NULL;

  g_assert_cmpint (argc, ==, 5);
  forum_language_init (GETTEXT_PACKAGE, g_getenv ("BIOFORUM_LOCALE_DIR"));

  file = g_file_new_for_path (argv[1]);
  program = forum_loader_load (file, NULL, &problems);
  g_assert_nonnull (program);
  timetable = forum_timetable_new (program);
  now = forum_time_parse (argv[2]);
  g_assert_nonnull (now);

  for (int i = atoi (argv[4]); i > 0; i--)
    {
      GDateTime *later = g_date_time_add_seconds (now, atoi (argv[3]));

      print_moment (program, timetable, now);
      g_date_time_unref (now);
      now = later;
    }

  return 0;
}
