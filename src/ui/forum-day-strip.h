/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/forum-day.h"

G_BEGIN_DECLS

#define FORUM_TYPE_DAY_STRIP (forum_day_strip_get_type ())

G_DECLARE_FINAL_TYPE (ForumDayStrip, forum_day_strip, FORUM, DAY_STRIP, GtkWidget)

GtkWidget *forum_day_strip_new          (void);
void       forum_day_strip_set_day      (ForumDayStrip *self,
                                         ForumDay      *day);
void       forum_day_strip_set_selected (ForumDayStrip *self,
                                         ForumSession  *session);

G_END_DECLS
