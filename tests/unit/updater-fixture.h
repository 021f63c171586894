/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "server-fixture.h"
#include "update/forum-updater.h"

G_BEGIN_DECLS

/* A program that follows one edition of one server: the forum of tests/fixtures/live.json, at the address `/feed`.
 * The network is always there, unless a test says otherwise; and it is 9 o'clock in Seoul on the first day. */
typedef struct
{
  char *top;
  char *forum;                  /* What the server gives. */
  GFile *folder;                /* Where the copies are. */
  Server *server;
  ForumShelf *shelf;
  ForumDownloader *downloader;
  GNetworkMonitor *network;
  ForumUpdater *updater;
  ForumEdition *edition;        /* Not owned. */

  /* Of what ended last. */
  guint n_ended;
  ForumProgram *program;
  GError *error;
} UpdaterFixture;

void  updater_set_up       (UpdaterFixture *fixture,
                            gconstpointer   data);
void  updater_tear_down    (UpdaterFixture *fixture,
                            gconstpointer   data);
void  updater_wait         (UpdaterFixture *fixture);
void  updater_refresh      (UpdaterFixture *fixture,
                            const char     *fault);
void  updater_publish      (UpdaterFixture *fixture,
                            const char     *name,
                            const char     *updated);
char *updater_dup_copy     (UpdaterFixture *fixture);
void  updater_set_clock    (const char     *text);
void  updater_set_network  (UpdaterFixture *fixture,
                            gboolean        available,
                            gboolean        metered);
guint updater_count        (UpdaterFixture *fixture);

G_END_DECLS
