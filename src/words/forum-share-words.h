/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-program.h"

G_BEGIN_DECLS

char       *forum_words_session_where   (ForumProgram *program,
                                         ForumSession *session);
char       *forum_words_session_details (ForumProgram *program,
                                         ForumSession *session);
char       *forum_words_session_text    (ForumProgram *program,
                                         ForumSession *session);
char       *forum_words_copy_link       (ForumLink    *link);
const char *forum_words_not_opened      (void);

G_END_DECLS
