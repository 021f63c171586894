/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ForumCompatFileFunc:
 * @parent: the window that asked
 * @file: the file that was chosen
 */
typedef void (*ForumCompatFileFunc) (GtkWindow *parent,
                                     GFile     *file);

/**
 * ForumCompatSaveFunc:
 * @parent: the window that asked
 * @file: the file that was chosen
 * @user_data: what was given with it
 */
typedef void (*ForumCompatSaveFunc) (GtkWindow *parent,
                                     GFile     *file,
                                     gpointer   user_data);

void forum_compat_show_about     (GtkWindow           *parent,
                                  const char          *first_property,
                                  ...) G_GNUC_NULL_TERMINATED;
void forum_compat_show_shortcuts (GtkWindow           *parent);
void forum_compat_choose_file    (GtkWindow           *parent,
                                  const char          *title,
                                  GtkFileFilter       *filter,
                                  ForumCompatFileFunc  chosen);
void forum_compat_save_file      (GtkWindow           *parent,
                                  const char          *title,
                                  const char          *name,
                                  ForumCompatSaveFunc  chosen,
                                  gpointer             user_data,
                                  GDestroyNotify       destroy);

G_END_DECLS
