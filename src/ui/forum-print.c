/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-print.h"

/* Hands a printout to GTK, which asks for the printer and the paper. */

/* In millimetres. */
#define MARGIN 18

static GtkPageSetup *
create_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_top_margin (setup, MARGIN, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, MARGIN, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, MARGIN, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, MARGIN, GTK_UNIT_MM);
  gtk_paper_size_free (paper);

  return setup;
}

static void
operation_begin_print_cb (GtkPrintOperation *operation,
                          GtkPrintContext   *context,
                          ForumPrintout     *printout)
{
  PangoContext *fonts = gtk_print_context_create_pango_context (context);
  guint n_pages;

  pango_context_set_round_glyph_positions (fonts, FALSE);
  n_pages = forum_printout_paginate (printout, fonts,
                                     gtk_print_context_get_width (context),
                                     gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
  g_object_unref (fonts);
}

static void
operation_draw_page_cb (GtkPrintOperation *operation,
                        GtkPrintContext   *context,
                        int                page,
                        ForumPrintout     *printout)
{
  forum_printout_draw_page (printout, gtk_print_context_get_cairo_context (context), page);
}

static void
operation_done_cb (GtkWindow               *parent,
                   GtkPrintOperationResult  result,
                   GtkPrintOperation       *operation)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", error->message);
}

/**
 * forum_print_operation_new:
 * @parent: the window from which is printed; it has the action `win.toast`
 * @printout: what to print
 *
 * Returns: (transfer full): a print operation that is ready to run; should it fail, the window says
 *   so
 */
GtkPrintOperation *
forum_print_operation_new (GtkWindow     *parent,
                           ForumPrintout *printout)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup ();

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, forum_printout_get_title (printout));
  gtk_print_operation_set_allow_async (operation, TRUE);

  g_signal_connect_object (operation, "begin-print", G_CALLBACK (operation_begin_print_cb),
                           printout, 0);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (operation_draw_page_cb),
                           printout, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (operation_done_cb),
                           parent, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (operation), "printout", g_object_ref (printout),
                          g_object_unref);

  return operation;
}

/**
 * forum_print_run:
 * @parent: the window from which is printed; it has the action `win.toast`
 * @printout: what to print
 *
 * Asks for a printer, or a file to print into, and prints.
 */
void
forum_print_run (GtkWindow     *parent,
                 ForumPrintout *printout)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FORUM_IS_PRINTOUT (printout));

  operation = forum_print_operation_new (parent, printout);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
