/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A server of our own, which runs for as long as this is kept. */
typedef struct _Server Server;

Server *server_start          (const char *forum);
void    server_stop           (Server     *self);
char   *server_get_address    (Server     *self,
                               const char *kind,
                               const char *path);
void    server_set            (Server     *self,
                               const char *name,
                               const char *value);
guint   server_count_requests (Server     *self,
                               const char *path);
char   *server_dup_header     (Server     *self,
                               const char *path,
                               const char *header);

G_END_DECLS
