/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FORUM_TYPE_LIST (forum_list_get_type ())

G_DECLARE_DERIVABLE_TYPE (ForumList, forum_list, FORUM, LIST, GObject)

struct _ForumListClass
{
  GObjectClass parent_class;
};

ForumList *forum_list_new         (GType      item_type,
                                   GPtrArray *items);
guint      forum_list_get_length  (ForumList *self);
gpointer   forum_list_get         (ForumList *self,
                                   guint      position);
void       forum_list_fill        (ForumList *self,
                                   GType      item_type,
                                   GPtrArray *items);

G_END_DECLS
