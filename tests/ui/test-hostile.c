/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-walk.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* Whatever stands in a forum file is shown as it is: it is never markup, never a format, and never too long. Every
 * mistake here is a warning of Pango or GTK, and the test ends with it. */

#define EVIL "<b>&\"'%s"

static const char *words = NULL;

/* Puts the words into every text; ids, dates, addresses and words of the format stay. */
static void
spoil (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        spoil (json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) names = json_object_get_members (object);

      for (GList *name = names; name != NULL; name = name->next)
        if (g_str_equal (name->data, "ko") || g_str_equal (name->data, "en"))
          json_object_set_string_member (object, name->data, words);
        else
          spoil (json_object_get_member (object, name->data));
    }
}

static GFile *
write_spoilt (const char *dir)
{
  g_autofree char *example = test_fixture_path ("example.json");
  g_autofree char *path = g_build_filename (dir, "forum.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, example, &error);
  g_assert_no_error (error);
  spoil (json_parser_get_root (parser));
  json_generator_set_root (generator, json_parser_get_root (parser));
  json_generator_to_file (generator, path, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static void
visit_cb (ForumWindow *window,
          const char  *place,
          gpointer     data)
{
  int minimum;

  g_assert_true (ui_shows (GTK_WIDGET (window), words));
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > UI_NARROWEST)
    g_error ("%s needs %d px", place, minimum);
}

/* GTK takes long to measure long words: those are looked at in one width only. */
static void
test_walk (gconstpointer data)
{
  gboolean is_short = strlen (data) < 20;
  g_autofree char *dir = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GHashTable) places = NULL;
  ForumWindow *window;

  words = data;
  file = write_spoilt (dir);

  for (guint i = 0; i < (is_short ? 2 : 1); i++)
    {
      window = ui_open_forum (file, i == 0 ? UI_NARROW : UI_WIDE);
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, words);
      g_clear_pointer (&places, g_hash_table_unref);
      places = ui_walk (window, visit_cb, NULL);
      g_assert_cmpuint (g_hash_table_size (places), >, 12);
      ui_close (GTK_WIDGET (window));
    }

  g_unlink (g_file_peek_path (file));
  g_rmdir (dir);
}

static void
test_toast (gconstpointer data)
{
  ForumWindow *window = ui_open_forum (NULL, UI_NARROW);
  int minimum;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.toast", "s", data));
  ui_wait_until (ui_shows (GTK_WIDGET (window), data));
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, UI_NARROWEST);
  ui_close (GTK_WIDGET (window));
}

/* The name of a file that cannot be shown, and what it has in the place of an id. */
static void
test_problems (gconstpointer data)
{
  g_autofree char *dir = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "<b>&\"'%s_%n .json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  ForumWindow *window = ui_open_window (UI_NARROW);
  g_autofree char *escaped = g_strescape (data, NULL);
  g_autofree char *text = g_strdup_printf ("{\"format\": 1, \"id\": \"%s\", \"%s\": 1, \"mode\": \"%s\"}",
                                           escaped, escaped, escaped);
  int minimum;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  forum_window_load (window, file);
  ui_wait_until (g_str_equal (ui_window_state_id (window), "aside"));
  ui_settle ();
  g_assert_true (ui_shows (GTK_WIDGET (window), path));
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, UI_NARROWEST);
  ui_close (GTK_WIDGET (window));

  g_unlink (path);
  g_rmdir (dir);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *long_word = g_strnfill (100, 'W');
  g_autoptr (GString) long_words = g_string_new (NULL);
  g_autoptr (GString) long_korean = g_string_new (NULL);
  const char *texts[4];

  ui_init (&argc, &argv);

  while (long_words->len < 300)
    g_string_append (long_words, EVIL " ");
  g_string_truncate (long_words, 299);
  for (guint i = 0; i < 100; i++)
    g_string_append (long_korean, "바");

  texts[0] = EVIL;
  texts[1] = long_words->str;
  texts[2] = long_word;
  texts[3] = long_korean->str;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *walk = g_strdup_printf ("/hostile/walk/%u", i);
      g_autofree char *toast = g_strdup_printf ("/hostile/toast/%u", i);
      g_autofree char *problems = g_strdup_printf ("/hostile/problems/%u", i);

      g_test_add_data_func (walk, texts[i], test_walk);
      g_test_add_data_func (toast, texts[i], test_toast);
      g_test_add_data_func (problems, texts[i], test_problems);
    }

  return ui_run ();
}
