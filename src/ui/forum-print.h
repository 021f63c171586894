/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "print/forum-printout.h"

G_BEGIN_DECLS

GtkPrintOperation *forum_print_operation_new (GtkWindow     *parent,
                                              ForumPrintout *printout);
void               forum_print_run           (GtkWindow     *parent,
                                              ForumPrintout *printout);

G_END_DECLS
