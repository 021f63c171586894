/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-download.h"
#include "forum-download-error.h"

G_BEGIN_DECLS

/**
 * ForumQuestion:
 * @address: where to ask
 * @allow_http: whether that may be `http`; it never becomes that by being led on from `https`
 * @etag: (nullable): the entity tag of what is there already
 * @last_modified: (nullable): when that was changed, as the server said
 * @trusted: (nullable): who is trusted to sign certificates; %NULL for whom the system trusts
 *
 * What a server is asked.
 */
typedef struct
{
  char *address;
  gboolean allow_http;
  char *etag;
  char *last_modified;
  GTlsDatabase *trusted;
} ForumQuestion;

/* A module of its own has this, and nothing but this is looked up in it. */
ForumDownload *forum_http_ask (const ForumQuestion    *question,
                               GFileProgressCallback   progress,
                               gpointer                progress_data,
                               guint                  *retry_after,
                               GCancellable           *cancellable,
                               GError                **error);

G_END_DECLS
