/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

/* What every program with libadwaita pays: a window with a header bar and one label. The program is measured
 * against it. It says the program's name in the same language, so that both load the same fonts, and has the same
 * size, so that both draw as many pixels.
 *
 * usage: bare-window TEXT */

static void
activate_cb (GApplication *application,
             const char   *text)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_vexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), label);

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), text);
  gtk_window_set_default_size (GTK_WINDOW (window), 1090, 750);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  if (argc != 2)
    {
      g_printerr ("usage: bare-window TEXT\n");
      return 2;
    }

  application = adw_application_new ("org.jeonju.BioForum.BareWindow", G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv[1]);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
