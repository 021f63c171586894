/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <time.h>

#include "congress.h"
#include "ui/forum-application.h"
#include "ui/forum-renderer.h"
#include "ui/forum-window.h"

/* For how long a window stands still while it takes over another version of a large congress, in which 200 sessions
 * have changed. Usage:
 *
 *   bench-update [SESSIONS]
 *
 * Prints the longest step of the main loop and the longest frame of several updates, in milliseconds, the middle
 * ones of several rounds, as rows of the table of bench.py. */

#define N_ROUNDS 7
#define N_CHANGES 200

typedef struct
{
  GtkWidget *window;
  gint64 frame_start;
  double longest_frame;
  double longest_step;
} Bench;

/* Of this thread's own work, in microseconds: how long others keep the processor is not the program's doing. */
static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
before_paint_cb (Bench *bench)
{
  bench->frame_start = get_time ();
}

static void
after_paint_cb (Bench *bench)
{
  bench->longest_frame = MAX (bench->longest_frame,
                              (get_time () - bench->frame_start) / 1000.0);
}

/* Changes every so many titles. */
static char *
change (const char *json,
        guint       n_sessions)
{
  g_autoptr (GString) changed = g_string_new (NULL);
  guint n_found = 0;
  const char *rest = json;
  const char *found;

  while ((found = strstr (rest, "\"title\"")) != NULL)
    {
      const char *text = strchr (strchr (found, ':') + 1, '"') + 1;

      g_string_append_len (changed, rest, text - rest);
      /* In a text by language this is the name of a language, which is left alone. */
      if (n_found++ % MAX (n_sessions / N_CHANGES, 1) == 0 && strchr (found, '{') > text)
        g_string_append (changed, "New: ");
      rest = text;
    }
  g_string_append (changed, rest);

  return g_strdup (changed->str);
}

static void
settle (Bench  *bench,
        guint   milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      gint64 start = get_time ();

      if (g_main_context_iteration (NULL, FALSE))
        bench->longest_step = MAX (bench->longest_step, (get_time () - start) / 1000.0);
      else
        g_usleep (500);
    }
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

static void
measure (GtkApplication *application,
         guint           n_sessions)
{
  Bench bench = { NULL };
  g_autofree char *folder = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "congress.json", NULL);
  g_autofree char *json = congress_make (n_sessions);
  g_autofree char *changed = change (json, n_sessions);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  double frames[N_ROUNDS];
  double steps[N_ROUNDS];
  GdkFrameClock *clock;

  bench.window = forum_window_new (application);
  gtk_window_present (GTK_WINDOW (bench.window));
  clock = gtk_widget_get_frame_clock (bench.window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);
  g_file_set_contents (path, json, -1, NULL);
  forum_window_load (FORUM_WINDOW (bench.window), file);
  settle (&bench, 5000);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_file_set_contents (path, i % 2 == 0 ? changed : json, -1, NULL);
      bench.longest_frame = 0;
      bench.longest_step = 0;
      forum_window_load (FORUM_WINDOW (bench.window), file);
      settle (&bench, 4000);
      frames[i] = bench.longest_frame;
      steps[i] = bench.longest_step;
    }

  qsort (frames, N_ROUNDS, sizeof *frames, compare_doubles);
  qsort (steps, N_ROUNDS, sizeof *steps, compare_doubles);
  g_print ("%u sessions: longest frame of an update\t%f\t0\tms\t0\t33\n", n_sessions, frames[N_ROUNDS / 2]);
  g_print ("%u sessions: longest step of an update\t%f\t0\tms\t0\t0\n", n_sessions, steps[N_ROUNDS / 2]);
  g_signal_handlers_disconnect_by_data (clock, &bench);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_unlink (path);
  g_rmdir (folder);
}

static void
activate_cb (GtkApplication *application,
             gpointer        data)
{
  measure (application, GPOINTER_TO_UINT (data));
}

int
main (int    argc,
      char **argv)
{
  guint n_sessions = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 10000;
  g_autoptr (AdwApplication) application = NULL;

  setlocale (LC_ALL, "");
  gtk_disable_setlocale ();
  forum_renderer_init ();
  application = adw_application_new (APP_ID ".Update", G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/org/jeonju/BioForum");
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), GUINT_TO_POINTER (n_sessions));

  return g_application_run (G_APPLICATION (application), 0, NULL);
}
