/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>
#include <locale.h>

#include "model/forum-language.h"
#include "model/forum-text.h"

static void
test_from_locale (void)
{
  static const struct {
    const char *locale;
    const char *tag;
  } names[] = {
    { "ko", "ko" },
    { "ko_KR", "ko-KR" },
    { "ko_KR.UTF-8", "ko-KR" },
    { "ko_KR.eucKR", "ko-KR" },
    { "de_AT@euro", "de-AT" },
    { "sr_RS.UTF-8@latin", "sr-RS" },
    { "zh_Hant_TW", "zh-Hant-TW" },
    { "C", NULL },
    { "POSIX", NULL },
    { "C.UTF-8", NULL },
    { "", NULL },
    { ".UTF-8", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *tag = forum_language_from_locale (names[i].locale);

      g_assert_cmpstr (tag, ==, names[i].tag);
    }
}

/* What the environment says, and in which language a text then is that exists in four. A locale that has to
 * be installed is named, so that the case can be left out where it is not. */
typedef struct
{
  const char *name;
  const char *environment;
  const char *locale;
  const char *language;
} Environment;

static const Environment environments[] = {
  { "nothing", "", NULL, "en" },
  { "language-alone", "LANGUAGE=ko", NULL, "ko" },
  { "empty-is-nothing", "LANGUAGE=ko LANG= LC_ALL= LC_MESSAGES=", NULL, "ko" },
  { "list", "LANGUAGE=ko:en", NULL, "ko" },
  { "list-ends-with-english", "LANGUAGE=en:ko", NULL, "en" },
  { "list-ends-with-british-english", "LANGUAGE=en_GB:ko", NULL, "en" },
  { "list-with-a-region", "LANGUAGE=ko_KR.UTF-8", NULL, "ko" },
  { "list-with-gaps", "LANGUAGE=::ko:", NULL, "ko" },
  { "list-ends-with-c", "LANGUAGE=C:ko", NULL, "en" },
  { "third-language", "LANGUAGE=fr", NULL, "fr" },
  { "third-language-and-english", "LANGUAGE=fr:en:ko", NULL, "fr" },
  { "language-without-texts", "LANGUAGE=de", NULL, "en" },
  { "language-without-texts-before-korean", "LANGUAGE=de:ko", NULL, "ko" },
  { "c", "LC_ALL=C LANGUAGE=ko", NULL, "en" },
  { "posix", "LC_ALL=POSIX LANGUAGE=ko", NULL, "en" },
  { "lang-c", "LANG=C LANGUAGE=ko", NULL, "en" },
  { "c-utf-8", "LC_ALL=C.UTF-8", "C.UTF-8", "en" },
  { "c-utf-8-with-language", "LC_ALL=C.UTF-8 LANGUAGE=ko", "C.UTF-8", "ko" },
  { "not-installed", "LANG=xx_XX.UTF-8", NULL, "en" },
  { "not-installed-with-language", "LANG=xx_XX.UTF-8 LANGUAGE=ko", NULL, "ko" },
  { "korean-all", "LC_ALL=ko_KR.UTF-8", "ko_KR.UTF-8", "ko" },
  { "korean-messages", "LC_MESSAGES=ko_KR.UTF-8", "ko_KR.UTF-8", "ko" },
  { "korean-lang", "LANG=ko_KR.UTF-8", "ko_KR.UTF-8", "ko" },
  { "messages-before-lang", "LANG=ko_KR.UTF-8 LC_MESSAGES=en_US.UTF-8", "en_US.UTF-8", "en" },
  { "all-before-messages", "LC_MESSAGES=en_US.UTF-8 LC_ALL=ko_KR.UTF-8", "ko_KR.UTF-8", "ko" },
  { "language-before-all", "LANGUAGE=en LC_ALL=ko_KR.UTF-8", "ko_KR.UTF-8", "en" },
  { "language-before-lang", "LANGUAGE=ko LANG=en_US.UTF-8", "en_US.UTF-8", "ko" },
};

static void
set_environment (const char *environment)
{
  static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LC_TIME", "LANG" };
  g_auto (GStrv) words = g_strsplit (environment, " ", -1);

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    g_unsetenv (variables[i]);

  for (char **word = words; *word != NULL && **word != '\0'; word++)
    {
      g_auto (GStrv) parts = g_strsplit (*word, "=", 2);

      g_setenv (parts[0], parts[1], TRUE);
    }
}

/* A process of its own for each, since a program takes its language once. */
static void
test_environment (gconstpointer data)
{
  const Environment *environment = data;

  if (environment->locale != NULL && setlocale (LC_ALL, environment->locale) == NULL)
    {
      g_test_skip ("the locale is not installed");
      return;
    }

  if (g_test_subprocess ())
    {
      g_autoptr (ForumText) text = NULL;

      set_environment (environment->environment);
      forum_language_init ("bioforum", g_get_tmp_dir ());

      text = forum_text_new_by_tag ((const char *const[]) { "ja", "ko", "fr", "en", NULL },
                                    (const char *const[]) { "木", "나무", "arbre", "tree" });
      g_assert_cmpstr (forum_text_get_language (text), ==, environment->language);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* gettext has no catalog for English and would go on to the next language of the list: the words would be
 * Korean and the contents English. */
static void
test_gettext_hears_the_same (void)
{
  if (g_test_subprocess ())
    {
      set_environment ("LANGUAGE=fr:en:ko");
      forum_language_init ("bioforum", g_get_tmp_dir ());
      g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "fr:en");
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* Text stays whole where no locale is set, or only "C": the terminal is taken to be UTF-8. */
static void
test_codeset (gconstpointer data)
{
  if (g_test_subprocess ())
    {
      set_environment (data);
      forum_language_init ("bioforum", g_get_tmp_dir ());
      g_assert_true (g_get_charset (NULL));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/from-locale", test_from_locale);
  g_test_add_func ("/language/gettext-hears-the-same", test_gettext_hears_the_same);
  g_test_add_data_func ("/language/codeset/nothing", "", test_codeset);
  g_test_add_data_func ("/language/codeset/not-installed", "LANG=xx_XX.UTF-8", test_codeset);
  g_test_add_data_func ("/language/codeset/c", "LC_ALL=C", test_codeset);
  g_test_add_data_func ("/language/codeset/posix", "LANG=POSIX", test_codeset);

  for (guint i = 0; i < G_N_ELEMENTS (environments); i++)
    {
      g_autofree char *path = g_strdup_printf ("/language/environment/%s", environments[i].name);

      g_test_add_data_func (path, &environments[i], test_environment);
    }

  return g_test_run ();
}
