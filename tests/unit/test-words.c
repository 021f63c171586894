/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-support.h"

#include <locale.h>
#include <string.h>

#include "model/forum-language.h"
#include "model/forum-time.h"
#include "store/forum-agenda-error.h"
#include "words/forum-agenda-words.h"
#include "words/forum-dates.h"
#include "words/forum-problem-words.h"
#include "words/forum-schedule-words.h"
#include "words/forum-time-words.h"
#include "words/forum-words.h"

/* A program takes its language once. Taking it again here makes gettext forget what it looked up. */
static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  forum_language_init (GETTEXT_PACKAGE, g_getenv ("BIOFORUM_LOCALE_DIR"));
}

typedef struct
{
  const char *language;
  const char *day;
  const char *long_day;
  const char *days;
  const char *days_of_two_months;
  const char *days_of_two_years;
  const char *one_day;
} Dates;

static const Dates english_dates = {
  "en", "Tue, Dec 6", "Tue, Dec 6, 2022", "Dec 6–8, 2022",
  "Wed, Nov 30, 2022 – Thu, Dec 1, 2022", "Sat, Dec 31, 2022 – Sun, Jan 1, 2023", "Sun, Jan 1, 2023",
};

static const Dates korean_dates = {
  "ko", "12월 6일 (화)", "2022년 12월 6일 (화)", "2022년 12월 6–8일",
  "2022년 11월 30일 (수) – 2022년 12월 1일 (목)", "2022년 12월 31일 (토) – 2023년 1월 1일 (일)",
  "2023년 1월 1일 (일)",
};

static void
assert_days (const char *first,
             const char *last,
             const char *expected)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Seoul");
  g_autoptr (GDateTime) from = forum_time_parse_date (first, zone);
  g_autoptr (GDateTime) to = forum_time_parse_date (last, zone);
  g_autofree char *days = forum_dates_format_days (from, to);

  g_assert_cmpstr (days, ==, expected);
}

static void
test_dates (gconstpointer data)
{
  const Dates *expected = data;
  g_autoptr (GDateTime) date = forum_time_parse ("2022-12-06T00:00:00+09:00");
  g_autofree char *day = NULL;
  g_autofree char *long_day = NULL;

  speak (expected->language);
  day = forum_dates_format_day (date);
  long_day = forum_dates_format_long_day (date);

  g_assert_cmpstr (day, ==, expected->day);
  g_assert_cmpstr (long_day, ==, expected->long_day);
  assert_days ("2022-12-06", "2022-12-08", expected->days);
  assert_days ("2022-11-30", "2022-12-01", expected->days_of_two_months);
  assert_days ("2022-12-31", "2023-01-01", expected->days_of_two_years);
  assert_days ("2023-01-01", "2023-01-01", expected->one_day);
}

/* Every month and every weekday has a name of its own, in one language: none was forgotten or mixed up. */
static void
test_names_of_days (gconstpointer data)
{
  const Dates *expected = data;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean korean = g_str_equal (expected->language, "ko");

  speak (expected->language);
  for (int month = 1; month <= 12; month++)
    for (int day = 1; day <= 7; day++)
      {
        g_autoptr (GDateTime) date = g_date_time_new_utc (2022, month, day, 0, 0, 0);
        g_autofree char *beginning = g_strdup_printf ("%d월 %d일 (", month, day);
        char *words = forum_dates_format_day (date);

        if (korean)
          g_assert_true (g_str_has_prefix (words, beginning));
        else
          g_assert_true (g_str_is_ascii (words));
        g_hash_table_add (seen, words);
      }

  g_assert_cmpuint (g_hash_table_size (seen), ==, 12 * 7);
}

typedef struct
{
  const char *language;
  const char *locale;
  const char *expected[5];
  const char *hours[5];           /* Where there is little room. */
} Times;

static const Times all_times[] = {
  { "en", "C.UTF-8", { "00:00", "09:05", "12:00", "14:00", "23:59" },
    { "00:00", "09:05", "12:00", "14:00", "23:59" } },
  { "ko", "ko_KR.UTF-8", { "00:00", "09:05", "12:00", "14:00", "23:59" },
    { "00:00", "09:05", "12:00", "14:00", "23:59" } },
  { "en", "en_US.UTF-8", { "12:00 AM", "9:05 AM", "12:00 PM", "2:00 PM", "11:59 PM" },
    { "12 AM", "9:05 AM", "12 PM", "2 PM", "11:59 PM" } },
  { "ko", "en_US.UTF-8", { "오전 12:00", "오전 9:05", "오후 12:00", "오후 2:00", "오후 11:59" },
    { "오전 12시", "오전 9:05", "오후 12시", "오후 2시", "오후 11:59" } },
};

/* Whether twelve hours are counted or twenty-four is the locale's, the words are the language's. */
static void
test_times (gconstpointer data)
{
  static const int minutes[] = { 0, 9 * 60 + 5, 12 * 60, 14 * 60, 23 * 60 + 59 };
  const Times *times = data;

  speak (times->language);
  if (setlocale (LC_TIME, times->locale) == NULL)
    {
      g_test_skip ("the locale is not installed");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_utc (2022, 12, 6, minutes[i] / 60, minutes[i] % 60, 0);
      g_autoptr (GDateTime) end = g_date_time_new_utc (2022, 12, 6, 23, 59, 0);
      g_autofree char *words = forum_dates_format_time (time);
      g_autofree char *hour = forum_dates_format_hour (time);
      g_autofree char *from_on = forum_dates_format_times (time, NULL);
      g_autofree char *from_to = forum_dates_format_times (time, end);
      g_autofree char *range = g_strdup_printf ("%s–%s", times->expected[i], times->expected[4]);

      g_assert_cmpstr (words, ==, times->expected[i]);
      g_assert_cmpstr (hour, ==, times->hours[i]);
      g_assert_cmpstr (from_on, ==, times->expected[i]);
      g_assert_cmpstr (from_to, ==, range);
    }

  setlocale (LC_TIME, "C.UTF-8");
}

static const char *const forum =
  "{\"format\": 1, \"id\": \"f\", \"name\": \"F\", \"timeZone\": \"Asia/Seoul\", \"mode\": \"online\","
  " \"links\": [{\"kind\": \"meeting\", \"title\": \"Zoom\"}, {\"kind\": \"meeting\", \"title\": \"Phone\"},"
  "             {\"kind\": \"stream\", \"title\": \"YouTube\"}, {\"kind\": \"stream\"}],"
  " \"organizations\": [{\"id\": \"lab\", \"name\": {\"ko\": \"연구소\", \"en\": \"Lab\"}}],"
  " \"people\": ["
  "  {\"id\": \"kim\", \"name\": {\"ko\": \"김광수\", \"en\": \"Kwang-Soo Kim\"},"
  "   \"title\": {\"ko\": \"교수\", \"en\": \"Professor\"}, \"organization\": \"lab\"},"
  "  {\"id\": \"lee\", \"name\": {\"ko\": \"이\", \"en\": \"Lee\"}, \"title\": {\"ko\": \"대표\", \"en\": \"CEO\"}},"
  "  {\"id\": \"park\", \"name\": {\"ko\": \"박\", \"en\": \"Park\"}, \"organization\": \"lab\"},"
  "  {\"id\": \"choi\", \"name\": {\"ko\": \"최\", \"en\": \"Choi\"}},"
  "  {\"id\": \"doe\", \"name\": \"Doe\", \"title\": \"Dr\"}"
  " ],"
  " \"days\": [{\"date\": \"2022-12-06\", \"theme\": {\"ko\": \"줄기세포\", \"en\": \"Stem cells\"},"
  "  \"people\": [{\"person\": \"choi\", \"role\": \"chair\"}], \"sessions\": ["
  "   {\"id\": \"titled\", \"title\": {\"ko\": \"뿌리\", \"en\": \"Roots\"},"
  "    \"people\": [{\"person\": \"kim\", \"role\": \"speaker\"}]},"
  "   {\"id\": \"korean-only\", \"title\": {\"ko\": \"뿌리\"}},"
  "   {\"id\": \"talk\", \"people\": [{\"person\": \"kim\", \"role\": \"speaker\"}]},"
  "   {\"id\": \"two\", \"people\": [{\"person\": \"lee\", \"role\": \"speaker\"},"
  "    {\"person\": \"park\", \"role\": \"speaker\"}]},"
  "   {\"id\": \"untagged\", \"people\": [{\"person\": \"doe\", \"role\": \"speaker\"}]},"
  "   {\"id\": \"panel\", \"kind\": \"discussion\", \"people\": [{\"person\": \"kim\", \"role\": \"panelist\"}]},"
  "   {\"id\": \"nobody\", \"kind\": \"break\"}"
  "  ]},"
  "  {\"date\": \"2022-12-07\", \"people\": [{\"person\": \"kim\", \"role\": \"chair\"},"
  "   {\"person\": \"lee\", \"role\": \"chair\"}], \"sessions\": ["
  "   {\"id\": \"bare\", \"kind\": \"discussion\", \"room\": \"Hall\", \"track\": \"A\","
  "    \"start\": \"2022-12-07T14:00:00+09:00\", \"end\": \"2022-12-07T14:40:00+09:00\"},"
  "   {\"id\": \"open-end\", \"start\": \"2022-12-07T15:00:00+09:00\", \"track\": \"A\"}"
  "  ]},"
  "  {\"date\": \"2022-12-08\", \"sessions\": [{\"id\": \"last\", \"kind\": \"closing\"}]}"
  " ]}";

/* What a session is called, who is named below it, and who where the name in the title is enough. */
typedef struct
{
  const char *id;
  const char *title;
  const char *people;
  const char *others;
} SessionWords;

static const SessionWords english_sessions[] = {
  { "titled", "Roots", "Kwang-Soo Kim · Professor, Lab", "Kwang-Soo Kim · Professor, Lab" },
  { "korean-only", "뿌리", "Chair: Choi", "Chair: Choi" },
  { "talk", "Talk by Kwang-Soo Kim", "Kwang-Soo Kim · Professor, Lab", "Professor, Lab" },
  { "two", "Talk by Lee", "Lee, Park", "Park" },
  { "untagged", "Talk by Doe", "Doe · Dr", "Dr" },
  { "panel", "Stem cells: Discussion", "Kwang-Soo Kim · Professor, Lab", "Kwang-Soo Kim · Professor, Lab" },
  { "nobody", "Stem cells: Break", "Chair: Choi", "Chair: Choi" },
  { "bare", "Discussion", "Chair: Kwang-Soo Kim, Lee", "Chair: Kwang-Soo Kim, Lee" },
  { "last", "Closing", NULL, NULL },
};

static const SessionWords korean_sessions[] = {
  { "titled", "뿌리", "김광수 · 연구소 교수", "김광수 · 연구소 교수" },
  { "korean-only", "뿌리", "좌장 최", "좌장 최" },
  { "talk", "김광수 교수 발표", "김광수 · 연구소 교수", "연구소 교수" },
  { "two", "이 대표 발표", "이, 박", "박" },
  { "untagged", "Doe 발표", "Doe · Dr", "Dr" },
  { "panel", "줄기세포 토론", "김광수 · 연구소 교수", "김광수 · 연구소 교수" },
  { "bare", "토론", "좌장 김광수, 이", "좌장 김광수, 이" },
};

static void
assert_sessions (const char         *language,
                 const SessionWords *expected,
                 guint               n_expected)
{
  g_autoptr (ForumProgram) program = test_read_good (forum);

  speak (language);
  for (guint i = 0; i < n_expected; i++)
    {
      ForumSession *session = forum_program_find_session (program, expected[i].id);
      g_autofree char *title = forum_words_session_title (session);
      g_autofree char *people = forum_words_session_people (session);
      g_autofree char *others = forum_words_session_other_people (session);

      g_test_message ("%s", expected[i].id);
      g_assert_cmpstr (title, ==, expected[i].title);
      g_assert_cmpstr (people, ==, expected[i].people);
      g_assert_cmpstr (others, ==, expected[i].others);
    }
}

static void
test_sessions_in_english (void)
{
  assert_sessions ("en", english_sessions, G_N_ELEMENTS (english_sessions));
}

static void
test_sessions_in_korean (void)
{
  assert_sessions ("ko", korean_sessions, G_N_ELEMENTS (korean_sessions));
}

/* The language of a title that is there is told, so that it can be marked; words of the program are in its own. */
static void
test_language_of_a_title (void)
{
  g_autoptr (ForumProgram) program = test_read_good (forum);

  speak ("en");
  g_assert_cmpstr (forum_words_session_language (forum_program_find_session (program, "titled")), ==, "en");
  g_assert_cmpstr (forum_words_session_language (forum_program_find_session (program, "korean-only")), ==, "ko");
  g_assert_null (forum_words_session_language (forum_program_find_session (program, "talk")));
}

static void
test_positions (void)
{
  static const struct {
    const char *id;
    const char *english;
    const char *korean;
  } people[] = {
    { "kim", "Professor, Lab", "연구소 교수" },
    { "lee", "CEO", "대표" },
    { "park", "Lab", "연구소" },
    { "choi", NULL, NULL },
  };
  g_autoptr (ForumProgram) program = test_read_good (forum);

  for (guint i = 0; i < G_N_ELEMENTS (people) * 2; i++)
    {
      gboolean korean = i >= G_N_ELEMENTS (people);
      guint nth = i % G_N_ELEMENTS (people);
      g_autofree char *position = NULL;

      speak (korean ? "ko" : "en");
      position = forum_words_person_position (forum_program_find_person (program, people[nth].id));
      g_assert_cmpstr (position, ==, korean ? people[nth].korean : people[nth].english);
    }
}

static void
test_days (void)
{
  g_autoptr (ForumProgram) program = test_read_good (forum);
  g_autofree char *days = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *number = NULL;

  speak ("en");
  days = forum_words_days (program);
  first = forum_words_day_chairs (forum_list_get (FORUM_LIST (program), 0));
  second = forum_words_day_chairs (forum_list_get (FORUM_LIST (program), 1));
  number = forum_words_day_number (forum_list_get (FORUM_LIST (program), 1));

  g_assert_cmpstr (days, ==, "Dec 6–8, 2022");
  g_assert_cmpstr (first, ==, "Chair: Choi");
  g_assert_cmpstr (second, ==, "Chair: Kwang-Soo Kim, Lee");
  g_assert_cmpstr (number, ==, "Day 2");
  g_assert_null (forum_words_day_chairs (forum_list_get (FORUM_LIST (program), 2)));
}

static void
test_place (void)
{
  static const struct {
    const char *id;
    const char *place;
  } sessions[] = {
    { "bare", "14:00–14:40 · Hall · A" },
    { "open-end", "15:00 · A" },
    { "talk", NULL },
  };
  g_autoptr (ForumProgram) program = test_read_good (forum);

  speak ("en");
  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autofree char *place = forum_words_session_place (forum_program_find_session (program, sessions[i].id));

      g_assert_cmpstr (place, ==, sessions[i].place);
    }
}

static void
test_ways (void)
{
  g_autoptr (ForumProgram) program = test_read_good (forum);
  g_autoptr (ForumProgram) none = test_read_good (test_small_forum ());
  g_autofree char *ways = NULL;

  speak ("en");
  ways = forum_words_ways (program);
  g_assert_cmpstr (ways, ==, "Online (Zoom) · Live on YouTube");
  g_assert_null (forum_words_ways (none));
}

static void
test_languages (void)
{
  static const struct {
    const char *tag;
    const char *name;
  } languages[] = {
    { "ko", "Korean" }, { "ko-KR", "Korean" }, { "EN-gb", "English" }, { "zh-Hant-TW", "Chinese" },
    { "kok", "kok" }, { "tlh", "tlh" },
  };

  speak ("en");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *name = forum_words_for_language (languages[i].tag);

      g_assert_cmpstr (name, ==, languages[i].name);
    }
}

static const char *
get_likely_detail (ForumProblemCode code)
{
  switch (code)
    {
    case FORUM_PROBLEM_WRONG_TYPE:
      return "array";
    case FORUM_PROBLEM_UNKNOWN_ID:
      return "person\nkim";
    case FORUM_PROBLEM_BAD_VALUE:
      return "singer\nspeaker, chair";
    default:
      return "something";
    }
}

/* Every problem has a sentence of its own, in the language of the user. */
static void
test_problems (gconstpointer data)
{
  const Dates *dates = data;
  gboolean korean = g_str_equal (dates->language, "ko");
  g_autoptr (GHashTable) sentences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  speak (dates->language);
  for (int code = 0; code < FORUM_PROBLEM_N_CODES; code++)
    {
      g_autoptr (ForumProblem) problem = forum_problem_new (code, "days[0]", get_likely_detail (code));
      char *sentence = forum_words_problem (problem);

      g_test_message ("%d: %s", code, sentence);
      g_assert_cmpuint (strlen (sentence), >, 10);
      g_assert_true (test_has_hangul (sentence) == korean);
      g_assert_false (g_str_has_suffix (sentence, "."));
      g_hash_table_add (sentences, sentence);
    }

  g_assert_cmpuint (g_hash_table_size (sentences), ==, FORUM_PROBLEM_N_CODES);
}

/* The same for the agenda, in whole sentences. */
static void
test_agenda_problems (gconstpointer data)
{
  const Dates *dates = data;
  gboolean korean = g_str_equal (dates->language, "ko");
  g_autoptr (GHashTable) sentences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  speak (dates->language);
  for (int code = 0; code < FORUM_AGENDA_N_ERRORS; code++)
    {
      g_autoptr (GError) problem = g_error_new_literal (FORUM_AGENDA_ERROR, code, "Reason");
      char *sentence = forum_words_agenda_problem (problem);

      g_test_message ("%d: %s", code, sentence);
      g_assert_true (test_has_hangul (sentence) == korean);
      g_assert_true (g_str_has_suffix (sentence, "."));
      g_assert_true ((strstr (sentence, "Reason") != NULL) ==
                     (code != FORUM_AGENDA_ERROR_NEWER && code != FORUM_AGENDA_ERROR_TOO_LARGE));
      g_hash_table_add (sentences, sentence);
    }

  g_assert_cmpuint (g_hash_table_size (sentences), ==, FORUM_AGENDA_N_ERRORS);
}

static void
test_wrong_types (void)
{
  static const char *const types[] = { "object", "array", "integer", "boolean", "string" };
  g_autoptr (GHashTable) sentences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  speak ("en");
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (ForumProblem) problem = forum_problem_new (FORUM_PROBLEM_WRONG_TYPE, NULL, types[i]);

      g_hash_table_add (sentences, forum_words_problem (problem));
    }

  g_assert_cmpuint (g_hash_table_size (sentences), ==, G_N_ELEMENTS (types));
}

/* The form that editors follow, one line for each problem whatever the file says. */
static void
test_report (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = NULL;
  g_autofree char *report = NULL;

  speak ("en");
  program = test_read ("{\"format\": 1, \"id\": \"a\\nb\\u001b[31m\", \"name\": \"F\", \"timeZone\": \"UTC\",\n"
                       " \"days\": [], \"x\\ty\": 1,\n"
                       " \"mode\": \"on\\nline\"}", -1, &problems);
  report = forum_words_problem_report (problems, "forum.json");

  g_assert_cmpstr (report, ==,
                   "forum.json:1:21: id: “a�b�[31m” cannot be an id; "
                   "use letters A–Z, digits, dots, hyphens and underscores\n"
                   "forum.json:2:22: warning: x�y: “x�y” is not part of the format and is left out; "
                   "check its spelling\n"
                   "forum.json:3:10: mode: “on�line” is not known; use one of: online, onsite, hybrid\n");
}

/* A sentence can be read, however long that is what it names. */
static void
test_long_detail (void)
{
  g_autofree char *detail = g_strnfill (1000000, 'x');
  g_autoptr (ForumProblem) problem = forum_problem_new (FORUM_PROBLEM_BAD_URL, "url", detail);
  g_autofree char *sentence = NULL;

  speak ("en");
  sentence = forum_words_problem (problem);
  g_assert_cmpuint (strlen (sentence), <, 300);
  g_assert_true (g_str_has_prefix (sentence, "“xxx"));
  g_assert_true (g_str_has_suffix (sentence, "…” is not a web address such as https://example.org/"));
}

static void
test_place_of_a_problem (void)
{
  g_autoptr (ForumProblem) whole = forum_problem_new (FORUM_PROBLEM_EMPTY, NULL, NULL);
  g_autoptr (ForumProblem) root = forum_problem_new (FORUM_PROBLEM_MISSING, "", "id");
  g_autoptr (ForumProblem) deep = forum_problem_new (FORUM_PROBLEM_EMPTY_TEXT, "days[0].title", NULL);
  g_autofree char *root_place = NULL;
  g_autofree char *deep_place = NULL;

  speak ("en");
  forum_problem_set_position (root, 1, 1);
  forum_problem_set_position (deep, 12, 5);
  root_place = forum_words_problem_place (root);
  deep_place = forum_words_problem_place (deep);

  g_assert_null (forum_words_problem_place (whole));
  g_assert_cmpstr (root_place, ==, "Line 1, column 1");
  g_assert_cmpstr (deep_place, ==, "Line 12, column 5 · days[0].title");
}

/* What stands there as a name is not said again. */
static void
test_aliases (void)
{
  static const char *const tags[] = { "en", "ko", NULL };
  static const char *const names[] = { "Roots", "뿌리", NULL };
  static const struct
  {
    const char *aliases[3];
    const char *expected;
  } cases[] = {
    { { "Rooters" }, "Also: Rooters" },
    { { "Roots", "Rooters" }, "Also: Rooters" },
    { { "Roots" }, NULL },
    { { "뿌리" }, NULL },
    { { "Rooters", "뿌리", "Root" }, "Also: Rooters, Root" },
  };
  g_autoptr (ForumText) name = forum_text_new_by_tag (tags, names);

  speak ("en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (ForumList) aliases = NULL;
      g_autofree char *words = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].aliases) && cases[i].aliases[j] != NULL; j++)
        {
          g_autoptr (ForumText) text = forum_text_new (cases[i].aliases[j]);

          g_ptr_array_add (facts, forum_fact_new (&(ForumFactInit) { .text = text }));
        }
      aliases = forum_list_new (FORUM_TYPE_FACT, facts);
      words = forum_words_aliases (name, aliases);
      g_assert_cmpstr (words, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/words/dates/english", &english_dates, test_dates);
  g_test_add_data_func ("/words/dates/korean", &korean_dates, test_dates);
  g_test_add_data_func ("/words/names-of-days/english", &english_dates, test_names_of_days);
  g_test_add_data_func ("/words/names-of-days/korean", &korean_dates, test_names_of_days);
  for (guint i = 0; i < G_N_ELEMENTS (all_times); i++)
    {
      g_autofree char *path = g_strdup_printf ("/words/times/%s/%s", all_times[i].language, all_times[i].locale);

      g_test_add_data_func (path, &all_times[i], test_times);
    }
  g_test_add_func ("/words/sessions/english", test_sessions_in_english);
  g_test_add_func ("/words/sessions/korean", test_sessions_in_korean);
  g_test_add_func ("/words/language-of-a-title", test_language_of_a_title);
  g_test_add_func ("/words/positions", test_positions);
  g_test_add_func ("/words/days", test_days);
  g_test_add_func ("/words/place", test_place);
  g_test_add_func ("/words/ways", test_ways);
  g_test_add_func ("/words/languages", test_languages);
  g_test_add_data_func ("/words/problems/english", &english_dates, test_problems);
  g_test_add_data_func ("/words/problems/korean", &korean_dates, test_problems);
  g_test_add_data_func ("/words/agenda-problems/english", &english_dates, test_agenda_problems);
  g_test_add_data_func ("/words/agenda-problems/korean", &korean_dates, test_agenda_problems);
  g_test_add_func ("/words/aliases", test_aliases);
  g_test_add_func ("/words/wrong-types", test_wrong_types);
  g_test_add_func ("/words/report", test_report);
  g_test_add_func ("/words/long-detail", test_long_detail);
  g_test_add_func ("/words/place-of-a-problem", test_place_of_a_problem);

  return g_test_run ();
}
