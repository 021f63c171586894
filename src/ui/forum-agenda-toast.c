/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-agenda-toast.h"

#include "store/forum-library.h"
#include "words/forum-agenda-words.h"

/* Says in a window what happened to the file of the agenda. It stays on the screen until it was
 * read, or is over. */
struct _ForumAgendaToast
{
  GObject parent_instance;

  AdwToastOverlay *overlay;     /* Not owned: the window's own. */
  ForumAgenda *agenda;
  AdwToast *toast;              /* Not owned: what is being said. */
};

G_DEFINE_FINAL_TYPE (ForumAgendaToast, forum_agenda_toast, G_TYPE_OBJECT)

static void
toast_dismissed_cb (ForumAgendaToast *self)
{
  g_clear_weak_pointer (&self->toast);
  forum_agenda_dismiss_problem (self->agenda);
}

static void
withdraw (ForumAgendaToast *self)
{
  AdwToast *toast = self->toast;

  g_clear_weak_pointer (&self->toast);
  if (toast == NULL)
    return;

  g_signal_handlers_disconnect_by_func (toast, toast_dismissed_cb, self);
  adw_toast_dismiss (toast);
}

static void
agenda_problem_cb (ForumAgendaToast *self)
{
  const GError *problem = forum_agenda_get_problem (self->agenda);
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;
  AdwToast *toast;

  withdraw (self);
  if (problem == NULL || self->overlay == NULL)
    return;

  /* The title of a toast is markup. */
  words = forum_words_agenda_problem (problem);
  title = g_markup_escape_text (words, -1);
  toast = adw_toast_new (title);
  adw_toast_set_timeout (toast, 0);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->overlay, toast);
}

static void
forum_agenda_toast_dispose (GObject *object)
{
  ForumAgendaToast *self = FORUM_AGENDA_TOAST (object);

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_clear_object (&self->agenda);
  g_clear_weak_pointer (&self->overlay);
  g_clear_weak_pointer (&self->toast);

  G_OBJECT_CLASS (forum_agenda_toast_parent_class)->dispose (object);
}

static void
forum_agenda_toast_class_init (ForumAgendaToastClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = forum_agenda_toast_dispose;
}

static void
forum_agenda_toast_init (ForumAgendaToast *self)
{
}

/**
 * forum_agenda_toast_new:
 * @overlay: where it is said
 *
 * Reads the agenda, if nobody did before, and says from now on what happens to its file.
 *
 * Returns: (transfer full): what says it, for as long as it is kept
 */
ForumAgendaToast *
forum_agenda_toast_new (AdwToastOverlay *overlay)
{
  ForumAgendaToast *self = g_object_new (FORUM_TYPE_AGENDA_TOAST, NULL);

  g_set_weak_pointer (&self->overlay, overlay);
  self->agenda = forum_library_dup_agenda ();
  g_signal_connect_swapped (self->agenda, "notify::problem", G_CALLBACK (agenda_problem_cb), self);
  agenda_problem_cb (self);

  return self;
}
