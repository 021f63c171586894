/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-program-view.h"

G_BEGIN_DECLS

void  forum_targets_show     (ForumProgramView *view,
                             const char       *target);
char *forum_targets_describe (ForumProgramView *view);

G_END_DECLS
