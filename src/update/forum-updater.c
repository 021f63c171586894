/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-updater.h"

#include "model/forum-clock.h"
#include "store/forum-library.h"

/* Keeps the editions fresh that somebody looks at: asks when one begins to, and every half hour
 * from then on; later and later while that fails; and not at all without a network, or where every
 * byte costs money, unless the user says so. Of one edition there is never more than one question
 * at a time. */
struct _ForumUpdater
{
  GObject parent_instance;

  ForumShelf *shelf;
  ForumDownloader *downloader;
  GNetworkMonitor *network;     /* NULL until something is to be asked. */
  GRand *random;
  GHashTable *follows;          /* Of Follow, by edition. */
};

/* An edition that was asked for. */
typedef struct
{
  ForumUpdater *updater;
  ForumEdition *edition;
  guint n_watchers;
  GCancellable *cancellable;    /* NULL while nobody is being asked. */
  guint call;                   /* Of the clock. */
  GDateTime *next;              /* NULL until it was asked for. */
  guint n_failures;             /* In a row. */
  GError *failure;              /* The last one, NULL if the last answer was good. */
  GPtrArray *problems;
} Follow;

/* A question that was put. */
typedef struct
{
  ForumUpdater *updater;
  ForumEdition *edition;
  GDateTime *changed;           /* When the copy was last replaced by then. */
} Asked;

enum
{
  SIGNAL_BEGUN,
  SIGNAL_ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Not owned: whoever asked for it holds it. */
static ForumUpdater *default_updater;

G_DEFINE_FINAL_TYPE (ForumUpdater, forum_updater, G_TYPE_OBJECT)

/* In seconds. */
#define FIRST_DELAY 60
#define LONGEST_WAIT (24 * 60 * 60)

/* A million readers must not all come in the same second. */
#define LEAST_JITTER 0.9
#define MOST_JITTER 1.1

static void plan (Follow *follow);

static void
stop_waiting (Follow *follow)
{
  if (follow->call != 0)
    forum_clock_cancel (forum_clock_get_default (), follow->call);
  follow->call = 0;
}

static void
follow_free (gpointer data)
{
  Follow *follow = data;

  stop_waiting (follow);
  g_cancellable_cancel (follow->cancellable);
  g_clear_object (&follow->cancellable);
  g_clear_object (&follow->edition);
  g_clear_pointer (&follow->next, g_date_time_unref);
  g_clear_error (&follow->failure);
  g_clear_pointer (&follow->problems, g_ptr_array_unref);
  g_free (follow);
}

static Follow *
find (ForumUpdater *self,
      ForumEdition *edition)
{
  return g_hash_table_lookup (self->follows, edition);
}

static Follow *
ensure (ForumUpdater *self,
        ForumEdition *edition)
{
  Follow *follow = find (self, edition);

  if (follow != NULL)
    return follow;

  follow = g_new0 (Follow, 1);
  follow->updater = self;
  follow->edition = g_object_ref (edition);
  g_hash_table_insert (self->follows, edition, follow);

  return follow;
}

/* In seconds; twice as long after every failure in a row, and as long as the server asks for. */
static guint
choose_delay (Follow *follow,
              guint   retry_after)
{
  double jitter = g_rand_double_range (follow->updater->random, LEAST_JITTER, MOST_JITTER);
  guint delay = FORUM_UPDATER_INTERVAL;

  if (follow->n_failures > 0 && follow->n_failures < 6)
    delay = MIN (FIRST_DELAY << (follow->n_failures - 1), FORUM_UPDATER_INTERVAL);

  return MAX (delay * jitter, MIN (retry_after, LONGEST_WAIT));
}

static void
set_next (Follow *follow,
          guint   delay)
{
  g_autoptr (GDateTime) now = forum_clock_dup_now (forum_clock_get_default ());

  g_clear_pointer (&follow->next, g_date_time_unref);
  follow->next = g_date_time_add_seconds (now, delay);
}

/* Whoever has a server of their own on this machine needs no network. */
static gboolean
is_local (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  g_autoptr (GInetAddress) inet = host != NULL ? g_inet_address_new_from_string (host) : NULL;

  return g_strcmp0 (host, "localhost") == 0 ||
         (inet != NULL && g_inet_address_get_is_loopback (inet));
}

/* What could not be reached may be now. */
static gboolean
is_unreached (Follow *follow)
{
  return g_error_matches (follow->failure, FORUM_DOWNLOAD_ERROR,
                          FORUM_DOWNLOAD_ERROR_NO_NETWORK) ||
         g_error_matches (follow->failure, FORUM_DOWNLOAD_ERROR, FORUM_DOWNLOAD_ERROR_NO_HOST);
}

static void
network_changed_cb (ForumUpdater *self)
{
  g_autoptr (GList) follows = g_hash_table_get_values (self->follows);

  for (GList *item = follows; item != NULL; item = item->next)
    {
      Follow *follow = item->data;

      if (is_unreached (follow))
        g_clear_pointer (&follow->next, g_date_time_unref);
      plan (follow);
    }
}

static gboolean
may_ask (Follow     *follow,
         const char *address)
{
  ForumUpdater *self = follow->updater;

  if (self->network == NULL)
    forum_updater_set_network (self, g_network_monitor_get_default ());

  return is_local (address) || (g_network_monitor_get_network_available (self->network) &&
                                !g_network_monitor_get_network_metered (self->network));
}

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->updater);
  g_object_unref (asked->edition);
  g_clear_pointer (&asked->changed, g_date_time_unref);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

/* Whether the copy is another one than when the question was put: somebody else may have been
 * quicker. */
static gboolean
has_changed (Asked *asked)
{
  GDateTime *changed = forum_edition_get_state (asked->edition)->changed;

  if (changed == NULL || asked->changed == NULL)
    return changed != asked->changed;

  return !g_date_time_equal (changed, asked->changed);
}

static void
run_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_auto (ForumUpdate) update = { NULL };
  g_autoptr (GError) error = NULL;
  gboolean good = forum_update_run_finish (result, &update, &error);
  Follow *follow = find (asked->updater, asked->edition);

  /* Nobody wants to know any more. */
  if (follow == NULL)
    return;

  g_clear_object (&follow->cancellable);
  g_clear_error (&follow->failure);
  g_clear_pointer (&follow->problems, g_ptr_array_unref);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      follow->n_failures = good ? 0 : follow->n_failures + 1;
      follow->failure = error != NULL ? g_error_copy (error) : NULL;
      follow->problems = g_steal_pointer (&update.problems);
    }
  set_next (follow, choose_delay (follow, update.retry_after));
  plan (follow);

  if (good && update.program != NULL && has_changed (asked))
    forum_edition_set_program (asked->edition, update.program);
  else
    g_clear_object (&update.program);
  g_signal_emit (asked->updater, signals[SIGNAL_ENDED], 0, asked->edition, update.program, error);
}

static void
ask (Follow     *follow,
     const char *address)
{
  ForumUpdater *self = follow->updater;
  GDateTime *changed = forum_edition_get_state (follow->edition)->changed;
  Asked *asked = g_new0 (Asked, 1);

  stop_waiting (follow);
  asked->updater = g_object_ref (self);
  asked->edition = g_object_ref (follow->edition);
  asked->changed = changed != NULL ? g_date_time_ref (changed) : NULL;
  follow->cancellable = g_cancellable_new ();
  forum_update_run_async (self->shelf, self->downloader, address, follow->edition,
                          follow->cancellable, NULL, NULL, run_cb, asked);
  g_signal_emit (self, signals[SIGNAL_BEGUN], 0, follow->edition);
}

static void
clock_cb (gpointer user_data)
{
  Follow *follow = user_data;

  follow->call = 0;
  plan (follow);
}

/* Asks if it is time to, or waits until it is. While nothing may be asked there is nothing to wait
 * for: the network says when that changes. */
static void
plan (Follow *follow)
{
  ForumClock *clock = forum_clock_get_default ();
  g_autoptr (GDateTime) now = forum_clock_dup_now (clock);
  g_autofree char *address = NULL;

  stop_waiting (follow);
  if (follow->n_watchers == 0 || follow->cancellable != NULL)
    return;

  address = forum_edition_dup_address (follow->edition);
  if (address == NULL || !may_ask (follow, address))
    return;

  if (follow->next == NULL || g_date_time_compare (follow->next, now) <= 0)
    ask (follow, address);
  else
    follow->call = forum_clock_call_at (clock, follow->next, clock_cb, follow);
}

static void
forum_updater_dispose (GObject *object)
{
  ForumUpdater *self = FORUM_UPDATER (object);

  if (self->network != NULL)
    g_signal_handlers_disconnect_by_data (self->network, self);
  g_clear_object (&self->network);
  g_hash_table_remove_all (self->follows);

  G_OBJECT_CLASS (forum_updater_parent_class)->dispose (object);
}

static void
forum_updater_finalize (GObject *object)
{
  ForumUpdater *self = FORUM_UPDATER (object);

  g_clear_object (&self->shelf);
  g_clear_object (&self->downloader);
  g_clear_pointer (&self->follows, g_hash_table_unref);
  g_clear_pointer (&self->random, g_rand_free);

  G_OBJECT_CLASS (forum_updater_parent_class)->finalize (object);
}

static void
forum_updater_class_init (ForumUpdaterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = forum_updater_dispose;
  object_class->finalize = forum_updater_finalize;

  /**
   * ForumUpdater::begun:
   * @self: an updater
   * @edition: an edition whose server is being asked
   */
  signals[SIGNAL_BEGUN] =
    g_signal_new ("begun", FORUM_TYPE_UPDATER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                  1, FORUM_TYPE_EDITION);

  /**
   * ForumUpdater::ended:
   * @self: an updater
   * @edition: an edition whose server is not being asked any more
   * @program: (nullable): what it says now, if that is something else than before
   * @error: (nullable): why there is no answer, or why it was not taken
   */
  signals[SIGNAL_ENDED] =
    g_signal_new ("ended", FORUM_TYPE_UPDATER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                  3, FORUM_TYPE_EDITION, FORUM_TYPE_PROGRAM, G_TYPE_ERROR);
}

static void
forum_updater_init (ForumUpdater *self)
{
  self->random = g_rand_new ();
  self->follows = g_hash_table_new_full (NULL, NULL, NULL, follow_free);
}

/**
 * forum_updater_dup_default:
 *
 * There is one for all who ask, for as long as anybody holds it. Only the main thread may ask.
 *
 * Returns: (transfer full): what keeps the editions of the user fresh
 */
ForumUpdater *
forum_updater_dup_default (void)
{
  g_autoptr (ForumShelf) shelf = NULL;
  g_autoptr (ForumDownloader) downloader = NULL;

  if (default_updater != NULL)
    return g_object_ref (default_updater);

  shelf = forum_library_dup_shelf ();
  downloader = forum_downloader_new ();
  default_updater = forum_updater_new (shelf, downloader);
  g_object_add_weak_pointer (G_OBJECT (default_updater), (gpointer *) &default_updater);

  return default_updater;
}

/**
 * forum_updater_new:
 * @shelf: where the editions are
 * @downloader: what downloads
 *
 * Returns: (transfer full): what keeps editions fresh
 */
ForumUpdater *
forum_updater_new (ForumShelf      *shelf,
                   ForumDownloader *downloader)
{
  ForumUpdater *self = g_object_new (FORUM_TYPE_UPDATER, NULL);

  self->shelf = g_object_ref (shelf);
  self->downloader = g_object_ref (downloader);

  return self;
}

/**
 * forum_updater_set_network:
 * @self: an updater
 * @network: what knows whether there is a network, instead of the system's
 */
void
forum_updater_set_network (ForumUpdater    *self,
                           GNetworkMonitor *network)
{
  g_return_if_fail (FORUM_IS_UPDATER (self));

  g_set_object (&self->network, network);
  g_signal_connect_object (network, "network-changed", G_CALLBACK (network_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (network, "notify::network-metered", G_CALLBACK (network_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * forum_updater_set_seed:
 * @self: an updater
 * @seed: what makes its choices the same each time
 */
void
forum_updater_set_seed (ForumUpdater *self,
                        guint32       seed)
{
  g_return_if_fail (FORUM_IS_UPDATER (self));

  g_rand_set_seed (self->random, seed);
}

/**
 * forum_updater_watch:
 * @self: an updater
 * @edition: an edition that somebody begins to look at
 *
 * Each call is to be followed by one of forum_updater_unwatch().
 */
void
forum_updater_watch (ForumUpdater *self,
                     ForumEdition *edition)
{
  Follow *follow;

  g_return_if_fail (FORUM_IS_UPDATER (self));

  follow = ensure (self, edition);
  follow->n_watchers++;
  plan (follow);
}

/**
 * forum_updater_unwatch:
 * @self: an updater
 * @edition: an edition that somebody does not look at any more
 */
void
forum_updater_unwatch (ForumUpdater *self,
                       ForumEdition *edition)
{
  Follow *follow;

  g_return_if_fail (FORUM_IS_UPDATER (self));

  follow = find (self, edition);
  g_return_if_fail (follow != NULL && follow->n_watchers > 0);

  follow->n_watchers--;
  plan (follow);
}

/**
 * forum_updater_refresh:
 * @self: an updater
 * @edition: an edition
 *
 * Asks for it at once, whatever that costs, unless it is being asked for already.
 *
 * Returns: whether there is anybody who could be asked
 */
gboolean
forum_updater_refresh (ForumUpdater *self,
                       ForumEdition *edition)
{
  Follow *follow;
  g_autofree char *address = NULL;

  g_return_val_if_fail (FORUM_IS_UPDATER (self), FALSE);

  follow = ensure (self, edition);
  address = forum_edition_dup_address (edition);
  if (address != NULL && follow->cancellable == NULL)
    ask (follow, address);

  return address != NULL;
}

/**
 * forum_updater_cancel:
 * @self: an updater
 * @edition: an edition
 *
 * Asks no longer, until it is time to ask again.
 */
void
forum_updater_cancel (ForumUpdater *self,
                      ForumEdition *edition)
{
  Follow *follow;

  g_return_if_fail (FORUM_IS_UPDATER (self));

  follow = find (self, edition);
  if (follow != NULL)
    g_cancellable_cancel (follow->cancellable);
}

/**
 * forum_updater_is_busy:
 * @self: an updater
 * @edition: an edition
 *
 * Returns: whether its server is being asked
 */
gboolean
forum_updater_is_busy (ForumUpdater *self,
                       ForumEdition *edition)
{
  Follow *follow;

  g_return_val_if_fail (FORUM_IS_UPDATER (self), FALSE);

  follow = find (self, edition);

  return follow != NULL && follow->cancellable != NULL;
}

/**
 * forum_updater_get_failure:
 * @self: an updater
 * @edition: an edition
 *
 * Returns: (transfer none) (nullable): why it could not be asked for the last time
 */
const GError *
forum_updater_get_failure (ForumUpdater *self,
                           ForumEdition *edition)
{
  Follow *follow;

  g_return_val_if_fail (FORUM_IS_UPDATER (self), NULL);

  follow = find (self, edition);

  return follow != NULL ? follow->failure : NULL;
}

/**
 * forum_updater_get_problems:
 * @self: an updater
 * @edition: an edition
 *
 * Returns: (transfer none) (nullable) (element-type ForumProblem): what was wrong with what came
 *   the last time
 */
GPtrArray *
forum_updater_get_problems (ForumUpdater *self,
                            ForumEdition *edition)
{
  Follow *follow;

  g_return_val_if_fail (FORUM_IS_UPDATER (self), NULL);

  follow = find (self, edition);

  return follow != NULL ? follow->problems : NULL;
}

/**
 * forum_updater_get_next:
 * @self: an updater
 * @edition: an edition
 *
 * Returns: (transfer none) (nullable): when it will be asked for if somebody looks at it
 */
GDateTime *
forum_updater_get_next (ForumUpdater *self,
                        ForumEdition *edition)
{
  Follow *follow;

  g_return_val_if_fail (FORUM_IS_UPDATER (self), NULL);

  follow = find (self, edition);

  return follow != NULL ? follow->next : NULL;
}
