/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-problem.h"
#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_FORMAT 1
#define FORUM_LIMIT_BYTES (64 * 1024 * 1024)
#define FORUM_LIMIT_SESSIONS 100000

ForumProgram *forum_reader_read (GBytes     *bytes,
                                 GFile      *folder,
                                 GPtrArray **problems);

G_END_DECLS
