/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-relation.h"

#include "forum-list.h"

/* Which items belong to what, while it is found out: a table of arrays. A large congress has
 * thousands of them, each with few items. */

/**
 * forum_relation_new:
 *
 * Returns: (transfer full): a relation without items
 */
GHashTable *
forum_relation_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * forum_relation_add:
 * @self: a relation
 * @key: (type GObject): what an item belongs to
 * @item: (type GObject): the item
 *
 * Adds an item, unless it is the last one there already.
 */
void
forum_relation_add (GHashTable *self,
                    gpointer    key,
                    gpointer    item)
{
  GPtrArray *items = g_hash_table_lookup (self, key);

  if (items == NULL)
    {
      items = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self, key, items);
    }

  if (items->len == 0 || g_ptr_array_index (items, items->len - 1) != item)
    g_ptr_array_add (items, g_object_ref (item));
}

/**
 * forum_relation_dup_lists:
 * @self: a relation to which nothing is added any more
 * @item_type: the type of its items
 *
 * Returns: (transfer full) (element-type GObject ForumList): a list for each key
 */
GHashTable *
forum_relation_dup_lists (GHashTable *self,
                          GType       item_type)
{
  GHashTable *lists = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  GHashTableIter iter;
  gpointer key;
  gpointer items;

  g_hash_table_iter_init (&iter, self);
  while (g_hash_table_iter_next (&iter, &key, &items))
    g_hash_table_insert (lists, key, forum_list_new (item_type, items));

  return lists;
}
