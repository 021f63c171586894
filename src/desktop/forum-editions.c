/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-editions.h"

#include "io/forum-loader.h"
#include "store/forum-library.h"

/* The editions that somebody needs who has no window. One that a window has read is not read once
 * more, and is replaced when a window reads it anew. */
struct _ForumEditions
{
  GObject parent_instance;

  ForumShelf *shelf;
  GCancellable *cancellable;
  GHashTable *editions;         /* Of Edition, by id. */
  guint n_reading;
};

typedef struct
{
  ForumProgram *program;        /* NULL until it is read, and if it cannot be. */
  ForumTimetable *timetable;
} Edition;

/* What a loader was asked for. */
typedef struct
{
  ForumEditions *self;
  char *id;
} Request;

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumEditions, forum_editions, G_TYPE_OBJECT)

static void
edition_free (gpointer data)
{
  Edition *edition = data;

  g_clear_object (&edition->program);
  g_clear_pointer (&edition->timetable, forum_timetable_free);
  g_free (edition);
}

static void
set_program (Edition      *edition,
             ForumProgram *program)
{
  g_clear_pointer (&edition->timetable, forum_timetable_free);
  g_set_object (&edition->program, program);
  edition->timetable = forum_timetable_new (program);
}

static void
load_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Request *request = user_data;
  g_autoptr (ForumEditions) self = request->self;
  g_autofree char *id = request->id;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = forum_loader_load_finish (result, &problems);
  Edition *edition = g_hash_table_lookup (self->editions, id);

  self->n_reading--;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  /* A window may have been quicker, and what is wrong with a forum is said by windows. What has the
   * name of an edition may be another one. */
  if (edition != NULL && edition->program == NULL && program != NULL &&
      g_str_equal (forum_program_get_id (program), id))
    set_program (edition, program);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
start_reading (ForumEditions *self,
               const char    *id)
{
  g_autoptr (GFile) file = forum_library_dup_edition_file (id);
  Request *request;

  if (file == NULL)
    return;

  request = g_new0 (Request, 1);
  request->self = g_object_ref (self);
  request->id = g_strdup (id);
  self->n_reading++;
  forum_loader_load_async (file, self->cancellable, load_cb, request);
}

static Edition *
ensure_edition (ForumEditions *self,
                const char    *id)
{
  Edition *edition = g_hash_table_lookup (self->editions, id);
  g_autoptr (ForumProgram) program = NULL;
  ForumEdition *known;

  if (edition != NULL)
    return edition;

  edition = g_new0 (Edition, 1);
  g_hash_table_insert (self->editions, g_strdup (id), edition);
  known = forum_shelf_find (self->shelf, id);
  if (known != NULL)
    program = forum_edition_dup_program (known);
  if (program != NULL)
    set_program (edition, program);
  else
    start_reading (self, id);

  return edition;
}

static void
shelf_added_cb (ForumEditions *self,
                ForumProgram  *program)
{
  Edition *edition = g_hash_table_lookup (self->editions, forum_program_get_id (program));

  if (edition == NULL)
    return;

  set_program (edition, program);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
forum_editions_dispose (GObject *object)
{
  ForumEditions *self = FORUM_EDITIONS (object);

  g_cancellable_cancel (self->cancellable);
  if (self->shelf != NULL)
    g_signal_handlers_disconnect_by_data (self->shelf, self);
  g_clear_object (&self->shelf);

  G_OBJECT_CLASS (forum_editions_parent_class)->dispose (object);
}

static void
forum_editions_finalize (GObject *object)
{
  ForumEditions *self = FORUM_EDITIONS (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->editions, g_hash_table_unref);

  G_OBJECT_CLASS (forum_editions_parent_class)->finalize (object);
}

static void
forum_editions_class_init (ForumEditionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = forum_editions_dispose;
  object_class->finalize = forum_editions_finalize;

  /* What was asked for was read, or could not be, or was read anew. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FORUM_TYPE_EDITIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
forum_editions_init (ForumEditions *self)
{
  self->cancellable = g_cancellable_new ();
  self->editions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, edition_free);
}

/**
 * forum_editions_new:
 * @shelf: the editions that windows read
 *
 * Returns: (transfer full): no editions, before they are asked for
 */
ForumEditions *
forum_editions_new (ForumShelf *shelf)
{
  ForumEditions *self = g_object_new (FORUM_TYPE_EDITIONS, NULL);

  self->shelf = g_object_ref (shelf);
  g_signal_connect_swapped (shelf, "added", G_CALLBACK (shelf_added_cb), self);

  return self;
}

/**
 * forum_editions_get_program:
 * @self: editions
 * @id: the id of an edition
 *
 * Where it was not read yet, that is begun.
 *
 * Returns: (transfer none) (nullable): the edition, as soon as it is read
 */
ForumProgram *
forum_editions_get_program (ForumEditions *self,
                            const char    *id)
{
  g_return_val_if_fail (FORUM_IS_EDITIONS (self), NULL);

  return ensure_edition (self, id)->program;
}

/**
 * forum_editions_get_timetable:
 * @self: editions
 * @id: the id of an edition that was read
 *
 * Returns: (transfer none): when its sessions are on
 */
ForumTimetable *
forum_editions_get_timetable (ForumEditions *self,
                              const char    *id)
{
  g_return_val_if_fail (FORUM_IS_EDITIONS (self), NULL);

  return ensure_edition (self, id)->timetable;
}

/**
 * forum_editions_forget:
 * @self: editions
 * @id: the id of an edition that is not needed any more
 */
void
forum_editions_forget (ForumEditions *self,
                       const char    *id)
{
  g_return_if_fail (FORUM_IS_EDITIONS (self));

  g_hash_table_remove (self->editions, id);
}

/**
 * forum_editions_is_reading:
 * @self: editions
 *
 * Returns: whether something is still being read
 */
gboolean
forum_editions_is_reading (ForumEditions *self)
{
  g_return_val_if_fail (FORUM_IS_EDITIONS (self), FALSE);

  return self->n_reading > 0;
}
