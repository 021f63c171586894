/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/forum-initials.h"

static const struct
{
  const char *name;
  const char *initials;
} cases[] = {
  { "김광수", "김" },
  { "Kwang-Soo Kim", "KK" },
  { "알렉스 샘플", "알샘" },
  { "Ludwig van Beethoven", "LB" },
  { "plato", "P" },
  { "  Ada   Lovelace\n", "AL" },
  { "élise dupont", "ÉD" },

  /* The same letters, taken apart. */
  { "e\xCC\x81lise dupont", "ÉD" },
  { "\xE1\x84\x80\xE1\x85\xB5\xE1\x86\xB7", "김" },

  /* What is not of the name. */
  { "“Bob” Smith", "BS" },
  { "Jane Doe (she)", "JS" },
  { "Kim &", "K" },
  { "— Kim", "K" },
  { "<b>Kim</b>", "B" },
  { "R2 D2", "RD" },
  { "3M", "3" },

  { "", "" },
  { " \t", "" },
  { "…", "" },
};

static void
test_initials (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = forum_initials_from_name (cases[i].name);

      g_test_message ("“%s”", cases[i].name);
      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/initials", test_initials);

  return g_test_run ();
}
