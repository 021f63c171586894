/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-source.h"

/* Where something that the forum says was read. */
struct _ForumSource
{
  GObject parent_instance;

  char *id;
  ForumText *title;
  ForumText *publisher;
  GDateTime *date;
  char *url;
};

G_DEFINE_FINAL_TYPE (ForumSource, forum_source, G_TYPE_OBJECT)

static void
forum_source_finalize (GObject *object)
{
  ForumSource *self = FORUM_SOURCE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, forum_text_unref);
  g_clear_pointer (&self->publisher, forum_text_unref);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_clear_pointer (&self->url, g_free);

  G_OBJECT_CLASS (forum_source_parent_class)->finalize (object);
}

static void
forum_source_class_init (ForumSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_source_finalize;
}

static void
forum_source_init (ForumSource *self)
{
}

/**
 * forum_source_new:
 * @init: what it is made of
 *
 * Returns: (transfer full): a new source, which never changes
 */
ForumSource *
forum_source_new (const ForumSourceInit *init)
{
  ForumSource *self = g_object_new (FORUM_TYPE_SOURCE, NULL);

  self->id = g_strdup (init->id);
  self->title = forum_text_ref (init->title);
  self->publisher = init->publisher != NULL ? forum_text_ref (init->publisher) : NULL;
  self->date = init->date != NULL ? g_date_time_ref (init->date) : NULL;
  self->url = g_strdup (init->url);

  return self;
}

/**
 * forum_source_get_id:
 * @self: a source
 *
 * Returns: (transfer none): its id
 */
const char *
forum_source_get_id (ForumSource *self)
{
  g_return_val_if_fail (FORUM_IS_SOURCE (self), NULL);

  return self->id;
}

/**
 * forum_source_get_title:
 * @self: a source
 *
 * Returns: (transfer none): its title
 */
ForumText *
forum_source_get_title (ForumSource *self)
{
  g_return_val_if_fail (FORUM_IS_SOURCE (self), NULL);

  return self->title;
}

/**
 * forum_source_get_publisher:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): who published it
 */
ForumText *
forum_source_get_publisher (ForumSource *self)
{
  g_return_val_if_fail (FORUM_IS_SOURCE (self), NULL);

  return self->publisher;
}

/**
 * forum_source_get_date:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): the day it was published
 */
GDateTime *
forum_source_get_date (ForumSource *self)
{
  g_return_val_if_fail (FORUM_IS_SOURCE (self), NULL);

  return self->date;
}

/**
 * forum_source_get_url:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): its address
 */
const char *
forum_source_get_url (ForumSource *self)
{
  g_return_val_if_fail (FORUM_IS_SOURCE (self), NULL);

  return self->url;
}
