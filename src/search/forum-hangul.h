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

guint          forum_hangul_spell_syllable (gunichar     syllable,
                                            char        *keys);
ForumJamoKind  forum_hangul_spell_jamo     (gunichar     jamo,
                                            const char **keys);
gboolean       forum_hangul_can_end        (char         key);
gboolean       forum_hangul_can_join       (char         first,
                                            char         second);
char          *forum_hangul_compose        (const char  *keys);
char          *forum_hangul_from_latin     (const char  *text);
char          *forum_hangul_to_latin       (const char  *keys);

G_END_DECLS
