/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-search-index.h"

#include "forum-search-arena.h"
#include "forum-search-list.h"
#include "forum-search-rank.h"
#include "forum-search-scan.h"
#include "forum-search-suggest.h"

/* All strings of a program, folded once, so that each key typed is one pass over them. It never
 * changes: one thread may make it and others use it. */
struct _ForumSearchIndex
{
  GObject parent_instance;

  ForumArena arena;
};

G_DEFINE_FINAL_TYPE (ForumSearchIndex, forum_search_index, G_TYPE_OBJECT)

/* A counting sort: ranks are few, and what ranks the same keeps its order. */
static guint32 *
sort_hits (const ForumHits *hits,
           guint            first,
           guint            last)
{
  guint starts[FORUM_N_RANKS + 1] = { 0 };
  guint32 *sorted = g_new (guint32, last - first);

  for (guint i = first; i < last; i++)
    starts[hits->ranks[i] + 1]++;
  for (guint rank = 1; rank <= FORUM_N_RANKS; rank++)
    starts[rank] += starts[rank - 1];
  for (guint i = first; i < last; i++)
    sorted[starts[hits->ranks[i]]++] = hits->items[i];

  return sorted;
}

static ForumSearchResults *
make_results (const ForumArena *arena,
              ForumSearchQuery *query,
              const ForumHits  *hits)
{
  const GType types[] = {
    FORUM_TYPE_SESSION, FORUM_TYPE_PERSON, FORUM_TYPE_ORGANIZATION, FORUM_TYPE_ARTICLE,
  };
  GListModel *groups[FORUM_SEARCH_N_GROUPS];
  ForumSearchResults *results;
  guint first = 0;

  for (ForumSearchGroup group = 0; group < FORUM_SEARCH_N_GROUPS; group++)
    {
      guint last = first;

      while (last < hits->n_items && hits->items[last] < arena->group_ends[group])
        last++;

      groups[group] = forum_search_list_new (types[group], arena->objects,
                                             sort_hits (hits, first, last), last - first);
      first = last;
    }

  results = forum_search_results_new (query, groups);
  for (ForumSearchGroup group = 0; group < FORUM_SEARCH_N_GROUPS; group++)
    g_object_unref (groups[group]);

  return results;
}

static void
forum_search_index_finalize (GObject *object)
{
  ForumSearchIndex *self = FORUM_SEARCH_INDEX (object);

  forum_arena_clear (&self->arena);

  G_OBJECT_CLASS (forum_search_index_parent_class)->finalize (object);
}

static void
forum_search_index_class_init (ForumSearchIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_search_index_finalize;
}

static void
forum_search_index_init (ForumSearchIndex *self)
{
}

/**
 * forum_search_index_new:
 * @program: a program
 *
 * Prepares a program for searching. This takes a small part of the time that reading it takes, and
 * can be done in the same thread.
 *
 * Returns: (transfer full): an index
 */
ForumSearchIndex *
forum_search_index_new (ForumProgram *program)
{
  ForumSearchIndex *self;

  g_return_val_if_fail (FORUM_IS_PROGRAM (program), NULL);

  self = g_object_new (FORUM_TYPE_SEARCH_INDEX, NULL);
  forum_arena_init (&self->arena, program);

  return self;
}

/**
 * forum_search_index_find:
 * @self: an index
 * @query: what was typed, in valid UTF-8
 *
 * Finds what has every word of a query. The best places come first: the start of a title or a name,
 * the start of a word of it, the rest of it, people, organizations, all else; in each place the
 * words together before the words apart, and what is equal in the order of the program.
 *
 * Returns: (transfer full): what was found; nothing for an empty query
 */
ForumSearchResults *
forum_search_index_find (ForumSearchIndex *self,
                         const char       *query)
{
  g_autoptr (ForumSearchQuery) parsed = NULL;
  g_auto (ForumHits) hits = { NULL };

  g_return_val_if_fail (FORUM_IS_SEARCH_INDEX (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  parsed = forum_search_query_new (query);
  forum_scan (&self->arena, parsed, &hits);

  return make_results (&self->arena, parsed, &hits);
}

/**
 * forum_search_index_suggest:
 * @self: an index
 * @query: what was typed, and is not found
 *
 * Looks for what may have been meant: what the same keys are in the other state of the keyboard,
 * titles and names that are spelled nearly the same, and the query without one of its words.
 *
 * Returns: (transfer full) (array zero-terminated=1): at most a few queries, the nearest first;
 *   each finds something
 */
char **
forum_search_index_suggest (ForumSearchIndex *self,
                            const char       *query)
{
  g_return_val_if_fail (FORUM_IS_SEARCH_INDEX (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  return forum_suggest (&self->arena, query);
}
