/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-drop.h"

/* Forums that are dragged from elsewhere and dropped on a window: a file, or the link to one. */

static GFile *
dup_file (const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      GSList *files = g_value_get_boxed (value);

      return files != NULL ? g_object_ref (files->data) : NULL;
    }

  /* What else comes as a text may be anything. */
  if (G_VALUE_HOLDS_STRING (value))
    {
      g_autofree char *text = g_strstrip (g_value_dup_string (value));

      return g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://")
               ? g_file_new_for_uri (text) : NULL;
    }

  return NULL;
}

static gboolean
target_drop_cb (ForumWindow   *window,
                const GValue  *value,
                double         x,
                double         y,
                GtkDropTarget *target)
{
  g_autoptr (GFile) file = dup_file (value);

  if (file == NULL)
    return FALSE;

  forum_window_load (window, file);

  return TRUE;
}

/**
 * forum_drop_watch:
 * @window: a window
 *
 * Lets forums be dropped on it.
 */
void
forum_drop_watch (ForumWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (target_drop_cb), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
