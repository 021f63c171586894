/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/forum-program.h"
#include "ui/forum-program-view.h"
#include "ui/forum-window.h"
#include "unit/test-support.h"

G_BEGIN_DECLS

/* In pixels: on the two sides of every width at which something folds, and the narrowest window of all. */
#define UI_WIDE 1090
#define UI_NARROW 420
#define UI_NARROWEST 360
#define UI_HEIGHT 700

/* In seconds: far more than anything takes on a busy machine, since nothing is gained by giving up early. */
#define UI_PATIENCE 60

/**
 * ui_wait_until:
 * @condition: an expression
 *
 * Lets the main loop run until @condition is true.
 */
#define ui_wait_until(condition) \
  G_STMT_START { \
    gint64 ui_end = g_get_monotonic_time () + UI_PATIENCE * G_TIME_SPAN_SECOND; \
    while (!(condition)) \
      { \
        if (g_get_monotonic_time () > ui_end) \
          g_assertion_message (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC, "waited in vain for: " #condition); \
        ui_iterate (); \
      } \
  } G_STMT_END

void            ui_init             (int             *argc,
                                     char          ***argv);
int             ui_run              (void);
void            ui_pardon_libraries (void);
GtkApplication *ui_application      (void);
gboolean        ui_is_korean        (void);
const char     *ui_in_language      (const char      *english,
                                     const char      *korean);
void            ui_set_animations   (gboolean         animations);

void            ui_iterate          (void);
void            ui_settle           (void);
void            ui_wait_for_frame   (GtkWidget       *widget);

ForumProgram   *ui_read_built_in    (void);
ForumProgram   *ui_read_example     (void);
char           *ui_forum_with_days  (GDateTime       *first,
                                     guint            n_days,
                                     guint            n_sessions);

GtkWidget      *ui_present          (GtkWidget       *child,
                                     int              width);
void            ui_resize           (GtkWidget       *window,
                                     int              width);
void            ui_close            (GtkWidget       *window);
ForumWindow    *ui_open_window      (int              width);
ForumWindow    *ui_open_forum       (GFile           *file,
                                     int              width);
ForumWindow    *ui_open_text        (const char      *text,
                                     int              width);
void            ui_load_text        (ForumWindow     *window,
                                     const char      *text);
GtkWidget      *ui_window_state     (ForumWindow     *window);
const char     *ui_window_state_id  (ForumWindow     *window);
ForumProgramView *ui_window_view    (ForumWindow     *window);
gpointer        ui_show_page        (ForumWindow     *window,
                                     const char      *name);

void            ui_watch            (GtkWidget       *root,
                                     guint           *n_alive);
gpointer        ui_child            (gpointer         widget,
                                     const char      *id);
GPtrArray      *ui_find_all         (GtkWidget       *root,
                                     GType            type);
gpointer        ui_find             (GtkWidget       *root,
                                     GType            type);
GtkWidget      *ui_find_file_dialog (void);
GtkWidget      *ui_find_target      (GtkWidget       *root,
                                     const char      *target);
GtkWidget      *ui_find_button      (GtkWidget       *root,
                                     const char      *words);
gboolean        ui_shows            (GtkWidget       *root,
                                     const char      *words);
gboolean        ui_says             (GtkWidget       *root,
                                     const char      *part);
char           *ui_list_ids         (GtkListBox      *list);
GtkWidget      *ui_find_row         (GtkListBox      *list,
                                     const char      *id);
gboolean        ui_has_focus        (GtkWidget       *widget);
char           *ui_accessible_label (GtkWidget       *widget);
void            ui_activate         (GtkWidget       *row);
void            ui_click            (GtkWidget       *button);
void            ui_press            (GtkWidget       *widget,
                                     const char      *keys);
gboolean        ui_can_type         (void);
void            ui_type             (const char      *keys);

G_END_DECLS
