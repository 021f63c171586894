/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "forum-list.h"
#include "forum-text.h"

G_BEGIN_DECLS

#define FORUM_TYPE_FACT (forum_fact_get_type ())

G_DECLARE_FINAL_TYPE (ForumFact, forum_fact, FORUM, FACT, GObject)

/**
 * ForumFactInit:
 * @text: the statement
 * @detail: (nullable): what is to be said of it
 * @sources: (nullable): where it was read
 *
 * What a new fact is made of. Nothing of it is taken over: strings are copied, objects referenced.
 */
typedef struct
{
  ForumText *text;
  ForumText *detail;
  ForumList *sources;
} ForumFactInit;

ForumFact *forum_fact_new         (const ForumFactInit *init);
ForumText *forum_fact_get_text    (ForumFact *self);
ForumText *forum_fact_get_detail  (ForumFact *self);
ForumList *forum_fact_get_sources (ForumFact *self);

G_END_DECLS
