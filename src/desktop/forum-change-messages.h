/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-changes.h"
#include "store/forum-agenda.h"

G_BEGIN_DECLS

guint forum_change_messages_send (GApplication *application,
                                  ForumChanges *changes,
                                  ForumAgenda  *agenda);

G_END_DECLS
