/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-opener.h"

#include <glib/gi18n.h>

#include "model/forum-link.h"

/* Opens what is outside of the program: files that the user chooses, and addresses. */

static void
launch_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;

  /* Nobody is there to be told once the window is closed. */
  if (!g_app_info_launch_default_for_uri_finish (result, NULL) && gtk_widget_get_mapped (widget))
    gtk_widget_activate_action (widget, "win.toast", "s",
                                _("No program could open this address"));
}

/**
 * forum_opener_choose_file:
 * @window: the window to ask from
 * @open_file: is called with the file, if one is chosen
 *
 * Asks for a forum file.
 */
void
forum_opener_choose_file (GtkWindow           *window,
                          ForumCompatFileFunc  open_file)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Forum files"));
  gtk_file_filter_add_suffix (filter, "json");
  forum_compat_choose_file (window, _("Open a Forum"), filter, open_file);
}

/**
 * forum_opener_open_url:
 * @widget: where that was asked for
 * @url: an address; nothing happens if it is not one that the program opens
 *
 * Opens an address with the program that the user has for it. The user is told if there is none.
 */
void
forum_opener_open_url (GtkWidget  *widget,
                       const char *url)
{
  g_autoptr (GdkAppLaunchContext) context = NULL;

  if (!forum_link_can_open (url))
    return;

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_app_info_launch_default_for_uri_async (url, G_APP_LAUNCH_CONTEXT (context), NULL, launch_cb,
                                           g_object_ref (widget));
}
