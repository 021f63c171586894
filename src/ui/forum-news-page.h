/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_NEWS_PAGE (forum_news_page_get_type ())

G_DECLARE_FINAL_TYPE (ForumNewsPage, forum_news_page, FORUM, NEWS_PAGE, AdwBin)

GtkWidget *forum_news_page_new (ForumProgram *program);

G_END_DECLS
