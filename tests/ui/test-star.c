/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/forum-star-button.h"

/* What accessibility asks of a symbol against the page that it stands on. */
#define LEAST_CONTRAST 3.0

/* A square is close to what a screen makes of a number, and takes what is dark for no darker than it is. */
static double
get_luminance (const guchar *pixel)
{
  static const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double luminance = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    luminance += weights[i] * pixel[i] / 255.0 * pixel[i] / 255.0;

  return luminance;
}

/* Between the lightest and the darkest where the star is; the window's own colour is one of them. */
static double
measure_contrast (GtkWidget *window,
                  GtkWidget *star)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t area;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *pixels = NULL;
  gsize n_pixels;
  double lightest = 0, darkest = 1;

  g_assert_true (gtk_widget_compute_bounds (star, window, &area));
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &area);

  n_pixels = gdk_texture_get_width (texture) * gdk_texture_get_height (texture);
  pixels = g_malloc (4 * n_pixels);
  gdk_texture_download (texture, pixels, 4 * gdk_texture_get_width (texture));
  for (gsize i = 0; i < n_pixels; i++)
    {
      double luminance = get_luminance (pixels + 4 * i);

      lightest = MAX (lightest, luminance);
      darkest = MIN (darkest, luminance);
    }

  return (lightest + 0.05) / (darkest + 0.05);
}

/* The star that a row shows for most sessions: the empty one. */
static void
test_contrast (void)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      GtkWidget *star, *window;
      double contrast;

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
      star = g_object_new (FORUM_TYPE_STAR_BUTTON, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER, NULL);
      window = ui_present (star, UI_NARROWEST);
      ui_wait_for_frame (window);

      contrast = measure_contrast (window, star);
      g_test_message ("scheme %u: %.2f", schemes[i], contrast);
      g_assert_cmpfloat (contrast, >=, LEAST_CONTRAST);
      ui_close (window);
    }

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/star/contrast", test_contrast);

  return ui_run ();
}
