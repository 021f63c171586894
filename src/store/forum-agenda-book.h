/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-agenda-change.h"

G_BEGIN_DECLS

/* What an agenda file says. */
typedef struct _ForumAgendaBook ForumAgendaBook;

ForumAgendaBook  *forum_agenda_book_new              (void);
ForumAgendaBook  *forum_agenda_book_new_for_data     (GBytes                   *bytes,
                                                      GError                  **error);
void              forum_agenda_book_free             (ForumAgendaBook          *self);
GBytes           *forum_agenda_book_to_data          (ForumAgendaBook          *self);

gboolean          forum_agenda_book_get_starred      (ForumAgendaBook          *self,
                                                      const char               *edition,
                                                      const char               *session);
const char       *forum_agenda_book_get_note         (ForumAgendaBook          *self,
                                                      const char               *edition,
                                                      const char               *session);
guint             forum_agenda_book_get_reminder     (ForumAgendaBook          *self,
                                                      const char               *edition,
                                                      const char               *session);
const char       *forum_agenda_book_get_reminded     (ForumAgendaBook          *self,
                                                      const char               *edition,
                                                      const char               *session);
ForumText        *forum_agenda_book_dup_title        (ForumAgendaBook          *self,
                                                      const char               *edition,
                                                      const char               *session);
char            **forum_agenda_book_dup_people       (ForumAgendaBook          *self,
                                                      const char               *edition,
                                                      const char               *session);
char            **forum_agenda_book_dup_editions     (ForumAgendaBook          *self);
char            **forum_agenda_book_dup_sessions     (ForumAgendaBook          *self,
                                                      const char               *edition);
void              forum_agenda_book_apply            (ForumAgendaBook          *self,
                                                      const ForumAgendaChange  *change);
char            **forum_agenda_book_list_differences (ForumAgendaBook          *self,
                                                      ForumAgendaBook          *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumAgendaBook, forum_agenda_book_free)

G_END_DECLS
