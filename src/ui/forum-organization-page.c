/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-organization-page.h"

#include <glib/gi18n.h>

#include "forum-column-layout.h"
#include "forum-label.h"
#include "forum-rows.h"
#include "forum-section.h"
#include "words/forum-words.h"

/* One organization: what it is, and what part it has in the forum. */
struct _ForumOrganizationPage
{
  AdwBin parent_instance;

  GtkLabel *kind;
  ForumLabel *name;
  ForumLabel *other;
  ForumLabel *aliases;
  ForumLabel *about;
  ForumSection *people;
  ForumSection *sessions;
  ForumSection *facts;
  ForumSection *links;
  ForumSection *remarks;
  ForumSection *sources;
};

G_DEFINE_FINAL_TYPE (ForumOrganizationPage, forum_organization_page, ADW_TYPE_BIN)

static void
forum_organization_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (forum_organization_page_parent_class)->dispose (object);
}

static void
forum_organization_page_class_init (ForumOrganizationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_organization_page_dispose;

  g_type_ensure (FORUM_TYPE_COLUMN_LAYOUT);
  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/jeonju/BioForum/ui/forum-organization-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumOrganizationPage, kind);
  gtk_widget_class_bind_template_child (widget_class, ForumOrganizationPage, name);
  gtk_widget_class_bind_template_child (widget_class, ForumOrganizationPage, other);
  gtk_widget_class_bind_template_child (widget_class, ForumOrganizationPage, aliases);
  gtk_widget_class_bind_template_child (widget_class, ForumOrganizationPage, about);
  gtk_widget_class_bind_template_child (widget_class, ForumOrganizationPage, people);
  gtk_widget_class_bind_template_child (widget_class, ForumOrganizationPage, sessions);
  gtk_widget_class_bind_template_child (widget_class, ForumOrganizationPage, facts);
  gtk_widget_class_bind_template_child (widget_class, ForumOrganizationPage, links);
  gtk_widget_class_bind_template_child (widget_class, ForumOrganizationPage, remarks);
  gtk_widget_class_bind_template_child (widget_class, ForumOrganizationPage, sources);
}

static void
forum_organization_page_init (ForumOrganizationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * forum_organization_page_new:
 * @program: the forum
 * @organization: one of its organizations
 *
 * Returns: (transfer floating): a page that shows the organization
 */
GtkWidget *
forum_organization_page_new (ForumProgram      *program,
                             ForumOrganization *organization)
{
  ForumOrganizationPage *self = g_object_new (FORUM_TYPE_ORGANIZATION_PAGE, NULL);
  ForumOrganizationKind kind = forum_organization_get_kind (organization);
  ForumText *name = forum_organization_get_name (organization);
  ForumText *remark = forum_organization_get_remark (organization);
  const char *url = forum_organization_get_url (organization);
  ForumList *all_aliases = forum_organization_get_aliases (organization);
  g_autofree char *aliases = forum_words_aliases (name, all_aliases);
  g_autoptr (ForumText) other = forum_text_dup_other (name);

  gtk_label_set_label (self->kind, forum_words_for_organization_kind (kind));
  forum_label_set_text (self->name, name);
  forum_label_set_text (self->other, other);
  forum_label_set_label (self->aliases, aliases);
  forum_label_set_text (self->about, forum_organization_get_about (organization));

  forum_section_set_model (self->people, forum_program_get_people_of (program, organization));
  forum_section_set_model (self->sessions, forum_program_get_sessions_of (program, organization));
  forum_section_set_model (self->facts, G_LIST_MODEL (forum_organization_get_facts (organization)));
  if (url != NULL)
    {
      g_autoptr (ForumLink) link = forum_link_new (&(ForumLinkInit) { .kind = FORUM_LINK_KIND_WEB,
                                                                     .url = url });

      forum_section_append (self->links, forum_rows_new_for (G_OBJECT (link)));
    }
  if (remark != NULL)
    forum_section_append_detail (self->remarks, "help-about-symbolic",
                                 forum_text_get (remark), NULL);
  forum_section_set_model (self->sources,
                           G_LIST_MODEL (forum_organization_get_sources (organization)));

  return GTK_WIDGET (self);
}
