/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-column-layout.h"

#include "forum-text-size.h"

/* A column of text in the middle, no wider than lines are easy to read. It grows with the text,
 * which AdwClamp does from libadwaita 1.4 on only. */
struct _ForumColumnLayout
{
  GtkLayoutManager parent_instance;
};

/* In pixels, for text of the usual size. */
#define WIDEST 640

G_DEFINE_FINAL_TYPE (ForumColumnLayout, forum_column_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
get_child (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_should_layout (child) ? child : NULL;
}

/* No more than the child needs, if it needs more than is easy to read. */
static int
get_width (GtkWidget *widget,
           GtkWidget *child,
           int        available)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MIN (available, MAX (minimum, forum_text_size_scale (widget, WIDEST)));
}

static GtkSizeRequestMode
forum_column_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
forum_column_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  GtkWidget *child = get_child (widget);

  *minimum = *natural = 0;
  if (child == NULL)
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = get_width (widget, child, for_size);
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = get_width (widget, child, *natural);
}

static void
forum_column_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  GtkWidget *child = get_child (widget);
  int child_width;

  if (child == NULL)
    return;

  child_width = get_width (widget, child, width);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation) { (width - child_width) / 2, 0, child_width, height },
                            -1);
}

static void
forum_column_layout_class_init (ForumColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = forum_column_layout_get_request_mode;
  manager_class->measure = forum_column_layout_measure;
  manager_class->allocate = forum_column_layout_allocate;
}

static void
forum_column_layout_init (ForumColumnLayout *self)
{
}
