/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "model/forum-text.h"

G_BEGIN_DECLS

/**
 * ForumPrintStyle:
 * @FORUM_PRINT_STYLE_NAME: the forum's name
 * @FORUM_PRINT_STYLE_OTHER_NAME: the same in another language
 * @FORUM_PRINT_STYLE_LEAD: when and how the forum is held
 * @FORUM_PRINT_STYLE_DAY: the heading of a day
 * @FORUM_PRINT_STYLE_THEME: what a day is about
 * @FORUM_PRINT_STYLE_SESSION: the title of a session
 * @FORUM_PRINT_STYLE_TIME: when something is
 * @FORUM_PRINT_STYLE_NOTE: what the user wrote
 * @FORUM_PRINT_STYLE_BODY: what is to be read
 * @FORUM_PRINT_STYLE_SMALL: what is said beside it
 * @FORUM_PRINT_STYLE_MARGIN: what stands on every page
 *
 * How a paragraph looks.
 */
typedef enum
{
  FORUM_PRINT_STYLE_NAME,
  FORUM_PRINT_STYLE_OTHER_NAME,
  FORUM_PRINT_STYLE_LEAD,
  FORUM_PRINT_STYLE_DAY,
  FORUM_PRINT_STYLE_THEME,
  FORUM_PRINT_STYLE_SESSION,
  FORUM_PRINT_STYLE_TIME,
  FORUM_PRINT_STYLE_NOTE,
  FORUM_PRINT_STYLE_BODY,
  FORUM_PRINT_STYLE_SMALL,
  FORUM_PRINT_STYLE_MARGIN,
} ForumPrintStyle;

/**
 * ForumPrintParagraph:
 * @start: where it begins in the text, in bytes
 * @role: (nullable): what it is in the structure of a PDF
 * @size: the size of its font
 * @gap: how much space there is above it
 * @grey: how bright it is, from 0 for black
 * @url: (nullable): the address that it leads to
 *
 * A paragraph. Lengths are in points.
 */
typedef struct
{
  gsize start;
  const char *role;
  double size;
  double gap;
  double grey;
  char *url;
} ForumPrintParagraph;

typedef struct _ForumPrintText ForumPrintText;

ForumPrintText            *forum_print_text_new           (void);
void                       forum_print_text_free          (ForumPrintText  *self);
void                       forum_print_text_begin         (ForumPrintText  *self,
                                                           ForumPrintStyle  style);
void                       forum_print_text_add           (ForumPrintText  *self,
                                                           const char      *words);
void                       forum_print_text_add_strong    (ForumPrintText  *self,
                                                           const char      *words);
void                       forum_print_text_add_text      (ForumPrintText  *self,
                                                           ForumText       *text);
void                       forum_print_text_mark          (ForumPrintText  *self,
                                                           ForumText       *text);
void                       forum_print_text_strike        (ForumPrintText  *self);
void                       forum_print_text_set_url       (ForumPrintText  *self,
                                                           const char      *url);
PangoLayout               *forum_print_text_lay_out       (ForumPrintText  *self,
                                                           PangoContext    *context,
                                                           double           width);
const ForumPrintParagraph *forum_print_text_get_paragraph (ForumPrintText  *self,
                                                           gsize            index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumPrintText, forum_print_text_free)

G_END_DECLS
