/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-feed.h"

#include <string.h>

#include "ui/forum-fetch-page.h"
#include "ui/forum-library-page.h"
#include "ui/forum-news-page.h"
#include "ui/forum-programme-page.h"
#include "ui/forum-session-row.h"
#include "ui/forum-stars.h"

/* A forum that a server gives, in a window: fetched, kept fresh, and what is said of that. */

static GtkListBox *
get_list (UiFeed *fixture)
{
  return forum_browser_get_list (FORUM_BROWSER (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_PROGRAMME_PAGE)));
}

static GtkAdjustment *
get_adjustment (UiFeed *fixture)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (get_list (fixture)), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static void
test_fetched (UiFeed        *fixture,
              gconstpointer  data)
{
  g_autofree char *etag = NULL;

  forum_window_load (fixture->window, fixture->address);
  g_assert_true (ui_feed_is_in_state (fixture, "aside"));
  g_assert_nonnull (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_FETCH_PAGE));
  ui_wait_until (ui_feed_is_in_state (fixture, "view"));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Apples"));
  ui_wait_until (server_count_requests (fixture->server, "/feed") == 2);

  /* The second time it is there without its server. */
  server_set (fixture->server, "fault", "hang");
  ui_close (GTK_WIDGET (fixture->window));
  fixture->window = ui_open_window (UI_WIDE);
  forum_window_load (fixture->window, fixture->address);
  ui_wait_until (ui_feed_is_in_state (fixture, "view"));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Apples"));
}

/* Each says what is wrong, and that it can be tried again. */
static void
test_not_fetched (UiFeed        *fixture,
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
      ui_wait_until (ui_feed_says (fixture, faults[i].english, faults[i].korean));
      page = ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_FETCH_PAGE);
      g_assert_true (ui_has_focus (ui_child (page, "retry")));
    }

  server_set (fixture->server, "fault", "ok");
  ui_click (ui_child (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_FETCH_PAGE), "retry"));
  ui_wait_until (ui_feed_is_in_state (fixture, "view"));
}

/* Something else is opened while nothing comes. */
static void
test_left (UiFeed        *fixture,
           gconstpointer  data)
{
  server_set (fixture->server, "fault", "hang");
  forum_window_load (fixture->window, fixture->address);
  g_assert_true (ui_feed_is_in_state (fixture, "aside"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave", NULL);
  ui_wait_until (ui_feed_is_in_state (fixture, "view"));
  g_assert_null (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_FETCH_PAGE));
}

static void
test_updated (UiFeed        *fixture,
              gconstpointer  data)
{
  GtkWidget *row;
  g_autofree char *label = NULL;

  ui_feed_load (fixture);
  ui_feed_refresh (fixture);
  ui_wait_until (ui_feed_says (fixture, "Nothing has changed", "바뀐 내용이 없습니다"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show", "s", "session/b");

  ui_feed_publish (fixture, "n:Nuts a:Apricots b:Beans");
  ui_feed_refresh (fixture);
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
test_marked_later (UiFeed        *fixture,
                   gconstpointer  data)
{
  for (guint looked = 0; looked < 2; looked++)
    {
      g_autofree char *label = NULL;

      ui_feed_load (fixture);
      ui_feed_publish (fixture, looked ? "n:Nuts a:Apples b:Beans" : "n:Nuts a:Apples");
      ui_feed_refresh (fixture);
      ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Nuts"));
      if (looked)
        {
          gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show", "s", "news/");
          ui_settle ();
        }
      ui_close (GTK_WIDGET (fixture->window));

      fixture->window = ui_open_window (UI_WIDE);
      ui_feed_load (fixture);
      if (!looked)
        ui_wait_until (ui_feed_says (fixture, "New", "추가"));
      label = ui_accessible_label (GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (fixture), 0)));
      g_assert_true ((strstr (label, ui_in_language ("New", "추가")) != NULL) == !looked);
    }
}

/* Whatever comes, what is shown stays, and the reason is said. */
static void
test_refused (UiFeed        *fixture,
              gconstpointer  data)
{
  ui_feed_load (fixture);
  server_set (fixture->server, "fault", "status-500");
  ui_feed_refresh (fixture);
  ui_wait_until (ui_feed_says (fixture, "The server has a fault", "서버에 문제가 있습니다"));
  g_assert_true (ui_feed_is_in_state (fixture, "view"));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Apples"));

  /* It can be read later, too. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.library", NULL);
  ui_wait_until (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_LIBRARY_PAGE) != NULL);
  g_assert_true (ui_says (ui_find (GTK_WIDGET (fixture->window), FORUM_TYPE_LIBRARY_PAGE),
                          ui_in_language ("The server has a fault", "서버에 문제가 있습니다")));
}

/* What is scrolled stays where it is, and whoever writes a note is not disturbed. */
static void
test_in_place (UiFeed        *fixture,
               gconstpointer  data)
{
  g_autoptr (GString) sessions = g_string_new (NULL);
  GtkAdjustment *adjustment;
  GtkWidget *note;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (sessions, "%ss%u:Session%u", i > 0 ? " " : "", i, i);
  ui_feed_publish (fixture, sessions->str);
  ui_feed_load (fixture);
  adjustment = get_adjustment (fixture);
  ui_wait_until (gtk_adjustment_get_upper (adjustment) > 3000);
  gtk_adjustment_set_value (adjustment, 1234);
  ui_settle ();

  g_string_append (sessions, " n:Nuts");
  ui_feed_publish (fixture, sessions->str);
  ui_feed_refresh (fixture);
  ui_wait_until (get_adjustment (fixture) != adjustment);
  adjustment = get_adjustment (fixture);
  ui_wait_until (gtk_adjustment_get_value (adjustment) == 1234);
  ui_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 1234);

  /* A list of another window would have another adjustment. */
  note = ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_TEXT_VIEW);
  g_assert_nonnull (note);
  gtk_widget_grab_focus (note);
  ui_feed_publish (fixture, "a:Apples b:Beans");
  ui_feed_refresh (fixture);
  ui_wait_until (ui_feed_says (fixture, "removed", "삭제"));
  g_assert_true (get_adjustment (fixture) == adjustment);
  g_assert_true (ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_TEXT_VIEW) == note);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (fixture), 20)));
  ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Beans"));
}

/* A server that numbers its sessions anew, and one that takes a session away. */
static void
test_stars (UiFeed        *fixture,
            gconstpointer  data)
{
  ForumProgram *program;

  ui_feed_load (fixture);
  program = forum_program_view_get_program (ui_window_view (fixture->window));
  forum_stars_set (GTK_WIDGET (fixture->window), program, forum_program_find_session (program, "a"), TRUE);
  forum_stars_set (GTK_WIDGET (fixture->window), program, forum_program_find_session (program, "b"), TRUE);

  ui_feed_publish (fixture, "n:Nuts z:Apples");
  ui_feed_refresh (fixture);
  ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Nuts"));
  program = forum_program_view_get_program (ui_window_view (fixture->window));
  g_assert_true (forum_stars_get (program, forum_program_find_session (program, "z")));
  g_assert_false (forum_stars_get (program, forum_program_find_session (program, "n")));

  ui_show_page (fixture->window, "agenda");
  ui_settle ();
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Apples"));
  g_assert_true (ui_shows (GTK_WIDGET (fixture->window), "Beans"));
  g_assert_true (ui_feed_says (fixture, "No Longer in the Programme", "일정에서 사라진 세션"));
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
test_messages (UiFeed        *fixture,
               gconstpointer  data)
{
  ForumProgram *program;
  GtkWidget *elsewhere;

  serve_messages ();
  ui_feed_load (fixture);
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  program = forum_program_view_get_program (ui_window_view (fixture->window));
  forum_stars_set (GTK_WIDGET (fixture->window), program, forum_program_find_session (program, "a"), TRUE);

  ui_feed_publish (fixture, "a:Apricots b:Beans");
  ui_feed_refresh (fixture);
  ui_wait_until (ui_shows (GTK_WIDGET (fixture->window), "Apricots"));
  ui_settle ();

  elsewhere = ui_present (gtk_entry_new (), UI_NARROW);
  ui_wait_until (!gtk_window_is_active (GTK_WINDOW (fixture->window)));
  ui_feed_publish (fixture, "a:Almonds b:Berries");
  ui_feed_refresh (fixture);
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

#define ADD(name, func) g_test_add ("/updates/" name, UiFeed, NULL, ui_feed_set_up, func, ui_feed_tear_down)
  ADD ("fetched", test_fetched);
  ADD ("not-fetched", test_not_fetched);
  ADD ("left", test_left);
  ADD ("updated", test_updated);
  ADD ("marked-later", test_marked_later);
  ADD ("refused", test_refused);
  ADD ("in-place", test_in_place);
  ADD ("stars", test_stars);
  ADD ("messages", test_messages);
#undef ADD

  return ui_run ();
}
