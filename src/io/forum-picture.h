/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

/* In bytes, and in pixels in each direction. */
#define FORUM_PICTURE_LIMIT_BYTES (4 * 1024 * 1024)
#define FORUM_PICTURE_LIMIT_SIDE 4096

GdkPixbuf *forum_picture_read (GFile         *file,
                               int            size,
                               GCancellable  *cancellable,
                               GError       **error);

G_END_DECLS
