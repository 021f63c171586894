/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

#define FORUM_TYPE_NOTE (forum_note_get_type ())

G_DECLARE_FINAL_TYPE (ForumNote, forum_note, FORUM, NOTE, AdwBin)

void forum_note_set_session (ForumNote    *self,
                             ForumProgram *program,
                             ForumSession *session);

G_END_DECLS
