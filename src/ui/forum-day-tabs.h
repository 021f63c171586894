/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_DAY_TABS (forum_day_tabs_get_type ())

G_DECLARE_FINAL_TYPE (ForumDayTabs, forum_day_tabs, FORUM, DAY_TABS, GtkWidget)

void forum_day_tabs_set_days (ForumDayTabs       *self,
                              GtkSingleSelection *days,
                              GDateTime          *now);
void forum_day_tabs_set_now  (ForumDayTabs       *self,
                              GDateTime          *now);

G_END_DECLS
