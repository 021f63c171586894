/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

void forum_export_open_session (GtkWidget    *widget,
                                ForumProgram *program,
                                ForumSession *session);
void forum_export_save_session (GtkWidget    *widget,
                                ForumProgram *program,
                                ForumSession *session);
void forum_export_save_agenda  (GtkWidget    *widget,
                                ForumProgram *program,
                                GListModel   *sessions);
void forum_export_save_forum   (GtkWidget    *widget,
                                ForumProgram *program);
void forum_export_write        (GtkWindow    *window,
                                GFile        *file,
                                GBytes       *bytes);

G_END_DECLS
