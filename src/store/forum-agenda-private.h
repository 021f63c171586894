/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-agenda-book.h"
#include "forum-agenda.h"

G_BEGIN_DECLS

/* For what changes an agenda: between the two, the change is filled in. After it, those are told
 * who show what was @seen before. */
ForumAgendaBook   *forum_agenda_get_book     (ForumAgenda       *self);
ForumAgendaChange *forum_agenda_begin_change (ForumAgenda       *self,
                                              ForumProgram      *program,
                                              ForumSession      *session);
void               forum_agenda_end_change   (ForumAgenda       *self,
                                              ForumAgendaChange *change,
                                              guint              delay,
                                              gboolean           seen);

G_END_DECLS
