/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-sources-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "forum-column-layout.h"
#include "forum-pages.h"
#include "forum-section.h"

/**
 * forum_sources_page_new:
 * @program: the forum
 *
 * Returns: (transfer floating): a page that shows where everything was read
 */
GtkWidget *
forum_sources_page_new (ForumProgram *program)
{
  GtkWidget *section = g_object_new (FORUM_TYPE_SECTION, "title", _("Sources"), NULL);
  GtkWidget *column = g_object_new (ADW_TYPE_BIN,
                                    "layout-manager", g_object_new (FORUM_TYPE_COLUMN_LAYOUT, NULL),
                                    "child", section,
                                    NULL);
  GtkWidget *page = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                  "hscrollbar-policy", GTK_POLICY_NEVER,
                                  "child", column,
                                  NULL);

  gtk_widget_add_css_class (section, "page");
  forum_section_set_model (FORUM_SECTION (section),
                           G_LIST_MODEL (forum_program_get_sources (program)));

  forum_pages_set_title (page, _("Sources"));

  return page;
}
