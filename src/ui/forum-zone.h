/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

/* The key of the settings, and the action of a window. */
#define FORUM_ZONE_KEY "own-zone"

void forum_zone_follow (GSettings    *settings);
void forum_zone_offer  (GActionMap   *window,
                        GSettings    *settings,
                        ForumProgram *program);

G_END_DECLS
