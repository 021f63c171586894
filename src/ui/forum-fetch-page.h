/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FORUM_TYPE_FETCH_PAGE (forum_fetch_page_get_type ())

G_DECLARE_FINAL_TYPE (ForumFetchPage, forum_fetch_page, FORUM, FETCH_PAGE, AdwBin)

GtkWidget *forum_fetch_page_new (GFile *file);

G_END_DECLS
