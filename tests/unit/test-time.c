/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "model/forum-time.h"

/* A time, and the same in UTC; NULL where it is to be refused. */
static const struct
{
  const char *text;
  const char *utc;
} times[] = {
  { "2022-12-06T10:00:00+09:00", "2022-12-06T01:00:00.000000" },
  { "2022-12-06T10:00:00Z", "2022-12-06T10:00:00.000000" },
  { "2022-12-06T10:00:00+00:00", "2022-12-06T10:00:00.000000" },
  { "2022-12-06T10:00:00-00:00", "2022-12-06T10:00:00.000000" },
  { "2022-12-06T20:30:00-05:30", "2022-12-07T02:00:00.000000" },
  { "2022-12-06T08:59:59+23:59", "2022-12-05T09:00:59.000000" },
  { "2022-12-06T00:00:00+09:00", "2022-12-05T15:00:00.000000" },
  { "2022-12-31T23:59:59-00:01", "2023-01-01T00:00:59.000000" },

  /* Fractions of a second. */
  { "2022-12-06T10:00:00.5Z", "2022-12-06T10:00:00.500000" },
  { "2022-12-06T10:00:00.123456+09:00", "2022-12-06T01:00:00.123456" },
  { "2022-12-06T10:00:00.123456789Z", "2022-12-06T10:00:00.123456" },
  { "2022-12-06T10:00:00.Z", NULL },
  { "2022-12-06T10:00:00,5Z", NULL },
  { "2022-12-06T10:00:00.5", NULL },

  /* Leap days and leap seconds. */
  { "2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000000" },
  { "2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000000" },
  { "2022-02-29T00:00:00Z", NULL },
  { "2100-02-29T00:00:00Z", NULL },
  { "2016-12-31T23:59:60Z", "2016-12-31T23:59:59.000000" },
  { "2016-12-31T23:59:61Z", NULL },
  { "2016-12-31T23:59:99Z", NULL },

  /* Days and hours that are not. */
  { "2022-13-06T10:00:00Z", NULL },
  { "2022-00-06T10:00:00Z", NULL },
  { "2022-04-31T10:00:00Z", NULL },
  { "2022-12-00T10:00:00Z", NULL },
  { "2022-12-32T10:00:00Z", NULL },
  { "0000-12-06T10:00:00Z", NULL },
  { "2022-12-06T24:00:00Z", NULL },
  { "2022-12-06T10:60:00Z", NULL },

  /* Offsets. */
  { "2022-12-06T10:00:00", NULL },
  { "2022-12-06T10:00:00+09", NULL },
  { "2022-12-06T10:00:00+0900", NULL },
  { "2022-12-06T10:00:00+9:00", NULL },
  { "2022-12-06T10:00:00+24:00", NULL },
  { "2022-12-06T10:00:00+09:60", NULL },
  { "2022-12-06T10:00:00 +09:00", NULL },
  { "2022-12-06T10:00:00+09:00Z", NULL },
  { "2022-12-06T10:00:00+09:00 ", NULL },
  { "2022-12-06T10:00:00KST", NULL },
  { "2022-12-06T10:00:00ZZ", NULL },

  /* Other forms of ISO 8601, which GLib alone would take. */
  { "2022-12-06 10:00:00Z", NULL },
  { "2022-12-06t10:00:00z", NULL },
  { "20221206T100000Z", NULL },
  { "2022-W49-2T10:00:00Z", NULL },
  { "2022-340T10:00:00Z", NULL },
  { "2022-12-06T10:00Z", NULL },
  { "2022-12-06", NULL },
  { "10:00:00Z", NULL },
  { "+2022-12-06T10:00:00Z", NULL },
  { " 2022-12-06T10:00:00Z", NULL },
  { "２022-12-06T10:00:00Z", NULL },
  { "", NULL },
  { "2022", NULL },
  { "soon", NULL },
};

static void
test_times (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (GDateTime) time = forum_time_parse (times[i].text);
      g_autoptr (GDateTime) utc = time != NULL ? g_date_time_to_utc (time) : NULL;
      g_autofree char *found = utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%S.%f") : NULL;

      g_test_message ("“%s”", times[i].text);
      g_assert_cmpstr (found, ==, times[i].utc);
    }
}

/* The offset that was written is kept, whatever the user's time zone is. */
static void
test_offset (void)
{
  g_autoptr (GDateTime) time = forum_time_parse ("2022-12-06T10:00:00-03:30");

  g_assert_cmpint (g_date_time_get_hour (time), ==, 10);
  g_assert_cmpint (g_date_time_get_utc_offset (time), ==, -210 * G_TIME_SPAN_MINUTE);
}

static const struct
{
  const char *text;
  gboolean good;
} dates[] = {
  { "2022-12-06", TRUE },
  { "2024-02-29", TRUE },
  { "0001-01-01", TRUE },
  { "9999-12-31", TRUE },
  { "2022-02-29", FALSE },
  { "2022-02-30", FALSE },
  { "2022-13-01", FALSE },
  { "2022-00-01", FALSE },
  { "2022-01-00", FALSE },
  { "0000-01-01", FALSE },
  { "2022-12-6", FALSE },
  { "2022-12-066", FALSE },
  { "2022/12/06", FALSE },
  { "20221206", FALSE },
  { "2022-12-06T00:00:00Z", FALSE },
  { "2022-12-06 ", FALSE },
  { " 2022-12-06", FALSE },
  { "06-12-2022", FALSE },
  { "2022-12", FALSE },
  { "", FALSE },
};

static void
test_dates (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Seoul");

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GDateTime) date = forum_time_parse_date (dates[i].text, zone);
      g_autofree char *found = date != NULL ? g_date_time_format_iso8601 (date) : NULL;
      g_autofree char *expected = dates[i].good ? g_strconcat (dates[i].text, "T00:00:00+09", NULL) : NULL;

      g_test_message ("“%s”", dates[i].text);
      if (expected == NULL)
        g_assert_null (found);
      else if (g_date_time_get_year (date) > 1912)
        g_assert_cmpstr (found, ==, expected);
      else
        g_assert_true (g_str_has_prefix (found, dates[i].text));
    }
}

/* A day begins when it begins there, also on the day on which clocks are put forward at midnight. */
static void
test_day_begins_in_its_zone (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Seoul");
  g_autoptr (GTimeZone) santiago = g_time_zone_new_identifier ("America/Santiago");
  g_autoptr (GDateTime) date = forum_time_parse_date ("2022-12-06", zone);
  g_autoptr (GDateTime) moment = forum_time_parse ("2022-12-05T15:00:00Z");
  g_autoptr (GDateTime) gap = forum_time_parse_date ("2022-09-11", santiago);

  g_assert_true (g_date_time_equal (date, moment));
  g_assert_cmpint (g_date_time_get_day_of_month (gap), ==, 11);
}

static const struct
{
  const char *name;
  gboolean is_zone;
} zones[] = {
  { "Asia/Seoul", TRUE },
  { "UTC", TRUE },
  { "Etc/GMT+5", TRUE },
  { "America/Argentina/Buenos_Aires", TRUE },
  { "America/Port-au-Prince", TRUE },

  { "", FALSE },
  { "Asia/Jeonju", FALSE },
  { "Asia", FALSE },
  { "Asia/", FALSE },
  { "Asia//Seoul", FALSE },
  { "+09:00", FALSE },

  /* What lies beside the zones, and any other file. */
  { "leapseconds", FALSE },
  { "posix/Asia/Seoul", FALSE },
  { "/etc/localtime", FALSE },
  { ":/etc/localtime", FALSE },
  { "../../../etc/passwd", FALSE },
  { "Asia/../../../../etc/passwd", FALSE },
};

static void
test_zones (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (GTimeZone) zone = forum_time_parse_zone (zones[i].name);

      if (zones[i].is_zone)
        g_assert_cmpstr (g_time_zone_get_identifier (zone), ==, zones[i].name);
      else
        g_assert_null (zone);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time/times", test_times);
  g_test_add_func ("/time/offset", test_offset);
  g_test_add_func ("/time/dates", test_dates);
  g_test_add_func ("/time/zones", test_zones);
  g_test_add_func ("/time/day-begins-in-its-zone", test_day_begins_in_its_zone);

  return g_test_run ();
}
