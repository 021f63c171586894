/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "model/forum-language.h"
#include "model/forum-time.h"
#include "test-support.h"
#include "words/forum-dates.h"
#include "words/forum-reminder-words.h"

/* What is said of reminders in messages of the desktop, whole. */

static const char forum[] =
  "{\"format\": 1, \"id\": \"garden\", \"name\": \"Garden\", \"timeZone\": \"Asia/Seoul\", \"days\": ["
  " {\"date\": \"2031-06-10\", \"sessions\": ["
  "  {\"id\": \"roots\", \"title\": {\"ko\": \"뿌리 100%\", \"en\": \"Roots & <100 %s>\"},"
  "   \"room\": {\"ko\": \"온실\", \"en\": \"Greenhouse\"}, \"start\": \"2031-06-10T14:00:00+09:00\"},"
  "  {\"id\": \"fruit\", \"room\": \"R&D <b>\", \"start\": \"2031-06-10T14:00:00+09:00\","
  "   \"end\": \"2031-06-10T14:40:00+09:00\"},"
  "  {\"id\": \"leaves\", \"start\": \"2031-06-10T14:00:00+09:00\"},"
  "  {\"id\": \"seeds\"}]}]}";

/* A message, and when it is read. */
static const struct
{
  const char *id;
  const char *now;
  const char *zone;
  const char *english;
  const char *korean;
} messages[] = {
  { "roots", "2031-06-10T13:30:00+09:00", "Asia/Seoul",
    "Begins at 14:00 · in 30 minutes · Greenhouse", "14:00 시작 · 30분 후 · 온실" },
  { "roots", "2031-06-10T13:50:00+09:00", "Asia/Seoul",
    "Begins at 14:00 · in 10 minutes · Greenhouse", "14:00 시작 · 10분 후 · 온실" },
  /* Not less than there are, */
  { "leaves", "2031-06-10T13:50:59.999+09:00", "Asia/Seoul",
    "Begins at 14:00 · in 10 minutes", "14:00 시작 · 10분 후" },
  { "leaves", "2031-06-10T13:51:00+09:00", "Asia/Seoul",
    "Begins at 14:00 · in 9 minutes", "14:00 시작 · 9분 후" },
  { "leaves", "2031-06-10T13:59:59.999+09:00", "Asia/Seoul",
    "Begins at 14:00 · in 1 minute", "14:00 시작 · 1분 후" },
  { "roots", "2031-06-10T14:00:00+09:00", "Asia/Seoul",
    "Begins now · Greenhouse", "지금 시작 · 온실" },
  { "leaves", "2031-06-10T14:00:59.999+09:00", "Asia/Seoul", "Begins now", "지금 시작" },
  /* nor more than have passed. */
  { "leaves", "2031-06-10T14:01:00+09:00", "Asia/Seoul",
    "Began at 14:00 · 1 minute ago", "14:00 시작함 · 1분 전" },
  { "leaves", "2031-06-10T14:25:59+09:00", "Asia/Seoul",
    "Began at 14:00 · 25 minutes ago", "14:00 시작함 · 25분 전" },
  /* What some desktops would take for markup is not in it. */
  { "fruit", "2031-06-10T14:39:59+09:00", "Asia/Seoul",
    "Began at 14:00 · 39 minutes ago · R＆D ＜b＞", "14:00 시작함 · 39분 전 · R＆D ＜b＞" },
  /* By the user's clock. */
  { "leaves", "2031-06-10T13:50:00+09:00", "America/New_York",
    "Begins at 01:00 · in 10 minutes", "01:00 시작 · 10분 후" },
  { "leaves", "2031-06-10T13:50:00+09:00", "America/Los_Angeles",
    "Begins at Mon, Jun 9, 22:00 · in 10 minutes", "6월 9일 (월) 22:00 시작 · 10분 후" },
};

static const struct
{
  const char *id;
  const char *english_title;
  const char *korean_title;
  const char *english;
  const char *korean;
} cancelled[] = {
  { "roots", "Cancelled: Roots & <100 %s>", "취소: 뿌리 100%",
    "Tue, Jun 10 · 14:00 · Greenhouse", "6월 10일 (화) · 14:00 · 온실" },
  { "fruit", "Cancelled: Talk", "취소: 발표",
    "Tue, Jun 10 · 14:00–14:40 · R＆D ＜b＞", "6월 10일 (화) · 14:00–14:40 · R＆D ＜b＞" },
  { "leaves", "Cancelled: Talk", "취소: 발표", "Tue, Jun 10 · 14:00", "6월 10일 (화) · 14:00" },
  { "seeds", "Cancelled: Talk", "취소: 발표", "Tue, Jun 10", "6월 10일 (화)" },
};

static const struct
{
  guint minutes;
  const char *english;
  const char *korean;
} choices[] = {
  { 0, "No reminder", "알림 없음" },
  { 1, "1 minute before", "1분 전" },
  { 5, "5 minutes before", "5분 전" },
  { 10, "10 minutes before", "10분 전" },
  { 1440, "1440 minutes before", "1440분 전" },
};

/* A program takes its language once. Taking it again here makes gettext forget what it looked up. */
static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  forum_language_init (GETTEXT_PACKAGE, g_getenv ("BIOFORUM_LOCALE_DIR"));
}

/* The user wants to see the times of that zone. */
static void
show_zone (const char *zone)
{
  g_autoptr (GTimeZone) shown = g_time_zone_new_identifier (zone);

  g_assert_nonnull (shown);
  forum_dates_set_zone (shown);
}

static void
assert_words (char       *words,
              const char *expected)
{
  g_autofree char *said = words;

  g_assert_cmpstr (said, ==, expected);
}

static void
test_words (gconstpointer user_data)
{
  const char *language = user_data;
  gboolean korean = g_str_equal (language, "ko");
  g_autoptr (ForumProgram) program = NULL;

  speak (language);
  program = test_read_good (forum);

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr (GDateTime) now = forum_time_parse (messages[i].now);

      show_zone (messages[i].zone);
      assert_words (forum_words_reminder (forum_program_find_session (program, messages[i].id), now),
                    korean ? messages[i].korean : messages[i].english);
    }

  show_zone ("Asia/Seoul");
  for (guint i = 0; i < G_N_ELEMENTS (cancelled); i++)
    {
      ForumSession *session = forum_program_find_session (program, cancelled[i].id);

      assert_words (forum_words_cancelled_title (session),
                    korean ? cancelled[i].korean_title : cancelled[i].english_title);
      assert_words (forum_words_cancelled (session), korean ? cancelled[i].korean : cancelled[i].english);
    }

  /* It was to be in the evening before. */
  show_zone ("America/Los_Angeles");
  assert_words (forum_words_cancelled (forum_program_find_session (program, "roots")),
                korean ? "6월 9일 (월) 22:00 · 온실" : "Mon, Jun 9, 22:00 · Greenhouse");

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    assert_words (forum_words_reminder_choice (choices[i].minutes), korean ? choices[i].korean : choices[i].english);

  g_assert_cmpstr (forum_words_open (), ==, korean ? "열기" : "Open");
  g_assert_cmpstr (forum_words_background_reason (), ==,
                   korean ? "내 일정의 세션을 미리 알려 드리려고 합니다" : "To remind you of the sessions in your agenda");
}

static void
test_twelve_hours (gconstpointer user_data)
{
  const char *language = user_data;
  g_autoptr (GDateTime) now = forum_time_parse ("2031-06-10T13:50:00+09:00");
  g_autoptr (ForumProgram) program = test_read_good (forum);

  speak (language);
  if (setlocale (LC_TIME, "en_US.UTF-8") == NULL)
    {
      g_test_skip ("the locale is not installed");
      return;
    }

  show_zone ("Asia/Seoul");
  assert_words (forum_words_reminder (forum_program_find_session (program, "leaves"), now),
                g_str_equal (language, "ko") ? "오후 2:00 시작 · 10분 후" : "Begins at 2:00 PM · in 10 minutes");
  setlocale (LC_TIME, "C.UTF-8");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/reminder-words/english", "en", test_words);
  g_test_add_data_func ("/reminder-words/korean", "ko", test_words);
  g_test_add_data_func ("/reminder-words/twelve-hours/english", "en", test_twelve_hours);
  g_test_add_data_func ("/reminder-words/twelve-hours/korean", "ko", test_twelve_hours);

  return g_test_run ();
}
