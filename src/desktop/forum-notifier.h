/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FORUM_TYPE_NOTIFIER (forum_notifier_get_type ())

G_DECLARE_FINAL_TYPE (ForumNotifier, forum_notifier, FORUM, NOTIFIER, GObject)

ForumNotifier *forum_notifier_new         (GApplication  *application,
                                           GSettings     *settings);
gboolean       forum_notifier_get_staying (ForumNotifier *self);

G_END_DECLS
