/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-shelf-copy.h"

#include <errno.h>
#include <json-glib/json-glib.h>

#include "forum-agenda-file.h"
#include "io/forum-reader.h"

/* How one copy takes the place of another: never half, and never the worse one. */

G_DEFINE_QUARK (forum-shelf-error-quark, forum_shelf_error)

/* Photos lie beside the file that was read and are not copied. A file that names one which is not
 * there would be refused. */
static GBytes *
leave_out_photos (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (JsonGenerator) generator = NULL;
  JsonObject *root;
  JsonArray *people;
  gboolean has_photos = FALSE;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  char *rest;

  /* Most have none, and need not be taken apart once more. */
  if (g_strstr_len (text, length, "\"photo\"") == NULL)
    return g_bytes_ref (bytes);

  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, length, NULL))
    return NULL;

  root = json_node_get_object (json_parser_get_root (parser));
  people = json_object_has_member (root, "people") ? json_object_get_array_member (root, "people")
                                                   : NULL;
  for (guint i = 0; people != NULL && i < json_array_get_length (people); i++)
    {
      JsonObject *person = json_array_get_object_element (people, i);

      if (!json_object_has_member (person, "photo"))
        continue;
      json_object_remove_member (person, "photo");
      has_photos = TRUE;
    }

  if (!has_photos)
    return g_bytes_ref (bytes);

  generator = json_generator_new ();
  json_generator_set_root (generator, json_parser_get_root (parser));
  rest = json_generator_to_data (generator, &length);

  return g_bytes_new_take (rest, length);
}

/* What was read a moment ago may have been written anew since, and may be broken now. */
static gboolean
read_source (ForumShelfCopy  *self,
             GError         **error)
{
  g_autoptr (GPtrArray) problems = NULL;

  self->bytes = g_file_load_bytes (self->source, NULL, NULL, error);
  if (self->bytes == NULL)
    return FALSE;

  self->program = forum_reader_read (self->bytes, NULL, &problems);
  if (self->program != NULL && g_str_equal (forum_program_get_id (self->program), self->id))
    return TRUE;

  g_set_error_literal (error, FORUM_SHELF_ERROR, FORUM_SHELF_ERROR_OTHER_EDITION, self->id);

  return FALSE;
}

/* What was kept until now, or came with the program. */
static GBytes *
read_old (ForumShelfCopy *self)
{
  g_autoptr (GFile) copy = g_file_new_for_path (self->path);
  GBytes *bytes = g_file_load_bytes (copy, NULL, NULL, NULL);

  return bytes == NULL && self->built_in != NULL
           ? g_file_load_bytes (self->built_in, NULL, NULL, NULL) : bytes;
}

/* Whoever does not say when it was updated is taken to have been a moment ago. */
static gboolean
is_older (ForumProgram            *program,
          const ForumEditionState *state)
{
  GDateTime *updated = forum_program_get_updated (program);

  return updated != NULL && state->updated != NULL &&
         g_date_time_compare (updated, state->updated) < 0;
}

/* With the file locked: whatever somebody else has put there since is seen. The copy comes first,
 * and then what a server said of it: whoever is killed in between only asks once more than
 * needed. */
static gboolean
replace (ForumShelfCopy  *self,
         GError         **error)
{
  g_autoptr (ForumEditionState) state = forum_edition_state_load (self->state_path);
  g_autoptr (GBytes) old = read_old (self);
  g_autoptr (GBytes) kept = leave_out_photos (self->bytes);
  gboolean has_copy = g_file_test (self->path, G_FILE_TEST_IS_REGULAR);

  if (has_copy && is_older (self->program, state))
    {
      g_set_error_literal (error, FORUM_SHELF_ERROR, FORUM_SHELF_ERROR_OLDER, self->id);
      return FALSE;
    }

  if (kept == NULL)
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, g_strerror (EINVAL));
      return FALSE;
    }

  self->changed = old == NULL || !g_bytes_equal (old, kept);
  if (self->changed || !has_copy)
    {
      /* Without it, it is not known what changed: no reason to stay with the old. */
      if (old != NULL && self->changed)
        forum_history_keep (self->history, old, self->now, NULL);
      if (!forum_agenda_file_replace (self->path, kept, error))
        return FALSE;
    }

  forum_edition_state_set_program (state, self->program);
  if (self->source != NULL)
    forum_edition_state_set_source (state, self->source);
  forum_edition_state_set_checked (state, self->now, self->etag, self->last_modified);
  if (self->changed)
    forum_edition_state_set_changed (state, self->now);
  /* Nobody has to be told what is new in what was not there. */
  if (old == NULL)
    forum_edition_state_set_seen (state, self->now);

  return forum_edition_state_save (state, self->state_path, error);
}

/**
 * forum_shelf_copy_make:
 * @self: a copy that is to be made
 * @error: why it is not: %FORUM_SHELF_ERROR or %G_FILE_ERROR
 *
 * However this ends, what is there can be read: it is the old copy or the new one. What was there
 * before goes into the history. To be called in a thread: it waits for the disk.
 *
 * Returns: whether the copy is there
 */
gboolean
forum_shelf_copy_make (ForumShelfCopy  *self,
                       GError         **error)
{
  gboolean done;
  int lock;

  if (!forum_agenda_file_lock (self->path, &lock, error))
    return FALSE;

  /* Of two who copy the same file the last one reads it last, too. */
  done = (self->program != NULL || read_source (self, error)) && replace (self, error);
  forum_agenda_file_unlock (lock);

  return done;
}

void
forum_shelf_copy_free (gpointer data)
{
  ForumShelfCopy *self = data;

  g_free (self->id);
  g_free (self->path);
  g_free (self->state_path);
  g_clear_object (&self->built_in);
  forum_history_free (self->history);
  g_date_time_unref (self->now);
  g_clear_object (&self->program);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->source);
  g_free (self->etag);
  g_free (self->last_modified);
  g_free (self);
}
