/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-calendar.h"

#include "forum-calendar-private.h"
#include "model/forum-clock.h"

/* Some sessions of a forum for the user's calendar: an iCalendar file (RFC 5545). Its texts are in
 * the user's language, its times in the forum's zone. The same forum makes the same bytes wherever
 * it says when it was changed. */
struct _ForumCalendar
{
  ForumProgram *program;
  char *name;
  GArray *entries;
};

typedef struct
{
  ForumSession *session;
  guint reminder;
} Entry;

static void
clear_entry (gpointer data)
{
  g_clear_object (&((Entry *) data)->session);
}

static void
add_name (icalcomponent *calendar,
          const char    *name)
{
  g_autofree char *clean = forum_calendar_clean (name);
  icalproperty *property = icalproperty_new_x (clean);

  icalcomponent_add_property (calendar, icalproperty_new_name (clean));
  /* The name of NAME before it had one, which is the one that most programs know. */
  icalproperty_set_x_name (property, "X-WR-CALNAME");
  icalcomponent_add_property (calendar, property);
}

/* Only for times that are written in the zone. */
static void
add_zone (ForumCalendar *self,
          icalcomponent *calendar)
{
  GTimeZone *zone = forum_program_get_time_zone (self->program);
  GDateTime *first = NULL;
  GDateTime *last = NULL;

  if (forum_calendar_zone_is_utc (zone))
    return;

  for (guint i = 0; i < self->entries->len; i++)
    {
      ForumSession *session = g_array_index (self->entries, Entry, i).session;
      GDateTime *start = forum_session_get_start (session);
      GDateTime *end = forum_session_get_end (session);

      if (start == NULL)
        continue;

      if (end == NULL)
        end = start;
      if (first == NULL || g_date_time_compare (start, first) < 0)
        first = start;
      if (last == NULL || g_date_time_compare (end, last) > 0)
        last = end;
    }

  if (first != NULL)
    icalcomponent_add_component (calendar, forum_calendar_zone_describe (zone, first, last));
}

static GDateTime *
dup_stamp (ForumProgram *program)
{
  if (forum_program_get_updated (program) != NULL)
    return g_date_time_ref (forum_program_get_updated (program));
  if (forum_program_get_written (program) != NULL)
    return g_date_time_ref (forum_program_get_written (program));

  return forum_clock_dup_now (forum_clock_get_default ());
}

/**
 * forum_calendar_new:
 * @program: a forum
 * @name: (nullable): what the calendar is called, %NULL for the name of the forum
 *
 * Returns: (transfer full): a calendar without events
 */
ForumCalendar *
forum_calendar_new (ForumProgram *program,
                    const char   *name)
{
  ForumCalendar *self;

  g_return_val_if_fail (FORUM_IS_PROGRAM (program), NULL);

  self = g_new0 (ForumCalendar, 1);
  self->program = g_object_ref (program);
  self->name = g_strdup (name != NULL ? name : forum_text_get (forum_program_get_name (program)));
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);

  return self;
}

/**
 * forum_calendar_free:
 * @self: a calendar
 */
void
forum_calendar_free (ForumCalendar *self)
{
  g_array_unref (self->entries);
  g_free (self->name);
  g_object_unref (self->program);
  g_free (self);
}

/**
 * forum_calendar_can_hold:
 * @session: a session
 *
 * Returns: whether it is known on which day it is
 */
gboolean
forum_calendar_can_hold (ForumSession *session)
{
  g_return_val_if_fail (FORUM_IS_SESSION (session), FALSE);

  return forum_session_get_start (session) != NULL ||
         forum_day_get_date (forum_session_get_day (session)) != NULL;
}

/**
 * forum_calendar_is_empty:
 * @self: a calendar
 *
 * Returns: whether there is nothing in it
 */
gboolean
forum_calendar_is_empty (ForumCalendar *self)
{
  return self->entries->len == 0;
}

/**
 * forum_calendar_add:
 * @self: a calendar
 * @session: a session of its forum; one that forum_calendar_can_hold() refuses is left out
 * @reminder: how many minutes before it begins the calendar shall remind of it, 0 for not at all
 */
void
forum_calendar_add (ForumCalendar *self,
                    ForumSession  *session,
                    guint          reminder)
{
  Entry entry = { .reminder = reminder };

  g_return_if_fail (FORUM_IS_SESSION (session));
  g_return_if_fail (forum_session_get_day (session) != NULL);

  if (!forum_calendar_can_hold (session))
    return;

  entry.session = g_object_ref (session);
  g_array_append_val (self->entries, entry);
}

/**
 * forum_calendar_add_day:
 * @self: a calendar
 * @day: a day of its forum, all sessions of which are added
 */
void
forum_calendar_add_day (ForumCalendar *self,
                        ForumDay      *day)
{
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (day)); i++)
    forum_calendar_add (self, forum_list_get (FORUM_LIST (day), i), 0);
}

/**
 * forum_calendar_add_all:
 * @self: a calendar, to which all sessions of its forum are added
 */
void
forum_calendar_add_all (ForumCalendar *self)
{
  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (self->program)); i++)
    forum_calendar_add_day (self, forum_list_get (FORUM_LIST (self->program), i));
}

/**
 * forum_calendar_render:
 * @self: a calendar
 *
 * Returns: (transfer full): what an .ics file holds
 */
GBytes *
forum_calendar_render (ForumCalendar *self)
{
  g_autoptr (icalcomponent) calendar = icalcomponent_new_vcalendar ();
  g_autoptr (GDateTime) stamp = dup_stamp (self->program);
  char *text;
  GBytes *bytes;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//org.jeonju.BioForum//EN"));
  icalcomponent_add_property (calendar, icalproperty_new_calscale ("GREGORIAN"));
  icalcomponent_add_property (calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  add_name (calendar, self->name);
  add_zone (self, calendar);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      icalcomponent_add_component (calendar,
                                   forum_calendar_event_new (self->program, entry->session,
                                                             entry->reminder, stamp));
    }

  text = icalcomponent_as_ical_string_r (calendar);
  bytes = g_bytes_new (text, strlen (text));
  icalmemory_free_buffer (text);

  return bytes;
}
