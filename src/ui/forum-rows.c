/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-rows.h"

#include <glib/gi18n.h>

#include "forum-copy.h"
#include "forum-navigation.h"
#include "forum-row.h"
#include "forum-session-row.h"
#include "words/forum-dates.h"
#include "words/forum-schedule-words.h"
#include "words/forum-page-words.h"
#include "words/forum-share-words.h"
#include "words/forum-time-words.h"
#include "words/forum-words.h"

static void
set_name (ForumRow  *row,
          ForumText *name)
{
  g_autoptr (ForumText) other = forum_text_dup_other (name);

  forum_row_set_title (row, forum_text_get (name), forum_text_get_language (name));
  if (other != NULL)
    forum_row_set_other (row, other);
}

static void
fill_with_person (ForumRow    *row,
                  ForumPerson *person)
{
  g_autofree char *position = forum_words_person_position (person);

  set_name (row, forum_person_get_name (person));
  forum_row_set_subtitle (row, position);
  forum_row_set_avatar (row, person);
}

static void
fill_with_organization (ForumRow          *row,
                        ForumOrganization *organization)
{
  ForumOrganizationKind kind = forum_organization_get_kind (organization);

  set_name (row, forum_organization_get_name (organization));
  forum_row_set_note (row, forum_words_for_organization_kind (kind));
}

static void
fill_with_session (ForumRow     *row,
                   ForumSession *session)
{
  ForumDay *day = forum_session_get_day (session);
  g_autofree char *title = forum_words_session_title (session);
  g_autofree char *place = forum_words_session_place (session);
  g_autofree char *date = day != NULL ? forum_words_day (day) : NULL;
  g_autofree char *subtitle = forum_words_join (date, place);

  forum_row_set_title (row, title, forum_words_session_language (session));
  forum_row_set_subtitle (row, subtitle);
  forum_row_set_note (row, forum_words_for_session_kind (forum_session_get_kind (session)));
}

/* Who published what a fact relies on, each once. */
static char *
list_publishers (ForumList *sources)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) publishers = g_string_new (NULL);

  for (guint i = 0; i < forum_list_get_length (sources); i++)
    {
      ForumSource *source = forum_list_get (sources, i);
      ForumText *publisher = forum_source_get_publisher (source);
      const char *name = forum_text_get (publisher != NULL ? publisher
                                                           : forum_source_get_title (source));

      if (g_hash_table_add (seen, (gpointer) name))
        g_string_append_printf (publishers, "%s%s", publishers->len > 0 ? _(", ") : "", name);
    }

  if (publishers->len == 0)
    return NULL;

  /* Translators: where a statement was read: one or more publishers. */
  return g_strdup_printf (_("Source: %s"), publishers->str);
}

static void
fill_with_fact (ForumRow  *row,
                ForumFact *fact)
{
  ForumText *text = forum_fact_get_text (fact);
  ForumText *detail = forum_fact_get_detail (fact);
  g_autofree char *publishers = list_publishers (forum_fact_get_sources (fact));

  forum_row_set_title (row, forum_text_get (text), forum_text_get_language (text));
  forum_row_set_subtitle (row, detail != NULL ? forum_text_get (detail) : publishers);
}

static void
fill_with_source (ForumRow    *row,
                  ForumSource *source)
{
  ForumText *title = forum_source_get_title (source);
  g_autofree char *origin = forum_words_source (source);

  forum_row_set_title (row, forum_text_get (title), forum_text_get_language (title));
  forum_row_set_subtitle (row, origin);
  forum_row_set_url (row, forum_source_get_url (source));
}

static void
fill_with_link (ForumRow  *row,
                ForumLink *link)
{
  ForumText *title = forum_link_get_title (link);
  const char *kind = forum_words_for_link_kind (forum_link_get_kind (link));
  const char *url = forum_link_get_url (link);

  if (title != NULL)
    forum_row_set_title (row, forum_text_get (title), forum_text_get_language (title));
  else
    forum_row_set_title (row, kind, NULL);
  forum_row_set_subtitle (row, url != NULL ? url : forum_words_no_address ());
  if (url == NULL)
    return;

  if (forum_link_can_open (url))
    forum_row_set_url (row, url);
  else
    forum_row_set_detail (row, forum_words_not_opened ());
  forum_row_append (row, forum_copy_button_new (url));
}

static void
fill_with_article (ForumRow     *row,
                   ForumArticle *article)
{
  ForumText *title = forum_article_get_title (article);

  forum_row_set_title (row, forum_text_get (title), forum_text_get_language (title));
  if (forum_article_get_kind (article) == FORUM_ARTICLE_KIND_QUOTATION)
    forum_row_set_icon (row, "bioforum-quote-symbolic");
  if (forum_article_get_person (article) != NULL)
    {
      ForumText *name = forum_person_get_name (forum_article_get_person (article));

      forum_row_set_subtitle (row, forum_text_get (name));
    }
}

/* All that the row says. */
static GtkWidget *
create_row (GObject *item)
{
  GtkWidget *row = forum_row_new ();

  if (FORUM_IS_APPEARANCE (item))
    {
      ForumAppearance *appearance = FORUM_APPEARANCE (item);

      fill_with_person (FORUM_ROW (row), forum_appearance_get_person (appearance));
      forum_row_set_note (FORUM_ROW (row),
                          forum_words_for_role (forum_appearance_get_role (appearance)));
    }
  else if (FORUM_IS_PERSON (item))
    fill_with_person (FORUM_ROW (row), FORUM_PERSON (item));
  else if (FORUM_IS_ORGANIZATION (item))
    fill_with_organization (FORUM_ROW (row), FORUM_ORGANIZATION (item));
  else if (FORUM_IS_SESSION (item))
    fill_with_session (FORUM_ROW (row), FORUM_SESSION (item));
  else if (FORUM_IS_FACT (item))
    fill_with_fact (FORUM_ROW (row), FORUM_FACT (item));
  else if (FORUM_IS_SOURCE (item))
    fill_with_source (FORUM_ROW (row), FORUM_SOURCE (item));
  else if (FORUM_IS_LINK (item))
    fill_with_link (FORUM_ROW (row), FORUM_LINK (item));
  else
    fill_with_article (FORUM_ROW (row), FORUM_ARTICLE (item));

  return row;
}

static void
set_target (ForumRow *row,
            GObject  *item)
{
  if (FORUM_IS_APPEARANCE (item))
    item = G_OBJECT (forum_appearance_get_person (FORUM_APPEARANCE (item)));

  if (FORUM_IS_PERSON (item))
    forum_row_set_target (row, FORUM_NAVIGATION_PERSON, forum_person_get_id (FORUM_PERSON (item)));
  else if (FORUM_IS_ORGANIZATION (item))
    forum_row_set_target (row, FORUM_NAVIGATION_ORGANIZATION,
                          forum_organization_get_id (FORUM_ORGANIZATION (item)));
  else if (FORUM_IS_SESSION (item))
    forum_row_set_target (row, FORUM_NAVIGATION_SESSION,
                          forum_session_get_id (FORUM_SESSION (item)));
  else if (FORUM_IS_ARTICLE (item))
    forum_row_set_target (row, FORUM_NAVIGATION_ARTICLE,
                          forum_article_get_id (FORUM_ARTICLE (item)));
}

/**
 * forum_rows_new_for:
 * @item: anything of a forum's model
 *
 * Returns: (transfer floating): a row that shows it, and opens it if there is more to see
 */
GtkWidget *
forum_rows_new_for (GObject *item)
{
  GtkWidget *row = create_row (item);

  set_target (FORUM_ROW (row), item);

  return row;
}

/**
 * forum_rows_new_listed:
 * @program: a forum
 * @item: a session, person, organization or article of it
 *
 * Returns: (transfer floating): a row that shows it in a list whose pages stand beside it
 */
GtkWidget *
forum_rows_new_listed (ForumProgram *program,
                       GObject      *item)
{
  GtkWidget *row;

  if (FORUM_IS_SESSION (item))
    return forum_session_row_new (program, FORUM_SESSION (item));

  row = create_row (item);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (FORUM_IS_PERSON (item))
    {
      g_autofree char *appearances = forum_words_person_appearances (program, FORUM_PERSON (item));

      forum_row_set_detail (FORUM_ROW (row), appearances);
    }

  return row;
}
