/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "forum-text.h"

G_BEGIN_DECLS

#define FORUM_TYPE_SOURCE (forum_source_get_type ())

G_DECLARE_FINAL_TYPE (ForumSource, forum_source, FORUM, SOURCE, GObject)

/**
 * ForumSourceInit:
 * @id: its id
 * @title: its title
 * @publisher: (nullable): who published it
 * @date: (nullable): the day it was published
 * @url: (nullable): its address
 *
 * What a new source is made of. Nothing of it is taken over: strings are copied, objects
 * referenced.
 */
typedef struct
{
  const char *id;
  ForumText *title;
  ForumText *publisher;
  GDateTime *date;
  const char *url;
} ForumSourceInit;

ForumSource *forum_source_new           (const ForumSourceInit *init);
const char  *forum_source_get_id        (ForumSource *self);
ForumText   *forum_source_get_title     (ForumSource *self);
ForumText   *forum_source_get_publisher (ForumSource *self);
GDateTime   *forum_source_get_date      (ForumSource *self);
const char  *forum_source_get_url       (ForumSource *self);

G_END_DECLS
