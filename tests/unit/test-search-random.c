/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "search/forum-search-index.h"
#include "test-search-support.h"

/* What nobody thought of: random queries, always the same. */

#define N_QUERIES 5000
#define N_COMPARED 1000
#define N_SESSIONS 30

static guint
pick (GRand *random,
      guint  n)
{
  return g_rand_int_range (random, 0, n);
}

static gunichar
pick_character (GRand *random,
                guint  kind)
{
  static const gunichar odd[] = {
    ' ', ' ', ' ', '&', '<', '>', '%', '"', '\'', '\\', '\t', '\n', 1, 0x7f, 0xa0, 0xad, 0xdf, 0x130, 0x131, 0x301,
    0x345,
    0x200b, 0x200d, 0x2028, 0x3000, 0x3164, 0xfb01, 0xfdfa, 0xfe0f, 0xfeff, 0xfffd, 0x1f468, 0x1f9ec, 0x1f1f0, 0x10ffff,
  };

  switch (kind)
    {
    case 0:
      return 0xac00 + pick (random, 11172);
    case 1:
      return 0x3131 + pick (random, 51);
    case 2:
      return 0x1100 + pick (random, 256);
    case 3:
      return 0xffa0 + pick (random, 64);
    case 4:
      return 'a' + pick (random, 26);
    default:
      return odd[pick (random, G_N_ELEMENTS (odd))];
    }
}

/* Bytes of all kinds, soups of jamo, signs and emoji; now and then very long. */
static char *
make_query (GRand *random)
{
  GString *query = g_string_new (NULL);
  guint n = pick (random, 100) == 0 ? 5000 : pick (random, 12);
  guint kind = pick (random, 8);

  for (guint i = 0; i < n; i++)
    if (kind == 7)
      g_string_append_c (query, 1 + pick (random, 255));
    else
      g_string_append_unichar (query, pick_character (random, kind == 6 ? pick (random, 6) : kind));

  if (kind == 7)
    {
      g_autofree char *bytes = g_string_free (query, FALSE);

      return g_utf8_make_valid (bytes, -1);
    }

  return g_string_free (query, FALSE);
}

static void
assert_ranges (GArray     *ranges,
               const char *text)
{
  gsize length = strlen (text);
  gsize last = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      const ForumSearchRange *range = &g_array_index (ranges, ForumSearchRange, i);

      g_assert_cmpuint (range->start, <, range->end);
      g_assert_cmpuint (range->end, <=, length);
      g_assert_true (i == 0 || range->start > last);
      g_assert_true (g_utf8_validate (text + range->start, range->end - range->start, NULL));
      g_assert_cmpint (text[range->start] & 0xc0, !=, 0x80);
      last = range->end;
    }
}

static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1206);
  g_autoptr (ForumProgram) program = test_read_built_in ();
  g_autoptr (ForumSearchIndex) index = forum_search_index_new (program);

  for (guint i = 0; i < N_QUERIES; i++)
    {
      g_autofree char *query = make_query (random);
      g_autofree char *text = make_query (random);
      g_autofree char *both = g_strconcat (text, query, text, NULL);
      g_autoptr (ForumSearchQuery) parsed = forum_search_query_new (query);
      g_autoptr (GArray) ranges = forum_search_query_find_matches (parsed, both);
      g_autoptr (ForumSearchResults) results = forum_search_index_find (index, query);

      assert_ranges (ranges, both);
      if (i % 10 == 0)
        {
          g_auto (GStrv) suggestions = forum_search_index_suggest (index, query);

          g_assert_cmpuint (g_strv_length (suggestions), <=, 3);
        }
    }
}

/* The keys of a syllable, as an input method would take them: compounds are two. */
static char *
spell (gunichar character)
{
  static const char *const compounds[] = {
    "ㅘㅗㅏ", "ㅙㅗㅐ", "ㅚㅗㅣ", "ㅝㅜㅓ", "ㅞㅜㅔ", "ㅟㅜㅣ", "ㅢㅡㅣ", "ㄳㄱㅅ", "ㄵㄴㅈ", "ㄶㄴㅎ", "ㄺㄹㄱ", "ㄻㄹㅁ",
    "ㄼㄹㅂ", "ㄽㄹㅅ", "ㄾㄹㅌ", "ㄿㄹㅍ", "ㅀㄹㅎ", "ㅄㅂㅅ",
  };
  static const char *const finals[] = {
    "", "ㄱ", "ㄲ", "ㄳ", "ㄴ", "ㄵ", "ㄶ", "ㄷ", "ㄹ", "ㄺ", "ㄻ", "ㄼ", "ㄽ", "ㄾ", "ㄿ", "ㅀ", "ㅁ", "ㅂ", "ㅄ", "ㅅ", "ㅆ", "ㅇ",
    "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
  };
  static const char *const initials[] = {
    "ㄱ", "ㄲ", "ㄴ", "ㄷ", "ㄸ", "ㄹ", "ㅁ", "ㅂ", "ㅃ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅉ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
  };
  GString *keys;
  guint n = character - 0xac00;

  if (n >= 11172)
    return g_strdup ("");

  keys = g_string_new (initials[n / 588]);
  g_string_append_unichar (keys, 0x314f + n / 28 % 21);
  g_string_append (keys, finals[n % 28]);

  for (guint i = 0; i < G_N_ELEMENTS (compounds); i++)
    {
      g_autofree char *compound = g_strndup (compounds[i], strlen ("ㅘ"));

      g_string_replace (keys, compound, compounds[i] + strlen (compound), 0);
    }

  return g_string_free (keys, FALSE);
}

/* Whether one character of a query can stand for one of a text, with the next one of the text. */
static gboolean
fits (gunichar        asked,
      const gunichar *text,
      gboolean        unfinished)
{
  g_autofree char *asked_keys = spell (asked);
  g_autofree char *first = spell (text[0]);
  g_autofree char *second = spell (text[1]);
  g_autofree char *keys = g_strconcat (first, second, NULL);

  if (asked >= 0x3131 && asked <= 0x314e)
    return text[0] >= 0xac00 && g_utf8_get_char (first) == asked;
  if (asked == text[0])
    return TRUE;

  return unfinished && *asked_keys != '\0' && *first != '\0' && g_str_has_prefix (keys, asked_keys);
}

static gboolean
has_word (const gunichar *text,
          const gunichar *word,
          gboolean        unfinished)
{
  for (; *text != 0; text++)
    {
      guint n = 0;

      while (word[n] != 0 && text[n] != 0 && fits (word[n], text + n, unfinished && word[n + 1] == 0))
        n++;
      if (word[n] == 0)
        return TRUE;
    }

  return FALSE;
}

/* A search so slow and simple that it is right. */
static gboolean
is_found (const char *const *strings,
          const char        *query)
{
  g_auto (GStrv) words = g_strsplit (query, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree gunichar *word = g_utf8_to_ucs4_fast (words[i], -1, NULL);
      gboolean found = FALSE;

      for (guint n = 0; strings[n] != NULL && !found; n++)
        {
          g_autofree gunichar *text = g_utf8_to_ucs4_fast (strings[n], -1, NULL);

          found = has_word (text, word, words[i + 1] == NULL);
        }
      if (!found)
        return FALSE;
    }

  return TRUE;
}

/* Few letters, so that much is found. */
static char *
make_text (GRand *random,
           guint  n)
{
  static const char *const parts[] = {
    "주", "줄", "줅", "기", "가", "각", "갃", "시", "과", "고", "이", "아", "닭", "달", "a", "b", " ", " ",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, parts[pick (random, G_N_ELEMENTS (parts))]);

  return g_string_free (text, FALSE);
}

static char *
make_short_query (GRand *random)
{
  static const char *const parts[] = {
    "주", "줄", "줅", "기", "가", "각", "갃", "시", "과", "고", "이", "아", "닭", "달", "a", "b", "ㅈ", "ㄱ", "ㅅ", "ㅇ",
  };
  GString *query = g_string_new (NULL);
  guint n_words = 1 + pick (random, 3);

  for (guint word = 0; word < n_words; word++)
    {
      guint n = 1 + pick (random, 4);

      if (word > 0)
        g_string_append_c (query, ' ');
      for (guint i = 0; i < n; i++)
        g_string_append (query, parts[pick (random, G_N_ELEMENTS (parts))]);
    }

  return g_string_free (query, FALSE);
}

static ForumProgram *
make_program (char **texts)
{
  g_autoptr (GString) json = g_string_new ("{\"format\": 1, \"id\": \"x\", \"name\": \"X\","
                                           "\"timeZone\": \"Asia/Seoul\","
                                           "\"days\": [{\"date\": \"2030-05-02\", \"sessions\": [");

  for (guint i = 0; i < N_SESSIONS; i++)
    g_string_append_printf (json, "%s{\"id\": \"%u\", \"title\": \"%s.\", \"abstract\": \"%s.\"}", i > 0 ? "," : "", i,
                            texts[2 * i], texts[2 * i + 1]);
  g_string_append (json, "]}]}");

  return test_read_good (json->str);
}

static void
test_against_reference (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2022);
  g_auto (GStrv) texts = g_new0 (char *, 2 * N_SESSIONS + 1);
  g_autoptr (ForumProgram) program = NULL;
  g_autoptr (ForumSearchIndex) index = NULL;
  guint n_found = 0;

  for (guint i = 0; i < 2 * N_SESSIONS; i++)
    texts[i] = make_text (random, 1 + pick (random, 14));
  program = make_program (texts);
  index = forum_search_index_new (program);

  for (guint i = 0; i < N_COMPARED; i++)
    {
      g_autofree char *query = make_short_query (random);
      g_autoptr (ForumSearchResults) results = forum_search_index_find (index, query);
      GListModel *sessions = forum_search_results_get_group (results, FORUM_SEARCH_SESSIONS);
      gboolean found[N_SESSIONS] = { FALSE };

      for (guint n = 0; n < g_list_model_get_n_items (sessions); n++)
        {
          g_autoptr (ForumSession) session = g_list_model_get_item (sessions, n);

          found[g_ascii_strtoull (forum_session_get_id (session), NULL, 10)] = TRUE;
        }

      for (guint n = 0; n < N_SESSIONS; n++)
        {
          const char *const strings[] = { texts[2 * n], texts[2 * n + 1], NULL };
          gboolean expected = is_found (strings, query);

          if (found[n] != expected)
            g_test_message ("“%s” in “%s” or “%s”", query, strings[0], strings[1]);
          g_assert_cmpint (found[n], ==, expected);
          n_found += found[n];
        }
    }

  /* Neither nothing nor everything. */
  g_assert_cmpuint (n_found, >, N_COMPARED);
  g_assert_cmpuint (n_found, <, N_COMPARED * N_SESSIONS / 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-random/any", test_any);
  g_test_add_func ("/search-random/against-reference", test_against_reference);

  return g_test_run ();
}
