/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-window.h"

#include <glib/gi18n.h>

#include "forum-agenda-toast.h"
#include "forum-cover.h"
#include "forum-library-page.h"
#include "forum-pages.h"
#include "forum-problems-page.h"
#include "forum-reading.h"
#include "forum-scroll.h"
#include "forum-targets.h"
#include "forum-text-size.h"
#include "forum-toast.h"
#include "forum-update-watch.h"
#include "forum-window-actions.h"
#include "forum-window-keys.h"
#include "forum-zone.h"
#include "store/forum-library.h"

/* The window of one forum. It is shown at once; the forum is read meanwhile, and each page is built
 * when it is first seen. */
struct _ForumWindow
{
  AdwApplicationWindow parent_instance;

  ForumReading *reading;
  ForumEdition *edition;        /* What is shown. */
  ForumProgramView *view;       /* It is shown there. */
  ForumUpdateWatch *watch;
  char *target;                 /* What is to be shown as soon as the forum is read. */
  guint slow_id;
  guint layout_id;
  gboolean narrow;
  const char *text_size;        /* A class of the style sheet, NULL for text of the usual size. */
  ForumAgendaToast *agenda_toast;
  GSettings *settings;          /* NULL where their schema is not installed. */

  AdwToastOverlay *toasts;
  AdwHeaderBar *header;
  GtkStack *titles;
  AdwWindowTitle *title;
  GtkWidget *switcher_box;
  AdwViewSwitcher *switcher;
  GtkToggleButton *search_button;
  AdwViewSwitcherBar *switcher_bar;
  GtkButton *back_button;
  GtkStack *states;
  GtkWidget *nothing;
  GtkSpinner *spinner;
  AdwBin *view_bin;
  AdwBin *aside;                /* What is seen instead of a forum. */
};

/* In pixels, between the buttons of the header bar. */
#define HEADER_SPACING 6

/* In milliseconds: how long one may wait without being told that there is something to wait for. */
#define SLOW 400

G_DEFINE_FINAL_TYPE (ForumWindow, forum_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
is_showing (ForumWindow *self,
            gpointer     state)
{
  return gtk_stack_get_visible_child (self->states) == state;
}

static const char *
get_title (ForumWindow *self)
{
  const char *title = NULL;

  if (is_showing (self, self->view_bin))
    return forum_program_view_get_title (self->view);
  if (is_showing (self, self->aside))
    title = forum_pages_get_title (adw_bin_get_child (self->aside));

  return title != NULL ? title : g_get_application_name ();
}

static void
update_header (ForumWindow *self)
{
  gboolean shows_view = is_showing (self, self->view_bin);
  gboolean can_back = shows_view ? forum_program_view_can_back (self->view)
                                 : self->view != NULL && is_showing (self, self->aside);

  gtk_widget_set_visible (GTK_WIDGET (self->back_button), can_back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", can_back);
  gtk_widget_set_visible (GTK_WIDGET (self->search_button), shows_view);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", shows_view);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", shows_view);
  gtk_stack_set_visible_child (self->titles, shows_view && !self->narrow
                                               ? self->switcher_box : GTK_WIDGET (self->title));
  /* A bar that is not seen has no buttons either. */
  if (shows_view && self->narrow)
    adw_view_switcher_bar_set_stack (self->switcher_bar,
                                     forum_program_view_get_pages (self->view));
  adw_view_switcher_bar_set_reveal (self->switcher_bar, shows_view && self->narrow);
  adw_window_title_set_title (self->title, get_title (self));
  adw_window_title_set_subtitle (self->title,
                                 shows_view ? gtk_window_get_title (GTK_WINDOW (self)) : "");
}

static int
measure_width (gpointer  widget,
               int      *natural)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, natural, NULL, NULL);

  return minimum;
}

/* Whether the header bar of a window so wide cannot hold the page switcher beside all its buttons,
 * however large the text is. There is room for the way back even while there is none, or the
 * switcher would come and go with it. */
static gboolean
is_narrow (ForumWindow *self,
           int          width)
{
  int sides = measure_width (self->header, NULL) - measure_width (self->titles, NULL);
  int needed;

  measure_width (self->switcher, &needed);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->back_button)))
    sides += measure_width (self->search_button, NULL) + HEADER_SPACING;

  return width < sides + needed;
}

/* What is not seen has no keyboard: GTK would keep it alive until it hands that on. */
static void
show_state (ForumWindow *self,
            GtkWidget   *state)
{
  if (!is_showing (self, state))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  g_clear_handle_id (&self->slow_id, g_source_remove);
  gtk_spinner_set_spinning (self->spinner, state == GTK_WIDGET (self->spinner));
  gtk_stack_set_visible_child (self->states, state);
  update_header (self);
}

static void
set_view (ForumWindow  *self,
          ForumProgram *program)
{
  self->view = FORUM_PROGRAM_VIEW (forum_program_view_new (program, self->settings));
  adw_view_switcher_set_stack (self->switcher, forum_program_view_get_pages (self->view));
  g_object_bind_property (self->view, "searching", self->search_button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->view, "notify::can-back", G_CALLBACK (update_header), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->view_bin, GTK_WIDGET (self->view));

  self->narrow = is_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)));
  show_state (self, GTK_WIDGET (self->view_bin));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Builds all of it anew, and goes on showing the same. */
static void
show_again (ForumWindow  *self,
            ForumProgram *program)
{
  g_autoptr (ForumProgram) kept = g_object_ref (program);
  g_autofree char *target = forum_targets_describe (self->view);
  double scrolled = forum_scroll_get (forum_program_view_get_page (self->view));
  GtkWidget *state = gtk_stack_get_visible_child (self->states);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  gtk_window_set_title (GTK_WINDOW (self), forum_text_get (forum_program_get_name (program)));
  set_view (self, program);
  forum_targets_show (self->view, target);
  forum_scroll_carry (forum_program_view_get_page (self->view), scrolled);
  show_state (self, state);
  if (!is_showing (self, self->view_bin))
    gtk_window_set_focus (GTK_WINDOW (self), focus);
}

static void
zone_changed_cb (ForumWindow *self)
{
  if (is_showing (self, self->view_bin))
    show_again (self, forum_program_view_get_program (self->view));
}

static void
show_aside (ForumWindow *self,
            GtkWidget   *page)
{
  adw_bin_set_child (self->aside, page);
  show_state (self, GTK_WIDGET (self->aside));
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
show_program (ForumWindow  *self,
              ForumProgram *program,
              ForumEdition *edition)
{
  gtk_window_set_title (GTK_WINDOW (self), forum_text_get (forum_program_get_name (program)));

  /* One begins to look at another forum where everybody begins. */
  if (self->view != NULL && self->settings != NULL)
    g_settings_reset (self->settings, "page");

  set_view (self, program);
  if (self->settings != NULL)
    forum_zone_offer (G_ACTION_MAP (self), self->settings, program);
  if (self->target != NULL)
    forum_targets_show (self->view, self->target);
  g_clear_pointer (&self->target, g_free);

  if (self->agenda_toast == NULL)
    self->agenda_toast = forum_agenda_toast_new (self->toasts);
  if (self->watch == NULL)
    {
      self->watch = forum_update_watch_new (GTK_WIDGET (self), self->toasts);
      g_signal_connect_object (self->watch, "updated", G_CALLBACK (show_again), self,
                               G_CONNECT_SWAPPED);
    }
  g_set_object (&self->edition, edition);
  forum_update_watch_set_edition (self->watch, edition, program);
  adw_bin_set_child (self->aside, NULL);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "edition", forum_edition_get_id (edition));
}

static void
reading_done_cb (ForumWindow  *self,
                 ForumProgram *program,
                 ForumEdition *edition)
{
  show_program (self, program, edition);
}

/* There is something else to be seen before, or instead. */
static void
reading_page_cb (ForumWindow *self,
                 GtkWidget   *page)
{
  if (FORUM_IS_PROBLEMS_PAGE (page))
    g_clear_pointer (&self->target, g_free);
  show_aside (self, page);
}

static void
reading_fell_back_cb (ForumWindow *self)
{
  const char *words = _("The file cannot be read any more. Your copy of it is shown");

  forum_window_add_toast (self, forum_toast_new (words));
}

static gboolean
slow_cb (gpointer user_data)
{
  ForumWindow *self = user_data;

  self->slow_id = 0;
  show_state (self, GTK_WIDGET (self->spinner));

  return G_SOURCE_REMOVE;
}

/* Back to the forum; where there is none, to the one that comes with the program. */
static void
leave_action_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);
  g_autoptr (GFile) built_in = NULL;

  if (self->view != NULL)
    {
      show_state (self, GTK_WIDGET (self->view_bin));
      adw_bin_set_child (self->aside, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
      return;
    }

  built_in = forum_library_dup_built_in ();
  forum_window_load (self, built_in);
}

static void
back_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);

  if (is_showing (self, self->view_bin))
    forum_program_view_back (self->view);
  else
    leave_action_cb (widget, action_name, parameter);
}

static void
library_action_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);
  GtkWidget *page = forum_library_page_new (self->edition);

  forum_pages_set_title (page, _("Forums"));
  show_aside (self, page);
  if (g_str_equal (action_name, "win.enter-address"))
    forum_library_page_enter_address (FORUM_LIBRARY_PAGE (page));
}

/* A file is read anew, too: it may be the user's own. */
static void
refresh_action_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);

  if (self->watch != NULL && is_showing (self, self->view_bin) &&
      !forum_update_watch_refresh (self->watch))
    forum_window_load_edition (self, self->edition);
}

/* Something is seen at once: a page, or a forum that is read in a moment. */
static void
read_file (ForumWindow  *self,
           GFile        *file,
           ForumEdition *fallback)
{
  g_clear_handle_id (&self->slow_id, g_source_remove);
  self->slow_id = g_timeout_add (SLOW, slow_cb, self);
  forum_reading_read (self->reading, file, fallback);
}

static gboolean
layout_cb (gpointer user_data)
{
  ForumWindow *self = user_data;
  const char *text_size = forum_text_size_get_css_class (GTK_WIDGET (self));

  self->layout_id = 0;
  if (self->text_size != text_size)
    {
      if (self->text_size != NULL)
        gtk_widget_remove_css_class (GTK_WIDGET (self), self->text_size);
      if (text_size != NULL)
        gtk_widget_add_css_class (GTK_WIDGET (self), text_size);
      self->text_size = text_size;
    }
  update_header (self);

  return G_SOURCE_REMOVE;
}

/* What depends on the size must not change while it is being given. */
static void
forum_window_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  ForumWindow *self = FORUM_WINDOW (widget);
  gboolean narrow = is_narrow (self, width);

  if ((self->narrow != narrow || self->text_size != forum_text_size_get_css_class (widget)) &&
      self->layout_id == 0)
    self->layout_id = g_idle_add (layout_cb, self);
  self->narrow = narrow;

  GTK_WIDGET_CLASS (forum_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
forum_window_dispose (GObject *object)
{
  ForumWindow *self = FORUM_WINDOW (object);

  if (self->reading != NULL)
    g_object_run_dispose (G_OBJECT (self->reading));
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->slow_id, g_source_remove);
  g_clear_handle_id (&self->layout_id, g_source_remove);
  g_clear_pointer (&self->target, g_free);
  g_clear_object (&self->agenda_toast);
  g_clear_object (&self->watch);
  g_clear_object (&self->settings);
  g_clear_object (&self->edition);

  G_OBJECT_CLASS (forum_window_parent_class)->dispose (object);
}

static void
forum_window_class_init (ForumWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_window_dispose;
  widget_class->size_allocate = forum_window_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, header);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, titles);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, switcher_box);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, states);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, view_bin);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, aside);

  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action_cb);
  gtk_widget_class_install_action (widget_class, "win.enter-address", NULL, library_action_cb);
  gtk_widget_class_install_action (widget_class, "win.leave", NULL, leave_action_cb);
  gtk_widget_class_install_action (widget_class, "win.library", NULL, library_action_cb);
  gtk_widget_class_install_action (widget_class, "win.refresh", NULL, refresh_action_cb);
  forum_window_actions_add (widget_class);
  forum_window_keys_add (widget_class);
}

static void
restore_look (ForumWindow *self)
{
  const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;

  self->settings = forum_library_dup_settings ();
  if (self->settings == NULL)
    return;

  g_settings_bind (self->settings, "width", self, "default-width", flags);
  g_settings_bind (self->settings, "height", self, "default-height", flags);
  g_settings_bind (self->settings, "maximized", self, "maximized", flags);
  g_signal_connect_object (self->settings, "changed::" FORUM_ZONE_KEY,
                           G_CALLBACK (zone_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
forum_window_init (ForumWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->reading = forum_reading_new ();
  g_signal_connect_object (self->reading, "done", G_CALLBACK (reading_done_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reading, "page", G_CALLBACK (reading_page_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reading, "fell-back", G_CALLBACK (reading_fell_back_cb), self,
                           G_CONNECT_SWAPPED);
  forum_cover_watch_children (GTK_WIDGET (self->states));
  restore_look (self);
  show_state (self, self->nothing);
}

/**
 * forum_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window without a forum, not yet shown
 */
GtkWidget *
forum_window_new (GtkApplication *application)
{
  return g_object_new (FORUM_TYPE_WINDOW, "application", application, NULL);
}

/**
 * forum_window_shows:
 * @self: a window
 * @file: a forum file
 *
 * Returns: whether the window shows this file, or is going to
 */
gboolean
forum_window_shows (ForumWindow *self,
                    GFile       *file)
{
  g_return_val_if_fail (FORUM_IS_WINDOW (self), FALSE);

  return forum_reading_is_of (self->reading, file);
}

/**
 * forum_window_shows_edition:
 * @self: a window
 * @edition: the id of an edition
 *
 * Returns: whether the window shows this edition, wherever it was read
 */
gboolean
forum_window_shows_edition (ForumWindow *self,
                            const char  *edition)
{
  g_return_val_if_fail (FORUM_IS_WINDOW (self), FALSE);

  return self->edition != NULL && g_str_equal (forum_edition_get_id (self->edition), edition);
}

/**
 * forum_window_get_view:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the forum that is seen
 */
ForumProgramView *
forum_window_get_view (ForumWindow *self)
{
  g_return_val_if_fail (FORUM_IS_WINDOW (self), NULL);

  return is_showing (self, self->view_bin) ? self->view : NULL;
}

/**
 * forum_window_load:
 * @self: a window
 * @file: a forum file, or the address of one
 *
 * Reads a forum, and then shows it or what is wrong with it. What was shown before is kept until
 * then.
 */
void
forum_window_load (ForumWindow *self,
                   GFile       *file)
{
  g_return_if_fail (FORUM_IS_WINDOW (self));

  read_file (self, file, NULL);
}

/**
 * forum_window_load_edition:
 * @self: a window
 * @edition: an edition that the program knows
 *
 * Reads the file that the user opened, if it is still there: it may have been written anew, and
 * there are photos beside it. Else the copy is read.
 */
void
forum_window_load_edition (ForumWindow  *self,
                           ForumEdition *edition)
{
  g_return_if_fail (FORUM_IS_WINDOW (self));

  read_file (self, forum_reading_choose (edition), edition);
}

/**
 * forum_window_show:
 * @self: a window
 * @target: what forum_targets_show() takes
 *
 * Shows something of the forum, as soon as the forum is there. Where it cannot be read, that goes
 * on being said.
 */
void
forum_window_show (ForumWindow *self,
                   const char  *target)
{
  g_return_if_fail (FORUM_IS_WINDOW (self));

  if (is_showing (self, self->view_bin))
    forum_targets_show (self->view, target);
  else if (gtk_stack_get_visible_child (self->states) != GTK_WIDGET (self->aside))
    {
      g_free (self->target);
      self->target = g_strdup (target);
    }
}

/**
 * forum_window_add_toast:
 * @self: a window
 * @toast: (transfer full): what is to be said, above everything else
 */
void
forum_window_add_toast (ForumWindow *self,
                        AdwToast    *toast)
{
  g_return_if_fail (FORUM_IS_WINDOW (self));

  forum_toast_show (toast, self->toasts);
}
