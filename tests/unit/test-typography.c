/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>
#include <string.h>

#include "typography/forum-typography.h"

/* The words that are kept whole, in brackets. */
static const struct
{
  const char *text;
  guint longest_word;
  const char *expected;
} texts[] = {
  { "", 12, "" },
  { "전주", 12, "[전주]" },
  { "전주 바이오 포럼", 12, "[전주] [바이오] [포럼]" },
  { " 전주  포럼 ", 12, " [전주]  [포럼] " },
  { "전주\n포럼", 12, "[전주]\n[포럼]" },

  /* What is written in Latin letters breaks where it always does. */
  { "stem cells", 12, "stem cells" },
  { "R&D를 Zoom으로 online", 12, "[R&D를] [Zoom으로] online" },
  { "줄기세포(Organoids), 포럼", 12, "줄기세포(Organoids), [포럼]" },

  /* A hyphen ends a word, and belongs to it. */
  { "6–8일", 12, "6–[8일]" },
  { "일–일", 12, "[일–][일]" },
  { "바이오|혁신", 12, "[바이오|][혁신]" },

  /* There is not enough room for the longest. */
  { "전주 바이오 포럼", 2, "[전주] 바이오 [포럼]" },
  { "전주 바이오 포럼", 0, "전주 바이오 포럼" },
};

static char *
describe (const char *text,
          guint       longest_word)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GString) description = g_string_new (NULL);
  gsize length = strlen (text);
  PangoAttrIterator *iterator;

  forum_typography_keep_words (attributes, text, 0, length, longest_word);
  iterator = pango_attr_list_get_iterator (attributes);
  do
    {
      PangoAttribute *attribute = pango_attr_iterator_get (iterator, PANGO_ATTR_ALLOW_BREAKS);
      int start, end;

      pango_attr_iterator_range (iterator, &start, &end);
      start = MIN (start, (int) length);
      end = MIN (end, (int) length);
      if (attribute != NULL)
        g_assert_cmpint (pango_attribute_as_int (attribute)->value, ==, FALSE);
      g_string_append_printf (description, attribute != NULL ? "[%.*s]" : "%.*s", end - start, text + start);
    }
  while (pango_attr_iterator_next (iterator));
  pango_attr_iterator_destroy (iterator);

  return g_strdup (description->str);
}

static void
test_keep_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *description = describe (texts[i].text, texts[i].longest_word);

      g_assert_cmpstr (description, ==, texts[i].expected);
    }
}

/* In the midst of a text that goes on. */
static void
test_part (void)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *text = "Forum\n전주포럼";
  GSList *list;

  forum_typography_keep_words (attributes, text, 6, 6 + strlen ("전주"), 12);
  list = pango_attr_list_get_attributes (attributes);
  g_assert_cmpuint (g_slist_length (list), ==, 1);
  g_assert_cmpuint (((PangoAttribute *) list->data)->start_index, ==, 6);
  g_assert_cmpuint (((PangoAttribute *) list->data)->end_index, ==, 6 + strlen ("전주"));
  g_slist_free_full (list, (GDestroyNotify) pango_attribute_destroy);
}

static void
test_language (void)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GSList *list;
  PangoAttribute *attribute;

  forum_typography_mark_language (attributes, NULL, 0, 4);
  g_assert_null (pango_attr_list_get_attributes (attributes));

  forum_typography_mark_language (attributes, "zh-hant", 1, 4);
  list = pango_attr_list_get_attributes (attributes);
  g_assert_cmpuint (g_slist_length (list), ==, 1);
  attribute = list->data;
  g_assert_cmpuint (attribute->start_index, ==, 1);
  g_assert_cmpuint (attribute->end_index, ==, 4);
  g_assert_cmpstr (pango_language_to_string (pango_attribute_as_language (attribute)->value), ==, "zh-hant");
  g_slist_free_full (list, (GDestroyNotify) pango_attribute_destroy);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typography/keep-words", test_keep_words);
  g_test_add_func ("/typography/part", test_part);
  g_test_add_func ("/typography/language", test_language);

  return g_test_run ();
}
