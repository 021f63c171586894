/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-edition-state.h"

#include <string.h>

#include "forum-agenda-file.h"

/* It lies beside the copy of the edition, as in this example. Everything in it may be missing:
 *
 *   [Edition]
 *   Name=월드 포럼;World Forum;
 *   Languages=ko;en;
 *   Days=2022-12-06;2022-12-08;
 *   Feed=https://example.org/forum.json
 *   Updated=2022-12-05T00:00:00Z
 *   Source=https://example.org/forum.json
 *   ETag="33a64df5"
 *   LastModified=Mon, 05 Dec 2022 00:00:00 GMT
 *   Checked=2022-12-06T00:30:00Z
 *   Changed=2022-12-05T00:00:10Z
 *   Seen=2022-12-05T09:00:00Z
 */

#define GROUP "Edition"

static void
set_string (char       **string,
            const char  *new_string)
{
  g_autofree char *before = *string;

  *string = g_strdup (new_string);
}

static void
set_time (GDateTime **time,
          GDateTime  *new_time)
{
  g_autoptr (GDateTime) before = *time;

  *time = new_time != NULL ? g_date_time_ref (new_time) : NULL;
}

static void
set_text (ForumText **text,
          ForumText  *new_text)
{
  g_autoptr (ForumText) before = *text;

  *text = new_text != NULL ? forum_text_ref (new_text) : NULL;
}

/* The first or the last day whose date is known: they may stand in any order. */
static char *
dup_date (ForumProgram *program,
          gboolean      last)
{
  char *found = NULL;

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    {
      GDateTime *date = forum_day_get_date (forum_list_get (FORUM_LIST (program), i));
      g_autofree char *text = date != NULL ? g_date_time_format (date, "%F") : NULL;

      if (text != NULL && (found == NULL || (strcmp (text, found) < 0) != last))
        set_string (&found, text);
    }

  return found;
}

static GDateTime *
load_time (GKeyFile   *file,
           const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, GROUP, key, NULL);

  return text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
}

static ForumText *
load_name (GKeyFile *file)
{
  gsize n_texts = 0;
  gsize n_tags = 0;
  g_auto (GStrv) texts = g_key_file_get_string_list (file, GROUP, "Name", &n_texts, NULL);
  g_auto (GStrv) tags = g_key_file_get_string_list (file, GROUP, "Languages", &n_tags, NULL);

  if (n_texts == 1 && n_tags == 0)
    return forum_text_new (texts[0]);
  if (n_texts == 0 || n_texts != n_tags)
    return NULL;

  return forum_text_new_by_tag ((const char *const *) tags, (const char *const *) texts);
}

static void
save_string (GKeyFile   *file,
             const char *key,
             const char *text)
{
  if (text != NULL)
    g_key_file_set_string (file, GROUP, key, text);
}

static void
save_time (GKeyFile   *file,
           const char *key,
           GDateTime  *time)
{
  g_autoptr (GDateTime) utc = time != NULL ? g_date_time_to_utc (time) : NULL;
  g_autofree char *text = utc != NULL ? g_date_time_format (utc, "%FT%T.%fZ") : NULL;

  save_string (file, key, text);
}

static void
save_name (GKeyFile  *file,
           ForumText *name)
{
  guint n_texts = name != NULL ? forum_text_get_n_texts (name) : 0;
  g_autofree const char **texts = g_new0 (const char *, n_texts + 1);
  g_autofree const char **tags = g_new0 (const char *, n_texts + 1);

  for (guint i = 0; i < n_texts; i++)
    texts[i] = forum_text_get_nth (name, i, &tags[i]);

  if (n_texts > 0)
    g_key_file_set_string_list (file, GROUP, "Name", texts, n_texts);
  if (n_texts > 0 && tags[0] != NULL)
    g_key_file_set_string_list (file, GROUP, "Languages", tags, n_texts);
}

/**
 * forum_edition_state_new:
 *
 * Returns: (transfer full): that nothing is known
 */
ForumEditionState *
forum_edition_state_new (void)
{
  return g_new0 (ForumEditionState, 1);
}

/**
 * forum_edition_state_load:
 * @path: a file
 *
 * Returns: (transfer full): what forum_edition_state_save() wrote there; that nothing is known if
 *   there is nothing that can be read
 */
ForumEditionState *
forum_edition_state_load (const char *path)
{
  ForumEditionState *self = forum_edition_state_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *source = NULL;
  g_auto (GStrv) days = NULL;
  gsize n_days = 0;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return self;

  days = g_key_file_get_string_list (file, GROUP, "Days", &n_days, NULL);
  source = g_key_file_get_string (file, GROUP, "Source", NULL);

  self->name = load_name (file);
  self->first_day = g_strdup (n_days == 2 ? days[0] : NULL);
  self->last_day = g_strdup (n_days == 2 ? days[1] : NULL);
  self->feed = g_key_file_get_string (file, GROUP, "Feed", NULL);
  self->updated = load_time (file, "Updated");
  self->source = source != NULL ? g_file_new_for_uri (source) : NULL;
  self->etag = g_key_file_get_string (file, GROUP, "ETag", NULL);
  self->last_modified = g_key_file_get_string (file, GROUP, "LastModified", NULL);
  self->checked = load_time (file, "Checked");
  self->changed = load_time (file, "Changed");
  self->seen = load_time (file, "Seen");

  return self;
}

/**
 * forum_edition_state_copy:
 * @self: what is known of an edition
 *
 * Returns: (transfer full): the same once more
 */
ForumEditionState *
forum_edition_state_copy (const ForumEditionState *self)
{
  ForumEditionState *copy = forum_edition_state_new ();

  set_text (&copy->name, self->name);
  set_string (&copy->first_day, self->first_day);
  set_string (&copy->last_day, self->last_day);
  set_string (&copy->feed, self->feed);
  set_time (&copy->updated, self->updated);
  g_set_object (&copy->source, self->source);
  set_string (&copy->etag, self->etag);
  set_string (&copy->last_modified, self->last_modified);
  set_time (&copy->checked, self->checked);
  set_time (&copy->changed, self->changed);
  set_time (&copy->seen, self->seen);

  return copy;
}

void
forum_edition_state_free (ForumEditionState *self)
{
  g_clear_pointer (&self->name, forum_text_unref);
  g_free (self->first_day);
  g_free (self->last_day);
  g_free (self->feed);
  g_clear_pointer (&self->updated, g_date_time_unref);
  g_clear_object (&self->source);
  g_free (self->etag);
  g_free (self->last_modified);
  g_clear_pointer (&self->checked, g_date_time_unref);
  g_clear_pointer (&self->changed, g_date_time_unref);
  g_clear_pointer (&self->seen, g_date_time_unref);
  g_free (self);
}

/**
 * forum_edition_state_save:
 * @self: what is known of an edition
 * @path: a file, for which that of the copy is locked
 * @error: why not
 *
 * Returns: whether the file says so now
 */
gboolean
forum_edition_state_save (const ForumEditionState  *self,
                          const char               *path,
                          GError                  **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *source = self->source != NULL ? g_file_get_uri (self->source) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *data;
  gsize length;

  save_name (file, self->name);
  if (self->first_day != NULL)
    g_key_file_set_string_list (file, GROUP, "Days",
                                (const char *const[]) { self->first_day, self->last_day }, 2);
  save_string (file, "Feed", self->feed);
  save_time (file, "Updated", self->updated);
  save_string (file, "Source", source);
  save_string (file, "ETag", self->etag);
  save_string (file, "LastModified", self->last_modified);
  save_time (file, "Checked", self->checked);
  save_time (file, "Changed", self->changed);
  save_time (file, "Seen", self->seen);
  data = g_key_file_to_data (file, &length, NULL);
  bytes = g_bytes_new_take (data, length);

  return forum_agenda_file_renew (path, bytes, error);
}

/**
 * forum_edition_state_set_program:
 * @self: what is known of an edition
 * @program: what was read of it
 */
void
forum_edition_state_set_program (ForumEditionState *self,
                                 ForumProgram      *program)
{
  set_text (&self->name, forum_program_get_name (program));
  g_free (self->first_day);
  self->first_day = dup_date (program, FALSE);
  g_free (self->last_day);
  self->last_day = dup_date (program, TRUE);
  set_string (&self->feed, forum_program_get_feed (program));
  set_time (&self->updated, forum_program_get_updated (program));
}

/**
 * forum_edition_state_set_source:
 * @self: what is known of an edition
 * @source: (nullable): the file or the address that the user opened
 *
 * What a server said of another address is forgotten.
 */
void
forum_edition_state_set_source (ForumEditionState *self,
                                GFile             *source)
{
  if (self->source == source ||
      (self->source != NULL && source != NULL && g_file_equal (self->source, source)))
    return;

  g_set_object (&self->source, source);
  forum_edition_state_set_checked (self, NULL, NULL, NULL);
}

/**
 * forum_edition_state_set_checked:
 * @self: what is known of an edition
 * @checked: (nullable): when a server was asked for it
 * @etag: (nullable): the entity tag that the server gave to what is the copy now
 * @last_modified: (nullable): when the server said that it was changed
 */
void
forum_edition_state_set_checked (ForumEditionState *self,
                                 GDateTime         *checked,
                                 const char        *etag,
                                 const char        *last_modified)
{
  set_time (&self->checked, checked);
  set_string (&self->etag, etag);
  set_string (&self->last_modified, last_modified);
}

/**
 * forum_edition_state_set_changed:
 * @self: what is known of an edition
 * @changed: (nullable): when its copy was replaced by another one
 */
void
forum_edition_state_set_changed (ForumEditionState *self,
                                 GDateTime         *changed)
{
  set_time (&self->changed, changed);
}

/**
 * forum_edition_state_set_seen:
 * @self: what is known of an edition
 * @seen: (nullable): when the user looked at what had changed
 */
void
forum_edition_state_set_seen (ForumEditionState *self,
                              GDateTime         *seen)
{
  set_time (&self->seen, seen);
}
