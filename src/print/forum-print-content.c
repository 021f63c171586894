/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-print-content.h"

#include "words/forum-dates.h"
#include "words/forum-page-words.h"
#include "words/forum-schedule-words.h"
#include "words/forum-words.h"

/* What is said on paper about each thing, and how it looks. */

static void
add_line (ForumPrintText  *text,
          ForumPrintStyle  style,
          const char      *words)
{
  if (words == NULL)
    return;

  forum_print_text_begin (text, style);
  forum_print_text_add (text, words);
}

static void
mark_person (ForumPrintText *text,
             ForumPerson    *person)
{
  ForumOrganization *organization = forum_person_get_organization (person);

  forum_print_text_mark (text, forum_person_get_name (person));
  forum_print_text_mark (text, forum_person_get_title (person));
  if (organization != NULL)
    forum_print_text_mark (text, forum_organization_get_name (organization));
}

static void
mark_organizations (ForumPrintText *text,
                    ForumList      *organizations)
{
  for (guint i = 0; i < forum_list_get_length (organizations); i++)
    forum_print_text_mark (text, forum_organization_get_name (forum_list_get (organizations, i)));
}

static gboolean
is_of_web (const char *url)
{
  g_autofree char *scheme = g_uri_parse_scheme (url);

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

/* On paper an address is there to be read; in a PDF those of the web also open. */
static void
add_links (ForumPrintText *text,
           ForumList      *links)
{
  for (guint i = 0; i < forum_list_get_length (links); i++)
    {
      ForumLink *link = forum_list_get (links, i);
      const char *url = forum_link_get_url (link);
      g_autofree char *words = forum_words_link (link);

      if (words == NULL)
        continue;

      add_line (text, FORUM_PRINT_STYLE_SMALL, words);
      forum_print_text_mark (text, forum_link_get_title (link));
      if (is_of_web (url) && forum_link_can_open (url))
        forum_print_text_set_url (text, url);
    }
}

static gboolean
has_live_address (ForumList *links)
{
  for (guint i = 0; i < forum_list_get_length (links); i++)
    {
      ForumLink *link = forum_list_get (links, i);
      ForumLinkKind kind = forum_link_get_kind (link);

      if ((kind == FORUM_LINK_KIND_MEETING || kind == FORUM_LINK_KIND_STREAM) &&
          forum_link_get_url (link) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Whether one could take part from afar if only one knew where. */
static gboolean
lacks_address (ForumProgram *program)
{
  if (forum_program_get_mode (program) == FORUM_MODE_ONSITE ||
      has_live_address (forum_program_get_links (program)))
    return FALSE;

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    {
      ForumList *day = forum_list_get (FORUM_LIST (program), i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        if (has_live_address (forum_session_get_links (forum_list_get (day, j))))
          return FALSE;
    }

  return TRUE;
}

static gboolean
has_times (ForumProgram *program)
{
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    {
      ForumList *day = forum_list_get (FORUM_LIST (program), i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        if (forum_session_get_start (forum_list_get (day, j)) != NULL)
          return TRUE;
    }

  return FALSE;
}

static void
add_hosts (ForumPrintText *text,
           ForumProgram   *program)
{
  ForumList *hosts = forum_program_get_hosts (program);
  g_autofree char *words = forum_words_hosts (program);

  if (words == NULL)
    return;

  add_line (text, FORUM_PRINT_STYLE_BODY, words);
  for (guint i = 0; i < forum_list_get_length (hosts); i++)
    forum_print_text_mark (text, forum_organization_get_name (forum_list_get (hosts, i)));
}

/**
 * forum_print_content_title:
 * @program: a program
 * @agenda: whether only what the user chose follows
 *
 * Returns: (transfer full): what stands at the top of the first page
 */
ForumPrintText *
forum_print_content_title (ForumProgram *program,
                           gboolean      agenda)
{
  ForumPrintText *text = forum_print_text_new ();
  ForumText *name = forum_program_get_name (program);
  g_autoptr (ForumText) other = forum_text_dup_other (name);
  g_autofree char *days = forum_words_days (program);
  g_autofree char *ways = forum_words_ways (program);
  g_autofree char *when = forum_words_join (days, ways);
  g_autofree char *zone = has_times (program) ? forum_words_time_zone (program) : NULL;
  g_autofree char *written = forum_words_written (program);
  g_autofree char *remarks = forum_words_join (zone, written);

  if (agenda)
    {
      forum_print_text_begin (text, FORUM_PRINT_STYLE_THEME);
      forum_print_text_add_strong (text, forum_words_agenda ());
    }

  forum_print_text_begin (text, FORUM_PRINT_STYLE_NAME);
  forum_print_text_add_text (text, name);
  if (other != NULL)
    {
      forum_print_text_begin (text, FORUM_PRINT_STYLE_OTHER_NAME);
      forum_print_text_add_text (text, other);
    }

  if (when != NULL)
    {
      forum_print_text_begin (text, FORUM_PRINT_STYLE_LEAD);
      forum_print_text_add (text, when);
    }
  add_hosts (text, program);
  add_line (text, FORUM_PRINT_STYLE_SMALL, remarks);
  if (ways != NULL && lacks_address (program))
    add_line (text, FORUM_PRINT_STYLE_SMALL, forum_words_no_address ());
  add_links (text, forum_program_get_links (program));

  return text;
}

/**
 * forum_print_content_day:
 * @day: a day
 *
 * Returns: (transfer full): its heading
 */
ForumPrintText *
forum_print_content_day (ForumDay *day)
{
  ForumPrintText *text = forum_print_text_new ();
  ForumList *appearances = forum_day_get_appearances (day);
  g_autofree char *heading = forum_words_day_heading (day);
  g_autofree char *theme = forum_words_day_theme (day);
  g_autofree char *chairs = forum_words_day_chairs (day);

  add_line (text, FORUM_PRINT_STYLE_DAY, heading);
  if (theme != NULL)
    {
      add_line (text, FORUM_PRINT_STYLE_THEME, theme);
      forum_print_text_mark (text, forum_day_get_title (day));
      forum_print_text_mark (text, forum_day_get_theme (day));
    }
  if (chairs != NULL)
    {
      add_line (text, FORUM_PRINT_STYLE_BODY, chairs);
      for (guint i = 0; i < forum_list_get_length (appearances); i++)
        mark_person (text, forum_appearance_get_person (forum_list_get (appearances, i)));
    }

  return text;
}

/**
 * forum_print_content_running_head:
 * @day: a day
 *
 * Returns: (transfer full): what stands at the top of a page in the midst of it
 */
ForumPrintText *
forum_print_content_running_head (ForumDay *day)
{
  ForumPrintText *text = forum_print_text_new ();
  g_autofree char *heading = forum_words_day_heading (day);

  add_line (text, FORUM_PRINT_STYLE_MARGIN, heading);

  return text;
}

/**
 * forum_print_content_no_sessions:
 *
 * Returns: (transfer full): what stands below the heading of a day without sessions
 */
ForumPrintText *
forum_print_content_no_sessions (void)
{
  ForumPrintText *text = forum_print_text_new ();

  add_line (text, FORUM_PRINT_STYLE_BODY, forum_words_no_sessions ());

  return text;
}

static gboolean
contains (ForumList *list,
          gpointer   object)
{
  for (guint i = 0; i < forum_list_get_length (list); i++)
    if (forum_list_get (list, i) == object)
      return TRUE;

  return FALSE;
}

/* Those of the whole day are named in its heading. Where nobody is named organizations may be. */
static void
add_people (ForumPrintText *text,
            ForumSession   *session)
{
  ForumList *appearances = forum_session_get_appearances (session);
  ForumDay *day = forum_session_get_day (session);
  ForumList *of_day = day != NULL ? forum_day_get_appearances (day) : NULL;

  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    {
      ForumAppearance *appearance = forum_list_get (appearances, i);
      g_autofree char *words = NULL;

      if (contains (of_day, appearance) &&
          forum_appearance_get_role (appearance) == FORUM_ROLE_CHAIR)
        continue;

      words = forum_words_appearance (appearance);
      add_line (text, FORUM_PRINT_STYLE_BODY, words);
      mark_person (text, forum_appearance_get_person (appearance));
    }

  if (forum_list_get_length (appearances) == 0)
    {
      g_autofree char *organizations = forum_words_session_people (session);

      add_line (text, FORUM_PRINT_STYLE_BODY, organizations);
      mark_organizations (text, forum_session_get_organizations (session));
    }
}

/* The next of several things on one line, which begins with the first of them. */
static void
begin_part (ForumPrintText *text,
            gboolean       *begun)
{
  if (*begun)
    forum_print_text_add (text, " · ");
  else
    forum_print_text_begin (text, FORUM_PRINT_STYLE_SMALL);

  *begun = TRUE;
}

/* Of what kind a session is, where it is held and whether that has changed. The words that stand in
 * place of an unknown title name the kind, if only as a talk. */
static void
add_kind (ForumPrintText *text,
          ForumSession   *session,
          gboolean        changed)
{
  ForumText *const places[] = { forum_session_get_room (session),
                                forum_session_get_track (session) };
  ForumSessionKind kind = forum_session_get_kind (session);
  gboolean begun = FALSE;

  if (forum_session_get_title (session) != NULL || kind == FORUM_SESSION_KIND_KEYNOTE)
    {
      begin_part (text, &begun);
      forum_print_text_add (text, forum_words_for_session_kind (kind));
    }

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i] != NULL)
      {
        begin_part (text, &begun);
        forum_print_text_add_text (text, places[i]);
      }

  if (changed)
    {
      begin_part (text, &begun);
      forum_print_text_add_strong (text,
                                   forum_words_for_status (forum_session_get_status (session)));
    }
}

static void
add_title (ForumPrintText *text,
           ForumSession   *session)
{
  ForumText *title = forum_session_get_title (session);
  ForumDay *day = forum_session_get_day (session);
  g_autofree char *words = NULL;

  forum_print_text_begin (text, FORUM_PRINT_STYLE_SESSION);
  if (title != NULL)
    {
      forum_print_text_add_text (text, title);
    }
  else
    {
      words = forum_words_session_title (session);
      forum_print_text_add (text, words);
      if (day != NULL)
        forum_print_text_mark (text, forum_day_get_theme (day));
    }

  if (forum_session_get_status (session) == FORUM_STATUS_CANCELLED)
    forum_print_text_strike (text);
}

/**
 * forum_print_content_session:
 * @session: a session
 * @note: (nullable): what the user wrote about it
 *
 * Returns: (transfer full): all about it but its times
 */
ForumPrintText *
forum_print_content_session (ForumSession *session,
                             const char   *note)
{
  ForumPrintText *text = forum_print_text_new ();
  ForumStatus status = forum_session_get_status (session);
  gboolean changed = status == FORUM_STATUS_CANCELLED || status == FORUM_STATUS_MOVED;
  ForumText *remark = forum_session_get_remark (session);

  add_kind (text, session, changed);
  add_title (text, session);
  add_people (text, session);

  /* What became of a session that is not held as announced. */
  if (changed && remark != NULL)
    {
      forum_print_text_begin (text, FORUM_PRINT_STYLE_BODY);
      forum_print_text_add_text (text, remark);
    }
  add_links (text, forum_session_get_links (session));

  if (note != NULL && *note != '\0')
    {
      forum_print_text_begin (text, FORUM_PRINT_STYLE_NOTE);
      forum_print_text_add_strong (text, forum_words_note ());
      forum_print_text_add (text, " ");
      forum_print_text_add (text, note);
    }

  return text;
}

/* A time is not broken between its hours and what is said to be before or after noon. */
static char *
hold_together (const char *times)
{
  g_autoptr (GString) held = g_string_new (times);

  g_string_replace (held, " ", "\302\240", 0);

  return g_strdup (held->str);
}

/**
 * forum_print_content_times:
 * @session: a session
 *
 * Returns: (transfer full): from when to when it goes, or that this is not known
 */
ForumPrintText *
forum_print_content_times (ForumSession *session)
{
  ForumPrintText *text = forum_print_text_new ();
  GDateTime *start = forum_session_get_start (session);
  g_autofree char *times = NULL;
  g_autofree char *held = NULL;

  if (start != NULL)
    {
      times = forum_dates_format_times (start, forum_session_get_end (session));
      held = hold_together (times);
    }
  add_line (text, FORUM_PRINT_STYLE_TIME, held != NULL ? held : forum_words_no_time ());

  return text;
}

/**
 * forum_print_content_footer:
 * @program: a program
 * @agenda: whether only what the user chose is printed
 *
 * Returns: (transfer full): what every page ends with
 */
ForumPrintText *
forum_print_content_footer (ForumProgram *program,
                            gboolean      agenda)
{
  ForumPrintText *text = forum_print_text_new ();

  forum_print_text_begin (text, FORUM_PRINT_STYLE_MARGIN);
  if (agenda)
    {
      forum_print_text_add (text, forum_words_agenda ());
      forum_print_text_add (text, " · ");
    }
  forum_print_text_add_text (text, forum_program_get_name (program));

  return text;
}

/**
 * forum_print_content_page_number:
 * @number: a page, from 1
 * @n_pages: how many there are
 *
 * Returns: (transfer full): which of them it is
 */
ForumPrintText *
forum_print_content_page_number (guint number,
                                 guint n_pages)
{
  ForumPrintText *text = forum_print_text_new ();
  g_autofree char *words = forum_words_page_number (number, n_pages);

  add_line (text, FORUM_PRINT_STYLE_MARGIN, words);

  return text;
}
