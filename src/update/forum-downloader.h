/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-download.h"
#include "forum-download-error.h"

G_BEGIN_DECLS

#define FORUM_TYPE_DOWNLOADER (forum_downloader_get_type ())

G_DECLARE_FINAL_TYPE (ForumDownloader, forum_downloader, FORUM, DOWNLOADER, GObject)

ForumDownloader *forum_downloader_new               (void);
void             forum_downloader_set_timeout       (ForumDownloader        *self,
                                                     guint                   milliseconds);
void             forum_downloader_set_whole_timeout (ForumDownloader        *self,
                                                     guint                   milliseconds);
void             forum_downloader_set_trusted       (ForumDownloader        *self,
                                                     GTlsDatabase           *authorities);
void             forum_downloader_fetch_async       (ForumDownloader        *self,
                                                     const char             *address,
                                                     gboolean                allow_http,
                                                     const char             *etag,
                                                     const char             *last_modified,
                                                     GCancellable           *cancellable,
                                                     GFileProgressCallback   progress,
                                                     gpointer                progress_data,
                                                     GAsyncReadyCallback     callback,
                                                     gpointer                user_data);
ForumDownload   *forum_downloader_fetch_finish      (ForumDownloader        *self,
                                                     GAsyncResult           *result,
                                                     guint                  *retry_after,
                                                     GError                **error);

G_END_DECLS
