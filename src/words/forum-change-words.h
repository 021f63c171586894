/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-change-lines.h"
#include "model/forum-changes.h"

G_BEGIN_DECLS

const char *forum_words_change_kind    (ForumChange  *change);
char       *forum_words_change_title   (ForumChange  *change);
char       *forum_words_change_heading (ForumChange  *change);
char       *forum_words_change_message (ForumChange  *change);
char       *forum_words_changes        (ForumChanges *changes);

G_END_DECLS
