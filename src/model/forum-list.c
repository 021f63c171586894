/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-list.h"

/* A list model whose items never change. GListStore would serve, but it can be changed by whoever
 * holds it, and keeps a tree per list, of which a large congress has several hundred thousand. A
 * day is such a list of its sessions, and a program of its days. */
typedef struct
{
  GType item_type;
  GPtrArray *items;
} ForumListPrivate;

/* How many items are taken apart in a thread of their own. */
#define LONG 500

static void forum_list_list_model_init (GListModelInterface *iface);

G_DEFINE_TYPE_WITH_CODE (ForumList, forum_list, G_TYPE_OBJECT,
                         G_ADD_PRIVATE (ForumList)
                         G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, forum_list_list_model_init))

static GType
forum_list_get_item_type (GListModel *model)
{
  ForumListPrivate *priv = forum_list_get_instance_private (FORUM_LIST (model));

  return priv->item_type;
}

static guint
forum_list_get_n_items (GListModel *model)
{
  return forum_list_get_length (FORUM_LIST (model));
}

static gpointer
forum_list_get_item (GListModel *model,
                     guint       position)
{
  gpointer item = forum_list_get (FORUM_LIST (model), position);

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
forum_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = forum_list_get_item_type;
  iface->get_n_items = forum_list_get_n_items;
  iface->get_item = forum_list_get_item;
}

static gpointer
unref_items (gpointer items)
{
  g_ptr_array_unref (items);

  return NULL;
}

/* Whether nobody else has an item: to give up another takes no time. */
static gboolean
has_last_of_any (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (g_atomic_int_get (&G_OBJECT (g_ptr_array_index (items, i))->ref_count) == 1)
      return TRUE;

  return FALSE;
}

/* What was shown is let go of in the thread of the windows. To take thousands of sessions apart
 * takes longer than a frame may, and can be done elsewhere: nobody else has them any more. */
static void
forum_list_finalize (GObject *object)
{
  ForumListPrivate *priv = forum_list_get_instance_private (FORUM_LIST (object));
  GPtrArray *items = g_steal_pointer (&priv->items);

  if (items != NULL && items->len >= LONG && has_last_of_any (items))
    g_thread_unref (g_thread_new ("forum-list", unref_items, items));
  else
    g_clear_pointer (&items, g_ptr_array_unref);

  G_OBJECT_CLASS (forum_list_parent_class)->finalize (object);
}

static void
forum_list_class_init (ForumListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_list_finalize;
}

static void
forum_list_init (ForumList *self)
{
  ForumListPrivate *priv = forum_list_get_instance_private (self);

  priv->item_type = G_TYPE_OBJECT;
}

/**
 * forum_list_new:
 * @item_type: the type of the items
 * @items: (element-type GObject) (nullable): the items; the array is not changed any more
 *
 * Returns: (transfer full) (nullable): a list, or %NULL where there are no items
 */
ForumList *
forum_list_new (GType      item_type,
                GPtrArray *items)
{
  ForumList *self;

  if (items == NULL || items->len == 0)
    return NULL;

  self = g_object_new (FORUM_TYPE_LIST, NULL);
  forum_list_fill (self, item_type, items);

  return self;
}

/**
 * forum_list_fill:
 * @self: a list without items, that nobody else has seen
 * @item_type: the type of the items
 * @items: (element-type GObject) (nullable): the items
 *
 * For the constructors of what derives from this class.
 */
void
forum_list_fill (ForumList *self,
                 GType      item_type,
                 GPtrArray *items)
{
  ForumListPrivate *priv = forum_list_get_instance_private (self);

  g_return_if_fail (priv->items == NULL);

  priv->item_type = item_type;
  priv->items = items != NULL ? g_ptr_array_ref (items) : NULL;
}

/**
 * forum_list_get_length:
 * @self: (nullable): a list
 *
 * Returns: how many items there are
 */
guint
forum_list_get_length (ForumList *self)
{
  ForumListPrivate *priv;

  if (self == NULL)
    return 0;

  priv = forum_list_get_instance_private (self);

  return priv->items != NULL ? priv->items->len : 0;
}

/**
 * forum_list_get:
 * @self: (nullable): a list
 * @position: a position
 *
 * Returns: (transfer none) (nullable) (type GObject): the item, or %NULL past the end
 */
gpointer
forum_list_get (ForumList *self,
                guint      position)
{
  ForumListPrivate *priv;

  if (position >= forum_list_get_length (self))
    return NULL;

  priv = forum_list_get_instance_private (self);

  return g_ptr_array_index (priv->items, position);
}
