/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_ORGANIZATION_PAGE (forum_organization_page_get_type ())

G_DECLARE_FINAL_TYPE (ForumOrganizationPage, forum_organization_page, FORUM, ORGANIZATION_PAGE,
                      AdwBin)

GtkWidget *forum_organization_page_new (ForumProgram      *program,
                                        ForumOrganization *organization);

G_END_DECLS
