/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "reminders-fixture.h"

/* What reminders come of: which stars, of which editions, and who waits for them. */

#define GARDEN IN_SEOUL (TWO)
#define FOREST FORUM ("forest", "Asia/Seoul", THREE)
/* Without the session "a". */
#define GARDEN_WITHOUT \
  "{\"format\": 1, \"id\": \"garden\", \"name\": \"Garden\", \"timeZone\": \"Asia/Seoul\", \"days\": []}"

static void
test_star_removed (RemindersFixture *fixture,
                   gconstpointer     data)
{
  reminders_open (fixture, GARDEN);
  reminders_star (fixture, "a", TRUE);
  reminders_star (fixture, "b", TRUE);
  reminders_star (fixture, "a", FALSE);
  g_assert_true (forum_reminders_get_pending (fixture->reminders));
  reminders_star (fixture, "b", FALSE);
  g_assert_false (forum_reminders_get_pending (fixture->reminders));
  g_assert_false (forum_reminders_get_waiting (fixture->reminders));
  fixture->n_reviews = 0;
  reminders_set_clock ("2031-06-10T13:50:00+09:00");
  reminders_assert_told (fixture, "");
  g_assert_cmpuint (fixture->n_reviews, ==, 0);
}

/* A new star knows nothing of what the old one told. */
static void
test_star_again (RemindersFixture *fixture,
                 gconstpointer     data)
{
  reminders_open (fixture, GARDEN);
  reminders_star (fixture, "a", TRUE);
  reminders_star (fixture, "a", FALSE);
  reminders_set_clock ("2031-06-10T13:49:00+09:00");
  reminders_star (fixture, "a", TRUE);
  reminders_set_clock ("2031-06-10T13:50:00+09:00");
  reminders_assert_told (fixture, "remind a");
  reminders_star (fixture, "a", FALSE);
  reminders_assert_told (fixture, "withdraw a");

  /* Whoever stars what is due sees that it is. */
  reminders_star (fixture, "a", TRUE);
  reminders_set_clock ("2031-06-10T13:55:00+09:00");
  reminders_assert_told (fixture, "");

  reminders_open (fixture, IN_SEOUL (THREE));
  reminders_assert_told (fixture, "withdraw a");
  reminders_set_clock ("2031-06-10T14:50:00+09:00");
  reminders_assert_told (fixture, "remind a");
}

static void
test_star_again_later (RemindersFixture *fixture,
                       gconstpointer     data)
{
  reminders_open (fixture, GARDEN);
  reminders_star (fixture, "a", TRUE);
  reminders_set_clock ("2031-06-10T13:50:00+09:00");
  reminders_assert_told (fixture, "remind a");
  reminders_star (fixture, "a", FALSE);
  reminders_assert_told (fixture, "withdraw a");

  reminders_start (fixture);
  reminders_open (fixture, IN_SEOUL (THREE));
  reminders_star (fixture, "a", TRUE);
  reminders_set_clock ("2031-06-10T14:50:00+09:00");
  reminders_assert_told (fixture, "remind a");
}

/* A note is no reason to be reminded, and one that is changed is none to be reminded again. */
static void
test_note (RemindersFixture *fixture,
           gconstpointer     data)
{
  ForumSession *session;

  reminders_open (fixture, GARDEN);
  session = forum_program_find_session (fixture->program, "a");
  forum_agenda_set_note (fixture->agenda, fixture->program, session, "Go");
  g_assert_false (forum_reminders_get_pending (fixture->reminders));
  reminders_star (fixture, "a", TRUE);
  reminders_set_clock ("2031-06-10T13:50:00+09:00");
  reminders_assert_told (fixture, "remind a");
  forum_agenda_set_note (fixture->agenda, fixture->program, session, "Do go");
  reminders_assert_told (fixture, "");
}

/* The same ids are other sessions in another edition. */
static void
test_two_editions (RemindersFixture *fixture,
                   gconstpointer     data)
{
  reminders_open (fixture, GARDEN);
  reminders_star (fixture, "a", TRUE);
  reminders_settle (fixture);
  reminders_open (fixture, FOREST);
  reminders_star (fixture, "a", TRUE);
  reminders_before (fixture, 30);
  reminders_settle (fixture);

  reminders_start (fixture);
  reminders_assert_told (fixture, "");
  reminders_set_clock ("2031-06-10T13:50:00+09:00");
  reminders_assert_told (fixture, "remind a");
  reminders_set_clock ("2031-06-10T14:30:00+09:00");
  reminders_assert_told (fixture, "remind forest/a");
  reminders_set_clock ("2031-06-10T14:40:00+09:00");
  reminders_assert_told (fixture, "withdraw a");

  /* One of them goes; the other is as it was. */
  reminders_open (fixture, FOREST);
  reminders_star (fixture, "a", FALSE);
  reminders_assert_told (fixture, "withdraw forest/a");
  reminders_settle (fixture);
  g_assert_true (g_file_test (fixture->copy, G_FILE_TEST_EXISTS));
}

static void
test_session_gone (RemindersFixture *fixture,
                   gconstpointer     data)
{
  reminders_open (fixture, GARDEN);
  reminders_star (fixture, "a", TRUE);
  reminders_star (fixture, "b", TRUE);
  reminders_set_clock ("2031-06-10T13:50:00+09:00");
  reminders_assert_told (fixture, "remind a");
  reminders_open (fixture, GARDEN_WITHOUT);
  reminders_assert_told (fixture, "withdraw a");
  g_assert_false (forum_reminders_get_waiting (fixture->reminders));

  /* It was a mistake. */
  reminders_open (fixture, GARDEN);
  reminders_assert_told (fixture, "");
  reminders_set_clock ("2031-06-10T15:50:00+09:00");
  reminders_assert_told (fixture, "withdraw a, remind b");
}

/* What is found where the copy should be. */
static const struct
{
  const char *name;
  const char *text;             /* NULL for nothing at all. */
} unreadable[] = {
  { "missing", NULL },
  { "empty", "" },
  { "broken", "{\"format\": 1, \"id\"" },
  { "newer", "{\"format\": 99, \"id\": \"garden\"}" },
  { "other-edition", FORUM ("forest", "Asia/Seoul", TWO) },
};

/* Nobody is bothered with that. As soon as a window reads the edition, the reminders come. */
static void
test_unreadable (RemindersFixture *fixture,
                 gconstpointer     data)
{
  guint i = GPOINTER_TO_UINT (data);

  reminders_open (fixture, GARDEN);
  reminders_star (fixture, "a", TRUE);
  reminders_stop (fixture);
  if (unreadable[i].text != NULL)
    g_assert_true (g_file_set_contents (fixture->copy, unreadable[i].text, -1, NULL));
  else
    g_assert_cmpint (g_remove (fixture->copy), ==, 0);

  reminders_set_clock ("2031-06-10T13:55:00+09:00");
  reminders_start (fixture);
  reminders_assert_told (fixture, "");
  g_assert_false (forum_reminders_get_pending (fixture->reminders));
  g_assert_false (forum_reminders_get_waiting (fixture->reminders));
  g_assert_true (forum_agenda_get_starred (fixture->agenda, "garden", "a"));

  reminders_open (fixture, GARDEN);
  reminders_assert_told (fixture, "remind a");

  /* And the copy is good again. */
  reminders_set_clock ("2031-06-10T13:56:00+09:00");
  reminders_start (fixture);
  reminders_assert_told (fixture, "");
  g_assert_true (forum_reminders_get_waiting (fixture->reminders));
}

/* Without anybody setting the clock, a moment before each change. */
static void
test_by_itself (RemindersFixture *fixture,
                gconstpointer     data)
{
  reminders_open (fixture, GARDEN);
  reminders_star (fixture, "b", TRUE);
  reminders_star (fixture, "a", TRUE);

  reminders_set_clock ("2031-06-10T13:49:59.950+09:00");
  while (fixture->log->len == 0)
    g_main_context_iteration (NULL, TRUE);
  reminders_assert_told (fixture, "remind a");

  reminders_set_clock ("2031-06-10T14:39:59.950+09:00");
  while (fixture->log->len == 0)
    g_main_context_iteration (NULL, TRUE);
  reminders_assert_told (fixture, "withdraw a");

  reminders_set_clock ("2031-06-10T15:49:59.950+09:00");
  while (fixture->log->len == 0)
    g_main_context_iteration (NULL, TRUE);
  reminders_assert_told (fixture, "remind b");
}

/* The program ends while an edition is being read. */
static void
test_stopped (RemindersFixture *fixture,
              gconstpointer     data)
{
  ForumReminders *reminders;

  reminders_open (fixture, GARDEN);
  reminders_star (fixture, "a", TRUE);
  reminders_start (fixture);
  reminders_set_clock ("2031-06-10T13:50:00+09:00");
  reminders_assert_told (fixture, "remind a");

  reminders = forum_reminders_new (fixture->agenda, fixture->shelf);
  forum_reminders_start (reminders);
  g_assert_true (forum_reminders_get_reading (reminders));
  g_assert_finalize_object (reminders);
  reminders_set_clock ("2031-06-10T13:55:00+09:00");
  reminders_start (fixture);
  reminders_assert_told (fixture, "");
}

static void
add_unreadable (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (unreadable); i++)
    {
      g_autofree char *path = g_strconcat ("/reminders-editions/unreadable/", unreadable[i].name, NULL);

      g_test_add (path, RemindersFixture, GUINT_TO_POINTER (i), reminders_set_up, test_unreadable,
                  reminders_tear_down);
    }
}

int
main (int    argc,
      char **argv)
{
  reminders_init (&argc, &argv);

  add_unreadable ();
#define ADD(name, func) \
  g_test_add ("/reminders-editions/" name, RemindersFixture, NULL, reminders_set_up, func, reminders_tear_down)
  ADD ("star-removed", test_star_removed);
  ADD ("star-again", test_star_again);
  ADD ("star-again-later", test_star_again_later);
  ADD ("note", test_note);
  ADD ("two-editions", test_two_editions);
  ADD ("session-gone", test_session_gone);
  ADD ("by-itself", test_by_itself);
  ADD ("stopped", test_stopped);
#undef ADD

  return reminders_run ();
}
