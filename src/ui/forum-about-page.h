/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_ABOUT_PAGE (forum_about_page_get_type ())

G_DECLARE_FINAL_TYPE (ForumAboutPage, forum_about_page, FORUM, ABOUT_PAGE, AdwBin)

GtkWidget *forum_about_page_new (ForumProgram *program);

G_END_DECLS
