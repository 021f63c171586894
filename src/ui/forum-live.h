/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-timetable.h"

G_BEGIN_DECLS

#define FORUM_TYPE_LIVE (forum_live_get_type ())

G_DECLARE_FINAL_TYPE (ForumLive, forum_live, FORUM, LIVE, GObject)

ForumLive      *forum_live_dup           (ForumProgram *program);
GDateTime      *forum_live_get_now       (ForumLive    *self);
ForumTimetable *forum_live_get_timetable (ForumLive    *self);

G_END_DECLS
