/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_ARTICLE_PAGE (forum_article_page_get_type ())

G_DECLARE_FINAL_TYPE (ForumArticlePage, forum_article_page, FORUM, ARTICLE_PAGE, AdwBin)

GtkWidget *forum_article_page_new (ForumProgram *program,
                                   ForumArticle *article);

G_END_DECLS
