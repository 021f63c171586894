/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-day.h"

G_BEGIN_DECLS

/* How many sessions are told apart that are on at the same time. */
#define FORUM_DAY_PLAN_MAX_LANES 4

/**
 * ForumDayBlock:
 * @session: a session
 * @lane: in which lane it is, from 0
 * @start: where it starts within the span of the plan, from 0 to 1
 * @end: where it ends
 */
typedef struct
{
  ForumSession *session;
  guint lane;
  double start;
  double end;
} ForumDayBlock;

/**
 * ForumDayTick:
 * @time: a full hour, in the forum's time zone
 * @place: where that is within the span of the plan, from 0 to 1
 */
typedef struct
{
  GDateTime *time;
  double place;
} ForumDayTick;

typedef struct _ForumDayPlan ForumDayPlan;

ForumDayPlan        *forum_day_plan_new         (ForumDay     *day);
void                 forum_day_plan_free        (ForumDayPlan *self);
guint                forum_day_plan_get_n_lanes (ForumDayPlan *self);
const ForumDayBlock *forum_day_plan_get_blocks  (ForumDayPlan *self,
                                                 guint        *n_blocks);
const ForumDayTick  *forum_day_plan_get_ticks   (ForumDayPlan *self,
                                                 guint        *n_ticks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumDayPlan, forum_day_plan_free)

G_END_DECLS
