/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double forum_text_size_get_scale (GtkWidget *widget);
int    forum_text_size_scale     (GtkWidget *widget,
                                  int        pixels);

G_END_DECLS
