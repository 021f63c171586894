/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-program.h"

G_BEGIN_DECLS

char *forum_list_print_text (ForumProgram *program,
                             guint         day_number);
char *forum_list_print_json (ForumProgram *program,
                             guint         day_number);

G_END_DECLS
