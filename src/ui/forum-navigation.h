/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

/* What the action `nav.open` can open: one of these, a slash and an id. */
#define FORUM_NAVIGATION_SESSION "session"
#define FORUM_NAVIGATION_PERSON "person"
#define FORUM_NAVIGATION_ORGANIZATION "organization"
#define FORUM_NAVIGATION_ARTICLE "article"
#define FORUM_NAVIGATION_SOURCES "sources"
#define FORUM_NAVIGATION_RECORDINGS "recordings"
#define FORUM_NAVIGATION_NEWS "news"

#define FORUM_TYPE_NAVIGATION (forum_navigation_get_type ())

G_DECLARE_FINAL_TYPE (ForumNavigation, forum_navigation, FORUM, NAVIGATION, GtkWidget)

gpointer   forum_navigation_find     (ForumProgram    *program,
                                      const char      *target);
void       forum_navigation_reset    (ForumNavigation *self,
                                      ForumProgram    *program,
                                      GtkWidget       *root);
gboolean   forum_navigation_open     (ForumNavigation *self,
                                      const char      *target);
GtkWidget *forum_navigation_get_page (ForumNavigation *self);
gboolean   forum_navigation_can_back (ForumNavigation *self);
void       forum_navigation_back     (ForumNavigation *self);

G_END_DECLS
