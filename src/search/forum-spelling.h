/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-search-arena.h"

G_BEGIN_DECLS

GPtrArray *forum_spelling_find (const ForumArena *arena,
                                const char       *word,
                                guint             n_words);

G_END_DECLS
