/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "forum-print-text.h"

G_BEGIN_DECLS

typedef struct _ForumPrintBlock ForumPrintBlock;

ForumPrintBlock *forum_print_block_new           (PangoContext    *context,
                                                  ForumPrintText  *text,
                                                  double           width);
ForumPrintBlock *forum_print_block_new_line      (PangoContext    *context,
                                                  ForumPrintText  *text,
                                                  double           width);
void             forum_print_block_free          (ForumPrintBlock *self);
guint            forum_print_block_get_n_lines   (ForumPrintBlock *self);
double           forum_print_block_get_height    (ForumPrintBlock *self,
                                                  guint            first,
                                                  guint            n_lines);
guint            forum_print_block_count_fitting (ForumPrintBlock *self,
                                                  guint            first,
                                                  double           height);
double           forum_print_block_get_baseline  (ForumPrintBlock *self,
                                                  guint            line);
double           forum_print_block_get_width     (ForumPrintBlock *self);
void             forum_print_block_draw          (ForumPrintBlock *self,
                                                  cairo_t         *cr,
                                                  double           x,
                                                  double           y,
                                                  guint            first,
                                                  guint            n_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumPrintBlock, forum_print_block_free)

G_END_DECLS
