/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-session.h"

/* One entry of a day. A session without times keeps its place in the day. */
struct _ForumSession
{
  GObject parent_instance;

  char *id;
  ForumSessionKind kind;
  ForumText *title;
  ForumText *abstract;
  GDateTime *start;
  GDateTime *end;
  ForumText *room;
  ForumText *track;
  char *language;
  ForumStatus status;
  ForumList *appearances;
  ForumList *organizations;
  ForumList *links;
  ForumText *remark;
  ForumList *sources;

  /* Not a reference: the day owns its sessions, and takes itself away when it goes. */
  ForumDay *day;
};

G_DEFINE_FINAL_TYPE (ForumSession, forum_session, G_TYPE_OBJECT)

static void
forum_session_finalize (GObject *object)
{
  ForumSession *self = FORUM_SESSION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, forum_text_unref);
  g_clear_pointer (&self->abstract, forum_text_unref);
  g_clear_pointer (&self->start, g_date_time_unref);
  g_clear_pointer (&self->end, g_date_time_unref);
  g_clear_pointer (&self->room, forum_text_unref);
  g_clear_pointer (&self->track, forum_text_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_object (&self->appearances);
  g_clear_object (&self->organizations);
  g_clear_object (&self->links);
  g_clear_pointer (&self->remark, forum_text_unref);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (forum_session_parent_class)->finalize (object);
}

static void
forum_session_class_init (ForumSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_session_finalize;
}

static void
forum_session_init (ForumSession *self)
{
}

/**
 * forum_session_new:
 * @init: what it is made of
 *
 * Returns: (transfer full): a new session, which never changes
 */
ForumSession *
forum_session_new (const ForumSessionInit *init)
{
  ForumSession *self = g_object_new (FORUM_TYPE_SESSION, NULL);

  self->id = g_strdup (init->id);
  self->kind = init->kind;
  self->title = init->title != NULL ? forum_text_ref (init->title) : NULL;
  self->abstract = init->abstract != NULL ? forum_text_ref (init->abstract) : NULL;
  self->start = init->start != NULL ? g_date_time_ref (init->start) : NULL;
  self->end = init->end != NULL ? g_date_time_ref (init->end) : NULL;
  self->room = init->room != NULL ? forum_text_ref (init->room) : NULL;
  self->track = init->track != NULL ? forum_text_ref (init->track) : NULL;
  self->language = g_strdup (init->language);
  self->status = init->status;
  g_set_object (&self->appearances, init->appearances);
  g_set_object (&self->organizations, init->organizations);
  g_set_object (&self->links, init->links);
  self->remark = init->remark != NULL ? forum_text_ref (init->remark) : NULL;
  g_set_object (&self->sources, init->sources);

  return self;
}

/**
 * forum_session_get_id:
 * @self: a session
 *
 * Returns: (transfer none): its id
 */
const char *
forum_session_get_id (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->id;
}

/**
 * forum_session_get_kind:
 * @self: a session
 *
 * Returns: what it is
 */
ForumSessionKind
forum_session_get_kind (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), 0);

  return self->kind;
}

/**
 * forum_session_get_title:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): its title, %NULL when it is not known
 */
ForumText *
forum_session_get_title (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->title;
}

/**
 * forum_session_get_abstract:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what it is about
 */
ForumText *
forum_session_get_abstract (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->abstract;
}

/**
 * forum_session_get_start:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): when it starts, in the forum's time zone
 */
GDateTime *
forum_session_get_start (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->start;
}

/**
 * forum_session_get_end:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): when it ends: the first moment that does not belong to it
 */
GDateTime *
forum_session_get_end (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->end;
}

/**
 * forum_session_get_room:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): where
 */
ForumText *
forum_session_get_room (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->room;
}

/**
 * forum_session_get_track:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the track
 */
ForumText *
forum_session_get_track (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->track;
}

/**
 * forum_session_get_language:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the BCP 47 tag of the language in which it is held
 */
const char *
forum_session_get_language (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->language;
}

/**
 * forum_session_get_status:
 * @self: a session
 *
 * Returns: what became of it
 */
ForumStatus
forum_session_get_status (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), 0);

  return self->status;
}

/**
 * forum_session_get_appearances:
 * @self: a session
 *
 * Returns: (transfer none) (nullable) (element-type ForumAppearance): who takes part: first its own
 *   people, then those of its whole day
 */
ForumList *
forum_session_get_appearances (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->appearances;
}

/**
 * forum_session_get_organizations:
 * @self: a session
 *
 * Returns: (transfer none) (nullable) (element-type ForumOrganization): the organizations that take
 *   part
 */
ForumList *
forum_session_get_organizations (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->organizations;
}

/**
 * forum_session_get_links:
 * @self: a session
 *
 * Returns: (transfer none) (nullable) (element-type ForumLink): links
 */
ForumList *
forum_session_get_links (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->links;
}

/**
 * forum_session_get_remark:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what a reader should know about how certain this is
 */
ForumText *
forum_session_get_remark (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->remark;
}

/**
 * forum_session_get_sources:
 * @self: a session
 *
 * Returns: (transfer none) (nullable) (element-type ForumSource): where it was read
 */
ForumList *
forum_session_get_sources (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->sources;
}

/**
 * forum_session_get_day:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the day it belongs to
 */
ForumDay *
forum_session_get_day (ForumSession *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION (self), NULL);

  return self->day;
}

/**
 * forum_session_shares_room:
 * @self: a session
 * @other: another
 *
 * Returns: whether it is known of both that they are held in one room
 */
gboolean
forum_session_shares_room (ForumSession *self,
                           ForumSession *other)
{
  const char *here;

  g_return_val_if_fail (FORUM_IS_SESSION (self), FALSE);
  g_return_val_if_fail (FORUM_IS_SESSION (other), FALSE);

  here = forum_text_get (self->room);

  return here != NULL && g_strcmp0 (here, forum_text_get (other->room)) == 0;
}

void
forum_session_set_day (ForumSession *self,
                       ForumDay     *day)
{
  g_return_if_fail (FORUM_IS_SESSION (self));
  g_return_if_fail (day == NULL || self->day == NULL);

  self->day = day;
}
