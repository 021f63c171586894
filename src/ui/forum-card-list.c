/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-card-list.h"

/* A long list whose groups of rows are cards. As many rows are built as fill a window, the others
 * after they were drawn, by forties and as one scrolls: a row costs far more than an item, and most
 * are never looked at. */
struct _ForumCardList
{
  AdwBin parent_instance;

  GtkListBox *box;
  GListModel *model;
  GtkSliceListModel *slice;     /* As much of the model as has rows. */
  GtkScrolledWindow *scroller;  /* Not owned: the list is in it. */
  guint grow_id;
  GObject *first;               /* What is to be seen first, NULL for the first item. */
  gboolean scrolled;            /* Whether it has been brought into sight. */
  guint scroll_id;

  ForumCardListRow create_row;
  ForumCardListHeader create_header;
  gpointer user_data;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumCardList, forum_card_list, ADW_TYPE_BIN)

#define FIRST_ROWS 12
#define MORE_ROWS 40

static gpointer
get_item (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "forum-item");
}

static void
set_css_class (GtkListBoxRow *row,
               const char    *name,
               gboolean       set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (row), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), name);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  ForumCardList *self = user_data;
  GtkWidget *row = self->create_row (item, self->user_data);

  g_object_set_data_full (G_OBJECT (row), "forum-item", g_object_ref (item), g_object_unref);

  return row;
}

/* What ends a card is told by the row after it; the last row of all is told by
 * slice_items_changed_cb(). */
static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  ForumCardList *self = user_data;
  GtkWidget *header = NULL;

  if (self->create_header != NULL)
    header = self->create_header (get_item (row), before != NULL ? get_item (before) : NULL,
                                  self->user_data);

  if (before != NULL)
    set_css_class (before, "group-end", header != NULL);
  set_css_class (row, "group-start", before == NULL || header != NULL);
  if (before == NULL && header != NULL)
    gtk_widget_add_css_class (header, "first");
  gtk_list_box_row_set_header (row, header);
}

static void
slice_items_changed_cb (ForumCardList *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->slice));

  if (n_rows > 0)
    set_css_class (gtk_list_box_get_row_at_index (self->box, (int) n_rows - 1), "group-end", TRUE);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
can_grow (ForumCardList *self)
{
  return self->model != NULL &&
         gtk_slice_list_model_get_size (self->slice) < g_list_model_get_n_items (self->model);
}

static gboolean
grow_cb (gpointer user_data)
{
  ForumCardList *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double left = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment);

  self->grow_id = 0;
  if (left < 3 * gtk_adjustment_get_page_size (adjustment) && can_grow (self))
    gtk_slice_list_model_set_size (self->slice,
                                   gtk_slice_list_model_get_size (self->slice) + MORE_ROWS);

  return G_SOURCE_REMOVE;
}

/* Brings what is to be seen first to where the eye looks for it, once that has a place. */
static gboolean
scroll_cb (gpointer user_data)
{
  ForumCardList *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);
  GtkListBoxRow *row = forum_card_list_find_row (self, self->first);
  double page_size = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;

  self->scroll_id = 0;
  if (row == NULL || gtk_widget_get_height (GTK_WIDGET (row)) == 0 ||
      !gtk_widget_compute_bounds (GTK_WIDGET (row), viewport, &bounds))
    return G_SOURCE_REMOVE;

  self->scrolled = TRUE;
  if (bounds.origin.y + bounds.size.height > page_size)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                            bounds.origin.y - page_size / 4);

  return G_SOURCE_REMOVE;
}

/* Rows must not come while others are being given their place. */
static void
adjustment_changed_cb (ForumCardList *self)
{
  if (self->scroll_id == 0 && self->first != NULL && !self->scrolled)
    self->scroll_id = g_idle_add (scroll_cb, self);
  if (self->grow_id == 0 && can_grow (self))
    self->grow_id = g_idle_add (grow_cb, self);
}

/* The position of a row, or of the row that a header stands above. */
static int
find_position (ForumCardList *self,
               GtkWidget     *child)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->box, i)) != NULL; i++)
    if (GTK_WIDGET (row) == child || gtk_list_box_row_get_header (row) == child)
      return i;

  return -1;
}

/* From @child upwards: what can be done with the group that it is in, then with those before. */
static gboolean
focus_header_before (ForumCardList *self,
                     GtkWidget     *child)
{
  for (int i = find_position (self, child); i >= 0; i--)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->box, i);
      GtkWidget *header = gtk_list_box_row_get_header (row);

      if (header != NULL && header != child &&
          gtk_widget_child_focus (header, GTK_DIR_TAB_BACKWARD))
        return TRUE;
    }

  return FALSE;
}

/* All rows together are one stop for Tab where they are selected as they are passed: on the way to
 * the page of one of them, the page would become that of another. */
static gboolean
forum_card_list_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  ForumCardList *self = FORUM_CARD_LIST (widget);
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->box));

  if (child != NULL && gtk_list_box_get_selection_mode (self->box) != GTK_SELECTION_NONE)
    {
      if (direction == GTK_DIR_TAB_BACKWARD)
        return focus_header_before (self, child);
      if (direction == GTK_DIR_TAB_FORWARD && GTK_IS_LIST_BOX_ROW (child))
        return FALSE;
    }

  return gtk_widget_child_focus (GTK_WIDGET (self->box), direction);
}

static void
forum_card_list_dispose (GObject *object)
{
  ForumCardList *self = FORUM_CARD_LIST (object);

  g_clear_handle_id (&self->grow_id, g_source_remove);
  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_object (&self->first);
  if (self->slice != NULL)
    g_signal_handlers_disconnect_by_data (self->slice, self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->slice);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (forum_card_list_parent_class)->dispose (object);
}

static void
forum_card_list_class_init (ForumCardListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = forum_card_list_dispose;
  GTK_WIDGET_CLASS (klass)->focus = forum_card_list_focus;

  /* The rows are those of another model, or more of the same. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
forum_card_list_init (ForumCardList *self)
{
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "card-list");
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_BROWSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));

  self->slice = gtk_slice_list_model_new (NULL, 0, FIRST_ROWS);
}

/**
 * forum_card_list_new_header:
 * @label: what the rows below it have in common
 *
 * Returns: (transfer floating): what stands above a group of rows
 */
GtkWidget *
forum_card_list_new_header (const char *label)
{
  GtkWidget *header = g_object_new (GTK_TYPE_LABEL,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                    "label", label,
                                    "xalign", 0.0,
                                    NULL);

  gtk_label_set_wrap (GTK_LABEL (header), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (header), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (header, "caption-heading");
  gtk_widget_add_css_class (header, "dim-label");
  gtk_widget_add_css_class (header, "group-title");

  return header;
}

/**
 * forum_card_list_set_functions:
 * @self: a list without a model
 * @create_row: makes the row of an item
 * @create_header: (nullable): makes what stands above a group
 * @user_data: given to both
 */
void
forum_card_list_set_functions (ForumCardList       *self,
                               ForumCardListRow     create_row,
                               ForumCardListHeader  create_header,
                               gpointer             user_data)
{
  g_return_if_fail (FORUM_IS_CARD_LIST (self));

  self->create_row = create_row;
  self->create_header = create_header;
  self->user_data = user_data;

  gtk_list_box_set_header_func (self->box, update_header_cb, self, NULL);
  gtk_list_box_bind_model (self->box, G_LIST_MODEL (self->slice), create_row_cb, self, NULL);
  /* After the list box, which has the rows by then. */
  g_signal_connect_swapped (self->slice, "items-changed", G_CALLBACK (slice_items_changed_cb),
                            self);
}

/**
 * forum_card_list_set_scroller:
 * @self: a list
 * @scroller: what it is scrolled by
 */
void
forum_card_list_set_scroller (ForumCardList     *self,
                              GtkScrolledWindow *scroller)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  g_return_if_fail (FORUM_IS_CARD_LIST (self));

  self->scroller = scroller;
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (adjustment_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (adjustment_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * forum_card_list_set_model:
 * @self: a list with functions
 * @model: what it lists
 * @first: (nullable): an item of it, %NULL for the first
 *
 * Shows another list from its beginning, or from a place where @first is seen.
 */
void
forum_card_list_set_model (ForumCardList *self,
                           GListModel    *model,
                           gpointer       first)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->slice)) == 0;

  g_return_if_fail (FORUM_IS_CARD_LIST (self));

  g_set_object (&self->first, first);
  self->scrolled = FALSE;

  /* Nobody shall see what is left of the list before. */
  g_signal_handlers_block_by_func (self->slice, slice_items_changed_cb, self);
  gtk_slice_list_model_set_size (self->slice, FIRST_ROWS);
  g_signal_handlers_unblock_by_func (self->slice, slice_items_changed_cb, self);

  g_set_object (&self->model, model);
  gtk_slice_list_model_set_model (self->slice, model);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  /* An empty list after an empty list is no change to the slice. */
  if (empty && g_list_model_get_n_items (model) == 0)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * forum_card_list_get_box:
 * @self: a list
 *
 * Returns: (transfer none): what holds the rows
 */
GtkListBox *
forum_card_list_get_box (ForumCardList *self)
{
  g_return_val_if_fail (FORUM_IS_CARD_LIST (self), NULL);

  return self->box;
}

/**
 * forum_card_list_get_item:
 * @self: a list
 * @row: one of its rows
 *
 * Returns: (transfer none): what the row shows
 */
gpointer
forum_card_list_get_item (ForumCardList *self,
                          GtkListBoxRow *row)
{
  g_return_val_if_fail (FORUM_IS_CARD_LIST (self), NULL);

  return get_item (row);
}

/**
 * forum_card_list_get_first_row:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the row of what is to be seen first, %NULL in an empty list
 */
GtkListBoxRow *
forum_card_list_get_first_row (ForumCardList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (FORUM_IS_CARD_LIST (self), NULL);

  row = forum_card_list_find_row (self, self->first);

  return row != NULL ? row : gtk_list_box_get_row_at_index (self->box, 0);
}

/**
 * forum_card_list_find_row:
 * @self: a list
 * @item: (nullable): an item
 *
 * Returns: (transfer none) (nullable): its row, which is built if need be; %NULL if it is not
 *   listed
 */
GtkListBoxRow *
forum_card_list_find_row (ForumCardList *self,
                          gpointer       item)
{
  g_return_val_if_fail (FORUM_IS_CARD_LIST (self), NULL);

  for (guint i = 0; item != NULL && self->model != NULL &&
                    i < g_list_model_get_n_items (self->model); i++)
    {
      g_autoptr (GObject) listed = g_list_model_get_item (self->model, i);

      if (listed != item)
        continue;
      if (i >= gtk_slice_list_model_get_size (self->slice))
        gtk_slice_list_model_set_size (self->slice, i + MORE_ROWS);

      return gtk_list_box_get_row_at_index (self->box, (int) i);
    }

  return NULL;
}
