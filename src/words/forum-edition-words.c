/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-edition-words.h"

#include <glib/gi18n.h>

#include "forum-dates.h"
#include "forum-words.h"
#include "model/forum-time.h"

static GDateTime *
parse_day (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *midnight = text != NULL ? g_strconcat (text, "T00:00:00", NULL) : NULL;

  return midnight != NULL ? g_date_time_new_from_iso8601 (midnight, utc) : NULL;
}

/**
 * forum_words_edition_name:
 * @edition: an edition
 *
 * Returns: (transfer full): its name, or its id if that is all that is known
 */
char *
forum_words_edition_name (ForumEdition *edition)
{
  ForumText *name = forum_edition_get_state (edition)->name;

  return g_strdup (name != NULL ? forum_text_get (name) : forum_edition_get_id (edition));
}

/**
 * forum_words_edition_days:
 * @edition: an edition
 *
 * Returns: (transfer full) (nullable): from when to when it goes, or that this is not known; %NULL
 *   of one that was not read yet
 */
char *
forum_words_edition_days (ForumEdition *edition)
{
  const ForumEditionState *state = forum_edition_get_state (edition);
  g_autoptr (GDateTime) first = parse_day (state->first_day);
  g_autoptr (GDateTime) last = parse_day (state->last_day);

  if (first != NULL && last != NULL)
    return forum_dates_format_days (first, last);

  return state->name != NULL ? g_strdup (_("The date is not known")) : NULL;
}

/**
 * forum_words_edition_origin:
 * @edition: an edition
 *
 * Returns: (transfer full) (nullable): the file or the server that it came from, %NULL if it came
 *   with the program
 */
char *
forum_words_edition_origin (ForumEdition *edition)
{
  const ForumEditionState *state = forum_edition_get_state (edition);
  g_autofree char *address = forum_edition_dup_address (edition);
  g_autoptr (GUri) uri = NULL;
  g_autofree char *name = NULL;

  if (address != NULL)
    uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  if (uri != NULL && g_uri_get_host (uri) != NULL)
    return g_strdup (g_uri_get_host (uri));
  if (state->source == NULL)
    return NULL;

  name = g_file_get_basename (state->source);

  return g_filename_display_name (name);
}

/**
 * forum_words_edition_checked:
 * @edition: an edition
 *
 * Returns: (transfer full) (nullable): when it was last known to be up to date
 */
char *
forum_words_edition_checked (ForumEdition *edition)
{
  const ForumEditionState *state = forum_edition_get_state (edition);
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  g_autofree char *when = NULL;

  if (state->checked == NULL)
    return NULL;

  local = g_date_time_to_local (state->checked);
  day = forum_dates_format_day (local);
  time = forum_dates_format_time (local);
  when = forum_words_join (day, time);

  /* Translators: a day and a time: Tue, Dec 6 · 14:05. */
  return g_strdup_printf (_("As of %s"), when);
}
