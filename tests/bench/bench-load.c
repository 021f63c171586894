/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <locale.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "congress.h"
#include "io/forum-reader.h"
#include "search/forum-search-index.h"

/* What it takes to load a large congress, until everything in it can be found, beside what json-glib takes to
 * parse the same file. Usage:
 *
 *   bench-load [SESSIONS]
 *
 * Each is done in processes of its own, since whoever allocates pays for what was freed before; they take turns. Time
 * is that of the processor in milliseconds, memory what is needed at the peak above what there was before, in MiB. Of
 * several runs the middle ones are printed. What was read is not freed: it is kept for as long as a window shows it. */

#define N_RUNS 15

typedef struct
{
  double time;
  double memory;
} Cost;

static GBytes *file;

static void
parse (void)
{
  JsonParser *parser = json_parser_new_immutable ();
  gsize length;
  const char *text = g_bytes_get_data (file, &length);

  g_assert_true (json_parser_load_from_data (parser, text, length, NULL));
}

static void
load (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  ForumProgram *program = forum_reader_read (file, NULL, &problems);

  g_assert_nonnull (program);
  g_assert_nonnull (forum_search_index_new (program));
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

/* Nothing waits here, so this is what the clock tells of a machine that does nothing else. */
static double
read_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return time.tv_sec * 1000.0 + time.tv_nsec / 1000000.0;
}

static double
read_memory (const char *name)
{
  g_autofree char *text = NULL;
  const char *line;
  double kibibytes;

  g_assert_true (g_file_get_contents ("/proc/self/status", &text, NULL, NULL));
  line = strstr (text, name);
  g_assert_nonnull (line);
  kibibytes = g_ascii_strtod (line + strlen (name), NULL);
  g_assert_cmpfloat (kibibytes, >, 0);

  return kibibytes / 1024;
}

static void
forget_peak (void)
{
  FILE *clear = fopen ("/proc/self/clear_refs", "w");

  g_assert_nonnull (clear);
  g_assert_cmpint (fputs ("5", clear), >=, 0);
  g_assert_cmpint (fclose (clear), ==, 0);
}

static Cost
measure (void (*work) (void))
{
  Cost cost;
  int status;
  int ends[2];
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);

  if (child == 0)
    {
      double memory;
      double time;

      forget_peak ();
      memory = read_memory ("VmRSS:");
      time = read_processor_time ();
      work ();
      cost.time = read_processor_time () - time;
      cost.memory = read_memory ("VmHWM:") - memory;
      g_assert_cmpint (write (ends[1], &cost, sizeof cost), ==, sizeof cost);
      _exit (EXIT_SUCCESS);
    }

  close (ends[1]);
  g_assert_cmpint (read (ends[0], &cost, sizeof cost), ==, sizeof cost);
  close (ends[0]);
  waitpid (child, &status, 0);

  return cost;
}

int
main (int    argc,
      char **argv)
{
  const guint n_sessions = argc > 1 ? atoi (argv[1]) : 10000;
  double parse_times[N_RUNS];
  double parse_memory[N_RUNS];
  double load_times[N_RUNS];
  double load_memory[N_RUNS];
  double *const columns[] = { parse_times, parse_memory, load_times, load_memory };
  char *text;

  setlocale (LC_ALL, "");
  /* As main.c of the program has it. */
  mallopt (M_ARENA_MAX, 1);
  mallopt (M_MMAP_THRESHOLD, 64 * 1024);
  text = congress_make (n_sessions);
  file = g_bytes_new_take (text, strlen (text));

  for (guint i = 0; i < N_RUNS; i++)
    {
      Cost of_parse = measure (parse);
      Cost of_load = measure (load);

      parse_times[i] = of_parse.time;
      parse_memory[i] = of_parse.memory;
      load_times[i] = of_load.time;
      load_memory[i] = of_load.memory;
    }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    qsort (columns[i], N_RUNS, sizeof **columns, compare_doubles);

  printf ("%u sessions: load against json-glib's parse\t%f\t%f\tms\t1.35\t0\n", n_sessions,
          load_times[N_RUNS / 2], parse_times[N_RUNS / 2]);
  printf ("%u sessions: memory against json-glib's parse\t%f\t%f\tMiB\t1.30\t0\n", n_sessions,
          load_memory[N_RUNS / 2], parse_memory[N_RUNS / 2]);
  g_bytes_unref (file);

  return 0;
}
