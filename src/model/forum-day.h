/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-list.h"
#include "forum-session.h"

G_BEGIN_DECLS

#define FORUM_TYPE_DAY (forum_day_get_type ())

G_DECLARE_FINAL_TYPE (ForumDay, forum_day, FORUM, DAY, ForumList)

/**
 * ForumDayInit:
 * @number: which day of the forum it is, from 1
 * @date: (nullable): when it begins, in the forum's time zone
 * @title: (nullable): a title
 * @theme: (nullable): what it is about
 * @appearances: (nullable): who takes part in all of it, such as its chairs
 * @sessions: (nullable) (element-type ForumSession): its sessions in order
 * @sources: (nullable): where it was read
 *
 * What a new day is made of. Nothing of it is taken over: objects are referenced.
 */
typedef struct
{
  guint number;
  GDateTime *date;
  ForumText *title;
  ForumText *theme;
  ForumList *appearances;
  GPtrArray *sessions;
  ForumList *sources;
} ForumDayInit;

ForumDay  *forum_day_new             (const ForumDayInit *init);
guint      forum_day_get_number      (ForumDay *self);
GDateTime *forum_day_get_date        (ForumDay *self);
char      *forum_day_dup_key         (ForumDay *self);
ForumText *forum_day_get_title       (ForumDay *self);
ForumText *forum_day_get_theme       (ForumDay *self);
ForumList *forum_day_get_appearances (ForumDay *self);
ForumList *forum_day_get_sources     (ForumDay *self);
gboolean   forum_day_contains        (ForumDay  *self,
                                      GDateTime *time);
gboolean   forum_day_is_over         (ForumDay  *self,
                                      GDateTime *time);

G_END_DECLS
