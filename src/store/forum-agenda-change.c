/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-agenda-change.h"

#include <string.h>

#include "forum-agenda-error.h"

/* The ids of the people of a session itself, without those of its whole day. */
static char **
list_people (ForumSession *session)
{
  ForumDay *day = forum_session_get_day (session);
  ForumList *of_day = day != NULL ? forum_day_get_appearances (day) : NULL;
  ForumList *appearances = forum_session_get_appearances (session);
  guint n_own = forum_list_get_length (appearances);
  char **people;

  /* Those of the day come last, and are the same objects. */
  for (guint i = 0; i < forum_list_get_length (of_day); i++)
    for (guint j = 0; j < n_own; j++)
      if (forum_list_get (appearances, j) == forum_list_get (of_day, i))
        n_own = j;

  people = g_new0 (char *, n_own + 1);
  for (guint i = 0; i < n_own; i++)
    {
      ForumPerson *person = forum_appearance_get_person (forum_list_get (appearances, i));

      people[i] = g_strdup (forum_person_get_id (person));
    }

  return people;
}

static ForumAgendaChange *
change_new (const char *edition,
            const char *session)
{
  ForumAgendaChange *self = g_new0 (ForumAgendaChange, 1);

  self->edition = g_strdup (edition);
  self->session = g_strdup (session);

  return self;
}

static void
change_free (gpointer data)
{
  ForumAgendaChange *self = data;

  g_free (self->edition);
  g_free (self->session);
  g_clear_pointer (&self->title, forum_text_unref);
  g_strfreev (self->people);
  g_free (self->note);
  g_free (self->reminded);
  g_free (self);
}

static ForumAgendaChange *
change_copy (const ForumAgendaChange *self)
{
  ForumAgendaChange *copy = g_memdup2 (self, sizeof *self);

  copy->edition = g_strdup (self->edition);
  copy->session = g_strdup (self->session);
  copy->title = self->title != NULL ? forum_text_ref (self->title) : NULL;
  copy->people = g_strdupv (self->people);
  copy->note = g_strdup (self->note);
  copy->reminded = g_strdup (self->reminded);

  return copy;
}

static ForumAgendaChange *
find (GPtrArray  *changes,
      const char *edition,
      const char *session)
{
  for (guint i = 0; i < changes->len; i++)
    {
      ForumAgendaChange *change = g_ptr_array_index (changes, i);

      if (g_str_equal (change->session, session) && g_str_equal (change->edition, edition))
        return change;
    }

  return NULL;
}

/**
 * forum_agenda_changes_new:
 *
 * Returns: (transfer full) (element-type ForumAgendaChange): no changes, of which there will be one
 *   for each session
 */
GPtrArray *
forum_agenda_changes_new (void)
{
  return g_ptr_array_new_with_free_func (change_free);
}

/**
 * forum_agenda_changes_copy:
 * @changes: (element-type ForumAgendaChange): changes
 *
 * Returns: (transfer full) (element-type ForumAgendaChange): the same for another thread
 */
GPtrArray *
forum_agenda_changes_copy (GPtrArray *changes)
{
  GPtrArray *copy = forum_agenda_changes_new ();

  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (copy, change_copy (g_ptr_array_index (changes, i)));

  return copy;
}

/**
 * forum_agenda_changes_prepare:
 * @changes: (element-type ForumAgendaChange): changes
 * @program: an edition
 * @session: one of its sessions
 * @serial: the number of the change that comes
 *
 * Returns: (transfer none): the change of the session, in which what is not written yet stands
 *   already
 */
ForumAgendaChange *
forum_agenda_changes_prepare (GPtrArray    *changes,
                              ForumProgram *program,
                              ForumSession *session,
                              guint64       serial)
{
  const char *edition = forum_program_get_id (program);
  const char *id = forum_session_get_id (session);
  ForumAgendaChange *change = find (changes, edition, id);
  ForumText *title = forum_session_get_title (session);

  if (change == NULL)
    {
      change = change_new (edition, id);
      g_ptr_array_add (changes, change);
    }

  g_clear_pointer (&change->title, forum_text_unref);
  change->title = title != NULL ? forum_text_ref (title) : NULL;
  g_strfreev (change->people);
  change->people = list_people (session);
  change->serial = serial;

  return change;
}

/**
 * forum_agenda_changes_forget:
 * @changes: (element-type ForumAgendaChange): changes
 * @serial: the number of a change
 *
 * Forgets the changes up to this one, which have been written.
 */
void
forum_agenda_changes_forget (GPtrArray *changes,
                             guint64    serial)
{
  for (guint i = changes->len; i > 0; i--)
    {
      ForumAgendaChange *change = g_ptr_array_index (changes, i - 1);

      if (change->serial <= serial)
        g_ptr_array_remove_index (changes, i - 1);
    }
}

/**
 * forum_agenda_change_set_starred:
 * @self: a change
 * @starred: whether the session is starred
 *
 * Without its star a session has no reminder either, nor has one that gets a new star.
 */
void
forum_agenda_change_set_starred (ForumAgendaChange *self,
                                 gboolean           starred)
{
  self->sets_starred = TRUE;
  self->starred = starred;
  forum_agenda_change_set_reminder (self, FORUM_AGENDA_DEFAULT_REMINDER);
  forum_agenda_change_set_reminded (self, NULL);
}

/**
 * forum_agenda_change_set_reminder:
 * @self: a change
 * @minutes: how many minutes before the start of the session the user is reminded
 */
void
forum_agenda_change_set_reminder (ForumAgendaChange *self,
                                  guint              minutes)
{
  self->sets_reminder = TRUE;
  self->reminder = minutes;
}

/**
 * forum_agenda_change_set_reminded:
 * @self: a change
 * @reminded: (nullable): of what the user was told
 */
void
forum_agenda_change_set_reminded (ForumAgendaChange *self,
                                  const char        *reminded)
{
  self->sets_reminded = TRUE;
  g_free (self->reminded);
  self->reminded = g_strdup (reminded);
}

/**
 * forum_agenda_change_set_note:
 * @self: a change
 * @note: (nullable): the note of the session, of forum_agenda_clean_note()
 */
void
forum_agenda_change_set_note (ForumAgendaChange *self,
                              const char        *note)
{
  self->sets_note = TRUE;
  g_free (self->note);
  self->note = g_strdup (note);
}

/**
 * forum_agenda_clean_note:
 * @note: (nullable): what somebody typed
 *
 * Returns: (transfer full) (nullable): what is kept of it: nothing where there is nothing to read,
 *   and no more than %FORUM_AGENDA_LIMIT_NOTE bytes
 */
char *
forum_agenda_clean_note (const char *note)
{
  g_autofree char *valid = g_utf8_make_valid (note != NULL ? note : "", -1);
  g_autofree char *stripped = g_strstrip (g_strdup (valid));

  if (*stripped == '\0')
    return NULL;

  if (strlen (valid) > FORUM_AGENDA_LIMIT_NOTE)
    *g_utf8_find_prev_char (valid, valid + FORUM_AGENDA_LIMIT_NOTE + 1) = '\0';

  return g_steal_pointer (&valid);
}
