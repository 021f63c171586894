/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-print-sheet.h"

#include "forum-print-content.h"

/* How things are set and drawn on paper of one size. */

/* All in points. */
#define RUNNING_HEAD 22.0
#define FOOTER 26.0
#define AFTER_TITLE 26.0
#define BEFORE_TITLE_RULE 9.0
#define AFTER_DAY 6.0
#define BESIDE_TIMES 14.0
#define TITLE_RULE 1.5
#define DAY_RULE 0.5

/* The column of times is this part of the width, unless a word in it needs more. */
#define WIDEST_TIMES 0.2

/* The green of the program's icon, dark enough to be seen on a printer without colours. */
#define ACCENT_RED (0x17 / 255.0)
#define ACCENT_GREEN (0x64 / 255.0)
#define ACCENT_BLUE (0x5a / 255.0)

static double
measure_width (const ForumPrintSheet *self,
               ForumSession          *session,
               double                 width)
{
  g_autoptr (ForumPrintBlock) block =
    forum_print_block_new (self->context, forum_print_content_times (session), width);

  return forum_print_block_get_width (block);
}

static void
draw_rule (const ForumPrintSheet *self,
           cairo_t               *cr,
           double                 y,
           double                 thickness)
{
  cairo_rectangle (cr, 0, y, self->width, thickness);
  cairo_fill (cr);
}

static void
draw_line (const ForumPrintSheet *self,
           cairo_t               *cr,
           ForumPrintText        *text,
           double                 y,
           double                 width)
{
  g_autoptr (ForumPrintBlock) block = forum_print_block_new_line (self->context, text, width);

  forum_print_block_draw (block, cr, 0, y, 0, 1);
}

/**
 * forum_print_sheet_get_top:
 * @first: what begins a page
 *
 * Returns: where it begins: a page in the midst of a day says at its top which day it is
 */
double
forum_print_sheet_get_top (ForumPrintKind first)
{
  return first == FORUM_PRINT_SESSION ? RUNNING_HEAD : 0;
}

/**
 * forum_print_sheet_get_bottom:
 * @self: a sheet
 *
 * Returns: where what is printed ends
 */
double
forum_print_sheet_get_bottom (const ForumPrintSheet *self)
{
  return self->height - FOOTER;
}

/**
 * forum_print_sheet_get_tail:
 * @kind: a kind of thing
 *
 * Returns: how much space belongs to the last line of such a thing
 */
double
forum_print_sheet_get_tail (ForumPrintKind kind)
{
  switch (kind)
    {
    case FORUM_PRINT_TITLE:
      return AFTER_TITLE;
    case FORUM_PRINT_DAY:
      return AFTER_DAY;
    case FORUM_PRINT_NO_SESSIONS:
    case FORUM_PRINT_SESSION:
    default:
      return 0;
    }
}

/**
 * forum_print_sheet_make_room:
 * @self: a sheet
 * @session: a session
 *
 * Makes the column of times wide enough for this session. Where its times would take too much of
 * the page, their lines break.
 */
void
forum_print_sheet_make_room (ForumPrintSheet *self,
                             ForumSession    *session)
{
  double longest_word = measure_width (self, session, 0);
  double width = measure_width (self, session, MAX (longest_word, self->width * WIDEST_TIMES));

  /* Lengths are rounded when text is set: what just fits must still fit then. */
  self->times_width = MAX (self->times_width, width + 1 + BESIDE_TIMES);
}

/**
 * forum_print_sheet_lay_out:
 * @self: a sheet
 * @kind: a kind of thing
 * @object: the thing
 *
 * Returns: (transfer full): its lines
 */
ForumPrintBlock *
forum_print_sheet_lay_out (const ForumPrintSheet *self,
                           ForumPrintKind         kind,
                           gpointer               object)
{
  ForumPrintText *text;
  double width = self->width;
  const char *note;

  switch (kind)
    {
    case FORUM_PRINT_TITLE:
      text = forum_print_content_title (object, self->agenda);
      break;
    case FORUM_PRINT_DAY:
      text = forum_print_content_day (object);
      break;
    case FORUM_PRINT_NO_SESSIONS:
      text = forum_print_content_no_sessions ();
      break;
    case FORUM_PRINT_SESSION:
    default:
      note = self->notes != NULL ? g_hash_table_lookup (self->notes, forum_session_get_id (object))
                                 : NULL;
      text = forum_print_content_session (object, note);
      width = MAX (self->width - self->times_width, 1);
    }

  return forum_print_block_new (self->context, text, width);
}

/**
 * forum_print_sheet_lay_out_times:
 * @self: a sheet
 * @session: a session
 *
 * Returns: (transfer full): the lines that stand beside it
 */
ForumPrintBlock *
forum_print_sheet_lay_out_times (const ForumPrintSheet *self,
                                 ForumSession          *session)
{
  return forum_print_block_new (self->context, forum_print_content_times (session),
                                self->times_width - BESIDE_TIMES);
}

/**
 * forum_print_sheet_get_drop:
 * @block: a session
 * @times: the lines that stand beside it
 *
 * Returns: how much lower they begin, so that the first lines of both stand on one line
 */
double
forum_print_sheet_get_drop (ForumPrintBlock *block,
                            ForumPrintBlock *times)
{
  return MAX (forum_print_block_get_baseline (block, 0) - forum_print_block_get_baseline (times, 0),
              0);
}

/**
 * forum_print_sheet_draw_running_head:
 * @self: a sheet
 * @cr: where to draw
 * @day: the day in whose midst a page begins
 */
void
forum_print_sheet_draw_running_head (const ForumPrintSheet *self,
                                     cairo_t               *cr,
                                     ForumDay              *day)
{
  draw_line (self, cr, forum_print_content_running_head (day), 0, self->width);
}

/**
 * forum_print_sheet_draw_place:
 * @self: a sheet
 * @cr: where to draw
 * @place: a thing and where it goes
 */
void
forum_print_sheet_draw_place (const ForumPrintSheet *self,
                              cairo_t               *cr,
                              const ForumPrintPlace *place)
{
  g_autoptr (ForumPrintBlock) block = forum_print_sheet_lay_out (self, place->kind, place->object);
  double x = place->kind == FORUM_PRINT_SESSION ? self->times_width : 0;
  double bottom = place->y + place->height;

  if (place->with_times)
    {
      g_autoptr (ForumPrintBlock) times = forum_print_sheet_lay_out_times (self, place->object);

      forum_print_block_draw (times, cr, 0, place->y + forum_print_sheet_get_drop (block, times),
                              0, forum_print_block_get_n_lines (times));
    }

  forum_print_block_draw (block, cr, x, place->y, place->first_line, place->n_lines);

  if (place->whole && place->kind == FORUM_PRINT_TITLE)
    {
      cairo_set_source_rgb (cr, ACCENT_RED, ACCENT_GREEN, ACCENT_BLUE);
      draw_rule (self, cr, bottom - AFTER_TITLE + BEFORE_TITLE_RULE, TITLE_RULE);
    }
  else if (place->whole && place->kind == FORUM_PRINT_DAY)
    {
      cairo_set_source_rgb (cr, 0, 0, 0);
      draw_rule (self, cr, bottom - DAY_RULE, DAY_RULE);
    }
}

/**
 * forum_print_sheet_draw_footer:
 * @self: a sheet
 * @cr: where to draw
 * @page: a page, from 0
 * @n_pages: how many there are
 */
void
forum_print_sheet_draw_footer (const ForumPrintSheet *self,
                               cairo_t               *cr,
                               guint                  page,
                               guint                  n_pages)
{
  g_autoptr (ForumPrintBlock) number =
    forum_print_block_new (self->context, forum_print_content_page_number (page + 1, n_pages), -1);
  double number_x = self->width - forum_print_block_get_width (number);
  double y = self->height - forum_print_block_get_height (number, 0, 1);

  draw_line (self, cr, forum_print_content_footer (self->program, self->agenda),
             y, MAX (number_x - BESIDE_TIMES, 1));
  forum_print_block_draw (number, cr, number_x, y, 0, 1);
}
