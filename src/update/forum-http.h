/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-download.h"
#include "forum-download-error.h"

G_BEGIN_DECLS

#define FORUM_TYPE_HTTP (forum_http_get_type ())

G_DECLARE_FINAL_TYPE (ForumHttp, forum_http, FORUM, HTTP, GObject)

/* A module of its own has these, and nothing but these is looked up in it. */
GObject       *forum_http_new          (guint                   timeout,
                                        GTlsDatabase           *trusted);
void           forum_http_fetch_async  (GObject                *http,
                                        const char             *address,
                                        gboolean                allow_http,
                                        const char             *etag,
                                        const char             *last_modified,
                                        GCancellable           *cancellable,
                                        GFileProgressCallback   progress,
                                        gpointer                progress_data,
                                        GAsyncReadyCallback     callback,
                                        gpointer                user_data);
ForumDownload *forum_http_fetch_finish (GAsyncResult           *result,
                                        guint                  *retry_after,
                                        GError                **error);

G_END_DECLS
