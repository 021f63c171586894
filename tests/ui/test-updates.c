/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/forum-library.h"
#include "tests/unit/server-fixture.h"
#include "ui-agenda.h"
#include "ui/forum-fetch-page.h"
#include "ui/forum-library-page.h"
#include "ui/forum-news-page.h"
#include "ui/forum-programme-page.h"
#include "ui/forum-session-row.h"
#include "ui/forum-stars.h"
#include "update/forum-updater.h"

/* A forum that a server gives, in a window: fetched, kept fresh, and what is said of that. */

/* A server, the file that it gives, and a window that shows it. */
typedef struct
{
  char *folder;
  char *path;
  Server *server;
  GFile *address;
  ForumWindow *window;
} Fixture;

/* The sessions are "id:title" each. */
static void
publish (Fixture    *fixture,
         const char *sessions)
{
  g_auto (GStrv) each = g_strsplit (sessions, " ", -1);
  g_autoptr (GString) text =
    g_string_new ("{\"format\": 1, \"id\": \"garden\", \"name\": {\"en\": \"Garden Forum\", \"ko\": \"정원 포럼\"},"
                  " \"timeZone\": \"Asia/Seoul\", \"people\": [{\"id\": \"kim\", \"name\": \"Kim\"}],"
                  " \"days\": [{\"date\": \"2031-06-10\", \"sessions\": [");

  for (guint i = 0; each[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (each[i], ":", 2);

      g_string_append_printf (text, "%s{\"id\": \"%s\", \"title\": \"%s\", \"people\": [{\"person\": \"kim\"}]}",
                              i > 0 ? ", " : "", parts[0], parts[1]);
    }
  g_string_append (text, "]}]}");
  g_assert_true (g_file_set_contents (fixture->path, text->str, -1, NULL));
  if (fixture->server != NULL)
    server_set (fixture->server, "body", fixture->path);
}

static gboolean
is_in_state (Fixture    *fixture,
             const char *state)
{
  return g_str_equal (ui_window_state_id (fixture->window), state);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *address = NULL;

  ui_agenda_clear ();
  fixture->folder = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "garden.json", NULL);
  publish (fixture, "a:Apples b:Beans");
  fixture->server = server_start (fixture->path);
  address = server_get_address (fixture->server, "http", "/feed");
  fixture->address = g_file_new_for_uri (address);
  fixture->window = ui_open_window (UI_WIDE);
}

static void
load (Fixture *fixture)
{
  forum_window_load (fixture->window, fixture->address);
  ui_wait_until (is_in_state (fixture, "view"));
  ui_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_close (GTK_WIDGET (fixture->window));
  server_stop (fixture->server);
  ui_agenda_clear ();
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_object_unref (fixture->address);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* The user asks whether anything has changed, and not while the program is asking by itself. */
static void
refresh (Fixture *fixture)
{
  g_autoptr (ForumUpdater) updater = forum_updater_dup_default ();
  g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();
  ForumEdition *edition = forum_shelf_find (shelf, "garden");

  ui_wait_until (!forum_updater_is_busy (updater, edition));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.refresh", NULL);
}

static gboolean
says (Fixture    *fixture,
      const char *english,
      const char *korean)
{
  return ui_says (GTK_WIDGET (fixture->window), ui_in_language (english, korean));
}

static GtkListBox *
get_list (Fixture *fixture)
{
  return forum_browser_get_list (FORUM_BROWSER (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_PROGRAMME_PAGE)));
}

static GtkAdjustment *
get_adjustment (Fixture *fixture)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (get_list (fixture)), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static void
test_fetched (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *etag = NULL;

  forum_window_load (fixture->window, fixture->address);
  g_assert_true (is_in_state (fixture, "aside"));
  g_assert_nonnull (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_FETCH_PAGE));
  ui_wait_until (is_in_state (fixture, "view"));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Apples"));
  ui_wait_until (server_count_requests (fixture->server, "/feed") == 2);

  /* The second time it is there without its server. */
  server_set (fixture->server, "fault", "hang");
  ui_close (GTK_WIDGET (fixture->window));
  fixture->window = ui_open_window (UI_WIDE);
  forum_window_load (fixture->window, fixture->address);
  ui_wait_until (is_in_state (fixture, "view"));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Apples"));
}

/* Each says what is wrong, and that it can be tried again. */
static void
test_not_fetched (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct
  {
    const char *fault;
    const char *english;
    const char *korean;
  } faults[] = {
    { "status-404", "nothing at this address", "아무것도 없습니다" },
    { "html", "cannot be shown", "표시할 수 없습니다" },
    { "empty", "is empty", "비어 있습니다" },
    { "closed", "without an answer", "응답 없이" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      GtkWidget *page;

      server_set (fixture->server, "fault", faults[i].fault);
      forum_window_load (fixture->window, fixture->address);
      ui_wait_until (says (fixture, faults[i].english, faults[i].korean));
      page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_FETCH_PAGE);
      g_assert_true (ui_has_focus (ui_child (page, "retry")));
    }

  server_set (fixture->server, "fault", "ok");
  ui_click (ui_child (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_FETCH_PAGE), "retry"));
  ui_wait_until (is_in_state (fixture, "view"));
}

/* Something else is opened while nothing comes. */
static void
test_left (Fixture       *fixture,
           gconstpointer  data)
{
  server_set (fixture->server, "fault", "hang");
  forum_window_load (fixture->window, fixture->address);
  g_assert_true (is_in_state (fixture, "aside"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave", NULL);
  ui_wait_until (is_in_state (fixture, "view"));
  g_assert_null (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_FETCH_PAGE));
}

static void
test_updated (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *row;
  g_autofree char *label = NULL;

  load (fixture);
  refresh (fixture);
  ui_wait_until (says (fixture, "Nothing has changed", "바뀐 내용이 없습니다"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show", "s", "session/b");

  publish (fixture, "n:Nuts a:Apricots b:Beans");
  refresh (fixture);
  ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Apricots"));
  ui_settle ();

  /* What was open still is, and what is new is marked. */
  row = GTK_WIDGET (gtk_list_box_get_selected_row (get_list (fixture)));
  g_assert_cmpstr (forum_session_get_id (forum_session_row_get_session (FORUM_SESSION_ROW (row))), ==, "b");
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (fixture), 0));
  label = ui_accessible_label (row);
  g_assert_nonnull (strstr (label, ui_in_language ("New", "추가")));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show", "s", "news/");
  ui_wait_until (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_NEWS_PAGE) != NULL);
  ui_wait_until (ui_find_target (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_NEWS_PAGE), "session/n") != NULL);
  g_assert_nonnull (ui_find_target (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_NEWS_PAGE), "session/a"));
  g_assert_null (ui_find_target (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_NEWS_PAGE), "session/b"));
}

/* What was not looked at is still marked when the program is started again; what was looked at is not. */
static void
test_marked_later (Fixture       *fixture,
                   gconstpointer  data)
{
  for (guint looked = 0; looked < 2; looked++)
    {
      g_autofree char *label = NULL;

      load (fixture);
      publish (fixture, looked ? "n:Nuts a:Apples b:Beans" : "n:Nuts a:Apples");
      refresh (fixture);
      ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Nuts"));
      if (looked)
        {
          gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show", "s", "news/");
          ui_settle ();
        }
      ui_close (GTK_WIDGET (fixture->window));

      fixture->window = ui_open_window (UI_WIDE);
      load (fixture);
      if (!looked)
        ui_wait_until (says (fixture, "New", "추가"));
      label = ui_accessible_label (GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (fixture), 0)));
      g_assert_true ((strstr (label, ui_in_language ("New", "추가")) != NULL) == !looked);
    }
}

/* Whatever comes, what is shown stays, and the reason is said. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  load (fixture);
  server_set (fixture->server, "fault", "status-500");
  refresh (fixture);
  ui_wait_until (says (fixture, "The server has a fault", "서버에 문제가 있습니다"));
  g_assert_true (is_in_state (fixture, "view"));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Apples"));

  /* It can be read later, too. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.library", NULL);
  ui_wait_until (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_LIBRARY_PAGE) != NULL);
  g_assert_true (ui_says (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_LIBRARY_PAGE),
                          ui_in_language ("The server has a fault", "서버에 문제가 있습니다")));
}

/* What is scrolled stays where it is, and whoever writes a note is not disturbed. */
static void
test_in_place (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GString) sessions = g_string_new (NULL);
  GtkAdjustment *adjustment;
  GtkWidget *note;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (sessions, "%ss%u:Session%u", i > 0 ? " " : "", i, i);
  publish (fixture, sessions->str);
  load (fixture);
  adjustment = get_adjustment (fixture);
  ui_wait_until (gtk_adjustment_get_upper (adjustment) > 3000);
  gtk_adjustment_set_value (adjustment, 1234);
  ui_settle ();

  g_string_append (sessions, " n:Nuts");
  publish (fixture, sessions->str);
  refresh (fixture);
  ui_wait_until (get_adjustment (fixture) != adjustment);
  adjustment = get_adjustment (fixture);
  ui_wait_until (gtk_adjustment_get_value (adjustment) == 1234);
  ui_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 1234);

  /* A list of another window would have another adjustment. */
  note = ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_TEXT_VIEW);
  g_assert_nonnull (note);
  gtk_widget_grab_focus (note);
  publish (fixture, "a:Apples b:Beans");
  refresh (fixture);
  ui_wait_until (says (fixture, "removed", "삭제"));
  g_assert_true (get_adjustment (fixture) == adjustment);
  g_assert_true (ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_TEXT_VIEW) == note);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (fixture), 20)));
  ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Beans"));
}

/* A server that numbers its sessions anew, and one that takes a session away. */
static void
test_stars (Fixture       *fixture,
            gconstpointer  data)
{
  ForumProgram *program;

  load (fixture);
  program = forum_program_view_get_program (ui_window_view (fixture->window));
  forum_stars_set (GTK_WIDGET (fixture->window), program, forum_program_find_session (program, "a"), TRUE);
  forum_stars_set (GTK_WIDGET (fixture->window), program, forum_program_find_session (program, "b"), TRUE);

  publish (fixture, "n:Nuts z:Apples");
  refresh (fixture);
  ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Nuts"));
  program = forum_program_view_get_program (ui_window_view (fixture->window));
  g_assert_true (forum_stars_get (program, forum_program_find_session (program, "z")));
  g_assert_false (forum_stars_get (program, forum_program_find_session (program, "n")));

  ui_show_page (fixture->window, "agenda");
  ui_settle ();
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Apples"));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Beans"));
  g_assert_true (says (fixture, "No Longer in the Programme", "일정에서 사라진 세션"));
}

/* Also where it is not known in which month one was. */
static void
assert_newest_first (GtkWidget *page)
{
  static const char *const editions[] = {
    "jeonju-2024", "jeonju-2023", "jeonju-2022-12", "jeonju-2022-06", "jeonju-2021",
  };
  g_autoptr (GPtrArray) rows = ui_find_all (page, GTK_TYPE_LIST_BOX_ROW);
  guint n_found = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GVariant *target = gtk_actionable_get_action_target_value (g_ptr_array_index (rows, i));

      if (target == NULL || !g_str_has_prefix (g_variant_get_string (target, NULL), "jeonju-"))
        continue;

      g_assert_cmpuint (n_found, <, G_N_ELEMENTS (editions));
      g_assert_cmpstr (g_variant_get_string (target, NULL), ==, editions[n_found++]);
    }

  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (editions));
}

static void
test_library (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *page;
  GtkWidget *address;
  g_autofree char *uri = g_file_get_uri (fixture->address);

  load (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.library", NULL);
  page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_LIBRARY_PAGE);
  ui_wait_until (ui_shows (page, ui_in_language ("Garden Forum", "정원 포럼")));

  /* What came with the program is called by its names as soon as they are read. */
  ui_wait_until (!ui_says (page, "jeonju-2021"));
  assert_newest_first (page);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edition", "s", "jeonju-2022-12");
  ui_wait_until (is_in_state (fixture, "view"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.library", NULL);
  page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_LIBRARY_PAGE);

  /* Removed, wanted back, and removed. The keyboard stays where it was, as long as that is there. */
  g_assert_true (gtk_widget_grab_focus (ui_find_target (page, "jeonju-2021")));
  gtk_widget_activate_action (page, "library.remove", "s", "garden");
  ui_wait_until (!ui_shows (page, ui_in_language ("Garden Forum", "정원 포럼")));
  g_assert_true (ui_has_focus (ui_find_target (page, "jeonju-2021")));
  ui_click (ui_find_button (GTK_WIDGET (fixture->window), ui_in_language ("Undo", "되돌리기(U)")));
  ui_wait_until (ui_shows (page, ui_in_language ("Garden Forum", "정원 포럼")));
  g_assert_true (gtk_widget_grab_focus (ui_find_target (page, "garden")));
  gtk_widget_activate_action (page, "library.remove", "s", "garden");
  ui_wait_until (!ui_shows (page, ui_in_language ("Garden Forum", "정원 포럼")));
  g_assert_true (ui_has_focus (ui_find_target (page, "jeonju-2024")));

  /* And fetched again by hand. */
  address = ui_child (page, "address");
  gtk_editable_set_text (GTK_EDITABLE (address), uri);
  g_signal_emit_by_name (address, "apply");
  ui_wait_until (is_in_state (fixture, "view"));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Apples"));
}

/* The file that was opened is gone, and its copy is shown. */
static void
test_file_gone (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();

  forum_window_load (fixture->window, file);
  ui_wait_until (is_in_state (fixture, "view"));
  ui_settle ();
  ui_wait_until (!forum_shelf_is_busy (shelf));
  g_remove (fixture->path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edition", "s", "jeonju-2022-12");
  ui_wait_until (!ui_shows (GTK_WIDGET (fixture->window), "Apples"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edition", "s", "garden");
  ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Apples"));
  g_assert_true (says (fixture, "Your copy of it is shown", "보관한 사본을 표시합니다"));
}

static gboolean
drop (Fixture      *fixture,
      const GValue *value)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  gboolean dropped = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", value, 1.0, 1.0, &dropped);
    }

  return dropped;
}

/* A file, and an address as a browser hands it over. */
static void
test_dropped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autofree char *address = g_file_get_uri (fixture->address);
  g_autofree char *line = g_strconcat (address, "\r\n", NULL);
  g_auto (GValue) value = G_VALUE_INIT;
  GSList files = { .data = file };

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  g_assert_true (drop (fixture, &value));
  ui_wait_until (is_in_state (fixture, "view"));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Apples"));

  publish (fixture, "n:Nuts");
  g_value_unset (&value);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, line);
  g_assert_true (drop (fixture, &value));
  ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Nuts"));

  g_value_set_string (&value, "Apples are ripe: http://example.org");
  g_assert_false (drop (fixture, &value));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Nuts"));
}

/* What the server of messages was asked to show: "title|body" each. */
static GPtrArray *messages;

static void
notifications_call_cb (GDBusConnection       *connection,
                       const char            *sender,
                       const char            *path,
                       const char            *interface,
                       const char            *method,
                       GVariant              *parameters,
                       GDBusMethodInvocation *invocation,
                       gpointer               user_data)
{
  const char *title;
  const char *body;

  if (!g_str_equal (method, "Notify"))
    {
      const char *const capabilities[] = { "body", NULL };

      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", capabilities));
      return;
    }

  g_variant_get (parameters, "(&su&s&s&s@as@a{sv}i)", NULL, NULL, NULL, &title, &body, NULL, NULL, NULL);
  g_ptr_array_add (messages, g_strconcat (title, "|", body, NULL));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", messages->len));
}

static void
serve_messages (void)
{
  static const GDBusInterfaceVTable vtable = { .method_call = notifications_call_cb };
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GDBusNodeInfo) node =
    g_dbus_node_info_new_for_xml ("<node><interface name='org.freedesktop.Notifications'>"
                                  "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
                                  "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
                                  "<arg type='s' direction='in'/><arg type='as' direction='in'/>"
                                  "<arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
                                  "<arg type='u' direction='out'/></method>"
                                  "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
                                  "</interface></node>", NULL);

  messages = g_ptr_array_new_with_free_func (g_free);
  g_assert_cmpuint (g_dbus_connection_register_object (bus, "/org/freedesktop/Notifications", node->interfaces[0],
                                                       &vtable, NULL, NULL, NULL), !=, 0);

  g_assert_cmpuint (g_bus_own_name_on_connection (bus, "org.freedesktop.Notifications",
                                                  G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL), !=, 0);
}

/* Whoever looks elsewhere is told of what they starred, and of nothing else; whoever looks here sees it here. */
static void
test_messages (Fixture       *fixture,
               gconstpointer  data)
{
  ForumProgram *program;
  GtkWidget *elsewhere;

  serve_messages ();
  load (fixture);
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  program = forum_program_view_get_program (ui_window_view (fixture->window));
  forum_stars_set (GTK_WIDGET (fixture->window), program, forum_program_find_session (program, "a"), TRUE);

  publish (fixture, "a:Apricots b:Beans");
  refresh (fixture);
  ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Apricots"));
  ui_settle ();

  elsewhere = ui_present (gtk_entry_new (), UI_NARROW);
  ui_wait_until (!gtk_window_is_active (GTK_WINDOW (fixture->window)));
  publish (fixture, "a:Almonds b:Berries");
  refresh (fixture);
  ui_wait_until (messages->len > 0);
  ui_close (elsewhere);
  ui_settle ();

  g_assert_cmpuint (messages->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (messages, 0), "Almonds"));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/updates/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("fetched", test_fetched);
  ADD ("not-fetched", test_not_fetched);
  ADD ("left", test_left);
  ADD ("updated", test_updated);
  ADD ("marked-later", test_marked_later);
  ADD ("refused", test_refused);
  ADD ("in-place", test_in_place);
  ADD ("stars", test_stars);
  ADD ("library", test_library);
  ADD ("file-gone", test_file_gone);
  ADD ("dropped", test_dropped);
  ADD ("messages", test_messages);
#undef ADD

  return ui_run ();
}
