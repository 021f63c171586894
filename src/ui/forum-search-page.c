/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-search-page.h"

#include <glib/gi18n.h>

#include "forum-card-list.h"
#include "forum-label.h"
#include "forum-row.h"
#include "forum-rows.h"
#include "forum-session-row.h"
#include "forum-wrap-layout.h"
#include "search/forum-search-index.h"

/* What is typed, and what is found: by kind, the best first. */
struct _ForumSearchPage
{
  ForumBrowser parent_instance;

  ForumSearchIndex *index;      /* NULL until it is made. */
  GCancellable *cancellable;
  GCancellable *suggesting;
  ForumSearchResults *results;
  char *preedit;                /* What the input method is composing. */
  gboolean whole[FORUM_SEARCH_N_GROUPS];

  GtkSearchEntry *entry;
  GtkWidget *nothing;
  ForumLabel *nothing_label;
  GtkBox *suggestions;
};

G_DEFINE_FINAL_TYPE (ForumSearchPage, forum_search_page, FORUM_TYPE_BROWSER)

/* What is asked in a thread. */
typedef struct
{
  ForumSearchIndex *index;
  char *query;
} Question;

/* How many of a kind are listed before one asks for all of them. */
#define FEW 6

static void
free_question (gpointer data)
{
  Question *question = data;

  g_object_unref (question->index);
  g_free (question->query);
  g_free (question);
}

static GtkText *
get_text (ForumSearchPage *self)
{
  return GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
}

/* Hands a key that was pressed elsewhere to the input method of a text. */
static gboolean
type_into (GtkText  *text,
           GdkEvent *event)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (text));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GtkIMContext *method = GTK_IS_EVENT_CONTROLLER_KEY (controller)
        ? gtk_event_controller_key_get_im_context (GTK_EVENT_CONTROLLER_KEY (controller)) : NULL;

      if (method != NULL && gtk_im_context_filter_keypress (method, event))
        return TRUE;
    }

  return FALSE;
}

/* A syllable that is being composed is not in the entry yet, but it is searched for. */
static char *
dup_query (ForumSearchPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  int position = gtk_editable_get_position (GTK_EDITABLE (self->entry));
  const char *cursor = g_utf8_offset_to_pointer (text, position);

  if (self->preedit == NULL)
    return g_strdup (text);

  return g_strdup_printf ("%.*s%s%s", (int) (cursor - text), text, self->preedit, cursor);
}

static ForumSearchGroup
get_group_of (gpointer item)
{
  if (FORUM_IS_SESSION (item))
    return FORUM_SEARCH_SESSIONS;
  if (FORUM_IS_PERSON (item))
    return FORUM_SEARCH_PEOPLE;

  return FORUM_IS_ORGANIZATION (item) ? FORUM_SEARCH_ORGANIZATIONS : FORUM_SEARCH_ARTICLES;
}

static const char *
get_group_name (ForumSearchGroup group)
{
  static const char *const names[] = {
    NC_("found", "Sessions"), NC_("found", "People"), NC_("found", "Organizations"),
    NC_("found", "Articles"),
  };

  return g_dpgettext2 (NULL, "found", names[group]);
}

static GtkWidget *
forum_search_page_create_row (ForumBrowser *browser,
                              gpointer      item)
{
  ForumSearchPage *self = FORUM_SEARCH_PAGE (browser);
  ForumSearchQuery *query = forum_search_results_get_query (self->results);
  GtkWidget *row = forum_rows_new_listed (forum_browser_get_program (browser), item);

  if (FORUM_IS_SESSION_ROW (row))
    forum_session_row_set_query (FORUM_SESSION_ROW (row), query);
  else
    forum_row_set_query (FORUM_ROW (row), query);

  return row;
}

static GtkWidget *
forum_search_page_create_header (ForumBrowser *browser,
                                 gpointer      item,
                                 gpointer      before)
{
  ForumSearchPage *self = FORUM_SEARCH_PAGE (browser);
  ForumSearchGroup group = get_group_of (item);
  guint n_items = g_list_model_get_n_items (forum_search_results_get_group (self->results, group));
  g_autofree char *label = NULL;
  GtkWidget *header;
  GtkWidget *box;
  GtkWidget *button;
  GtkWidget *words;

  if (before != NULL && get_group_of (before) == group)
    return NULL;

  /* Translators: a kind of things and how many were found: "Sessions · 12". */
  label = g_strdup_printf (C_("search", "%1$s · %2$u"), get_group_name (group), n_items);
  header = forum_card_list_new_header (label);
  if (n_items <= FEW || self->whole[group])
    return header;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  button = gtk_button_new ();
  words = gtk_label_new_with_mnemonic (_("Show _All"));
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  words, NULL, -1);
  gtk_widget_set_hexpand (header, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "show-all");
  gtk_widget_add_css_class (button, "text-button");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", group);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "search.show-all");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static GtkWidget *
forum_search_page_create_nothing (ForumBrowser *browser)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "system-search-symbolic",
                       "title", _("Search the Forum"),
                       NULL);
}

static void
suggest (GTask        *task,
         gpointer      source_object,
         gpointer      task_data,
         GCancellable *cancellable)
{
  Question *question = task_data;

  g_task_return_pointer (task, forum_search_index_suggest (question->index, question->query),
                         (GDestroyNotify) g_strfreev);
}

static void
suggest_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  ForumSearchPage *self = FORUM_SEARCH_PAGE (source_object);
  g_auto (GStrv) suggestions = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled: something else was typed meanwhile. */
  if (suggestions == NULL || suggestions[0] == NULL)
    return;

  forum_label_set_label (self->nothing_label, _("Nothing was found. Did you mean one of these?"));
  for (guint i = 0; suggestions[i] != NULL; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (suggestions[i]);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", suggestions[i]);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "search.try");
      gtk_box_append (self->suggestions, button);
    }
}

/* What is near takes far longer to find than what is there, in a large forum. */
static void
show_nothing_found (ForumSearchPage *self,
                    const char      *query)
{
  Question *question = g_new0 (Question, 1);
  g_autoptr (GTask) task = g_task_new (self, self->suggesting, suggest_cb, NULL);

  question->index = g_object_ref (self->index);
  question->query = g_strdup (query);
  g_task_set_source_tag (task, show_nothing_found);
  g_task_set_task_data (task, question, free_question);
  g_task_run_in_thread (task, suggest);

  forum_label_set_label (self->nothing_label, _("Nothing was found."));
}

static void
show_results (ForumSearchPage *self,
              const char      *query)
{
  g_autoptr (GListStore) items = g_list_store_new (G_TYPE_OBJECT);
  guint n_results = forum_search_results_get_n_results (self->results);
  GtkWidget *child;

  for (guint group = 0; group < FORUM_SEARCH_N_GROUPS; group++)
    {
      GListModel *found = forum_search_results_get_group (self->results, group);
      guint n_found = g_list_model_get_n_items (found);
      guint n_shown = self->whole[group] ? n_found : MIN (n_found, FEW);
      g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < n_shown; i++)
        g_ptr_array_add (shown, g_list_model_get_item (found, i));
      g_list_store_splice (items, g_list_model_get_n_items (G_LIST_MODEL (items)), 0, shown->pdata,
                           shown->len);
    }

  g_cancellable_cancel (self->suggesting);
  g_object_unref (self->suggesting);
  self->suggesting = g_cancellable_new ();
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->suggestions))) != NULL)
    gtk_box_remove (self->suggestions, child);
  gtk_widget_set_visible (self->nothing, n_results == 0);
  if (*query == '\0')
    /* Translators: initial consonants are a Korean way of searching; leave them out where nobody
     * knows them. */
    forum_label_set_label (self->nothing_label,
                           _("Any words, in Korean or English, in any order. Initial consonants "
                             "are enough: ㅈㄱㅅㅍ finds 줄기세포."));
  else if (n_results == 0)
    show_nothing_found (self, query);

  forum_browser_set_model (FORUM_BROWSER (self), G_LIST_MODEL (items), NULL);
}

static void
search (ForumSearchPage *self)
{
  g_autofree char *query = g_strstrip (dup_query (self));

  if (self->index == NULL)
    return;

  g_clear_object (&self->results);
  self->results = forum_search_index_find (self->index, query);
  show_results (self, query);
}

/* What is found best is shown, even if what was shown before is found too. */
static void
search_anew (ForumSearchPage *self)
{
  GtkListBox *list = forum_browser_get_list (FORUM_BROWSER (self));

  for (guint group = 0; group < FORUM_SEARCH_N_GROUPS; group++)
    self->whole[group] = FALSE;

  search (self);
  if (gtk_list_box_get_selected_row (list) != NULL)
    gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));
}

/* The one whose page is shown; where there is only the list, the first. */
static GtkListBoxRow *
get_best_row (ForumSearchPage *self)
{
  GtkListBox *list = forum_browser_get_list (FORUM_BROWSER (self));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);

  return row != NULL ? row : gtk_list_box_get_row_at_index (list, 0);
}

static void
text_preedit_changed_cb (ForumSearchPage *self,
                         const char      *preedit)
{
  g_free (self->preedit);
  self->preedit = *preedit != '\0' ? g_strdup (preedit) : NULL;
  search_anew (self);
}

/* What is shown gets the keyboard. */
static void
entry_activate_cb (ForumSearchPage *self)
{
  ForumBrowser *browser = FORUM_BROWSER (self);
  GtkListBoxRow *row = get_best_row (self);

  if (row == NULL)
    return;

  g_signal_emit_by_name (forum_browser_get_list (browser), "row-activated", row);
  /* Where the page covers the list, it has the focus already. */
  if (!forum_browser_can_back (browser))
    gtk_widget_grab_focus (GTK_WIDGET (forum_browser_get_navigation (browser)));
}

static void
entry_stop_search_cb (ForumSearchPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "view.stop-search", NULL);
}

static gboolean
entry_key_pressed_cb (ForumSearchPage *self,
                      guint            keyval,
                      guint            keycode,
                      GdkModifierType  state)
{
  GtkListBoxRow *row = get_best_row (self);

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || self->preedit != NULL || row == NULL)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* The row of the first that was not listed before all of its group were. */
static GtkListBoxRow *
find_first_new_row (ForumSearchPage *self,
                    int              group)
{
  int position = FEW;

  for (int before = 0; before < group; before++)
    {
      GListModel *found = forum_search_results_get_group (self->results, before);
      guint n_found = g_list_model_get_n_items (found);

      position += self->whole[before] ? n_found : MIN (n_found, FEW);
    }

  return gtk_list_box_get_row_at_index (forum_browser_get_list (FORUM_BROWSER (self)), position);
}

/* The button leaves, and the keyboard goes on at what it brought. */
static void
show_all_action_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  ForumSearchPage *self = FORUM_SEARCH_PAGE (widget);
  int group = g_variant_get_int32 (parameter);
  GtkListBoxRow *row;

  if (group < 0 || group >= FORUM_SEARCH_N_GROUPS || self->results == NULL)
    return;

  self->whole[group] = TRUE;
  search (self);
  row = find_first_new_row (self, group);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
try_action_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ForumSearchPage *self = FORUM_SEARCH_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
make_index (GTask        *task,
            gpointer      source_object,
            gpointer      task_data,
            GCancellable *cancellable)
{
  g_task_return_pointer (task, forum_search_index_new (task_data), g_object_unref);
}

static void
index_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  ForumSearchPage *self = FORUM_SEARCH_PAGE (source_object);
  g_autoptr (ForumSearchIndex) index = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled: the page is gone. */
  if (index == NULL)
    return;

  self->index = g_steal_pointer (&index);
  search (self);
}

static void
forum_search_page_dispose (GObject *object)
{
  ForumSearchPage *self = FORUM_SEARCH_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->suggesting);
  G_OBJECT_CLASS (forum_search_page_parent_class)->dispose (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->suggesting);
  g_clear_object (&self->results);
  g_clear_object (&self->index);
}

static void
forum_search_page_finalize (GObject *object)
{
  g_free (FORUM_SEARCH_PAGE (object)->preedit);

  G_OBJECT_CLASS (forum_search_page_parent_class)->finalize (object);
}

static void
forum_search_page_class_init (ForumSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ForumBrowserClass *browser_class = FORUM_BROWSER_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = forum_search_page_dispose;
  object_class->finalize = forum_search_page_finalize;
  browser_class->create_row = forum_search_page_create_row;
  browser_class->create_header = forum_search_page_create_header;
  browser_class->create_nothing = forum_search_page_create_nothing;

  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "search.show-all", "i", show_all_action_cb);
  gtk_widget_class_install_action (widget_class, "search.try", "s", try_action_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, ForumSearchPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, ForumSearchPage, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, ForumSearchPage, suggestions);
}

static void
forum_search_page_init (ForumSearchPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->suggesting = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  /* The entry's own "search-changed" waits until the typing pauses, which there is no need for. */
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (search_anew), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (entry_stop_search_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_text (self), "preedit-changed",
                           G_CALLBACK (text_preedit_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * forum_search_page_new:
 * @program: a forum
 *
 * Returns: (transfer floating): a page that finds things in it
 */
GtkWidget *
forum_search_page_new (ForumProgram *program)
{
  ForumSearchPage *self = g_object_new (FORUM_TYPE_SEARCH_PAGE, NULL);
  g_autoptr (GTask) task = NULL;

  forum_browser_set_program (FORUM_BROWSER (self), program);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, index_cb, NULL);
  g_task_set_source_tag (task, forum_search_page_new);
  g_task_set_task_data (task, g_object_ref (program), g_object_unref);
  g_task_run_in_thread (task, make_index);

  return GTK_WIDGET (self);
}

/**
 * forum_search_page_open:
 * @self: a page
 *
 * Makes ready to type: what was searched for last is selected.
 */
void
forum_search_page_open (ForumSearchPage *self)
{
  g_return_if_fail (FORUM_IS_SEARCH_PAGE (self));

  forum_browser_show_list (FORUM_BROWSER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * forum_search_page_search:
 * @self: a page
 * @words: what to look for
 */
void
forum_search_page_search (ForumSearchPage *self,
                          const char      *words)
{
  g_return_if_fail (FORUM_IS_SEARCH_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/**
 * forum_search_page_get_words:
 * @self: a page
 *
 * Returns: what is looked for
 */
const char *
forum_search_page_get_words (ForumSearchPage *self)
{
  g_return_val_if_fail (FORUM_IS_SEARCH_PAGE (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * forum_search_page_type:
 * @self: a page that is seen
 * @keys: a controller that handles a key
 *
 * Begins a new search with a key that was pressed elsewhere. It goes through the input method, like
 * one that is pressed in the entry.
 *
 * Returns: whether the key was one to type
 */
gboolean
forum_search_page_type (ForumSearchPage       *self,
                        GtkEventControllerKey *keys)
{
  g_return_val_if_fail (FORUM_IS_SEARCH_PAGE (self), FALSE);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  forum_search_page_open (self);

  return type_into (get_text (self),
                    gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (keys)));
}
