/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

/**
 * ForumEditionState:
 * @name: (nullable): its name
 * @first_day: (nullable): its first day whose date is known, such as `2022-12-06`
 * @last_day: (nullable): its last day whose date is known
 * @feed: (nullable): the address at which it says that it is published
 * @updated: (nullable): when it was last changed, as it says itself
 * @source: (nullable): the file or the address that the user opened
 * @etag: (nullable): the entity tag that a server gave to the copy (RFC 9110, section 8.8.3)
 * @last_modified: (nullable): when a server said that the copy was changed, in its own words
 * @checked: (nullable): when a server was last asked for it and gave a good answer
 * @changed: (nullable): when the copy was last replaced by one that says something else
 * @seen: (nullable): when the user last looked at what had changed
 *
 * What is to be known of an edition without reading it.
 */
typedef struct
{
  ForumText *name;
  char *first_day;
  char *last_day;
  char *feed;
  GDateTime *updated;
  GFile *source;
  char *etag;
  char *last_modified;
  GDateTime *checked;
  GDateTime *changed;
  GDateTime *seen;
} ForumEditionState;

ForumEditionState *forum_edition_state_new         (void);
ForumEditionState *forum_edition_state_load        (const char         *path);
ForumEditionState *forum_edition_state_copy        (const ForumEditionState *self);
void               forum_edition_state_free        (ForumEditionState  *self);
gboolean           forum_edition_state_save        (const ForumEditionState *self,
                                                    const char         *path,
                                                    GError            **error);
void               forum_edition_state_set_program (ForumEditionState  *self,
                                                    ForumProgram       *program);
void               forum_edition_state_set_source  (ForumEditionState  *self,
                                                    GFile              *source);
void               forum_edition_state_set_checked (ForumEditionState  *self,
                                                    GDateTime          *checked,
                                                    const char         *etag,
                                                    const char         *last_modified);
void               forum_edition_state_set_changed (ForumEditionState  *self,
                                                    GDateTime          *changed);
void               forum_edition_state_set_seen    (ForumEditionState  *self,
                                                    GDateTime          *seen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumEditionState, forum_edition_state_free)

G_END_DECLS
