/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void       forum_dates_set_zone       (GTimeZone *zone);
GDateTime *forum_dates_dup_shown      (GDateTime *time);
gboolean   forum_dates_are_on_one_day (GDateTime *a,
                                       GDateTime *b);

char *forum_dates_format_day         (GDateTime *date);
char *forum_dates_format_long_day    (GDateTime *date);
char *forum_dates_format_days        (GDateTime *first,
                                      GDateTime *last);
char *forum_dates_format_time        (GDateTime *time);
char *forum_dates_format_hour        (GDateTime *time);
char *forum_dates_format_times       (GDateTime *start,
                                      GDateTime *end);

G_END_DECLS
