/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-session.h"

G_BEGIN_DECLS

/**
 * ForumOverlap:
 * @first: (transfer none): a session
 * @second: (transfer none): one that starts while @first lasts
 *
 * Two sessions that nobody can attend both from start to end.
 */
typedef struct
{
  ForumSession *first;
  ForumSession *second;
} ForumOverlap;

GArray *forum_overlaps_find (GPtrArray *sessions);

G_END_DECLS
