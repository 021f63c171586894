/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/forum-fold.h"
#include "search/forum-hangul.h"

static const struct
{
  const char *text;
  const char *keys;
  const char *initials;
} folds[] = {
  { "", "", "" },
  { "Kim", "kim", "" },
  { "R&D <100%> \"x\"", "r&d <100%> \"x\"", "" },

  /* White space is one space, and none at the ends. */
  { "  a \t\n\u00a0\u3000b  ", "a b", "" },

  /* Hangul is as it is typed. */
  { "줄기세포", "WNFRLTPV" "H", "WRTV" },
  { "닭과 꿩", "EKFRRHK \xf5NJD", "ER \xf5" },
  { "AI 결합", "ai RUFGKQ", " RG" },
  { "얘 예", "D\xfa D\xfb", "D D" },

  /* Decomposed, half-width, and letter by letter. */
  { "\u110c\u116e\u11af\u1100\u1175", "WNFRL", "WR" },
  { "주\u11af기", "WNFRL", "WR" },
  { "\uffb8\uffd3\uffa9\uffa1\uffdc", "WNFRL", "WR" },
  { "ㅈㅜㄹㄱㅣ", "WNFRL", "WR" },
  { "ㄷㅏㄹㄱ", "EKFR", "E" },
  { "ㄷㅏㄺㅏ", "EKFRK", "ER" },
  { "ㅇㅗㅏ", "DHK", "D" },
  { "ㄱㅏㅃㅏ", "RK\xf7K", "R\xf7" },

  /* What stands alone is told from what is in a syllable. */
  { "ㅈㄱㅅㅍ", "\xfcW\xfcR\xfcT\xfcV", "WRTV" },
  { "ㄳ", "\xfcR\xfcT", "RT" },
  { "\u110c\u1100", "\xfcW\xfcR", "WR" },
  { "줄ㄱ", "WNF\xfcR", "WR" },
  { "ㅣㅑㅡ", "\xfcL\xfcI\xfcM", "" },
  { "ㅘㄸ", "\xfcHK\xfc\xf6", " \xf6" },
  { "가ㅏ", "RK\xfcK", "R" },
  { "ㄱㅏㄸ", "RK\xfc\xf6", "R\xf6" },

  /* Latin letters lose their marks; others keep what makes them others. */
  { "Émile É", "emile e", "" },
  { "Søren Łukasz Iıİ Weiß ẞ", "soren lukasz iii weiss ss", "" },
  { "ﬁ ﬀ Ⅷ ㎡", "fi ff viii m2", "" },
  { "ΣΊΣΥΦΟΣ ς", "σισυφοσ σ", "" },
  { "が か\u3099", "か\u3099 か\u3099", "" },
  { "ＦＵＬＬ １２", "full 12", "" },
  { "Kim’s “x” – y", "kim's \"x\" - y", "" },

  /* Nobody sees these. */
  { "a\u00adb\u200bc\ufeffd", "abcd", "" },
  { "❤\ufe0f", "❤", "" },
  { "👩\u200d🔬", "👩🔬", "" },
};

static void
test_folds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_auto (ForumFold) fold = { NULL };
      g_autofree char *keys = NULL;
      g_autofree char *initials = NULL;
      gsize start;

      g_test_message ("“%s”", folds[i].text);
      forum_fold_init (&fold, FALSE);
      start = forum_fold_append (&fold, folds[i].text);

      g_assert_cmpint (fold.keys[start - 1], ==, FORUM_FOLD_END);
      g_assert_cmpint (fold.keys[fold.n_keys - 1], ==, FORUM_FOLD_END);
      keys = g_strndup (fold.keys + start, fold.n_keys - start - 1);
      g_assert_cmpstr (keys, ==, folds[i].keys);

      /* A gap at an end says nothing. */
      initials = g_strchomp (g_strndup (fold.initials + 1, fold.n_initials - 2));
      g_assert_cmpstr (initials, ==, folds[i].initials);
    }
}

/* Every syllable is typed in one way, which leads back to it. */
static void
test_syllables (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < FORUM_HANGUL_N_SYLLABLES; i++)
    {
      char keys[FORUM_HANGUL_MAX_KEYS + 2] = { FORUM_FOLD_END };
      char text[7] = { '\0' };
      g_autofree char *composed = NULL;
      guint n_keys = forum_hangul_spell_syllable (i, keys + 1);

      g_assert_cmpuint (n_keys, <=, FORUM_HANGUL_MAX_KEYS);
      g_assert_true (forum_hangul_is_start (keys + 1));
      for (guint key = 2; key <= n_keys; key++)
        g_assert_false (forum_hangul_is_boundary (keys + key));

      g_assert_true (g_hash_table_add (seen, g_strdup (keys + 1)));
      g_unichar_to_utf8 (FORUM_HANGUL_FIRST + i, text);
      composed = forum_hangul_compose (keys + 1);
      g_assert_cmpstr (composed, ==, text);
    }
}

/* Composed or decomposed: the same keys and initials. */
static void
test_normal_forms (void)
{
  for (guint i = 0; i < FORUM_HANGUL_N_SYLLABLES; i++)
    {
      char text[7] = { '\0' };
      g_autofree char *decomposed = NULL;
      g_auto (ForumFold) fold = { NULL };
      gsize first;
      gsize second;

      g_unichar_to_utf8 (FORUM_HANGUL_FIRST + i, text);
      decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);

      forum_fold_init (&fold, FALSE);
      first = forum_fold_append (&fold, text);
      second = forum_fold_append (&fold, decomposed);
      g_assert_cmpmem (fold.keys + first, second - first, fold.keys + second, fold.n_keys - second);
      g_assert_cmpuint (fold.n_initials, ==, 5);
      g_assert_cmpint (fold.initials[1], ==, fold.initials[3]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/folds", test_folds);
  g_test_add_func ("/fold/syllables", test_syllables);
  g_test_add_func ("/fold/normal-forms", test_normal_forms);

  return g_test_run ();
}
