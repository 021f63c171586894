/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-edition.h"
#include "forum-history.h"
#include "forum-shelf.h"

G_BEGIN_DECLS

/**
 * ForumShelfCopy:
 * @id: the id of an edition
 * @path: where its copy is to be
 * @state_path: where it is kept what is known of it
 * @built_in: (nullable): the file of the same edition, if it came with the program
 * @history: where the older copies are
 * @now: what time it is
 * @program: (nullable): what is to be kept; %NULL if it is to be read from @source
 * @bytes: (nullable): what @program was read from
 * @source: (nullable): where the user opened it; %NULL if that is known
 * @etag: (nullable): what a server said of @bytes
 * @last_modified: (nullable): what a server said of @bytes
 * @changed: (out): whether there is another copy now than was before
 *
 * A copy of an edition that is to be made. Everything in it is owned.
 */
typedef struct
{
  char *id;
  char *path;
  char *state_path;
  GFile *built_in;
  ForumHistory *history;
  GDateTime *now;
  ForumProgram *program;
  GBytes *bytes;
  GFile *source;
  char *etag;
  char *last_modified;
  gboolean changed;
} ForumShelfCopy;

gboolean forum_shelf_copy_make (ForumShelfCopy  *self,
                                GError         **error);
void     forum_shelf_copy_free (gpointer         data);

G_END_DECLS
