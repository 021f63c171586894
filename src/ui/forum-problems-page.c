/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-problems-page.h"

#include <glib/gi18n.h>

#include "forum-column-layout.h"
#include "forum-label.h"
#include "forum-row.h"
#include "forum-section.h"
#include "forum-wrap-layout.h"
#include "words/forum-problem-words.h"

/* What is wrong with a file that cannot be shown: every problem with its place, and the ways
 * out. */
struct _ForumProblemsPage
{
  AdwBin parent_instance;

  ForumLabel *name;
  ForumSection *problems;
  char *report;
};

G_DEFINE_FINAL_TYPE (ForumProblemsPage, forum_problems_page, ADW_TYPE_BIN)

static void
copy_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ForumProblemsPage *self = FORUM_PROBLEMS_PAGE (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->report);
  gtk_widget_activate_action (widget, "win.toast", "s", _("Report copied"));
}

static void
forum_problems_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (forum_problems_page_parent_class)->dispose (object);
}

static void
forum_problems_page_finalize (GObject *object)
{
  ForumProblemsPage *self = FORUM_PROBLEMS_PAGE (object);

  g_clear_pointer (&self->report, g_free);

  G_OBJECT_CLASS (forum_problems_page_parent_class)->finalize (object);
}

static void
forum_problems_page_class_init (ForumProblemsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = forum_problems_page_dispose;
  object_class->finalize = forum_problems_page_finalize;

  g_type_ensure (FORUM_TYPE_COLUMN_LAYOUT);
  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_SECTION);
  g_type_ensure (FORUM_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-problems-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumProblemsPage, name);
  gtk_widget_class_bind_template_child (widget_class, ForumProblemsPage, problems);
  gtk_widget_class_install_action (widget_class, "problems.copy", NULL, copy_action_cb);
}

static void
forum_problems_page_init (ForumProblemsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* On the command line the sentence follows a file name, here it stands alone. */
static char *
capitalize (const char *sentence)
{
  GString *capitalized = g_string_new (NULL);

  g_string_append_unichar (capitalized, g_unichar_totitle (g_utf8_get_char (sentence)));
  g_string_append (capitalized, g_utf8_next_char (sentence));

  return g_string_free (capitalized, FALSE);
}

static GtkWidget *
create_row (ForumProblem *problem)
{
  GtkWidget *row = forum_row_new ();
  g_autofree char *words = forum_words_problem (problem);
  g_autofree char *sentence = capitalize (words);
  g_autofree char *place = forum_words_problem_place (problem);

  if (forum_problem_is_warning (problem))
    forum_row_set_note (FORUM_ROW (row), _("Warning"));
  forum_row_set_title (FORUM_ROW (row), sentence, NULL);
  forum_row_set_subtitle (FORUM_ROW (row), place);

  return row;
}

/**
 * forum_problems_page_new:
 * @file: a file that cannot be shown
 * @problems: (element-type ForumProblem): what is wrong with it
 *
 * Returns: (transfer floating): a page that says so
 */
GtkWidget *
forum_problems_page_new (GFile     *file,
                         GPtrArray *problems)
{
  ForumProblemsPage *self = g_object_new (FORUM_TYPE_PROBLEMS_PAGE, NULL);
  g_autofree char *name = g_file_get_parse_name (file);

  forum_label_set_label (self->name, name);
  for (guint i = 0; i < problems->len; i++)
    forum_section_append (self->problems, create_row (g_ptr_array_index (problems, i)));
  self->report = forum_words_problem_report (problems, name);

  return GTK_WIDGET (self);
}
