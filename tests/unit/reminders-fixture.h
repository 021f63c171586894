/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desktop/forum-reminders.h"

G_BEGIN_DECLS

/* The session "a" as it is asked for. */
#define FORUM(id, zone, session) \
  "{\"format\": 1, \"id\": \"" id "\", \"name\": \"Garden\", \"timeZone\": \"" zone "\", \"days\": [" \
  "{\"date\": \"2031-06-10\", \"sessions\": [{\"id\": \"a\", \"title\": \"Roots\"" session "}," \
  " {\"id\": \"b\", \"title\": \"Leaves\", \"start\": \"2031-06-10T16:00:00+09:00\"," \
  "  \"end\": \"2031-06-10T17:00:00+09:00\"}]}]}"

#define AT(start, end) ", \"start\": \"" start "\", \"end\": \"" end "\""
#define IN_SEOUL(session) FORUM ("garden", "Asia/Seoul", session)

/* From 14:00 to 14:40 in Seoul. */
#define TWO AT ("2031-06-10T14:00:00+09:00", "2031-06-10T14:40:00+09:00")
#define THREE AT ("2031-06-10T15:00:00+09:00", "2031-06-10T15:40:00+09:00")
#define EARLIER AT ("2031-06-10T13:30:00+09:00", "2031-06-10T14:40:00+09:00")

/* A program that runs, and what it told: "remind a", "cancelled a", "withdraw forest/a". */
typedef struct
{
  char *copy;                   /* Of the garden, which the program keeps. */
  GFile *agenda_file;
  GFile *forum_file;
  ForumAgenda *agenda;
  ForumShelf *shelf;
  ForumReminders *reminders;
  ForumProgram *program;        /* What was opened last. */
  GString *log;
  guint n_reviews;              /* How often all stars were looked at. */
} RemindersFixture;

void reminders_init        (int              *argc,
                            char           ***argv);
int  reminders_run         (void);
void reminders_set_up      (RemindersFixture *fixture,
                            gconstpointer     data);
void reminders_tear_down   (RemindersFixture *fixture,
                            gconstpointer     data);
void reminders_start       (RemindersFixture *fixture);
void reminders_stop        (RemindersFixture *fixture);
void reminders_settle      (RemindersFixture *fixture);
void reminders_set_clock   (const char       *time);
void reminders_open        (RemindersFixture *fixture,
                            const char       *text);
void reminders_star        (RemindersFixture *fixture,
                            const char       *session,
                            gboolean          starred);
void reminders_before      (RemindersFixture *fixture,
                            guint             minutes);
void reminders_assert_told (RemindersFixture *fixture,
                            const char       *expected);

G_END_DECLS
