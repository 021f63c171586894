/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define FORUM_AGENDA_FORMAT 1

JsonObject *forum_agenda_format_read  (GBytes      *bytes,
                                       GError     **error);
GBytes     *forum_agenda_format_write (JsonObject  *root);

G_END_DECLS
