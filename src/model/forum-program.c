/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-program.h"

#include "forum-relation.h"

/* A forum: the list of its days, everything else that is known of it, and the ways from one thing
 * to another. */
struct _ForumProgram
{
  ForumList parent_instance;

  char *id;
  ForumText *name;
  ForumList *aliases;
  ForumText *summary;
  ForumMode mode;
  GTimeZone *time_zone;
  ForumText *city;
  GDateTime *written;
  GDateTime *updated;
  char *feed;
  ForumList *hosts;
  ForumList *organizers;
  ForumList *participants;
  ForumList *topics;
  ForumList *links;
  ForumList *people;
  ForumList *organizations;
  ForumList *articles;
  ForumList *sources;

  GHashTable *sessions_by_id;
  GHashTable *people_by_id;
  GHashTable *organizations_by_id;
  GHashTable *sessions_of;      /* ForumPerson or ForumOrganization → ForumList of ForumSession */
  GHashTable *people_of;        /* ForumOrganization → ForumList of ForumPerson */
};

G_DEFINE_FINAL_TYPE (ForumProgram, forum_program, FORUM_TYPE_LIST)

static void
forum_program_finalize (GObject *object)
{
  ForumProgram *self = FORUM_PROGRAM (object);

  g_clear_pointer (&self->sessions_by_id, g_hash_table_unref);
  g_clear_pointer (&self->people_by_id, g_hash_table_unref);
  g_clear_pointer (&self->organizations_by_id, g_hash_table_unref);
  g_clear_pointer (&self->sessions_of, g_hash_table_unref);
  g_clear_pointer (&self->people_of, g_hash_table_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, forum_text_unref);
  g_clear_object (&self->aliases);
  g_clear_pointer (&self->summary, forum_text_unref);
  g_clear_pointer (&self->time_zone, g_time_zone_unref);
  g_clear_pointer (&self->city, forum_text_unref);
  g_clear_pointer (&self->written, g_date_time_unref);
  g_clear_pointer (&self->updated, g_date_time_unref);
  g_clear_pointer (&self->feed, g_free);
  g_clear_object (&self->hosts);
  g_clear_object (&self->organizers);
  g_clear_object (&self->participants);
  g_clear_object (&self->topics);
  g_clear_object (&self->links);
  g_clear_object (&self->people);
  g_clear_object (&self->organizations);
  g_clear_object (&self->articles);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (forum_program_parent_class)->finalize (object);
}

static void
forum_program_class_init (ForumProgramClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_program_finalize;
}

static void
forum_program_init (ForumProgram *self)
{
  self->sessions_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->people_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->organizations_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
index_session (ForumProgram *self,
               ForumSession *session,
               GHashTable   *sessions_of)
{
  ForumList *appearances = forum_session_get_appearances (session);
  ForumList *organizations = forum_session_get_organizations (session);

  g_hash_table_insert (self->sessions_by_id, (gpointer) forum_session_get_id (session), session);

  /* Whoever is named twice in one session is named in a row. */
  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumPerson *person = forum_appearance_get_person (forum_list_get (appearances, i));

      forum_relation_add (sessions_of, person, session);
      if (forum_person_get_organization (person) != NULL)
        forum_relation_add (sessions_of, forum_person_get_organization (person), session);
    }

  for (guint i = 0; i < forum_list_get_length (organizations); i++)
    forum_relation_add (sessions_of, forum_list_get (organizations, i), session);
}

static void
index_all (ForumProgram *self)
{
  g_autoptr (GHashTable) sessions_of = forum_relation_new ();
  g_autoptr (GHashTable) people_of = forum_relation_new ();

  for (guint i = 0; i < forum_list_get_length (self->organizations); i++)
    {
      ForumOrganization *organization = forum_list_get (self->organizations, i);

      g_hash_table_insert (self->organizations_by_id,
                           (gpointer) forum_organization_get_id (organization),
                           organization);
    }

  for (guint i = 0; i < forum_list_get_length (self->people); i++)
    {
      ForumPerson *person = forum_list_get (self->people, i);

      g_hash_table_insert (self->people_by_id, (gpointer) forum_person_get_id (person), person);
      if (forum_person_get_organization (person) != NULL)
        forum_relation_add (people_of, forum_person_get_organization (person), person);
    }

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (self)); i++)
    {
      ForumList *day = forum_list_get (FORUM_LIST (self), i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        index_session (self, forum_list_get (day, j), sessions_of);
    }

  self->sessions_of = forum_relation_dup_lists (sessions_of, FORUM_TYPE_SESSION);
  self->people_of = forum_relation_dup_lists (people_of, FORUM_TYPE_PERSON);
}

/**
 * forum_program_new:
 * @init: what it is made of
 *
 * Returns: (transfer full): a new program, which never changes
 */
ForumProgram *
forum_program_new (const ForumProgramInit *init)
{
  ForumProgram *self = g_object_new (FORUM_TYPE_PROGRAM, NULL);

  self->id = g_strdup (init->id);
  self->name = forum_text_ref (init->name);
  g_set_object (&self->aliases, init->aliases);
  self->summary = init->summary != NULL ? forum_text_ref (init->summary) : NULL;
  self->mode = init->mode;
  self->time_zone = g_time_zone_ref (init->time_zone);
  self->city = init->city != NULL ? forum_text_ref (init->city) : NULL;
  self->written = init->written != NULL ? g_date_time_ref (init->written) : NULL;
  self->updated = init->updated != NULL ? g_date_time_ref (init->updated) : NULL;
  self->feed = g_strdup (init->feed);
  g_set_object (&self->hosts, init->hosts);
  g_set_object (&self->organizers, init->organizers);
  g_set_object (&self->participants, init->participants);
  g_set_object (&self->topics, init->topics);
  g_set_object (&self->links, init->links);
  g_set_object (&self->people, init->people);
  g_set_object (&self->organizations, init->organizations);
  g_set_object (&self->articles, init->articles);
  g_set_object (&self->sources, init->sources);

  forum_list_fill (FORUM_LIST (self), FORUM_TYPE_DAY, init->days);
  index_all (self);

  return self;
}

/**
 * forum_program_get_id:
 * @self: a program
 *
 * Returns: (transfer none): its id
 */
const char *
forum_program_get_id (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->id;
}

/**
 * forum_program_get_name:
 * @self: a program
 *
 * Returns: (transfer none): its name
 */
ForumText *
forum_program_get_name (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->name;
}

/**
 * forum_program_get_aliases:
 * @self: a program
 *
 * Returns: (transfer none) (nullable) (element-type ForumFact): its other names
 */
ForumList *
forum_program_get_aliases (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->aliases;
}

/**
 * forum_program_get_summary:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): what it is
 */
ForumText *
forum_program_get_summary (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->summary;
}

/**
 * forum_program_get_mode:
 * @self: a program
 *
 * Returns: how it is held
 */
ForumMode
forum_program_get_mode (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), FORUM_MODE_UNKNOWN);

  return self->mode;
}

/**
 * forum_program_get_time_zone:
 * @self: a program
 *
 * Returns: (transfer none): where its clock stands
 */
GTimeZone *
forum_program_get_time_zone (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->time_zone;
}

/**
 * forum_program_get_city:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): the place whose clock its times are read from
 */
ForumText *
forum_program_get_city (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->city;
}

/**
 * forum_program_get_written:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): the day on which what it says was true
 */
GDateTime *
forum_program_get_written (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->written;
}

/**
 * forum_program_get_updated:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): when what it says was last changed
 */
GDateTime *
forum_program_get_updated (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->updated;
}

/**
 * forum_program_get_feed:
 * @self: a program
 *
 * Returns: (nullable): the `https` address where the file that says all this is published
 */
const char *
forum_program_get_feed (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->feed;
}

/**
 * forum_program_get_hosts:
 * @self: a program
 *
 * Returns: (transfer none) (nullable) (element-type ForumOrganization): who hosts it
 */
ForumList *
forum_program_get_hosts (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->hosts;
}

/**
 * forum_program_get_organizers:
 * @self: a program
 *
 * Returns: (transfer none) (nullable) (element-type ForumOrganization): who organizes it
 */
ForumList *
forum_program_get_organizers (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->organizers;
}

/**
 * forum_program_get_participants:
 * @self: a program
 *
 * Returns: (transfer none) (nullable) (element-type ForumOrganization): who takes part beside those
 *   named in the sessions
 */
ForumList *
forum_program_get_participants (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->participants;
}

/**
 * forum_program_get_topics:
 * @self: a program
 *
 * Returns: (transfer none) (nullable) (element-type ForumFact): what it is about
 */
ForumList *
forum_program_get_topics (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->topics;
}

/**
 * forum_program_get_links:
 * @self: a program
 *
 * Returns: (transfer none) (nullable) (element-type ForumLink): ways of taking part in the whole
 *   forum
 */
ForumList *
forum_program_get_links (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->links;
}

/**
 * forum_program_get_people:
 * @self: a program
 *
 * Returns: (transfer none) (nullable) (element-type ForumPerson): everybody, in the order of the
 *   file
 */
ForumList *
forum_program_get_people (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->people;
}

/**
 * forum_program_get_organizations:
 * @self: a program
 *
 * Returns: (transfer none) (nullable) (element-type ForumOrganization): all organizations, in the
 *   order of the file
 */
ForumList *
forum_program_get_organizations (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->organizations;
}

/**
 * forum_program_get_articles:
 * @self: a program
 *
 * Returns: (transfer none) (nullable) (element-type ForumArticle): texts about it
 */
ForumList *
forum_program_get_articles (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->articles;
}

/**
 * forum_program_get_sources:
 * @self: a program
 *
 * Returns: (transfer none) (nullable) (element-type ForumSource): where all this was read
 */
ForumList *
forum_program_get_sources (ForumProgram *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return self->sources;
}

/**
 * forum_program_find_day:
 * @self: a program
 * @time: a moment
 *
 * Returns: the position of the day to which the moment belongs in the forum's time zone; 0 where
 *   there is none
 */
guint
forum_program_find_day (ForumProgram *self,
                        GDateTime    *time)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), 0);

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (self)); i++)
    if (forum_day_contains (forum_list_get (FORUM_LIST (self), i), time))
      return i;

  return 0;
}

/**
 * forum_program_find_session:
 * @self: a program
 * @id: the id of a session
 *
 * Returns: (transfer none) (nullable): the session with that id
 */
ForumSession *
forum_program_find_session (ForumProgram *self,
                            const char   *id)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return g_hash_table_lookup (self->sessions_by_id, id);
}

/**
 * forum_program_find_person:
 * @self: a program
 * @id: the id of a person
 *
 * Returns: (transfer none) (nullable): the person with that id
 */
ForumPerson *
forum_program_find_person (ForumProgram *self,
                           const char   *id)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return g_hash_table_lookup (self->people_by_id, id);
}

/**
 * forum_program_find_organization:
 * @self: a program
 * @id: the id of an organization
 *
 * Returns: (transfer none) (nullable): the organization with that id
 */
ForumOrganization *
forum_program_find_organization (ForumProgram *self,
                                 const char   *id)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return g_hash_table_lookup (self->organizations_by_id, id);
}

/**
 * forum_program_find_article:
 * @self: a program
 * @id: the id of an article
 *
 * Returns: (transfer none) (nullable): the article with that id
 */
ForumArticle *
forum_program_find_article (ForumProgram *self,
                            const char   *id)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  /* There are few. */
  for (guint i = 0; i < forum_list_get_length (self->articles); i++)
    if (g_str_equal (forum_article_get_id (forum_list_get (self->articles, i)), id))
      return forum_list_get (self->articles, i);

  return NULL;
}

/**
 * forum_program_get_sessions_of:
 * @self: a program
 * @person_or_organization: (type GObject): one of its people or organizations
 *
 * Returns: (transfer none) (nullable): the #ForumSession in which it takes part, in order; an
 *   organization takes part through its people too
 */
GListModel *
forum_program_get_sessions_of (ForumProgram *self,
                               gpointer      person_or_organization)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return g_hash_table_lookup (self->sessions_of, person_or_organization);
}

/**
 * forum_program_get_people_of:
 * @self: a program
 * @organization: one of its organizations
 *
 * Returns: (transfer none) (nullable): the #ForumPerson who belong to it, in the order of the file
 */
GListModel *
forum_program_get_people_of (ForumProgram      *self,
                             ForumOrganization *organization)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM (self), NULL);

  return g_hash_table_lookup (self->people_of, organization);
}
