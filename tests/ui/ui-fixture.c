/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui-fixture.h"

#include <string.h>

#include "io/forum-loader.h"
#include "model/forum-language.h"
#include "store/forum-library.h"
#include "ui/forum-application.h"
#include "ui/forum-renderer.h"

/* What the tests of the windows share: the program in the test's own process, and the ways to look at what it
 * shows and to do what a person would. */

static GtkApplication *application = NULL;
static GLogFunc report_log = NULL;

/* What the libraries warn of and no program can help. All other warnings end the test. */
static const struct
{
  const char *message;
  gboolean in_file_dialog;
} their_own[] = {
  /* GTK 4.24 has one clock for a window and its popover, and both tell it that the frame is done. */
  { "gdk_frame_timings_submitted() called on submitted frame", FALSE },
  /* The dialog of shortcuts of libadwaita 1.10 connects to what GTK 4.24 deprecates. */
  { "The signal GtkWindow::keys-changed is deprecated", FALSE },
  /* Where reading a folder takes long, the buttons of its path are drawn before they have their place. */
  { "Trying to snapshot GtkButton ", TRUE },
};

static gboolean
is_their_own (const char *message)
{
  for (guint i = 0; message != NULL && i < G_N_ELEMENTS (their_own); i++)
    if (g_str_has_prefix (message, their_own[i].message))
      return !their_own[i].in_file_dialog || ui_find_file_dialog () != NULL;

  return FALSE;
}

/* For what is said by g_log(): how GTest reports it, and whether it is the end. */
static void
log_cb (const char     *domain,
        GLogLevelFlags  level,
        const char     *message,
        gpointer        data)
{
  if (!is_their_own (message))
    report_log (domain, level, message, data);
}

static gboolean
is_fatal_cb (const char     *domain,
             GLogLevelFlags  level,
             const char     *message,
             gpointer        data)
{
  return !is_their_own (message);
}

/* For what is said by g_log_structured(). */
static GLogWriterOutput
write_log_cb (GLogLevelFlags   level,
              const GLogField *fields,
              gsize            n_fields,
              gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && is_their_own (fields[i].value))
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, data);
}

/**
 * ui_init:
 * @argc: the number of arguments
 * @argv: the arguments
 *
 * Begins a test program. The application is alone: it neither asks for a running one nor becomes one.
 */
void
ui_init (int    *argc,
         char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (argc, argv, NULL);
  report_log = g_log_set_default_handler (log_cb, NULL);
  g_log_set_writer_func (write_log_cb, NULL, NULL);
  gtk_disable_setlocale ();
  forum_language_init (GETTEXT_PACKAGE, g_getenv ("BIOFORUM_LOCALE_DIR"));
  forum_renderer_init_for ("/nonexistent");

  application = g_object_new (FORUM_TYPE_APPLICATION,
                              "application-id", APP_ID,
                              "flags", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE,
                              NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  ui_set_animations (FALSE);
}

/* In the place of what the application would do now. From here on it does that again. */
static void
activate_cb (GApplication *app,
             gpointer      data)
{
  int *status = data;

  g_signal_stop_emission_by_name (app, "activate");
  g_signal_handlers_disconnect_by_data (app, data);

  *status = g_test_run ();
  ui_settle ();
  g_assert_null (gtk_application_get_windows (application));
}

/**
 * ui_pardon_libraries:
 *
 * Lets the test that runs go on where GLib says that one of the libraries is not up to date.
 */
void
ui_pardon_libraries (void)
{
  g_test_log_set_fatal_handler (is_fatal_cb, NULL);
}

/**
 * ui_run:
 *
 * Runs the tests and ends the application, of which nothing may be left.
 *
 * Returns: the exit status
 */
int
ui_run (void)
{
  int status = 1;

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &status);
  g_application_run (G_APPLICATION (application), 0, NULL);
  g_assert_finalize_object (g_steal_pointer (&application));

  return status;
}

/**
 * ui_application:
 *
 * Returns: (transfer none): the application
 */
GtkApplication *
ui_application (void)
{
  return application;
}

/**
 * ui_is_korean:
 *
 * Returns: whether this run speaks Korean; otherwise it speaks English
 */
gboolean
ui_is_korean (void)
{
  return g_str_has_prefix (forum_language_get_user ()[0], "ko");
}

/**
 * ui_in_language:
 * @english: some words
 * @korean: the same words
 *
 * Returns: (transfer none): those of the language of this run
 */
const char *
ui_in_language (const char *english,
                const char *korean)
{
  return ui_is_korean () ? korean : english;
}

/**
 * ui_set_animations:
 * @animations: whether things move on the screen
 */
void
ui_set_animations (gboolean animations)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animations, NULL);
}

static gboolean
wake_up_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * ui_iterate:
 *
 * Handles what comes next, and returns after a moment if nothing comes: what is waited for may happen elsewhere.
 */
void
ui_iterate (void)
{
  guint id = g_timeout_add (100, wake_up_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

/**
 * ui_settle:
 *
 * Handles everything that is waiting already.
 */
void
ui_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * ui_wait_for_frame:
 * @widget: a widget that is seen
 *
 * Lets everything have its place, and handles what follows from that.
 */
void
ui_wait_for_frame (GtkWidget *widget)
{
  /* The page beside a list comes after the list was drawn, and has to be drawn then, too. */
  for (guint i = 0; i < 2; i++)
    {
      gtk_test_widget_wait_for_draw (widget);
      ui_settle ();
    }
}

static ForumProgram *
read_program (GFile *file)
{
  g_autoptr (GPtrArray) problems = NULL;
  ForumProgram *program = forum_loader_load (file, NULL, &problems);

  g_assert_nonnull (program);

  return program;
}

/**
 * ui_read_built_in:
 *
 * Returns: (transfer full): the forum that comes with the program
 */
ForumProgram *
ui_read_built_in (void)
{
  g_autoptr (GFile) file = forum_library_dup_built_in ();

  return read_program (file);
}

/**
 * ui_read_example:
 *
 * Returns: (transfer full): a forum that uses everything that the format has
 */
ForumProgram *
ui_read_example (void)
{
  g_autofree char *path = test_fixture_path ("example.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return read_program (file);
}

/**
 * ui_forum_with_days:
 * @first: its first day
 * @n_days: how many days it has
 * @n_sessions: how many sessions each day has, `day-0-session-0` and so on, two of which start together
 *
 * Returns: (transfer full): the text of the file of a forum that was not opened before: of one that was it would be
 *   told what is new
 */
char *
ui_forum_with_days (GDateTime *first,
                    guint      n_days,
                    guint      n_sessions)
{
  static guint n_forums;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "{\"format\": 1, \"id\": \"many-%u\", \"name\": \"Many\","
                          " \"timeZone\": \"Asia/Seoul\", \"days\": [", n_forums++);
  for (guint day = 0; day < n_days; day++)
    {
      g_autoptr (GDateTime) time = g_date_time_add_days (first, (int) day);
      g_autofree char *date = g_date_time_format (time, "%F");

      g_string_append_printf (text, "%s{\"date\": \"%s\", \"theme\": \"Theme %u\", \"sessions\": [",
                              day > 0 ? ", " : "", date, day);
      for (guint i = 0; i < n_sessions; i++)
        g_string_append_printf (text, "%s{\"id\": \"day-%u-session-%u\", \"title\": \"Title %u-%u\","
                                " \"start\": \"%sT%02u:00:00+09:00\"}",
                                i > 0 ? ", " : "", day, i, day, i, date, 9 + i / 2);
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}");

  return g_string_free (text, FALSE);
}

/* The window has the width, but for a frame that GTK draws where there is no window manager. */
static gboolean
has_width (GtkWidget *window,
           int        width)
{
  return gtk_widget_get_mapped (window) && ABS (gtk_widget_get_width (window) - width) < 20;
}

/**
 * ui_present:
 * @child: (transfer floating): a widget
 * @width: in pixels
 *
 * Returns: (transfer none): a window around it that is seen, for ui_close()
 */
GtkWidget *
ui_present (GtkWidget *child,
            int        width)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), width, UI_HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_until (has_width (window, width));
  ui_settle ();

  return window;
}

/**
 * ui_resize:
 * @window: a window
 * @width: in pixels
 *
 * Gives the window another width, and waits until its content has followed.
 */
void
ui_resize (GtkWidget *window,
           int        width)
{
  gtk_window_set_default_size (GTK_WINDOW (window), width, UI_HEIGHT);
  ui_wait_until (has_width (window, width));
  ui_settle ();
}

/**
 * ui_close:
 * @window: a window
 *
 * Closes it. Neither it nor anything of the program that was in it may live on.
 */
void
ui_close (GtkWidget *window)
{
  guint n_alive = 0;

  ui_watch (window, &n_alive);
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_wait_until (G_OBJECT (window)->ref_count == 1);
  g_assert_finalize_object (window);
  ui_wait_until (n_alive == 0);
}

/* A window opens as if it were the first one. */
static void
forget (void)
{
  g_autoptr (GSettings) settings = forum_library_dup_settings ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

/**
 * ui_open_window:
 * @width: in pixels
 *
 * Returns: (transfer none): a window that is seen and shows nothing yet, for ui_close()
 */
ForumWindow *
ui_open_window (int width)
{
  GtkWidget *window;

  forget ();
  window = forum_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (window), width, UI_HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_until (has_width (window, width));

  return FORUM_WINDOW (window);
}

/**
 * ui_open_forum:
 * @file: (nullable): a forum file, %NULL for the one that comes with the program
 * @width: in pixels
 *
 * Returns: (transfer none): a window that shows the forum, for ui_close()
 */
ForumWindow *
ui_open_forum (GFile *file,
               int    width)
{
  g_autoptr (GFile) built_in = forum_library_dup_built_in ();
  ForumWindow *window = ui_open_window (width);

  forum_window_load (window, file != NULL ? file : built_in);
  ui_wait_until (g_str_equal (ui_window_state_id (window), "view"));
  ui_wait_for_frame (GTK_WIDGET (window));

  return window;
}

static GFile *
write_text (const char *text)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  GFile *file = g_file_new_tmp ("forum-XXXXXX.json", &stream, &error);

  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), text, strlen (text), NULL, NULL,
                             &error);
  g_assert_no_error (error);

  return file;
}

/**
 * ui_open_text:
 * @text: the text of a forum file
 * @width: in pixels
 *
 * Returns: (transfer none): a window that shows the forum, for ui_close()
 */
ForumWindow *
ui_open_text (const char *text,
              int         width)
{
  g_autoptr (GFile) file = write_text (text);
  ForumWindow *window = ui_open_forum (file, width);

  g_assert_true (g_file_delete (file, NULL, NULL));

  return window;
}

/**
 * ui_load_text:
 * @window: a window that shows a forum
 * @text: the text of another forum's file
 *
 * Shows the other forum instead.
 */
void
ui_load_text (ForumWindow *window,
              const char  *text)
{
  g_autoptr (GFile) file = write_text (text);
  ForumProgramView *view = ui_window_view (window);

  forum_window_load (window, file);
  ui_wait_until (ui_window_view (window) != view);
  ui_wait_for_frame (GTK_WIDGET (window));
  g_assert_true (g_file_delete (file, NULL, NULL));
}

/**
 * ui_window_state:
 * @window: a window
 *
 * Returns: (transfer none): which of its four states is seen
 */
GtkWidget *
ui_window_state (ForumWindow *window)
{
  return gtk_stack_get_visible_child (ui_child (window, "states"));
}

/**
 * ui_window_state_id:
 * @window: a window
 *
 * Returns: the same as a word: `nothing`, `spinner`, `view` or `aside`
 */
const char *
ui_window_state_id (ForumWindow *window)
{
  static const char *const ids[] = { "nothing", "spinner", "view_bin", "aside" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (ui_child (window, ids[i]) == ui_window_state (window))
      return g_str_equal (ids[i], "view_bin") ? "view" : ids[i];

  g_assert_not_reached ();
}

static void
count_down_cb (gpointer  data,
               GObject  *object)
{
  guint *n_alive = data;

  (*n_alive)--;
}

/**
 * ui_watch:
 * @root: a widget
 * @n_alive: (inout): grows by the number of the program's own widgets in and below @root, and falls as they end;
 *   has to live as long as they do
 */
void
ui_watch (GtkWidget *root,
          guint     *n_alive)
{
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (root), "Forum"))
    {
      g_object_weak_ref (G_OBJECT (root), count_down_cb, n_alive);
      (*n_alive)++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ui_watch (child, n_alive);
}

/**
 * ui_window_view:
 * @window: a window that shows a forum
 *
 * Returns: (transfer none): what shows the forum
 */
ForumProgramView *
ui_window_view (ForumWindow *window)
{
  return FORUM_PROGRAM_VIEW (adw_bin_get_child (ui_child (window, "view_bin")));
}

/**
 * ui_show_page:
 * @window: a window that shows a forum
 * @name: one of its pages
 *
 * Returns: (transfer none): the page, which is seen now
 */
gpointer
ui_show_page (ForumWindow *window,
              const char  *name)
{
  AdwViewStack *pages = forum_program_view_get_pages (ui_window_view (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", name);
  ui_wait_for_frame (GTK_WIDGET (window));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (pages), ==, name);

  return adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (pages)));
}
