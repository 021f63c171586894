/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-empty.h"

#include "forum-label.h"

/**
 * forum_empty_new:
 * @icon_name: a large icon
 * @title: what there is none of
 * @description: why, or what can be done, plain text
 *
 * The description of a status page breaks Korean words; here it is a ForumLabel.
 *
 * Returns: (transfer floating): a page that stands where there is nothing to show
 */
GtkWidget *
forum_empty_new (const char *icon_name,
                 const char *title,
                 const char *description)
{
  GtkWidget *label = g_object_new (FORUM_TYPE_LABEL,
                                   "label", description,
                                   "centered", TRUE,
                                   NULL);

  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", icon_name,
                       "title", title,
                       "child", label,
                       NULL);
}
