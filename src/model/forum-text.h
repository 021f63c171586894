/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define FORUM_TYPE_TEXT (forum_text_get_type ())

typedef struct _ForumText ForumText;

GType       forum_text_get_type      (void) G_GNUC_CONST;

ForumText  *forum_text_new           (const char         *text);
ForumText  *forum_text_new_by_tag    (const char * const *tags,
                                      const char * const *texts);
ForumText  *forum_text_ref           (ForumText          *self);
void        forum_text_unref         (ForumText          *self);
const char *forum_text_get           (ForumText          *self);
const char *forum_text_get_language  (ForumText          *self);
ForumText  *forum_text_dup_other     (ForumText          *self);
guint       forum_text_get_n_texts   (ForumText          *self);
const char *forum_text_get_nth       (ForumText          *self,
                                      guint               nth,
                                      const char        **tag);
gboolean    forum_text_equal         (ForumText          *a,
                                      ForumText          *b);
gboolean    forum_text_shares        (ForumText          *a,
                                      ForumText          *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumText, forum_text_unref)

G_END_DECLS
