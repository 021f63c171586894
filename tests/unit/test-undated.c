/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A forum some days of which have no date: of each such day the number is said, and nothing is made up. */

#include "config.h"

#include "test-support.h"

#include "calendar/forum-calendar.h"
#include "model/forum-day-plan.h"
#include "model/forum-language.h"
#include "model/forum-time.h"
#include "model/forum-timetable.h"
#include "words/forum-live-words.h"
#include "words/forum-reminder-words.h"
#include "words/forum-schedule-words.h"
#include "words/forum-share-words.h"
#include "words/forum-time-words.h"
#include "words/forum-words.h"

typedef char *(*DescribeSession) (ForumProgram *program,
                                  ForumSession *session);

static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  forum_language_init (GETTEXT_PACKAGE, g_getenv ("BIOFORUM_LOCALE_DIR"));
}

static ForumProgram *
read_undated (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  ForumProgram *program = test_read_fixture ("undated.json", &problems);

  g_assert_nonnull (program);
  g_assert_cmpuint (problems->len, ==, 0);

  return program;
}

static char *
describe_times (ForumProgram *program,
                ForumSession *session)
{
  return forum_words_session_times (session);
}

static char *
describe_mark (ForumProgram *program,
               ForumSession *session)
{
  ForumTimetable *timetable = forum_timetable_new (program);
  g_autoptr (GDateTime) now = forum_time_parse ("2031-06-10T10:15:00+09:00");
  char *mark = forum_words_session_mark (timetable, session, now);

  forum_timetable_free (timetable);

  return mark;
}

static char *
describe_cancelled (ForumProgram *program,
                    ForumSession *session)
{
  return forum_words_cancelled (session);
}

static char *
describe_appearances (ForumProgram *program,
                      ForumSession *session)
{
  return forum_words_person_appearances (program, forum_program_find_person (program, "speaker"));
}

/* What is said of a session. NULL is nothing. */
static const struct
{
  const char *language;
  const char *session;
  DescribeSession describe;
  const char *expected;
} sessions[] = {
  { "en", "untimed", describe_times, NULL },
  { "en", "timed", describe_times, "Tue, Jun 10, 10:00–11:00" },
  { "ko", "timed", describe_times, "6월 10일 (화) 10:00–11:00" },
  { "en", "untimed", forum_words_session_text, "Talk at some time\nHan Sol\nChair: Moon Bom\nDay 1\nOn site" },
  { "ko", "untimed", forum_words_session_text, "언제인지 모르는 발표\n한솔\n좌장 문봄\n1일차\n현장" },
  { "en", "timed", forum_words_session_text,
    "Talk at a time\nChair: Moon Bom\nTue, Jun 10, 2031 · 10:00–11:00\nOn site" },
  { "en", "dated", forum_words_session_text, "Talk of a day\nHan Sol\nWed, Jun 11, 2031\nOn site" },
  { "en", "untimed", describe_mark, NULL },
  { "en", "timed", describe_mark, "On now · 45 minutes left" },
  { "en", "cancelled", describe_cancelled, "Day 1" },
  { "ko", "cancelled", describe_cancelled, "1일차" },
  { "en", "timed", describe_cancelled, "Tue, Jun 10, 10:00–11:00" },
  { "en", "dated", describe_cancelled, "Wed, Jun 11" },
  { "en", "untimed", describe_appearances, "Day 1 · Participant\nWed, Jun 11 · Speaker" },
  { "ko", "untimed", describe_appearances, "1일차 · 참여\n6월 11일 (수) · 발표" },
};

static void
test_sessions (void)
{
  g_autoptr (ForumProgram) program = read_undated ();

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autofree char *words = NULL;

      speak (sessions[i].language);
      words = sessions[i].describe (program, forum_program_find_session (program, sessions[i].session));
      g_assert_cmpstr (words, ==, sessions[i].expected);
    }
}

/* What is said of the three days: the first and the last have no date. */
static const struct
{
  const char *language;
  char *(*describe) (ForumDay *day);
  const char *expected[3];
} days[] = {
  { "en", forum_words_day, { "Day 1", "Wed, Jun 11", "Day 3" } },
  { "ko", forum_words_day, { "1일차", "6월 11일 (수)", "3일차" } },
  { "en", forum_words_long_day, { "Day 1", "Wed, Jun 11 · Day 2", "Day 3" } },
  { "ko", forum_words_long_day, { "1일차", "6월 11일 (수) · 2일차", "3일차" } },
  { "en", forum_words_day_heading, { "Day 1", "Wed, Jun 11, 2031 · Day 2", "Day 3" } },
  { "ko", forum_words_day_heading, { "1일차", "2031년 6월 11일 (수) · 2일차", "3일차" } },
  { "en", forum_day_dup_key, { "1", "2031-06-11", "3" } },
};

static void
test_days (void)
{
  g_autoptr (ForumProgram) program = read_undated ();

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint j = 0; j < G_N_ELEMENTS (days[i].expected); j++)
      {
        g_autofree char *words = NULL;

        speak (days[i].language);
        words = days[i].describe (forum_list_get (FORUM_LIST (program), j));
        g_assert_cmpstr (words, ==, days[i].expected[j]);
      }
}

/* How long a forum is said to last that has these days. */
static const struct
{
  const char *days;
  const char *english;
  const char *korean;
} spans[] = {
  { "{}", "1 day", "1일간" },
  { "{}, {}, {}", "3 days", "3일간" },
  { "{}, {\"date\": \"2031-06-11\"}", "Wed, Jun 11, 2031 · 2 days", "2031년 6월 11일 (수) · 2일간" },
  { "{\"date\": \"2031-06-11\"}, {\"date\": \"2031-06-12\"}", "Jun 11–12, 2031", "2031년 6월 11–12일" },
  { "", NULL, NULL },
};

static void
test_spans (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"format\": 1, \"id\": \"f\", \"name\": \"F\", \"timeZone\": "
                                               "\"Asia/Seoul\", \"days\": [%s]}", spans[i].days);
      g_autoptr (ForumProgram) program = test_read_good (text);
      g_autofree char *english = NULL;
      g_autofree char *korean = NULL;

      speak ("en");
      english = forum_words_days (program);
      g_assert_cmpstr (english, ==, spans[i].english);
      speak ("ko");
      korean = forum_words_days (program);
      g_assert_cmpstr (korean, ==, spans[i].korean);
    }
}

/* At no moment is such a day today, nor over, and no picture is drawn of it. */
static void
test_moments (void)
{
  static const char *const moments[] = { "1970-01-01T00:00:00Z", "2031-06-10T10:15:00+09:00", "2999-01-01T00:00:00Z" };
  g_autoptr (ForumProgram) program = read_undated ();
  ForumSession *untimed = forum_program_find_session (program, "untimed");
  ForumDay *day = forum_session_get_day (untimed);
  ForumDayPlan *plan = forum_day_plan_new (day);
  ForumTimetable *timetable = forum_timetable_new (program);
  guint n_blocks;

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GDateTime) now = forum_time_parse (moments[i]);

      g_assert_false (forum_day_contains (day, now));
      g_assert_false (forum_day_is_over (day, now));
      g_assert_cmpint (forum_timetable_get_session_phase (timetable, untimed, now), ==, FORUM_PHASE_UPCOMING);
      g_assert_cmpuint (forum_program_find_day (program, now), ==, 0);
    }
  g_assert_null (forum_timetable_dup_session_end (timetable, untimed));

  forum_day_plan_get_blocks (plan, &n_blocks);
  g_assert_cmpuint (n_blocks, ==, 0);

  forum_timetable_free (timetable);
  forum_day_plan_free (plan);
}

/* A forum of which no date is known is neither on nor over. */
static void
test_without_dates (void)
{
  g_autoptr (ForumProgram) program =
    test_read_good ("{\"format\": 1, \"id\": \"f\", \"name\": \"F\", \"timeZone\": \"Asia/Seoul\", \"days\": "
                    "[{\"sessions\": [{\"id\": \"s\"}]}, {}]}");
  ForumTimetable *timetable = forum_timetable_new (program);
  g_autoptr (GDateTime) now = forum_time_parse ("2031-06-10T10:15:00+09:00");
  g_autoptr (GPtrArray) next = forum_timetable_list_next (timetable, now);

  g_assert_cmpint (forum_timetable_get_phase (timetable, now), ==, FORUM_PHASE_UPCOMING);
  g_assert_null (forum_timetable_dup_next_change (timetable, now));
  g_assert_cmpuint (next->len, ==, 0);

  forum_timetable_free (timetable);
}

/* A calendar has no place for what is on nobody knows which day. */
static void
test_calendar (void)
{
  g_autoptr (ForumProgram) program = read_undated ();
  g_autoptr (ForumCalendar) calendar = forum_calendar_new (program, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  g_assert_true (forum_calendar_is_empty (calendar));
  forum_calendar_add (calendar, forum_program_find_session (program, "untimed"), 0);
  g_assert_true (forum_calendar_is_empty (calendar));
  forum_calendar_add_all (calendar);
  g_assert_false (forum_calendar_is_empty (calendar));

  bytes = forum_calendar_render (calendar);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (text, "UID:timed+undated@"));
  g_assert_nonnull (strstr (text, "UID:dated+undated@"));
  g_assert_null (strstr (text, "UID:untimed+undated@"));
  g_assert_null (strstr (text, "UID:cancelled+undated@"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("TZ", "Asia/Seoul", TRUE);

  g_test_add_func ("/undated/sessions", test_sessions);
  g_test_add_func ("/undated/days", test_days);
  g_test_add_func ("/undated/spans", test_spans);
  g_test_add_func ("/undated/moments", test_moments);
  g_test_add_func ("/undated/without-dates", test_without_dates);
  g_test_add_func ("/undated/calendar", test_calendar);

  return g_test_run ();
}
