/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-renderer.h"

#include <gtk/gtk.h>

#define DEVICES "/dev/dri"

static gboolean
has_gpu (const char *devices)
{
  g_autoptr (GDir) dir = g_dir_open (devices, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "renderD"))
      return TRUE;

  return FALSE;
}

/**
 * forum_renderer_init:
 *
 * Where there is no GPU, setting up OpenGL only to have the processor imitate it is half of the
 * time to the first frame and two thirds of the memory. There the program draws with cairo, unless
 * the user chose otherwise. To be called before GTK is initialised.
 */
void
forum_renderer_init (void)
{
  forum_renderer_init_for (DEVICES);
}

/**
 * forum_renderer_init_for:
 * @devices: the folder of the graphics devices
 *
 * The same for a machine with other devices than this one.
 */
void
forum_renderer_init_for (const char *devices)
{
  if (g_getenv ("GSK_RENDERER") != NULL || g_getenv ("GDK_DEBUG") != NULL ||
      g_getenv ("GDK_DISABLE") != NULL ||
      has_gpu (devices))
    return;

  g_setenv ("GSK_RENDERER", "cairo", TRUE);

  /* GDK 4.16 moved this from the one variable to the other. */
  if (gtk_check_version (4, 16, 0) == NULL)
    g_setenv ("GDK_DISABLE", "gl,vulkan", TRUE);
  else
    g_setenv ("GDK_DEBUG", "gl-disable", TRUE);
}
