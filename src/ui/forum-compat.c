/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-compat.h"

/* What newer versions of GTK and libadwaita do in another way, and deprecate in the old one. It is
 * chosen by the headers that are installed: this is the only file that looks at versions, and the
 * only one that may call what the oldest supported versions do not have. */

#define SHORTCUTS_DIALOG "/org/jeonju/BioForum/dialogs/shortcuts-dialog.ui"
#define SHORTCUTS_WINDOW "/org/jeonju/BioForum/dialogs/shortcuts-window.ui"

/* Under this name a file dialog keeps what is to be called. */
#define CHOSEN "forum-chosen"
/* And under this one, with what. */
#define USER_DATA "forum-user-data"

#if GTK_CHECK_VERSION (4, 10, 0)
static void
dialog_open_cb (GObject      *source_object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GFile) file =
    gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source_object), result, NULL);
  ForumCompatFileFunc chosen = g_object_get_data (source_object, CHOSEN);

  if (file != NULL)
    chosen (parent, file);
}

static void
dialog_save_cb (GObject      *source_object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GFile) file =
    gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source_object), result, NULL);
  ForumCompatSaveFunc chosen = g_object_get_data (source_object, CHOSEN);

  if (file != NULL)
    chosen (parent, file, g_object_get_data (source_object, USER_DATA));
}
#else
static void
dialog_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    GtkWindow       *parent)
{
  ForumCompatFileFunc chosen = g_object_get_data (G_OBJECT (dialog), CHOSEN);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      chosen (parent, file);
    }

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
save_dialog_response_cb (GtkNativeDialog *dialog,
                         int              response,
                         GtkWindow       *parent)
{
  ForumCompatSaveFunc chosen = g_object_get_data (G_OBJECT (dialog), CHOSEN);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      chosen (parent, file, g_object_get_data (G_OBJECT (dialog), USER_DATA));
    }

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}
#endif

/**
 * forum_compat_show_about:
 * @parent: (nullable): the window to show it over
 * @first_property: the name of a property that AdwAboutDialog and AdwAboutWindow both have
 * @...: its value, then more names and values, then %NULL
 *
 * Shows what the program is and who made it.
 */
void
forum_compat_show_about (GtkWindow  *parent,
                         const char *first_property,
                         ...)
{
  GObject *about;
  va_list properties;

  va_start (properties, first_property);
#if ADW_CHECK_VERSION (1, 5, 0)
  about = g_object_new_valist (ADW_TYPE_ABOUT_DIALOG, first_property, properties);
  adw_dialog_present (ADW_DIALOG (about), GTK_WIDGET (parent));
#else
  about = g_object_new_valist (ADW_TYPE_ABOUT_WINDOW, first_property, properties);
  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_set_modal (GTK_WINDOW (about), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (about), TRUE);
  gtk_window_present (GTK_WINDOW (about));
#endif
  va_end (properties);
}

/**
 * forum_compat_show_shortcuts:
 * @parent: the window to show it over
 *
 * Shows the keys that do something.
 */
void
forum_compat_show_shortcuts (GtkWindow *parent)
{
#if ADW_CHECK_VERSION (1, 8, 0)
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SHORTCUTS_DIALOG);

  adw_dialog_present (ADW_DIALOG (gtk_builder_get_object (builder, "shortcuts")),
                      GTK_WIDGET (parent));
#else
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SHORTCUTS_WINDOW);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
#endif
}

/**
 * forum_compat_choose_file:
 * @parent: the window to ask from
 * @title: what is asked for
 * @filter: which files can be chosen
 * @chosen: is called with the file, if one is chosen
 *
 * Asks for a file to open.
 */
void
forum_compat_choose_file (GtkWindow           *parent,
                          const char          *title,
                          GtkFileFilter       *filter,
                          ForumCompatFileFunc  chosen)
{
#if GTK_CHECK_VERSION (4, 10, 0)
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  g_object_set_data (G_OBJECT (dialog), CHOSEN, chosen);
  gtk_file_dialog_open (dialog, parent, NULL, dialog_open_cb, g_object_ref (parent));
#else
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data (G_OBJECT (dialog), CHOSEN, chosen);
  /* The dialog is ours until its answer comes, and holds the window until then. */
  g_signal_connect_data (dialog, "response", G_CALLBACK (dialog_response_cb),
                         g_object_ref (parent), (GClosureNotify) g_object_unref, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
#endif
}

/**
 * forum_compat_save_file:
 * @parent: the window to ask from
 * @title: what is asked for
 * @name: what the file may be called
 * @chosen: is called with the file, if one is chosen
 * @user_data: what to call it with
 * @destroy: frees that
 *
 * Asks for a file to write.
 */
void
forum_compat_save_file (GtkWindow           *parent,
                        const char          *title,
                        const char          *name,
                        ForumCompatSaveFunc  chosen,
                        gpointer             user_data,
                        GDestroyNotify       destroy)
{
#if GTK_CHECK_VERSION (4, 10, 0)
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  g_object_set_data (G_OBJECT (dialog), CHOSEN, chosen);
  g_object_set_data_full (G_OBJECT (dialog), USER_DATA, user_data, destroy);
  gtk_file_dialog_save (dialog, parent, NULL, dialog_save_cb, g_object_ref (parent));
#else
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data (G_OBJECT (dialog), CHOSEN, chosen);
  g_object_set_data_full (G_OBJECT (dialog), USER_DATA, user_data, destroy);
  /* As above. */
  g_signal_connect_data (dialog, "response", G_CALLBACK (save_dialog_response_cb),
                         g_object_ref (parent), (GClosureNotify) g_object_unref, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
#endif
}
