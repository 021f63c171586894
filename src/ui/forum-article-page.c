/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-article-page.h"

#include <glib/gi18n.h>

#include "forum-column-layout.h"
#include "forum-label.h"
#include "forum-rows.h"
#include "forum-section.h"

/* An article, or what a person said. */
struct _ForumArticlePage
{
  AdwBin parent_instance;

  ForumLabel *title;
  GtkBox *paragraphs;
  ForumSection *people;
  ForumSection *organizations;
  ForumSection *sources;
};

G_DEFINE_FINAL_TYPE (ForumArticlePage, forum_article_page, ADW_TYPE_BIN)

static void
forum_article_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (forum_article_page_parent_class)->dispose (object);
}

static void
forum_article_page_class_init (ForumArticlePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_article_page_dispose;

  g_type_ensure (FORUM_TYPE_COLUMN_LAYOUT);
  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumArticlePage, title);
  gtk_widget_class_bind_template_child (widget_class, ForumArticlePage, paragraphs);
  gtk_widget_class_bind_template_child (widget_class, ForumArticlePage, people);
  gtk_widget_class_bind_template_child (widget_class, ForumArticlePage, organizations);
  gtk_widget_class_bind_template_child (widget_class, ForumArticlePage, sources);
}

static void
forum_article_page_init (ForumArticlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* An empty line parts the paragraphs, each of which is a label of its own, so that their distance
 * can be set. */
static void
add_paragraphs (ForumArticlePage *self,
                ForumArticle     *article)
{
  ForumText *body = forum_article_get_body (article);
  gboolean quotation = forum_article_get_kind (article) == FORUM_ARTICLE_KIND_QUOTATION;
  g_auto (GStrv) paragraphs = g_strsplit (forum_text_get (body), "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      GtkWidget *label = g_object_new (FORUM_TYPE_LABEL,
                                       "label", g_strstrip (paragraphs[i]),
                                       "language", forum_text_get_language (body),
                                       "selectable", TRUE,
                                       NULL);

      gtk_widget_add_css_class (label, quotation ? "quotation" : "body-text");
      gtk_box_append (self->paragraphs, label);
    }
}

/**
 * forum_article_page_new:
 * @program: the forum
 * @article: one of its articles
 *
 * Returns: (transfer floating): a page that shows the article
 */
GtkWidget *
forum_article_page_new (ForumProgram *program,
                        ForumArticle *article)
{
  ForumArticlePage *self = g_object_new (FORUM_TYPE_ARTICLE_PAGE, NULL);
  ForumPerson *person = forum_article_get_person (article);

  forum_label_set_text (self->title, forum_article_get_title (article));
  add_paragraphs (self, article);
  if (person != NULL)
    forum_section_append (self->people, forum_rows_new_for (G_OBJECT (person)));
  forum_section_set_model (self->organizations,
                           G_LIST_MODEL (forum_article_get_organizations (article)));
  forum_section_set_model (self->sources, G_LIST_MODEL (forum_article_get_sources (article)));

  return GTK_WIDGET (self);
}
