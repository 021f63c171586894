/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-feed.h"

#include <glib/gstdio.h>

#include "store/forum-library.h"
#include "ui-agenda.h"
#include "update/forum-updater.h"

/* What the tests of forums that a server gives share. */

/* The sessions are "id:title" each. */
void
ui_feed_publish (UiFeed     *fixture,
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

gboolean
ui_feed_is_in_state (UiFeed     *fixture,
                     const char *state)
{
  return g_str_equal (ui_window_state_id (fixture->window), state);
}

void
ui_feed_set_up (UiFeed        *fixture,
                gconstpointer  data)
{
  g_autofree char *address = NULL;

  ui_agenda_clear ();
  fixture->folder = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "garden.json", NULL);
  ui_feed_publish (fixture, "a:Apples b:Beans");
  fixture->server = server_start (fixture->path);
  address = server_get_address (fixture->server, "http", "/feed");
  fixture->address = g_file_new_for_uri (address);
  fixture->window = ui_open_window (UI_WIDE);
}

void
ui_feed_load (UiFeed *fixture)
{
  forum_window_load (fixture->window, fixture->address);
  ui_wait_until (ui_feed_is_in_state (fixture, "view"));
  ui_settle ();
}

void
ui_feed_tear_down (UiFeed        *fixture,
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
void
ui_feed_refresh (UiFeed *fixture)
{
  g_autoptr (ForumUpdater) updater = forum_updater_dup_default ();
  g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();
  ForumEdition *edition = forum_shelf_find (shelf, "garden");

  ui_wait_until (!forum_updater_is_busy (updater, edition));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.refresh", NULL);
}

gboolean
ui_feed_says (UiFeed     *fixture,
              const char *english,
              const char *korean)
{
  return ui_says (GTK_WIDGET (fixture->window), ui_in_language (english, korean));
}
