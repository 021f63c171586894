/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

gboolean forum_stars_get (ForumProgram *program,
                          ForumSession *session);
void     forum_stars_set (GtkWidget    *widget,
                          ForumProgram *program,
                          ForumSession *session,
                          gboolean      starred);

G_END_DECLS
