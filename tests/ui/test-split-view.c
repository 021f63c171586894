/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/forum-split-view.h"

typedef struct
{
  ForumSplitView *view;
  GtkWidget *sidebar;
  GtkWidget *content;
  guint n_collapsed;
  guint n_show_content;
} Fixture;

static void
count_cb (guint *n_notifications)
{
  (*n_notifications)++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->sidebar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->view = g_object_ref_sink (g_object_new (FORUM_TYPE_SPLIT_VIEW,
                                                   "sidebar", fixture->sidebar,
                                                   "content", fixture->content,
                                                   NULL));
  g_signal_connect_swapped (fixture->view, "notify::collapsed",
                            G_CALLBACK (count_cb), &fixture->n_collapsed);
  g_signal_connect_swapped (fixture->view, "notify::show-content",
                            G_CALLBACK (count_cb), &fixture->n_show_content);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->view));
  ui_settle ();
}

static void
allocate (Fixture *fixture,
          int      width)
{
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (fixture->view), width, UI_HEIGHT, -1, NULL);
}

static void
assert_place (Fixture   *fixture,
              GtkWidget *child,
              int        x,
              int        width)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_get_child_visible (child));
  g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->view), &bounds));
  g_assert_cmpint (bounds.origin.x, ==, x);
  g_assert_cmpint (bounds.size.width, ==, width);
}

static void
test_widths (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    int width;
    int sidebar;                /* Its width, 0 where there is room for one only. */
  } cases[] = {
    { 360, 0 }, { 600, 0 }, { 859, 0 },
    { 860, 360 }, { 947, 360 }, { 1000, 380 }, { 1200, 456 }, { 1300, 460 }, { 3840, 460 },
    { 859, 0 }, { 860, 360 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int width = cases[i].width;
      int sidebar = cases[i].sidebar;

      allocate (fixture, width);
      g_assert_true (forum_split_view_get_collapsed (fixture->view) == (sidebar == 0));
      assert_place (fixture, fixture->sidebar, 0, sidebar > 0 ? sidebar : width);
      if (sidebar > 0)
        assert_place (fixture, fixture->content, sidebar, width - sidebar);
      else
        g_assert_false (gtk_widget_get_child_visible (fixture->content));
    }
}

/* Larger text needs more room: both stand side by side from a greater width on, and the sidebar is wider. */
static void
test_larger_text (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *window = ui_present (GTK_WIDGET (fixture->view), UI_WIDE);

  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Sans 22", NULL);
  ui_settle ();
  allocate (fixture, 1719);
  g_assert_true (forum_split_view_get_collapsed (fixture->view));
  allocate (fixture, 1720);
  g_assert_false (forum_split_view_get_collapsed (fixture->view));
  assert_place (fixture, fixture->sidebar, 0, 720);

  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-font-name");
  ui_settle ();
  allocate (fixture, 860);
  assert_place (fixture, fixture->sidebar, 0, 360);

  gtk_window_set_child (GTK_WINDOW (window), NULL);
  ui_close (window);
}

static void
test_right_to_left (Fixture       *fixture,
                    gconstpointer  data)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);

  allocate (fixture, 1000);
  assert_place (fixture, fixture->sidebar, 1000 - 380, 380);
  assert_place (fixture, fixture->content, 0, 1000 - 380);
  allocate (fixture, 600);
  assert_place (fixture, fixture->sidebar, 0, 600);
}

static void
test_show_content (Fixture       *fixture,
                   gconstpointer  data)
{
  allocate (fixture, 600);

  forum_split_view_set_show_content (fixture->view, TRUE);
  allocate (fixture, 600);
  assert_place (fixture, fixture->content, 0, 600);
  g_assert_false (gtk_widget_get_child_visible (fixture->sidebar));
  g_assert_cmpuint (fixture->n_show_content, ==, 1);

  /* It is what was asked for before, in another spelling. */
  forum_split_view_set_show_content (fixture->view, 2);
  g_object_set (fixture->view, "show-content", TRUE, NULL);
  g_assert_cmpuint (fixture->n_show_content, ==, 1);

  /* Both, where there is room; and then the same as before. */
  allocate (fixture, 1000);
  assert_place (fixture, fixture->sidebar, 0, 380);
  assert_place (fixture, fixture->content, 380, 620);
  g_assert_true (forum_split_view_get_show_content (fixture->view));
  allocate (fixture, 600);
  assert_place (fixture, fixture->content, 0, 600);

  g_object_set (fixture->view, "show-content", FALSE, NULL);
  allocate (fixture, 600);
  assert_place (fixture, fixture->sidebar, 0, 600);
  g_assert_false (gtk_widget_get_child_visible (fixture->content));
  g_assert_cmpuint (fixture->n_show_content, ==, 2);
}

/* Whoever listens may change the layout, and must not be told while it is being made. */
static void
test_notifies_afterwards (Fixture       *fixture,
                          gconstpointer  data)
{
  allocate (fixture, 1000);
  ui_settle ();
  g_assert_cmpuint (fixture->n_collapsed, ==, 0);

  allocate (fixture, 600);
  g_assert_cmpuint (fixture->n_collapsed, ==, 0);
  g_assert_true (forum_split_view_get_collapsed (fixture->view));
  ui_settle ();
  g_assert_cmpuint (fixture->n_collapsed, ==, 1);

  allocate (fixture, 500);
  ui_settle ();
  g_assert_cmpuint (fixture->n_collapsed, ==, 1);

  /* Back and forth in between: once is enough. */
  allocate (fixture, 1000);
  allocate (fixture, 600);
  allocate (fixture, 1000);
  ui_settle ();
  g_assert_cmpuint (fixture->n_collapsed, ==, 2);
}

static void
test_ends_before_it_notifies (Fixture       *fixture,
                              gconstpointer  data)
{
  allocate (fixture, 600);
  g_assert_finalize_object (g_steal_pointer (&fixture->view));
  ui_settle ();
  g_assert_cmpuint (fixture->n_collapsed, ==, 0);
  set_up (fixture, data);
}

static void
test_children (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *other = gtk_label_new ("other");
  GtkWidget *found;

  g_object_add_weak_pointer (G_OBJECT (fixture->sidebar), (gpointer *) &fixture->sidebar);
  allocate (fixture, 600);
  g_object_set (fixture->view, "sidebar", other, NULL);
  g_assert_null (fixture->sidebar);
  allocate (fixture, 600);
  assert_place (fixture, other, 0, 600);

  g_object_get (fixture->view, "sidebar", &found, NULL);
  g_assert_true (found == other);
  g_object_unref (found);

  /* Without children it is empty, and no more. */
  g_object_set (fixture->view, "sidebar", NULL, "content", NULL, NULL);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (fixture->view)));
  allocate (fixture, 1000);
  forum_split_view_set_show_content (fixture->view, TRUE);
  allocate (fixture, 600);
}

/* It asks for as much width as its children need one at a time; their height is scrolled. */
static void
test_measure (Fixture       *fixture,
              gconstpointer  data)
{
  int minimum, natural;

  gtk_widget_set_size_request (fixture->sidebar, 300, 200);
  gtk_widget_set_size_request (fixture->content, 250, 400);

  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 300);
  g_assert_cmpint (natural, ==, 550);
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (natural, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/split-view/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("widths", test_widths);
  ADD ("larger-text", test_larger_text);
  ADD ("right-to-left", test_right_to_left);
  ADD ("show-content", test_show_content);
  ADD ("notifies-afterwards", test_notifies_afterwards);
  ADD ("ends-before-it-notifies", test_ends_before_it_notifies);
  ADD ("children", test_children);
  ADD ("measure", test_measure);
#undef ADD

  return ui_run ();
}
