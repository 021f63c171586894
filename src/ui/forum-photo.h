/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

GdkTexture *forum_photo_dup_known   (GFile                *file,
                                     int                   size);
void        forum_photo_load_async  (GFile                *file,
                                     int                   size,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
GdkTexture *forum_photo_load_finish (GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
