/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-person.h"
#include "search/forum-search-query.h"

G_BEGIN_DECLS

#define FORUM_TYPE_ROW (forum_row_get_type ())

G_DECLARE_FINAL_TYPE (ForumRow, forum_row, FORUM, ROW, GtkListBoxRow)

GtkWidget *forum_row_new          (void);
void       forum_row_set_title    (ForumRow   *self,
                                   const char *title,
                                   const char *language);
void       forum_row_set_other    (ForumRow   *self,
                                   ForumText  *text);
void       forum_row_set_subtitle (ForumRow   *self,
                                   const char *subtitle);
void       forum_row_set_detail   (ForumRow   *self,
                                   const char *detail);
void       forum_row_set_note     (ForumRow   *self,
                                   const char *note);
void       forum_row_set_icon     (ForumRow   *self,
                                   const char *icon_name);
void       forum_row_set_avatar   (ForumRow    *self,
                                   ForumPerson *person);
void       forum_row_set_target   (ForumRow   *self,
                                   const char *kind,
                                   const char *id);
void       forum_row_set_query    (ForumRow         *self,
                                   ForumSearchQuery *query);
void       forum_row_set_url      (ForumRow   *self,
                                   const char *url);
void       forum_row_append       (ForumRow   *self,
                                   GtkWidget  *child);

G_END_DECLS
