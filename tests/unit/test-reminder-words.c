/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-support.h"

#include "model/forum-language.h"
#include "model/forum-time.h"
#include "words/forum-reminder-words.h"

static const char *const forum =
  "{\"format\": 1, \"id\": \"f\", \"name\": \"F\", \"timeZone\": \"Asia/Seoul\", \"days\": [{\"date\": \"2031-06-10\","
  " \"sessions\": [{\"id\": \"s\", \"title\": {\"ko\": \"뿌리\", \"en\": \"Roots\"}, \"room\": \"R&D <b>\","
  " \"start\": \"2031-06-10T14:00:00+09:00\", \"end\": \"2031-06-10T14:40:00+09:00\"},"
  " {\"id\": \"untimed\", \"title\": {\"ko\": \"잎\", \"en\": \"Leaves\"}}]}]}";

/* What a message says of the session at a time. What some desktops would take for markup is not in it. */
static const struct
{
  const char *now;
  const char *english;
  const char *korean;
} messages[] = {
  { "2031-06-10T13:30:00+09:00", "Begins at 14:00 · in 30 minutes · R＆D ＜b＞", "14:00 시작 · 30분 후 · R＆D ＜b＞" },
  { "2031-06-10T13:50:10+09:00", "Begins at 14:00 · in 10 minutes · R＆D ＜b＞", "14:00 시작 · 10분 후 · R＆D ＜b＞" },
  { "2031-06-10T13:59:59+09:00", "Begins at 14:00 · in 1 minute · R＆D ＜b＞", "14:00 시작 · 1분 후 · R＆D ＜b＞" },
  { "2031-06-10T14:00:00+09:00", "Begins now · R＆D ＜b＞", "지금 시작 · R＆D ＜b＞" },
  { "2031-06-10T14:01:00+09:00", "Began at 14:00 · 1 minute ago · R＆D ＜b＞", "14:00 시작함 · 1분 전 · R＆D ＜b＞" },
  { "2031-06-10T14:39:59+09:00", "Began at 14:00 · 39 minutes ago · R＆D ＜b＞", "14:00 시작함 · 39분 전 · R＆D ＜b＞" },
};

static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  forum_language_init (GETTEXT_PACKAGE, g_getenv ("BIOFORUM_LOCALE_DIR"));
}

static void
test_messages (gconstpointer data)
{
  const char *language = data;
  g_autoptr (ForumProgram) program = test_read_good (forum);
  ForumSession *session = forum_program_find_session (program, "s");

  speak (language);
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr (GDateTime) now = forum_time_parse (messages[i].now);
      g_autofree char *words = forum_words_reminder (session, now);

      g_assert_cmpstr (words, ==, g_str_equal (language, "ko") ? messages[i].korean : messages[i].english);
    }
}

static void
test_cancelled (gconstpointer data)
{
  gboolean korean = g_str_equal (data, "ko");
  g_autoptr (ForumProgram) program = test_read_good (forum);
  ForumSession *session = forum_program_find_session (program, "s");
  ForumSession *untimed = forum_program_find_session (program, "untimed");
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  g_autofree char *untimed_body = NULL;

  speak (data);
  title = forum_words_cancelled_title (session);
  body = forum_words_cancelled (session);
  untimed_body = forum_words_cancelled (untimed);
  g_assert_cmpstr (title, ==, korean ? "취소: 뿌리" : "Cancelled: Roots");
  g_assert_cmpstr (body, ==, korean ? "6월 10일 (화) · 14:00–14:40 · R＆D ＜b＞" : "Tue, Jun 10 · 14:00–14:40 · R＆D ＜b＞");
  g_assert_cmpstr (untimed_body, ==, korean ? "6월 10일 (화)" : "Tue, Jun 10");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/reminder-words/messages/english", "en", test_messages);
  g_test_add_data_func ("/reminder-words/messages/korean", "ko", test_messages);
  g_test_add_data_func ("/reminder-words/cancelled/english", "en", test_cancelled);
  g_test_add_data_func ("/reminder-words/cancelled/korean", "ko", test_cancelled);

  return g_test_run ();
}
