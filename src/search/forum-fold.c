/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-fold.h"

#include <string.h>

#include "forum-hangul.h"

/* What one character can become at most: U+FDFA has eighteen. */
#define MAX_DECOMPOSITION 18
#define MAX_BYTES (MAX_DECOMPOSITION * 6)

/* The jamo of one run, as far as they can touch each other. */
typedef struct
{
  ForumJamoKind kind;
  const char *keys;
  guint n_keys;
  const char *source;
} Jamo;

typedef enum
{
  AFTER_NOTHING,
  AFTER_INITIAL,
  AFTER_VOWEL,
  AFTER_FINAL,
} Place;

/* What is found by other characters that Unicode does not tell of; in order. */
static const struct
{
  gunichar letter;
  const char *folded;
} letters[] = {
  { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x00fe, "th" },
  { 0x0111, "d" }, { 0x0127, "h" }, { 0x0131, "i" }, { 0x0142, "l" }, { 0x0153, "oe" },
  { 0x0167, "t" },
  { 0x2010, "-" }, { 0x2011, "-" }, { 0x2012, "-" }, { 0x2013, "-" }, { 0x2014, "-" },
  { 0x2018, "'" }, { 0x2019, "'" }, { 0x201c, "\"" }, { 0x201d, "\"" },
};

static void
reserve (ForumFold *self,
         gsize      n_bytes)
{
  if (self->n_keys + n_bytes > self->keys_size)
    {
      self->keys_size = (self->n_keys + n_bytes) * 3 / 2;
      self->keys = g_realloc (self->keys, self->keys_size);
      if (self->with_offsets)
        self->offsets = g_realloc_n (self->offsets, self->keys_size, sizeof *self->offsets);
    }
  if (self->n_initials + n_bytes > self->initials_size)
    {
      self->initials_size = (self->n_initials + n_bytes) * 3 / 2;
      self->initials = g_realloc (self->initials, self->initials_size);
    }
}

/* One space for all that has no initial consonant. */
static inline void
append_gap (ForumFold *self)
{
  if (self->initials[self->n_initials - 1] != ' ')
    self->initials[self->n_initials++] = ' ';
}

static inline void
append_key (ForumFold *self,
            char       key,
            gsize      offset)
{
  if (self->with_offsets)
    self->offsets[self->n_keys] = offset;
  self->keys[self->n_keys++] = key;
}

static inline void
append_space (ForumFold *self,
              gsize      offset)
{
  char last = self->keys[self->n_keys - 1];

  if (last != ' ' && last != FORUM_FOLD_END)
    append_key (self, ' ', offset);
  append_gap (self);
}

static gboolean
is_mark (gunichar character)
{
  return (character >= 0x0300 && character <= 0x036f) ||
         (character >= 0x1ab0 && character <= 0x1aff) ||
         (character >= 0x1dc0 && character <= 0x1dff) ||
         (character >= 0x20d0 && character <= 0x20ff) ||
         (character >= 0xfe20 && character <= 0xfe2f);
}

/* Soft hyphens, joiners, variation selectors: nobody sees or types them. */
static gboolean
is_ignorable (gunichar character)
{
  return character == 0x00ad || character == 0xfeff ||
         (character >= 0x200b && character <= 0x200f) ||
         (character >= 0x2060 && character <= 0x2064) ||
         (character >= 0xfe00 && character <= 0xfe0f);
}

static void
append_letter (ForumFold *self,
               gunichar   letter,
               gsize      offset)
{
  char bytes[6];
  int n_bytes;

  /* By way of the capitals: so ς and σ are the same. */
  letter = g_unichar_tolower (g_unichar_toupper (letter));

  for (guint i = 0; i < G_N_ELEMENTS (letters) && letter >= letters[i].letter; i++)
    if (letters[i].letter == letter)
      {
        for (const char *byte = letters[i].folded; *byte != '\0'; byte++)
          append_key (self, *byte, offset);
        return;
      }

  n_bytes = g_unichar_to_utf8 (letter, bytes);
  for (int i = 0; i < n_bytes; i++)
    append_key (self, bytes[i], offset);
}

static void
append_other (ForumFold *self,
              gunichar   character,
              gsize      offset)
{
  gunichar parts[MAX_DECOMPOSITION];
  gsize n_parts = g_unichar_fully_decompose (character, TRUE, parts, G_N_ELEMENTS (parts));
  gsize before = self->n_keys;

  for (gsize i = 0; i < n_parts; i++)
    {
      if (is_mark (parts[i]) || is_ignorable (parts[i]))
        continue;

      if (parts[i] < ' ' || g_unichar_isspace (parts[i]))
        append_space (self, offset);
      else
        append_letter (self, parts[i], offset);
    }

  if (self->n_keys > before)
    append_gap (self);
}

static void
append_alone (ForumFold *self,
              const Jamo *jamo,
              gsize       offset)
{
  append_key (self, FORUM_HANGUL_ALONE, offset);
  for (guint i = 0; i < jamo->n_keys; i++)
    append_key (self, jamo->keys[i], offset);

  if (forum_hangul_is_consonant (jamo->keys[0]))
    self->initials[self->n_initials++] = jamo->keys[0];
  else
    append_gap (self);
}

static void
append_part (ForumFold  *self,
             const Jamo *jamo,
             gsize       offset)
{
  for (guint i = 0; i < jamo->n_keys; i++)
    append_key (self, jamo->keys[i], offset);
}

/* Puts one jamo where it belongs, given what came before and what comes next. */
static Place
place_jamo (ForumFold  *self,
            const Jamo *jamo,
            gboolean    before_vowel,
            Place       place,
            gsize       offset)
{
  char last = self->keys[self->n_keys - 1];

  if (jamo->kind == FORUM_JAMO_VOWEL)
    {
      if (place == AFTER_INITIAL ||
          (place == AFTER_VOWEL && jamo->n_keys == 1 &&
           forum_hangul_can_join (last, jamo->keys[0])))
        {
          append_part (self, jamo, offset);
          return AFTER_VOWEL;
        }
    }
  else if (before_vowel && jamo->kind != FORUM_JAMO_FINAL)
    {
      append_part (self, jamo, offset);
      self->initials[self->n_initials++] = jamo->keys[0];
      return AFTER_INITIAL;
    }
  else if (jamo->kind != FORUM_JAMO_INITIAL)
    {
      if ((place == AFTER_VOWEL && forum_hangul_can_end (jamo->keys[0])) ||
          (place == AFTER_FINAL && forum_hangul_can_join (last, jamo->keys[0])))
        {
          append_part (self, jamo, offset);
          return place == AFTER_VOWEL ? AFTER_FINAL : AFTER_NOTHING;
        }
    }

  append_alone (self, jamo, offset);

  return AFTER_NOTHING;
}

/* Reads one jamo. ㄳ and its like become two, as they are two keys and can be two initials. */
static guint
read_jamo (const char *source,
           Jamo       *jamo)
{
  const char *keys;
  ForumJamoKind kind = forum_hangul_spell_jamo (g_utf8_get_char (source), &keys);

  if (kind == FORUM_JAMO_NONE)
    return 0;

  jamo[0] = (Jamo) { kind, keys, strlen (keys), source };
  if (kind == FORUM_JAMO_VOWEL || keys[1] == '\0')
    return 1;

  jamo[0].n_keys = 1;
  jamo[1] = (Jamo) { kind, keys + 1, 1, source };

  return 2;
}

/* A run of jamo: decomposed syllables, or what was typed letter by letter. */
static const char *
append_jamo (ForumFold  *self,
             const char *source,
             const char *text)
{
  Jamo jamo[4];
  guint n_jamo = read_jamo (source, jamo);
  Place place = AFTER_NOTHING;

  /* A final completes the syllable before it, even a composed one. */
  if (jamo[0].kind == FORUM_JAMO_FINAL && forum_hangul_is_vowel (self->keys[self->n_keys - 1]))
    place = AFTER_VOWEL;

  while (n_jamo > 0)
    {
      const char *next = g_utf8_next_char (jamo[n_jamo - 1].source);
      gboolean before_vowel;

      if (n_jamo == 1)
        n_jamo += read_jamo (next, jamo + 1);

      before_vowel = n_jamo > 1 && jamo[1].kind == FORUM_JAMO_VOWEL;
      reserve (self, MAX_BYTES);
      place = place_jamo (self, jamo, before_vowel, place, jamo[0].source - text);
      source = g_utf8_next_char (jamo[0].source);

      n_jamo--;
      memmove (jamo, jamo + 1, n_jamo * sizeof *jamo);
    }

  return source;
}

/* In UTF-8 all syllables have three bytes, of which the first is one of four. */
static inline gunichar
get_syllable (const guchar *source)
{
  if (source[0] < 0xea || source[0] > 0xed)
    return FORUM_HANGUL_N_SYLLABLES;

  return (((source[0] & 0x0fu) << 12) | ((source[1] & 0x3fu) << 6) | (source[2] & 0x3fu)) -
         FORUM_HANGUL_FIRST;
}

static inline char
fold_ascii (guchar byte)
{
  if (byte <= ' ' || byte == 0x7f)
    return ' ';

  return byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte;
}

/* Nearly all characters are ASCII or syllables. They never need more than twice their bytes, which
 * are there, so nothing is looked up or checked for them. Returns where others begin. */
static const char *
append_usual (ForumFold  *self,
              const char *source,
              const char *text,
              const char *text_end)
{
  char *keys = self->keys + self->n_keys;
  char *initials = self->initials + self->n_initials;

  while (source < text_end)
    {
      const char *character = source;
      char *first = keys;
      gunichar syllable;

      if ((guchar) *source < 0x80)
        {
          char key = fold_ascii (*source++);

          if (key != ' ' || (keys[-1] != ' ' && keys[-1] != FORUM_FOLD_END))
            *keys++ = key;
          if (initials[-1] != ' ')
            *initials++ = ' ';
        }
      else if ((syllable = get_syllable ((const guchar *) source)) < FORUM_HANGUL_N_SYLLABLES)
        {
          keys += forum_hangul_spell_syllable (syllable, keys);
          *initials++ = *first;
          source += 3;
        }
      else
        {
          break;
        }

      if (self->with_offsets)
        for (; first < keys; first++)
          self->offsets[first - self->keys] = character - text;
    }

  self->n_keys = keys - self->keys;
  self->n_initials = initials - self->initials;

  return source;
}

static const char *
append_character (ForumFold  *self,
                  const char *source,
                  const char *text,
                  const char *text_end)
{
  gunichar character = g_utf8_get_char (source);
  const char *keys;

  if (forum_hangul_spell_jamo (character, &keys) != FORUM_JAMO_NONE)
    {
      source = append_jamo (self, source, text);
    }
  else
    {
      reserve (self, MAX_BYTES);
      append_other (self, character, source - text);
      source = g_utf8_next_char (source);
    }

  /* What was reserved for the rest may be used up. */
  reserve (self, 2 * (text_end - source) + MAX_BYTES);

  return source;
}

/**
 * forum_fold_init:
 * @self: a fold
 * @with_offsets: whether to keep where each key comes from
 *
 * Makes it empty.
 */
void
forum_fold_init (ForumFold *self,
                 gboolean   with_offsets)
{
  *self = (ForumFold) { .with_offsets = with_offsets };

  reserve (self, 1);
  self->keys[self->n_keys++] = FORUM_FOLD_END;
  self->initials[self->n_initials++] = FORUM_FOLD_END;
}

/**
 * forum_fold_clear:
 * @self: a fold
 *
 * Frees what it holds.
 */
void
forum_fold_clear (ForumFold *self)
{
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->initials, g_free);
  g_clear_pointer (&self->offsets, g_free);
}

/**
 * forum_fold_append:
 * @self: a fold
 * @text: a text in valid UTF-8
 *
 * Appends a text, with %FORUM_FOLD_END behind it.
 *
 * Returns: where it begins in the keys
 */
gsize
forum_fold_append (ForumFold  *self,
                   const char *text)
{
  const char *text_end = text + strlen (text);
  gsize start = self->n_keys;

  reserve (self, 2 * (text_end - text) + MAX_BYTES);

  for (const char *source = text; source < text_end; )
    {
      source = append_usual (self, source, text, text_end);
      if (source < text_end)
        source = append_character (self, source, text, text_end);
    }

  if (self->keys[self->n_keys - 1] == ' ')
    self->keys[self->n_keys - 1] = FORUM_FOLD_END;
  else
    append_key (self, FORUM_FOLD_END, text_end - text);
  self->initials[self->n_initials++] = FORUM_FOLD_END;

  return start;
}

/**
 * forum_fold_trace:
 * @self: a fold with offsets
 * @start: (inout): a place in the keys; where its character begins in the text
 * @end: (inout): a later place in the keys of the same text; where the character before it ends
 *
 * Leads from keys back to whole characters of the text of which they came.
 */
void
forum_fold_trace (const ForumFold *self,
                  gsize           *start,
                  gsize           *end)
{
  gsize last = *end;

  while (!forum_hangul_is_boundary (self->keys + last))
    last++;
  while (self->offsets[last] == self->offsets[last - 1])
    last++;

  *start = self->offsets[*start];
  *end = self->offsets[last];
}
