/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-json-cursor.h"
#include "model/forum-program.h"

G_BEGIN_DECLS

/* What is known so far while a file is read: each table leads from an id to its object. The ids
 * belong to the JSON text, the objects to the lists that the program gets. */
typedef struct
{
  GTimeZone *time_zone;
  char *folder;                 /* Without symbolic links in its path; NULL if it has none. */
  GHashTable *sources;
  GHashTable *organizations;
  GHashTable *people;
  GHashTable *articles;
  GHashTable *sessions;
  guint n_sessions;
} ForumReader;

void        forum_reader_init               (ForumReader           *self,
                                             GTimeZone             *time_zone,
                                             GFile                 *folder);
void        forum_reader_clear              (ForumReader           *self);

const char *forum_reader_get_new_id         (ForumReader           *self,
                                             const ForumJsonCursor *at,
                                             GHashTable            *table);
ForumList  *forum_reader_get_references     (ForumReader           *self,
                                             const ForumJsonCursor *at,
                                             const char            *name,
                                             GType                  type);
GPtrArray  *forum_reader_get_appearances    (ForumReader           *self,
                                             const ForumJsonCursor *at);
ForumList  *forum_reader_get_texts          (ForumReader           *self,
                                             const ForumJsonCursor *at,
                                             const char            *name);
ForumList  *forum_reader_get_links          (ForumReader           *self,
                                             const ForumJsonCursor *at);
const char *forum_reader_get_feed           (const ForumJsonCursor *at);
GFile      *forum_reader_get_photo          (ForumReader           *self,
                                             const ForumJsonCursor *at);
ForumList  *forum_reader_get_topics         (ForumReader           *self,
                                             const ForumJsonCursor *at);
ForumList  *forum_reader_get_sources        (ForumReader           *self,
                                             const ForumJsonCursor *at);
ForumList  *forum_reader_get_organizations  (ForumReader           *self,
                                             const ForumJsonCursor *at);
ForumList  *forum_reader_get_people         (ForumReader           *self,
                                             const ForumJsonCursor *at);
ForumList  *forum_reader_get_articles       (ForumReader           *self,
                                             const ForumJsonCursor *at);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ForumReader, forum_reader_clear)

G_END_DECLS
