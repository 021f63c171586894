/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/forum-agenda.h"

G_BEGIN_DECLS

char        *ui_agenda_path  (void);
void         ui_agenda_clear (void);
void         ui_agenda_write (const char *text);
ForumAgenda *ui_agenda_read  (void);

G_END_DECLS
