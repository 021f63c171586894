/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_SESSION_MENU (forum_session_menu_get_type ())

G_DECLARE_FINAL_TYPE (ForumSessionMenu, forum_session_menu, FORUM, SESSION_MENU, AdwBin)

void forum_session_menu_set_session (ForumSessionMenu *self,
                                     ForumProgram     *program,
                                     ForumSession     *session);

G_END_DECLS
