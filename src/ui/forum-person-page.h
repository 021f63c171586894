/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_PERSON_PAGE (forum_person_page_get_type ())

G_DECLARE_FINAL_TYPE (ForumPersonPage, forum_person_page, FORUM, PERSON_PAGE, AdwBin)

GtkWidget *forum_person_page_new (ForumProgram *program,
                                  ForumPerson  *person);

G_END_DECLS
