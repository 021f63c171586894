/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ForumCardListRow:
 * @item: an item of the list
 * @user_data: what was given with the function
 *
 * Returns: (transfer floating): its row
 */
typedef GtkWidget *(*ForumCardListRow) (gpointer item,
                                        gpointer user_data);

/**
 * ForumCardListHeader:
 * @item: an item of the list
 * @before: (nullable): the item before it
 * @user_data: what was given with the function
 *
 * Returns: (transfer floating) (nullable): what stands above the row of @item if that begins a
 *   group, %NULL if it goes on with the group of @before
 */
typedef GtkWidget *(*ForumCardListHeader) (gpointer item,
                                           gpointer before,
                                           gpointer user_data);

#define FORUM_TYPE_CARD_LIST (forum_card_list_get_type ())

G_DECLARE_FINAL_TYPE (ForumCardList, forum_card_list, FORUM, CARD_LIST, AdwBin)

GtkWidget     *forum_card_list_new_header    (const char          *label);
void           forum_card_list_set_functions (ForumCardList       *self,
                                              ForumCardListRow     create_row,
                                              ForumCardListHeader  create_header,
                                              gpointer             user_data);
void           forum_card_list_set_scroller  (ForumCardList       *self,
                                              GtkScrolledWindow   *scroller);
void           forum_card_list_set_model     (ForumCardList       *self,
                                              GListModel          *model,
                                              gpointer             first);
GtkListBox    *forum_card_list_get_box       (ForumCardList       *self);
gpointer       forum_card_list_get_item      (ForumCardList       *self,
                                              GtkListBoxRow       *row);
GtkListBoxRow *forum_card_list_get_first_row (ForumCardList       *self);
GtkListBoxRow *forum_card_list_find_row      (ForumCardList       *self,
                                              gpointer             item);

G_END_DECLS
