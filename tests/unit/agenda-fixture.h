/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/forum-agenda.h"

G_BEGIN_DECLS

/* An agenda in a folder of its own, and an edition with sessions a, b and c. */
typedef struct
{
  char *dir;
  char *path;
  GFile *file;
  ForumProgram *program;
  ForumAgenda *agenda;
} AgendaFixture;

void      agenda_fixture_set_up    (AgendaFixture *fixture,
                                    gconstpointer  data);
void      agenda_fixture_tear_down (AgendaFixture *fixture,
                                    gconstpointer  data);
void      agenda_open              (AgendaFixture *fixture);
void      agenda_settle            (AgendaFixture *fixture);
void      agenda_close             (AgendaFixture *fixture);
void      agenda_star              (ForumAgenda   *agenda,
                                    ForumProgram  *program,
                                    const char    *session,
                                    gboolean       starred);
void      agenda_note              (ForumAgenda   *agenda,
                                    ForumProgram  *program,
                                    const char    *session,
                                    const char    *note);
void      agenda_write             (AgendaFixture *fixture,
                                    const char    *text,
                                    gssize         length);
GBytes   *agenda_read              (const char    *path);
void      agenda_assert_holds      (const char    *path,
                                    GBytes        *bytes);
void      agenda_assert_starred    (ForumAgenda   *agenda,
                                    const char    *expected);
void      agenda_assert_problem    (ForumAgenda   *agenda,
                                    int            code);
void      agenda_assert_flush      (ForumAgenda   *agenda);

G_END_DECLS
