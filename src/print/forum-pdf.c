/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-pdf.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <pango/pangocairo.h>

#include "forum-printout-private.h"
#include "words/forum-page-words.h"
#include "words/forum-schedule-words.h"
#include "words/forum-words.h"

/* A printout as a PDF of A4 pages. The same forum makes the same bytes at any time. */

/* In points. */
#define PAGE_WIDTH (210 * 72 / 25.4)
#define PAGE_HEIGHT (297 * 72 / 25.4)
#define MARGIN (20 * 72 / 25.4)
#define MARGIN_BOTTOM (14 * 72 / 25.4)

static cairo_status_t
write_cb (void                *user_data,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (user_data, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Paper has no pixels to which letters would have to be fitted. */
static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

/* One bookmark for each day. */
static void
add_outline (cairo_surface_t *surface,
             ForumPrintout   *printout)
{
  for (guint i = 0; i < forum_printout_get_n_places (printout); i++)
    {
      const ForumPrintPlace *place = forum_printout_get_place (printout, i);
      char y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *words = NULL;
      g_autofree char *target = NULL;

      if (place->kind != FORUM_PRINT_DAY || place->first_line != 0)
        continue;

      words = forum_words_long_day (place->object);
      target = g_strdup_printf ("page=%u pos=[0 %s]", place->page + 1,
                                g_ascii_formatd (y, sizeof y, "%.2f", MARGIN + place->y));
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, words, target, 0);
    }
}

/**
 * forum_pdf_render:
 * @printout: what to print
 * @error: what went wrong
 *
 * Needs no display.
 *
 * Returns: (transfer full) (nullable): the PDF, %NULL on an error
 */
GBytes *
forum_pdf_render (ForumPrintout  *printout,
                  GError        **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  PangoContext *context = create_context ();
  guint n_pages = forum_printout_paginate (printout, context, PAGE_WIDTH - 2 * MARGIN,
                                           PAGE_HEIGHT - MARGIN - MARGIN_BOTTOM);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, data,
                                                                  PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  forum_printout_get_title (printout));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NULL);

  cairo_translate (cr, MARGIN, MARGIN);
  for (guint i = 0; i < n_pages; i++)
    {
      forum_printout_draw_page (printout, cr, i);
      cairo_show_page (cr);
    }
  add_outline (surface, printout);

  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}
