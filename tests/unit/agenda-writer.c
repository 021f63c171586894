/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdio.h>
#include <string.h>

#include "store/forum-agenda.h"
#include "words/forum-agenda-words.h"

/* Keeps an agenda in a process of its own, for tests to kill it, fill its disk or take its folder away.
 *
 * Usage: agenda-writer FILE
 *
 * Reads commands, one in a line: "star SESSION", "unstar SESSION", "note SESSION TEXT", "save". Says "saved"
 * or "unsaved: SENTENCE" when it was told to save; and first "ready", or "problem: SENTENCE". */

static ForumProgram *
make_program (void)
{
  g_autoptr (ForumText) name = forum_text_new ("Garden");
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  return forum_program_new (&(ForumProgramInit) { .id = "garden", .name = name, .time_zone = zone });
}

static void
say (const char   *what,
     const GError *problem)
{
  g_autofree char *sentence = forum_words_agenda_problem (problem);

  printf ("%s%s\n", what, sentence);
}

static void
save (ForumAgenda *agenda)
{
  g_autoptr (GError) error = NULL;

  if (forum_agenda_flush (agenda, &error))
    puts ("saved");
  else
    say ("unsaved: ", error);
}

static void
obey (ForumAgenda  *agenda,
      ForumProgram *program,
      const char   *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  g_autoptr (ForumSession) session = NULL;

  if (g_str_equal (words[0], "save"))
    {
      save (agenda);
      return;
    }

  session = forum_session_new (&(ForumSessionInit) { .id = words[1] });
  if (g_str_equal (words[0], "note"))
    forum_agenda_set_note (agenda, program, session, words[2]);
  else
    forum_agenda_set_starred (agenda, program, session, g_str_equal (words[0], "star"));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[1]);
  g_autoptr (ForumAgenda) agenda = forum_agenda_new (file);
  g_autoptr (ForumProgram) program = make_program ();
  const GError *problem = forum_agenda_get_problem (agenda);
  static char line[256 * 1024];

  setvbuf (stdout, NULL, _IOLBF, 0);

  if (problem != NULL)
    say ("problem: ", problem);
  else
    puts ("ready");

  while (fgets (line, sizeof line, stdin) != NULL)
    obey (agenda, program, g_strchomp (line));

  return 0;
}
