/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "ui/forum-renderer.h"

/* What is chosen has to be chosen before GTK starts, so that each case is a process of its own. */

typedef struct
{
  const char *name;
  const char *device;           /* In the folder of devices; "" for none, NULL for no folder. */
  const char *variable;         /* What the user has set. */
  gboolean cairo;               /* Whether the program chooses. */
} Case;

static const Case cases[] = {
  { "no-folder", NULL, NULL, TRUE },
  { "no-device", "", NULL, TRUE },
  { "screen-only", "card0", NULL, TRUE },
  { "gpu", "renderD128", NULL, FALSE },
  { "second-gpu", "renderD129", NULL, FALSE },
  { "user-chose-renderer", NULL, "GSK_RENDERER", FALSE },
  { "user-debugs", NULL, "GDK_DEBUG", FALSE },
  { "user-disables", NULL, "GDK_DISABLE", FALSE },
  { "gpu-and-user-chose", "renderD128", "GSK_RENDERER", FALSE },
};

static const char *const variables[] = { "GSK_RENDERER", "GDK_DEBUG", "GDK_DISABLE" };

static void
assert_choice (const Case *test)
{
  const char *no_gl = gtk_check_version (4, 16, 0) == NULL ? "GDK_DISABLE" : "GDK_DEBUG";

  if (test->cairo)
    {
      g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "cairo");
      g_assert_nonnull (strstr (g_getenv (no_gl), "gl"));
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    g_assert_cmpstr (g_getenv (variables[i]), ==, g_strcmp0 (variables[i], test->variable) == 0 ? "" : NULL);
}

/* GTK has to understand what was chosen for it. */
static void
assert_cairo (void)
{
  GtkWidget *window;

  gtk_init ();
  window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (window))), ==, "GskCairoRenderer");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *dir = NULL;
  g_autofree char *device = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    g_unsetenv (variables[i]);
  if (test->variable != NULL)
    g_setenv (test->variable, "", TRUE);

  dir = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  device = g_build_filename (dir, test->device, NULL);
  if (test->device == NULL)
    g_assert_cmpint (g_rmdir (dir), ==, 0);
  else if (*test->device != '\0')
    g_assert_true (g_file_set_contents (device, "", 0, NULL));

  forum_renderer_init_for (dir);
  assert_choice (test);
  if (test->cairo)
    assert_cairo ();

  if (test->device != NULL)
    {
      if (*test->device != '\0')
        g_unlink (device);
      g_rmdir (dir);
    }
}

/* The machine's own devices, whichever it has. */
static void
test_this_machine (void)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    g_unsetenv (variables[i]);
  forum_renderer_init ();
  g_assert_true (g_getenv ("GSK_RENDERER") == NULL || g_str_equal (g_getenv ("GSK_RENDERER"), "cairo"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/renderer/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/renderer/this-machine", test_this_machine);

  return g_test_run ();
}
