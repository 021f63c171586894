/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FORUM_TYPE_SPLIT_VIEW (forum_split_view_get_type ())

G_DECLARE_FINAL_TYPE (ForumSplitView, forum_split_view, FORUM, SPLIT_VIEW, GtkWidget)

gboolean forum_split_view_get_collapsed    (ForumSplitView *self);
gboolean forum_split_view_get_show_content (ForumSplitView *self);
void     forum_split_view_set_show_content (ForumSplitView *self,
                                            gboolean        show_content);

G_END_DECLS
