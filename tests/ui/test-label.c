/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "store/forum-library.h"
#include "ui/forum-label.h"

static void
collect_korean (JsonNode  *node,
                GPtrArray *texts)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        collect_korean (json_array_get_element (array, i), texts);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &member))
        if (g_str_equal (name, "ko"))
          g_ptr_array_add (texts, json_node_dup_string (member));
        else
          collect_korean (member, texts);
    }
}

/* Every Korean text of the forum that comes with the program. */
static GPtrArray *
read_korean_texts (void)
{
  g_autoptr (GFile) file = forum_library_dup_built_in ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  json_parser_load_from_file (parser, g_file_peek_path (file), &error);
  g_assert_no_error (error);
  collect_korean (json_parser_get_root (parser), texts);
  g_assert_cmpuint (texts->len, >, 100);

  return texts;
}

static GtkWidget *
create_label (const char *text,
              const char *language)
{
  return g_object_ref_sink (g_object_new (FORUM_TYPE_LABEL, "label", text, "language", language, NULL));
}

static PangoLayout *
get_layout (GtkWidget *label)
{
  return gtk_label_get_layout (GTK_LABEL (gtk_widget_get_first_child (GTK_WIDGET (label))));
}

/* As wide as asked for, or as narrow as it gets. */
static PangoLayout *
lay_out (GtkWidget *label,
         int        width)
{
  int minimum, height;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  width = MAX (width, minimum);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_allocate (label, width, height, -1, NULL);

  return get_layout (label);
}

/* A word has to stay whole if it has Hangul in it and is not extraordinarily long. */
static gboolean
must_stay_whole (const char *text,
                 const char *at)
{
  const char *start = at;
  const char *end = at;
  gboolean hangul = FALSE;

  while (start > text && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (start))))
    start = g_utf8_prev_char (start);
  while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  for (const char *character = start; character < end; character = g_utf8_next_char (character))
    hangul = hangul || g_unichar_get_script (g_utf8_get_char (character)) == G_UNICODE_SCRIPT_HANGUL;

  return start < at && hangul && g_utf8_strlen (start, end - start) <= 12;
}

static void
test_korean_words_stay_whole (void)
{
  g_autoptr (GPtrArray) texts = read_korean_texts ();
  guint n_breaks = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      GtkWidget *label = create_label (text, "ko");

      for (int width = 60; width < 700; width += 47)
        {
          PangoLayout *layout = lay_out (label, width);

          g_assert_cmpstr (pango_layout_get_text (layout), ==, text);
          for (GSList *line = pango_layout_get_lines_readonly (layout)->next; line != NULL; line = line->next)
            {
              int start = pango_layout_line_get_start_index (line->data);

              if (must_stay_whole (text, text + start))
                g_error ("%d px: “%s” is broken before “%s”", width, text, text + start);
              n_breaks++;
            }
        }
      g_assert_finalize_object (label);
    }

  g_assert_cmpuint (n_breaks, >, 1000);
}

/* The same as it would be without the program's help, or the test above would prove nothing. */
static void
test_pango_breaks_words (void)
{
  GtkWidget *label = g_object_ref_sink (g_object_new (GTK_TYPE_LABEL,
                                                      "label", "줄기세포와 오가노이드를 연구합니다",
                                                      "wrap", TRUE,
                                                      NULL));
  int minimum;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (label, MAX (minimum, 60), 300, -1, NULL);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), >, 3);
  g_assert_finalize_object (label);
}

/* What has no spaces must fit into the narrowest window all the same. */
static void
test_long_words_break (void)
{
  static const char *const words[] = {
    "줄기세포치료와장기유사체오가노이드의최신동향과기술을나누는세계바이오혁신포럼",
    "https://example.org/a-very-long-address-without-any-space-in-it-at-all-and-then-some-more-of-it",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *label = create_label (words[i], NULL);

      g_assert_cmpint (pango_layout_get_line_count (lay_out (label, 200)), >, 1);
      g_assert_cmpint (gtk_widget_get_width (label), ==, 200);
      g_assert_finalize_object (label);
    }
}

/* Pango 1.50 aborts if a word of two fonts is kept whole around one of the characters that it always breaks after.
 * Without a language the digits come from another font than the Hangul. */
static void
test_hyphens_in_words (void)
{
  static const char *const words[] = {
    "2022년 12월 6–8일", "A|B 바이오|혁신", "R\302\255D기술", "R\342\200\213D기술", "–일", "6–", "6– –일", "1‐2‒3일",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *label = create_label (words[i], NULL);

      for (int width = 0; width < 200; width++)
        g_assert_cmpint (pango_layout_get_line_count (lay_out (label, width)), >, 0);
      g_assert_finalize_object (label);
    }
}

static void
test_line_breaks_of_the_text (void)
{
  GtkWidget *label = create_label ("첫째 줄\n둘째 줄", "ko");

  g_assert_cmpint (pango_layout_get_line_count (lay_out (label, 1000)), ==, 2);
  g_assert_finalize_object (label);
}

static const char *
find_language (GtkWidget *label)
{
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (gtk_widget_get_first_child (GTK_WIDGET (label))));
  PangoAttrIterator *iterator = attributes != NULL ? pango_attr_list_get_iterator (attributes) : NULL;
  PangoAttribute *attribute = iterator != NULL ? pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE) : NULL;
  const char *language = NULL;

  if (attribute != NULL)
    language = pango_language_to_string (pango_attribute_as_language (attribute)->value);
  g_clear_pointer (&iterator, pango_attr_iterator_destroy);

  return language;
}

static void
test_language (void)
{
  GtkWidget *label = create_label ("바이오", "ko");

  g_assert_cmpstr (find_language (label), ==, "ko");
  forum_label_set_language (FORUM_LABEL (label), "zh-hant");
  g_assert_cmpstr (find_language (label), ==, "zh-hant");
  forum_label_set_label (FORUM_LABEL (label), "生技");
  g_assert_cmpstr (find_language (label), ==, "zh-hant");
  forum_label_set_language (FORUM_LABEL (label), NULL);
  g_assert_null (find_language (label));
  g_assert_finalize_object (label);
}

static void
test_text (void)
{
  const char *const tags[] = { "en", "ko", NULL };
  const char *const texts[] = { "Bio", "바이오", NULL };
  g_autoptr (ForumText) text = forum_text_new_by_tag (tags, texts);
  GtkWidget *label = create_label (NULL, NULL);

  forum_label_set_text (FORUM_LABEL (label), text);
  g_assert_cmpstr (pango_layout_get_text (get_layout (label)), ==, ui_is_korean () ? "바이오" : "Bio");
  g_assert_cmpstr (find_language (label), ==, ui_is_korean () ? "ko" : "en");
  g_assert_true (gtk_widget_get_visible (label));

  forum_label_set_text (FORUM_LABEL (label), NULL);
  g_assert_cmpstr (pango_layout_get_text (get_layout (label)), ==, "");
  g_assert_null (find_language (label));
  g_assert_false (gtk_widget_get_visible (label));
  g_assert_finalize_object (label);
}

static void
test_never_markup (void)
{
  static const char *const texts[] = {
    "R&D <x>", "<b>bold</b>", "&amp;", "_File", "</span>", "<b>&\"'%s", "100 % &&& <<<", "\u202eright to left",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = create_label (texts[i], "ko");

      g_assert_cmpstr (pango_layout_get_text (lay_out (label, 400)), ==, texts[i]);
      g_assert_finalize_object (label);
    }
}

static void
test_lines (void)
{
  g_autofree char *text = g_strnfill (4000, 'x');
  GtkWidget *label;

  for (gsize i = 5; i < 4000; i += 6)
    text[i] = ' ';

  label = create_label (text, NULL);
  g_assert_cmpint (pango_layout_get_line_count (lay_out (label, 300)), >, 10);
  g_object_set (label, "lines", 3, NULL);
  g_assert_cmpint (pango_layout_get_line_count (lay_out (label, 300)), ==, 3);
  g_object_set (label, "lines", -1, NULL);
  g_assert_cmpint (pango_layout_get_line_count (lay_out (label, 300)), >, 10);
  g_assert_finalize_object (label);
}

/* The keyboard goes past text that can be selected, and does not get stuck there; a click can go there. */
static void
test_focus (void)
{
  GtkWidget *label = g_object_new (FORUM_TYPE_LABEL, "label", "text", "selectable", TRUE, NULL);
  GtkWidget *button = gtk_button_new_with_label ("button");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  window = ui_present (box, UI_NARROW);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == button);
  g_assert_false (gtk_widget_child_focus (box, GTK_DIR_TAB_BACKWARD));

  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (label))));
  g_assert_true (gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == button);
  ui_close (window);
}

static void
count_cb (guint *n_notifications)
{
  (*n_notifications)++;
}

static void
test_notifies_of_changes_only (void)
{
  GtkWidget *label = create_label ("one", "en");
  guint n_notifications = 0;

  g_signal_connect_swapped (label, "notify::label", G_CALLBACK (count_cb), &n_notifications);
  g_signal_connect_swapped (label, "notify::language", G_CALLBACK (count_cb), &n_notifications);
  forum_label_set_label (FORUM_LABEL (label), "one");
  forum_label_set_language (FORUM_LABEL (label), "en");
  g_assert_cmpuint (n_notifications, ==, 0);
  g_object_set (label, "label", "two", "language", "de", NULL);
  g_assert_cmpuint (n_notifications, ==, 2);
  g_assert_finalize_object (label);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/label/korean-words-stay-whole", test_korean_words_stay_whole);
  g_test_add_func ("/label/pango-breaks-words", test_pango_breaks_words);
  g_test_add_func ("/label/long-words-break", test_long_words_break);
  g_test_add_func ("/label/hyphens-in-words", test_hyphens_in_words);
  g_test_add_func ("/label/line-breaks-of-the-text", test_line_breaks_of_the_text);
  g_test_add_func ("/label/language", test_language);
  g_test_add_func ("/label/text", test_text);
  g_test_add_func ("/label/never-markup", test_never_markup);
  g_test_add_func ("/label/lines", test_lines);
  g_test_add_func ("/label/focus", test_focus);
  g_test_add_func ("/label/notifies-of-changes-only", test_notifies_of_changes_only);

  return ui_run ();
}
