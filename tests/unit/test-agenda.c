/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What an agenda keeps, and how it tells. What can happen to its file is in test-agenda-faults.c. */

static void
test_empty (AgendaFixture *fixture,
            gconstpointer  data)
{
  agenda_open (fixture);

  agenda_assert_problem (fixture->agenda, -1);
  agenda_assert_starred (fixture->agenda, "");
  g_assert_false (forum_agenda_get_starred (fixture->agenda, "garden", "a"));
  g_assert_null (forum_agenda_get_note (fixture->agenda, "garden", "a"));
  g_assert_true (forum_agenda_get_saved (fixture->agenda));

  /* Whoever only looks leaves nothing behind. */
  agenda_assert_flush (fixture->agenda);
  g_assert_false (g_file_test (fixture->dir, G_FILE_TEST_EXISTS));
}

static void
test_kept (AgendaFixture *fixture,
           gconstpointer  data)
{
  GStatBuf status;

  agenda_open (fixture);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_star (fixture->agenda, fixture->program, "b", TRUE);
  agenda_note (fixture->agenda, fixture->program, "c", "\t줄 \"1\"\n\\2 🌱 ");
  agenda_assert_flush (fixture->agenda);

  agenda_open (fixture);
  agenda_assert_starred (fixture->agenda, "a b");
  g_assert_cmpstr (forum_agenda_get_note (fixture->agenda, "garden", "c"), ==, "\t줄 \"1\"\n\\2 🌱 ");
  g_assert_null (forum_agenda_get_note (fixture->agenda, "garden", "a"));
  g_assert_false (forum_agenda_get_starred (fixture->agenda, "other", "a"));

  /* Nobody else's business. */
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (fixture->dir, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

static void
test_default_file (AgendaFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = forum_agenda_dup_default_file ();
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "bioforum", "agenda.json", NULL);

  g_assert_cmpstr (g_file_peek_path (file), ==, path);
}

/* Some keep what is theirs in one place, with links to it. */
static void
test_link (AgendaFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *target = g_strconcat (fixture->dir, "-kept-elsewhere", NULL);

  g_assert_true (g_file_set_contents (target, "{\"format\": 1}", -1, NULL));
  g_assert_cmpint (g_mkdir (fixture->dir, 0700), ==, 0);
  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  agenda_open (fixture);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_assert_flush (fixture->agenda);

  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  agenda_open (fixture);
  agenda_assert_starred (fixture->agenda, "a");
}

static void
test_taken_back (AgendaFixture *fixture,
                 gconstpointer  data)
{
  g_auto (GStrv) sessions = NULL;
  g_auto (GStrv) editions = NULL;

  agenda_open (fixture);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_star (fixture->agenda, fixture->program, "b", TRUE);
  agenda_note (fixture->agenda, fixture->program, "b", "Go");
  agenda_assert_flush (fixture->agenda);
  agenda_star (fixture->agenda, fixture->program, "a", FALSE);
  agenda_star (fixture->agenda, fixture->program, "b", FALSE);
  agenda_assert_flush (fixture->agenda);

  agenda_open (fixture);
  agenda_assert_starred (fixture->agenda, "");
  sessions = forum_agenda_dup_sessions (fixture->agenda, "garden");
  g_assert_cmpuint (g_strv_length (sessions), ==, 1);
  g_assert_cmpstr (forum_agenda_get_note (fixture->agenda, "garden", "b"), ==, "Go");

  agenda_note (fixture->agenda, fixture->program, "b", NULL);
  editions = forum_agenda_dup_editions (fixture->agenda);
  g_assert_cmpuint (g_strv_length (editions), ==, 0);
}

typedef struct
{
  const char *name;
  const char *typed;
  const char *kept;
} NoteCase;

#define CONTROL_CHARACTERS \
  "\1\2\3\4\5\6\7\b\t\n\v\f\r\16\17\20\21\22\23\24\25\26\27\30\31\32\33\34\35\36\37\177"

static const NoteCase note_cases[] = {
  { "none", NULL, NULL },
  { "empty", "", NULL },
  { "blank", " \n\t ", NULL },
  { "as-typed", " a\n\n", " a\n\n" },
  { "not-utf8", "a\xff", "a\xef\xbf\xbd" },
  { "control-characters", CONTROL_CHARACTERS, CONTROL_CHARACTERS },
};

static void
test_note (AgendaFixture *fixture,
           gconstpointer  data)
{
  const NoteCase *self = data;

  agenda_open (fixture);
  agenda_note (fixture->agenda, fixture->program, "a", "before");
  agenda_note (fixture->agenda, fixture->program, "a", self->typed);
  g_assert_cmpstr (forum_agenda_get_note (fixture->agenda, "garden", "a"), ==, self->kept);
  agenda_assert_flush (fixture->agenda);

  agenda_open (fixture);
  agenda_assert_problem (fixture->agenda, -1);
  g_assert_cmpstr (forum_agenda_get_note (fixture->agenda, "garden", "a"), ==, self->kept);
}

/* The limit falls into the second, the third and behind the last byte of a letter. */
static void
test_long_note (AgendaFixture *fixture,
                gconstpointer  data)
{
  agenda_open (fixture);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GString) note = g_string_new_len ("xyz", i);
      const char *kept;
      gsize length = i + (FORUM_AGENDA_LIMIT_NOTE - i) / 3 * 3;

      while (note->len <= FORUM_AGENDA_LIMIT_NOTE)
        g_string_append (note, "줄");
      agenda_note (fixture->agenda, fixture->program, "a", note->str);

      kept = forum_agenda_get_note (fixture->agenda, "garden", "a");
      g_assert_cmpuint (strlen (kept), ==, length);
      g_assert_true (g_str_has_prefix (note->str, kept));
      g_assert_true (g_utf8_validate (kept, -1, NULL));
    }
}

/* What a session was called and who held it, so that it can be known by another id. */
static void
test_description (AgendaFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (ForumText) title = NULL;
  g_autoptr (ForumText) plain = NULL;
  g_auto (GStrv) people = NULL;
  g_auto (GStrv) nobody = NULL;
  g_autofree char *joined = NULL;
  const char *tag;

  agenda_open (fixture);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_star (fixture->agenda, fixture->program, "b", TRUE);
  agenda_note (fixture->agenda, fixture->program, "c", "Go");
  agenda_assert_flush (fixture->agenda);
  agenda_open (fixture);

  title = forum_agenda_dup_title (fixture->agenda, "garden", "b");
  g_assert_cmpuint (forum_text_get_n_texts (title), ==, 2);
  g_assert_cmpstr (forum_text_get_nth (title, 0, &tag), ==, "뿌리");
  g_assert_cmpstr (tag, ==, "ko");
  g_assert_cmpstr (forum_text_get_nth (title, 1, &tag), ==, "Roots");
  g_assert_cmpstr (tag, ==, "en");
  plain = forum_agenda_dup_title (fixture->agenda, "garden", "c");
  g_assert_cmpstr (forum_text_get_nth (plain, 0, &tag), ==, "Leaves");
  g_assert_null (tag);
  g_assert_null (forum_agenda_dup_title (fixture->agenda, "garden", "a"));

  /* Not the chair of the whole day. */
  people = forum_agenda_dup_people (fixture->agenda, "garden", "b");
  joined = g_strjoinv (" ", people);
  g_assert_cmpstr (joined, ==, "kim park");
  nobody = forum_agenda_dup_people (fixture->agenda, "garden", "x");
  g_assert_cmpuint (g_strv_length (nobody), ==, 0);
}

static void
test_order (AgendaFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) starred = NULL;
  const char *const expected[] = { "c", "b", "a" };

  agenda_open (fixture);
  for (const char *session = "abc"; *session != '\0'; session++)
    agenda_star (fixture->agenda, fixture->program, (const char[]) { *session, '\0' }, TRUE);

  starred = forum_agenda_list_starred (fixture->agenda, fixture->program);
  g_assert_cmpuint (starred->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (forum_session_get_id (g_ptr_array_index (starred, i)), ==, expected[i]);
}

/* The same agenda is the same file, whatever was done first. */
static void
test_stable (AgendaFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GBytes) first = NULL;

  agenda_open (fixture);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_star (fixture->agenda, fixture->program, "b", TRUE);
  agenda_note (fixture->agenda, fixture->program, "b", "Go");
  agenda_assert_flush (fixture->agenda);
  first = agenda_read (fixture->path);

  agenda_close (fixture);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  agenda_open (fixture);
  agenda_note (fixture->agenda, fixture->program, "b", "Go");
  agenda_assert_flush (fixture->agenda);
  agenda_star (fixture->agenda, fixture->program, "b", TRUE);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_assert_flush (fixture->agenda);
  agenda_assert_holds (fixture->path, first);
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
notify_cb (ForumAgenda *agenda,
           GParamSpec  *pspec,
           GString     *log)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

static void
test_signals (AgendaFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) log = g_string_new (NULL);

  agenda_open (fixture);
  g_signal_connect (fixture->agenda, "changed", G_CALLBACK (changed_cb), log);
  g_signal_connect (fixture->agenda, "notify", G_CALLBACK (notify_cb), log);

  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  g_assert_cmpstr (log->str, ==, "saved garden/a ");
  g_assert_false (forum_agenda_get_saved (fixture->agenda));
  while (!forum_agenda_get_saved (fixture->agenda))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (log->str, ==, "saved garden/a saved ");

  /* What is so already does not change. */
  g_string_truncate (log, 0);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_star (fixture->agenda, fixture->program, "b", FALSE);
  agenda_note (fixture->agenda, fixture->program, "a", " ");
  g_assert_cmpstr (log->str, ==, "");

  agenda_note (fixture->agenda, fixture->program, "b", "Go");
  agenda_assert_flush (fixture->agenda);
  g_assert_cmpstr (log->str, ==, "saved garden/b saved ");
}

/* The thread and whoever cannot wait for it write the last word, in whatever order they come to it. */
static void
test_flush_meanwhile (AgendaFixture *fixture,
                      gconstpointer  data)
{
  for (guint i = 0; i < 50; i++)
    {
      gboolean last = i % 2 == 0;

      agenda_open (fixture);
      agenda_star (fixture->agenda, fixture->program, "a", !last);
      agenda_star (fixture->agenda, fixture->program, "b", TRUE);
      agenda_star (fixture->agenda, fixture->program, "a", last);
      agenda_star (fixture->agenda, fixture->program, "b", FALSE);
      agenda_assert_flush (fixture->agenda);
      agenda_star (fixture->agenda, fixture->program, "c", last);

      agenda_settle (fixture);
      agenda_assert_starred (fixture->agenda, last ? "a c" : "");
      agenda_open (fixture);
      agenda_assert_starred (fixture->agenda, last ? "a c" : "");
    }
}

/* What the thread wrote is told when it is out of date already. */
static void
test_flush_afterwards (AgendaFixture *fixture,
                       gconstpointer  data)
{
  agenda_open (fixture);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  while (!g_file_test (fixture->path, G_FILE_TEST_EXISTS))
    g_thread_yield ();

  agenda_star (fixture->agenda, fixture->program, "b", TRUE);
  agenda_assert_flush (fixture->agenda);
  agenda_settle (fixture);
  agenda_assert_starred (fixture->agenda, "a b");
}

/* A note that waits for the next key is not lost when the program ends. */
static void
test_dispose (AgendaFixture *fixture,
              gconstpointer  data)
{
  agenda_open (fixture);
  agenda_note (fixture->agenda, fixture->program, "a", "Go");
  g_assert_finalize_object (g_steal_pointer (&fixture->agenda));

  agenda_open (fixture);
  g_assert_cmpstr (forum_agenda_get_note (fixture->agenda, "garden", "a"), ==, "Go");
}

/* A note is written without anybody asking for it. */
static void
test_note_written (AgendaFixture *fixture,
                   gconstpointer  data)
{
  agenda_open (fixture);
  agenda_note (fixture->agenda, fixture->program, "a", "G");
  agenda_note (fixture->agenda, fixture->program, "a", "Go");
  while (!forum_agenda_get_saved (fixture->agenda))
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* What other versions and other editions say is not this one's to judge. */
static void
test_unknown (AgendaFixture *fixture,
              gconstpointer  data)
{
  static const char text[] =
    "{\"format\": 1, \"theme\": [1, {\"x\": null}], \"editions\": {"
    "\"garden\": {\"colour\": \"red\", \"sessions\": {"
    "\"a\": {\"starred\": true, \"mood\": 15}, \"gone\": {\"starred\": true, \"note\": \"N\"}}},"
    "\"forest\": {\"sessions\": {\"oak\": {\"starred\": true}}}}}";
  static const char *const kept[] = { "\"theme\"", "\"x\" : null", "\"colour\" : \"red\"", "\"mood\" : 15" };
  g_autoptr (GBytes) bytes = NULL;

  agenda_write (fixture, text, -1);
  agenda_open (fixture);
  agenda_assert_problem (fixture->agenda, -1);
  agenda_assert_starred (fixture->agenda, "a gone");
  agenda_star (fixture->agenda, fixture->program, "a", FALSE);
  agenda_star (fixture->agenda, fixture->program, "b", TRUE);
  agenda_assert_flush (fixture->agenda);

  agenda_open (fixture);
  agenda_assert_starred (fixture->agenda, "b gone");
  g_assert_cmpstr (forum_agenda_get_note (fixture->agenda, "garden", "gone"), ==, "N");
  g_assert_true (forum_agenda_get_starred (fixture->agenda, "forest", "oak"));
  bytes = agenda_read (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), kept[i]));
}

/* Two windows of two programs: each keeps what the other wrote, and learns of it. */
static void
test_two_instances (AgendaFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (ForumAgenda) other = NULL;

  agenda_open (fixture);
  agenda_star (fixture->agenda, fixture->program, "a", TRUE);
  agenda_assert_flush (fixture->agenda);

  other = forum_agenda_new (fixture->file);
  agenda_star (other, fixture->program, "a", FALSE);
  agenda_star (other, fixture->program, "b", TRUE);
  agenda_note (other, fixture->program, "c", "Theirs");
  agenda_assert_flush (other);

  g_signal_connect (fixture->agenda, "changed", G_CALLBACK (changed_cb), log);
  agenda_star (fixture->agenda, fixture->program, "c", TRUE);
  agenda_assert_flush (fixture->agenda);
  g_assert_cmpstr (log->str, ==, "garden/c garden/b garden/c garden/a ");
  agenda_assert_starred (fixture->agenda, "b c");
  g_assert_cmpstr (forum_agenda_get_note (fixture->agenda, "garden", "c"), ==, "Theirs");

  /* Where both change the same, the last one does. */
  agenda_note (other, fixture->program, "c", "Mine");
  agenda_assert_flush (other);
  agenda_assert_starred (other, "b c");
  agenda_open (fixture);
  g_assert_cmpstr (forum_agenda_get_note (fixture->agenda, "garden", "c"), ==, "Mine");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/agenda/" name, AgendaFixture, NULL, agenda_fixture_set_up, func, agenda_fixture_tear_down)
  ADD ("empty", test_empty);
  ADD ("kept", test_kept);
  ADD ("default-file", test_default_file);
  ADD ("link", test_link);
  ADD ("taken-back", test_taken_back);
  ADD ("long-note", test_long_note);
  ADD ("description", test_description);
  ADD ("order", test_order);
  ADD ("stable", test_stable);
  ADD ("signals", test_signals);
  ADD ("flush-meanwhile", test_flush_meanwhile);
  ADD ("flush-afterwards", test_flush_afterwards);
  ADD ("dispose", test_dispose);
  ADD ("note-written", test_note_written);
  ADD ("unknown", test_unknown);
  ADD ("two-instances", test_two_instances);
#undef ADD

  for (guint i = 0; i < G_N_ELEMENTS (note_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/agenda/note/", note_cases[i].name, NULL);

      g_test_add (path, AgendaFixture, &note_cases[i], agenda_fixture_set_up, test_note, agenda_fixture_tear_down);
    }

  return g_test_run ();
}
