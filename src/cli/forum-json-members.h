/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

void  forum_json_add_string  (JsonBuilder  *builder,
                              const char   *name,
                              const char   *value);
void  forum_json_add_nick    (JsonBuilder  *builder,
                              const char   *name,
                              GType         type,
                              int           value);
void  forum_json_add_time    (JsonBuilder  *builder,
                              const char   *name,
                              GDateTime    *time);
void  forum_json_add_people  (JsonBuilder  *builder,
                              const char   *name,
                              ForumList    *appearances);
void  forum_json_add_session (JsonBuilder  *builder,
                              ForumSession *session);
char *forum_json_print       (JsonBuilder  *builder);

G_END_DECLS
