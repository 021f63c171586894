/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-support.h"

#include "model/forum-language.h"
#include "words/forum-page-words.h"

typedef struct
{
  const char *language;
  const char *hosts;
  const char *zone;
  const char *written;
  const char *page;
  const char *people[4];        /* Of the sessions below. */
  const char *links[2];         /* Of the first session. */
} Words;

static const Words english = {
  "en", "Hosted by Example City", "Time zone: Asia/Seoul", "As announced on Thu, May 2, 2030", "Page 2 of 11",
  { "Minjun Kim · Professor, Example Society", "Host: Lee Su-mi · Mayor, Example City",
    "Panelist: Minjun Kim · Professor, Example Society", "Discussant: Alex Sample · Gardener" },
  { "Recording · https://example.org/recordings/trees-keynote",
    "Slides · https://example.org/slides/trees-keynote.pdf" },
};

static const Words korean = {
  "ko", "주최: 예시시", "시간대: Asia/Seoul", "2030년 5월 2일 (목) 발표 기준", "2 / 11쪽",
  { "김민준 · 예시 학회 교수", "사회 이수미 · 예시시 시장", "패널 김민준 · 예시 학회 교수", "토론 알렉스 샘플 · 정원사" },
  { "다시 보기 · https://example.org/recordings/trees-keynote",
    "발표 자료 · https://example.org/slides/trees-keynote.pdf" },
};

/* A program takes its language once. Taking it again here makes gettext forget what it looked up. */
static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  forum_language_init (GETTEXT_PACKAGE, g_getenv ("BIOFORUM_LOCALE_DIR"));
}

static void
assert_words (char       *words,
              const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_words (gconstpointer user_data)
{
  static const char *const ids[] = { "trees-keynote", "rain-discussion" };
  const Words *expected = user_data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = test_read_fixture ("example.json", &problems);
  ForumList *links = forum_session_get_links (forum_program_find_session (program, ids[0]));

  speak (expected->language);
  g_assert_cmpstr (forum_words_language (), ==, expected->language);
  assert_words (forum_words_hosts (program), expected->hosts);
  assert_words (forum_words_time_zone (program), expected->zone);
  assert_words (forum_words_written (program), expected->written);
  assert_words (forum_words_page_number (2, 11), expected->page);

  for (guint i = 0; i < G_N_ELEMENTS (expected->people); i++)
    {
      ForumSession *session = forum_program_find_session (program, ids[i / 2]);

      assert_words (forum_words_appearance (forum_list_get (forum_session_get_appearances (session), i % 2)),
                    expected->people[i]);
    }

  g_assert_cmpuint (forum_list_get_length (links), ==, G_N_ELEMENTS (expected->links));
  for (guint i = 0; i < G_N_ELEMENTS (expected->links); i++)
    assert_words (forum_words_link (forum_list_get (links, i)), expected->links[i]);
}

/* What is not known has no words. */
static void
test_unknown (void)
{
  g_autoptr (ForumProgram) program = test_read_good (test_small_forum ());
  g_autoptr (ForumLink) link = forum_link_new (&(ForumLinkInit) { .kind = FORUM_LINK_KIND_MEETING });

  speak ("en");
  assert_words (forum_words_hosts (program), NULL);
  assert_words (forum_words_written (program), NULL);
  assert_words (forum_words_link (link), NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/page-words/english", &english, test_words);
  g_test_add_data_func ("/page-words/korean", &korean, test_words);
  g_test_add_func ("/page-words/unknown", test_unknown);

  return g_test_run ();
}
