/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "desktop/forum-background.h"

/* What the portal is asked for, and what is kept of its answer, however late that comes. */

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

static const char interfaces[] =
  "<node><interface name='org.freedesktop.portal.Background'><method name='RequestBackground'>"
  "<arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/>"
  "</method></interface></node>";

/* A portal on a bus of its own, and the program that asks it. */
typedef struct
{
  GTestDBus *bus;
  GDBusConnection *portal;
  GDBusConnection *program;
  GSettings *settings;
  ForumBackground *background;
  GPtrArray *handles;           /* Of requests without an answer, the first of them first. */
  GString *log;                 /* What was asked for ("+", "-") and said to the user ("!"). */
} Fixture;

static void
call_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *object_path,
         const char            *interface_name,
         const char            *method_name,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GVariant) options = NULL;
  g_autofree char *name = g_strdup (sender + 1);
  const char *token;
  gboolean wanted;
  char *handle;

  g_variant_get (parameters, "(&s@a{sv})", NULL, &options);
  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  g_assert_true (g_variant_lookup (options, "autostart", "b", &wanted));
  handle = g_strconcat (PORTAL_PATH "/request/", g_strdelimit (name, ".", '_'), "/", token, NULL);
  g_ptr_array_add (fixture->handles, handle);
  g_string_append_c (fixture->log, wanted ? '+' : '-');
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", handle));
}

static void
refused_cb (ForumBackground *background,
            Fixture         *fixture)
{
  g_string_append_c (fixture->log, '!');
}

static void
start_program (Fixture *fixture)
{
  fixture->background = forum_background_new (fixture->program, fixture->settings);
  g_signal_connect (fixture->background, "refused", G_CALLBACK (refused_cb), fixture);
}

/* Nobody hears what the portal answers now. */
static void
end_program (Fixture *fixture)
{
  g_ptr_array_set_size (fixture->handles, 0);
  g_object_run_dispose (G_OBJECT (fixture->background));
  g_clear_object (&fixture->background);
}

/* What one side has sent has come to the other, and what follows from that back. */
static void
settle (Fixture *fixture)
{
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) reply = NULL;

      while (g_main_context_iteration (NULL, FALSE))
        continue;
      reply = g_dbus_connection_call_sync (i % 2 == 0 ? fixture->program : fixture->portal, "org.freedesktop.DBus",
                                           "/org/freedesktop/DBus", "org.freedesktop.DBus.Peer", "Ping", NULL, NULL,
                                           G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
      g_assert_no_error (error);
    }
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
answer (Fixture *fixture,
        gboolean granted)
{
  g_autofree char *handle = NULL;
  g_autoptr (GError) error = NULL;
  GVariantBuilder results;

  g_assert_cmpuint (fixture->handles->len, >, 0);
  handle = g_ptr_array_steal_index (fixture->handles, 0);
  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "background", g_variant_new_boolean (granted));
  g_dbus_connection_emit_signal (fixture->portal, NULL, handle, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(ua{sv})", granted ? 0 : 1, &results), &error);
  g_assert_no_error (error);
}

static GDBusConnection *
connect_to (GTestDBus *bus)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection =
    g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                            G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                            G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);

  g_assert_no_error (error);

  return connection;
}

static void
open_portal (Fixture *fixture)
{
  static const GDBusInterfaceVTable table = { .method_call = call_cb };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (interfaces, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;

  g_dbus_connection_register_object (fixture->portal, PORTAL_PATH, info->interfaces[0], &table, fixture, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (fixture->portal, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName", g_variant_new ("(su)", PORTAL, 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

/* What happens, one after the other: the program is (+) or is not (-) to be started at login; the portal says yes (y)
 * or no (n); the program ends and is started again (q). */
typedef struct
{
  const char *name;
  const char *happens;
  const char *log;
  const char *state;
  gboolean portal;
} Case;

static const Case cases[] = {
  { "granted", "+y", "+", "yes", TRUE },
  { "refused", "+n", "+!", "refused", TRUE },
  { "said-once", "+nq+n", "+!+", "refused", TRUE },
  { "refused-no-more", "+nq+y", "+!+", "yes", TRUE },
  { "taken-back", "+y-y", "+-", "no", TRUE },
  { "taken-back-later", "+yq-y", "+-", "no", TRUE },
  { "never-asked", "-", "", "no", TRUE },
  { "granted-too-late", "+-yy", "+-", "no", TRUE },
  { "refused-too-late", "+-n", "+", "no", TRUE },
  { "wanted-again", "+-+y", "+", "yes", TRUE },
  { "back-and-forth", "+y-+yy", "+-+", "yes", TRUE },
  { "ended-before", "+q-y", "+-", "no", TRUE },
  { "without-portal", "+", "!", "refused", FALSE },
};

static void
happen (Fixture *fixture,
        char     what)
{
  switch (what)
    {
    case 'y':
    case 'n':
      answer (fixture, what == 'y');
      break;
    case 'q':
      end_program (fixture);
      start_program (fixture);
      break;
    default:
      forum_background_set_wanted (fixture->background, what == '+');
      break;
    }
  settle (fixture);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *dbus_daemon = g_find_program_in_path ("dbus-daemon");
  Fixture fixture = { NULL };
  g_autofree char *state = NULL;

  if (dbus_daemon == NULL)
    {
      g_test_skip ("there is no dbus-daemon");
      return;
    }

  fixture.bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (fixture.bus);
  fixture.portal = connect_to (fixture.bus);
  fixture.program = connect_to (fixture.bus);
  fixture.settings = g_settings_new ("org.jeonju.BioForum");
  g_settings_reset (fixture.settings, "at-login");
  fixture.handles = g_ptr_array_new_with_free_func (g_free);
  fixture.log = g_string_new (NULL);
  if (test->portal)
    open_portal (&fixture);

  start_program (&fixture);
  for (const char *what = test->happens; *what != '\0'; what++)
    happen (&fixture, *what);
  end_program (&fixture);

  state = g_settings_get_string (fixture.settings, "at-login");
  g_assert_cmpstr (fixture.log->str, ==, test->log);
  g_assert_cmpstr (state, ==, test->state);

  g_string_free (fixture.log, TRUE);
  g_ptr_array_unref (fixture.handles);
  g_object_unref (fixture.settings);
  g_object_unref (fixture.program);
  g_object_unref (fixture.portal);
  g_test_dbus_down (fixture.bus);
  g_object_unref (fixture.bus);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/background/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
