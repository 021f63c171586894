/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"
#include "search/forum-search-query.h"

G_BEGIN_DECLS

#define FORUM_TYPE_SESSION_ROW (forum_session_row_get_type ())

G_DECLARE_FINAL_TYPE (ForumSessionRow, forum_session_row, FORUM, SESSION_ROW, GtkListBoxRow)

GtkWidget    *forum_session_row_new         (ForumProgram    *program,
                                             ForumSession    *session);
ForumSession *forum_session_row_get_session (ForumSessionRow *self);
void          forum_session_row_set_overlap (ForumSessionRow *self,
                                             const char      *overlap);
void          forum_session_row_set_note    (ForumSessionRow *self,
                                             const char      *note);
void          forum_session_row_set_query   (ForumSessionRow  *self,
                                             ForumSearchQuery *query);

G_END_DECLS
