/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "forum-navigation.h"

G_BEGIN_DECLS

#define FORUM_TYPE_BROWSER (forum_browser_get_type ())

G_DECLARE_DERIVABLE_TYPE (ForumBrowser, forum_browser, FORUM, BROWSER, AdwBin)

/**
 * ForumBrowserClass:
 * @create_row: makes the row of an item
 * @create_header: (nullable): makes what stands above a group, as ForumCardListHeader
 * @create_nothing: (nullable): makes the page that stands beside a list without items
 */
struct _ForumBrowserClass
{
  AdwBinClass parent_class;

  GtkWidget *(*create_row)     (ForumBrowser *self,
                                gpointer      item);
  GtkWidget *(*create_header)  (ForumBrowser *self,
                                gpointer      item,
                                gpointer      before);
  GtkWidget *(*create_nothing) (ForumBrowser *self);
};

void             forum_browser_set_program    (ForumBrowser *self,
                                               ForumProgram *program);
ForumProgram    *forum_browser_get_program    (ForumBrowser *self);
void             forum_browser_set_model      (ForumBrowser *self,
                                               GListModel   *model,
                                               gpointer      first);
gpointer         forum_browser_get_item       (ForumBrowser *self);
gpointer         forum_browser_get_listed     (ForumBrowser *self);
GtkListBox      *forum_browser_get_list       (ForumBrowser *self);
ForumNavigation *forum_browser_get_navigation (ForumBrowser *self);
void             forum_browser_show_list      (ForumBrowser *self);
gboolean         forum_browser_show_item      (ForumBrowser *self,
                                               gpointer      item);
gboolean         forum_browser_can_back       (ForumBrowser *self);
void             forum_browser_back           (ForumBrowser *self);

G_END_DECLS
