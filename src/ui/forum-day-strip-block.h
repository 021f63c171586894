/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/forum-session.h"

G_BEGIN_DECLS

#define FORUM_TYPE_DAY_STRIP_BLOCK (forum_day_strip_block_get_type ())

G_DECLARE_FINAL_TYPE (ForumDayStripBlock, forum_day_strip_block, FORUM, DAY_STRIP_BLOCK, GtkButton)

GtkWidget    *forum_day_strip_block_new          (ForumSession       *session);
ForumSession *forum_day_strip_block_get_session  (ForumDayStripBlock *self);
void          forum_day_strip_block_set_selected (ForumDayStripBlock *self,
                                                  gboolean            selected);

G_END_DECLS
