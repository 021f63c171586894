/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

void  forum_typography_mark_language (PangoAttrList *attributes,
                                      const char    *language,
                                      gsize          start,
                                      gsize          end);
guint forum_typography_keep_words    (PangoAttrList *attributes,
                                      const char    *text,
                                      gsize          start,
                                      gsize          end,
                                      guint          longest_word);

G_END_DECLS
