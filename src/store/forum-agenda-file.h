/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  forum_agenda_file_lock      (const char  *path,
                                       int         *lock,
                                       GError     **error);
void      forum_agenda_file_unlock    (int          lock);
gboolean  forum_agenda_file_read      (const char  *path,
                                       GBytes     **bytes,
                                       GError     **error);
gboolean  forum_agenda_file_replace   (const char  *path,
                                       GBytes      *bytes,
                                       GError     **error);
gboolean  forum_agenda_file_renew     (const char  *path,
                                       GBytes      *bytes,
                                       GError     **error);
char     *forum_agenda_file_set_aside (const char  *path,
                                       GError     **error);

G_END_DECLS
