/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "forum-kinds.h"
#include "forum-text.h"

G_BEGIN_DECLS

#define FORUM_TYPE_LINK (forum_link_get_type ())

G_DECLARE_FINAL_TYPE (ForumLink, forum_link, FORUM, LINK, GObject)

/**
 * ForumLinkInit:
 * @kind: what the link leads to
 * @url: (nullable): its address, %NULL when none was published
 * @title: (nullable): its title
 *
 * What a new link is made of. Nothing of it is taken over: strings are copied, objects referenced.
 */
typedef struct
{
  ForumLinkKind kind;
  const char *url;
  ForumText *title;
} ForumLinkInit;

ForumLink    *forum_link_new       (const ForumLinkInit *init);
ForumLinkKind forum_link_get_kind  (ForumLink *self);
const char   *forum_link_get_url   (ForumLink *self);
ForumText    *forum_link_get_title (ForumLink *self);
gboolean      forum_link_is_live   (ForumLink *self);
gboolean      forum_link_opens     (ForumLink *self);
gboolean      forum_link_can_open  (const char *url);

G_END_DECLS
