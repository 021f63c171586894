/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-agenda.h"
#include "forum-shelf.h"

G_BEGIN_DECLS

GFile       *forum_library_dup_built_in     (void);
GFile       *forum_library_dup_edition_file (const char  *edition);
ForumAgenda *forum_library_dup_agenda       (void);
ForumShelf  *forum_library_dup_shelf        (void);
gboolean     forum_library_flush            (GError     **error);
GSettings   *forum_library_dup_settings     (void);

G_END_DECLS
