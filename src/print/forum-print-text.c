/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-print-text.h"

#include <string.h>

#include "typography/forum-typography.h"
#include "words/forum-page-words.h"

/* Paragraphs that are set together. Every word is marked with its language: the fonts of paper are
 * chosen by it. What is not said to be in another language is in that of the program. */
struct _ForumPrintText
{
  GString *text;
  PangoAttrList *attributes;
  GArray *paragraphs;
};

static const struct
{
  double size;
  PangoWeight weight;
  double grey;
  double gap;
  const char *role;
} styles[] = {
  [FORUM_PRINT_STYLE_NAME] = { 18, PANGO_WEIGHT_BOLD, 0, 0, "H1" },
  [FORUM_PRINT_STYLE_OTHER_NAME] = { 11, PANGO_WEIGHT_NORMAL, 0.25, 2, "P" },
  [FORUM_PRINT_STYLE_LEAD] = { 10, PANGO_WEIGHT_BOLD, 0, 7, "P" },
  [FORUM_PRINT_STYLE_DAY] = { 13, PANGO_WEIGHT_BOLD, 0, 0, "H2" },
  [FORUM_PRINT_STYLE_THEME] = { 11, PANGO_WEIGHT_NORMAL, 0, 2, "P" },
  [FORUM_PRINT_STYLE_SESSION] = { 10.5, PANGO_WEIGHT_BOLD, 0, 0, "H3" },
  [FORUM_PRINT_STYLE_TIME] = { 9, PANGO_WEIGHT_NORMAL, 0, 0, "P" },
  [FORUM_PRINT_STYLE_NOTE] = { 9.5, PANGO_WEIGHT_NORMAL, 0, 3, "P" },
  [FORUM_PRINT_STYLE_BODY] = { 9.5, PANGO_WEIGHT_NORMAL, 0, 0, "P" },
  [FORUM_PRINT_STYLE_SMALL] = { 9, PANGO_WEIGHT_NORMAL, 0.25, 0, "P" },
  [FORUM_PRINT_STYLE_MARGIN] = { 8.5, PANGO_WEIGHT_NORMAL, 0.25, 0, NULL },
};

static void
insert (ForumPrintText *self,
        PangoAttribute *attribute,
        gsize           start)
{
  attribute->start_index = start;
  attribute->end_index = self->text->len;
  pango_attr_list_insert (self->attributes, attribute);
}

static void
clear_paragraph (ForumPrintParagraph *paragraph)
{
  g_clear_pointer (&paragraph->url, g_free);
}

static ForumPrintParagraph *
get_last (ForumPrintText *self)
{
  return &g_array_index (self->paragraphs, ForumPrintParagraph, self->paragraphs->len - 1);
}

static void
add (ForumPrintText *self,
     const char     *words,
     const char     *language)
{
  gsize start = self->text->len;

  g_string_append (self->text, words);
  forum_typography_mark_language (self->attributes, language, start, self->text->len);
}

/* A size is told for every part of the text: it may be set in the midst of others. */
static void
apply_styles (ForumPrintText *self,
              PangoAttrList  *attributes,
              double          width)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const ForumPrintParagraph *paragraph =
        &g_array_index (self->paragraphs, ForumPrintParagraph, i);
      gsize end = i + 1 < self->paragraphs->len ? paragraph[1].start - 1 : self->text->len;
      PangoAttribute *size = pango_attr_size_new_absolute ((int) (paragraph->size * PANGO_SCALE));

      size->start_index = paragraph->start;
      size->end_index = i + 1 < self->paragraphs->len ? end + 1 : G_MAXUINT;
      pango_attr_list_insert (attributes, size);

      /* A syllable is about as wide as the font is high. */
      forum_typography_keep_words (attributes, self->text->str, paragraph->start, end,
                                   (guint) (width / paragraph->size));
    }
}

/**
 * forum_print_text_new:
 *
 * Returns: (transfer full): a text without any paragraph
 */
ForumPrintText *
forum_print_text_new (void)
{
  ForumPrintText *self = g_new0 (ForumPrintText, 1);

  self->text = g_string_new (NULL);
  self->attributes = pango_attr_list_new ();
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (ForumPrintParagraph));
  g_array_set_clear_func (self->paragraphs, (GDestroyNotify) clear_paragraph);

  return self;
}

/**
 * forum_print_text_free:
 * @self: (transfer full): a text
 */
void
forum_print_text_free (ForumPrintText *self)
{
  g_string_free (self->text, TRUE);
  pango_attr_list_unref (self->attributes);
  g_array_unref (self->paragraphs);
  g_free (self);
}

/**
 * forum_print_text_begin:
 * @self: a text
 * @style: how it looks
 *
 * Begins a new paragraph.
 */
void
forum_print_text_begin (ForumPrintText  *self,
                        ForumPrintStyle  style)
{
  ForumPrintParagraph paragraph = {
    .role = styles[style].role,
    .size = styles[style].size,
    .gap = styles[style].gap,
    .grey = styles[style].grey,
  };
  PangoAttribute *weight = pango_attr_weight_new (styles[style].weight);

  if (self->paragraphs->len > 0)
    g_string_append_c (self->text, '\n');

  paragraph.start = self->text->len;
  g_array_append_val (self->paragraphs, paragraph);

  /* To the end: the paragraph after it says its own. */
  insert (self, weight, paragraph.start);
  weight->end_index = G_MAXUINT;
}

/**
 * forum_print_text_add:
 * @self: a text
 * @words: (nullable): words of the program
 */
void
forum_print_text_add (ForumPrintText *self,
                      const char     *words)
{
  if (words != NULL)
    add (self, words, forum_words_language ());
}

/**
 * forum_print_text_add_strong:
 * @self: a text
 * @words: words of the program that must not be overlooked
 */
void
forum_print_text_add_strong (ForumPrintText *self,
                             const char     *words)
{
  gsize start = self->text->len;

  forum_print_text_add (self, words);
  insert (self, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start);
}

/**
 * forum_print_text_add_text:
 * @self: a text
 * @text: (nullable): words of the forum
 */
void
forum_print_text_add_text (ForumPrintText *self,
                           ForumText      *text)
{
  if (text != NULL)
    add (self, forum_text_get (text), forum_text_get_language (text));
}

/**
 * forum_print_text_mark:
 * @self: a text
 * @text: (nullable): words of the forum that were added as a part of others
 *
 * Marks them with their own language where they stand in the last paragraph.
 */
void
forum_print_text_mark (ForumPrintText *self,
                       ForumText      *text)
{
  const char *words = forum_text_get (text);
  gsize start = get_last (self)->start;
  const char *found = words != NULL ? strstr (self->text->str + start, words) : NULL;

  if (found != NULL)
    forum_typography_mark_language (self->attributes, forum_text_get_language (text),
                                    found - self->text->str,
                                    found - self->text->str + strlen (words));
}

/**
 * forum_print_text_strike:
 * @self: a text
 *
 * Strikes the last paragraph through.
 */
void
forum_print_text_strike (ForumPrintText *self)
{
  insert (self, pango_attr_strikethrough_new (TRUE), get_last (self)->start);
}

/**
 * forum_print_text_set_url:
 * @self: a text
 * @url: an address that opens
 *
 * Makes the last paragraph a link.
 */
void
forum_print_text_set_url (ForumPrintText *self,
                          const char     *url)
{
  g_free (get_last (self)->url);
  get_last (self)->url = g_strdup (url);
}

/**
 * forum_print_text_lay_out:
 * @self: a text
 * @context: where the fonts come from
 * @width: how wide it may be, in points; 0 for as narrow as it gets, -1 for one line
 *
 * Returns: (transfer full): its lines
 */
PangoLayout *
forum_print_text_lay_out (ForumPrintText *self,
                          PangoContext   *context,
                          double          width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (self->attributes);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  apply_styles (self, attributes, width > 0 ? width : G_MAXUINT16);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, self->text->str, (int) self->text->len);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, width >= 0 ? (int) (width * PANGO_SCALE) : -1);
  pango_layout_set_wrap (layout, width > 0 ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);

  return layout;
}

/**
 * forum_print_text_get_paragraph:
 * @self: a text
 * @index: a place in it, in bytes
 *
 * Returns: (transfer none): the paragraph that is there
 */
const ForumPrintParagraph *
forum_print_text_get_paragraph (ForumPrintText *self,
                                gsize           index)
{
  guint last = 0;

  g_return_val_if_fail (self->paragraphs->len > 0, NULL);

  while (last + 1 < self->paragraphs->len &&
         g_array_index (self->paragraphs, ForumPrintParagraph, last + 1).start <= index)
    last++;

  return &g_array_index (self->paragraphs, ForumPrintParagraph, last);
}
