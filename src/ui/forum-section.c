/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-section.h"

#include <glib/gi18n.h>

#include "forum-row.h"
#include "forum-rows.h"

/* A heading and a card of rows, one for each item of a model. It is not there while there are
 * none. */
struct _ForumSection
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ForumSection, forum_section, GTK_TYPE_WIDGET)

/* A card without a title is not without a name. */
static void
name_list (ForumSection *self)
{
  GtkAccessible *list = GTK_ACCESSIBLE (self->list);

  if (gtk_widget_get_visible (GTK_WIDGET (self->title)))
    {
      gtk_accessible_reset_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL);
      gtk_accessible_update_relation (list, GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL,
                                      -1);
    }
  else
    {
      gtk_accessible_reset_relation (list, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details"), -1);
    }
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return forum_rows_new_for (item);
}

/* The arrow keys go on from card to card, as if all of the page were one list. They stay in the
 * page. */
static gboolean
list_keynav_failed_cb (ForumSection     *self,
                       GtkDirectionType  direction)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);

  if (page == NULL || (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_child_focus (page, direction == GTK_DIR_UP ? GTK_DIR_TAB_BACKWARD
                                                               : GTK_DIR_TAB_FORWARD);
}

static void
forum_section_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  ForumSection *self = FORUM_SECTION (object);

  if (prop_id == PROP_TITLE)
    g_value_set_string (value, gtk_label_get_label (self->title));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
forum_section_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  ForumSection *self = FORUM_SECTION (object);

  if (prop_id == PROP_TITLE)
    forum_section_set_title (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
forum_section_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (forum_section_parent_class)->dispose (object);
}

static void
forum_section_class_init (ForumSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = forum_section_get_property;
  object_class->set_property = forum_section_set_property;
  object_class->dispose = forum_section_dispose;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-section.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumSection, title);
  gtk_widget_class_bind_template_child (widget_class, ForumSection, list);
  gtk_widget_class_bind_template_callback (widget_class, list_keynav_failed_cb);
}

static void
forum_section_init (ForumSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_list (self);
}

/**
 * forum_section_set_title:
 * @self: a section
 * @title: (nullable): its heading, plain text; "" for a card without one
 */
void
forum_section_set_title (ForumSection *self,
                         const char   *title)
{
  g_return_if_fail (FORUM_IS_SECTION (self));

  if (g_strcmp0 (gtk_label_get_label (self->title), title) == 0)
    return;

  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), title != NULL && *title != '\0');
  name_list (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * forum_section_set_model:
 * @self: a section
 * @model: (nullable): anything of a forum's model
 */
void
forum_section_set_model (ForumSection *self,
                         GListModel   *model)
{
  g_return_if_fail (FORUM_IS_SECTION (self));

  gtk_list_box_bind_model (self->list, model, create_row_cb, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), model != NULL && g_list_model_get_n_items (model) > 0);
}

/**
 * forum_section_append:
 * @self: a section without a model
 * @row: (transfer floating): a row
 */
void
forum_section_append (ForumSection *self,
                      GtkWidget    *row)
{
  g_return_if_fail (FORUM_IS_SECTION (self));

  gtk_list_box_append (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * forum_section_append_detail:
 * @self: a section without a model
 * @icon_name: an icon
 * @title: a line of plain text
 * @subtitle: (nullable): another one
 *
 * Adds a row that says when, where or how.
 */
void
forum_section_append_detail (ForumSection *self,
                             const char   *icon_name,
                             const char   *title,
                             const char   *subtitle)
{
  GtkWidget *row = forum_row_new ();

  forum_row_set_icon (FORUM_ROW (row), icon_name);
  forum_row_set_title (FORUM_ROW (row), title, NULL);
  forum_row_set_subtitle (FORUM_ROW (row), subtitle);
  forum_section_append (self, row);
}
