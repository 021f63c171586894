/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "congress.h"

#include <string.h>

#include "io/forum-reader.h"

/* A congress that is always the same, as large as is asked for. */

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

/**
 * congress_make:
 * @n_sessions: how many sessions it has
 *
 * Returns: (transfer full): a forum file
 */
char *
congress_make (guint n_sessions)
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

/**
 * congress_read:
 * @json: a forum file without problems
 *
 * Returns: (transfer full): the forum
 */
ForumProgram *
congress_read (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GPtrArray) problems = NULL;
  ForumProgram *program = forum_reader_read (bytes, NULL, &problems);

  g_assert_nonnull (program);

  return program;
}
