/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Hangul as it is typed: every key of the two-set keyboard (두벌식) is one byte, the capital letter
 * that stands on the same key, or a byte that UTF-8 never uses where the key is typed with Shift.
 * 줄기 is "WNFRL". A syllable has one to five keys: a consonant, one or two for the vowel, none to
 * two for the final.
 *
 * What is typed of a text is a prefix of its keys, whatever the input method shows meanwhile: 주,
 * 줄 and 줅 are on the way to 줄기. And keys are read in one way only: a consonant before a vowel
 * begins a syllable, any other ends one. A jamo that stands alone has FORUM_HANGUL_ALONE before it.
 */

#define FORUM_HANGUL_FIRST 0xac00u
#define FORUM_HANGUL_N_SYLLABLES 11172u
#define FORUM_HANGUL_N_INITIALS 19
#define FORUM_HANGUL_N_VOWELS 21
#define FORUM_HANGUL_N_FINALS 28
#define FORUM_HANGUL_MAX_KEYS 5

#define FORUM_HANGUL_ALONE '\xfc'

typedef enum
{
  FORUM_KEY_NONE,
  FORUM_KEY_CONSONANT,
  FORUM_KEY_VOWEL,
} ForumKeyKind;

typedef enum
{
  FORUM_JAMO_NONE,
  FORUM_JAMO_INITIAL,
  FORUM_JAMO_VOWEL,
  FORUM_JAMO_FINAL,
  FORUM_JAMO_CONSONANT,         /* An initial or a final: only its neighbours tell. */
} ForumJamoKind;

extern const guint8 forum_hangul_key_kinds[256];

/* The keys of the parts of syllables, in the order of Unicode. */
extern const char forum_hangul_initials[FORUM_HANGUL_N_INITIALS][2];
extern const char forum_hangul_vowels[FORUM_HANGUL_N_VOWELS][3];
extern const char forum_hangul_finals[FORUM_HANGUL_N_FINALS][3];

static inline gboolean
forum_hangul_is_consonant (char key)
{
  return forum_hangul_key_kinds[(guchar) key] == FORUM_KEY_CONSONANT;
}

static inline gboolean
forum_hangul_is_vowel (char key)
{
  return forum_hangul_key_kinds[(guchar) key] == FORUM_KEY_VOWEL;
}

/* Whether a syllable, or a jamo that stands alone, begins here. Needs a byte on either side. */
static inline gboolean
forum_hangul_is_start (const char *keys)
{
  return (forum_hangul_is_consonant (keys[0]) && forum_hangul_is_vowel (keys[1])) ||
         keys[-1] == FORUM_HANGUL_ALONE;
}

/* Whether a character ends here, so that the keys before are not the beginning of a syllable. */
static inline gboolean
forum_hangul_is_boundary (const char *keys)
{
  return forum_hangul_key_kinds[(guchar) keys[0]] == FORUM_KEY_NONE ||
         forum_hangul_is_start (keys);
}

/**
 * forum_hangul_spell_syllable:
 * @syllable: a syllable, counted from %FORUM_HANGUL_FIRST
 * @keys: (out) (array fixed-size=5): room for its keys
 *
 * Returns: how many keys it has
 */
static inline guint
forum_hangul_spell_syllable (gunichar  syllable,
                             char     *keys)
{
  const char *vowel = forum_hangul_vowels[syllable / FORUM_HANGUL_N_FINALS % FORUM_HANGUL_N_VOWELS];
  const char *final = forum_hangul_finals[syllable % FORUM_HANGUL_N_FINALS];
  guint n_keys = 2;

  /* Both halves of a vowel and a final are written, and what is too much is overwritten. */
  keys[0] = forum_hangul_initials[syllable / FORUM_HANGUL_N_FINALS / FORUM_HANGUL_N_VOWELS][0];
  keys[1] = vowel[0];
  keys[2] = vowel[1];
  n_keys += vowel[1] != '\0';
  keys[n_keys] = final[0];
  keys[n_keys + 1] = final[1];
  n_keys += (final[0] != '\0') + (final[1] != '\0');

  return n_keys;
}

ForumJamoKind  forum_hangul_spell_jamo     (gunichar     jamo,
                                            const char **keys);
gboolean       forum_hangul_can_end        (char         key);
gboolean       forum_hangul_can_join       (char         first,
                                            char         second);
char          *forum_hangul_compose        (const char  *keys);
char          *forum_hangul_from_latin     (const char  *text);
char          *forum_hangul_to_latin       (const char  *keys);

G_END_DECLS
