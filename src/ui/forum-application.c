/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-application.h"

#include <glib/gi18n.h>

#include "forum-compat.h"
#include "forum-drop.h"
#include "forum-reminder-toast.h"
#include "forum-renderer.h"
#include "forum-window.h"
#include "forum-zone.h"
#include "desktop/forum-notifier.h"
#include "desktop/forum-search-provider.h"
#include "model/forum-clock.h"
#include "model/forum-link.h"
#include "store/forum-library.h"
#include "words/forum-agenda-words.h"

/* The program while it has windows: one for each forum that is open. */
struct _ForumApplication
{
  AdwApplication parent_instance;

  ForumSearchProvider *provider;
  ForumShelf *shelf;            /* One for all windows, for as long as the program runs. */
  GSettings *settings;          /* NULL where their schema is not installed. */
  ForumNotifier *notifier;      /* NULL until there is time for it. */
  guint notifier_id;
};

G_DEFINE_FINAL_TYPE (ForumApplication, forum_application, ADW_TYPE_APPLICATION)

/* In milliseconds. */
#define SERVICE_TIMEOUT 10000

/* Under this name a window keeps the file that it is going to read. */
#define TO_READ "forum-to-read"

static gboolean
read_cb (gpointer user_data)
{
  ForumWindow *window = user_data;
  g_autoptr (GFile) file = g_object_steal_data (G_OBJECT (window), TO_READ);

  /* It may have been closed meanwhile. */
  if (gtk_window_get_application (GTK_WINDOW (window)) != NULL)
    forum_window_load (window, file);

  return G_SOURCE_REMOVE;
}

/* @timestamp is when somebody asked for it, as the display server counts; 0 where it was told that
 * in another way. Without it, the server may take the window for one that nobody asked for. */
static void
present (GtkWindow *window,
         guint      timestamp)
{
  g_autofree char *startup_id = timestamp != 0 ? g_strdup_printf ("_TIME%u", timestamp) : NULL;

  if (startup_id != NULL)
    gtk_window_set_startup_id (window, startup_id);
  gtk_window_present (window);
}

static void
notifier_refused_cb (ForumApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (FORUM_IS_WINDOW (window))
    forum_window_add_toast (FORUM_WINDOW (window), forum_reminder_toast_new_refused ());
}

static gboolean
notifier_cb (gpointer user_data)
{
  ForumApplication *self = user_data;

  self->notifier_id = 0;
  self->notifier = forum_notifier_new (G_APPLICATION (self), self->settings);
  g_signal_connect_object (self->notifier, "refused", G_CALLBACK (notifier_refused_cb), self,
                           G_CONNECT_SWAPPED);

  return G_SOURCE_REMOVE;
}

/* When there is nothing else to do: reminders wait for minutes, and need not come in between. */
static void
start_notifier (ForumApplication *self)
{
  if (self->notifier == NULL && self->notifier_id == 0)
    self->notifier_id = g_idle_add_full (G_PRIORITY_LOW, notifier_cb, self, NULL);
}

static void
frame_clock_after_paint_cb (ForumApplication *self,
                            GdkFrameClock    *clock)
{
  g_signal_handlers_disconnect_by_func (clock, frame_clock_after_paint_cb, self);
  start_notifier (self);
}

/* The window comes first: a forum is read so quickly that it would be laid out before anything is
 * seen. Drawing goes before what is done when idle; where the display server lets the first frame
 * wait, that time is used for reading. */
static ForumWindow *
open_window (ForumApplication *self,
             GFile            *file,
             guint             timestamp)
{
  GtkWidget *window = forum_window_new (GTK_APPLICATION (self));

  g_object_set_data_full (G_OBJECT (window), TO_READ, g_object_ref (file), g_object_unref);
  present (GTK_WINDOW (window), timestamp);
  if (self->notifier == NULL)
    g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                             G_CALLBACK (frame_clock_after_paint_cb), self, G_CONNECT_SWAPPED);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, read_cb, g_object_ref (window), g_object_unref);

  return FORUM_WINDOW (window);
}

static gboolean
shows (GtkWindow *window,
       GFile     *file)
{
  GFile *to_read = g_object_get_data (G_OBJECT (window), TO_READ);

  if (!FORUM_IS_WINDOW (window))
    return FALSE;

  return to_read != NULL ? g_file_equal (to_read, file)
                         : forum_window_shows (FORUM_WINDOW (window), file);
}

/* The id of what was shown last, %NULL if that is not known any more. */
static char *
dup_last_edition (ForumApplication *self)
{
  g_autofree char *edition = NULL;
  g_autoptr (GFile) file = NULL;

  if (self->settings == NULL)
    return NULL;

  edition = g_settings_get_string (self->settings, "edition");
  file = forum_library_dup_edition_file (edition);

  return file != NULL ? g_steal_pointer (&edition) : NULL;
}

/* What was shown last, if it is still known; else the forum that comes with the program. */
static GFile *
dup_last (ForumApplication *self)
{
  g_autofree char *edition = dup_last_edition (self);

  return edition != NULL ? forum_library_dup_edition_file (edition) : forum_library_dup_built_in ();
}

/* The window of a forum: the one that shows it already, if there is one. */
static ForumWindow *
present_file (ForumApplication *self,
              GFile            *file,
              guint             timestamp)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *window = windows; window != NULL; window = window->next)
    if (shows (window->data, file))
      {
        present (window->data, timestamp);
        return window->data;
      }

  return open_window (self, file, timestamp);
}

/* That of the forum that was shown last. */
static ForumWindow *
present_last (ForumApplication *self,
              guint             timestamp)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GFile) file = NULL;

  if (FORUM_IS_WINDOW (window))
    {
      present (window, timestamp);
      return FORUM_WINDOW (window);
    }

  file = dup_last (self);

  return present_file (self, file, timestamp);
}

/* That of an edition; where it is not known any more, a window of what there is. */
static ForumWindow *
present_edition (ForumApplication *self,
                 const char       *edition,
                 guint             timestamp)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));
  g_autoptr (GFile) file = NULL;

  for (GList *window = windows; window != NULL; window = window->next)
    if (FORUM_IS_WINDOW (window->data) && forum_window_shows_edition (window->data, edition))
      {
        present (window->data, timestamp);
        return window->data;
      }

  file = forum_library_dup_edition_file (edition);

  return file != NULL ? present_file (self, file, timestamp) : present_last (self, timestamp);
}

/* The desktop searches in the forum that was shown last. */
static void
update_provider (ForumApplication *self)
{
  g_autoptr (GFile) last = dup_last (self);

  if (self->provider != NULL)
    forum_search_provider_set_file (self->provider, last);
}

static void
provider_show_cb (ForumApplication *self,
                  const char       *target,
                  guint             timestamp)
{
  g_autofree char *edition = dup_last_edition (self);

  if (edition != NULL)
    forum_window_show (present_edition (self, edition, timestamp), target);
  else
    {
      g_autoptr (GFile) built_in = forum_library_dup_built_in ();

      forum_window_show (present_file (self, built_in, timestamp), target);
    }
}

static void
today_action_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  forum_window_show (present_last (user_data, 0), "today");
}

static void
agenda_action_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  forum_window_show (present_last (user_data, 0), "page/agenda");
}

/* From a message of the desktop, which may be older than what the forum says now. */
static void
show_target_action_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  const char *edition;
  const char *target;

  g_variant_get (parameter, "(&s&s)", &edition, &target);
  forum_window_show (present_edition (user_data, edition, 0), target);
}

/* Anybody on the bus could ask for that. */
static void
open_url_action_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  const char *url = g_variant_get_string (parameter, NULL);
  g_autoptr (GdkAppLaunchContext) context = NULL;

  if (!forum_link_can_open (url))
    return;

  context = gdk_display_get_app_launch_context (gdk_display_get_default ());
  g_app_info_launch_default_for_uri_async (url, G_APP_LAUNCH_CONTEXT (context), NULL, NULL, NULL);
}

static void
forum_application_activate (GApplication *application)
{
  present_last (FORUM_APPLICATION (application), 0);
}

static void
forum_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_window (FORUM_APPLICATION (application), files[i], 0);
}

static void
about_action_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  forum_compat_show_about (window,
                           "application-name", _("Jeonju Bio Forum"),
                           "application-icon", APP_ID,
                           "version", PACKAGE_VERSION,
                           "developer-name", _("The Jeonju Bio Forum authors"),
                           "license-type", GTK_LICENSE_GPL_3_0,
                           "copyright", "© 2026 The Jeonju Bio Forum authors",
                           /* Translators: your names, one on each line. */
                           "translator-credits", _("translator-credits"),
                           "comments", _("The programme of the Jeonju World Bio Innovation Forum, "
                                         "and of any conference"),
                           NULL);
}

/* Whoever leaves still wants to be reminded, and can say in the menu that they do not. */
static void
quit_action_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  ForumApplication *self = user_data;
  GList *windows;

  if (self->notifier == NULL || !forum_notifier_get_staying (self->notifier))
    {
      g_application_quit (G_APPLICATION (self));
      return;
    }

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (self))) != NULL)
    gtk_window_destroy (windows->data);
}

static void
shortcuts_action_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  forum_compat_show_shortcuts (GTK_WINDOW (user_data));
}

/* GTK and libadwaita would look for a help-overlay.ui and a shortcuts-dialog.ui beside style.css,
 * and the one builds its window with all that is in it at every start. Here it is built when
 * somebody asks for it. */
static void
forum_application_window_added (GtkApplication *application,
                                GtkWindow      *window)
{
  static const GActionEntry actions[] = {
    { "show-help-overlay", shortcuts_action_cb },
  };

  GTK_APPLICATION_CLASS (forum_application_parent_class)->window_added (application, window);

  if (!FORUM_IS_WINDOW (window))
    return;

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  forum_drop_watch (FORUM_WINDOW (window));
}

static void
forum_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "about", about_action_cb },
    { "agenda", agenda_action_cb },
    { "open-url", open_url_action_cb, "s" },
    { "quit", quit_action_cb },
    { "show-target", show_target_action_cb, "(ss)" },
    { "today", today_action_cb },
  };
  ForumApplication *self = FORUM_APPLICATION (application);

  G_APPLICATION_CLASS (forum_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  self->shelf = forum_library_dup_shelf ();
  self->settings = forum_library_dup_settings ();
  if (self->settings != NULL)
    {
      g_autoptr (GAction) reminders = g_settings_create_action (self->settings, "reminders");

      g_action_map_add_action (G_ACTION_MAP (application), reminders);
      g_signal_connect_object (self->settings, "changed::edition", G_CALLBACK (update_provider),
                               self, G_CONNECT_SWAPPED);
      forum_zone_follow (self->settings);
    }
  update_provider (self);
  /* With the Korean letter of the same key, as ForumWindow has its shortcuts. */
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit",
                                         (const char *const[]) {
                                           "<Control>q", "<Control>Hangul_Pieub", NULL });
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "window.close",
                                         (const char *const[]) {
                                           "<Control>w", "<Control>Hangul_Jieuj", NULL });
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "win.show-help-overlay",
                                         (const char *const[]) { "<Control>question",
                                                                 "<Control>F1", NULL });
  gtk_window_set_default_icon_name (APP_ID);

  /* Started by somebody who asks without wanting a window, it stays for the next question. */
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0)
    {
      g_application_set_inactivity_timeout (application, SERVICE_TIMEOUT);
      start_notifier (self);
    }
}

/* The windows may still be there, and what was typed into them a moment ago is in no file yet. */
static void
forum_application_shutdown (GApplication *application)
{
  ForumApplication *self = FORUM_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->notifier_id, g_source_remove);
  g_clear_object (&self->notifier);
  g_clear_object (&self->settings);
  g_clear_object (&self->shelf);
  if (!forum_library_flush (&error))
    {
      g_autofree char *words = forum_words_agenda_problem (error);

      g_printerr ("%s\n", words);
    }

  G_APPLICATION_CLASS (forum_application_parent_class)->shutdown (application);
}

static gboolean
forum_application_dbus_register (GApplication     *application,
                                 GDBusConnection  *connection,
                                 const char       *object_path,
                                 GError          **error)
{
  ForumApplication *self = FORUM_APPLICATION (application);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);

  if (!G_APPLICATION_CLASS (forum_application_parent_class)
         ->dbus_register (application, connection, object_path, error))
    return FALSE;

  self->provider = forum_search_provider_new (application);
  g_signal_connect_object (self->provider, "show", G_CALLBACK (provider_show_cb), self,
                           G_CONNECT_SWAPPED);

  return forum_search_provider_export (self->provider, connection, path, error);
}

static void
forum_application_dbus_unregister (GApplication    *application,
                                   GDBusConnection *connection,
                                   const char      *object_path)
{
  ForumApplication *self = FORUM_APPLICATION (application);

  if (self->provider != NULL)
    forum_search_provider_unexport (self->provider);
  g_clear_object (&self->provider);

  G_APPLICATION_CLASS (forum_application_parent_class)
    ->dbus_unregister (application, connection, object_path);
}

static void
forum_application_class_init (ForumApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = forum_application_activate;
  application_class->open = forum_application_open;
  application_class->startup = forum_application_startup;
  application_class->shutdown = forum_application_shutdown;
  application_class->dbus_register = forum_application_dbus_register;
  application_class->dbus_unregister = forum_application_dbus_unregister;
  GTK_APPLICATION_CLASS (klass)->window_added = forum_application_window_added;
}

static void
forum_application_init (ForumApplication *self)
{
}

/**
 * forum_application_run:
 * @argc: the number of arguments
 * @argv: (array length=argc): the program's name, and files to open
 * @action: (nullable): what to do besides: one of the application's actions
 *
 * Shows windows until the last one is closed, or has a program that runs already show them.
 *
 * Returns: the exit status
 */
int
forum_application_run (int          argc,
                       char       **argv,
                       const char  *action)
{
  g_autoptr (ForumApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  GApplicationFlags flags = G_APPLICATION_HANDLES_OPEN;

  /* Where it is another time, it is another program. */
  if (forum_clock_is_set (forum_clock_get_default ()))
    flags |= G_APPLICATION_NON_UNIQUE;

  /* The locale is set already, and better than GTK would: see forum_language_init(). */
  gtk_disable_setlocale ();
  forum_renderer_init ();
  g_set_prgname (APP_ID);
  g_set_application_name (_("Jeonju Bio Forum"));

  application = g_object_new (FORUM_TYPE_APPLICATION,
                              "application-id", APP_ID,
                              "flags", flags,
                              NULL);

  /* The window that the action opens is the one that is then activated. What keeps the program from
   * being registered is said when it runs. */
  if (action != NULL && g_application_register (G_APPLICATION (application), NULL, &error))
    g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
