/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-window.h"

#include <glib/gi18n.h>

#include "forum-about-page.h"
#include "forum-navigation.h"
#include "forum-problems-page.h"
#include "forum-programme-page.h"
#include "io/forum-loader.h"
#include "model/forum-link.h"
#include "store/forum-library.h"
#include "words/forum-words.h"

/* The window of one forum. It is shown at once; the forum is read meanwhile, and each page is built
 * when it is first seen. */
struct _ForumWindow
{
  AdwApplicationWindow parent_instance;

  GFile *file;                  /* What is being read. */
  ForumProgram *program;        /* What is shown. */
  GCancellable *cancellable;
  guint slow_id;
  guint narrow_id;
  gboolean narrow;

  AdwToastOverlay *toasts;
  GtkStack *titles;
  AdwWindowTitle *title;
  GtkWidget *switcher;
  AdwViewSwitcherBar *switcher_bar;
  GtkButton *back_button;
  GtkStack *states;
  GtkWidget *nothing;
  GtkSpinner *spinner;
  AdwViewStack *pages;
  AdwBin *problems;
};

/* In pixels: from which width on the header bar holds the page switcher. */
#define WIDTH_OF_SWITCHER 560

/* In milliseconds: how long one may wait without being told that there is something to wait for. */
#define SLOW 400

#define PAGE_PROGRAMME "programme"
#define PAGE_ABOUT "about"

G_DEFINE_FINAL_TYPE (ForumWindow, forum_window, ADW_TYPE_APPLICATION_WINDOW)

static GtkWidget *
get_visible_page (ForumWindow *self)
{
  GtkWidget *bin = adw_view_stack_get_visible_child (self->pages);

  return bin != NULL ? adw_bin_get_child (ADW_BIN (bin)) : NULL;
}

static gboolean
is_showing_pages (ForumWindow *self)
{
  return gtk_stack_get_visible_child (self->states) == GTK_WIDGET (self->pages);
}

static gboolean
can_back (ForumWindow *self)
{
  GtkWidget *page = get_visible_page (self);

  if (!is_showing_pages (self))
    return FALSE;
  if (FORUM_IS_BROWSER (page))
    return forum_browser_can_back (FORUM_BROWSER (page));

  return FORUM_IS_NAVIGATION (page) && forum_navigation_can_back (FORUM_NAVIGATION (page));
}

static void
update_header (ForumWindow *self)
{
  gboolean pages = is_showing_pages (self);

  gtk_widget_set_visible (GTK_WIDGET (self->back_button), can_back (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", can_back (self));
  gtk_stack_set_visible_child (self->titles,
                               pages && !self->narrow ? self->switcher : GTK_WIDGET (self->title));
  adw_view_switcher_bar_set_reveal (self->switcher_bar, pages && self->narrow);
}

/* Builds the page that is seen for the first time. */
static void
fill_visible_page (ForumWindow *self)
{
  GtkWidget *bin = adw_view_stack_get_visible_child (self->pages);
  const char *name = adw_view_stack_get_visible_child_name (self->pages);
  GtkWidget *page;

  if (self->program == NULL || bin == NULL || adw_bin_get_child (ADW_BIN (bin)) != NULL)
    return;

  if (g_str_equal (name, PAGE_PROGRAMME))
    page = forum_programme_page_new (self->program);
  else
    {
      page = g_object_new (FORUM_TYPE_NAVIGATION, NULL);
      forum_navigation_reset (FORUM_NAVIGATION (page), self->program,
                              forum_about_page_new (self->program));
    }

  g_signal_connect_object (page, "notify::can-back", G_CALLBACK (update_header), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (bin), page);
}

/* The keyboard goes where the eyes go. */
static void
focus_visible_page (ForumWindow *self)
{
  GtkWidget *page = get_visible_page (self);

  if (is_showing_pages (self) && page != NULL)
    gtk_widget_grab_focus (page);
}

static void
pages_visible_child_cb (ForumWindow *self)
{
  fill_visible_page (self);
  update_header (self);
  focus_visible_page (self);
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
add_page (ForumWindow *self,
          const char  *name,
          const char  *title,
          const char  *icon_name)
{
  AdwViewStackPage *page = adw_view_stack_add_titled (self->pages, adw_bin_new (), name, title);

  adw_view_stack_page_set_icon_name (page, icon_name);
}

static void
empty_page (ForumWindow *self,
            const char  *name)
{
  adw_bin_set_child (ADW_BIN (adw_view_stack_get_child_by_name (self->pages, name)), NULL);
}

static void
show_program (ForumWindow  *self,
              ForumProgram *program)
{
  g_autofree char *days = forum_words_days (program);
  const char *name = forum_text_get (forum_program_get_name (program));

  g_set_object (&self->program, program);
  empty_page (self, PAGE_PROGRAMME);
  empty_page (self, PAGE_ABOUT);

  adw_window_title_set_title (self->title, name);
  adw_window_title_set_subtitle (self->title, days);
  gtk_window_set_title (GTK_WINDOW (self), name);

  adw_view_stack_set_visible_child_name (self->pages, PAGE_PROGRAMME);
  fill_visible_page (self);
  show_state (self, GTK_WIDGET (self->pages));
  focus_visible_page (self);
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
  GtkWidget *page = get_visible_page (FORUM_WINDOW (widget));

  if (FORUM_IS_BROWSER (page))
    forum_browser_back (FORUM_BROWSER (page));
  else if (FORUM_IS_NAVIGATION (page))
    forum_navigation_back (FORUM_NAVIGATION (page));
}

static void
day_action_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);

  if (!is_showing_pages (self))
    return;

  adw_view_stack_set_visible_child_name (self->pages, PAGE_PROGRAMME);
  forum_programme_page_show_day (FORUM_PROGRAMME_PAGE (get_visible_page (self)),
                                 g_variant_get_int32 (parameter));
}

static void
page_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);

  if (is_showing_pages (self))
    adw_view_stack_set_visible_child_name (self->pages, g_variant_get_string (parameter, NULL));
}

/* Without a forum to go back to, the one that comes with the program is read. */
static void
leave_problems_action_cb (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  ForumWindow *self = FORUM_WINDOW (widget);
  g_autoptr (GFile) built_in = NULL;

  if (self->program != NULL)
    {
      show_state (self, GTK_WIDGET (self->pages));
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
  ForumWindow *self = FORUM_WINDOW (widget);
  /* The title of a toast is markup. */
  g_autofree char *title = g_markup_escape_text (g_variant_get_string (parameter, NULL), -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
}

static void
launch_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (ForumWindow) self = user_data;

  /* Nobody is there to be told once the window is closed. */
  if (!g_app_info_launch_default_for_uri_finish (result, NULL) &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _("No program could open this address"));
}

static void
open_url_action_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  const char *url = g_variant_get_string (parameter, NULL);
  g_autoptr (GdkAppLaunchContext) context = NULL;

  if (!forum_link_can_open (url))
    return;

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_app_info_launch_default_for_uri_async (url, G_APP_LAUNCH_CONTEXT (context), NULL, launch_cb,
                                           g_object_ref (widget));
}

static void
open_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  ForumWindow     *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      forum_window_load (self, file);
    }

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
open_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_("Open a Forum"), GTK_WINDOW (widget),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Forum files"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  /* The dialog is ours until its answer comes, and holds the window until then. */
  g_signal_connect_data (dialog, "response", G_CALLBACK (open_response_cb),
                         g_object_ref (widget), (GClosureNotify) g_object_unref, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static gboolean
narrow_cb (gpointer user_data)
{
  ForumWindow *self = user_data;

  self->narrow_id = 0;
  update_header (self);

  return G_SOURCE_REMOVE;
}

static void
forum_window_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  ForumWindow *self = FORUM_WINDOW (widget);
  gboolean narrow = width < WIDTH_OF_SWITCHER;

  if (self->narrow != narrow)
    {
      self->narrow = narrow;
      if (self->narrow_id == 0)
        self->narrow_id = g_idle_add (narrow_cb, self);
    }

  GTK_WIDGET_CLASS (forum_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
forum_window_dispose (GObject *object)
{
  ForumWindow *self = FORUM_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->slow_id, g_source_remove);
  g_clear_handle_id (&self->narrow_id, g_source_remove);
  g_clear_object (&self->file);
  g_clear_object (&self->program);

  G_OBJECT_CLASS (forum_window_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "win.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_CONTROL_MASK, "win.page", "s",
                                       PAGE_PROGRAMME);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_CONTROL_MASK, "win.page", "s",
                                       PAGE_ABOUT);

  for (int i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.day", "i",
                                         i);
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
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, titles);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, states);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, ForumWindow, problems);

  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action_cb);
  gtk_widget_class_install_action (widget_class, "win.day", "i", day_action_cb);
  gtk_widget_class_install_action (widget_class, "win.leave-problems", NULL,
                                   leave_problems_action_cb);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action_cb);
  gtk_widget_class_install_action (widget_class, "win.open-url", "s", open_url_action_cb);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action_cb);
  add_bindings (widget_class);
}

static void
forum_window_init (ForumWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_page (self, PAGE_PROGRAMME, _("Programme"), "bioforum-programme-symbolic");
  add_page (self, PAGE_ABOUT, _("About the Forum"), "help-about-symbolic");
  g_signal_connect_object (self->pages, "notify::visible-child",
                           G_CALLBACK (pages_visible_child_cb), self, G_CONNECT_SWAPPED);
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
