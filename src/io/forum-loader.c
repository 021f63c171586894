/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-loader.h"

static ForumProblem *
problem_from_error (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return forum_problem_new (FORUM_PROBLEM_NOT_FOUND, NULL, NULL);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return forum_problem_new (FORUM_PROBLEM_IS_FOLDER, NULL, NULL);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return forum_problem_new (FORUM_PROBLEM_NO_PERMISSION, NULL, NULL);

  return forum_problem_new (FORUM_PROBLEM_UNREADABLE, NULL, error->message);
}

/* Reads a little more than is allowed at the most, so that a file that never ends is noticed
 * too. */
static GBytes *
read_bytes (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const gsize chunk = 256 * 1024;

  if (stream == NULL)
    return NULL;

  while (bytes->len <= FORUM_LIMIT_BYTES)
    {
      guint length = bytes->len;
      gssize n_read;

      g_byte_array_set_size (bytes, length + chunk);
      n_read = g_input_stream_read (G_INPUT_STREAM (stream), bytes->data + length, chunk,
                                    cancellable, error);
      g_byte_array_set_size (bytes, length + MAX (n_read, 0));

      if (n_read < 0)
        return NULL;
      if (n_read == 0)
        break;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * forum_loader_load:
 * @file: a forum file
 * @cancellable: (nullable): to stop
 * @problems: (out) (transfer container) (element-type ForumProblem): what is wrong
 *
 * Reads a forum from a file, and waits for it.
 *
 * Returns: (transfer full) (nullable): the program; %NULL with at least one problem
 */
ForumProgram *
forum_loader_load (GFile         *file,
                   GCancellable  *cancellable,
                   GPtrArray    **problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_bytes (file, cancellable, &error);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (bytes == NULL)
    {
      *problems = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (*problems, problem_from_error (error));
      return NULL;
    }

  return forum_reader_read (bytes, folder, problems);
}

typedef struct
{
  ForumProgram *program;
  GPtrArray *problems;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *outcome = data;

  g_clear_object (&outcome->program);
  g_clear_pointer (&outcome->problems, g_ptr_array_unref);
  g_free (outcome);
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Outcome *outcome = g_new0 (Outcome, 1);

  outcome->program = forum_loader_load (task_data, cancellable, &outcome->problems);
  g_task_return_pointer (task, outcome, outcome_free);
}

/**
 * forum_loader_load_async:
 * @file: a forum file
 * @cancellable: (nullable): to stop
 * @callback: called in the main loop of the caller
 * @user_data: for @callback
 *
 * Reads a forum from a file in a thread of its own: json-glib's own asynchronous call parses in the
 * main loop.
 */
void
forum_loader_load_async (GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, forum_loader_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * forum_loader_load_finish:
 * @result: what the callback got
 * @problems: (out) (transfer container) (nullable) (element-type ForumProblem): what is wrong
 *
 * Returns: (transfer full) (nullable): the program; %NULL with at least one problem, or with none
 *   when it was cancelled
 */
ForumProgram *
forum_loader_load_finish (GAsyncResult  *result,
                          GPtrArray    **problems)
{
  Outcome *outcome;
  ForumProgram *program;

  g_return_val_if_fail (g_async_result_is_tagged (result, forum_loader_load_async), NULL);

  outcome = g_task_propagate_pointer (G_TASK (result), NULL);
  *problems = outcome != NULL ? g_steal_pointer (&outcome->problems) : NULL;
  if (outcome == NULL)
    return NULL;

  program = g_steal_pointer (&outcome->program);
  outcome_free (outcome);

  return program;
}
