/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-program.h"

G_BEGIN_DECLS

char         *congress_make (guint       n_sessions);
ForumProgram *congress_read (const char *json);

G_END_DECLS
