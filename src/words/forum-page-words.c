/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-page-words.h"

#include <glib/gi18n.h>

#include "forum-dates.h"
#include "forum-words.h"

/* What pages say, on the screen and on paper, and what paper alone says: there is room for a whole
 * line about each person there, and an address has to be readable. */

/**
 * forum_words_language:
 *
 * Returns: (transfer none): the BCP 47 tag of the language in which the program speaks
 */
const char *
forum_words_language (void)
{
  /* Translators: the BCP 47 tag of the language that you translate into, such as “ko”. */
  return C_("language of this translation", "en");
}

/**
 * forum_words_agenda:
 *
 * Returns: (transfer none): what the sessions that the user chose are called
 */
const char *
forum_words_agenda (void)
{
  return _("My Agenda");
}

/**
 * forum_words_note:
 *
 * Returns: (transfer none): what stands before the user's note about a session
 */
const char *
forum_words_note (void)
{
  /* Translators: what the user wrote about a session stands behind it. */
  return C_("before what the user wrote", "Note:");
}

/**
 * forum_words_no_time:
 *
 * Returns: (transfer none): what stands in place of an unknown time
 */
const char *
forum_words_no_time (void)
{
  return _("Time to be announced");
}

/**
 * forum_words_no_sessions:
 *
 * Returns: (transfer none): what stands in place of the sessions of a day without any
 */
const char *
forum_words_no_sessions (void)
{
  return _("The sessions of this day were not published.");
}

/**
 * forum_words_no_address:
 *
 * Returns: (transfer none): what stands in place of an unknown address
 */
const char *
forum_words_no_address (void)
{
  return _("No address was published");
}

/**
 * forum_words_page_number:
 * @number: a page, from 1
 * @n_pages: how many there are
 *
 * Returns: (transfer full): `Page 2 of 5`
 */
char *
forum_words_page_number (guint number,
                         guint n_pages)
{
  /* Translators: the number of a page, how many pages there are. */
  return g_strdup_printf (_("Page %1$u of %2$u"), number, n_pages);
}

/**
 * forum_words_hosts:
 * @program: a program
 *
 * Returns: (transfer full) (nullable): who hosts it, %NULL if it is not known
 */
char *
forum_words_hosts (ForumProgram *program)
{
  ForumList *hosts = forum_program_get_hosts (program);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < forum_list_get_length (hosts); i++)
    {
      ForumText *name = forum_organization_get_name (forum_list_get (hosts, i));

      /* Translators: stands between the names of a list. */
      g_string_append_printf (names, "%s%s", i > 0 ? _(", ") : "", forum_text_get (name));
    }

  /* Translators: who hosts a forum: one or more names. */
  return names->len > 0 ? g_strdup_printf (_("Hosted by %s"), names->str) : NULL;
}

/**
 * forum_words_time_zone:
 * @program: a program
 *
 * Paper does not know where it is read.
 *
 * Returns: (transfer full): in which time zone its times are
 */
char *
forum_words_time_zone (ForumProgram *program)
{
  /* Translators: the name of a time zone, such as Asia/Seoul. */
  return g_strdup_printf (_("Time zone: %s"),
                          g_time_zone_get_identifier (forum_program_get_time_zone (program)));
}

/**
 * forum_words_written:
 * @program: a program
 *
 * Returns: (transfer full) (nullable): on which day what it says was true, %NULL if it does not say
 */
char *
forum_words_written (ForumProgram *program)
{
  GDateTime *written = forum_program_get_written (program);
  g_autofree char *date = written != NULL ? forum_dates_format_long_day (written) : NULL;

  /* Translators: the day on which the programme was announced. */
  return date != NULL ? g_strdup_printf (_("As announced on %s"), date) : NULL;
}

/**
 * forum_words_appearance:
 * @appearance: a person in a session
 *
 * Returns: (transfer full): the name, the position and what the person does there, unless it is to
 *   speak
 */
char *
forum_words_appearance (ForumAppearance *appearance)
{
  ForumPerson *person = forum_appearance_get_person (appearance);
  ForumRole role = forum_appearance_get_role (appearance);
  g_autofree char *position = forum_words_person_position (person);
  g_autofree char *words = forum_words_join (forum_text_get (forum_person_get_name (person)),
                                             position);

  if (role == FORUM_ROLE_SPEAKER || role == FORUM_ROLE_UNKNOWN)
    return g_steal_pointer (&words);

  /* Translators: a role, such as “Chair”, and the person who has it. */
  return g_strdup_printf (C_("role", "%1$s: %2$s"), forum_words_for_role (role), words);
}

/**
 * forum_words_link:
 * @link: a link
 *
 * Returns: (transfer full) (nullable): what it leads to and its address, %NULL if that is not known
 */
char *
forum_words_link (ForumLink *link)
{
  const char *title = forum_text_get (forum_link_get_title (link));
  const char *kind = forum_words_for_link_kind (forum_link_get_kind (link));

  if (forum_link_get_url (link) == NULL)
    return NULL;

  return forum_words_join (title != NULL ? title : kind, forum_link_get_url (link));
}
