/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "forum-person.h"

G_BEGIN_DECLS

#define FORUM_TYPE_APPEARANCE (forum_appearance_get_type ())

G_DECLARE_FINAL_TYPE (ForumAppearance, forum_appearance, FORUM, APPEARANCE, GObject)

/**
 * ForumAppearanceInit:
 * @person: who appears
 * @role: as what
 *
 * What a new appearance is made of. Nothing of it is taken over: strings are copied, objects
 * referenced.
 */
typedef struct
{
  ForumPerson *person;
  ForumRole role;
} ForumAppearanceInit;

ForumAppearance *forum_appearance_new        (const ForumAppearanceInit *init);
ForumPerson     *forum_appearance_get_person (ForumAppearance *self);
ForumRole        forum_appearance_get_role   (ForumAppearance *self);

G_END_DECLS
