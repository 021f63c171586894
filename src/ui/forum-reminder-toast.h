/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

AdwToast *forum_reminder_toast_new         (ForumSession *session);
AdwToast *forum_reminder_toast_new_refused (void);

G_END_DECLS
