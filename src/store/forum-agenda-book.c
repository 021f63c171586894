/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-agenda-book.h"

#include <string.h>

#include "forum-agenda-format.h"

/* The members of the file themselves are kept, not a picture of them: so whatever another version
 * of this program knows about a session outlives what this one writes. */
struct _ForumAgendaBook
{
  JsonObject *root;
  JsonObject *editions;         /* In the root. */
};

/* Whoever wrote more into the file by hand is reminded a day before. */
#define MOST_MINUTES (24 * 60)

static JsonObject *
get_object (JsonObject *object,
            const char *name)
{
  return object != NULL && json_object_has_member (object, name)
           ? json_object_get_object_member (object, name) : NULL;
}

static JsonObject *
get_sessions (ForumAgendaBook *self,
              const char      *edition)
{
  return get_object (get_object (self->editions, edition), "sessions");
}

static JsonObject *
get_entry (ForumAgendaBook *self,
           const char      *edition,
           const char      *session)
{
  return get_object (get_sessions (self, edition), session);
}

/* The object that a member is, which is made where there is none. */
static JsonObject *
ensure_object (JsonObject *object,
               const char *name)
{
  if (!json_object_has_member (object, name))
    json_object_set_object_member (object, name, json_object_new ());

  return json_object_get_object_member (object, name);
}

static void
remove_member (JsonObject *object,
               const char *name)
{
  if (json_object_has_member (object, name))
    json_object_remove_member (object, name);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names of the members in order. */
static char **
dup_names (JsonObject *object)
{
  guint n_names = object != NULL ? json_object_get_size (object) : 0;
  char **names = g_new0 (char *, n_names + 1);
  JsonObjectIter iter;
  const char *name;

  if (object == NULL)
    return names;

  json_object_iter_init (&iter, object);
  for (guint i = 0; json_object_iter_next (&iter, &name, NULL); i++)
    names[i] = g_strdup (name);
  qsort (names, n_names, sizeof *names, compare_names);

  return names;
}

/* Whether the user sees no difference. */
static gboolean
say_alike (ForumAgendaBook *a,
           ForumAgendaBook *b,
           const char      *edition,
           const char      *session)
{
  return forum_agenda_book_get_starred (a, edition, session) ==
           forum_agenda_book_get_starred (b, edition, session) &&
         forum_agenda_book_get_reminder (a, edition, session) ==
           forum_agenda_book_get_reminder (b, edition, session) &&
         g_strcmp0 (forum_agenda_book_get_note (a, edition, session),
                    forum_agenda_book_get_note (b, edition, session)) == 0;
}

/* Adds each session of which @self says anything, and @other something else or nothing. */
static void
add_differences (ForumAgendaBook *self,
                 ForumAgendaBook *other,
                 gboolean         only_missing,
                 GStrvBuilder    *differences)
{
  g_auto (GStrv) editions = dup_names (self->editions);

  for (char **edition = editions; *edition != NULL; edition++)
    {
      g_auto (GStrv) sessions = dup_names (get_sessions (self, *edition));

      for (char **session = sessions; *session != NULL; session++)
        {
          if (only_missing && get_entry (other, *edition, *session) != NULL)
            continue;

          if (say_alike (self, other, *edition, *session))
            continue;

          g_strv_builder_add_many (differences, *edition, *session, NULL);
        }
    }
}

static void
set_title (JsonObject *entry,
           ForumText  *title)
{
  JsonObject *by_tag;
  const char *tag;
  const char *text = forum_text_get_nth (title, 0, &tag);

  if (tag == NULL)
    {
      json_object_set_string_member (entry, "title", text);
      return;
    }

  by_tag = json_object_new ();
  for (guint i = 0; i < forum_text_get_n_texts (title); i++)
    {
      text = forum_text_get_nth (title, i, &tag);
      json_object_set_string_member (by_tag, tag, text);
    }
  json_object_set_object_member (entry, "title", by_tag);
}

static void
set_people (JsonObject        *entry,
            const char *const *people)
{
  JsonArray *array = json_array_new ();

  for (; *people != NULL; people++)
    json_array_add_string_element (array, *people);
  json_object_set_array_member (entry, "people", array);
}

/* Whether there is anything in an entry beside what describes the session. */
static gboolean
says_something (JsonObject *entry)
{
  static const char *const descriptive[] = { "title", "people", NULL };
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, entry);
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (descriptive, name))
      return TRUE;

  return FALSE;
}

static ForumAgendaBook *
book_new_for_root (JsonObject *root)
{
  ForumAgendaBook *self = g_new0 (ForumAgendaBook, 1);

  self->root = json_object_ref (root);
  self->editions = ensure_object (root, "editions");

  return self;
}

/**
 * forum_agenda_book_new:
 *
 * Returns: (transfer full): a book with nothing in it
 */
ForumAgendaBook *
forum_agenda_book_new (void)
{
  g_autoptr (JsonObject) root = json_object_new ();

  json_object_set_int_member (root, "format", FORUM_AGENDA_FORMAT);

  return book_new_for_root (root);
}

/**
 * forum_agenda_book_new_for_data:
 * @bytes: what a file holds
 * @error: %FORUM_AGENDA_ERROR_DAMAGED or %FORUM_AGENDA_ERROR_NEWER, without a message
 *
 * Returns: (transfer full) (nullable): what the file says
 */
ForumAgendaBook *
forum_agenda_book_new_for_data (GBytes  *bytes,
                                GError **error)
{
  g_autoptr (JsonObject) root = forum_agenda_format_read (bytes, error);

  return root != NULL ? book_new_for_root (root) : NULL;
}

void
forum_agenda_book_free (ForumAgendaBook *self)
{
  g_clear_pointer (&self->root, json_object_unref);
  g_free (self);
}

/**
 * forum_agenda_book_to_data:
 * @self: a book
 *
 * Returns: (transfer full): the file that says the same
 */
GBytes *
forum_agenda_book_to_data (ForumAgendaBook *self)
{
  return forum_agenda_format_write (self->root);
}

/**
 * forum_agenda_book_get_starred:
 * @self: a book
 * @edition: the id of an edition
 * @session: the id of a session
 *
 * Returns: whether the session is starred
 */
gboolean
forum_agenda_book_get_starred (ForumAgendaBook *self,
                               const char      *edition,
                               const char      *session)
{
  JsonObject *entry = get_entry (self, edition, session);

  return entry != NULL && json_object_get_boolean_member_with_default (entry, "starred", FALSE);
}

/**
 * forum_agenda_book_get_note:
 * @self: a book
 * @edition: the id of an edition
 * @session: the id of a session
 *
 * Returns: (transfer none) (nullable): the note of the session
 */
const char *
forum_agenda_book_get_note (ForumAgendaBook *self,
                            const char      *edition,
                            const char      *session)
{
  JsonObject *entry = get_entry (self, edition, session);

  return entry != NULL ? json_object_get_string_member_with_default (entry, "note", NULL) : NULL;
}

/**
 * forum_agenda_book_get_reminder:
 * @self: a book
 * @edition: the id of an edition
 * @session: the id of a session
 *
 * Returns: how many minutes before the session starts the user is reminded of it, if it is starred
 */
guint
forum_agenda_book_get_reminder (ForumAgendaBook *self,
                                const char      *edition,
                                const char      *session)
{
  JsonObject *entry = get_entry (self, edition, session);
  gint64 minutes = FORUM_AGENDA_DEFAULT_REMINDER;

  if (entry != NULL)
    minutes = json_object_get_int_member_with_default (entry, "reminder", minutes);

  return CLAMP (minutes, 0, MOST_MINUTES);
}

/**
 * forum_agenda_book_get_reminded:
 * @self: a book
 * @edition: the id of an edition
 * @session: the id of a session
 *
 * Returns: (transfer none) (nullable): of what the user was told
 */
const char *
forum_agenda_book_get_reminded (ForumAgendaBook *self,
                                const char      *edition,
                                const char      *session)
{
  JsonObject *entry = get_entry (self, edition, session);

  return entry != NULL ? json_object_get_string_member_with_default (entry, "reminded", NULL)
                       : NULL;
}

/**
 * forum_agenda_book_dup_title:
 * @self: a book
 * @edition: the id of an edition
 * @session: the id of a session
 *
 * Returns: (transfer full) (nullable): the title that the session had when it was last changed here
 */
ForumText *
forum_agenda_book_dup_title (ForumAgendaBook *self,
                             const char      *edition,
                             const char      *session)
{
  JsonObject *entry = get_entry (self, edition, session);
  JsonNode *node = entry != NULL ? json_object_get_member (entry, "title") : NULL;
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  JsonObjectIter iter;
  const char *tag;
  JsonNode *text;

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return forum_text_new (json_node_get_string (node));
  if (json_object_get_size (json_node_get_object (node)) == 0)
    return NULL;

  tags = g_ptr_array_new ();
  texts = g_ptr_array_new ();
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &tag, &text))
    {
      g_ptr_array_add (tags, (gpointer) tag);
      g_ptr_array_add (texts, (gpointer) json_node_get_string (text));
    }
  g_ptr_array_add (tags, NULL);

  return forum_text_new_by_tag ((const char *const *) tags->pdata,
                                (const char *const *) texts->pdata);
}

/**
 * forum_agenda_book_dup_people:
 * @self: a book
 * @edition: the id of an edition
 * @session: the id of a session
 *
 * Returns: (transfer full): the ids of the people that the session had when it was last changed
 *   here
 */
char **
forum_agenda_book_dup_people (ForumAgendaBook *self,
                              const char      *edition,
                              const char      *session)
{
  JsonObject *entry = get_entry (self, edition, session);
  JsonArray *array = entry != NULL && json_object_has_member (entry, "people")
                       ? json_object_get_array_member (entry, "people") : NULL;
  guint length = array != NULL ? json_array_get_length (array) : 0;
  char **people = g_new0 (char *, length + 1);

  for (guint i = 0; i < length; i++)
    people[i] = g_strdup (json_array_get_string_element (array, i));

  return people;
}

/**
 * forum_agenda_book_dup_editions:
 * @self: a book
 *
 * Returns: (transfer full): the ids of the editions of which it says something, in order
 */
char **
forum_agenda_book_dup_editions (ForumAgendaBook *self)
{
  return dup_names (self->editions);
}

/**
 * forum_agenda_book_dup_sessions:
 * @self: a book
 * @edition: the id of an edition
 *
 * Returns: (transfer full): the ids of the sessions of which it says something, in order
 */
char **
forum_agenda_book_dup_sessions (ForumAgendaBook *self,
                                const char      *edition)
{
  return dup_names (get_sessions (self, edition));
}

/**
 * forum_agenda_book_apply:
 * @self: a book
 * @change: what changed
 *
 * Enters a change. What is said about a session with neither a star nor a note goes away, except
 * for what this version of the program does not know.
 */
void
forum_agenda_book_apply (ForumAgendaBook         *self,
                         const ForumAgendaChange *change)
{
  JsonObject *edition = ensure_object (self->editions, change->edition);
  JsonObject *sessions = ensure_object (edition, "sessions");
  JsonObject *entry = ensure_object (sessions, change->session);

  if (change->sets_starred)
    {
      remove_member (entry, "starred");
      if (change->starred)
        json_object_set_boolean_member (entry, "starred", TRUE);
    }
  if (change->sets_note)
    {
      remove_member (entry, "note");
      if (change->note != NULL)
        json_object_set_string_member (entry, "note", change->note);
    }
  if (change->sets_reminder)
    {
      remove_member (entry, "reminder");
      if (change->reminder != FORUM_AGENDA_DEFAULT_REMINDER)
        json_object_set_int_member (entry, "reminder", change->reminder);
    }
  if (change->sets_reminded)
    {
      remove_member (entry, "reminded");
      if (change->reminded != NULL)
        json_object_set_string_member (entry, "reminded", change->reminded);
    }

  if (says_something (entry))
    {
      /* A title that was taken back is still the best description there is. */
      if (change->title != NULL)
        set_title (entry, change->title);
      set_people (entry, (const char *const *) change->people);
      return;
    }

  json_object_remove_member (sessions, change->session);
  if (json_object_get_size (sessions) == 0)
    json_object_remove_member (edition, "sessions");
  if (json_object_get_size (edition) == 0)
    json_object_remove_member (self->editions, change->edition);
}

/**
 * forum_agenda_book_list_differences:
 * @self: a book
 * @other: another
 *
 * Returns: (transfer full): the ids of an edition and of a session, for each session of which they
 *   do not say the same, one pair after the other
 */
char **
forum_agenda_book_list_differences (ForumAgendaBook *self,
                                    ForumAgendaBook *other)
{
  g_autoptr (GStrvBuilder) differences = g_strv_builder_new ();

  add_differences (self, other, FALSE, differences);
  add_differences (other, self, TRUE, differences);

  return g_strv_builder_end (differences);
}
