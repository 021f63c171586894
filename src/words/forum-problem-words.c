/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-problem-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "io/forum-json-scan.h"
#include "io/forum-reader.h"

#define LONGEST_QUOTATION 120

/* What stands in a file, as it can be shown in a line: a control character would break it or,
 * worse, command the terminal; and nobody reads a million letters. */
static char *
quote (const char *text)
{
  GString *quotation = g_string_new (NULL);

  for (guint i = 0; i < LONGEST_QUOTATION && *text != '\0'; i++, text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      g_string_append_unichar (quotation, g_unichar_iscntrl (character) ? 0xFFFD : character);
    }
  if (*text != '\0')
    g_string_append (quotation, "…");

  return g_string_free (quotation, FALSE);
}

static char *
describe_wrong_type (const char *expected)
{
  if (g_str_equal (expected, "object"))
    return g_strdup (_("an object in braces { } is needed here"));
  if (g_str_equal (expected, "array"))
    return g_strdup (_("a list in brackets [ ] is needed here"));
  if (g_str_equal (expected, "integer"))
    return g_strdup (_("a whole number is needed here"));
  if (g_str_equal (expected, "boolean"))
    return g_strdup (_("true or false is needed here"));

  return g_strdup (_("a text in quotation marks is needed here"));
}

/* The detail is the kind of thing, then its id. */
static char *
describe_unknown_id (const char *detail)
{
  g_auto (GStrv) parts = g_strsplit (detail, "\n", 2);
  g_autofree char *id = quote (parts[1]);

  if (g_str_equal (parts[0], "person"))
    return g_strdup_printf (_("no person has the id “%s”"), id);
  if (g_str_equal (parts[0], "organization"))
    return g_strdup_printf (_("no organization has the id “%s”"), id);

  return g_strdup_printf (_("no source has the id “%s”"), id);
}

/* The detail is the word that was found, then those that may stand there; or the only one that
 * may. */
static char *
describe_bad_value (const char *detail)
{
  const char *last_line = strrchr (detail, '\n');
  g_autofree char *word = NULL;
  g_autofree char *found = NULL;

  if (last_line == NULL)
    return g_strdup_printf (_("only %s can stand here"), detail);

  word = g_strndup (detail, last_line - detail);
  found = quote (word);

  return g_strdup_printf (_("“%1$s” is not known; use one of: %2$s"), found, last_line + 1);
}

/**
 * forum_words_problem:
 * @problem: a problem
 *
 * Returns: (transfer full): what is wrong and what to do about it, as a sentence without its full
 *   stop
 */
char *
forum_words_problem (ForumProblem *problem)
{
  const char *detail = forum_problem_get_detail (problem);
  g_autofree char *found = detail != NULL ? quote (detail) : NULL;

  switch (forum_problem_get_code (problem))
    {
    case FORUM_PROBLEM_NOT_FOUND:
      return g_strdup (_("there is no such file; check its name and its folder"));
    case FORUM_PROBLEM_IS_FOLDER:
      return g_strdup (_("this is a folder; choose a file in it"));
    case FORUM_PROBLEM_NO_PERMISSION:
      return g_strdup (_("you may not read this file; change its permissions, or ask its owner"));
    case FORUM_PROBLEM_UNREADABLE:
      return g_strdup_printf (_("the file cannot be read: %s"), detail);
    case FORUM_PROBLEM_TOO_LARGE:
      return g_strdup_printf (_("the file is larger than %d MiB; take something out of it"),
                              FORUM_LIMIT_BYTES / (1024 * 1024));
    case FORUM_PROBLEM_EMPTY:
      return g_strdup (_("the file is empty"));
    case FORUM_PROBLEM_NOT_UTF8:
      return g_strdup (_("the file is not UTF-8 text; save it again in the encoding UTF-8"));
    case FORUM_PROBLEM_TRUNCATED:
      return g_strdup (_("the file ends too early; copy or download it again, "
                         "or close what is still open"));
    case FORUM_PROBLEM_SYNTAX:
      return g_strdup_printf (_("“%s” cannot stand here; "
                                "look for a comma or a quotation mark before it"), found);
    case FORUM_PROBLEM_BAD_STRING:
      return g_strdup (_("a text has a character that JSON does not allow; "
                         "write line breaks as \\n"));
    case FORUM_PROBLEM_TOO_DEEP:
      return g_strdup_printf (_("brackets are nested more than %d deep"), FORUM_LIMIT_DEPTH);
    case FORUM_PROBLEM_NEWER_FORMAT:
      return g_strdup (_("this file was made for a newer version of this program; "
                         "update the program"));
    case FORUM_PROBLEM_MISSING:
      return g_strdup_printf (_("“%s” is missing"), found);
    case FORUM_PROBLEM_WRONG_TYPE:
      return describe_wrong_type (detail);
    case FORUM_PROBLEM_EMPTY_TEXT:
      return g_strdup (_("this text is empty; leave it out if it is not known"));
    case FORUM_PROBLEM_BAD_VALUE:
      return describe_bad_value (detail);
    case FORUM_PROBLEM_BAD_ID:
      return g_strdup_printf (_("“%s” cannot be an id; "
                                "use letters A–Z, digits, dots, hyphens and underscores"), found);
    case FORUM_PROBLEM_BAD_LANGUAGE:
      return g_strdup_printf (_("“%s” is not a language tag such as ko or en"), found);
    case FORUM_PROBLEM_BAD_DATE:
      return g_strdup_printf (_("“%s” is not a date such as 2022-12-06"), found);
    case FORUM_PROBLEM_BAD_TIME:
      return g_strdup_printf (_("“%s” is not a time such as 2022-12-06T10:00:00+09:00"), found);
    case FORUM_PROBLEM_BAD_TIME_ZONE:
      return g_strdup_printf (_("“%s” is not a time zone such as Asia/Seoul"), found);
    case FORUM_PROBLEM_BAD_URL:
      return g_strdup_printf (_("“%s” is not a web address such as https://example.org/"), found);
    case FORUM_PROBLEM_BAD_PHOTO:
      return g_strdup_printf (_("“%s” is not a path within the folder of this file, "
                                "such as photos/kim.jpg"), found);
    case FORUM_PROBLEM_END_BEFORE_START:
      return g_strdup (_("the end is not after the start"));
    case FORUM_PROBLEM_DUPLICATE_ID:
      return g_strdup_printf (_("the id “%s” was given before; every id stands for one thing"),
                              found);
    case FORUM_PROBLEM_UNKNOWN_ID:
      return describe_unknown_id (detail);
    case FORUM_PROBLEM_TOO_MANY:
      return g_strdup_printf (_("there are more than %d sessions"), FORUM_LIMIT_SESSIONS);
    case FORUM_PROBLEM_UNKNOWN_MEMBER:
      return g_strdup_printf (_("“%s” is not part of the format and is left out; "
                                "check its spelling"), found);
    case FORUM_PROBLEM_UNSAFE_URL:
      return g_strdup (_("this address is only shown as text; "
                         "https, http, mailto and zoommtg addresses open"));
    case FORUM_PROBLEM_MISSING_PHOTO:
      return g_strdup_printf (_("there is no file “%s” in the folder of this file; "
                                "initials are shown in its place"), found);
    default:
      g_assert_not_reached ();
    }
}

/**
 * forum_words_problem_place:
 * @problem: a problem
 *
 * Returns: (transfer full) (nullable): where it is, %NULL for the file as a whole
 */
char *
forum_words_problem_place (ForumProblem *problem)
{
  g_autofree char *position = NULL;
  g_autofree char *path = quote (forum_problem_get_path (problem));

  if (forum_problem_get_line (problem) == 0)
    return NULL;

  position = g_strdup_printf (_("Line %1$u, column %2$u"),
                              forum_problem_get_line (problem), forum_problem_get_column (problem));
  if (*path == '\0')
    return g_steal_pointer (&position);

  return g_strdup_printf ("%s · %s", position, path);
}

/**
 * forum_words_problem_report:
 * @problems: (element-type ForumProblem): problems
 * @name: the name of the file
 *
 * Returns: (transfer full): a line for each problem, in the form `FILE:LINE:COLUMN: PATH: SENTENCE`
 *   that editors follow
 */
char *
forum_words_problem_report (GPtrArray  *problems,
                            const char *name)
{
  GString *report = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      ForumProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *path = quote (forum_problem_get_path (problem));
      g_autofree char *sentence = forum_words_problem (problem);

      g_string_append_printf (report, "%s:", name);
      if (forum_problem_get_line (problem) > 0)
        g_string_append_printf (report, "%u:%u:", forum_problem_get_line (problem),
                                forum_problem_get_column (problem));
      if (forum_problem_is_warning (problem))
        g_string_append_printf (report, " %s:", _("warning"));
      if (*path != '\0')
        g_string_append_printf (report, " %s:", path);
      g_string_append_printf (report, " %s\n", sentence);
    }

  return g_string_free (report, FALSE);
}
