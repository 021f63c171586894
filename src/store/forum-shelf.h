/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-edition.h"
#include "forum-history.h"

G_BEGIN_DECLS

/**
 * ForumShelfError:
 * @FORUM_SHELF_ERROR_OTHER_EDITION: it is another edition than the one that was asked for
 * @FORUM_SHELF_ERROR_OLDER: it is older than what is kept
 *
 * Why an edition is not taken. What the disk has to say comes as %G_FILE_ERROR.
 */
typedef enum
{
  FORUM_SHELF_ERROR_OTHER_EDITION,
  FORUM_SHELF_ERROR_OLDER,
} ForumShelfError;

#define FORUM_SHELF_ERROR (forum_shelf_error_quark ())
GQuark forum_shelf_error_quark (void);

#define FORUM_TYPE_SHELF (forum_shelf_get_type ())

G_DECLARE_FINAL_TYPE (ForumShelf, forum_shelf, FORUM, SHELF, GObject)

ForumShelf   *forum_shelf_new             (GFile               *folder,
                                           GFile               *built_in,
                                           GFile               *history);
GListModel   *forum_shelf_get_editions    (ForumShelf          *self);
ForumEdition *forum_shelf_find            (ForumShelf          *self,
                                           const char          *id);
ForumEdition *forum_shelf_find_source     (ForumShelf          *self,
                                           GFile               *source);
ForumEdition *forum_shelf_add             (ForumShelf          *self,
                                           ForumProgram        *program,
                                           GFile               *file);
void          forum_shelf_put_async       (ForumShelf          *self,
                                           ForumProgram        *program,
                                           GBytes              *bytes,
                                           GFile               *source,
                                           const char          *etag,
                                           const char          *last_modified,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
ForumEdition *forum_shelf_put_finish      (ForumShelf          *self,
                                           GAsyncResult        *result,
                                           gboolean            *changed,
                                           GError             **error);
void          forum_shelf_remove          (ForumShelf          *self,
                                           ForumEdition        *edition);
ForumHistory *forum_shelf_open_history    (ForumShelf          *self,
                                           const char          *id);
gboolean      forum_shelf_is_busy         (ForumShelf          *self);

G_END_DECLS
