/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_SESSION_PAGE (forum_session_page_get_type ())

G_DECLARE_FINAL_TYPE (ForumSessionPage, forum_session_page, FORUM, SESSION_PAGE, AdwBin)

GtkWidget    *forum_session_page_new         (ForumProgram     *program,
                                              ForumSession     *session);
ForumSession *forum_session_page_get_session (ForumSessionPage *self);

G_END_DECLS
