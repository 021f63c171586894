/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Says which C library it is. */
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/forum-command-line.h"
#include "model/forum-language.h"
#include "ui/forum-application.h"

/* What a frame is drawn into is large and needed for a moment. Left to itself glibc begins to take
 * such room from between everything else, where it stays ours for good; and it gives every thread a
 * room of its own. */
static void
keep_memory_small (void)
{
#ifdef __GLIBC__
  mallopt (M_ARENA_MAX, 1);
  mallopt (M_MMAP_THRESHOLD, 64 * 1024);
#endif
}

int
main (int    argc,
      char **argv)
{
  const char *locale_dir = g_getenv ("BIOFORUM_LOCALE_DIR");
  const char *action = NULL;
  int status;

  keep_memory_small ();
  forum_language_init (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LOCALE_DIR);

  status = forum_command_line_run (&argc, &argv, &action);
  if (status != FORUM_COMMAND_LINE_GO_ON)
    return status;

  return forum_application_run (argc, argv, action);
}
