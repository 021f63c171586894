/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-edition-state.h"

G_BEGIN_DECLS

#define FORUM_TYPE_EDITION (forum_edition_get_type ())

G_DECLARE_FINAL_TYPE (ForumEdition, forum_edition, FORUM, EDITION, GObject)

ForumEdition            *forum_edition_new          (const char         *id,
                                                     GFile              *copy,
                                                     GFile              *built_in);
const char              *forum_edition_get_id       (ForumEdition       *self);
GFile                   *forum_edition_get_built_in (ForumEdition       *self);
GFile                   *forum_edition_get_copy     (ForumEdition       *self);
char                    *forum_edition_dup_path     (ForumEdition       *self);
gboolean                 forum_edition_has_copy     (ForumEdition       *self);
GFile                   *forum_edition_get_file     (ForumEdition       *self);
char                    *forum_edition_dup_address  (ForumEdition       *self);
ForumProgram            *forum_edition_dup_program  (ForumEdition       *self);
void                     forum_edition_set_program  (ForumEdition       *self,
                                                     ForumProgram       *program);
const ForumEditionState *forum_edition_get_state    (ForumEdition       *self);
gboolean                 forum_edition_take_state   (ForumEdition       *self,
                                                     ForumEditionState  *state,
                                                     GError            **error);
void                     forum_edition_reload       (ForumEdition       *self);

G_END_DECLS
