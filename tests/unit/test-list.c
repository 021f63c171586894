/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/forum-fact.h"
#include "model/forum-list.h"

static GPtrArray *
make_facts (guint n_facts)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_facts; i++)
    {
      g_autofree char *words = g_strdup_printf ("%u", i);
      g_autoptr (ForumText) text = forum_text_new (words);

      g_ptr_array_add (facts, forum_fact_new (&(ForumFactInit) { .text = text }));
    }

  return facts;
}

/* What GTK's views rely on. */
static void
test_contract (void)
{
  g_autoptr (GPtrArray) facts = make_facts (3);
  ForumList *list = forum_list_new (FORUM_TYPE_FACT, facts);
  GListModel *model = G_LIST_MODEL (list);

  g_assert_true (g_list_model_get_item_type (model) == FORUM_TYPE_FACT);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 3);

  for (guint i = 0; i < facts->len; i++)
    {
      g_autoptr (ForumFact) item = g_list_model_get_item (model, i);

      g_assert_true (item == g_ptr_array_index (facts, i));
      g_assert_true (item == forum_list_get (list, i));
    }

  g_assert_null (g_list_model_get_item (model, 3));
  g_assert_null (g_list_model_get_item (model, G_MAXUINT));
  g_assert_null (forum_list_get (list, 3));

  g_assert_finalize_object (list);
}

/* The items belong to the list: they live as long as it, and no longer. */
static void
test_owns_items (void)
{
  g_autoptr (GPtrArray) facts = make_facts (1);
  ForumFact *fact = g_ptr_array_index (facts, 0);
  ForumList *list = forum_list_new (FORUM_TYPE_FACT, facts);

  g_object_add_weak_pointer (G_OBJECT (fact), (gpointer *) &fact);
  g_clear_pointer (&facts, g_ptr_array_unref);
  g_assert_nonnull (fact);

  g_assert_finalize_object (list);
  g_assert_null (fact);
}

/* Nothing known is no list, and no list is as good as an empty one. */
static void
test_empty (void)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (ForumList) unfilled = g_object_new (FORUM_TYPE_LIST, NULL);

  g_assert_null (forum_list_new (FORUM_TYPE_FACT, nothing));
  g_assert_null (forum_list_new (FORUM_TYPE_FACT, NULL));
  g_assert_cmpuint (forum_list_get_length (NULL), ==, 0);
  g_assert_null (forum_list_get (NULL, 0));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (unfilled)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (unfilled), 0));
}

/* Once it is filled, a list cannot be filled with something else. */
static void
test_never_changes (void)
{
  g_autoptr (GPtrArray) first = make_facts (2);
  g_autoptr (GPtrArray) second = make_facts (3);
  g_autoptr (ForumList) list = forum_list_new (FORUM_TYPE_FACT, first);

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*priv->items == NULL*");
  forum_list_fill (list, FORUM_TYPE_FACT, second);
  g_test_assert_expected_messages ();

  g_assert_cmpuint (forum_list_get_length (list), ==, 2);
  g_assert_true (forum_list_get (list, 0) == g_ptr_array_index (first, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list/contract", test_contract);
  g_test_add_func ("/list/owns-items", test_owns_items);
  g_test_add_func ("/list/empty", test_empty);
  g_test_add_func ("/list/never-changes", test_never_changes);

  return g_test_run ();
}
