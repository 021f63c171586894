/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void forum_renderer_init     (void);
void forum_renderer_init_for (const char *devices);

G_END_DECLS
