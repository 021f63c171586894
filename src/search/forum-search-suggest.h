/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-search-arena.h"

G_BEGIN_DECLS

char **forum_suggest (const ForumArena *arena,
                      const char       *text);

G_END_DECLS
