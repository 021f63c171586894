/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-language.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

static const char *const source_language[] = { "en", NULL };
static char **user_languages = NULL;

/**
 * forum_language_from_locale:
 * @locale: the name of a POSIX locale, such as `ko_KR.UTF-8`
 *
 * Turns a locale's name into a BCP 47 language tag: `ko-KR`. The codeset and the modifier are
 * dropped.
 *
 * Returns: (transfer full) (nullable): the tag, or %NULL for the locale "C", which has no language
 */
char *
forum_language_from_locale (const char *locale)
{
  g_autofree char *tag = g_strndup (locale, strcspn (locale, ".@"));

  if (*tag == '\0' || g_str_equal (tag, "C") || g_str_equal (tag, "POSIX"))
    return NULL;

  return g_strdelimit (g_steal_pointer (&tag), "_", '-');
}

/* What gettext will look through: the list of LANGUAGE, else the locale of messages. Whatever
 * follows English is cut off, since English is the language of the source: gettext has no catalog
 * for it and would otherwise pass on to the next language of the list. */
static GStrv
read_environment (void)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_autoptr (GString) kept = g_string_new (NULL);
  const char *messages = setlocale (LC_MESSAGES, NULL);
  const char *language = g_getenv ("LANGUAGE");
  g_auto (GStrv) locales = NULL;

  if (g_strcmp0 (messages, "C") == 0 || g_strcmp0 (messages, "POSIX") == 0)
    return g_strdupv ((char **) source_language);

  if (language == NULL || *language == '\0')
    language = messages;

  locales = g_strsplit (language, ":", -1);
  for (char **locale = locales; *locale != NULL; locale++)
    {
      g_autofree char *tag = forum_language_from_locale (*locale);

      /* Here gettext stops, too. */
      if (g_str_equal (*locale, "C") || g_str_equal (*locale, "POSIX"))
        break;
      if (tag == NULL)
        continue;

      g_strv_builder_add (tags, tag);
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? ":" : "", *locale);

      if (g_str_equal (tag, "en") || g_str_has_prefix (tag, "en-"))
        {
          if (locale[1] != NULL)
            g_setenv ("LANGUAGE", kept->str, TRUE);
          break;
        }
    }

  return g_strv_builder_end (tags);
}

/* Whether gettext takes the catalog that is there for one of the user's languages. Newer C
 * libraries translate nothing in C.UTF-8, whatever LANGUAGE says. */
static gboolean
uses_catalog (const char *domain,
              const char *locale_dir,
              GStrv       tags)
{
  g_autofree char *file = g_strconcat (domain, ".mo", NULL);

  for (char **tag = tags; *tag != NULL; tag++)
    {
      g_autofree char *language = g_strndup (*tag, strcspn (*tag, "-"));
      g_autofree char *path = g_build_filename (locale_dir, language, "LC_MESSAGES", file, NULL);

      /* What a catalog has for nothing is its header. */
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return *dgettext (domain, "") != '\0';
    }

  return TRUE;
}

static gboolean
is_set (const char *variable)
{
  const char *value = g_getenv (variable);

  return value != NULL && *value != '\0';
}

/* Newer C libraries translate nothing in C.UTF-8, whatever LANGUAGE says, but in every other locale
 * they do. So the messages alone are taken from one that is installed: first from those that
 * LANGUAGE names, then from those that most systems have. */
static void
leave_c_for_messages (void)
{
  static const char *const common[] = { "en_US.UTF-8", "ko_KR.UTF-8" };
  g_auto (GStrv) named = g_strsplit (g_getenv ("LANGUAGE"), ":", -1);

  for (char **name = named; *name != NULL; name++)
    if (strchr (*name, '_') != NULL && setlocale (LC_MESSAGES, *name) != NULL)
      return;

  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    if (setlocale (LC_MESSAGES, common[i]) != NULL)
      return;
}

/**
 * forum_language_init:
 * @domain: the gettext domain
 * @locale_dir: where the message catalogs are
 *
 * Takes the language of the user interface and of the contents from the locale. To be called once,
 * before any thread starts.
 *
 * Where the environment names no locale, or one that is not installed, the program goes on in
 * `C.UTF-8`: text stays whole, and LANGUAGE is still heard. Whoever asks for the locale "C", as
 * many scripts do, gets English, but no question marks in place of dashes and names.
 */
void
forum_language_init (const char *domain,
                     const char *locale_dir)
{
  g_auto (GStrv) tags = NULL;
  const char *locale = setlocale (LC_ALL, "");
  gboolean asked_for = is_set ("LC_ALL") || is_set ("LC_MESSAGES") || is_set ("LANG");

  if (locale == NULL || (g_str_equal (locale, "C") && !asked_for))
    setlocale (LC_ALL, "C.UTF-8");
  else if (g_str_equal (setlocale (LC_CTYPE, NULL), "C"))
    setlocale (LC_CTYPE, "C.UTF-8");

  if (is_set ("LANGUAGE") && g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "C."))
    leave_c_for_messages ();

  tags = read_environment ();
  forum_language_set_user ((const char *const *) tags);

  bindtextdomain (domain, locale_dir);
  bind_textdomain_codeset (domain, "UTF-8");
  textdomain (domain);

  /* Contents in another language than the words around them would help nobody. */
  if (g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "C.")
      && !uses_catalog (domain, locale_dir, tags))
    forum_language_set_user (source_language);
}

/**
 * forum_language_set_user:
 * @tags: (array zero-terminated=1) (nullable): BCP 47 tags, the best first; %NULL for English
 *
 * Sets the languages in which contents are shown. Not safe while other threads read texts.
 */
void
forum_language_set_user (const char *const *tags)
{
  g_strfreev (user_languages);
  user_languages = g_strdupv ((char **) tags);
}

/**
 * forum_language_get_user:
 *
 * Returns: (transfer none) (array zero-terminated=1): the BCP 47 tags of the user's languages, the
 *   best first
 */
const char *const *
forum_language_get_user (void)
{
  return user_languages != NULL ? (const char *const *) user_languages : source_language;
}
