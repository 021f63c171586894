/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

GtkWidget *forum_rows_new_for    (GObject      *item);
GtkWidget *forum_rows_new_listed (ForumProgram *program,
                                  GObject      *item);

G_END_DECLS
