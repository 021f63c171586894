/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/forum-command-line.h"
#include "model/forum-language.h"
#include "ui/forum-application.h"

int
main (int    argc,
      char **argv)
{
  const char *locale_dir = g_getenv ("BIOFORUM_LOCALE_DIR");
  int status;

  forum_language_init (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LOCALE_DIR);

  status = forum_command_line_run (&argc, &argv);
  if (status != FORUM_COMMAND_LINE_GO_ON)
    return status;

  return forum_application_run (argc, argv);
}
