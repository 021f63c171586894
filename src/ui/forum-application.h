/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FORUM_TYPE_APPLICATION (forum_application_get_type ())

G_DECLARE_FINAL_TYPE (ForumApplication, forum_application, FORUM, APPLICATION, AdwApplication)

int forum_application_run (int          argc,
                           char       **argv,
                           const char  *action);

G_END_DECLS
