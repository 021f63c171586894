/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/forum-overlaps.h"

#include "model/forum-time.h"

/* A session "a 10:00-11:00", "b 10:30-", "c -"; a star at the end means that it was cancelled. */
static ForumSession *
make_session (const char *line)
{
  g_auto (GStrv) words = g_strsplit_set (line, " -", 3);
  g_autofree char *start_text = g_strdup_printf ("2030-05-02T%s:00+09:00", words[1]);
  g_autofree char *end_text = g_strdup_printf ("2030-05-02T%.5s:00+09:00", words[2]);
  g_autoptr (GDateTime) start = forum_time_parse (start_text);
  g_autoptr (GDateTime) end = forum_time_parse (end_text);

  return forum_session_new (&(ForumSessionInit) {
    .id = words[0],
    .start = start,
    .end = end,
    .status = g_str_has_suffix (line, "*") ? FORUM_STATUS_CANCELLED : FORUM_STATUS_ANNOUNCED,
  });
}

typedef struct
{
  const char *name;
  const char *sessions;
  const char *overlaps;
} Case;

static const Case cases[] = {
  { "none", "", "" },
  { "alone", "a 10:00-11:00", "" },
  { "one-after-the-other", "a 10:00-11:00|b 11:00-12:00", "" },
  { "with-a-pause", "a 10:00-11:00|b 11:30-12:00", "" },
  { "by-a-minute", "a 10:00-11:00|b 10:59-12:00", "a+b" },
  { "at-once", "a 10:00-11:00|b 10:00-11:00", "a+b" },
  { "inside", "a 10:00-12:00|b 10:30-11:00", "a+b" },
  { "two-inside-one-after-the-other", "a 10:00-12:00|b 10:00-11:00|c 11:00-12:00", "a+b a+c" },
  { "three", "a 10:00-12:00|b 10:30-12:30|c 11:00-13:00", "a+b a+c b+c" },
  { "over-meanwhile", "a 10:00-11:00|b 10:30-12:00|c 11:00-13:00", "a+b b+c" },
  { "long-and-short", "a 09:00-18:00|b 10:00-10:10|c 11:00-11:10|d 18:00-19:00", "a+b a+c" },
  { "not-in-order", "b 10:30-12:00|a 10:00-11:00", "a+b" },
  { "starts-inside", "a 10:00-11:00|b 10:30-", "a+b" },
  { "starts-with-it", "b 10:00-|a 10:00-11:00", "a+b" },
  { "starts-at-its-end", "a 10:00-11:00|b 11:00-", "" },
  { "no-end-before", "a 10:00-|b 10:30-11:00", "" },
  { "both-without-end", "a 10:00-|b 10:00-", "" },
  { "no-time", "a -|b 10:00-11:00|c -", "" },
  { "cancelled", "a 10:00-11:00*|b 10:00-11:00|c 10:30-11:00*", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_auto (GStrv) lines = g_strsplit (self->sessions, "|", -1);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GArray) overlaps = NULL;

  for (char **line = lines; *line != NULL; line++)
    g_ptr_array_add (sessions, make_session (*line));

  overlaps = forum_overlaps_find (sessions);
  for (guint i = 0; i < overlaps->len; i++)
    {
      ForumOverlap *overlap = &g_array_index (overlaps, ForumOverlap, i);

      g_string_append_printf (found, "%s%s+%s", i > 0 ? " " : "", forum_session_get_id (overlap->first),
                              forum_session_get_id (overlap->second));
    }
  g_assert_cmpstr (found->str, ==, self->overlaps);
}

/* A congress whose sessions follow each other in the same minute of each other's hall: what has ended must
 * not be looked at again and again. The same pairs are counted as by comparing all with all. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) random = g_rand_new_with_seed (14);
  g_autoptr (GArray) overlaps = NULL;
  guint n_expected = 0;
  int starts[500];
  int ends[500];

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *line = NULL;

      starts[i] = g_rand_int_range (random, 0, 1200);
      ends[i] = starts[i] + g_rand_int_range (random, 1, 120);
      line = g_strdup_printf ("s%u %02d:%02d-%02d:%02d", i, starts[i] / 60, starts[i] % 60, ends[i] / 60,
                              ends[i] % 60);
      g_ptr_array_add (sessions, make_session (line));
      for (guint j = 0; j < i; j++)
        n_expected += starts[i] < ends[j] && starts[j] < ends[i];
    }

  overlaps = forum_overlaps_find (sessions);
  g_assert_cmpuint (overlaps->len, ==, n_expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/overlaps/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/overlaps/many", test_many);

  return g_test_run ();
}
