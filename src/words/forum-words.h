/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-program.h"

G_BEGIN_DECLS

const char *forum_words_for_session_kind      (ForumSessionKind       kind);
const char *forum_words_for_status            (ForumStatus            status);
const char *forum_words_for_role              (ForumRole              role);
const char *forum_words_for_mode              (ForumMode              mode);
const char *forum_words_for_link_kind         (ForumLinkKind          kind);
const char *forum_words_for_organization_kind (ForumOrganizationKind  kind);
char       *forum_words_for_language          (const char            *tag);

char       *forum_words_join                  (const char            *first,
                                               const char            *second);
char       *forum_words_day_number            (ForumDay              *day);
char       *forum_words_day_theme             (ForumDay              *day);
char       *forum_words_day_chairs            (ForumDay              *day);
char       *forum_words_session_title         (ForumSession          *session);
const char *forum_words_session_language      (ForumSession          *session);
char       *forum_words_session_people        (ForumSession          *session);
char       *forum_words_session_other_people  (ForumSession          *session);
char       *forum_words_person_position       (ForumPerson           *person);
char       *forum_words_ways                  (ForumProgram          *program);
char       *forum_words_aliases               (ForumText             *name,
                                               ForumList             *aliases);
char       *forum_words_source                (ForumSource           *source);

G_END_DECLS
