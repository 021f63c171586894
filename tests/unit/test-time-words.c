/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-support.h"

#include <locale.h>

#include "model/forum-language.h"
#include "words/forum-dates.h"
#include "words/forum-time-words.h"

/* A forum of one session in a time zone, and who looks at it from where. */
typedef struct
{
  const char *zone;
  const char *city;             /* NULL if it is not said. */
  const char *date;
  const char *start;
  const char *end;              /* NULL if it is not known. */
  const char *user_zone;
  const char *language;
  const char *locale;
  const char *both;             /* The times by both clocks. */
  const char *heading;          /* When it starts, by the user's clock. */
} Case;

#define JEONJU "Asia/Seoul", "Jeonju", "2022-12-07", "2022-12-07T10:00:00+09:00", "2022-12-07T10:40:00+09:00"
/* The clock goes from two to three there while the session is on. */
#define BOSTON "America/New_York", "Boston", "2031-03-09", "2031-03-09T01:30:00-05:00", "2031-03-09T03:30:00-04:00"
/* It goes back from a quarter to four to a quarter to three. */
#define WAITANGI "Pacific/Chatham", "Waitangi", "2031-04-06", "2031-04-06T02:45:00+13:45", "2031-04-06T03:15:00+12:45"

static const Case cases[] = {
  { JEONJU, "Asia/Seoul", "en", "C.UTF-8", "10:00–10:40", "10:00" },
  { JEONJU, "Asia/Tokyo", "en", "C.UTF-8", "10:00–10:40", "10:00" },
  { JEONJU, "America/New_York", "en", "C.UTF-8",
    "10:00–10:40 Jeonju · Tue, Dec 6, 20:00–20:40 your time", "Tue, Dec 6, 20:00" },
  { JEONJU, "America/New_York", "en", "en_US.UTF-8",
    "10:00 AM–10:40 AM Jeonju · Tue, Dec 6, 8:00 PM–8:40 PM your time", "Tue, Dec 6, 8:00 PM" },
  { JEONJU, "America/New_York", "ko", "C.UTF-8",
    "Jeonju 10:00–10:40 · 내 시각 12월 6일 (화) 20:00–20:40", "12월 6일 (화) 20:00" },
  { JEONJU, "America/New_York", "ko", "en_US.UTF-8",
    "Jeonju 오전 10:00–오전 10:40 · 내 시각 12월 6일 (화) 오후 8:00–오후 8:40", "12월 6일 (화) 오후 8:00" },
  { JEONJU, "Asia/Kathmandu", "en", "C.UTF-8", "10:00–10:40 Jeonju · 06:45–07:25 your time", "06:45" },
  { JEONJU, "Asia/Kathmandu", "ko", "ko_KR.UTF-8", "Jeonju 10:00–10:40 · 내 시각 06:45–07:25", "06:45" },
  { JEONJU, "Pacific/Chatham", "en", "C.UTF-8", "10:00–10:40 Jeonju · 14:45–15:25 your time", "14:45" },
  { JEONJU, "UTC", "en", "C.UTF-8", "10:00–10:40 Jeonju · 01:00–01:40 your time", "01:00" },
  { JEONJU, "Pacific/Kiritimati", "en", "C.UTF-8", "10:00–10:40 Jeonju · 15:00–15:40 your time", "15:00" },
  { JEONJU, "Pacific/Pago_Pago", "en", "C.UTF-8",
    "10:00–10:40 Jeonju · Tue, Dec 6, 14:00–14:40 your time", "Tue, Dec 6, 14:00" },
  { BOSTON, "America/New_York", "en", "C.UTF-8", "01:30–03:30", "01:30" },
  { BOSTON, "Asia/Seoul", "en", "C.UTF-8", "01:30–03:30 Boston · 15:30–16:30 your time", "15:30" },
  { BOSTON, "UTC", "en", "en_US.UTF-8", "1:30 AM–3:30 AM Boston · 6:30 AM–7:30 AM your time", "6:30 AM" },
  { WAITANGI, "UTC", "en", "C.UTF-8",
    "02:45–03:15 Waitangi · Sat, Apr 5, 13:00–14:30 your time", "Sat, Apr 5, 13:00" },
  { WAITANGI, "Asia/Kathmandu", "ko", "C.UTF-8",
    "Waitangi 02:45–03:15 · 내 시각 4월 5일 (토) 18:45–20:15", "4월 5일 (토) 18:45" },
  /* Without the name of a city, and without an end. */
  { "Asia/Seoul", NULL, "2022-12-07", "2022-12-07T10:00:00+09:00", NULL, "UTC", "en", "C.UTF-8",
    "10:00 forum time · 01:00 your time", "01:00" },
  { "Asia/Seoul", NULL, "2022-12-07", "2022-12-07T10:00:00+09:00", NULL, "UTC", "ko", "C.UTF-8",
    "포럼 시각 10:00 · 내 시각 01:00", "01:00" },
};

static ForumProgram *
read_case (const Case *item)
{
  g_autofree char *city = item->city != NULL ? g_strdup_printf ("\"city\": \"%s\",", item->city) : g_strdup ("");
  g_autofree char *end = item->end != NULL ? g_strdup_printf (", \"end\": \"%s\"", item->end) : g_strdup ("");
  g_autofree char *text =
    g_strdup_printf ("{\"format\": 1, \"id\": \"f\", \"name\": \"F\", \"timeZone\": \"%s\", %s \"days\": [{\"date\": "
                     "\"%s\", \"sessions\": [{\"id\": \"s\", \"start\": \"%s\"%s}]}]}",
                     item->zone, city, item->date, item->start, end);

  return test_read_good (text);
}

static void
test_times (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (ForumProgram) program = read_case (item);
  ForumSession *session = forum_program_find_session (program, "s");
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (item->user_zone);
  g_autofree char *both = NULL;
  g_autofree char *forum_heading = NULL;
  g_autofree char *heading = NULL;

  g_setenv ("TZ", item->user_zone, TRUE);
  g_setenv ("LANGUAGE", item->language, TRUE);
  forum_language_init (GETTEXT_PACKAGE, g_getenv ("BIOFORUM_LOCALE_DIR"));
  if (setlocale (LC_TIME, item->locale) == NULL)
    {
      g_test_skip ("the locale is not installed");
      return;
    }

  both = forum_words_both_times (program, session);
  g_assert_cmpstr (both, ==, item->both);

  /* In the forum's zone unless the user wants it otherwise. */
  forum_heading = forum_words_start (session);
  g_assert_true (g_strrstr (item->both, forum_heading) != NULL);

  forum_dates_set_zone (zone);
  heading = forum_words_start (session);
  g_assert_cmpstr (heading, ==, item->heading);
  forum_dates_set_zone (NULL);
  setlocale (LC_TIME, "C.UTF-8");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/time-words/%02u/%s/%s", i + 1, cases[i].user_zone, cases[i].language);

      g_test_add_data_func (path, &cases[i], test_times);
    }

  return g_test_run ();
}
