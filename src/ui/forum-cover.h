/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void forum_cover_watch          (GtkWidget *widget);
void forum_cover_watch_children (GtkWidget *parent);

G_END_DECLS
