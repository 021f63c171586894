/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

GtkWidget  *forum_pages_new_for   (ForumProgram *program,
                                   gpointer      item);
void        forum_pages_set_title (GtkWidget    *page,
                                   const char   *title);
const char *forum_pages_get_title (GtkWidget    *page);

G_END_DECLS
