/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-difference.h"

/* What of one thing is different between two states of a forum, as far as it is news for those who
 * go there: not where it was read, and not in which way the file says it. */

typedef gboolean (*IsEqual) (const ForumDifference *self,
                             gpointer               before,
                             gpointer               after);

static gboolean
are_equal_times (GDateTime *a,
                 GDateTime *b)
{
  return a == NULL || b == NULL ? a == b : g_date_time_compare (a, b) == 0;
}

/* Whether @list has what equals @item, which is looked for first at @place: there it most often is,
 * so that long lists take no longer than their length. */
static gboolean
has (const ForumDifference *self,
     ForumList             *list,
     gpointer               item,
     guint                  place,
     IsEqual                is_equal)
{
  guint length = forum_list_get_length (list);

  for (guint i = 0; i < length; i++)
    if (is_equal (self, forum_list_get (list, (place + i) % length), item))
      return TRUE;

  return FALSE;
}

/* Most things have not changed, and nothing is made for them. */
static void
collect (GPtrArray **array,
         gpointer    item)
{
  if (*array == NULL)
    *array = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (*array, g_object_ref (item));
}

/* In which order things are listed does not matter. */
static gboolean
are_equal_lists (const ForumDifference *self,
                 ForumList             *before,
                 ForumList             *after,
                 IsEqual                is_equal)
{
  if (forum_list_get_length (before) != forum_list_get_length (after))
    return FALSE;

  for (guint i = 0; i < forum_list_get_length (after); i++)
    if (!has (self, before, forum_list_get (after, i), i, is_equal))
      return FALSE;

  return TRUE;
}

static gboolean
are_equal_organizations (const ForumDifference *self,
                         gpointer               before,
                         gpointer               after)
{
  if (before == NULL || after == NULL)
    return before == after;

  /* What an organization is called may be put right without anybody going to another. */
  return g_str_equal (forum_organization_get_id (before), forum_organization_get_id (after)) ||
         forum_text_shares (forum_organization_get_name (before),
                            forum_organization_get_name (after));
}

static gboolean
are_equal_facts (const ForumDifference *self,
                 gpointer               before,
                 gpointer               after)
{
  return forum_text_equal (forum_fact_get_text (before), forum_fact_get_text (after)) &&
         forum_text_equal (forum_fact_get_detail (before), forum_fact_get_detail (after));
}

static gboolean
are_equal_articles (const ForumDifference *self,
                    gpointer               before,
                    gpointer               after)
{
  return forum_text_equal (forum_article_get_title (before), forum_article_get_title (after)) &&
         forum_text_equal (forum_article_get_body (before), forum_article_get_body (after));
}

/* Links */

static gboolean
lead_to_one_place (const ForumDifference *self,
                   gpointer               before,
                   gpointer               after)
{
  return forum_link_get_kind (before) == forum_link_get_kind (after) &&
         g_strcmp0 (forum_link_get_url (before), forum_link_get_url (after)) == 0;
}

static gboolean
are_equal_links (const ForumDifference *self,
                 gpointer               before,
                 gpointer               after)
{
  return lead_to_one_place (self, before, after) &&
         forum_text_equal (forum_link_get_title (before), forum_link_get_title (after));
}

/* Returns the links of @links that have an address and are not in @others. */
static ForumList *
list_other_links (const ForumDifference *self,
                  ForumList             *links,
                  ForumList             *others)
{
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < forum_list_get_length (links); i++)
    {
      ForumLink *link = forum_list_get (links, i);

      if (forum_link_get_url (link) != NULL && !has (self, others, link, i, lead_to_one_place))
        collect (&found, link);
    }

  return forum_list_new (FORUM_TYPE_LINK, found);
}

static void
compare_links (const ForumDifference *self,
               ForumChangeInit       *init,
               ForumList             *before,
               ForumList             *after)
{
  g_autoptr (ForumList) lost = list_other_links (self, before, after);

  init->new_links = list_other_links (self, after, before);
  if (init->new_links != NULL)
    init->parts |= FORUM_CHANGE_PART_NEW_LINKS;
  if (lost != NULL)
    init->parts |= FORUM_CHANGE_PART_LOST_LINKS;
  if (init->new_links == NULL && lost == NULL &&
      !are_equal_lists (self, before, after, are_equal_links))
    init->parts |= FORUM_CHANGE_PART_DETAILS;
}

/* Who takes part */

static gboolean
is_one_person (const ForumDifference *self,
               ForumAppearance       *before,
               ForumAppearance       *after)
{
  return forum_match_get_before (self->match, forum_appearance_get_person (after)) ==
         forum_appearance_get_person (before);
}

/* Sets @has_role to whether a person of @appearance, which is of the one state, appears in @others,
 * which are of the other, in the same role. Returns whether at all. */
static gboolean
appears (const ForumDifference *self,
         ForumAppearance       *appearance,
         gboolean               is_after,
         ForumList             *others,
         gboolean              *has_role)
{
  gboolean found = FALSE;

  *has_role = FALSE;
  for (guint i = 0; i < forum_list_get_length (others); i++)
    {
      ForumAppearance *other = forum_list_get (others, i);

      if (is_after ? is_one_person (self, other, appearance)
                   : is_one_person (self, appearance, other))
        {
          found = TRUE;
          if (forum_appearance_get_role (appearance) == forum_appearance_get_role (other))
            *has_role = TRUE;
        }
    }

  return found;
}

/* Those of @appearances that are not in @others, or only in another role. Whoever takes part in the
 * whole day of a @session is left to the day. */
static void
list_others (const ForumDifference  *self,
             ForumSession           *session,
             ForumList              *appearances,
             gboolean                is_after,
             ForumList              *others,
             ForumList             **absent,
             ForumList             **recast)
{
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) otherwise = NULL;

  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumAppearance *appearance = forum_list_get (appearances, i);
      gboolean has_role;

      if (session != NULL && forum_match_is_of_all_day (session, appearance))
        continue;

      if (!appears (self, appearance, is_after, others, &has_role))
        collect (&without, appearance);
      else if (!has_role)
        collect (&otherwise, appearance);
    }

  *absent = forum_list_new (FORUM_TYPE_APPEARANCE, without);
  *recast = forum_list_new (FORUM_TYPE_APPEARANCE, otherwise);
}

/* What is most often the case, and soon seen. */
static gboolean
are_in_one_order (const ForumDifference *self,
                  ForumList             *before,
                  ForumList             *after)
{
  guint length = forum_list_get_length (before);

  if (length != forum_list_get_length (after))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      ForumAppearance *old_one = forum_list_get (before, i);
      ForumAppearance *new_one = forum_list_get (after, i);

      if (forum_appearance_get_role (old_one) != forum_appearance_get_role (new_one) ||
          !is_one_person (self, old_one, new_one))
        return FALSE;
    }

  return TRUE;
}

static void
compare_people (const ForumDifference *self,
                ForumChangeInit       *init,
                ForumSession          *session_before,
                ForumSession          *session_after,
                ForumList             *before,
                ForumList             *after)
{
  g_autoptr (ForumList) roles_before = NULL;

  if (are_in_one_order (self, before, after))
    return;

  list_others (self, session_after, after, TRUE, before, &init->joined, &init->recast);
  list_others (self, session_before, before, FALSE, after, &init->left, &roles_before);

  if (init->joined != NULL || init->left != NULL || init->recast != NULL || roles_before != NULL)
    init->parts |= FORUM_CHANGE_PART_PEOPLE;
}

/* Sets @part unless @equal. */
static void
note (ForumChangeInit *init,
      ForumChangeParts part,
      gboolean         equal)
{
  if (!equal)
    init->parts |= part;
}

/* Returns what @init tells, or %NULL if that is nothing; and lets go of its lists. */
static ForumChange *
finish (const ForumDifference *self,
        ForumChangeInit       *init)
{
  ForumChange *change = NULL;

  init->old_program = self->before;
  init->new_program = self->after;
  if (init->parts != 0)
    change = forum_change_new (init);

  g_clear_object (&init->joined);
  g_clear_object (&init->left);
  g_clear_object (&init->recast);
  g_clear_object (&init->new_links);

  return change;
}

static void
compare_states (ForumChangeInit *init,
                ForumStatus      before,
                ForumStatus      after)
{
  if (before == after)
    return;

  /* That a session was given as announced is no news. */
  if (after == FORUM_STATUS_CANCELLED)
    init->kind = FORUM_CHANGE_KIND_CANCELLED;
  else if (before == FORUM_STATUS_CANCELLED)
    init->kind = FORUM_CHANGE_KIND_RESTORED;
  else if (after == FORUM_STATUS_MOVED)
    init->kind = FORUM_CHANGE_KIND_MOVED;
  else
    return;

  init->parts |= FORUM_CHANGE_PART_STATUS;
}

/**
 * forum_difference_of_sessions:
 * @self: what it is looked for in
 * @before: a session
 * @after: the same session in the other state
 *
 * Returns: (transfer full) (nullable): what is different, %NULL if that is nothing
 */
ForumChange *
forum_difference_of_sessions (const ForumDifference *self,
                              ForumSession          *before,
                              ForumSession          *after)
{
  ForumChangeInit init = {
    .subject = FORUM_CHANGE_SUBJECT_SESSION,
    .kind = FORUM_CHANGE_KIND_CHANGED,
    .before = before,
    .after = after,
  };

  compare_states (&init, forum_session_get_status (before), forum_session_get_status (after));
  note (&init, FORUM_CHANGE_PART_DAY,
        forum_match_get_after (self->match, forum_session_get_day (before)) ==
        forum_session_get_day (after));
  note (&init, FORUM_CHANGE_PART_START,
        are_equal_times (forum_session_get_start (before), forum_session_get_start (after)));
  note (&init, FORUM_CHANGE_PART_END,
        are_equal_times (forum_session_get_end (before), forum_session_get_end (after)));
  note (&init, FORUM_CHANGE_PART_ROOM,
        forum_text_equal (forum_session_get_room (before), forum_session_get_room (after)));
  note (&init, FORUM_CHANGE_PART_TITLE,
        forum_text_equal (forum_session_get_title (before), forum_session_get_title (after)));
  note (&init, FORUM_CHANGE_PART_TRACK,
        forum_text_equal (forum_session_get_track (before), forum_session_get_track (after)));
  note (&init, FORUM_CHANGE_PART_TEXT,
        forum_text_equal (forum_session_get_abstract (before), forum_session_get_abstract (after)));
  compare_people (self, &init, before, after,
                  forum_session_get_appearances (before), forum_session_get_appearances (after));
  compare_links (self, &init,
                 forum_session_get_links (before), forum_session_get_links (after));
  note (&init, FORUM_CHANGE_PART_DETAILS,
        forum_session_get_kind (before) == forum_session_get_kind (after) &&
        g_strcmp0 (forum_session_get_language (before), forum_session_get_language (after)) == 0 &&
        forum_text_equal (forum_session_get_remark (before), forum_session_get_remark (after)) &&
        are_equal_lists (self, forum_session_get_organizations (before),
                         forum_session_get_organizations (after), are_equal_organizations));

  if (init.kind == FORUM_CHANGE_KIND_CHANGED &&
      (init.parts & (FORUM_CHANGE_PART_WHEN | FORUM_CHANGE_PART_ROOM)) != 0)
    init.kind = FORUM_CHANGE_KIND_MOVED;

  return finish (self, &init);
}

/**
 * forum_difference_of_days:
 * @self: what it is looked for in
 * @before: a day
 * @after: the same day in the other state
 *
 * Its sessions are not looked at.
 *
 * Returns: (transfer full) (nullable): what is different, %NULL if that is nothing
 */
ForumChange *
forum_difference_of_days (const ForumDifference *self,
                          ForumDay              *before,
                          ForumDay              *after)
{
  ForumChangeInit init = {
    .subject = FORUM_CHANGE_SUBJECT_DAY,
    .kind = FORUM_CHANGE_KIND_CHANGED,
    .before = before,
    .after = after,
  };

  note (&init, FORUM_CHANGE_PART_DAY,
        are_equal_times (forum_day_get_date (before), forum_day_get_date (after)));
  note (&init, FORUM_CHANGE_PART_TITLE,
        forum_text_equal (forum_day_get_title (before), forum_day_get_title (after)));
  note (&init, FORUM_CHANGE_PART_THEME,
        forum_text_equal (forum_day_get_theme (before), forum_day_get_theme (after)));
  compare_people (self, &init, NULL, NULL,
                  forum_day_get_appearances (before), forum_day_get_appearances (after));

  return finish (self, &init);
}

/**
 * forum_difference_of_people:
 * @self: what it is looked for in
 * @before: a person
 * @after: the same person in the other state
 *
 * Returns: (transfer full) (nullable): what is different, %NULL if that is nothing
 */
ForumChange *
forum_difference_of_people (const ForumDifference *self,
                            ForumPerson           *before,
                            ForumPerson           *after)
{
  ForumChangeInit init = {
    .subject = FORUM_CHANGE_SUBJECT_PERSON,
    .kind = FORUM_CHANGE_KIND_CHANGED,
    .before = before,
    .after = after,
  };

  note (&init, FORUM_CHANGE_PART_TITLE,
        forum_text_equal (forum_person_get_name (before), forum_person_get_name (after)));
  note (&init, FORUM_CHANGE_PART_POSITION,
        forum_text_equal (forum_person_get_title (before), forum_person_get_title (after)));
  note (&init, FORUM_CHANGE_PART_ORGANIZATION,
        are_equal_organizations (self, forum_person_get_organization (before),
                                 forum_person_get_organization (after)));
  note (&init, FORUM_CHANGE_PART_TEXT,
        forum_text_equal (forum_person_get_bio (before), forum_person_get_bio (after)));
  compare_links (self, &init, forum_person_get_links (before), forum_person_get_links (after));
  note (&init, FORUM_CHANGE_PART_DETAILS,
        forum_text_equal (forum_person_get_remark (before), forum_person_get_remark (after)) &&
        are_equal_lists (self, forum_person_get_facts (before), forum_person_get_facts (after),
                         are_equal_facts));

  return finish (self, &init);
}

/**
 * forum_difference_of_programs:
 * @self: what it is looked for in
 *
 * Days, sessions and people are not looked at.
 *
 * Returns: (transfer full) (nullable): what is different, %NULL if that is nothing
 */
ForumChange *
forum_difference_of_programs (const ForumDifference *self)
{
  ForumChangeInit init = {
    .subject = FORUM_CHANGE_SUBJECT_FORUM,
    .kind = FORUM_CHANGE_KIND_CHANGED,
    .before = self->before,
    .after = self->after,
  };
  ForumProgram *before = self->before;
  ForumProgram *after = self->after;

  note (&init, FORUM_CHANGE_PART_TITLE,
        forum_text_equal (forum_program_get_name (before), forum_program_get_name (after)));
  note (&init, FORUM_CHANGE_PART_TEXT,
        forum_text_equal (forum_program_get_summary (before), forum_program_get_summary (after)));
  note (&init, FORUM_CHANGE_PART_MODE,
        forum_program_get_mode (before) == forum_program_get_mode (after));
  note (&init, FORUM_CHANGE_PART_TIME_ZONE,
        g_str_equal (g_time_zone_get_identifier (forum_program_get_time_zone (before)),
                     g_time_zone_get_identifier (forum_program_get_time_zone (after))));
  note (&init, FORUM_CHANGE_PART_ARTICLES,
        are_equal_lists (self, forum_program_get_articles (before),
                         forum_program_get_articles (after), are_equal_articles));
  compare_links (self, &init,
                 forum_program_get_links (before), forum_program_get_links (after));
  note (&init, FORUM_CHANGE_PART_DETAILS,
        forum_text_equal (forum_program_get_city (before), forum_program_get_city (after)) &&
        are_equal_lists (self, forum_program_get_aliases (before),
                         forum_program_get_aliases (after), are_equal_facts) &&
        are_equal_lists (self, forum_program_get_topics (before),
                         forum_program_get_topics (after), are_equal_facts) &&
        are_equal_lists (self, forum_program_get_hosts (before),
                         forum_program_get_hosts (after), are_equal_organizations) &&
        are_equal_lists (self, forum_program_get_organizers (before),
                         forum_program_get_organizers (after), are_equal_organizations) &&
        are_equal_lists (self, forum_program_get_participants (before),
                         forum_program_get_participants (after), are_equal_organizations));

  return finish (self, &init);
}
