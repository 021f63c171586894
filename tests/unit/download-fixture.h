/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "server-fixture.h"
#include "update/forum-downloader.h"

G_BEGIN_DECLS

/* A server, and who asks it. */
typedef struct
{
  Server *server;
  ForumDownloader *downloader;
  GBytes *forum;                /* What the server gives. */
} DownloadFixture;

/* What came of a question. */
typedef struct
{
  ForumDownload *download;
  GError *error;
  guint retry_after;
  goffset progress;
  gboolean done;
} Outcome;

void outcome_clear (Outcome *outcome);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

void download_set_up      (DownloadFixture *fixture,
                           gconstpointer    data);
void download_tear_down   (DownloadFixture *fixture,
                           gconstpointer    data);
void download_begin       (DownloadFixture *fixture,
                           Outcome         *outcome,
                           const char      *address,
                           gboolean         allow_http,
                           const char      *etag,
                           const char      *last_modified,
                           GCancellable    *cancellable);
void download_wait        (Outcome         *outcome);
void download_fetch       (DownloadFixture *fixture,
                           Outcome         *outcome,
                           const char      *kind,
                           const char      *path,
                           gboolean         never_ends);
void download_assert_good (DownloadFixture *fixture,
                           const Outcome   *outcome);

G_END_DECLS
