/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-reminders.h"

#include "forum-editions.h"
#include "model/forum-clock.h"

/* Says when it is time to remind the user of a starred session.
 *
 * It remembers no plan that could grow old: whenever a star, a forum or the clock changes, and when
 * something is due, it looks at every starred session anew, and then waits for the one moment at
 * which the next of them is due. Of what the user was told, the agenda keeps the time for which the
 * session was announced. So nothing is told twice, also by a program that was started again, and a
 * session that was moved is told once more. */
struct _ForumReminders
{
  GObject parent_instance;

  ForumAgenda *agenda;
  ForumEditions *editions;      /* Those with a star. */

  GHashTable *told;             /* Of what the user was told, by key. */
  GHashTable *shown;            /* Keys of what the user sees until the session is over. */
  GHashTable *fresh;            /* Keys of what the user chose a moment ago. */

  guint call;                   /* What the clock was asked for, 0 for nothing. */
  gboolean started;
  gboolean enabled;
  gboolean keeping;
  gboolean pending;
  gboolean waiting;
};

/* One look at all starred sessions. */
typedef struct
{
  GDateTime *now;
  GDateTime *next;              /* When the next look is due, NULL for never. */
  gboolean pending;
  guint n_sessions;
} Review;

enum
{
  SIGNAL_REMIND,
  SIGNAL_CANCELLED,
  SIGNAL_WITHDRAW,
  SIGNAL_REVIEWED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumReminders, forum_reminders, G_TYPE_OBJECT)

/* Neither id has a slash in it. */
static char *
get_key (const char *edition,
         const char *session)
{
  return g_strconcat (edition, "/", session, NULL);
}

static void
wait_until (Review    *review,
            GDateTime *time)
{
  if (review->next != NULL && g_date_time_compare (review->next, time) <= 0)
    return;

  g_clear_pointer (&review->next, g_date_time_unref);
  review->next = g_date_time_ref (time);
}

static const char *
get_told (ForumReminders *self,
          const char     *key,
          ForumProgram   *program,
          ForumSession   *session)
{
  const char *told = g_hash_table_lookup (self->told, key);

  return told != NULL ? told
                      : forum_agenda_get_reminded (self->agenda, forum_program_get_id (program),
                                                   forum_session_get_id (session));
}

/* In memory, too: an agenda that cannot be written must not tell the same again and again. */
static void
set_told (ForumReminders *self,
          const char     *key,
          ForumProgram   *program,
          ForumSession   *session,
          const char     *told)
{
  if (told != NULL)
    g_hash_table_insert (self->told, g_strdup (key), g_strdup (told));
  else
    g_hash_table_remove (self->told, key);

  if (self->keeping)
    forum_agenda_set_reminded (self->agenda, program, session, told);
}

static void
withdraw (ForumReminders *self,
          const char     *key,
          const char     *edition,
          const char     *session)
{
  if (g_hash_table_remove (self->shown, key))
    g_signal_emit (self, signals[SIGNAL_WITHDRAW], 0, edition, session);
}

/* Tells it, unless it was told, or the user was looking when it became due. */
static void
tell (ForumReminders *self,
      Review         *review,
      const char     *key,
      ForumProgram   *program,
      ForumSession   *session,
      const char     *what,
      guint           signal)
{
  if (g_strcmp0 (get_told (self, key, program, session), what) == 0)
    return;

  set_told (self, key, program, session, what);
  if (!g_hash_table_contains (self->fresh, key))
    g_signal_emit (self, signals[signal], 0, program, session, review->now);
}

static void
review_start (ForumReminders *self,
              Review         *review,
              const char     *key,
              ForumProgram   *program,
              ForumSession   *session,
              GDateTime      *end)
{
  guint minutes = forum_agenda_get_reminder (self->agenda, forum_program_get_id (program),
                                             forum_session_get_id (session));
  g_autoptr (GDateTime) start = g_date_time_to_utc (forum_session_get_start (session));
  g_autoptr (GDateTime) due = NULL;
  g_autofree char *what = NULL;

  if (minutes == FORUM_AGENDA_NO_REMINDER)
    return;

  due = g_date_time_add_minutes (start, -(int) minutes);
  if (g_date_time_compare (review->now, due) < 0)
    {
      /* What is to come was not told for this time, or is wanted later now. What the user sees of
       * it names another time, or comes too early. */
      withdraw (self, key, forum_program_get_id (program), forum_session_get_id (session));
      if (get_told (self, key, program, session) != NULL)
        set_told (self, key, program, session, NULL);
      review->pending = TRUE;
      wait_until (review, due);
      return;
    }

  /* What was told stays on the screen until the session is over, and can be answered. */
  what = g_date_time_format_iso8601 (start);
  g_hash_table_add (self->shown, g_strdup (key));
  tell (self, review, key, program, session, what, SIGNAL_REMIND);
  wait_until (review, end);
}

static GDateTime *
dup_end (ForumReminders *self,
         const char     *edition,
         ForumSession   *session)
{
  ForumTimetable *timetable = forum_editions_get_timetable (self->editions, edition);

  return forum_timetable_dup_session_end (timetable, session);
}

static void
review_session (ForumReminders *self,
                Review         *review,
                ForumProgram   *program,
                ForumSession   *session)
{
  const char *edition = forum_program_get_id (program);
  const char *id = forum_session_get_id (session);
  g_autofree char *key = get_key (edition, id);
  g_autoptr (GDateTime) end = dup_end (self, edition, session);

  review->n_sessions++;
  if (end != NULL && g_date_time_compare (review->now, end) >= 0)
    withdraw (self, key, edition, id);
  else if (forum_session_get_status (session) == FORUM_STATUS_CANCELLED)
    {
      withdraw (self, key, edition, id);
      tell (self, review, key, program, session, FORUM_AGENDA_REMINDED_CANCELLED,
            SIGNAL_CANCELLED);
    }
  else if (forum_session_get_start (session) != NULL)
    review_start (self, review, key, program, session, end);

  g_hash_table_remove (self->fresh, key);
}

/* The edition has no such session any more. */
static void
withdraw_gone (ForumReminders *self,
               const char     *edition,
               const char     *session)
{
  g_autofree char *key = get_key (edition, session);

  withdraw (self, key, edition, session);
}

/* Returns whether any of its sessions is starred. */
static gboolean
review_edition (ForumReminders *self,
                Review         *review,
                const char     *id)
{
  g_auto (GStrv) sessions = forum_agenda_dup_sessions (self->agenda, id);
  gboolean starred = FALSE;

  for (char **session_id = sessions; *session_id != NULL; session_id++)
    {
      ForumProgram *program;
      ForumSession *session;

      if (!forum_agenda_get_starred (self->agenda, id, *session_id))
        continue;

      starred = TRUE;
      program = forum_editions_get_program (self->editions, id);
      if (program == NULL)
        continue;

      session = forum_program_find_session (program, *session_id);
      if (session != NULL)
        review_session (self, review, program, session);
      else
        withdraw_gone (self, id, *session_id);
    }

  return starred;
}

static void review_all (ForumReminders *self);

static void
clock_cb (gpointer user_data)
{
  ForumReminders *self = user_data;

  self->call = 0;
  review_all (self);
}

static void
stop_waiting (ForumReminders *self)
{
  if (self->call != 0)
    forum_clock_cancel (forum_clock_get_default (), self->call);
  self->call = 0;
}

static void
review_all (ForumReminders *self)
{
  ForumClock *clock = forum_clock_get_default ();
  g_autoptr (ForumReminders) kept = g_object_ref (self);
  g_auto (GStrv) editions = forum_agenda_dup_editions (self->agenda);
  g_autoptr (GDateTime) now = forum_clock_dup_now (clock);
  Review review = { now };

  if (!self->started)
    return;

  stop_waiting (self);
  if (self->enabled)
    for (char **edition = editions; *edition != NULL; edition++)
      if (!review_edition (self, &review, *edition))
        forum_editions_forget (self->editions, *edition);

  /* Also when nothing is due any more it is good to hear that the clock was set. */
  if (review.n_sessions > 0)
    self->call = forum_clock_call_at (clock, review.next, clock_cb, self);
  self->pending = review.pending;
  self->waiting = review.next != NULL;
  g_clear_pointer (&review.next, g_date_time_unref);

  g_signal_emit (self, signals[SIGNAL_REVIEWED], 0);
}

static void
agenda_changed_cb (ForumReminders *self,
                   const char     *edition,
                   const char     *session)
{
  g_autofree char *key = get_key (edition, session);

  if (forum_agenda_get_starred (self->agenda, edition, session))
    g_hash_table_add (self->fresh, g_strdup (key));
  else
    {
      g_hash_table_remove (self->fresh, key);
      g_hash_table_remove (self->told, key);
      withdraw (self, key, edition, session);
    }
  review_all (self);
}

/* Whoever wants to be reminded again was not asleep meanwhile. */
static void
freshen_all (ForumReminders *self)
{
  g_auto (GStrv) editions = forum_agenda_dup_editions (self->agenda);

  for (char **edition = editions; *edition != NULL; edition++)
    {
      g_auto (GStrv) sessions = forum_agenda_dup_sessions (self->agenda, *edition);

      for (char **session = sessions; *session != NULL; session++)
        if (forum_agenda_get_starred (self->agenda, *edition, *session))
          g_hash_table_add (self->fresh, get_key (*edition, *session));
    }
}

static void
forum_reminders_dispose (GObject *object)
{
  ForumReminders *self = FORUM_REMINDERS (object);

  stop_waiting (self);
  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  /* What is still being read keeps them. */
  if (self->editions != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->editions, self);
      g_object_run_dispose (G_OBJECT (self->editions));
    }
  g_clear_object (&self->editions);
  g_clear_object (&self->agenda);

  G_OBJECT_CLASS (forum_reminders_parent_class)->dispose (object);
}

static void
forum_reminders_finalize (GObject *object)
{
  ForumReminders *self = FORUM_REMINDERS (object);

  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_hash_table_unref);
  g_clear_pointer (&self->fresh, g_hash_table_unref);

  G_OBJECT_CLASS (forum_reminders_parent_class)->finalize (object);
}

static void
forum_reminders_class_init (ForumRemindersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = forum_reminders_dispose;
  object_class->finalize = forum_reminders_finalize;

  /**
   * ForumReminders::remind:
   * @self: reminders
   * @program: an edition
   * @session: one of its sessions, which begins soon or began when nobody could tell
   * @now: what time it is
   */
  signals[SIGNAL_REMIND] =
    g_signal_new ("remind", FORUM_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, FORUM_TYPE_PROGRAM, FORUM_TYPE_SESSION, G_TYPE_DATE_TIME);

  /**
   * ForumReminders::cancelled:
   * @self: reminders
   * @program: an edition
   * @session: one of its sessions, which will not be held
   * @now: what time it is
   */
  signals[SIGNAL_CANCELLED] =
    g_signal_new ("cancelled", FORUM_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, FORUM_TYPE_PROGRAM, FORUM_TYPE_SESSION, G_TYPE_DATE_TIME);

  /**
   * ForumReminders::withdraw:
   * @self: reminders
   * @edition: the id of an edition
   * @session: the id of one of its sessions, of which nobody wants to be reminded any more
   */
  signals[SIGNAL_WITHDRAW] =
    g_signal_new ("withdraw", FORUM_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  /* All starred sessions were looked at. */
  signals[SIGNAL_REVIEWED] =
    g_signal_new ("reviewed", FORUM_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
forum_reminders_init (ForumReminders *self)
{
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->fresh = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->enabled = TRUE;
  self->keeping = TRUE;
}

/**
 * forum_reminders_new:
 * @agenda: what the user starred
 * @shelf: the editions that were read
 *
 * Returns: (transfer full): what reminds of it, once it is started
 */
ForumReminders *
forum_reminders_new (ForumAgenda *agenda,
                     ForumShelf  *shelf)
{
  ForumReminders *self = g_object_new (FORUM_TYPE_REMINDERS, NULL);

  self->agenda = g_object_ref (agenda);
  self->editions = forum_editions_new (shelf);
  g_signal_connect_swapped (agenda, "changed", G_CALLBACK (agenda_changed_cb), self);
  g_signal_connect_swapped (self->editions, "changed", G_CALLBACK (review_all), self);

  return self;
}

/**
 * forum_reminders_set_enabled:
 * @self: reminders
 * @enabled: whether the user wants to be reminded at all
 *
 * What became due while the user did not want it is not told later.
 */
void
forum_reminders_set_enabled (ForumReminders *self,
                             gboolean        enabled)
{
  g_return_if_fail (FORUM_IS_REMINDERS (self));

  if (self->enabled == enabled)
    return;

  self->enabled = enabled;
  if (self->started && enabled)
    freshen_all (self);
  review_all (self);
}

/**
 * forum_reminders_set_keeping:
 * @self: reminders
 * @keeping: whether the agenda keeps what was told, as it does at first; not by a clock that was
 *   set to try what will happen
 */
void
forum_reminders_set_keeping (ForumReminders *self,
                             gboolean        keeping)
{
  g_return_if_fail (FORUM_IS_REMINDERS (self));

  self->keeping = keeping;
}

/**
 * forum_reminders_start:
 * @self: reminders
 *
 * Tells from now on what is due, and what became due before and is not over.
 */
void
forum_reminders_start (ForumReminders *self)
{
  g_return_if_fail (FORUM_IS_REMINDERS (self));

  self->started = TRUE;
  review_all (self);
}

/**
 * forum_reminders_get_reading:
 * @self: reminders
 *
 * Returns: whether an edition is still being read, so that more may become known
 */
gboolean
forum_reminders_get_reading (ForumReminders *self)
{
  g_return_val_if_fail (FORUM_IS_REMINDERS (self), FALSE);

  return forum_editions_is_reading (self->editions);
}

/**
 * forum_reminders_get_pending:
 * @self: reminders
 *
 * Returns: whether there is anything of which the user is to be reminded later
 */
gboolean
forum_reminders_get_pending (ForumReminders *self)
{
  g_return_val_if_fail (FORUM_IS_REMINDERS (self), FALSE);

  return self->pending;
}

/**
 * forum_reminders_get_waiting:
 * @self: reminders
 *
 * Returns: whether that is so, or what was told can still be answered
 */
gboolean
forum_reminders_get_waiting (ForumReminders *self)
{
  g_return_val_if_fail (FORUM_IS_REMINDERS (self), FALSE);

  return self->waiting;
}
