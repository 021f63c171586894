/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-cover.h"

/* What is covered by another page is not there for a screen reader either. GTK takes out of its
 * tree only what is invisible, and a page of a stack that another one covers is not. */

static void
update_hidden (GtkWidget *widget)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget),
                               GTK_ACCESSIBLE_STATE_HIDDEN, !gtk_widget_get_mapped (widget),
                               -1);
}

/**
 * forum_cover_watch:
 * @widget: a page that others may cover
 *
 * Lets screen readers find it only while it is seen.
 */
void
forum_cover_watch (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  update_hidden (widget);
  g_signal_connect_after (widget, "map", G_CALLBACK (update_hidden), NULL);
  g_signal_connect_after (widget, "unmap", G_CALLBACK (update_hidden), NULL);
}

/**
 * forum_cover_watch_children:
 * @parent: what shows one of its children at a time
 *
 * Lets screen readers find each of the children that are there now only while it is seen.
 */
void
forum_cover_watch_children (GtkWidget *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    forum_cover_watch (child);
}
