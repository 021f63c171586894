/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-article.h"
#include "forum-day.h"
#include "forum-fact.h"
#include "forum-link.h"
#include "forum-source.h"

G_BEGIN_DECLS

#define FORUM_TYPE_PROGRAM (forum_program_get_type ())

G_DECLARE_FINAL_TYPE (ForumProgram, forum_program, FORUM, PROGRAM, ForumList)

/**
 * ForumProgramInit:
 * @id: its id
 * @name: its name
 * @aliases: (nullable): its other names
 * @summary: (nullable): what it is
 * @mode: how it is held
 * @time_zone: where its clock stands
 * @city: (nullable): the place whose clock that is
 * @written: (nullable): the day on which what it says was true
 * @updated: (nullable): when what it says was last changed
 * @feed: (nullable): the address where its file is published
 * @hosts: (nullable): who hosts it
 * @organizers: (nullable): who organizes it
 * @participants: (nullable): who takes part beside those named in the sessions
 * @topics: (nullable): what it is about
 * @links: (nullable): ways of taking part in the whole forum
 * @days: (nullable) (element-type ForumDay): its days in order
 * @people: (nullable): everybody
 * @organizations: (nullable): all organizations
 * @articles: (nullable): texts about it
 * @sources: (nullable): where all this was read
 *
 * What a new program is made of. Nothing of it is taken over: strings are copied, objects
 * referenced.
 */
typedef struct
{
  const char *id;
  ForumText *name;
  ForumList *aliases;
  ForumText *summary;
  ForumMode mode;
  GTimeZone *time_zone;
  ForumText *city;
  GDateTime *written;
  GDateTime *updated;
  const char *feed;
  ForumList *hosts;
  ForumList *organizers;
  ForumList *participants;
  ForumList *topics;
  ForumList *links;
  GPtrArray *days;
  ForumList *people;
  ForumList *organizations;
  ForumList *articles;
  ForumList *sources;
} ForumProgramInit;

ForumProgram      *forum_program_new               (const ForumProgramInit *init);
const char        *forum_program_get_id            (ForumProgram      *self);
ForumText         *forum_program_get_name          (ForumProgram      *self);
ForumList         *forum_program_get_aliases       (ForumProgram      *self);
ForumText         *forum_program_get_summary       (ForumProgram      *self);
ForumMode          forum_program_get_mode          (ForumProgram      *self);
GTimeZone         *forum_program_get_time_zone     (ForumProgram      *self);
ForumText         *forum_program_get_city          (ForumProgram      *self);
GDateTime         *forum_program_get_written       (ForumProgram      *self);
GDateTime         *forum_program_get_updated       (ForumProgram      *self);
const char        *forum_program_get_feed          (ForumProgram      *self);
ForumList         *forum_program_get_hosts         (ForumProgram      *self);
ForumList         *forum_program_get_organizers    (ForumProgram      *self);
ForumList         *forum_program_get_participants  (ForumProgram      *self);
ForumList         *forum_program_get_topics        (ForumProgram      *self);
ForumList         *forum_program_get_links         (ForumProgram      *self);
ForumList         *forum_program_get_people        (ForumProgram      *self);
ForumList         *forum_program_get_organizations (ForumProgram      *self);
ForumList         *forum_program_get_articles      (ForumProgram      *self);
ForumList         *forum_program_get_sources       (ForumProgram      *self);

guint              forum_program_find_day          (ForumProgram      *self,
                                                    GDateTime         *time);
ForumSession      *forum_program_find_session      (ForumProgram      *self,
                                                    const char        *id);
ForumPerson       *forum_program_find_person       (ForumProgram      *self,
                                                    const char        *id);
ForumOrganization *forum_program_find_organization (ForumProgram      *self,
                                                    const char        *id);
ForumArticle      *forum_program_find_article      (ForumProgram      *self,
                                                    const char        *id);
GListModel        *forum_program_get_sessions_of   (ForumProgram      *self,
                                                    gpointer           person_or_organization);
GListModel        *forum_program_get_people_of     (ForumProgram      *self,
                                                    ForumOrganization *organization);

G_END_DECLS
