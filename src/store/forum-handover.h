/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *forum_handover_write (const char  *name,
                             GBytes      *bytes,
                             GError     **error);

G_END_DECLS
