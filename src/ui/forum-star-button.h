/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_STAR_BUTTON (forum_star_button_get_type ())

G_DECLARE_FINAL_TYPE (ForumStarButton, forum_star_button, FORUM, STAR_BUTTON, AdwBin)

void     forum_star_button_set_session (ForumStarButton *self,
                                        ForumProgram    *program,
                                        ForumSession    *session);
gboolean forum_star_button_get_starred (ForumStarButton *self);

G_END_DECLS
