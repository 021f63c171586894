/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-news-page.h"

#include <glib/gi18n.h>

#include "forum-column-layout.h"
#include "forum-empty.h"
#include "forum-label.h"
#include "forum-navigation.h"
#include "forum-pages.h"
#include "forum-row.h"
#include "forum-section.h"
#include "model/forum-clock.h"
#include "store/forum-library.h"
#include "update/forum-news.h"
#include "words/forum-change-words.h"
#include "words/forum-dates.h"
#include "words/forum-words.h"

/* What changed in a forum, one update after the other, the latest first. Each is looked for when
 * those after it are shown. */
struct _ForumNewsPage
{
  AdwBin parent_instance;

  ForumNews *news;
  GCancellable *cancellable;
  GtkBox *updates;
};

G_DEFINE_FINAL_TYPE (ForumNewsPage, forum_news_page, ADW_TYPE_BIN)

/* Of an update that changes everything the rest is found in the programme. */
#define MAX_ROWS 100

static GtkWidget *
create_row (ForumChange *change)
{
  GtkWidget *row = forum_row_new ();
  gpointer after = forum_change_get_after (change);
  g_autofree char *title = forum_words_change_title (change);
  g_auto (GStrv) lines = forum_words_change_lines (change);
  g_autofree char *subtitle = g_strjoinv ("\n", lines);

  forum_row_set_title (FORUM_ROW (row), title, NULL);
  if (*subtitle != '\0')
    forum_row_set_subtitle (FORUM_ROW (row), subtitle);
  forum_row_set_note (FORUM_ROW (row), forum_words_change_kind (change));
  if (FORUM_IS_SESSION (after))
    forum_row_set_target (FORUM_ROW (row), FORUM_NAVIGATION_SESSION, forum_session_get_id (after));
  else if (FORUM_IS_PERSON (after))
    forum_row_set_target (FORUM_ROW (row), FORUM_NAVIGATION_PERSON, forum_person_get_id (after));

  return row;
}

static char *
dup_heading (GDateTime *time)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (time);
  g_autofree char *day = forum_dates_format_day (local);
  g_autofree char *hour = forum_dates_format_time (local);

  return forum_words_join (day, hour);
}

static void
add_update (ForumNewsPage *self,
            ForumChanges  *changes,
            GDateTime     *time)
{
  g_autofree char *heading = dup_heading (time);
  GtkWidget *section = g_object_new (FORUM_TYPE_SECTION, "title", heading, NULL);
  guint n_changes = forum_list_get_length (FORUM_LIST (changes));

  for (guint i = 0; i < MIN (n_changes, MAX_ROWS); i++)
    forum_section_append (FORUM_SECTION (section),
                          create_row (forum_list_get (FORUM_LIST (changes), i)));
  if (n_changes > MAX_ROWS)
    {
      guint n_more = n_changes - MAX_ROWS;
      g_autofree char *more = g_strdup_printf (ngettext ("%u more change", "%u more changes",
                                                         n_more), n_more);
      GtkWidget *row = forum_row_new ();

      forum_row_set_title (FORUM_ROW (row), more, NULL);
      forum_section_append (FORUM_SECTION (section), row);
    }
  gtk_box_append (self->updates, section);
}

static void
next_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (ForumNewsPage) self = user_data;
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (ForumChanges) changes = forum_news_next_finish (FORUM_NEWS (source_object), result,
                                                             &time);

  if (self->news == NULL)
    return;

  if (changes != NULL)
    {
      add_update (self, changes, time);
      forum_news_next_async (self->news, self->cancellable, next_cb, g_object_ref (self));
    }
  else if (gtk_widget_get_first_child (GTK_WIDGET (self->updates)) == NULL)
    adw_bin_set_child (ADW_BIN (self),
                       forum_empty_new ("view-refresh-symbolic", _("Nothing Has Changed"),
                                        _("What changes in this forum after you have opened it is "
                                          "listed here")));
}

/* From now on only what comes later is new. */
static void
set_seen (ForumEdition *edition)
{
  g_autoptr (GDateTime) now = forum_clock_dup_now (forum_clock_get_default ());
  ForumEditionState *state = forum_edition_state_copy (forum_edition_get_state (edition));

  forum_edition_state_set_seen (state, now);
  forum_edition_take_state (edition, state, NULL);
}

static void
forum_news_page_dispose (GObject *object)
{
  ForumNewsPage *self = FORUM_NEWS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->news);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (forum_news_page_parent_class)->dispose (object);
}

static void
forum_news_page_class_init (ForumNewsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = forum_news_page_dispose;
}

static void
forum_news_page_init (ForumNewsPage *self)
{
  GtkWidget *title = g_object_new (FORUM_TYPE_LABEL, "heading", TRUE, "label", _("What’s New"),
                                   NULL);
  GtkWidget *updates = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *column = g_object_new (ADW_TYPE_BIN,
                                    "layout-manager", g_object_new (FORUM_TYPE_COLUMN_LAYOUT, NULL),
                                    "child", box,
                                    NULL);

  gtk_widget_add_css_class (title, "title-1");
  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), updates);
  self->updates = GTK_BOX (updates);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "child", column,
                                                   NULL));
}

/**
 * forum_news_page_new:
 * @program: a forum
 *
 * Returns: (transfer floating): a page that shows what changed in it
 */
GtkWidget *
forum_news_page_new (ForumProgram *program)
{
  ForumNewsPage *self = g_object_new (FORUM_TYPE_NEWS_PAGE, NULL);
  g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();
  ForumEdition *edition = forum_shelf_find (shelf, forum_program_get_id (program));

  forum_pages_set_title (GTK_WIDGET (self), _("What’s New"));
  if (edition == NULL)
    return GTK_WIDGET (self);

  self->news = forum_news_new (shelf, edition, program);
  self->cancellable = g_cancellable_new ();
  forum_news_next_async (self->news, self->cancellable, next_cb, g_object_ref (self));
  if (forum_news_has_unseen (self->news))
    set_seen (edition);

  return GTK_WIDGET (self);
}
