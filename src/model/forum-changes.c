/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-changes.h"

#include "forum-difference.h"
#include "forum-match.h"

/* What is different between two states of a forum: a list of changes, and the ways to them. */
struct _ForumChanges
{
  ForumList parent_instance;

  ForumProgram *before;
  ForumProgram *after;
  GHashTable *by_session;       /* the id that a session has now → ForumChange */
  GHashTable *new_ids;          /* the id that a session had → the one that it has */
  GHashTable *renumbered;       /* the same, of those whose id is another */
  ForumList *vanished;
};

G_DEFINE_FINAL_TYPE (ForumChanges, forum_changes, FORUM_TYPE_LIST)

/* A change and its place in the programme. */
typedef struct
{
  gint64 day;
  guint position;
  ForumChange *change;
} Entry;

/* Before the days stands what concerns the forum, behind them the people. */
#define OF_FORUM G_MININT64
#define OF_PEOPLE G_MAXINT64

/* The days of now stand at multiples of this, with room for those that have vanished. */
#define BETWEEN_DAYS (G_GINT64_CONSTANT (1) << 32)

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->change);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;

  return (first->position > second->position) - (first->position < second->position);
}

/* Takes over @change, if there is one. */
static void
add (GArray      *entries,
     gint64       day,
     guint        position,
     ForumChange *change)
{
  Entry entry = { day, position, change };

  if (change != NULL)
    g_array_append_val (entries, entry);
}

static ForumChange *
tell_one (const ForumDifference *self,
          ForumChangeSubject     subject,
          gpointer               before,
          gpointer               after)
{
  return forum_change_new (&(ForumChangeInit) {
    .subject = subject,
    .kind = before == NULL ? FORUM_CHANGE_KIND_ADDED : FORUM_CHANGE_KIND_REMOVED,
    .before = before,
    .after = after,
    .old_program = self->before,
    .new_program = self->after,
  });
}

/* Within a day the sessions of now stand at even positions, in their order, and the day itself
 * before them. */
static guint
get_position (guint nth)
{
  return 2 * nth + 2;
}

/* What is there now: new, or different from what it was. */
static void
add_present (ForumChanges          *self,
             const ForumDifference *difference,
             GArray                *entries,
             GHashTable            *places)
{
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (self->after)); i++)
    {
      ForumDay *day = forum_list_get (FORUM_LIST (self->after), i);
      ForumDay *day_before = forum_match_get_before (difference->match, day);
      gint64 day_position = (i + 1) * BETWEEN_DAYS;

      add (entries, day_position, 0,
           day_before != NULL ? forum_difference_of_days (difference, day_before, day)
                              : tell_one (difference, FORUM_CHANGE_SUBJECT_DAY, NULL, day));

      for (guint j = 0; j < forum_list_get_length (FORUM_LIST (day)); j++)
        {
          ForumSession *session = forum_list_get (FORUM_LIST (day), j);
          ForumSession *before = forum_match_get_before (difference->match, session);

          g_hash_table_insert (places, session, GUINT_TO_POINTER (get_position (j)));
          add (entries, day_position, get_position (j),
               before != NULL ? forum_difference_of_sessions (difference, before, session)
                              : tell_one (difference, FORUM_CHANGE_SUBJECT_SESSION, NULL, session));
        }
    }
}

/* What is not there any more stands behind that which it followed. */
static void
add_vanished (ForumChanges          *self,
              const ForumDifference *difference,
              GArray                *entries,
              GHashTable            *places)
{
  g_autoptr (GPtrArray) vanished = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 day_position = 0;

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (self->before)); i++)
    {
      ForumDay *day = forum_list_get (FORUM_LIST (self->before), i);
      ForumDay *day_after = forum_match_get_after (difference->match, day);
      guint position = 0;

      if (day_after != NULL)
        day_position = forum_day_get_number (day_after) * BETWEEN_DAYS;
      else
        day_position++;

      if (day_after == NULL)
        add (entries, day_position, 0, tell_one (difference, FORUM_CHANGE_SUBJECT_DAY, day, NULL));

      for (guint j = 0; j < forum_list_get_length (FORUM_LIST (day)); j++)
        {
          ForumSession *session = forum_list_get (FORUM_LIST (day), j);
          ForumSession *after = forum_match_get_after (difference->match, session);

          if (after == NULL)
            {
              g_ptr_array_add (vanished, g_object_ref (session));
              add (entries, day_position, position + 1,
                   tell_one (difference, FORUM_CHANGE_SUBJECT_SESSION, session, NULL));
            }
          else if (forum_session_get_day (after) == day_after)
            position = GPOINTER_TO_UINT (g_hash_table_lookup (places, after));

          if (after != NULL)
            g_hash_table_insert (self->new_ids, (gpointer) forum_session_get_id (session),
                                 (gpointer) forum_session_get_id (after));
          if (after != NULL &&
              !g_str_equal (forum_session_get_id (session), forum_session_get_id (after)))
            g_hash_table_insert (self->renumbered, (gpointer) forum_session_get_id (session),
                                 (gpointer) forum_session_get_id (after));
        }
    }

  self->vanished = forum_list_new (FORUM_TYPE_SESSION, vanished);
}

static void
add_people (const ForumDifference *difference,
            GArray                *entries)
{
  ForumList *befores = forum_program_get_people (difference->before);
  ForumList *afters = forum_program_get_people (difference->after);
  guint n_afters = forum_list_get_length (afters);

  for (guint i = 0; i < n_afters; i++)
    {
      ForumPerson *after = forum_list_get (afters, i);
      ForumPerson *before = forum_match_get_before (difference->match, after);

      add (entries, OF_PEOPLE, i,
           before != NULL ? forum_difference_of_people (difference, before, after)
                          : tell_one (difference, FORUM_CHANGE_SUBJECT_PERSON, NULL, after));
    }

  for (guint i = 0; i < forum_list_get_length (befores); i++)
    {
      ForumPerson *before = forum_list_get (befores, i);

      if (forum_match_get_after (difference->match, before) == NULL)
        add (entries, OF_PEOPLE, n_afters + i,
             tell_one (difference, FORUM_CHANGE_SUBJECT_PERSON, before, NULL));
    }
}

static void
compare (ForumChanges *self)
{
  g_autoptr (ForumMatch) match = forum_match_new (self->before, self->after);
  const ForumDifference difference = { match, self->before, self->after };
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);

  g_array_set_clear_func (entries, clear_entry);
  add (entries, OF_FORUM, 0, forum_difference_of_programs (&difference));
  add_present (self, &difference, entries, places);
  add_vanished (self, &difference, entries, places);
  add_people (&difference, entries);
  g_array_sort (entries, compare_entries);

  for (guint i = 0; i < entries->len; i++)
    {
      ForumChange *change = g_array_index (entries, Entry, i).change;
      ForumSession *session = forum_change_get_after (change);

      g_ptr_array_add (changes, g_object_ref (change));
      if (session != NULL && forum_change_get_subject (change) == FORUM_CHANGE_SUBJECT_SESSION)
        g_hash_table_insert (self->by_session, (gpointer) forum_session_get_id (session), change);
    }
  forum_list_fill (FORUM_LIST (self), FORUM_TYPE_CHANGE, changes);
}

static void
forum_changes_finalize (GObject *object)
{
  ForumChanges *self = FORUM_CHANGES (object);

  g_clear_pointer (&self->by_session, g_hash_table_unref);
  g_clear_pointer (&self->new_ids, g_hash_table_unref);
  g_clear_pointer (&self->renumbered, g_hash_table_unref);
  g_clear_object (&self->vanished);
  g_clear_object (&self->before);
  g_clear_object (&self->after);

  G_OBJECT_CLASS (forum_changes_parent_class)->finalize (object);
}

static void
forum_changes_class_init (ForumChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_changes_finalize;
}

static void
forum_changes_init (ForumChanges *self)
{
  self->by_session = g_hash_table_new (g_str_hash, g_str_equal);
  self->new_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->renumbered = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * forum_changes_new:
 * @before: a program
 * @after: a later state of it
 *
 * Compares two states of one forum. Which session of @before is which of @after is told at
 * forum_match_new(). Where a text was read, in which order things are listed, and how the file
 * spells all this is not looked at: without anything that is news to those who go there, the list
 * is empty.
 *
 * There is one #ForumChange for a thing, whatever of it is different. They stand as the programme
 * goes: first the forum, then each day, its sessions, and those that have vanished where they were;
 * at last the people.
 *
 * Takes as long as there are sessions, and needs nothing of the main thread.
 *
 * Returns: (transfer full): a list of what is different, which never changes
 */
ForumChanges *
forum_changes_new (ForumProgram *before,
                   ForumProgram *after)
{
  ForumChanges *self;

  g_return_val_if_fail (FORUM_IS_PROGRAM (before), NULL);
  g_return_val_if_fail (FORUM_IS_PROGRAM (after), NULL);

  self = g_object_new (FORUM_TYPE_CHANGES, NULL);
  g_set_object (&self->before, before);
  g_set_object (&self->after, after);
  compare (self);

  return self;
}

/**
 * forum_changes_get_before:
 * @self: changes
 *
 * Returns: (transfer none): the earlier state
 */
ForumProgram *
forum_changes_get_before (ForumChanges *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGES (self), NULL);

  return self->before;
}

/**
 * forum_changes_get_after:
 * @self: changes
 *
 * Returns: (transfer none): the later state
 */
ForumProgram *
forum_changes_get_after (ForumChanges *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGES (self), NULL);

  return self->after;
}

/**
 * forum_changes_count:
 * @self: changes
 * @subject: what has changed
 * @kind: what happened to it
 *
 * Returns: to how many of these that happened
 */
guint
forum_changes_count (ForumChanges      *self,
                     ForumChangeSubject subject,
                     ForumChangeKind    kind)
{
  guint count = 0;

  g_return_val_if_fail (FORUM_IS_CHANGES (self), 0);

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (self)); i++)
    {
      ForumChange *change = forum_list_get (FORUM_LIST (self), i);

      count += forum_change_get_subject (change) == subject &&
               forum_change_get_kind (change) == kind;
    }

  return count;
}

/**
 * forum_changes_find_session:
 * @self: changes
 * @session: a session of the later state, or of another copy of it
 *
 * Returns: (transfer none) (nullable): what changed of it, %NULL if that is nothing
 */
ForumChange *
forum_changes_find_session (ForumChanges *self,
                            ForumSession *session)
{
  g_return_val_if_fail (FORUM_IS_CHANGES (self), NULL);
  g_return_val_if_fail (FORUM_IS_SESSION (session), NULL);

  return g_hash_table_lookup (self->by_session, forum_session_get_id (session));
}

/**
 * forum_changes_get_new_id:
 * @self: changes
 * @old_id: the id that a session had before
 *
 * Returns: (transfer none) (nullable): the id that it has now, most often the same; %NULL if it
 *   vanished or was never there
 */
const char *
forum_changes_get_new_id (ForumChanges *self,
                          const char   *old_id)
{
  g_return_val_if_fail (FORUM_IS_CHANGES (self), NULL);

  return g_hash_table_lookup (self->new_ids, old_id);
}

/**
 * forum_changes_get_renumbered:
 * @self: changes
 *
 * Which sessions have another id than before. All of these have to be replaced at once, not one by
 * one: what is the new id of one session may have been the old id of another.
 *
 * Returns: (transfer none) (element-type utf8 utf8): old ids and the new ones
 */
GHashTable *
forum_changes_get_renumbered (ForumChanges *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGES (self), NULL);

  return self->renumbered;
}

/**
 * forum_changes_get_vanished:
 * @self: changes
 *
 * Returns: (transfer none) (nullable) (element-type ForumSession): sessions of the earlier state
 *   that are not there any more, in the order of the programme; %NULL for none
 */
ForumList *
forum_changes_get_vanished (ForumChanges *self)
{
  g_return_val_if_fail (FORUM_IS_CHANGES (self), NULL);

  return self->vanished;
}
