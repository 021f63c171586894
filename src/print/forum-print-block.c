/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-print-block.h"

#include <pango/pangocairo.h>

/* A text as lines, some of which can be drawn on one page and the rest on the next. */
struct _ForumPrintBlock
{
  ForumPrintText *text;
  PangoLayout *layout;
  GArray *lines;
};

typedef struct
{
  PangoLayoutLine *line;        /* Borrowed from the layout. */
  const ForumPrintParagraph *paragraph;
  double x;
  double ascent;
  double descent;
  double gap;
} Line;

/* Of the size of the font, above and below the baseline. Fonts differ much in how much space they
 * ask for, and those for Korean ask for more: lines keep one distance, whatever they are set in. */
#define ASCENT 1.02
#define DESCENT 0.36

static Line *
get_line (ForumPrintBlock *self,
          guint            position)
{
  return &g_array_index (self->lines, Line, position);
}

static double
get_line_height (ForumPrintBlock *self,
                 guint            position,
                 guint            first)
{
  const Line *line = get_line (self, position);

  return (position > first ? line->gap : 0) + line->ascent + line->descent;
}

static void
measure_lines (ForumPrintBlock *self)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  do
    {
      PangoLayoutLine *layout_line = pango_layout_iter_get_line_readonly (iter);
      gsize start = pango_layout_line_get_start_index (layout_line);
      Line line = {
        .line = layout_line,
        .paragraph = forum_print_text_get_paragraph (self->text, start),
      };
      PangoRectangle ink, logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.x = pango_units_to_double (logical.x);

      /* Marks that are stacked higher than any letter get the space that they need. */
      pango_layout_line_get_extents (layout_line, &ink, NULL);
      line.ascent = MAX (line.paragraph->size * ASCENT, pango_units_to_double (-ink.y));
      line.descent = MAX (line.paragraph->size * DESCENT,
                          pango_units_to_double (ink.y + ink.height));
      if (start == line.paragraph->start)
        line.gap = line.paragraph->gap;

      g_array_append_val (self->lines, line);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/* What a link may lead to is ASCII, and no quotation mark may end it early. */
static char *
describe_link (const char *url)
{
  g_autofree char *escaped = g_uri_escape_string (url, ":/?#[]@!$&()*+,;=%", FALSE);

  return g_strdup_printf ("uri='%s'", escaped);
}

static void
draw_line (const Line *line,
           cairo_t    *cr,
           double      x,
           double      y)
{
  g_autofree char *link = line->paragraph->url != NULL ? describe_link (line->paragraph->url)
                                                       : NULL;

  if (link != NULL)
    cairo_tag_begin (cr, CAIRO_TAG_LINK, link);

  cairo_set_source_rgb (cr, line->paragraph->grey, line->paragraph->grey, line->paragraph->grey);
  cairo_move_to (cr, x + line->x, y + line->ascent);
  pango_cairo_show_layout_line (cr, line->line);

  if (link != NULL)
    cairo_tag_end (cr, CAIRO_TAG_LINK);
}

/**
 * forum_print_block_new:
 * @context: where the fonts come from
 * @text: (transfer full): what it says
 * @width: how wide it may be, in points; 0 for as narrow as it gets, -1 for one line
 *
 * Returns: (transfer full): a new block
 */
ForumPrintBlock *
forum_print_block_new (PangoContext   *context,
                       ForumPrintText *text,
                       double          width)
{
  ForumPrintBlock *self = g_new0 (ForumPrintBlock, 1);

  self->text = text;
  self->layout = forum_print_text_lay_out (text, context, width);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  measure_lines (self);

  return self;
}

/**
 * forum_print_block_new_line:
 * @context: where the fonts come from
 * @text: (transfer full): what it says
 * @width: how wide it may be, in points
 *
 * Returns: (transfer full): a new block of one line; what does not fit is left out, and dots say so
 */
ForumPrintBlock *
forum_print_block_new_line (PangoContext   *context,
                            ForumPrintText *text,
                            double          width)
{
  ForumPrintBlock *self = g_new0 (ForumPrintBlock, 1);

  self->text = text;
  self->layout = forum_print_text_lay_out (text, context, width);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->layout, 0);
  measure_lines (self);

  return self;
}

/**
 * forum_print_block_free:
 * @self: (transfer full): a block
 */
void
forum_print_block_free (ForumPrintBlock *self)
{
  g_array_unref (self->lines);
  g_object_unref (self->layout);
  forum_print_text_free (self->text);
  g_free (self);
}

/**
 * forum_print_block_get_n_lines:
 * @self: a block
 *
 * Returns: how many lines it has, at least one
 */
guint
forum_print_block_get_n_lines (ForumPrintBlock *self)
{
  return self->lines->len;
}

/**
 * forum_print_block_get_height:
 * @self: a block
 * @first: a line of it
 * @n_lines: how many from there
 *
 * Returns: how high these lines are together, in points
 */
double
forum_print_block_get_height (ForumPrintBlock *self,
                              guint            first,
                              guint            n_lines)
{
  double height = 0;

  for (guint i = first; i < first + n_lines; i++)
    height += get_line_height (self, i, first);

  return height;
}

/**
 * forum_print_block_count_fitting:
 * @self: a block
 * @first: a line of it
 * @height: how much space there is, in points
 *
 * Returns: how many lines from there the space is enough for
 */
guint
forum_print_block_count_fitting (ForumPrintBlock *self,
                                 guint            first,
                                 double           height)
{
  guint n_lines = 0;

  while (first + n_lines < self->lines->len)
    {
      height -= get_line_height (self, first + n_lines, first);
      if (height < 0)
        break;
      n_lines++;
    }

  return n_lines;
}

/**
 * forum_print_block_get_baseline:
 * @self: a block
 * @line: a line of it
 *
 * Returns: how far below the top of the line the letters stand, in points
 */
double
forum_print_block_get_baseline (ForumPrintBlock *self,
                                guint            line)
{
  return get_line (self, line)->ascent;
}

/**
 * forum_print_block_get_width:
 * @self: a block
 *
 * Returns: how wide its widest line is, in points
 */
double
forum_print_block_get_width (ForumPrintBlock *self)
{
  PangoRectangle logical;

  pango_layout_get_extents (self->layout, NULL, &logical);

  return pango_units_to_double (logical.width);
}

/**
 * forum_print_block_draw:
 * @self: a block
 * @cr: where to draw
 * @x: the left of it, in points
 * @y: the top of it
 * @first: a line of it
 * @n_lines: how many from there
 */
void
forum_print_block_draw (ForumPrintBlock *self,
                        cairo_t         *cr,
                        double           x,
                        double           y,
                        guint            first,
                        guint            n_lines)
{
  const char *role = NULL;
  const ForumPrintParagraph *paragraph = NULL;

  for (guint i = first; i < first + n_lines; i++)
    {
      const Line *line = get_line (self, i);
      double height = get_line_height (self, i, first);

      /* The roles let a PDF be read aloud in order. */
      if (line->paragraph != paragraph)
        {
          if (role != NULL)
            cairo_tag_end (cr, role);
          paragraph = line->paragraph;
          role = paragraph->role;
          if (role != NULL)
            cairo_tag_begin (cr, role, "");
        }

      draw_line (line, cr, x, y + height - line->ascent - line->descent);
      y += height;
    }

  if (role != NULL)
    cairo_tag_end (cr, role);
}
