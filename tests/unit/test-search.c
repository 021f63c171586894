/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/forum-search-index.h"
#include "test-search-support.h"

#define DAY_1 "d1-kim-kwangsoo d1-kim-jin d1-choi-dongho d1-rafii-shahin d1-lee-kyungjin"

/* The forum that is built in, searched as people would. What is found is written as the ids of each group, the best
 * first; bars part sessions, people, organizations and articles. */
static const struct
{
  const char *query;
  const char *found;
} cases[] = {
  { "", " | | |" },
  { "  ", " | | |" },
  { "줄기세포", DAY_1 " | kim-kwangsoo choi-dongho | | about-forum series" },
  { "ㅈㄱㅅㅍ", DAY_1 " | kim-kwangsoo choi-dongho | | about-forum series" },
  { "줄ㄱ", DAY_1 " | kim-kwangsoo choi-dongho | | about-forum series" },
  { "줅", DAY_1 " | kim-kwangsoo choi-dongho | | about-forum series" },
  { "줄ㄱ세ㅍ", DAY_1 " | kim-kwangsoo choi-dongho | | about-forum series" },
  { "ㅈ기세ㅍ", DAY_1 " | kim-kwangsoo choi-dongho | | about-forum series" },
  { "kim 하버드", "d1-kim-kwangsoo d1-kim-jin | kim-kwangsoo kim-jin | mclean-hospital |" },
  { "harvard kim", "d1-kim-kwangsoo d1-kim-jin | kim-kwangsoo kim-jin | mclean-hospital |" },
  { "KIM HARVARD ", "d1-kim-kwangsoo d1-kim-jin | kim-kwangsoo kim-jin | mclean-hospital |" },
  { "임성원", "d2-lim-sungwon | lim-sungwon | imprimed | about-this-information" },
  { "임성우", "d2-lim-sungwon | lim-sungwon | imprimed | about-this-information" },
  { "임성", "d2-lim-sungwon | lim-sungwon | imprimed | about-this-information" },
  { "ㅇㅅㅇ",
    "d2-lim-sungwon | lim-sungwon lee-kyungjin | jeonju-city kaist-bim imprimed |"
    " mayor-bio-industry jeonju-bio-policy about-forum about-this-information" },
  { "임ㅅ원", "d2-lim-sungwon | lim-sungwon | imprimed | about-this-information" },
  { "impri", "d2-lim-sungwon | lim-sungwon | imprimed |" },
  { "Sungwon Lim", "d2-lim-sungwon | lim-sungwon | imprimed | about-this-information" },
  { "lim sungwon", "d2-lim-sungwon | lim-sungwon | imprimed | about-this-information" },
  { "stem-cell", DAY_1 " | | | about-forum" },
  { "Stem  cell", DAY_1 " | kim-kwangsoo choi-dongho rafii-shahin | | series about-forum" },
  { "a&t", " | | ncat | about-forum" },
  { "green & sustain", " | eom-jiyong | |" },
  { "R&D", " | | |" },
  { "100%", " | | |" },
  { "\"personalized", " | kim-kwangsoo | |" },
  { "parkinson’s", " | kim-kwangsoo | |" },
  { "<", " | | |" },
  { "😀", " | | |" },
  { "개 고양이", "d2-kim-hajung | | |" },
  { "고양이 개", "d2-kim-hajung | | |" },
  { "Émbed", " | | |" },
  { "ímprimed", "d2-lim-sungwon | lim-sungwon | imprimed |" },
  { "ŴELT", "d3-discussion | | welt |" },
  { "웰트", "d3-discussion | | welt |" },
  { "ＷＥＬＴ", "d3-discussion | | welt |" },
};

static const struct
{
  const char *query;
  const char *suggestions;
} suggestions[] = {
  { "줄기세포", "" },
  { "줄기새포", "줄기세포" },
  { "wnfrltpvh", "줄기세포" },
  { "ㅣㅑㅡ", "lim" },
  { "Sungwan Lim", "Sungwon Lim" },
  { "Sugnwon", "Sungwon" },
  { "임성완", "임성원" },
  { "ㅏㅑㅡ 하버드", "kim 하버드" },
  { "harvrad kim", "Harvard kim" },
  { "임성원 줄기세포", "임성원 | 줄기세포" },
  { "오가노이드 zzzzzz", "오가노이드" },
  { "zzzzzz", "" },
  { "", "" },
  { "!?", "" },
  { "ㅁㅁㅁㅁㅁㅁ", "" },
  { "hyeongju", "" },
  { "메간 커더", "메간 코더" },
  { "wjswn", "전주" },
  { "wnfrltovh", "줄기세포" },
  { "wnfrltpvh zzzzzz", "줄기세포" },
  { "ㅗㅁㄱㅍㅁㄱㅇ 의대", "harvard 의대" },
};

static void
test_cases (gconstpointer data)
{
  ForumSearchIndex *index = (ForumSearchIndex *) data;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ForumSearchResults) results = forum_search_index_find (index, cases[i].query);
      g_autofree char *found = test_describe_results (results);

      g_test_message ("“%s”", cases[i].query);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* What is suggested is found, and where something is found nothing is suggested. */
static void
test_suggestions (gconstpointer data)
{
  ForumSearchIndex *index = (ForumSearchIndex *) data;

  for (guint i = 0; i < G_N_ELEMENTS (suggestions); i++)
    {
      g_auto (GStrv) found = forum_search_index_suggest (index, suggestions[i].query);
      g_autofree char *joined = g_strjoinv (" | ", found);

      g_test_message ("“%s”", suggestions[i].query);
      g_assert_cmpstr (joined, ==, suggestions[i].suggestions);

      for (char **query = found; *query != NULL; query++)
        {
          g_autoptr (ForumSearchResults) results = forum_search_index_find (index, *query);

          g_assert_cmpuint (forum_search_results_get_n_results (results), >, 0);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (ForumProgram) program = NULL;
  g_autoptr (ForumSearchIndex) index = NULL;

  g_test_init (&argc, &argv, NULL);
  program = test_read_built_in ();
  index = forum_search_index_new (program);

  g_test_add_data_func ("/search/cases", index, test_cases);
  g_test_add_data_func ("/search/suggestions", index, test_suggestions);

  return g_test_run ();
}
