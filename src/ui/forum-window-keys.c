/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-window-keys.h"

#include "forum-program-view.h"

/**
 * forum_window_keys_add:
 * @widget_class: the class of a window
 *
 * Gives the actions of the window their keys.
 */
void
forum_window_keys_add (GtkWidgetClass *widget_class)
{
  /* GTK looks for a letter on every layout that is switched on. Where only a Korean one is, the key
   * has no other letter than its Korean one. */
  static const struct
  {
    guint latin;
    guint korean;
    const char *action;
  } letters[] = {
    { GDK_KEY_d, GDK_KEY_Hangul_Ieung, "win.star" },
    { GDK_KEY_f, GDK_KEY_Hangul_Rieul, "win.search" },
    { GDK_KEY_l, GDK_KEY_Hangul_I, "win.enter-address" },
    { GDK_KEY_o, GDK_KEY_Hangul_AE, "win.open" },
    { GDK_KEY_p, GDK_KEY_Hangul_E, "win.print" },
  };

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "win.refresh", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      /* The last one is what the menu shows. */
      gtk_widget_class_add_binding_action (widget_class, letters[i].korean, GDK_CONTROL_MASK,
                                           letters[i].action, NULL);
      gtk_widget_class_add_binding_action (widget_class, letters[i].latin, GDK_CONTROL_MASK,
                                           letters[i].action, NULL);
    }

  for (guint i = 0; forum_program_view_get_page_name (i) != NULL; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK, "win.page",
                                         "s", forum_program_view_get_page_name (i));
  for (int i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.day", "i",
                                         i);
}
