/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-timetable.h"

G_BEGIN_DECLS

char *forum_words_countdown    (ForumTimetable *timetable,
                                GDateTime      *now);
char *forum_words_until        (ForumSession   *session,
                                GDateTime      *now);
char *forum_words_next         (ForumSession   *session,
                                GDateTime      *now);
char *forum_words_session_mark (ForumTimetable *timetable,
                                ForumSession   *session,
                                GDateTime      *now);

G_END_DECLS
