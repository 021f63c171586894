/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *forum_toast_new  (const char      *words);
void      forum_toast_show (AdwToast        *self,
                            AdwToastOverlay *overlay);

G_END_DECLS
