/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-navigation.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forum-cover.h"
#include "forum-news-page.h"
#include "forum-pages.h"
#include "forum-recordings-page.h"
#include "forum-sources-page.h"

/* Pages on top of each other: from a session to a speaker, to the affiliation, and back. Whatever
 * stands in one of its pages opens another by the action `nav.open`. */
struct _ForumNavigation
{
  GtkWidget parent_instance;

  GtkStack *stack;
  ForumProgram *program;
  GPtrArray *pages;             /* From the root to the one that is seen; owned by the stack. */
};

enum
{
  PROP_0,
  PROP_CAN_BACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ForumNavigation, forum_navigation, GTK_TYPE_WIDGET)

/* Pages that were left stay until they have moved out of sight. */
static void
remove_left_pages (ForumNavigation *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (!g_ptr_array_find (self->pages, child, NULL))
        gtk_stack_remove (self->stack, child);
      child = next;
    }
}

static void
stack_transition_running_cb (ForumNavigation *self)
{
  if (!gtk_stack_get_transition_running (self->stack))
    remove_left_pages (self);
}

static void
show_last (ForumNavigation        *self,
           GtkStackTransitionType  transition)
{
  GtkWidget *page = g_ptr_array_index (self->pages, self->pages->len - 1);

  gtk_stack_set_transition_type (self->stack, transition);
  gtk_stack_set_visible_child (self->stack, page);
  if (!gtk_stack_get_transition_running (self->stack))
    remove_left_pages (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_BACK]);
}

static void
add_page (ForumNavigation *self,
          GtkWidget       *page)
{
  gtk_stack_add_child (self->stack, page);
  forum_cover_watch (page);
  g_ptr_array_add (self->pages, page);
}

/* The page for what is to be opened, %NULL if there is no such thing. */
static GtkWidget *
create_page (ForumNavigation *self,
             const char      *target)
{
  gpointer item = forum_navigation_find (self->program, target);

  if (g_str_has_prefix (target, FORUM_NAVIGATION_SOURCES "/"))
    return forum_sources_page_new (self->program);
  if (g_str_has_prefix (target, FORUM_NAVIGATION_RECORDINGS "/"))
    return forum_recordings_page_new (self->program);
  if (g_str_has_prefix (target, FORUM_NAVIGATION_NEWS "/"))
    return forum_news_page_new (self->program);

  return item != NULL ? forum_pages_new_for (self->program, item) : NULL;
}

/* GTK gives the focus back to where it was when a page comes back. From there it must not go on to
 * the next thing, or the page would be scrolled away from what was read. */
static gboolean
forum_navigation_grab_focus (GtkWidget *widget)
{
  GtkWidget *page = gtk_stack_get_visible_child (FORUM_NAVIGATION (widget)->stack);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (page == NULL)
    return FALSE;
  if (focus != NULL && gtk_widget_is_ancestor (focus, page))
    return TRUE;

  return gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* Tab goes through the page in either direction, and not to where grab_focus() would begin. */
static gboolean
forum_navigation_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (FORUM_NAVIGATION (widget)->stack), direction);
}

static void
open_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ForumNavigation *self = FORUM_NAVIGATION (widget);

  if (forum_navigation_open (self, g_variant_get_string (parameter, NULL)))
    gtk_widget_grab_focus (widget);
}

static void
forum_navigation_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ForumNavigation *self = FORUM_NAVIGATION (object);

  if (prop_id == PROP_CAN_BACK)
    g_value_set_boolean (value, forum_navigation_can_back (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
forum_navigation_dispose (GObject *object)
{
  ForumNavigation *self = FORUM_NAVIGATION (object);

  if (self->stack != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->stack, self);
      g_ptr_array_set_size (self->pages, 0);
      gtk_widget_unparent (GTK_WIDGET (self->stack));
      self->stack = NULL;
    }
  g_clear_object (&self->program);

  G_OBJECT_CLASS (forum_navigation_parent_class)->dispose (object);
}

static void
forum_navigation_finalize (GObject *object)
{
  ForumNavigation *self = FORUM_NAVIGATION (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);

  G_OBJECT_CLASS (forum_navigation_parent_class)->finalize (object);
}

static void
forum_navigation_class_init (ForumNavigationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = forum_navigation_get_property;
  object_class->dispose = forum_navigation_dispose;
  object_class->finalize = forum_navigation_finalize;
  widget_class->focus = forum_navigation_focus;
  widget_class->grab_focus = forum_navigation_grab_focus;

  properties[PROP_CAN_BACK] =
    g_param_spec_boolean ("can-back", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "nav.open", "s", open_action_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
forum_navigation_init (ForumNavigation *self)
{
  self->pages = g_ptr_array_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  g_signal_connect_swapped (self->stack, "notify::transition-running",
                            G_CALLBACK (stack_transition_running_cb), self);
}

/**
 * forum_navigation_find:
 * @program: a forum
 * @target: a kind, a slash and an id
 *
 * Returns: (transfer none) (nullable): the session, person, organization or article of that kind
 *   and id, %NULL if the forum has none
 */
gpointer
forum_navigation_find (ForumProgram *program,
                       const char   *target)
{
  g_auto (GStrv) parts = g_strsplit (target, "/", 2);

  if (g_strv_length (parts) != 2)
    return NULL;

  if (g_str_equal (parts[0], FORUM_NAVIGATION_SESSION))
    return forum_program_find_session (program, parts[1]);
  if (g_str_equal (parts[0], FORUM_NAVIGATION_PERSON))
    return forum_program_find_person (program, parts[1]);
  if (g_str_equal (parts[0], FORUM_NAVIGATION_ORGANIZATION))
    return forum_program_find_organization (program, parts[1]);
  if (g_str_equal (parts[0], FORUM_NAVIGATION_ARTICLE))
    return forum_program_find_article (program, parts[1]);

  return NULL;
}

/**
 * forum_navigation_reset:
 * @self: a navigation
 * @program: the forum whose things it opens
 * @root: (transfer floating): the page to begin with
 *
 * Forgets all pages.
 */
void
forum_navigation_reset (ForumNavigation *self,
                        ForumProgram    *program,
                        GtkWidget       *root)
{
  g_return_if_fail (FORUM_IS_NAVIGATION (self));

  g_set_object (&self->program, program);
  g_ptr_array_set_size (self->pages, 0);
  add_page (self, root);
  show_last (self, GTK_STACK_TRANSITION_TYPE_NONE);
}

/**
 * forum_navigation_open:
 * @self: a navigation that was reset
 * @target: what to open: a kind, a slash and an id
 *
 * Returns: whether there is such a thing
 */
gboolean
forum_navigation_open (ForumNavigation *self,
                       const char      *target)
{
  GtkWidget *page;

  g_return_val_if_fail (FORUM_IS_NAVIGATION (self), FALSE);
  g_return_val_if_fail (strchr (target, '/') != NULL, FALSE);

  page = create_page (self, target);
  if (page == NULL)
    return FALSE;

  add_page (self, page);
  show_last (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);

  return TRUE;
}

/**
 * forum_navigation_can_back:
 * @self: a navigation
 *
 * Returns: whether there is a page below the one that is seen
 */
gboolean
forum_navigation_can_back (ForumNavigation *self)
{
  g_return_val_if_fail (FORUM_IS_NAVIGATION (self), FALSE);

  return self->pages->len > 1;
}

/**
 * forum_navigation_back:
 * @self: a navigation
 *
 * Leaves the page that is seen, if there is one below it.
 */
void
forum_navigation_back (ForumNavigation *self)
{
  g_return_if_fail (FORUM_IS_NAVIGATION (self));

  if (self->pages->len < 2)
    return;

  g_ptr_array_set_size (self->pages, self->pages->len - 1);
  show_last (self, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
}

/**
 * forum_navigation_get_page:
 * @self: a navigation
 *
 * Returns: (transfer none) (nullable): the page that is seen
 */
GtkWidget *
forum_navigation_get_page (ForumNavigation *self)
{
  g_return_val_if_fail (FORUM_IS_NAVIGATION (self), NULL);

  return self->pages->len > 0 ? g_ptr_array_index (self->pages, self->pages->len - 1) : NULL;
}
