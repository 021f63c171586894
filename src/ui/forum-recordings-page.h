/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

GtkWidget *forum_recordings_page_new (ForumProgram *program);

G_END_DECLS
