/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_PROGRAM_VIEW (forum_program_view_get_type ())

G_DECLARE_FINAL_TYPE (ForumProgramView, forum_program_view, FORUM, PROGRAM_VIEW, AdwBin)

GtkWidget    *forum_program_view_new           (ForumProgram     *program,
                                                GSettings        *settings);
ForumProgram *forum_program_view_get_program   (ForumProgramView *self);
AdwViewStack *forum_program_view_get_pages     (ForumProgramView *self);
GtkWidget    *forum_program_view_get_page      (ForumProgramView *self);
const char   *forum_program_view_get_page_name (guint             position);
void          forum_program_view_show_page     (ForumProgramView *self,
                                                const char       *name);
void          forum_program_view_show_day      (ForumProgramView *self,
                                                guint             position);
const char   *forum_program_view_get_title     (ForumProgramView *self);
ForumSession *forum_program_view_get_session   (ForumProgramView *self);
gboolean      forum_program_view_get_searching (ForumProgramView *self);
void          forum_program_view_set_searching (ForumProgramView *self,
                                                gboolean          searching);
gboolean      forum_program_view_can_back      (ForumProgramView *self);
void          forum_program_view_back          (ForumProgramView *self);

G_END_DECLS
