/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-timetable.h"

/* When each session of a forum is on, in order of time, to say quickly what is on at a moment and
 * when that changes. The forum itself may keep it: it knows only the sessions. */
struct _ForumTimetable
{
  GTimeZone *zone;
  GArray *spans;                /* By their start, else in the order of the programme. */
  GHashTable *by_session;       /* Of each session with a start, 1 + the position of its span. */
  GArray *boundaries;           /* Moments, in order: something starts or ends there. */
  GTimeSpan longest;
};

/* All in microseconds since 1970. */
typedef struct
{
  ForumSession *session;
  gint64 start;
  gint64 end;
} Span;

/* How long a session may last of which only the start is known. */
#define LONGEST_GUESS (2 * G_TIME_SPAN_HOUR)

static gint64
to_microseconds (GDateTime *time)
{
  return g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time);
}

static GDateTime *
to_time (ForumTimetable *self,
         gint64          microseconds)
{
  g_autoptr (GDateTime) seconds = g_date_time_new_from_unix_utc (microseconds / G_USEC_PER_SEC);
  g_autoptr (GDateTime) time = g_date_time_add (seconds, microseconds % G_USEC_PER_SEC);

  return g_date_time_to_timezone (time, self->zone);
}

static gboolean
is_cancelled (ForumSession *session)
{
  return forum_session_get_status (session) == FORUM_STATUS_CANCELLED;
}

static void
clear_span (gpointer data)
{
  Span *span = data;

  g_clear_object (&span->session);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const Span *first = a;
  const Span *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
collect_spans (ForumTimetable *self,
               ForumProgram   *program)
{
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    {
      ForumList *day = forum_list_get (FORUM_LIST (program), i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        {
          ForumSession *session = forum_list_get (day, j);
          GDateTime *start = forum_session_get_start (session);
          GDateTime *end = forum_session_get_end (session);
          Span span = { session };

          if (start == NULL)
            continue;

          g_object_ref (session);
          span.start = to_microseconds (start);
          span.end = end != NULL ? to_microseconds (end) : G_MAXINT64;
          g_array_append_val (self->spans, span);
        }
    }

  /* Those that start together stay in the order of the programme: of the sorts, this one promises
   * it. */
  g_array_sort_with_data (self->spans, compare_spans, NULL);
}

/* Where rooms are not named, all is taken to be in one. */
static gboolean
are_in_one_room (ForumSession *first,
                 ForumSession *second)
{
  if (forum_session_get_room (first) == NULL && forum_session_get_room (second) == NULL)
    return TRUE;

  return forum_session_shares_room (first, second);
}

/* A session of which only the start is known lasts until the next one in its room begins, and not
 * longer than most do. */
static void
guess_end (ForumTimetable *self,
           guint           position)
{
  Span *span = &g_array_index (self->spans, Span, position);

  span->end = span->start + LONGEST_GUESS;
  for (guint i = position + 1; i < self->spans->len; i++)
    {
      Span *next = &g_array_index (self->spans, Span, i);

      if (next->start >= span->end)
        return;
      if (next->start > span->start && !is_cancelled (next->session) &&
          are_in_one_room (next->session, span->session))
        span->end = next->start;
    }
}

static void
add_boundary (ForumTimetable *self,
              gint64          moment)
{
  g_array_append_val (self->boundaries, moment);
}

static void
index_spans (ForumTimetable *self)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      Span *span = &g_array_index (self->spans, Span, i);

      if (span->end == G_MAXINT64)
        guess_end (self, i);
      g_hash_table_insert (self->by_session, span->session, GUINT_TO_POINTER (i + 1));
      if (is_cancelled (span->session))
        continue;

      self->longest = MAX (self->longest, span->end - span->start);
      add_boundary (self, span->start);
      add_boundary (self, span->end);
    }
}

static void
add_days (ForumTimetable *self,
          ForumProgram   *program)
{
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    {
      GDateTime *date = forum_day_get_date (forum_list_get (FORUM_LIST (program), i));
      g_autoptr (GDateTime) end = NULL;

      if (date == NULL)
        continue;

      end = g_date_time_add_days (date, 1);
      add_boundary (self, to_microseconds (date));
      add_boundary (self, to_microseconds (end));
    }
}

/* The position of the first span that starts after a moment. */
static guint
find_after (ForumTimetable *self,
            gint64          moment)
{
  guint first = 0;
  guint last = self->spans->len;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (g_array_index (self->spans, Span, middle).start > moment)
        last = middle;
      else
        first = middle + 1;
    }

  return first;
}

/* The position of the first span that may still be on at a moment. */
static guint
find_running (ForumTimetable *self,
              gint64          moment)
{
  return find_after (self, moment - self->longest - 1);
}

static Span *
find_next (ForumTimetable *self,
           gint64          moment)
{
  for (guint i = find_after (self, moment); i < self->spans->len; i++)
    {
      Span *span = &g_array_index (self->spans, Span, i);

      if (!is_cancelled (span->session))
        return span;
    }

  return NULL;
}

static gboolean
is_on (const Span *span,
       gint64      moment)
{
  return !is_cancelled (span->session) && span->start <= moment && span->end > moment;
}

static gint64
round_up_to_minutes (gint64 microseconds)
{
  return (microseconds + G_TIME_SPAN_MINUTE - 1) / G_TIME_SPAN_MINUTE;
}

/* When the minutes that are left until a moment change next. */
static gint64
find_next_minute (gint64 moment,
                  gint64 now)
{
  gint64 minutes = round_up_to_minutes (moment - now);

  return moment - MIN (minutes - 1, FORUM_TIMETABLE_NEAR) * G_TIME_SPAN_MINUTE;
}

static gint64
find_next_boundary (ForumTimetable *self,
                    gint64          now)
{
  for (guint i = 0; i < self->boundaries->len; i++)
    {
      gint64 boundary = g_array_index (self->boundaries, gint64, i);

      if (boundary > now)
        return boundary;
    }

  return G_MAXINT64;
}

static GDateTime *
dup_midnight (ForumTimetable *self,
              GDateTime      *time)
{
  g_autoptr (GDateTime) local = g_date_time_to_timezone (time, self->zone);

  return g_date_time_new (self->zone, g_date_time_get_year (local), g_date_time_get_month (local),
                          g_date_time_get_day_of_month (local), 0, 0, 0);
}

/**
 * forum_timetable_new:
 * @program: a forum
 *
 * Returns: (transfer full): when its sessions are on
 */
ForumTimetable *
forum_timetable_new (ForumProgram *program)
{
  ForumTimetable *self;

  g_return_val_if_fail (FORUM_IS_PROGRAM (program), NULL);

  self = g_new0 (ForumTimetable, 1);
  self->zone = g_time_zone_ref (forum_program_get_time_zone (program));
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  g_array_set_clear_func (self->spans, clear_span);
  self->by_session = g_hash_table_new (NULL, NULL);
  self->boundaries = g_array_new (FALSE, FALSE, sizeof (gint64));

  collect_spans (self, program);
  index_spans (self);
  add_days (self, program);
  g_array_sort (self->boundaries, compare_moments);

  return self;
}

/**
 * forum_timetable_free:
 * @self: (transfer full): a timetable
 */
void
forum_timetable_free (ForumTimetable *self)
{
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->by_session, g_hash_table_unref);
  g_clear_pointer (&self->boundaries, g_array_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self);
}

/**
 * forum_timetable_get_phase:
 * @self: a timetable
 * @now: a moment
 *
 * A forum is on from the beginning of its first day to the end of its last, nights included.
 *
 * Returns: how the whole forum stands to that moment; one of which no
 *   date is known is always to come
 */
ForumPhase
forum_timetable_get_phase (ForumTimetable *self,
                           GDateTime      *now)
{
  gint64 moment = to_microseconds (now);
  guint n_boundaries = self->boundaries->len;

  if (n_boundaries == 0 || moment < g_array_index (self->boundaries, gint64, 0))
    return FORUM_PHASE_UPCOMING;

  return moment < g_array_index (self->boundaries, gint64, n_boundaries - 1) ? FORUM_PHASE_ON
                                                                             : FORUM_PHASE_OVER;
}

/**
 * forum_timetable_get_session_phase:
 * @self: a timetable
 * @session: a session of the forum
 * @now: a moment
 *
 * A session of which only the start is known is taken to last until the next one in its room
 * begins, and no longer than two hours. One without a start is over when its day is, and always to
 * come where the date of that is not known.
 *
 * Returns: how it stands to that moment
 */
ForumPhase
forum_timetable_get_session_phase (ForumTimetable *self,
                                   ForumSession   *session,
                                   GDateTime      *now)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_session, session));
  gint64 moment = to_microseconds (now);
  const Span *span;

  if (position == 0)
    return forum_day_is_over (forum_session_get_day (session), now) ? FORUM_PHASE_OVER
                                                                    : FORUM_PHASE_UPCOMING;

  span = &g_array_index (self->spans, Span, position - 1);
  if (moment < span->start)
    return FORUM_PHASE_UPCOMING;

  return moment < span->end ? FORUM_PHASE_ON : FORUM_PHASE_OVER;
}

/**
 * forum_timetable_dup_session_end:
 * @self: a timetable
 * @session: a session of the forum
 *
 * Returns: (transfer full) (nullable): when forum_timetable_get_session_phase() takes it to be
 *   over, %NULL if nobody knows
 */
GDateTime *
forum_timetable_dup_session_end (ForumTimetable *self,
                                 ForumSession   *session)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_session, session));

  if (position == 0)
    {
      GDateTime *date = forum_day_get_date (forum_session_get_day (session));

      return date != NULL ? g_date_time_add_days (date, 1) : NULL;
    }

  return to_time (self, g_array_index (self->spans, Span, position - 1).end);
}

/**
 * forum_timetable_list_on:
 * @self: a timetable
 * @now: a moment
 *
 * Returns: (transfer container) (element-type ForumSession): what is on, by its start; nothing that
 *   was cancelled
 */
GPtrArray *
forum_timetable_list_on (ForumTimetable *self,
                         GDateTime      *now)
{
  GPtrArray *sessions = g_ptr_array_new ();
  gint64 moment = to_microseconds (now);
  guint end = find_after (self, moment);

  for (guint i = find_running (self, moment); i < end; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);

      if (is_on (span, moment))
        g_ptr_array_add (sessions, span->session);
    }

  return sessions;
}

/**
 * forum_timetable_list_next:
 * @self: a timetable
 * @now: a moment
 *
 * Returns: (transfer container) (element-type ForumSession): what starts next, several where they
 *   start together; nothing that was cancelled
 */
GPtrArray *
forum_timetable_list_next (ForumTimetable *self,
                           GDateTime      *now)
{
  GPtrArray *sessions = g_ptr_array_new ();
  const Span *next = find_next (self, to_microseconds (now));

  if (next == NULL)
    return sessions;

  for (guint i = find_after (self, next->start - 1); i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);

      if (span->start != next->start)
        break;
      if (!is_cancelled (span->session))
        g_ptr_array_add (sessions, span->session);
    }

  return sessions;
}

/**
 * forum_timetable_days_until:
 * @self: a timetable
 * @now: a moment
 *
 * Counted on the calendar of the forum's time zone: what begins after the next midnight there, is
 * one day ahead.
 *
 * Returns: in how many days the forum begins; 0 or less once it has
 */
int
forum_timetable_days_until (ForumTimetable *self,
                            GDateTime      *now)
{
  g_autoptr (GDateTime) begin = NULL;
  g_autoptr (GDateTime) first_day = NULL;
  g_autoptr (GDateTime) today = NULL;
  GTimeSpan distance;

  if (self->boundaries->len == 0)
    return 0;

  begin = to_time (self, g_array_index (self->boundaries, gint64, 0));
  first_day = dup_midnight (self, begin);
  today = dup_midnight (self, now);
  distance = g_date_time_difference (first_day, today);

  /* A day may have an hour more or less. */
  return (distance + (distance > 0 ? 1 : -1) * G_TIME_SPAN_DAY / 2) / G_TIME_SPAN_DAY;
}

/**
 * forum_timetable_minutes_until:
 * @time: a moment
 * @now: an earlier one
 *
 * Returns: how many minutes lie between them, a part of one counted as one; -1 if they are more
 *   than %FORUM_TIMETABLE_NEAR, and are not counted
 */
int
forum_timetable_minutes_until (GDateTime *time,
                               GDateTime *now)
{
  gint64 minutes = round_up_to_minutes (g_date_time_difference (time, now));

  return minutes <= FORUM_TIMETABLE_NEAR ? minutes : -1;
}

/**
 * forum_timetable_dup_next_change:
 * @self: a timetable
 * @now: a moment
 *
 * When something changes that can be seen: a session or a day starts or ends, a minute passes that
 * is counted, or, before the forum, a day.
 *
 * Returns: (transfer full) (nullable): the first such moment after @now, in the forum's time zone;
 *   %NULL if nothing changes any more
 */
GDateTime *
forum_timetable_dup_next_change (ForumTimetable *self,
                                 GDateTime      *now)
{
  gint64 moment = to_microseconds (now);
  gint64 change = find_next_boundary (self, moment);
  g_autoptr (GPtrArray) running = forum_timetable_list_on (self, now);
  const Span *next = find_next (self, moment);

  if (change == G_MAXINT64)
    return NULL;

  for (guint i = 0; i < running->len; i++)
    {
      GDateTime *end = forum_session_get_end (g_ptr_array_index (running, i));

      if (end != NULL)
        change = MIN (change, find_next_minute (to_microseconds (end), moment));
    }
  if (next != NULL)
    change = MIN (change, find_next_minute (next->start, moment));

  if (forum_timetable_get_phase (self, now) == FORUM_PHASE_UPCOMING)
    {
      g_autoptr (GDateTime) today = dup_midnight (self, now);
      g_autoptr (GDateTime) tomorrow = g_date_time_add_days (today, 1);

      change = MIN (change, to_microseconds (tomorrow));
    }

  return to_time (self, change);
}
