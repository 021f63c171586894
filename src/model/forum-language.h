/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void                forum_language_init         (const char         *domain,
                                                 const char         *locale_dir);
void                forum_language_set_user     (const char * const *tags);
const char * const *forum_language_get_user     (void);
char               *forum_language_from_locale  (const char         *locale);

G_END_DECLS
