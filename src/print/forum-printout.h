/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_PRINTOUT (forum_printout_get_type ())

G_DECLARE_FINAL_TYPE (ForumPrintout, forum_printout, FORUM, PRINTOUT, GObject)

ForumPrintout *forum_printout_new            (ForumProgram  *program);
ForumPrintout *forum_printout_new_for_day    (ForumProgram  *program,
                                              ForumDay      *day);
ForumPrintout *forum_printout_new_for_agenda (ForumProgram  *program,
                                              GListModel    *sessions,
                                              GHashTable    *notes);

const char    *forum_printout_get_title      (ForumPrintout *self);
guint          forum_printout_paginate       (ForumPrintout *self,
                                              PangoContext  *context,
                                              double         width,
                                              double         height);
void           forum_printout_draw_page      (ForumPrintout *self,
                                              cairo_t       *cr,
                                              guint          page);

G_END_DECLS
