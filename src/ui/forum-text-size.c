/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-text-size.h"

/* In pixels: how large the text of GNOME is unless the user has asked for another size. */
#define USUAL_SIZE (11 * 96 / 72.0)

/**
 * forum_text_size_get_scale:
 * @widget: a widget without a font of its own
 *
 * Measures the font rather than a setting of it: there are several, and all of them end here.
 *
 * Returns: how many times as large as usual its text is, at least 1
 */
double
forum_text_size_get_scale (GtkWidget *widget)
{
  PangoContext *context;
  const PangoFontDescription *font;
  double size;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  context = gtk_widget_get_pango_context (widget);
  font = pango_context_get_font_description (context);
  size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  return MAX (size / USUAL_SIZE, 1);
}

/**
 * forum_text_size_scale:
 * @widget: a widget without a font of its own
 * @pixels: a length that suits text of the usual size
 *
 * Returns: the length that suits the text of @widget, in pixels
 */
int
forum_text_size_scale (GtkWidget *widget,
                       int        pixels)
{
  return (int) (pixels * forum_text_size_get_scale (widget) + 0.5);
}

/**
 * forum_text_size_get_css_class:
 * @widget: a widget without a font of its own
 *
 * Icons come in pixels, and have to be told that the text is larger than usual.
 *
 * Returns: (nullable): a class of the style sheet, %NULL for text of the usual size
 */
const char *
forum_text_size_get_css_class (GtkWidget *widget)
{
  double scale = forum_text_size_get_scale (widget);

  if (scale >= FORUM_TEXT_SIZE_HUGE)
    return "text-huge";
  if (scale >= FORUM_TEXT_SIZE_LARGE)
    return "text-large";

  return NULL;
}
