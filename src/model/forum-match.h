/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-program.h"

G_BEGIN_DECLS

typedef struct _ForumMatch ForumMatch;

ForumMatch *forum_match_new            (ForumProgram    *before,
                                        ForumProgram    *after);
void        forum_match_free           (ForumMatch      *self);
gpointer    forum_match_get_before     (ForumMatch      *self,
                                        gpointer         after);
gpointer    forum_match_get_after      (ForumMatch      *self,
                                        gpointer         before);
gboolean    forum_match_is_of_all_day  (ForumSession    *session,
                                        ForumAppearance *appearance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumMatch, forum_match_free)

G_END_DECLS
