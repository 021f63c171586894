/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "forum-person.h"

G_BEGIN_DECLS

#define FORUM_TYPE_ARTICLE (forum_article_get_type ())

G_DECLARE_FINAL_TYPE (ForumArticle, forum_article, FORUM, ARTICLE, GObject)

/**
 * ForumArticleInit:
 * @id: its id
 * @kind: whether it is an article or a quotation
 * @title: its title
 * @body: its text; paragraphs are parted by an empty line
 * @person: (nullable): whose words a quotation is
 * @organizations: (nullable): the organizations that it is about
 * @sources: (nullable): where it was read
 *
 * What a new article is made of. Nothing of it is taken over: strings are copied, objects
 * referenced.
 */
typedef struct
{
  const char *id;
  ForumArticleKind kind;
  ForumText *title;
  ForumText *body;
  ForumPerson *person;
  ForumList *organizations;
  ForumList *sources;
} ForumArticleInit;

ForumArticle    *forum_article_new               (const ForumArticleInit *init);
const char      *forum_article_get_id            (ForumArticle *self);
ForumArticleKind forum_article_get_kind          (ForumArticle *self);
ForumText       *forum_article_get_title         (ForumArticle *self);
ForumText       *forum_article_get_body          (ForumArticle *self);
ForumPerson     *forum_article_get_person        (ForumArticle *self);
ForumList       *forum_article_get_organizations (ForumArticle *self);
ForumList       *forum_article_get_sources       (ForumArticle *self);

G_END_DECLS
