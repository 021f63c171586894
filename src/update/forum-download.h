/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ForumDownload:
 * @bytes: (nullable): what the server has; %NULL if that is what it had
 * @etag: (nullable): the entity tag of what it has
 * @last_modified: (nullable): when that was changed, in the server's own words
 *
 * The answer of a server.
 */
typedef struct
{
  GBytes *bytes;
  char *etag;
  char *last_modified;
} ForumDownload;

void forum_download_free (ForumDownload *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumDownload, forum_download_free)

G_END_DECLS
