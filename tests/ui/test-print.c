/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "ui/forum-print.h"

/* What GTK does with a printout. It asks for no printer here: it exports into a file. */

static GtkWidget *window;
static char *message;

static void
toast_activate_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  g_assert_null (message);
  message = g_variant_dup_string (parameter, NULL);
}

static void
open_window (void)
{
  const GActionEntry entries[] = { { "toast", toast_activate_cb, "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  window = ui_present (gtk_label_new ("window"), UI_NARROW);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
}

static void
close_window (void)
{
  ui_close (window);
  window = NULL;
  g_clear_pointer (&message, g_free);
}

static void
operation_done_cb (GtkPrintOperation       *operation,
                   GtkPrintOperationResult  result,
                   int                     *outcome)
{
  *outcome = result;
}

static GtkPrintOperationResult
export (ForumProgram *program,
        const char   *path,
        int          *n_pages)
{
  g_autoptr (ForumPrintout) printout = forum_printout_new (program);
  g_autoptr (GtkPrintOperation) operation = forum_print_operation_new (GTK_WINDOW (window), printout);
  int outcome = -1;

  g_signal_connect (operation, "done", G_CALLBACK (operation_done_cb), &outcome);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (window), NULL);
  ui_wait_until (outcome != -1);
  g_object_get (operation, "n-pages", n_pages, NULL);

  return outcome;
}

static void
test_export (void)
{
  g_autoptr (ForumProgram) program = ui_read_built_in ();
  g_autofree char *folder = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *contents = NULL;
  gsize length;
  int n_pages;

  open_window ();
  g_assert_cmpint (export (program, path, &n_pages), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpint (n_pages, >=, 1);
  g_assert_null (message);

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 10000);
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));

  close_window ();
  g_unlink (path);
  g_rmdir (folder);
}

/* What goes wrong is said in the window from which was printed. */
static void
test_failure (void)
{
  g_autoptr (ForumProgram) program = ui_read_built_in ();
  int n_pages;

  open_window ();
  g_assert_cmpint (export (program, "/nowhere/out.pdf", &n_pages), ==, GTK_PRINT_OPERATION_RESULT_ERROR);
  g_assert_nonnull (message);
  g_assert_cmpstr (message, !=, "");
  close_window ();
}

static void
test_settings (void)
{
  g_autoptr (ForumProgram) program = ui_read_built_in ();
  g_autoptr (ForumPrintout) printout = forum_printout_new (program);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *job = NULL;
  GtkPageSetup *setup;

  open_window ();
  operation = forum_print_operation_new (GTK_WINDOW (window), printout);
  setup = gtk_print_operation_get_default_page_setup (operation);
  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup)), ==, GTK_PAPER_NAME_A4);
  g_object_get (operation, "job-name", &job, NULL);
  g_assert_cmpstr (job, ==, forum_text_get (forum_program_get_name (program)));
  g_clear_object (&operation);
  g_assert_finalize_object (g_steal_pointer (&printout));
  close_window ();
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/print/export", test_export);
  g_test_add_func ("/print/failure", test_failure);
  g_test_add_func ("/print/settings", test_settings);

  return ui_run ();
}
