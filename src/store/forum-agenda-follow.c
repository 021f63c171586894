/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-agenda.h"

/* What becomes of stars and notes when a forum is published anew. An agenda keeps the title and the
 * people of each session that it knows: with them it is found again when it has another id, and can
 * be told of when it is gone. */

/* A star, a note and a reminder that go to another session. */
typedef struct
{
  char *from;
  ForumSession *to;             /* Not owned. */
  gboolean starred;
  char *note;
  guint reminder;
  char *reminded;
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_free (move->from);
  g_free (move->note);
  g_free (move->reminded);
  g_free (move);
}

static gboolean
has_people (ForumSession *session,
            char        **people)
{
  ForumList *appearances = forum_session_get_appearances (session);
  guint n_found = 0;

  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumPerson *person = forum_appearance_get_person (forum_list_get (appearances, i));

      if (g_strv_contains ((const char *const *) people, forum_person_get_id (person)))
        n_found++;
    }

  return n_found == g_strv_length (people);
}

/* Whether a session is the one that was starred: by its title, else by who takes part. */
static gboolean
is_same (ForumSession *session,
         ForumText    *title,
         char        **people)
{
  ForumText *own = forum_session_get_title (session);

  if (title != NULL && own != NULL)
    return forum_text_shares (title, own) && has_people (session, people);

  return title == NULL && own == NULL && *people != NULL && has_people (session, people);
}

/* The only session of that title and those people; %NULL if there are none or several. */
static ForumSession *
find_again (ForumProgram *program,
            ForumText    *title,
            char        **people)
{
  ForumSession *found = NULL;

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    {
      ForumList *day = FORUM_LIST (forum_list_get (FORUM_LIST (program), i));

      for (guint j = 0; j < forum_list_get_length (day); j++)
        {
          ForumSession *session = forum_list_get (day, j);

          if (!is_same (session, title, people))
            continue;
          if (found != NULL)
            return NULL;
          found = session;
        }
    }

  return found;
}

/* Where a session went that is not where it was. An id alone is believed if the title is still the
 * same, and if nothing else is found: titles are corrected, too. */
static ForumSession *
find_new (ForumAgenda  *self,
          ForumProgram *program,
          const char   *id)
{
  const char *edition = forum_program_get_id (program);
  g_autoptr (ForumText) title = forum_agenda_dup_title (self, edition, id);
  g_auto (GStrv) people = forum_agenda_dup_people (self, edition, id);
  ForumSession *session = forum_program_find_session (program, id);
  ForumText *own = session != NULL ? forum_session_get_title (session) : NULL;

  if (people == NULL || (title == NULL && *people == NULL))
    return NULL;
  if (session != NULL && ((title != NULL && own != NULL && forum_text_shares (title, own)) ||
                          is_same (session, title, people)))
    return NULL;

  return find_again (program, title, people);
}

static Move *
move_new (ForumAgenda  *self,
          const char   *edition,
          const char   *from,
          ForumSession *to)
{
  Move *move = g_new0 (Move, 1);

  move->from = g_strdup (from);
  move->to = to;
  move->starred = forum_agenda_get_starred (self, edition, from);
  move->note = g_strdup (forum_agenda_get_note (self, edition, from));
  move->reminder = forum_agenda_get_reminder (self, edition, from);
  move->reminded = g_strdup (forum_agenda_get_reminded (self, edition, from));

  return move;
}

static gboolean
is_known (ForumAgenda *self,
          const char  *edition,
          const char  *id)
{
  return forum_agenda_get_starred (self, edition, id) ||
         forum_agenda_get_note (self, edition, id) != NULL;
}

/* Of all that are known under another id now. Each session is taken once. */
static GPtrArray *
find_moves (ForumAgenda  *self,
            ForumProgram *program)
{
  const char *edition = forum_program_get_id (program);
  GPtrArray *moves = g_ptr_array_new_with_free_func (move_free);
  g_auto (GStrv) ids = forum_agenda_dup_sessions (self, edition);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (char **id = ids; *id != NULL; id++)
    {
      ForumSession *to = is_known (self, edition, *id) ? find_new (self, program, *id) : NULL;

      if (to != NULL && g_hash_table_add (taken, to))
        g_ptr_array_add (moves, move_new (self, edition, *id, to));
    }

  return moves;
}

static gboolean
is_from (GPtrArray  *moves,
         const char *id)
{
  for (guint i = 0; i < moves->len; i++)
    if (g_str_equal (((Move *) g_ptr_array_index (moves, i))->from, id))
      return TRUE;

  return FALSE;
}

static gboolean
is_to (GPtrArray  *moves,
       const char *id)
{
  for (guint i = 0; i < moves->len; i++)
    if (g_str_equal (forum_session_get_id (((Move *) g_ptr_array_index (moves, i))->to), id))
      return TRUE;

  return FALSE;
}

/* A session of that id with nothing else: it may not be in the programme any more. */
static ForumSession *
create_ghost (const char *id)
{
  return forum_session_new (&(ForumSessionInit) { .id = id });
}

/**
 * forum_agenda_follow:
 * @self: an agenda
 * @program: an edition as it is now
 *
 * Lets stars, notes and reminders go with their sessions, where those have got other ids.
 */
void
forum_agenda_follow (ForumAgenda  *self,
                     ForumProgram *program)
{
  const char *edition = forum_program_get_id (program);
  g_autoptr (GPtrArray) moves = NULL;

  g_return_if_fail (FORUM_IS_AGENDA (self));

  moves = find_moves (self, program);
  for (guint i = 0; i < moves->len; i++)
    {
      Move *move = g_ptr_array_index (moves, i);
      const char *id = forum_session_get_id (move->to);

      /* What the user said of that very session goes first. */
      if (!is_from (moves, id) && is_known (self, edition, id))
        continue;

      forum_agenda_set_starred (self, program, move->to, move->starred);
      forum_agenda_set_note (self, program, move->to, move->note);
      if (move->starred)
        {
          forum_agenda_set_reminder (self, program, move->to, move->reminder);
          forum_agenda_set_reminded (self, program, move->to, move->reminded);
        }
    }

  /* Nothing is taken away before it is somewhere else. */
  for (guint i = 0; i < moves->len; i++)
    {
      Move *move = g_ptr_array_index (moves, i);
      g_autoptr (ForumSession) ghost = create_ghost (move->from);

      if (is_to (moves, move->from))
        continue;

      forum_agenda_set_note (self, program, ghost, NULL);
      forum_agenda_set_starred (self, program, ghost, FALSE);
    }
}

/**
 * forum_agenda_dup_vanished:
 * @self: an agenda
 * @program: an edition
 *
 * Returns: (transfer full): the sessions that the user starred and that the edition does not have
 *   any more, as far as they are known: they are cancelled, on a day of their own without a date
 */
ForumDay *
forum_agenda_dup_vanished (ForumAgenda  *self,
                            ForumProgram *program)
{
  const char *edition = forum_program_get_id (program);
  g_autoptr (GPtrArray) vanished = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (FORUM_IS_AGENDA (self), NULL);

  ids = forum_agenda_dup_sessions (self, edition);
  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr (ForumText) title = NULL;
      g_auto (GStrv) people = NULL;
      g_autoptr (GPtrArray) appearances = NULL;
      g_autoptr (ForumList) list = NULL;

      if (!forum_agenda_get_starred (self, edition, *id) ||
          forum_program_find_session (program, *id) != NULL)
        continue;

      title = forum_agenda_dup_title (self, edition, *id);
      people = forum_agenda_dup_people (self, edition, *id);
      appearances = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; people != NULL && people[i] != NULL; i++)
        {
          ForumPerson *person = forum_program_find_person (program, people[i]);

          if (person != NULL)
            g_ptr_array_add (appearances, forum_appearance_new (&(ForumAppearanceInit) {
              .person = person,
            }));
        }
      list = forum_list_new (FORUM_TYPE_APPEARANCE, appearances);
      g_ptr_array_add (vanished, forum_session_new (&(ForumSessionInit) {
        .id = *id,
        .title = title,
        .status = FORUM_STATUS_CANCELLED,
        .appearances = list,
      }));
    }

  return forum_day_new (&(ForumDayInit) { .sessions = vanished });
}
