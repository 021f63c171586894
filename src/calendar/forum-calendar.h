/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-program.h"

G_BEGIN_DECLS

typedef struct _ForumCalendar ForumCalendar;

ForumCalendar *forum_calendar_new      (ForumProgram  *program,
                                        const char    *name);
void           forum_calendar_free     (ForumCalendar *self);
gboolean       forum_calendar_can_hold (ForumSession  *session);
gboolean       forum_calendar_is_empty (ForumCalendar *self);
void           forum_calendar_add      (ForumCalendar *self,
                                        ForumSession  *session,
                                        guint          reminder);
void           forum_calendar_add_day  (ForumCalendar *self,
                                        ForumDay      *day);
void           forum_calendar_add_all  (ForumCalendar *self);
GBytes        *forum_calendar_render   (ForumCalendar *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumCalendar, forum_calendar_free)

G_END_DECLS
