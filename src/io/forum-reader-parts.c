/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-reader-private.h"

#include <stdlib.h>
#include <string.h>

#include "model/forum-kinds-types.h"

/* Reads one element of an array; %NULL if there is something wrong with it. */
typedef gpointer (*ReadFunc) (ForumReader           *self,
                              const ForumJsonCursor *at);

void
forum_reader_init (ForumReader *self,
                   GTimeZone   *time_zone,
                   GFile       *folder)
{
  const char *path = folder != NULL ? g_file_peek_path (folder) : NULL;

  self->time_zone = g_time_zone_ref (time_zone);
  self->folder = path != NULL ? realpath (path, NULL) : NULL;
  self->sources = g_hash_table_new (g_str_hash, g_str_equal);
  self->organizations = g_hash_table_new (g_str_hash, g_str_equal);
  self->people = g_hash_table_new (g_str_hash, g_str_equal);
  self->articles = g_hash_table_new (g_str_hash, g_str_equal);
  self->sessions = g_hash_table_new (g_str_hash, g_str_equal);
}

void
forum_reader_clear (ForumReader *self)
{
  g_clear_pointer (&self->time_zone, g_time_zone_unref);
  g_clear_pointer (&self->folder, free);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->organizations, g_hash_table_unref);
  g_clear_pointer (&self->people, g_hash_table_unref);
  g_clear_pointer (&self->articles, g_hash_table_unref);
  g_clear_pointer (&self->sessions, g_hash_table_unref);
}

static GPtrArray *
read_array (ForumReader           *self,
            const ForumJsonCursor *at,
            const char            *name,
            ReadFunc               read)
{
  ForumJsonCursor array;
  guint n_elements = forum_json_enter_array (at, name, &array);
  GPtrArray *items = g_ptr_array_new_full (n_elements, g_object_unref);

  for (guint i = 0; i < n_elements; i++)
    {
      ForumJsonCursor element;
      gpointer item;

      forum_json_enter_element (&array, i, &element);
      item = read (self, &element);
      if (item != NULL)
        g_ptr_array_add (items, item);
    }

  return items;
}

static ForumList *
read_list (ForumReader           *self,
           const ForumJsonCursor *at,
           const char            *name,
           GType                  type,
           ReadFunc               read)
{
  g_autoptr (GPtrArray) items = read_array (self, at, name, read);

  return forum_list_new (type, items);
}

/* The id of a new thing, which must be the first of its kind to have it. From now on the id is
 * known, also if the thing turns out to be wrong: what points at it is right. */
const char *
forum_reader_get_new_id (ForumReader           *self,
                         const ForumJsonCursor *at,
                         GHashTable            *table)
{
  const char *id;

  forum_json_require (at, "id");
  id = forum_json_get_id (at, "id");

  if (id != NULL && g_hash_table_contains (table, id))
    {
      ForumJsonCursor member;

      forum_json_enter (at, "id", &member);
      forum_json_complain (&member, FORUM_PROBLEM_DUPLICATE_ID, id);
      return NULL;
    }
  if (id != NULL)
    g_hash_table_insert (table, (gpointer) id, NULL);

  return id;
}

/* The object that the id at a place stands for. The detail of the problem is the kind, then the
 * id. */
static gpointer
find_reference (ForumReader           *self,
                const ForumJsonCursor *at,
                GType                  type)
{
  const char *id = forum_json_as_string (at);
  GHashTable *table;
  const char *kind;
  gpointer object = NULL;

  if (id == NULL)
    return NULL;

  if (type == FORUM_TYPE_PERSON)
    table = self->people, kind = "person";
  else if (type == FORUM_TYPE_ORGANIZATION)
    table = self->organizations, kind = "organization";
  else
    table = self->sources, kind = "source";

  if (!g_hash_table_lookup_extended (table, id, NULL, &object))
    {
      g_autofree char *detail = g_strdup_printf ("%s\n%s", kind, id);

      forum_json_complain (at, FORUM_PROBLEM_UNKNOWN_ID, detail);
    }

  return object;
}

static gpointer
get_reference (ForumReader           *self,
               const ForumJsonCursor *at,
               const char            *name,
               GType                  type)
{
  ForumJsonCursor member;

  return forum_json_enter (at, name, &member) ? find_reference (self, &member, type) : NULL;
}

ForumList *
forum_reader_get_references (ForumReader           *self,
                             const ForumJsonCursor *at,
                             const char            *name,
                             GType                  type)
{
  ForumJsonCursor array;
  guint n_elements = forum_json_enter_array (at, name, &array);
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (n_elements, g_object_unref);

  for (guint i = 0; i < n_elements; i++)
    {
      ForumJsonCursor element;
      gpointer item;

      forum_json_enter_element (&array, i, &element);
      item = find_reference (self, &element, type);
      if (item != NULL)
        g_ptr_array_add (items, g_object_ref (item));
    }

  return forum_list_new (type, items);
}

static gpointer
read_appearance (ForumReader           *self,
                 const ForumJsonCursor *at)
{
  static const char *const known[] = { "person", "role", NULL };
  ForumPerson *person;
  ForumRole role;

  if (!forum_json_is_object (at, known))
    return NULL;

  forum_json_require (at, "person");
  person = get_reference (self, at, "person", FORUM_TYPE_PERSON);
  role = forum_json_get_enum (at, "role", FORUM_TYPE_ROLE);
  if (person == NULL)
    return NULL;

  return forum_appearance_new (&(ForumAppearanceInit) { .person = person, .role = role });
}

GPtrArray *
forum_reader_get_appearances (ForumReader           *self,
                              const ForumJsonCursor *at)
{
  return read_array (self, at, "people", read_appearance);
}

ForumList *
forum_reader_get_texts (ForumReader           *self,
                        const ForumJsonCursor *at,
                        const char            *name)
{
  ForumJsonCursor array;
  guint n_elements = forum_json_enter_array (at, name, &array);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_elements; i++)
    {
      g_autoptr (ForumText) text = forum_json_get_text_element (&array, i);

      if (text != NULL)
        g_ptr_array_add (items, forum_fact_new (&(ForumFactInit) { .text = text }));
    }

  return forum_list_new (FORUM_TYPE_FACT, items);
}

static gpointer
read_link (ForumReader           *self,
           const ForumJsonCursor *at)
{
  static const char *const known[] = { "kind", "url", "title", NULL };
  g_autoptr (ForumText) title = NULL;

  if (!forum_json_is_object (at, known))
    return NULL;

  forum_json_require (at, "kind");
  title = forum_json_get_text (at, "title");

  return forum_link_new (&(ForumLinkInit) {
    .kind = forum_json_get_enum (at, "kind", FORUM_TYPE_LINK_KIND),
    .url = forum_json_get_url (at, "url"),
    .title = title,
  });
}

ForumList *
forum_reader_get_links (ForumReader           *self,
                        const ForumJsonCursor *at)
{
  return read_list (self, at, "links", FORUM_TYPE_LINK, read_link);
}

static gpointer
read_fact (ForumReader           *self,
           const ForumJsonCursor *at)
{
  static const char *const known[] = { "text", "sources", NULL };
  g_autoptr (ForumText) text = NULL;
  g_autoptr (ForumList) sources = NULL;

  if (!forum_json_is_object (at, known))
    return NULL;

  forum_json_require (at, "text");
  text = forum_json_get_text (at, "text");
  sources = forum_reader_get_references (self, at, "sources", FORUM_TYPE_SOURCE);

  if (text == NULL)
    return NULL;

  return forum_fact_new (&(ForumFactInit) { .text = text, .sources = sources });
}

static gpointer
read_topic (ForumReader           *self,
            const ForumJsonCursor *at)
{
  static const char *const known[] = { "title", "summary", NULL };
  g_autoptr (ForumText) title = NULL;
  g_autoptr (ForumText) summary = NULL;

  if (!forum_json_is_object (at, known))
    return NULL;

  forum_json_require (at, "title");
  title = forum_json_get_text (at, "title");
  summary = forum_json_get_text (at, "summary");

  if (title == NULL)
    return NULL;

  return forum_fact_new (&(ForumFactInit) { .text = title, .detail = summary });
}

ForumList *
forum_reader_get_topics (ForumReader           *self,
                         const ForumJsonCursor *at)
{
  return read_list (self, at, "topics", FORUM_TYPE_FACT, read_topic);
}

static gpointer
read_source (ForumReader           *self,
             const ForumJsonCursor *at)
{
  static const char *const known[] = { "id", "title", "publisher", "date", "url", NULL };
  g_autoptr (ForumText) title = NULL;
  g_autoptr (ForumText) publisher = NULL;
  g_autoptr (GDateTime) date = NULL;
  ForumSource *source;
  const char *id;
  const char *url;

  if (!forum_json_is_object (at, known))
    return NULL;

  id = forum_reader_get_new_id (self, at, self->sources);
  forum_json_require (at, "title");
  title = forum_json_get_text (at, "title");
  publisher = forum_json_get_text (at, "publisher");
  date = forum_json_get_date (at, "date", self->time_zone);
  url = forum_json_get_url (at, "url");
  if (id == NULL || title == NULL)
    return NULL;

  source = forum_source_new (&(ForumSourceInit) {
    .id = id,
    .title = title,
    .publisher = publisher,
    .date = date,
    .url = url,
  });
  g_hash_table_insert (self->sources, (gpointer) id, source);

  return source;
}

ForumList *
forum_reader_get_sources (ForumReader           *self,
                          const ForumJsonCursor *at)
{
  return read_list (self, at, "sources", FORUM_TYPE_SOURCE, read_source);
}

static gpointer
read_organization (ForumReader           *self,
                   const ForumJsonCursor *at)
{
  static const char *const known[] = {
    "id", "name", "aliases", "kind", "url", "about", "facts", "remark", "sources", NULL
  };
  g_autoptr (ForumText) name = NULL;
  g_autoptr (ForumList) aliases = NULL;
  g_autoptr (ForumText) about = NULL;
  g_autoptr (ForumList) facts = NULL;
  g_autoptr (ForumText) remark = NULL;
  g_autoptr (ForumList) sources = NULL;
  ForumOrganization *organization;
  ForumOrganizationKind kind;
  const char *id;
  const char *url;

  if (!forum_json_is_object (at, known))
    return NULL;

  id = forum_reader_get_new_id (self, at, self->organizations);
  forum_json_require (at, "name");
  name = forum_json_get_text (at, "name");
  aliases = forum_reader_get_texts (self, at, "aliases");
  kind = forum_json_get_enum (at, "kind", FORUM_TYPE_ORGANIZATION_KIND);
  url = forum_json_get_url (at, "url");
  about = forum_json_get_text (at, "about");
  facts = read_list (self, at, "facts", FORUM_TYPE_FACT, read_fact);
  remark = forum_json_get_text (at, "remark");
  sources = forum_reader_get_references (self, at, "sources", FORUM_TYPE_SOURCE);
  if (id == NULL || name == NULL)
    return NULL;

  organization = forum_organization_new (&(ForumOrganizationInit) {
    .id = id,
    .name = name,
    .aliases = aliases,
    .kind = kind,
    .url = url,
    .about = about,
    .facts = facts,
    .remark = remark,
    .sources = sources,
  });
  g_hash_table_insert (self->organizations, (gpointer) id, organization);

  return organization;
}

ForumList *
forum_reader_get_organizations (ForumReader           *self,
                                const ForumJsonCursor *at)
{
  return read_list (self, at, "organizations", FORUM_TYPE_ORGANIZATION, read_organization);
}

static gpointer
read_person (ForumReader           *self,
             const ForumJsonCursor *at)
{
  static const char *const known[] = {
    "id", "name", "unconfirmedSpelling", "title", "organization", "photo", "bio", "facts",
    "links", "remark", "sources", NULL
  };
  g_autoptr (ForumText) name = NULL;
  g_autoptr (ForumText) title = NULL;
  g_autoptr (GFile) photo = NULL;
  g_autoptr (ForumText) bio = NULL;
  g_autoptr (ForumList) facts = NULL;
  g_autoptr (ForumList) links = NULL;
  g_autoptr (ForumText) remark = NULL;
  g_autoptr (ForumList) sources = NULL;
  ForumOrganization *organization;
  ForumPerson *person;
  gboolean unconfirmed_spelling;
  const char *id;

  if (!forum_json_is_object (at, known))
    return NULL;

  id = forum_reader_get_new_id (self, at, self->people);
  forum_json_require (at, "name");
  name = forum_json_get_text (at, "name");
  unconfirmed_spelling = forum_json_get_boolean (at, "unconfirmedSpelling");
  title = forum_json_get_text (at, "title");
  organization = get_reference (self, at, "organization", FORUM_TYPE_ORGANIZATION);
  photo = forum_reader_get_photo (self, at);
  bio = forum_json_get_text (at, "bio");
  facts = read_list (self, at, "facts", FORUM_TYPE_FACT, read_fact);
  links = forum_reader_get_links (self, at);
  remark = forum_json_get_text (at, "remark");
  sources = forum_reader_get_references (self, at, "sources", FORUM_TYPE_SOURCE);
  if (id == NULL || name == NULL)
    return NULL;

  person = forum_person_new (&(ForumPersonInit) {
    .id = id,
    .name = name,
    .unconfirmed_spelling = unconfirmed_spelling,
    .title = title,
    .organization = organization,
    .photo = photo,
    .bio = bio,
    .facts = facts,
    .links = links,
    .remark = remark,
    .sources = sources,
  });
  g_hash_table_insert (self->people, (gpointer) id, person);

  return person;
}

ForumList *
forum_reader_get_people (ForumReader           *self,
                         const ForumJsonCursor *at)
{
  return read_list (self, at, "people", FORUM_TYPE_PERSON, read_person);
}

/* It is asked for again and again, by itself: nobody in between may change what comes. */
const char *
forum_reader_get_feed (const ForumJsonCursor *at)
{
  const char *feed = forum_json_get_url (at, "feed");
  ForumJsonCursor member;

  if (feed == NULL || g_ascii_strncasecmp (feed, "https://", strlen ("https://")) == 0)
    return feed;

  forum_json_enter (at, "feed", &member);
  forum_json_complain (&member, FORUM_PROBLEM_BAD_URL, feed);

  return NULL;
}

static gpointer
read_article (ForumReader           *self,
              const ForumJsonCursor *at)
{
  static const char *const known[] = {
    "id", "kind", "title", "body", "person", "organizations", "sources", NULL
  };
  g_autoptr (ForumText) title = NULL;
  g_autoptr (ForumText) body = NULL;
  g_autoptr (ForumList) organizations = NULL;
  g_autoptr (ForumList) sources = NULL;
  ForumArticle *article;
  ForumArticleKind kind;
  ForumPerson *person;
  const char *id;

  if (!forum_json_is_object (at, known))
    return NULL;

  id = forum_reader_get_new_id (self, at, self->articles);
  kind = forum_json_get_enum (at, "kind", FORUM_TYPE_ARTICLE_KIND);
  forum_json_require (at, "title");
  forum_json_require (at, "body");
  title = forum_json_get_text (at, "title");
  body = forum_json_get_text (at, "body");
  person = get_reference (self, at, "person", FORUM_TYPE_PERSON);
  organizations = forum_reader_get_references (self, at, "organizations", FORUM_TYPE_ORGANIZATION);
  sources = forum_reader_get_references (self, at, "sources", FORUM_TYPE_SOURCE);
  if (id == NULL || title == NULL || body == NULL)
    return NULL;

  article = forum_article_new (&(ForumArticleInit) {
    .id = id,
    .kind = kind,
    .title = title,
    .body = body,
    .person = person,
    .organizations = organizations,
    .sources = sources,
  });
  g_hash_table_insert (self->articles, (gpointer) id, article);

  return article;
}

ForumList *
forum_reader_get_articles (ForumReader           *self,
                           const ForumJsonCursor *at)
{
  return read_list (self, at, "articles", FORUM_TYPE_ARTICLE, read_article);
}
