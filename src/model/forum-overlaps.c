/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-overlaps.h"

/* Sessions by their start. Of those that start together, the ones whose end is not known come last:
 * so each of these finds those in which it lies. */
static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  ForumSession *first = *(ForumSession *const *) a;
  ForumSession *second = *(ForumSession *const *) b;
  int order = g_date_time_compare (forum_session_get_start (first),
                                   forum_session_get_start (second));

  if (order != 0)
    return order;

  return (forum_session_get_end (first) == NULL) - (forum_session_get_end (second) == NULL);
}

static GPtrArray *
sort (GPtrArray *sessions)
{
  GPtrArray *sorted = g_ptr_array_sized_new (sessions->len);

  for (guint i = 0; i < sessions->len; i++)
    {
      ForumSession *session = g_ptr_array_index (sessions, i);

      if (forum_session_get_start (session) != NULL &&
          forum_session_get_status (session) != FORUM_STATUS_CANCELLED)
        g_ptr_array_add (sorted, session);
    }

  g_ptr_array_sort (sorted, compare_starts);

  return sorted;
}

/* Takes those away that are over by @time. */
static void
remove_over (GPtrArray *running,
             GDateTime *time)
{
  guint n_kept = 0;

  for (guint i = 0; i < running->len; i++)
    {
      ForumSession *session = g_ptr_array_index (running, i);

      if (g_date_time_compare (forum_session_get_end (session), time) > 0)
        running->pdata[n_kept++] = session;
    }

  g_ptr_array_set_size (running, n_kept);
}

/**
 * forum_overlaps_find:
 * @sessions: (element-type ForumSession): sessions in the order of the programme
 *
 * Which sessions overlap. The end of a session does not belong to it, so that one may start when
 * another ends. One without an end is known to overlap only what it starts in; one without a start,
 * or that was cancelled, overlaps nothing.
 *
 * Takes as long as sorting the sessions, and then as there are overlaps.
 *
 * Returns: (transfer full) (element-type ForumOverlap): the overlaps, by the start of the second
 *   and then of the first
 */
GArray *
forum_overlaps_find (GPtrArray *sessions)
{
  g_autoptr (GPtrArray) sorted = sort (sessions);
  g_autoptr (GPtrArray) running = g_ptr_array_new ();
  GArray *overlaps = g_array_new (FALSE, FALSE, sizeof (ForumOverlap));

  for (guint i = 0; i < sorted->len; i++)
    {
      ForumSession *session = g_ptr_array_index (sorted, i);

      /* What is left afterwards goes on when this one starts: each step is an overlap or the last
       * for a session. */
      remove_over (running, forum_session_get_start (session));
      for (guint j = 0; j < running->len; j++)
        {
          ForumOverlap overlap = { g_ptr_array_index (running, j), session };

          g_array_append_val (overlaps, overlap);
        }

      if (forum_session_get_end (session) != NULL)
        g_ptr_array_add (running, session);
    }

  return overlaps;
}
