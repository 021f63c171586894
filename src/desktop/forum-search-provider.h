/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FORUM_TYPE_SEARCH_PROVIDER (forum_search_provider_get_type ())

G_DECLARE_FINAL_TYPE (ForumSearchProvider, forum_search_provider, FORUM, SEARCH_PROVIDER, GObject)

ForumSearchProvider *forum_search_provider_new      (GApplication         *application);
void                 forum_search_provider_set_file (ForumSearchProvider  *self,
                                                     GFile                *file);
gboolean             forum_search_provider_export   (ForumSearchProvider  *self,
                                                     GDBusConnection      *connection,
                                                     const char           *object_path,
                                                     GError              **error);
void                 forum_search_provider_unexport (ForumSearchProvider  *self);

G_END_DECLS
