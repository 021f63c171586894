/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-window.h"

#include "forum-agenda-toast.h"
#include "forum-cover.h"
#include "forum-export.h"
#include "forum-opener.h"
#include "forum-print.h"
#include "forum-problems-page.h"
#include "forum-program-view.h"
#include "forum-stars.h"
#include "forum-targets.h"
#include "forum-text-size.h"
#include "forum-window-keys.h"
#include "forum-zone.h"
#include "io/forum-loader.h"
#include "store/forum-library.h"
#include "words/forum-words.h"

/* The window of one forum. It is shown at once; the forum is read meanwhile, and each page is built
 * when it is first seen. */
struct _ForumWindow
{
  AdwApplicationWindow parent_instance;

  GFile *file;                  /* What is being read. */
  ForumProgramView *view;       /* What is shown. */
  GCancellable *cancellable;
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
  AdwBin *problems;
};

/* In pixels, between the buttons of the header bar. */
#define HEADER_SPACING 6

/* In milliseconds: how long one may wait without being told that there is something to wait for. */
#define SLOW 400

G_DEFINE_FINAL_TYPE (ForumWindow, forum_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
is_showing_view (ForumWindow *self)
{
  return gtk_stack_get_visible_child (self->states) == GTK_WIDGET (self->view_bin);
}

static void
update_header (ForumWindow *self)
{
  gboolean shows_view = is_showing_view (self);
  gboolean can_back = shows_view && forum_program_view_can_back (self->view);

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
  adw_window_title_set_title (self->title, shows_view ? forum_program_view_get_title (self->view)
                                                      : g_get_application_name ());
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

static void
show_state (ForumWindow *self,
            GtkWidget   *state)
{
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

static void
show_program (ForumWindow  *self,
              ForumProgram *program)
{
  g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();

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
  forum_shelf_add (shelf, program, self->file);
}

/* Says all times anew, and goes on showing the same. */
static void
zone_changed_cb (ForumWindow *self)
{
  g_autoptr (ForumProgram) program = NULL;
  g_autofree char *target = NULL;

  if (!is_showing_view (self))
    return;

  program = g_object_ref (forum_program_view_get_program (self->view));
  target = forum_targets_describe (self->view);
  set_view (self, program);
  forum_targets_show (self->view, target);
}

static void
load_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (ForumWindow) self = user_data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = forum_loader_load_finish (result, &problems);

  /* Cancelled: the window is gone, or it reads something else now. */
  if (program == NULL && problems == NULL)
    return;

  if (program != NULL)
    show_program (self, program);
  else
    {
      g_clear_pointer (&self->target, g_free);
      adw_bin_set_child (self->problems, forum_problems_page_new (self->file, problems));
      show_state (self, GTK_WIDGET (self->problems));
    }
}

static gboolean
slow_cb (gpointer user_data)
{
  ForumWindow *self = user_data;

  self->slow_id = 0;
  show_state (self, GTK_WIDGET (self->spinner));

  return G_SOURCE_REMOVE;
}

static void
back_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  forum_program_view_back (FORUM_WINDOW (widget)->view);
}

static void
day_action_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);

  if (is_showing_view (self))
    forum_program_view_show_day (self->view, g_variant_get_int32 (parameter));
}

static void
page_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);

  if (is_showing_view (self))
    forum_program_view_show_page (self->view, g_variant_get_string (parameter, NULL));
}

static void
search_action_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);

  if (is_showing_view (self))
    forum_program_view_set_searching (self->view, TRUE);
}

/* Without a forum to go back to, the one that comes with the program is read. */
static void
leave_problems_action_cb (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);
  g_autoptr (GFile) built_in = NULL;

  if (self->view != NULL)
    {
      show_state (self, GTK_WIDGET (self->view_bin));
      return;
    }

  built_in = forum_library_dup_built_in ();
  forum_window_load (self, built_in);
}

static void
toast_action_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  /* The title of a toast is markup. */
  g_autofree char *title = g_markup_escape_text (g_variant_get_string (parameter, NULL), -1);

  adw_toast_overlay_add_toast (FORUM_WINDOW (widget)->toasts, adw_toast_new (title));
}

static void
open_url_action_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  forum_opener_open_url (widget, g_variant_get_string (parameter, NULL));
}

static void
open_file (GtkWindow *window,
           GFile     *file)
{
  forum_window_load (FORUM_WINDOW (window), file);
}

static void
open_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  forum_opener_choose_file (GTK_WINDOW (widget), open_file);
}

static void
show_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  forum_window_show (FORUM_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
star_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);
  ForumSession *session = is_showing_view (self) ? forum_program_view_get_session (self->view)
                                                 : NULL;
  ForumProgram *program;

  if (session == NULL)
    return;

  program = forum_program_view_get_program (self->view);
  forum_stars_set (widget, program, session, !forum_stars_get (program, session));
}

static void
print_action_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);
  g_autoptr (ForumPrintout) printout = NULL;

  if (!is_showing_view (self))
    return;

  printout = forum_printout_new (forum_program_view_get_program (self->view));
  forum_print_run (GTK_WINDOW (self), printout);
}

static void
export_action_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);

  if (is_showing_view (self))
    forum_export_save_forum (widget, forum_program_view_get_program (self->view));
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

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->slow_id, g_source_remove);
  g_clear_handle_id (&self->layout_id, g_source_remove);
  g_clear_pointer (&self->target, g_free);
  g_clear_object (&self->agenda_toast);
  g_clear_object (&self->settings);
  g_clear_object (&self->file);

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
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, problems);

  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action_cb);
  gtk_widget_class_install_action (widget_class, "win.day", "i", day_action_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action_cb);
  gtk_widget_class_install_action (widget_class, "win.leave-problems", NULL,
                                   leave_problems_action_cb);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action_cb);
  gtk_widget_class_install_action (widget_class, "win.open-url", "s", open_url_action_cb);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action_cb);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action_cb);
  gtk_widget_class_install_action (widget_class, "win.show", "s", show_action_cb);
  gtk_widget_class_install_action (widget_class, "win.star", NULL, star_action_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action_cb);
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

  return self->file != NULL && g_file_equal (self->file, file);
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

  return is_showing_view (self) &&
         g_str_equal (forum_program_get_id (forum_program_view_get_program (self->view)), edition);
}

/**
 * forum_window_load:
 * @self: a window
 * @file: a forum file
 *
 * Reads a forum, and then shows it or what is wrong with it. What was shown before is kept until
 * then.
 */
void
forum_window_load (ForumWindow *self,
                   GFile       *file)
{
  g_return_if_fail (FORUM_IS_WINDOW (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_set_object (&self->file, file);

  g_clear_handle_id (&self->slow_id, g_source_remove);
  self->slow_id = g_timeout_add (SLOW, slow_cb, self);
  forum_loader_load_async (file, self->cancellable, load_cb, g_object_ref (self));
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

  if (is_showing_view (self))
    forum_targets_show (self->view, target);
  else if (gtk_stack_get_visible_child (self->states) != GTK_WIDGET (self->problems))
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

  adw_toast_overlay_add_toast (self->toasts, toast);
}
