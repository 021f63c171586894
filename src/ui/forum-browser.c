/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-browser.h"

#include "forum-card-list.h"
#include "forum-column-layout.h"
#include "forum-cover.h"
#include "forum-pages.h"
#include "forum-split-view.h"

/* A list of things, and the page of the one that was chosen beside it: the sessions of a day, the
 * speakers, what was found. Where there is room for one of the two, the page covers the list. */
typedef struct
{
  ForumProgram *program;
  GObject *item;                /* What the page is of, NULL for an empty list. */
  gboolean filling;             /* Whether the list is becoming another. */
  guint page_id;

  GtkStack *states;
  ForumSplitView *split_view;
  AdwBin *top_bin;
  GtkScrolledWindow *scroller;
  AdwBin *head_bin;
  ForumCardList *cards;
  GtkListBox *list;             /* The rows of the cards. */
  ForumNavigation *navigation;
  AdwBin *empty_bin;
} ForumBrowserPrivate;

enum
{
  PROP_0,
  PROP_TOP,
  PROP_HEAD,
  PROP_EMPTY,
  PROP_LIST_NAME,
  PROP_ITEM,
  PROP_CAN_BACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ForumBrowser, forum_browser, ADW_TYPE_BIN)

static ForumBrowserPrivate *
get_private (ForumBrowser *self)
{
  return forum_browser_get_instance_private (self);
}

static void
show_page (ForumBrowser *self,
           gpointer      item)
{
  ForumBrowserPrivate *priv = get_private (self);

  g_clear_handle_id (&priv->page_id, g_source_remove);
  g_set_object (&priv->item, item);
  forum_navigation_reset (priv->navigation, priv->program,
                          forum_pages_new_for (priv->program, item));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
show_nothing (ForumBrowser *self)
{
  ForumBrowserPrivate *priv = get_private (self);
  ForumBrowserClass *klass = FORUM_BROWSER_GET_CLASS (self);

  g_clear_handle_id (&priv->page_id, g_source_remove);
  g_clear_object (&priv->item);
  forum_navigation_reset (priv->navigation, priv->program,
                          klass->create_nothing != NULL ? klass->create_nothing (self)
                                                        : adw_bin_new ());
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/* The row of what the page is of, else that of what is to be seen first. */
static GtkListBoxRow *
find_row (ForumBrowser *self)
{
  ForumBrowserPrivate *priv = get_private (self);
  GtkListBoxRow *row = forum_card_list_find_row (priv->cards, priv->item);

  return row != NULL ? row : forum_card_list_get_first_row (priv->cards);
}

/* Where there is room for both, the page is never empty. */
static void
select_row (ForumBrowser *self)
{
  ForumBrowserPrivate *priv = get_private (self);
  GtkListBoxRow *row = find_row (self);

  if (row == NULL)
    show_nothing (self);
  else if (!forum_split_view_get_collapsed (priv->split_view))
    gtk_list_box_select_row (priv->list, row);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return FORUM_BROWSER_GET_CLASS (user_data)->create_row (user_data, item);
}

static GtkWidget *
create_header_cb (gpointer item,
                  gpointer before,
                  gpointer user_data)
{
  ForumBrowserClass *klass = FORUM_BROWSER_GET_CLASS (user_data);

  return klass->create_header != NULL ? klass->create_header (user_data, item, before) : NULL;
}

static gboolean
page_cb (gpointer user_data)
{
  ForumBrowserPrivate *priv = get_private (user_data);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (priv->list);
  gpointer item = row != NULL ? forum_card_list_get_item (priv->cards, row) : NULL;

  priv->page_id = 0;
  if (item != NULL && item != priv->item)
    show_page (user_data, item);

  return G_SOURCE_REMOVE;
}

static void
list_row_selected_cb (ForumBrowser  *self,
                      GtkListBoxRow *row)
{
  ForumBrowserPrivate *priv = get_private (self);
  gpointer item = row != NULL ? forum_card_list_get_item (priv->cards, row) : NULL;

  /* What is shown already stays as it is when the window becomes wide, with the pages that were
   * opened from it. */
  if (item == NULL || item == priv->item)
    return;

  /* The list is drawn first: the page costs as much again, and another list may come before. */
  if (!priv->filling)
    show_page (self, item);
  else if (priv->page_id == 0)
    priv->page_id = g_idle_add (page_cb, self);
}

/* Whether the keyboard is here, or at something that was just taken out of the window. */
static gboolean
has_keyboard (ForumBrowser *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         (focus == NULL || gtk_widget_get_root (focus) != root ||
          gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

/* With the last item also its page leaves, where it covers the list. */
static void
show_empty (ForumBrowser *self)
{
  ForumBrowserPrivate *priv = get_private (self);
  gboolean has_it = has_keyboard (self);

  forum_split_view_set_show_content (priv->split_view, FALSE);
  gtk_stack_set_visible_child (priv->states, GTK_WIDGET (priv->empty_bin));
  if (has_it)
    gtk_widget_child_focus (GTK_WIDGET (priv->empty_bin), GTK_DIR_TAB_FORWARD);
}

static void
cards_changed_cb (ForumBrowser *self)
{
  ForumBrowserPrivate *priv = get_private (self);
  gboolean empty = gtk_list_box_get_row_at_index (priv->list, 0) == NULL &&
                   adw_bin_get_child (priv->empty_bin) != NULL;

  if (empty)
    show_empty (self);
  else
    gtk_stack_set_visible_child (priv->states, GTK_WIDGET (priv->split_view));
  /* GTK 4.8 does not keep screen readers out of what a stack does not show. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->empty_bin), GTK_ACCESSIBLE_STATE_HIDDEN,
                               !empty, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->split_view), GTK_ACCESSIBLE_STATE_HIDDEN,
                               empty, -1);
  if (gtk_list_box_get_selected_row (priv->list) != NULL)
    return;

  priv->filling = TRUE;
  select_row (self);
  priv->filling = FALSE;
}

/* Where there is room for one page only nothing is selected, so that the same row can be chosen
 * again. Where there is room for both, choosing the selected row leads back from what was opened
 * from it. */
static void
list_row_activated_cb (ForumBrowser  *self,
                       GtkListBoxRow *row)
{
  ForumBrowserPrivate *priv = get_private (self);
  gpointer item = forum_card_list_get_item (priv->cards, row);

  if (!forum_split_view_get_collapsed (priv->split_view))
    {
      if (forum_navigation_can_back (priv->navigation))
        show_page (self, item);
      return;
    }
  show_page (self, item);
  forum_split_view_set_show_content (priv->split_view, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (priv->navigation));
}

static void
notify_can_back_cb (ForumBrowser *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_BACK]);
}

static void
split_view_collapsed_cb (ForumBrowser *self)
{
  ForumBrowserPrivate *priv = get_private (self);
  gboolean collapsed = forum_split_view_get_collapsed (priv->split_view);

  gtk_list_box_set_selection_mode (priv->list,
                                   collapsed ? GTK_SELECTION_NONE : GTK_SELECTION_BROWSE);
  select_row (self);
  notify_can_back_cb (self);
}

/* The row of what is shown, so that the arrow keys go on from there. */
static gboolean
forum_browser_grab_focus (GtkWidget *widget)
{
  ForumBrowser *self = FORUM_BROWSER (widget);
  ForumBrowserPrivate *priv = get_private (self);
  GtkListBoxRow *row = find_row (self);

  if (row == NULL)
    return gtk_widget_child_focus (GTK_WIDGET (priv->states), GTK_DIR_TAB_FORWARD);
  if (forum_split_view_get_collapsed (priv->split_view) &&
      forum_split_view_get_show_content (priv->split_view))
    return gtk_widget_grab_focus (GTK_WIDGET (priv->navigation));

  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Tab goes through all that is in the page, and not to where grab_focus() would begin. */
static gboolean
forum_browser_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
forum_browser_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  ForumBrowser *self = FORUM_BROWSER (object);
  ForumBrowserPrivate *priv = get_private (self);

  if (prop_id == PROP_ITEM)
    g_value_set_object (value, priv->item);
  else if (prop_id == PROP_CAN_BACK)
    g_value_set_boolean (value, forum_browser_can_back (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
forum_browser_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  ForumBrowserPrivate *priv = get_private (FORUM_BROWSER (object));

  switch (prop_id)
    {
    case PROP_TOP:
      adw_bin_set_child (priv->top_bin, g_value_get_object (value));
      break;
    case PROP_HEAD:
      adw_bin_set_child (priv->head_bin, g_value_get_object (value));
      break;
    case PROP_EMPTY:
      adw_bin_set_child (priv->empty_bin, g_value_get_object (value));
      break;
    case PROP_LIST_NAME:
      gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
forum_browser_dispose (GObject *object)
{
  ForumBrowserPrivate *priv = get_private (FORUM_BROWSER (object));

  g_clear_handle_id (&priv->page_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&priv->item);
  g_clear_object (&priv->program);

  G_OBJECT_CLASS (forum_browser_parent_class)->dispose (object);
}

static void
forum_browser_class_init (ForumBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = forum_browser_get_property;
  object_class->set_property = forum_browser_set_property;
  object_class->dispose = forum_browser_dispose;
  widget_class->focus = forum_browser_focus;
  widget_class->grab_focus = forum_browser_grab_focus;

  /* What stands above the list and stays there, and what is scrolled with it. */
  properties[PROP_TOP] =
    g_param_spec_object ("top", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HEAD] =
    g_param_spec_object ("head", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  /* What is shown instead of everything else while there are no items. */
  properties[PROP_EMPTY] =
    g_param_spec_object ("empty", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  /* What a screen reader calls the list. */
  properties[PROP_LIST_NAME] =
    g_param_spec_string ("list-name", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  /* What the page beside the list is of. */
  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_BACK] =
    g_param_spec_boolean ("can-back", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FORUM_TYPE_CARD_LIST);
  g_type_ensure (FORUM_TYPE_COLUMN_LAYOUT);
  g_type_ensure (FORUM_TYPE_NAVIGATION);
  g_type_ensure (FORUM_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-browser.ui");
  gtk_widget_class_bind_template_child_private (widget_class, ForumBrowser, states);
  gtk_widget_class_bind_template_child_private (widget_class, ForumBrowser, split_view);
  gtk_widget_class_bind_template_child_private (widget_class, ForumBrowser, top_bin);
  gtk_widget_class_bind_template_child_private (widget_class, ForumBrowser, scroller);
  gtk_widget_class_bind_template_child_private (widget_class, ForumBrowser, head_bin);
  gtk_widget_class_bind_template_child_private (widget_class, ForumBrowser, cards);
  gtk_widget_class_bind_template_child_private (widget_class, ForumBrowser, navigation);
  gtk_widget_class_bind_template_child_private (widget_class, ForumBrowser, empty_bin);
}

static void
forum_browser_init (ForumBrowser *self)
{
  ForumBrowserPrivate *priv = get_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  forum_cover_watch_children (GTK_WIDGET (priv->states));
  priv->list = forum_card_list_get_box (priv->cards);

  g_signal_connect_object (priv->list, "row-selected", G_CALLBACK (list_row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->list, "row-activated", G_CALLBACK (list_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->split_view, "notify::collapsed",
                           G_CALLBACK (split_view_collapsed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->split_view, "notify::show-content",
                           G_CALLBACK (notify_can_back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->navigation, "notify::can-back",
                           G_CALLBACK (notify_can_back_cb), self, G_CONNECT_SWAPPED);

  forum_card_list_set_scroller (priv->cards, priv->scroller);
  forum_card_list_set_functions (priv->cards, create_row_cb, create_header_cb, self);
  g_signal_connect_object (priv->cards, "changed", G_CALLBACK (cards_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * forum_browser_set_program:
 * @self: a browser
 * @program: the forum whose things it shows
 */
void
forum_browser_set_program (ForumBrowser *self,
                           ForumProgram *program)
{
  g_return_if_fail (FORUM_IS_BROWSER (self));

  g_set_object (&get_private (self)->program, program);
}

/**
 * forum_browser_get_program:
 * @self: a browser
 *
 * Returns: (transfer none): the forum whose things it shows
 */
ForumProgram *
forum_browser_get_program (ForumBrowser *self)
{
  g_return_val_if_fail (FORUM_IS_BROWSER (self), NULL);

  return get_private (self)->program;
}

/**
 * forum_browser_set_model:
 * @self: a browser that has a forum
 * @model: what is listed
 * @first: (nullable): what of that is to be seen first, %NULL for the first item
 *
 * Shows another list. The page beside it stays, if its item is listed again.
 */
void
forum_browser_set_model (ForumBrowser *self,
                         GListModel   *model,
                         gpointer      first)
{
  ForumBrowserPrivate *priv;

  g_return_if_fail (FORUM_IS_BROWSER (self));
  g_return_if_fail (G_IS_LIST_MODEL (model));

  priv = get_private (self);
  forum_card_list_set_model (priv->cards, model, first);
  forum_split_view_set_show_content (priv->split_view, FALSE);
}

/**
 * forum_browser_get_item:
 * @self: a browser
 *
 * Returns: (transfer none) (nullable): what the page beside the list is of
 */
gpointer
forum_browser_get_item (ForumBrowser *self)
{
  g_return_val_if_fail (FORUM_IS_BROWSER (self), NULL);

  return get_private (self)->item;
}

/**
 * forum_browser_get_listed:
 * @self: a browser
 *
 * Returns: (transfer none) (nullable): the item of the row that has the focus, %NULL if none has
 */
gpointer
forum_browser_get_listed (ForumBrowser *self)
{
  GtkRoot *root;
  GtkWidget *row;

  g_return_val_if_fail (FORUM_IS_BROWSER (self), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  row = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (row == NULL || !gtk_widget_is_ancestor (row, GTK_WIDGET (get_private (self)->cards)))
    return NULL;
  row = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX_ROW);

  return row != NULL ? forum_card_list_get_item (get_private (self)->cards, GTK_LIST_BOX_ROW (row))
                     : NULL;
}

/**
 * forum_browser_show_list:
 * @self: a browser
 *
 * Uncovers the list, where it is covered.
 */
void
forum_browser_show_list (ForumBrowser *self)
{
  g_return_if_fail (FORUM_IS_BROWSER (self));

  forum_split_view_set_show_content (get_private (self)->split_view, FALSE);
}

/**
 * forum_browser_show_item:
 * @self: a browser
 * @item: what is to be shown
 *
 * Returns: whether the item is listed, and therefore shown now
 */
gboolean
forum_browser_show_item (ForumBrowser *self,
                         gpointer      item)
{
  ForumBrowserPrivate *priv;

  g_return_val_if_fail (FORUM_IS_BROWSER (self), FALSE);

  priv = get_private (self);
  if (forum_card_list_find_row (priv->cards, item) == NULL)
    return FALSE;

  show_page (self, item);
  select_row (self);
  forum_split_view_set_show_content (priv->split_view, TRUE);

  return TRUE;
}

/**
 * forum_browser_can_back:
 * @self: a browser
 *
 * Returns: whether there is a way back
 */
gboolean
forum_browser_can_back (ForumBrowser *self)
{
  ForumBrowserPrivate *priv;

  g_return_val_if_fail (FORUM_IS_BROWSER (self), FALSE);

  priv = get_private (self);
  if (forum_split_view_get_collapsed (priv->split_view))
    return forum_split_view_get_show_content (priv->split_view);

  return forum_navigation_can_back (priv->navigation);
}

/**
 * forum_browser_back:
 * @self: a browser
 *
 * Goes back to the page before, and from the first one to the list.
 */
void
forum_browser_back (ForumBrowser *self)
{
  ForumBrowserPrivate *priv;

  g_return_if_fail (FORUM_IS_BROWSER (self));

  priv = get_private (self);
  if (forum_navigation_can_back (priv->navigation))
    forum_navigation_back (priv->navigation);
  else
    {
      forum_split_view_set_show_content (priv->split_view, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
}

/**
 * forum_browser_get_navigation:
 * @self: a browser
 *
 * Returns: (transfer none): the pages beside the list
 */
ForumNavigation *
forum_browser_get_navigation (ForumBrowser *self)
{
  g_return_val_if_fail (FORUM_IS_BROWSER (self), NULL);

  return get_private (self)->navigation;
}

/**
 * forum_browser_get_list:
 * @self: a browser
 *
 * Returns: (transfer none): the rows of the list, as far as they are built
 */
GtkListBox *
forum_browser_get_list (ForumBrowser *self)
{
  g_return_val_if_fail (FORUM_IS_BROWSER (self), NULL);

  return get_private (self)->list;
}
