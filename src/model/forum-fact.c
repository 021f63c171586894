/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-fact.h"

/* One statement, and where it was read. */
struct _ForumFact
{
  GObject parent_instance;

  ForumText *text;
  ForumText *detail;
  ForumList *sources;
};

G_DEFINE_FINAL_TYPE (ForumFact, forum_fact, G_TYPE_OBJECT)

static void
forum_fact_finalize (GObject *object)
{
  ForumFact *self = FORUM_FACT (object);

  g_clear_pointer (&self->text, forum_text_unref);
  g_clear_pointer (&self->detail, forum_text_unref);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (forum_fact_parent_class)->finalize (object);
}

static void
forum_fact_class_init (ForumFactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_fact_finalize;
}

static void
forum_fact_init (ForumFact *self)
{
}

/**
 * forum_fact_new:
 * @init: what it is made of
 *
 * Returns: (transfer full): a new fact, which never changes
 */
ForumFact *
forum_fact_new (const ForumFactInit *init)
{
  ForumFact *self = g_object_new (FORUM_TYPE_FACT, NULL);

  self->text = forum_text_ref (init->text);
  self->detail = init->detail != NULL ? forum_text_ref (init->detail) : NULL;
  g_set_object (&self->sources, init->sources);

  return self;
}

/**
 * forum_fact_get_text:
 * @self: a fact
 *
 * Returns: (transfer none): the statement
 */
ForumText *
forum_fact_get_text (ForumFact *self)
{
  g_return_val_if_fail (FORUM_IS_FACT (self), NULL);

  return self->text;
}

/**
 * forum_fact_get_detail:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): what is to be said of it
 */
ForumText *
forum_fact_get_detail (ForumFact *self)
{
  g_return_val_if_fail (FORUM_IS_FACT (self), NULL);

  return self->detail;
}

/**
 * forum_fact_get_sources:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable) (element-type ForumSource): where it was read
 */
ForumList *
forum_fact_get_sources (ForumFact *self)
{
  g_return_val_if_fail (FORUM_IS_FACT (self), NULL);

  return self->sources;
}
