/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <string.h>

/* The ways to look at what the program shows, and to do what a person would. */

/**
 * ui_child:
 * @widget: a widget with a template
 * @id: an id of its template, or of the template of a class that it derives from
 *
 * Returns: (transfer none): that part of it
 */
gpointer
ui_child (gpointer    widget,
          const char *id)
{
  GObject *child = NULL;

  for (GType type = G_OBJECT_TYPE (widget); child == NULL && type != GTK_TYPE_WIDGET; type = g_type_parent (type))
    child = gtk_widget_get_template_child (widget, type, id);
  g_assert_nonnull (child);

  return child;
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/**
 * ui_find_all:
 * @root: where to look
 * @type: what for
 *
 * Returns: (transfer container) (element-type GtkWidget): all that are seen, in their order
 */
GPtrArray *
ui_find_all (GtkWidget *root,
             GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, found);

  return found;
}

/**
 * ui_find:
 * @root: where to look
 * @type: what for
 *
 * Returns: (transfer none) (nullable): the first that is seen
 */
gpointer
ui_find (GtkWidget *root,
         GType      type)
{
  g_autoptr (GPtrArray) found = ui_find_all (root, type);

  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

/**
 * ui_find_file_dialog:
 *
 * Returns: (transfer none) (nullable): the dialog of GTK itself, which asks for a file where there is no portal
 */
GtkWidget *
ui_find_file_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkFileChooserDialog") && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

/**
 * ui_find_target:
 * @root: where to look
 * @target: what a row opens, such as `person/somebody` or the id of an edition
 *
 * Returns: (transfer none) (nullable): the first such row that is seen
 */
GtkWidget *
ui_find_target (GtkWidget  *root,
                const char *target)
{
  g_autoptr (GPtrArray) rows = ui_find_all (root, GTK_TYPE_LIST_BOX_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      GVariant *value = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

      if (value != NULL && g_str_equal (g_variant_get_string (value, NULL), target))
        return row;
    }

  return NULL;
}

/**
 * ui_find_button:
 * @root: where to look
 * @words: what is written on it, without the mark of its mnemonic
 *
 * Returns: (transfer none) (nullable): the first such button that is seen
 */
GtkWidget *
ui_find_button (GtkWidget  *root,
                const char *words)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (ui_shows (g_ptr_array_index (buttons, i), words))
      return g_ptr_array_index (buttons, i);

  return NULL;
}

/**
 * ui_shows:
 * @root: where to look
 * @words: some words
 *
 * Returns: whether there is a label that is seen, and says exactly this
 */
gboolean
ui_shows (GtkWidget  *root,
          const char *words)
{
  g_autoptr (GPtrArray) labels = ui_find_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), words))
      return TRUE;

  return FALSE;
}

/**
 * ui_says:
 * @root: where to look
 * @part: some words
 *
 * Returns: whether there is a label that is seen, and has them in it
 */
gboolean
ui_says (GtkWidget  *root,
         const char *part)
{
  g_autoptr (GPtrArray) labels = ui_find_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_text (g_ptr_array_index (labels, i)), part) != NULL)
      return TRUE;

  return FALSE;
}

static const char *
id_of (gpointer item)
{
  if (FORUM_IS_SESSION (item))
    return forum_session_get_id (item);
  if (FORUM_IS_PERSON (item))
    return forum_person_get_id (item);

  return FORUM_IS_ORGANIZATION (item) ? forum_organization_get_id (item) : forum_article_get_id (item);
}

/* The program remembers in the row what it is of. */
static const char *
id_of_row (GtkListBoxRow *row)
{
  return id_of (g_object_get_data (G_OBJECT (row), "forum-item"));
}

/**
 * ui_list_ids:
 * @list: the list of a browser
 *
 * Returns: (transfer full): the ids of what its rows show, with spaces between them
 */
char *
ui_list_ids (GtkListBox *list)
{
  GString *ids = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", id_of_row (row));

  return g_string_free (ids, FALSE);
}

/**
 * ui_find_row:
 * @list: the list of a browser
 * @id: an id
 *
 * Returns: (transfer none): the row of what has the id
 */
GtkWidget *
ui_find_row (GtkListBox *list,
             const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_str_equal (id_of_row (row), id))
      return GTK_WIDGET (row);

  g_error ("There is no row of %s", id);
}

/**
 * ui_has_focus:
 * @widget: a widget
 *
 * Returns: whether the focus of its window is in it
 */
gboolean
ui_has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/**
 * ui_accessible_label:
 * @widget: a widget
 *
 * Returns: (transfer full) (nullable): the words that were given to it for screen readers
 */
char *
ui_accessible_label (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return NULL;

  /* What it is can only be learned by claiming something else. */
  return gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "\a");
}

/**
 * ui_activate:
 * @row: a row
 *
 * Does what Enter or a click on it would.
 */
void
ui_activate (GtkWidget *row)
{
  g_assert_true (gtk_widget_get_mapped (row));
  g_assert_true (gtk_widget_is_sensitive (row));
  g_assert_true (gtk_widget_activate (row));
  ui_settle ();
}

/**
 * ui_click:
 * @button: a button
 *
 * Does what a click on it would.
 */
void
ui_click (GtkWidget *button)
{
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

/**
 * ui_press:
 * @widget: a widget
 * @keys: as gtk_accelerator_parse() knows them, such as `<Alt>Left`
 *
 * Does what the keys would if the focus were in @widget. It has to know them.
 */
void
ui_press (GtkWidget  *widget,
          const char *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (keys);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      guint n_shortcuts = GTK_IS_SHORTCUT_CONTROLLER (controller)
                          ? g_list_model_get_n_items (G_LIST_MODEL (controller)) : 0;

      for (guint j = 0; j < n_shortcuts; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            {
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                            gtk_shortcut_get_arguments (shortcut));
              ui_settle ();
              return;
            }
        }
    }

  g_error ("%s does not know %s", G_OBJECT_TYPE_NAME (widget), keys);
}

/**
 * ui_can_type:
 *
 * Returns: whether ui_type() is possible; if not, the test is skipped
 */
gboolean
ui_can_type (void)
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  if (xdotool == NULL)
    g_test_skip ("xdotool is not installed");

  return xdotool != NULL;
}

/**
 * ui_type:
 * @keys: keys as xdotool knows them, with spaces between them
 *
 * Presses keys of the keyboard. They go to the window below the pointer, which is put into the first one; what they
 * do has to be waited for.
 */
void
ui_type (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("xdotool mousemove 100 100 key --delay 0 %s", keys);
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_command_line_sync (line, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}
