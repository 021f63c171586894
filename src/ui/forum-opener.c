/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-opener.h"

#include <glib/gi18n.h>

#include "model/forum-link.h"

/* Opens what is outside of the program: files that the user chooses, and addresses. */

static void
choose_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    GtkWindow       *window)
{
  ForumOpenerFile open_file = g_object_get_data (G_OBJECT (dialog), "open-file");

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      open_file (window, file);
    }

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

/**
 * forum_opener_choose_file:
 * @window: the window to ask from
 * @open_file: is called with the file, if one is chosen
 *
 * Asks for a forum file.
 */
void
forum_opener_choose_file (GtkWindow       *window,
                          ForumOpenerFile  open_file)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_("Open a Forum"), window, GTK_FILE_CHOOSER_ACTION_OPEN,
                                 NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Forum files"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data (G_OBJECT (dialog), "open-file", open_file);
  /* The dialog is ours until its answer comes, and holds the window until then. */
  g_signal_connect_data (dialog, "response", G_CALLBACK (choose_response_cb),
                         g_object_ref (window), (GClosureNotify) g_object_unref, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

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
