/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FORUM_TYPE_SECTION (forum_section_get_type ())

G_DECLARE_FINAL_TYPE (ForumSection, forum_section, FORUM, SECTION, GtkWidget)

void forum_section_set_title     (ForumSection *self,
                                  const char   *title);
void forum_section_set_model     (ForumSection *self,
                                  GListModel   *model);
void forum_section_append        (ForumSection *self,
                                  GtkWidget    *row);
void forum_section_append_detail (ForumSection *self,
                                  const char   *icon_name,
                                  const char   *title,
                                  const char   *subtitle);

G_END_DECLS
