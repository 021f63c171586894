/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-program.h"

G_BEGIN_DECLS

/**
 * ForumPhase:
 * @FORUM_PHASE_UPCOMING: it has not begun, or it is not known that it has
 * @FORUM_PHASE_ON: it is on
 * @FORUM_PHASE_OVER: it is over
 *
 * How something stands to a moment. It is on from the moment at which it starts, and not any more
 * at the moment at which it ends.
 */
typedef enum
{
  FORUM_PHASE_UPCOMING,
  FORUM_PHASE_ON,
  FORUM_PHASE_OVER,
} ForumPhase;

/* How many minutes ahead a moment is near: they are counted then. */
#define FORUM_TIMETABLE_NEAR 60

typedef struct _ForumTimetable ForumTimetable;

ForumTimetable *forum_timetable_new               (ForumProgram   *program);
void            forum_timetable_free              (ForumTimetable *self);
ForumPhase      forum_timetable_get_phase         (ForumTimetable *self,
                                                   GDateTime      *now);
ForumPhase      forum_timetable_get_session_phase (ForumTimetable *self,
                                                   ForumSession   *session,
                                                   GDateTime      *now);
GDateTime      *forum_timetable_dup_session_end   (ForumTimetable *self,
                                                   ForumSession   *session);
GPtrArray      *forum_timetable_list_on           (ForumTimetable *self,
                                                   GDateTime      *now);
GPtrArray      *forum_timetable_list_next         (ForumTimetable *self,
                                                   GDateTime      *now);
int             forum_timetable_days_until        (ForumTimetable *self,
                                                   GDateTime      *now);
int             forum_timetable_minutes_until     (GDateTime      *time,
                                                   GDateTime      *now);
GDateTime      *forum_timetable_dup_next_change   (ForumTimetable *self,
                                                   GDateTime      *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumTimetable, forum_timetable_free)

G_END_DECLS
