/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define FORUM_AGENDA_ERROR (forum_agenda_error_quark ())

/**
 * ForumAgendaError:
 * @FORUM_AGENDA_ERROR_UNREADABLE: the file is there and cannot be read. It is left alone, and read
 *   again before anything is written. The message is the system's reason
 * @FORUM_AGENDA_ERROR_TOO_LARGE: the file is larger than %FORUM_AGENDA_LIMIT_BYTES, or would be. It
 *   is left alone
 * @FORUM_AGENDA_ERROR_DAMAGED: the file was damaged and has been set aside. The message is the
 *   path that it has now
 * @FORUM_AGENDA_ERROR_STUCK: the file is damaged and cannot be set aside. It is left alone. The
 *   message is the system's reason
 * @FORUM_AGENDA_ERROR_NEWER: the file was written by a newer version of this program. It is left
 *   alone, and nothing can be changed
 * @FORUM_AGENDA_ERROR_UNSAVED: what was changed could not be written, and is kept to be written
 *   later. The message is the system's reason
 *
 * What can happen to the file of an agenda. The words are chosen where they are shown.
 */
typedef enum
{
  FORUM_AGENDA_ERROR_UNREADABLE,
  FORUM_AGENDA_ERROR_TOO_LARGE,
  FORUM_AGENDA_ERROR_DAMAGED,
  FORUM_AGENDA_ERROR_STUCK,
  FORUM_AGENDA_ERROR_NEWER,
  FORUM_AGENDA_ERROR_UNSAVED,

  /* How many there are: tests make sure that each has a sentence. */
  FORUM_AGENDA_N_ERRORS
} ForumAgendaError;

#define FORUM_AGENDA_LIMIT_BYTES (16 * 1024 * 1024)
#define FORUM_AGENDA_LIMIT_NOTE (64 * 1024)

GQuark forum_agenda_error_quark (void);

G_END_DECLS
