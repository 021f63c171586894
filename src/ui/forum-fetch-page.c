/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-fetch-page.h"

#include <glib/gi18n.h>

#include "forum-column-layout.h"
#include "forum-label.h"
#include "forum-wrap-layout.h"
#include "store/forum-library.h"
#include "update/forum-update.h"
#include "words/forum-update-words.h"

/* What is seen while a forum is fetched that was never fetched before, and if that fails: why, and
 * the ways out. */
struct _ForumFetchPage
{
  AdwBin parent_instance;

  GFile *file;                  /* Its address is asked for. */
  ForumShelf *shelf;
  ForumDownloader *downloader;
  GCancellable *cancellable;    /* NULL while nothing is fetched. */

  GtkStack *pictures;
  GtkSpinner *spinner;
  GtkWidget *warning;
  ForumLabel *title;
  ForumLabel *address;
  ForumLabel *reason;
  GtkWidget *retry;
};

enum
{
  SIGNAL_FETCHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumFetchPage, forum_fetch_page, ADW_TYPE_BIN)

static void
show (ForumFetchPage *self,
      gboolean        fetching,
      const char     *title,
      const char     *reason)
{
  gtk_spinner_set_spinning (self->spinner, fetching);
  gtk_stack_set_visible_child (self->pictures, fetching ? GTK_WIDGET (self->spinner)
                                                        : self->warning);
  forum_label_set_label (self->title, title);
  forum_label_set_label (self->reason, reason);
  gtk_widget_set_visible (self->retry, !fetching);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "fetch.retry", !fetching);
}

/* The first of them comes after nobody knows how long, and is not said at all for what is there in
 * a moment. */
static void
progress_cb (goffset  current,
             goffset  total,
             gpointer user_data)
{
  ForumFetchPage *self = user_data;
  g_autofree char *got = g_format_size (current);
  g_autofree char *of = total > 0 ? g_format_size (MAX (total, current)) : NULL;
  g_autofree char *words = NULL;

  if (self->shelf == NULL)
    return;

  /* Translators: how much of a file has come: 1.2 MB of 3.4 MB. */
  words = of != NULL ? g_strdup_printf (_("%1$s of %2$s"), got, of) : g_strdup (got);
  forum_label_set_label (self->reason, words);
}

static void
run_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (ForumFetchPage) self = user_data;
  g_auto (ForumUpdate) update = { NULL };
  g_autoptr (GError) error = NULL;
  gboolean good = forum_update_run_finish (result, &update, &error);
  g_autofree char *words = NULL;

  g_clear_object (&self->cancellable);
  /* Somebody has left the page. */
  if (self->shelf == NULL)
    return;

  if (good)
    {
      forum_edition_set_program (update.edition, update.program);
      g_signal_emit (self, signals[SIGNAL_FETCHED], 0, update.edition, update.program);
      return;
    }

  words = forum_words_update_failure (error, update.problems);
  show (self, FALSE, _("The Forum Cannot Be Fetched"), words);
  gtk_widget_grab_focus (self->retry);
}

static void
fetch (ForumFetchPage *self)
{
  g_autofree char *address = g_file_get_uri (self->file);

  show (self, TRUE, _("Fetching the Forum…"), NULL);
  self->cancellable = g_cancellable_new ();
  forum_update_run_async (self->shelf, self->downloader, address, NULL, self->cancellable,
                          progress_cb, self, run_cb, g_object_ref (self));
}

static void
retry_action_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  fetch (FORUM_FETCH_PAGE (widget));
}

static void
forum_fetch_page_dispose (GObject *object)
{
  ForumFetchPage *self = FORUM_FETCH_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->shelf);
  g_clear_object (&self->downloader);
  g_clear_object (&self->file);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (forum_fetch_page_parent_class)->dispose (object);
}

static void
forum_fetch_page_class_init (ForumFetchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_fetch_page_dispose;

  /**
   * ForumFetchPage::fetched:
   * @self: a page
   * @edition: what was fetched
   * @program: what it says
   */
  signals[SIGNAL_FETCHED] =
    g_signal_new ("fetched", FORUM_TYPE_FETCH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, FORUM_TYPE_EDITION, FORUM_TYPE_PROGRAM);

  g_type_ensure (FORUM_TYPE_COLUMN_LAYOUT);
  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-fetch-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumFetchPage, pictures);
  gtk_widget_class_bind_template_child (widget_class, ForumFetchPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, ForumFetchPage, warning);
  gtk_widget_class_bind_template_child (widget_class, ForumFetchPage, title);
  gtk_widget_class_bind_template_child (widget_class, ForumFetchPage, address);
  gtk_widget_class_bind_template_child (widget_class, ForumFetchPage, reason);
  gtk_widget_class_bind_template_child (widget_class, ForumFetchPage, retry);
  gtk_widget_class_install_action (widget_class, "fetch.retry", NULL, retry_action_cb);
}

static void
forum_fetch_page_init (ForumFetchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * forum_fetch_page_new:
 * @file: an address
 *
 * Fetches the forum that is there, until the page is left.
 *
 * Returns: (transfer floating): a page that tells what comes of it
 */
GtkWidget *
forum_fetch_page_new (GFile *file)
{
  ForumFetchPage *self = g_object_new (FORUM_TYPE_FETCH_PAGE, NULL);
  g_autofree char *address = g_file_get_uri (file);

  self->file = g_object_ref (file);
  self->shelf = forum_library_dup_shelf ();
  self->downloader = forum_downloader_new ();
  forum_label_set_label (self->address, address);
  fetch (self);

  return GTK_WIDGET (self);
}
