/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-agenda-book.h"

G_BEGIN_DECLS

/* The file of an agenda, and what was last seen in it. */
typedef struct _ForumAgendaDisk ForumAgendaDisk;

/**
 * ForumAgendaOutcome:
 * @written: whether the file now holds all that was changed
 * @book: (nullable): what the file says now, %NULL where that is not known or not new
 * @foreign: whether somebody else may have changed it
 * @failure: (nullable): why nothing was read or written
 * @stale: whether @failure may be out of date
 * @damage: (nullable): that a damaged file was set aside meanwhile
 *
 * What came of reading or writing.
 */
typedef struct
{
  gboolean written;
  ForumAgendaBook *book;
  gboolean foreign;
  GError *failure;
  gboolean stale;
  GError *damage;
} ForumAgendaOutcome;

ForumAgendaDisk    *forum_agenda_disk_new     (const char         *path);
void                forum_agenda_disk_free    (ForumAgendaDisk    *self);
ForumAgendaOutcome *forum_agenda_disk_read    (ForumAgendaDisk    *self);
ForumAgendaOutcome *forum_agenda_disk_write   (ForumAgendaDisk    *self,
                                               GPtrArray          *changes,
                                               guint64             serial);

void                forum_agenda_outcome_free (ForumAgendaOutcome *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumAgendaOutcome, forum_agenda_outcome_free)

G_END_DECLS
