/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-program.h"

G_BEGIN_DECLS

/* In minutes: when the user is reminded who has chosen nothing else, and what is never. */
#define FORUM_AGENDA_DEFAULT_REMINDER 10
#define FORUM_AGENDA_NO_REMINDER 0

/* What forum_agenda_get_reminded() says of a session that was cancelled. */
#define FORUM_AGENDA_REMINDED_CANCELLED "cancelled"

/**
 * ForumAgendaChange:
 * @edition: the id of an edition
 * @session: the id of a session in it
 * @title: (nullable): its title now
 * @people: (array zero-terminated=1): the ids of its own people
 * @sets_starred: whether @starred is what was changed
 * @starred: whether it is starred
 * @sets_note: whether @note is what was changed
 * @note: (nullable): its note
 * @sets_reminder: whether @reminder is what was changed
 * @reminder: how many minutes before its start the user is reminded, 0 for never
 * @sets_reminded: whether @reminded is what was changed
 * @reminded: (nullable): of what the user was told
 * @serial: the number of the last of the changes that are gathered here
 *
 * What the user changed about one session since it was last written.
 */
typedef struct
{
  char *edition;
  char *session;
  ForumText *title;
  char **people;
  gboolean sets_starred;
  gboolean starred;
  gboolean sets_note;
  char *note;
  gboolean sets_reminder;
  guint reminder;
  gboolean sets_reminded;
  char *reminded;
  guint64 serial;
} ForumAgendaChange;

GPtrArray         *forum_agenda_changes_new         (void);
GPtrArray         *forum_agenda_changes_copy        (GPtrArray         *changes);
ForumAgendaChange *forum_agenda_changes_prepare     (GPtrArray         *changes,
                                                     ForumProgram      *program,
                                                     ForumSession      *session,
                                                     guint64            serial);
void               forum_agenda_changes_forget      (GPtrArray         *changes,
                                                     guint64            serial);
void               forum_agenda_change_set_starred  (ForumAgendaChange *self,
                                                     gboolean           starred);
void               forum_agenda_change_set_note     (ForumAgendaChange *self,
                                                     const char        *note);
void               forum_agenda_change_set_reminder (ForumAgendaChange *self,
                                                     guint              minutes);
void               forum_agenda_change_set_reminded (ForumAgendaChange *self,
                                                     const char        *reminded);
char              *forum_agenda_clean_note          (const char        *note);

G_END_DECLS
