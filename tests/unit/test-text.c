/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/forum-language.h"
#include "model/forum-text.h"

/* A text is given as "tag=text" words, in order. */
static ForumText *
make_text (const char *description)
{
  g_auto (GStrv) words = g_strsplit (description, " ", -1);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (char **word = words; *word != NULL; word++)
    {
      char *equals = g_strstr_len (*word, -1, "=");

      *equals = '\0';
      g_ptr_array_add (tags, *word);
      g_ptr_array_add (texts, equals + 1);
    }
  g_ptr_array_add (tags, NULL);

  return forum_text_new_by_tag ((const char *const *) tags->pdata, (const char *const *) texts->pdata);
}

static void
set_user (const char *languages)
{
  g_auto (GStrv) tags = g_strsplit (languages, " ", -1);

  forum_language_set_user ((const char *const *) tags);
}

static const struct
{
  const char *user;
  const char *text;
  const char *shown;
  const char *other;
} choices[] = {
  { "ko", "ko=나무 en=tree fr=arbre", "ko=나무", "en=tree" },
  { "en", "ko=나무 en=tree fr=arbre", "en=tree", "ko=나무" },
  { "fr", "ko=나무 en=tree fr=arbre", "fr=arbre", "en=tree" },

  /* The order of the file does not matter as long as there is something better. */
  { "ko", "fr=arbre en=tree ko=나무", "ko=나무", "en=tree" },
  { "de", "fr=arbre ko=나무 en=tree", "en=tree", "ko=나무" },

  /* Else English, else Korean, else the first. */
  { "de", "fr=arbre ko=나무", "ko=나무", "fr=arbre" },
  { "de", "fr=arbre ja=木", "fr=arbre", "ja=木" },
  { "de", "ja=木", "ja=木", NULL },

  /* The best of the user's languages that is there, in the user's order. */
  { "fr ko", "ko=나무 en=tree", "ko=나무", "en=tree" },
  { "ko fr", "fr=arbre en=tree ko=나무", "ko=나무", "en=tree" },
  { "de fr en", "en=tree fr=arbre", "fr=arbre", "en=tree" },
  { "", "ko=나무 en=tree", "en=tree", "ko=나무" },

  /* RFC 4647, lookup: a region is dropped, then a script; subtags are compared without regard to case. */
  { "ko-KR", "en=tree ko=나무", "ko=나무", "en=tree" },
  { "KO-kr", "en=tree ko=나무", "ko=나무", "en=tree" },
  { "zh-Hant-TW", "zh=树 zh-Hant=樹", "zh-Hant=樹", "zh=树" },
  { "zh-Hant-TW", "zh-hans=树 ZH-HANT=樹", "ZH-HANT=樹", "zh-hans=树" },
  { "en-GB", "en-US=color en=colour", "en=colour", "en-US=color" },
  { "en-GB", "en-US=color en-GB=colour", "en-GB=colour", "en-US=color" },

  /* A language is content with any of its kinds. */
  { "pt", "en=tree pt-BR=árvore", "pt-BR=árvore", "en=tree" },
  { "pt-PT", "en=tree pt-BR=árvore", "pt-BR=árvore", "en=tree" },
  { "de", "fr=arbre en-GB=tree", "en-GB=tree", "fr=arbre" },

  /* One language is not another because it begins alike. */
  { "ko", "kok=रूख en=tree", "en=tree", "kok=रूख" },
  { "e", "ko=나무 fr=arbre", "ko=나무", "fr=arbre" },

  /* What reads the same in another language is no other text. */
  { "ko", "ko=Zoom en=Zoom", "ko=Zoom", NULL },
  { "ko", "ko=Zoom en=Zoom fr=Réunion", "ko=Zoom", "fr=Réunion" },
};

static void
assert_text (const char *text,
             const char *language,
             const char *expected)
{
  g_autofree char *found = text != NULL ? g_strdup_printf ("%s=%s", language, text) : NULL;

  g_assert_cmpstr (found, ==, expected);
}

static void
test_choices (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (ForumText) text = make_text (choices[i].text);
      g_autoptr (ForumText) other = NULL;

      g_test_message ("“%s” for “%s”", choices[i].text, choices[i].user);
      set_user (choices[i].user);
      assert_text (forum_text_get (text), forum_text_get_language (text), choices[i].shown);

      other = forum_text_dup_other (text);
      assert_text (forum_text_get (other), forum_text_get_language (other), choices[i].other);
    }
}

/* A text without a language is shown to everybody, and says nothing of a language. */
static void
test_untagged (void)
{
  g_autoptr (ForumText) text = forum_text_new ("Zoom");
  const char *tag = "";

  set_user ("ko");
  g_assert_cmpstr (forum_text_get (text), ==, "Zoom");
  g_assert_null (forum_text_get_language (text));
  g_assert_null (forum_text_dup_other (text));
  g_assert_cmpuint (forum_text_get_n_texts (text), ==, 1);
  g_assert_cmpstr (forum_text_get_nth (text, 0, &tag), ==, "Zoom");
  g_assert_null (tag);
}

/* Whatever is not known has no text, which is not a mistake. */
static void
test_no_text (void)
{
  g_assert_null (forum_text_get (NULL));
  g_assert_null (forum_text_get_language (NULL));
  g_assert_null (forum_text_dup_other (NULL));
}

/* A search looks through all languages, in the order of the file. */
static void
test_all_texts (void)
{
  g_autoptr (ForumText) text = make_text ("ja=木 ko=나무 en=tree");
  const char *const expected[] = { "ja=木", "ko=나무", "en=tree" };

  g_assert_cmpuint (forum_text_get_n_texts (text), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const char *tag;
      const char *nth = forum_text_get_nth (text, i, &tag);

      assert_text (nth, tag, expected[i]);
    }
}

/* What the text was made of may go, and so may all references but one. */
static void
test_copies (void)
{
  char tag[] = "en";
  char word[] = "tree";
  ForumText *text = forum_text_new_by_tag ((const char *const[]) { tag, NULL }, (const char *const[]) { word });

  tag[0] = 'x';
  word[0] = 'f';
  forum_text_ref (text);
  forum_text_unref (text);
  g_assert_cmpstr (forum_text_get (text), ==, "tree");
  g_assert_cmpstr (forum_text_get_language (text), ==, "en");
  forum_text_unref (text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/choices", test_choices);
  g_test_add_func ("/text/untagged", test_untagged);
  g_test_add_func ("/text/no-text", test_no_text);
  g_test_add_func ("/text/all-texts", test_all_texts);
  g_test_add_func ("/text/copies", test_copies);

  return g_test_run ();
}
