/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-toast.h"

#include "forum-label.h"

/**
 * forum_toast_new:
 * @words: what it says, which is no markup
 *
 * The title of a toast is cut off where it is too long for a narrow window. This one breaks into
 * lines instead.
 *
 * Returns: (transfer full): a toast
 */
AdwToast *
forum_toast_new (const char *words)
{
  g_autofree char *markup = g_markup_escape_text (words, -1);
  AdwToast *toast = adw_toast_new (markup);
  GtkWidget *label = g_object_new (FORUM_TYPE_LABEL, "label", words, NULL);

  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);

  return toast;
}
