/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <libical/ical.h>
#include <string.h>

#include "calendar/forum-calendar.h"
#include "model/forum-clock.h"
#include "model/forum-language.h"
#include "model/forum-time.h"
#include "test-support.h"

/* What is written is read again with libical, which knows nothing of how it was written. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

#define UPDATED "2031-06-09T17:20:00+09:00"

/* A forum with one day and one session; @members are further ones of the session, @about of the forum. */
static ForumProgram *
read_forum (const char *zone,
            const char *about,
            const char *members)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": 1, \"id\": \"forum-2031\", \"name\": \"Forum\","
                                           " \"timeZone\": \"%s\" %s, \"days\": [{\"date\": \"2031-11-02\","
                                           " \"sessions\": [{\"id\": \"talk\" %s}]}]}", zone, about, members);

  return test_read_good (text);
}

static char *
render (ForumProgram *program,
        guint         reminder)
{
  g_autoptr (ForumCalendar) calendar = forum_calendar_new (program, NULL);
  g_autoptr (GBytes) bytes = NULL;
  ForumDay *day = forum_list_get (FORUM_LIST (program), 0);
  gsize length;
  const char *data;

  forum_calendar_add (calendar, forum_list_get (FORUM_LIST (day), 0), reminder);
  bytes = forum_calendar_render (calendar);
  data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

static icalcomponent *
parse (const char *text)
{
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_isa (calendar), ==, ICAL_VCALENDAR_COMPONENT);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);

  return calendar;
}

static icalcomponent *
read_back (ForumProgram *program,
           guint         reminder)
{
  g_autofree char *text = render (program, reminder);

  return parse (text);
}

static icalcomponent *
get_event (icalcomponent *calendar)
{
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);

  g_assert_nonnull (event);

  return event;
}

static char *
read_value (icalcomponent    *component,
            icalproperty_kind kind)
{
  icalproperty *property = icalcomponent_get_first_property (component, kind);
  g_autofree char *value = NULL;
  char *text;

  if (property == NULL)
    return NULL;

  text = icalproperty_get_value_as_string_r (property);
  value = g_strdup (text);
  icalmemory_free_buffer (text);

  return g_steal_pointer (&value);
}

static void
assert_value (icalcomponent    *component,
              icalproperty_kind kind,
              const char       *expected)
{
  g_autofree char *value = read_value (component, kind);

  g_assert_cmpstr (value, ==, expected);
}

/* By the rules in the file alone: what libical knows of the zone is left aside. */
static gint64
read_instant (icalcomponent    *calendar,
              icalproperty_kind kind)
{
  icalproperty *property = icalcomponent_get_first_property (get_event (calendar), kind);
  icalparameter *tzid = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  icaltimetype time = icalvalue_get_datetime (icalproperty_get_value (property));
  icalcomponent *rules;
  icaltimezone *zone;
  gint64 instant;

  if (tzid == NULL)
    {
      g_assert_true (icaltime_is_utc (time));
      return icaltime_as_timet_with_zone (time, icaltimezone_get_utc_timezone ());
    }

  rules = icalcomponent_get_first_component (calendar, ICAL_VTIMEZONE_COMPONENT);
  g_assert_nonnull (rules);
  assert_value (rules, ICAL_TZID_PROPERTY, icalparameter_get_tzid (tzid));
  zone = icaltimezone_new ();
  g_assert_true (icaltimezone_set_component (zone, icalcomponent_new_clone (rules)));
  instant = icaltime_as_timet_with_zone (time, zone);
  icaltimezone_free (zone, TRUE);

  return instant;
}

static gint64
to_unix (const char *text)
{
  g_autoptr (GDateTime) time = forum_time_parse (text);

  g_assert_nonnull (time);

  return g_date_time_to_unix (time);
}

/* A zone, when a session starts and ends, and how that is written. */
static const struct
{
  const char *zone;
  const char *start;
  const char *end;
  const char *dtstart;
  const char *dtend;
  guint n_rules;
} zones[] = {
  { "Asia/Seoul", "2031-11-02T14:00:00+09:00", "2031-11-02T14:40:00+09:00", "20311102T140000", "20311102T144000", 1 },
  /* By the offset of another place. */
  { "Asia/Seoul", "2031-11-02T01:00:00-04:00", "2031-11-02T01:30:00-04:00", "20311102T140000", "20311102T143000", 1 },
  /* In summer, with the usual time beside it; before the clock goes back, over that, and after. */
  { "America/New_York", "2031-11-01T20:00:00-04:00", "2031-11-01T21:00:00-04:00", "20311101T200000", "20311101T210000",
    2 },
  { "America/New_York", "2031-11-02T00:30:00-04:00", "2031-11-02T01:30:00-04:00", "20311102T003000",
    "20311102T053000Z", 2 },
  { "America/New_York", "2031-11-02T00:30:00-04:00", "2031-11-02T03:00:00-05:00", "20311102T003000", "20311102T030000",
    3 },
  { "America/New_York", "2031-11-02T01:30:00-04:00", "2031-11-02T01:30:00-05:00", "20311102T053000Z",
    "20311102T063000Z", 3 },
  { "America/New_York", "2031-11-02T01:00:00-05:00", "2031-11-02T02:00:00-05:00", "20311102T060000Z", "20311102T020000",
    1 },
  { "America/New_York", "2031-11-02T02:00:00-05:00", "2031-11-02T04:00:00-05:00", "20311102T020000", "20311102T040000",
    1 },
  /* Over the hour that is not. */
  { "America/New_York", "2031-03-09T01:59:00-05:00", "2031-03-09T03:00:00-04:00", "20310309T015900", "20310309T030000",
    2 },
  { "Asia/Kathmandu", "2031-11-02T09:15:00+05:45", "2031-11-02T10:00:00+05:45", "20311102T091500", "20311102T100000",
    1 },
  { "Pacific/Chatham", "2031-11-02T09:00:00+13:45", "2031-11-02T10:00:00+13:45", "20311102T090000", "20311102T100000",
    2 },
  { "Pacific/Chatham", "2031-06-02T09:00:00+12:45", "2031-06-02T10:00:00+12:45", "20310602T090000", "20310602T100000",
    1 },
  { "Pacific/Chatham", "2031-09-28T02:44:00+12:45", "2031-09-28T03:45:00+13:45", "20310928T024400", "20310928T034500",
    2 },
  { "Australia/Lord_Howe", "2031-04-06T01:45:00+11:00", "2031-04-06T01:45:00+10:30", "20310405T144500Z",
    "20310405T151500Z", 3 },
  { "UTC", "2031-11-02T09:00:00Z", "2031-11-02T18:00:00+09:00", "20311102T090000Z", "20311102T090000Z", 0 },
  { "Etc/UTC", "2031-11-02T09:00:00Z", "2031-11-03T00:00:00Z", "20311102T090000Z", "20311103T000000Z", 0 },
};

static void
test_zones (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *members = g_strdup_printf (", \"start\": \"%s\", \"end\": \"%s\"", zones[i].start, zones[i].end);
      g_autoptr (ForumProgram) program = NULL;
      g_autoptr (icalcomponent) calendar = NULL;
      icalcomponent *rules;
      guint n_rules = 0;

      g_test_message ("%s %s", zones[i].zone, zones[i].start);
      if (to_unix (zones[i].start) == to_unix (zones[i].end))
        *strstr (members, ", \"end\"") = '\0';
      program = read_forum (zones[i].zone, "", members);
      calendar = read_back (program, 0);
      assert_value (get_event (calendar), ICAL_DTSTART_PROPERTY, zones[i].dtstart);
      g_assert_cmpint (read_instant (calendar, ICAL_DTSTART_PROPERTY), ==, to_unix (zones[i].start));
      if (strstr (members, "end") != NULL)
        {
          assert_value (get_event (calendar), ICAL_DTEND_PROPERTY, zones[i].dtend);
          g_assert_cmpint (read_instant (calendar, ICAL_DTEND_PROPERTY), ==, to_unix (zones[i].end));
        }

      rules = icalcomponent_get_first_component (calendar, ICAL_VTIMEZONE_COMPONENT);
      if (rules != NULL)
        {
          n_rules = icalcomponent_count_components (rules, ICAL_ANY_COMPONENT);
          assert_value (rules, ICAL_TZID_PROPERTY, zones[i].zone);
        }
      g_assert_cmpuint (n_rules, ==, zones[i].n_rules);
    }
}

/* Every three hours of six years, in a file each, so that each needs rules of its own. */
static void
test_every_rule (void)
{
  static const char *const names[] = { "Asia/Seoul", "America/New_York", "Asia/Kathmandu", "Pacific/Chatham" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (gint64 hour = 0; hour < 6 * 365 * 24; hour += 24 * 5 + 3)
      {
        gint64 instant = 1893456000 + hour * 3600;
        g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (instant);
        g_autofree char *start = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
        g_autofree char *members = g_strdup_printf (", \"start\": \"%s\"", start);
        g_autoptr (ForumProgram) program = read_forum (names[i], "", members);
        g_autoptr (icalcomponent) calendar = read_back (program, 0);

        g_assert_cmpint (read_instant (calendar, ICAL_DTSTART_PROPERTY), ==, instant);
      }
}

/* What a file says, and what a calendar shall show. */
static const struct
{
  const char *json;
  const char *title;
} titles[] = {
  { "A, b; c \\\\ d", "A, b; c \\ d" },
  { "one\\ntwo\\n", "one\ntwo\n" },
  { "\\\\n is not \\n", "\\n is not \n" },
  { "tab\\tbell\\u0007escape\\u001b[31m", "tab bellescape[31m" },
  { "a\\r\\nEND:VEVENT\\r\\nBEGIN:VALARM", "a\nEND:VEVENT\nBEGIN:VALARM" },
  { "\\u0085\\u009b\\u007f\\u2028x", "\xe2\x80\xa8x" },
  { "줄기세포를 키우는 그릇", "줄기세포를 키우는 그릇" },
  { "👩🏽‍🔬 🇰🇷", "👩🏽‍🔬 🇰🇷" },
  { "“quoted”: “and” \\\"quoted\\\"", "“quoted”: “and” \"quoted\"" },
};

static void
assert_text (icalcomponent *component,
             const char    *expected)
{
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_SUMMARY_PROPERTY);

  g_assert_cmpstr (property != NULL ? icalproperty_get_summary (property) : NULL, ==, expected);
}

static void
test_titles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *members = g_strdup_printf (", \"title\": \"%s\"", titles[i].json);
      g_autoptr (ForumProgram) program = read_forum ("Asia/Seoul", "", members);
      g_autoptr (icalcomponent) calendar = read_back (program, 0);

      assert_text (get_event (calendar), titles[i].title);
      g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_ANY_COMPONENT), ==, 1);
      g_assert_cmpint (icalcomponent_count_components (get_event (calendar), ICAL_ANY_COMPONENT), ==, 0);
    }
}

/* RFC 5545, 3.1: at most 75 octets and the end of the line; and no character in two pieces. */
static void
assert_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint n_lines = g_strv_length (lines);

  g_assert_cmpstr (lines[n_lines - 1], ==, "");
  for (guint i = 0; i < n_lines; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
    }
}

/* Hangul of three octets, a smiley of four and letters of one, so that a line may end anywhere. */
static void
test_folding (void)
{
  for (guint shift = 0; shift < 80; shift++)
    {
      g_autoptr (GString) title = g_string_new (NULL);
      g_autofree char *members = NULL;
      g_autofree char *text = NULL;
      g_autoptr (ForumProgram) program = NULL;
      g_autoptr (icalcomponent) calendar = NULL;

      for (guint i = 0; i < shift; i++)
        g_string_append_c (title, 'x');
      for (guint i = 0; i < 100; i++)
        g_string_append (title, i % 7 == 0 ? "😀" : i % 5 == 0 ? ", " : i % 11 == 0 ? ";" : "각");
      members = g_strdup_printf (", \"title\": \"%s\"", title->str);
      program = read_forum ("Asia/Seoul", "", members);
      text = render (program, 0);
      assert_lines (text);
      calendar = parse (text);
      assert_text (get_event (calendar), title->str);
    }
}

/* A forum says when it was changed, and which number and times that makes. */
static const struct
{
  const char *about;
  const char *sequence;
  const char *modified;
} changes[] = {
  { "", "0", NULL },
  { ", \"written\": \"2031-06-09\"", "32311620", "20310608T150000Z" },
  { ", \"written\": \"2031-06-09\", \"updated\": \"2031-06-09T17:20:00+09:00\"", "32312660", "20310609T082000Z" },
  { ", \"updated\": \"2031-06-09T17:21:59+09:00\"", "32312661", "20310609T082159Z" },
  { ", \"updated\": \"2031-06-10T00:00:00Z\"", "32313600", "20310610T000000Z" },
  { ", \"updated\": \"1969-06-10T00:00:00Z\"", "0", "19690610T000000Z" },
};

static void
test_changes (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2031, 6, 11, 1, 2, 3);

  forum_clock_set_now (forum_clock_get_default (), now);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (ForumProgram) program = read_forum ("Asia/Seoul", changes[i].about, "");
      g_autoptr (icalcomponent) calendar = read_back (program, 0);
      icalcomponent *event = get_event (calendar);

      assert_value (event, ICAL_SEQUENCE_PROPERTY, changes[i].sequence);
      assert_value (event, ICAL_LASTMODIFIED_PROPERTY, changes[i].modified);
      if (changes[i].modified != NULL)
        assert_value (event, ICAL_DTSTAMP_PROPERTY, changes[i].modified);
      else
        {
          g_autofree char *stamp = read_value (event, ICAL_DTSTAMP_PROPERTY);

          g_assert_true (g_str_has_prefix (stamp, "20310611T0102"));
        }
    }
}

/* The members of a session, and what its event has. */
static const struct
{
  const char *members;
  const char *status;
  const char *transparent;
  const char *start;
  guint n_alarms;
} states[] = {
  { ", \"start\": \"" UPDATED "\"", "CONFIRMED", NULL, "20310609T172000", 1 },
  { ", \"start\": \"" UPDATED "\", \"status\": \"given\"", "CONFIRMED", NULL, "20310609T172000", 1 },
  { ", \"start\": \"" UPDATED "\", \"status\": \"moved\"", "CONFIRMED", NULL, "20310609T172000", 1 },
  { ", \"start\": \"" UPDATED "\", \"status\": \"cancelled\"", "CANCELLED", "TRANSPARENT", "20310609T172000", 0 },
  { "", "TENTATIVE", "TRANSPARENT", "20311102", 0 },
  { ", \"status\": \"given\"", "CONFIRMED", "TRANSPARENT", "20311102", 0 },
  { ", \"status\": \"cancelled\"", "CANCELLED", "TRANSPARENT", "20311102", 0 },
};

static void
test_states (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (ForumProgram) program = read_forum ("Asia/Seoul", "", states[i].members);
      g_autoptr (icalcomponent) calendar = read_back (program, 10);
      icalcomponent *event = get_event (calendar);
      icalproperty *start = icalcomponent_get_first_property (event, ICAL_DTSTART_PROPERTY);

      assert_value (event, ICAL_STATUS_PROPERTY, states[i].status);
      assert_value (event, ICAL_TRANSP_PROPERTY, states[i].transparent);
      assert_value (event, ICAL_DTSTART_PROPERTY, states[i].start);
      assert_value (event, ICAL_DTEND_PROPERTY, NULL);
      assert_value (event, ICAL_ORGANIZER_PROPERTY, NULL);
      assert_value (event, ICAL_CLASS_PROPERTY, "PUBLIC");
      g_assert_true (icaltime_is_date (icalproperty_get_dtstart (start)) == (strlen (states[i].start) == 8));
      g_assert_cmpint (icalcomponent_count_components (event, ICAL_VALARM_COMPONENT), ==, states[i].n_alarms);
    }
}

static void
test_alarm (void)
{
  static const struct
  {
    guint minutes;
    const char *trigger;
  } alarms[] = { { 0, NULL }, { 5, "-PT5M" }, { 10, "-PT10M" }, { 30, "-PT30M" }, { 90, "-PT90M" } };

  for (guint i = 0; i < G_N_ELEMENTS (alarms); i++)
    {
      g_autoptr (ForumProgram) program = read_forum ("Asia/Seoul", "",
                                                     ", \"title\": \"Rain, again\", \"start\": \"" UPDATED "\"");
      g_autoptr (icalcomponent) calendar = read_back (program, alarms[i].minutes);
      icalcomponent *alarm = icalcomponent_get_first_component (get_event (calendar), ICAL_VALARM_COMPONENT);

      g_assert_true ((alarm != NULL) == (alarms[i].trigger != NULL));
      if (alarm == NULL)
        continue;

      assert_value (alarm, ICAL_TRIGGER_PROPERTY, alarms[i].trigger);
      assert_value (alarm, ICAL_ACTION_PROPERTY, "DISPLAY");
      assert_value (alarm, ICAL_DESCRIPTION_PROPERTY, "Rain\\, again");
    }
}

#define LINK(kind, url) "{\"kind\": \"" kind "\", \"url\": \"" url "\"}"

/* The links of a forum and of a session, and the one to which an event leads. */
static const struct
{
  const char *forum;
  const char *session;
  const char *url;
} urls[] = {
  { "", "", NULL },
  { "", LINK ("web", "https://example.org/a,b;c"), "https://example.org/a,b;c" },
  { "", LINK ("recording", "https://example.org/r"), NULL },
  { "", LINK ("stream", "https://example.org/s") "," LINK ("meeting", "zoommtg://example.org/m"),
    "zoommtg://example.org/m" },
  { LINK ("meeting", "https://example.org/all"), "", "https://example.org/all" },
  { LINK ("meeting", "https://example.org/all"), LINK ("meeting", "https://example.org/own"),
    "https://example.org/own" },
  { LINK ("web", "https://example.org/forum"), "", NULL },
  { LINK ("meeting", "https://example.org/all"), "{\"kind\": \"meeting\"}", NULL },
};

static void
test_urls (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autofree char *about = g_strdup_printf (", \"links\": [%s]", urls[i].forum);
      g_autofree char *members = g_strdup_printf (", \"links\": [%s]", urls[i].session);
      g_autoptr (ForumProgram) program = read_forum ("Asia/Seoul", about, members);
      g_autoptr (icalcomponent) calendar = read_back (program, 0);

      assert_value (get_event (calendar), ICAL_URL_PROPERTY, urls[i].url);
    }
}

/* Who sees an event again has to know that it is the same one, whatever else has changed. */
static void
test_uid (void)
{
  static const char *const members[] = {
    "", ", \"title\": \"Other\"", ", \"start\": \"" UPDATED "\"", ", \"status\": \"cancelled\"",
  };
  const char *const korean[] = { "ko", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (ForumProgram) program = read_forum ("Asia/Seoul", "", members[i]);
      g_autoptr (icalcomponent) calendar = NULL;

      forum_language_set_user (i % 2 == 1 ? korean : NULL);
      calendar = read_back (program, 0);
      assert_value (get_event (calendar), ICAL_UID_PROPERTY, "talk+forum-2031@bioforum.jeonju.org");
    }
  forum_language_set_user (NULL);
}

static void
test_categories (void)
{
  g_autoptr (ForumProgram) program = read_forum ("Asia/Seoul", "", ", \"track\": \"Cells, tissue; more\"");
  g_autofree char *text = render (program, 0);

  g_assert_nonnull (strstr (text, "\r\nCATEGORIES:Talk\r\nCATEGORIES:Cells  tissue  more\r\n"));
}

/* A whole forum: each session once, and rules that hold for all of them. */
static void
test_forum (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = test_read_fixture ("live.json", &problems);
  g_autoptr (ForumCalendar) calendar = forum_calendar_new (program, "Mine, all");
  g_autoptr (icalcomponent) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GHashTable) uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *text = NULL;
  guint n_sessions = 0;

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    n_sessions += forum_list_get_length (FORUM_LIST (forum_list_get (FORUM_LIST (program), i)));

  forum_calendar_add_all (calendar);
  bytes = forum_calendar_render (calendar);
  again = forum_calendar_render (calendar);
  g_assert_true (g_bytes_equal (bytes, again));
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  assert_lines (text);
  read = parse (text);

  assert_value (read, ICAL_VERSION_PROPERTY, "2.0");
  assert_value (read, ICAL_METHOD_PROPERTY, "PUBLISH");
  assert_value (read, ICAL_CALSCALE_PROPERTY, "GREGORIAN");
  assert_value (read, ICAL_NAME_PROPERTY, "Mine\\, all");
  g_assert_cmpint (icalcomponent_count_components (read, ICAL_VTIMEZONE_COMPONENT), ==, 1);
  g_assert_cmpint (icalcomponent_count_components (read, ICAL_VEVENT_COMPONENT), ==, n_sessions);
  for (icalcomponent *event = get_event (read); event != NULL;
       event = icalcomponent_get_next_component (read, ICAL_VEVENT_COMPONENT))
    g_assert_true (g_hash_table_add (uids, read_value (event, ICAL_UID_PROPERTY)));
}

static void
test_nothing (void)
{
  g_autoptr (ForumProgram) program = read_forum ("Asia/Seoul", "", "");
  g_autoptr (ForumCalendar) calendar = forum_calendar_new (program, NULL);
  g_autoptr (GBytes) bytes = forum_calendar_render (calendar);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (icalcomponent) read = parse (text);

  g_assert_cmpint (icalcomponent_count_components (read, ICAL_ANY_COMPONENT), ==, 0);
  assert_value (read, ICAL_NAME_PROPERTY, "Forum");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/zones", test_zones);
  g_test_add_func ("/calendar/every-rule", test_every_rule);
  g_test_add_func ("/calendar/titles", test_titles);
  g_test_add_func ("/calendar/folding", test_folding);
  g_test_add_func ("/calendar/changes", test_changes);
  g_test_add_func ("/calendar/states", test_states);
  g_test_add_func ("/calendar/alarm", test_alarm);
  g_test_add_func ("/calendar/urls", test_urls);
  g_test_add_func ("/calendar/uid", test_uid);
  g_test_add_func ("/calendar/categories", test_categories);
  g_test_add_func ("/calendar/forum", test_forum);
  g_test_add_func ("/calendar/nothing", test_nothing);

  return g_test_run ();
}
