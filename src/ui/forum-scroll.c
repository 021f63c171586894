/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-scroll.h"

/* How far a list was scrolled, when it is built anew. */

/* What a list is to be scrolled to as soon as it is long enough. */
typedef struct
{
  double value;
  gulong changed_id;
  gulong value_id;
} Wish;

#define WISH "forum-scroll-wish"

/* The first thing within that scrolls up and down, and is not covered. */
static GtkAdjustment *
find (GtkWidget *widget)
{
  if (!gtk_widget_get_child_visible (widget))
    return NULL;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkPolicyType policy;

      gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), NULL, &policy);
      if (policy != GTK_POLICY_NEVER)
        return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAdjustment *found = find (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
forget (GtkAdjustment *adjustment,
        Wish          *wish)
{
  g_signal_handler_disconnect (adjustment, wish->changed_id);
  g_signal_handler_disconnect (adjustment, wish->value_id);
  g_object_set_data (G_OBJECT (adjustment), WISH, NULL);
}

static void
adjustment_changed_cb (GtkAdjustment *adjustment,
                       Wish          *wish)
{
  double value = wish->value;

  if (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) < value)
    return;

  forget (adjustment, wish);
  gtk_adjustment_set_value (adjustment, value);
}

/* Somebody scrolls, and wants to be where that leads. */
static void
adjustment_value_changed_cb (GtkAdjustment *adjustment,
                             Wish          *wish)
{
  forget (adjustment, wish);
}

/**
 * forum_scroll_get:
 * @widget: a page
 *
 * Returns: how far the first list in it is scrolled, in pixels
 */
double
forum_scroll_get (GtkWidget *widget)
{
  GtkAdjustment *adjustment = find (widget);

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/**
 * forum_scroll_carry:
 * @widget: a page, perhaps not complete yet
 * @value: what forum_scroll_get() told of the same page before
 *
 * Scrolls the list as far as it was, as soon as it is long enough, unless the user scrolls first.
 */
void
forum_scroll_carry (GtkWidget *widget,
                    double     value)
{
  GtkAdjustment *adjustment = find (widget);
  Wish *wish;

  if (adjustment == NULL || value <= 0 || g_object_get_data (G_OBJECT (adjustment), WISH) != NULL)
    return;

  wish = g_new0 (Wish, 1);
  wish->value = value;
  g_object_set_data_full (G_OBJECT (adjustment), WISH, wish, g_free);
  wish->changed_id = g_signal_connect (adjustment, "changed", G_CALLBACK (adjustment_changed_cb),
                                       wish);
  wish->value_id = g_signal_connect (adjustment, "value-changed",
                                     G_CALLBACK (adjustment_value_changed_cb), wish);
  adjustment_changed_cb (adjustment, wish);
}
