/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-copy.h"

#include <glib/gi18n.h>

/* Under this name a button keeps what it copies. */
#define URL "forum-url"

static void
button_clicked_cb (GtkWidget *button)
{
  forum_copy (button, g_object_get_data (G_OBJECT (button), URL));
}

/**
 * forum_copy:
 * @widget: where that was asked for, in a window with the action `win.toast`
 * @text: a text
 *
 * Puts the text on the clipboard, and says so.
 */
void
forum_copy (GtkWidget  *widget,
            const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.toast", "s", _("Copied"));
}

/**
 * forum_copy_button_new:
 * @url: an address
 *
 * Returns: (transfer floating): a button that copies the address
 */
GtkWidget *
forum_copy_button_new (const char *url)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  g_autofree char *name = NULL;

  /* Translators: an address. */
  name = g_strdup_printf (_("Copy Link: %s"), url);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Copy Link"));
  /* There may be several, and one has to hear which is which. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), URL, g_strdup (url), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (button_clicked_cb), NULL);

  return button;
}
