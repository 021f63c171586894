/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "updater-fixture.h"

#include <glib/gstdio.h>
#include <time.h>

#include "model/forum-clock.h"
#include "model/forum-time.h"
#include "shelf-fixture.h"
#include "test-support.h"

/* In milliseconds: what is never to come is waited for so long, and all the rest on a machine that is busy. */
#define SHORT_TIMEOUT 300
#define LONG_TIMEOUT 60000

/* A network that is what a test says. */
#define TEST_TYPE_NETWORK (test_network_get_type ())
G_DECLARE_FINAL_TYPE (TestNetwork, test_network, TEST, NETWORK, GObject)

struct _TestNetwork
{
  GObject parent_instance;

  gboolean available;
  gboolean metered;
};

enum
{
  PROP_0,
  PROP_AVAILABLE,
  PROP_METERED,
  PROP_CONNECTIVITY,
};

static void
test_network_monitor_init (GNetworkMonitorInterface *iface)
{
}

static gboolean
test_network_init_sync (GInitable     *initable,
                        GCancellable  *cancellable,
                        GError       **error)
{
  return TRUE;
}

static void
test_network_initable_init (GInitableIface *iface)
{
  iface->init = test_network_init_sync;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestNetwork, test_network, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_INITABLE, test_network_initable_init)
                               G_IMPLEMENT_INTERFACE (G_TYPE_NETWORK_MONITOR, test_network_monitor_init))

static void
test_network_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TestNetwork *self = TEST_NETWORK (object);

  if (prop_id == PROP_CONNECTIVITY)
    g_value_set_enum (value, G_NETWORK_CONNECTIVITY_FULL);
  else
    g_value_set_boolean (value, prop_id == PROP_AVAILABLE ? self->available : self->metered);
}

static void
test_network_class_init (TestNetworkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = test_network_get_property;
  g_object_class_override_property (object_class, PROP_AVAILABLE, "network-available");
  g_object_class_override_property (object_class, PROP_METERED, "network-metered");
  g_object_class_override_property (object_class, PROP_CONNECTIVITY, "connectivity");
}

static void
test_network_init (TestNetwork *self)
{
  self->available = TRUE;
}

static void
ended_cb (UpdaterFixture *fixture,
          ForumEdition   *edition,
          ForumProgram   *program,
          GError         *error)
{
  fixture->n_ended++;
  g_set_object (&fixture->program, program);
  g_clear_error (&fixture->error);
  fixture->error = error != NULL ? g_error_copy (error) : NULL;
}

static gint64
get_own_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* One step of the main loop, which never keeps a window from answering for 50 ms: what counts is the work of this
 * thread, and not how long others keep the processor from it. */
static void
step (void)
{
  gint64 before = get_own_time ();

  g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (get_own_time () - before, <, 50 * 1000);
}

/* Waits until one more answer has come. */
void
updater_wait (UpdaterFixture *fixture)
{
  guint before = fixture->n_ended;

  while (fixture->n_ended == before)
    step ();
}

/* Asks once, as if the user did. */
void
updater_refresh (UpdaterFixture *fixture,
                 const char     *fault)
{
  static const char *const never_end[] = { "drip", "hang", "hang-body", NULL };

  server_set (fixture->server, "fault", fault);
  forum_downloader_set_timeout (fixture->downloader,
                                g_strv_contains (never_end, fault) ? SHORT_TIMEOUT : LONG_TIMEOUT);
  g_assert_true (forum_updater_refresh (fixture->updater, fixture->edition));
  g_assert_true (forum_updater_is_busy (fixture->updater, fixture->edition));
  updater_wait (fixture);
}

/* The organizer writes a new file. */
void
updater_publish (UpdaterFixture *fixture,
                 const char     *name,
                 const char     *updated)
{
  g_autofree char *path = test_fixture_path ("live.json");
  g_autofree char *text = NULL;
  g_autofree char *members = g_strdup_printf ("{\n  \"x-name\": \"%s\",\n  \"updated\": \"%s\",", name, updated);
  g_autoptr (GRegex) old = g_regex_new ("\"updated\": *\"[^\"]*\",", 0, 0, NULL);
  g_autofree char *without = NULL;
  g_autofree char *changed = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  without = g_regex_replace_literal (old, text, -1, 0, "", 0, NULL);
  g_assert_true (*without == '{');
  changed = g_strconcat (members, without + 1, NULL);
  g_assert_true (g_file_set_contents (fixture->forum, changed, -1, NULL));
  server_set (fixture->server, "body", fixture->forum);
}

char *
updater_dup_copy (UpdaterFixture *fixture)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (forum_edition_get_file (fixture->edition)), &text, NULL, NULL));

  return text;
}

void
updater_set_clock (const char *text)
{
  g_autoptr (GDateTime) now = forum_time_parse (text);

  forum_clock_set_now (forum_clock_get_default (), now);
}

void
updater_set_network (UpdaterFixture *fixture,
                     gboolean        available,
                     gboolean        metered)
{
  TestNetwork *network = TEST_NETWORK (fixture->network);

  network->available = available;
  network->metered = metered;
  g_signal_emit_by_name (network, "network-changed", available);
}

/* How often the server was asked for the edition. */
guint
updater_count (UpdaterFixture *fixture)
{
  return server_count_requests (fixture->server, "/feed");
}

static void
open_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  UpdaterFixture *fixture = user_data;
  g_auto (ForumUpdate) update = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (forum_update_run_finish (result, &update, &error));
  g_assert_no_error (error);
  g_assert_nonnull (update.program);
  fixture->edition = update.edition;
}

void
updater_set_up (UpdaterFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (GFile) built_in = NULL;
  g_autoptr (GFile) history = NULL;
  g_autofree char *address = NULL;

  fixture->top = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  fixture->forum = g_build_filename (fixture->top, "forum.json", NULL);
  fixture->folder = g_file_new_build_filename (fixture->top, "editions", NULL);
  built_in = g_file_new_build_filename (fixture->top, "built-in", NULL);
  history = g_file_new_build_filename (fixture->top, "history", NULL);
  g_assert_true (g_file_set_contents (fixture->forum, test_small_forum (), -1, NULL));
  fixture->server = server_start (fixture->forum);
  updater_publish (fixture, "one", "2031-06-01T00:00:00Z");
  updater_set_clock ("2031-06-10T09:00:00+09:00");

  fixture->shelf = forum_shelf_new (fixture->folder, built_in, history);
  fixture->downloader = forum_downloader_new ();
  forum_downloader_set_timeout (fixture->downloader, LONG_TIMEOUT);
  fixture->updater = forum_updater_new (fixture->shelf, fixture->downloader);
  fixture->network = g_object_new (TEST_TYPE_NETWORK, NULL);
  forum_updater_set_network (fixture->updater, fixture->network);
  forum_updater_set_seed (fixture->updater, 20310610);
  g_signal_connect_swapped (fixture->updater, "ended", G_CALLBACK (ended_cb), fixture);

  address = server_get_address (fixture->server, "http", "/feed");
  forum_update_run_async (fixture->shelf, fixture->downloader, address, NULL, NULL, NULL, NULL, open_cb, fixture);
  while (fixture->edition == NULL)
    step ();
}

void
updater_tear_down (UpdaterFixture *fixture,
                   gconstpointer   data)
{
  g_assert_finalize_object (fixture->updater);
  test_wait_until_alone (fixture->shelf);
  g_assert_finalize_object (fixture->shelf);
  g_assert_finalize_object (fixture->downloader);
  g_assert_finalize_object (fixture->network);
  server_stop (fixture->server);
  g_clear_object (&fixture->program);
  g_clear_error (&fixture->error);
  shelf_remove_all (fixture->top);
  g_object_unref (fixture->folder);
  g_free (fixture->forum);
  g_free (fixture->top);
}
