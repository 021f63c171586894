/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>

#include "agenda-fixture.h"
#include "test-support.h"

/* Where stars and notes go when a forum is published anew. A forum is written as "id:title:people" for each of its
 * sessions; what is starred as the ids. */

static const struct
{
  const char *name;
  const char *before;
  const char *starred;
  const char *after;
  const char *expected;
  const char *vanished;
} cases[] = {
  { "same", "a:A:kim b:B:lee", "a", "a:A:kim b:B:lee", "a", "" },
  { "retitled", "a:A:kim b:B:lee", "a", "a:X:kim b:B:lee", "a", "" },
  { "other people", "a:A:kim b:B:lee", "a", "a:A:lee b:B:lee", "a", "" },
  { "other id", "a:A:kim b:B:lee", "a", "c:A:kim b:B:lee", "c", "" },
  { "numbered anew", "s1:A:kim s2:B:lee s3:C:kim", "s1 s3", "s1:N:lee s2:A:kim s3:B:lee s4:C:kim", "s2 s4", "" },
  { "shifted all", "s1:A:kim s2:B:lee s3:C:kim", "s1 s2 s3", "s2:A:kim s3:B:lee s4:C:kim s1:N:lee", "s2 s3 s4", "" },
  { "swapped", "s1:A:kim s2:B:lee", "s1", "s1:B:lee s2:A:kim", "s2", "" },
  { "both swapped", "s1:A:kim s2:B:lee", "s1 s2", "s1:B:lee s2:A:kim", "s1 s2", "" },
  { "gone", "a:A:kim b:B:lee", "a b", "b:B:lee", "b", "a" },
  { "gone and back", "a:A:kim b:B:lee", "a", "b:B:lee z:A:kim", "z", "" },
  { "two of them", "a:A:kim b:B:lee", "a", "b:B:lee y:A:kim z:A:kim", "", "a" },
  { "same title, other people", "a:A:kim b:B:lee", "a", "b:B:lee z:A:lee", "", "a" },
  { "untitled", "a::kim b:B:lee", "a", "b:B:lee z::kim", "z", "" },
  { "untitled, nobody", "a:: b:B:lee", "a", "b:B:lee z::", "", "a" },
  { "starred before", "a:A:kim b:B:lee", "a b", "b:A:kim", "b", "" },
  { "replaced", "a:A:kim b:B:lee", "a", "a:N:lee b:B:lee", "a", "" },
};

static ForumProgram *
read_forum (const char *sessions)
{
  g_auto (GStrv) each = g_strsplit (sessions, " ", -1);
  g_autoptr (GString) text = g_string_new ("{\"format\": 1, \"id\": \"garden\", \"name\": \"Garden\","
                                           " \"timeZone\": \"UTC\", \"people\": [{\"id\": \"kim\", \"name\": \"Kim\"},"
                                           " {\"id\": \"lee\", \"name\": \"Lee\"}],"
                                           " \"days\": [{\"date\": \"2031-06-10\", \"sessions\": [");

  for (guint i = 0; each[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (each[i], ":", 3);

      g_string_append_printf (text, "%s{\"id\": \"%s\"", i > 0 ? ", " : "", parts[0]);
      if (*parts[1] != '\0')
        g_string_append_printf (text, ", \"title\": {\"en\": \"%s\", \"ko\": \"%s다\"}", parts[1], parts[1]);
      if (*parts[2] != '\0')
        g_string_append_printf (text, ", \"people\": [{\"person\": \"%s\"}]", parts[2]);
      g_string_append_c (text, '}');
    }
  g_string_append (text, "]}]}");

  return test_read_good (text->str);
}

static char *
list_ids (GPtrArray *sessions)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", forum_session_get_id (g_ptr_array_index (sessions, i)));

  return g_strdup (ids->str);
}

static int
compare_ids (const void *a,
             const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
sort_ids (const char *ids)
{
  g_auto (GStrv) each = g_strsplit (ids, " ", -1);

  qsort (each, g_strv_length (each), sizeof *each, compare_ids);

  return g_strjoinv (" ", each);
}

static void
test_case (AgendaFixture *fixture,
           gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  ForumAgenda *agenda;
  g_autoptr (ForumProgram) before = read_forum (cases[i].before);
  g_autoptr (ForumProgram) after = read_forum (cases[i].after);
  g_auto (GStrv) starred = g_strsplit (cases[i].starred, " ", -1);

  agenda_open (fixture);
  agenda = fixture->agenda;
  for (guint j = 0; starred[j] != NULL; j++)
    {
      ForumSession *session = forum_program_find_session (before, starred[j]);
      ForumText *title = forum_session_get_title (session);

      forum_agenda_set_starred (agenda, before, session, TRUE);
      forum_agenda_set_note (agenda, before, session, title != NULL ? forum_text_get (title) : "-");
      forum_agenda_set_reminder (agenda, before, session, 25);
    }

  /* The second time there is nothing left to do. */
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GPtrArray) kept = NULL;
      g_autoptr (ForumDay) vanished = NULL;
      g_autoptr (GPtrArray) gone = g_ptr_array_new ();
      g_autofree char *kept_ids = NULL;
      g_autofree char *vanished_ids = NULL;
      g_autofree char *sorted = NULL;
      g_autofree char *expected = sort_ids (cases[i].expected);

      forum_agenda_follow (agenda, after);
      kept = forum_agenda_list_starred (agenda, after);
      vanished = forum_agenda_dup_vanished (agenda, after);
      for (guint j = 0; j < forum_list_get_length (FORUM_LIST (vanished)); j++)
        g_ptr_array_add (gone, forum_list_get (FORUM_LIST (vanished), j));
      kept_ids = list_ids (kept);
      vanished_ids = list_ids (gone);
      sorted = sort_ids (kept_ids);
      g_assert_cmpstr (sorted, ==, expected);
      g_assert_cmpstr (vanished_ids, ==, cases[i].vanished);

      /* Notes and reminders go with the stars, unless the title was corrected. */
      for (guint j = 0; j < kept->len; j++)
        {
          ForumSession *session = g_ptr_array_index (kept, j);
          const char *id = forum_session_get_id (session);
          ForumText *title = forum_session_get_title (session);

          g_assert_cmpuint (forum_agenda_get_reminder (agenda, "garden", id), ==, 25);
          if (title != NULL && strstr (cases[i].before, forum_text_get (title)) != NULL &&
              !g_str_equal (cases[i].name, "starred before"))
            g_assert_cmpstr (forum_agenda_get_note (agenda, "garden", id), ==, forum_text_get (title));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/agenda-follow/", cases[i].name, NULL);

      g_test_add (path, AgendaFixture, GUINT_TO_POINTER (i), agenda_fixture_set_up, test_case,
                  agenda_fixture_tear_down);
    }

  return g_test_run ();
}
