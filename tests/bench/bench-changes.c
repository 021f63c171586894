/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "congress.h"
#include "model/forum-changes.h"

/* How long it takes to find out what changed in a large congress, in milliseconds. Usage:
 *
 *   bench-changes [SESSIONS]
 */

#define N_RUNS 9
#define N_CHANGES 200

static double
time_changes (ForumProgram *before,
              ForumProgram *after,
              guint        *n_found)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (ForumChanges) changes = forum_changes_new (before, after);

      least = MIN (least, (g_get_monotonic_time () - start) / 1000.0);
      *n_found = forum_list_get_length (FORUM_LIST (changes));
    }

  return least;
}

/* Says of every so many sessions that it was cancelled. */
static char *
cancel (const char *json,
        guint       n_sessions)
{
  g_auto (GStrv) pieces = g_strsplit (json, "\"announced\"", -1);
  GString *changed = g_string_new (pieces[0]);

  for (guint i = 1; pieces[i] != NULL; i++)
    g_string_append_printf (changed, "\"%s\"%s",
                            i % MAX (n_sessions / N_CHANGES, 1) == 0 ? "cancelled" : "announced", pieces[i]);

  return g_string_free (changed, FALSE);
}

static void
measure (guint       n_sessions,
         const char *figure,
         const char *before_json,
         const char *after_json,
         double      limit)
{
  g_autoptr (ForumProgram) before = congress_read (before_json);
  g_autoptr (ForumProgram) after = congress_read (after_json);
  guint n_found;
  double time = time_changes (before, after, &n_found);

  g_print ("%u sessions: %s (%u)\t%f\t0\tms\t0\t%f\n", n_sessions, figure, n_found, time, limit);
}

int
main (int    argc,
      char **argv)
{
  guint n_sessions = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 10000;
  g_autofree char *json = congress_make (n_sessions);
  g_autofree char *changed = cancel (json, n_sessions);
  g_autoptr (GString) renumbered = g_string_new (json);

  g_string_replace (renumbered, "\"id\": \"s", "\"id\": \"t", 0);
  measure (n_sessions, "nothing changed", json, json, 0);
  measure (n_sessions, "some cancelled", json, changed, 33);
  measure (n_sessions, "all have other ids", json, renumbered->str, 0);

  return 0;
}
