/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/forum-edition.h"

G_BEGIN_DECLS

#define FORUM_TYPE_LIBRARY_PAGE (forum_library_page_get_type ())

G_DECLARE_FINAL_TYPE (ForumLibraryPage, forum_library_page, FORUM, LIBRARY_PAGE, AdwBin)

GtkWidget *forum_library_page_new           (ForumEdition     *shown);
void       forum_library_page_enter_address (ForumLibraryPage *self);

G_END_DECLS
