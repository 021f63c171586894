/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For RTLD_NEXT. */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#include <gtk/gtk.h>

/* Preloaded into any GTK program, it tells when its first frames are on the screen. So the programs that are
 * measured need to know nothing of it.
 *
 * FIRST_FRAME_PIPE: the number of a file descriptor that gets a line for the first frame of all, and one for the
 *   first frame with contents: "frame" or "content", the monotonic clock, and the processor's time since the start,
 *   both in microseconds.
 * FIRST_FRAME_CONTENT: the type of a widget; a frame has contents once one of them is seen. Without it, every frame
 *   has.
 * FIRST_FRAME_LAST: "frame" or "content"; the program ends right there. */

typedef int (*RunFunc) (GApplication *application, int argc, char **argv);

static gboolean frame_told = FALSE;
static gboolean content_told = FALSE;

static gint64
get_processor_time (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_USEC_PER_SEC +
         usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

static void
tell (const char *event)
{
  const char *fd = g_getenv ("FIRST_FRAME_PIPE");

  if (fd != NULL)
    dprintf (atoi (fd), "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", event,
             g_get_monotonic_time (), get_processor_time ());
  if (g_strcmp0 (g_getenv ("FIRST_FRAME_LAST"), event) == 0)
    _exit (0);
}

static gboolean
has_content (GtkWidget  *widget,
             const char *type)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_content (child, type))
      return TRUE;

  return FALSE;
}

static void
clock_after_paint_cb (GdkFrameClock *clock,
                      GdkSurface    *surface)
{
  GtkNative *window = gtk_native_get_for_surface (surface);
  const char *type = g_getenv ("FIRST_FRAME_CONTENT");

  /* A frame that the display server was only asked for is not seen yet. */
  gdk_display_sync (gdk_surface_get_display (surface));

  if (!frame_told)
    tell ("frame");
  frame_told = TRUE;

  if (content_told || window == NULL || (type != NULL && !has_content (GTK_WIDGET (window), type)))
    return;

  tell ("content");
  content_told = TRUE;
  g_signal_handlers_disconnect_by_func (clock, clock_after_paint_cb, surface);
}

static gboolean
surface_render_cb (GSignalInvocationHint *hint,
                   guint                  n_values,
                   const GValue          *values,
                   gpointer               user_data)
{
  GdkSurface *surface = g_value_get_object (&values[0]);

  if (!GDK_IS_TOPLEVEL (surface))
    return TRUE;

  g_signal_connect_object (gdk_surface_get_frame_clock (surface), "after-paint",
                           G_CALLBACK (clock_after_paint_cb), surface, 0);

  /* The first window is enough. */
  return FALSE;
}

/* In the place of GIO's. */
int
g_application_run (GApplication  *application,
                   int            argc,
                   char         **argv)
{
  RunFunc run = (RunFunc) dlsym (RTLD_NEXT, "g_application_run");

  g_type_class_ref (GDK_TYPE_SURFACE);
  g_signal_add_emission_hook (g_signal_lookup ("render", GDK_TYPE_SURFACE), 0, surface_render_cb,
                              NULL, NULL);

  return run (application, argc, argv);
}
