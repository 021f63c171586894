/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-person.h"

/* A person who has a part in the forum. */
struct _ForumPerson
{
  GObject parent_instance;

  char *id;
  ForumText *name;
  gboolean unconfirmed_spelling;
  ForumText *title;
  ForumOrganization *organization;
  GFile *photo;
  ForumText *bio;
  ForumList *facts;
  ForumList *links;
  ForumText *remark;
  ForumList *sources;
};

G_DEFINE_FINAL_TYPE (ForumPerson, forum_person, G_TYPE_OBJECT)

static void
forum_person_finalize (GObject *object)
{
  ForumPerson *self = FORUM_PERSON (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, forum_text_unref);
  g_clear_pointer (&self->title, forum_text_unref);
  g_clear_object (&self->organization);
  g_clear_object (&self->photo);
  g_clear_pointer (&self->bio, forum_text_unref);
  g_clear_object (&self->facts);
  g_clear_object (&self->links);
  g_clear_pointer (&self->remark, forum_text_unref);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (forum_person_parent_class)->finalize (object);
}

static void
forum_person_class_init (ForumPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_person_finalize;
}

static void
forum_person_init (ForumPerson *self)
{
}

/**
 * forum_person_new:
 * @init: what it is made of
 *
 * Returns: (transfer full): a new person, which never changes
 */
ForumPerson *
forum_person_new (const ForumPersonInit *init)
{
  ForumPerson *self = g_object_new (FORUM_TYPE_PERSON, NULL);

  self->id = g_strdup (init->id);
  self->name = forum_text_ref (init->name);
  self->unconfirmed_spelling = init->unconfirmed_spelling;
  self->title = init->title != NULL ? forum_text_ref (init->title) : NULL;
  g_set_object (&self->organization, init->organization);
  g_set_object (&self->photo, init->photo);
  self->bio = init->bio != NULL ? forum_text_ref (init->bio) : NULL;
  g_set_object (&self->facts, init->facts);
  g_set_object (&self->links, init->links);
  self->remark = init->remark != NULL ? forum_text_ref (init->remark) : NULL;
  g_set_object (&self->sources, init->sources);

  return self;
}

/**
 * forum_person_get_id:
 * @self: a person
 *
 * Returns: (transfer none): an id
 */
const char *
forum_person_get_id (ForumPerson *self)
{
  g_return_val_if_fail (FORUM_IS_PERSON (self), NULL);

  return self->id;
}

/**
 * forum_person_get_name:
 * @self: a person
 *
 * Returns: (transfer none): a name
 */
ForumText *
forum_person_get_name (ForumPerson *self)
{
  g_return_val_if_fail (FORUM_IS_PERSON (self), NULL);

  return self->name;
}

/**
 * forum_person_get_unconfirmed_spelling:
 * @self: a person
 *
 * Returns: whether the spelling in Latin letters was not confirmed by the person
 */
gboolean
forum_person_get_unconfirmed_spelling (ForumPerson *self)
{
  g_return_val_if_fail (FORUM_IS_PERSON (self), FALSE);

  return self->unconfirmed_spelling;
}

/**
 * forum_person_get_title:
 * @self: a person
 *
 * Returns: (transfer none) (nullable): a short position
 */
ForumText *
forum_person_get_title (ForumPerson *self)
{
  g_return_val_if_fail (FORUM_IS_PERSON (self), NULL);

  return self->title;
}

/**
 * forum_person_get_organization:
 * @self: a person
 *
 * Returns: (transfer none) (nullable): the affiliation
 */
ForumOrganization *
forum_person_get_organization (ForumPerson *self)
{
  g_return_val_if_fail (FORUM_IS_PERSON (self), NULL);

  return self->organization;
}

/**
 * forum_person_get_photo:
 * @self: a person
 *
 * Returns: (transfer none) (nullable): a file that may be a photo; nobody has looked into it yet
 */
GFile *
forum_person_get_photo (ForumPerson *self)
{
  g_return_val_if_fail (FORUM_IS_PERSON (self), NULL);

  return self->photo;
}

/**
 * forum_person_get_bio:
 * @self: a person
 *
 * Returns: (transfer none) (nullable): a biography
 */
ForumText *
forum_person_get_bio (ForumPerson *self)
{
  g_return_val_if_fail (FORUM_IS_PERSON (self), NULL);

  return self->bio;
}

/**
 * forum_person_get_facts:
 * @self: a person
 *
 * Returns: (transfer none) (nullable) (element-type ForumFact): what is known of the person
 */
ForumList *
forum_person_get_facts (ForumPerson *self)
{
  g_return_val_if_fail (FORUM_IS_PERSON (self), NULL);

  return self->facts;
}

/**
 * forum_person_get_links:
 * @self: a person
 *
 * Returns: (transfer none) (nullable) (element-type ForumLink): links
 */
ForumList *
forum_person_get_links (ForumPerson *self)
{
  g_return_val_if_fail (FORUM_IS_PERSON (self), NULL);

  return self->links;
}

/**
 * forum_person_get_remark:
 * @self: a person
 *
 * Returns: (transfer none) (nullable): what a reader should know about how certain this is
 */
ForumText *
forum_person_get_remark (ForumPerson *self)
{
  g_return_val_if_fail (FORUM_IS_PERSON (self), NULL);

  return self->remark;
}

/**
 * forum_person_get_sources:
 * @self: a person
 *
 * Returns: (transfer none) (nullable) (element-type ForumSource): where it was read
 */
ForumList *
forum_person_get_sources (ForumPerson *self)
{
  g_return_val_if_fail (FORUM_IS_PERSON (self), NULL);

  return self->sources;
}
