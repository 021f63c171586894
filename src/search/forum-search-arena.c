/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-search-arena.h"

typedef void (*AddFunc) (ForumArena *self,
                         gpointer    object);

/* Whether an earlier language says just the same, as names often do. */
static gboolean
is_repeated (ForumText *text,
             guint      nth)
{
  const char *string = forum_text_get_nth (text, nth, NULL);

  for (guint i = 0; i < nth; i++)
    if (g_str_equal (forum_text_get_nth (text, i, NULL), string))
      return TRUE;

  return FALSE;
}

static void
add_text (ForumArena *self,
          ForumText  *text)
{
  guint n_texts = text != NULL ? forum_text_get_n_texts (text) : 0;

  for (guint i = 0; i < n_texts; i++)
    if (!is_repeated (text, i))
      forum_fold_append (&self->fold, forum_text_get_nth (text, i, NULL));
}

static void
add_facts (ForumArena *self,
           ForumList  *facts)
{
  for (guint i = 0; i < forum_list_get_length (facts); i++)
    {
      ForumFact *fact = forum_list_get (facts, i);

      add_text (self, forum_fact_get_text (fact));
      add_text (self, forum_fact_get_detail (fact));
    }
}

static void
add_organization (ForumArena        *self,
                  ForumOrganization *organization)
{
  if (organization == NULL)
    return;

  add_text (self, forum_organization_get_name (organization));
  add_facts (self, forum_organization_get_aliases (organization));
}

static void
add_organizations (ForumArena *self,
                   ForumList  *organizations)
{
  for (guint i = 0; i < forum_list_get_length (organizations); i++)
    add_organization (self, forum_list_get (organizations, i));
}

static void
begin_item (ForumArena *self,
            gpointer    object)
{
  self->n_names++;
  g_ptr_array_add (self->objects, g_object_ref (object));
}

static void
end_field (ForumArena *self,
           ForumField  field)
{
  self->items[self->n_names].keys_end[field] = self->fold.n_keys;
  self->items[self->n_names].initials_end[field] = self->fold.n_initials;
}

static void
add_session (ForumArena *self,
             gpointer    object)
{
  ForumSession *session = object;
  ForumList *appearances = forum_session_get_appearances (session);
  ForumDay *day = forum_session_get_day (session);
  guint n_appearances = forum_list_get_length (appearances);

  begin_item (self, object);
  add_text (self, forum_session_get_title (session));
  end_field (self, FORUM_FIELD_TITLE);

  for (guint i = 0; i < n_appearances; i++)
    {
      ForumPerson *person = forum_appearance_get_person (forum_list_get (appearances, i));

      add_text (self, forum_person_get_name (person));
    }
  end_field (self, FORUM_FIELD_PEOPLE);

  add_organizations (self, forum_session_get_organizations (session));
  for (guint i = 0; i < n_appearances; i++)
    {
      ForumPerson *person = forum_appearance_get_person (forum_list_get (appearances, i));

      add_organization (self, forum_person_get_organization (person));
    }
  end_field (self, FORUM_FIELD_ORGANIZATIONS);

  add_text (self, forum_session_get_abstract (session));
  add_text (self, forum_session_get_room (session));
  add_text (self, forum_session_get_track (session));
  if (day != NULL)
    add_text (self, forum_day_get_theme (day));
  end_field (self, FORUM_FIELD_REST);
}

static void
add_person (ForumArena *self,
            gpointer    object)
{
  ForumPerson *person = object;

  begin_item (self, object);
  add_text (self, forum_person_get_name (person));
  end_field (self, FORUM_FIELD_TITLE);

  add_text (self, forum_person_get_title (person));
  end_field (self, FORUM_FIELD_PEOPLE);

  add_organization (self, forum_person_get_organization (person));
  end_field (self, FORUM_FIELD_ORGANIZATIONS);

  add_text (self, forum_person_get_bio (person));
  add_facts (self, forum_person_get_facts (person));
  end_field (self, FORUM_FIELD_REST);
}

static void
add_organization_item (ForumArena *self,
                       gpointer    object)
{
  ForumOrganization *organization = object;

  begin_item (self, object);
  add_text (self, forum_organization_get_name (organization));
  end_field (self, FORUM_FIELD_TITLE);

  add_facts (self, forum_organization_get_aliases (organization));
  end_field (self, FORUM_FIELD_PEOPLE);
  end_field (self, FORUM_FIELD_ORGANIZATIONS);

  add_text (self, forum_organization_get_about (organization));
  add_facts (self, forum_organization_get_facts (organization));
  end_field (self, FORUM_FIELD_REST);
}

static void
add_article (ForumArena *self,
             gpointer    object)
{
  ForumArticle *article = object;
  ForumPerson *person = forum_article_get_person (article);

  begin_item (self, object);
  add_text (self, forum_article_get_title (article));
  end_field (self, FORUM_FIELD_TITLE);

  if (person != NULL)
    add_text (self, forum_person_get_name (person));
  end_field (self, FORUM_FIELD_PEOPLE);

  add_organizations (self, forum_article_get_organizations (article));
  end_field (self, FORUM_FIELD_ORGANIZATIONS);

  add_text (self, forum_article_get_body (article));
  end_field (self, FORUM_FIELD_REST);
}

static void
add_theme (ForumArena *self,
           ForumText  *theme)
{
  if (theme == NULL)
    return;

  self->n_names++;
  g_ptr_array_add (self->themes, forum_text_ref (theme));

  add_text (self, theme);
  for (ForumField field = 0; field < FORUM_N_FIELDS; field++)
    end_field (self, field);
}

static void
add_themes (ForumArena   *self,
            ForumProgram *program)
{
  ForumList *days = FORUM_LIST (program);
  ForumList *topics = forum_program_get_topics (program);

  for (guint i = 0; i < forum_list_get_length (days); i++)
    add_theme (self, forum_day_get_theme (forum_list_get (days, i)));
  for (guint i = 0; i < forum_list_get_length (topics); i++)
    add_theme (self, forum_fact_get_text (forum_list_get (topics, i)));
}

/* An upper bound. */
static guint
count_names (ForumProgram *program)
{
  ForumList *days = FORUM_LIST (program);
  guint n_names = forum_list_get_length (days) +
                  forum_list_get_length (forum_program_get_topics (program)) +
                  forum_list_get_length (forum_program_get_people (program)) +
                  forum_list_get_length (forum_program_get_organizations (program)) +
                  forum_list_get_length (forum_program_get_articles (program));

  for (guint i = 0; i < forum_list_get_length (days); i++)
    n_names += forum_list_get_length (forum_list_get (days, i));

  return n_names;
}

static void
add_list (ForumArena *self,
          ForumList  *list,
          AddFunc     add)
{
  for (guint i = 0; i < forum_list_get_length (list); i++)
    add (self, forum_list_get (list, i));
}

/**
 * forum_arena_init:
 * @self: an arena
 * @program: a program
 *
 * Takes the strings of a program, in all their languages.
 */
void
forum_arena_init (ForumArena   *self,
                  ForumProgram *program)
{
  ForumList *days = FORUM_LIST (program);
  guint n_names = count_names (program);

  *self = (ForumArena) { 0 };
  self->items = g_new0 (ForumArenaItem, n_names + 1);
  self->objects = g_ptr_array_new_full (n_names, g_object_unref);
  self->themes = g_ptr_array_new_with_free_func ((GDestroyNotify) forum_text_unref);

  forum_fold_init (&self->fold, FALSE);
  for (ForumField field = 0; field < FORUM_N_FIELDS; field++)
    end_field (self, field);

  for (guint i = 0; i < forum_list_get_length (days); i++)
    add_list (self, forum_list_get (days, i), add_session);
  self->group_ends[FORUM_SEARCH_SESSIONS] = self->n_names;

  add_list (self, forum_program_get_people (program), add_person);
  self->group_ends[FORUM_SEARCH_PEOPLE] = self->n_names;

  add_list (self, forum_program_get_organizations (program), add_organization_item);
  self->group_ends[FORUM_SEARCH_ORGANIZATIONS] = self->n_names;

  add_list (self, forum_program_get_articles (program), add_article);
  self->group_ends[FORUM_SEARCH_ARTICLES] = self->n_names;

  self->n_items = self->n_names;
  add_themes (self, program);
}

void
forum_arena_clear (ForumArena *self)
{
  forum_fold_clear (&self->fold);
  g_clear_pointer (&self->items, g_free);
  g_clear_pointer (&self->objects, g_ptr_array_unref);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
}

/**
 * forum_arena_get_name:
 * @self: an arena
 * @number: the number of an item or a theme
 *
 * Returns: (transfer none) (nullable): its title or name
 */
ForumText *
forum_arena_get_name (const ForumArena *self,
                      guint             number)
{
  gpointer object;

  if (number >= self->n_items)
    return g_ptr_array_index (self->themes, number - self->n_items);

  object = g_ptr_array_index (self->objects, number);
  if (FORUM_IS_SESSION (object))
    return forum_session_get_title (object);
  if (FORUM_IS_PERSON (object))
    return forum_person_get_name (object);
  if (FORUM_IS_ORGANIZATION (object))
    return forum_organization_get_name (object);

  return forum_article_get_title (object);
}
