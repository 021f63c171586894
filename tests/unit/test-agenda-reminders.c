/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-fixture.h"

#include <string.h>

/* What an agenda keeps of reminders: when the user wants them, and of what was told. */

#define START "2030-05-02T01:00:00Z"

static void
remind_before (ForumAgenda  *agenda,
               ForumProgram *program,
               const char   *session,
               guint         minutes)
{
  forum_agenda_set_reminder (agenda, program, forum_program_find_session (program, session), minutes);
}

static void
remember (ForumAgenda  *agenda,
          ForumProgram *program,
          const char   *session,
          const char   *told)
{
  forum_agenda_set_reminded (agenda, program, forum_program_find_session (program, session), told);
}

static void
assert_reminder (ForumAgenda *agenda,
                 const char  *session,
                 guint        minutes,
                 const char  *told)
{
  g_assert_cmpuint (forum_agenda_get_reminder (agenda, "garden", session), ==, minutes);
  g_assert_cmpstr (forum_agenda_get_reminded (agenda, "garden", session), ==, told);
}

static gboolean
holds (AgendaFixture *fixture,
       const char    *part)
{
  g_autoptr (GBytes) bytes = agenda_read (fixture->path);

  return g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), part) != NULL;
}

/* What is as it always is takes no space. */
static const struct
{
  guint minutes;
  const char *told;
  const char *reminder;         /* In the file; NULL for nothing. */
  const char *reminded;
} choices[] = {
  { FORUM_AGENDA_DEFAULT_REMINDER, NULL, NULL, NULL },
  { 5, NULL, "\"reminder\" : 5,", NULL },
  { 30, START, "\"reminder\" : 30,", "\"reminded\" : \"" START "\"," },
  { FORUM_AGENDA_NO_REMINDER, NULL, "\"reminder\" : 0,", NULL },
  { FORUM_AGENDA_DEFAULT_REMINDER, FORUM_AGENDA_REMINDED_CANCELLED, NULL, "\"reminded\" : \"cancelled\"," },
};

static void
test_kept (AgendaFixture *fixture,
           gconstpointer  data)
{
  agenda_open (fixture);
  assert_reminder (fixture->agenda, "a", FORUM_AGENDA_DEFAULT_REMINDER, NULL);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      remind_before (fixture->agenda, fixture->program, "a", choices[i].minutes);
      remember (fixture->agenda, fixture->program, "a", choices[i].told);
      assert_reminder (fixture->agenda, "a", choices[i].minutes, choices[i].told);
      agenda_assert_flush (fixture->agenda);

      g_assert_true (holds (fixture, choices[i].reminder != NULL ? choices[i].reminder : "\"sessions\""));
      g_assert_cmpint (holds (fixture, "\"reminder\""), ==, choices[i].reminder != NULL);
      g_assert_true (holds (fixture, choices[i].reminded != NULL ? choices[i].reminded : "\"sessions\""));
      g_assert_cmpint (holds (fixture, "\"reminded\""), ==, choices[i].reminded != NULL);

      agenda_open (fixture);
      agenda_assert_starred (fixture->agenda, "a");
      assert_reminder (fixture->agenda, "a", choices[i].minutes, choices[i].told);
    }
}

/* Without its star a session has no reminder, and a new star knows nothing of the old one. */
static void
test_without_star (AgendaFixture *fixture,
                   gconstpointer  data)
{
  g_auto (GStrv) sessions = NULL;

  agenda_open (fixture);
  agenda_note (fixture->agenda, fixture->program, "a", "Go");
  remind_before (fixture->agenda, fixture->program, "a", 5);
  remember (fixture->agenda, fixture->program, "a", START);
  assert_reminder (fixture->agenda, "a", FORUM_AGENDA_DEFAULT_REMINDER, NULL);

  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_star (fixture->agenda, fixture->program, "b", TRUE);
  remind_before (fixture->agenda, fixture->program, "a", 5);
  remind_before (fixture->agenda, fixture->program, "b", 30);
  remember (fixture->agenda, fixture->program, "a", START);
  remember (fixture->agenda, fixture->program, "b", START);
  agenda_assert_flush (fixture->agenda);
  agenda_star (fixture->agenda, fixture->program, "a", FALSE);
  agenda_star (fixture->agenda, fixture->program, "b", FALSE);
  assert_reminder (fixture->agenda, "a", FORUM_AGENDA_DEFAULT_REMINDER, NULL);
  agenda_assert_flush (fixture->agenda);
  g_assert_false (holds (fixture, "\"remind"));

  agenda_open (fixture);
  sessions = forum_agenda_dup_sessions (fixture->agenda, "garden");
  g_assert_cmpuint (g_strv_length (sessions), ==, 1);
  g_assert_cmpstr (forum_agenda_get_note (fixture->agenda, "garden", "a"), ==, "Go");
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  assert_reminder (fixture->agenda, "a", FORUM_AGENDA_DEFAULT_REMINDER, NULL);
}

/* What stands in a file that an earlier or a later version wrote, or a hand. */
static const struct
{
  const char *name;
  const char *entry;
  guint minutes;
  const char *told;
} entries[] = {
  { "older", "", 10, NULL },
  { "other-minutes", ", \"reminder\": 15", 15, NULL },
  { "negative", ", \"reminder\": -5", 0, NULL },
  { "a-day", ", \"reminder\": 1440", 1440, NULL },
  { "more-than-a-day", ", \"reminder\": 1441", 1440, NULL },
  { "largest", ", \"reminder\": 9223372036854775807", 1440, NULL },
  { "smallest", ", \"reminder\": -9223372036854775808", 0, NULL },
  { "other-words", ", \"reminded\": \"yesterday\"", 10, "yesterday" },
  { "no-words", ", \"reminded\": \"\"", 10, "" },
};

static void
test_entry (AgendaFixture *fixture,
            gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *text =
    g_strconcat ("{\"format\": 1, \"editions\": {\"garden\": {\"sessions\": {\"a\": {\"starred\": true",
                 entries[i].entry, "}}}}}", NULL);

  agenda_write (fixture, text, -1);
  agenda_open (fixture);
  agenda_assert_problem (fixture->agenda, -1);
  agenda_assert_starred (fixture->agenda, "a");
  assert_reminder (fixture->agenda, "a", entries[i].minutes, entries[i].told);

  /* It is not written otherwise because of another session. */
  agenda_star (fixture->agenda, fixture->program, "b", TRUE);
  agenda_assert_flush (fixture->agenda);
  agenda_open (fixture);
  assert_reminder (fixture->agenda, "a", entries[i].minutes, entries[i].told);

  remind_before (fixture->agenda, fixture->program, "a", 30);
  remember (fixture->agenda, fixture->program, "a", START);
  agenda_assert_flush (fixture->agenda);
  agenda_open (fixture);
  agenda_assert_starred (fixture->agenda, "a b");
  assert_reminder (fixture->agenda, "a", 30, START);
}

static void
changed_cb (ForumAgenda *agenda,
            const char  *edition,
            const char  *session,
            GString     *log)
{
  g_string_append_printf (log, "%s/%s ", edition, session);
}

static void
test_signals (AgendaFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) log = g_string_new (NULL);

  agenda_open (fixture);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_assert_flush (fixture->agenda);
  g_signal_connect (fixture->agenda, "changed", G_CALLBACK (changed_cb), log);

  /* What is so already is not written again. */
  remind_before (fixture->agenda, fixture->program, "a", FORUM_AGENDA_DEFAULT_REMINDER);
  remember (fixture->agenda, fixture->program, "a", NULL);
  g_assert_true (forum_agenda_get_saved (fixture->agenda));
  g_assert_cmpstr (log->str, ==, "");

  remind_before (fixture->agenda, fixture->program, "a", 5);
  g_assert_false (forum_agenda_get_saved (fixture->agenda));
  agenda_assert_flush (fixture->agenda);
  g_assert_cmpstr (log->str, ==, "garden/a ");

  /* Nobody sees that they were told. */
  remember (fixture->agenda, fixture->program, "a", START);
  g_assert_false (forum_agenda_get_saved (fixture->agenda));
  agenda_assert_flush (fixture->agenda);
  g_assert_cmpstr (log->str, ==, "garden/a ");
}

static void
test_two_instances (AgendaFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (ForumAgenda) other = NULL;

  agenda_open (fixture);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_star (fixture->agenda, fixture->program, "b", TRUE);
  agenda_assert_flush (fixture->agenda);
  other = forum_agenda_new (fixture->file);
  g_signal_connect (fixture->agenda, "changed", G_CALLBACK (changed_cb), log);

  remind_before (other, fixture->program, "a", 30);
  remember (other, fixture->program, "b", START);
  agenda_assert_flush (other);
  remember (fixture->agenda, fixture->program, "a", START);
  agenda_assert_flush (fixture->agenda);

  /* What one of them told the other does not tell again. */
  g_assert_cmpstr (log->str, ==, "garden/a ");
  assert_reminder (fixture->agenda, "a", 30, START);
  assert_reminder (fixture->agenda, "b", FORUM_AGENDA_DEFAULT_REMINDER, START);
}

static void
test_read_only (AgendaFixture *fixture,
                gconstpointer  data)
{
  static const char text[] =
    "{\"format\": 2, \"editions\": {\"garden\": {\"sessions\": {\"a\": {\"starred\": true}}}}}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  agenda_write (fixture, text, -1);
  agenda_open (fixture);
  agenda_assert_problem (fixture->agenda, FORUM_AGENDA_ERROR_NEWER);
  remind_before (fixture->agenda, fixture->program, "a", 30);
  remember (fixture->agenda, fixture->program, "a", START);
  assert_reminder (fixture->agenda, "a", FORUM_AGENDA_DEFAULT_REMINDER, NULL);
  g_assert_true (forum_agenda_get_saved (fixture->agenda));
  agenda_assert_holds (fixture->path, bytes);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, func) \
  g_test_add ("/agenda-reminders/" name, AgendaFixture, data, agenda_fixture_set_up, func, agenda_fixture_tear_down)
  ADD ("kept", NULL, test_kept);
  ADD ("without-star", NULL, test_without_star);
  ADD ("signals", NULL, test_signals);
  ADD ("two-instances", NULL, test_two_instances);
  ADD ("read-only", NULL, test_read_only);
#undef ADD

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *path = g_strconcat ("/agenda-reminders/entry/", entries[i].name, NULL);

      g_test_add (path, AgendaFixture, GUINT_TO_POINTER (i), agenda_fixture_set_up, test_entry,
                  agenda_fixture_tear_down);
    }

  return g_test_run ();
}
