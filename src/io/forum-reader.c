/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-reader.h"

#include <string.h>

#include "forum-json-cursor.h"
#include "forum-json-scan.h"
#include "forum-reader-private.h"
#include "model/forum-kinds-types.h"
#include "model/forum-time.h"

/* The members of the whole file, and the days. What the days point at is in
 * forum-reader-parts.c. */

typedef struct
{
  gint64 key;                   /* The time by which the session is ordered. */
  ForumSession *session;
} Ordered;

static int
compare_ordered (gconstpointer a,
                 gconstpointer b)
{
  gint64 first = ((const Ordered *) a)->key;
  gint64 second = ((const Ordered *) b)->key;

  return (first > second) - (first < second);
}

/* Sessions in the order of their start. One without a start keeps its place: it stays behind the
 * session that it follows in the file. */
static GPtrArray *
sort_sessions (GPtrArray *sessions)
{
  g_autoptr (GArray) ordered = g_array_sized_new (FALSE, FALSE, sizeof (Ordered), sessions->len);
  GPtrArray *sorted = g_ptr_array_new_full (sessions->len, g_object_unref);
  gint64 key = G_MININT64;

  for (guint i = 0; i < sessions->len; i++)
    {
      ForumSession *session = g_ptr_array_index (sessions, i);
      GDateTime *start = forum_session_get_start (session);

      if (start != NULL)
        key = g_date_time_to_unix (start);
      g_array_append_val (ordered, ((Ordered) { key, session }));
    }

  g_array_sort (ordered, compare_ordered);

  for (guint i = 0; i < ordered->len; i++)
    g_ptr_array_add (sorted, g_object_ref (g_array_index (ordered, Ordered, i).session));

  return sorted;
}

static gboolean
appears (GPtrArray   *appearances,
         ForumPerson *person)
{
  for (guint i = 0; i < appearances->len; i++)
    if (forum_appearance_get_person (g_ptr_array_index (appearances, i)) == person)
      return TRUE;

  return FALSE;
}

/* Whatever offset is written, a session is told in the time of its forum. There is none for the
 * first and the last hours that can be written. */
static GDateTime *
get_time (ForumReader           *self,
          const ForumJsonCursor *at,
          const char            *name)
{
  g_autoptr (GDateTime) time = forum_json_get_time (at, name);
  GDateTime *local = time != NULL ? g_date_time_to_timezone (time, self->time_zone) : NULL;

  if (time != NULL && local == NULL)
    {
      ForumJsonCursor member;

      forum_json_enter (at, name, &member);
      forum_json_complain (&member, FORUM_PROBLEM_BAD_TIME, forum_json_as_string (&member));
    }

  return local;
}

static ForumSession *
read_session (ForumReader           *self,
              const ForumJsonCursor *at,
              GPtrArray             *of_day)
{
  static const char *const known[] = {
    "id", "kind", "title", "abstract", "start", "end", "room", "track", "language", "status",
    "people", "organizations", "links", "remark", "sources", NULL
  };
  g_autoptr (ForumText) title = NULL;
  g_autoptr (ForumText) abstract = NULL;
  g_autoptr (ForumText) room = NULL;
  g_autoptr (ForumText) track = NULL;
  g_autoptr (ForumText) remark = NULL;
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (ForumList) appearances = NULL;
  g_autoptr (ForumList) organizations = NULL;
  g_autoptr (ForumList) links = NULL;
  g_autoptr (ForumList) sources = NULL;
  ForumSession *session;
  ForumSessionKind kind;
  ForumStatus status;
  const char *id;
  const char *language;

  if (!forum_json_is_object (at, known))
    return NULL;

  id = forum_reader_get_new_id (self, at, self->sessions);
  kind = forum_json_get_enum (at, "kind", FORUM_TYPE_SESSION_KIND);
  status = forum_json_get_enum (at, "status", FORUM_TYPE_STATUS);
  language = forum_json_get_language (at, "language");
  title = forum_json_get_text (at, "title");
  abstract = forum_json_get_text (at, "abstract");
  room = forum_json_get_text (at, "room");
  track = forum_json_get_text (at, "track");
  remark = forum_json_get_text (at, "remark");
  start = get_time (self, at, "start");
  end = get_time (self, at, "end");
  people = forum_reader_get_appearances (self, at);
  organizations = forum_reader_get_references (self, at, "organizations", FORUM_TYPE_ORGANIZATION);
  links = forum_reader_get_links (self, at);
  sources = forum_reader_get_references (self, at, "sources", FORUM_TYPE_SOURCE);

  if (end != NULL)
    forum_json_require (at, "start");
  if (start != NULL && end != NULL && g_date_time_compare (end, start) <= 0)
    {
      ForumJsonCursor member;

      forum_json_enter (at, "end", &member);
      forum_json_complain (&member, FORUM_PROBLEM_END_BEFORE_START, NULL);
    }

  for (guint i = 0; i < of_day->len; i++)
    {
      ForumAppearance *appearance = g_ptr_array_index (of_day, i);

      if (!appears (people, forum_appearance_get_person (appearance)))
        g_ptr_array_add (people, g_object_ref (appearance));
    }
  appearances = forum_list_new (FORUM_TYPE_APPEARANCE, people);

  if (id == NULL)
    return NULL;

  session = forum_session_new (&(ForumSessionInit) {
    .id = id,
    .kind = kind,
    .title = title,
    .abstract = abstract,
    .start = start,
    .end = end,
    .room = room,
    .track = track,
    .language = language,
    .status = status,
    .appearances = appearances,
    .organizations = organizations,
    .links = links,
    .remark = remark,
    .sources = sources,
  });
  g_hash_table_insert (self->sessions, (gpointer) id, session);

  return session;
}

static ForumDay *
read_day (ForumReader           *self,
          const ForumJsonCursor *at,
          guint                  number)
{
  static const char *const known[] = {
    "date", "title", "theme", "people", "sessions", "sources", NULL
  };
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (ForumText) title = NULL;
  g_autoptr (ForumText) theme = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (ForumList) appearances = NULL;
  g_autoptr (ForumList) sources = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) sorted = NULL;
  ForumJsonCursor array;
  guint n_sessions;

  if (!forum_json_is_object (at, known))
    return NULL;

  date = forum_json_get_date (at, "date", self->time_zone);
  title = forum_json_get_text (at, "title");
  theme = forum_json_get_text (at, "theme");
  people = forum_reader_get_appearances (self, at);
  appearances = forum_list_new (FORUM_TYPE_APPEARANCE, people);
  sources = forum_reader_get_references (self, at, "sources", FORUM_TYPE_SOURCE);

  n_sessions = forum_json_enter_array (at, "sessions", &array);
  self->n_sessions += n_sessions;
  if (self->n_sessions > FORUM_LIMIT_SESSIONS)
    {
      forum_json_complain (&array, FORUM_PROBLEM_TOO_MANY, NULL);
      return NULL;
    }

  sessions = g_ptr_array_new_full (n_sessions, g_object_unref);
  for (guint i = 0; i < n_sessions; i++)
    {
      ForumJsonCursor element;
      ForumSession *session;

      forum_json_enter_element (&array, i, &element);
      session = read_session (self, &element, people);
      if (session != NULL)
        g_ptr_array_add (sessions, session);
    }
  sorted = sort_sessions (sessions);

  return forum_day_new (&(ForumDayInit) {
    .number = number,
    .date = date,
    .title = title,
    .theme = theme,
    .appearances = appearances,
    .sessions = sorted,
    .sources = sources,
  });
}

static GPtrArray *
read_days (ForumReader           *self,
           const ForumJsonCursor *at)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_object_unref);
  ForumJsonCursor array;
  guint n_days;

  forum_json_require (at, "days");
  n_days = forum_json_enter_array (at, "days", &array);
  for (guint i = 0; i < n_days && self->n_sessions <= FORUM_LIMIT_SESSIONS; i++)
    {
      ForumJsonCursor element;
      ForumDay *day;

      forum_json_enter_element (&array, i, &element);
      day = read_day (self, &element, i + 1);
      if (day != NULL)
        g_ptr_array_add (days, day);
    }

  return days;
}

/* A zone that is not known becomes UTC, so that the rest can still be checked. */
static GTimeZone *
read_time_zone (const ForumJsonCursor *at)
{
  ForumJsonCursor member;
  const char *name;
  GTimeZone *zone;

  forum_json_require (at, "timeZone");
  if (!forum_json_enter (at, "timeZone", &member) ||
      (name = forum_json_as_string (&member)) == NULL)
    return g_time_zone_new_utc ();

  zone = forum_time_parse_zone (name);
  if (zone == NULL)
    {
      forum_json_complain (&member, FORUM_PROBLEM_BAD_TIME_ZONE, name);
      zone = g_time_zone_new_utc ();
    }

  return zone;
}

/* Looks at the number of the format first: whoever reads a later format must not judge the rest. */
static gboolean
check_format (const ForumJsonCursor *at)
{
  ForumJsonCursor member;
  gint64 format;

  if (!JSON_NODE_HOLDS_OBJECT (at->node))
    {
      forum_json_complain (at, FORUM_PROBLEM_WRONG_TYPE, "object");
      return FALSE;
    }

  if (!forum_json_enter (at, "format", &member))
    {
      forum_json_complain (at, FORUM_PROBLEM_MISSING, "format");
      return TRUE;
    }

  if (!JSON_NODE_HOLDS_VALUE (member.node) ||
      json_node_get_value_type (member.node) != G_TYPE_INT64)
    {
      forum_json_complain (&member, FORUM_PROBLEM_WRONG_TYPE, "integer");
      return TRUE;
    }

  format = json_node_get_int (member.node);
  if (format > FORUM_FORMAT)
    {
      forum_json_complain (&member, FORUM_PROBLEM_NEWER_FORMAT, NULL);
      return FALSE;
    }
  if (format < FORUM_FORMAT)
    forum_json_complain (&member, FORUM_PROBLEM_BAD_VALUE, G_STRINGIFY (FORUM_FORMAT));

  return TRUE;
}

static ForumProgram *
read_program (const ForumJsonCursor *at,
              GFile                 *folder)
{
  static const char *const known[] = {
    "$schema", "format", "id", "name", "aliases", "summary", "mode", "timeZone", "city",
    "written", "updated", "feed", "hosts", "organizers", "participants", "topics", "links",
    "days", "people", "organizations", "articles", "sources", NULL
  };
  g_auto (ForumReader) self = { 0 };
  g_autoptr (GTimeZone) time_zone = NULL;
  g_autoptr (ForumText) name = NULL;
  g_autoptr (ForumText) summary = NULL;
  g_autoptr (ForumText) city = NULL;
  g_autoptr (GDateTime) written = NULL;
  g_autoptr (GDateTime) updated = NULL;
  g_autoptr (ForumList) aliases = NULL;
  g_autoptr (ForumList) hosts = NULL;
  g_autoptr (ForumList) organizers = NULL;
  g_autoptr (ForumList) participants = NULL;
  g_autoptr (ForumList) topics = NULL;
  g_autoptr (ForumList) links = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (ForumList) people = NULL;
  g_autoptr (ForumList) organizations = NULL;
  g_autoptr (ForumList) articles = NULL;
  g_autoptr (ForumList) sources = NULL;
  const char *id;
  const char *feed;
  ForumMode mode;

  if (!check_format (at) || !forum_json_is_object (at, known))
    return NULL;

  time_zone = read_time_zone (at);
  forum_reader_init (&self, time_zone, folder);

  forum_json_require (at, "id");
  forum_json_require (at, "name");
  id = forum_json_get_id (at, "id");
  name = forum_json_get_text (at, "name");
  summary = forum_json_get_text (at, "summary");
  mode = forum_json_get_enum (at, "mode", FORUM_TYPE_MODE);
  city = forum_json_get_text (at, "city");
  written = forum_json_get_date (at, "written", time_zone);
  updated = get_time (&self, at, "updated");
  feed = forum_reader_get_feed (at);
  aliases = forum_reader_get_texts (&self, at, "aliases");

  /* In this order, since each points at those before it. */
  sources = forum_reader_get_sources (&self, at);
  topics = forum_reader_get_topics (&self, at);
  links = forum_reader_get_links (&self, at);
  organizations = forum_reader_get_organizations (&self, at);
  hosts = forum_reader_get_references (&self, at, "hosts", FORUM_TYPE_ORGANIZATION);
  organizers = forum_reader_get_references (&self, at, "organizers", FORUM_TYPE_ORGANIZATION);
  participants = forum_reader_get_references (&self, at, "participants", FORUM_TYPE_ORGANIZATION);
  people = forum_reader_get_people (&self, at);
  articles = forum_reader_get_articles (&self, at);
  days = read_days (&self, at);

  if (id == NULL || name == NULL)
    return NULL;

  return forum_program_new (&(ForumProgramInit) {
    .id = id,
    .name = name,
    .aliases = aliases,
    .summary = summary,
    .mode = mode,
    .time_zone = time_zone,
    .city = city,
    .written = written,
    .updated = updated,
    .feed = feed,
    .hosts = hosts,
    .organizers = organizers,
    .participants = participants,
    .topics = topics,
    .links = links,
    .days = days,
    .people = people,
    .organizations = organizations,
    .articles = articles,
    .sources = sources,
  });
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  ForumProblem *first = *(ForumProblem *const *) a;
  ForumProblem *second = *(ForumProblem *const *) b;

  if (forum_problem_get_line (first) != forum_problem_get_line (second))
    return forum_problem_get_line (first) < forum_problem_get_line (second) ? -1 : 1;

  return (int) forum_problem_get_column (first) - (int) forum_problem_get_column (second);
}

static void
set_position (ForumProblem *problem,
              const char   *text,
              gsize         offset)
{
  const char *line_start = text;
  guint line = 1;

  for (const char *at = text;
       (at = memchr (at, '\n', text + offset - at)) != NULL;
       line_start = ++at)
    line++;

  forum_problem_set_position (problem, line,
                              1 + g_utf8_strlen (line_start, text + offset - line_start));
}

/* Gives every problem its line and column, and puts them in the order of the file. */
static void
locate_problems (GPtrArray  *problems,
                 const char *text,
                 gsize       length)
{
  g_autoptr (GHashTable) offsets = NULL;

  if (problems->len == 0)
    return;

  offsets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < problems->len; i++)
    g_hash_table_insert (offsets,
                         g_strdup (forum_problem_get_path (g_ptr_array_index (problems, i))), NULL);

  forum_json_locate (text, length, offsets);

  for (guint i = 0; i < problems->len; i++)
    {
      ForumProblem *problem = g_ptr_array_index (problems, i);
      gsize offset = GPOINTER_TO_SIZE (g_hash_table_lookup (offsets,
                                                            forum_problem_get_path (problem)));

      set_position (problem, text, offset);
    }

  g_ptr_array_sort (problems, compare_positions);
}

static gboolean
has_errors (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    if (!forum_problem_is_warning (g_ptr_array_index (problems, i)))
      return TRUE;

  return FALSE;
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr (" \t\r\n", text[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* What can be told before the text is JSON: at most one problem, since nothing after it can be
 * trusted. */
static ForumProblem *
check_text (const char *text,
            gsize       length)
{
  ForumProblem *problem;
  ForumProblemCode code;
  const char *end;
  gsize offset;

  if (length > FORUM_LIMIT_BYTES)
    return forum_problem_new (FORUM_PROBLEM_TOO_LARGE, NULL, NULL);

  if (!g_utf8_validate_len (text, length, &end))
    {
      /* What a download left of its last character is no mistake in the encoding. */
      gunichar last = g_utf8_get_char_validated (end, text + length - end);

      code = *end != '\0' && last == (gunichar) -2 ? FORUM_PROBLEM_TRUNCATED
                                                   : FORUM_PROBLEM_NOT_UTF8;
      problem = forum_problem_new (code, NULL, NULL);
      set_position (problem, text, end - text);
      return problem;
    }

  if (is_blank (text, length))
    return forum_problem_new (FORUM_PROBLEM_EMPTY, NULL, NULL);

  if (!forum_json_check (text, length, &code, &offset))
    {
      g_autofree char *found = NULL;

      if (offset < length)
        found = g_strndup (text + offset, g_utf8_next_char (text + offset) - (text + offset));
      problem = forum_problem_new (code, NULL, found);
      set_position (problem, text, offset);
      return problem;
    }

  return NULL;
}

/**
 * forum_reader_read:
 * @bytes: a forum file
 * @folder: (nullable): the folder in which it is, where photos are looked for; %NULL if there are
 *   none to be shown
 * @problems: (out) (transfer container) (element-type ForumProblem): what is wrong with it, in the
 *   order of the file
 *
 * Reads a forum in the format that `data/forum.schema.json` describes. May be called in any thread.
 *
 * With a program come at most warnings; without one comes at least one problem that is none.
 *
 * Returns: (transfer full) (nullable): the program
 */
ForumProgram *
forum_reader_read (GBytes     *bytes,
                   GFile      *folder,
                   GPtrArray **problems)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ForumProgram) program = NULL;
  ForumProblem *fatal;
  const char *text;
  gsize length;

  /* Some editors write a byte order mark before it. */
  text = g_bytes_get_data (bytes, &length);
  if (length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    {
      text += 3;
      length -= 3;
    }

  fatal = check_text (text, length);
  if (fatal != NULL)
    g_ptr_array_add (found, fatal);
  else
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      g_autoptr (GError) error = NULL;

      if (json_parser_load_from_data (parser, text, length, &error))
        {
          ForumJsonCursor root = { .node = json_parser_get_root (parser), .problems = found };

          program = read_program (&root, folder);
          locate_problems (found, text, length);
        }
      else
        g_ptr_array_add (found, forum_problem_new (FORUM_PROBLEM_SYNTAX, NULL, error->message));
    }

  if (has_errors (found))
    g_clear_object (&program);

  *problems = g_steal_pointer (&found);

  return g_steal_pointer (&program);
}
