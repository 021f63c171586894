/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-program.h"

G_BEGIN_DECLS

ForumLink  *forum_program_find_link      (ForumProgram  *program,
                                          ForumSession  *session,
                                          ForumLinkKind  kind);
GPtrArray  *forum_program_list_links     (ForumProgram  *program,
                                          ForumSession  *session);
gboolean    forum_program_has_recordings (ForumProgram  *program);
GListModel *forum_program_dup_recorded   (ForumProgram  *program);

G_END_DECLS
