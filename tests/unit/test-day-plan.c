/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-support.h"

#include <stdio.h>

#include "model/forum-day-plan.h"
#include "model/forum-time.h"

/* Sessions are words "start-end@room"; a time is an hour and minutes, with the offset of the zone at that time;
 * "+1" before an hour means the next day, and a start alone has no end. What is expected is the hours of the ticks,
 * and for each block its lane and its minutes from the start of the plan. */
static const struct
{
  const char *name;
  const char *zone;
  const char *date;
  const char *sessions;
  const char *ticks;
  const char *blocks;
} cases[] = {
  { "nothing", "Asia/Seoul", "2030-05-02", "", "", "" },
  { "one", "Asia/Seoul", "2030-05-02", "10:00-11:00", "10:00 11:00", "0:0-60" },
  { "rounded out to hours", "Asia/Seoul", "2030-05-02", "9:30-10:00 10:00-11:01",
    "9:00 10:00 11:00 12:00", "0:30-60 0:60-121" },
  { "within one hour", "Asia/Seoul", "2030-05-02", "9:10-9:20 9:30-9:40", "9:00 10:00", "0:10-20 0:30-40" },
  { "no times, or not both", "Asia/Seoul", "2030-05-02", "- 9:00- 10:00-11:00 -", "10:00 11:00", "0:0-60" },
  { "no length, or less", "Asia/Seoul", "2030-05-02", "9:00-9:00 10:00-11:00 12:00-11:30", "10:00 11:00", "0:0-60" },
  { "not in order", "Asia/Seoul", "2030-05-02", "11:00-12:00 10:00-11:00", "10:00 11:00 12:00", "0:0-60 0:60-120" },

  /* Lanes. */
  { "two at once", "Asia/Seoul", "2030-05-02", "10:00-11:00 10:30-11:30 11:00-12:00",
    "10:00 11:00 12:00", "0:0-60 1:30-90 0:60-120" },
  { "as many as there are lanes", "Asia/Seoul", "2030-05-02", "9:00-10:00 9:00-10:00 9:00-10:00 9:00-10:00",
    "9:00 10:00", "0:0-60 1:0-60 2:0-60 3:0-60" },
  { "more than there are lanes", "Asia/Seoul", "2030-05-02",
    "9:00-10:00 9:00-10:00 9:00-9:30 9:00-10:00 9:00-10:00 9:15-9:20 10:00-11:00",
    "9:00 10:00 11:00", "0:0-60 1:0-60 2:0-30 3:0-60 2:0-60 0:15-20 0:60-120" },
  { "rooms keep their lane", "Asia/Seoul", "2030-05-02",
    "9:00-10:00@A 9:00-10:00@B 10:00-11:00@B 10:00-11:00@A 11:00-12:00@C",
    "9:00 10:00 11:00 12:00", "0:0-60 1:0-60 1:60-120 0:60-120 0:120-180" },
  { "a room that is taken", "Asia/Seoul", "2030-05-02", "9:00-11:00@A 9:30-10:30@A", "9:00 10:00 11:00",
    "0:0-120 1:30-90" },

  /* Around midnight. */
  { "over midnight", "Asia/Seoul", "2030-05-02", "22:30-23:30 23:00-+1:1:15",
    "22:00 23:00 0:00 1:00 2:00", "0:30-90 1:60-195" },
  { "until midnight", "Asia/Seoul", "2030-05-02", "22:00-+1:0:00", "22:00 23:00 0:00", "0:0-120" },
  { "for a week", "Asia/Seoul", "2030-05-02", "22:00-+7:0:00", "22:00 23:00 0:00 1:00 2:00 3:00 4:00 5:00 6:00",
    "0:0-480" },
  { "on another day", "Asia/Seoul", "2030-05-02", "10:00-11:00 +1:9:00-+1:10:00", "10:00 11:00", "0:0-60" },

  /* Where the offset is not of full hours, the clock counts. */
  { "half an hour beside the world", "Asia/Kolkata", "2030-05-02", "9:15-10:00", "9:00 10:00", "0:15-60" },

  /* The clock goes from 2 to 3, and from 3 back to 2. */
  { "an hour that is not there", "Europe/Berlin", "2030-03-31", "1:00-3:30", "1:00 3:00 4:00", "0:0-90" },
  { "an hour that comes twice", "Europe/Berlin", "2030-10-27", "1:00-3:30",
    "1:00 2:00 2:00 3:00 4:00", "0:0-210" },

  /* From 2 to half past 2, and from 2 back to half past 1. */
  { "before half an hour that is not there", "Australia/Lord_Howe", "2030-10-06", "1:15-1:45", "1:00 3:00", "0:15-45" },
  { "after half an hour that is not there", "Australia/Lord_Howe", "2030-10-06", "2:40-3:30", "1:00 3:00 4:00",
    "0:70-120" },
  { "half an hour that comes twice", "Australia/Lord_Howe", "2030-04-07", "1:00-2:15", "1:00 2:00 3:00", "0:0-105" },
};

/* A time of the day, or of one some days later: "+1:9:00". */
static GDateTime *
parse_time (GDateTime  *date,
            const char *text)
{
  int days = 0, hour, minute;
  g_autoptr (GDateTime) day = NULL;

  if (*text == '\0')
    return NULL;

  if (*text == '+')
    g_assert_cmpint (sscanf (text, "+%d:%d:%d", &days, &hour, &minute), ==, 3);
  else
    g_assert_cmpint (sscanf (text, "%d:%d", &hour, &minute), ==, 2);

  day = g_date_time_add_days (date, days);

  return g_date_time_new (g_date_time_get_timezone (date), g_date_time_get_year (day), g_date_time_get_month (day),
                          g_date_time_get_day_of_month (day), hour, minute, 0);
}

static ForumSession *
make_session (GDateTime  *date,
              const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "@", 2);
  g_auto (GStrv) times = g_strsplit (parts[0], "-", 2);
  g_autoptr (GDateTime) start = parse_time (date, times[0]);
  g_autoptr (GDateTime) end = parse_time (date, times[1]);
  g_autoptr (ForumText) room = parts[1] != NULL ? forum_text_new (parts[1]) : NULL;

  return forum_session_new (&(ForumSessionInit) { .id = text, .start = start, .end = end, .room = room });
}

static ForumDay *
make_day (const char *zone_name,
          const char *date_text,
          const char *words)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GDateTime) date = forum_time_parse_date (date_text, zone);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) texts = g_strsplit (words, " ", -1);

  for (char **text = texts; *text != NULL; text++)
    if (**text != '\0')
      g_ptr_array_add (sessions, make_session (date, *text));

  return forum_day_new (&(ForumDayInit) { .number = 1, .date = date, .sessions = sessions });
}

static char *
describe_ticks (ForumDayPlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_ticks;
  const ForumDayTick *ticks = forum_day_plan_get_ticks (plan, &n_ticks);

  for (guint i = 0; i < n_ticks; i++)
    g_string_append_printf (text, "%s%d:%02d", i > 0 ? " " : "", g_date_time_get_hour (ticks[i].time),
                            g_date_time_get_minute (ticks[i].time));

  if (n_ticks > 0)
    {
      g_assert_cmpfloat (ticks[0].place, ==, 0);
      g_assert_cmpfloat (ticks[n_ticks - 1].place, ==, 1);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_blocks (ForumDayPlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_blocks, n_ticks;
  const ForumDayBlock *blocks = forum_day_plan_get_blocks (plan, &n_blocks);
  const ForumDayTick *ticks = forum_day_plan_get_ticks (plan, &n_ticks);
  double minutes = 0;

  if (n_ticks > 0)
    minutes = g_date_time_difference (ticks[n_ticks - 1].time, ticks[0].time) / (double) G_TIME_SPAN_MINUTE;

  for (guint i = 0; i < n_blocks; i++)
    {
      g_string_append_printf (text, "%s%u:%.0f-%.0f", i > 0 ? " " : "", blocks[i].lane,
                              blocks[i].start * minutes, blocks[i].end * minutes);
      g_assert_cmpuint (blocks[i].lane, <, forum_day_plan_get_n_lanes (plan));
      g_assert_true (FORUM_IS_SESSION (blocks[i].session));
    }
  g_assert_cmpuint (forum_day_plan_get_n_lanes (plan), <=, FORUM_DAY_PLAN_MAX_LANES);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ForumDay) day = make_day (cases[i].zone, cases[i].date, cases[i].sessions);
      g_autoptr (ForumDayPlan) plan = forum_day_plan_new (day);
      g_autofree char *ticks = describe_ticks (plan);
      g_autofree char *blocks = describe_blocks (plan);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (ticks, ==, cases[i].ticks);
      g_assert_cmpstr (blocks, ==, cases[i].blocks);
    }
}

/* Two of one lane never overlap while there are fewer at a time than lanes, however they lie. */
static void
test_lanes_do_not_overlap (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20221206);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GString) words = g_string_new (NULL);
      g_autoptr (ForumDay) day = NULL;
      g_autoptr (ForumDayPlan) plan = NULL;
      const ForumDayBlock *blocks;
      guint n_blocks;

      /* In each room one after the other. */
      for (guint room = 0; room < FORUM_DAY_PLAN_MAX_LANES; room++)
        for (int minute = 8 * 60 + g_rand_int_range (random, 0, 60); minute < 18 * 60;)
          {
            int length = g_rand_int_range (random, 5, 120);

            g_string_append_printf (words, "%d:%02d-%d:%02d@%c ", minute / 60, minute % 60,
                                    (minute + length) / 60, (minute + length) % 60, 'A' + room);
            minute += length + g_rand_int_range (random, 0, 30);
          }

      day = make_day ("Asia/Seoul", "2030-05-02", words->str);
      plan = forum_day_plan_new (day);
      blocks = forum_day_plan_get_blocks (plan, &n_blocks);
      g_assert_cmpuint (n_blocks, ==, forum_list_get_length (FORUM_LIST (day)));
      for (guint i = 0; i < n_blocks; i++)
        for (guint j = 0; j < i; j++)
          g_assert_true (blocks[j].lane != blocks[i].lane || blocks[j].end <= blocks[i].start);
    }
}

/* A plan keeps its sessions, also when the day has gone. */
static void
test_outlives_the_day (void)
{
  ForumDay *day = make_day ("UTC", "2030-05-02", "9:00-10:00 10:00-11:00");
  g_autoptr (ForumDayPlan) plan = forum_day_plan_new (day);
  guint n_blocks;

  g_assert_finalize_object (day);
  g_assert_cmpstr (forum_session_get_id (forum_day_plan_get_blocks (plan, &n_blocks)[1].session), ==, "10:00-11:00");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-plan/cases", test_cases);
  g_test_add_func ("/day-plan/lanes-do-not-overlap", test_lanes_do_not_overlap);
  g_test_add_func ("/day-plan/outlives-the-day", test_outlives_the_day);

  return g_test_run ();
}
