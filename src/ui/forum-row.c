/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-row.h"

#include "forum-avatar.h"
#include "forum-label.h"
#include "forum-lines-layout.h"
#include "forum-text-size.h"
#include "forum-wrap-layout.h"
#include "model/forum-link.h"

/* A row of a card: a person, an organization, a source, a fact. It is not AdwActionRow, which takes
 * its title for markup and is several times as heavy. */
struct _ForumRow
{
  GtkListBoxRow parent_instance;

  GtkBox *box;
  GtkBox *columns;
  GtkBox *texts;
  GtkBox *names;
  ForumLabel *title;

  /* NULL until they are set: most rows have few of them. */
  ForumLabel *other;
  ForumLabel *subtitle;
  ForumLabel *detail;
  GtkLabel *note;
  gboolean large;               /* Whether its text leaves little room. */
};

G_DEFINE_FINAL_TYPE (ForumRow, forum_row, GTK_TYPE_LIST_BOX_ROW)

/* What the row ends with stands at its end as long as the text leaves room, and then below. */
static void
forum_row_css_changed (GtkWidget         *widget,
                       GtkCssStyleChange *change)
{
  ForumRow *self = FORUM_ROW (widget);
  gboolean large;

  GTK_WIDGET_CLASS (forum_row_parent_class)->css_changed (widget, change);

  large = forum_text_size_get_scale (widget) >= FORUM_TEXT_SIZE_LARGE;
  if (self->large == large)
    return;

  self->large = large;
  gtk_widget_set_layout_manager (GTK_WIDGET (self->columns),
                                 large ? g_object_new (FORUM_TYPE_WRAP_LAYOUT, NULL)
                                       : g_object_new (GTK_TYPE_BOX_LAYOUT, "spacing", 12, NULL));
}

static void
forum_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (forum_row_parent_class)->dispose (object);
}

static void
forum_row_class_init (ForumRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_row_dispose;
  widget_class->css_changed = forum_row_css_changed;

  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_LINES_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumRow, box);
  gtk_widget_class_bind_template_child (widget_class, ForumRow, columns);
  gtk_widget_class_bind_template_child (widget_class, ForumRow, texts);
  gtk_widget_class_bind_template_child (widget_class, ForumRow, names);
  gtk_widget_class_bind_template_child (widget_class, ForumRow, title);
}

static void
forum_row_init (ForumRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static ForumLabel *
add_label (GtkBox   *box,
           gboolean  small)
{
  GtkWidget *label = g_object_new (FORUM_TYPE_LABEL, NULL);

  gtk_widget_add_css_class (label, "dim-label");
  if (small)
    gtk_widget_add_css_class (label, "caption");
  gtk_box_append (box, label);

  return FORUM_LABEL (label);
}

static GtkWidget *
create_image (const char *icon_name)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", icon_name,
                                   NULL);

  gtk_widget_add_css_class (image, "dim-label");

  return image;
}

/* What a screen reader says of the row: all its words, in their order. */
static void
update_accessible_label (ForumRow *self)
{
  ForumLabel *labels[] = { self->title, self->other, self->subtitle, self->detail };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *label = NULL;

      if (labels[i] == NULL)
        continue;

      g_object_get (labels[i], "label", &label, NULL);
      if (*label != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", label);
    }

  if (self->note != NULL)
    g_string_append_printf (words, ", %s", gtk_label_get_label (self->note));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str,
                                  -1);
}

/**
 * forum_row_new:
 *
 * Returns: (transfer floating): a row without anything in it
 */
GtkWidget *
forum_row_new (void)
{
  return g_object_new (FORUM_TYPE_ROW, NULL);
}

/**
 * forum_row_set_title:
 * @self: a row
 * @title: its first line, plain text
 * @language: (nullable): the BCP 47 tag of its language
 */
void
forum_row_set_title (ForumRow   *self,
                     const char *title,
                     const char *language)
{
  forum_label_set_language (self->title, language);
  forum_label_set_label (self->title, title);
  update_accessible_label (self);
}

/**
 * forum_row_set_other:
 * @self: a row
 * @text: (nullable): what the title is called in another language
 */
void
forum_row_set_other (ForumRow  *self,
                     ForumText *text)
{
  if (self->other == NULL)
    self->other = add_label (self->names, FALSE);
  forum_label_set_text (self->other, text);
  update_accessible_label (self);
}

/**
 * forum_row_set_subtitle:
 * @self: a row
 * @subtitle: (nullable): its last line, plain text
 */
void
forum_row_set_subtitle (ForumRow   *self,
                        const char *subtitle)
{
  if (subtitle == NULL && self->subtitle == NULL)
    return;

  if (self->subtitle == NULL)
    self->subtitle = add_label (self->texts, TRUE);
  forum_label_set_label (self->subtitle, subtitle);
  update_accessible_label (self);
}

/**
 * forum_row_set_detail:
 * @self: a row
 * @detail: (nullable): what stands below the subtitle, which has to be set before; plain text
 */
void
forum_row_set_detail (ForumRow   *self,
                      const char *detail)
{
  if (detail == NULL && self->detail == NULL)
    return;

  if (self->detail == NULL)
    self->detail = add_label (self->texts, TRUE);
  forum_label_set_label (self->detail, detail);
  update_accessible_label (self);
}

/**
 * forum_row_set_note:
 * @self: a row
 * @note: (nullable): a word at its end
 */
void
forum_row_set_note (ForumRow   *self,
                    const char *note)
{
  if (note == NULL)
    return;

  if (self->note == NULL)
    {
      self->note = GTK_LABEL (gtk_label_new (NULL));
      gtk_label_set_ellipsize (self->note, PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim-label");
      gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
      gtk_box_append (self->columns, GTK_WIDGET (self->note));
    }
  gtk_label_set_label (self->note, note);
  update_accessible_label (self);
}

/**
 * forum_row_set_icon:
 * @self: a row
 * @icon_name: the icon at its beginning
 */
void
forum_row_set_icon (ForumRow   *self,
                    const char *icon_name)
{
  gtk_box_prepend (self->box, create_image (icon_name));
}

/**
 * forum_row_set_avatar:
 * @self: a row
 * @person: whose photo or initials stand at its beginning
 *
 * Makes it the row of a person, whose names are set: the other then stands beside the first.
 */
void
forum_row_set_avatar (ForumRow    *self,
                      ForumPerson *person)
{
  GtkWidget *avatar = forum_avatar_new ();

  forum_avatar_set_person (FORUM_AVATAR (avatar), person);
  gtk_box_prepend (self->box, avatar);
  g_object_set (self->title, "compact", TRUE, NULL);
  if (self->other != NULL)
    g_object_set (self->other, "compact", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_set_layout_manager (GTK_WIDGET (self->names),
                                 g_object_new (FORUM_TYPE_WRAP_LAYOUT, NULL));
}

static void
set_action (ForumRow   *self,
            const char *action_name,
            const char *target,
            const char *icon_name)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action_name);
  gtk_box_append (self->box, create_image (icon_name));
}

/**
 * forum_row_set_target:
 * @self: a row
 * @kind: what it leads to, as ForumNavigation knows it
 * @id: the id of that
 *
 * Makes the row open another page.
 */
void
forum_row_set_target (ForumRow   *self,
                      const char *kind,
                      const char *id)
{
  g_autofree char *target = g_strdup_printf ("%s/%s", kind, id);

  set_action (self, "nav.open", target, "go-next-symbolic");
}

/**
 * forum_row_set_url:
 * @self: a row
 * @url: (nullable): an address
 *
 * Makes the row open an address, if it is one that the program opens.
 */
void
forum_row_set_url (ForumRow   *self,
                   const char *url)
{
  if (url != NULL && forum_link_can_open (url))
    set_action (self, "win.open-url", url, "bioforum-external-symbolic");
}

/**
 * forum_row_append:
 * @self: a row
 * @child: (transfer floating): what is to stand at its end
 */
void
forum_row_append (ForumRow  *self,
                  GtkWidget *child)
{
  gtk_box_append (self->box, child);
}

/**
 * forum_row_set_query:
 * @self: a row
 * @query: what is to be marked in its words
 */
void
forum_row_set_query (ForumRow         *self,
                     ForumSearchQuery *query)
{
  ForumLabel *labels[] = { self->title, self->other, self->subtitle };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i] != NULL)
      forum_label_set_query (labels[i], query);
}
