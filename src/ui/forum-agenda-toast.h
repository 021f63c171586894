/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FORUM_TYPE_AGENDA_TOAST (forum_agenda_toast_get_type ())
G_DECLARE_FINAL_TYPE (ForumAgendaToast, forum_agenda_toast, FORUM, AGENDA_TOAST, GObject)

ForumAgendaToast *forum_agenda_toast_new (AdwToastOverlay *overlay);

G_END_DECLS
