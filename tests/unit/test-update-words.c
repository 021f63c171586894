/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-support.h"

#include <string.h>

#include "model/forum-language.h"
#include "update/forum-update.h"
#include "words/forum-update-words.h"

/* Whatever goes wrong while a forum is fetched can be said, in the language of the user. */

static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  forum_language_init (GETTEXT_PACKAGE, g_getenv ("BIOFORUM_LOCALE_DIR"));
}

static void
check (GHashTable *sentences,
       GQuark      domain,
       int         code,
       GPtrArray  *problems,
       gboolean    korean)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, "418");
  char *sentence = forum_words_update_failure (error, problems);

  g_test_message ("%s %d: %s", g_quark_to_string (domain), code, sentence);
  g_assert_cmpuint (strlen (sentence), >, 10);
  g_assert_true (test_has_hangul (sentence) == korean);
  g_assert_false (g_str_has_suffix (sentence, "."));
  g_assert_true (g_hash_table_add (sentences, sentence));
}

/* Each has a sentence of its own. */
static void
test_failures (gconstpointer data)
{
  gboolean korean = g_str_equal (data, "ko");
  g_autoptr (GHashTable) sentences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) problems = NULL;

  speak (data);
  for (int code = 0; code < FORUM_DOWNLOAD_ERROR_N_CODES; code++)
    check (sentences, FORUM_DOWNLOAD_ERROR, code, NULL, korean);

  g_assert_null (test_read ("<html>", -1, &problems));
  check (sentences, FORUM_UPDATE_ERROR, FORUM_UPDATE_ERROR_BAD_FORUM, NULL, korean);
  check (sentences, FORUM_UPDATE_ERROR, FORUM_UPDATE_ERROR_BAD_FORUM, problems, korean);
  check (sentences, FORUM_SHELF_ERROR, FORUM_SHELF_ERROR_OTHER_EDITION, NULL, korean);
  check (sentences, FORUM_SHELF_ERROR, FORUM_SHELF_ERROR_OLDER, NULL, korean);
  check (sentences, G_FILE_ERROR, G_FILE_ERROR_NOSPC, NULL, korean);
}

/* Numbers, so that an organizer who is told of them knows where to look, and what the system says. */
static void
test_details (gconstpointer data)
{
  static const struct
  {
    int code;
    const char *detail;
    const char *said;
  } details[] = {
    { FORUM_DOWNLOAD_ERROR_NOT_FOUND, "404", "404" },
    { FORUM_DOWNLOAD_ERROR_GONE, "410", "410" },
    { FORUM_DOWNLOAD_ERROR_FORBIDDEN, "401", "401" },
    { FORUM_DOWNLOAD_ERROR_FORBIDDEN, "403", "403" },
    { FORUM_DOWNLOAD_ERROR_BUSY, "429", "429" },
    { FORUM_DOWNLOAD_ERROR_SERVER, "502", "502" },
    { FORUM_DOWNLOAD_ERROR_STATUS, "206", "206" },
    { FORUM_DOWNLOAD_ERROR_TOO_LARGE, "", "64" },
    { FORUM_DOWNLOAD_ERROR_FAILED, "Too many open files", "Too many open files" },
  };

  speak (data);
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (FORUM_DOWNLOAD_ERROR, details[i].code, details[i].detail);
      g_autofree char *sentence = forum_words_update_failure (error, NULL);

      g_assert_nonnull (strstr (sentence, details[i].said));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/update-words/failures/en", "en", test_failures);
  g_test_add_data_func ("/update-words/failures/ko", "ko", test_failures);
  g_test_add_data_func ("/update-words/details/en", "en", test_details);
  g_test_add_data_func ("/update-words/details/ko", "ko", test_details);

  return g_test_run ();
}
