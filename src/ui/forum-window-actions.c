/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-window-actions.h"

#include "forum-export.h"
#include "forum-opener.h"
#include "forum-print.h"
#include "forum-stars.h"
#include "forum-toast.h"
#include "store/forum-library.h"

/* What a window can do that needs nothing of it but what everybody can see. */

static void
day_action_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ForumProgramView *view = forum_window_get_view (FORUM_WINDOW (widget));

  if (view != NULL)
    forum_program_view_show_day (view, g_variant_get_int32 (parameter));
}

static void
page_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ForumProgramView *view = forum_window_get_view (FORUM_WINDOW (widget));

  if (view != NULL)
    forum_program_view_show_page (view, g_variant_get_string (parameter, NULL));
}

static void
search_action_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ForumProgramView *view = forum_window_get_view (FORUM_WINDOW (widget));

  if (view != NULL)
    forum_program_view_set_searching (view, TRUE);
}

static void
star_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ForumProgramView *view = forum_window_get_view (FORUM_WINDOW (widget));
  ForumSession *session = view != NULL ? forum_program_view_get_session (view) : NULL;
  ForumProgram *program;

  if (session == NULL)
    return;

  program = forum_program_view_get_program (view);
  forum_stars_set (widget, program, session, !forum_stars_get (program, session));
}

static void
print_action_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ForumProgramView *view = forum_window_get_view (FORUM_WINDOW (widget));
  g_autoptr (ForumPrintout) printout = NULL;

  if (view == NULL)
    return;

  printout = forum_printout_new (forum_program_view_get_program (view));
  forum_print_run (GTK_WINDOW (widget), printout);
}

static void
export_action_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ForumProgramView *view = forum_window_get_view (FORUM_WINDOW (widget));

  if (view != NULL)
    forum_export_save_forum (widget, forum_program_view_get_program (view));
}

static void
toast_action_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  forum_window_add_toast (FORUM_WINDOW (widget),
                          forum_toast_new (g_variant_get_string (parameter, NULL)));
}

static void
open_url_action_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  forum_opener_open_url (widget, g_variant_get_string (parameter, NULL));
}

static void
edition_action_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();
  ForumEdition *edition = forum_shelf_find (shelf, g_variant_get_string (parameter, NULL));

  if (forum_window_shows_edition (FORUM_WINDOW (widget), g_variant_get_string (parameter, NULL)))
    gtk_widget_activate_action (widget, "win.leave", NULL);
  else if (edition != NULL)
    forum_window_load_edition (FORUM_WINDOW (widget), edition);
}

static void
open_address_action_cb (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  forum_window_load (FORUM_WINDOW (widget), file);
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

/**
 * forum_window_actions_add:
 * @widget_class: the class of a window
 *
 * Gives the window most of its actions. Nothing happens where they need a forum and none is seen.
 */
void
forum_window_actions_add (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.day", "i", day_action_cb);
  gtk_widget_class_install_action (widget_class, "win.edition", "s", edition_action_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action_cb);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action_cb);
  gtk_widget_class_install_action (widget_class, "win.open-address", "s", open_address_action_cb);
  gtk_widget_class_install_action (widget_class, "win.open-url", "s", open_url_action_cb);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action_cb);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action_cb);
  gtk_widget_class_install_action (widget_class, "win.show", "s", show_action_cb);
  gtk_widget_class_install_action (widget_class, "win.star", NULL, star_action_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action_cb);
}
