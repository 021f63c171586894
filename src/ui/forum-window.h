/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "forum-program-view.h"
#include "store/forum-edition.h"

G_BEGIN_DECLS

#define FORUM_TYPE_WINDOW (forum_window_get_type ())

G_DECLARE_FINAL_TYPE (ForumWindow, forum_window, FORUM, WINDOW, AdwApplicationWindow)

GtkWidget        *forum_window_new           (GtkApplication *application);
ForumProgramView *forum_window_get_view      (ForumWindow    *self);
gboolean          forum_window_shows         (ForumWindow    *self,
                                              GFile          *file);
gboolean          forum_window_shows_edition (ForumWindow    *self,
                                              const char     *edition);
void              forum_window_load          (ForumWindow    *self,
                                              GFile          *file);
void              forum_window_load_edition  (ForumWindow    *self,
                                              ForumEdition   *edition);
void              forum_window_show          (ForumWindow    *self,
                                              const char     *target);
void              forum_window_add_toast     (ForumWindow    *self,
                                              AdwToast       *toast);

G_END_DECLS
