/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui-fixture.h"

#include "tests/unit/server-fixture.h"

G_BEGIN_DECLS

/* A server, the file that it gives, and a window that shows it. */
typedef struct
{
  char *folder;
  char *path;
  Server *server;
  GFile *address;
  ForumWindow *window;
} UiFeed;

void     ui_feed_set_up      (UiFeed        *fixture,
                              gconstpointer  data);
void     ui_feed_tear_down   (UiFeed        *fixture,
                              gconstpointer  data);
void     ui_feed_publish     (UiFeed        *fixture,
                              const char    *sessions);
void     ui_feed_load        (UiFeed        *fixture);
void     ui_feed_refresh     (UiFeed        *fixture);
gboolean ui_feed_is_in_state (UiFeed        *fixture,
                              const char    *state);
gboolean ui_feed_says        (UiFeed        *fixture,
                              const char    *english,
                              const char    *korean);

G_END_DECLS
