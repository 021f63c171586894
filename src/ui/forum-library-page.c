/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-library-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forum-column-layout.h"
#include "forum-row.h"
#include "forum-section.h"
#include "io/forum-loader.h"
#include "store/forum-library.h"
#include "update/forum-updater.h"
#include "words/forum-edition-words.h"
#include "words/forum-update-words.h"
#include "words/forum-words.h"

/* The forums that can be shown: those that the user opened, those that came with the program, and
 * the ways to open more. */
struct _ForumLibraryPage
{
  AdwBin parent_instance;

  ForumEdition *shown;          /* What the window shows, NULL if nothing. */
  ForumShelf *shelf;
  ForumUpdater *updater;
  GCancellable *cancellable;
  ForumEdition *leaving;        /* What is removed unless the user wants it back. */
  guint update_id;

  ForumSection *opened;
  ForumSection *built_in;
  AdwEntryRow *address;
};

G_DEFINE_FINAL_TYPE (ForumLibraryPage, forum_library_page, ADW_TYPE_BIN)

static void update (ForumLibraryPage *self);

/* It is removed when nobody can want it back any more. */
static void
toast_dismissed_cb (ForumLibraryPage *self)
{
  g_autoptr (ForumEdition) edition = g_steal_pointer (&self->leaving);

  if (edition != NULL && self->shelf != NULL)
    forum_shelf_remove (self->shelf, edition);
}

static void
toast_undo_cb (ForumLibraryPage *self)
{
  g_clear_object (&self->leaving);
  update (self);
}

static void
remove_action_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ForumLibraryPage *self = FORUM_LIBRARY_PAGE (widget);
  ForumEdition *edition = forum_shelf_find (self->shelf, g_variant_get_string (parameter, NULL));
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (edition == NULL)
    return;

  toast_dismissed_cb (self);
  self->leaving = g_object_ref (edition);
  update (self);

  toast = adw_toast_new (_("Removed from your forums"));
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (toast_undo_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static GtkWidget *
create_remove_button (ForumEdition *edition)
{
  g_autofree char *name = forum_words_edition_name (edition);
  /* Translators: the name of a forum. */
  g_autofree char *label = g_strdup_printf (_("Remove “%s”"), name);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "icon-name", "user-trash-symbolic",
                                    "valign", GTK_ALIGN_CENTER,
                                    "tooltip-text", _("Remove"),
                                    NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "library.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", forum_edition_get_id (edition));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return button;
}

static char *
dup_detail (ForumLibraryPage *self,
            ForumEdition     *edition)
{
  const GError *failure = forum_updater_get_failure (self->updater, edition);

  return failure != NULL
           ? forum_words_update_failure (failure,
                                         forum_updater_get_problems (self->updater, edition))
           : forum_words_edition_checked (edition);
}

static GtkWidget *
create_row (ForumLibraryPage *self,
            ForumEdition     *edition)
{
  GtkWidget *row = forum_row_new ();
  ForumText *name = forum_edition_get_state (edition)->name;
  g_autofree char *title = forum_words_edition_name (edition);
  g_autofree char *days = forum_words_edition_days (edition);
  g_autofree char *origin = forum_words_edition_origin (edition);
  g_autofree char *subtitle = forum_words_join (days, origin);
  g_autofree char *detail = dup_detail (self, edition);

  forum_row_set_title (FORUM_ROW (row), title,
                       name != NULL ? forum_text_get_language (name) : NULL);
  forum_row_set_subtitle (FORUM_ROW (row), subtitle);
  if (forum_edition_has_copy (edition))
    forum_row_set_detail (FORUM_ROW (row), detail);
  if (edition == self->shown)
    forum_row_set_note (FORUM_ROW (row), _("Shown"));
  else if (forum_edition_has_copy (edition))
    forum_row_append (FORUM_ROW (row), create_remove_button (edition));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.edition");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", forum_edition_get_id (edition));

  return row;
}

static void
load_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (ForumEdition) edition = user_data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (ForumProgram) program = forum_loader_load_finish (result, &problems);

  if (program != NULL)
    forum_edition_set_program (edition, program);
}

/* What came with the program is not known by name until it was read once. */
static void
find_names (ForumLibraryPage *self)
{
  GListModel *editions = forum_shelf_get_editions (self->shelf);

  for (guint i = 0; i < g_list_model_get_n_items (editions); i++)
    {
      g_autoptr (ForumEdition) edition = g_list_model_get_item (editions, i);
      GFile *file = forum_edition_get_file (edition);

      g_signal_connect_object (edition, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      if (forum_edition_get_state (edition)->name == NULL && file != NULL)
        forum_loader_load_async (file, self->cancellable, load_cb, g_object_ref (edition));
    }
}

/* What the user opened, and then what is built in: the newest come first, and last those of which
 * that is not known. What is built in has its year in its id, if not always a known date. */
static int
compare_editions (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  ForumEdition *first = FORUM_EDITION ((gpointer) a);
  ForumEdition *second = FORUM_EDITION ((gpointer) b);
  gboolean built_in = forum_edition_get_built_in (first) != NULL;
  int order = built_in - (forum_edition_get_built_in (second) != NULL);

  if (order == 0 && !built_in)
    order = g_strcmp0 (forum_edition_get_state (second)->first_day,
                       forum_edition_get_state (first)->first_day);

  return order != 0 ? order : strcmp (forum_edition_get_id (second), forum_edition_get_id (first));
}

/* The edition whose row has the keyboard. */
static char *
dup_focused (ForumLibraryPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, FORUM_TYPE_ROW) : NULL;
  GVariant *target = row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self))
                       ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)) : NULL;

  return target != NULL ? g_variant_dup_string (target, NULL) : NULL;
}

static gboolean
update_cb (gpointer user_data)
{
  ForumLibraryPage *self = user_data;
  GListModel *editions = forum_shelf_get_editions (self->shelf);
  g_autoptr (GListStore) sorted = g_list_store_new (FORUM_TYPE_EDITION);
  g_autofree char *focused = dup_focused (self);

  self->update_id = 0;
  for (guint i = 0; i < g_list_model_get_n_items (editions); i++)
    {
      g_autoptr (ForumEdition) edition = g_list_model_get_item (editions, i);

      if (edition != self->leaving && forum_edition_get_file (edition) != NULL)
        g_list_store_insert_sorted (sorted, edition, compare_editions, NULL);
    }

  forum_section_set_model (self->opened, NULL);
  forum_section_set_model (self->built_in, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sorted)); i++)
    {
      g_autoptr (ForumEdition) edition = g_list_model_get_item (G_LIST_MODEL (sorted), i);
      GtkWidget *row = create_row (self, edition);

      forum_section_append (forum_edition_get_built_in (edition) != NULL ? self->built_in
                                                                         : self->opened, row);
      if (g_strcmp0 (focused, forum_edition_get_id (edition)) == 0)
        {
          gtk_widget_grab_focus (row);
          g_clear_pointer (&focused, g_free);
        }
    }
  if (focused != NULL &&
      !gtk_widget_child_focus (GTK_WIDGET (self->opened), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self->built_in), GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

/* Several things may be known at once. */
static void
update (ForumLibraryPage *self)
{
  if (self->update_id == 0 && self->shelf != NULL)
    self->update_id = g_idle_add (update_cb, self);
}

/* What is typed without a scheme is meant for the web. */
static void
address_apply_cb (ForumLibraryPage *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->address));
  g_autofree char *text = g_strstrip (g_strdup (typed));
  g_autofree char *scheme = g_uri_parse_scheme (text);
  g_autofree char *address = scheme != NULL && strstr (text, "://") != NULL
                               ? g_strdup (text) : g_strconcat ("https://", text, NULL);

  if (*text != '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-address", "s", address);
}

static void
forum_library_page_dispose (GObject *object)
{
  ForumLibraryPage *self = FORUM_LIBRARY_PAGE (object);

  toast_dismissed_cb (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->updater != NULL)
    g_signal_handlers_disconnect_by_data (self->updater, self);
  g_clear_object (&self->updater);
  g_clear_object (&self->shelf);
  g_clear_object (&self->shown);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (forum_library_page_parent_class)->dispose (object);
}

static void
forum_library_page_class_init (ForumLibraryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_library_page_dispose;

  g_type_ensure (FORUM_TYPE_COLUMN_LAYOUT);
  g_type_ensure (FORUM_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-library-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumLibraryPage, opened);
  gtk_widget_class_bind_template_child (widget_class, ForumLibraryPage, built_in);
  gtk_widget_class_bind_template_child (widget_class, ForumLibraryPage, address);
  gtk_widget_class_bind_template_callback (widget_class, address_apply_cb);
  gtk_widget_class_install_action (widget_class, "library.remove", "s", remove_action_cb);
}

static void
forum_library_page_init (ForumLibraryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * forum_library_page_new:
 * @shown: (nullable): the edition that the window shows
 *
 * Returns: (transfer floating): a page to choose another one
 */
GtkWidget *
forum_library_page_new (ForumEdition *shown)
{
  ForumLibraryPage *self = g_object_new (FORUM_TYPE_LIBRARY_PAGE, NULL);

  g_set_object (&self->shown, shown);
  self->shelf = forum_library_dup_shelf ();
  self->updater = forum_updater_dup_default ();
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (forum_shelf_get_editions (self->shelf), "items-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->updater, "ended", G_CALLBACK (update), self);
  find_names (self);
  update_cb (self);

  return GTK_WIDGET (self);
}

/**
 * forum_library_page_enter_address:
 * @self: a page
 *
 * Lets the user type the address of a forum.
 */
void
forum_library_page_enter_address (ForumLibraryPage *self)
{
  g_return_if_fail (FORUM_IS_LIBRARY_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->address));
}
