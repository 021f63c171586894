/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-update-words.h"

#include <glib/gi18n.h>

#include "forum-problem-words.h"
#include "io/forum-reader.h"
#include "update/forum-update.h"

static char *
say_download (const GError *error)
{
  switch ((ForumDownloadError) error->code)
    {
    case FORUM_DOWNLOAD_ERROR_BAD_ADDRESS:
      return g_strdup (_("This cannot be a forum: the address of one begins with https://"));
    case FORUM_DOWNLOAD_ERROR_NOT_SECURE:
      return g_strdup (_("The address leads to a connection that is not secure (http)"));
    case FORUM_DOWNLOAD_ERROR_BAD_REDIRECT:
      return g_strdup (_("The server leads to something that is no address"));
    case FORUM_DOWNLOAD_ERROR_TOO_MANY_REDIRECTS:
      return g_strdup (_("The server leads from one address to the next without end"));
    case FORUM_DOWNLOAD_ERROR_NO_HOST:
      return g_strdup (_("There is no server of this name. Check the address and the network"));
    case FORUM_DOWNLOAD_ERROR_NO_NETWORK:
      return g_strdup (_("There is no way to the server. Check the network"));
    case FORUM_DOWNLOAD_ERROR_REFUSED:
      return g_strdup (_("The server does not answer at this address"));
    case FORUM_DOWNLOAD_ERROR_TIMED_OUT:
      return g_strdup (_("The server takes too long to answer"));
    case FORUM_DOWNLOAD_ERROR_BROKEN_OFF:
      return g_strdup (_("The server ended the connection without an answer"));
    case FORUM_DOWNLOAD_ERROR_INCOMPLETE:
      return g_strdup (_("Only a part of the forum arrived"));
    case FORUM_DOWNLOAD_ERROR_DAMAGED:
      return g_strdup (_("The forum arrived damaged"));
    case FORUM_DOWNLOAD_ERROR_NOT_HTTP:
      return g_strdup (_("What answers at this address is not a web server"));
    case FORUM_DOWNLOAD_ERROR_PROXY:
      return g_strdup (_("The proxy does not let the program through. Check the network settings"));
    case FORUM_DOWNLOAD_ERROR_EXPIRED:
      return g_strdup (_("The certificate of the server has expired"));
    case FORUM_DOWNLOAD_ERROR_NOT_YET_VALID:
      return g_strdup (_("The certificate of the server is not valid yet. Check the date of this "
                         "computer"));
    case FORUM_DOWNLOAD_ERROR_WRONG_HOST:
      return g_strdup (_("The certificate belongs to another server"));
    case FORUM_DOWNLOAD_ERROR_UNKNOWN_AUTHORITY:
      return g_strdup (_("The certificate of the server is not signed by anybody trusted"));
    case FORUM_DOWNLOAD_ERROR_REVOKED:
      return g_strdup (_("The certificate of the server was revoked"));
    case FORUM_DOWNLOAD_ERROR_TLS:
      return g_strdup (_("No secure connection with the server could be made"));
    case FORUM_DOWNLOAD_ERROR_NOT_FOUND:
      return g_strdup (_("There is nothing at this address (404)"));
    case FORUM_DOWNLOAD_ERROR_GONE:
      return g_strdup (_("The forum is no longer published at this address (410)"));
    case FORUM_DOWNLOAD_ERROR_FORBIDDEN:
      return g_strdup_printf (_("The server does not give the forum to everybody (%s)"),
                              error->message);
    case FORUM_DOWNLOAD_ERROR_BUSY:
      return g_strdup_printf (_("The server is busy and asks to come again later (%s)"),
                              error->message);
    case FORUM_DOWNLOAD_ERROR_SERVER:
      return g_strdup_printf (_("The server has a fault (%s)"), error->message);
    case FORUM_DOWNLOAD_ERROR_STATUS:
      return g_strdup_printf (_("The server gives an answer that is of no use (%s)"),
                              error->message);
    case FORUM_DOWNLOAD_ERROR_EMPTY:
      return g_strdup (_("The file at this address is empty"));
    case FORUM_DOWNLOAD_ERROR_TOO_LARGE:
      return g_strdup_printf (_("The file at this address is larger than %d MiB"),
                              FORUM_LIMIT_BYTES / (1024 * 1024));
    case FORUM_DOWNLOAD_ERROR_FAILED:
      return g_strdup_printf (_("The forum could not be fetched: %s"), error->message);
    case FORUM_DOWNLOAD_ERROR_N_CODES:
    default:
      g_assert_not_reached ();
    }
}

static char *
say_bad_forum (GPtrArray *problems)
{
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      ForumProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *words = NULL;

      if (forum_problem_is_warning (problem))
        continue;

      words = forum_words_problem (problem);
      /* Translators: %s is a sentence, such as “the file ends before it is complete”. */
      return g_strdup_printf (_("What is published at this address cannot be shown: %s"), words);
    }

  return g_strdup (_("What is published at this address is not a forum"));
}

/**
 * forum_words_update_failure:
 * @error: what forum_update_run_finish() gave
 * @problems: (nullable) (element-type ForumProblem): what was wrong with what came
 *
 * Says why a forum was not fetched, or not taken. Whether there is a copy of it, the caller knows.
 *
 * Returns: (transfer full): a sentence, which ends without a full stop
 */
char *
forum_words_update_failure (const GError *error,
                            GPtrArray    *problems)
{
  if (error->domain == FORUM_DOWNLOAD_ERROR)
    return say_download (error);
  if (error->domain == FORUM_UPDATE_ERROR)
    return say_bad_forum (problems);
  if (g_error_matches (error, FORUM_SHELF_ERROR, FORUM_SHELF_ERROR_OTHER_EDITION))
    return g_strdup (_("Another forum is published at this address now"));
  if (g_error_matches (error, FORUM_SHELF_ERROR, FORUM_SHELF_ERROR_OLDER))
    return g_strdup (_("What is published at this address is older than your copy"));

  return g_strdup_printf (_("The forum could not be kept: %s"), error->message);
}
