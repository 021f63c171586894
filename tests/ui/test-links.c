/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ui/forum-row.h"
#include "ui/forum-rows.h"
#include "ui/forum-session-page.h"

/* What a forum file has for an address may be anything. Only a few kinds are opened; the rest is text. */

static const struct
{
  const char *url;
  gboolean opens;
} cases[] = {
  { "https://example.org/", TRUE },
  { "http://example.org/", TRUE },
  { "HTTPS://example.org/", TRUE },
  { "https://example.org/?a=1&b=<b>%20\"'", TRUE },
  { "mailto:somebody@example.org", TRUE },
  { "zoommtg://example.org/join?confno=0", TRUE },
  { "zoomus://example.org/join?confno=0", FALSE },
  { "file:///etc/passwd", FALSE },
  { "FILE:///etc/passwd", FALSE },
  { "ftp://example.org/", FALSE },
  { "javascript:alert(1)", FALSE },
  { "data:text/html,x", FALSE },
  { "ssh://example.org", FALSE },
  { "smb://example.org/share", FALSE },
  { "about:blank", FALSE },
  { "example.org", FALSE },
  { "//example.org/", FALSE },
  { "/bin/sh", FALSE },
  { "https", FALSE },
  { ":", FALSE },
  { " https://example.org/", FALSE },
  { "httpsx://example.org/", FALSE },
};

static ForumLink *
create_link (const char *url)
{
  return forum_link_new (&(ForumLinkInit) { .kind = FORUM_LINK_KIND_WEB, .url = url });
}

static void
assert_action (GtkWidget  *row,
               const char *url)
{
  GtkActionable *actionable = GTK_ACTIONABLE (row);
  GVariant *target = gtk_actionable_get_action_target_value (actionable);

  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)) == (url != NULL));
  g_assert_cmpstr (gtk_actionable_get_action_name (actionable), ==, url != NULL ? "win.open-url" : NULL);
  g_assert_cmpstr (target != NULL ? g_variant_get_string (target, NULL) : NULL, ==, url);
}

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ForumLink) link = create_link (cases[i].url);
      GtkWidget *row = g_object_ref_sink (forum_rows_new_for (G_OBJECT (link)));
      g_autofree char *said = ui_accessible_label (row);

      assert_action (row, cases[i].opens ? cases[i].url : NULL);
      g_assert_nonnull (strstr (said, cases[i].url));
      g_assert_finalize_object (row);
    }
}

static void
test_row_without_address (void)
{
  g_autoptr (ForumLink) link = create_link (NULL);
  GtkWidget *row = g_object_ref_sink (forum_rows_new_for (G_OBJECT (link)));
  g_autofree char *said = ui_accessible_label (row);

  assert_action (row, NULL);
  g_assert_nonnull (strstr (said, "No address was published"));
  g_assert_finalize_object (row);
}

static void
test_sources (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ForumText) title = forum_text_new ("Title");
      g_autoptr (ForumSource) source = forum_source_new (&(ForumSourceInit) {
        .id = "source", .title = title, .url = cases[i].url,
      });
      GtkWidget *row = g_object_ref_sink (forum_rows_new_for (G_OBJECT (source)));

      assert_action (row, cases[i].opens ? cases[i].url : NULL);
      g_assert_finalize_object (row);
    }
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *url)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      GtkActionable *button = g_ptr_array_index (buttons, i);
      GVariant *target = gtk_actionable_get_action_target_value (button);

      if (g_strcmp0 (gtk_actionable_get_action_name (button), "win.open-url") == 0 &&
          g_str_equal (g_variant_get_string (target, NULL), url))
        return GTK_WIDGET (button);
    }

  return NULL;
}

/* A session has buttons for what opens, and says the rest. */
static void
test_session (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ForumProgram) program = ui_read_example ();
      ForumSession *from = forum_program_find_session (program, "rain-talk");
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (ForumList) links = NULL;
      g_autoptr (ForumSession) session = NULL;
      GtkWidget *page, *window;

      g_ptr_array_add (items, create_link (cases[i].url));
      links = forum_list_new (FORUM_TYPE_LINK, items);
      session = forum_session_new (&(ForumSessionInit) { .id = "session", .links = links });
      forum_session_set_day (session, forum_session_get_day (from));

      page = forum_session_page_new (program, session);
      window = ui_present (page, UI_WIDE);
      g_assert_true ((find_button (page, cases[i].url) != NULL) == cases[i].opens);
      g_assert_true (ui_shows (page, cases[i].url) == !cases[i].opens);
      ui_close (window);
    }
}

/* A program that writes down what it was asked to open takes the place of the user's own. */
static char *
install_handler (void)
{
  static const char *const schemes[] = { "https", "http", "mailto", "file", "ftp", "javascript", "ssh" };
  g_autofree char *applications = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *desktop = g_build_filename (applications, "opened.desktop", NULL);
  g_autofree char *defaults = g_build_filename (g_get_user_config_dir (), "mimeapps.list", NULL);
  g_autofree char *script = g_build_filename (g_get_user_data_dir (), "opened.sh", NULL);
  char *opened = g_build_filename (g_get_user_data_dir (), "opened", NULL);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Opened\nExec=sh %s %%u\n"
                                            "MimeType=x-scheme-handler/https;text/plain;\n", script);
  g_autofree char *lines = g_strdup_printf ("echo \"$1\" >>'%s'\n", opened);
  g_autoptr (GString) list = g_string_new ("[Default Applications]\ntext/plain=opened.desktop\n");

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    g_string_append_printf (list, "x-scheme-handler/%s=opened.desktop\n", schemes[i]);

  g_assert_cmpint (g_mkdir_with_parents (applications, 0700), ==, 0);
  g_assert_true (g_file_set_contents (desktop, entry, -1, NULL));
  g_assert_true (g_file_set_contents (defaults, list->str, -1, NULL));
  g_assert_true (g_file_set_contents (script, lines, -1, NULL));

  return opened;
}

static gboolean
has_opened (const char *path,
            const char *url)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strstr (text, url) != NULL;
}

static void
test_open (void)
{
  g_autofree char *opened = install_handler ();
  ForumWindow *window = ui_open_forum (NULL, UI_WIDE);
  g_autofree char *text = NULL;

  /* An address that must not be opened is not, even if the action is asked to. */
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (!cases[i].opens)
      gtk_widget_activate_action (GTK_WIDGET (window), "win.open-url", "s", cases[i].url);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-url", "s", "https://example.org/opened");
  ui_wait_until (has_opened (opened, "https://example.org/opened"));
  g_assert_true (g_file_get_contents (opened, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "https://example.org/opened\n");
  ui_close (GTK_WIDGET (window));
}

/* Where nobody opens an address the user is told. */
static void
test_nobody_opens (void)
{
  ForumWindow *window = ui_open_forum (NULL, UI_WIDE);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-url", "s", "zoommtg://example.org/join");
  ui_wait_until (ui_shows (GTK_WIDGET (window), "No program could open this address"));
  ui_close (GTK_WIDGET (window));
}

/* The answer comes when the window is gone. */
static void
test_closed_meanwhile (void)
{
  ForumWindow *window = ui_open_forum (NULL, UI_WIDE);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-url", "s", "zoommtg://example.org/join");
  ui_close (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/links/rows", test_rows);
  g_test_add_func ("/links/row-without-address", test_row_without_address);
  g_test_add_func ("/links/sources", test_sources);
  g_test_add_func ("/links/session", test_session);
  g_test_add_func ("/links/open", test_open);
  g_test_add_func ("/links/nobody-opens", test_nobody_opens);
  g_test_add_func ("/links/closed-meanwhile", test_closed_meanwhile);

  return ui_run ();
}
