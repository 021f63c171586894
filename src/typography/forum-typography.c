/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-typography.h"

/* How text is set, on the screen and on paper. */

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        gsize           start,
        gsize           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* After these Pango breaks a line whatever is asked for, but forgets that it may: a word that is
 * kept whole around one of them makes it abort where there is no room for the word. So these end a
 * word. */
static gboolean
is_hyphen (gunichar character)
{
  static const gunichar hyphens[] = {
    0x7c, 0xad, 0x5a0, 0x5be, 0xf0b, 0x1361, 0x17d8, 0x17da, 0x200b, 0x2010, 0x2012, 0x2013, 0x2027,
  };

  for (guint i = 0; i < G_N_ELEMENTS (hyphens); i++)
    if (character == hyphens[i])
      return TRUE;

  return FALSE;
}

/**
 * forum_typography_mark_language:
 * @attributes: what is known about a text
 * @language: (nullable): a BCP 47 tag, %NULL to mark nothing
 * @start: where the part in this language begins, in bytes
 * @end: where it ends
 *
 * Marks a text with its language, so that it is set in the right font and read aloud rightly.
 */
void
forum_typography_mark_language (PangoAttrList *attributes,
                                const char    *language,
                                gsize          start,
                                gsize          end)
{
  if (language != NULL)
    insert (attributes, pango_attr_language_new (pango_language_from_string (language)),
            start, end);
}

/**
 * forum_typography_keep_words:
 * @attributes: what is known about @text
 * @text: a text
 * @start: where to begin, in bytes
 * @end: where to end
 * @longest_word: how many syllables there is room for: a longer word may be broken after all
 *
 * Keeps Korean words whole. Pango breaks lines between any two Hangul syllables, which no Korean
 * reader expects.
 *
 * Returns: how many syllables the longest word has that is kept whole
 */
guint
forum_typography_keep_words (PangoAttrList *attributes,
                             const char    *text,
                             gsize          start,
                             gsize          end,
                             guint          longest_word)
{
  const char *word = text + start;
  gboolean hangul = FALSE;
  guint length = 0;
  guint longest_kept = 0;

  for (const char *at = word; ; at = g_utf8_next_char (at))
    {
      gunichar character = at < text + end ? g_utf8_get_char (at) : 0;

      if (character == 0 || g_unichar_isspace (character) || is_hyphen (character))
        {
          const char *word_end = is_hyphen (character) ? g_utf8_next_char (at) : at;

          if (hangul && length <= longest_word)
            {
              insert (attributes, pango_attr_allow_breaks_new (FALSE), word - text,
                      word_end - text);
              longest_kept = MAX (longest_kept, length);
            }
          if (character == 0)
            return longest_kept;

          word = g_utf8_next_char (at);
          hangul = FALSE;
          length = 0;
        }
      else
        {
          hangul = hangul || g_unichar_get_script (character) == G_UNICODE_SCRIPT_HANGUL;
          length++;
        }
    }
}
