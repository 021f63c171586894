/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-change.h"

G_BEGIN_DECLS

GStrv forum_words_change_lines (ForumChange *change);

G_END_DECLS
