/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-search-provider.h"

#include "forum-shell-search-provider.h"
#include "io/forum-loader.h"
#include "search/forum-search-index.h"
#include "words/forum-schedule-words.h"
#include "words/forum-words.h"

/* Answers GNOME Shell, which asks while somebody types into its overview: what a forum has for
 * those words, and what each of that is called. The forum is read at the first question, and again
 * when its file is another one; questions that come meanwhile wait for it. */
struct _ForumSearchProvider
{
  GObject parent_instance;

  GApplication *application;    /* Not owned: it owns us. */
  GFile *file;                  /* NULL as long as there is nothing to search. */
  ForumShellSearchProvider2 *skeleton;

  GFile *read;                  /* Which file was read, and which state of it. */
  char *state;
  ForumProgram *program;        /* NULL until it is read, and if it cannot be. */
  ForumSearchIndex *index;
  GPtrArray *waiting;           /* Of Question, NULL when nothing is being read. */
};

/* What the shell asked, and waits for. */
typedef struct
{
  GDBusMethodInvocation *invocation;    /* Ours until it is answered. */
  char **words;                 /* To look for. */
  char **ids;                   /* To be described; one of them is NULL. */
} Question;

enum
{
  SIGNAL_SHOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumSearchProvider, forum_search_provider, G_TYPE_OBJECT)

/* The shell shows fewer. */
#define MOST_RESULTS 50

/* An id is what a window can show: a kind, a slash and the id of the forum file. */
#define SESSION "session/"
#define PERSON "person/"

static void
question_free (Question *question)
{
  g_clear_object (&question->invocation);
  g_strfreev (question->words);
  g_strfreev (question->ids);
  g_free (question);
}

static void
add_result (GStrvBuilder *ids,
            GListModel   *found,
            guint         position)
{
  g_autoptr (GObject) item = g_list_model_get_item (found, position);
  g_autofree char *id = NULL;

  if (item == NULL)
    return;

  id = FORUM_IS_SESSION (item)
         ? g_strconcat (SESSION, forum_session_get_id (FORUM_SESSION (item)), NULL)
         : g_strconcat (PERSON, forum_person_get_id (FORUM_PERSON (item)), NULL);
  g_strv_builder_add (ids, id);
}

/* The best person, the best session, the second-best person: there is room for a few only, and
 * whoever typed a name wants both who that is and when they speak. */
static GVariant *
find (ForumSearchProvider *self,
      char               **words)
{
  g_autofree char *query = g_strjoinv (" ", words);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  if (self->index != NULL)
    {
      g_autoptr (ForumSearchResults) results = forum_search_index_find (self->index, query);
      GListModel *people = forum_search_results_get_group (results, FORUM_SEARCH_PEOPLE);
      GListModel *sessions = forum_search_results_get_group (results, FORUM_SEARCH_SESSIONS);

      for (guint i = 0; i < MOST_RESULTS / 2; i++)
        {
          add_result (builder, people, i);
          add_result (builder, sessions, i);
        }
    }
  ids = g_strv_builder_end (builder);

  return g_variant_new ("(^as)", ids);
}

static char *
describe_session (ForumSession *session)
{
  ForumDay *day = forum_session_get_day (session);
  const char *kind = forum_words_for_session_kind (forum_session_get_kind (session));
  g_autofree char *date = day != NULL ? forum_words_day (day) : NULL;
  g_autofree char *people = forum_words_session_other_people (session);
  g_autofree char *when = forum_words_join (kind, date);

  return forum_words_join (when, people);
}

/* What the shell knows by these names it has an icon for. */
static void
add_meta (GVariantBuilder *metas,
          const char      *id,
          const char      *name,
          const char      *description,
          const char      *icon_name)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (icon_name);
  g_autoptr (GVariant) serialized = g_icon_serialize (icon);
  GVariantBuilder meta;

  g_variant_builder_init (&meta, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&meta, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (&meta, "{sv}", "name", g_variant_new_string (name));
  if (description != NULL)
    g_variant_builder_add (&meta, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (&meta, "{sv}", "icon", serialized);
  g_variant_builder_add (metas, "a{sv}", &meta);
}

/* What is not there, since the forum was renewed after the search, is left out. */
static void
describe_item (ForumSearchProvider *self,
               GVariantBuilder     *metas,
               const char          *id)
{
  ForumSession *session = NULL;
  ForumPerson *person = NULL;

  if (g_str_has_prefix (id, SESSION))
    session = forum_program_find_session (self->program, id + strlen (SESSION));
  else if (g_str_has_prefix (id, PERSON))
    person = forum_program_find_person (self->program, id + strlen (PERSON));

  if (session != NULL)
    {
      g_autofree char *title = forum_words_session_title (session);
      g_autofree char *description = describe_session (session);

      add_meta (metas, id, title, description, "x-office-calendar");
    }
  else if (person != NULL)
    {
      g_autofree char *position = forum_words_person_position (person);

      add_meta (metas, id, forum_text_get (forum_person_get_name (person)), position,
                "avatar-default");
    }
}

static GVariant *
describe (ForumSearchProvider *self,
          char               **ids)
{
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (char **id = ids; self->program != NULL && *id != NULL; id++)
    describe_item (self, &metas, *id);

  return g_variant_new ("(aa{sv})", &metas);
}

/* The program ends some time after its last answer, if it has no windows. */
static void
answer (ForumSearchProvider *self,
        Question            *question)
{
  GVariant *reply = question->words != NULL ? find (self, question->words)
                                            : describe (self, question->ids);

  g_dbus_method_invocation_return_value (g_steal_pointer (&question->invocation), reply);
  if (self->application != NULL)
    g_application_release (self->application);
  question_free (question);
}

static void
load_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (ForumSearchProvider) self = user_data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  /* What is wrong with a forum is said by the window. Here nothing is found in it, until it has
   * been put right. */
  g_clear_object (&self->index);
  g_clear_object (&self->program);
  self->program = forum_loader_load_finish (result, &problems);
  if (self->program != NULL)
    self->index = forum_search_index_new (self->program);

  for (guint i = 0; i < waiting->len; i++)
    answer (self, g_ptr_array_index (waiting, i));
}

/* Another one whenever the file is written anew, which may be twice within the clock of a disk: a
 * file that takes the place of another one has another number. */
static char *
dup_state (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_ETAG_VALUE
                                                  "," G_FILE_ATTRIBUTE_UNIX_INODE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup_printf ("%s %" G_GUINT64_FORMAT, g_file_info_get_etag (info),
                                         g_file_info_get_attribute_uint64 (
                                           info, G_FILE_ATTRIBUTE_UNIX_INODE)) : NULL;
}

/* Notes that the file is going to be read as it is, unless that was read already. */
static gboolean
has_to_read (ForumSearchProvider *self)
{
  g_autofree char *state = NULL;

  if (self->file == NULL)
    return FALSE;

  state = dup_state (self->file);
  if (self->program != NULL && g_file_equal (self->read, self->file) &&
      g_strcmp0 (self->state, state) == 0)
    return FALSE;

  g_set_object (&self->read, self->file);
  g_free (self->state);
  self->state = g_steal_pointer (&state);

  return TRUE;
}

static void
ask (ForumSearchProvider   *self,
     GDBusMethodInvocation *invocation,
     const char *const     *words,
     const char *const     *ids)
{
  Question *question = g_new0 (Question, 1);

  question->invocation = invocation;
  question->words = g_strdupv ((char **) words);
  question->ids = g_strdupv ((char **) ids);
  if (self->application != NULL)
    g_application_hold (self->application);

  if (self->waiting != NULL)
    g_ptr_array_add (self->waiting, question);
  else if (has_to_read (self))
    {
      self->waiting = g_ptr_array_new ();
      g_ptr_array_add (self->waiting, question);
      forum_loader_load_async (self->file, NULL, load_cb, g_object_ref (self));
    }
  else
    answer (self, question);
}

static gboolean
initial_cb (ForumSearchProvider   *self,
            GDBusMethodInvocation *invocation,
            const char *const     *words)
{
  ask (self, invocation, words, NULL);

  return TRUE;
}

/* More letters usually find less, but a syllable that is being composed may find something else. A
 * search takes so little time that what was found before is not needed for it. */
static gboolean
subsearch_cb (ForumSearchProvider   *self,
              GDBusMethodInvocation *invocation,
              const char *const     *previous,
              const char *const     *words)
{
  ask (self, invocation, words, NULL);

  return TRUE;
}

static gboolean
metas_cb (ForumSearchProvider   *self,
          GDBusMethodInvocation *invocation,
          const char *const     *ids)
{
  ask (self, invocation, NULL, ids);

  return TRUE;
}

static gboolean
activate_cb (ForumSearchProvider   *self,
             GDBusMethodInvocation *invocation,
             const char            *id,
             const char *const     *words,
             guint                  timestamp)
{
  g_signal_emit (self, signals[SIGNAL_SHOW], 0, id, timestamp);
  forum_shell_search_provider2_complete_activate_result (self->skeleton, invocation);

  return TRUE;
}

static gboolean
launch_cb (ForumSearchProvider   *self,
           GDBusMethodInvocation *invocation,
           const char *const     *words,
           guint                  timestamp)
{
  g_autofree char *query = g_strjoinv (" ", (char **) words);
  g_autofree char *target = g_strconcat ("search/", query, NULL);

  g_signal_emit (self, signals[SIGNAL_SHOW], 0, target, timestamp);
  forum_shell_search_provider2_complete_launch_search (self->skeleton, invocation);

  return TRUE;
}

static void
forum_search_provider_finalize (GObject *object)
{
  ForumSearchProvider *self = FORUM_SEARCH_PROVIDER (object);

  g_clear_weak_pointer (&self->application);
  g_clear_object (&self->file);
  g_clear_object (&self->skeleton);
  g_clear_object (&self->read);
  g_clear_pointer (&self->state, g_free);
  g_clear_object (&self->program);
  g_clear_object (&self->index);

  G_OBJECT_CLASS (forum_search_provider_parent_class)->finalize (object);
}

static void
forum_search_provider_class_init (ForumSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = forum_search_provider_finalize;

  /**
   * ForumSearchProvider::show:
   * @self: a provider
   * @target: what a window is to show: `session/` or `person/` and an id, or `search/` and words
   * @timestamp: when it was asked for, as the display server counts
   */
  signals[SIGNAL_SHOW] = g_signal_new ("show", FORUM_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                       G_TYPE_UINT);
}

static void
forum_search_provider_init (ForumSearchProvider *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } methods[] = {
    { "handle-get-initial-result-set", G_CALLBACK (initial_cb) },
    { "handle-get-subsearch-result-set", G_CALLBACK (subsearch_cb) },
    { "handle-get-result-metas", G_CALLBACK (metas_cb) },
    { "handle-activate-result", G_CALLBACK (activate_cb) },
    { "handle-launch-search", G_CALLBACK (launch_cb) },
  };

  self->skeleton = forum_shell_search_provider2_skeleton_new ();
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    g_signal_connect_object (self->skeleton, methods[i].signal, methods[i].callback, self,
                             G_CONNECT_SWAPPED);
}

/**
 * forum_search_provider_new:
 * @application: (nullable): what must not end before it has answered
 *
 * Returns: (transfer full): a provider, not yet exported, which has nothing to search
 */
ForumSearchProvider *
forum_search_provider_new (GApplication *application)
{
  ForumSearchProvider *self = g_object_new (FORUM_TYPE_SEARCH_PROVIDER, NULL);

  g_set_weak_pointer (&self->application, application);

  return self;
}

/**
 * forum_search_provider_set_file:
 * @self: a provider
 * @file: the forum to search
 */
void
forum_search_provider_set_file (ForumSearchProvider *self,
                                GFile               *file)
{
  g_return_if_fail (FORUM_IS_SEARCH_PROVIDER (self));
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&self->file, file);
}

/**
 * forum_search_provider_export:
 * @self: a provider
 * @connection: the session bus
 * @object_path: where the shell looks for it
 * @error: return location for an error
 *
 * Returns: whether the shell can call it now
 */
gboolean
forum_search_provider_export (ForumSearchProvider  *self,
                              GDBusConnection      *connection,
                              const char           *object_path,
                              GError              **error)
{
  g_return_val_if_fail (FORUM_IS_SEARCH_PROVIDER (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection,
                                           object_path, error);
}

/**
 * forum_search_provider_unexport:
 * @self: a provider
 *
 * From now on the shell finds nothing.
 */
void
forum_search_provider_unexport (ForumSearchProvider *self)
{
  g_return_if_fail (FORUM_IS_SEARCH_PROVIDER (self));

  g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
}
