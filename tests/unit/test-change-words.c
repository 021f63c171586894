/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "changes-fixture.h"
#include "model/forum-language.h"
#include "words/forum-change-words.h"
#include "words/forum-dates.h"

/* What is said of changes, whole. */

/* A line for all, and for each change its heading and its lines. */
static const struct
{
  const char *edits[11];
  const char *zone;
  const char *english;
  const char *korean;
} cases[] = {
  { { NULL }, "Asia/Seoul", "Nothing changed", "달라진 것이 없습니다" },

  /* When */
  { { "T10:00:00+09:00", "T10:30:00+09:00" }, "Asia/Seoul",
    "1 session moved|Moved: Roots|Thu, May 2 · 10:00–11:00 → 10:30–11:00",
    "세션 1개 이동|이동: 뿌리|5월 2일 (목) · 10:00–11:00 → 10:30–11:00" },
  { { "T10:00:00+09:00", "T10:30:00+09:00" }, "Europe/Berlin",
    "1 session moved|Moved: Roots|Thu, May 2 · 03:00–04:00 → 03:30–04:00",
    "세션 1개 이동|이동: 뿌리|5월 2일 (목) · 03:00–04:00 → 03:30–04:00" },
  { { "'start': '2030-05-02T11:00:00+09:00'", "'start': '2030-05-02T14:00:00+09:00'" }, "America/New_York",
    "1 session moved|Moved: Fruit|Wed, May 1 · 22:00 → Thu, May 2 · 01:00",
    "세션 1개 이동|이동: Fruit|5월 1일 (수) · 22:00 → 5월 2일 (목) · 01:00" },
  { { "'id': 'seeds',", "'id': 'seeds', 'start': '2030-05-03T10:00:00+09:00'," }, "Asia/Seoul",
    "1 session moved|Moved: Talk by Lee|Fri, May 3 · Time to be announced → 10:00",
    "세션 1개 이동|이동: Lee 발표|5월 3일 (금) · 시간 미정 → 10:00" },
  { { FROST, "", "{'id': 'seeds',", FROST "{'id': 'seeds'," }, "Asia/Seoul",
    "1 session moved|Moved: Frost|Thu, May 2 → Fri, May 3", "세션 1개 이동|이동: Frost|5월 2일 (목) → 5월 3일 (금)" },
  { { "'id': 'roots',", "'id': 'roots', 'status': 'moved'," }, "Asia/Seoul",
    "1 session moved|Moved: Roots|The new time or room is not known yet",
    "세션 1개 이동|이동: 뿌리|바뀐 시간이나 장소는 아직 알려지지 않았습니다" },

  { { "'date': '2030-05-03', ", "" }, "Asia/Seoul",
    "1 change|Changed: Day 2|Fri, May 3 → Day 2", "변경 1건|변경: 2일차|5월 3일 (금) → 2일차" },

  /* Where */
  { { "'room': 'Greenhouse'", "'room': 'Hall'" }, "Asia/Seoul",
    "1 session moved|Moved: Roots|Greenhouse → Hall", "세션 1개 이동|이동: 뿌리|Greenhouse → Hall" },
  { { "'room': 'Greenhouse',", "" }, "Asia/Seoul",
    "1 session moved|Moved: Roots|Greenhouse → room not known", "세션 1개 이동|이동: 뿌리|Greenhouse → 장소 미정" },

  /* Whether */
  { { "'id': 'roots',", "'id': 'roots', 'status': 'cancelled'," }, "Asia/Seoul",
    "1 session cancelled|Cancelled: Roots|Thu, May 2 · 10:00–11:00 · Greenhouse",
    "세션 1개 취소|취소: 뿌리|5월 2일 (목) · 10:00–11:00 · Greenhouse" },
  { { "'status': 'cancelled'", "'status': 'announced'" }, "Asia/Seoul",
    "1 session back on|Back On: Frost|Thu, May 2", "세션 1개 다시 진행|다시 진행: Frost|5월 2일 (목)" },
  { { FRUIT, "" }, "Asia/Seoul", "1 session removed|Removed: Fruit|Thu, May 2 · 11:00",
    "세션 1개 삭제|삭제: Fruit|5월 2일 (목) · 11:00" },
  { { "{'id': 'seeds',", "{'id': 'bees', 'title': 'Bees', 'room': 'Hive', 'people': [{'person': 'lee'}]}, "
      "{'id': 'seeds'," }, "Asia/Seoul",
    "1 new session|New: Bees|Fri, May 3 · Hive|Lee", "새 세션 1개|추가: Bees|5월 3일 (금) · Hive|Lee" },

  /* What */
  { { "'en': 'Roots'", "'en': 'Deep roots'" }, "Asia/Seoul",
    "1 session changed|Renamed: Deep roots|Before: “Roots”", "세션 1개 변경|이름 변경: 뿌리|다른 언어의 내용 변경" },
  { { "'id': 'seeds',", "'id': 'seeds', 'title': 'Seeds'," }, "Asia/Seoul",
    "1 session changed|Renamed: Seeds|Before: “Talk by Lee”", "세션 1개 변경|이름 변경: Seeds|변경 전: “Lee 발표”" },
  { { "'abstract': 'Below'", "'abstract': 'Above'", "'track': 'Earth'", "'track': 'Soil'" }, "Asia/Seoul",
    "1 session changed|Changed: Roots|Earth → Soil|Abstract changed", "세션 1개 변경|변경: 뿌리|Earth → Soil|초록 변경" },
  { { "'id': 'roots',", "'id': 'roots', 'language': 'ko'," }, "Asia/Seoul",
    "1 session changed|Changed: Roots|Details changed", "세션 1개 변경|변경: 뿌리|세부 정보 변경" },

  /* Who */
  { { "'person': 'kim', 'role': 'speaker'", "'person': 'lee', 'role': 'speaker'" }, "Asia/Seoul",
    "1 session changed|People: Roots|Speaker joined: Lee|Speaker left: Kim",
    "세션 1개 변경|참여자 변경: 뿌리|새 참여자: Lee (발표)|참여 취소: 김민준 (발표)" },
  { { "'person': 'kim', 'role': 'speaker'", "'person': 'kim', 'role': 'chair'" }, "Asia/Seoul",
    "1 session changed|People: Roots|New role: Kim (Chair)", "세션 1개 변경|참여자 변경: 뿌리|역할 변경: 김민준 (좌장)" },
  { { "{'person': 'park', 'role': 'panelist'}, ", "" }, "Asia/Seoul",
    "1 session changed|People: Fruit|Roles changed", "세션 1개 변경|참여자 변경: Fruit|역할 변경" },

  /* Links */
  { { "'id': 'roots',", "'id': 'roots', 'links': [{'kind': 'recording', 'url': 'https://example.org/r'}]," },
    "Asia/Seoul", "1 session changed|New Link: Roots|New link: Recording", "세션 1개 변경|새 링크: 뿌리|새 링크: 다시 보기" },
  { { "https://example.org/fruit", "https://example.org/apples" }, "Asia/Seoul",
    "1 session changed|New Link: Fruit|New link: Watch Live", "세션 1개 변경|새 링크: Fruit|새 링크: 생중계 보기" },
  { { "{'kind': 'stream', 'url': 'https://example.org/fruit'},", "" }, "Asia/Seoul",
    "1 session changed|Changed: Fruit|A link was removed", "세션 1개 변경|변경: Fruit|링크 삭제" },

  /* What is no session */
  { { "'theme': 'Earth and water'", "'theme': 'Water'" }, "Asia/Seoul",
    "1 change|Changed: Thu, May 2 · Day 1|Earth and water → Water",
    "변경 1건|변경: 5월 2일 (목) · 1일차|Earth and water → Water" },
  { { "'people': [{'person': 'choi', 'role': 'chair'}]", "'people': []" }, "Asia/Seoul",
    "1 change|People: Fri, May 3 · Day 2|Chair left: Choi", "변경 1건|참여자 변경: 5월 3일 (금) · 2일차|참여 취소: Choi (좌장)" },
  { { "'name': 'Garden'", "'name': 'Park'" }, "Asia/Seoul",
    "1 change|Renamed: Park|Before: “Garden”", "변경 1건|이름 변경: Park|변경 전: “Garden”" },
  { { "'name': 'Garden'", "'name': 'Garden', 'mode': 'online'" }, "Asia/Seoul",
    "1 change|Changed: Garden|Now held: Online", "변경 1건|변경: Garden|개최 방식 변경: 온라인" },
  { { "'title': 'Gardener'", "'title': 'Head gardener'" }, "Asia/Seoul",
    "1 change|Changed: Kim|Gardener, City → Head gardener, City", "변경 1건|변경: 김민준|City Gardener → City Head gardener" },
  { { "'name': 'Moon'", "'name': 'Sun', 'bio': 'Bright'" }, "Asia/Seoul",
    "1 change|Renamed: Sun|Before: “Moon”|New biography", "변경 1건|이름 변경: Sun|변경 전: “Moon”|약력 추가" },

  /* Several at once */
  { { "Greenhouse", "Hall", "'status': 'cancelled'", "'status': 'announced'", FRUIT, "",
      "'title': 'Gardener'", "'title': 'Poet'", "{'id': 'seeds',", "{'id': 'a'}, {'id': 'b'}, {'id': 'seeds'," },
    "Asia/Seoul",
    "2 new sessions, 1 moved, 1 back on, 1 removed, 1 other change|Moved: Roots|Greenhouse → Hall"
    "|Removed: Fruit|Thu, May 2 · 11:00|Back On: Frost|Thu, May 2|New: Talk|Fri, May 3|Chair: Choi"
    "|New: Talk|Fri, May 3|Chair: Choi"
    "|Changed: Kim|Gardener, City → Poet, City",
    "새 세션 2개, 이동 1개, 다시 진행 1개, 삭제 1개, 그 밖의 변경 1건|이동: 뿌리|Greenhouse → Hall"
    "|삭제: Fruit|5월 2일 (목) · 11:00|다시 진행: Frost|5월 2일 (목)|추가: 발표|5월 3일 (금)|좌장 Choi|추가: 발표|5월 3일 (금)|좌장 Choi"
    "|변경: 김민준|City Gardener → City Poet" },
};

/* A program takes its language once. Taking it again here makes gettext forget what it looked up. */
static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  forum_language_init (GETTEXT_PACKAGE, g_getenv ("BIOFORUM_LOCALE_DIR"));
}

static void
show_zone (const char *name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (name);

  g_assert_nonnull (zone);
  forum_dates_set_zone (zone);
}

static char *
say_all (ForumChanges *changes)
{
  GString *said = g_string_new (NULL);
  g_autofree char *line = forum_words_changes (changes);

  g_string_append (said, line);
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (changes)); i++)
    {
      ForumChange *change = forum_list_get (FORUM_LIST (changes), i);
      g_autofree char *heading = forum_words_change_heading (change);
      g_auto (GStrv) lines = forum_words_change_lines (change);
      g_autofree char *joined = g_strjoinv ("|", lines);

      g_string_append_printf (said, "|%s%s%s", heading, *joined != '\0' ? "|" : "", joined);
    }

  return g_string_free (said, FALSE);
}

static ForumChanges *
compare (const char *const *edits)
{
  g_autoptr (ForumProgram) before = changes_fixture_read (NULL);
  g_autoptr (ForumProgram) after = changes_fixture_read (edits);

  return forum_changes_new (before, after);
}

static void
test_words (gconstpointer user_data)
{
  const char *language = user_data;
  gboolean korean = g_str_equal (language, "ko");

  speak (language);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ForumChanges) changes = compare (cases[i].edits);
      g_autofree char *said = NULL;

      show_zone (cases[i].zone);
      said = say_all (changes);
      g_assert_cmpstr (said, ==, korean ? cases[i].korean : cases[i].english);
    }
}

/* Whatever a forum says, a message is no markup. */
static void
test_message (void)
{
  const char *const edits[] = { "T10:00:00+09:00", "T10:30:00+09:00", "Greenhouse", "R&D <b>", NULL };
  g_autoptr (ForumChanges) changes = NULL;
  g_autofree char *message = NULL;

  speak ("en");
  show_zone ("Asia/Seoul");
  changes = compare (edits);
  message = forum_words_change_message (forum_list_get (FORUM_LIST (changes), 0));
  g_assert_cmpstr (message, ==, "Thu, May 2 · 10:00–11:00 → 10:30–11:00 · Greenhouse → R＆D ＜b＞");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/change-words/english", "en", test_words);
  g_test_add_data_func ("/change-words/korean", "ko", test_words);
  g_test_add_func ("/change-words/message", test_message);

  return g_test_run ();
}
