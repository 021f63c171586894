/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdio.h>

#include "io/forum-loader.h"
#include "update/forum-updater.h"

/* Asks a server for an edition again and again, in a process of its own, for tests to kill it.
 *
 * Usage: update-loop FOLDER ADDRESS
 *
 * Says first "has NAME" of the copy that is there, or "has nothing"; then "got NAME" each time that another edition
 * is the copy. Whatever goes wrong is said as "failed". */

static ForumShelf *shelf;
static ForumDownloader *downloader;
static ForumEdition *edition;
static const char *address;

static void ask (void);

static void
run_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_auto (ForumUpdate) update = { NULL };
  g_autoptr (GError) error = NULL;

  if (forum_update_run_finish (result, &update, &error))
    {
      g_set_object (&edition, update.edition);
      printf ("got %s\n", forum_text_get (forum_program_get_name (update.program)));
    }
  else
    printf ("failed %s %s\n", g_quark_to_string (error->domain), error->message);
  fflush (stdout);
  ask ();
}

static void
ask (void)
{
  forum_update_run_async (shelf, downloader, address, edition, NULL, NULL, NULL, run_cb, NULL);
}

/* What is there is read as a window does it. */
static void
look (void)
{
  GListModel *editions = forum_shelf_get_editions (shelf);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = NULL;

  if (g_list_model_get_n_items (editions) > 0)
    {
      edition = g_list_model_get_item (editions, 0);
      program = forum_loader_load (forum_edition_get_file (edition), NULL, &problems);
    }

  printf ("has %s\n", program != NULL ? forum_text_get (forum_program_get_name (program))
                      : edition != NULL ? "damage" : "nothing");
  fflush (stdout);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) folder = g_file_new_build_filename (argv[1], "editions", NULL);
  g_autoptr (GFile) built_in = g_file_new_build_filename (argv[1], "built-in", NULL);
  g_autoptr (GFile) history = g_file_new_build_filename (argv[1], "history", NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  address = argv[2];
  shelf = forum_shelf_new (folder, built_in, history);
  downloader = forum_downloader_new ();
  look ();
  ask ();
  g_main_loop_run (loop);

  return 0;
}
