/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "io/forum-problem.h"

G_BEGIN_DECLS

char *forum_words_problem           (ForumProblem *problem);
char *forum_words_problem_place     (ForumProblem *problem);
char *forum_words_problem_report    (GPtrArray    *problems,
                                     const char   *name);

G_END_DECLS
