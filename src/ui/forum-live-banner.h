/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_LIVE_BANNER (forum_live_banner_get_type ())

G_DECLARE_FINAL_TYPE (ForumLiveBanner, forum_live_banner, FORUM, LIVE_BANNER, AdwBin)

void forum_live_banner_set_program (ForumLiveBanner *self,
                                    ForumProgram    *program);

G_END_DECLS
