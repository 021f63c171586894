/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/forum-edition.h"

G_BEGIN_DECLS

#define FORUM_TYPE_UPDATE_WATCH (forum_update_watch_get_type ())

G_DECLARE_FINAL_TYPE (ForumUpdateWatch, forum_update_watch, FORUM, UPDATE_WATCH, GObject)

ForumUpdateWatch *forum_update_watch_new         (GtkWidget        *widget,
                                                  AdwToastOverlay  *toasts);
void              forum_update_watch_set_edition (ForumUpdateWatch *self,
                                                  ForumEdition     *edition,
                                                  ForumProgram     *program);
gboolean          forum_update_watch_refresh     (ForumUpdateWatch *self);

G_END_DECLS
