/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GDateTime *forum_time_parse       (const char *text);
GDateTime *forum_time_parse_date  (const char *text,
                                   GTimeZone  *zone);
GTimeZone *forum_time_parse_zone  (const char *text);

G_END_DECLS
