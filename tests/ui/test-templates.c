/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <string.h>

#include "ui/forum-about-page.h"
#include "ui/forum-agenda-page.h"
#include "ui/forum-article-page.h"
#include "ui/forum-browser.h"
#include "ui/forum-fetch-page.h"
#include "ui/forum-library-page.h"
#include "ui/forum-live-banner.h"
#include "ui/forum-live-row.h"
#include "ui/forum-note.h"
#include "ui/forum-reminder-button.h"
#include "ui/forum-organization-page.h"
#include "ui/forum-person-page.h"
#include "ui/forum-problems-page.h"
#include "ui/forum-programme-page.h"
#include "ui/forum-row.h"
#include "ui/forum-search-page.h"
#include "ui/forum-section.h"
#include "ui/forum-session-menu.h"
#include "ui/forum-session-page.h"
#include "ui/forum-session-row.h"
#include "ui/forum-speakers-page.h"

/* A .ui file is read when the program runs, and only then does an unknown type, property or child show. The files
 * are looked up in the resources, so that none can be forgotten here. */

#define TEMPLATES "/org/jeonju/BioForum/ui/"
#define SHORTCUTS_WINDOW "/org/jeonju/BioForum/dialogs/shortcuts-window.ui"

static GType
find_class (const char *name)
{
  const GType classes[] = {
    FORUM_TYPE_ABOUT_PAGE,
    FORUM_TYPE_AGENDA_PAGE,
    FORUM_TYPE_ARTICLE_PAGE,
    FORUM_TYPE_BROWSER,
    FORUM_TYPE_FETCH_PAGE,
    FORUM_TYPE_LIBRARY_PAGE,
    FORUM_TYPE_LIVE_BANNER,
    FORUM_TYPE_LIVE_ROW,
    FORUM_TYPE_NOTE,
    FORUM_TYPE_REMINDER_BUTTON,
    FORUM_TYPE_ORGANIZATION_PAGE,
    FORUM_TYPE_PERSON_PAGE,
    FORUM_TYPE_PROBLEMS_PAGE,
    FORUM_TYPE_PROGRAM_VIEW,
    FORUM_TYPE_PROGRAMME_PAGE,
    FORUM_TYPE_ROW,
    FORUM_TYPE_SEARCH_PAGE,
    FORUM_TYPE_SECTION,
    FORUM_TYPE_SESSION_MENU,
    FORUM_TYPE_SESSION_PAGE,
    FORUM_TYPE_SESSION_ROW,
    FORUM_TYPE_SPEAKERS_PAGE,
    FORUM_TYPE_WINDOW,
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_str_equal (g_type_name (classes[i]), name))
      return classes[i];

  g_error ("%s is not in the table of this test", name);
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              data,
                  GError              **error)
{
  char **class = data;

  if (g_str_equal (element, "template"))
    g_markup_collect_attributes (element, names, values, error,
                                 G_MARKUP_COLLECT_STRDUP, "class", class,
                                 G_MARKUP_COLLECT_STRING, "parent", NULL,
                                 G_MARKUP_COLLECT_INVALID);
}

static char *
read_class (const char *path)
{
  const GMarkupParser parser = { .start_element = start_element_cb };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (GMarkupParseContext) context = NULL;
  char *class = NULL;

  g_assert_no_error (error);
  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &class, NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_assert_nonnull (class);

  return class;
}

static void
test_template (gconstpointer data)
{
  g_autofree char *name = read_class (data);
  GType class = find_class (name);
  GtkWidget *widget = g_object_new (class, NULL);
  int minimum;

  if (GTK_IS_WINDOW (widget))
    {
      gtk_window_present (GTK_WINDOW (widget));
      ui_wait_until (gtk_widget_get_mapped (widget));
      ui_close (widget);
      return;
    }

  /* A section without rows hides itself, which would leave it unseen. */
  gtk_widget_set_visible (widget, TRUE);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, UI_NARROWEST);
  if (GTK_IS_LIST_BOX_ROW (widget))
    {
      GtkWidget *list = gtk_list_box_new ();

      gtk_list_box_append (GTK_LIST_BOX (list), widget);
      widget = list;
    }
  ui_close (ui_present (widget, UI_WIDE));
}

static void
test_never_seen (gconstpointer data)
{
  g_autofree char *name = read_class (data);
  GtkWidget *widget = g_object_new (find_class (name), NULL);

  if (GTK_IS_WINDOW (widget))
    ui_close (widget);
  else
    g_assert_finalize_object (g_object_ref_sink (widget));
}

static void
test_shortcuts_window (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SHORTCUTS_WINDOW);
  GtkWidget *window = GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts"));

  g_assert_cmpstr (G_OBJECT_TYPE_NAME (window), ==, "GtkShortcutsWindow");
  g_clear_object (&builder);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_until (gtk_widget_get_mapped (window));
  g_assert_true (ui_shows (window, ui_is_korean () ? "뒤로 가기" : "Go back"));
  ui_close (window);
}

/* Every .ui file of the sources is in the resources. */
static void
test_nothing_is_left_out (void)
{
  static const char *const folders[] = { "", "dialogs/", "item/" };
  guint n_files = 0;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "src", "ui", folders[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      g_assert_nonnull (dir);
      while ((name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ".ui"))
          {
            g_autofree char *resource = g_strconcat ("/org/jeonju/BioForum/", i == 0 ? "ui/" : folders[i], name, NULL);

            if (!g_resources_get_info (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL))
              g_error ("%s is not in the resources", name);
            n_files++;
          }
    }
  g_assert_cmpuint (n_files, >, 10);
}

int
main (int    argc,
      char **argv)
{
  g_auto (GStrv) names = NULL;

  ui_init (&argc, &argv);
  names = g_resources_enumerate_children (TEMPLATES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert_nonnull (names);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *seen = g_strdup_printf ("/templates/seen/%s", names[i]);
      g_autofree char *path = g_strconcat (TEMPLATES, names[i], NULL);
      g_autofree char *class = read_class (path);
      g_autofree char *never_seen = g_strdup_printf ("/templates/never-seen/%s", names[i]);

      /* What others derive from is seen with them. */
      if (G_TYPE_IS_ABSTRACT (find_class (class)))
        continue;

      g_test_add_data_func_full (seen, g_strconcat (TEMPLATES, names[i], NULL), test_template, g_free);
      g_test_add_data_func_full (never_seen, g_strconcat (TEMPLATES, names[i], NULL), test_never_seen, g_free);
    }
  g_test_add_func ("/templates/shortcuts-window", test_shortcuts_window);
  g_test_add_func ("/templates/nothing-is-left-out", test_nothing_is_left_out);

  return ui_run ();
}
