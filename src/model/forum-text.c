/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-text.h"

#include <string.h>

#include "forum-language.h"

/* A text in one or more languages. It never changes, so it can be read from any thread. */
struct _ForumText
{
  guint n_texts;
  struct {
    char *tag;                  /* BCP 47, or NULL when the language is not known. */
    char *text;
  } texts[];
};

G_DEFINE_BOXED_TYPE (ForumText, forum_text, forum_text_ref, forum_text_unref)

static ForumText *
text_alloc (guint n_texts)
{
  ForumText *self = g_atomic_rc_box_alloc0 (sizeof (ForumText) + n_texts * sizeof (self->texts[0]));

  self->n_texts = n_texts;

  return self;
}

static void
text_clear (gpointer data)
{
  ForumText *self = data;

  for (guint i = 0; i < self->n_texts; i++)
    {
      g_free (self->texts[i].tag);
      g_free (self->texts[i].text);
    }
}

/* The length of the primary language of a tag: "ko" of "ko-Kore-KR". */
static gsize
primary_length (const char *tag)
{
  return strcspn (tag, "-");
}

/* RFC 4647, lookup: the range is shortened from its end until a tag equals it. A range "pt" is also
 * content with "pt-BR". */
static int
find_range (ForumText  *self,
            const char *range)
{
  gsize primary = primary_length (range);

  for (gsize length = strlen (range); length > 0; )
    {
      for (guint i = 0; i < self->n_texts; i++)
        {
          const char *tag = self->texts[i].tag;

          if (tag != NULL && strlen (tag) == length &&
              g_ascii_strncasecmp (tag, range, length) == 0)
            return i;
        }

      while (length > 0 && range[--length] != '-')
        ;
    }

  for (guint i = 0; i < self->n_texts; i++)
    {
      const char *tag = self->texts[i].tag;

      if (tag != NULL && primary_length (tag) == primary &&
          g_ascii_strncasecmp (tag, range, primary) == 0)
        return i;
    }

  return -1;
}

/* The user's languages, else English, else Korean, else the first. */
static guint
find_best (ForumText *self)
{
  int found = -1;

  for (const char *const *range = forum_language_get_user (); found < 0 && *range != NULL; range++)
    found = find_range (self, *range);

  if (found < 0)
    found = find_range (self, "en");
  if (found < 0)
    found = find_range (self, "ko");

  return MAX (found, 0);
}

/* Whether @other has the same text in the language of the @nth of @self. */
static gboolean
has_nth (ForumText *other,
         ForumText *self,
         guint      nth)
{
  for (guint i = 0; i < other->n_texts; i++)
    if (g_str_equal (other->texts[i].text, self->texts[nth].text) &&
        (other->texts[i].tag == NULL) == (self->texts[nth].tag == NULL) &&
        (other->texts[i].tag == NULL ||
         g_ascii_strcasecmp (other->texts[i].tag, self->texts[nth].tag) == 0))
      return TRUE;

  return FALSE;
}

/**
 * forum_text_new:
 * @text: a text whose language is not known
 *
 * Returns: (transfer full): a new text
 */
ForumText *
forum_text_new (const char *text)
{
  ForumText *self = text_alloc (1);

  self->texts[0].text = g_strdup (text);

  return self;
}

/**
 * forum_text_new_by_tag:
 * @tags: (array zero-terminated=1): BCP 47 tags, at least one
 * @texts: (array): as many texts
 *
 * Returns: (transfer full): the same text in several languages
 */
ForumText *
forum_text_new_by_tag (const char *const *tags,
                       const char *const *texts)
{
  guint n_texts = g_strv_length ((char **) tags);
  ForumText *self;

  g_return_val_if_fail (n_texts > 0, NULL);

  self = text_alloc (n_texts);
  for (guint i = 0; i < n_texts; i++)
    {
      self->texts[i].tag = g_strdup (tags[i]);
      self->texts[i].text = g_strdup (texts[i]);
    }

  return self;
}

ForumText *
forum_text_ref (ForumText *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
forum_text_unref (ForumText *self)
{
  g_atomic_rc_box_release_full (self, text_clear);
}

/**
 * forum_text_get:
 * @self: (nullable): a text
 *
 * Returns: (transfer none) (nullable): the text in the user's language, else in English, else in
 *   Korean, else as it comes first; %NULL for no text
 */
const char *
forum_text_get (ForumText *self)
{
  return self != NULL ? self->texts[find_best (self)].text : NULL;
}

/**
 * forum_text_get_language:
 * @self: (nullable): a text
 *
 * Returns: (transfer none) (nullable): the BCP 47 tag of what forum_text_get() answers, %NULL if
 *   not known
 */
const char *
forum_text_get_language (ForumText *self)
{
  return self != NULL ? self->texts[find_best (self)].tag : NULL;
}

/**
 * forum_text_dup_other:
 * @self: (nullable): a text
 *
 * The same text as the other readers know it: what stands beside a name or below a title. It is the
 * English, else the Korean, else the first text that is not what forum_text_get() answers.
 *
 * Returns: (transfer full) (nullable): a text in one language, or %NULL where there is no other
 */
ForumText *
forum_text_dup_other (ForumText *self)
{
  const char *shown = forum_text_get (self);
  int candidates[2];

  if (shown == NULL)
    return NULL;

  candidates[0] = find_range (self, "en");
  candidates[1] = find_range (self, "ko");

  for (guint i = 0; i < G_N_ELEMENTS (candidates) + self->n_texts; i++)
    {
      int nth = i < G_N_ELEMENTS (candidates) ? candidates[i]
                                              : (int) (i - G_N_ELEMENTS (candidates));

      if (nth >= 0 && !g_str_equal (self->texts[nth].text, shown))
        return forum_text_new_by_tag ((const char *const[]) { self->texts[nth].tag, NULL },
                                      (const char *const[]) { self->texts[nth].text });
    }

  return NULL;
}

/**
 * forum_text_get_n_texts:
 * @self: a text
 *
 * Returns: in how many languages the text is there
 */
guint
forum_text_get_n_texts (ForumText *self)
{
  return self->n_texts;
}

/**
 * forum_text_get_nth:
 * @self: a text
 * @nth: which one, in the order of the file
 * @tag: (out) (optional) (nullable) (transfer none): its BCP 47 tag
 *
 * Returns: (transfer none): the text in its @nth language
 */
const char *
forum_text_get_nth (ForumText   *self,
                    guint        nth,
                    const char **tag)
{
  g_return_val_if_fail (nth < self->n_texts, NULL);

  if (tag != NULL)
    *tag = self->texts[nth].tag;

  return self->texts[nth].text;
}

/**
 * forum_text_equal:
 * @a: (nullable): a text
 * @b: (nullable): another
 *
 * The order of the languages does not matter, nor does the language of a text that is there in one
 * only: everybody reads it.
 *
 * Returns: whether they say the same in all languages, or there is neither
 */
gboolean
forum_text_equal (ForumText *a,
                  ForumText *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n_texts != b->n_texts)
    return FALSE;
  if (a->n_texts == 1)
    return g_str_equal (a->texts[0].text, b->texts[0].text);

  for (guint i = 0; i < a->n_texts; i++)
    if (!has_nth (b, a, i))
      return FALSE;

  return TRUE;
}

/**
 * forum_text_shares:
 * @a: (nullable): a text
 * @b: (nullable): another
 *
 * Returns: whether one of the languages of @a says what one of @b says
 */
gboolean
forum_text_shares (ForumText *a,
                   ForumText *b)
{
  if (a == NULL || b == NULL)
    return FALSE;

  for (guint i = 0; i < a->n_texts; i++)
    for (guint j = 0; j < b->n_texts; j++)
      if (g_str_equal (a->texts[i].text, b->texts[j].text))
        return TRUE;

  return FALSE;
}
