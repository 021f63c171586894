/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libical/ical.h>

#include "model/forum-program.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

/* How this layer hands text and times to libical. */
char          *forum_calendar_clean         (const char    *text);
icaltimetype   forum_calendar_to_utc        (GDateTime     *time);
icaltimetype   forum_calendar_to_local      (GDateTime     *time);
icaltimetype   forum_calendar_to_date       (GDateTime     *time);

/* The rules of a time zone, and times that go by them. */
gboolean       forum_calendar_zone_is_utc   (GTimeZone     *zone);
gboolean       forum_calendar_zone_can_say  (GTimeZone     *zone,
                                             GDateTime     *time);
icalcomponent *forum_calendar_zone_describe (GTimeZone     *zone,
                                             GDateTime     *first,
                                             GDateTime     *last);

icalcomponent *forum_calendar_event_new     (ForumProgram  *program,
                                             ForumSession  *session,
                                             guint          reminder,
                                             GDateTime     *stamp);

G_END_DECLS
