/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-pages.h"

#include "forum-article-page.h"
#include "forum-organization-page.h"
#include "forum-person-page.h"
#include "forum-session-page.h"
#include "words/forum-words.h"

static GtkWidget *
create_page (ForumProgram *program,
             gpointer      item)
{
  if (FORUM_IS_SESSION (item))
    return forum_session_page_new (program, item);
  if (FORUM_IS_PERSON (item))
    return forum_person_page_new (program, item);
  if (FORUM_IS_ORGANIZATION (item))
    return forum_organization_page_new (program, item);

  g_return_val_if_fail (FORUM_IS_ARTICLE (item), NULL);

  return forum_article_page_new (program, item);
}

static char *
dup_title (gpointer item)
{
  if (FORUM_IS_SESSION (item))
    return forum_words_session_title (item);
  if (FORUM_IS_PERSON (item))
    return g_strdup (forum_text_get (forum_person_get_name (item)));
  if (FORUM_IS_ORGANIZATION (item))
    return g_strdup (forum_text_get (forum_organization_get_name (item)));

  return g_strdup (forum_text_get (forum_article_get_title (item)));
}

/**
 * forum_pages_new_for:
 * @program: a forum
 * @item: a session, person, organization or article of it
 *
 * Returns: (transfer floating): the page that shows all of it
 */
GtkWidget *
forum_pages_new_for (ForumProgram *program,
                     gpointer      item)
{
  GtkWidget *page = create_page (program, item);
  g_autofree char *title = NULL;

  g_return_val_if_fail (page != NULL, NULL);

  title = dup_title (item);
  forum_pages_set_title (page, title);

  return page;
}

/**
 * forum_pages_set_title:
 * @page: a page
 * @title: what the header bar calls it while it is all that is seen
 */
void
forum_pages_set_title (GtkWidget  *page,
                       const char *title)
{
  g_return_if_fail (GTK_IS_WIDGET (page));

  g_object_set_data_full (G_OBJECT (page), "forum-title", g_strdup (title), g_free);
}

/**
 * forum_pages_get_title:
 * @page: a page
 *
 * Returns: (nullable): its title, %NULL if it was not given one
 */
const char *
forum_pages_get_title (GtkWidget *page)
{
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  return g_object_get_data (G_OBJECT (page), "forum-title");
}
