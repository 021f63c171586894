/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-program.h"

G_BEGIN_DECLS

char       *forum_words_reminder_choice    (guint         minutes);
char       *forum_words_plain              (const char   *words);
const char *forum_words_open               (void);
char       *forum_words_reminder           (ForumSession *session,
                                            GDateTime    *now);
char       *forum_words_cancelled_title    (ForumSession *session);
char       *forum_words_cancelled          (ForumSession *session);
const char *forum_words_background_reason  (void);
const char *forum_words_background_refused (void);

G_END_DECLS
