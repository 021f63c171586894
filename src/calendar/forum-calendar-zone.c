/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-calendar-private.h"

/* The rules of a time zone as iCalendar wants them: every change of the clock that matters for some
 * sessions, from the one that led to the first of them to the last before they end.
 *
 * libical has a description of each zone as well, with all its changes since the nineteenth
 * century: two thousand bytes for one session, under a name that only libical knows, and not all of
 * it true (in 3.0.16, Chatham begins a summer time in January 2038). Here GLib is asked, by whose
 * zones all the rest of the program goes: a file says what the screen does. */

/* Long before every change of a clock that GLib knows: 1800. */
#define BEFORE_ALL G_GINT64_CONSTANT (-5364662400)

/* In seconds; no clock is put back by more. */
#define DAY (24 * 60 * 60)

static int
find_interval (GTimeZone *zone,
               gint64     time)
{
  return g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, time);
}

/* The first moment of an interval that is on at @time. GLib does not tell it, but whether a moment
 * belongs to it. */
static gint64
find_onset (GTimeZone *zone,
            int        interval,
            gint64     time)
{
  gint64 before = BEFORE_ALL;

  if (find_interval (zone, before) >= interval)
    return before;

  while (time - before > 1)
    {
      gint64 middle = before + (time - before) / 2;

      if (find_interval (zone, middle) < interval)
        before = middle;
      else
        time = middle;
    }

  return time;
}

/* By how many seconds the clock is put back when an interval begins, 0 if it is put forward. */
static gint32
get_step_back (GTimeZone *zone,
               int        interval)
{
  gint32 step = g_time_zone_get_offset (zone, interval - 1) -
                g_time_zone_get_offset (zone, interval);

  return MAX (step, 0);
}

static icaltimetype
to_local (gint64 time,
          gint32 offset)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_utc (time + offset);

  return forum_calendar_to_local (local);
}

static void
add_interval (icalcomponent *parent,
              GTimeZone     *zone,
              int            interval,
              gint64         onset)
{
  icalcomponent *rule = g_time_zone_is_dst (zone, interval) ? icalcomponent_new_xdaylight ()
                                                            : icalcomponent_new_xstandard ();
  gint32 to = g_time_zone_get_offset (zone, interval);
  gint32 from = interval > 0 ? g_time_zone_get_offset (zone, interval - 1) : to;

  icalcomponent_add_property (rule, icalproperty_new_dtstart (to_local (onset, from)));
  icalcomponent_add_property (rule, icalproperty_new_tzoffsetfrom (from));
  icalcomponent_add_property (rule, icalproperty_new_tzoffsetto (to));
  icalcomponent_add_property (rule, icalproperty_new_tzname (
    g_time_zone_get_abbreviation (zone, interval)));
  icalcomponent_add_component (parent, rule);
}

/**
 * forum_calendar_zone_is_utc:
 * @zone: a time zone
 *
 * Returns: whether its times can be said without naming a zone
 */
gboolean
forum_calendar_zone_is_utc (GTimeZone *zone)
{
  const char *const names[] = { "UTC", "Etc/UTC", "Etc/UCT", "Etc/Zulu", "UCT", "Zulu", NULL };

  return g_strv_contains (names, g_time_zone_get_identifier (zone));
}

/**
 * forum_calendar_zone_can_say:
 * @zone: a time zone
 * @time: a time
 *
 * When a clock is put back, an hour comes twice. RFC 5545 means the first of the two, libical the
 * second: for both it is better to say more than what the clock shows.
 *
 * Returns: whether what a clock shows in that zone is enough to tell that time
 */
gboolean
forum_calendar_zone_can_say (GTimeZone *zone,
                             GDateTime *time)
{
  gint64 moment = g_date_time_to_unix (time);
  int interval = find_interval (zone, moment);

  if (forum_calendar_zone_is_utc (zone))
    return FALSE;
  if (interval > 0 && find_interval (zone, moment - get_step_back (zone, interval)) < interval)
    return FALSE;

  return find_interval (zone, moment + DAY) == interval ||
         find_interval (zone, moment + get_step_back (zone, interval + 1)) == interval;
}

/**
 * forum_calendar_zone_describe:
 * @zone: a time zone
 * @first: when the first session begins
 * @last: the last moment that is to be told
 *
 * Returns: (transfer full): the rules of the zone between those two
 */
icalcomponent *
forum_calendar_zone_describe (GTimeZone *zone,
                              GDateTime *first,
                              GDateTime *last)
{
  icalcomponent *description = icalcomponent_new_vtimezone ();
  gint64 begin = g_date_time_to_unix (first);
  gint64 end = g_date_time_to_unix (last);
  int first_interval = find_interval (zone, begin);
  int last_interval = find_interval (zone, end);

  /* Some programs want to know the usual time of a zone even if nothing goes by it. */
  if (first_interval > 0 && g_time_zone_is_dst (zone, first_interval))
    begin = find_onset (zone, first_interval--, begin) - 1;

  icalcomponent_add_property (description,
                              icalproperty_new_tzid (g_time_zone_get_identifier (zone)));
  add_interval (description, zone, first_interval, find_onset (zone, first_interval, begin));
  for (int i = first_interval + 1; i <= last_interval; i++)
    add_interval (description, zone, i, find_onset (zone, i, end));

  return description;
}
