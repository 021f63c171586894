/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-news.h"

#include "io/forum-reader.h"

/* What changed in an edition, one update after the other, the latest first. It is found out by
 * comparing the copies that the history has, each with the one that took its place; no more than
 * two of them are held at a time. */
struct _ForumNews
{
  GObject parent_instance;

  ForumHistory *history;
  GDateTime *seen;              /* When the user looked last, or NULL. */
  GPtrArray *times;             /* Of GDateTime, the latest first; NULL until it was looked. */
  ForumProgram *program;        /* What the edition says now. */

  guint position;               /* In @times: what comes next. */
  ForumProgram *after;          /* What took the place of that. */
};

/* What a thread found. */
typedef struct
{
  ForumChanges *changes;
  GDateTime *time;
} Found;

G_DEFINE_FINAL_TYPE (ForumNews, forum_news, G_TYPE_OBJECT)

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_object (&found->changes);
  g_clear_pointer (&found->time, g_date_time_unref);
  g_free (found);
}

static void
look (ForumNews *self)
{
  if (self->times == NULL)
    self->times = forum_history_list_times (self->history);
}

/* A version that somebody has deleted, or that is damaged, is as if it had never been. */
static ForumProgram *
read_version (ForumNews *self,
              GDateTime *time)
{
  g_autoptr (GBytes) bytes = forum_history_load (self->history, time, NULL);
  g_autoptr (GPtrArray) problems = NULL;

  return bytes != NULL ? forum_reader_read (bytes, NULL, &problems) : NULL;
}

static gboolean
is_unseen (ForumNews *self,
           GDateTime *time)
{
  return self->seen == NULL || g_date_time_compare (time, self->seen) > 0;
}

static void
next_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  ForumNews *self = source_object;
  Found *found = g_new0 (Found, 1);

  look (self);
  while (found->changes == NULL && self->position < self->times->len &&
         !g_cancellable_is_cancelled (cancellable))
    {
      GDateTime *time = g_ptr_array_index (self->times, self->position++);
      g_autoptr (ForumProgram) before = read_version (self, time);
      g_autoptr (ForumChanges) changes = NULL;

      if (before == NULL)
        continue;

      /* Not everything that is written anew says something new. */
      changes = forum_changes_new (before, self->after);
      if (forum_list_get_length (FORUM_LIST (changes)) > 0)
        {
          found->changes = g_steal_pointer (&changes);
          found->time = g_date_time_ref (time);
        }
      g_set_object (&self->after, before);
    }

  g_task_return_pointer (task, found, found_free);
}

static void
unseen_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  ForumNews *self = source_object;
  g_autoptr (ForumProgram) before = NULL;

  look (self);
  for (guint i = self->times->len; i > 0 && before == NULL; i--)
    if (is_unseen (self, g_ptr_array_index (self->times, i - 1)))
      before = read_version (self, g_ptr_array_index (self->times, i - 1));

  g_task_return_pointer (task, before != NULL ? forum_changes_new (before, self->program) : NULL,
                         g_object_unref);
}

static void
forum_news_finalize (GObject *object)
{
  ForumNews *self = FORUM_NEWS (object);

  g_clear_pointer (&self->history, forum_history_free);
  g_clear_pointer (&self->seen, g_date_time_unref);
  g_clear_pointer (&self->times, g_ptr_array_unref);
  g_clear_object (&self->program);
  g_clear_object (&self->after);

  G_OBJECT_CLASS (forum_news_parent_class)->finalize (object);
}

static void
forum_news_class_init (ForumNewsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_news_finalize;
}

static void
forum_news_init (ForumNews *self)
{
}

/**
 * forum_news_new:
 * @shelf: where the editions are
 * @edition: an edition
 * @program: what it says now
 *
 * Returns: (transfer full): what changed in it
 */
ForumNews *
forum_news_new (ForumShelf   *shelf,
                ForumEdition *edition,
                ForumProgram *program)
{
  ForumNews *self = g_object_new (FORUM_TYPE_NEWS, NULL);
  GDateTime *seen = forum_edition_get_state (edition)->seen;

  self->history = forum_shelf_open_history (shelf, forum_edition_get_id (edition));
  self->seen = seen != NULL ? g_date_time_ref (seen) : NULL;
  self->program = g_object_ref (program);
  self->after = g_object_ref (program);

  return self;
}

/**
 * forum_news_next_async:
 * @self: news
 * @cancellable: (nullable): to stop
 * @callback: called in the main loop of the caller
 * @user_data: for @callback
 *
 * Looks for the next update in which something changed: the latest at first, then those before it.
 * To be called again only when that is found.
 */
void
forum_news_next_async (ForumNews           *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, forum_news_next_async);
  g_task_run_in_thread (task, next_in_thread);
}

/**
 * forum_news_next_finish:
 * @self: news
 * @result: what the callback got
 * @time: (out) (transfer full) (nullable): when the update came
 *
 * Returns: (transfer full) (nullable): what changed then; %NULL if there is no other update, or if
 *   it was cancelled
 */
ForumChanges *
forum_news_next_finish (ForumNews     *self,
                        GAsyncResult  *result,
                        GDateTime    **time)
{
  Found *found = g_task_propagate_pointer (G_TASK (result), NULL);
  ForumChanges *changes = found != NULL ? g_steal_pointer (&found->changes) : NULL;

  *time = found != NULL ? g_steal_pointer (&found->time) : NULL;
  g_clear_pointer (&found, found_free);

  return changes;
}

/**
 * forum_news_has_unseen:
 * @self: news
 *
 * Returns: whether there was an update since the user looked
 */
gboolean
forum_news_has_unseen (ForumNews *self)
{
  g_return_val_if_fail (FORUM_IS_NEWS (self), FALSE);

  look (self);

  return self->times->len > 0 && is_unseen (self, g_ptr_array_index (self->times, 0));
}

/**
 * forum_news_unseen_async:
 * @self: news
 * @cancellable: (nullable): to stop
 * @callback: called in the main loop of the caller
 * @user_data: for @callback
 *
 * Compares what the edition says now with what it said when the user last looked.
 */
void
forum_news_unseen_async (ForumNews           *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, forum_news_unseen_async);
  g_task_run_in_thread (task, unseen_in_thread);
}

/**
 * forum_news_unseen_finish:
 * @self: news
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): what changed since; %NULL if nothing has come since, or if
 *   it was cancelled
 */
ForumChanges *
forum_news_unseen_finish (ForumNews    *self,
                          GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, forum_news_unseen_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
