/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-live.h"

#include "model/forum-clock.h"

/* Tells all that show something of a forum when what they show changes by itself: when a session
 * begins or ends, a minute passes that is counted, or a day. It is there as long as one of them
 * is, and waits for nothing but the next such moment. */
struct _ForumLive
{
  GObject parent_instance;

  ForumProgram *program;        /* Not owned: it outlives those who ask for this. */
  ForumTimetable *timetable;
  GDateTime *now;
  guint call_id;
};

/* Under this name a forum knows the one that is there for it. */
#define LIVE "forum-live"

static guint changed_signal;

G_DEFINE_FINAL_TYPE (ForumLive, forum_live, G_TYPE_OBJECT)

static void schedule (ForumLive *self);

static void
clock_cb (gpointer user_data)
{
  ForumLive *self = user_data;

  schedule (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
schedule (ForumLive *self)
{
  ForumClock *clock = forum_clock_get_default ();
  g_autoptr (GDateTime) change = NULL;

  g_clear_pointer (&self->now, g_date_time_unref);
  self->now = forum_clock_dup_now (clock);
  change = forum_timetable_dup_next_change (self->timetable, self->now);
  self->call_id = forum_clock_call_at (clock, change, clock_cb, self);
}

static void
forum_live_dispose (GObject *object)
{
  ForumLive *self = FORUM_LIVE (object);

  if (self->call_id != 0)
    forum_clock_cancel (forum_clock_get_default (), self->call_id);
  self->call_id = 0;
  if (self->program != NULL)
    g_object_set_data (G_OBJECT (self->program), LIVE, NULL);
  g_clear_weak_pointer (&self->program);

  G_OBJECT_CLASS (forum_live_parent_class)->dispose (object);
}

static void
forum_live_finalize (GObject *object)
{
  ForumLive *self = FORUM_LIVE (object);

  g_clear_pointer (&self->timetable, forum_timetable_free);
  g_clear_pointer (&self->now, g_date_time_unref);

  G_OBJECT_CLASS (forum_live_parent_class)->finalize (object);
}

static void
forum_live_class_init (ForumLiveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = forum_live_dispose;
  object_class->finalize = forum_live_finalize;

  /* Something may be another now than when it was looked at last. */
  changed_signal = g_signal_new ("changed", FORUM_TYPE_LIVE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
forum_live_init (ForumLive *self)
{
}

/**
 * forum_live_dup:
 * @program: a forum
 *
 * Returns: (transfer full): what tells when something of the forum changes by itself
 */
ForumLive *
forum_live_dup (ForumProgram *program)
{
  ForumLive *self;

  g_return_val_if_fail (FORUM_IS_PROGRAM (program), NULL);

  self = g_object_get_data (G_OBJECT (program), LIVE);
  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (FORUM_TYPE_LIVE, NULL);
  g_set_weak_pointer (&self->program, program);
  self->timetable = forum_timetable_new (program);
  g_object_set_data (G_OBJECT (program), LIVE, self);
  schedule (self);

  return self;
}

/**
 * forum_live_get_now:
 * @self: what tells when something changes
 *
 * Returns: (transfer none): the moment at which something changed last: all that is shown is as it
 *   was then
 */
GDateTime *
forum_live_get_now (ForumLive *self)
{
  g_return_val_if_fail (FORUM_IS_LIVE (self), NULL);

  return self->now;
}

/**
 * forum_live_get_timetable:
 * @self: what tells when something changes
 *
 * Returns: (transfer none): when the sessions are on
 */
ForumTimetable *
forum_live_get_timetable (ForumLive *self)
{
  g_return_val_if_fail (FORUM_IS_LIVE (self), NULL);

  return self->timetable;
}
