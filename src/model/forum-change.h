/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-program.h"

G_BEGIN_DECLS

/**
 * ForumChangeSubject:
 * @FORUM_CHANGE_SUBJECT_FORUM: the forum as a whole, a #ForumProgram
 * @FORUM_CHANGE_SUBJECT_DAY: a #ForumDay
 * @FORUM_CHANGE_SUBJECT_SESSION: a #ForumSession
 * @FORUM_CHANGE_SUBJECT_PERSON: a #ForumPerson
 *
 * What has changed.
 */
typedef enum
{
  FORUM_CHANGE_SUBJECT_FORUM,
  FORUM_CHANGE_SUBJECT_DAY,
  FORUM_CHANGE_SUBJECT_SESSION,
  FORUM_CHANGE_SUBJECT_PERSON,
} ForumChangeSubject;

/**
 * ForumChangeKind:
 * @FORUM_CHANGE_KIND_ADDED: it was not there before
 * @FORUM_CHANGE_KIND_REMOVED: it is not there any more
 * @FORUM_CHANGE_KIND_CANCELLED: a session was cancelled
 * @FORUM_CHANGE_KIND_RESTORED: a session that was cancelled takes place after all
 * @FORUM_CHANGE_KIND_MOVED: a session takes place at another time or in another room
 * @FORUM_CHANGE_KIND_CHANGED: something else of it is different
 *
 * The most important that happened to a thing; #ForumChangeParts say all of it.
 */
typedef enum
{
  FORUM_CHANGE_KIND_ADDED,
  FORUM_CHANGE_KIND_REMOVED,
  FORUM_CHANGE_KIND_CANCELLED,
  FORUM_CHANGE_KIND_RESTORED,
  FORUM_CHANGE_KIND_MOVED,
  FORUM_CHANGE_KIND_CHANGED,
} ForumChangeKind;

/**
 * ForumChangeParts:
 * @FORUM_CHANGE_PART_STATUS: whether a session takes place
 * @FORUM_CHANGE_PART_DAY: on which day a session is; which date a day has
 * @FORUM_CHANGE_PART_START: when a session starts
 * @FORUM_CHANGE_PART_END: when a session ends
 * @FORUM_CHANGE_PART_ROOM: where a session is
 * @FORUM_CHANGE_PART_TITLE: the title of a session or a day, the name of a person or the forum
 * @FORUM_CHANGE_PART_PEOPLE: who takes part in a session or a whole day
 * @FORUM_CHANGE_PART_NEW_LINKS: addresses that were not there before
 * @FORUM_CHANGE_PART_LOST_LINKS: addresses that are not there any more
 * @FORUM_CHANGE_PART_TRACK: to which track a session belongs
 * @FORUM_CHANGE_PART_THEME: what a day is about
 * @FORUM_CHANGE_PART_TEXT: an abstract, a biography, or what is said of the forum
 * @FORUM_CHANGE_PART_POSITION: a person's position
 * @FORUM_CHANGE_PART_ORGANIZATION: a person's affiliation
 * @FORUM_CHANGE_PART_MODE: whether the forum is held online
 * @FORUM_CHANGE_PART_TIME_ZONE: by which clock the forum is held
 * @FORUM_CHANGE_PART_ARTICLES: the texts about the forum
 * @FORUM_CHANGE_PART_DETAILS: anything else that is shown
 *
 * What of a thing is different.
 */
typedef enum
{
  FORUM_CHANGE_PART_STATUS = 1 << 0,
  FORUM_CHANGE_PART_DAY = 1 << 1,
  FORUM_CHANGE_PART_START = 1 << 2,
  FORUM_CHANGE_PART_END = 1 << 3,
  FORUM_CHANGE_PART_ROOM = 1 << 4,
  FORUM_CHANGE_PART_TITLE = 1 << 5,
  FORUM_CHANGE_PART_PEOPLE = 1 << 6,
  FORUM_CHANGE_PART_NEW_LINKS = 1 << 7,
  FORUM_CHANGE_PART_LOST_LINKS = 1 << 8,
  FORUM_CHANGE_PART_TRACK = 1 << 9,
  FORUM_CHANGE_PART_THEME = 1 << 10,
  FORUM_CHANGE_PART_TEXT = 1 << 11,
  FORUM_CHANGE_PART_POSITION = 1 << 12,
  FORUM_CHANGE_PART_ORGANIZATION = 1 << 13,
  FORUM_CHANGE_PART_MODE = 1 << 14,
  FORUM_CHANGE_PART_TIME_ZONE = 1 << 15,
  FORUM_CHANGE_PART_ARTICLES = 1 << 16,
  FORUM_CHANGE_PART_DETAILS = 1 << 17,
} ForumChangeParts;

#define FORUM_CHANGE_PART_WHEN \
        (FORUM_CHANGE_PART_DAY | FORUM_CHANGE_PART_START | FORUM_CHANGE_PART_END)

#define FORUM_TYPE_CHANGE (forum_change_get_type ())

G_DECLARE_FINAL_TYPE (ForumChange, forum_change, FORUM, CHANGE, GObject)

/**
 * ForumChangeInit:
 * @subject: what has changed
 * @kind: the most important that happened to it
 * @parts: what of it is different
 * @before: (nullable): as it was, %NULL for what was added
 * @after: (nullable): as it is, %NULL for what was removed
 * @old_program: the program that @before belongs to
 * @new_program: the program that @after belongs to
 * @joined: (nullable): who joined
 * @left: (nullable): who left
 * @recast: (nullable): who has another role now
 * @new_links: (nullable): links whose address was not there before
 *
 * What a new change is made of. Nothing of it is taken over: objects are referenced.
 */
typedef struct
{
  ForumChangeSubject subject;
  ForumChangeKind kind;
  ForumChangeParts parts;
  gpointer before;
  gpointer after;
  ForumProgram *old_program;
  ForumProgram *new_program;
  ForumList *joined;
  ForumList *left;
  ForumList *recast;
  ForumList *new_links;
} ForumChangeInit;

ForumChange       *forum_change_new           (const ForumChangeInit *init);
ForumChangeSubject forum_change_get_subject   (ForumChange *self);
ForumChangeKind    forum_change_get_kind      (ForumChange *self);
ForumChangeParts   forum_change_get_parts     (ForumChange *self);
gpointer           forum_change_get_before    (ForumChange *self);
gpointer           forum_change_get_after     (ForumChange *self);
gpointer           forum_change_get_either    (ForumChange *self);
ForumList         *forum_change_get_joined    (ForumChange *self);
ForumList         *forum_change_get_left      (ForumChange *self);
ForumList         *forum_change_get_recast    (ForumChange *self);
ForumList         *forum_change_get_new_links (ForumChange *self);

G_END_DECLS
