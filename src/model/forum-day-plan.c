/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-day-plan.h"

/* Where the sessions of a day are in a picture of it: from the hour in which the first starts to
 * that in which the last ends, in lanes where several are on at the same time. */
struct _ForumDayPlan
{
  GArray *blocks;
  GArray *ticks;
  guint n_lanes;
};

typedef struct
{
  ForumSession *last;
  GDateTime *end;
} Lane;

/* A day goes on after midnight, but not until the next breakfast: posters that hang for a week
 * would leave no room for that day itself. */
#define LATEST_HOURS 6

/* A session belongs in the picture if it starts on the day and does not end before. */
static gboolean
is_in (ForumDay     *day,
       ForumSession *session)
{
  GDateTime *start = forum_session_get_start (session);
  GDateTime *end = forum_session_get_end (session);

  return start != NULL && end != NULL && g_date_time_compare (start, end) < 0 &&
         forum_day_contains (day, start);
}

static int
compare_starts (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  return g_date_time_compare (forum_session_get_start (*(ForumSession *const *) a),
                              forum_session_get_start (*(ForumSession *const *) b));
}

static GPtrArray *
collect_sessions (ForumDay *day)
{
  GPtrArray *sessions = g_ptr_array_new ();

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (day)); i++)
    {
      ForumSession *session = forum_list_get (FORUM_LIST (day), i);

      if (is_in (day, session))
        g_ptr_array_add (sessions, session);
    }

  /* Those that start together stay in their order: of the two sorts, this one promises it. */
  g_ptr_array_sort_with_data (sessions, compare_starts, NULL);

  return sessions;
}

/* How long ago the last full hour was, on a clock of the forum. */
static GTimeSpan
get_rest (GDateTime *local)
{
  return g_date_time_get_minute (local) * G_TIME_SPAN_MINUTE +
         g_date_time_get_second (local) * G_TIME_SPAN_SECOND +
         g_date_time_get_microsecond (local);
}

/* The last full hour that is not after a time. More than one step is needed where the clock was set
 * by half an hour in between. */
static GDateTime *
round_down (GDateTime *time,
            GTimeZone *zone)
{
  g_autoptr (GDateTime) hour = g_date_time_to_timezone (time, zone);

  while (get_rest (hour) > 0)
    {
      GDateTime *earlier = g_date_time_add (hour, -get_rest (hour));

      g_date_time_unref (hour);
      hour = earlier;
    }

  return g_steal_pointer (&hour);
}

/* The first full hour that is not before a time. */
static GDateTime *
round_up (GDateTime *time,
          GTimeZone *zone)
{
  g_autoptr (GDateTime) hour = g_date_time_to_timezone (time, zone);

  while (get_rest (hour) > 0)
    {
      GDateTime *later = g_date_time_add (hour, G_TIME_SPAN_HOUR - get_rest (hour));

      g_date_time_unref (hour);
      hour = later;
    }

  return g_steal_pointer (&hour);
}

static GDateTime *
find_end (ForumDay  *day,
          GPtrArray *sessions)
{
  GDateTime *date = forum_day_get_date (day);
  g_autoptr (GDateTime) midnight = g_date_time_add_days (date, 1);
  g_autoptr (GDateTime) latest = g_date_time_add_hours (midnight, LATEST_HOURS);
  GDateTime *end = forum_session_get_end (g_ptr_array_index (sessions, 0));

  for (guint i = 1; i < sessions->len; i++)
    {
      GDateTime *other = forum_session_get_end (g_ptr_array_index (sessions, i));

      if (g_date_time_compare (other, end) > 0)
        end = other;
    }

  return round_up (g_date_time_compare (end, latest) < 0 ? end : latest,
                   g_date_time_get_timezone (date));
}

/* A lane that is free: that of the room before any other. Where none is, a new one; and where there
 * are enough, the one that is free first. */
static guint
choose_lane (Lane         *lanes,
             guint        *n_lanes,
             ForumSession *session)
{
  GDateTime *start = forum_session_get_start (session);
  guint first_to_end = 0;
  int free_lane = -1;

  for (guint i = 0; i < *n_lanes; i++)
    {
      if (g_date_time_compare (lanes[i].end, lanes[first_to_end].end) < 0)
        first_to_end = i;
      if (g_date_time_compare (lanes[i].end, start) > 0)
        continue;
      if (forum_session_shares_room (lanes[i].last, session))
        return i;
      if (free_lane < 0)
        free_lane = i;
    }

  if (free_lane >= 0)
    return free_lane;

  return *n_lanes < FORUM_DAY_PLAN_MAX_LANES ? (*n_lanes)++ : first_to_end;
}

/* How far a time is from the start to the end. */
static double
place (GDateTime *time,
       GDateTime *start,
       GDateTime *end)
{
  return CLAMP (g_date_time_difference (time, start) /
                (double) g_date_time_difference (end, start), 0, 1);
}

static void
fill_blocks (ForumDayPlan *self,
             GPtrArray    *sessions,
             GDateTime    *start,
             GDateTime    *end)
{
  Lane lanes[FORUM_DAY_PLAN_MAX_LANES] = { { NULL, NULL } };

  for (guint i = 0; i < sessions->len; i++)
    {
      ForumSession *session = g_ptr_array_index (sessions, i);
      GDateTime *session_end = forum_session_get_end (session);
      guint lane = choose_lane (lanes, &self->n_lanes, session);
      ForumDayBlock block = {
        .session = g_object_ref (session),
        .lane = lane,
        .start = place (forum_session_get_start (session), start, end),
        .end = place (session_end, start, end),
      };

      if (lanes[lane].end == NULL || g_date_time_compare (session_end, lanes[lane].end) > 0)
        lanes[lane] = (Lane) { session, session_end };
      g_array_append_val (self->blocks, block);
    }
}

static void
fill_ticks (ForumDayPlan *self,
            GDateTime    *start,
            GDateTime    *end,
            GTimeZone    *zone)
{
  g_autoptr (GDateTime) time = g_date_time_ref (start);

  while (g_date_time_compare (time, end) <= 0)
    {
      g_autoptr (GDateTime) later = g_date_time_add_hours (time, 1);
      ForumDayTick tick = { time, place (time, start, end) };

      g_array_append_val (self->ticks, tick);
      time = round_up (later, zone);
    }
}

static void
clear_block (gpointer data)
{
  ForumDayBlock *block = data;

  g_clear_object (&block->session);
}

static void
clear_tick (gpointer data)
{
  ForumDayTick *tick = data;

  g_clear_pointer (&tick->time, g_date_time_unref);
}

/**
 * forum_day_plan_new:
 * @day: a day
 *
 * Sessions of which it is not known when they start and end are not in it.
 *
 * Returns: (transfer full): where its sessions are in a picture of the day
 */
ForumDayPlan *
forum_day_plan_new (ForumDay *day)
{
  ForumDayPlan *self;
  g_autoptr (GPtrArray) sessions = NULL;

  g_return_val_if_fail (FORUM_IS_DAY (day), NULL);

  self = g_new0 (ForumDayPlan, 1);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (ForumDayBlock));
  g_array_set_clear_func (self->blocks, clear_block);
  self->ticks = g_array_new (FALSE, FALSE, sizeof (ForumDayTick));
  g_array_set_clear_func (self->ticks, clear_tick);

  sessions = collect_sessions (day);
  if (sessions->len > 0)
    {
      GTimeZone *zone = g_date_time_get_timezone (forum_day_get_date (day));
      GDateTime *first = forum_session_get_start (g_ptr_array_index (sessions, 0));
      g_autoptr (GDateTime) start = round_down (first, zone);
      g_autoptr (GDateTime) end = find_end (day, sessions);

      fill_blocks (self, sessions, start, end);
      fill_ticks (self, start, end, zone);
    }

  return self;
}

/**
 * forum_day_plan_free:
 * @self: (transfer full): a plan
 */
void
forum_day_plan_free (ForumDayPlan *self)
{
  g_clear_pointer (&self->blocks, g_array_unref);
  g_clear_pointer (&self->ticks, g_array_unref);
  g_free (self);
}

/**
 * forum_day_plan_get_n_lanes:
 * @self: a plan
 *
 * Returns: how many lanes it has, at most %FORUM_DAY_PLAN_MAX_LANES
 */
guint
forum_day_plan_get_n_lanes (ForumDayPlan *self)
{
  return self->n_lanes;
}

/**
 * forum_day_plan_get_blocks:
 * @self: a plan
 * @n_blocks: (out): how many there are
 *
 * In one lane blocks overlap only where all lanes are taken.
 *
 * Returns: (transfer none) (array length=n_blocks): the sessions, in the order of their start
 */
const ForumDayBlock *
forum_day_plan_get_blocks (ForumDayPlan *self,
                           guint        *n_blocks)
{
  *n_blocks = self->blocks->len;

  return (const ForumDayBlock *) self->blocks->data;
}

/**
 * forum_day_plan_get_ticks:
 * @self: a plan
 * @n_ticks: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_ticks): the full hours, from the start of the span to
 *   its end
 */
const ForumDayTick *
forum_day_plan_get_ticks (ForumDayPlan *self,
                          guint        *n_ticks)
{
  *n_ticks = self->ticks->len;

  return (const ForumDayTick *) self->ticks->data;
}
