/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define FORUM_TYPE_SEARCH_QUERY (forum_search_query_get_type ())

typedef struct _ForumSearchQuery ForumSearchQuery;

/**
 * ForumSearchRange:
 * @start: its first byte
 * @end: the byte after its last
 *
 * A part of a text, in whole characters.
 */
typedef struct
{
  gsize start;
  gsize end;
} ForumSearchRange;

GType             forum_search_query_get_type     (void) G_GNUC_CONST;

ForumSearchQuery *forum_search_query_new          (const char       *text);
ForumSearchQuery *forum_search_query_ref          (ForumSearchQuery *self);
void              forum_search_query_unref        (ForumSearchQuery *self);
gboolean          forum_search_query_is_empty     (ForumSearchQuery *self);
GArray           *forum_search_query_find_matches (ForumSearchQuery *self,
                                                   const char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumSearchQuery, forum_search_query_unref)

G_END_DECLS
