/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ForumProblemCode:
 * @FORUM_PROBLEM_NOT_FOUND: there is no such file
 * @FORUM_PROBLEM_IS_FOLDER: it is a folder
 * @FORUM_PROBLEM_NO_PERMISSION: it may not be read
 * @FORUM_PROBLEM_UNREADABLE: it cannot be read for a reason that the system names
 * @FORUM_PROBLEM_TOO_LARGE: the file is larger than %FORUM_LIMIT_BYTES
 * @FORUM_PROBLEM_EMPTY: there is nothing in it
 * @FORUM_PROBLEM_NOT_UTF8: it is not UTF-8
 * @FORUM_PROBLEM_TRUNCATED: it ends before it is complete
 * @FORUM_PROBLEM_SYNTAX: it is not JSON
 * @FORUM_PROBLEM_BAD_STRING: a string has a character or an escape that JSON does not allow
 * @FORUM_PROBLEM_TOO_DEEP: it is nested deeper than %FORUM_LIMIT_DEPTH
 * @FORUM_PROBLEM_NEWER_FORMAT: it is in a format that came after this program
 * @FORUM_PROBLEM_MISSING: a member that has to be there is not
 * @FORUM_PROBLEM_WRONG_TYPE: a value is of another type than it should be
 * @FORUM_PROBLEM_EMPTY_TEXT: a text has nothing in it
 * @FORUM_PROBLEM_BAD_VALUE: a word is none of those that may stand there
 * @FORUM_PROBLEM_BAD_ID: an id has a character that ids do not have
 * @FORUM_PROBLEM_BAD_LANGUAGE: a language is not a BCP 47 tag
 * @FORUM_PROBLEM_BAD_DATE: a date is none
 * @FORUM_PROBLEM_BAD_TIME: a time is none
 * @FORUM_PROBLEM_BAD_TIME_ZONE: a time zone is not known
 * @FORUM_PROBLEM_BAD_URL: an address is none
 * @FORUM_PROBLEM_BAD_PHOTO: a photo is not named by a path within the folder of the file
 * @FORUM_PROBLEM_END_BEFORE_START: a session ends before it starts
 * @FORUM_PROBLEM_DUPLICATE_ID: an id was given before
 * @FORUM_PROBLEM_UNKNOWN_ID: an id was given to nothing
 * @FORUM_PROBLEM_TOO_MANY: there are more sessions than %FORUM_LIMIT_SESSIONS
 * @FORUM_PROBLEM_UNKNOWN_MEMBER: a warning: a member that the format does not know
 * @FORUM_PROBLEM_UNSAFE_URL: a warning: an address of a kind that the program does not open
 * @FORUM_PROBLEM_MISSING_PHOTO: a warning: there is no such photo in the folder of the file
 *
 * What can be wrong with a forum file. The words are chosen where they are shown.
 */
typedef enum
{
  FORUM_PROBLEM_NOT_FOUND,
  FORUM_PROBLEM_IS_FOLDER,
  FORUM_PROBLEM_NO_PERMISSION,
  FORUM_PROBLEM_UNREADABLE,
  FORUM_PROBLEM_TOO_LARGE,
  FORUM_PROBLEM_EMPTY,
  FORUM_PROBLEM_NOT_UTF8,
  FORUM_PROBLEM_TRUNCATED,
  FORUM_PROBLEM_SYNTAX,
  FORUM_PROBLEM_BAD_STRING,
  FORUM_PROBLEM_TOO_DEEP,
  FORUM_PROBLEM_NEWER_FORMAT,
  FORUM_PROBLEM_MISSING,
  FORUM_PROBLEM_WRONG_TYPE,
  FORUM_PROBLEM_EMPTY_TEXT,
  FORUM_PROBLEM_BAD_VALUE,
  FORUM_PROBLEM_BAD_ID,
  FORUM_PROBLEM_BAD_LANGUAGE,
  FORUM_PROBLEM_BAD_DATE,
  FORUM_PROBLEM_BAD_TIME,
  FORUM_PROBLEM_BAD_TIME_ZONE,
  FORUM_PROBLEM_BAD_URL,
  FORUM_PROBLEM_BAD_PHOTO,
  FORUM_PROBLEM_END_BEFORE_START,
  FORUM_PROBLEM_DUPLICATE_ID,
  FORUM_PROBLEM_UNKNOWN_ID,
  FORUM_PROBLEM_TOO_MANY,
  FORUM_PROBLEM_UNKNOWN_MEMBER,
  FORUM_PROBLEM_UNSAFE_URL,
  FORUM_PROBLEM_MISSING_PHOTO,

  /* How many there are: tests make sure that each has a case and a sentence. */
  FORUM_PROBLEM_N_CODES
} ForumProblemCode;

#define FORUM_TYPE_PROBLEM (forum_problem_get_type ())

G_DECLARE_FINAL_TYPE (ForumProblem, forum_problem, FORUM, PROBLEM, GObject)

ForumProblem     *forum_problem_new          (ForumProblemCode  code,
                                              const char       *path,
                                              const char       *detail);
ForumProblemCode  forum_problem_get_code     (ForumProblem     *self);
gboolean          forum_problem_is_warning   (ForumProblem     *self);
const char       *forum_problem_get_path     (ForumProblem     *self);
const char       *forum_problem_get_detail   (ForumProblem     *self);
guint             forum_problem_get_line     (ForumProblem     *self);
guint             forum_problem_get_column   (ForumProblem     *self);
void              forum_problem_set_position (ForumProblem     *self,
                                              guint             line,
                                              guint             column);

G_END_DECLS
