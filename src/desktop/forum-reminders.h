/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/forum-agenda.h"
#include "store/forum-shelf.h"

G_BEGIN_DECLS

#define FORUM_TYPE_REMINDERS (forum_reminders_get_type ())

G_DECLARE_FINAL_TYPE (ForumReminders, forum_reminders, FORUM, REMINDERS, GObject)

ForumReminders *forum_reminders_new         (ForumAgenda    *agenda,
                                             ForumShelf     *shelf);
void            forum_reminders_set_enabled (ForumReminders *self,
                                             gboolean        enabled);
void            forum_reminders_set_keeping (ForumReminders *self,
                                             gboolean        keeping);
void            forum_reminders_start       (ForumReminders *self);
gboolean        forum_reminders_get_reading (ForumReminders *self);
gboolean        forum_reminders_get_pending (ForumReminders *self);
gboolean        forum_reminders_get_waiting (ForumReminders *self);

G_END_DECLS
