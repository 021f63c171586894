/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-agenda-words.h"

#include <glib/gi18n.h>

#include "store/forum-agenda-error.h"

/**
 * forum_words_agenda_problem:
 * @problem: a problem of %FORUM_AGENDA_ERROR
 *
 * Returns: (transfer full): what happened to the user's agenda and what follows from it, as whole
 *   sentences
 */
char *
forum_words_agenda_problem (const GError *problem)
{
  const char *detail = problem->message;

  switch ((ForumAgendaError) problem->code)
    {
    case FORUM_AGENDA_ERROR_UNREADABLE:
      return g_strdup_printf (_("Your agenda cannot be read: %s. The file is left as it is, and "
                                "changes are not saved."), detail);
    case FORUM_AGENDA_ERROR_TOO_LARGE:
      return g_strdup_printf (_("Your agenda is larger than %d MiB. Changes are not saved; shorten "
                                "or remove some notes."),
                              FORUM_AGENDA_LIMIT_BYTES / (1024 * 1024));
    case FORUM_AGENDA_ERROR_DAMAGED:
      return g_strdup_printf (_("The file of your agenda was damaged. It is kept as “%s”, and a "
                                "new one takes its place."), detail);
    case FORUM_AGENDA_ERROR_STUCK:
      return g_strdup_printf (_("The file of your agenda is damaged and cannot be set aside: %s. "
                                "It is left as it is, and changes are not saved."), detail);
    case FORUM_AGENDA_ERROR_NEWER:
      return g_strdup (_("Your agenda was written by a newer version of this program and cannot be "
                         "changed here. Update the program."));
    case FORUM_AGENDA_ERROR_UNSAVED:
      return g_strdup_printf (_("Your agenda could not be saved: %s. It is saved with your next "
                                "change."), detail);
    case FORUM_AGENDA_N_ERRORS:
    default:
      g_assert_not_reached ();
    }
}
