/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <locale.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "congress.h"
#include "io/forum-reader.h"
#include "search/forum-search-index.h"

/* What it takes to load a large congress, until everything in it can be found, beside what json-glib takes to
 * parse the same file. Usage:
 *
 *   bench-load [SESSIONS]
 *
 * Times are in milliseconds, the middle ones of several runs that take turns; memory is what a process that does
 * this once needs at its peak above what it had before, in MiB. */

#define N_RUNS 9

static GBytes *file;

static void
parse (void)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize length;
  const char *text = g_bytes_get_data (file, &length);

  g_assert_true (json_parser_load_from_data (parser, text, length, NULL));
}

/* What was loaded stays for as long as a window shows it. */
static ForumProgram *program;
static ForumSearchIndex *found;

static void
load (void)
{
  g_autoptr (GPtrArray) problems = NULL;

  program = forum_reader_read (file, NULL, &problems);
  found = forum_search_index_new (program);
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

static double
time_once (void (*work) (void))
{
  gint64 start = g_get_monotonic_time ();

  work ();

  return (g_get_monotonic_time () - start) / 1000.0;
}

static long
read_status (const char *name)
{
  g_autofree char *text = NULL;
  const char *line;
  long value = 0;

  g_assert_true (g_file_get_contents ("/proc/self/status", &text, NULL, NULL));
  line = strstr (text, name);
  g_assert_nonnull (line);
  sscanf (line + strlen (name), ": %ld", &value);

  return value;
}

/* In a process of its own: what was freed before would hide what is needed. */
static double
measure_memory (void (*work) (void))
{
  int ends[2];
  long grown = 0;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      FILE *clear = fopen ("/proc/self/clear_refs", "w");
      long before;

      malloc_trim (0);
      if (clear != NULL)
        {
          fputs ("5", clear);
          fclose (clear);
        }
      before = read_status ("VmRSS");
      work ();
      grown = read_status ("VmHWM") - before;
      g_assert_cmpint (write (ends[1], &grown, sizeof grown), ==, sizeof grown);
      _exit (0);
    }
  g_assert_cmpint (read (ends[0], &grown, sizeof grown), ==, sizeof grown);
  waitpid (child, NULL, 0);
  close (ends[0]);
  close (ends[1]);

  return grown / 1024.0;
}

int
main (int    argc,
      char **argv)
{
  double parses[N_RUNS];
  double loads[N_RUNS];
  double parse_memory;
  double load_memory;
  guint n_sessions = argc > 1 ? atoi (argv[1]) : 10000;
  char *text;

  setlocale (LC_ALL, "");
  mallopt (M_ARENA_MAX, 1);
  mallopt (M_MMAP_THRESHOLD, 64 * 1024);
  text = congress_make (n_sessions);
  file = g_bytes_new_take (text, strlen (text));

  parse_memory = measure_memory (parse);
  load_memory = measure_memory (load);
  for (guint i = 0; i < N_RUNS; i++)
    {
      parses[i] = time_once (parse);
      loads[i] = time_once (load);
      g_clear_object (&found);
      g_clear_object (&program);
    }
  qsort (parses, N_RUNS, sizeof *parses, compare_doubles);
  qsort (loads, N_RUNS, sizeof *loads, compare_doubles);
  printf ("%u sessions: load against json-glib's parse\t%f\t%f\tms\t1.35\t0\n", n_sessions, loads[N_RUNS / 2],
          parses[N_RUNS / 2]);
  printf ("%u sessions: memory against json-glib's parse\t%f\t%f\tMiB\t1.30\t0\n", n_sessions, load_memory,
          parse_memory);
  g_bytes_unref (file);

  return 0;
}
