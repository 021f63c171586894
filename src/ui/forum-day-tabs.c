/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-day-tabs.h"

#include <glib/gi18n.h>

#include "words/forum-schedule-words.h"
#include "words/forum-words.h"

/* A tab for each day of a forum. It follows the selection of a list of days, and changes it. */
struct _ForumDayTabs
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *box;
  GtkSingleSelection *days;
  GDateTime *now;
  guint scroll_id;
};

G_DEFINE_FINAL_TYPE (ForumDayTabs, forum_day_tabs, GTK_TYPE_WIDGET)

static void
tab_toggled_cb (GtkToggleButton *tab,
                ForumDayTabs    *self)
{
  guint position;

  if (!gtk_toggle_button_get_active (tab))
    return;

  position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (tab), "position"));
  gtk_single_selection_set_selected (self->days, position);
}

/* Which day it is, and whether that is today. One without a date is told by its number alone. */
static void
describe_tab (GtkWidget *tab,
              ForumDay  *day,
              GDateTime *now)
{
  GtkLabel *below_label = g_object_get_data (G_OBJECT (tab), "below");
  g_autofree char *label = forum_words_day (day);

  if (forum_day_get_date (day) != NULL)
    {
      g_autofree char *date = g_steal_pointer (&label);
      g_autofree char *number = forum_words_day_number (day);
      g_autofree char *below = forum_words_join (number,
                                                 forum_day_contains (day, now) ? _("Today") : NULL);

      label = g_strdup_printf ("%s, %s", date, below);
      gtk_label_set_label (below_label, below);
    }

  gtk_widget_set_visible (GTK_WIDGET (below_label), forum_day_get_date (day) != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GtkWidget *
create_tab (ForumDayTabs *self,
            ForumDay     *day,
            guint         position)
{
  g_autofree char *words = forum_words_day (day);
  GtkWidget *tab = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_TAB,
                                 "hexpand", TRUE,
                                 NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *below_label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (below_label, "caption");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), below_label);

  gtk_widget_add_css_class (tab, "day-tab");
  gtk_button_set_child (GTK_BUTTON (tab), box);

  g_object_set_data (G_OBJECT (tab), "position", GUINT_TO_POINTER (position));
  g_object_set_data (G_OBJECT (tab), "below", below_label);
  g_signal_connect_object (tab, "toggled", G_CALLBACK (tab_toggled_cb), self, 0);

  return tab;
}

static gboolean
scroll_cb (gpointer user_data)
{
  ForumDayTabs *self = user_data;
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scroller);
  double page_size = gtk_adjustment_get_page_size (adjustment);

  self->scroll_id = 0;

  for (GtkWidget *tab = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    {
      graphene_rect_t bounds;

      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tab)) &&
          gtk_widget_compute_bounds (tab, GTK_WIDGET (self->box), &bounds))
        gtk_adjustment_set_value (adjustment,
                                  bounds.origin.x + (bounds.size.width - page_size) / 2);
    }

  return G_SOURCE_REMOVE;
}

/* Brings the selected tab into the middle, once it is known where that is. */
static void
queue_scroll (ForumDayTabs *self)
{
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add (scroll_cb, self);
}

static void
show_selected (ForumDayTabs *self)
{
  guint position = 0;

  for (GtkWidget *tab = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       tab != NULL;
       tab = gtk_widget_get_next_sibling (tab), position++)
    {
      gboolean selected = position == gtk_single_selection_get_selected (self->days);

      gtk_accessible_update_state (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_STATE_SELECTED, selected,
                                   -1);
      if (selected)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), TRUE);
    }

  queue_scroll (self);
}

static void
fill (ForumDayTabs *self)
{
  GtkWidget *first = NULL;
  GtkWidget *tab;

  while ((tab = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, tab);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->days)); i++)
    {
      g_autoptr (ForumDay) day = g_list_model_get_item (G_LIST_MODEL (self->days), i);

      tab = create_tab (self, day, i);
      describe_tab (tab, day, self->now);
      if (first == NULL)
        first = tab;
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), GTK_TOGGLE_BUTTON (first));
      gtk_box_append (self->box, tab);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), first != NULL);
  show_selected (self);
}

static void
forum_day_tabs_dispose (GObject *object)
{
  ForumDayTabs *self = FORUM_DAY_TABS (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  if (self->days != NULL)
    g_signal_handlers_disconnect_by_data (self->days, self);
  g_clear_object (&self->days);
  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (forum_day_tabs_parent_class)->dispose (object);
}

static void
forum_day_tabs_class_init (ForumDayTabsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_day_tabs_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "daytabs");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
}

static void
forum_day_tabs_init (ForumDayTabs *self)
{
  GtkAdjustment *adjustment;

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  gtk_box_set_homogeneous (self->box, TRUE);

  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "vscrollbar-policy", GTK_POLICY_NEVER,
                                 "child", self->box,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "changed",
                           G_CALLBACK (queue_scroll), self, G_CONNECT_SWAPPED);
}

/**
 * forum_day_tabs_set_days:
 * @self: tabs
 * @days: the days of a forum
 * @now: a moment
 */
void
forum_day_tabs_set_days (ForumDayTabs       *self,
                         GtkSingleSelection *days,
                         GDateTime          *now)
{
  g_return_if_fail (FORUM_IS_DAY_TABS (self));
  g_return_if_fail (self->days == NULL);

  self->days = g_object_ref (days);
  self->now = g_date_time_ref (now);
  g_signal_connect_swapped (days, "items-changed", G_CALLBACK (fill), self);
  g_signal_connect_swapped (days, "notify::selected", G_CALLBACK (show_selected), self);
  fill (self);
}

/**
 * forum_day_tabs_set_now:
 * @self: tabs with days
 * @now: a moment
 *
 * Says which of the days is today.
 */
void
forum_day_tabs_set_now (ForumDayTabs *self,
                        GDateTime    *now)
{
  GtkWidget *tab;

  g_return_if_fail (FORUM_IS_DAY_TABS (self));

  g_clear_pointer (&self->now, g_date_time_unref);
  self->now = g_date_time_ref (now);

  tab = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  for (guint i = 0; tab != NULL; i++, tab = gtk_widget_get_next_sibling (tab))
    {
      g_autoptr (ForumDay) day = g_list_model_get_item (G_LIST_MODEL (self->days), i);

      describe_tab (tab, day, now);
    }
}
