/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *forum_starter_create   (GDateTime  *now);
char   *forum_starter_describe (const char *name);

G_END_DECLS
