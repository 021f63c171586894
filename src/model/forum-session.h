/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "forum-appearance.h"

G_BEGIN_DECLS

typedef struct _ForumDay ForumDay;

#define FORUM_TYPE_SESSION (forum_session_get_type ())

G_DECLARE_FINAL_TYPE (ForumSession, forum_session, FORUM, SESSION, GObject)

/**
 * ForumSessionInit:
 * @id: its id
 * @kind: what it is
 * @title: (nullable): its title, %NULL when it is not known
 * @abstract: (nullable): what it is about
 * @start: (nullable): when it starts, in the forum's time zone
 * @end: (nullable): when it ends: the first moment that does not belong to it
 * @room: (nullable): where
 * @track: (nullable): the track
 * @language: (nullable): the BCP 47 tag of the language in which it is held
 * @status: what became of it
 * @appearances: (nullable): who takes part: first its own people, then those of its whole day
 * @organizations: (nullable): the organizations that take part
 * @links: (nullable): links
 * @remark: (nullable): what a reader should know about how certain this is
 * @sources: (nullable): where it was read
 *
 * What a new session is made of. Nothing of it is taken over: strings are copied, objects
 * referenced.
 */
typedef struct
{
  const char *id;
  ForumSessionKind kind;
  ForumText *title;
  ForumText *abstract;
  GDateTime *start;
  GDateTime *end;
  ForumText *room;
  ForumText *track;
  const char *language;
  ForumStatus status;
  ForumList *appearances;
  ForumList *organizations;
  ForumList *links;
  ForumText *remark;
  ForumList *sources;
} ForumSessionInit;

ForumSession    *forum_session_new               (const ForumSessionInit *init);
const char      *forum_session_get_id            (ForumSession *self);
ForumSessionKind forum_session_get_kind          (ForumSession *self);
ForumText       *forum_session_get_title         (ForumSession *self);
ForumText       *forum_session_get_abstract      (ForumSession *self);
GDateTime       *forum_session_get_start         (ForumSession *self);
GDateTime       *forum_session_get_end           (ForumSession *self);
ForumText       *forum_session_get_room          (ForumSession *self);
ForumText       *forum_session_get_track         (ForumSession *self);
const char      *forum_session_get_language      (ForumSession *self);
ForumStatus      forum_session_get_status        (ForumSession *self);
ForumList       *forum_session_get_appearances   (ForumSession *self);
ForumList       *forum_session_get_organizations (ForumSession *self);
ForumList       *forum_session_get_links         (ForumSession *self);
ForumText       *forum_session_get_remark        (ForumSession *self);
ForumList       *forum_session_get_sources       (ForumSession *self);
ForumDay        *forum_session_get_day           (ForumSession *self);
gboolean         forum_session_shares_room       (ForumSession *self,
                                                  ForumSession *other);

/* For ForumDay alone. */
void             forum_session_set_day           (ForumSession *self,
                                                  ForumDay     *day);

G_END_DECLS
