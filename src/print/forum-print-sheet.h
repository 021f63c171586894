/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-print-block.h"
#include "forum-printout-private.h"

G_BEGIN_DECLS

/**
 * ForumPrintSheet:
 * @program: the forum
 * @agenda: whether only what the user chose of it is printed
 * @notes: (nullable) (element-type utf8 utf8): what the user wrote about sessions, by their ids
 * @context: where the fonts come from
 * @width: how wide a page is between its margins, in points
 * @height: how high it is between them
 * @times_width: how wide the column of times is, with the space beside it
 *
 * What is the same on all pages. Whoever has one keeps what it points at.
 */
typedef struct
{
  ForumProgram *program;
  gboolean agenda;
  GHashTable *notes;
  PangoContext *context;
  double width;
  double height;
  double times_width;
} ForumPrintSheet;

double           forum_print_sheet_get_top           (ForumPrintKind         first);
double           forum_print_sheet_get_bottom        (const ForumPrintSheet *self);
double           forum_print_sheet_get_tail          (ForumPrintKind         kind);
void             forum_print_sheet_make_room         (ForumPrintSheet       *self,
                                                      ForumSession          *session);
ForumPrintBlock *forum_print_sheet_lay_out           (const ForumPrintSheet *self,
                                                      ForumPrintKind         kind,
                                                      gpointer               object);
ForumPrintBlock *forum_print_sheet_lay_out_times     (const ForumPrintSheet *self,
                                                      ForumSession          *session);
double           forum_print_sheet_get_drop          (ForumPrintBlock       *block,
                                                      ForumPrintBlock       *times);
void             forum_print_sheet_draw_running_head (const ForumPrintSheet *self,
                                                      cairo_t               *cr,
                                                      ForumDay              *day);
void             forum_print_sheet_draw_place        (const ForumPrintSheet *self,
                                                      cairo_t               *cr,
                                                      const ForumPrintPlace *place);
void             forum_print_sheet_draw_footer       (const ForumPrintSheet *self,
                                                      cairo_t               *cr,
                                                      guint                  page,
                                                      guint                  n_pages);

G_END_DECLS
