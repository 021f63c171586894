/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/forum-search-results.h"
#include "test-support.h"

G_BEGIN_DECLS

ForumProgram *test_read_built_in    (void);
char         *test_describe_results (ForumSearchResults *results);

G_END_DECLS
