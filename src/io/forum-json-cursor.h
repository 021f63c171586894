/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "forum-problem.h"
#include "model/forum-text.h"

G_BEGIN_DECLS

/**
 * ForumJsonCursor:
 * @parent: (nullable): where this value stands
 * @name: (nullable): the name of the member that it is, %NULL for an element of an array
 * @index: its index in the array
 * @node: the value
 * @problems: (element-type ForumProblem): where whatever is wrong is added
 *
 * A place in a JSON text. Cursors live on the stack, each pointing at the one above: a path is only
 * put into words when something is wrong there.
 */
typedef struct _ForumJsonCursor ForumJsonCursor;

struct _ForumJsonCursor
{
  const ForumJsonCursor *parent;
  const char *name;
  guint index;
  JsonNode *node;
  GPtrArray *problems;
};

#define FORUM_LIMIT_PROBLEMS 200

void        forum_json_complain         (const ForumJsonCursor *at,
                                         ForumProblemCode       code,
                                         const char            *detail);
gboolean    forum_json_is_object        (const ForumJsonCursor *at,
                                         const char *const     *known);
gboolean    forum_json_enter            (const ForumJsonCursor *at,
                                         const char            *name,
                                         ForumJsonCursor       *member);
guint       forum_json_enter_array      (const ForumJsonCursor *at,
                                         const char            *name,
                                         ForumJsonCursor       *member);
void        forum_json_enter_element    (const ForumJsonCursor *array,
                                         guint                  index,
                                         ForumJsonCursor       *element);
void        forum_json_require          (const ForumJsonCursor *at,
                                         const char            *name);

const char *forum_json_as_string        (const ForumJsonCursor *at);
const char *forum_json_get_id           (const ForumJsonCursor *at,
                                         const char            *name);
const char *forum_json_get_language     (const ForumJsonCursor *at,
                                         const char            *name);
const char *forum_json_get_url          (const ForumJsonCursor *at,
                                         const char            *name);
ForumText  *forum_json_get_text         (const ForumJsonCursor *at,
                                         const char            *name);
ForumText  *forum_json_get_text_element (const ForumJsonCursor *array,
                                         guint                  index);
int         forum_json_get_enum         (const ForumJsonCursor *at,
                                         const char            *name,
                                         GType                  type);
gboolean    forum_json_get_boolean      (const ForumJsonCursor *at,
                                         const char            *name);
GDateTime  *forum_json_get_time         (const ForumJsonCursor *at,
                                         const char            *name);
GDateTime  *forum_json_get_date         (const ForumJsonCursor *at,
                                         const char            *name,
                                         GTimeZone             *zone);

G_END_DECLS
