/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-changes.h"

G_BEGIN_DECLS

char *forum_diff_print_text (ForumChanges *changes);
char *forum_diff_print_json (ForumChanges *changes);

G_END_DECLS
