/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-dates.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <string.h>

/* In which zone times are shown, NULL for that which each comes with. */
static GTimeZone *shown_zone;

/* The names come from our own catalog, not from the C library: a date is then always in one
 * language, that of the words around it, whichever locales are installed. */
static const char *
get_weekday (GDateTime *date)
{
  static const char *const names[] = {
    NC_("weekday", "Mon"), NC_("weekday", "Tue"), NC_("weekday", "Wed"), NC_("weekday", "Thu"),
    NC_("weekday", "Fri"), NC_("weekday", "Sat"), NC_("weekday", "Sun")
  };

  return g_dpgettext2 (NULL, "weekday", names[g_date_time_get_day_of_week (date) - 1]);
}

static const char *
get_month (GDateTime *date)
{
  static const char *const names[] = {
    NC_("month", "Jan"), NC_("month", "Feb"), NC_("month", "Mar"), NC_("month", "Apr"), NC_("month",
                                                                                            "May"),
    NC_("month", "Jun"), NC_("month", "Jul"), NC_("month", "Aug"), NC_("month", "Sep"), NC_("month",
                                                                                            "Oct"),
    NC_("month", "Nov"), NC_("month", "Dec")
  };

  return g_dpgettext2 (NULL, "month", names[g_date_time_get_month (date) - 1]);
}

/**
 * forum_dates_set_zone:
 * @zone: (nullable): a time zone, %NULL to show each time in the zone that it comes with
 *
 * Says in which zone times are shown from now on, wherever forum_dates_dup_shown() is asked.
 */
void
forum_dates_set_zone (GTimeZone *zone)
{
  g_clear_pointer (&shown_zone, g_time_zone_unref);
  shown_zone = zone != NULL ? g_time_zone_ref (zone) : NULL;
}

/**
 * forum_dates_dup_shown:
 * @time: a time
 *
 * Returns: (transfer full): the same moment in the zone in which times are shown
 */
GDateTime *
forum_dates_dup_shown (GDateTime *time)
{
  return shown_zone != NULL ? g_date_time_to_timezone (time, shown_zone) : g_date_time_ref (time);
}

/**
 * forum_dates_are_on_one_day:
 * @a: a time
 * @b: another
 *
 * Returns: whether they have the same date, each in its own zone
 */
gboolean
forum_dates_are_on_one_day (GDateTime *a,
                            GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b) &&
         g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

/**
 * forum_dates_format_day:
 * @date: a day
 *
 * Returns: (transfer full): `Tue, Dec 6`, `12월 6일 (화)`
 */
char *
forum_dates_format_day (GDateTime *date)
{
  /* Translators: a day: weekday, month, day of the month. */
  return g_strdup_printf (_("%1$s, %2$s %3$d"),
                          get_weekday (date), get_month (date),
                          g_date_time_get_day_of_month (date));
}

/**
 * forum_dates_format_long_day:
 * @date: a day
 *
 * Returns: (transfer full): `Tue, Dec 6, 2022`, `2022년 12월 6일 (화)`
 */
char *
forum_dates_format_long_day (GDateTime *date)
{
  /* Translators: a day: weekday, month, day of the month, year. */
  return g_strdup_printf (_("%1$s, %2$s %3$d, %4$d"),
                          get_weekday (date), get_month (date), g_date_time_get_day_of_month (date),
                          g_date_time_get_year (date));
}

/**
 * forum_dates_format_days:
 * @first: the first day
 * @last: the last day
 *
 * Returns: (transfer full): `Dec 6–8, 2022`, `2022년 12월 6–8일`
 */
char *
forum_dates_format_days (GDateTime *first,
                         GDateTime *last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  gboolean same_month = g_date_time_get_year (first) == g_date_time_get_year (last) &&
                        g_date_time_get_month (first) == g_date_time_get_month (last);

  if (same_month && g_date_time_get_day_of_month (first) == g_date_time_get_day_of_month (last))
    return forum_dates_format_long_day (first);

  if (same_month)
    /* Translators: some days of one month: month, first day, last day, year. */
    return g_strdup_printf (_("%1$s %2$d–%3$d, %4$d"),
                            get_month (first), g_date_time_get_day_of_month (first),
                            g_date_time_get_day_of_month (last), g_date_time_get_year (first));

  from = forum_dates_format_long_day (first);
  to = forum_dates_format_long_day (last);

  /* Translators: from one day to another. */
  return g_strdup_printf (_("%1$s – %2$s"), from, to);
}

static gboolean
has_twelve_hours (void)
{
  const char *format = nl_langinfo (T_FMT);

  return strstr (format, "%r") != NULL || strstr (format, "%I") != NULL ||
  strstr (format, "%p") != NULL;
}

/**
 * forum_dates_format_time:
 * @time: a time
 *
 * Returns: (transfer full): `14:00`, or `2:00 PM` and `오후 2:00` where the locale counts twelve
 *   hours
 */
char *
forum_dates_format_time (GDateTime *time)
{
  int hour = g_date_time_get_hour (time);
  int minute = g_date_time_get_minute (time);

  if (!has_twelve_hours ())
    return g_strdup_printf ("%02d:%02d", hour, minute);

  if (hour < 12)
    /* Translators: a time before noon: hour, minute. */
    return g_strdup_printf (_("%1$d:%2$02d AM"), hour == 0 ? 12 : hour, minute);

  /* Translators: a time after noon: hour, minute. */
  return g_strdup_printf (_("%1$d:%2$02d PM"), hour == 12 ? 12 : hour - 12, minute);
}

/**
 * forum_dates_format_hour:
 * @time: a full hour
 *
 * Returns: (transfer full): what stands at an hour where there is little room: `14:00`, or `2 PM`
 *   and `오후 2시` where the locale counts twelve hours
 */
char *
forum_dates_format_hour (GDateTime *time)
{
  int hour = g_date_time_get_hour (time);

  if (!has_twelve_hours () || g_date_time_get_minute (time) != 0)
    return forum_dates_format_time (time);

  if (hour < 12)
    /* Translators: an hour before noon, on a time line. */
    return g_strdup_printf (_("%d AM"), hour == 0 ? 12 : hour);

  /* Translators: an hour after noon, on a time line. */
  return g_strdup_printf (_("%d PM"), hour == 12 ? 12 : hour - 12);
}

/**
 * forum_dates_format_times:
 * @start: when something starts
 * @end: (nullable): when it ends
 *
 * Returns: (transfer full): `14:00–14:40`
 */
char *
forum_dates_format_times (GDateTime *start,
                          GDateTime *end)
{
  g_autofree char *from = forum_dates_format_time (start);
  g_autofree char *to = NULL;

  if (end == NULL)
    return g_steal_pointer (&from);

  to = forum_dates_format_time (end);

  return g_strdup_printf ("%s–%s", from, to);
}
