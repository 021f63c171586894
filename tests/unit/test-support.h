/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "io/forum-reader.h"

G_BEGIN_DECLS

char         *test_fixture_path  (const char    *name);
ForumProgram *test_read          (const char    *text,
                                  gssize         length,
                                  GPtrArray    **problems);
ForumProgram *test_read_good     (const char    *text);
ForumProgram *test_read_fixture  (const char    *name,
                                  GPtrArray    **problems);
void          test_assert_either (ForumProgram  *program,
                                  GPtrArray     *problems);
const char   *test_small_forum   (void);
gboolean      test_has_hangul    (const char    *text);

void          test_wait_until_alone (gpointer object);

G_END_DECLS
