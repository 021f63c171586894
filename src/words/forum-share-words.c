/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-share-words.h"

#include <glib/gi18n.h>

#include "forum-dates.h"
#include "forum-page-words.h"
#include "forum-time-words.h"
#include "forum-words.h"
#include "model/forum-program-links.h"

/* What leaves the program as plain text: for a calendar, for a message to somebody. */

static void
append_line (GString    *text,
             const char *line)
{
  if (line == NULL)
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
append_paragraph (GString    *text,
                  const char *paragraph)
{
  if (paragraph == NULL || *paragraph == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append (text, paragraph);
}

static char *
describe_people (ForumSession *session)
{
  ForumList *appearances = forum_session_get_appearances (session);
  GString *people = g_string_new (NULL);

  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      g_autofree char *person = forum_words_appearance (forum_list_get (appearances, i));

      append_line (people, person);
    }

  return g_string_free (people, FALSE);
}

/* Those that open, since many programs make a button of every address that they find. */
static char *
describe_links (ForumProgram *program,
                ForumSession *session)
{
  g_autoptr (GPtrArray) links = forum_program_list_links (program, session);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      ForumLink *link = g_ptr_array_index (links, i);
      const char *kind = forum_words_for_link_kind (forum_link_get_kind (link));
      g_autofree char *line = NULL;

      if (!forum_link_opens (link))
        continue;

      /* Translators: what a link does, and its address. */
      line = g_strdup_printf (C_("link", "%1$s: %2$s"), kind, forum_link_get_url (link));
      append_line (lines, line);
    }

  return g_string_free (lines, FALSE);
}

static char *
describe_when (ForumProgram *program,
               ForumSession *session)
{
  ForumDay *day = forum_session_get_day (session);
  GDateTime *start = forum_session_get_start (session);
  GDateTime *moment = start != NULL ? start : forum_day_get_date (day);
  g_autofree char *date = moment != NULL ? forum_dates_format_long_day (moment)
                                         : forum_words_day_number (day);
  g_autofree char *times = forum_words_both_times (program, session);

  return forum_words_join (date, times);
}

/**
 * forum_words_session_where:
 * @program: a forum
 * @session: one of its sessions
 *
 * Returns: (transfer full) (nullable): where one goes to take part in it: the room, and that one
 *   can take part from afar, as far as that is known
 */
char *
forum_words_session_where (ForumProgram *program,
                           ForumSession *session)
{
  const char *room = forum_text_get (forum_session_get_room (session));
  ForumMode mode = forum_program_get_mode (program);

  if (room == NULL)
    return g_strdup (forum_words_for_mode (mode));
  if (mode == FORUM_MODE_ONLINE || mode == FORUM_MODE_HYBRID)
    return forum_words_join (room, forum_words_for_mode (FORUM_MODE_ONLINE));

  return g_strdup (room);
}

/**
 * forum_words_session_details:
 * @program: a forum
 * @session: one of its sessions
 *
 * Returns: (transfer full): what is known of it besides its title, time and place: the people, what
 *   it is about, its links, and what there is to be said of it
 */
char *
forum_words_session_details (ForumProgram *program,
                             ForumSession *session)
{
  GString *text = g_string_new (NULL);
  g_autofree char *people = describe_people (session);
  g_autofree char *links = describe_links (program, session);

  append_paragraph (text, people);
  append_paragraph (text, forum_text_get (forum_session_get_abstract (session)));
  append_paragraph (text, links);
  append_paragraph (text, forum_text_get (forum_session_get_remark (session)));

  return g_string_free (text, FALSE);
}

/**
 * forum_words_session_text:
 * @program: a forum
 * @session: one of its sessions
 *
 * Returns: (transfer full): a few lines that tell somebody of a session: its title, what became of
 *   it, the people, when it is by both clocks, where, and its links
 */
char *
forum_words_session_text (ForumProgram *program,
                          ForumSession *session)
{
  ForumStatus status = forum_session_get_status (session);
  gboolean changed = status == FORUM_STATUS_CANCELLED || status == FORUM_STATUS_MOVED;
  g_autofree char *title = forum_words_session_title (session);
  g_autofree char *people = describe_people (session);
  g_autofree char *when = describe_when (program, session);
  g_autofree char *where = forum_words_session_where (program, session);
  g_autofree char *links = describe_links (program, session);
  GString *text = g_string_new (title);

  if (changed)
    append_line (text, forum_words_for_status (status));
  if (*people != '\0')
    append_line (text, people);
  append_line (text, when);
  append_line (text, where);
  if (*links != '\0')
    append_line (text, links);

  return g_string_free (text, FALSE);
}

/**
 * forum_words_copy_link:
 * @link: a link
 *
 * Returns: (transfer full): what copying its address is called
 */
char *
forum_words_copy_link (ForumLink *link)
{
  const char *kind = forum_words_for_link_kind (forum_link_get_kind (link));

  /* Translators: what a link does, such as “Join” or “Recording”. */
  return g_strdup_printf (_("Copy Link: %s"), kind);
}

/**
 * forum_words_not_opened:
 *
 * Returns: (transfer none): why an address is text, and opens nothing
 */
const char *
forum_words_not_opened (void)
{
  return _("Not opened: only addresses of the web, of Zoom and of mail are");
}
