/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-timetable.h"
#include "store/forum-shelf.h"

G_BEGIN_DECLS

#define FORUM_TYPE_EDITIONS (forum_editions_get_type ())

G_DECLARE_FINAL_TYPE (ForumEditions, forum_editions, FORUM, EDITIONS, GObject)

ForumEditions  *forum_editions_new           (ForumShelf    *shelf);
ForumProgram   *forum_editions_get_program   (ForumEditions *self,
                                              const char    *id);
ForumTimetable *forum_editions_get_timetable (ForumEditions *self,
                                              const char    *id);
void            forum_editions_forget        (ForumEditions *self,
                                              const char    *id);
gboolean        forum_editions_is_reading    (ForumEditions *self);

G_END_DECLS
