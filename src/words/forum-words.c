/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forum-dates.h"

/**
 * forum_words_for_session_kind:
 * @kind: a kind of session
 *
 * Returns: (transfer none): its name
 */
const char *
forum_words_for_session_kind (ForumSessionKind kind)
{
  switch (kind)
    {
    case FORUM_SESSION_KIND_TALK:
      return C_("kind of session", "Talk");
    case FORUM_SESSION_KIND_KEYNOTE:
      return C_("kind of session", "Keynote");
    case FORUM_SESSION_KIND_DISCUSSION:
      return C_("kind of session", "Discussion");
    case FORUM_SESSION_KIND_WORKSHOP:
      return C_("kind of session", "Workshop");
    case FORUM_SESSION_KIND_POSTER:
      return C_("kind of session", "Poster");
    case FORUM_SESSION_KIND_OPENING:
      return C_("kind of session", "Opening");
    case FORUM_SESSION_KIND_CLOSING:
      return C_("kind of session", "Closing");
    case FORUM_SESSION_KIND_BREAK:
      return C_("kind of session", "Break");
    case FORUM_SESSION_KIND_OTHER:
    default:
      return C_("kind of session", "Session");
    }
}

/**
 * forum_words_for_status:
 * @status: a status
 *
 * Returns: (transfer none): its name
 */
const char *
forum_words_for_status (ForumStatus status)
{
  switch (status)
    {
    case FORUM_STATUS_GIVEN:
      return C_("status of a session", "Took place");
    case FORUM_STATUS_CANCELLED:
      return C_("status of a session", "Cancelled");
    case FORUM_STATUS_MOVED:
      return C_("status of a session", "Moved");
    case FORUM_STATUS_ANNOUNCED:
    default:
      return C_("status of a session", "Announced");
    }
}

/**
 * forum_words_for_role:
 * @role: a role
 *
 * Returns: (transfer none): its name
 */
const char *
forum_words_for_role (ForumRole role)
{
  switch (role)
    {
    case FORUM_ROLE_SPEAKER:
      return C_("role", "Speaker");
    case FORUM_ROLE_CHAIR:
      return C_("role", "Chair");
    case FORUM_ROLE_PANELIST:
      return C_("role", "Panelist");
    case FORUM_ROLE_DISCUSSANT:
      return C_("role", "Discussant");
    case FORUM_ROLE_HOST:
      return C_("role", "Host");
    case FORUM_ROLE_UNKNOWN:
    default:
      return C_("role", "Participant");
    }
}

/**
 * forum_words_for_mode:
 * @mode: how a forum is held
 *
 * Returns: (transfer none) (nullable): its name, %NULL when it is not known
 */
const char *
forum_words_for_mode (ForumMode mode)
{
  switch (mode)
    {
    case FORUM_MODE_ONLINE:
      return C_("how a forum is held", "Online");
    case FORUM_MODE_ONSITE:
      return C_("how a forum is held", "On site");
    case FORUM_MODE_HYBRID:
      return C_("how a forum is held", "On site and online");
    case FORUM_MODE_UNKNOWN:
    default:
      return NULL;
    }
}

/**
 * forum_words_for_link_kind:
 * @kind: what a link leads to
 *
 * Returns: (transfer none): what opening it does
 */
const char *
forum_words_for_link_kind (ForumLinkKind kind)
{
  switch (kind)
    {
    case FORUM_LINK_KIND_MEETING:
      return C_("what a link does", "Join");
    case FORUM_LINK_KIND_STREAM:
      return C_("what a link does", "Watch Live");
    case FORUM_LINK_KIND_RECORDING:
      return C_("what a link does", "Recording");
    case FORUM_LINK_KIND_SLIDES:
      return C_("what a link does", "Slides");
    case FORUM_LINK_KIND_WEB:
    default:
      return C_("what a link does", "Website");
    }
}

/**
 * forum_words_for_organization_kind:
 * @kind: a kind of organization
 *
 * Returns: (transfer none): its name
 */
const char *
forum_words_for_organization_kind (ForumOrganizationKind kind)
{
  switch (kind)
    {
    case FORUM_ORGANIZATION_KIND_GOVERNMENT:
      return C_("kind of organization", "Public authority");
    case FORUM_ORGANIZATION_KIND_UNIVERSITY:
      return C_("kind of organization", "University");
    case FORUM_ORGANIZATION_KIND_INSTITUTE:
      return C_("kind of organization", "Research institute");
    case FORUM_ORGANIZATION_KIND_COMPANY:
      return C_("kind of organization", "Company");
    case FORUM_ORGANIZATION_KIND_ASSOCIATION:
      return C_("kind of organization", "Association");
    case FORUM_ORGANIZATION_KIND_FACILITY:
      return C_("kind of organization", "Facility");
    case FORUM_ORGANIZATION_KIND_OTHER:
    default:
      return C_("kind of organization", "Organization");
    }
}

/**
 * forum_words_for_language:
 * @tag: a BCP 47 tag
 *
 * Returns: (transfer full): the name of the language, or the tag where the program has no name for
 *   it
 */
char *
forum_words_for_language (const char *tag)
{
  static const struct {
    const char *language;
    const char *name;
  } languages[] = {
    { "ko", N_("Korean") },
    { "en", N_("English") },
    { "ja", N_("Japanese") },
    { "zh", N_("Chinese") },
    { "de", N_("German") },
    { "fr", N_("French") },
    { "es", N_("Spanish") },
  };
  gsize length = strcspn (tag, "-");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strlen (languages[i].language) == length &&
        g_ascii_strncasecmp (languages[i].language, tag, length) == 0)
      return g_strdup (_(languages[i].name));

  return g_strdup (tag);
}

/**
 * forum_words_join:
 * @first: (nullable): some words
 * @second: (nullable): more words
 *
 * Returns: (transfer full) (nullable): both, with a dot between them; the one that is there; or
 *   %NULL
 */
char *
forum_words_join (const char *first,
                  const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);

  return g_strdup_printf ("%s · %s", first, second);
}

/* Names in a row. */
static void
append_name (GString    *names,
             const char *name)
{
  /* Translators: stands between the names of a list. */
  g_string_append_printf (names, "%s%s", names->len > 0 ? _(", ") : "", name);
}

static char *
take_or_null (GString *string)
{
  gboolean empty = string->len == 0;

  return g_string_free (string, empty);
}

/**
 * forum_words_day_number:
 * @day: a day
 *
 * Returns: (transfer full): `Day 2`, `2일차`
 */
char *
forum_words_day_number (ForumDay *day)
{
  /* Translators: which day of the forum. */
  return g_strdup_printf (_("Day %u"), forum_day_get_number (day));
}

/**
 * forum_words_day_theme:
 * @day: a day
 *
 * Returns: (transfer full) (nullable): its title and its theme, as far as they are known
 */
char *
forum_words_day_theme (ForumDay *day)
{
  return forum_words_join (forum_text_get (forum_day_get_title (day)),
                           forum_text_get (forum_day_get_theme (day)));
}

/* The people of one role: one with the position, several by their names alone. Whoever was named
 * already is not named again. */
static char *
describe_people (ForumList   *appearances,
                 gboolean     chairs,
                 ForumPerson *named)
{
  GString *names = g_string_new (NULL);
  ForumPerson *only = NULL;
  guint n_people = 0;

  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumAppearance *appearance = forum_list_get (appearances, i);
      ForumPerson *person = forum_appearance_get_person (appearance);

      if ((forum_appearance_get_role (appearance) == FORUM_ROLE_CHAIR) != chairs)
        continue;

      if (person != named)
        append_name (names, forum_text_get (forum_person_get_name (person)));
      only = person;
      n_people++;
    }

  if (n_people == 1)
    {
      g_autofree char *position = forum_words_person_position (only);

      if (position != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? " · " : "", position);
    }

  return take_or_null (names);
}

/**
 * forum_words_day_chairs:
 * @day: a day
 *
 * Returns: (transfer full) (nullable): who chairs the day, %NULL if it is not known
 */
char *
forum_words_day_chairs (ForumDay *day)
{
  g_autofree char *chairs = describe_people (forum_day_get_appearances (day), TRUE, NULL);

  if (chairs == NULL)
    return NULL;

  /* Translators: who chairs a day or a session: one or more names. */
  return g_strdup_printf (_("Chair: %s"), chairs);
}

/* In Korean a person is spoken of by name and position. */
static char *
address_person (ForumPerson *person)
{
  ForumText *name = forum_person_get_name (person);
  ForumText *title = forum_person_get_title (person);

  if (title != NULL &&
      g_strcmp0 (forum_text_get_language (name), "ko") == 0 &&
      g_strcmp0 (forum_text_get_language (title), "ko") == 0)
    return g_strdup_printf ("%s %s", forum_text_get (name), forum_text_get (title));

  return g_strdup (forum_text_get (name));
}

static ForumPerson *
find_speaker (ForumSession *session)
{
  ForumList *appearances = forum_session_get_appearances (session);

  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumAppearance *appearance = forum_list_get (appearances, i);

      if (forum_appearance_get_role (appearance) == FORUM_ROLE_SPEAKER)
        return forum_appearance_get_person (appearance);
    }

  return NULL;
}

static gboolean
is_talk (ForumSession *session)
{
  ForumSessionKind kind = forum_session_get_kind (session);

  return kind == FORUM_SESSION_KIND_TALK || kind == FORUM_SESSION_KIND_KEYNOTE;
}

/* Whom the title names where none is known: see forum_words_session_title(). */
static ForumPerson *
find_named_in_title (ForumSession *session)
{
  return forum_session_get_title (session) == NULL && is_talk (session) ? find_speaker (session)
                                                                        : NULL;
}

static char *
list_organizations (ForumSession *session)
{
  ForumList *organizations = forum_session_get_organizations (session);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < forum_list_get_length (organizations); i++)
    {
      ForumOrganization *organization = forum_list_get (organizations, i);

      append_name (names, forum_text_get (forum_organization_get_name (organization)));
    }

  return take_or_null (names);
}

static char *
describe_session_people (ForumSession *session,
                         ForumPerson  *named)
{
  ForumList *appearances = forum_session_get_appearances (session);
  g_autofree char *people = describe_people (appearances, FALSE, named);

  if (people == NULL)
    {
      g_autofree char *chairs = describe_people (appearances, TRUE, named);

      if (chairs != NULL)
        people = g_strdup_printf (_("Chair: %s"), chairs);
    }

  return people != NULL || named != NULL ? g_steal_pointer (&people) : list_organizations (session);
}

/**
 * forum_words_session_title:
 * @session: a session
 *
 * Returns: (transfer full): its title; where none is known, words that tell it from the others
 */
char *
forum_words_session_title (ForumSession *session)
{
  const char *kind = forum_words_for_session_kind (forum_session_get_kind (session));
  ForumPerson *speaker = find_named_in_title (session);
  ForumDay *day = forum_session_get_day (session);
  ForumText *theme = day != NULL ? forum_day_get_theme (day) : NULL;

  if (forum_session_get_title (session) != NULL)
    return g_strdup (forum_text_get (forum_session_get_title (session)));

  if (speaker != NULL)
    {
      g_autofree char *name = address_person (speaker);

      /* Translators: a talk or keynote whose title is not known, by its speaker. */
      return g_strdup_printf (_("Talk by %s"), name);
    }

  if (theme != NULL)
    /* Translators: a session whose title is not known: the theme of the day, the kind of
     * session. */
    return g_strdup_printf (_("%1$s: %2$s"), forum_text_get (theme), kind);

  return g_strdup (kind);
}

/**
 * forum_words_session_language:
 * @session: a session
 *
 * Returns: (transfer none) (nullable): the BCP 47 tag of what forum_words_session_title() answers,
 *   if it is known
 */
const char *
forum_words_session_language (ForumSession *session)
{
  return forum_text_get_language (forum_session_get_title (session));
}

/**
 * forum_words_session_people:
 * @session: a session
 *
 * Returns: (transfer full) (nullable): who speaks in it, else who chairs it, else which
 *   organizations take part
 */
char *
forum_words_session_people (ForumSession *session)
{
  return describe_session_people (session, NULL);
}

/**
 * forum_words_session_other_people:
 * @session: a session
 *
 * For whoever has just read forum_words_session_title(), which may have named the speaker.
 *
 * Returns: (transfer full) (nullable): the same as forum_words_session_people(), without that name
 */
char *
forum_words_session_other_people (ForumSession *session)
{
  return describe_session_people (session, find_named_in_title (session));
}

/**
 * forum_words_person_position:
 * @person: a person
 *
 * Returns: (transfer full) (nullable): the position and the affiliation, as far as they are known
 */
char *
forum_words_person_position (ForumPerson *person)
{
  ForumOrganization *organization = forum_person_get_organization (person);
  const char *title = forum_text_get (forum_person_get_title (person));

  if (organization == NULL)
    return g_strdup (title);
  if (title == NULL)
    return g_strdup (forum_text_get (forum_organization_get_name (organization)));

  /* Translators: a position and the organization: "Professor, Harvard Medical School". */
  return g_strdup_printf (_("%1$s, %2$s"), title,
                          forum_text_get (forum_organization_get_name (organization)));
}

/**
 * forum_words_ways:
 * @program: a program
 *
 * Returns: (transfer full) (nullable): how to take part in the forum: `Online (Zoom) · Live on
 *   YouTube`
 */
char *
forum_words_ways (ForumProgram *program)
{
  ForumList *links = forum_program_get_links (program);
  const char *mode = forum_words_for_mode (forum_program_get_mode (program));
  GString *ways = g_string_new (mode);
  gboolean met = FALSE;

  for (guint i = 0; i < forum_list_get_length (links); i++)
    {
      ForumLink *link = forum_list_get (links, i);
      const char *title = forum_text_get (forum_link_get_title (link));

      if (title == NULL)
        continue;

      if (forum_link_get_kind (link) == FORUM_LINK_KIND_MEETING && !met)
        {
          g_string_append_printf (ways, ways->len > 0 ? " (%s)" : "%s", title);
          met = TRUE;
        }
      else if (forum_link_get_kind (link) == FORUM_LINK_KIND_STREAM)
        {
          if (ways->len > 0)
            g_string_append (ways, " · ");
          /* Translators: the name of a video service, such as YouTube. */
          g_string_append_printf (ways, _("Live on %s"), title);
        }
    }

  return take_or_null (ways);
}

/**
 * forum_words_aliases:
 * @name: a name, which stands there already, with what it is in another language
 * @aliases: (nullable) (element-type ForumFact): other names
 *
 * What is another name in one language can be the name in another one, and is not said twice.
 *
 * Returns: (transfer full) (nullable): a line that names them all, %NULL if there are none
 */
char *
forum_words_aliases (ForumText *name,
                     ForumList *aliases)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (ForumText) other = forum_text_dup_other (name);
  const char *shown[] = { forum_text_get (name), other ? forum_text_get (other) : NULL, NULL };

  for (guint i = 0; i < forum_list_get_length (aliases); i++)
    {
      const char *alias = forum_text_get (forum_fact_get_text (forum_list_get (aliases, i)));

      if (!g_strv_contains (shown, alias))
        append_name (names, alias);
    }

  /* Translators: other names of an organization or a forum. */
  return names->len > 0 ? g_strdup_printf (_("Also: %s"), names->str) : NULL;
}

/**
 * forum_words_source:
 * @source: a source
 *
 * Returns: (transfer full) (nullable): its publisher and date, as far as they are known
 */
char *
forum_words_source (ForumSource *source)
{
  GDateTime *date = forum_source_get_date (source);
  g_autofree char *day = date != NULL ? forum_dates_format_long_day (date) : NULL;

  return forum_words_join (forum_text_get (forum_source_get_publisher (source)), day);
}
