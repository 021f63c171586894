/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-browser.h"

G_BEGIN_DECLS

#define FORUM_TYPE_AGENDA_PAGE (forum_agenda_page_get_type ())

G_DECLARE_FINAL_TYPE (ForumAgendaPage, forum_agenda_page, FORUM, AGENDA_PAGE, ForumBrowser)

GtkWidget *forum_agenda_page_new (ForumProgram *program);

G_END_DECLS
