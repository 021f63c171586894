/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-hangul.h"

#include <string.h>

/* What is typed with Shift, in the order of the letters on the keys. */
static const char shifted[] = "REQTWOP";

#define GG "\xf5"
#define DD "\xf6"
#define BB "\xf7"
#define SS "\xf8"
#define JJ "\xf9"
#define YAE "\xfa"
#define YE "\xfb"

const guint8 forum_hangul_key_kinds[256] = {
  ['Q'] = FORUM_KEY_CONSONANT, ['W'] = FORUM_KEY_CONSONANT, ['E'] = FORUM_KEY_CONSONANT,
  ['R'] = FORUM_KEY_CONSONANT, ['T'] = FORUM_KEY_CONSONANT, ['A'] = FORUM_KEY_CONSONANT,
  ['S'] = FORUM_KEY_CONSONANT, ['D'] = FORUM_KEY_CONSONANT, ['F'] = FORUM_KEY_CONSONANT,
  ['G'] = FORUM_KEY_CONSONANT, ['Z'] = FORUM_KEY_CONSONANT, ['X'] = FORUM_KEY_CONSONANT,
  ['C'] = FORUM_KEY_CONSONANT, ['V'] = FORUM_KEY_CONSONANT, [0xf5] = FORUM_KEY_CONSONANT,
  [0xf6] = FORUM_KEY_CONSONANT, [0xf7] = FORUM_KEY_CONSONANT, [0xf8] = FORUM_KEY_CONSONANT,
  [0xf9] = FORUM_KEY_CONSONANT,
  ['Y'] = FORUM_KEY_VOWEL, ['U'] = FORUM_KEY_VOWEL, ['I'] = FORUM_KEY_VOWEL,
  ['O'] = FORUM_KEY_VOWEL, ['P'] = FORUM_KEY_VOWEL, ['H'] = FORUM_KEY_VOWEL,
  ['J'] = FORUM_KEY_VOWEL, ['K'] = FORUM_KEY_VOWEL, ['L'] = FORUM_KEY_VOWEL,
  ['B'] = FORUM_KEY_VOWEL, ['N'] = FORUM_KEY_VOWEL, ['M'] = FORUM_KEY_VOWEL,
  [0xfa] = FORUM_KEY_VOWEL, [0xfb] = FORUM_KEY_VOWEL,
};

/* In the order of Unicode. */
const char forum_hangul_initials[][2] = {
  "R", GG, "S", "E", DD, "F", "A", "Q", BB, "T", SS, "D", "W", JJ, "C", "Z", "X", "V", "G",
};

const char forum_hangul_vowels[FORUM_HANGUL_N_VOWELS][3] = {
  "K", "O", "I", YAE, "J", "P", "U", YE, "H", "HK", "HO", "HL", "Y", "N", "NJ", "NP", "NL", "B",
  "M", "ML", "L",
};

const char forum_hangul_finals[FORUM_HANGUL_N_FINALS][3] = {
  "", "R", GG, "RT", "S", "SW", "SG", "E", "F", "FR", "FA", "FQ", "FT", "FX", "FV", "FG", "A", "Q",
  "QT", "T", SS, "D", "W", "C", "Z", "X", "V", "G",
};

/* The compatibility jamo from ㄱ to ㅎ, which the half-width ones follow. */
static const char consonants[][3] = {
  "R", GG, "RT", "S", "SW", "SG", "E", DD, "F", "FR", "FA", "FQ", "FT", "FX", "FV", "FG", "A", "Q",
  BB, "QT", "T", SS, "D", "W", JJ, "C", "Z", "X", "V", "G",
};

/* The half-width vowels come in rows of six with gaps of two. */
#define HALF_WIDTH_VOWEL 0xffc2u
#define HALF_WIDTH_ROW 8
#define HALF_WIDTH_COLUMNS 6

static int
find_keys (const char (*table)[3],
           guint        n_rows,
           const char  *keys,
           gsize        length)
{
  for (guint i = 0; i < n_rows; i++)
    if (strlen (table[i]) == length && memcmp (table[i], keys, length) == 0)
      return i;

  return -1;
}

static guint
find_initial (char key)
{
  guint i = 0;

  while (forum_hangul_initials[i][0] != key)
    i++;

  return i;
}

/* How many keys, one or two, make the vowel or the final that begins here. */
static gsize
measure_pair (const char *keys)
{
  return forum_hangul_can_join (keys[0], keys[1]) ? 2 : 1;
}

static gsize
append_syllable (GString    *text,
                 const char *keys)
{
  gsize vowel_length = measure_pair (keys + 1);
  gsize final_length = 0;
  const char *final = keys + 1 + vowel_length;
  guint syllable = find_initial (keys[0]) * FORUM_HANGUL_N_VOWELS;

  syllable += find_keys (forum_hangul_vowels, FORUM_HANGUL_N_VOWELS, keys + 1, vowel_length);
  syllable *= FORUM_HANGUL_N_FINALS;

  if (forum_hangul_is_consonant (final[0]) && !forum_hangul_is_start (final))
    {
      final_length = 1;
      if (!forum_hangul_is_boundary (final + 1))
        final_length = measure_pair (final);
      syllable += MAX (find_keys (forum_hangul_finals, FORUM_HANGUL_N_FINALS,
                                  final, final_length), 0);
    }

  g_string_append_unichar (text, FORUM_HANGUL_FIRST + syllable);

  return 1 + vowel_length + final_length;
}

static void
append_jamo (GString    *text,
             const char *keys,
             gsize       length)
{
  if (forum_hangul_is_vowel (keys[0]))
    g_string_append_unichar (text, 0x314f + find_keys (forum_hangul_vowels, FORUM_HANGUL_N_VOWELS,
                                                       keys, length));
  else
    g_string_append_unichar (text, 0x3131 + find_keys (consonants, G_N_ELEMENTS (consonants),
                                                       keys, length));
}

/**
 * forum_hangul_spell_jamo:
 * @jamo: a character
 * @keys: (out) (transfer none): its keys
 *
 * Returns: which jamo of modern Korean it is: conjoining, compatible or half-width
 */
ForumJamoKind
forum_hangul_spell_jamo (gunichar     jamo,
                         const char **keys)
{
  if (jamo >= 0x1100 && jamo < 0x1100 + G_N_ELEMENTS (forum_hangul_initials))
    {
      *keys = forum_hangul_initials[jamo - 0x1100];
      return FORUM_JAMO_INITIAL;
    }
  if (jamo >= 0x1161 && jamo < 0x1161 + FORUM_HANGUL_N_VOWELS)
    {
      *keys = forum_hangul_vowels[jamo - 0x1161];
      return FORUM_JAMO_VOWEL;
    }
  if (jamo >= 0x11a8 && jamo < 0x11a7 + FORUM_HANGUL_N_FINALS)
    {
      *keys = forum_hangul_finals[jamo - 0x11a7];
      return FORUM_JAMO_FINAL;
    }
  if (jamo >= 0x3131 && jamo < 0x3131 + G_N_ELEMENTS (consonants))
    {
      *keys = consonants[jamo - 0x3131];
      return FORUM_JAMO_CONSONANT;
    }
  if (jamo >= 0x314f && jamo < 0x314f + FORUM_HANGUL_N_VOWELS)
    {
      *keys = forum_hangul_vowels[jamo - 0x314f];
      return FORUM_JAMO_VOWEL;
    }
  if (jamo >= 0xffa1 && jamo < 0xffa1 + G_N_ELEMENTS (consonants))
    {
      *keys = consonants[jamo - 0xffa1];
      return FORUM_JAMO_CONSONANT;
    }
  if (jamo >= HALF_WIDTH_VOWEL)
    {
      guint row = (jamo - HALF_WIDTH_VOWEL) / HALF_WIDTH_ROW;
      guint column = (jamo - HALF_WIDTH_VOWEL) % HALF_WIDTH_ROW;
      guint vowel = row * HALF_WIDTH_COLUMNS + column;

      if (column < HALF_WIDTH_COLUMNS && row < 4 && vowel < FORUM_HANGUL_N_VOWELS)
        {
          *keys = forum_hangul_vowels[vowel];
          return FORUM_JAMO_VOWEL;
        }
    }

  return FORUM_JAMO_NONE;
}

/**
 * forum_hangul_can_end:
 * @key: the key of a consonant
 *
 * Returns: whether a syllable can end with it
 */
gboolean
forum_hangul_can_end (char key)
{
  return key != DD[0] && key != BB[0] && key != JJ[0];
}

/**
 * forum_hangul_can_join:
 * @first: a key
 * @second: the key after it
 *
 * Returns: whether both together are one vowel or one final
 */
gboolean
forum_hangul_can_join (char first,
                       char second)
{
  static const char *const pairs[] = {
    ['H'] = "KOL", ['N'] = "JPL", ['M'] = "L",
    ['R'] = "T", ['S'] = "WG", ['F'] = "RAQTXVG", ['Q'] = "T",
  };

  return second != '\0' && (guchar) first < G_N_ELEMENTS (pairs) &&
         pairs[(guchar) first] != NULL && strchr (pairs[(guchar) first], second) != NULL;
}

/**
 * forum_hangul_compose:
 * @keys: folded text, with a byte before it
 *
 * Returns: (transfer full): the text as people read it
 */
char *
forum_hangul_compose (const char *keys)
{
  GString *text = g_string_new (NULL);

  while (*keys != '\0')
    {
      if (*keys == FORUM_HANGUL_ALONE)
        keys++;
      else if (forum_hangul_is_consonant (*keys) && forum_hangul_is_vowel (keys[1]))
        keys += append_syllable (text, keys);
      else if (forum_hangul_key_kinds[(guchar) *keys] != FORUM_KEY_NONE)
        {
          gsize length = forum_hangul_is_vowel (*keys) ? measure_pair (keys) : 1;

          append_jamo (text, keys, length);
          keys += length;
        }
      else
        g_string_append_c (text, *keys++);
    }

  return g_string_free (text, FALSE);
}

/* The key that a Latin letter stands on; only some have another meaning with Shift. */
static char
press_key (char letter)
{
  const char *found = strchr (shifted, letter);

  return found != NULL ? GG[0] + (found - shifted) : g_ascii_toupper (letter);
}

/**
 * forum_hangul_from_latin:
 * @text: a text
 *
 * Returns: (transfer full): the jamo of the keys with which the Latin letters of @text were typed
 */
char *
forum_hangul_from_latin (const char *text)
{
  GString *jamo = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      if (g_ascii_isalpha (*text))
        append_jamo (jamo, (const char[]) { press_key (*text) }, 1);
      else
        g_string_append_c (jamo, *text);
    }

  return g_string_free (jamo, FALSE);
}

/**
 * forum_hangul_to_latin:
 * @keys: folded text
 *
 * Returns: (transfer full): the Latin letters that stand on the keys
 */
char *
forum_hangul_to_latin (const char *keys)
{
  GString *text = g_string_new (NULL);

  for (; *keys != '\0'; keys++)
    {
      if ((guchar) *keys >= (guchar) GG[0] && (guchar) *keys <= (guchar) YE[0])
        g_string_append_c (text, shifted[(guchar) *keys - (guchar) GG[0]]);
      else if (*keys != FORUM_HANGUL_ALONE)
        g_string_append_c (text, g_ascii_tolower (*keys));
    }

  return g_string_free (text, FALSE);
}
