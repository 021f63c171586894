/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *forum_picture_type_guess (const guchar *data,
                                      gsize         length,
                                      guint        *width,
                                      guint        *height);

G_END_DECLS
