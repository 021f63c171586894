/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-update.h"

G_BEGIN_DECLS

/* In seconds: how long after a good answer an edition is asked for again. */
#define FORUM_UPDATER_INTERVAL (30 * 60)

#define FORUM_TYPE_UPDATER (forum_updater_get_type ())

G_DECLARE_FINAL_TYPE (ForumUpdater, forum_updater, FORUM, UPDATER, GObject)

ForumUpdater *forum_updater_dup_default  (void);
ForumUpdater *forum_updater_new          (ForumShelf      *shelf,
                                          ForumDownloader *downloader);
void          forum_updater_set_network  (ForumUpdater    *self,
                                          GNetworkMonitor *network);
void          forum_updater_set_seed     (ForumUpdater    *self,
                                          guint32          seed);
void          forum_updater_watch        (ForumUpdater    *self,
                                          ForumEdition    *edition);
void          forum_updater_unwatch      (ForumUpdater    *self,
                                          ForumEdition    *edition);
gboolean      forum_updater_refresh      (ForumUpdater    *self,
                                          ForumEdition    *edition);
void          forum_updater_cancel       (ForumUpdater    *self,
                                          ForumEdition    *edition);
gboolean      forum_updater_is_busy      (ForumUpdater    *self,
                                          ForumEdition    *edition);
const GError *forum_updater_get_failure  (ForumUpdater    *self,
                                          ForumEdition    *edition);
GPtrArray    *forum_updater_get_problems (ForumUpdater    *self,
                                          ForumEdition    *edition);
GDateTime    *forum_updater_get_next     (ForumUpdater    *self,
                                          ForumEdition    *edition);

G_END_DECLS
