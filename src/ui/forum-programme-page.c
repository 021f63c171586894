/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-programme-page.h"

#include <glib/gi18n.h>

#include "forum-day-tabs.h"
#include "forum-label.h"
#include "forum-navigation.h"
#include "forum-session-page.h"
#include "forum-session-row.h"
#include "forum-split-view.h"
#include "words/forum-dates.h"
#include "words/forum-words.h"

/* The days as tabs, the sessions of one day as a list, and what was chosen there beside it. */
struct _ForumProgrammePage
{
  AdwBin parent_instance;

  ForumProgram *program;
  GtkSingleSelection *days;
  ForumSession *session;        /* What the detail is of, NULL for a day without sessions. */

  ForumSplitView *split_view;
  ForumDayTabs *tabs;
  GtkScrolledWindow *scroller;
  ForumLabel *theme;
  ForumLabel *chairs;
  GtkListBox *list;
  ForumNavigation *navigation;
};

enum
{
  PROP_0,
  PROP_CAN_BACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ForumProgrammePage, forum_programme_page, ADW_TYPE_BIN)

static gboolean
start_together (ForumSession *first,
                ForumSession *second)
{
  GDateTime *first_start = forum_session_get_start (first);
  GDateTime *second_start = forum_session_get_start (second);

  if (first_start == NULL || second_start == NULL)
    return first_start == second_start;

  return g_date_time_equal (first_start, second_start);
}

static GtkWidget *
create_header (ForumSession *session)
{
  GDateTime *start = forum_session_get_start (session);
  g_autofree char *time = start != NULL ? forum_dates_format_time (start) : NULL;
  GtkWidget *label = gtk_label_new (time != NULL ? time : _("Time to be announced"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "group-title");

  return label;
}

/* Sessions that start together stand under one time, on one card. What ends a card is told by the
 * row after it; the last row of all is told by days_selected_cb(). */
static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  ForumSession *session = forum_session_row_get_session (FORUM_SESSION_ROW (row));
  gboolean first = before == NULL ||
                   !start_together (session,
                                    forum_session_row_get_session (FORUM_SESSION_ROW (before)));

  if (before != NULL)
    {
      if (first)
        gtk_widget_add_css_class (GTK_WIDGET (before), "group-end");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (before), "group-end");
    }

  if (first)
    gtk_widget_add_css_class (GTK_WIDGET (row), "group-start");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "group-start");

  gtk_list_box_row_set_header (row, first ? create_header (session) : NULL);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return forum_session_row_new (item);
}

static void
show_session (ForumProgrammePage *self,
              ForumSession       *session)
{
  g_set_object (&self->session, session);
  forum_navigation_reset (self->navigation, self->program,
                          forum_session_page_new (self->program, session));
}

static void
show_no_session (ForumProgrammePage *self)
{
  GtkWidget *page = g_object_new (ADW_TYPE_STATUS_PAGE,
                                  "icon-name", "bioforum-programme-symbolic",
                                  "title", _("No Sessions"),
                                  "description", _("The sessions of this day were not published."),
                                  NULL);

  g_clear_object (&self->session);
  forum_navigation_reset (self->navigation, self->program, page);
}

/* The row of the session whose detail is shown, if it is of the day that is shown. */
static GtkListBoxRow *
find_row (ForumProgrammePage *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (forum_session_row_get_session (FORUM_SESSION_ROW (row)) == self->session)
      return row;

  return gtk_list_box_get_row_at_index (self->list, 0);
}

static void
list_row_selected_cb (ForumProgrammePage *self,
                      GtkListBoxRow      *row)
{
  ForumSession *session;

  if (row == NULL)
    return;

  session = forum_session_row_get_session (FORUM_SESSION_ROW (row));

  /* What is shown already stays as it is when the window becomes wide, with the pages that were
   * opened from it. */
  if (session != self->session)
    show_session (self, session);
}

/* Where there is room for one page only nothing is selected, so that the same row can be chosen
 * again. Where there is room for both, choosing the selected row leads back from what was opened
 * from it. */
static void
list_row_activated_cb (ForumProgrammePage *self,
                       GtkListBoxRow      *row)
{
  if (!forum_split_view_get_collapsed (self->split_view))
    {
      if (forum_navigation_can_back (self->navigation))
        show_session (self, forum_session_row_get_session (FORUM_SESSION_ROW (row)));
      return;
    }

  show_session (self, forum_session_row_get_session (FORUM_SESSION_ROW (row)));
  forum_split_view_set_show_content (self->split_view, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->navigation));
}

/* Where there is room for both, the detail is never empty. */
static void
select_row (ForumProgrammePage *self)
{
  GtkListBoxRow *row = find_row (self);

  if (row == NULL)
    show_no_session (self);
  else if (!forum_split_view_get_collapsed (self->split_view))
    gtk_list_box_select_row (self->list, row);
}

static void
days_selected_cb (ForumProgrammePage *self)
{
  ForumDay *day = gtk_single_selection_get_selected_item (self->days);
  g_autofree char *chairs = day != NULL ? forum_words_day_chairs (day) : NULL;
  GtkListBoxRow *last;
  g_autofree char *theme = NULL;

  if (day == NULL)
    {
      show_no_session (self);
      return;
    }

  theme = forum_words_day_theme (day);
  forum_label_set_language (self->theme, forum_text_get_language (forum_day_get_theme (day)));
  forum_label_set_label (self->theme, theme);
  forum_label_set_label (self->chairs, chairs);

  gtk_list_box_bind_model (self->list, G_LIST_MODEL (day), create_row_cb, NULL, NULL);
  last = gtk_list_box_get_row_at_index (self->list,
                                        (int) forum_list_get_length (FORUM_LIST (day)) - 1);
  if (last != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (last), "group-end");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  forum_split_view_set_show_content (self->split_view, FALSE);
  select_row (self);
}

/* The list is one stop for Tab, as its rows are for the arrow keys: what is passed is selected, and
 * the way to the detail of one session would show that of another. */
static gboolean
list_key_pressed_cb (ForumProgrammePage *self,
                     guint               keyval,
                     guint               keycode,
                     GdkModifierType     state)
{
  if (forum_split_view_get_collapsed (self->split_view))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Tab && (state & gtk_accelerator_get_default_mod_mask ()) == 0)
    return gtk_widget_child_focus (GTK_WIDGET (self->navigation), GTK_DIR_TAB_FORWARD);
  if (keyval == GDK_KEY_ISO_Left_Tab)
    return gtk_widget_child_focus (GTK_WIDGET (self->tabs), GTK_DIR_TAB_BACKWARD);

  return GDK_EVENT_PROPAGATE;
}

static void
notify_can_back_cb (ForumProgrammePage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_BACK]);
}

static void
split_view_collapsed_cb (ForumProgrammePage *self)
{
  gboolean collapsed = forum_split_view_get_collapsed (self->split_view);

  gtk_list_box_set_selection_mode (self->list,
                                   collapsed ? GTK_SELECTION_NONE : GTK_SELECTION_BROWSE);
  select_row (self);

  notify_can_back_cb (self);
}

/* The session that is shown, so that the arrow keys go on from there. */
static gboolean
forum_programme_page_grab_focus (GtkWidget *widget)
{
  ForumProgrammePage *self = FORUM_PROGRAMME_PAGE (widget);
  GtkListBoxRow *row = find_row (self);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Tab goes through all that is in the page, and not to where grab_focus() would begin. */
static gboolean
forum_programme_page_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
forum_programme_page_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  ForumProgrammePage *self = FORUM_PROGRAMME_PAGE (object);

  if (prop_id == PROP_CAN_BACK)
    g_value_set_boolean (value, forum_programme_page_can_back (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
forum_programme_page_dispose (GObject *object)
{
  ForumProgrammePage *self = FORUM_PROGRAMME_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->days);
  g_clear_object (&self->program);

  G_OBJECT_CLASS (forum_programme_page_parent_class)->dispose (object);
}

static void
forum_programme_page_class_init (ForumProgrammePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = forum_programme_page_get_property;
  object_class->dispose = forum_programme_page_dispose;
  widget_class->focus = forum_programme_page_focus;
  widget_class->grab_focus = forum_programme_page_grab_focus;

  properties[PROP_CAN_BACK] =
    g_param_spec_boolean ("can-back", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FORUM_TYPE_DAY_TABS);
  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_NAVIGATION);
  g_type_ensure (FORUM_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-programme-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, split_view);
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, tabs);
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, theme);
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, chairs);
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, list);
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, navigation);
}

static void
forum_programme_page_init (ForumProgrammePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (list_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (list_row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (list_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split_view, "notify::collapsed",
                           G_CALLBACK (split_view_collapsed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split_view, "notify::show-content",
                           G_CALLBACK (notify_can_back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigation, "notify::can-back",
                           G_CALLBACK (notify_can_back_cb), self, G_CONNECT_SWAPPED);
}

/**
 * forum_programme_page_new:
 * @program: a forum
 *
 * Returns: (transfer floating): a page that shows its days, today's first
 */
GtkWidget *
forum_programme_page_new (ForumProgram *program)
{
  ForumProgrammePage *self = g_object_new (FORUM_TYPE_PROGRAMME_PAGE, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  self->program = g_object_ref (program);
  self->days = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (program)));
  gtk_single_selection_set_selected (self->days, forum_program_find_day (program, now));

  forum_day_tabs_set_days (self->tabs, self->days);
  g_signal_connect_object (self->days, "notify::selected-item", G_CALLBACK (days_selected_cb), self,
                           G_CONNECT_SWAPPED);
  days_selected_cb (self);

  return GTK_WIDGET (self);
}

/**
 * forum_programme_page_show_day:
 * @self: a page
 * @position: a day, from 0; nothing happens if the forum has no such day
 */
void
forum_programme_page_show_day (ForumProgrammePage *self,
                               guint               position)
{
  g_return_if_fail (FORUM_IS_PROGRAMME_PAGE (self));

  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->days)))
    gtk_single_selection_set_selected (self->days, position);
}

/**
 * forum_programme_page_can_back:
 * @self: a page
 *
 * Returns: whether there is a way back
 */
gboolean
forum_programme_page_can_back (ForumProgrammePage *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAMME_PAGE (self), FALSE);

  if (forum_split_view_get_collapsed (self->split_view))
    return forum_split_view_get_show_content (self->split_view);

  return forum_navigation_can_back (self->navigation);
}

/**
 * forum_programme_page_back:
 * @self: a page
 *
 * Goes back to the page before, and from the first one to the list.
 */
void
forum_programme_page_back (ForumProgrammePage *self)
{
  g_return_if_fail (FORUM_IS_PROGRAMME_PAGE (self));

  if (forum_navigation_can_back (self->navigation))
    forum_navigation_back (self->navigation);
  else
    {
      forum_split_view_set_show_content (self->split_view, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
}
