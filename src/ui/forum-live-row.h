/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_LIVE_ROW (forum_live_row_get_type ())

G_DECLARE_FINAL_TYPE (ForumLiveRow, forum_live_row, FORUM, LIVE_ROW, AdwBin)

GtkWidget    *forum_live_row_new         (ForumProgram *program,
                                          ForumSession *session,
                                          gboolean      on);
void          forum_live_row_update      (ForumLiveRow *self,
                                          GDateTime    *now,
                                          guint         n_others);
ForumSession *forum_live_row_get_session (ForumLiveRow *self);
gboolean      forum_live_row_is_on       (ForumLiveRow *self);

G_END_DECLS
