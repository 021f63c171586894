/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-zone.h"

#include "words/forum-dates.h"

/* In which time zone times are shown: the forum's, or that of the user. All windows follow. */

static void
apply (GSettings *settings)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();

  forum_dates_set_zone (g_settings_get_boolean (settings, FORUM_ZONE_KEY) ? local : NULL);
}

/* Whether the clocks of the forum and of the user ever show another time during a session. */
static gboolean
differs (ForumProgram *program)
{
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    {
      ForumList *day = forum_list_get (FORUM_LIST (program), i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        {
          GDateTime *start = forum_session_get_start (forum_list_get (day, j));
          g_autoptr (GDateTime) local = start != NULL ? g_date_time_to_local (start) : NULL;

          if (start != NULL &&
              g_date_time_get_utc_offset (local) != g_date_time_get_utc_offset (start))
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * forum_zone_follow:
 * @settings: the settings
 *
 * Shows times in the zone that the settings name, from now on. Whoever is told by the settings that
 * it is another one, and asked them after this, finds the new one in use.
 */
void
forum_zone_follow (GSettings *settings)
{
  g_signal_connect (settings, "changed::" FORUM_ZONE_KEY, G_CALLBACK (apply), NULL);
  apply (settings);
}

/**
 * forum_zone_offer:
 * @window: a window
 * @settings: the settings
 * @program: the forum that the window shows
 *
 * Lets the user choose in the window, if the two zones ever differ while the forum is on.
 */
void
forum_zone_offer (GActionMap   *window,
                  GSettings    *settings,
                  ForumProgram *program)
{
  g_autoptr (GAction) action = g_settings_create_action (settings, FORUM_ZONE_KEY);

  if (differs (program))
    g_action_map_add_action (window, action);
  else
    g_action_map_remove_action (window, FORUM_ZONE_KEY);
}
