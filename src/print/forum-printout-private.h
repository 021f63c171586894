/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-printout.h"

G_BEGIN_DECLS

typedef enum
{
  FORUM_PRINT_TITLE,            /* Of a ForumProgram. */
  FORUM_PRINT_DAY,              /* The heading of a ForumDay. */
  FORUM_PRINT_NO_SESSIONS,      /* Of a ForumDay. */
  FORUM_PRINT_SESSION,          /* Of a ForumSession. */
} ForumPrintKind;

/**
 * ForumPrintPlace:
 * @kind: what is there
 * @object: what it is about
 * @page: the page, from 0
 * @y: the top, in points from that of the page
 * @height: how high it is
 * @first_line: its first line on this page, 0 unless it begins on a page before
 * @n_lines: how many of its lines are on this page
 * @whole: whether it ends on this page
 * @with_times: whether the times of a session stand beside it
 *
 * Something on a page.
 */
typedef struct
{
  ForumPrintKind kind;
  gpointer object;
  guint page;
  double y;
  double height;
  guint first_line;
  guint n_lines;
  gboolean whole;
  gboolean with_times;
} ForumPrintPlace;

guint                  forum_printout_get_n_places (ForumPrintout *self);
const ForumPrintPlace *forum_printout_get_place    (ForumPrintout *self,
                                                    guint          position);

G_END_DECLS
