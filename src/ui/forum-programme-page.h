/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-browser.h"

G_BEGIN_DECLS

#define FORUM_TYPE_PROGRAMME_PAGE (forum_programme_page_get_type ())

G_DECLARE_FINAL_TYPE (ForumProgrammePage, forum_programme_page, FORUM, PROGRAMME_PAGE, ForumBrowser)

GtkWidget          *forum_programme_page_new          (ForumProgram       *program);
GtkSingleSelection *forum_programme_page_get_days     (ForumProgrammePage *self);
void                forum_programme_page_show_day     (ForumProgrammePage *self,
                                                       guint               position);
void                forum_programme_page_show_key     (ForumProgrammePage *self,
                                                       const char         *date);
gboolean            forum_programme_page_show_session (ForumProgrammePage *self,
                                                       ForumSession       *session);

G_END_DECLS
