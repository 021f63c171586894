/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-shelf.h"

#include <glib/gstdio.h>
#include <string.h>

#include "forum-shelf-copy.h"
#include "model/forum-clock.h"

/* The editions that the program knows: those that came with it, and a copy of each that the user
 * opened. Their file may be gone tomorrow, or be lent for a day by a portal, and their server may
 * not be reached; but what was seen once can be seen again, and reminded of. */
struct _ForumShelf
{
  GObject parent_instance;

  GFile *folder;                /* Where the copies are. */
  GFile *built_in;              /* Where those are that came with the program. */
  GFile *history;               /* Where older copies are, a folder for each edition. */
  GListStore *editions;         /* NULL until somebody asks. */
  guint n_busy;
};

enum
{
  SIGNAL_ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumShelf, forum_shelf, G_TYPE_OBJECT)

#define SUFFIX ".json"

/* What comes with the program is called after this and the name of its file. */
#define BUILT_IN_PREFIX "jeonju-"

static ForumEdition *
find (ForumShelf *self,
      const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->editions)); i++)
    {
      g_autoptr (ForumEdition) edition = g_list_model_get_item (G_LIST_MODEL (self->editions), i);

      if (g_str_equal (forum_edition_get_id (edition), id))
        return edition;
    }

  return NULL;
}

static ForumEdition *
ensure (ForumShelf *self,
        const char *id,
        GFile      *built_in)
{
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);
  g_autoptr (GFile) copy = g_file_get_child (self->folder, name);
  g_autoptr (ForumEdition) edition = NULL;
  ForumEdition *found = find (self, id);

  if (found != NULL)
    return found;

  edition = forum_edition_new (id, copy, built_in);
  g_list_store_append (self->editions, edition);

  return edition;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names of the forum files in a folder, without what they end with. */
static GPtrArray *
list_folder (GFile *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (SUFFIX)));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static void
look (ForumShelf *self)
{
  g_autoptr (GPtrArray) built_in = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  if (self->editions != NULL)
    return;

  self->editions = g_list_store_new (FORUM_TYPE_EDITION);
  built_in = list_folder (self->built_in);
  for (guint i = 0; i < built_in->len; i++)
    {
      g_autofree char *id = g_strconcat (BUILT_IN_PREFIX, g_ptr_array_index (built_in, i), NULL);
      g_autofree char *name = g_strconcat (g_ptr_array_index (built_in, i), SUFFIX, NULL);
      g_autoptr (GFile) file = g_file_get_child (self->built_in, name);

      ensure (self, id, file);
    }

  copies = list_folder (self->folder);
  for (guint i = 0; i < copies->len; i++)
    ensure (self, g_ptr_array_index (copies, i), NULL);
}

static void
put_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (forum_shelf_copy_make (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static ForumShelfCopy *
copy_new (ForumShelf *self,
         const char *id,
         GFile      *source)
{
  ForumEdition *edition = ensure (self, id, NULL);
  GFile *built_in = forum_edition_get_built_in (edition);
  ForumShelfCopy *copy = g_new0 (ForumShelfCopy, 1);

  copy->id = g_strdup (id);
  copy->path = g_file_get_path (forum_edition_get_copy (edition));
  copy->state_path = forum_edition_dup_path (edition);
  g_set_object (&copy->built_in, built_in);
  copy->history = forum_shelf_open_history (self, id);
  copy->now = forum_clock_dup_now (forum_clock_get_default ());
  g_set_object (&copy->source, source);

  return copy;
}

/* Nobody waits for the copy of a file. If it cannot be made now, it is when the file is read
 * again. */
static void
copy_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  forum_shelf_put_finish (FORUM_SHELF (source_object), result, NULL, NULL);
}

static void
forum_shelf_finalize (GObject *object)
{
  ForumShelf *self = FORUM_SHELF (object);

  g_clear_object (&self->folder);
  g_clear_object (&self->built_in);
  g_clear_object (&self->history);
  g_clear_object (&self->editions);

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
 * @folder: a folder on this machine for the copies, which need not be there
 * @built_in: the folder of those that come with the program
 * @history: a folder for older copies, which need not be there, and may be gone at any time
 *
 * Returns: (transfer full): the editions that are there
 */
ForumShelf *
forum_shelf_new (GFile *folder,
                 GFile *built_in,
                 GFile *history)
{
  ForumShelf *self;

  g_return_val_if_fail (g_file_peek_path (folder) != NULL, NULL);

  self = g_object_new (FORUM_TYPE_SHELF, NULL);
  self->folder = g_object_ref (folder);
  self->built_in = g_object_ref (built_in);
  self->history = g_object_ref (history);

  return self;
}

/**
 * forum_shelf_get_editions:
 * @self: a shelf
 *
 * Returns: (transfer none): all editions, as #ForumEdition: first those that come with the program
 */
GListModel *
forum_shelf_get_editions (ForumShelf *self)
{
  g_return_val_if_fail (FORUM_IS_SHELF (self), NULL);

  look (self);

  return G_LIST_MODEL (self->editions);
}

/**
 * forum_shelf_find:
 * @self: a shelf
 * @id: the id of an edition
 *
 * Returns: (transfer none) (nullable): the edition, if it is known
 */
ForumEdition *
forum_shelf_find (ForumShelf *self,
                  const char *id)
{
  g_return_val_if_fail (FORUM_IS_SHELF (self), NULL);

  look (self);

  return find (self, id);
}

/**
 * forum_shelf_find_source:
 * @self: a shelf
 * @source: a file or an address
 *
 * Returns: (transfer none) (nullable): the edition that was opened there last
 */
ForumEdition *
forum_shelf_find_source (ForumShelf *self,
                         GFile      *source)
{
  GListModel *editions = forum_shelf_get_editions (self);

  for (guint i = 0; i < g_list_model_get_n_items (editions); i++)
    {
      g_autoptr (ForumEdition) edition = g_list_model_get_item (editions, i);
      GFile *opened = forum_edition_get_state (edition)->source;

      if (opened != NULL && g_file_equal (opened, source) && forum_edition_has_copy (edition))
        return edition;
    }

  return NULL;
}

/**
 * forum_shelf_add:
 * @self: a shelf
 * @program: an edition that was read
 * @file: where
 *
 * Makes a copy of a file that is not one of ours.
 *
 * Returns: (transfer none): the edition
 */
ForumEdition *
forum_shelf_add (ForumShelf   *self,
                 ForumProgram *program,
                 GFile        *file)
{
  const char *id = forum_program_get_id (program);
  ForumEdition *edition;

  g_return_val_if_fail (FORUM_IS_SHELF (self), NULL);

  look (self);
  edition = ensure (self, id, NULL);
  forum_edition_set_program (edition, program);

  if (!g_file_equal (file, forum_edition_get_copy (edition)) &&
      (forum_edition_get_built_in (edition) == NULL ||
       !g_file_equal (file, forum_edition_get_built_in (edition))))
    {
      g_autoptr (GTask) task = g_task_new (self, NULL, copy_cb, NULL);

      self->n_busy++;
      g_task_set_source_tag (task, forum_shelf_put_async);
      g_task_set_task_data (task, copy_new (self, id, file), forum_shelf_copy_free);
      g_task_run_in_thread (task, put_in_thread);
    }

  g_signal_emit (self, signals[SIGNAL_ADDED], 0, program);

  return edition;
}

/**
 * forum_shelf_put_async:
 * @self: a shelf
 * @program: an edition
 * @bytes: what it was read from
 * @source: (nullable): where the user opened it; %NULL if that stays as it is
 * @etag: (nullable): what the server said of @bytes
 * @last_modified: (nullable): what the server said of @bytes
 * @callback: called in the main loop of the caller
 * @user_data: for @callback
 *
 * Keeps a copy of an edition, instead of the one that there is, which goes into the history. An
 * older one does not replace a newer one, whoever has put that there. However this ends, the copy
 * can be read: it is the old one or the new one.
 */
void
forum_shelf_put_async (ForumShelf          *self,
                       ForumProgram        *program,
                       GBytes              *bytes,
                       GFile               *source,
                       const char          *etag,
                       const char          *last_modified,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  ForumShelfCopy *copy;

  g_return_if_fail (FORUM_IS_SHELF (self));

  look (self);
  copy = copy_new (self, forum_program_get_id (program), source);
  copy->program = g_object_ref (program);
  copy->bytes = g_bytes_ref (bytes);
  copy->etag = g_strdup (etag);
  copy->last_modified = g_strdup (last_modified);

  self->n_busy++;
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, forum_shelf_put_async);
  g_task_set_task_data (task, copy, forum_shelf_copy_free);
  g_task_run_in_thread (task, put_in_thread);
}

/**
 * forum_shelf_put_finish:
 * @self: a shelf
 * @result: what the callback got
 * @changed: (out) (optional): whether it is another one than was there before
 * @error: why it is not kept: %FORUM_SHELF_ERROR or %G_FILE_ERROR
 *
 * Returns: (transfer none) (nullable): the edition, if it is kept
 */
ForumEdition *
forum_shelf_put_finish (ForumShelf    *self,
                        GAsyncResult  *result,
                        gboolean      *changed,
                        GError       **error)
{
  ForumShelfCopy *copy;
  ForumEdition *edition;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  self->n_busy--;
  copy = g_task_get_task_data (G_TASK (result));
  edition = ensure (self, copy->id, NULL);
  forum_edition_reload (edition);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    {
      g_autoptr (ForumProgram) program = forum_edition_dup_program (edition);

      /* It was not known before, and is not now, unless a window shows it. */
      if (program != NULL)
        forum_edition_set_program (edition, program);
      else if (forum_edition_get_file (edition) == NULL)
        forum_shelf_remove (self, edition);
      return NULL;
    }

  if (changed != NULL)
    *changed = copy->changed;

  return edition;
}

/**
 * forum_shelf_remove:
 * @self: a shelf
 * @edition: an edition
 *
 * Removes the copy. What came with the program stays, and is what it was.
 */
void
forum_shelf_remove (ForumShelf   *self,
                    ForumEdition *edition)
{
  g_autoptr (ForumHistory) history = NULL;
  g_autofree char *state_path = NULL;
  guint position;

  g_return_if_fail (FORUM_IS_SHELF (self));

  state_path = forum_edition_dup_path (edition);
  history = forum_shelf_open_history (self, forum_edition_get_id (edition));
  forum_history_remove (history);
  g_unlink (state_path);
  g_unlink (g_file_peek_path (forum_edition_get_copy (edition)));

  if (forum_edition_get_built_in (edition) != NULL)
    forum_edition_reload (edition);
  else if (g_list_store_find (self->editions, edition, &position))
    g_list_store_remove (self->editions, position);
}

/**
 * forum_shelf_open_history:
 * @self: a shelf
 * @id: the id of an edition, of which the characters are such that it can be the name of a file
 *
 * Returns: (transfer full): what the edition said before
 */
ForumHistory *
forum_shelf_open_history (ForumShelf *self,
                          const char *id)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (FORUM_IS_SHELF (self), NULL);

  folder = g_build_filename (g_file_peek_path (self->history), id, NULL);

  return forum_history_new (folder);
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

  return self->n_busy > 0;
}
