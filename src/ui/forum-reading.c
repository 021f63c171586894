/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-reading.h"

#include "forum-fetch-page.h"
#include "forum-problems-page.h"
#include "io/forum-loader.h"
#include "store/forum-library.h"

/* How a window comes by the forum that it shows: from a file, from the copy of one, or from a
 * server. It reads one thing at a time, the last that it was asked for. */
struct _ForumReading
{
  GObject parent_instance;

  GFile *file;
  ForumEdition *fallback;       /* Its copy is read if the file cannot be; or NULL. */
  GCancellable *cancellable;
};

enum
{
  SIGNAL_DONE,
  SIGNAL_FELL_BACK,
  SIGNAL_PAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumReading, forum_reading, G_TYPE_OBJECT)

static void load (ForumReading *self,
                  GFile        *file);

static gboolean
is_address (GFile *file)
{
  return g_file_has_uri_scheme (file, "https") || g_file_has_uri_scheme (file, "http");
}

static void
load_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (ForumReading) self = user_data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = forum_loader_load_finish (result, &problems);
  g_autoptr (ForumEdition) fallback = NULL;

  /* Cancelled: the window is gone, or it reads something else now. */
  if (program == NULL && problems == NULL)
    return;

  fallback = g_steal_pointer (&self->fallback);
  if (program != NULL)
    {
      g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();
      ForumEdition *edition = forum_shelf_add (shelf, program, self->file);

      g_signal_emit (self, signals[SIGNAL_DONE], 0, program, edition);
    }
  else if (fallback != NULL && !g_file_equal (self->file, forum_edition_get_file (fallback)))
    {
      g_signal_emit (self, signals[SIGNAL_FELL_BACK], 0);
      load (self, forum_edition_get_file (fallback));
    }
  else
    g_signal_emit (self, signals[SIGNAL_PAGE], 0, forum_problems_page_new (self->file, problems));
}

static void
load (ForumReading *self,
      GFile        *file)
{
  g_set_object (&self->file, file);
  forum_loader_load_async (file, self->cancellable, load_cb, g_object_ref (self));
}

static void
fetch_page_fetched_cb (ForumReading *self,
                       ForumEdition *edition,
                       ForumProgram *program)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0, program, edition);
}

/* What was fetched before is there at once, and is asked for anew as soon as it is seen. */
static void
fetch (ForumReading *self,
       GFile        *file)
{
  g_autoptr (ForumShelf) shelf = forum_library_dup_shelf ();
  ForumEdition *edition = forum_shelf_find_source (shelf, file);
  GtkWidget *page;

  if (edition != NULL)
    {
      load (self, forum_edition_get_file (edition));
      return;
    }

  g_set_object (&self->file, file);
  page = forum_fetch_page_new (file);
  g_signal_connect_object (page, "fetched", G_CALLBACK (fetch_page_fetched_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_emit (self, signals[SIGNAL_PAGE], 0, page);
}

static void
forum_reading_dispose (GObject *object)
{
  ForumReading *self = FORUM_READING (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->fallback);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (forum_reading_parent_class)->dispose (object);
}

static void
forum_reading_class_init (ForumReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = forum_reading_dispose;

  /**
   * ForumReading::done:
   * @self: a reading
   * @program: what was read
   * @edition: of which edition
   */
  signals[SIGNAL_DONE] =
    g_signal_new ("done", FORUM_TYPE_READING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                  2, FORUM_TYPE_PROGRAM, FORUM_TYPE_EDITION);

  /* The file cannot be read, and the copy of it is going to be. */
  signals[SIGNAL_FELL_BACK] =
    g_signal_new ("fell-back", FORUM_TYPE_READING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  /**
   * ForumReading::page:
   * @self: a reading
   * @page: what is to be seen instead of a forum: that it is being fetched, or what is wrong
   */
  signals[SIGNAL_PAGE] =
    g_signal_new ("page", FORUM_TYPE_READING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                  1, GTK_TYPE_WIDGET);
}

static void
forum_reading_init (ForumReading *self)
{
}

/**
 * forum_reading_new:
 *
 * Returns: (transfer full): what reads nothing yet
 */
ForumReading *
forum_reading_new (void)
{
  return g_object_new (FORUM_TYPE_READING, NULL);
}

/**
 * forum_reading_read:
 * @self: a reading
 * @file: a forum file, or the address of one
 * @fallback: (nullable): the edition that is expected there: its copy is read if the file cannot be
 *
 * Reads it, unless something else is asked for meanwhile.
 */
void
forum_reading_read (ForumReading *self,
                    GFile        *file,
                    ForumEdition *fallback)
{
  g_return_if_fail (FORUM_IS_READING (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_set_object (&self->fallback, fallback);

  if (is_address (file))
    fetch (self, file);
  else
    load (self, file);
}

/**
 * forum_reading_is_of:
 * @self: a reading
 * @file: a forum file, or the address of one
 *
 * Returns: whether that is what was read last, or is going to be
 */
gboolean
forum_reading_is_of (ForumReading *self,
                     GFile        *file)
{
  g_return_val_if_fail (FORUM_IS_READING (self), FALSE);

  return self->file != NULL && g_file_equal (self->file, file);
}

/**
 * forum_reading_choose:
 * @edition: an edition that the program knows
 *
 * The file that the user opened goes before the copy: it may have been written anew, and there are
 * photos beside it. Of what came from a server there is the copy.
 *
 * Returns: (transfer none): what to read
 */
GFile *
forum_reading_choose (ForumEdition *edition)
{
  GFile *source = forum_edition_get_state (edition)->source;

  return source != NULL && !is_address (source) ? source : forum_edition_get_file (edition);
}
