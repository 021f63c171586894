/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-agenda-disk.h"

G_BEGIN_DECLS

/* What writes the changes of an agenda. */
typedef struct _ForumAgendaWriter ForumAgendaWriter;

/**
 * ForumAgendaWriterFunc:
 * @outcome: what came of writing, of which everything may be taken
 * @owner: whose changes it wrote
 *
 * Takes what came of writing in the thread.
 */
typedef void (*ForumAgendaWriterFunc) (ForumAgendaOutcome *outcome,
                                       GObject            *owner);

ForumAgendaWriter  *forum_agenda_writer_new         (const char            *path,
                                                     GObject               *owner,
                                                     ForumAgendaWriterFunc  func);
void                forum_agenda_writer_free        (ForumAgendaWriter     *self);
ForumAgendaOutcome *forum_agenda_writer_read        (ForumAgendaWriter     *self);
gboolean            forum_agenda_writer_has_changes (ForumAgendaWriter     *self);
void                forum_agenda_writer_apply       (ForumAgendaWriter     *self,
                                                     ForumAgendaBook       *book);
ForumAgendaChange  *forum_agenda_writer_prepare     (ForumAgendaWriter     *self,
                                                     ForumProgram          *program,
                                                     ForumSession          *session);
void                forum_agenda_writer_write       (ForumAgendaWriter     *self,
                                                     guint                  delay);
ForumAgendaOutcome *forum_agenda_writer_flush       (ForumAgendaWriter     *self);

G_END_DECLS
