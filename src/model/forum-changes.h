/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-change.h"

G_BEGIN_DECLS

#define FORUM_TYPE_CHANGES (forum_changes_get_type ())

G_DECLARE_FINAL_TYPE (ForumChanges, forum_changes, FORUM, CHANGES, ForumList)

ForumChanges *forum_changes_new            (ForumProgram       *before,
                                            ForumProgram       *after);
ForumProgram *forum_changes_get_before     (ForumChanges       *self);
ForumProgram *forum_changes_get_after      (ForumChanges       *self);
guint         forum_changes_count          (ForumChanges       *self,
                                            ForumChangeSubject  subject,
                                            ForumChangeKind     kind);
ForumChange  *forum_changes_find_session   (ForumChanges       *self,
                                            ForumSession       *session);
const char   *forum_changes_get_new_id     (ForumChanges       *self,
                                            const char         *old_id);
GHashTable   *forum_changes_get_renumbered (ForumChanges       *self);
ForumList    *forum_changes_get_vanished   (ForumChanges       *self);

G_END_DECLS
