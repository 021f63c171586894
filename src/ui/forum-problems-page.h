/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FORUM_TYPE_PROBLEMS_PAGE (forum_problems_page_get_type ())

G_DECLARE_FINAL_TYPE (ForumProblemsPage, forum_problems_page, FORUM, PROBLEMS_PAGE, AdwBin)

GtkWidget *forum_problems_page_new (GFile     *file,
                                    GPtrArray *problems);

G_END_DECLS
