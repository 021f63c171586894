/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/forum-person.h"

G_BEGIN_DECLS

#define FORUM_TYPE_AVATAR (forum_avatar_get_type ())

G_DECLARE_FINAL_TYPE (ForumAvatar, forum_avatar, FORUM, AVATAR, GtkWidget)

GtkWidget  *forum_avatar_new        (void);
void        forum_avatar_set_person (ForumAvatar *self,
                                     ForumPerson *person);
void        forum_avatar_set_size   (ForumAvatar *self,
                                     int          size);
GdkTexture *forum_avatar_get_photo  (ForumAvatar *self);

G_END_DECLS
