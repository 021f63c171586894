/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-change.h"

/* What is different of one thing between two states of a forum. */
struct _ForumChange
{
  GObject parent_instance;

  ForumChangeSubject subject;
  ForumChangeKind kind;
  ForumChangeParts parts;
  gpointer before;
  gpointer after;
  ForumList *joined;
  ForumList *left;
  ForumList *recast;
  ForumList *new_links;

  /* A session knows its day only as long as somebody holds the program. */
  ForumProgram *old_program;
  ForumProgram *new_program;
};

G_DEFINE_FINAL_TYPE (ForumChange, forum_change, G_TYPE_OBJECT)

static void
forum_change_finalize (GObject *object)
{
  ForumChange *self = FORUM_CHANGE (object);

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_object (&self->joined);
  g_clear_object (&self->left);
  g_clear_object (&self->recast);
  g_clear_object (&self->new_links);
  g_clear_object (&self->old_program);
  g_clear_object (&self->new_program);

  G_OBJECT_CLASS (forum_change_parent_class)->finalize (object);
}

static void
forum_change_class_init (ForumChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_change_finalize;
}

static void
forum_change_init (ForumChange *self)
{
}

/**
 * forum_change_new:
 * @init: what it is made of
 *
 * Returns: (transfer full): a new change, which never changes
 */
ForumChange *
forum_change_new (const ForumChangeInit *init)
{
  ForumChange *self = g_object_new (FORUM_TYPE_CHANGE, NULL);

  self->subject = init->subject;
  self->kind = init->kind;
  self->parts = init->parts;
  g_set_object (&self->before, init->before);
  g_set_object (&self->after, init->after);
  g_set_object (&self->old_program, init->old_program);
  g_set_object (&self->new_program, init->new_program);
  g_set_object (&self->joined, init->joined);
  g_set_object (&self->left, init->left);
  g_set_object (&self->recast, init->recast);
  g_set_object (&self->new_links, init->new_links);

  return self;
}

/**
 * forum_change_get_subject:
 * @self: a change
 *
 * Returns: what has changed
 */
ForumChangeSubject
forum_change_get_subject (ForumChange *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGE (self), 0);

  return self->subject;
}

/**
 * forum_change_get_kind:
 * @self: a change
 *
 * Returns: the most important that happened to it
 */
ForumChangeKind
forum_change_get_kind (ForumChange *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGE (self), 0);

  return self->kind;
}

/**
 * forum_change_get_parts:
 * @self: a change
 *
 * Returns: what of it is different; nothing where it was added or removed
 */
ForumChangeParts
forum_change_get_parts (ForumChange *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGE (self), 0);

  return self->parts;
}

/**
 * forum_change_get_before:
 * @self: a change
 *
 * Returns: (transfer none) (nullable) (type GObject): as it was, %NULL for what was
 *   added
 */
gpointer
forum_change_get_before (ForumChange *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGE (self), NULL);

  return self->before;
}

/**
 * forum_change_get_after:
 * @self: a change
 *
 * Returns: (transfer none) (nullable) (type GObject): as it is, %NULL for what was
 *   removed
 */
gpointer
forum_change_get_after (ForumChange *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGE (self), NULL);

  return self->after;
}

/**
 * forum_change_get_either:
 * @self: a change
 *
 * Returns: (transfer none) (type GObject): as it is, or as it was if it is not there any more
 */
gpointer
forum_change_get_either (ForumChange *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGE (self), NULL);

  return self->after != NULL ? self->after : self->before;
}

/**
 * forum_change_get_joined:
 * @self: a change
 *
 * Returns: (transfer none) (nullable) (element-type ForumAppearance): who takes
 *   part now and did not before
 */
ForumList *
forum_change_get_joined (ForumChange *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGE (self), NULL);

  return self->joined;
}

/**
 * forum_change_get_left:
 * @self: a change
 *
 * Returns: (transfer none) (nullable) (element-type ForumAppearance): who took
 *   part before and does not any more
 */
ForumList *
forum_change_get_left (ForumChange *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGE (self), NULL);

  return self->left;
}

/**
 * forum_change_get_recast:
 * @self: a change
 *
 * Returns: (transfer none) (nullable) (element-type ForumAppearance): who takes
 *   part in another role than before, in the new one
 */
ForumList *
forum_change_get_recast (ForumChange *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGE (self), NULL);

  return self->recast;
}

/**
 * forum_change_get_new_links:
 * @self: a change
 *
 * Returns: (transfer none) (nullable) (element-type ForumLink): links whose
 *   address was not there before
 */
ForumList *
forum_change_get_new_links (ForumChange *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGE (self), NULL);

  return self->new_links;
}
