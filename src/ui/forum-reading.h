/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/forum-edition.h"

G_BEGIN_DECLS

#define FORUM_TYPE_READING (forum_reading_get_type ())

G_DECLARE_FINAL_TYPE (ForumReading, forum_reading, FORUM, READING, GObject)

ForumReading *forum_reading_new    (void);
void          forum_reading_read   (ForumReading *self,
                                    GFile        *file,
                                    ForumEdition *fallback);
gboolean      forum_reading_is_of  (ForumReading *self,
                                    GFile        *file);
GFile        *forum_reading_choose (ForumEdition *edition);

G_END_DECLS
