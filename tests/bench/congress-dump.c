/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "congress.h"

/* Prints the forum file of a congress, for whoever wants to know how large such a file is. Usage:
 *
 *   congress-dump [SESSIONS]
 */

int
main (int    argc,
      char **argv)
{
  g_autofree char *json = congress_make (argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 1300);

  g_print ("%s", json);

  return 0;
}
