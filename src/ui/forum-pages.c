/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-pages.h"

#include "forum-article-page.h"
#include "forum-organization-page.h"
#include "forum-person-page.h"
#include "forum-session-page.h"

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
  if (FORUM_IS_SESSION (item))
    return forum_session_page_new (program, item);
  if (FORUM_IS_PERSON (item))
    return forum_person_page_new (program, item);
  if (FORUM_IS_ORGANIZATION (item))
    return forum_organization_page_new (program, item);

  g_return_val_if_fail (FORUM_IS_ARTICLE (item), NULL);

  return forum_article_page_new (program, item);
}
