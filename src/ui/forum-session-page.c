/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-session-page.h"

#include <glib/gi18n.h>

#include "forum-column-layout.h"
#include "forum-label.h"
#include "forum-live.h"
#include "forum-note.h"
#include "forum-reminder-button.h"
#include "forum-rows.h"
#include "forum-section.h"
#include "forum-session-menu.h"
#include "forum-star-button.h"
#include "forum-wrap-layout.h"
#include "model/forum-program-links.h"
#include "words/forum-dates.h"
#include "words/forum-live-words.h"
#include "words/forum-page-words.h"
#include "words/forum-schedule-words.h"
#include "words/forum-time-words.h"
#include "words/forum-words.h"

/* One session: what, when, where, who, and where that was read. */
struct _ForumSessionPage
{
  AdwBin parent_instance;

  ForumSession *session;
  ForumLive *live;
  GtkWidget *meeting;           /* The first button of its kind, NULL if there is none. */
  GtkWidget *recording;

  GtkLabel *mark;
  GtkLabel *kind;
  GtkLabel *status;
  ForumLabel *title;
  ForumLabel *other;
  GtkBox *actions;
  ForumStarButton *star;
  ForumReminderButton *reminder;
  ForumSessionMenu *menu;
  ForumSection *details;
  ForumSection *people;
  ForumSection *organizations;
  GtkBox *about;
  ForumLabel *abstract;
  ForumNote *note;
  ForumSection *sources;
};

G_DEFINE_FINAL_TYPE (ForumSessionPage, forum_session_page, ADW_TYPE_BIN)

static void
suggest (GtkWidget *button,
         gboolean   suggested)
{
  if (button == NULL)
    return;

  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
}

/* Says how the session stands to now, and which way leads to it. */
static void
update_mark (ForumSessionPage *self)
{
  ForumTimetable *timetable = forum_live_get_timetable (self->live);
  GDateTime *now = forum_live_get_now (self->live);
  ForumPhase phase = forum_timetable_get_session_phase (timetable, self->session, now);
  g_autofree char *mark = forum_words_session_mark (timetable, self->session, now);

  gtk_label_set_label (self->mark, mark != NULL ? mark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->mark), mark != NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->mark),
                               phase == FORUM_PHASE_ON ? "over" : "on-now");
  gtk_widget_add_css_class (GTK_WIDGET (self->mark), phase == FORUM_PHASE_ON ? "on-now" : "over");
  suggest (self->meeting, phase != FORUM_PHASE_OVER);
  suggest (self->recording, phase == FORUM_PHASE_OVER);
}

static void
forum_session_page_dispose (GObject *object)
{
  g_clear_object (&FORUM_SESSION_PAGE (object)->session);
  g_clear_object (&FORUM_SESSION_PAGE (object)->live);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (forum_session_page_parent_class)->dispose (object);
}

static void
forum_session_page_class_init (ForumSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = forum_session_page_dispose;

  g_type_ensure (FORUM_TYPE_COLUMN_LAYOUT);
  g_type_ensure (FORUM_TYPE_LABEL);
  g_type_ensure (FORUM_TYPE_NOTE);
  g_type_ensure (FORUM_TYPE_REMINDER_BUTTON);
  g_type_ensure (FORUM_TYPE_SECTION);
  g_type_ensure (FORUM_TYPE_SESSION_MENU);
  g_type_ensure (FORUM_TYPE_STAR_BUTTON);
  g_type_ensure (FORUM_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jeonju/BioForum/ui/forum-session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, mark);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, kind);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, status);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, title);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, other);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, actions);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, star);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, reminder);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, menu);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, details);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, people);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, organizations);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, about);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, abstract);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, note);
  gtk_widget_class_bind_template_child (widget_class, ForumSessionPage, sources);
}

static void
forum_session_page_init (ForumSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_address (ForumList *links)
{
  for (guint i = 0; i < forum_list_get_length (links); i++)
    {
      ForumLink *link = forum_list_get (links, i);

      if (forum_link_is_live (link) && forum_link_get_url (link) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
add_date (ForumSessionPage *self,
          ForumProgram     *program,
          ForumSession     *session)
{
  ForumDay *day = forum_session_get_day (session);
  GDateTime *start = forum_session_get_start (session);
  g_autofree char *date = start != NULL ? forum_dates_format_long_day (start) : NULL;
  g_autofree char *number = forum_words_day_number (day);
  g_autofree char *title = start != NULL ? forum_words_join (date, number)
                                         : forum_words_day_heading (day);
  g_autofree char *times = forum_words_both_times (program, session);
  const char *unknown = forum_day_get_date (day) != NULL
                        ? _("The starting time was not published")
                        : _("The date is not known");

  forum_section_append_detail (self->details, "bioforum-programme-symbolic",
                               title, times != NULL ? times : unknown);
}

static void
add_place (ForumSessionPage *self,
           ForumProgram     *program,
           ForumSession     *session)
{
  const char *room = forum_text_get (forum_session_get_room (session));
  const char *track = forum_text_get (forum_session_get_track (session));
  g_autofree char *ways = forum_words_ways (program);
  gboolean unpublished = forum_program_get_mode (program) != FORUM_MODE_ONSITE &&
                         !has_address (forum_program_get_links (program)) &&
                         !has_address (forum_session_get_links (session));

  if (room != NULL || track != NULL)
    forum_section_append_detail (self->details, "bioforum-place-symbolic",
                                 room != NULL ? room : track,
                                 room != NULL ? track : NULL);
  if (ways != NULL)
    forum_section_append_detail (self->details, "bioforum-online-symbolic",
                                 ways, unpublished ? forum_words_no_address () : NULL);
}

static void
add_language (ForumSessionPage *self,
              ForumSession     *session)
{
  const char *tag = forum_session_get_language (session);
  g_autofree char *language = tag != NULL ? forum_words_for_language (tag) : NULL;

  if (language != NULL)
    forum_section_append_detail (self->details, "bioforum-language-symbolic", language, NULL);
}

/* Whether a session took place is said once its day is over, where not even its time is known. */
static void
add_outcome (ForumSessionPage *self,
             ForumSession     *session)
{
  ForumStatus status = forum_session_get_status (session);
  ForumText *remark = forum_session_get_remark (session);
  gboolean over = forum_session_get_start (session) == NULL &&
                  forum_day_is_over (forum_session_get_day (session),
                                     forum_live_get_now (self->live));

  if (status == FORUM_STATUS_GIVEN)
    forum_section_append_detail (self->details, "bioforum-status-symbolic",
                                 forum_words_for_status (status), NULL);
  else if (status == FORUM_STATUS_ANNOUNCED && over)
    forum_section_append_detail (self->details, "bioforum-status-symbolic",
                                 forum_words_for_status (status),
                                 _("No report says whether it took place"));

  if (remark != NULL)
    forum_section_append_detail (self->details, "help-about-symbolic",
                                 forum_text_get (remark), NULL);
}

static void
add_button (ForumSessionPage *self,
            ForumLink        *link)
{
  const char *title = forum_text_get (forum_link_get_title (link));
  const char *kind = forum_words_for_link_kind (forum_link_get_kind (link));
  g_autofree char *tooltip = forum_words_join (kind, title);
  GtkWidget *button = gtk_button_new_with_label (kind);

  if (forum_link_get_kind (link) == FORUM_LINK_KIND_MEETING && self->meeting == NULL)
    self->meeting = button;
  if (forum_link_get_kind (link) == FORUM_LINK_KIND_RECORDING && self->recording == NULL)
    self->recording = button;
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", forum_link_get_url (link));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-url");

  gtk_box_append (self->actions, button);
}

/* What opens becomes a button, the rest is said in words. */
static void
add_links (ForumSessionPage *self,
           ForumProgram     *program,
           ForumSession     *session)
{
  g_autoptr (GPtrArray) links = forum_program_list_links (program, session);

  for (guint i = 0; i < links->len; i++)
    {
      ForumLink *link = g_ptr_array_index (links, i);

      if (forum_link_opens (link))
        add_button (self, link);
      else
        forum_section_append (self->details, forum_rows_new_for (G_OBJECT (link)));
    }

  /* What is needed least comes last. */
  gtk_box_reorder_child_after (self->actions, GTK_WIDGET (self->menu),
                               gtk_widget_get_last_child (GTK_WIDGET (self->actions)));
}

/**
 * forum_session_page_new:
 * @program: the forum
 * @session: one of its sessions
 *
 * Returns: (transfer floating): a page that shows the session
 */
GtkWidget *
forum_session_page_new (ForumProgram *program,
                        ForumSession *session)
{
  ForumSessionPage *self = g_object_new (FORUM_TYPE_SESSION_PAGE, NULL);
  g_autofree char *title = forum_words_session_title (session);
  g_autoptr (ForumText) other = forum_text_dup_other (forum_session_get_title (session));
  ForumStatus status = forum_session_get_status (session);
  ForumList *sources = forum_session_get_sources (session);

  if (sources == NULL)
    sources = forum_day_get_sources (forum_session_get_day (session));

  self->session = g_object_ref (session);
  self->live = forum_live_dup (program);
  gtk_label_set_label (self->kind, forum_words_for_session_kind (forum_session_get_kind (session)));
  gtk_label_set_label (self->status, forum_words_for_status (status));
  gtk_widget_set_visible (GTK_WIDGET (self->status),
                          status == FORUM_STATUS_CANCELLED || status == FORUM_STATUS_MOVED);
  gtk_widget_add_css_class (GTK_WIDGET (self->status),
                            status == FORUM_STATUS_CANCELLED ? "error" : "warning");
  forum_label_set_language (self->title, forum_words_session_language (session));
  forum_label_set_label (self->title, title);
  forum_label_set_text (self->other, other);

  forum_star_button_set_session (self->star, program, session);
  forum_reminder_button_set_session (self->reminder, program, session);
  forum_session_menu_set_session (self->menu, program, session);
  forum_note_set_session (self->note, program, session);

  add_date (self, program, session);
  add_place (self, program, session);
  add_language (self, session);
  add_outcome (self, session);
  add_links (self, program, session);

  forum_section_set_model (self->people, G_LIST_MODEL (forum_session_get_appearances (session)));
  forum_section_set_model (self->organizations,
                           G_LIST_MODEL (forum_session_get_organizations (session)));
  forum_label_set_text (self->abstract, forum_session_get_abstract (session));
  gtk_widget_set_visible (GTK_WIDGET (self->about), forum_session_get_abstract (session) != NULL);
  forum_section_set_model (self->sources, G_LIST_MODEL (sources));

  g_signal_connect_object (self->live, "changed", G_CALLBACK (update_mark), self,
                           G_CONNECT_SWAPPED);
  update_mark (self);

  return GTK_WIDGET (self);
}

/**
 * forum_session_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none): the session that it shows
 */
ForumSession *
forum_session_page_get_session (ForumSessionPage *self)
{
  g_return_val_if_fail (FORUM_IS_SESSION_PAGE (self), NULL);

  return self->session;
}
