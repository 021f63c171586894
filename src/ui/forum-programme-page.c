/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-programme-page.h"

#include <glib/gi18n.h>

#include "forum-card-list.h"
#include "forum-day-strip.h"
#include "forum-day-tabs.h"
#include "forum-empty.h"
#include "forum-label.h"
#include "forum-live-banner.h"
#include "forum-live.h"
#include "forum-session-row.h"
#include "words/forum-page-words.h"
#include "words/forum-time-words.h"
#include "words/forum-words.h"

/* The days as tabs, the sessions of one day as a list, and what was chosen there beside it. */
struct _ForumProgrammePage
{
  ForumBrowser parent_instance;

  GtkSingleSelection *days;
  ForumLive *live;

  ForumLiveBanner *banner;
  ForumDayTabs *tabs;
  ForumLabel *theme;
  ForumLabel *chairs;
  ForumDayStrip *strip;
  ForumLabel *nothing;
};

G_DEFINE_FINAL_TYPE (ForumProgrammePage, forum_programme_page, FORUM_TYPE_BROWSER)

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
forum_programme_page_create_row (ForumBrowser *browser,
                                 gpointer      item)
{
  return forum_session_row_new (forum_browser_get_program (browser), item);
}

/* Sessions that start together stand under one time. */
static GtkWidget *
forum_programme_page_create_header (ForumBrowser *browser,
                                    gpointer      item,
                                    gpointer      before)
{
  gboolean known = forum_session_get_start (item) != NULL;
  g_autofree char *start = known ? forum_words_start (item) : NULL;

  if (before != NULL && start_together (item, before))
    return NULL;

  return forum_card_list_new_header (known ? start : forum_words_no_time ());
}

static GtkWidget *
forum_programme_page_create_nothing (ForumBrowser *browser)
{
  return forum_empty_new ("bioforum-programme-symbolic", _("No Sessions"),
                          forum_words_no_sessions ());
}

/* What is on, else what comes next on a day that has begun: that is what one opens the programme
 * for. */
static ForumSession *
find_first (ForumProgrammePage *self,
            ForumDay           *day)
{
  ForumTimetable *timetable = forum_live_get_timetable (self->live);
  GDateTime *now = forum_live_get_now (self->live);
  g_autoptr (GPtrArray) on = forum_timetable_list_on (timetable, now);
  g_autoptr (GPtrArray) next = forum_timetable_list_next (timetable, now);

  for (guint i = 0; i < on->len; i++)
    if (forum_session_get_day (on->pdata[i]) == day)
      return on->pdata[i];

  return next->len > 0 && forum_session_get_day (next->pdata[0]) == day &&
         forum_day_contains (day, now) ? next->pdata[0] : NULL;
}

static void
days_selected_cb (ForumProgrammePage *self)
{
  ForumDay *day = gtk_single_selection_get_selected_item (self->days);
  g_autofree char *chairs = NULL;
  g_autofree char *theme = NULL;

  if (day == NULL)
    {
      /* There are no days, and so nothing to list either. */
      forum_browser_set_model (FORUM_BROWSER (self), G_LIST_MODEL (self->days), NULL);
      return;
    }

  chairs = forum_words_day_chairs (day);
  theme = forum_words_day_theme (day);
  forum_label_set_language (self->theme, forum_text_get_language (forum_day_get_theme (day)));
  forum_label_set_label (self->theme, theme);
  forum_label_set_label (self->chairs, chairs);
  forum_day_strip_set_day (self->strip, day);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing),
                          forum_list_get_length (FORUM_LIST (day)) == 0);

  forum_browser_set_model (FORUM_BROWSER (self), G_LIST_MODEL (day), find_first (self, day));
}

static void
banner_session_activated_cb (ForumProgrammePage *self,
                             ForumSession       *session)
{
  forum_programme_page_show_session (self, session);
}

static void
live_changed_cb (ForumProgrammePage *self)
{
  forum_day_tabs_set_now (self->tabs, forum_live_get_now (self->live));
}

static void
strip_session_activated_cb (ForumProgrammePage *self,
                            ForumSession       *session)
{
  forum_browser_show_item (FORUM_BROWSER (self), session);
}

static void
item_cb (ForumProgrammePage *self)
{
  forum_day_strip_set_selected (self->strip, forum_browser_get_item (FORUM_BROWSER (self)));
}

static void
forum_programme_page_dispose (GObject *object)
{
  ForumProgrammePage *self = FORUM_PROGRAMME_PAGE (object);

  g_clear_object (&self->days);
  g_clear_object (&self->live);

  G_OBJECT_CLASS (forum_programme_page_parent_class)->dispose (object);
}

static void
forum_programme_page_class_init (ForumProgrammePageClass *klass)
{
  ForumBrowserClass *browser_class = FORUM_BROWSER_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_programme_page_dispose;
  browser_class->create_row = forum_programme_page_create_row;
  browser_class->create_header = forum_programme_page_create_header;
  browser_class->create_nothing = forum_programme_page_create_nothing;

  g_type_ensure (FORUM_TYPE_DAY_STRIP);
  g_type_ensure (FORUM_TYPE_DAY_TABS);
  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_LIVE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-programme-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, banner);
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, tabs);
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, theme);
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, chairs);
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, strip);
  gtk_widget_class_bind_template_child (widget_class, ForumProgrammePage, nothing);
}

static void
forum_programme_page_init (ForumProgrammePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->banner, "session-activated",
                           G_CALLBACK (banner_session_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "session-activated",
                           G_CALLBACK (strip_session_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::item", G_CALLBACK (item_cb), self, 0);
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
  GDateTime *now;

  self->live = forum_live_dup (program);
  now = forum_live_get_now (self->live);
  forum_browser_set_program (FORUM_BROWSER (self), program);
  forum_live_banner_set_program (self->banner, program);
  self->days = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (program)));
  gtk_single_selection_set_selected (self->days, forum_program_find_day (program, now));

  forum_day_tabs_set_days (self->tabs, self->days, now);
  g_signal_connect_object (self->live, "changed", G_CALLBACK (live_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->days, "notify::selected-item", G_CALLBACK (days_selected_cb), self,
                           G_CONNECT_SWAPPED);
  days_selected_cb (self);

  return GTK_WIDGET (self);
}

/**
 * forum_programme_page_get_days:
 * @self: a page
 *
 * Returns: (transfer none): the days, of which one is shown
 */
GtkSingleSelection *
forum_programme_page_get_days (ForumProgrammePage *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAMME_PAGE (self), NULL);

  return self->days;
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
 * forum_programme_page_show_key:
 * @self: a page
 * @key: what forum_day_dup_key() says of a day; nothing happens if the forum has no such day
 */
void
forum_programme_page_show_key (ForumProgrammePage *self,
                               const char         *key)
{
  g_return_if_fail (FORUM_IS_PROGRAMME_PAGE (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->days)); i++)
    {
      g_autoptr (ForumDay) day = g_list_model_get_item (G_LIST_MODEL (self->days), i);
      g_autofree char *candidate = forum_day_dup_key (day);

      if (g_strcmp0 (candidate, key) == 0)
        gtk_single_selection_set_selected (self->days, i);
    }
}

/**
 * forum_programme_page_show_session:
 * @self: a page
 * @session: a session
 *
 * Returns: whether the session belongs to a day, and is shown now
 */
gboolean
forum_programme_page_show_session (ForumProgrammePage *self,
                                   ForumSession       *session)
{
  g_return_val_if_fail (FORUM_IS_PROGRAMME_PAGE (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->days)); i++)
    {
      g_autoptr (ForumDay) day = g_list_model_get_item (G_LIST_MODEL (self->days), i);

      if (day == forum_session_get_day (session))
        gtk_single_selection_set_selected (self->days, i);
    }

  return forum_browser_show_item (FORUM_BROWSER (self), session);
}
