/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-reader.h"

G_BEGIN_DECLS

ForumProgram *forum_loader_load         (GFile                *file,
                                         GCancellable         *cancellable,
                                         GPtrArray           **problems);
void          forum_loader_load_async   (GFile                *file,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
ForumProgram *forum_loader_load_finish  (GAsyncResult         *result,
                                         GPtrArray           **problems);

G_END_DECLS
