/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui-fixture.h"

G_BEGIN_DECLS

/**
 * UiVisit:
 * @window: a window
 * @place: what it shows: `day/0`, `about`, or what a row opened, such as `person/somebody`
 * @data: what was given to ui_walk()
 */
typedef void (*UiVisit) (ForumWindow *window,
                         const char  *place,
                         gpointer     data);

GHashTable *ui_walk (ForumWindow *window,
                     UiVisit      visit,
                     gpointer     data);

G_END_DECLS
