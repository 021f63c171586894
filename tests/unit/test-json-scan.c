/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <string.h>

#include "io/forum-json-scan.h"

/* A copy without anything behind it, so that a sanitizer notices every step too far. */
static gboolean
check (const char       *text,
       gsize             length,
       ForumProblemCode *code,
       gsize            *offset)
{
  g_autofree char *copy = g_memdup2 (text, length);

  return forum_json_check (copy, length, code, offset);
}

static const char *const good[] = {
  "{}", "[]", "\"\"", "0", "null", "true", "false",
  " \t\r\n{ \t\r\n} \t\r\n",
  "{\"a\":1}", "{\"a\" : 1 , \"b\" : [ ] }", "{\"\":0}", "{\"a\":1,\"a\":2}",
  "[1,2,3]", "[[],[[]],{}]", "[{\"a\":[{\"b\":null}]}]",

  /* Numbers. */
  "-0", "-1", "10", "1234567890", "0.5", "-0.5", "1.25", "1e5", "1E5", "1e+5", "1e-5", "1.5E+10", "0e0",
  "[1e999]", "[123456789012345678901234567890]",

  /* Strings: every escape, every plane; DEL and everything above it is allowed. */
  "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0041\\uAC00\\uac00\"", "\"\\uD83D\\uDE00\"", "\"\\ud800\\udc00\"",
  "\"전주 바이오 포럼 🧬\"", "\"\x7f\"", "\"\\u0001\"", "\"\\uffff\"",
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      g_autoptr (GError) error = NULL;
      ForumProblemCode code;
      gsize offset;

      g_test_message ("%s", good[i]);
      g_assert_true (check (good[i], strlen (good[i]), &code, &offset));

      /* What is found good is handed to json-glib, which then must take it. */
      g_assert_true (json_parser_load_from_data (parser, good[i], -1, &error));
      g_assert_no_error (error);
    }
}

#define SYNTAX FORUM_PROBLEM_SYNTAX
#define STRING FORUM_PROBLEM_BAD_STRING
#define SHORT FORUM_PROBLEM_TRUNCATED

static const struct
{
  const char *text;
  ForumProblemCode code;
  gsize offset;
} bad[] = {
  /* Ends before it is complete. */
  { "", SHORT, 0 }, { "  ", SHORT, 2 }, { "{", SHORT, 1 }, { "[", SHORT, 1 }, { "[1", SHORT, 2 }, { "[1,", SHORT, 3 },
  { "{\"a\"", SHORT, 4 }, { "{\"a\":", SHORT, 5 }, { "{\"a\":1", SHORT, 6 }, { "{\"a\":1,", SHORT, 7 },
  { "\"", SHORT, 1 }, { "\"a", SHORT, 2 }, { "\"\\", SHORT, 2 }, { "\"\\u", SHORT, 3 }, { "\"\\u00", SHORT, 5 },
  { "tru", SHORT, 3 }, { "-", SHORT, 1 }, { "1.", SHORT, 2 }, { "1e", SHORT, 2 }, { "1e+", SHORT, 3 },
  { "\"\\ud83d", SHORT, 7 }, { "\"\\ud83d\\", SHORT, 8 }, { "\"\\ud83d\\u", SHORT, 9 },

  /* Punctuation. */
  { "[1 2]", SYNTAX, 3 }, { "[1,]", SYNTAX, 3 }, { "[,1]", SYNTAX, 1 }, { "[1,,2]", SYNTAX, 3 }, { "]", SYNTAX, 0 },
  { "[1}", SYNTAX, 2 }, { "{\"a\":1]", SYNTAX, 6 }, { "{\"a\":1,}", SYNTAX, 7 }, { "{\"a\" 1}", SYNTAX, 5 },
  { "{\"a\",1}", SYNTAX, 4 }, { "{\"a\":}", SYNTAX, 5 }, { "{,}", SYNTAX, 1 }, { "{1:2}", SYNTAX, 1 },
  { "{a:1}", SYNTAX, 1 }, { "{'a':1}", SYNTAX, 1 }, { "{null:1}", SYNTAX, 1 },
  { "{} {}", SYNTAX, 3 }, { "{}x", SYNTAX, 2 }, { "[]]", SYNTAX, 2 }, { "1 2", SYNTAX, 2 }, { "\"a\"b", SYNTAX, 3 },

  /* Words and numbers. */
  { "nul1", SYNTAX, 3 }, { "True", SYNTAX, 0 }, { "truee", SYNTAX, 4 }, { "NaN", SYNTAX, 0 },
  { "undefined", SYNTAX, 0 }, { "Infinity", SYNTAX, 0 }, { "-Infinity", SYNTAX, 1 }, { "+1", SYNTAX, 0 },
  { ".5", SYNTAX, 0 }, { "01", SYNTAX, 1 }, { "-01", SYNTAX, 2 }, { "1.x", SYNTAX, 2 }, { "1ex", SYNTAX, 2 },
  { "0x10", SYNTAX, 1 }, { "--1", SYNTAX, 1 }, { "1.2.3", SYNTAX, 3 }, { "1_000", SYNTAX, 1 }, { "1e5.5", SYNTAX, 3 },

  /* What other kinds of JSON allow. json-glib alone would take the first three. */
  { "/* */ {}", SYNTAX, 0 }, { "// \n{}", SYNTAX, 0 }, { "var a = {}", SYNTAX, 0 }, { "# \n{}", SYNTAX, 0 },
  { "'a'", SYNTAX, 0 }, { "`a`", SYNTAX, 0 }, { "{}\f", SYNTAX, 2 }, { "\v{}", SYNTAX, 0 },
  { "\xC2\xA0{}", SYNTAX, 0 }, { "\xEF\xBB\xBF{}", SYNTAX, 0 },

  /* Characters and escapes. */
  { "\"a\nb\"", STRING, 2 }, { "\"a\tb\"", STRING, 2 }, { "\"\x01\"", STRING, 1 }, { "\"\x1f\"", STRING, 1 },
  { "{\"a\nb\":1}", STRING, 3 }, { "\"\\x41\"", STRING, 2 }, { "\"\\'\"", STRING, 2 }, { "\"\\U0041\"", STRING, 2 },
  { "\"\\u004\"", STRING, 6 }, { "\"\\u00g0\"", STRING, 5 }, { "\"\\u 041\"", STRING, 3 }, { "\"\\a\"", STRING, 2 },
  { "\"\\0\"", STRING, 2 },

  /* NUL, and halves of surrogate pairs. */
  { "\"\\u0000\"", STRING, 7 }, { "\"\\ud83d\"", STRING, 7 }, { "\"\\ud83d x\"", STRING, 7 },
  { "\"\\ud83d\\n\"", STRING, 8 }, { "\"\\ud83d\\u0041\"", STRING, 13 }, { "\"\\ud83d\\ud83d\"", STRING, 13 },
  { "\"\\ude00\"", STRING, 7 }, { "\"\\ude00\\ud83d\"", STRING, 7 },
};

static void
assert_bad (const char       *text,
            gsize             length,
            ForumProblemCode  expected_code,
            gsize             expected_offset)
{
  ForumProblemCode code;
  gsize offset;

  g_test_message ("%s", text);
  g_assert_false (check (text, length, &code, &offset));
  g_assert_cmpint (code, ==, expected_code);
  g_assert_cmpuint (offset, ==, expected_offset);
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_bad (bad[i].text, strlen (bad[i].text), bad[i].code, bad[i].offset);
}

/* A NUL is a character like any other that JSON does not allow, and ends nothing. */
static void
test_nul (void)
{
  assert_bad ("\0{}", 3, SYNTAX, 0);
  assert_bad ("{}\0", 3, SYNTAX, 2);
  assert_bad ("\"a\0b\"", 5, STRING, 2);
  assert_bad ("\"\\\0\"", 4, STRING, 2);
}

static char *
nest (guint       depth,
      const char *open,
      const char *close)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, "1");
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);

  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const struct {
    const char *open;
    const char *close;
  } kinds[] = { { "[", "]" }, { "{\"a\":", "}" } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *deepest = nest (64, kinds[i].open, kinds[i].close);
      g_autofree char *too_deep = nest (65, kinds[i].open, kinds[i].close);
      g_autofree char *far_too_deep = nest (10000, kinds[i].open, kinds[i].close);
      g_autofree char *open_only = nest (1000000, kinds[i].open, "");
      gsize offset_of_65th = 64 * strlen (kinds[i].open);
      ForumProblemCode code;
      gsize offset;

      g_assert_true (check (deepest, strlen (deepest), &code, &offset));
      assert_bad (too_deep, strlen (too_deep), FORUM_PROBLEM_TOO_DEEP, offset_of_65th);
      g_assert_false (check (far_too_deep, strlen (far_too_deep), &code, &offset));
      g_assert_cmpint (code, ==, FORUM_PROBLEM_TOO_DEEP);
      g_assert_false (check (open_only, strlen (open_only), &code, &offset));
      g_assert_cmpint (code, ==, FORUM_PROBLEM_TOO_DEEP);
    }
}

/* Only nesting counts, not how many brackets there are. */
static void
test_breadth (void)
{
  g_autoptr (GString) text = g_string_new ("[[]");
  ForumProblemCode code;
  gsize offset;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, ",{},[[]]");
  g_string_append_c (text, ']');

  g_assert_true (check (text->str, text->len, &code, &offset));
}

/* Of a text with a name given twice, the last counts: so it does for json-glib. */
static const struct
{
  const char *text;
  const char *path;
  const char *value;
} places[] = {
  { " {\"a\": 1}", "", "{\"a\": 1}" },
  { "{\"a\": 1, \"b\": 2}", "b", "2}" },
  { "{\"a\": {\"b\": [0, {\"c\": true}]}}", "a.b[1].c", "true}]}}" },
  { "[[1, 2], [3, 4]]", "[1][0]", "3, 4]]" },
  { "{\"a\": [[], [{}]]}", "a[1][0]", "{}]]}" },
  { "{\"a\": 1, \"a\": 2}", "a", "2}" },
  { "{\"\xEA\xB0\x80\": 1}", "\xEA\xB0\x80", "1}" },
  { "{\"caf\\u00e9\": 1}", "caf\xC3\xA9", "1}" },
  { "{\"a\\\"b\": 1}", "a\"b", "1}" },
  { "{\"a\": 1}", "b", NULL },
  { "{\"a\": [1]}", "a[1]", NULL },
};

static void
test_locate (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GHashTable) offsets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      const char *text = places[i].text;
      gsize expected = places[i].value != NULL ? strlen (text) - strlen (places[i].value) : 0;

      g_test_message ("%s in %s", places[i].path, text);
      g_hash_table_insert (offsets, g_strdup (places[i].path), NULL);
      forum_json_locate (text, strlen (text), offsets);

      g_assert_cmpuint (g_hash_table_size (offsets), ==, 1);
      g_assert_cmpuint (GPOINTER_TO_SIZE (g_hash_table_lookup (offsets, places[i].path)), ==, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scan/good", test_good);
  g_test_add_func ("/json-scan/bad", test_bad);
  g_test_add_func ("/json-scan/nul", test_nul);
  g_test_add_func ("/json-scan/depth", test_depth);
  g_test_add_func ("/json-scan/breadth", test_breadth);
  g_test_add_func ("/json-scan/locate", test_locate);

  return g_test_run ();
}
