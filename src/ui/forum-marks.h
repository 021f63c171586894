/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-changes.h"

G_BEGIN_DECLS

void        forum_marks_set (ForumProgram *program,
                             ForumChanges *changes);
const char *forum_marks_get (ForumProgram *program,
                             ForumSession *session);

G_END_DECLS
