/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_REMINDER_BUTTON (forum_reminder_button_get_type ())

G_DECLARE_FINAL_TYPE (ForumReminderButton, forum_reminder_button, FORUM, REMINDER_BUTTON, AdwBin)

void forum_reminder_button_set_session (ForumReminderButton *self,
                                        ForumProgram        *program,
                                        ForumSession        *session);

G_END_DECLS
