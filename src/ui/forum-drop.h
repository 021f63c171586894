/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-window.h"

G_BEGIN_DECLS

void forum_drop_watch (ForumWindow *window);

G_END_DECLS
