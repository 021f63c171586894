/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-background.h"

#include "words/forum-reminder-words.h"

/* Has the desktop start the program, without a window, when the user logs in. In a sandbox a portal
 * is asked for that, which may ask the user; elsewhere a file says so. */
struct _ForumBackground
{
  GObject parent_instance;

  GDBusConnection *portal;      /* NULL outside of a sandbox. */
  GSettings *settings;          /* NULL where their schema is not installed. */
  GCancellable *cancellable;
  guint response;               /* The subscription to the portal's answer, 0 for none. */
  gboolean asked;               /* Whether @wanted was ever said. */
  gboolean wanted;
  gboolean requested;           /* What the portal was asked for last. */
};

enum
{
  SIGNAL_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumBackground, forum_background, G_TYPE_OBJECT)

#define ENTRY APP_ID ".desktop"
#define SERVICE_OPTION "--gapplication-service"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

/* What the setting at-login says: what the desktop answered last, or that it was asked and has not
 * answered yet. */
#define AT_LOGIN "at-login"

static gboolean
was (ForumBackground *self,
     const char      *state)
{
  g_autofree char *current = self->settings != NULL
                               ? g_settings_get_string (self->settings, AT_LOGIN) : NULL;

  return g_strcmp0 (current, state) == 0;
}

static void
set_state (ForumBackground *self,
           const char      *state)
{
  if (self->settings != NULL && !was (self, state))
    g_settings_set_string (self->settings, AT_LOGIN, state);
}

/* The file */

static char *
get_entry_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", ENTRY, NULL);
}

static gboolean
is_false (GKeyFile   *file,
          const char *key)
{
  return g_key_file_has_key (file, G_KEY_FILE_DESKTOP_GROUP, key, NULL) &&
         !g_key_file_get_boolean (file, G_KEY_FILE_DESKTOP_GROUP, key, NULL);
}

/* Desktops let the user switch such an entry off, and keep that in the file itself. */
static gboolean
is_switched_off (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  return g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL) &&
         (g_key_file_get_boolean (file, G_KEY_FILE_DESKTOP_GROUP, "Hidden", NULL) ||
          is_false (file, "X-GNOME-Autostart-enabled"));
}

/* The name, in all languages, is that of the entry in the menu. */
static void
copy_names (GKeyFile *entry)
{
  g_autoptr (GKeyFile) menu = g_key_file_new ();
  g_auto (GStrv) keys = NULL;

  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, "Name", g_get_application_name ());
  if (!g_key_file_load_from_data_dirs (menu, "applications" G_DIR_SEPARATOR_S ENTRY, NULL,
                                       G_KEY_FILE_KEEP_TRANSLATIONS, NULL))
    return;

  keys = g_key_file_get_keys (menu, G_KEY_FILE_DESKTOP_GROUP, NULL, NULL);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (g_str_equal (keys[i], "Name") || g_str_has_prefix (keys[i], "Name["))
      {
        g_autofree char *name = g_key_file_get_value (menu, G_KEY_FILE_DESKTOP_GROUP, keys[i],
                                                      NULL);

        g_key_file_set_value (entry, G_KEY_FILE_DESKTOP_GROUP, keys[i], name);
      }
}

static char *
describe_entry (void)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();

  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, "Type", "Application");
  copy_names (entry);
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, "Icon", APP_ID);
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, "TryExec", GETTEXT_PACKAGE);
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, "Exec",
                         GETTEXT_PACKAGE " " SERVICE_OPTION);
  g_key_file_set_boolean (entry, G_KEY_FILE_DESKTOP_GROUP, "NoDisplay", TRUE);
  g_key_file_set_boolean (entry, G_KEY_FILE_DESKTOP_GROUP, "X-GNOME-Autostart-enabled", TRUE);

  return g_key_file_to_data (entry, NULL, NULL);
}

/* The reminders of this session come in any case: nobody is told where this cannot be written. */
static void
write_entry (void)
{
  g_autofree char *path = get_entry_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *before = NULL;
  g_autofree char *entry = NULL;

  if (is_switched_off (path))
    return;

  entry = describe_entry ();
  if (g_file_get_contents (path, &before, NULL, NULL) && g_str_equal (before, entry))
    return;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents (path, entry, -1, NULL);
}

static void
remove_entry (void)
{
  g_autofree char *path = get_entry_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (!is_switched_off (path))
    g_file_delete (file, NULL, NULL);
}

/* The portal */

static void ask_portal (ForumBackground *self);

static void
stop_listening (ForumBackground *self)
{
  if (self->response != 0)
    g_dbus_connection_signal_unsubscribe (self->portal, self->response);
  self->response = 0;
}

/* It is said once: whoever knows it is not told at every start. */
static void
refuse (ForumBackground *self)
{
  gboolean known = !self->wanted || was (self, "refused");

  set_state (self, self->wanted ? "refused" : "no");
  if (!known)
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0);
}

/* The user may take long to answer, and something else may be wanted by then. */
static void
end_request (ForumBackground *self)
{
  stop_listening (self);
  if (self->requested != self->wanted)
    ask_portal (self);
}

static void
response_cb (GDBusConnection *connection,
             const char      *sender_name,
             const char      *object_path,
             const char      *interface_name,
             const char      *signal_name,
             GVariant        *parameters,
             gpointer         user_data)
{
  ForumBackground *self = user_data;
  g_autoptr (GVariant) results = NULL;
  gboolean granted = FALSE;
  guint32 response;

  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  g_variant_lookup (results, "background", "b", &granted);
  if (!self->requested)
    set_state (self, "no");
  else if (response == 0 && granted)
    set_state (self, "yes");
  else
    refuse (self);
  end_request (self);
}

static void
request_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (ForumBackground) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source_object),
                                                              result, &error);

  if (reply != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* There is no such portal. */
  if (self->requested)
    refuse (self);
  end_request (self);
}

/* The portal answers with a signal of an object whose name is known before, so that the answer
 * cannot come too early. */
static char *
listen (ForumBackground *self)
{
  g_autofree char *token = g_strdup_printf ("bioforum%u", g_random_int ());
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (self->portal) + 1);
  g_autofree char *path = NULL;

  g_strdelimit (sender, ".", '_');
  path = g_strconcat (PORTAL_PATH "/request/", sender, "/", token, NULL);
  self->response = g_dbus_connection_signal_subscribe (self->portal, PORTAL_NAME,
                                                       "org.freedesktop.portal.Request",
                                                       "Response", path, NULL,
                                                       G_DBUS_SIGNAL_FLAGS_NONE,
                                                       response_cb, self, NULL);

  return g_steal_pointer (&token);
}

static void
ask_portal (ForumBackground *self)
{
  static const char *const command[] = { GETTEXT_PACKAGE, SERVICE_OPTION, NULL };
  g_autofree char *token = NULL;
  GVariantBuilder options;

  /* One after the other: who is asked twice at once may carry out the first request last. */
  if (self->response != 0)
    return;
  /* What was never asked for need not be taken back. */
  if (!self->wanted && was (self, "no"))
    return;

  self->requested = self->wanted;
  if (self->wanted && was (self, "no"))
    set_state (self, "asked");
  token = listen (self);
  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "reason",
                         g_variant_new_string (forum_words_background_reason ()));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (self->wanted));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));

  g_dbus_connection_call (self->portal, PORTAL_NAME, PORTAL_PATH,
                          "org.freedesktop.portal.Background", "RequestBackground",
                          g_variant_new ("(sa{sv})", "", &options), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, request_cb,
                          g_object_ref (self));
}

static void
forum_background_dispose (GObject *object)
{
  ForumBackground *self = FORUM_BACKGROUND (object);

  g_cancellable_cancel (self->cancellable);
  if (self->portal != NULL)
    stop_listening (self);
  g_clear_object (&self->portal);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (forum_background_parent_class)->dispose (object);
}

static void
forum_background_finalize (GObject *object)
{
  g_clear_object (&FORUM_BACKGROUND (object)->cancellable);

  G_OBJECT_CLASS (forum_background_parent_class)->finalize (object);
}

static void
forum_background_class_init (ForumBackgroundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = forum_background_dispose;
  object_class->finalize = forum_background_finalize;

  /* The desktop does not let the program run without a window, and the user does not know. */
  signals[SIGNAL_REFUSED] =
    g_signal_new ("refused", FORUM_TYPE_BACKGROUND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
forum_background_init (ForumBackground *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * forum_background_new:
 * @portal: (nullable): the session bus, if a portal has to be asked there: in a sandbox
 * @settings: (nullable): where the answer is kept
 *
 * Returns: (transfer full): what talks with the desktop
 */
ForumBackground *
forum_background_new (GDBusConnection *portal,
                      GSettings       *settings)
{
  ForumBackground *self = g_object_new (FORUM_TYPE_BACKGROUND, NULL);

  g_set_object (&self->portal, portal);
  g_set_object (&self->settings, settings);

  return self;
}

/**
 * forum_background_set_wanted:
 * @self: what talks with the desktop
 * @wanted: whether the program is to be started when the user logs in
 */
void
forum_background_set_wanted (ForumBackground *self,
                             gboolean         wanted)
{
  g_return_if_fail (FORUM_IS_BACKGROUND (self));

  if (self->asked && self->wanted == wanted)
    return;

  self->asked = TRUE;
  self->wanted = wanted;
  if (self->portal != NULL)
    ask_portal (self);
  else if (wanted)
    write_entry ();
  else
    remove_entry ();
}

/**
 * forum_background_is_boxed:
 *
 * Returns: whether the program runs in Flatpak's sandbox
 */
gboolean
forum_background_is_boxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}
