/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-library.h"

/* The edition that is shown first. */
#define FIRST "2022-12.json"

/* Not owned: whoever asked for them holds them. */
static ForumAgenda *agenda;
static ForumShelf *shelf;

/* They are looked for where the program was installed, or in the folder that the variable
 * `BIOFORUM_DATA_DIR` names, for a program that was not. */
static GFile *
dup_built_in_folder (void)
{
  const char *data_dir = g_getenv ("BIOFORUM_DATA_DIR");

  return g_file_new_build_filename (data_dir != NULL ? data_dir : PKG_DATA_DIR, "forum", NULL);
}

/**
 * forum_library_dup_built_in:
 *
 * The edition that is shown before the user has chosen one: 6–8 December 2022.
 *
 * Returns: (transfer full): its file
 */
GFile *
forum_library_dup_built_in (void)
{
  g_autoptr (GFile) folder = dup_built_in_folder ();

  return g_file_get_child (folder, FIRST);
}

/**
 * forum_library_dup_edition_file:
 * @edition: the id of an edition
 *
 * Returns: (transfer full) (nullable): where the program itself has that edition: the copy that it
 *   keeps, else the one that came with it
 */
GFile *
forum_library_dup_edition_file (const char *edition)
{
  g_autoptr (ForumShelf) all = forum_library_dup_shelf ();
  ForumEdition *found = forum_shelf_find (all, edition);
  GFile *file = found != NULL ? forum_edition_get_file (found) : NULL;

  return file != NULL ? g_object_ref (file) : NULL;
}

/**
 * forum_library_dup_agenda:
 *
 * The agenda of the user. There is one for all who ask, for as long as anybody holds it. Only the
 * main thread may ask.
 *
 * Returns: (transfer full): the agenda
 */
ForumAgenda *
forum_library_dup_agenda (void)
{
  g_autoptr (GFile) file = NULL;

  if (agenda != NULL)
    return g_object_ref (agenda);

  file = forum_agenda_dup_default_file ();
  agenda = forum_agenda_new (file);
  g_object_add_weak_pointer (G_OBJECT (agenda), (gpointer *) &agenda);

  return agenda;
}

/**
 * forum_library_dup_shelf:
 *
 * All editions. There is one shelf for all who ask, for as long as anybody holds it.
 * Only the main thread may ask.
 *
 * Returns: (transfer full): the shelf
 */
ForumShelf *
forum_library_dup_shelf (void)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) built_in = NULL;
  g_autoptr (GFile) history = NULL;

  if (shelf != NULL)
    return g_object_ref (shelf);

  folder = g_file_new_build_filename (g_get_user_data_dir (), "bioforum", "editions", NULL);
  built_in = dup_built_in_folder ();
  history = g_file_new_build_filename (g_get_user_cache_dir (), "bioforum", "history", NULL);
  shelf = forum_shelf_new (folder, built_in, history);
  g_object_add_weak_pointer (G_OBJECT (shelf), (gpointer *) &shelf);

  return shelf;
}

/**
 * forum_library_flush:
 * @error: return location for an error
 *
 * Writes what is not in its file yet, before the program ends. Only the main thread may ask.
 *
 * Returns: whether everything is in its file
 */
gboolean
forum_library_flush (GError **error)
{
  return agenda == NULL || forum_agenda_flush (agenda, error);
}

/**
 * forum_library_dup_settings:
 *
 * What the windows looked like when they were closed.
 *
 * Returns: (transfer full) (nullable): the settings, %NULL where their schema is not installed
 */
GSettings *
forum_library_dup_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
