/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FORUM_TYPE_LINES_LAYOUT (forum_lines_layout_get_type ())

G_DECLARE_FINAL_TYPE (ForumLinesLayout, forum_lines_layout, FORUM, LINES_LAYOUT, GtkLayoutManager)

G_END_DECLS
