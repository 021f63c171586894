/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-problem.h"

G_BEGIN_DECLS

#define FORUM_LIMIT_DEPTH 64

gboolean forum_json_check   (const char       *text,
                             gsize             length,
                             ForumProblemCode *code,
                             gsize            *offset);
void     forum_json_locate  (const char       *text,
                             gsize             length,
                             GHashTable       *offsets);

G_END_DECLS
