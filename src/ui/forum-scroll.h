/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double forum_scroll_get   (GtkWidget *widget);
void   forum_scroll_carry (GtkWidget *widget,
                           double     value);

G_END_DECLS
