/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-wrap-layout.h"

/* Buttons one after the other, as words in a text: those that do not fit go on the next line, and
 * one that expands gets the rest of its line. Where the widget is centered, so is each line. A
 * GtkFlowBox puts them into columns of one width, and AdwWrapBox came with libadwaita 1.7. */
struct _ForumWrapLayout
{
  GtkLayoutManager parent_instance;
};

/* In pixels, between children and between lines. */
#define SPACING 6

/* In pixels: so much room that nothing is wrapped in it. */
#define BOUNDLESS 200000

G_DEFINE_FINAL_TYPE (ForumWrapLayout, forum_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
forum_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static int
get_width (GtkWidget *child,
           int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return MIN (natural, width);
}

/* Finds the child that begins the line after the one that @first begins, and what is left of
 * @width: before the line, and for each child of it that expands. */
static GtkWidget *
find_end_of_line (GtkWidget *first,
                  int        width,
                  int       *start,
                  int       *rest)
{
  GtkWidget *widget = gtk_widget_get_parent (first);
  int n_expanding = 0;
  int used = 0;
  GtkWidget *child;

  for (child = first; child != NULL; child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int more = (used > 0 ? SPACING : 0) + get_width (child, width);

      if (child != first && used + more > width)
        break;

      used += more;
      n_expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
    }

  *rest = n_expanding > 0 ? (width - used) / n_expanding : 0;
  *start = n_expanding == 0 && gtk_widget_get_halign (widget) == GTK_ALIGN_CENTER
    ? (width - used) / 2 : 0;

  return child;
}

static int
measure_height (GtkWidget *child,
                int        width,
                int        rest,
                int       *baseline)
{
  int height;

  width = get_width (child, width);
  if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    width += rest;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, baseline);

  return height;
}

/* Where the text of a line stands, below its top. */
static int
find_baseline (GtkWidget *first,
               GtkWidget *end,
               int        width,
               int        rest)
{
  int lowest = 0;

  for (GtkWidget *child = first; child != end;
       child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int baseline = -1;

      measure_height (child, width, rest, &baseline);
      lowest = MAX (lowest, baseline);
    }

  return lowest;
}

/* Lays the children out in @width, or only looks how high they are.
 *
 * Returns: the height of all lines */
static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   allocate)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      int x, rest, line_height = 0;
      GtkWidget *end = find_end_of_line (child, width, &x, &rest);
      int line_baseline = find_baseline (child, end, width, rest);

      for (; child != end; child = skip_hidden (gtk_widget_get_next_sibling (child)))
        {
          int child_width = get_width (child, width);
          int baseline = -1;
          int child_height = measure_height (child, width, rest, &baseline);
          int child_y = baseline >= 0 ? line_baseline - baseline : 0;

          if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
            child_width += rest;
          if (allocate)
            gtk_widget_size_allocate (child,
                                      &(GtkAllocation) {
                                        .x = mirrored ? width - x - child_width : x,
                                        .y = y + child_y,
                                        .width = child_width,
                                        .height = child_height,
                                      }, -1);

          x += child_width + SPACING;
          line_height = MAX (line_height, child_y + child_height);
        }

      y += line_height + (end != NULL ? SPACING : 0);
    }

  return y;
}

static void
forum_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  int widest = 0, sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      widest = MAX (widest, child_minimum);
      sum += child_natural + (sum > 0 ? SPACING : 0);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (widest, sum);
    }
  else
    *minimum = *natural = lay_out (widget, for_size < 0 ? BOUNDLESS : MAX (for_size, widest),
                                   FALSE);
}

static void
forum_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  lay_out (widget, width, TRUE);
}

static void
forum_wrap_layout_class_init (ForumWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = forum_wrap_layout_get_request_mode;
  manager_class->measure = forum_wrap_layout_measure;
  manager_class->allocate = forum_wrap_layout_allocate;
}

static void
forum_wrap_layout_init (ForumWrapLayout *self)
{
}
