/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "search/forum-search-query.h"

/* In a text, what is to be highlighted is in brackets. */
static const struct
{
  const char *query;
  const char *marked;
} cases[] = {
  { "", "Stem cells" },
  { "stem", "[Stem] cells" },
  { "cell stem", "[Stem] [cell]s" },
  { "s", "[S]tem cell[s]" },
  { "zoo", "Stem cells" },

  /* Initials: whole syllables. */
  { "ㅈㄱㅅㅍ", "[줄기세포] 치료" },
  { "ㅅㅍ", "줄기[세포] 치료" },
  { "ㅈㄱ ㅊ", "[줄기]세포 [치]료" },
  { "줄ㄱ세ㅍ", "[줄기세포] 치료" },
  { "ㄱㅅ", "[김성] 김 성" },
  { "ㅋㅋ", "[ㅋㅋ] 크다" },
  { "ㄳ", "[감사]" },

  /* What is still written: the last syllable of the last word. */
  { "줄", "[줄]기세포" },
  { "줄ㄱ", "[줄기]세포" },
  { "줅", "[줄기]세포" },
  { "주", "[줄]기세포 [주]" },
  { "ㅈ", "[줄]기세포" },
  { "고", "[과]학 [고]급" },
  { "달", "[닭]" },
  { "갃", "[각시]" },
  { "앉", "[안자]서" },

  /* A consonant that moves on, only where nothing better is. */
  { "암", "[아미]노산" },
  { "암", "아미노산 [암]" },

  /* What is written stays. */
  { "주 세포", "줄기 [세포]" },
  { "줄 세포", "[줄]기 [세포]" },
  { "주 ", "줄기세포" },
  { "주 세", "줄기 [세]포 [주]" },
  { "주르", "줄기" },
  { "줅세", "줄기세포" },

  /* Other characters than those of the query. */
  { "emile", "[Émile] [E\u0301mile\u0301]" },
  { "émile", "[Emile]" },
  { "strasse", "[Straße]" },
  { "ss", "Stra[ß]e" },
  { "stras", "[Straß]e" },
  { "fi", "[ﬁ]n [fi]n" },
  { "i", "[İ][ı][I][i]" },
  { "km2", "[㎢]" },
  { "줄기", "[\u110c\u116e\u11af\u1100\u1175]" },
  { "주", "[\u110c\u116e\u11af]\u1100\u1175" },
  { "\u110c\u116e\u11af\u1100\u1175", "[줄기]" },
  { "\uffb8\uffd3\uffa9", "[줄]기" },
  { "ㅈㅜㄹ", "[줄]기" },
  { "ab", "[a\u00adb] [a\u200bb]" },
  { "welt", "[ＷＥＬＴ]" },

  /* Every character is just one. */
  { "r&d", "[R&D] <b>" },
  { "<b>", "R&D [<b>]" },
  { "100%", "[100%]" },
  { "\"", "[\"]x[”]" },
  { "👩\u200d🔬", "[👩\u200d🔬] 👩" },
  { "a b", "x [a]\u3000\u3000[b]" },
  { "\\", "[\\]" },
  { ".*", "a[.*]b" },
};

static char *
mark (const char *query,
      const char *text)
{
  g_autoptr (ForumSearchQuery) parsed = forum_search_query_new (query);
  g_autoptr (GArray) ranges = forum_search_query_find_matches (parsed, text);
  GString *marked = g_string_new (text);

  for (guint i = ranges->len; i-- > 0; )
    {
      const ForumSearchRange *range = &g_array_index (ranges, ForumSearchRange, i);

      g_string_insert_c (marked, range->end, ']');
      g_string_insert_c (marked, range->start, '[');
    }

  return g_string_free (marked, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (cases[i].marked);
      g_autofree char *marked = NULL;
      g_autofree char *joined = g_strdup (cases[i].marked);

      g_string_replace (text, "[", "", 0);
      g_string_replace (text, "]", "", 0);
      marked = mark (cases[i].query, text->str);

      /* Two marks that touch are one. */
      for (char *at = joined; (at = g_strstr_len (at, -1, "][")) != NULL; )
        memmove (at, at + 2, strlen (at + 2) + 1);

      g_test_message ("“%s” in “%s”", cases[i].query, text->str);
      g_assert_cmpstr (marked, ==, joined);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-matches/cases", test_cases);

  return g_test_run ();
}
