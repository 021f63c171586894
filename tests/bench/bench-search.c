/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For memmem(). */
#define _GNU_SOURCE

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

#include "io/forum-reader.h"
#include "search/forum-hangul.h"
#include "search/forum-search-arena.h"
#include "search/forum-search-index.h"

/* How long a key takes in a large congress, and what it takes to be ready for it. Usage:
 *
 *   bench-search [SESSIONS…]
 *
 * The congress is always the same. Each figure is the middle one of several runs, in milliseconds. */

#define N_RUNS 9
#define N_PEOPLE 3000
#define N_ORGANIZATIONS 200

static const char *const korean[] = {
  "줄기세포", "치료", "반려동물", "헬스케어", "디지털", "치료제", "유전자", "편집", "암", "면역", "백신", "임상", "시험", "인공지능", "기반", "신약", "개발",
  "사례", "맞춤형", "의료", "기기", "장기유사체", "오가노이드", "척수손상", "재생의학", "바이오", "혁신", "산업", "정책", "데이터", "분석", "예측", "모델",
  "단백질", "구조", "항체", "플랫폼", "전략", "최신", "동향", "연구", "결과", "환자", "중심", "만성", "질환", "관리", "뇌", "신경", "회로", "노화", "억제",
  "기전", "규명",
};

static const char *const english[] = {
  "stem", "cell", "therapy", "companion", "animal", "healthcare", "digital", "therapeutics", "gene", "editing",
  "cancer", "immunity", "vaccine", "clinical", "trial", "machine", "learning", "drug", "development", "case",
  "personalised", "medical", "device", "organoid", "spinal", "injury", "regenerative", "bio", "innovation",
  "industry", "policy", "data", "analysis", "prediction", "model", "protein", "structure", "antibody", "platform",
  "strategy", "latest", "trends", "research", "results", "patients", "chronic", "disease", "management", "brain",
  "neural", "circuits", "ageing",
};

static const struct
{
  const char *korean;
  const char *english;
} surnames[] = {
  { "김", "Kim" }, { "이", "Lee" }, { "박", "Park" }, { "최", "Choi" }, { "정", "Jung" }, { "강", "Kang" },
  { "조", "Cho" }, { "윤", "Yoon" }, { "장", "Jang" }, { "임", "Lim" }, { "한", "Han" }, { "오", "Oh" },
}, syllables[] = {
  { "민", "min" }, { "서", "seo" }, { "준", "jun" }, { "지", "ji" }, { "현", "hyun" }, { "수", "su" }, { "영", "young" },
  { "진", "jin" }, { "성", "sung" }, { "원", "won" }, { "경", "kyung" }, { "호", "ho" }, { "은", "eun" }, { "철", "chul" },
  { "광", "kwang" }, { "희", "hee" }, { "동", "dong" }, { "하", "ha" },
};

/* What people type, key by key: each beginning is a query. */
static const char *const typed[] = {
  "줄기세포", "임성원", "유전자 편집", "kim 하버드", "stem cell", "sungwon lim", "e", "의료 기기 개발", "하버드 의대 줄기",
  "personalised cancer", "인공지능 기반 신약", "뮤온 입자", "quokka", "a b c d",
};

/* What is no beginning of anything: initials, and words with initials in them. */
static const char *const others[] = {
  "ㅇ", "ㅈㄱㅅㅍ", "ㅈㄱ", "ㅇㅈㅈ ㅍㅈ", "줄ㄱ", "줄ㄱ세ㅍ", "ㅈ기세포", "ㅇ이", "김ㅅㅇ", "ㄸㄸㄸㄸ", "ㅇ ㅇ", "쀍", "이 ", "%", "한 한 한",
};

static guint32
pick (GRand *random,
      guint  n)
{
  return g_rand_int_range (random, 0, n);
}

static void
append_words (GString           *json,
              GRand             *random,
              const char *const *words,
              guint              n_words,
              guint              n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s%s", i > 0 ? " " : "", words[pick (random, n_words)]);
}

static void
append_text (GString    *json,
             GRand      *random,
             const char *name,
             guint       n)
{
  g_string_append_printf (json, "\"%s\": {\"ko\": \"", name);
  append_words (json, random, korean, G_N_ELEMENTS (korean), n);
  g_string_append (json, "\", \"en\": \"");
  append_words (json, random, english, G_N_ELEMENTS (english), n);
  g_string_append (json, "\"}");
}

static void
append_sessions (GString *json,
                 GRand   *random,
                 guint    n_sessions,
                 guint    first)
{
  for (guint i = 0; i < n_sessions; i++)
    {
      guint n_people = 1 + pick (random, 3);

      g_string_append_printf (json, "%s{\"id\": \"s%u\", \"kind\": \"talk\", \"status\": \"announced\", ",
                              i > 0 ? ",\n" : "", first + i);
      append_text (json, random, "title", 4 + pick (random, 4));
      g_string_append (json, ", ");
      append_text (json, random, "abstract", 10 + pick (random, 12));
      g_string_append_printf (json, ", \"room\": \"Hall %u\", \"people\": [", 1 + pick (random, 20));
      for (guint person = 0; person < n_people; person++)
        g_string_append_printf (json, "%s{\"person\": \"p%u\", \"role\": \"speaker\"}", person > 0 ? ", " : "",
                                pick (random, N_PEOPLE / 3) * 3 + person);
      g_string_append (json, "]}");
    }
}

static char *
make_congress (guint n_sessions)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20221206);
  GString *json = g_string_new ("{\"format\": 1, \"id\": \"congress\", \"name\": \"Congress\",\n"
                                "\"timeZone\": \"Asia/Seoul\", \"days\": [\n");

  for (guint day = 0; day < 5; day++)
    {
      g_string_append_printf (json, "%s{\"date\": \"2030-05-%02u\", ", day > 0 ? ",\n" : "", day + 1);
      append_text (json, random, "theme", 3);
      g_string_append (json, ", \"sessions\": [\n");
      append_sessions (json, random, n_sessions / 5, day * (n_sessions / 5));
      g_string_append (json, "]}");
    }

  g_string_append (json, "],\n\"people\": [\n");
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      guint surname = pick (random, G_N_ELEMENTS (surnames));
      guint first = pick (random, G_N_ELEMENTS (syllables));
      guint second = pick (random, G_N_ELEMENTS (syllables));

      g_string_append_printf (json, "%s{\"id\": \"p%u\", \"name\": {\"ko\": \"%s%s%s\", \"en\": \"%s%s %s\"}, "
                              "\"organization\": \"o%u\"}", i > 0 ? ",\n" : "", i,
                              surnames[surname].korean, syllables[first].korean, syllables[second].korean,
                              syllables[first].english, syllables[second].english, surnames[surname].english,
                              pick (random, N_ORGANIZATIONS));
    }

  g_string_append (json, "],\n\"organizations\": [\n");
  for (guint i = 0; i < N_ORGANIZATIONS; i++)
    {
      g_string_append_printf (json, "%s{\"id\": \"o%u\", ", i > 0 ? ",\n" : "", i);
      if (i == 0)
        g_string_append (json, "\"name\": {\"ko\": \"하버드 의대\", \"en\": \"Harvard Medical School\"}}");
      else
        {
          append_text (json, random, "name", 2);
          g_string_append (json, "}");
        }
    }
  g_string_append (json, "]}\n");

  return g_string_free (json, FALSE);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return *left < *right ? -1 : *left > *right;
}

static double
get_middle (double *figures,
            guint   n_figures)
{
  qsort (figures, n_figures, sizeof *figures, compare_doubles);

  return figures[n_figures / 2];
}

static double
get_time (void)
{
  return g_get_monotonic_time () / 1000.0;
}

static double
time_parse (const char *json)
{
  double figures[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      double start = get_time ();

      json_parser_load_from_data (parser, json, -1, NULL);
      figures[i] = get_time () - start;
    }

  return get_middle (figures, N_RUNS);
}

static double
time_build (ForumProgram *program)
{
  double figures[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      double start = get_time ();
      ForumSearchIndex *index = forum_search_index_new (program);

      figures[i] = get_time () - start;
      g_object_unref (index);
    }

  return get_middle (figures, N_RUNS);
}

static double
time_query (ForumSearchIndex *index,
            const char       *query,
            guint            *n_results)
{
  double figures[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      double start = get_time ();
      ForumSearchResults *results = forum_search_index_find (index, query);

      figures[i] = get_time () - start;
      *n_results = forum_search_results_get_n_results (results);
      g_object_unref (results);
    }

  return get_middle (figures, N_RUNS);
}

/* One pass of memmem() for what is not there. */
static double
time_pass (ForumProgram *program,
           const char   *absent)
{
  ForumArena arena;
  g_auto (ForumFold) fold = { NULL };
  double figures[N_RUNS];
  gsize start;

  forum_arena_init (&arena, program);
  forum_fold_init (&fold, FALSE);
  start = forum_fold_append (&fold, absent);

  for (guint i = 0; i < N_RUNS; i++)
    {
      double begin = get_time ();

      g_assert_null (memmem (arena.fold.keys, arena.fold.n_keys, fold.keys + start, fold.n_keys - start - 1));
      figures[i] = get_time () - begin;
    }
  forum_arena_clear (&arena);

  return get_middle (figures, N_RUNS);
}

static void
measure_query (ForumSearchIndex *index,
               const char       *query,
               GArray           *figures,
               double            pass)
{
  guint n_results;
  double figure = time_query (index, query, &n_results);

  g_array_append_val (figures, figure);
  if (g_getenv ("VERBOSE") != NULL)
    g_print ("  %7.3f ms  %5.2f passes  %6u found  %s\n", figure, figure / pass, n_results, query);
}

static void
measure_queries (ForumSearchIndex *index,
                 double            long_pass,
                 double            short_pass)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (double));
  double worst;
  double middle;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_auto (ForumFold) fold = { NULL };
      gsize start;

      forum_fold_init (&fold, FALSE);
      start = forum_fold_append (&fold, typed[i]);
      for (gsize end = start + 1; end < fold.n_keys; end++)
        {
          g_autofree char *keys = g_strndup (fold.keys, end);
          g_autofree char *query = forum_hangul_compose (keys + start);

          measure_query (index, query, figures, long_pass);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    measure_query (index, others[i], figures, long_pass);

  middle = get_middle ((double *) figures->data, figures->len);
  worst = g_array_index (figures, double, figures->len - 1);
  g_print ("%u keys: middle %.3f ms, worst %.3f ms (%.2f long passes, %.2f short ones)\n", figures->len,
           middle, worst, worst / long_pass, worst / short_pass);
}

static void
measure_suggestions (ForumSearchIndex *index)
{
  static const char *const wrong[] = { "줄기새포", "wnfrltovh", "Sungwan Lim", "wnfrltpvh zzzz" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      double start = get_time ();
      g_auto (GStrv) found = forum_search_index_suggest (index, wrong[i]);
      double figure = get_time () - start;
      g_autofree char *joined = g_strjoinv (" | ", found);

      g_print ("suggestions for %s: %.3f ms (%s)\n", wrong[i], figure, joined);
    }
}

static void
measure (guint n_sessions)
{
  g_autofree char *json = make_congress (n_sessions);
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = forum_reader_read (bytes, &problems);
  g_autoptr (ForumSearchIndex) index = NULL;
  double parse;
  double build;
  double long_pass;
  double short_pass;

  g_assert_nonnull (program);
  index = forum_search_index_new (program);

  parse = time_parse (json);
  build = time_build (program);
  long_pass = time_pass (program, "뮤온입자");
  short_pass = time_pass (program, "뮤");

  g_print ("%u sessions, %.1f MB\n", n_sessions, strlen (json) / 1e6);
  g_print ("json-glib's parse %.1f ms, index %.1f ms: %.1f %%\n", parse, build, 100 * build / parse);
  g_print ("index %.1f MB, %.0f bytes a session\n", forum_search_index_get_bytes (index) / 1e6,
           (double) forum_search_index_get_bytes (index) / n_sessions);
  g_print ("one pass of memmem() for what is not there: %.3f ms for four syllables, %.3f ms for one\n", long_pass,
           short_pass);
  measure_queries (index, long_pass, short_pass);
  measure_suggestions (index);
}

int
main (int    argc,
      char **argv)
{
  static const char *const usual[] = { "10000", "100000", NULL };

  setlocale (LC_ALL, "C.UTF-8");
  for (const char *const *size = argc > 1 ? (const char *const *) argv + 1 : usual; *size != NULL; size++)
    measure (g_ascii_strtoull (*size, NULL, 10));

  return 0;
}
