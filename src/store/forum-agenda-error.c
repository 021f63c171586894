/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-agenda-error.h"

G_DEFINE_QUARK (forum-agenda-error-quark, forum_agenda_error)
