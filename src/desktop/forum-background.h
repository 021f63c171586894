/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FORUM_TYPE_BACKGROUND (forum_background_get_type ())

G_DECLARE_FINAL_TYPE (ForumBackground, forum_background, FORUM, BACKGROUND, GObject)

ForumBackground *forum_background_new        (GDBusConnection *portal,
                                              GSettings       *settings);
void             forum_background_set_wanted (ForumBackground *self,
                                              gboolean         wanted);
gboolean         forum_background_is_boxed   (void);

G_END_DECLS
