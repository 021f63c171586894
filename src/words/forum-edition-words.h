/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/forum-edition.h"

G_BEGIN_DECLS

char *forum_words_edition_name    (ForumEdition *edition);
char *forum_words_edition_days    (ForumEdition *edition);
char *forum_words_edition_origin  (ForumEdition *edition);
char *forum_words_edition_checked (ForumEdition *edition);

G_END_DECLS
