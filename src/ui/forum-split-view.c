/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-split-view.h"

#include "forum-cover.h"
#include "forum-text-size.h"

/* A list beside its detail where there is room, and one of them at a time where there is not. The
 * names are those of AdwNavigationSplitView, which libadwaita 1.2 does not have yet. */
struct _ForumSplitView
{
  GtkWidget parent_instance;

  GtkWidget *sidebar;
  GtkWidget *content;
  gboolean collapsed;
  gboolean show_content;
  guint notify_id;
};

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_COLLAPSED,
  PROP_SHOW_CONTENT,
  N_PROPS
};

/* In pixels, for text of the usual size: from which width on both fit, and how wide the sidebar is
 * between its bounds. Larger text needs more. */
#define WIDTH_OF_BOTH 860
#define MIN_SIDEBAR_WIDTH 360
#define MAX_SIDEBAR_WIDTH 460
#define SIDEBAR_FRACTION 0.38

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ForumSplitView, forum_split_view, GTK_TYPE_WIDGET)

static gboolean
notify_cb (gpointer user_data)
{
  ForumSplitView *self = user_data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);

  return G_SOURCE_REMOVE;
}

static void
update_children (ForumSplitView *self)
{
  if (self->sidebar != NULL)
    gtk_widget_set_child_visible (self->sidebar, !self->collapsed || !self->show_content);
  if (self->content != NULL)
    gtk_widget_set_child_visible (self->content, !self->collapsed || self->show_content);
}

static void
forum_split_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  ForumSplitView *self = FORUM_SPLIT_VIEW (widget);
  GtkWidget *children[] = { self->sidebar, self->content };

  *minimum = *natural = 0;

  /* Both children scroll, and the window says how low it may become. Asking them would set every
   * text in them once more. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;

  /* Each child has to fit alone. */
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int child_minimum, child_natural;

      if (children[i] == NULL)
        continue;

      gtk_widget_measure (children[i], orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural;
    }
}

static void
allocate_child (GtkWidget *child,
                int        x,
                int        width,
                int        height)
{
  if (child != NULL && gtk_widget_get_child_visible (child))
    gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, width, height }, -1);
}

static void
forum_split_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  ForumSplitView *self = FORUM_SPLIT_VIEW (widget);
  gboolean collapsed = width < forum_text_size_scale (widget, WIDTH_OF_BOTH);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int sidebar_width = CLAMP (width * SIDEBAR_FRACTION,
                             forum_text_size_scale (widget, MIN_SIDEBAR_WIDTH),
                             forum_text_size_scale (widget, MAX_SIDEBAR_WIDTH));

  if (self->collapsed != collapsed)
    {
      self->collapsed = collapsed;
      update_children (self);
      /* Whoever listens may change the layout, which must not be done while it is being made. */
      if (self->notify_id == 0)
        self->notify_id = g_idle_add (notify_cb, self);
    }

  if (collapsed)
    {
      allocate_child (self->sidebar, 0, width, height);
      allocate_child (self->content, 0, width, height);
      return;
    }

  allocate_child (self->sidebar, mirrored ? width - sidebar_width : 0, sidebar_width, height);
  allocate_child (self->content, mirrored ? 0 : sidebar_width, width - sidebar_width, height);
}

static void
set_child (ForumSplitView  *self,
           GtkWidget      **child,
           GtkWidget       *new_child)
{
  if (*child == new_child)
    return;

  g_clear_pointer (child, gtk_widget_unparent);
  *child = new_child;
  if (new_child != NULL)
    {
      gtk_widget_set_parent (new_child, GTK_WIDGET (self));
      forum_cover_watch (new_child);
    }
  update_children (self);
}

static void
forum_split_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ForumSplitView *self = FORUM_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, self->show_content);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
forum_split_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  ForumSplitView *self = FORUM_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      set_child (self, &self->sidebar, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      set_child (self, &self->content, g_value_get_object (value));
      break;
    case PROP_SHOW_CONTENT:
      forum_split_view_set_show_content (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
forum_split_view_dispose (GObject *object)
{
  ForumSplitView *self = FORUM_SPLIT_VIEW (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (forum_split_view_parent_class)->dispose (object);
}

static void
forum_split_view_class_init (ForumSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = forum_split_view_get_property;
  object_class->set_property = forum_split_view_set_property;
  object_class->dispose = forum_split_view_dispose;

  widget_class->measure = forum_split_view_measure;
  widget_class->size_allocate = forum_split_view_size_allocate;

  properties[PROP_SIDEBAR] =
    g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_CONTENT] =
    g_param_spec_boolean ("show-content", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
forum_split_view_init (ForumSplitView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * forum_split_view_get_collapsed:
 * @self: a split view
 *
 * Returns: whether there is room for one child only
 */
gboolean
forum_split_view_get_collapsed (ForumSplitView *self)
{
  g_return_val_if_fail (FORUM_IS_SPLIT_VIEW (self), FALSE);

  return self->collapsed;
}

/**
 * forum_split_view_get_show_content:
 * @self: a split view
 *
 * Returns: which child is seen where there is room for one: %TRUE for the content, %FALSE for the
 *   sidebar
 */
gboolean
forum_split_view_get_show_content (ForumSplitView *self)
{
  g_return_val_if_fail (FORUM_IS_SPLIT_VIEW (self), FALSE);

  return self->show_content;
}

/**
 * forum_split_view_set_show_content:
 * @self: a split view
 * @show_content: which child is to be seen where there is room for one
 */
void
forum_split_view_set_show_content (ForumSplitView *self,
                                   gboolean        show_content)
{
  g_return_if_fail (FORUM_IS_SPLIT_VIEW (self));

  show_content = !!show_content;
  if (self->show_content == show_content)
    return;

  self->show_content = show_content;
  update_children (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}
