/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-command-line.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "forum-list-printer.h"
#include "io/forum-loader.h"
#include "store/forum-library.h"
#include "words/forum-problem-words.h"

/* What the program says when it is asked for words instead of a window. None of it needs a
 * display. */

enum
{
  EXIT_GOOD = 0,
  EXIT_PROBLEMS = 1,
  EXIT_WRONG_USE = 2,
};

#define ALL_DAYS G_MININT

typedef struct
{
  gboolean list;
  gboolean validate;
  gboolean version;
  int day;
  char *format;
} Options;

static int G_GNUC_PRINTF (1, 2)
complain (const char *format,
          ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_printerr ("bioforum: %s\n", message);
  g_printerr ("%s\n", _("Try “bioforum --help”."));

  return EXIT_WRONG_USE;
}

static ForumProgram *
load (GFile       *file,
      const char  *name,
      char       **report)
{
  g_autoptr (GPtrArray) problems = NULL;
  ForumProgram *program = forum_loader_load (file, NULL, &problems);

  *report = forum_words_problem_report (problems, name);

  return program;
}

static int
validate (char **files)
{
  int status = EXIT_GOOD;

  if (*files == NULL)
    return complain (_("--validate needs a file"));

  for (; *files != NULL; files++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (*files);
      g_autofree char *report = NULL;
      g_autoptr (ForumProgram) program = load (file, *files, &report);

      if (program == NULL)
        status = EXIT_PROBLEMS;
      if (*report != '\0')
        g_print ("%s", report);
      else
        /* Translators: the name of a file. */
        g_print (_("%s: no problems found\n"), *files);
    }

  return status;
}

static int
list (const Options  *options,
      char          **files)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (ForumProgram) program = NULL;
  g_autofree char *name = NULL;
  g_autofree char *report = NULL;
  g_autofree char *output = NULL;
  gboolean json = g_strcmp0 (options->format, "json") == 0;
  int n_days;

  if (options->format != NULL && !json && !g_str_equal (options->format, "text"))
    return complain (_("“%s” is not a format; use text or json"), options->format);
  if (*files != NULL && files[1] != NULL)
    return complain (_("--list takes one file"));

  file = *files != NULL ? g_file_new_for_commandline_arg (*files) : forum_library_dup_built_in ();
  name = g_file_get_parse_name (file);
  program = load (file, *files != NULL ? *files : name, &report);
  if (program == NULL)
    {
      g_printerr ("%s", report);
      return EXIT_PROBLEMS;
    }

  n_days = forum_list_get_length (FORUM_LIST (program));
  if (options->day > n_days)
    return complain (_("there is no day %1$d; the forum has %2$d"), options->day, n_days);

  if (json)
    {
      /* JSON is UTF-8 wherever it is printed; g_print() would convert it for the terminal. */
      output = forum_list_print_json (program, MAX (options->day, 0));
      fputs (output, stdout);
    }
  else
    {
      output = forum_list_print_text (program, MAX (options->day, 0));
      g_print ("%s", output);
    }

  return EXIT_GOOD;
}

/* GOption leaves a "--" where it is if a file behind it begins with a hyphen. */
static void
remove_separator (int    *argc,
                  char  **argv)
{
  for (int i = 1; i < *argc; i++)
    if (g_str_equal (argv[i], "--"))
      {
        memmove (argv + i, argv + i + 1, (*argc - i) * sizeof (char *));
        (*argc)--;
        return;
      }
}

/**
 * forum_command_line_run:
 * @argc: (inout): the number of arguments
 * @argv: (inout): the arguments; what is left are the program's name and files to open
 *
 * Does what the options ask for.
 *
 * Returns: the exit status, or %FORUM_COMMAND_LINE_GO_ON if a window is to open
 */
int
forum_command_line_run (int    *argc,
                        char ***argv)
{
  Options options = { .day = ALL_DAYS };
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &options.list, N_("Print the programme"), NULL },
    { "day", 0, 0, G_OPTION_ARG_INT, &options.day, N_("Print only this day, from 1"), N_("N") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("Print as text or json"), N_("FORMAT") },
    { "validate", 0, 0, G_OPTION_ARG_NONE, &options.validate,
     N_("Check forum files and print what is wrong"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options.version, N_("Print the version"), NULL },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_("[FILE…]"));
  g_autoptr (GError) error = NULL;

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Shows a forum: its days, sessions and people."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    return complain ("%s", error->message);
  options.format = format;

  if (options.version)
    {
      g_print ("bioforum %s\n", PACKAGE_VERSION);
      return EXIT_GOOD;
    }

  if (options.validate && options.list)
    return complain (_("--validate and --list do not go together"));
  if (!options.list && (options.day != ALL_DAYS || options.format != NULL))
    return complain (_("--day and --format go with --list"));
  if (options.day != ALL_DAYS && options.day < 1)
    return complain (_("days are counted from 1"));

  /* GApplication, which goes on, reads the arguments once more and needs the separator too. */
  if (!options.validate && !options.list)
    return FORUM_COMMAND_LINE_GO_ON;

  remove_separator (argc, *argv);

  return options.validate ? validate (*argv + 1) : list (&options, *argv + 1);
}
