/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-text.h"
#include "search/forum-search-query.h"

G_BEGIN_DECLS

#define FORUM_TYPE_LABEL (forum_label_get_type ())

G_DECLARE_FINAL_TYPE (ForumLabel, forum_label, FORUM, LABEL, GtkWidget)

void forum_label_set_label    (ForumLabel       *self,
                               const char       *label);
void forum_label_set_language (ForumLabel       *self,
                               const char       *language);
void forum_label_set_text     (ForumLabel       *self,
                               ForumText        *text);
void forum_label_set_query    (ForumLabel       *self,
                               ForumSearchQuery *query);

G_END_DECLS
