/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-initials.h"

/* What a word begins with, past quotation marks and brackets: 0 for a word that is none. */
static gunichar
get_initial (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      gunichar character = g_utf8_get_char (word);

      if (g_unichar_isalnum (character))
        return g_unichar_toupper (character);
    }

  return 0;
}

/**
 * forum_initials_from_name:
 * @name: the name of a person
 *
 * The first letters of the first and the last word. A Korean name is usually one word, whose first
 * syllable is the family name: 김광수 becomes 김, Kwang-Soo Kim becomes KK.
 *
 * Returns: (transfer full): the initials: none, one or two characters
 */
char *
forum_initials_from_name (const char *name)
{
  /* So that a letter and its accents, or the parts of a syllable, are one character. */
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  g_auto (GStrv) words = g_strsplit_set (composed != NULL ? composed : "", " \t\n", -1);
  GString *initials = g_string_new (NULL);
  gunichar last = 0;

  for (char **word = words; *word != NULL; word++)
    {
      gunichar initial = get_initial (*word);

      if (initial != 0 && initials->len == 0)
        g_string_append_unichar (initials, initial);
      else if (initial != 0)
        last = initial;
    }

  if (last != 0)
    g_string_append_unichar (initials, last);

  return g_string_free (initials, FALSE);
}
