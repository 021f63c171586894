/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui-fixture.h"

#include "ui/forum-browser.h"

G_BEGIN_DECLS

/* A window with a forum of gardens, in which one searches. */
typedef struct
{
  ForumWindow *window;
  guint n_searches;             /* How often the search came or went. */
} UiSearch;

extern const char ui_search_forum[];

void          ui_search_watch_view   (UiSearch      *fixture);
void          ui_search_set_up       (UiSearch      *fixture,
                                      gconstpointer  data);
void          ui_search_tear_down    (UiSearch      *fixture,
                                      gconstpointer  data);
gboolean      ui_search_is_searching (UiSearch      *fixture);
ForumBrowser *ui_search_get_page     (UiSearch      *fixture);
GtkListBox   *ui_search_get_list     (UiSearch      *fixture);
GtkEditable  *ui_search_get_entry    (UiSearch      *fixture);
GtkWidget    *ui_search_get_content  (UiSearch      *fixture);
GtkText      *ui_search_get_text     (UiSearch      *fixture);
void          ui_search_open         (UiSearch      *fixture);
void          ui_search_for          (UiSearch      *fixture,
                                      const char    *text);
void          ui_search_assert_found (UiSearch      *fixture,
                                      const char    *expected);

G_END_DECLS
