/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "forum-organization.h"

G_BEGIN_DECLS

#define FORUM_TYPE_PERSON (forum_person_get_type ())

G_DECLARE_FINAL_TYPE (ForumPerson, forum_person, FORUM, PERSON, GObject)

/**
 * ForumPersonInit:
 * @id: an id
 * @name: a name
 * @unconfirmed_spelling: whether the spelling in Latin letters was not confirmed by the person
 * @title: (nullable): a short position
 * @organization: (nullable): the affiliation
 * @photo: (nullable): where a photo is, within the folder of the forum file
 * @bio: (nullable): a biography
 * @facts: (nullable): what is known of the person
 * @links: (nullable): links
 * @remark: (nullable): what a reader should know about how certain this is
 * @sources: (nullable): where it was read
 *
 * What a new person is made of. Nothing of it is taken over: strings are copied, objects
 * referenced.
 */
typedef struct
{
  const char *id;
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
} ForumPersonInit;

ForumPerson       *forum_person_new                      (const ForumPersonInit *init);
const char        *forum_person_get_id                   (ForumPerson *self);
ForumText         *forum_person_get_name                 (ForumPerson *self);
gboolean           forum_person_get_unconfirmed_spelling (ForumPerson *self);
ForumText         *forum_person_get_title                (ForumPerson *self);
ForumOrganization *forum_person_get_organization         (ForumPerson *self);
GFile             *forum_person_get_photo                (ForumPerson *self);
ForumText         *forum_person_get_bio                  (ForumPerson *self);
ForumList         *forum_person_get_facts                (ForumPerson *self);
ForumList         *forum_person_get_links                (ForumPerson *self);
ForumText         *forum_person_get_remark               (ForumPerson *self);
ForumList         *forum_person_get_sources              (ForumPerson *self);

G_END_DECLS
