/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-reader-private.h"

#include <stdlib.h>

/* Where the photos are. A forum file may come from anybody: it can name what lies beside it, and
 * nothing else on the disk of whoever opens it. */

/* Whether a path leads down from a folder, in words that mean the same on every system. */
static gboolean
leads_down (const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);

  for (char **step = steps; *step != NULL; step++)
    if (**step == '\0' || g_str_equal (*step, ".") || g_str_equal (*step, ".."))
      return FALSE;

  for (const char *character = path; *character != '\0'; character++)
    if (g_ascii_iscntrl (*character) || *character == '\\' || *character == ':')
      return FALSE;

  return TRUE;
}

/* The file at the end of all symbolic links, which must not have left the folder. */
static GFile *
find_within (const char *folder,
             const char *path)
{
  g_autofree char *below = g_strdup_printf ("%s/", g_str_equal (folder, "/") ? "" : folder);
  g_autofree char *named = g_strconcat (below, path, NULL);
  g_autofree char *real = realpath (named, NULL);

  if (real == NULL || !g_str_has_prefix (real, below) ||
      !g_file_test (real, G_FILE_TEST_IS_REGULAR))
    return NULL;

  return g_file_new_for_path (real);
}

/* The photo of a person. Where the folder is not known, nothing is said about what is in it. */
GFile *
forum_reader_get_photo (ForumReader           *self,
                        const ForumJsonCursor *at)
{
  ForumJsonCursor member;
  const char *path;
  GFile *photo;

  if (!forum_json_enter (at, "photo", &member) || (path = forum_json_as_string (&member)) == NULL)
    return NULL;

  if (!leads_down (path))
    {
      forum_json_complain (&member, FORUM_PROBLEM_BAD_PHOTO, path);
      return NULL;
    }

  if (self->folder == NULL)
    return NULL;

  photo = find_within (self->folder, path);
  if (photo == NULL)
    forum_json_complain (&member, FORUM_PROBLEM_MISSING_PHOTO, path);

  return photo;
}
