/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-match.h"

/* Which day, person and session of one state of a forum is which of another.
 *
 * Some who publish a forum number its sessions anew whenever one is added. An id alone then leads
 * to another session, and a star with it. So an id is only believed at once where the title is
 * still the same; then those are found that only have another id; and what then still has its id is
 * the same thing, whatever else of it is different. */
struct _ForumMatch
{
  ForumProgram *before;
  ForumProgram *after;
  GHashTable *afters;           /* of what was before → what it is now */
  GHashTable *befores;          /* the other way */
};

/* What is asked of both kinds of things. */
typedef struct
{
  /* Finds in a program what has the id of @item. */
  gpointer (*find_namesake) (ForumProgram *program,
                             gpointer      item);

  /* Whether two with one id are one thing beyond doubt. */
  gboolean (*are_alike) (ForumMatch *self,
                         gpointer    before,
                         gpointer    after);

  /* Adds what one thing can be found by that has another id: a word, or several for several
   * languages. */
  void (*add_keys) (ForumMatch *self,
                    gpointer    item,
                    gboolean    is_after,
                    gboolean    exactly,
                    GPtrArray  *keys);

  /* Whether two with a common key are one thing. */
  gboolean (*may_be_one) (ForumMatch *self,
                          gpointer    before,
                          gpointer    after);
} Matter;

/* More things than these with one name and one speaker cannot be told apart anyway, and trying
 * would take as long as there are pairs of them. */
#define MAX_CANDIDATES 16

static void
pair (ForumMatch *self,
      gpointer    before,
      gpointer    after)
{
  g_hash_table_insert (self->afters, before, after);
  g_hash_table_insert (self->befores, after, before);
}

static void
pair_by_id (ForumMatch   *self,
            const Matter *matter,
            GPtrArray    *afters,
            gboolean      alike)
{
  for (guint i = 0; i < afters->len; i++)
    {
      gpointer after = g_ptr_array_index (afters, i);
      gpointer before;

      if (g_hash_table_contains (self->befores, after))
        continue;

      before = matter->find_namesake (self->before, after);
      if (before != NULL && !g_hash_table_contains (self->afters, before) &&
          (!alike || matter->are_alike (self, before, after)))
        pair (self, before, after);
    }
}

/* All of @afters that nothing was found for yet, by each of their keys. */
static GHashTable *
index_by_key (ForumMatch   *self,
              const Matter *matter,
              GPtrArray    *afters,
              gboolean      exactly)
{
  GHashTable *by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < afters->len; i++)
    {
      gpointer after = g_ptr_array_index (afters, i);

      if (g_hash_table_contains (self->befores, after))
        continue;

      g_ptr_array_set_size (keys, 0);
      matter->add_keys (self, after, TRUE, exactly, keys);
      for (guint j = 0; j < keys->len; j++)
        {
          g_autofree char *key = g_ptr_array_index (keys, j);
          GPtrArray *found = g_hash_table_lookup (by_key, key);

          if (found == NULL)
            {
              found = g_ptr_array_new ();
              g_hash_table_insert (by_key, g_steal_pointer (&key), found);
            }
          g_ptr_array_add (found, after);
        }
    }

  return by_key;
}

/* Returns the only one of @by_key that may be @before, %NULL if there are none or several. */
static gpointer
find_only (ForumMatch   *self,
           const Matter *matter,
           gpointer      before,
           GHashTable   *by_key,
           gboolean      exactly,
           GHashTable   *claims)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();

  matter->add_keys (self, before, FALSE, exactly, keys);
  for (guint i = 0; i < keys->len; i++)
    {
      GPtrArray *found = g_hash_table_lookup (by_key, g_ptr_array_index (keys, i));

      if (found == NULL)
        continue;
      if (found->len > MAX_CANDIDATES)
        return NULL;

      for (guint j = 0; j < found->len; j++)
        {
          gpointer after = g_ptr_array_index (found, j);

          if (matter->may_be_one (self, before, after) &&
              !g_ptr_array_find (candidates, after, NULL))
            g_ptr_array_add (candidates, after);
        }
    }

  /* Whoever claims it takes it from the others. */
  for (guint i = 0; i < candidates->len; i++)
    {
      gpointer after = g_ptr_array_index (candidates, i);
      guint n_claims = GPOINTER_TO_UINT (g_hash_table_lookup (claims, after));

      g_hash_table_insert (claims, after, GUINT_TO_POINTER (n_claims + 1));
    }

  return candidates->len == 1 ? g_ptr_array_index (candidates, 0) : NULL;
}

static void
pair_by_key (ForumMatch   *self,
             const Matter *matter,
             GPtrArray    *befores,
             GPtrArray    *afters,
             gboolean      exactly)
{
  g_autoptr (GHashTable) by_key = index_by_key (self, matter, afters, exactly);
  g_autoptr (GHashTable) claims = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer before;
  gpointer after;

  /* What is new cannot be what was there before if nothing is missing. */
  if (g_hash_table_size (by_key) == 0)
    return;

  for (guint i = 0; i < befores->len; i++)
    {
      before = g_ptr_array_index (befores, i);
      if (g_hash_table_contains (self->afters, before))
        continue;

      after = find_only (self, matter, before, by_key, exactly, claims);
      if (after != NULL)
        g_hash_table_insert (found, before, after);
    }

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &before, &after))
    if (GPOINTER_TO_UINT (g_hash_table_lookup (claims, after)) == 1)
      pair (self, before, after);
}

static void
pair_all (ForumMatch   *self,
          const Matter *matter,
          GPtrArray    *befores,
          GPtrArray    *afters)
{
  pair_by_id (self, matter, afters, TRUE);

  /* Twice, since what was found first says of more ids that they do not mean what they meant. */
  for (guint i = 0; i < 2; i++)
    {
      pair_by_key (self, matter, befores, afters, TRUE);
      pair_by_key (self, matter, befores, afters, FALSE);
    }

  pair_by_id (self, matter, afters, FALSE);
}

/* People */

static gpointer
find_person (ForumProgram *program,
             gpointer      person)
{
  return forum_program_find_person (program, forum_person_get_id (person));
}

static gboolean
have_one_name (ForumMatch *self,
               gpointer    before,
               gpointer    after)
{
  return forum_text_shares (forum_person_get_name (before), forum_person_get_name (after));
}

static void
add_names (ForumMatch *self,
           gpointer    person,
           gboolean    is_after,
           gboolean    exactly,
           GPtrArray  *keys)
{
  ForumText *name = forum_person_get_name (person);
  const char *affiliation = "";

  /* Two of one name are told apart by where they come from. */
  if (exactly && forum_person_get_organization (person) != NULL)
    affiliation = forum_organization_get_id (forum_person_get_organization (person));

  for (guint i = 0; i < forum_text_get_n_texts (name); i++)
    g_ptr_array_add (keys, g_strconcat (forum_text_get_nth (name, i, NULL), "\n", affiliation,
                                        NULL));
}

/* Sessions */

static gpointer
find_session (ForumProgram *program,
              gpointer      session)
{
  return forum_program_find_session (program, forum_session_get_id (session));
}

/* The same pointer for a person before and after. */
static gpointer
identify (ForumMatch      *self,
          ForumAppearance *appearance)
{
  ForumPerson *person = forum_appearance_get_person (appearance);
  gpointer before = g_hash_table_lookup (self->befores, person);

  return before != NULL ? before : person;
}

static gboolean
takes_part (ForumMatch   *self,
            ForumSession *session,
            gpointer      identity)
{
  ForumList *appearances = forum_session_get_appearances (session);

  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumAppearance *appearance = forum_list_get (appearances, i);

      if (identify (self, appearance) == identity &&
          !forum_match_is_of_all_day (session, appearance))
        return TRUE;
    }

  return FALSE;
}

/* Whether everybody who took part in @before does so in @after. */
static gboolean
has_all_people (ForumMatch *self,
                gpointer    before,
                gpointer    after)
{
  ForumList *appearances = forum_session_get_appearances (before);

  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumAppearance *appearance = forum_list_get (appearances, i);

      if (!forum_match_is_of_all_day (before, appearance) &&
          !takes_part (self, after, identify (self, appearance)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
have_one_title (ForumMatch *self,
                gpointer    before,
                gpointer    after)
{
  if (forum_session_get_title (before) == NULL && forum_session_get_title (after) == NULL)
    return has_all_people (self, before, after);

  return forum_text_shares (forum_session_get_title (before), forum_session_get_title (after));
}

/* Whether the id of @session is not there on the other side, or is that of another session. */
static gboolean
has_lost_id (ForumMatch   *self,
             ForumSession *session,
             gboolean      is_after)
{
  ForumSession *namesake = find_session (is_after ? self->before : self->after, session);

  return namesake == NULL ||
         g_hash_table_contains (is_after ? self->afters : self->befores, namesake);
}

static void
add_titles (ForumMatch *self,
            gpointer    session,
            gboolean    is_after,
            gboolean    exactly,
            GPtrArray  *keys)
{
  ForumText *title = forum_session_get_title (session);
  ForumList *appearances = forum_session_get_appearances (session);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autofree char *place = g_strdup ("");

  if (exactly)
    {
      GDateTime *start = forum_session_get_start (session);
      const char *room = forum_text_get (forum_session_get_room (session));

      g_free (place);
      place = g_strdup_printf ("%" G_GINT64_FORMAT " %s",
                               start != NULL ? g_date_time_to_unix (start) : 0,
                               room != NULL ? room : "");
    }

  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    if (!forum_match_is_of_all_day (session, forum_list_get (appearances, i)))
      g_ptr_array_add (people, identify (self, forum_list_get (appearances, i)));

  /* Everybody of before has to be there afterwards, so that to look for one is enough. By its title
   * alone a session is only found if its id leads nowhere: a break is no other break. */
  if (!is_after && people->len > 1)
    g_ptr_array_set_size (people, 1);
  if (title != NULL && has_lost_id (self, session, is_after) && (is_after || people->len == 0))
    g_ptr_array_add (people, NULL);

  for (guint i = 0; i < people->len; i++)
    for (guint j = 0; j < (title != NULL ? forum_text_get_n_texts (title) : 1); j++)
      g_ptr_array_add (keys, g_strdup_printf ("%s\n%p\n%s",
                                              title != NULL ? forum_text_get_nth (title, j, NULL)
                                                            : "",
                                              g_ptr_array_index (people, i), place));
}

/* Days */

/* A day is the same as long as it has its date. One whose date is known only now, or not any more,
 * is known by its number. */
static void
pair_days (ForumMatch *self)
{
  ForumList *befores = FORUM_LIST (self->before);
  ForumList *afters = FORUM_LIST (self->after);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < forum_list_get_length (befores); i++)
    g_hash_table_insert (by_key, forum_day_dup_key (forum_list_get (befores, i)),
                         forum_list_get (befores, i));

  for (guint i = 0; i < forum_list_get_length (afters); i++)
    {
      g_autofree char *key = forum_day_dup_key (forum_list_get (afters, i));
      ForumDay *before = g_hash_table_lookup (by_key, key);

      if (before != NULL && !g_hash_table_contains (self->afters, before))
        pair (self, before, forum_list_get (afters, i));
    }

  for (guint i = 0; i < forum_list_get_length (afters); i++)
    {
      ForumDay *after = forum_list_get (afters, i);
      ForumDay *before = forum_list_get (befores, i);

      if (before != NULL && !g_hash_table_contains (self->afters, before) &&
          !g_hash_table_contains (self->befores, after) &&
          (forum_day_get_date (before) == NULL || forum_day_get_date (after) == NULL))
        pair (self, before, after);
    }
}

static GPtrArray *
list_people (ForumProgram *program)
{
  ForumList *people = forum_program_get_people (program);
  GPtrArray *array = g_ptr_array_new ();

  for (guint i = 0; i < forum_list_get_length (people); i++)
    g_ptr_array_add (array, forum_list_get (people, i));

  return array;
}

static GPtrArray *
list_sessions (ForumProgram *program)
{
  GPtrArray *array = g_ptr_array_new ();

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    {
      ForumList *day = forum_list_get (FORUM_LIST (program), i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        g_ptr_array_add (array, forum_list_get (day, j));
    }

  return array;
}

/**
 * forum_match_new:
 * @before: a program
 * @after: another state of it
 *
 * Finds which of the days of @before are which of @after, by their dates, or by their numbers where
 * one has no date; and which of the people and sessions, in this order:
 *
 * 1. Those that have the same id, and of whose titles (for people: names) one language says the
 *    same. Of sessions without a title, those whose people are all still there.
 * 2. Of those left over on both sides, the ones that have the same title in any language, and all
 *    people of before; they may be more now. With this title, these people, this start and room
 *    there must be one on each side; or else one on each side with this title and these people.
 *    Sessions without people are found by their title alone only if what has their id on the other
 *    side was found to be another, or nothing has; those without a title, by their people. People
 *    are found by their names, and if there are several of one name, by their organization.
 * 3. What then has the same id.
 *
 * Who takes part in a whole day is not asked about. Takes as long as there are sessions.
 *
 * Returns: (transfer full): what was found
 */
ForumMatch *
forum_match_new (ForumProgram *before,
                 ForumProgram *after)
{
  static const Matter people = { find_person, have_one_name, add_names, have_one_name };
  static const Matter sessions = { find_session, have_one_title, add_titles, has_all_people };
  ForumMatch *self = g_new0 (ForumMatch, 1);
  g_autoptr (GPtrArray) old_people = list_people (before);
  g_autoptr (GPtrArray) new_people = list_people (after);
  g_autoptr (GPtrArray) old_sessions = list_sessions (before);
  g_autoptr (GPtrArray) new_sessions = list_sessions (after);

  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  self->afters = g_hash_table_new (NULL, NULL);
  self->befores = g_hash_table_new (NULL, NULL);
  pair_days (self);
  pair_all (self, &people, old_people, new_people);
  pair_all (self, &sessions, old_sessions, new_sessions);

  return self;
}

void
forum_match_free (ForumMatch *self)
{
  g_clear_pointer (&self->afters, g_hash_table_unref);
  g_clear_pointer (&self->befores, g_hash_table_unref);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self);
}

/**
 * forum_match_get_before:
 * @self: what was found
 * @after: a day, person or session of the later state
 *
 * Returns: (transfer none) (nullable) (type GObject): what it was before
 */
gpointer
forum_match_get_before (ForumMatch *self,
                        gpointer    after)
{
  return g_hash_table_lookup (self->befores, after);
}

/**
 * forum_match_get_after:
 * @self: what was found
 * @before: a day, person or session of the earlier state
 *
 * Returns: (transfer none) (nullable) (type GObject): what it is now
 */
gpointer
forum_match_get_after (ForumMatch *self,
                       gpointer    before)
{
  return g_hash_table_lookup (self->afters, before);
}

/**
 * forum_match_is_of_all_day:
 * @session: a session
 * @appearance: an appearance in it
 *
 * Returns: whether it is one in the whole day of the session
 */
gboolean
forum_match_is_of_all_day (ForumSession    *session,
                           ForumAppearance *appearance)
{
  ForumDay *day = forum_session_get_day (session);
  ForumList *of_day = day != NULL ? forum_day_get_appearances (day) : NULL;

  for (guint i = 0; i < forum_list_get_length (of_day); i++)
    if (forum_list_get (of_day, i) == appearance)
      return TRUE;

  return FALSE;
}
