/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-print-text.h"
#include "model/forum-program.h"

G_BEGIN_DECLS

ForumPrintText *forum_print_content_title        (ForumProgram    *program,
                                                  gboolean         agenda);
ForumPrintText *forum_print_content_day          (ForumDay        *day);
ForumPrintText *forum_print_content_running_head (ForumDay        *day);
ForumPrintText *forum_print_content_no_sessions  (void);
ForumPrintText *forum_print_content_session      (ForumSession    *session,
                                                  const char      *note);
ForumPrintText *forum_print_content_times        (ForumSession    *session);
ForumPrintText *forum_print_content_footer       (ForumProgram    *program,
                                                  gboolean         agenda);
ForumPrintText *forum_print_content_page_number  (guint            number,
                                                  guint            n_pages);

G_END_DECLS
