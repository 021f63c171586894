/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From which scale on what stood side by side in a narrow window is better below each other, and
 * icons have to grow. */
#define FORUM_TEXT_SIZE_LARGE 1.3
#define FORUM_TEXT_SIZE_HUGE 1.7

double      forum_text_size_get_scale     (GtkWidget *widget);
int         forum_text_size_scale         (GtkWidget *widget,
                                           int        pixels);
const char *forum_text_size_get_css_class (GtkWidget *widget);

G_END_DECLS
