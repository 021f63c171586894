/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "congress.h"
#include "ui/forum-application.h"
#include "ui/forum-program-view.h"
#include "ui/forum-renderer.h"
#include "ui/forum-search-page.h"

/* How long it takes from a key of a search to the frame that shows what is found, in a large congress. Usage:
 *
 *   bench-keys [SESSIONS]
 *
 * Prints the middle and the worst of all keys, in milliseconds, as rows of the table of bench.py. */

static const char *const queries[] = {
  "ㅈ", "주", "줄", "줅", "줄기", "줄기ㅅ", "줄기세", "줄기세포", "e", "s", "st", "ste", "stem", "stem c", "stem cell",
  "ㅇ", "ㅈㄱㅅㅍ", "김", "김ㅅㅇ", "zzzz", "k", "ki", "kim", "kim 하버드", "이 ", "치료", "a b c d", "",
};

typedef struct
{
  GtkWidget *window;
  GtkEditable *entry;
  GArray *figures;
  gboolean painted;
} Bench;

static void
after_paint_cb (Bench *bench)
{
  bench->painted = TRUE;
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static void
wait_for_rest (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
measure_key (Bench      *bench,
             const char *query)
{
  double start;
  double figure;

  wait_for_rest ();
  start = g_get_monotonic_time () / 1000.0;
  gtk_editable_set_text (bench->entry, query);
  for (bench->painted = FALSE; !bench->painted;)
    g_main_context_iteration (NULL, TRUE);
  figure = g_get_monotonic_time () / 1000.0 - start;
  g_array_append_val (bench->figures, figure);
  if (g_getenv ("VERBOSE") != NULL)
    g_printerr ("  %7.3f ms  %s\n", figure, query);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return *left < *right ? -1 : *left > *right;
}

static void
measure (GtkApplication *application,
         guint           n_sessions)
{
  Bench bench = { .figures = g_array_new (FALSE, FALSE, sizeof (double)) };
  g_autofree char *json = congress_make (n_sessions);
  g_autoptr (ForumProgram) program = congress_read (json);
  GtkWidget *view = forum_program_view_new (program, NULL);
  GdkFrameClock *clock;

  bench.window = gtk_application_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1090, 750);
  gtk_window_set_child (GTK_WINDOW (bench.window), view);
  gtk_window_present (GTK_WINDOW (bench.window));
  forum_program_view_set_searching (FORUM_PROGRAM_VIEW (view), TRUE);
  bench.entry = GTK_EDITABLE (find (view, GTK_TYPE_SEARCH_ENTRY));

  clock = gtk_widget_get_frame_clock (bench.window);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);
  /* The index is made meanwhile: something is found as soon as it is there. */
  gtk_editable_set_text (bench.entry, "치료");
  while (find (view, GTK_TYPE_LIST_BOX_ROW) == NULL)
    g_main_context_iteration (NULL, TRUE);

  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
      measure_key (&bench, queries[i]);

  g_array_sort (bench.figures, compare_doubles);
  g_print ("search in %u: from a key to the frame, middle\t%f\t0\tms\t0\t50\n", n_sessions,
           g_array_index (bench.figures, double, bench.figures->len / 2));
  g_print ("search in %u: from a key to the frame, worst\t%f\t0\tms\t0\t50\n", n_sessions,
           g_array_index (bench.figures, double, bench.figures->len - 1));
  g_array_unref (bench.figures);
  g_signal_handlers_disconnect_by_data (clock, &bench);
  gtk_window_destroy (GTK_WINDOW (bench.window));
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
  application = adw_application_new (APP_ID ".Keys", G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/org/jeonju/BioForum");
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), GUINT_TO_POINTER (n_sessions));

  return g_application_run (G_APPLICATION (application), 0, NULL);
}
