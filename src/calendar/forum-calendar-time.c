/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-calendar-private.h"

/* How text and times are handed to libical. */

static icaltimetype
convert (GDateTime *time)
{
  icaltimetype converted = icaltime_null_time ();

  g_date_time_get_ymd (time, &converted.year, &converted.month, &converted.day);
  converted.hour = g_date_time_get_hour (time);
  converted.minute = g_date_time_get_minute (time);
  converted.second = g_date_time_get_second (time);

  return converted;
}

/**
 * forum_calendar_clean:
 * @text: any text
 *
 * Returns: (transfer full): the text as iCalendar may have it: libical escapes and folds it, but
 *   leaves control characters in it, which RFC 5545 forbids. Ends of lines stay.
 */
char *
forum_calendar_clean (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (character == '\t')
        g_string_append_c (clean, ' ');
      else if (character == '\n' || !g_unichar_iscntrl (character))
        g_string_append_unichar (clean, character);
    }

  return g_string_free (clean, FALSE);
}

/**
 * forum_calendar_to_utc:
 * @time: a time
 *
 * Returns: the same moment in UTC
 */
icaltimetype
forum_calendar_to_utc (GDateTime *time)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (time);
  icaltimetype converted = convert (utc);

  converted.zone = icaltimezone_get_utc_timezone ();

  return converted;
}

/**
 * forum_calendar_to_local:
 * @time: a time
 *
 * Returns: what a clock shows then in the zone in which @time is
 */
icaltimetype
forum_calendar_to_local (GDateTime *time)
{
  return convert (time);
}

/**
 * forum_calendar_to_date:
 * @time: a time
 *
 * Returns: its day alone
 */
icaltimetype
forum_calendar_to_date (GDateTime *time)
{
  icaltimetype date = convert (time);

  date.hour = date.minute = date.second = 0;
  date.is_date = 1;

  return date;
}
