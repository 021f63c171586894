/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Older copies of an edition, by the time at which each was replaced. */
typedef struct _ForumHistory ForumHistory;

#define FORUM_HISTORY_LENGTH 20

ForumHistory *forum_history_new        (const char    *folder);
void          forum_history_free       (ForumHistory  *self);
gboolean      forum_history_keep       (ForumHistory  *self,
                                        GBytes        *bytes,
                                        GDateTime     *replaced,
                                        GError       **error);
GPtrArray    *forum_history_list_times (ForumHistory  *self);
GBytes       *forum_history_load       (ForumHistory  *self,
                                        GDateTime     *replaced,
                                        GError       **error);
void          forum_history_remove     (ForumHistory  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumHistory, forum_history_free)

G_END_DECLS
