/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-shelf.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "forum-agenda-file.h"
#include "forum-library.h"
#include "io/forum-reader.h"

/* Keeps copies of those editions in which the user starred something: the file that was opened may
 * be gone tomorrow, or be lent for a day by a portal, but the reminders of what is in it must come.
 * It also knows which editions the program has read. */
struct _ForumShelf
{
  GObject parent_instance;

  GFile *folder;                /* Where the copies are. */
  GHashTable *editions;         /* Of Edition, by id; NULL until somebody asks. */
  guint n_copying;
};

typedef struct
{
  char *id;
  GWeakRef program;             /* What was read last, while anybody holds it. */
  GFile *source;                /* Where that was read, NULL if it was not read yet. */
  gboolean wanted;
  gboolean copied;              /* Whether @source was, or could not be. */
  gboolean copying;
} Edition;

/* What the thread is told. */
typedef struct
{
  char *id;
  GFile *source;
  char *path;
} Copy;

enum
{
  SIGNAL_ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumShelf, forum_shelf, G_TYPE_OBJECT)

#define SUFFIX ".json"

static void
edition_free (gpointer data)
{
  Edition *edition = data;

  g_free (edition->id);
  g_weak_ref_clear (&edition->program);
  g_clear_object (&edition->source);
  g_free (edition);
}

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->id);
  g_clear_object (&copy->source);
  g_free (copy->path);
  g_free (copy);
}

static Edition *
ensure_edition (ForumShelf *self,
                const char *id)
{
  Edition *edition = g_hash_table_lookup (self->editions, id);

  if (edition != NULL)
    return edition;

  edition = g_new0 (Edition, 1);
  edition->id = g_strdup (id);
  g_weak_ref_init (&edition->program, NULL);
  g_hash_table_insert (self->editions, edition->id, edition);

  return edition;
}

/* The id of an edition that was read is also the name of a file. But an agenda that somebody wrote
 * by hand can say anything, and must not lead out of the folder. */
static gboolean
is_name (const char *id)
{
  return strchr (id, G_DIR_SEPARATOR) == NULL;
}

static GFile *
dup_copy (ForumShelf *self,
          const char *id)
{
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);

  return g_file_get_child (self->folder, name);
}

static void
find_copies (ForumShelf *self)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (self->editions != NULL)
    return;

  self->editions = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, edition_free);
  dir = g_dir_open (g_file_peek_path (self->folder), 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      {
        g_autofree char *id = g_strndup (name, strlen (name) - strlen (SUFFIX));

        ensure_edition (self, id);
      }
}

/* Photos lie beside the file that was read and are not copied. A file that names one which is not
 * there would be refused. */
static GBytes *
leave_out_photos (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonGenerator) generator = NULL;
  JsonObject *root;
  JsonArray *people;
  gboolean has_photos = FALSE;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  char *rest;

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

/* What was read a moment ago may have been written anew since. Only a good file of the same edition
 * takes the place of what is there. */
static gboolean
copy_file (Copy *copy)
{
  g_autoptr (GBytes) bytes = g_file_load_bytes (copy->source, NULL, NULL, NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autofree char *folder = g_path_get_dirname (copy->path);

  if (bytes == NULL)
    return FALSE;

  program = forum_reader_read (bytes, NULL, &problems);
  if (program == NULL || !g_str_equal (forum_program_get_id (program), copy->id))
    return FALSE;

  kept = leave_out_photos (bytes);

  return kept != NULL && g_mkdir_with_parents (folder, 0700) == 0 &&
         forum_agenda_file_replace (copy->path, kept, NULL);
}

static void
copy_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_boolean (task, copy_file (task_data));
}

static void update (ForumShelf *self,
                    Edition    *edition);

/* What cannot be copied now is copied when it is read again. */
static void
copy_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (ForumShelf) self = user_data;
  Copy *copy = g_task_get_task_data (G_TASK (result));
  Edition *edition = g_hash_table_lookup (self->editions, copy->id);

  edition->copying = FALSE;
  self->n_copying--;
  update (self, edition);
}

static void
start_copying (ForumShelf *self,
               Edition    *edition,
               GFile      *file)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, copy_cb, g_object_ref (self));
  Copy *copy = g_new0 (Copy, 1);

  copy->id = g_strdup (edition->id);
  copy->source = g_object_ref (edition->source);
  copy->path = g_file_get_path (file);
  edition->copying = TRUE;
  edition->copied = TRUE;
  self->n_copying++;

  g_task_set_source_tag (task, start_copying);
  g_task_set_task_data (task, copy, copy_free);
  g_task_run_in_thread (task, copy_in_thread);
}

/* A copy from which a window reads stays as long as the program runs: its star may come back. */
static void
update (ForumShelf *self,
        Edition    *edition)
{
  g_autoptr (GFile) file = dup_copy (self, edition->id);
  g_autoptr (GFile) built_in = forum_library_dup_built_in ();

  if (edition->copying ||
      (edition->source != NULL &&
       (g_file_equal (edition->source, file) || g_file_equal (edition->source, built_in))))
    return;

  if (edition->wanted && !edition->copied && edition->source != NULL)
    start_copying (self, edition, file);
  else if (!edition->wanted)
    {
      g_unlink (g_file_peek_path (file));
      edition->copied = FALSE;
    }
}

static void
forum_shelf_finalize (GObject *object)
{
  ForumShelf *self = FORUM_SHELF (object);

  g_clear_pointer (&self->editions, g_hash_table_unref);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (forum_shelf_parent_class)->finalize (object);
}

static void
forum_shelf_class_init (ForumShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_shelf_finalize;

  /**
   * ForumShelf::added:
   * @self: a shelf
   * @program: an edition that was read, perhaps not for the first time
   */
  signals[SIGNAL_ADDED] = g_signal_new ("added", FORUM_TYPE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, FORUM_TYPE_PROGRAM);
}

static void
forum_shelf_init (ForumShelf *self)
{
}

/**
 * forum_shelf_new:
 * @folder: a folder on this machine, which need not be there
 *
 * Returns: (transfer full): a shelf that keeps its copies there
 */
ForumShelf *
forum_shelf_new (GFile *folder)
{
  ForumShelf *self;

  g_return_val_if_fail (g_file_peek_path (folder) != NULL, NULL);

  self = g_object_new (FORUM_TYPE_SHELF, NULL);
  self->folder = g_object_ref (folder);

  return self;
}

/**
 * forum_shelf_add:
 * @self: a shelf
 * @program: an edition that was read
 * @file: where
 *
 * If it is one of those to be kept, what the file says now takes the place of the copy.
 */
void
forum_shelf_add (ForumShelf   *self,
                 ForumProgram *program,
                 GFile        *file)
{
  Edition *edition;

  g_return_if_fail (FORUM_IS_SHELF (self));

  find_copies (self);
  edition = ensure_edition (self, forum_program_get_id (program));
  g_weak_ref_set (&edition->program, program);
  g_set_object (&edition->source, file);
  edition->copied = FALSE;
  if (edition->wanted)
    update (self, edition);

  g_signal_emit (self, signals[SIGNAL_ADDED], 0, program);
}

/**
 * forum_shelf_dup_program:
 * @self: a shelf
 * @edition: the id of an edition
 *
 * Returns: (transfer full) (nullable): the edition, if it was read and somebody still holds it
 */
ForumProgram *
forum_shelf_dup_program (ForumShelf *self,
                         const char *edition)
{
  Edition *found;

  g_return_val_if_fail (FORUM_IS_SHELF (self), NULL);

  find_copies (self);
  found = g_hash_table_lookup (self->editions, edition);

  return found != NULL ? g_weak_ref_get (&found->program) : NULL;
}

/**
 * forum_shelf_dup_file:
 * @self: a shelf
 * @edition: the id of an edition
 *
 * Returns: (transfer full) (nullable): the copy of an edition, if there is one
 */
GFile *
forum_shelf_dup_file (ForumShelf *self,
                      const char *edition)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (FORUM_IS_SHELF (self), NULL);

  if (!is_name (edition))
    return NULL;

  file = dup_copy (self, edition);

  return g_file_query_exists (file, NULL) ? g_steal_pointer (&file) : NULL;
}

/**
 * forum_shelf_keep_only:
 * @self: a shelf
 * @editions: (array zero-terminated=1): the ids of all editions to be kept
 *
 * Copies what is not copied yet as soon as it is read, and removes the copies of all others. The
 * edition that comes with the program needs none.
 */
void
forum_shelf_keep_only (ForumShelf        *self,
                       const char *const *editions)
{
  GHashTableIter iter;
  gpointer value;

  g_return_if_fail (FORUM_IS_SHELF (self));

  find_copies (self);
  for (guint i = 0; editions[i] != NULL; i++)
    if (is_name (editions[i]))
      ensure_edition (self, editions[i]);

  g_hash_table_iter_init (&iter, self->editions);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Edition *edition = value;
      gboolean wanted = g_strv_contains (editions, edition->id);

      if (!wanted && edition->source == NULL)
        {
          /* Left by a program that ran before. */
          update (self, edition);
          g_hash_table_iter_remove (&iter);
        }
      else if (edition->wanted != wanted)
        {
          edition->wanted = wanted;
          update (self, edition);
        }
    }
}

/**
 * forum_shelf_is_busy:
 * @self: a shelf
 *
 * Returns: whether something is being copied
 */
gboolean
forum_shelf_is_busy (ForumShelf *self)
{
  g_return_val_if_fail (FORUM_IS_SHELF (self), FALSE);

  return self->n_copying > 0;
}
