/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/forum-wrap-layout.h"

#define HEIGHT 20

/* Three buttons of 100, 100 and 60 pixels, 6 apart. */
static GtkWidget *
create_box (GtkAlign         align,
            GtkTextDirection direction,
            gboolean         expand)
{
  static const int widths[] = { 100, 100, 60 };
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_widget_set_layout_manager (box, g_object_new (FORUM_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_set_halign (box, align);
  gtk_widget_set_direction (box, direction);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_size_request (child, widths[i], HEIGHT);
      gtk_box_append (GTK_BOX (box), child);
    }
  gtk_widget_set_hexpand (gtk_widget_get_last_child (box), expand);

  return box;
}

/* Where each child is: "x,y+width". */
static char *
describe (GtkWidget *box)
{
  GString *places = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (child, box, &bounds));
      g_string_append_printf (places, "%s%g,%g+%g", places->len > 0 ? " " : "", bounds.origin.x, bounds.origin.y,
                              bounds.size.width);
    }

  return g_string_free (places, FALSE);
}

static void
test_places (void)
{
  static const struct
  {
    int width;
    GtkAlign align;
    GtkTextDirection direction;
    gboolean expand;
    int height;
    const char *places;
  } cases[] = {
    { 300, GTK_ALIGN_FILL, GTK_TEXT_DIR_LTR, FALSE, 20, "0,0+100 106,0+100 212,0+60" },
    { 272, GTK_ALIGN_FILL, GTK_TEXT_DIR_LTR, FALSE, 20, "0,0+100 106,0+100 212,0+60" },
    { 271, GTK_ALIGN_FILL, GTK_TEXT_DIR_LTR, FALSE, 46, "0,0+100 106,0+100 0,26+60" },
    { 205, GTK_ALIGN_FILL, GTK_TEXT_DIR_LTR, FALSE, 46, "0,0+100 0,26+100 106,26+60" },
    { 100, GTK_ALIGN_FILL, GTK_TEXT_DIR_LTR, FALSE, 72, "0,0+100 0,26+100 0,52+60" },
    { 210, GTK_ALIGN_FILL, GTK_TEXT_DIR_LTR, TRUE, 46, "0,0+100 106,0+100 0,26+210" },
    { 210, GTK_ALIGN_FILL, GTK_TEXT_DIR_RTL, FALSE, 46, "110,0+100 4,0+100 150,26+60" },
    { 300, GTK_ALIGN_CENTER, GTK_TEXT_DIR_LTR, FALSE, 20, "14,0+100 120,0+100 226,0+60" },
    { 210, GTK_ALIGN_CENTER, GTK_TEXT_DIR_LTR, FALSE, 46, "2,0+100 108,0+100 75,26+60" },
    { 210, GTK_ALIGN_CENTER, GTK_TEXT_DIR_RTL, FALSE, 46, "108,0+100 2,0+100 75,26+60" },
    { 210, GTK_ALIGN_CENTER, GTK_TEXT_DIR_LTR, TRUE, 46, "2,0+100 108,0+100 0,26+210" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *box = create_box (cases[i].align, cases[i].direction, cases[i].expand);
      g_autofree char *places = NULL;
      int height;

      gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, cases[i].width, NULL, &height, NULL, NULL);
      g_assert_cmpint (height, ==, cases[i].height);
      gtk_layout_manager_allocate (gtk_widget_get_layout_manager (box), box, cases[i].width, height, -1);
      places = describe (box);
      g_assert_cmpstr (places, ==, cases[i].places);
      g_assert_finalize_object (box);
    }
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/wrap-layout/places", test_places);

  return ui_run ();
}
