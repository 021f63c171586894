/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-program-links.h"

/* The first link of a kind that opens; else the first of that kind. */
static ForumLink *
find (ForumList     *links,
      ForumLinkKind  kind)
{
  ForumLink *found = NULL;

  for (guint i = 0; i < forum_list_get_length (links); i++)
    {
      ForumLink *link = forum_list_get (links, i);

      if (forum_link_get_kind (link) != kind)
        continue;
      if (forum_link_opens (link))
        return link;
      if (found == NULL)
        found = link;
    }

  return found;
}

static gboolean
has_recording (ForumList *links)
{
  ForumLink *link = find (links, FORUM_LINK_KIND_RECORDING);

  return link != NULL && forum_link_opens (link);
}

/**
 * forum_program_find_link:
 * @program: a forum
 * @session: one of its sessions
 * @kind: where the link is to lead
 *
 * A session without a meeting or a stream of its own is held in that of the whole forum.
 *
 * Returns: (transfer none) (nullable): a link of the session that opens, %NULL if there is none
 */
ForumLink *
forum_program_find_link (ForumProgram  *program,
                         ForumSession  *session,
                         ForumLinkKind  kind)
{
  ForumLink *link;

  g_return_val_if_fail (FORUM_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (FORUM_IS_SESSION (session), NULL);

  link = find (forum_session_get_links (session), kind);
  if (link == NULL && (kind == FORUM_LINK_KIND_MEETING || kind == FORUM_LINK_KIND_STREAM))
    link = find (forum_program_get_links (program), kind);

  return link != NULL && forum_link_opens (link) ? link : NULL;
}

/**
 * forum_program_list_links:
 * @program: a forum
 * @session: one of its sessions
 *
 * Returns: (transfer container) (element-type ForumLink): the links of the session; before them
 *   those of the whole forum that open and lead to it, since it has none of its own of that kind
 */
GPtrArray *
forum_program_list_links (ForumProgram *program,
                          ForumSession *session)
{
  GPtrArray *links = g_ptr_array_new ();
  ForumList *shared = forum_program_get_links (program);
  ForumList *own = forum_session_get_links (session);

  for (guint i = 0; i < forum_list_get_length (shared); i++)
    {
      ForumLink *link = forum_list_get (shared, i);

      if (forum_link_is_live (link) && forum_link_opens (link) &&
          find (own, forum_link_get_kind (link)) == NULL)
        g_ptr_array_add (links, link);
    }

  for (guint i = 0; i < forum_list_get_length (own); i++)
    g_ptr_array_add (links, forum_list_get (own, i));

  return links;
}

/**
 * forum_program_has_recordings:
 * @program: a forum
 *
 * Returns: whether there is a recording that opens, of a session or of the whole forum
 */
gboolean
forum_program_has_recordings (ForumProgram *program)
{
  g_autoptr (GListModel) recorded = forum_program_dup_recorded (program);

  return has_recording (forum_program_get_links (program)) ||
         g_list_model_get_n_items (recorded) > 0;
}

/**
 * forum_program_dup_recorded:
 * @program: a forum
 *
 * Returns: (transfer full) (element-type ForumSession): its sessions with a recording that opens
 */
GListModel *
forum_program_dup_recorded (ForumProgram *program)
{
  GListStore *recorded = g_list_store_new (FORUM_TYPE_SESSION);

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    {
      ForumList *day = forum_list_get (FORUM_LIST (program), i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        {
          ForumSession *session = forum_list_get (day, j);

          if (has_recording (forum_session_get_links (session)))
            g_list_store_append (recorded, session);
        }
    }

  return G_LIST_MODEL (recorded);
}
