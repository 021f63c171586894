/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-change.h"
#include "forum-match.h"

G_BEGIN_DECLS

/**
 * ForumDifference:
 * @match: which of the days, people and sessions of @before are which of @after
 * @before: a program
 * @after: another state of it
 *
 * What a difference is looked for in.
 */
typedef struct
{
  ForumMatch *match;
  ForumProgram *before;
  ForumProgram *after;
} ForumDifference;

ForumChange *forum_difference_of_programs (const ForumDifference *self);
ForumChange *forum_difference_of_days     (const ForumDifference *self,
                                           ForumDay              *before,
                                           ForumDay              *after);
ForumChange *forum_difference_of_sessions (const ForumDifference *self,
                                           ForumSession          *before,
                                           ForumSession          *after);
ForumChange *forum_difference_of_people   (const ForumDifference *self,
                                           ForumPerson           *before,
                                           ForumPerson           *after);

G_END_DECLS
