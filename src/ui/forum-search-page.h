/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-browser.h"

G_BEGIN_DECLS

#define FORUM_TYPE_SEARCH_PAGE (forum_search_page_get_type ())

G_DECLARE_FINAL_TYPE (ForumSearchPage, forum_search_page, FORUM, SEARCH_PAGE, ForumBrowser)

GtkWidget  *forum_search_page_new       (ForumProgram          *program);
void        forum_search_page_open      (ForumSearchPage       *self);
void        forum_search_page_search    (ForumSearchPage       *self,
                                         const char            *words);
const char *forum_search_page_get_words (ForumSearchPage       *self);
gboolean    forum_search_page_type      (ForumSearchPage       *self,
                                         GtkEventControllerKey *keys);

G_END_DECLS
