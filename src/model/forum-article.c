/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-article.h"

/* A text about the forum, or the words of a person. */
struct _ForumArticle
{
  GObject parent_instance;

  char *id;
  ForumArticleKind kind;
  ForumText *title;
  ForumText *body;
  ForumPerson *person;
  ForumList *organizations;
  ForumList *sources;
};

G_DEFINE_FINAL_TYPE (ForumArticle, forum_article, G_TYPE_OBJECT)

static void
forum_article_finalize (GObject *object)
{
  ForumArticle *self = FORUM_ARTICLE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, forum_text_unref);
  g_clear_pointer (&self->body, forum_text_unref);
  g_clear_object (&self->person);
  g_clear_object (&self->organizations);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (forum_article_parent_class)->finalize (object);
}

static void
forum_article_class_init (ForumArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_article_finalize;
}

static void
forum_article_init (ForumArticle *self)
{
}

/**
 * forum_article_new:
 * @init: what it is made of
 *
 * Returns: (transfer full): a new article, which never changes
 */
ForumArticle *
forum_article_new (const ForumArticleInit *init)
{
  ForumArticle *self = g_object_new (FORUM_TYPE_ARTICLE, NULL);

  self->id = g_strdup (init->id);
  self->kind = init->kind;
  self->title = forum_text_ref (init->title);
  self->body = forum_text_ref (init->body);
  g_set_object (&self->person, init->person);
  g_set_object (&self->organizations, init->organizations);
  g_set_object (&self->sources, init->sources);

  return self;
}

/**
 * forum_article_get_id:
 * @self: an article
 *
 * Returns: (transfer none): its id
 */
const char *
forum_article_get_id (ForumArticle *self)
{
  g_return_val_if_fail (FORUM_IS_ARTICLE (self), NULL);

  return self->id;
}

/**
 * forum_article_get_kind:
 * @self: an article
 *
 * Returns: whether it is an article or a quotation
 */
ForumArticleKind
forum_article_get_kind (ForumArticle *self)
{
  g_return_val_if_fail (FORUM_IS_ARTICLE (self), 0);

  return self->kind;
}

/**
 * forum_article_get_title:
 * @self: an article
 *
 * Returns: (transfer none): its title
 */
ForumText *
forum_article_get_title (ForumArticle *self)
{
  g_return_val_if_fail (FORUM_IS_ARTICLE (self), NULL);

  return self->title;
}

/**
 * forum_article_get_body:
 * @self: an article
 *
 * Returns: (transfer none): its text; paragraphs are parted by an empty line
 */
ForumText *
forum_article_get_body (ForumArticle *self)
{
  g_return_val_if_fail (FORUM_IS_ARTICLE (self), NULL);

  return self->body;
}

/**
 * forum_article_get_person:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): whose words a quotation is
 */
ForumPerson *
forum_article_get_person (ForumArticle *self)
{
  g_return_val_if_fail (FORUM_IS_ARTICLE (self), NULL);

  return self->person;
}

/**
 * forum_article_get_organizations:
 * @self: an article
 *
 * Returns: (transfer none) (nullable) (element-type ForumOrganization): the organizations that it
 *   is about
 */
ForumList *
forum_article_get_organizations (ForumArticle *self)
{
  g_return_val_if_fail (FORUM_IS_ARTICLE (self), NULL);

  return self->organizations;
}

/**
 * forum_article_get_sources:
 * @self: an article
 *
 * Returns: (transfer none) (nullable) (element-type ForumSource): where it was read
 */
ForumList *
forum_article_get_sources (ForumArticle *self)
{
  g_return_val_if_fail (FORUM_IS_ARTICLE (self), NULL);

  return self->sources;
}
