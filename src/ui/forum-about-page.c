/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-about-page.h"

#include <glib/gi18n.h>

#include "forum-column-layout.h"
#include "forum-label.h"
#include "forum-navigation.h"
#include "forum-row.h"
#include "forum-rows.h"
#include "forum-section.h"
#include "words/forum-dates.h"
#include "words/forum-schedule-words.h"
#include "words/forum-words.h"

/* The forum as a whole: what it is, when, who is behind it, and what there is to read about it. */
struct _ForumAboutPage
{
  AdwBin parent_instance;

  ForumLabel *name;
  ForumLabel *aliases;
  ForumLabel *summary;
  ForumSection *details;
  ForumSection *topics;
  ForumSection *articles;
  ForumSection *hosts;
  ForumSection *organizers;
  ForumSection *participants;
  ForumSection *links;
  ForumSection *sources;
};

G_DEFINE_FINAL_TYPE (ForumAboutPage, forum_about_page, ADW_TYPE_BIN)

static void
forum_about_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (forum_about_page_parent_class)->dispose (object);
}

static void
forum_about_page_class_init (ForumAboutPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_about_page_dispose;

  g_type_ensure (FORUM_TYPE_COLUMN_LAYOUT);
  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-about-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumAboutPage, name);
  gtk_widget_class_bind_template_child (widget_class, ForumAboutPage, aliases);
  gtk_widget_class_bind_template_child (widget_class, ForumAboutPage, summary);
  gtk_widget_class_bind_template_child (widget_class, ForumAboutPage, details);
  gtk_widget_class_bind_template_child (widget_class, ForumAboutPage, topics);
  gtk_widget_class_bind_template_child (widget_class, ForumAboutPage, articles);
  gtk_widget_class_bind_template_child (widget_class, ForumAboutPage, hosts);
  gtk_widget_class_bind_template_child (widget_class, ForumAboutPage, organizers);
  gtk_widget_class_bind_template_child (widget_class, ForumAboutPage, participants);
  gtk_widget_class_bind_template_child (widget_class, ForumAboutPage, links);
  gtk_widget_class_bind_template_child (widget_class, ForumAboutPage, sources);
}

static void
forum_about_page_init (ForumAboutPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_details (ForumAboutPage *self,
             ForumProgram   *program)
{
  g_autofree char *days = forum_words_days (program);
  g_autofree char *ways = forum_words_ways (program);
  GDateTime *written = forum_program_get_written (program);

  if (days != NULL)
    forum_section_append_detail (self->details, "bioforum-programme-symbolic", days, NULL);
  if (ways != NULL)
    forum_section_append_detail (self->details, "bioforum-online-symbolic", ways, NULL);

  if (written != NULL)
    {
      g_autofree char *date = forum_dates_format_long_day (written);

      forum_section_append_detail (self->details, "bioforum-status-symbolic",
                                   date,
                                   _("The programme is shown as it was announced on this day"));
    }
}

/* An organization, and whoever speaks for it: those of its people who are in no session. */
static void
add_organizations (ForumSection *section,
                   ForumProgram *program,
                   ForumList    *organizations)
{
  for (guint i = 0; i < forum_list_get_length (organizations); i++)
    {
      ForumOrganization *organization = forum_list_get (organizations, i);
      GListModel *people = forum_program_get_people_of (program, organization);

      forum_section_append (section, forum_rows_new_for (G_OBJECT (organization)));

      for (guint j = 0; people != NULL && j < g_list_model_get_n_items (people); j++)
        {
          g_autoptr (GObject) person = g_list_model_get_item (people, j);

          if (forum_program_get_sessions_of (program, person) == NULL)
            forum_section_append (section, forum_rows_new_for (person));
        }
    }
}

/* There may be many: they get a page of their own. */
static void
add_sources (ForumAboutPage *self,
             ForumProgram   *program)
{
  guint n_sources = forum_list_get_length (forum_program_get_sources (program));
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (n_sources == 0)
    return;

  title = g_strdup_printf (ngettext ("%u source", "%u sources", n_sources), n_sources);
  row = forum_row_new ();
  forum_row_set_title (FORUM_ROW (row), title, NULL);
  forum_row_set_target (FORUM_ROW (row), FORUM_NAVIGATION_SOURCES, "");
  forum_section_append (self->sources, row);
}

/**
 * forum_about_page_new:
 * @program: the forum
 *
 * Returns: (transfer floating): the page that shows the forum
 */
GtkWidget *
forum_about_page_new (ForumProgram *program)
{
  ForumAboutPage *self = g_object_new (FORUM_TYPE_ABOUT_PAGE, NULL);
  ForumText *name = forum_program_get_name (program);
  g_autofree char *aliases = forum_words_aliases (name, forum_program_get_aliases (program));

  forum_label_set_text (self->name, name);
  forum_label_set_label (self->aliases, aliases);
  forum_label_set_text (self->summary, forum_program_get_summary (program));

  add_details (self, program);
  forum_section_set_model (self->topics, G_LIST_MODEL (forum_program_get_topics (program)));
  forum_section_set_model (self->articles, G_LIST_MODEL (forum_program_get_articles (program)));
  add_organizations (self->hosts, program, forum_program_get_hosts (program));
  add_organizations (self->organizers, program, forum_program_get_organizers (program));
  forum_section_set_model (self->participants,
                           G_LIST_MODEL (forum_program_get_participants (program)));
  forum_section_set_model (self->links, G_LIST_MODEL (forum_program_get_links (program)));
  add_sources (self, program);

  return GTK_WIDGET (self);
}
