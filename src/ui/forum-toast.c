/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-toast.h"

#include "forum-label.h"

/* The toast that came to an overlay last, as long as it is there. */
#define SHOWN "forum-toast-shown"

/**
 * forum_toast_new:
 * @words: what it says, which is no markup
 *
 * The title of a toast is cut off where it is too long for a narrow window. This one breaks into
 * lines instead, and comes at once: it answers what somebody just did.
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
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);

  return toast;
}

static void
toast_dismissed_cb (AdwToast        *self,
                    AdwToastOverlay *overlay)
{
  if (g_object_get_data (G_OBJECT (overlay), SHOWN) == self)
    g_object_set_data (G_OBJECT (overlay), SHOWN, NULL);
}

/* There is nothing to be done with it, and it was to be read at once. */
static gboolean
is_answer (AdwToast *self)
{
  return adw_toast_get_priority (self) == ADW_TOAST_PRIORITY_HIGH &&
         adw_toast_get_button_label (self) == NULL;
}

/**
 * forum_toast_show:
 * @self: (transfer full): a toast
 * @overlay: where it is shown
 *
 * Shows a toast. An answer that is there already makes way for it, and does not come back.
 */
void
forum_toast_show (AdwToast        *self,
                  AdwToastOverlay *overlay)
{
  AdwToast *before = g_object_get_data (G_OBJECT (overlay), SHOWN);

  g_object_set_data (G_OBJECT (overlay), SHOWN, self);
  g_signal_connect_object (self, "dismissed", G_CALLBACK (toast_dismissed_cb), overlay, 0);
  adw_toast_overlay_add_toast (overlay, self);
  if (before != NULL && is_answer (before))
    adw_toast_dismiss (before);
}
