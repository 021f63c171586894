/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/forum-toast.h"

/* An overlay in a window of its own. */
static AdwToastOverlay *
open_overlay (void)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_label_new ("Garden"));
  ui_present (overlay, UI_NARROW);

  return ADW_TOAST_OVERLAY (overlay);
}

static AdwToast *
show (AdwToastOverlay *overlay,
      const char      *words,
      const char      *button)
{
  AdwToast *toast = forum_toast_new (words);

  adw_toast_set_button_label (toast, button);
  forum_toast_show (toast, overlay);
  ui_settle ();

  return toast;
}

/* Exactly one of the words is to be read, or none. */
static void
assert_says (AdwToastOverlay *overlay,
             const char      *expected)
{
  static const char *const words[] = { "Apples", "Beans", "Cherries" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpint (ui_says (GTK_WIDGET (overlay), words[i]), ==, g_strcmp0 (words[i], expected) == 0);
}

static void
dismiss (AdwToast *toast)
{
  adw_toast_dismiss (toast);
  ui_settle ();
}

/* An answer does not wait until the one before has been read, nor does that one come back. */
static void
test_answers (void)
{
  AdwToastOverlay *overlay = open_overlay ();
  AdwToast *last;

  show (overlay, "Apples", NULL);
  assert_says (overlay, "Apples");
  show (overlay, "Beans", NULL);
  assert_says (overlay, "Beans");
  last = show (overlay, "Cherries", NULL);
  assert_says (overlay, "Cherries");
  dismiss (last);
  assert_says (overlay, NULL);

  show (overlay, "Apples", NULL);
  assert_says (overlay, "Apples");
  ui_close (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (overlay))));
}

/* What can be taken back waits behind an answer, and then it can still be taken back. */
static void
test_undo (void)
{
  AdwToastOverlay *overlay = open_overlay ();
  AdwToast *undo = show (overlay, "Apples", "Undo");
  AdwToast *answer = show (overlay, "Beans", NULL);

  assert_says (overlay, "Beans");
  dismiss (answer);
  assert_says (overlay, "Apples");
  g_assert_nonnull (ui_find_button (GTK_WIDGET (overlay), "Undo"));

  show (overlay, "Cherries", NULL);
  assert_says (overlay, "Cherries");
  dismiss (undo);
  assert_says (overlay, "Cherries");
  ui_close (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (overlay))));
}

/* The words are no markup. */
static void
test_words (void)
{
  AdwToastOverlay *overlay = open_overlay ();

  show (overlay, "<b>R&D</b> & more", NULL);
  g_assert_true (ui_shows (GTK_WIDGET (overlay), "<b>R&D</b> & more"));
  ui_close (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (overlay))));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/toast/answers", test_answers);
  g_test_add_func ("/toast/undo", test_undo);
  g_test_add_func ("/toast/words", test_words);

  return ui_run ();
}
