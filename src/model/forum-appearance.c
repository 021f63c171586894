/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-appearance.h"

/* A person in a role: in a session or a whole day. */
struct _ForumAppearance
{
  GObject parent_instance;

  ForumPerson *person;
  ForumRole role;
};

G_DEFINE_FINAL_TYPE (ForumAppearance, forum_appearance, G_TYPE_OBJECT)

static void
forum_appearance_finalize (GObject *object)
{
  ForumAppearance *self = FORUM_APPEARANCE (object);

  g_clear_object (&self->person);

  G_OBJECT_CLASS (forum_appearance_parent_class)->finalize (object);
}

static void
forum_appearance_class_init (ForumAppearanceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_appearance_finalize;
}

static void
forum_appearance_init (ForumAppearance *self)
{
}

/**
 * forum_appearance_new:
 * @init: what it is made of
 *
 * Returns: (transfer full): a new appearance, which never changes
 */
ForumAppearance *
forum_appearance_new (const ForumAppearanceInit *init)
{
  ForumAppearance *self = g_object_new (FORUM_TYPE_APPEARANCE, NULL);

  self->person = g_object_ref (init->person);
  self->role = init->role;

  return self;
}

/**
 * forum_appearance_get_person:
 * @self: an appearance
 *
 * Returns: (transfer none): who appears
 */
ForumPerson *
forum_appearance_get_person (ForumAppearance *self)
{
  g_return_val_if_fail (FORUM_IS_APPEARANCE (self), NULL);

  return self->person;
}

/**
 * forum_appearance_get_role:
 * @self: an appearance
 *
 * Returns: as what
 */
ForumRole
forum_appearance_get_role (ForumAppearance *self)
{
  g_return_val_if_fail (FORUM_IS_APPEARANCE (self), 0);

  return self->role;
}
