/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       forum_copy            (GtkWidget  *widget,
                                  const char *text);
GtkWidget *forum_copy_button_new (const char *url);

G_END_DECLS
