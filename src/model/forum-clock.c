/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-clock.h"

#include <errno.h>
#include <glib-unix.h>
#include <string.h>
#include <sys/timerfd.h>
#include <unistd.h>

/* The time that everything in the program goes by, and the only thing that waits for a time.
 *
 * A timeout of GLib counts how long the machine was awake. This clock waits for a time of day
 * instead, so that what came due while the machine slept is done when it wakes up, and it is told
 * when somebody sets the clock of the machine. */
struct _ForumClock
{
  GObject parent_instance;

  GTimeSpan ahead;              /* By how much it is ahead of the machine's. */
  GPtrArray *calls;             /* What is due first comes first. */
  guint last_id;

  int timer;                    /* A file descriptor, -1 while nobody waits. */
  guint timer_source;
};

typedef struct
{
  guint id;
  gint64 due;                   /* In microseconds since 1970, by this clock. */
  ForumClockFunc callback;
  gpointer user_data;
} Call;

/* Nothing is due then: whoever waits for that is told only when the clock is set. */
#define NEVER G_MAXINT64

G_DEFINE_FINAL_TYPE (ForumClock, forum_clock, G_TYPE_OBJECT)

static gint64
get_now (ForumClock *self)
{
  return g_get_real_time () + self->ahead;
}

static gint64
to_microseconds (GDateTime *time)
{
  return g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time);
}

static gint64
get_due (ForumClock *self,
         guint       place)
{
  return ((Call *) g_ptr_array_index (self->calls, place))->due;
}

static gboolean timer_cb (int          timer,
                          GIOCondition condition,
                          gpointer     user_data);

static void
stop (ForumClock *self)
{
  g_clear_handle_id (&self->timer_source, g_source_remove);
  if (self->timer >= 0)
    close (self->timer);
  self->timer = -1;
}

/* Sets the timer for what is due first. It is there only while somebody waits. */
static void
arm (ForumClock *self)
{
  struct itimerspec when = { 0 };
  gint64 due;

  if (self->calls->len == 0)
    {
      stop (self);
      return;
    }

  if (self->timer < 0)
    {
      self->timer = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
      if (self->timer < 0)
        {
          g_warning ("Cannot wait for a time: %s", g_strerror (errno));
          return;
        }
      self->timer_source = g_unix_fd_add (self->timer, G_IO_IN, timer_cb, self);
    }

  due = get_due (self, 0);
  /* The kernel does not tell that the clock was set to a timer that waits for nothing. */
  if (due == NEVER)
    due = G_MAXINT32 * (gint64) G_USEC_PER_SEC * 2;
  else
    due -= self->ahead;

  /* A zero would disarm it. */
  due = MAX (due, 1);
  when.it_value.tv_sec = due / G_USEC_PER_SEC;
  when.it_value.tv_nsec = due % G_USEC_PER_SEC * 1000;
  if (timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL) < 0)
    g_warning ("Cannot wait for a time: %s", g_strerror (errno));
}

/* Calls what is due, or all if the clock was set: nobody knows then what they have missed. Each is
 * called once, and may wait anew, or cancel another. */
static void
call (ForumClock *self,
      gboolean    all)
{
  g_autoptr (ForumClock) kept = g_object_ref (self);
  guint last_id = self->last_id;
  gint64 now = get_now (self);

  for (guint i = 0; i < self->calls->len;)
    {
      Call *next = g_ptr_array_index (self->calls, i);
      ForumClockFunc callback = next->callback;
      gpointer user_data = next->user_data;

      if (next->id > last_id || (!all && next->due > now))
        {
          i++;
          continue;
        }

      g_ptr_array_remove_index (self->calls, i);
      callback (user_data);
      /* It may have changed all of the list. */
      i = 0;
    }

  arm (self);
}

static gboolean
timer_cb (int          timer,
          GIOCondition condition,
          gpointer     user_data)
{
  guint64 n_expirations;
  gboolean was_set = read (timer, &n_expirations, sizeof n_expirations) < 0 && errno == ECANCELED;

  call (user_data, was_set);

  return G_SOURCE_CONTINUE;
}

static void
forum_clock_finalize (GObject *object)
{
  ForumClock *self = FORUM_CLOCK (object);

  stop (self);
  g_clear_pointer (&self->calls, g_ptr_array_unref);

  G_OBJECT_CLASS (forum_clock_parent_class)->finalize (object);
}

static void
forum_clock_class_init (ForumClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_clock_finalize;
}

static void
forum_clock_init (ForumClock *self)
{
  self->calls = g_ptr_array_new_with_free_func (g_free);
  self->timer = -1;
}

/**
 * forum_clock_get_default:
 *
 * Returns: (transfer none): the clock of the program
 */
ForumClock *
forum_clock_get_default (void)
{
  static ForumClock *clock;

  if (clock == NULL)
    clock = g_object_new (FORUM_TYPE_CLOCK, NULL);

  return clock;
}

/**
 * forum_clock_dup_now:
 * @self: a clock
 *
 * Returns: (transfer full): what time it is, in UTC
 */
GDateTime *
forum_clock_dup_now (ForumClock *self)
{
  g_autoptr (GDateTime) epoch = NULL;

  g_return_val_if_fail (FORUM_IS_CLOCK (self), NULL);

  epoch = g_date_time_new_from_unix_utc (0);

  return g_date_time_add (epoch, get_now (self));
}

/**
 * forum_clock_is_set:
 * @self: a clock
 *
 * Returns: whether it was set, and shows another time than that of the machine
 */
gboolean
forum_clock_is_set (ForumClock *self)
{
  g_return_val_if_fail (FORUM_IS_CLOCK (self), FALSE);

  return self->ahead != 0;
}

/**
 * forum_clock_set_now:
 * @self: a clock
 * @now: a time
 *
 * Sets the clock, which goes on from there. All that wait are called.
 */
void
forum_clock_set_now (ForumClock *self,
                     GDateTime  *now)
{
  g_return_if_fail (FORUM_IS_CLOCK (self));

  self->ahead = to_microseconds (now) - g_get_real_time ();
  call (self, TRUE);
}

/**
 * forum_clock_call_at:
 * @self: a clock
 * @time: (nullable): when to call, %NULL for only when the clock is set
 * @callback: what to call
 * @user_data: what to call it with
 *
 * Calls once: when the time has come, or when the clock was set before, since nobody knows then
 * what comes next. If the machine slept at that time, when it wakes up.
 *
 * Returns: a number for forum_clock_cancel(), never 0
 */
guint
forum_clock_call_at (ForumClock     *self,
                     GDateTime      *time,
                     ForumClockFunc  callback,
                     gpointer        user_data)
{
  guint place = 0;
  Call *added;

  g_return_val_if_fail (FORUM_IS_CLOCK (self), 0);

  added = g_new0 (Call, 1);
  added->id = ++self->last_id;
  added->due = time != NULL ? to_microseconds (time) : NEVER;
  added->callback = callback;
  added->user_data = user_data;
  while (place < self->calls->len && get_due (self, place) <= added->due)
    place++;
  g_ptr_array_insert (self->calls, (int) place, added);
  arm (self);

  return added->id;
}

/**
 * forum_clock_cancel:
 * @self: a clock
 * @id: what forum_clock_call_at() returned; nothing happens if that was called already
 */
void
forum_clock_cancel (ForumClock *self,
                    guint       id)
{
  g_return_if_fail (FORUM_IS_CLOCK (self));

  for (guint i = 0; i < self->calls->len; i++)
    if (((Call *) g_ptr_array_index (self->calls, i))->id == id)
      {
        g_ptr_array_remove_index (self->calls, i);
        arm (self);
        return;
      }
}
