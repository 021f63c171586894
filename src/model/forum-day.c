/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-day.h"

/* A day of the forum: the list of its sessions. */
struct _ForumDay
{
  ForumList parent_instance;

  guint number;
  GDateTime *date;
  ForumText *title;
  ForumText *theme;
  ForumList *appearances;
  ForumList *sources;
};

G_DEFINE_FINAL_TYPE (ForumDay, forum_day, FORUM_TYPE_LIST)

static void
forum_day_dispose (GObject *object)
{
  ForumList *list = FORUM_LIST (object);

  for (guint i = 0; i < forum_list_get_length (list); i++)
    forum_session_set_day (forum_list_get (list, i), NULL);

  G_OBJECT_CLASS (forum_day_parent_class)->dispose (object);
}

static void
forum_day_finalize (GObject *object)
{
  ForumDay *self = FORUM_DAY (object);

  g_clear_pointer (&self->date, g_date_time_unref);
  g_clear_pointer (&self->title, forum_text_unref);
  g_clear_pointer (&self->theme, forum_text_unref);
  g_clear_object (&self->appearances);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (forum_day_parent_class)->finalize (object);
}

static void
forum_day_class_init (ForumDayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = forum_day_dispose;
  object_class->finalize = forum_day_finalize;
}

static void
forum_day_init (ForumDay *self)
{
}

/**
 * forum_day_new:
 * @init: what it is made of
 *
 * Returns: (transfer full): a new day, which never changes; its sessions know it from now on
 */
ForumDay *
forum_day_new (const ForumDayInit *init)
{
  ForumDay *self = g_object_new (FORUM_TYPE_DAY, NULL);

  self->number = init->number;
  self->date = init->date != NULL ? g_date_time_ref (init->date) : NULL;
  self->title = init->title != NULL ? forum_text_ref (init->title) : NULL;
  self->theme = init->theme != NULL ? forum_text_ref (init->theme) : NULL;
  g_set_object (&self->appearances, init->appearances);
  g_set_object (&self->sources, init->sources);

  forum_list_fill (FORUM_LIST (self), FORUM_TYPE_SESSION, init->sessions);
  for (guint i = 0; init->sessions != NULL && i < init->sessions->len; i++)
    forum_session_set_day (g_ptr_array_index (init->sessions, i), self);

  return self;
}

/**
 * forum_day_get_number:
 * @self: a day
 *
 * Returns: which day of the forum it is, from 1
 */
guint
forum_day_get_number (ForumDay *self)
{
  g_return_val_if_fail (FORUM_IS_DAY (self), 0);

  return self->number;
}

/**
 * forum_day_get_date:
 * @self: a day
 *
 * Returns: (transfer none) (nullable): when it begins, in the forum's time zone, %NULL if it is not
 *   known which date it has
 */
GDateTime *
forum_day_get_date (ForumDay *self)
{
  g_return_val_if_fail (FORUM_IS_DAY (self), NULL);

  return self->date;
}

/**
 * forum_day_dup_key:
 * @self: a day
 *
 * Returns: (transfer full): what tells it from the other days of its forum, also when that is read
 *   again: its date as in `2022-12-07`, or its number where it has none
 */
char *
forum_day_dup_key (ForumDay *self)
{
  g_return_val_if_fail (FORUM_IS_DAY (self), NULL);

  return self->date != NULL ? g_date_time_format (self->date, "%F")
                            : g_strdup_printf ("%u", self->number);
}

/**
 * forum_day_get_title:
 * @self: a day
 *
 * Returns: (transfer none) (nullable): its title
 */
ForumText *
forum_day_get_title (ForumDay *self)
{
  g_return_val_if_fail (FORUM_IS_DAY (self), NULL);

  return self->title;
}

/**
 * forum_day_get_theme:
 * @self: a day
 *
 * Returns: (transfer none) (nullable): what it is about
 */
ForumText *
forum_day_get_theme (ForumDay *self)
{
  g_return_val_if_fail (FORUM_IS_DAY (self), NULL);

  return self->theme;
}

/**
 * forum_day_get_appearances:
 * @self: a day
 *
 * Returns: (transfer none) (nullable) (element-type ForumAppearance): who takes part in all of it
 */
ForumList *
forum_day_get_appearances (ForumDay *self)
{
  g_return_val_if_fail (FORUM_IS_DAY (self), NULL);

  return self->appearances;
}

/**
 * forum_day_get_sources:
 * @self: a day
 *
 * Returns: (transfer none) (nullable) (element-type ForumSource): where it was read
 */
ForumList *
forum_day_get_sources (ForumDay *self)
{
  g_return_val_if_fail (FORUM_IS_DAY (self), NULL);

  return self->sources;
}

/**
 * forum_day_contains:
 * @self: a day
 * @time: a moment
 *
 * Returns: whether it is this day, in the forum's time zone, at that moment; %FALSE where nobody
 *   knows
 */
gboolean
forum_day_contains (ForumDay  *self,
                    GDateTime *time)
{
  g_return_val_if_fail (FORUM_IS_DAY (self), FALSE);

  return self->date != NULL && g_date_time_compare (time, self->date) >= 0 &&
         !forum_day_is_over (self, time);
}

/**
 * forum_day_is_over:
 * @self: a day
 * @time: a moment
 *
 * Returns: whether this day has ended, in the forum's time zone, at that moment; %FALSE where
 *   nobody knows
 */
gboolean
forum_day_is_over (ForumDay  *self,
                   GDateTime *time)
{
  g_autoptr (GDateTime) end = NULL;

  g_return_val_if_fail (FORUM_IS_DAY (self), FALSE);

  if (self->date == NULL)
    return FALSE;

  /* A day is not always of 24 hours. */
  end = g_date_time_add_days (self->date, 1);

  return g_date_time_compare (time, end) >= 0;
}
