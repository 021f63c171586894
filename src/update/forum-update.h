/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-downloader.h"
#include "store/forum-shelf.h"

G_BEGIN_DECLS

/**
 * ForumUpdateError:
 * @FORUM_UPDATE_ERROR_BAD_FORUM: what came is no forum that could be shown; the problems say why
 *
 * Why an answer was not taken. Other reasons come as %FORUM_DOWNLOAD_ERROR, %FORUM_SHELF_ERROR or
 * %G_FILE_ERROR.
 */
typedef enum
{
  FORUM_UPDATE_ERROR_BAD_FORUM,
} ForumUpdateError;

#define FORUM_UPDATE_ERROR (forum_update_error_quark ())
GQuark forum_update_error_quark (void);

/**
 * ForumUpdate:
 * @edition: (nullable): the edition, if it is on the shelf now
 * @program: (nullable): what it says; %NULL if that is what it said
 * @changed: whether that is something else than before
 * @problems: (nullable) (element-type ForumProblem): what is wrong with what came
 * @retry_after: in how many seconds the server asks to come again, 0 if it does not say
 *
 * What came of asking once.
 */
typedef struct
{
  ForumEdition *edition;
  ForumProgram *program;
  gboolean changed;
  GPtrArray *problems;
  guint retry_after;
} ForumUpdate;

void     forum_update_clear      (ForumUpdate            *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ForumUpdate, forum_update_clear)

void     forum_update_run_async  (ForumShelf             *shelf,
                                  ForumDownloader        *downloader,
                                  const char             *address,
                                  ForumEdition           *edition,
                                  GCancellable           *cancellable,
                                  GFileProgressCallback   progress,
                                  gpointer                progress_data,
                                  GAsyncReadyCallback     callback,
                                  gpointer                user_data);
gboolean forum_update_run_finish (GAsyncResult           *result,
                                  ForumUpdate            *update,
                                  GError                **error);

G_END_DECLS
