/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-changes.h"
#include "store/forum-shelf.h"

G_BEGIN_DECLS

#define FORUM_TYPE_NEWS (forum_news_get_type ())

G_DECLARE_FINAL_TYPE (ForumNews, forum_news, FORUM, NEWS, GObject)

ForumNews    *forum_news_new            (ForumShelf           *shelf,
                                         ForumEdition         *edition,
                                         ForumProgram         *program);
void          forum_news_next_async     (ForumNews            *self,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
ForumChanges *forum_news_next_finish    (ForumNews            *self,
                                         GAsyncResult         *result,
                                         GDateTime           **time);
gboolean      forum_news_has_unseen     (ForumNews            *self);
void          forum_news_unseen_async   (ForumNews            *self,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
ForumChanges *forum_news_unseen_finish  (ForumNews            *self,
                                         GAsyncResult         *result);

G_END_DECLS
