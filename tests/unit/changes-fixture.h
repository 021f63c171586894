/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/forum-changes.h"

G_BEGIN_DECLS

/* The pieces of a small forum, so that they can be taken out of it. Quotation marks stand for those of JSON. */

#define ROOTS_AS(id) \
        "{'id': '" id "', 'title': {'ko': '뿌리', 'en': 'Roots'}, 'abstract': 'Below', 'track': 'Earth'," \
        " 'people': [{'person': 'kim', 'role': 'speaker'}], 'room': 'Greenhouse'," \
        " 'start': '2030-05-02T10:00:00+09:00', 'end': '2030-05-02T11:00:00+09:00'},"
#define ROOTS ROOTS_AS ("roots")
#define FRUIT \
        "{'id': 'fruit', 'title': 'Fruit', 'start': '2030-05-02T11:00:00+09:00'," \
        " 'people': [{'person': 'park', 'role': 'panelist'}, {'person': 'park', 'role': 'host'}]," \
        " 'links': [{'kind': 'stream', 'url': 'https://example.org/fruit'}," \
        "{'kind': 'web', 'url': 'https://example.org/web'}]},"
#define FROST \
        "{'id': 'frost', 'title': 'Frost', 'status': 'cancelled'},"
#define DAY_TWO \
        ",{'date': '2030-05-03', 'people': [{'person': 'choi', 'role': 'chair'}], 'sessions': [" \
        "{'id': 'seeds', 'people': [{'person': 'lee', 'role': 'speaker'}]}]}"

ForumProgram *changes_fixture_read          (const char *const *edits);
char         *changes_fixture_shuffle       (const char        *json,
                                             GRand             *random);
char         *changes_fixture_make_congress (guint              n_sessions,
                                             const char        *prefix);

G_END_DECLS
