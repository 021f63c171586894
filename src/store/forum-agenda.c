/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-agenda.h"

#include "forum-agenda-private.h"
#include "forum-agenda-writer.h"

/* What the user chose, of all editions. What is changed is there at once and written later. */
struct _ForumAgenda
{
  GObject parent_instance;

  GFile *file;
  ForumAgendaWriter *writer;
  ForumAgendaBook *book;        /* What the file says, with what is not written yet. */

  GError *failure;              /* Why the file is not as it should be. */
  GError *damage;               /* What the user has to know, and has not dismissed. */
  gboolean read_only;
  gboolean saved;
};

enum
{
  PROP_0,
  PROP_FILE,
  PROP_PROBLEM,
  PROP_READ_ONLY,
  PROP_SAVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint changed_signal;

G_DEFINE_FINAL_TYPE (ForumAgenda, forum_agenda, G_TYPE_OBJECT)

static gboolean
errors_equal (const GError *a,
              const GError *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->domain == b->domain && a->code == b->code && g_str_equal (a->message, b->message);
}

static void
update_saved (ForumAgenda *self)
{
  gboolean saved = !forum_agenda_writer_has_changes (self->writer);

  if (saved == self->saved)
    return;

  self->saved = saved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
}

static void
update_read_only (ForumAgenda *self)
{
  gboolean read_only = g_error_matches (self->failure, FORUM_AGENDA_ERROR,
                                        FORUM_AGENDA_ERROR_NEWER);

  if (read_only == self->read_only)
    return;

  self->read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

/* Takes over what went wrong. A failure goes when the next attempt succeeds; that a file was set
 * aside stays to be said until the user knows. */
static void
take_problems (ForumAgenda        *self,
               ForumAgendaOutcome *outcome)
{
  g_autoptr (GError) before = NULL;
  const GError *problem = forum_agenda_get_problem (self);

  if (problem != NULL)
    before = g_error_copy (problem);

  if (!outcome->stale)
    {
      g_clear_error (&self->failure);
      self->failure = g_steal_pointer (&outcome->failure);
    }
  if (outcome->damage != NULL)
    {
      g_clear_error (&self->damage);
      self->damage = g_steal_pointer (&outcome->damage);
    }

  if (!errors_equal (before, forum_agenda_get_problem (self)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
  update_read_only (self);
}

/* Takes over what the file says, in which somebody else may have written too. */
static void
take_book (ForumAgenda     *self,
           ForumAgendaBook *book,
           gboolean         foreign)
{
  g_autoptr (ForumAgendaBook) before = g_steal_pointer (&self->book);
  g_auto (GStrv) differences = NULL;

  self->book = book;
  forum_agenda_writer_apply (self->writer, self->book);
  if (!foreign)
    return;

  differences = forum_agenda_book_list_differences (self->book, before);
  for (char **pair = differences; *pair != NULL; pair += 2)
    g_signal_emit (self, changed_signal, 0, pair[0], pair[1]);
}

static void
take_outcome (ForumAgenda        *self,
              ForumAgendaOutcome *outcome)
{
  if (outcome->book != NULL)
    take_book (self, g_steal_pointer (&outcome->book), outcome->foreign);
  take_problems (self, outcome);
  update_saved (self);
}

static void
writer_wrote_cb (ForumAgendaOutcome *outcome,
                 GObject            *object)
{
  take_outcome (FORUM_AGENDA (object), outcome);
}

static void
forum_agenda_constructed (GObject *object)
{
  ForumAgenda *self = FORUM_AGENDA (object);
  g_autoptr (ForumAgendaOutcome) outcome = NULL;

  G_OBJECT_CLASS (forum_agenda_parent_class)->constructed (object);

  self->book = forum_agenda_book_new ();
  self->writer = forum_agenda_writer_new (g_file_peek_path (self->file), object, writer_wrote_cb);
  outcome = forum_agenda_writer_read (self->writer);
  take_outcome (self, outcome);
}

static void
forum_agenda_dispose (GObject *object)
{
  forum_agenda_flush (FORUM_AGENDA (object), NULL);

  G_OBJECT_CLASS (forum_agenda_parent_class)->dispose (object);
}

static void
forum_agenda_finalize (GObject *object)
{
  ForumAgenda *self = FORUM_AGENDA (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->writer, forum_agenda_writer_free);
  g_clear_pointer (&self->book, forum_agenda_book_free);
  g_clear_error (&self->failure);
  g_clear_error (&self->damage);

  G_OBJECT_CLASS (forum_agenda_parent_class)->finalize (object);
}

static void
forum_agenda_get_property (GObject    *object,
                           guint       property,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ForumAgenda *self = FORUM_AGENDA (object);

  switch (property)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_PROBLEM:
      g_value_set_boxed (value, forum_agenda_get_problem (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_SAVED:
      g_value_set_boolean (value, self->saved);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
forum_agenda_set_property (GObject      *object,
                           guint         property,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  ForumAgenda *self = FORUM_AGENDA (object);

  switch (property)
    {
    case PROP_FILE:
      self->file = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
forum_agenda_class_init (ForumAgendaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = forum_agenda_constructed;
  object_class->dispose = forum_agenda_dispose;
  object_class->finalize = forum_agenda_finalize;
  object_class->get_property = forum_agenda_get_property;
  object_class->set_property = forum_agenda_set_property;

  properties[PROP_FILE] =
    g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /* What the user has to be told, of %FORUM_AGENDA_ERROR. */
  properties[PROP_PROBLEM] =
    g_param_spec_boxed ("problem", NULL, NULL, G_TYPE_ERROR,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_SAVED] =
    g_param_spec_boolean ("saved", NULL, NULL, TRUE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The id of an edition, then that of a session: its star, its note or its reminder is another
   * now. */
  changed_signal =
    g_signal_new ("changed", FORUM_TYPE_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
forum_agenda_init (ForumAgenda *self)
{
  self->saved = TRUE;
}

/**
 * forum_agenda_dup_default_file:
 *
 * Returns: (transfer full): where the user's agenda is kept
 */
GFile *
forum_agenda_dup_default_file (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "bioforum", "agenda.json", NULL);
}

/**
 * forum_agenda_new:
 * @file: a file on this machine, which need not be there
 *
 * Reads an agenda, and waits for it. When that is not possible, forum_agenda_get_problem() says
 * why, and the agenda has nothing in it.
 *
 * Returns: (transfer full): the agenda that the file holds
 */
ForumAgenda *
forum_agenda_new (GFile *file)
{
  g_return_val_if_fail (g_file_peek_path (file) != NULL, NULL);

  return g_object_new (FORUM_TYPE_AGENDA, "file", file, NULL);
}

/**
 * forum_agenda_get_problem:
 * @self: an agenda
 *
 * Why the file is not as it should be, else that a damaged file was set aside. The first goes when
 * it is over, the second with forum_agenda_dismiss_problem().
 *
 * Returns: (transfer none) (nullable): what the user has to be told, of %FORUM_AGENDA_ERROR
 */
const GError *
forum_agenda_get_problem (ForumAgenda *self)
{
  g_return_val_if_fail (FORUM_IS_AGENDA (self), NULL);

  return self->failure != NULL ? self->failure : self->damage;
}

/**
 * forum_agenda_dismiss_problem:
 * @self: an agenda
 *
 * Says that the user knows that a damaged file was set aside.
 */
void
forum_agenda_dismiss_problem (ForumAgenda *self)
{
  g_return_if_fail (FORUM_IS_AGENDA (self));

  if (self->damage == NULL)
    return;

  g_clear_error (&self->damage);
  if (self->failure == NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/**
 * forum_agenda_get_read_only:
 * @self: an agenda
 *
 * Returns: whether nothing can be changed, since a newer version of this program wrote the file
 */
gboolean
forum_agenda_get_read_only (ForumAgenda *self)
{
  g_return_val_if_fail (FORUM_IS_AGENDA (self), TRUE);

  return self->read_only;
}

/**
 * forum_agenda_get_saved:
 * @self: an agenda
 *
 * Returns: whether all that was changed is in the file, and would outlive a power cut
 */
gboolean
forum_agenda_get_saved (ForumAgenda *self)
{
  g_return_val_if_fail (FORUM_IS_AGENDA (self), TRUE);

  return self->saved;
}

/**
 * forum_agenda_flush:
 * @self: an agenda
 * @error: why not, of %FORUM_AGENDA_ERROR
 *
 * Writes what is not written yet, and waits for it.
 *
 * Returns: whether all that was changed is in the file
 */
gboolean
forum_agenda_flush (ForumAgenda  *self,
                    GError      **error)
{
  g_autoptr (ForumAgendaOutcome) outcome = NULL;
  gboolean written;

  g_return_val_if_fail (FORUM_IS_AGENDA (self), FALSE);

  if (self->saved)
    return TRUE;

  outcome = forum_agenda_writer_flush (self->writer);
  written = outcome->written;
  if (error != NULL && outcome->failure != NULL)
    *error = g_error_copy (outcome->failure);
  take_outcome (self, outcome);

  return written;
}

/* private */
ForumAgendaBook *
forum_agenda_get_book (ForumAgenda *self)
{
  return self->book;
}

/* private */
ForumAgendaChange *
forum_agenda_begin_change (ForumAgenda  *self,
                           ForumProgram *program,
                           ForumSession *session)
{
  return forum_agenda_writer_prepare (self->writer, program, session);
}

/* private */
void
forum_agenda_end_change (ForumAgenda       *self,
                         ForumAgendaChange *change,
                         guint              delay,
                         gboolean           seen)
{
  g_autofree char *edition = g_strdup (change->edition);
  g_autofree char *session = g_strdup (change->session);

  forum_agenda_book_apply (self->book, change);
  update_saved (self);
  forum_agenda_writer_write (self->writer, delay);
  if (seen)
    g_signal_emit (self, changed_signal, 0, edition, session);
}
