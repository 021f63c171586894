/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "forum-agenda-change.h"
#include "forum-agenda-error.h"
#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_AGENDA (forum_agenda_get_type ())

G_DECLARE_FINAL_TYPE (ForumAgenda, forum_agenda, FORUM, AGENDA, GObject)

GFile        *forum_agenda_dup_default_file (void);

ForumAgenda  *forum_agenda_new              (GFile         *file);
const GError *forum_agenda_get_problem      (ForumAgenda   *self);
void          forum_agenda_dismiss_problem  (ForumAgenda   *self);
gboolean      forum_agenda_get_read_only    (ForumAgenda   *self);
gboolean      forum_agenda_get_saved        (ForumAgenda   *self);
gboolean      forum_agenda_flush            (ForumAgenda   *self,
                                             GError       **error);

gboolean      forum_agenda_get_starred      (ForumAgenda   *self,
                                             const char    *edition,
                                             const char    *session);
const char   *forum_agenda_get_note         (ForumAgenda   *self,
                                             const char    *edition,
                                             const char    *session);
guint         forum_agenda_get_reminder     (ForumAgenda   *self,
                                             const char    *edition,
                                             const char    *session);
const char   *forum_agenda_get_reminded     (ForumAgenda   *self,
                                             const char    *edition,
                                             const char    *session);
void          forum_agenda_set_starred      (ForumAgenda   *self,
                                             ForumProgram  *program,
                                             ForumSession  *session,
                                             gboolean       starred);
void          forum_agenda_set_note         (ForumAgenda   *self,
                                             ForumProgram  *program,
                                             ForumSession  *session,
                                             const char    *note);

void          forum_agenda_set_reminder     (ForumAgenda   *self,
                                             ForumProgram  *program,
                                             ForumSession  *session,
                                             guint          minutes);
void          forum_agenda_set_reminded     (ForumAgenda   *self,
                                             ForumProgram  *program,
                                             ForumSession  *session,
                                             const char    *reminded);

void          forum_agenda_follow           (ForumAgenda   *self,
                                             ForumProgram  *program);
GPtrArray    *forum_agenda_list_starred     (ForumAgenda   *self,
                                             ForumProgram  *program);
ForumDay     *forum_agenda_dup_vanished     (ForumAgenda   *self,
                                             ForumProgram  *program);
char        **forum_agenda_dup_editions     (ForumAgenda   *self);
char        **forum_agenda_dup_sessions     (ForumAgenda   *self,
                                             const char    *edition);
ForumText    *forum_agenda_dup_title        (ForumAgenda   *self,
                                             const char    *edition,
                                             const char    *session);
char        **forum_agenda_dup_people       (ForumAgenda   *self,
                                             const char    *edition,
                                             const char    *session);

G_END_DECLS
