/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "forum-kinds.h"
#include "forum-list.h"
#include "forum-text.h"

G_BEGIN_DECLS

#define FORUM_TYPE_ORGANIZATION (forum_organization_get_type ())

G_DECLARE_FINAL_TYPE (ForumOrganization, forum_organization, FORUM, ORGANIZATION, GObject)

/**
 * ForumOrganizationInit:
 * @id: its id
 * @name: its name
 * @aliases: (nullable): its other names
 * @kind: of what kind it is
 * @url: (nullable): the address of its site
 * @about: (nullable): what it is
 * @facts: (nullable): what is known of it
 * @remark: (nullable): what a reader should know about how certain this is
 * @sources: (nullable): where it was read
 *
 * What a new organization is made of. Nothing of it is taken over: strings are copied, objects
 * referenced.
 */
typedef struct
{
  const char *id;
  ForumText *name;
  ForumList *aliases;
  ForumOrganizationKind kind;
  const char *url;
  ForumText *about;
  ForumList *facts;
  ForumText *remark;
  ForumList *sources;
} ForumOrganizationInit;

ForumOrganization    *forum_organization_new         (const ForumOrganizationInit *init);
const char           *forum_organization_get_id      (ForumOrganization *self);
ForumText            *forum_organization_get_name    (ForumOrganization *self);
ForumList            *forum_organization_get_aliases (ForumOrganization *self);
ForumOrganizationKind forum_organization_get_kind    (ForumOrganization *self);
const char           *forum_organization_get_url     (ForumOrganization *self);
ForumText            *forum_organization_get_about   (ForumOrganization *self);
ForumList            *forum_organization_get_facts   (ForumOrganization *self);
ForumText            *forum_organization_get_remark  (ForumOrganization *self);
ForumList            *forum_organization_get_sources (ForumOrganization *self);

G_END_DECLS
