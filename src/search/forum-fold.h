/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands before the first text and after each. No folded text has it. */
#define FORUM_FOLD_END '\x01'

/**
 * ForumFold:
 * @keys: the folded texts
 * @n_keys: how many bytes they have
 * @initials: of the same texts the initial consonants alone, with a space for all else
 * @n_initials: how many bytes they have
 * @offsets: (nullable): for each key, where in its text the character begins of which it came
 *
 * Texts made equal where people take them for equal: capitals are small, Latin letters have no
 * marks, compatibility characters are what they stand for, white space is one space, and Hangul is
 * as it is typed (see forum-hangul.h).
 */
typedef struct
{
  char *keys;
  gsize n_keys;
  char *initials;
  gsize n_initials;
  guint32 *offsets;

  gboolean with_offsets;
  gsize keys_size;
  gsize initials_size;
} ForumFold;

void  forum_fold_init   (ForumFold       *self,
                         gboolean         with_offsets);
void  forum_fold_clear  (ForumFold       *self);
gsize forum_fold_append (ForumFold       *self,
                         const char      *text);
void  forum_fold_trace  (const ForumFold *self,
                         gsize           *start,
                         gsize           *end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ForumFold, forum_fold_clear)

G_END_DECLS
