/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For memmem(). */
#define _GNU_SOURCE

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

#include "congress.h"
#include "search/forum-hangul.h"
#include "search/forum-search-arena.h"
#include "search/forum-search-index.h"

/* How long a key takes in a large congress, and what it takes to be ready for it. Usage:
 *
 *   bench-search [SESSIONS…]
 *
 * The congress is always the same. Each figure is the middle one of several runs, in milliseconds. */

#define N_RUNS 9

/* What people type, key by key: each beginning is a query. */
static const char *const typed[] = {
  "줄기세포", "임성원", "유전자 편집", "kim 하버드", "stem cell", "sungwon lim", "e", "의료 기기 개발", "하버드 의대 줄기",
  "personalised cancer", "인공지능 기반 신약", "뮤온 입자", "quokka", "a b c d",
};

/* What is no beginning of anything: initials, and words with initials in them. */
static const char *const others[] = {
  "ㅇ", "ㅈㄱㅅㅍ", "ㅈㄱ", "ㅇㅈㅈ ㅍㅈ", "줄ㄱ", "줄ㄱ세ㅍ", "ㅈ기세포", "ㅇ이", "김ㅅㅇ", "ㄸㄸㄸㄸ", "ㅇ ㅇ", "쀍", "이 ", "%", "한 한 한",
};

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return *left < *right ? -1 : *left > *right;
}

static double
get_middle (double *figures,
            guint   n_figures)
{
  qsort (figures, n_figures, sizeof *figures, compare_doubles);

  return figures[n_figures / 2];
}

static double
get_time (void)
{
  return g_get_monotonic_time () / 1000.0;
}

static double
time_parse (const char *json)
{
  double figures[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      double start = get_time ();

      json_parser_load_from_data (parser, json, -1, NULL);
      figures[i] = get_time () - start;
    }

  return get_middle (figures, N_RUNS);
}

static double
time_build (ForumProgram *program)
{
  double figures[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      double start = get_time ();
      ForumSearchIndex *index = forum_search_index_new (program);

      figures[i] = get_time () - start;
      g_object_unref (index);
    }

  return get_middle (figures, N_RUNS);
}

static double
time_query (ForumSearchIndex *index,
            const char       *query,
            guint            *n_results)
{
  double figures[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      double start = get_time ();
      ForumSearchResults *results = forum_search_index_find (index, query);

      figures[i] = get_time () - start;
      *n_results = forum_search_results_get_n_results (results);
      g_object_unref (results);
    }

  return get_middle (figures, N_RUNS);
}

/* One pass of memmem() for what is not there. */
static double
time_pass (ForumProgram *program,
           const char   *absent)
{
  ForumArena arena;
  g_auto (ForumFold) fold = { NULL };
  double figures[N_RUNS];
  gsize start;

  forum_arena_init (&arena, program);
  forum_fold_init (&fold, FALSE);
  start = forum_fold_append (&fold, absent);

  for (guint i = 0; i < N_RUNS; i++)
    {
      double begin = get_time ();

      g_assert_null (memmem (arena.fold.keys, arena.fold.n_keys, fold.keys + start, fold.n_keys - start - 1));
      figures[i] = get_time () - begin;
    }
  forum_arena_clear (&arena);

  return get_middle (figures, N_RUNS);
}

static void
measure_query (ForumSearchIndex *index,
               const char       *query,
               GArray           *figures,
               double            pass)
{
  guint n_results;
  double figure = time_query (index, query, &n_results);

  g_array_append_val (figures, figure);
  if (g_getenv ("VERBOSE") != NULL)
    g_print ("  %7.3f ms  %5.2f passes  %6u found  %s\n", figure, figure / pass, n_results, query);
}

static void
measure_queries (ForumSearchIndex *index,
                 double            long_pass,
                 double            short_pass)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (double));
  double worst;
  double middle;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_auto (ForumFold) fold = { NULL };
      gsize start;

      forum_fold_init (&fold, FALSE);
      start = forum_fold_append (&fold, typed[i]);
      for (gsize end = start + 1; end < fold.n_keys; end++)
        {
          g_autofree char *keys = g_strndup (fold.keys, end);
          g_autofree char *query = forum_hangul_compose (keys + start);

          measure_query (index, query, figures, long_pass);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    measure_query (index, others[i], figures, long_pass);

  middle = get_middle ((double *) figures->data, figures->len);
  worst = g_array_index (figures, double, figures->len - 1);
  g_print ("%u keys: middle %.3f ms, worst %.3f ms (%.2f long passes, %.2f short ones)\n", figures->len,
           middle, worst, worst / long_pass, worst / short_pass);
}

static void
measure_suggestions (ForumSearchIndex *index)
{
  static const char *const wrong[] = { "줄기새포", "wnfrltovh", "Sungwan Lim", "wnfrltpvh zzzz" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      double start = get_time ();
      g_auto (GStrv) found = forum_search_index_suggest (index, wrong[i]);
      double figure = get_time () - start;
      g_autofree char *joined = g_strjoinv (" | ", found);

      g_print ("suggestions for %s: %.3f ms (%s)\n", wrong[i], figure, joined);
    }
}

static void
measure (guint n_sessions)
{
  g_autofree char *json = congress_make (n_sessions);
  g_autoptr (ForumProgram) program = congress_read (json);
  g_autoptr (ForumSearchIndex) index = NULL;
  double parse;
  double build;
  double long_pass;
  double short_pass;

  index = forum_search_index_new (program);

  parse = time_parse (json);
  build = time_build (program);
  long_pass = time_pass (program, "뮤온입자");
  short_pass = time_pass (program, "뮤");

  g_print ("%u sessions, %.1f MB\n", n_sessions, strlen (json) / 1e6);
  g_print ("json-glib's parse %.1f ms, index %.1f ms: %.1f %%\n", parse, build, 100 * build / parse);
  g_print ("index %.1f MB, %.0f bytes a session\n", forum_search_index_get_bytes (index) / 1e6,
           (double) forum_search_index_get_bytes (index) / n_sessions);
  g_print ("one pass of memmem() for what is not there: %.3f ms for four syllables, %.3f ms for one\n", long_pass,
           short_pass);
  measure_queries (index, long_pass, short_pass);
  measure_suggestions (index);
}

int
main (int    argc,
      char **argv)
{
  static const char *const usual[] = { "10000", "100000", NULL };

  setlocale (LC_ALL, "C.UTF-8");
  for (const char *const *size = argc > 1 ? (const char *const *) argv + 1 : usual; *size != NULL; size++)
    measure (g_ascii_strtoull (*size, NULL, 10));

  return 0;
}
