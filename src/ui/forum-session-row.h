/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/forum-session.h"

G_BEGIN_DECLS

#define FORUM_TYPE_SESSION_ROW (forum_session_row_get_type ())

G_DECLARE_FINAL_TYPE (ForumSessionRow, forum_session_row, FORUM, SESSION_ROW, GtkListBoxRow)

GtkWidget    *forum_session_row_new         (ForumSession    *session);
ForumSession *forum_session_row_get_session (ForumSessionRow *self);

G_END_DECLS
