/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-printout-private.h"

#include "forum-print-sheet.h"

/* A programme on paper. Only where everything goes is kept: the lines themselves are made once to
 * find that out, and again when their page is drawn, so that a long programme needs little memory
 * and no page needs another. */
struct _ForumPrintout
{
  GObject parent_instance;

  ForumPrintSheet sheet;
  GArray *items;
  GArray *places;
  GArray *pages;                /* The first place of each. */
};

typedef struct
{
  ForumPrintKind kind;
  gpointer object;              /* The program keeps it alive. */
} Item;

/* Where the next thing goes. */
typedef struct
{
  double y;
  double bottom;
  guint n_places;               /* On this page. */
} Cursor;

/* The space above, in points. */
#define BEFORE_DAY 22.0
#define BEFORE_FIRST 8.0
#define BEFORE_GROUP 13.0
#define BEFORE_SESSION 8.0

G_DEFINE_FINAL_TYPE (ForumPrintout, forum_printout, G_TYPE_OBJECT)

static gboolean
equal_times (GDateTime *first,
             GDateTime *second)
{
  if (first == NULL || second == NULL)
    return first == second;

  return g_date_time_equal (first, second);
}

static gboolean
starts_with (ForumSession *first,
             ForumSession *second)
{
  return equal_times (forum_session_get_start (first), forum_session_get_start (second));
}

static gboolean
has_times_of (ForumSession *first,
              ForumSession *second)
{
  return starts_with (first, second) &&
         equal_times (forum_session_get_end (first), forum_session_get_end (second));
}

static void
add_item (ForumPrintout  *self,
          ForumPrintKind  kind,
          gpointer        object)
{
  g_array_append_val (self->items, ((Item) { kind, object }));
}

/* With @chosen only its sessions, and no day without any. */
static void
add_day (ForumPrintout *self,
         ForumDay      *day,
         GHashTable    *chosen)
{
  ForumList *sessions = FORUM_LIST (day);
  guint n_items = self->items->len;

  for (guint i = 0; i < forum_list_get_length (sessions); i++)
    {
      ForumSession *session = forum_list_get (sessions, i);

      if (chosen != NULL && !g_hash_table_contains (chosen, forum_session_get_id (session)))
        continue;

      if (self->items->len == n_items)
        add_item (self, FORUM_PRINT_DAY, day);
      add_item (self, FORUM_PRINT_SESSION, session);
    }

  if (chosen == NULL && self->items->len == n_items)
    {
      add_item (self, FORUM_PRINT_DAY, day);
      add_item (self, FORUM_PRINT_NO_SESSIONS, day);
    }
}

static ForumPrintout *
create (ForumProgram *program)
{
  ForumPrintout *self = g_object_new (FORUM_TYPE_PRINTOUT, NULL);

  self->sheet.program = g_object_ref (program);
  add_item (self, FORUM_PRINT_TITLE, program);

  return self;
}

static const Item *
get_item (ForumPrintout *self,
          guint          position)
{
  return &g_array_index (self->items, Item, position);
}

static ForumPrintBlock *
lay_out (ForumPrintout *self,
         guint          position)
{
  const Item *item = get_item (self, position);

  return forum_print_sheet_lay_out (&self->sheet, item->kind, item->object);
}

/* One column for the whole programme, so that all sessions stand below each other. */
static void
measure_times (ForumPrintout *self)
{
  self->sheet.times_width = 0;

  for (guint i = 1; i < self->items->len; i++)
    {
      const Item *item = get_item (self, i);
      const Item *before = get_item (self, i - 1);

      if (item->kind == FORUM_PRINT_SESSION &&
          (before->kind != FORUM_PRINT_SESSION || !has_times_of (item->object, before->object)))
        forum_print_sheet_make_room (&self->sheet, item->object);
    }
}

static double
get_gap (ForumPrintout *self,
         guint          position)
{
  const Item *item = get_item (self, position);
  const Item *before = position > 0 ? get_item (self, position - 1) : NULL;

  switch (item->kind)
    {
    case FORUM_PRINT_TITLE:
      return 0;
    case FORUM_PRINT_DAY:
      return before->kind == FORUM_PRINT_TITLE ? 0 : BEFORE_DAY;
    case FORUM_PRINT_NO_SESSIONS:
      return BEFORE_FIRST;
    case FORUM_PRINT_SESSION:
    default:
      if (before->kind == FORUM_PRINT_DAY)
        return BEFORE_FIRST;
      return starts_with (item->object, before->object) ? BEFORE_SESSION : BEFORE_GROUP;
    }
}

/* Times are said once for all sessions that share them, and again at the top of a page. */
static gboolean
shows_times (ForumPrintout *self,
             guint          position,
             gboolean       first_on_page)
{
  const Item *item = get_item (self, position);
  const Item *before = position > 0 ? get_item (self, position - 1) : NULL;

  if (item->kind != FORUM_PRINT_SESSION)
    return FALSE;

  return first_on_page || before->kind != FORUM_PRINT_SESSION ||
         !has_times_of (item->object, before->object);
}

static double
measure_height (ForumPrintout   *self,
                ForumPrintBlock *block,
                const Item      *item,
                gboolean         with_times,
                guint            first,
                guint            n_lines)
{
  double height = forum_print_block_get_height (block, first, n_lines);

  if (first + n_lines == forum_print_block_get_n_lines (block))
    height += forum_print_sheet_get_tail (item->kind);

  if (with_times && first == 0)
    {
      g_autoptr (ForumPrintBlock) times =
        forum_print_sheet_lay_out_times (&self->sheet, item->object);
      double times_height =
        forum_print_block_get_height (times, 0, forum_print_block_get_n_lines (times));

      height = MAX (height, forum_print_sheet_get_drop (block, times) + times_height);
    }

  return height;
}

/* How much space has to be left for a thing to begin on this page: a heading needs what follows it
 * to be there too. */
static double
measure_run (ForumPrintout   *self,
             guint            position,
             ForumPrintBlock *block)
{
  const Item *item = get_item (self, position);
  double height = measure_height (self, block, item, shows_times (self, position, FALSE),
                                  0, forum_print_block_get_n_lines (block));
  g_autoptr (ForumPrintBlock) next = NULL;

  if (item->kind != FORUM_PRINT_DAY)
    return height;

  next = lay_out (self, position + 1);

  return height + get_gap (self, position + 1) + measure_run (self, position + 1, next);
}

static void
begin_page (ForumPrintout *self,
            Cursor        *cursor,
            const Item    *item)
{
  g_array_append_val (self->pages, self->places->len);
  cursor->y = forum_print_sheet_get_top (item->kind);
  cursor->bottom = forum_print_sheet_get_bottom (&self->sheet);
  cursor->n_places = 0;
}

static void
place_lines (ForumPrintout   *self,
             Cursor          *cursor,
             guint            position,
             ForumPrintBlock *block,
             guint            first,
             guint            n_lines)
{
  const Item *item = get_item (self, position);
  ForumPrintPlace place = {
    .kind = item->kind,
    .object = item->object,
    .page = self->pages->len - 1,
    .y = cursor->y,
    .first_line = first,
    .n_lines = n_lines,
    .whole = first + n_lines == forum_print_block_get_n_lines (block),
    .with_times = first == 0 && shows_times (self, position, cursor->n_places == 0),
  };

  place.height = measure_height (self, block, item, place.with_times, first, n_lines);
  g_array_append_val (self->places, place);

  cursor->y += place.height;
  cursor->n_places++;
}

/* A thing stays whole if a page is long enough for it. One for which there is not enough room below
 * its heading at the top of a page is parted all the same, so that the heading is never alone. */
static void
place_item (ForumPrintout *self,
            Cursor        *cursor,
            guint          position)
{
  const Item *item = get_item (self, position);
  g_autoptr (ForumPrintBlock) block = lay_out (self, position);
  guint n_lines = forum_print_block_get_n_lines (block);
  gboolean below_heading = cursor->n_places > 0 &&
                           get_item (self, position - 1)->kind == FORUM_PRINT_DAY;

  if (cursor->n_places > 0 && !below_heading &&
      cursor->y + get_gap (self, position) + measure_run (self, position, block) > cursor->bottom)
    begin_page (self, cursor, item);
  if (cursor->n_places > 0)
    cursor->y += get_gap (self, position);

  for (guint first = 0; first < n_lines; )
    {
      guint fitting = forum_print_block_count_fitting (block, first, cursor->bottom - cursor->y);

      /* One line at least, or a page too small for any line would have no end. */
      if (fitting == 0 && cursor->n_places == 0)
        fitting = 1;
      if (fitting > 0)
        place_lines (self, cursor, position, block, first, fitting);

      first += fitting;
      if (first < n_lines)
        begin_page (self, cursor, item);
    }
}

static void
forum_printout_finalize (GObject *object)
{
  ForumPrintout *self = FORUM_PRINTOUT (object);

  g_clear_object (&self->sheet.program);
  g_clear_object (&self->sheet.context);
  g_clear_pointer (&self->sheet.notes, g_hash_table_unref);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->pages, g_array_unref);

  G_OBJECT_CLASS (forum_printout_parent_class)->finalize (object);
}

static void
forum_printout_class_init (ForumPrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_printout_finalize;
}

static void
forum_printout_init (ForumPrintout *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  self->places = g_array_new (FALSE, FALSE, sizeof (ForumPrintPlace));
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * forum_printout_new:
 * @program: a program
 *
 * Returns: (transfer full): a printout of all of it
 */
ForumPrintout *
forum_printout_new (ForumProgram *program)
{
  ForumPrintout *self;

  g_return_val_if_fail (FORUM_IS_PROGRAM (program), NULL);

  self = create (program);
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    add_day (self, forum_list_get (FORUM_LIST (program), i), NULL);

  return self;
}

/**
 * forum_printout_new_for_day:
 * @program: a program
 * @day: one of its days
 *
 * Returns: (transfer full): a printout of this day
 */
ForumPrintout *
forum_printout_new_for_day (ForumProgram *program,
                            ForumDay     *day)
{
  ForumPrintout *self;

  g_return_val_if_fail (FORUM_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (FORUM_IS_DAY (day), NULL);

  self = create (program);
  add_day (self, day, NULL);

  return self;
}

/**
 * forum_printout_new_for_agenda:
 * @program: a program
 * @sessions: what the user chose of it, in any order
 * @notes: (nullable) (element-type utf8 utf8): what the user wrote about sessions, by their ids
 *
 * A session that is not of this program, judged by its id, is left out.
 *
 * Returns: (transfer full): a printout of these sessions of all days
 */
ForumPrintout *
forum_printout_new_for_agenda (ForumProgram *program,
                               GListModel   *sessions,
                               GHashTable   *notes)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ForumPrintout *self;

  g_return_val_if_fail (FORUM_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (sessions), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (ForumSession) session = g_list_model_get_item (sessions, i);

      g_hash_table_add (chosen, g_strdup (forum_session_get_id (session)));
    }

  self = create (program);
  self->sheet.agenda = TRUE;
  self->sheet.notes = notes != NULL ? g_hash_table_ref (notes) : NULL;
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    add_day (self, forum_list_get (FORUM_LIST (program), i), chosen);

  return self;
}

/**
 * forum_printout_get_title:
 * @self: a printout
 *
 * Returns: (transfer none): the name of what is printed
 */
const char *
forum_printout_get_title (ForumPrintout *self)
{
  g_return_val_if_fail (FORUM_IS_PRINTOUT (self), NULL);

  return forum_text_get (forum_program_get_name (self->sheet.program));
}

/**
 * forum_printout_paginate:
 * @self: a printout
 * @context: where the fonts come from
 * @width: how wide a page is between its margins, in points
 * @height: how high it is between them
 *
 * Finds out what goes on which page. A heading stands above what it belongs to, and a session is
 * not parted unless no page is long enough for it.
 *
 * Returns: how many pages there are, at least one
 */
guint
forum_printout_paginate (ForumPrintout *self,
                         PangoContext  *context,
                         double         width,
                         double         height)
{
  Cursor cursor = { 0 };

  g_return_val_if_fail (FORUM_IS_PRINTOUT (self), 0);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0);

  g_set_object (&self->sheet.context, context);
  self->sheet.width = width;
  self->sheet.height = height;
  g_array_set_size (self->places, 0);
  g_array_set_size (self->pages, 0);

  measure_times (self);
  begin_page (self, &cursor, get_item (self, 0));
  for (guint i = 0; i < self->items->len; i++)
    place_item (self, &cursor, i);

  return self->pages->len;
}

/**
 * forum_printout_draw_page:
 * @self: a printout that was paginated
 * @cr: where to draw: its origin is the corner between the margins, its unit a point
 * @page: a page, from 0
 */
void
forum_printout_draw_page (ForumPrintout *self,
                          cairo_t       *cr,
                          guint          page)
{
  const ForumPrintPlace *places;
  guint first, end;

  g_return_if_fail (FORUM_IS_PRINTOUT (self));
  g_return_if_fail (page < self->pages->len);

  first = g_array_index (self->pages, guint, page);
  end = page + 1 < self->pages->len ? g_array_index (self->pages, guint, page + 1)
                                    : self->places->len;
  places = &g_array_index (self->places, ForumPrintPlace, 0);

  if (places[first].kind == FORUM_PRINT_SESSION)
    forum_print_sheet_draw_running_head (&self->sheet, cr,
                                         forum_session_get_day (places[first].object));
  for (guint i = first; i < end; i++)
    forum_print_sheet_draw_place (&self->sheet, cr, &places[i]);
  forum_print_sheet_draw_footer (&self->sheet, cr, page, self->pages->len);
}

/**
 * forum_printout_get_n_places:
 * @self: a printout that was paginated
 *
 * Returns: how many things there are on all pages
 */
guint
forum_printout_get_n_places (ForumPrintout *self)
{
  return self->places->len;
}

/**
 * forum_printout_get_place:
 * @self: a printout that was paginated
 * @position: which of the things, in order
 *
 * Returns: (transfer none): what it is and where
 */
const ForumPrintPlace *
forum_printout_get_place (ForumPrintout *self,
                          guint          position)
{
  g_return_val_if_fail (position < self->places->len, NULL);

  return &g_array_index (self->places, ForumPrintPlace, position);
}
