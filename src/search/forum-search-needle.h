/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FORUM_NEEDLE_PLAIN,           /* Found wherever its bytes are. */
  FORUM_NEEDLE_MIXED,           /* Has initials that stand for whole syllables. */
  FORUM_NEEDLE_INITIALS,        /* Has nothing but such initials. */
} ForumNeedleKind;

typedef enum
{
  FORUM_MATCH_EXACT,            /* What was typed is there. */
  FORUM_MATCH_UNFINISHED,       /* Its last syllable goes on: 줄 for 주. */
  FORUM_MATCH_MOVED,            /* Its last consonant is in the next syllable: 주름 for 줄. */
} ForumMatchKind;

/**
 * ForumNeedleBytes:
 * @bytes: what to find
 * @n_bytes: its length; 0 where there is nothing to find
 * @rarest: which of the bytes is the rarest in most texts
 *
 * Bytes that are made ready to be found fast.
 */
typedef struct
{
  const char *bytes;
  gsize n_bytes;
  gsize rarest;
} ForumNeedleBytes;

/**
 * ForumNeedle:
 * @pattern: the folded text to find
 * @length: its length
 * @kind: what it is made of
 * @finished: whether its last syllable must end where the text's ends
 * @head: the first part of @pattern without initials; the first initial where there is none
 * @n_before: how many initials come before @head
 * @probe: a part of @pattern without initials, which is wherever the needle is
 * @initials: what to look for among initials, for a needle of nothing else
 *
 * One word of a query, or the whole of it.
 */
typedef struct
{
  char *pattern;
  gsize length;
  ForumNeedleKind kind;
  gboolean finished;

  ForumNeedleBytes head;
  guint n_before;
  ForumNeedleBytes probe;
  ForumNeedleBytes initials;
} ForumNeedle;

ForumNeedle *forum_needle_new           (const char         *keys,
                                         gsize               length,
                                         gboolean            finished);
void         forum_needle_free          (ForumNeedle        *self);
const char  *forum_needle_match         (const ForumNeedle  *self,
                                         const char         *keys,
                                         ForumMatchKind     *kind);
const char  *forum_needle_find          (const ForumNeedle  *self,
                                         const char         *start,
                                         const char         *end,
                                         const char        **match_end,
                                         ForumMatchKind     *kind);
const char  *forum_needle_find_probe    (const ForumNeedle  *self,
                                         const char         *start,
                                         const char         *end);
const char  *forum_needle_find_initials (const ForumNeedle  *self,
                                         const char         *start,
                                         const char         *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForumNeedle, forum_needle_free)

G_END_DECLS
