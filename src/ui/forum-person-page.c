/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-person-page.h"

#include <glib/gi18n.h>

#include "forum-avatar.h"
#include "forum-column-layout.h"
#include "forum-label.h"
#include "forum-rows.h"
#include "forum-section.h"
#include "words/forum-words.h"

/* One person: who that is, and what part the person has in the forum. */
struct _ForumPersonPage
{
  AdwBin parent_instance;

  ForumAvatar *avatar;
  ForumLabel *name;
  ForumLabel *other;
  ForumLabel *position;
  ForumSection *organization;
  ForumSection *sessions;
  ForumLabel *bio;
  ForumSection *facts;
  ForumSection *links;
  ForumSection *remarks;
  ForumSection *sources;
};

G_DEFINE_FINAL_TYPE (ForumPersonPage, forum_person_page, ADW_TYPE_BIN)

static void
forum_person_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (forum_person_page_parent_class)->dispose (object);
}

static void
forum_person_page_class_init (ForumPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_person_page_dispose;

  g_type_ensure (FORUM_TYPE_AVATAR);
  g_type_ensure (FORUM_TYPE_COLUMN_LAYOUT);
  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumPersonPage, avatar);
  gtk_widget_class_bind_template_child (widget_class, ForumPersonPage, name);
  gtk_widget_class_bind_template_child (widget_class, ForumPersonPage, other);
  gtk_widget_class_bind_template_child (widget_class, ForumPersonPage, position);
  gtk_widget_class_bind_template_child (widget_class, ForumPersonPage, organization);
  gtk_widget_class_bind_template_child (widget_class, ForumPersonPage, sessions);
  gtk_widget_class_bind_template_child (widget_class, ForumPersonPage, bio);
  gtk_widget_class_bind_template_child (widget_class, ForumPersonPage, facts);
  gtk_widget_class_bind_template_child (widget_class, ForumPersonPage, links);
  gtk_widget_class_bind_template_child (widget_class, ForumPersonPage, remarks);
  gtk_widget_class_bind_template_child (widget_class, ForumPersonPage, sources);
}

static void
forum_person_page_init (ForumPersonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_remarks (ForumPersonPage *self,
             ForumPerson     *person)
{
  ForumText *remark = forum_person_get_remark (person);

  if (forum_person_get_unconfirmed_spelling (person))
    forum_section_append_detail (self->remarks, "help-about-symbolic",
                                 _("The spelling of the name in Latin letters is not confirmed"),
                                 NULL);
  if (remark != NULL)
    forum_section_append_detail (self->remarks, "help-about-symbolic",
                                 forum_text_get (remark), NULL);
}

/**
 * forum_person_page_new:
 * @program: the forum
 * @person: one of its persons
 *
 * Returns: (transfer floating): a page that shows the person
 */
GtkWidget *
forum_person_page_new (ForumProgram *program,
                       ForumPerson  *person)
{
  ForumPersonPage *self = g_object_new (FORUM_TYPE_PERSON_PAGE, NULL);
  ForumText *name = forum_person_get_name (person);
  ForumOrganization *organization = forum_person_get_organization (person);
  g_autofree char *position = forum_words_person_position (person);
  g_autoptr (ForumText) other = forum_text_dup_other (name);

  forum_avatar_set_person (self->avatar, person);
  forum_label_set_text (self->name, name);
  forum_label_set_text (self->other, other);
  forum_label_set_label (self->position, position);

  if (organization != NULL)
    forum_section_append (self->organization, forum_rows_new_for (G_OBJECT (organization)));
  forum_section_set_model (self->sessions, forum_program_get_sessions_of (program, person));
  forum_label_set_text (self->bio, forum_person_get_bio (person));
  forum_section_set_model (self->facts, G_LIST_MODEL (forum_person_get_facts (person)));
  forum_section_set_model (self->links, G_LIST_MODEL (forum_person_get_links (person)));
  add_remarks (self, person);
  forum_section_set_model (self->sources, G_LIST_MODEL (forum_person_get_sources (person)));

  return GTK_WIDGET (self);
}
