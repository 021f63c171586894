/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FORUM_COMMAND_LINE_GO_ON -1

int forum_command_line_run (int          *argc,
                            char       ***argv,
                            const char  **action);

G_END_DECLS
