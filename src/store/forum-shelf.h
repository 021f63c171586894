/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_SHELF (forum_shelf_get_type ())

G_DECLARE_FINAL_TYPE (ForumShelf, forum_shelf, FORUM, SHELF, GObject)

ForumShelf   *forum_shelf_new         (GFile             *folder);
void          forum_shelf_add         (ForumShelf        *self,
                                       ForumProgram      *program,
                                       GFile             *file);
ForumProgram *forum_shelf_dup_program (ForumShelf        *self,
                                       const char        *edition);
GFile        *forum_shelf_dup_file    (ForumShelf        *self,
                                       const char        *edition);
void          forum_shelf_keep_only   (ForumShelf        *self,
                                       const char *const *editions);
gboolean      forum_shelf_is_busy     (ForumShelf        *self);

G_END_DECLS
