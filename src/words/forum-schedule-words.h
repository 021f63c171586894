/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-program.h"

G_BEGIN_DECLS

char *forum_words_days               (ForumProgram *program);
char *forum_words_day                (ForumDay     *day);
char *forum_words_long_day           (ForumDay     *day);
char *forum_words_day_heading        (ForumDay     *day);
char *forum_words_person_appearances (ForumProgram *program,
                                      ForumPerson  *person);
char *forum_words_overlap            (GPtrArray    *sessions);

G_END_DECLS
