/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-speakers-page.h"

#include <glib/gi18n.h>

#include <string.h>

#include "forum-empty.h"
#include "forum-label.h"
#include "forum-rows.h"
#include "words/forum-words.h"

/* Everybody, by name; or those who have a role, or are of an organization. */
struct _ForumSpeakersPage
{
  ForumBrowser parent_instance;

  GtkFilterListModel *people;
  GArray *role_choices;         /* What the roles' choices stand for, after the first: all. */
  GPtrArray *organization_choices;

  GtkDropDown *roles;
  GtkDropDown *organizations;
  ForumLabel *nobody;
};

G_DEFINE_FINAL_TYPE (ForumSpeakersPage, forum_speakers_page, FORUM_TYPE_BROWSER)

typedef struct
{
  GObject *item;
  char *key;
} Sortable;

static void
clear_sortable (gpointer data)
{
  Sortable *sortable = data;

  g_free (sortable->key);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (((const Sortable *) a)->key, ((const Sortable *) b)->key);
}

/* As the user's language sorts names. */
static GPtrArray *
sort_by_name (ForumList *list)
{
  g_autoptr (GArray) sortables = g_array_new (FALSE, FALSE, sizeof (Sortable));
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  g_array_set_clear_func (sortables, clear_sortable);
  for (guint i = 0; i < forum_list_get_length (list); i++)
    {
      GObject *item = forum_list_get (list, i);
      ForumText *name = FORUM_IS_PERSON (item)
                          ? forum_person_get_name (FORUM_PERSON (item))
                          : forum_organization_get_name (FORUM_ORGANIZATION (item));
      Sortable sortable = { item, g_utf8_collate_key (forum_text_get (name), -1) };

      g_array_append_val (sortables, sortable);
    }
  g_array_sort (sortables, compare_keys);

  for (guint i = 0; i < sortables->len; i++)
    g_ptr_array_add (sorted, g_object_ref (g_array_index (sortables, Sortable, i).item));

  return sorted;
}

static gboolean
has_role (ForumProgram *program,
          ForumPerson  *person,
          ForumRole     role)
{
  GListModel *sessions = forum_program_get_sessions_of (program, person);

  for (guint i = 0; sessions != NULL && i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (ForumSession) session = g_list_model_get_item (sessions, i);
      ForumList *appearances = forum_session_get_appearances (session);

      for (guint j = 0; j < forum_list_get_length (appearances); j++)
        {
          ForumAppearance *appearance = forum_list_get (appearances, j);

          if (forum_appearance_get_person (appearance) == person &&
              forum_appearance_get_role (appearance) == role)
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
match_cb (gpointer item,
          gpointer user_data)
{
  ForumSpeakersPage *self = user_data;
  ForumProgram *program = forum_browser_get_program (FORUM_BROWSER (self));
  guint role = gtk_drop_down_get_selected (self->roles);
  guint organization = gtk_drop_down_get_selected (self->organizations);

  if (role > 0 && role <= self->role_choices->len &&
      !has_role (program, item, g_array_index (self->role_choices, ForumRole, role - 1)))
    return FALSE;

  return organization == 0 || organization > self->organization_choices->len ||
         forum_person_get_organization (item) ==
         g_ptr_array_index (self->organization_choices, organization - 1);
}

/* In GTK 4.8 it is a button inside a drop-down that has the focus, and it has no words. */
static void
name_drop_down (GtkDropDown *drop_down,
                const char  *name)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  GtkStringObject *choice = gtk_drop_down_get_selected_item (drop_down);
  g_autofree char *words = g_strdup_printf ("%s, %s", name, gtk_string_object_get_string (choice));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
name_drop_downs (ForumSpeakersPage *self)
{
  name_drop_down (self->roles, _("Role"));
  name_drop_down (self->organizations, _("Organization"));
}

static void
filter_changed_cb (ForumSpeakersPage *self)
{
  name_drop_downs (self);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->people), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_set_visible (GTK_WIDGET (self->nobody),
                          g_list_model_get_n_items (G_LIST_MODEL (self->people)) == 0);
}

static gboolean
anybody_has_role (ForumProgram *program,
                  ForumRole     role)
{
  ForumList *people = forum_program_get_people (program);

  for (guint i = 0; i < forum_list_get_length (people); i++)
    if (has_role (program, forum_list_get (people, i), role))
      return TRUE;

  return FALSE;
}

/* Only what somebody has can be chosen. */
static void
fill_roles (ForumSpeakersPage *self)
{
  static const ForumRole roles[] = {
    FORUM_ROLE_SPEAKER, FORUM_ROLE_CHAIR, FORUM_ROLE_PANELIST, FORUM_ROLE_DISCUSSANT,
    FORUM_ROLE_HOST,
  };
  ForumProgram *program = forum_browser_get_program (FORUM_BROWSER (self));
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("All roles"));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (anybody_has_role (program, roles[i]))
      {
        g_array_append_val (self->role_choices, roles[i]);
        gtk_string_list_append (words, forum_words_for_role (roles[i]));
      }

  gtk_drop_down_set_model (self->roles, G_LIST_MODEL (words));
}

static void
fill_organizations (ForumSpeakersPage *self)
{
  ForumProgram *program = forum_browser_get_program (FORUM_BROWSER (self));
  g_autoptr (GPtrArray) sorted = sort_by_name (forum_program_get_organizations (program));
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("All organizations"));
  for (guint i = 0; i < sorted->len; i++)
    {
      ForumOrganization *organization = g_ptr_array_index (sorted, i);

      if (forum_program_get_people_of (program, organization) == NULL)
        continue;
      g_ptr_array_add (self->organization_choices, organization);
      gtk_string_list_append (words, forum_text_get (forum_organization_get_name (organization)));
    }

  gtk_drop_down_set_model (self->organizations, G_LIST_MODEL (words));
}

static GtkWidget *
forum_speakers_page_create_row (ForumBrowser *browser,
                                gpointer      item)
{
  return forum_rows_new_listed (forum_browser_get_program (browser), item);
}

static GtkWidget *
forum_speakers_page_create_nothing (ForumBrowser *browser)
{
  return forum_empty_new ("bioforum-people-symbolic", _("Nobody Here"),
                          _("Choose another role or organization."));
}

static void
forum_speakers_page_dispose (GObject *object)
{
  ForumSpeakersPage *self = FORUM_SPEAKERS_PAGE (object);

  /* The filter asks this page. */
  if (self->people != NULL)
    gtk_filter_list_model_set_filter (self->people, NULL);
  G_OBJECT_CLASS (forum_speakers_page_parent_class)->dispose (object);

  g_clear_object (&self->people);
}

static void
forum_speakers_page_finalize (GObject *object)
{
  ForumSpeakersPage *self = FORUM_SPEAKERS_PAGE (object);

  g_clear_pointer (&self->role_choices, g_array_unref);
  g_clear_pointer (&self->organization_choices, g_ptr_array_unref);

  G_OBJECT_CLASS (forum_speakers_page_parent_class)->finalize (object);
}

static void
forum_speakers_page_class_init (ForumSpeakersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ForumBrowserClass *browser_class = FORUM_BROWSER_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = forum_speakers_page_dispose;
  object_class->finalize = forum_speakers_page_finalize;
  browser_class->create_row = forum_speakers_page_create_row;
  browser_class->create_nothing = forum_speakers_page_create_nothing;

  g_type_ensure (FORUM_TYPE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-speakers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumSpeakersPage, roles);
  gtk_widget_class_bind_template_child (widget_class, ForumSpeakersPage, organizations);
  gtk_widget_class_bind_template_child (widget_class, ForumSpeakersPage, nobody);
}

static void
forum_speakers_page_init (ForumSpeakersPage *self)
{
  self->role_choices = g_array_new (FALSE, FALSE, sizeof (ForumRole));
  self->organization_choices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_nobody (void)
{
  return forum_empty_new ("bioforum-people-symbolic", _("No Speakers"),
                          _("This forum names nobody."));
}

/**
 * forum_speakers_page_new:
 * @program: a forum
 *
 * Returns: (transfer floating): a page that shows all of its people
 */
GtkWidget *
forum_speakers_page_new (ForumProgram *program)
{
  ForumSpeakersPage *self = g_object_new (FORUM_TYPE_SPEAKERS_PAGE, NULL);
  g_autoptr (GPtrArray) sorted = sort_by_name (forum_program_get_people (program));
  GListStore *people = g_list_store_new (FORUM_TYPE_PERSON);
  GtkFilter *filter;

  forum_browser_set_program (FORUM_BROWSER (self), program);
  fill_roles (self);
  fill_organizations (self);
  name_drop_downs (self);
  if (sorted->len == 0)
    g_object_set (self, "empty", create_nobody (), NULL);

  g_list_store_splice (people, 0, 0, sorted->pdata, sorted->len);
  filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  self->people = gtk_filter_list_model_new (G_LIST_MODEL (people), filter);
  g_signal_connect_object (self->roles, "notify::selected", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->organizations, "notify::selected", G_CALLBACK (filter_changed_cb),
                           self, G_CONNECT_SWAPPED);
  forum_browser_set_model (FORUM_BROWSER (self), G_LIST_MODEL (self->people), NULL);

  return GTK_WIDGET (self);
}
