/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-link.h"

/* A way to take part, to watch or to read on. Its address may not be known. */
struct _ForumLink
{
  GObject parent_instance;

  ForumLinkKind kind;
  char *url;
  ForumText *title;
};

G_DEFINE_FINAL_TYPE (ForumLink, forum_link, G_TYPE_OBJECT)

static void
forum_link_finalize (GObject *object)
{
  ForumLink *self = FORUM_LINK (object);

  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->title, forum_text_unref);

  G_OBJECT_CLASS (forum_link_parent_class)->finalize (object);
}

static void
forum_link_class_init (ForumLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_link_finalize;
}

static void
forum_link_init (ForumLink *self)
{
}

/**
 * forum_link_new:
 * @init: what it is made of
 *
 * Returns: (transfer full): a new link, which never changes
 */
ForumLink *
forum_link_new (const ForumLinkInit *init)
{
  ForumLink *self = g_object_new (FORUM_TYPE_LINK, NULL);

  self->kind = init->kind;
  self->url = g_strdup (init->url);
  self->title = init->title != NULL ? forum_text_ref (init->title) : NULL;

  return self;
}

/**
 * forum_link_get_kind:
 * @self: a link
 *
 * Returns: what the link leads to
 */
ForumLinkKind
forum_link_get_kind (ForumLink *self)
{
  g_return_val_if_fail (FORUM_IS_LINK (self), 0);

  return self->kind;
}

/**
 * forum_link_get_url:
 * @self: a link
 *
 * Returns: (transfer none) (nullable): its address, %NULL when none was published
 */
const char *
forum_link_get_url (ForumLink *self)
{
  g_return_val_if_fail (FORUM_IS_LINK (self), NULL);

  return self->url;
}

/**
 * forum_link_get_title:
 * @self: a link
 *
 * Returns: (transfer none) (nullable): its title
 */
ForumText *
forum_link_get_title (ForumLink *self)
{
  g_return_val_if_fail (FORUM_IS_LINK (self), NULL);

  return self->title;
}

/**
 * forum_link_is_live:
 * @self: a link
 *
 * Returns: whether it leads to a session while that is held
 */
gboolean
forum_link_is_live (ForumLink *self)
{
  g_return_val_if_fail (FORUM_IS_LINK (self), FALSE);

  return self->kind == FORUM_LINK_KIND_MEETING || self->kind == FORUM_LINK_KIND_STREAM;
}

/**
 * forum_link_opens:
 * @self: a link
 *
 * Returns: whether it has an address, and one that the program opens
 */
gboolean
forum_link_opens (ForumLink *self)
{
  g_return_val_if_fail (FORUM_IS_LINK (self), FALSE);

  return self->url != NULL && forum_link_can_open (self->url);
}

/**
 * forum_link_can_open:
 * @url: an address
 *
 * Data may name any address, but only those open that lead to the web, a meeting or a mail.
 *
 * Returns: whether the program opens it
 */
gboolean
forum_link_can_open (const char *url)
{
  static const char *const schemes[] = { "https", "http", "mailto", "zoommtg", NULL };
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);

  const char *host;

  if (uri == NULL || !g_strv_contains (schemes, g_uri_get_scheme (uri)))
    return FALSE;

  host = g_uri_get_host (uri);

  return g_str_equal (g_uri_get_scheme (uri), "mailto") || (host != NULL && *host != '\0');
}
