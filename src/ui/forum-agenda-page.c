/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-agenda-page.h"

#include <glib/gi18n.h>

#include "forum-card-list.h"
#include "forum-export.h"
#include "forum-label.h"
#include "forum-print.h"
#include "forum-session-row.h"
#include "model/forum-overlaps.h"
#include "store/forum-library.h"
#include "words/forum-schedule-words.h"

/* The sessions that the user starred, over all days, with what overlaps and what was noted. */
struct _ForumAgendaPage
{
  ForumBrowser parent_instance;

  ForumAgenda *agenda;
  GListStore *sessions;
  GHashTable *overlaps;         /* What goes on at the same time, by session. */
  ForumDay *vanished;           /* Sessions that the forum does not have any more. */
  ForumDay *vanished_before;    /* The same before something changed. */

  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (ForumAgendaPage, forum_agenda_page, FORUM_TYPE_BROWSER)

static const char *
get_note (ForumAgendaPage *self,
          ForumSession    *session)
{
  ForumProgram *program = forum_browser_get_program (FORUM_BROWSER (self));

  return forum_agenda_get_note (self->agenda, forum_program_get_id (program),
                                forum_session_get_id (session));
}

static void
update_row (ForumAgendaPage *self,
            ForumSessionRow *row)
{
  ForumSession *session = forum_session_row_get_session (row);
  GPtrArray *others = g_hash_table_lookup (self->overlaps, session);
  g_autofree char *overlap = others != NULL ? forum_words_overlap (others) : NULL;

  forum_session_row_set_overlap (row, overlap);
  forum_session_row_set_note (row, get_note (self, session));
}

static GtkWidget *
forum_agenda_page_create_row (ForumBrowser *browser,
                              gpointer      item)
{
  GtkWidget *row = forum_session_row_new (forum_browser_get_program (browser), item);

  update_row (FORUM_AGENDA_PAGE (browser), FORUM_SESSION_ROW (row));
  /* There is nothing more to be seen of what is gone. */
  if (forum_session_get_day (item) == FORUM_AGENDA_PAGE (browser)->vanished)
    gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static GtkWidget *
forum_agenda_page_create_header (ForumBrowser *browser,
                                 gpointer      item,
                                 gpointer      before)
{
  ForumDay *day = forum_session_get_day (item);
  g_autofree char *words = NULL;

  if (before != NULL && forum_session_get_day (before) == day)
    return NULL;

  words = day == FORUM_AGENDA_PAGE (browser)->vanished
            ? g_strdup (_("No Longer in the Programme")) : forum_words_long_day (day);

  return forum_card_list_new_header (words);
}

static void
add_overlap (ForumAgendaPage *self,
             ForumSession    *session,
             ForumSession    *other)
{
  GPtrArray *others = g_hash_table_lookup (self->overlaps, session);

  if (others == NULL)
    {
      others = g_ptr_array_new ();
      g_hash_table_insert (self->overlaps, session, others);
    }
  g_ptr_array_add (others, other);
}

static void
find_overlaps (ForumAgendaPage *self,
               GPtrArray       *sessions)
{
  g_autoptr (GArray) overlaps = forum_overlaps_find (sessions);

  g_hash_table_remove_all (self->overlaps);
  for (guint i = 0; i < overlaps->len; i++)
    {
      const ForumOverlap *overlap = &g_array_index (overlaps, ForumOverlap, i);

      add_overlap (self, overlap->first, overlap->second);
      add_overlap (self, overlap->second, overlap->first);
    }
}

/* Takes out and puts in what differs, so that the rest of the list stays as it is. Both are in the
 * order of the programme. */
static void
update_sessions (ForumAgendaPage *self,
                 GPtrArray       *sessions)
{
  GListModel *model = G_LIST_MODEL (self->sessions);

  for (guint i = 0; i < g_list_model_get_n_items (model);)
    {
      g_autoptr (ForumSession) session = g_list_model_get_item (model, i);

      if (g_ptr_array_find (sessions, session, NULL))
        i++;
      else
        g_list_store_remove (self->sessions, i);
    }

  for (guint i = 0; i < sessions->len; i++)
    {
      g_autoptr (ForumSession) session = g_list_model_get_item (model, i);

      if (session != g_ptr_array_index (sessions, i))
        g_list_store_insert (self->sessions, i, g_ptr_array_index (sessions, i));
    }
}

static gboolean
are_the_same (ForumList *first,
              ForumList *second)
{
  guint length = forum_list_get_length (first);

  if (forum_list_get_length (second) != length)
    return FALSE;

  for (guint i = 0; i < length; i++)
    if (!g_str_equal (forum_session_get_id (forum_list_get (first, i)),
                      forum_session_get_id (forum_list_get (second, i))))
      return FALSE;

  return TRUE;
}

/* The rows of those that were gone before stay, too. */
static void
add_vanished (ForumAgendaPage *self,
              GPtrArray       *sessions)
{
  ForumProgram *program = forum_browser_get_program (FORUM_BROWSER (self));
  g_autoptr (ForumDay) vanished = forum_agenda_dup_vanished (self->agenda, program);

  if (self->vanished == NULL ||
      !are_the_same (FORUM_LIST (self->vanished), FORUM_LIST (vanished)))
    {
      /* Until the list has changed, the rows are of those that it has now. */
      g_clear_object (&self->vanished_before);
      self->vanished_before = g_steal_pointer (&self->vanished);
      self->vanished = g_steal_pointer (&vanished);
    }

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (self->vanished)); i++)
    g_ptr_array_add (sessions, g_object_ref (forum_list_get (FORUM_LIST (self->vanished), i)));
}

/* The session itself if it stays, else the next one that does, else the last before it. */
static ForumSession *
find_near (ForumAgendaPage *self,
           GPtrArray       *sessions,
           ForumSession    *session)
{
  ForumSession *near = NULL;
  gboolean passed = FALSE;

  if (session == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sessions)); i++)
    {
      g_autoptr (ForumSession) candidate = g_list_model_get_item (G_LIST_MODEL (self->sessions), i);

      passed = passed || candidate == session;
      if (g_ptr_array_find (sessions, candidate, NULL))
        near = candidate;
      if (passed && near == candidate)
        break;
    }

  return near;
}

static GtkListBoxRow *
find_row (ForumAgendaPage *self,
          ForumSession    *session)
{
  GtkListBox *list = forum_browser_get_list (FORUM_BROWSER (self));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (forum_session_row_get_session (FORUM_SESSION_ROW (row)) == session)
      return row;

  return NULL;
}

/* Whoever looks at a session that leaves goes on beside it, and not where the list begins. */
static void
select_near (ForumAgendaPage *self,
             GPtrArray       *sessions)
{
  GtkListBox *list = forum_browser_get_list (FORUM_BROWSER (self));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);
  ForumSession *session = row != NULL ? forum_session_row_get_session (FORUM_SESSION_ROW (row))
                                      : NULL;
  ForumSession *near = find_near (self, sessions, session);

  if (near != session && near != NULL)
    gtk_list_box_select_row (list, find_row (self, near));
}

/* The list builds the rows after a change anew, and the keyboard leaves with the old ones. */
static void
focus_session (ForumAgendaPage *self,
               ForumSession    *session)
{
  GtkListBoxRow *row = session != NULL ? find_row (self, session) : NULL;

  if (row != NULL && forum_browser_get_listed (FORUM_BROWSER (self)) != session)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
update (ForumAgendaPage *self)
{
  ForumProgram *program = forum_browser_get_program (FORUM_BROWSER (self));
  g_autoptr (GPtrArray) sessions = forum_agenda_list_starred (self->agenda, program);
  GtkListBox *list = forum_browser_get_list (FORUM_BROWSER (self));
  ForumSession *focus = find_near (self, sessions,
                                   forum_browser_get_listed (FORUM_BROWSER (self)));
  GtkListBoxRow *row;
  g_autofree char *count = NULL;

  select_near (self, sessions);
  find_overlaps (self, sessions);
  add_vanished (self, sessions);
  update_sessions (self, sessions);
  focus_session (self, focus);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    update_row (self, FORUM_SESSION_ROW (row));

  count = g_strdup_printf (ngettext ("%u session", "%u sessions", sessions->len), sessions->len);
  gtk_label_set_label (self->count, count);
}

/* What is still in the programme. */
static GListModel *
dup_present (ForumAgendaPage *self)
{
  GListModel *sessions = G_LIST_MODEL (self->sessions);
  GListStore *present = g_list_store_new (FORUM_TYPE_SESSION);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (ForumSession) session = g_list_model_get_item (sessions, i);

      if (forum_session_get_day (session) != self->vanished)
        g_list_store_append (present, session);
    }

  return G_LIST_MODEL (present);
}

static void
print_action_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ForumAgendaPage *self = FORUM_AGENDA_PAGE (widget);
  ForumProgram *program = forum_browser_get_program (FORUM_BROWSER (self));
  g_autoptr (GListModel) sessions = dup_present (self);
  g_autoptr (GHashTable) notes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (ForumPrintout) printout = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (ForumSession) session = g_list_model_get_item (sessions, i);
      const char *note = get_note (self, session);

      if (note != NULL)
        g_hash_table_insert (notes, (gpointer) forum_session_get_id (session), (gpointer) note);
    }

  printout = forum_printout_new_for_agenda (program, sessions, notes);
  forum_print_run (GTK_WINDOW (gtk_widget_get_root (widget)), printout);
}

static void
export_action_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ForumAgendaPage *self = FORUM_AGENDA_PAGE (widget);
  ForumProgram *program = forum_browser_get_program (FORUM_BROWSER (self));

  g_autoptr (GListModel) sessions = dup_present (self);

  forum_export_save_agenda (widget, program, sessions);
}

static void
forum_agenda_page_dispose (GObject *object)
{
  ForumAgendaPage *self = FORUM_AGENDA_PAGE (object);

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  G_OBJECT_CLASS (forum_agenda_page_parent_class)->dispose (object);

  g_clear_object (&self->agenda);
  g_clear_object (&self->sessions);
  g_clear_object (&self->vanished);
  g_clear_object (&self->vanished_before);
}

static void
forum_agenda_page_finalize (GObject *object)
{
  ForumAgendaPage *self = FORUM_AGENDA_PAGE (object);

  g_clear_pointer (&self->overlaps, g_hash_table_unref);

  G_OBJECT_CLASS (forum_agenda_page_parent_class)->finalize (object);
}

static void
forum_agenda_page_class_init (ForumAgendaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ForumBrowserClass *browser_class = FORUM_BROWSER_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = forum_agenda_page_dispose;
  object_class->finalize = forum_agenda_page_finalize;
  browser_class->create_row = forum_agenda_page_create_row;
  browser_class->create_header = forum_agenda_page_create_header;

  g_type_ensure (FORUM_TYPE_LABEL);
  gtk_widget_class_install_action (widget_class, "agenda.export", NULL, export_action_cb);
  gtk_widget_class_install_action (widget_class, "agenda.print", NULL, print_action_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-agenda-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumAgendaPage, count);
}

static void
forum_agenda_page_init (ForumAgendaPage *self)
{
  self->sessions = g_list_store_new (FORUM_TYPE_SESSION);
  self->overlaps = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * forum_agenda_page_new:
 * @program: a forum
 *
 * Returns: (transfer floating): a page that shows which of its sessions the user starred
 */
GtkWidget *
forum_agenda_page_new (ForumProgram *program)
{
  ForumAgendaPage *self = g_object_new (FORUM_TYPE_AGENDA_PAGE, NULL);

  self->agenda = forum_library_dup_agenda ();
  forum_browser_set_program (FORUM_BROWSER (self), program);
  forum_browser_set_model (FORUM_BROWSER (self), G_LIST_MODEL (self->sessions), NULL);
  g_signal_connect_swapped (self->agenda, "changed", G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}
