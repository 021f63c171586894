/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-walk.h"

#include "ui/forum-day-tabs.h"
#include "ui/forum-session-row.h"

/* Goes everywhere in a forum, as a person can who follows rows and nothing else. */

typedef struct
{
  ForumWindow *window;
  UiVisit visit;
  gpointer data;
  GHashTable *seen;             /* Places, by name. */
  GQueue queue;                 /* Ways: the places on the way to one whose rows were not followed yet. */
} Walk;

static GtkWidget *
visible_page (Walk *walk)
{
  return adw_view_stack_get_visible_child (forum_program_view_get_pages (ui_window_view (walk->window)));
}

/* The list of sessions: each of its rows opens one, though not by an action. */
static GtkWidget *
find_session_row (GtkWidget  *root,
                  const char *place)
{
  g_autoptr (GPtrArray) rows = ui_find_all (root, FORUM_TYPE_SESSION_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      ForumSession *session = forum_session_row_get_session (g_ptr_array_index (rows, i));

      if (g_str_has_prefix (place, "session/") &&
          g_str_equal (forum_session_get_id (session), place + strlen ("session/")))
        return g_ptr_array_index (rows, i);
    }

  return NULL;
}

static void
leave_all (Walk *walk)
{
  GtkWidget *back = ui_child (walk->window, "back_button");

  while (gtk_widget_get_visible (back))
    {
      gtk_widget_activate_action (GTK_WIDGET (walk->window), "win.back", NULL);
      ui_settle ();
    }
}

static void
go_to (Walk       *walk,
       const char *place)
{
  GtkWidget *row;

  if (g_str_equal (place, "about"))
    {
      gtk_widget_activate_action (GTK_WIDGET (walk->window), "win.page", "s", "about");
      leave_all (walk);
    }
  else if (g_str_has_prefix (place, "day/"))
    {
      gtk_widget_activate_action (GTK_WIDGET (walk->window), "win.page", "s", "programme");
      leave_all (walk);
      gtk_widget_activate_action (GTK_WIDGET (walk->window), "win.day", "i", atoi (place + strlen ("day/")));
    }
  else
    {
      row = find_session_row (visible_page (walk), place);
      if (row == NULL)
        row = ui_find_target (visible_page (walk), place);
      g_assert_nonnull (row);
      ui_activate (row);
    }

  ui_settle ();
}

static void
discover (Walk       *walk,
          GPtrArray  *way,
          const char *place)
{
  GPtrArray *longer;

  if (!g_hash_table_add (walk->seen, g_strdup (place)))
    return;

  longer = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; way != NULL && i < way->len; i++)
    g_ptr_array_add (longer, g_strdup (g_ptr_array_index (way, i)));
  g_ptr_array_add (longer, g_strdup (place));
  g_queue_push_tail (&walk->queue, longer);
}

/* What stands beside the sessions of a day depends on which of them was looked at last: from there it is followed. */
static void
discover_rows (Walk      *walk,
               GPtrArray *way)
{
  GType type = g_str_has_prefix (g_ptr_array_index (way, way->len - 1), "day/") ? FORUM_TYPE_SESSION_ROW
                                                                                 : GTK_TYPE_LIST_BOX_ROW;
  g_autoptr (GPtrArray) rows = ui_find_all (visible_page (walk), type);

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);

      if (FORUM_IS_SESSION_ROW (row))
        {
          ForumSession *session = forum_session_row_get_session (row);
          g_autofree char *place = g_strdup_printf ("session/%s", forum_session_get_id (session));

          discover (walk, way, place);
        }
      else if (g_strcmp0 (gtk_actionable_get_action_name (row), "nav.open") == 0)
        discover (walk, way, g_variant_get_string (gtk_actionable_get_action_target_value (row), NULL));
    }
}

/**
 * ui_walk:
 * @window: a window that shows a forum
 * @visit: (nullable): called at every place
 * @data: for @visit
 *
 * Starts from every day and from the page about the forum, and follows the rows from there, the nearest first.
 * Each way is really gone, and gone back.
 *
 * Returns: (transfer full): the names of the places that can be reached
 */
GHashTable *
ui_walk (ForumWindow *window,
         UiVisit      visit,
         gpointer     data)
{
  Walk walk = { .window = window, .visit = visit, .data = data, .queue = G_QUEUE_INIT };
  GPtrArray *way;

  walk.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_assert_cmpstr (ui_window_state_id (window), ==, "view");

  go_to (&walk, "day/0");
  {
    GtkWidget *days = ui_find (visible_page (&walk), FORUM_TYPE_DAY_TABS);
    g_autoptr (GPtrArray) tabs = ui_find_all (days, GTK_TYPE_TOGGLE_BUTTON);

    for (guint i = 0; i < tabs->len; i++)
      {
        g_autofree char *place = g_strdup_printf ("day/%u", i);

        discover (&walk, NULL, place);
      }
  }
  discover (&walk, NULL, "about");

  while ((way = g_queue_pop_head (&walk.queue)) != NULL)
    {
      for (guint i = 0; i < way->len; i++)
        go_to (&walk, g_ptr_array_index (way, i));

      if (visit != NULL)
        visit (window, g_ptr_array_index (way, way->len - 1), data);
      discover_rows (&walk, way);
      g_ptr_array_unref (way);
    }

  return walk.seen;
}
