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
 * The congress is always the same. Each figure is the middle one of several runs, in milliseconds. With VERBOSE
 * every key is told. */

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
    g_printerr ("  %7.3f ms  %5.2f passes  %6u found  %s\n", figure, figure / pass, n_results, query);
}

/* A row of the table of bench.py: the figure, ours, the floor, the unit, the bar for the ratio and the limit, with 0
 * for what there is none of. */
static void
print_row (guint       n_sessions,
           const char *figure,
           double      ours,
           double      floor,
           double      bar,
           double      limit)
{
  g_print ("search in %u: %s\t%f\t%f\tms\t%f\t%f\n", n_sessions, figure, ours, floor, bar, limit);
}

static void
measure_queries (ForumSearchIndex *index,
                 guint             n_sessions,
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
  if (n_sessions <= 10000)
    {
      print_row (n_sessions, "a key, middle", middle, 0, 0, 2);
      print_row (n_sessions, "a key, worst", worst, 0, 0, 8);
    }
  else
    {
      print_row (n_sessions, "worst key against memmem() for a syllable", worst, short_pass, 3, 0);
      print_row (n_sessions, "worst key against memmem() for four", worst, long_pass, 0, 0);
    }
}

static void
measure_suggestions (ForumSearchIndex *index,
                     guint             n_sessions)
{
  static const char *const wrong[] = { "줄기새포", "wnfrltovh", "Sungwan Lim", "wnfrltpvh zzzz" };
  double worst = 0;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      double start = get_time ();
      g_auto (GStrv) found = forum_search_index_suggest (index, wrong[i]);
      double figure = get_time () - start;
      g_autofree char *joined = g_strjoinv (" | ", found);

      if (g_getenv ("VERBOSE") != NULL)
        g_printerr ("  %7.3f ms  what is near %s: %s\n", figure, wrong[i], joined);
      worst = MAX (worst, figure);
    }

  print_row (n_sessions, "what is near, worst", worst, 0, 0, 0);
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

  print_row (n_sessions, "index against json-glib's parse", build, parse, 0, 0);
  measure_queries (index, n_sessions, long_pass, short_pass);
  measure_suggestions (index, n_sessions);
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
