/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-program-view.h"

#include <glib/gi18n.h>

#include "forum-about-page.h"
#include "forum-agenda-page.h"
#include "forum-cover.h"
#include "forum-navigation.h"
#include "forum-pages.h"
#include "forum-programme-page.h"
#include "forum-search-page.h"
#include "forum-session-page.h"
#include "forum-speakers-page.h"
#include "model/forum-clock.h"

/* All that a window shows of a forum: its pages, each of which is built when it is first seen, and
 * the search. */
struct _ForumProgramView
{
  AdwBin parent_instance;

  ForumProgram *program;
  GSettings *settings;          /* NULL if nothing is to be remembered. */

  GtkStack *states;
  AdwViewStack *pages;
  AdwBin *search_bin;
  GtkWidget *focus;             /* Not owned: where the keyboard was before the search. */
};

enum
{
  PROP_0,
  PROP_CAN_BACK,
  PROP_SEARCHING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ForumProgramView, forum_program_view, ADW_TYPE_BIN)

static GtkWidget *
create_about (ForumProgram *program)
{
  GtkWidget *navigation = g_object_new (FORUM_TYPE_NAVIGATION, NULL);

  forum_navigation_reset (FORUM_NAVIGATION (navigation), program, forum_about_page_new (program));

  return navigation;
}

/* In the order of the switcher. The names are those of the settings' schema. */
static const struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  GtkWidget *(*create) (ForumProgram *program);
} page_kinds[] = {
  { "programme", N_("Programme"), "bioforum-programme-symbolic", forum_programme_page_new },
  { "speakers", N_("Speakers"), "bioforum-people-symbolic", forum_speakers_page_new },
  { "agenda", N_("My Agenda"), "starred-symbolic", forum_agenda_page_new },
  { "about", N_("About the Forum"), "help-about-symbolic", create_about },
};

static gboolean
is_searching (ForumProgramView *self)
{
  return gtk_stack_get_visible_child (self->states) == GTK_WIDGET (self->search_bin);
}

static ForumNavigation *
get_navigation (GtkWidget *page)
{
  return FORUM_IS_BROWSER (page) ? forum_browser_get_navigation (FORUM_BROWSER (page))
                                 : FORUM_NAVIGATION (page);
}

static void
notify_can_back_cb (ForumProgramView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_BACK]);
}

static void
days_selected_cb (GtkSingleSelection *days,
                  GParamSpec         *pspec,
                  ForumProgramView   *self)
{
  ForumDay *day = gtk_single_selection_get_selected_item (days);
  g_autofree char *key = day != NULL ? forum_day_dup_key (day) : NULL;

  if (key != NULL)
    g_settings_set_string (self->settings, "day", key);
}

/* On a day of the forum that day is shown, else the one that was shown last. */
static void
restore_day (ForumProgramView   *self,
             ForumProgrammePage *page)
{
  GtkSingleSelection *days = forum_programme_page_get_days (page);
  ForumDay *day = gtk_single_selection_get_selected_item (days);
  g_autoptr (GDateTime) now = forum_clock_dup_now (forum_clock_get_default ());
  g_autofree char *key = NULL;

  if (self->settings == NULL)
    return;

  key = g_settings_get_string (self->settings, "day");
  if (day != NULL && !forum_day_contains (day, now))
    forum_programme_page_show_key (page, key);
  g_signal_connect_object (days, "notify::selected", G_CALLBACK (days_selected_cb), self, 0);
}

static void
add_page (ForumProgramView *self,
          AdwBin           *bin,
          GtkWidget        *page)
{
  g_signal_connect_object (page, "notify::can-back", G_CALLBACK (notify_can_back_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (bin, page);
}

/* Builds the page that is seen for the first time. */
static void
fill_page (ForumProgramView *self)
{
  AdwBin *bin = ADW_BIN (adw_view_stack_get_visible_child (self->pages));
  const char *name = adw_view_stack_get_visible_child_name (self->pages);

  if (adw_bin_get_child (bin) != NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    if (g_str_equal (name, page_kinds[i].name))
      add_page (self, bin, page_kinds[i].create (self->program));

  if (FORUM_IS_PROGRAMME_PAGE (adw_bin_get_child (bin)))
    restore_day (self, FORUM_PROGRAMME_PAGE (adw_bin_get_child (bin)));
}

/* GTK 4.8 lets a screen reader into what a stack does not show, unless it is told not to. */
static void
hide_from_screen_readers (ForumProgramView *self)
{
  GtkWidget *shown = gtk_widget_get_parent (forum_program_view_get_page (self));
  GtkWidget *bin = gtk_widget_get_first_child (GTK_WIDGET (self->pages));

  for (; bin != NULL; bin = gtk_widget_get_next_sibling (bin))
    gtk_accessible_update_state (GTK_ACCESSIBLE (bin), GTK_ACCESSIBLE_STATE_HIDDEN, bin != shown,
                                 -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->search_bin), GTK_ACCESSIBLE_STATE_HIDDEN,
                               GTK_WIDGET (self->search_bin) != shown, -1);
}

/* The keyboard goes where the eyes go. */
static void
pages_visible_child_cb (ForumProgramView *self)
{
  fill_page (self);
  forum_program_view_set_searching (self, FALSE);
  hide_from_screen_readers (self);
  notify_can_back_cb (self);
  gtk_widget_grab_focus (forum_program_view_get_page (self));
}

static void
remember_focus (ForumProgramView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_is_ancestor (focus, forum_program_view_get_page (self)))
    focus = NULL;

  g_set_weak_pointer (&self->focus, focus);
}

/* It may have been in another page than the one that is seen now. */
static void
restore_focus (ForumProgramView *self)
{
  GtkWidget *focus = self->focus;

  g_clear_weak_pointer (&self->focus);
  if (focus == NULL || !gtk_widget_get_mapped (focus) || !gtk_widget_grab_focus (focus))
    gtk_widget_grab_focus (forum_program_view_get_page (self));
}

/* Whoever begins to type where nothing takes it, searches. */
static gboolean
keys_pressed_cb (ForumProgramView      *self,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 GtkEventControllerKey *keys)
{
  const GdkModifierType commands = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;
  gunichar character = gdk_keyval_to_unicode (keyval);

  if ((state & commands) != 0 || character == 0 || !g_unichar_isgraph (character))
    return GDK_EVENT_PROPAGATE;

  forum_program_view_set_searching (self, TRUE);

  return forum_search_page_type (FORUM_SEARCH_PAGE (forum_program_view_get_page (self)), keys);
}

static void
stop_search_action_cb (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  forum_program_view_set_searching (FORUM_PROGRAM_VIEW (widget), FALSE);
}

static gboolean
forum_program_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (forum_program_view_get_page (FORUM_PROGRAM_VIEW (widget)));
}

/* Tab goes through all that is in the page, and not to where grab_focus() would begin. */
static gboolean
forum_program_view_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
forum_program_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  ForumProgramView *self = FORUM_PROGRAM_VIEW (object);

  if (prop_id == PROP_CAN_BACK)
    g_value_set_boolean (value, forum_program_view_can_back (self));
  else if (prop_id == PROP_SEARCHING)
    g_value_set_boolean (value, is_searching (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
forum_program_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_SEARCHING)
    forum_program_view_set_searching (FORUM_PROGRAM_VIEW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
forum_program_view_dispose (GObject *object)
{
  ForumProgramView *self = FORUM_PROGRAM_VIEW (object);

  if (self->pages != NULL)
    g_signal_handlers_disconnect_by_data (self->pages, self);
  self->pages = NULL;
  g_clear_weak_pointer (&self->focus);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->program);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (forum_program_view_parent_class)->dispose (object);
}

static void
forum_program_view_class_init (ForumProgramViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = forum_program_view_get_property;
  object_class->set_property = forum_program_view_set_property;
  object_class->dispose = forum_program_view_dispose;
  widget_class->focus = forum_program_view_focus;
  widget_class->grab_focus = forum_program_view_grab_focus;

  properties[PROP_CAN_BACK] =
    g_param_spec_boolean ("can-back", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "view.stop-search", NULL, stop_search_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "view.stop-search", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-program-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumProgramView, states);
  gtk_widget_class_bind_template_child (widget_class, ForumProgramView, pages);
  gtk_widget_class_bind_template_child (widget_class, ForumProgramView, search_bin);
}

static void
forum_program_view_init (ForumProgramView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.stop-search", FALSE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (keys_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    {
      AdwViewStackPage *page = adw_view_stack_add_titled (self->pages, adw_bin_new (),
                                                          page_kinds[i].name,
                                                          _(page_kinds[i].title));

      adw_view_stack_page_set_icon_name (page, page_kinds[i].icon_name);
    }
  forum_cover_watch_children (GTK_WIDGET (self->pages));
  forum_cover_watch_children (GTK_WIDGET (self->states));
}

/**
 * forum_program_view_new:
 * @program: a forum
 * @settings: (nullable): where it is remembered what was looked at last
 *
 * Returns: (transfer floating): a widget that shows all of the forum
 */
GtkWidget *
forum_program_view_new (ForumProgram *program,
                        GSettings    *settings)
{
  ForumProgramView *self = g_object_new (FORUM_TYPE_PROGRAM_VIEW, NULL);

  self->program = g_object_ref (program);
  g_set_object (&self->settings, settings);
  if (settings != NULL)
    g_settings_bind (settings, "page", self->pages, "visible-child-name",
                     G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
  fill_page (self);
  hide_from_screen_readers (self);
  g_signal_connect_swapped (self->pages, "notify::visible-child",
                            G_CALLBACK (pages_visible_child_cb), self);

  return GTK_WIDGET (self);
}

/**
 * forum_program_view_get_program:
 * @self: a view
 *
 * Returns: (transfer none): the forum that it shows
 */
ForumProgram *
forum_program_view_get_program (ForumProgramView *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM_VIEW (self), NULL);

  return self->program;
}

/**
 * forum_program_view_get_pages:
 * @self: a view
 *
 * Returns: (transfer none): its pages, for a switcher
 */
AdwViewStack *
forum_program_view_get_pages (ForumProgramView *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM_VIEW (self), NULL);

  return self->pages;
}

/**
 * forum_program_view_get_page:
 * @self: a view
 *
 * Returns: (transfer none): the page that is seen: a ForumBrowser, or a ForumNavigation that has no
 *   list beside it
 */
GtkWidget *
forum_program_view_get_page (ForumProgramView *self)
{
  GtkWidget *bin;

  g_return_val_if_fail (FORUM_IS_PROGRAM_VIEW (self), NULL);

  bin = is_searching (self) ? GTK_WIDGET (self->search_bin)
                            : adw_view_stack_get_visible_child (self->pages);

  return adw_bin_get_child (ADW_BIN (bin));
}

/**
 * forum_program_view_get_page_name:
 * @position: from 0
 *
 * Returns: (nullable): what the page at that position of every view is called
 */
const char *
forum_program_view_get_page_name (guint position)
{
  return position < G_N_ELEMENTS (page_kinds) ? page_kinds[position].name : NULL;
}

/**
 * forum_program_view_show_page:
 * @self: a view
 * @name: the name of a page
 */
void
forum_program_view_show_page (ForumProgramView *self,
                              const char       *name)
{
  g_return_if_fail (FORUM_IS_PROGRAM_VIEW (self));

  forum_program_view_set_searching (self, FALSE);
  if (adw_view_stack_get_child_by_name (self->pages, name) != NULL)
    adw_view_stack_set_visible_child_name (self->pages, name);
}

/**
 * forum_program_view_show_day:
 * @self: a view
 * @position: a day, from 0; nothing but the programme is shown if the forum has no such day
 */
void
forum_program_view_show_day (ForumProgramView *self,
                             guint             position)
{
  GtkWidget *page;

  g_return_if_fail (FORUM_IS_PROGRAM_VIEW (self));

  forum_program_view_show_page (self, page_kinds[0].name);
  page = forum_program_view_get_page (self);
  forum_programme_page_show_day (FORUM_PROGRAMME_PAGE (page), position);
  forum_browser_show_list (FORUM_BROWSER (page));
}

/**
 * forum_program_view_get_session:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the session that the keyboard is at: that of a row, else the
 *   one whose page is seen
 */
ForumSession *
forum_program_view_get_session (ForumProgramView *self)
{
  GtkWidget *page;
  GtkWidget *detail;
  gpointer listed;

  g_return_val_if_fail (FORUM_IS_PROGRAM_VIEW (self), NULL);

  page = forum_program_view_get_page (self);
  listed = FORUM_IS_BROWSER (page) ? forum_browser_get_listed (FORUM_BROWSER (page)) : NULL;
  if (FORUM_IS_SESSION (listed))
    return listed;

  detail = forum_navigation_get_page (get_navigation (page));

  /* The list may cover it. */
  return FORUM_IS_SESSION_PAGE (detail) && gtk_widget_get_mapped (detail)
           ? forum_session_page_get_session (FORUM_SESSION_PAGE (detail)) : NULL;
}

/**
 * forum_program_view_get_title:
 * @self: a view
 *
 * Where there is room for one page at a time, this is what that page is called.
 *
 * Returns: the title of the page that is seen: that of what was opened, else that of a list
 */
const char *
forum_program_view_get_title (ForumProgramView *self)
{
  GtkWidget *page;
  GtkWidget *bin;
  const char *title = NULL;

  g_return_val_if_fail (FORUM_IS_PROGRAM_VIEW (self), NULL);

  page = forum_program_view_get_page (self);
  if (forum_program_view_can_back (self))
    title = forum_pages_get_title (forum_navigation_get_page (get_navigation (page)));
  if (title != NULL)
    return title;
  if (is_searching (self))
    return _("Search");

  bin = adw_view_stack_get_visible_child (self->pages);

  return adw_view_stack_page_get_title (adw_view_stack_get_page (self->pages, bin));
}

/**
 * forum_program_view_get_searching:
 * @self: a view
 *
 * Returns: whether it shows the search instead of a page
 */
gboolean
forum_program_view_get_searching (ForumProgramView *self)
{
  g_return_val_if_fail (FORUM_IS_PROGRAM_VIEW (self), FALSE);

  return is_searching (self);
}

/**
 * forum_program_view_set_searching:
 * @self: a view
 * @searching: whether to show the search instead of a page
 */
void
forum_program_view_set_searching (ForumProgramView *self,
                                  gboolean          searching)
{
  g_return_if_fail (FORUM_IS_PROGRAM_VIEW (self));

  if (searching && adw_bin_get_child (self->search_bin) == NULL)
    add_page (self, self->search_bin, forum_search_page_new (self->program));

  if (is_searching (self) != searching)
    {
      if (searching)
        remember_focus (self);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.stop-search", searching);
      gtk_stack_set_visible_child (self->states, searching ? GTK_WIDGET (self->search_bin)
                                                           : GTK_WIDGET (self->pages));
      hide_from_screen_readers (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
      notify_can_back_cb (self);
      if (!searching)
        restore_focus (self);
    }

  if (searching)
    forum_search_page_open (FORUM_SEARCH_PAGE (forum_program_view_get_page (self)));
}

/**
 * forum_program_view_can_back:
 * @self: a view
 *
 * Returns: whether there is a way back
 */
gboolean
forum_program_view_can_back (ForumProgramView *self)
{
  GtkWidget *page;

  g_return_val_if_fail (FORUM_IS_PROGRAM_VIEW (self), FALSE);

  page = forum_program_view_get_page (self);
  if (FORUM_IS_BROWSER (page))
    return forum_browser_can_back (FORUM_BROWSER (page));

  return forum_navigation_can_back (FORUM_NAVIGATION (page));
}

/**
 * forum_program_view_back:
 * @self: a view
 *
 * Goes back to what was seen before.
 */
void
forum_program_view_back (ForumProgramView *self)
{
  GtkWidget *page;

  g_return_if_fail (FORUM_IS_PROGRAM_VIEW (self));

  page = forum_program_view_get_page (self);
  if (FORUM_IS_BROWSER (page))
    forum_browser_back (FORUM_BROWSER (page));
  else
    forum_navigation_back (FORUM_NAVIGATION (page));
}
