/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *forum_output_dup_clean (const char  *text);
gboolean forum_output_write     (const char  *name,
                                 GBytes      *bytes,
                                 GError     **error);
gboolean forum_output_create    (const char  *name,
                                 GBytes      *bytes,
                                 GError     **error);

G_END_DECLS
