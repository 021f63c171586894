/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-agenda-private.h"

/* What an agenda says of sessions, and how that is changed. */

/* A note is written when the typing pauses, not at each key. */
#define NOTE_DELAY 400

/**
 * forum_agenda_get_starred:
 * @self: an agenda
 * @edition: the id of an edition
 * @session: the id of a session
 *
 * Returns: whether the session is starred
 */
gboolean
forum_agenda_get_starred (ForumAgenda *self,
                          const char  *edition,
                          const char  *session)
{
  g_return_val_if_fail (FORUM_IS_AGENDA (self), FALSE);

  return forum_agenda_book_get_starred (forum_agenda_get_book (self), edition, session);
}

/**
 * forum_agenda_get_note:
 * @self: an agenda
 * @edition: the id of an edition
 * @session: the id of a session
 *
 * Returns: (transfer none) (nullable): the note of the session, until the agenda changes
 */
const char *
forum_agenda_get_note (ForumAgenda *self,
                       const char  *edition,
                       const char  *session)
{
  g_return_val_if_fail (FORUM_IS_AGENDA (self), NULL);

  return forum_agenda_book_get_note (forum_agenda_get_book (self), edition, session);
}

/**
 * forum_agenda_get_reminder:
 * @self: an agenda
 * @edition: the id of an edition
 * @session: the id of a session
 *
 * Returns: how many minutes before the session starts the user is reminded of it, if it is starred;
 *   %FORUM_AGENDA_NO_REMINDER for never
 */
guint
forum_agenda_get_reminder (ForumAgenda *self,
                           const char  *edition,
                           const char  *session)
{
  g_return_val_if_fail (FORUM_IS_AGENDA (self), FORUM_AGENDA_NO_REMINDER);

  return forum_agenda_book_get_reminder (forum_agenda_get_book (self), edition, session);
}

/**
 * forum_agenda_get_reminded:
 * @self: an agenda
 * @edition: the id of an edition
 * @session: the id of a session
 *
 * Returns: (transfer none) (nullable): of what the user was told, until the agenda changes: what
 *   forum_agenda_set_reminded() was given last since the session has its star
 */
const char *
forum_agenda_get_reminded (ForumAgenda *self,
                           const char  *edition,
                           const char  *session)
{
  g_return_val_if_fail (FORUM_IS_AGENDA (self), NULL);

  return forum_agenda_book_get_reminded (forum_agenda_get_book (self), edition, session);
}

/**
 * forum_agenda_set_starred:
 * @self: an agenda
 * @program: an edition
 * @session: one of its sessions
 * @starred: whether the session is starred
 *
 * It is written at once, without waiting for it.
 */
void
forum_agenda_set_starred (ForumAgenda  *self,
                          ForumProgram *program,
                          ForumSession *session,
                          gboolean      starred)
{
  ForumAgendaChange *change;

  g_return_if_fail (FORUM_IS_AGENDA (self));

  if (forum_agenda_get_read_only (self) ||
      !starred == !forum_agenda_get_starred (self, forum_program_get_id (program),
                                             forum_session_get_id (session)))
    return;

  change = forum_agenda_begin_change (self, program, session);
  forum_agenda_change_set_starred (change, starred);
  forum_agenda_end_change (self, change, 0, TRUE);
}

/**
 * forum_agenda_set_note:
 * @self: an agenda
 * @program: an edition
 * @session: one of its sessions
 * @note: (nullable): a note; nothing but spaces is none
 *
 * It is written when no other follows for a moment, without waiting for it. What is longer than
 * %FORUM_AGENDA_LIMIT_NOTE bytes is cut off between two characters.
 */
void
forum_agenda_set_note (ForumAgenda  *self,
                       ForumProgram *program,
                       ForumSession *session,
                       const char   *note)
{
  g_autofree char *cleaned = forum_agenda_clean_note (note);
  ForumAgendaChange *change;

  g_return_if_fail (FORUM_IS_AGENDA (self));

  if (forum_agenda_get_read_only (self) ||
      g_strcmp0 (cleaned, forum_agenda_get_note (self, forum_program_get_id (program),
                                                 forum_session_get_id (session))) == 0)
    return;

  change = forum_agenda_begin_change (self, program, session);
  forum_agenda_change_set_note (change, cleaned);
  forum_agenda_end_change (self, change, NOTE_DELAY, TRUE);
}

/**
 * forum_agenda_set_reminder:
 * @self: an agenda
 * @program: an edition
 * @session: one of its sessions
 * @minutes: how many minutes before its start the user is to be reminded of it, or
 *   %FORUM_AGENDA_NO_REMINDER
 *
 * Nothing happens to a session that is not starred: it has no reminder.
 */
void
forum_agenda_set_reminder (ForumAgenda  *self,
                           ForumProgram *program,
                           ForumSession *session,
                           guint         minutes)
{
  const char *edition = forum_program_get_id (program);
  const char *id = forum_session_get_id (session);
  ForumAgendaChange *change;

  g_return_if_fail (FORUM_IS_AGENDA (self));

  if (forum_agenda_get_read_only (self) || !forum_agenda_get_starred (self, edition, id) ||
      forum_agenda_get_reminder (self, edition, id) == minutes)
    return;

  change = forum_agenda_begin_change (self, program, session);
  forum_agenda_change_set_reminder (change, minutes);
  forum_agenda_end_change (self, change, 0, TRUE);
}

/**
 * forum_agenda_set_reminded:
 * @self: an agenda
 * @program: an edition
 * @session: one of its sessions
 * @reminded: (nullable): of what the user was told: the time for which the session was announced,
 *   or %FORUM_AGENDA_REMINDED_CANCELLED
 *
 * Keeps in mind that the user was told, so that it is not told again. Nobody sees a difference, so
 * nothing is said to have changed.
 */
void
forum_agenda_set_reminded (ForumAgenda  *self,
                           ForumProgram *program,
                           ForumSession *session,
                           const char   *reminded)
{
  const char *edition = forum_program_get_id (program);
  const char *id = forum_session_get_id (session);
  ForumAgendaChange *change;

  g_return_if_fail (FORUM_IS_AGENDA (self));

  if (forum_agenda_get_read_only (self) || !forum_agenda_get_starred (self, edition, id) ||
      g_strcmp0 (forum_agenda_get_reminded (self, edition, id), reminded) == 0)
    return;

  change = forum_agenda_begin_change (self, program, session);
  forum_agenda_change_set_reminded (change, reminded);
  forum_agenda_end_change (self, change, 0, FALSE);
}

/**
 * forum_agenda_list_starred:
 * @self: an agenda
 * @program: an edition
 *
 * Returns: (transfer container) (element-type ForumSession): its starred sessions in its order
 */
GPtrArray *
forum_agenda_list_starred (ForumAgenda  *self,
                           ForumProgram *program)
{
  GPtrArray *starred = g_ptr_array_new_with_free_func (g_object_unref);
  const char *edition = forum_program_get_id (program);

  g_return_val_if_fail (FORUM_IS_AGENDA (self), starred);

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    {
      ForumList *day = forum_list_get (FORUM_LIST (program), i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        {
          ForumSession *session = forum_list_get (day, j);

          if (forum_agenda_get_starred (self, edition, forum_session_get_id (session)))
            g_ptr_array_add (starred, g_object_ref (session));
        }
    }

  return starred;
}

/**
 * forum_agenda_dup_editions:
 * @self: an agenda
 *
 * Returns: (transfer full): the ids of the editions with a star or a note, in order
 */
char **
forum_agenda_dup_editions (ForumAgenda *self)
{
  g_return_val_if_fail (FORUM_IS_AGENDA (self), NULL);

  return forum_agenda_book_dup_editions (forum_agenda_get_book (self));
}

/**
 * forum_agenda_dup_sessions:
 * @self: an agenda
 * @edition: the id of an edition
 *
 * Also those that the edition does not have any more.
 *
 * Returns: (transfer full): the ids of its sessions with a star or a note, in order
 */
char **
forum_agenda_dup_sessions (ForumAgenda *self,
                           const char  *edition)
{
  g_return_val_if_fail (FORUM_IS_AGENDA (self), NULL);

  return forum_agenda_book_dup_sessions (forum_agenda_get_book (self), edition);
}

/**
 * forum_agenda_dup_title:
 * @self: an agenda
 * @edition: the id of an edition
 * @session: the id of a session
 *
 * Returns: (transfer full) (nullable): the title that the session had when its star or note was
 *   last changed
 */
ForumText *
forum_agenda_dup_title (ForumAgenda *self,
                        const char  *edition,
                        const char  *session)
{
  g_return_val_if_fail (FORUM_IS_AGENDA (self), NULL);

  return forum_agenda_book_dup_title (forum_agenda_get_book (self), edition, session);
}

/**
 * forum_agenda_dup_people:
 * @self: an agenda
 * @edition: the id of an edition
 * @session: the id of a session
 *
 * Returns: (transfer full): the ids of the people that the session had when its star or note was
 *   last changed, without those of its whole day
 */
char **
forum_agenda_dup_people (ForumAgenda *self,
                         const char  *edition,
                         const char  *session)
{
  g_return_val_if_fail (FORUM_IS_AGENDA (self), NULL);

  return forum_agenda_book_dup_people (forum_agenda_get_book (self), edition, session);
}
