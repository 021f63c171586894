/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-compat.h"

G_BEGIN_DECLS

void forum_opener_choose_file (GtkWindow           *window,
                               ForumCompatFileFunc  open_file);
void forum_opener_open_url    (GtkWidget           *widget,
                               const char          *url);

G_END_DECLS
