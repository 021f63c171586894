/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define FORUM_TYPE_CLOCK (forum_clock_get_type ())

G_DECLARE_FINAL_TYPE (ForumClock, forum_clock, FORUM, CLOCK, GObject)

typedef void (*ForumClockFunc) (gpointer user_data);

ForumClock *forum_clock_get_default (void);
GDateTime  *forum_clock_dup_now     (ForumClock     *self);
gboolean    forum_clock_is_set      (ForumClock     *self);
void        forum_clock_set_now     (ForumClock     *self,
                                     GDateTime      *now);
guint       forum_clock_call_at     (ForumClock     *self,
                                     GDateTime      *time,
                                     ForumClockFunc  callback,
                                     gpointer        user_data);
void        forum_clock_cancel      (ForumClock     *self,
                                     guint           id);

G_END_DECLS
