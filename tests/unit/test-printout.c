/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <pango/pangocairo.h>

#include "model/forum-language.h"
#include "print/forum-pdf.h"
#include "print/forum-printout-private.h"
#include "test-support.h"

/* Between the margins, in points. */
static const struct
{
  const char *name;
  double width;
  double height;
} papers[] = {
  { "A4", 481, 745 },
  { "A4 landscape", 745, 481 },
  { "Letter", 504, 684 },
  { "A6", 240, 362 },
};

/* What is rounded on the way. */
#define TOLERANCE 0.01

/* Letters may reach over what they take up in the line by a hair. */
#define OVERHANG 1.5

static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

/* A forum in which most things are long and many are at once. */
static ForumProgram *
make_program (guint n_days,
              guint n_sessions,
              guint length)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autofree char *sentence = g_strnfill (length, 'x');

  for (guint i = 4; i < length; i += 5 + i % 3)
    sentence[i] = ' ';

  g_string_append_printf (json, "{\"format\": 1, \"id\": \"big\", \"name\": \"Big %s\", \"timeZone\": \"Asia/Seoul\","
                          " \"people\": [{\"id\": \"kim\", \"name\": {\"ko\": \"김민준\", \"en\": \"Minjun Kim\"}}],"
                          " \"days\": [", sentence);
  for (guint day = 1; day <= n_days; day++)
    {
      g_string_append_printf (json, "%s{\"date\": \"2031-05-%02u\", \"theme\": \"Theme %s\", \"sessions\": [",
                              day > 1 ? ", " : "", day, sentence);
      for (guint i = 0; i < n_sessions; i++)
        {
          g_string_append_printf (json, "%s{\"id\": \"s-%u-%u\", \"title\": \"%u %.*s\"",
                                  i > 0 ? ", " : "", day, i, i, (int) (length * (i % 4) / 3), sentence);
          if (i % 5 != 0)
            g_string_append_printf (json, ", \"start\": \"2031-05-%02uT%02u:00:00+09:00\"", day, MIN (8 + i / 3, 23));
          if (i % 2 == 0)
            g_string_append (json, ", \"people\": [{\"person\": \"kim\", \"role\": \"panelist\"}]");
          g_string_append (json, "}");
        }
      g_string_append (json, "]}");
    }
  g_string_append (json, "]}");

  return test_read_good (json->str);
}

static ForumProgram *
read_program (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return test_read_good (text);
}

static ForumProgram *
read_built_in (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "forum", "2022-12.json", NULL);

  return read_program (path);
}

static ForumProgram *
read_example (void)
{
  g_autofree char *path = test_fixture_path ("example.json");

  return read_program (path);
}

static guint
count_sessions (ForumProgram *program)
{
  guint n_sessions = 0;

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    n_sessions += forum_list_get_length (forum_list_get (FORUM_LIST (program), i));

  return n_sessions;
}

/* A thing goes on where it was parted, and only something that no page has room for is parted: it began at the top
 * of a page, or below a heading there. */
static void
assert_goes_on (const ForumPrintPlace *part,
                const ForumPrintPlace *before,
                const ForumPrintPlace *before_that)
{
  g_assert_true (part->object == before->object);
  g_assert_cmpuint (part->page, ==, before->page + 1);
  g_assert_cmpuint (part->first_line, ==, before->first_line + before->n_lines);
  g_assert_false (part->with_times);

  if (before->first_line == 0 && before_that != NULL && before_that->page == before->page)
    g_assert_cmpint (before_that->kind, ==, FORUM_PRINT_DAY);
}

/* Returns how many things were parted. */
static guint
assert_in_order (ForumPrintout *printout,
                 guint          n_pages)
{
  guint n_places = forum_printout_get_n_places (printout);
  guint n_parts = 0;
  const ForumPrintPlace *before = NULL;
  const ForumPrintPlace *before_that = NULL;

  for (guint i = 0; i < n_places; i++)
    {
      const ForumPrintPlace *place = forum_printout_get_place (printout, i);

      g_assert_cmpuint (place->n_lines, >, 0);
      g_assert_cmpfloat (place->y, >=, 0);

      if (before == NULL)
        g_assert_cmpuint (place->page, ==, 0);
      else if (before->page == place->page)
        g_assert_cmpfloat (place->y, >=, before->y + before->height - TOLERANCE);
      else
        g_assert_cmpuint (place->page, ==, before->page + 1);

      if (before != NULL && !before->whole)
        {
          assert_goes_on (place, before, before_that);
          n_parts++;
        }
      else
        {
          g_assert_cmpuint (place->first_line, ==, 0);
          if (before != NULL)
            g_assert_true (place->kind == FORUM_PRINT_NO_SESSIONS || place->object != before->object);
        }

      before_that = before;
      before = place;
    }

  g_assert_true (before->whole);
  g_assert_cmpuint (before->page, ==, n_pages - 1);

  return n_parts;
}

static void
assert_no_heading_alone (ForumPrintout *printout)
{
  for (guint i = 0; i + 1 < forum_printout_get_n_places (printout); i++)
    {
      const ForumPrintPlace *place = forum_printout_get_place (printout, i);
      const ForumPrintPlace *next = forum_printout_get_place (printout, i + 1);

      if (place->kind == FORUM_PRINT_DAY && place->whole)
        g_assert_cmpuint (next->page, ==, place->page);
    }
}

/* Every session of every day in its order, each with its times wherever they are not those of the one above. */
static void
assert_all_sessions (ForumPrintout *printout,
                     ForumProgram  *program)
{
  guint n_sessions = 0;
  ForumDay *day = NULL;
  guint page = G_MAXUINT;

  for (guint i = 0; i < forum_printout_get_n_places (printout); i++)
    {
      const ForumPrintPlace *place = forum_printout_get_place (printout, i);

      if (place->kind == FORUM_PRINT_DAY && place->first_line == 0)
        {
          day = place->object;
          n_sessions = 0;
        }
      else if (place->kind == FORUM_PRINT_SESSION && place->first_line == 0)
        {
          g_assert_true (place->object == forum_list_get (FORUM_LIST (day), n_sessions));
          if (n_sessions == 0 || page != place->page)
            g_assert_true (place->with_times);
          n_sessions++;
        }
      if (place->kind == FORUM_PRINT_SESSION && place->whole &&
          n_sessions == forum_list_get_length (FORUM_LIST (day)))
        g_assert_true (i + 1 == forum_printout_get_n_places (printout) ||
                       forum_printout_get_place (printout, i + 1)->kind == FORUM_PRINT_DAY);
      page = place->page;
    }

  if (forum_list_get_length (FORUM_LIST (program)) > 0)
    g_assert_true (day == forum_list_get (FORUM_LIST (program), forum_list_get_length (FORUM_LIST (program)) - 1));
}

static void
assert_ink_between_margins (ForumPrintout *printout,
                            guint          page,
                            double         width,
                            double         height)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, ink_width, ink_height;

  forum_printout_draw_page (printout, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &x, &y, &ink_width, &ink_height);
  g_assert_cmpfloat (ink_width, >, 0);
  g_assert_cmpfloat (x, >=, -OVERHANG);
  g_assert_cmpfloat (y, >=, -OVERHANG);
  g_assert_cmpfloat (x + ink_width, <=, width + OVERHANG);
  g_assert_cmpfloat (y + ink_height, <=, height + OVERHANG);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
assert_good (ForumProgram *program,
             gboolean      parted)
{
  g_autoptr (ForumPrintout) printout = forum_printout_new (program);
  PangoContext *context = create_context ();

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      double width = papers[i].width;
      double height = papers[i].height;
      guint n_pages = forum_printout_paginate (printout, context, width, height);
      guint n_parts;

      g_test_message ("%s: %u pages", papers[i].name, n_pages);
      n_parts = assert_in_order (printout, n_pages);
      if (!parted)
        g_assert_cmpuint (n_parts, ==, 0);
      assert_no_heading_alone (printout);
      assert_all_sessions (printout, program);
      for (guint page = 0; page < n_pages; page++)
        assert_ink_between_margins (printout, page, width, height);

      g_assert_cmpuint (forum_printout_paginate (printout, context, width, height), ==, n_pages);
    }

  g_object_unref (context);
}

static void
test_built_in (void)
{
  g_autoptr (ForumProgram) program = read_built_in ();

  assert_good (program, FALSE);
}

static void
test_example (void)
{
  g_autoptr (ForumProgram) program = read_example ();

  assert_good (program, FALSE);
}

/* From titles of one word to sessions that no page of any paper has room for. */
static void
test_sizes (void)
{
  static const struct
  {
    guint n_days;
    guint n_sessions;
    guint length;
  } sizes[] = {
    { 0, 0, 10 }, { 1, 0, 10 }, { 1, 1, 10 }, { 3, 1, 60 }, { 2, 40, 20 }, { 5, 9, 300 }, { 2, 5, 6000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (ForumProgram) program = make_program (sizes[i].n_days, sizes[i].n_sessions, sizes[i].length);

      g_test_message ("%u days of %u sessions, up to %u letters", sizes[i].n_days, sizes[i].n_sessions,
                      sizes[i].length);
      g_assert_cmpuint (count_sessions (program), ==, sizes[i].n_days * sizes[i].n_sessions);
      assert_good (program, sizes[i].length >= 300);
    }
}

/* Wherever on the page a heading comes to stand. */
static void
test_no_heading_alone (void)
{
  g_autoptr (ForumProgram) program = make_program (9, 3, 60);
  g_autoptr (ForumPrintout) printout = forum_printout_new (program);
  PangoContext *context = create_context ();

  for (double height = 300; height < 420; height += 3)
    {
      guint n_pages = forum_printout_paginate (printout, context, 400, height);

      g_assert_cmpuint (assert_in_order (printout, n_pages), ==, 0);
      assert_no_heading_alone (printout);
    }

  g_object_unref (context);
}

/* On paper that is too small for anything all is printed all the same, and it comes to an end. */
static void
test_tiny_paper (void)
{
  g_autoptr (ForumProgram) program = read_example ();
  g_autoptr (ForumPrintout) printout = forum_printout_new (program);
  PangoContext *context = create_context ();
  guint n_pages = forum_printout_paginate (printout, context, 60, 70);

  g_assert_cmpuint (n_pages, >, 20);
  for (guint page = 0; page < n_pages; page++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);

      forum_printout_draw_page (printout, cr, page);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }

  g_assert_cmpuint (forum_printout_paginate (printout, context, 0, 0), >, n_pages);
  g_object_unref (context);
}

static void
test_day (void)
{
  g_autoptr (ForumProgram) program = read_built_in ();
  ForumDay *day = forum_list_get (FORUM_LIST (program), 1);
  g_autoptr (ForumPrintout) printout = forum_printout_new_for_day (program, day);
  PangoContext *context = create_context ();

  g_assert_cmpuint (forum_printout_paginate (printout, context, 481, 745), ==, 1);
  g_assert_cmpuint (forum_printout_get_n_places (printout), ==, 2 + forum_list_get_length (FORUM_LIST (day)));
  g_assert_true (forum_printout_get_place (printout, 1)->object == day);
  g_object_unref (context);
}

/* In the order of the forum, with its days, whatever the order of the choice; and only what the forum has. */
static void
test_agenda (void)
{
  static const char *const expected[] = { "trees-workshop", "rain-talk", "rain-discussion" };
  g_autoptr (ForumProgram) program = read_example ();
  g_autoptr (ForumProgram) again = read_example ();
  g_autoptr (ForumProgram) other = read_built_in ();
  g_autoptr (GListStore) chosen = g_list_store_new (FORUM_TYPE_SESSION);
  g_autoptr (GHashTable) notes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (ForumPrintout) printout = NULL;
  g_autoptr (ForumPrintout) with_notes = NULL;
  PangoContext *context = create_context ();
  guint n_found = 0;
  guint n_days = 0;
  guint n_lines;

  g_list_store_append (chosen, forum_program_find_session (program, "rain-discussion"));
  g_list_store_append (chosen, forum_program_find_session (other, "d1-kim-jin"));
  g_list_store_append (chosen, forum_program_find_session (again, "trees-workshop"));
  g_list_store_append (chosen, forum_program_find_session (program, "rain-talk"));

  printout = forum_printout_new_for_agenda (program, G_LIST_MODEL (chosen), NULL);
  g_assert_cmpuint (forum_printout_paginate (printout, context, 481, 745), ==, 1);
  for (guint i = 0; i < forum_printout_get_n_places (printout); i++)
    {
      const ForumPrintPlace *place = forum_printout_get_place (printout, i);

      if (place->kind == FORUM_PRINT_SESSION)
        g_assert_cmpstr (forum_session_get_id (place->object), ==, expected[n_found++]);
      else if (place->kind == FORUM_PRINT_DAY)
        n_days++;
    }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (n_days, ==, 2);

  n_lines = forum_printout_get_place (printout, 2)->n_lines;
  g_hash_table_insert (notes, (char *) "trees-workshop", (char *) "one\ntwo");
  g_hash_table_insert (notes, (char *) "rain-talk", (char *) "");
  with_notes = forum_printout_new_for_agenda (program, G_LIST_MODEL (chosen), notes);
  forum_printout_paginate (with_notes, context, 481, 745);
  g_assert_cmpuint (forum_printout_get_place (with_notes, 2)->n_lines, ==, n_lines + 2);
  g_assert_cmpuint (forum_printout_get_place (with_notes, 4)->n_lines, ==,
                    forum_printout_get_place (printout, 4)->n_lines);

  g_object_unref (context);
}

/* An empty choice leaves out all days, and not only their sessions. */
static void
test_empty_agenda (void)
{
  g_autoptr (ForumProgram) program = read_example ();
  g_autoptr (GListStore) chosen = g_list_store_new (FORUM_TYPE_SESSION);
  g_autoptr (ForumPrintout) printout = forum_printout_new_for_agenda (program, G_LIST_MODEL (chosen), NULL);
  PangoContext *context = create_context ();

  g_assert_cmpuint (forum_printout_paginate (printout, context, 481, 745), ==, 1);
  g_assert_cmpuint (forum_printout_get_n_places (printout), ==, 1);
  g_object_unref (context);
}

/* The same forum makes the same file. */
static void
test_pdf (void)
{
  g_autoptr (ForumProgram) program = read_example ();
  g_autoptr (ForumPrintout) printout = forum_printout_new (program);
  g_autoptr (ForumPrintout) again = forum_printout_new (program);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = forum_pdf_render (printout, &error);
  g_autoptr (GBytes) second = forum_pdf_render (again, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (first), >, 1000);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (first, NULL), "%PDF-"));
  g_assert_true (g_bytes_equal (first, second));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  forum_language_set_user ((const char *const[]) { "ko", NULL });

  g_test_add_func ("/printout/built-in", test_built_in);
  g_test_add_func ("/printout/example", test_example);
  g_test_add_func ("/printout/sizes", test_sizes);
  g_test_add_func ("/printout/no-heading-alone", test_no_heading_alone);
  g_test_add_func ("/printout/tiny-paper", test_tiny_paper);
  g_test_add_func ("/printout/day", test_day);
  g_test_add_func ("/printout/agenda", test_agenda);
  g_test_add_func ("/printout/empty-agenda", test_empty_agenda);
  g_test_add_func ("/printout/pdf", test_pdf);

  return g_test_run ();
}
