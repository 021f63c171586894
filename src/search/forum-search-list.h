/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FORUM_TYPE_SEARCH_LIST (forum_search_list_get_type ())

G_DECLARE_FINAL_TYPE (ForumSearchList, forum_search_list, FORUM, SEARCH_LIST, GObject)

GListModel *forum_search_list_new (GType      item_type,
                                   GPtrArray *objects,
                                   guint32   *numbers,
                                   guint      n_numbers);

G_END_DECLS
