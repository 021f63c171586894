/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ForumOpenerFile:
 * @window: the window that was asked from
 * @file: what was chosen
 */
typedef void (*ForumOpenerFile) (GtkWindow *window,
                                 GFile     *file);

void forum_opener_choose_file (GtkWindow       *window,
                               ForumOpenerFile  open_file);
void forum_opener_open_url    (GtkWidget       *widget,
                               const char      *url);

G_END_DECLS
