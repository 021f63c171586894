/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-calendar-private.h"

#include "model/forum-program-links.h"
#include "words/forum-share-words.h"
#include "words/forum-words.h"

/* One session as an event of a calendar. What is not known is left out, and nobody is named as its
 * organizer: that takes a mail address, and calendars send mails there. */

/* A name of our own behind the ids, so that no other program comes to the same one. */
#define DOMAIN "bioforum.jeonju.org"

typedef icalproperty *(*TextProperty) (const char *text);

static void
add_text (icalcomponent *component,
          TextProperty   create,
          const char    *text)
{
  g_autofree char *clean = text != NULL ? forum_calendar_clean (text) : NULL;

  if (clean != NULL && *clean != '\0')
    icalcomponent_add_property (component, create (clean));
}

/* Commas part categories, and libical 3.0 does not escape those within one. */
static void
add_category (icalcomponent *component,
              const char    *name)
{
  g_autofree char *category = g_strdup (name);

  if (category != NULL)
    add_text (component, icalproperty_new_categories, g_strdelimit (category, ",;\n", ' '));
}

static void
add_time (icalcomponent *event,
          icalproperty *(*create) (icaltimetype),
          GTimeZone     *zone,
          GDateTime     *time)
{
  icalproperty *property;

  if (forum_calendar_zone_can_say (zone, time))
    {
      g_autoptr (GDateTime) local = g_date_time_to_timezone (time, zone);

      property = create (forum_calendar_to_local (local));
      icalproperty_add_parameter (property,
                                  icalparameter_new_tzid (g_time_zone_get_identifier (zone)));
    }
  else
    property = create (forum_calendar_to_utc (time));

  icalcomponent_add_property (event, property);
}

static void
add_times (icalcomponent *event,
           ForumProgram  *program,
           ForumSession  *session)
{
  GTimeZone *zone = forum_program_get_time_zone (program);
  GDateTime *start = forum_session_get_start (session);
  GDateTime *end = forum_session_get_end (session);

  if (start == NULL)
    {
      GDateTime *date = forum_day_get_date (forum_session_get_day (session));

      icalcomponent_add_property (event, icalproperty_new_dtstart (forum_calendar_to_date (date)));
      return;
    }

  add_time (event, icalproperty_new_dtstart, zone, start);
  if (end != NULL)
    add_time (event, icalproperty_new_dtend, zone, end);
}

/* The number has to grow with every change of an event, but nobody remembers here what was written
 * before. The minute of the last change grows just so, without any memory: it fits into 31 bits
 * until the year 6053. */
static void
add_change (icalcomponent *event,
            ForumProgram  *program,
            GDateTime     *stamp)
{
  GDateTime *changed = forum_program_get_updated (program);

  if (changed == NULL)
    changed = forum_program_get_written (program);

  icalcomponent_add_property (event, icalproperty_new_dtstamp (forum_calendar_to_utc (stamp)));
  if (changed != NULL)
    icalcomponent_add_property (event,
                                icalproperty_new_lastmodified (forum_calendar_to_utc (changed)));
  icalcomponent_add_property (event, icalproperty_new_sequence (
    changed != NULL ? CLAMP (g_date_time_to_unix (changed) / 60, 0, G_MAXINT32) : 0));
}

static void
add_status (icalcomponent *event,
            ForumSession  *session)
{
  ForumStatus status = forum_session_get_status (session);
  gboolean cancelled = status == FORUM_STATUS_CANCELLED;
  gboolean open = status == FORUM_STATUS_ANNOUNCED && forum_session_get_start (session) == NULL;

  icalcomponent_add_property (event, icalproperty_new_status (cancelled ? ICAL_STATUS_CANCELLED
                                                              : open ? ICAL_STATUS_TENTATIVE
                                                                     : ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PUBLIC));
  /* What does not take place, and what takes an unknown part of a day, keeps nobody from anything
   * else. */
  if (cancelled || forum_session_get_start (session) == NULL)
    icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
}

/* Control characters cannot be escaped in an address, and one with an end of line would be a way to
 * write whatever one likes. */
static gboolean
is_clean (const char *url)
{
  g_autofree char *clean = forum_calendar_clean (url);

  return g_str_equal (clean, url) && strchr (url, '\n') == NULL;
}

/* To where one wants to go when it begins. */
static void
add_url (icalcomponent *event,
         ForumProgram  *program,
         ForumSession  *session)
{
  static const ForumLinkKind kinds[] = {
    FORUM_LINK_KIND_MEETING, FORUM_LINK_KIND_STREAM, FORUM_LINK_KIND_WEB,
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ForumLink *link = forum_program_find_link (program, session, kinds[i]);

      if (link != NULL && is_clean (forum_link_get_url (link)))
        {
          icalcomponent_add_property (event, icalproperty_new_url (forum_link_get_url (link)));
          return;
        }
    }
}

static void
add_alarm (icalcomponent *event,
           ForumSession  *session,
           const char    *title,
           guint          reminder)
{
  icalcomponent *alarm;
  struct icaltriggertype trigger = {
    .time = icaltime_null_time (),
    .duration = { .is_neg = TRUE, .minutes = reminder },
  };

  if (reminder == 0 || forum_session_get_start (session) == NULL ||
      forum_session_get_status (session) == FORUM_STATUS_CANCELLED)
    return;

  alarm = icalcomponent_new_valarm ();
  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  add_text (alarm, icalproperty_new_description, title);
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));
  icalcomponent_add_component (event, alarm);
}

/**
 * forum_calendar_event_new:
 * @program: a forum
 * @session: one of its sessions
 * @reminder: how many minutes before it one is reminded, 0 for not at all
 * @stamp: when this was written
 *
 * Returns: (transfer full): the session as an event, which is the same one whenever and by whomever
 *   it is written
 */
icalcomponent *
forum_calendar_event_new (ForumProgram *program,
                          ForumSession *session,
                          guint         reminder,
                          GDateTime    *stamp)
{
  icalcomponent *event = icalcomponent_new_vevent ();
  ForumText *track = forum_session_get_track (session);
  /* A “+” is in no id, so that no two pairs of ids make the same name. */
  g_autofree char *uid = g_strdup_printf ("%s+%s@" DOMAIN, forum_session_get_id (session),
                                          forum_program_get_id (program));
  g_autofree char *title = forum_words_session_title (session);
  g_autofree char *where = forum_words_session_where (program, session);
  g_autofree char *details = forum_words_session_details (program, session);

  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  add_change (event, program, stamp);
  add_times (event, program, session);
  add_text (event, icalproperty_new_summary, title);
  add_text (event, icalproperty_new_location, where);
  add_text (event, icalproperty_new_description, details);
  add_category (event, forum_words_for_session_kind (forum_session_get_kind (session)));
  add_category (event, forum_text_get (track));
  add_url (event, program, session);
  add_status (event, session);
  add_alarm (event, session, title, reminder);

  return event;
}
