/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-targets.h"

#include <string.h>

#include "forum-navigation.h"
#include "forum-programme-page.h"
#include "forum-search-page.h"
#include "model/forum-clock.h"

/* What can be asked for outside the window: from the menu of the desktop, its search or its
 * messages. */

static void
show_today (ForumProgramView *view)
{
  ForumProgram *program = forum_program_view_get_program (view);
  g_autoptr (GDateTime) now = forum_clock_dup_now (forum_clock_get_default ());
  guint position = forum_program_find_day (program, now);
  ForumDay *day = forum_list_get (FORUM_LIST (program), position);

  forum_program_view_show_page (view, "programme");
  if (day != NULL && forum_day_contains (day, now))
    forum_program_view_show_day (view, position);
  else
    forum_browser_show_list (FORUM_BROWSER (forum_program_view_get_page (view)));
}

/* Organizations and articles are in no list, but are among what is said of the forum. So is whom
 * the choices above the speakers leave out. */
static void
show_item (ForumProgramView *view,
           const char       *target)
{
  gpointer item = forum_navigation_find (forum_program_view_get_program (view), target);
  GtkWidget *page;

  if (item == NULL && !g_str_has_prefix (target, FORUM_NAVIGATION_RECORDINGS "/") &&
      !g_str_has_prefix (target, FORUM_NAVIGATION_NEWS "/"))
    return;

  if (FORUM_IS_SESSION (item))
    {
      forum_program_view_show_page (view, "programme");
      page = forum_program_view_get_page (view);
      if (forum_programme_page_show_session (FORUM_PROGRAMME_PAGE (page), item))
        return;
    }
  else if (FORUM_IS_PERSON (item))
    {
      forum_program_view_show_page (view, "speakers");
      page = forum_program_view_get_page (view);
      if (forum_browser_show_item (FORUM_BROWSER (page), item))
        return;
    }

  forum_program_view_show_page (view, "about");
  forum_navigation_open (FORUM_NAVIGATION (forum_program_view_get_page (view)), target);
}

/**
 * forum_targets_show:
 * @view: a view
 * @target: `today`, `page/` and the name of a page, `search/` and words, or what the action
 *   `nav.open` takes: `session/`, `person/`, … and an id, `recordings/` or `news/`
 *
 * Shows what was asked for. What the forum does not have is not shown, and nothing else happens.
 */
void
forum_targets_show (ForumProgramView *view,
                    const char       *target)
{
  if (g_str_has_prefix (target, "search/"))
    {
      forum_program_view_set_searching (view, TRUE);
      forum_search_page_search (FORUM_SEARCH_PAGE (forum_program_view_get_page (view)),
                                target + strlen ("search/"));
      return;
    }

  if (g_str_equal (target, "today"))
    show_today (view);
  else if (g_str_has_prefix (target, "page/"))
    forum_program_view_show_page (view, target + strlen ("page/"));
  else
    show_item (view, target);

  /* The keyboard goes where the eyes go. */
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

/**
 * forum_targets_describe:
 * @view: a view
 *
 * Returns: (transfer full): what forum_targets_show() takes to lead back to what is seen: a session
 *   of the programme, a person, what is searched for, else a page
 */
char *
forum_targets_describe (ForumProgramView *view)
{
  GtkWidget *page = forum_program_view_get_page (view);
  AdwViewStack *pages = forum_program_view_get_pages (view);
  gpointer item = FORUM_IS_BROWSER (page) ? forum_browser_get_item (FORUM_BROWSER (page)) : NULL;

  if (FORUM_IS_SEARCH_PAGE (page))
    return g_strconcat ("search/", forum_search_page_get_words (FORUM_SEARCH_PAGE (page)), NULL);

  /* In a narrow window the list may be all that is seen. */
  if (item != NULL &&
      gtk_widget_get_mapped (GTK_WIDGET (forum_browser_get_navigation (FORUM_BROWSER (page)))))
    {
      if (FORUM_IS_PROGRAMME_PAGE (page))
        return g_strconcat (FORUM_NAVIGATION_SESSION "/", forum_session_get_id (item), NULL);
      if (FORUM_IS_PERSON (item))
        return g_strconcat (FORUM_NAVIGATION_PERSON "/", forum_person_get_id (item), NULL);
    }

  return g_strconcat ("page/", adw_view_stack_get_visible_child_name (pages), NULL);
}
