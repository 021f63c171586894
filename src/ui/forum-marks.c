/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-marks.h"

#include "words/forum-change-words.h"

/* What is new to the user in a forum: a word for each session that changed since the user last
 * looked at what had changed. */

/* Under this name a forum knows them. Not the changes themselves, which hold the forum. */
#define MARKS "forum-marks"

/* What the row says anyhow need not be said twice. */
static gboolean
is_said (ForumChange  *change,
         ForumSession *session)
{
  ForumStatus status = forum_session_get_status (session);
  ForumChangeKind kind = forum_change_get_kind (change);

  return (status == FORUM_STATUS_CANCELLED && kind == FORUM_CHANGE_KIND_CANCELLED) ||
         (status == FORUM_STATUS_MOVED && kind == FORUM_CHANGE_KIND_MOVED);
}

/**
 * forum_marks_set:
 * @program: a forum, of which no row is there yet
 * @changes: (nullable): what changed in it
 */
void
forum_marks_set (ForumProgram *program,
                 ForumChanges *changes)
{
  GHashTable *marks;

  if (changes == NULL)
    {
      g_object_set_data (G_OBJECT (program), MARKS, NULL);
      return;
    }

  marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (changes)); i++)
    {
      ForumChange *change = forum_list_get (FORUM_LIST (changes), i);
      gpointer after = forum_change_get_after (change);

      if (FORUM_IS_SESSION (after) && !is_said (change, after))
        g_hash_table_insert (marks, g_strdup (forum_session_get_id (after)),
                             (gpointer) forum_words_change_kind (change));
    }
  g_object_set_data_full (G_OBJECT (program), MARKS, marks, (GDestroyNotify) g_hash_table_unref);
}

/**
 * forum_marks_get:
 * @program: a forum
 * @session: a session of it
 *
 * Returns: (nullable): what happened to the session, in a word
 */
const char *
forum_marks_get (ForumProgram *program,
                 ForumSession *session)
{
  GHashTable *marks = g_object_get_data (G_OBJECT (program), MARKS);

  return marks != NULL ? g_hash_table_lookup (marks, forum_session_get_id (session)) : NULL;
}
