/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-command-line.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "forum-diff-printer.h"
#include "forum-list-printer.h"
#include "forum-output.h"
#include "forum-starter.h"
#include "calendar/forum-calendar.h"
#include "io/forum-loader.h"
#include "model/forum-clock.h"
#include "model/forum-time.h"
#include "print/forum-pdf.h"
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
  gboolean diff;
  gboolean init;
  gboolean version;
  gboolean today;
  gboolean agenda;
  int day;
  char *at;
  char *format;
  char *output;
} Options;

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_PDF,
  FORMAT_ICS,
  N_FORMATS
} Format;

static const char *const formats[N_FORMATS] = {
  [FORMAT_TEXT] = "text",
  [FORMAT_JSON] = "json",
  [FORMAT_PDF] = "pdf",
  [FORMAT_ICS] = "ics",
};

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

static gboolean
find_format (const char *name,
             Format     *format)
{
  for (Format i = 0; i < N_FORMATS; i++)
    if (name == NULL || g_str_equal (name, formats[i]))
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

static GBytes *
create_pdf (ForumProgram  *program,
            guint          day_number,
            GError       **error)
{
  g_autoptr (ForumPrintout) printout = NULL;

  if (day_number > 0)
    printout = forum_printout_new_for_day (program,
                                           forum_list_get (FORUM_LIST (program), day_number - 1));
  else
    printout = forum_printout_new (program);

  return forum_pdf_render (printout, error);
}

static GBytes *
create_calendar (ForumProgram *program,
                 guint         day_number)
{
  g_autoptr (ForumCalendar) calendar = forum_calendar_new (program, NULL);

  if (day_number > 0)
    forum_calendar_add_day (calendar, forum_list_get (FORUM_LIST (program), day_number - 1));
  else
    forum_calendar_add_all (calendar);

  return forum_calendar_render (calendar);
}

static GBytes *
create (ForumProgram  *program,
        Format         format,
        guint          day_number,
        GError       **error)
{
  char *text;

  if (format == FORMAT_PDF)
    return create_pdf (program, day_number, error);
  if (format == FORMAT_ICS)
    return create_calendar (program, day_number);

  text = format == FORMAT_JSON ? forum_list_print_json (program, day_number)
                               : forum_list_print_text (program, day_number);

  return g_bytes_new_take (text, strlen (text));
}

static int
print (const Options *options,
       Format         format,
       GBytes        *bytes)
{
  g_autoptr (GError) error = NULL;

  /* What is read on a terminal is converted for it; all else is UTF-8 everywhere. */
  if (options->output == NULL && format == FORMAT_TEXT)
    g_print ("%s", (const char *) g_bytes_get_data (bytes, NULL));
  else if (!forum_output_write (options->output, bytes, &error))
    {
      g_printerr ("bioforum: %s\n", error->message);
      return EXIT_PROBLEMS;
    }

  return EXIT_GOOD;
}

/* Says what is wrong with a file that cannot be read. */
static ForumProgram *
load_or_complain (GFile      *file,
                  const char *name)
{
  g_autofree char *report = NULL;
  ForumProgram *program = load (file, name, &report);

  if (program == NULL)
    g_printerr ("%s", report);

  return program;
}

static int
list (const Options  *options,
      char          **files)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (ForumProgram) program = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  Format format;
  int n_days;

  if (!find_format (options->format, &format))
    return complain (_("“%s” is not a format; use text, json, pdf or ics"), options->format);
  if (format == FORMAT_PDF && options->output == NULL)
    return complain (_("--format pdf needs --output FILE; “-” is the standard output"));
  if (*files != NULL && files[1] != NULL)
    return complain (_("--list takes one file"));

  file = *files != NULL ? g_file_new_for_commandline_arg (*files) : forum_library_dup_built_in ();
  name = g_file_get_parse_name (file);
  program = load_or_complain (file, *files != NULL ? *files : name);
  if (program == NULL)
    return EXIT_PROBLEMS;

  n_days = forum_list_get_length (FORUM_LIST (program));
  if (options->day > n_days)
    return complain (_("there is no day %1$d; the forum has %2$d"), options->day, n_days);

  bytes = create (program, format, MAX (options->day, 0), &error);
  if (bytes == NULL)
    {
      g_printerr ("bioforum: %s\n", error->message);
      return EXIT_PROBLEMS;
    }

  return print (options, format, bytes);
}

/* Somebody may want to know what is different from the forum of last year. */
static void
warn_of_two_forums (ForumProgram *before,
                    ForumProgram *after)
{
  g_autofree char *message =
    /* Translators: the ids of two forums. */
    g_strdup_printf (_("these are two forums, “%1$s” and “%2$s”, and are compared all the same"),
                     forum_program_get_id (before), forum_program_get_id (after));
  g_autofree char *clean = forum_output_dup_clean (message);

  g_printerr ("bioforum: %s\n", clean);
}

static int
diff (const Options  *options,
      char          **files)
{
  g_autoptr (GFile) old_file = NULL;
  g_autoptr (GFile) new_file = NULL;
  g_autoptr (ForumProgram) before = NULL;
  g_autoptr (ForumProgram) after = NULL;
  g_autoptr (ForumChanges) changes = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Format format;
  char *text;

  if (g_strv_length (files) != 2)
    return complain (_("--diff needs two files"));
  if (!find_format (options->format, &format) || (format != FORMAT_TEXT && format != FORMAT_JSON))
    return complain (_("“%s” is not a format; use text or json"), options->format);

  old_file = g_file_new_for_commandline_arg (files[0]);
  new_file = g_file_new_for_commandline_arg (files[1]);
  before = load_or_complain (old_file, files[0]);
  after = load_or_complain (new_file, files[1]);
  if (before == NULL || after == NULL)
    return EXIT_PROBLEMS;

  if (!g_str_equal (forum_program_get_id (before), forum_program_get_id (after)))
    warn_of_two_forums (before, after);

  changes = forum_changes_new (before, after);
  text = format == FORMAT_JSON ? forum_diff_print_json (changes) : forum_diff_print_text (changes);
  bytes = g_bytes_new_take (text, strlen (text));

  return print (options, format, bytes);
}

static int
init (char **files)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *next = NULL;

  if (g_strv_length (files) != 1)
    return complain (_("--init needs the name of a new file"));

  now = forum_clock_dup_now (forum_clock_get_default ());
  bytes = forum_starter_create (now);
  if (!forum_output_create (files[0], bytes, &error))
    {
      g_printerr ("bioforum: %s\n", error->message);
      return EXIT_PROBLEMS;
    }

  next = forum_starter_describe (files[0]);
  g_print ("%s", next);

  return EXIT_GOOD;
}

/* The time that @text gives, in which the seconds may be left out. */
static GDateTime *
parse_time (const char *text)
{
  const gsize before = strlen ("2022-12-07T10:00");
  g_autofree char *with_seconds = NULL;
  GDateTime *time = forum_time_parse (text);

  if (time != NULL || strlen (text) < before)
    return time;

  with_seconds = g_strdup_printf ("%.*s:00%s", (int) before, text, text + before);

  return forum_time_parse (with_seconds);
}

/* How many of the options are given that need no window. */
static int
count_commands (const Options *options)
{
  return options->list + options->validate + options->diff + options->init;
}

static int
run (const Options  *options,
     char          **files)
{
  if (options->validate)
    return validate (files);
  if (options->diff)
    return diff (options, files);
  if (options->init)
    return init (files);

  return list (options, files);
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
 * @action: (out) (transfer none) (nullable): which action of the window's application is asked for
 *
 * Does what the options ask for.
 *
 * Returns: the exit status, or %FORUM_COMMAND_LINE_GO_ON if a window is to open
 */
int
forum_command_line_run (int          *argc,
                        char       ***argv,
                        const char  **action)
{
  Options options = { .day = ALL_DAYS };
  g_autofree char *at = NULL;
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &options.list, N_("Print the programme"), NULL },
    { "day", 0, 0, G_OPTION_ARG_INT, &options.day, N_("Print only this day, from 1"), N_("N") },
    { "diff", 0, 0, G_OPTION_ARG_NONE, &options.diff,
      N_("Print what is different between two forum files"), NULL },
    { "init", 0, 0, G_OPTION_ARG_NONE, &options.init,
      N_("Write a forum file to start from"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("Print as text, json, pdf or ics"),
      N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Print into a file"), N_("FILE") },
    { "today", 0, 0, G_OPTION_ARG_NONE, &options.today, N_("Open the programme at today"), NULL },
    { "agenda", 0, 0, G_OPTION_ARG_NONE, &options.agenda, N_("Open my agenda"), NULL },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at,
      N_("Show the forum as it is at that time, such as 2022-12-07T10:00+09:00"), N_("TIME") },
    { "validate", 0, 0, G_OPTION_ARG_NONE, &options.validate,
     N_("Check forum files and print what is wrong"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options.version, N_("Print the version"), NULL },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_("[FILE…]"));
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GError) error = NULL;

  *action = NULL;
  /* So the session bus starts a program; GApplication reads it. */
  if (*argc == 2 && g_str_equal ((*argv)[1], "--gapplication-service"))
    return FORUM_COMMAND_LINE_GO_ON;

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Shows a forum: its days, sessions and people."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    return complain ("%s", error->message);
  options.at = at;
  options.format = format;
  options.output = output;

  if (options.version)
    {
      g_print ("bioforum %s\n", PACKAGE_VERSION);
      return EXIT_GOOD;
    }

  if (options.today + options.agenda + count_commands (&options) > 1)
    return complain (_("--today, --agenda, --list, --validate, --diff and --init do not go "
                       "together"));
  if ((options.today || options.agenda) && *argc > 1)
    return complain (_("--today and --agenda take no file"));
  if (!options.list && options.day != ALL_DAYS)
    return complain (_("--day goes with --list"));
  if (!options.list && !options.diff && (options.format != NULL || options.output != NULL))
    return complain (_("--format and --output go with --list and --diff"));
  if (options.at != NULL && (options.list || options.validate || options.diff))
    return complain (_("--at does not go with --list, --validate and --diff"));
  if (options.at != NULL && (now = parse_time (options.at)) == NULL)
    return complain (_("“%s” is no time with an offset, such as 2022-12-07T10:00+09:00"),
                     options.at);
  if (options.day != ALL_DAYS && options.day < 1)
    return complain (_("days are counted from 1"));

  if (now != NULL)
    forum_clock_set_now (forum_clock_get_default (), now);
  if (options.today || options.agenda)
    *action = options.today ? "today" : "agenda";

  /* GApplication, which goes on, reads the arguments once more and needs the separator too. */
  if (count_commands (&options) == 0)
    return FORUM_COMMAND_LINE_GO_ON;

  remove_separator (argc, *argv);

  return run (&options, *argv + 1);
}
