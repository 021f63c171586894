/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-search-list.h"

/* A list model of some of the objects of an index, by their numbers. ForumList would hold a
 * reference to each, of which one key typed into a large congress would take and drop a hundred
 * thousand. It never changes. */
struct _ForumSearchList
{
  GObject parent_instance;

  GType item_type;
  GPtrArray *objects;
  guint32 *numbers;
  guint n_numbers;
};

static void forum_search_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ForumSearchList, forum_search_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      forum_search_list_list_model_init))

static GType
forum_search_list_get_item_type (GListModel *model)
{
  return FORUM_SEARCH_LIST (model)->item_type;
}

static guint
forum_search_list_get_n_items (GListModel *model)
{
  return FORUM_SEARCH_LIST (model)->n_numbers;
}

static gpointer
forum_search_list_get_item (GListModel *model,
                            guint       position)
{
  ForumSearchList *self = FORUM_SEARCH_LIST (model);

  if (position >= self->n_numbers)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->objects, self->numbers[position]));
}

static void
forum_search_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = forum_search_list_get_item_type;
  iface->get_n_items = forum_search_list_get_n_items;
  iface->get_item = forum_search_list_get_item;
}

static void
forum_search_list_finalize (GObject *object)
{
  ForumSearchList *self = FORUM_SEARCH_LIST (object);

  g_clear_pointer (&self->objects, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_free);

  G_OBJECT_CLASS (forum_search_list_parent_class)->finalize (object);
}

static void
forum_search_list_class_init (ForumSearchListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_search_list_finalize;
}

static void
forum_search_list_init (ForumSearchList *self)
{
}

/**
 * forum_search_list_new:
 * @item_type: the type of what is listed
 * @objects: (element-type GObject): the objects of an index; the array is not changed any more
 * @numbers: (transfer full) (array length=n_numbers): which of them are in the list, in its order
 * @n_numbers: how many
 *
 * Returns: (transfer full): a list
 */
GListModel *
forum_search_list_new (GType      item_type,
                       GPtrArray *objects,
                       guint32   *numbers,
                       guint      n_numbers)
{
  ForumSearchList *self = g_object_new (FORUM_TYPE_SEARCH_LIST, NULL);

  self->item_type = item_type;
  self->objects = g_ptr_array_ref (objects);
  self->numbers = numbers;
  self->n_numbers = n_numbers;

  return G_LIST_MODEL (self);
}
