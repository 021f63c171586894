/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-day-strip-block.h"

#include "model/forum-kinds-types.h"
#include "words/forum-time-words.h"
#include "words/forum-words.h"

/* One session in a day strip: a button that is only a colour. Its words are in its tooltip, and for
 * a screen reader. */
struct _ForumDayStripBlock
{
  GtkButton parent_instance;

  ForumSession *session;
};

G_DEFINE_FINAL_TYPE (ForumDayStripBlock, forum_day_strip_block, GTK_TYPE_BUTTON)

/* Cancelled or moved: what is of interest then. */
static const char *
get_change (ForumSession *session)
{
  ForumStatus status = forum_session_get_status (session);

  return status == FORUM_STATUS_CANCELLED || status == FORUM_STATUS_MOVED
         ? forum_words_for_status (status) : NULL;
}

static gboolean
forum_day_strip_block_query_tooltip (GtkWidget  *widget,
                                     int         x,
                                     int         y,
                                     gboolean    keyboard_tooltip,
                                     GtkTooltip *tooltip)
{
  ForumSession *session = FORUM_DAY_STRIP_BLOCK (widget)->session;
  g_autofree char *times = forum_words_session_times (session);
  g_autofree char *when = forum_words_join (times, get_change (session));
  g_autofree char *title = forum_words_session_title (session);
  const char *room = forum_text_get (forum_session_get_room (session));
  g_autofree char *words = g_strdup_printf ("%s\n%s%s%s", when, title,
                                            room != NULL ? "\n" : "", room != NULL ? room : "");

  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static void
forum_day_strip_block_finalize (GObject *object)
{
  ForumDayStripBlock *self = FORUM_DAY_STRIP_BLOCK (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (forum_day_strip_block_parent_class)->finalize (object);
}

static void
forum_day_strip_block_class_init (ForumDayStripBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = forum_day_strip_block_finalize;

  widget_class->query_tooltip = forum_day_strip_block_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "dayblock");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
forum_day_strip_block_init (ForumDayStripBlock *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/* The class that style.css has for the kind: its nick. */
static void
add_style (ForumDayStripBlock *self)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (FORUM_TYPE_SESSION_KIND);
  ForumSessionKind kind = forum_session_get_kind (self->session);

  gtk_widget_add_css_class (GTK_WIDGET (self), g_enum_get_value (kinds, kind)->value_nick);
  if (forum_session_get_status (self->session) == FORUM_STATUS_CANCELLED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cancelled");
}

static void
set_accessible_label (ForumDayStripBlock *self)
{
  const char *kind = forum_words_for_session_kind (forum_session_get_kind (self->session));
  const char *change = get_change (self->session);
  g_autofree char *times = forum_words_session_times (self->session);
  g_autofree char *title = forum_words_session_title (self->session);
  g_autofree char *words = g_strdup_printf ("%s, %s, %s%s%s", times, kind, title,
                                            change != NULL ? ", " : "",
                                            change != NULL ? change : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * forum_day_strip_block_new:
 * @session: a session whose times are known
 *
 * Returns: (transfer floating): a block that stands for it
 */
GtkWidget *
forum_day_strip_block_new (ForumSession *session)
{
  ForumDayStripBlock *self = g_object_new (FORUM_TYPE_DAY_STRIP_BLOCK, NULL);

  self->session = g_object_ref (session);
  add_style (self);
  set_accessible_label (self);
  forum_day_strip_block_set_selected (self, FALSE);

  return GTK_WIDGET (self);
}

/**
 * forum_day_strip_block_get_session:
 * @self: a block
 *
 * Returns: (transfer none): what it stands for
 */
ForumSession *
forum_day_strip_block_get_session (ForumDayStripBlock *self)
{
  g_return_val_if_fail (FORUM_IS_DAY_STRIP_BLOCK (self), NULL);

  return self->session;
}

/**
 * forum_day_strip_block_set_selected:
 * @self: a block
 * @selected: whether its session is the one that is shown elsewhere
 */
void
forum_day_strip_block_set_selected (ForumDayStripBlock *self,
                                    gboolean            selected)
{
  g_return_if_fail (FORUM_IS_DAY_STRIP_BLOCK (self));

  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
