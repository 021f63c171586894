/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-search.h"

#include "ui/forum-label.h"

/* What is found by what is typed, and what of it is marked. */

/* A part of the text in its colour: what is between the bytes that are given. */
static gboolean
is_marked (GtkWidget  *root,
           const char *words,
           const char *marked)
{
  g_autoptr (GPtrArray) labels = ui_find_all (root, FORUM_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      GtkLabel *label = ui_find (g_ptr_array_index (labels, i), GTK_TYPE_LABEL);
      const char *text = gtk_label_get_text (label);
      PangoAttrIterator *iter;
      GString *found;
      gboolean equal;

      if (!g_str_equal (text, words))
        continue;

      found = g_string_new (NULL);
      iter = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
      do
        {
          int start, end;

          pango_attr_iterator_range (iter, &start, &end);
          if (pango_attr_iterator_get (iter, PANGO_ATTR_BACKGROUND) != NULL)
            g_string_append_len (found, text + start, end - start);
        }
      while (pango_attr_iterator_next (iter));
      pango_attr_iterator_destroy (iter);

      equal = g_str_equal (found->str, marked);
      g_string_free (found, TRUE);

      return equal;
    }

  return FALSE;
}

static void
test_queries (UiSearch      *fixture,
              gconstpointer  data)
{
  const char *stem = ui_in_language ("Stem-cell therapy", "줄기세포 치료");
  const struct
  {
    const char *query;
    const char *found;
    const char *words;          /* Of which @marked is marked. */
    const char *marked;
  } queries[] = {
    { "gardening 3", "g3", "Gardening 3", "Gardening3" },
    { "  3   gardening ", "g3", "Gardening 3", "Gardening3" },
    { "nunez jose", "g1 jose", "José Núñez", "JoséNúñez" },
    { "r&d", "odd", "R&D <b>100%</b> \"quoted\" 🌱", "R&D" },
    { "<b>", "odd", NULL, NULL },
    { "100%", "odd", "R&D <b>100%</b> \"quoted\" 🌱", "100%" },
    { "\"quoted\"", "odd", "R&D <b>100%</b> \"quoted\" 🌱", "\"quoted\"" },
    { "🌱", "odd", "R&D <b>100%</b> \"quoted\" 🌱", "🌱" },
    { "줄기세포", "stem", stem, ui_in_language ("", "줄기세포") },
    { "ㅈㄱㅅㅍ", "stem", stem, ui_in_language ("", "줄기세포") },
    { "줄ㄱ", "stem", stem, ui_in_language ("", "줄기") },
    { "stem", "stem", stem, ui_in_language ("Stem", "") },
    { "kim 광", "kim", ui_in_language ("Kwang-Soo Kim", "김광수"), ui_in_language ("Kim", "광") },
    { "", "", NULL, NULL },
    { "   ", "", NULL, NULL },
  };

  ui_search_open (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_test_message ("%s", queries[i].query);
      ui_search_for (fixture, queries[i].query);
      ui_search_assert_found (fixture, queries[i].found);
      if (queries[i].words != NULL)
        g_assert_true (is_marked (GTK_WIDGET (ui_search_get_list (fixture)), queries[i].words, queries[i].marked));
    }
}

/* An input method shows what it composes before it gives it to the entry: the letters of a syllable, one by one. */
static void
test_composing (UiSearch      *fixture,
                gconstpointer  data)
{
  static const char *const steps[] = { "ㅈ", "주", "줄" };
  GtkText *text;
  int position = 0;

  ui_search_open (fixture);
  text = ui_search_get_text (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_signal_emit_by_name (text, "preedit-changed", steps[i]);
      ui_search_assert_found (fixture, "stem");
      g_assert_cmpstr (gtk_editable_get_text (ui_search_get_entry (fixture)), ==, "");
    }

  /* The next syllable: the first goes into the entry. */
  g_signal_emit_by_name (text, "preedit-changed", "");
  gtk_editable_insert_text (ui_search_get_entry (fixture), "줄", -1, &position);
  gtk_editable_set_position (ui_search_get_entry (fixture), position);
  g_signal_emit_by_name (text, "preedit-changed", "ㄱ");
  ui_search_assert_found (fixture, "stem");
  g_signal_emit_by_name (text, "preedit-changed", "ㅋ");
  ui_search_assert_found (fixture, "");

  /* In the middle of what is there already. */
  g_signal_emit_by_name (text, "preedit-changed", "");
  ui_search_for (fixture, "줄세포");
  ui_search_assert_found (fixture, "");
  gtk_editable_set_position (ui_search_get_entry (fixture), 1);
  g_signal_emit_by_name (text, "preedit-changed", "기");
  ui_search_assert_found (fixture, "stem");
  g_signal_emit_by_name (text, "preedit-changed", "");
  ui_search_assert_found (fixture, "");
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add ("/search-queries/queries", UiSearch, GINT_TO_POINTER (UI_WIDE), ui_search_set_up, test_queries,
              ui_search_tear_down);
  g_test_add ("/search-queries/composing", UiSearch, GINT_TO_POINTER (UI_WIDE), ui_search_set_up, test_composing,
              ui_search_tear_down);

  return ui_run ();
}
