/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-change-words.h"

#include <glib/gi18n.h>

#include "forum-reminder-words.h"
#include "forum-schedule-words.h"
#include "forum-words.h"

/* What is said of changes between two states of a forum, in short. */

/* What is the most important of the rest. */
static const char *
name_parts (ForumChangeParts parts)
{
  if (parts & FORUM_CHANGE_PART_NEW_LINKS)
    return C_("change", "New Link");
  if (parts & FORUM_CHANGE_PART_PEOPLE)
    return C_("change", "People");
  if (parts & FORUM_CHANGE_PART_TITLE)
    return C_("change", "Renamed");

  return C_("change", "Changed");
}

/**
 * forum_words_change_kind:
 * @change: a change
 *
 * Returns: (transfer none): a word or two on what happened, as it stands on a label: `New`, `Moved`
 */
const char *
forum_words_change_kind (ForumChange *change)
{
  switch (forum_change_get_kind (change))
    {
    case FORUM_CHANGE_KIND_ADDED:
      return C_("change", "New");
    case FORUM_CHANGE_KIND_REMOVED:
      return C_("change", "Removed");
    case FORUM_CHANGE_KIND_CANCELLED:
      return C_("change", "Cancelled");
    case FORUM_CHANGE_KIND_RESTORED:
      return C_("change", "Back On");
    case FORUM_CHANGE_KIND_MOVED:
      return C_("change", "Moved");
    case FORUM_CHANGE_KIND_CHANGED:
    default:
      return name_parts (forum_change_get_parts (change));
    }
}

/**
 * forum_words_change_title:
 * @change: a change
 *
 * Returns: (transfer full): what has changed, as it is called now: the title of a session, the date
 *   of a day, a name
 */
char *
forum_words_change_title (ForumChange *change)
{
  gpointer item = forum_change_get_either (change);

  switch (forum_change_get_subject (change))
    {
    case FORUM_CHANGE_SUBJECT_DAY:
      return forum_words_long_day (item);
    case FORUM_CHANGE_SUBJECT_SESSION:
      return forum_words_session_title (item);
    case FORUM_CHANGE_SUBJECT_PERSON:
      return g_strdup (forum_text_get (forum_person_get_name (item)));
    case FORUM_CHANGE_SUBJECT_FORUM:
    default:
      return g_strdup (forum_text_get (forum_program_get_name (item)));
    }
}

/**
 * forum_words_change_heading:
 * @change: a change
 *
 * Returns: (transfer full): what has changed, and what happened to it: the title of a message
 */
char *
forum_words_change_heading (ForumChange *change)
{
  g_autofree char *title = forum_words_change_title (change);

  /* Translators: what happened, such as “Moved”, and to which session. */
  return g_strdup_printf (C_("change", "%1$s: %2$s"), forum_words_change_kind (change), title);
}

/**
 * forum_words_change_message:
 * @change: a change
 *
 * Returns: (transfer full): what is different, in one line that no desktop takes for markup: the
 *   body of a message
 */
char *
forum_words_change_message (ForumChange *change)
{
  g_auto (GStrv) lines = forum_words_change_lines (change);
  g_autofree char *words = g_strjoinv (" · ", lines);

  return forum_words_plain (words);
}

/* Of how many sessions something is told: in full where it comes first, and else in short. */
static char *
count_sessions (ForumChangeKind kind,
                guint           n,
                gboolean        in_full)
{
  switch (kind)
    {
    case FORUM_CHANGE_KIND_ADDED:
      return g_strdup_printf (ngettext ("%u new session", "%u new sessions", n), n);
    case FORUM_CHANGE_KIND_MOVED:
      return in_full ? g_strdup_printf (ngettext ("%u session moved", "%u sessions moved", n), n)
                     : g_strdup_printf (ngettext ("%u moved", "%u moved", n), n);
    case FORUM_CHANGE_KIND_CANCELLED:
      return in_full ? g_strdup_printf (ngettext ("%u session cancelled",
                                                  "%u sessions cancelled", n), n)
                     : g_strdup_printf (ngettext ("%u cancelled", "%u cancelled", n), n);
    case FORUM_CHANGE_KIND_RESTORED:
      return in_full ? g_strdup_printf (ngettext ("%u session back on",
                                                  "%u sessions back on", n), n)
                     : g_strdup_printf (ngettext ("%u back on", "%u back on", n), n);
    case FORUM_CHANGE_KIND_REMOVED:
      return in_full ? g_strdup_printf (ngettext ("%u session removed",
                                                  "%u sessions removed", n), n)
                     : g_strdup_printf (ngettext ("%u removed", "%u removed", n), n);
    case FORUM_CHANGE_KIND_CHANGED:
    default:
      return in_full ? g_strdup_printf (ngettext ("%u session changed",
                                                  "%u sessions changed", n), n)
                     : g_strdup_printf (ngettext ("%u changed", "%u changed", n), n);
    }
}

/**
 * forum_words_changes:
 * @changes: changes
 *
 * Returns: (transfer full): a line on all of them: how many sessions are new, have moved…
 */
char *
forum_words_changes (ForumChanges *changes)
{
  static const ForumChangeKind order[] = {
    FORUM_CHANGE_KIND_ADDED, FORUM_CHANGE_KIND_MOVED, FORUM_CHANGE_KIND_CANCELLED,
    FORUM_CHANGE_KIND_RESTORED, FORUM_CHANGE_KIND_REMOVED, FORUM_CHANGE_KIND_CHANGED,
  };
  GString *line = g_string_new (NULL);
  guint n_others = forum_list_get_length (FORUM_LIST (changes));

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint n = forum_changes_count (changes, FORUM_CHANGE_SUBJECT_SESSION, order[i]);
      g_autofree char *words = n > 0 ? count_sessions (order[i], n, line->len == 0) : NULL;

      n_others -= n;
      if (words != NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? _(", ") : "", words);
    }

  if (n_others > 0)
    {
      gboolean only = line->len == 0;

      g_string_append (line, only ? "" : _(", "));
      if (only)
        g_string_append_printf (line, ngettext ("%u change", "%u changes", n_others), n_others);
      else
        g_string_append_printf (line, ngettext ("%u other change", "%u other changes", n_others),
                                n_others);
    }
  if (line->len == 0)
    g_string_append (line, _("Nothing changed"));

  return g_string_free (line, FALSE);
}
