/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-recordings-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "forum-column-layout.h"
#include "forum-pages.h"
#include "forum-rows.h"
#include "forum-section.h"
#include "model/forum-program-links.h"

static void
append_links (ForumSection *section,
              ForumProgram *program)
{
  ForumList *links = forum_program_get_links (program);

  for (guint i = 0; i < forum_list_get_length (links); i++)
    {
      ForumLink *link = forum_list_get (links, i);

      if (forum_link_get_kind (link) == FORUM_LINK_KIND_RECORDING)
        forum_section_append (section, forum_rows_new_for (G_OBJECT (link)));
    }
}

/**
 * forum_recordings_page_new:
 * @program: the forum
 *
 * Returns: (transfer floating): a page that shows what can be seen again
 */
GtkWidget *
forum_recordings_page_new (ForumProgram *program)
{
  GtkWidget *section = g_object_new (FORUM_TYPE_SECTION, "title", _("Recordings"), NULL);
  GtkWidget *column = g_object_new (ADW_TYPE_BIN,
                                    "layout-manager", g_object_new (FORUM_TYPE_COLUMN_LAYOUT, NULL),
                                    "child", section,
                                    NULL);
  GtkWidget *page = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                  "hscrollbar-policy", GTK_POLICY_NEVER,
                                  "child", column,
                                  NULL);
  g_autoptr (GListModel) recorded = forum_program_dup_recorded (program);

  gtk_widget_add_css_class (section, "page");
  forum_section_set_model (FORUM_SECTION (section), recorded);
  append_links (FORUM_SECTION (section), program);

  forum_pages_set_title (page, _("Recordings"));

  return page;
}
