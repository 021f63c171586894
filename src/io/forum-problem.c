/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-problem.h"

/* One thing that is wrong with a forum file, and where. */
struct _ForumProblem
{
  GObject parent_instance;

  ForumProblemCode code;
  char *path;
  char *detail;
  guint line;
  guint column;
};

G_DEFINE_FINAL_TYPE (ForumProblem, forum_problem, G_TYPE_OBJECT)

static void
forum_problem_finalize (GObject *object)
{
  ForumProblem *self = FORUM_PROBLEM (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->detail, g_free);

  G_OBJECT_CLASS (forum_problem_parent_class)->finalize (object);
}

static void
forum_problem_class_init (ForumProblemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_problem_finalize;
}

static void
forum_problem_init (ForumProblem *self)
{
}

/**
 * forum_problem_new:
 * @code: what is wrong
 * @path: (nullable): the path of the value in the file: `days[1].sessions[0].people[2].person`
 * @detail: (nullable): what the sentence names: the id, the word, the member
 *
 * Returns: (transfer full): a new problem
 */
ForumProblem *
forum_problem_new (ForumProblemCode  code,
                   const char       *path,
                   const char       *detail)
{
  ForumProblem *self = g_object_new (FORUM_TYPE_PROBLEM, NULL);

  self->code = code;
  self->path = g_strdup (path != NULL ? path : "");
  self->detail = g_strdup (detail);

  return self;
}

/**
 * forum_problem_get_code:
 * @self: a problem
 *
 * Returns: what is wrong
 */
ForumProblemCode
forum_problem_get_code (ForumProblem *self)
{
  g_return_val_if_fail (FORUM_IS_PROBLEM (self), FORUM_PROBLEM_UNREADABLE);

  return self->code;
}

/**
 * forum_problem_is_warning:
 * @self: a problem
 *
 * Returns: whether the file can be shown all the same
 */
gboolean
forum_problem_is_warning (ForumProblem *self)
{
  g_return_val_if_fail (FORUM_IS_PROBLEM (self), FALSE);

  return self->code >= FORUM_PROBLEM_UNKNOWN_MEMBER;
}

/**
 * forum_problem_get_path:
 * @self: a problem
 *
 * Returns: (transfer none): the path of the value in the file, "" for the file as a whole
 */
const char *
forum_problem_get_path (ForumProblem *self)
{
  g_return_val_if_fail (FORUM_IS_PROBLEM (self), NULL);

  return self->path;
}

/**
 * forum_problem_get_detail:
 * @self: a problem
 *
 * Returns: (transfer none) (nullable): what the sentence names
 */
const char *
forum_problem_get_detail (ForumProblem *self)
{
  g_return_val_if_fail (FORUM_IS_PROBLEM (self), NULL);

  return self->detail;
}

/**
 * forum_problem_get_line:
 * @self: a problem
 *
 * Returns: the line, from 1; 0 for the file as a whole
 */
guint
forum_problem_get_line (ForumProblem *self)
{
  g_return_val_if_fail (FORUM_IS_PROBLEM (self), 0);

  return self->line;
}

/**
 * forum_problem_get_column:
 * @self: a problem
 *
 * Returns: the column in characters, from 1; 0 for the file as a whole
 */
guint
forum_problem_get_column (ForumProblem *self)
{
  g_return_val_if_fail (FORUM_IS_PROBLEM (self), 0);

  return self->column;
}

/**
 * forum_problem_set_position:
 * @self: a problem
 * @line: the line, from 1
 * @column: the column in characters, from 1
 *
 * For the reader, which looks for the places of all problems at once.
 */
void
forum_problem_set_position (ForumProblem *self,
                            guint         line,
                            guint         column)
{
  g_return_if_fail (FORUM_IS_PROBLEM (self));

  self->line = line;
  self->column = column;
}
