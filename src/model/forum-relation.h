/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

GHashTable *forum_relation_new       (void);
void        forum_relation_add       (GHashTable *self,
                                      gpointer    key,
                                      gpointer    item);
GHashTable *forum_relation_dup_lists (GHashTable *self,
                                      GType       item_type);

G_END_DECLS
