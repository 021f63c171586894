/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-edition.h"

#include "forum-agenda-file.h"

/* An edition that the program knows: one that came with it, or of which it keeps a copy. */
struct _ForumEdition
{
  GObject parent_instance;

  char *id;
  GFile *copy;                  /* Need not be there. */
  GFile *built_in;              /* NULL if it did not come with the program. */
  ForumEditionState *state;     /* NULL until somebody asks. */
  GWeakRef program;             /* What was read last, while anybody holds it. */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumEdition, forum_edition, G_TYPE_OBJECT)

static void
forum_edition_finalize (GObject *object)
{
  ForumEdition *self = FORUM_EDITION (object);

  g_free (self->id);
  g_clear_object (&self->copy);
  g_clear_object (&self->built_in);
  g_clear_pointer (&self->state, forum_edition_state_free);
  g_weak_ref_clear (&self->program);

  G_OBJECT_CLASS (forum_edition_parent_class)->finalize (object);
}

static void
forum_edition_class_init (ForumEditionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_edition_finalize;

  /* What is known of it is something else now. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FORUM_TYPE_EDITION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
forum_edition_init (ForumEdition *self)
{
  g_weak_ref_init (&self->program, NULL);
}

/**
 * forum_edition_new:
 * @id: its id
 * @copy: where a copy of it is, or would be
 * @built_in: (nullable): its file, if it came with the program
 *
 * Returns: (transfer full): an edition
 */
ForumEdition *
forum_edition_new (const char *id,
                   GFile      *copy,
                   GFile      *built_in)
{
  ForumEdition *self = g_object_new (FORUM_TYPE_EDITION, NULL);

  self->id = g_strdup (id);
  self->copy = g_object_ref (copy);
  g_set_object (&self->built_in, built_in);

  return self;
}

/**
 * forum_edition_get_id:
 * @self: an edition
 *
 * Returns: its id
 */
const char *
forum_edition_get_id (ForumEdition *self)
{
  g_return_val_if_fail (FORUM_IS_EDITION (self), NULL);

  return self->id;
}

/**
 * forum_edition_get_built_in:
 * @self: an edition
 *
 * Returns: (transfer none) (nullable): its file among those that came with the program
 */
GFile *
forum_edition_get_built_in (ForumEdition *self)
{
  g_return_val_if_fail (FORUM_IS_EDITION (self), NULL);

  return self->built_in;
}

/**
 * forum_edition_get_copy:
 * @self: an edition
 *
 * Returns: (transfer none): where a copy of it is, or would be
 */
GFile *
forum_edition_get_copy (ForumEdition *self)
{
  g_return_val_if_fail (FORUM_IS_EDITION (self), NULL);

  return self->copy;
}

/**
 * forum_edition_dup_path:
 * @self: an edition
 *
 * Returns: (transfer full): where it is kept what is known of it
 */
char *
forum_edition_dup_path (ForumEdition *self)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (FORUM_IS_EDITION (self), NULL);

  folder = g_path_get_dirname (g_file_peek_path (self->copy));
  name = g_strconcat (self->id, ".state", NULL);

  return g_build_filename (folder, name, NULL);
}

/**
 * forum_edition_has_copy:
 * @self: an edition
 *
 * Returns: whether there is a copy of it
 */
gboolean
forum_edition_has_copy (ForumEdition *self)
{
  g_return_val_if_fail (FORUM_IS_EDITION (self), FALSE);

  return g_file_query_file_type (self->copy, G_FILE_QUERY_INFO_NONE, NULL) ==
         G_FILE_TYPE_REGULAR;
}

/**
 * forum_edition_get_file:
 * @self: an edition
 *
 * Returns: (transfer none) (nullable): what to read: the copy if there is one, else what came with
 *   the program
 */
GFile *
forum_edition_get_file (ForumEdition *self)
{
  g_return_val_if_fail (FORUM_IS_EDITION (self), NULL);

  return forum_edition_has_copy (self) ? self->copy : self->built_in;
}

/**
 * forum_edition_dup_address:
 * @self: an edition
 *
 * An address that the user gave goes before the one that the edition names.
 *
 * Returns: (transfer full) (nullable): where it can be asked for anew
 */
char *
forum_edition_dup_address (ForumEdition *self)
{
  const ForumEditionState *state = forum_edition_get_state (self);

  if (state->source != NULL && (g_file_has_uri_scheme (state->source, "https") ||
                                g_file_has_uri_scheme (state->source, "http")))
    return g_file_get_uri (state->source);

  return g_strdup (state->feed);
}

/**
 * forum_edition_dup_program:
 * @self: an edition
 *
 * Returns: (transfer full) (nullable): what was read last, if anybody still holds it
 */
ForumProgram *
forum_edition_dup_program (ForumEdition *self)
{
  g_return_val_if_fail (FORUM_IS_EDITION (self), NULL);

  return g_weak_ref_get (&self->program);
}

/**
 * forum_edition_set_program:
 * @self: an edition
 * @program: what was read of it
 *
 * What that says is known from now on, and is kept when anything else is.
 */
void
forum_edition_set_program (ForumEdition *self,
                           ForumProgram *program)
{
  g_return_if_fail (FORUM_IS_EDITION (self));

  forum_edition_get_state (self);
  g_weak_ref_set (&self->program, program);
  forum_edition_state_set_program (self->state, program);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * forum_edition_get_state:
 * @self: an edition
 *
 * Returns: (transfer none): what is known of it
 */
const ForumEditionState *
forum_edition_get_state (ForumEdition *self)
{
  g_return_val_if_fail (FORUM_IS_EDITION (self), NULL);

  if (self->state == NULL)
    {
      g_autofree char *path = forum_edition_dup_path (self);

      self->state = forum_edition_state_load (path);
    }

  return self->state;
}

/**
 * forum_edition_take_state:
 * @self: an edition
 * @state: (transfer full): what is known of it now
 * @error: (nullable): why it could not be kept
 *
 * Returns: whether that outlives the program
 */
gboolean
forum_edition_take_state (ForumEdition       *self,
                          ForumEditionState  *state,
                          GError            **error)
{
  g_autofree char *path = NULL;
  gboolean saved;
  int lock;

  g_return_val_if_fail (FORUM_IS_EDITION (self), FALSE);

  path = forum_edition_dup_path (self);
  g_clear_pointer (&self->state, forum_edition_state_free);
  self->state = state;
  saved = forum_agenda_file_lock (g_file_peek_path (self->copy), &lock, error);
  if (saved)
    {
      saved = forum_edition_state_save (state, path, error);
      forum_agenda_file_unlock (lock);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return saved;
}

/**
 * forum_edition_reload:
 * @self: an edition of which somebody else may have written something
 */
void
forum_edition_reload (ForumEdition *self)
{
  g_return_if_fail (FORUM_IS_EDITION (self));

  /* At once: what others write later is not what was read now. */
  g_clear_pointer (&self->state, forum_edition_state_free);
  forum_edition_get_state (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
