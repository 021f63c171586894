/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-organization.h"

/* An organization that has a part in the forum. */
struct _ForumOrganization
{
  GObject parent_instance;

  char *id;
  ForumText *name;
  ForumList *aliases;
  ForumOrganizationKind kind;
  char *url;
  ForumText *about;
  ForumList *facts;
  ForumText *remark;
  ForumList *sources;
};

G_DEFINE_FINAL_TYPE (ForumOrganization, forum_organization, G_TYPE_OBJECT)

static void
forum_organization_finalize (GObject *object)
{
  ForumOrganization *self = FORUM_ORGANIZATION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, forum_text_unref);
  g_clear_object (&self->aliases);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->about, forum_text_unref);
  g_clear_object (&self->facts);
  g_clear_pointer (&self->remark, forum_text_unref);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (forum_organization_parent_class)->finalize (object);
}

static void
forum_organization_class_init (ForumOrganizationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_organization_finalize;
}

static void
forum_organization_init (ForumOrganization *self)
{
}

/**
 * forum_organization_new:
 * @init: what it is made of
 *
 * Returns: (transfer full): a new organization, which never changes
 */
ForumOrganization *
forum_organization_new (const ForumOrganizationInit *init)
{
  ForumOrganization *self = g_object_new (FORUM_TYPE_ORGANIZATION, NULL);

  self->id = g_strdup (init->id);
  self->name = forum_text_ref (init->name);
  g_set_object (&self->aliases, init->aliases);
  self->kind = init->kind;
  self->url = g_strdup (init->url);
  self->about = init->about != NULL ? forum_text_ref (init->about) : NULL;
  g_set_object (&self->facts, init->facts);
  self->remark = init->remark != NULL ? forum_text_ref (init->remark) : NULL;
  g_set_object (&self->sources, init->sources);

  return self;
}

/**
 * forum_organization_get_id:
 * @self: an organization
 *
 * Returns: (transfer none): its id
 */
const char *
forum_organization_get_id (ForumOrganization *self)
{
  g_return_val_if_fail (FORUM_IS_ORGANIZATION (self), NULL);

  return self->id;
}

/**
 * forum_organization_get_name:
 * @self: an organization
 *
 * Returns: (transfer none): its name
 */
ForumText *
forum_organization_get_name (ForumOrganization *self)
{
  g_return_val_if_fail (FORUM_IS_ORGANIZATION (self), NULL);

  return self->name;
}

/**
 * forum_organization_get_aliases:
 * @self: an organization
 *
 * Returns: (transfer none) (nullable) (element-type ForumFact): its other names
 */
ForumList *
forum_organization_get_aliases (ForumOrganization *self)
{
  g_return_val_if_fail (FORUM_IS_ORGANIZATION (self), NULL);

  return self->aliases;
}

/**
 * forum_organization_get_kind:
 * @self: an organization
 *
 * Returns: of what kind it is
 */
ForumOrganizationKind
forum_organization_get_kind (ForumOrganization *self)
{
  g_return_val_if_fail (FORUM_IS_ORGANIZATION (self), 0);

  return self->kind;
}

/**
 * forum_organization_get_url:
 * @self: an organization
 *
 * Returns: (transfer none) (nullable): the address of its site
 */
const char *
forum_organization_get_url (ForumOrganization *self)
{
  g_return_val_if_fail (FORUM_IS_ORGANIZATION (self), NULL);

  return self->url;
}

/**
 * forum_organization_get_about:
 * @self: an organization
 *
 * Returns: (transfer none) (nullable): what it is
 */
ForumText *
forum_organization_get_about (ForumOrganization *self)
{
  g_return_val_if_fail (FORUM_IS_ORGANIZATION (self), NULL);

  return self->about;
}

/**
 * forum_organization_get_facts:
 * @self: an organization
 *
 * Returns: (transfer none) (nullable) (element-type ForumFact): what is known of it
 */
ForumList *
forum_organization_get_facts (ForumOrganization *self)
{
  g_return_val_if_fail (FORUM_IS_ORGANIZATION (self), NULL);

  return self->facts;
}

/**
 * forum_organization_get_remark:
 * @self: an organization
 *
 * Returns: (transfer none) (nullable): what a reader should know about how certain this is
 */
ForumText *
forum_organization_get_remark (ForumOrganization *self)
{
  g_return_val_if_fail (FORUM_IS_ORGANIZATION (self), NULL);

  return self->remark;
}

/**
 * forum_organization_get_sources:
 * @self: an organization
 *
 * Returns: (transfer none) (nullable) (element-type ForumSource): where it was read
 */
ForumList *
forum_organization_get_sources (ForumOrganization *self)
{
  g_return_val_if_fail (FORUM_IS_ORGANIZATION (self), NULL);

  return self->sources;
}
