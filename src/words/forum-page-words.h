/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-program.h"

G_BEGIN_DECLS

const char *forum_words_language    (void);
const char *forum_words_agenda      (void);
const char *forum_words_note        (void);
const char *forum_words_no_time     (void);
const char *forum_words_no_sessions (void);
const char *forum_words_no_address  (void);
char       *forum_words_page_number (guint            number,
                                     guint            n_pages);
char       *forum_words_hosts       (ForumProgram    *program);
char       *forum_words_time_zone   (ForumProgram    *program);
char       *forum_words_written     (ForumProgram    *program);
char       *forum_words_appearance  (ForumAppearance *appearance);
char       *forum_words_link        (ForumLink       *link);

G_END_DECLS
