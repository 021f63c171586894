/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-program.h"

G_BEGIN_DECLS

char *forum_words_start         (ForumSession *session);
char *forum_words_session_times (ForumSession *session);
char *forum_words_both_times    (ForumProgram *program,
                                 ForumSession *session);
char *forum_words_session_place (ForumSession *session);

G_END_DECLS
