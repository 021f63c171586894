/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <sys/socket.h>

#include "desktop/forum-search-provider.h"
#include "model/forum-language.h"

#define OBJECT_PATH "/org/jeonju/BioForum/SearchProvider"

/* The program and the shell, without a bus between them. */
typedef struct
{
  GDBusConnection *program;
  GDBusConnection *shell;
  ForumSearchProvider *provider;
  char *broken;                 /* A file that is none, for those that need one. */
  char *shown;
  guint timestamp;
} Fixture;

static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  forum_language_init (GETTEXT_PACKAGE, g_getenv ("BIOFORUM_LOCALE_DIR"));
}

static void
connection_cb (GObject      *source_object,
               GAsyncResult *result,
               gpointer      user_data)
{
  GDBusConnection **connection = user_data;
  g_autoptr (GError) error = NULL;

  *connection = g_dbus_connection_new_finish (result, &error);
  g_assert_no_error (error);
}

static void
connect_end (int                    fd,
             const char            *guid,
             GDBusConnectionFlags   flags,
             GDBusConnection      **connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocket) socket = g_socket_new_from_fd (fd, &error);
  g_autoptr (GSocketConnection) stream = NULL;

  g_assert_no_error (error);
  stream = g_socket_connection_factory_create_connection (socket);
  g_dbus_connection_new (G_IO_STREAM (stream), guid, flags, NULL, NULL, connection_cb, connection);
}

static void
show_cb (Fixture    *fixture,
         const char *target,
         guint       timestamp)
{
  g_free (fixture->shown);
  fixture->shown = g_strdup (target);
  fixture->timestamp = timestamp;
}

static void
set_up_for (Fixture    *fixture,
            const char *path)
{
  g_autofree char *guid = g_dbus_generate_guid ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  int ends[2];

  g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM, 0, ends), ==, 0);
  connect_end (ends[0], guid, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_SERVER, &fixture->program);
  connect_end (ends[1], NULL, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT, &fixture->shell);
  while (fixture->program == NULL || fixture->shell == NULL)
    g_main_context_iteration (NULL, TRUE);

  fixture->provider = forum_search_provider_new (NULL);
  forum_search_provider_set_file (fixture->provider, file);
  g_signal_connect_swapped (fixture->provider, "show", G_CALLBACK (show_cb), fixture);
  forum_search_provider_export (fixture->provider, fixture->program, OBJECT_PATH, &error);
  g_assert_no_error (error);
}

static char *
dup_built_in (void)
{
  return g_build_filename (g_getenv ("BIOFORUM_DATA_DIR"), "forum", "2022-12.json", NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = dup_built_in ();

  set_up_for (fixture, path);
}

static void
set_up_broken (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("search-provider-XXXXXX", &error);

  g_assert_no_error (error);
  fixture->broken = g_build_filename (folder, "forum.json", NULL);
  g_file_set_contents (fixture->broken, "{ \"format\": ", -1, &error);
  g_assert_no_error (error);
  set_up_for (fixture, fixture->broken);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  forum_search_provider_unexport (fixture->provider);
  g_assert_finalize_object (fixture->provider);
  g_dbus_connection_close_sync (fixture->shell, NULL, NULL);
  g_dbus_connection_close_sync (fixture->program, NULL, NULL);
  g_object_unref (fixture->shell);
  g_object_unref (fixture->program);
  g_free (fixture->shown);

  if (fixture->broken != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (fixture->broken);

      g_unlink (fixture->broken);
      g_rmdir (folder);
    }
  g_free (fixture->broken);
}

static void
reply_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  GVariant **reply = user_data;
  g_autoptr (GError) error = NULL;

  *reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source_object), result, &error);
  g_assert_no_error (error);
}

/* The reply comes once somebody waits for it. */
static void
begin_call (Fixture     *fixture,
            const char  *method,
            GVariant    *arguments,
            GVariant   **reply)
{
  *reply = NULL;
  g_dbus_connection_call (fixture->shell, NULL, OBJECT_PATH, "org.gnome.Shell.SearchProvider2",
                          method, arguments, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, reply_cb,
                          reply);
}

static GVariant *
call (Fixture    *fixture,
      const char *method,
      GVariant   *arguments)
{
  GVariant *reply;

  begin_call (fixture, method, arguments, &reply);
  while (reply == NULL)
    g_main_context_iteration (NULL, TRUE);

  return reply;
}

static char *
find (Fixture    *fixture,
      const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  g_autoptr (GVariant) reply = call (fixture, "GetInitialResultSet",
                                     g_variant_new ("(^as)", list));
  g_auto (GStrv) ids = NULL;

  g_variant_get (reply, "(^as)", &ids);

  return g_strjoinv (" ", ids);
}

/* What is typed, and what is found first. */
static const struct
{
  const char *words;
  const char *found;
} searches[] = {
  { "임성원", "person/lim-sungwon session/d2-lim-sungwon" },
  { "Lim ImpriMed", "person/lim-sungwon session/d2-lim-sungwon" },
  { "ㅇㅅㅇ", "person/lim-sungwon session/d2-lim-sungwon" },
  { "김광수", "person/kim-kwangsoo session/d1-kim-kwangsoo" },
  { "xyzzy", "" },
  { "", "" },
};

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *found = find (fixture, searches[i].words);

      g_assert_true (g_str_has_prefix (found, searches[i].found));
      g_assert_true (*searches[i].found != '\0' || *found == '\0');
    }
}

/* A syllable that is being composed finds what the one before it did not: 이 becomes 임. */
static void
test_find_on (Fixture       *fixture,
              gconstpointer  data)
{
  const char *previous[] = { "person/kim-kwangsoo", NULL };
  const char *words[] = { "임성원", NULL };
  g_autoptr (GVariant) reply = call (fixture, "GetSubsearchResultSet",
                                     g_variant_new ("(^as^as)", previous, words));
  g_auto (GStrv) ids = NULL;

  g_variant_get (reply, "(^as)", &ids);
  g_assert_cmpstr (ids[0], ==, "person/lim-sungwon");
}

/* Before the forum is read, each of many questions gets its own answer. */
static void
test_wait (Fixture       *fixture,
           gconstpointer  data)
{
  const char *ids[] = { "person/lim-sungwon", NULL };
  const char *words[] = { "임성원", NULL };
  GVariant *found;
  GVariant *metas;
  g_autoptr (GVariant) one = NULL;

  begin_call (fixture, "GetInitialResultSet", g_variant_new ("(^as)", words), &found);
  begin_call (fixture, "GetResultMetas", g_variant_new ("(^as)", ids), &metas);
  while (found == NULL || metas == NULL)
    g_main_context_iteration (NULL, TRUE);

  one = g_variant_get_child_value (metas, 0);
  g_assert_cmpuint (g_variant_n_children (one), ==, 1);
  g_variant_unref (found);
  g_variant_unref (metas);
}

static const struct
{
  const char *language;
  const char *id;
  const char *name;
  const char *description;
} metas[] = {
  { "ko", "person/lim-sungwon", "임성원", "임프리메드 대표" },
  { "en", "person/lim-sungwon", "Sungwon Lim", "CEO, ImpriMed" },
  { "ko", "session/d2-lim-sungwon",
    "바이오테크와 AI 결합을 통한 최적의 맞춤형 암 치료제 개발 사례",
    "발표 · 12월 7일 (수) · 임성원 · 임프리메드 대표" },
  { "en", "session/d2-lim-sungwon",
    "A case of developing optimal personalised cancer treatment by combining biotech and AI",
    "Talk · Wed, Dec 7 · Sungwon Lim · CEO, ImpriMed" },
  /* Without a title of its own it is named after its speaker, who is then named only there. */
  { "ko", "session/d2-yoo-junsang", "유준상 대표 발표", "발표 · 12월 7일 (수) · 스탠드업 테라퓨틱스 대표" },
  { "en", "session/d2-yoo-junsang", "Talk by Junsang Yoo", "Talk · Wed, Dec 7 · CEO, Stand Up Therapeutics" },
};

static void
test_describe (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (metas); i++)
    {
      const char *ids[] = { "person/nobody", metas[i].id, "nonsense", "session/", NULL };
      g_autoptr (GVariant) reply = NULL;
      g_autoptr (GVariant) list = NULL;
      g_autoptr (GVariant) meta = NULL;
      g_autoptr (GVariant) icon = NULL;
      const char *id;
      const char *name;
      const char *description;

      speak (metas[i].language);
      reply = call (fixture, "GetResultMetas", g_variant_new ("(^as)", ids));
      list = g_variant_get_child_value (reply, 0);
      g_assert_cmpuint (g_variant_n_children (list), ==, 1);
      meta = g_variant_get_child_value (list, 0);
      g_assert_true (g_variant_lookup (meta, "id", "&s", &id));
      g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
      g_assert_true (g_variant_lookup (meta, "description", "&s", &description));
      g_assert_cmpstr (id, ==, metas[i].id);
      g_assert_cmpstr (name, ==, metas[i].name);
      g_assert_cmpstr (description, ==, metas[i].description);
      icon = g_variant_lookup_value (meta, "icon", NULL);
      g_assert_nonnull (icon);
    }
}

static void
test_show (Fixture       *fixture,
           gconstpointer  data)
{
  const char *words[] = { "임", "임프리메드", NULL };

  g_variant_unref (call (fixture, "ActivateResult",
                         g_variant_new ("(s^asu)", "person/lim-sungwon", words, 42)));
  g_assert_cmpstr (fixture->shown, ==, "person/lim-sungwon");
  g_assert_cmpuint (fixture->timestamp, ==, 42);

  g_variant_unref (call (fixture, "LaunchSearch", g_variant_new ("(^asu)", words, 43)));
  g_assert_cmpstr (fixture->shown, ==, "search/임 임프리메드");
  g_assert_cmpuint (fixture->timestamp, ==, 43);
}

/* Nothing is found in what cannot be read; the window says why. Put right, it is searched. */
static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  const char *ids[] = { "person/lim-sungwon", NULL };
  g_autofree char *found = find (fixture, "임성원");
  g_autoptr (GVariant) reply = call (fixture, "GetResultMetas", g_variant_new ("(^as)", ids));
  g_autoptr (GVariant) list = g_variant_get_child_value (reply, 0);

  g_autoptr (GFile) broken = g_file_new_for_path (fixture->broken);
  g_autofree char *path = dup_built_in ();
  g_autoptr (GFile) built_in = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *found_then = NULL;

  g_assert_cmpstr (found, ==, "");
  g_assert_cmpuint (g_variant_n_children (list), ==, 0);

  g_file_copy (built_in, broken, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  found_then = find (fixture, "임성원");
  g_assert_true (g_str_has_prefix (found_then, "person/lim-sungwon"));
}

/* Another forum is searched as soon as it is the one that was shown last, and so is one that was written anew. */
static void
test_another (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const names[] = { "Ada", "Grace" };
  g_autofree char *before = find (fixture, "임성원");
  g_autofree char *folder = g_dir_make_tmp ("search-provider-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "other.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, !=, "");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{\"format\": 1, \"id\": \"other\", \"name\": \"Other\", \"timeZone\": \"UTC\","
                         " \"days\": [{\"date\": \"2031-06-10\", \"sessions\": [{\"id\": \"s\", \"title\": \"%s\"}]}]}",
                         names[i]);
      g_autofree char *found = NULL;

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      forum_search_provider_set_file (fixture->provider, file);
      found = find (fixture, names[i]);
      g_assert_cmpstr (found, ==, "session/s");
    }
  after = find (fixture, "임성원");
  g_assert_cmpstr (after, ==, "");

  g_unlink (path);
  g_rmdir (folder);
}

static void
add_test (const char *path,
          void      (*set_up_test) (Fixture *, gconstpointer),
          void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up_test, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  speak ("ko");

  add_test ("/search-provider/find", set_up, test_find);
  add_test ("/search-provider/find-on", set_up, test_find_on);
  add_test ("/search-provider/wait", set_up, test_wait);
  add_test ("/search-provider/describe", set_up, test_describe);
  add_test ("/search-provider/show", set_up, test_show);
  add_test ("/search-provider/broken", set_up_broken, test_broken);
  add_test ("/search-provider/another", set_up, test_another);

  return g_test_run ();
}
