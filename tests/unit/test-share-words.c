/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/forum-language.h"
#include "test-support.h"
#include "words/forum-share-words.h"

/* What is said of a session outside of the program, whole. */

typedef char *(*Words) (ForumProgram *program,
                        ForumSession *session);

static const struct
{
  const char *fixture;
  const char *id;
  Words words;
  const char *english;
  const char *korean;
} cases[] = {
  { "live.json", "cells-talk-b", forum_words_session_text,
    "Small organs, large questions\n"
    "Jo Miller · Professor, Made-up University\n"
    "Tue, Jun 10, 2031 · 11:30–12:10 Jeonju · Mon, Jun 9, 22:30–23:10 your time\n"
    "Hanbyeok Room · Online\n"
    "Watch Live: https://live.example.org/bioforum\n"
    "Join: zoommtg://example.org/join?confno=0000000000",
    "작은 장기, 큰 질문\n"
    "조 밀러 · 지어낸대학교 교수\n"
    "2031년 6월 10일 (화) · 전주 11:30–12:10 · 내 시각 6월 9일 (월) 22:30–23:10\n"
    "한벽 방 · 온라인\n"
    "생중계 보기: https://live.example.org/bioforum\n"
    "참여하기: zoommtg://example.org/join?confno=0000000000" },
  { "live.json", "data-cancelled", forum_words_session_text,
    "A day at a blood bank\n"
    "Cancelled\n"
    "Jo Miller · Professor, Made-up University\n"
    "Chair: Sol Han · Professor, Made-up University\n"
    "Wed, Jun 11, 2031 · 10:00–10:40 Jeonju · Tue, Jun 10, 21:00–21:40 your time\n"
    "Ongoeul Hall · Online\n"
    "Join: https://meet.example.org/j/20310610\n"
    "Watch Live: https://live.example.org/bioforum", NULL },
  { "live.json", "data-untimed", forum_words_session_text,
    "Talk by Sol Han\n"
    "Sol Han · Professor, Made-up University\n"
    "Wed, Jun 11, 2031\n"
    "On site and online\n"
    "Join: https://meet.example.org/j/20310610\n"
    "Watch Live: https://live.example.org/bioforum", NULL },
  /* An address that nobody should open is not handed on. */
  { "live.json", "city-talk", forum_words_session_details,
    "Sol Han · Professor, Made-up University\n"
    "\n"
    "Join: https://meet.example.org/j/20310610\n"
    "Watch Live: https://live.example.org/bioforum", NULL },
  { "live.json", "cells-workshop", forum_words_session_details,
    "Host: Bora Park · Researcher, Made-up Institute\n"
    "\n"
    "Join: https://meet.example.org/j/20310610\n"
    "Watch Live: https://live.example.org/bioforum\n"
    "\n"
    "Moved from 13:00 to 14:00, and from Ongoeul Hall to Hanbyeok Room.", NULL },
  { "live.json", "night-lab", forum_words_session_details,
    "Host: Jo Miller · Professor, Made-up University\n"
    "\n"
    "It goes on past midnight.\n"
    "\n"
    "Join: https://meet.example.org/j/20310610\n"
    "Watch Live: https://live.example.org/night-lab",
    "사회 조 밀러 · 지어낸대학교 교수\n"
    "\n"
    "자정을 넘겨 이어집니다.\n"
    "\n"
    "참여하기: https://meet.example.org/j/20310610\n"
    "생중계 보기: https://live.example.org/night-lab" },
  { "live.json", "lunch-1", forum_words_session_where, "On site and online", NULL },
  { "live.json", "closing", forum_words_session_where, "Ongoeul Hall · Online", "온고을 홀 · 온라인" },
};

/* A program takes its language once. Taking it again here makes gettext forget what it looked up. */
static void
test_words (gconstpointer user_data)
{
  const char *language = user_data;

  g_setenv ("LANGUAGE", language, TRUE);
  forum_language_init (GETTEXT_PACKAGE, g_getenv ("BIOFORUM_LOCALE_DIR"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (ForumProgram) program = test_read_fixture (cases[i].fixture, &problems);
      g_autofree char *words = cases[i].words (program, forum_program_find_session (program, cases[i].id));
      const char *expected = g_str_equal (language, "ko") ? cases[i].korean : cases[i].english;

      if (expected != NULL)
        g_assert_cmpstr (words, ==, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("TZ", "America/New_York", TRUE);

  g_test_add_data_func ("/share-words/english", "en", test_words);
  g_test_add_data_func ("/share-words/korean", "ko", test_words);

  return g_test_run ();
}
