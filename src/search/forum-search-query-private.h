/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-search-needle.h"
#include "forum-search-query.h"

G_BEGIN_DECLS

/**
 * ForumSearchQuery:
 * @words: (element-type ForumNeedle): what must all be found
 * @phrase: (nullable): all words together, where there are several
 */
struct _ForumSearchQuery
{
  GPtrArray *words;
  ForumNeedle *phrase;
};

G_END_DECLS
