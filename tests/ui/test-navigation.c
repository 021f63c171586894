/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/forum-navigation.h"
#include "ui/forum-organization-page.h"
#include "ui/forum-person-page.h"
#include "ui/forum-session-page.h"

typedef struct
{
  ForumProgram *program;
  GtkWidget *window;
  ForumNavigation *navigation;
  GtkWidget *root;
  guint n_notifications;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->n_notifications++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->program = ui_read_example ();
  fixture->root = forum_session_page_new (fixture->program,
                                          forum_program_find_session (fixture->program, "trees-keynote"));
  fixture->navigation = g_object_new (FORUM_TYPE_NAVIGATION, NULL);
  forum_navigation_reset (fixture->navigation, fixture->program, fixture->root);
  fixture->window = ui_present (GTK_WIDGET (fixture->navigation), UI_NARROW);
  g_signal_connect_swapped (fixture->navigation, "notify::can-back", G_CALLBACK (count_cb), fixture);
  ui_set_animations (data != NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_close (fixture->window);
  g_assert_finalize_object (fixture->program);
  ui_set_animations (FALSE);
}

static GtkStack *
get_stack (Fixture *fixture)
{
  return GTK_STACK (gtk_widget_get_first_child (GTK_WIDGET (fixture->navigation)));
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child (get_stack (fixture));
}

static gboolean
is_still (Fixture *fixture)
{
  return !gtk_stack_get_transition_running (get_stack (fixture));
}

static void
follow (Fixture    *fixture,
        const char *target)
{
  GtkWidget *row = ui_find_target (get_page (fixture), target);

  g_assert_nonnull (row);
  ui_activate (row);
  ui_wait_until (is_still (fixture));
}

static void
go_back (Fixture *fixture)
{
  forum_navigation_back (fixture->navigation);
  ui_wait_until (is_still (fixture));
  ui_settle ();
}

static void
test_there_and_back (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct
  {
    const char *target;
    GType (*get_type) (void);
  } way[] = {
    { "person/sample-minjun", forum_person_page_get_type },
    { "organization/example-society", forum_organization_page_get_type },
    { "person/sample-minjun", forum_person_page_get_type },
    { "session/rain-discussion", forum_session_page_get_type },
    { "person/sample-alex", forum_person_page_get_type },
    { "session/trees-workshop", forum_session_page_get_type },
  };
  GtkWidget *pages[G_N_ELEMENTS (way) + 1] = { fixture->root };

  g_assert_false (forum_navigation_can_back (fixture->navigation));
  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    {
      follow (fixture, way[i].target);
      pages[i + 1] = get_page (fixture);
      g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (pages[i + 1], way[i].get_type ()));
      g_assert_true (forum_navigation_can_back (fixture->navigation));
      g_assert_cmpuint (fixture->n_notifications, >=, 1);

      /* The keyboard goes where the eyes go. */
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), pages[i + 1]));
    }

  /* The pages below were kept as they were. */
  for (guint i = G_N_ELEMENTS (way); i > 0; i--)
    {
      g_assert_true (get_page (fixture) == pages[i]);
      go_back (fixture);
    }

  g_assert_true (get_page (fixture) == fixture->root);
  g_assert_false (forum_navigation_can_back (fixture->navigation));

  /* There is nothing further back. */
  go_back (fixture);
  g_assert_true (get_page (fixture) == fixture->root);
}

static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const targets[] = {
    "person/nobody", "person/", "session/SAMPLE", "organization/sample-minjun", "article/", "nothing/sample-minjun",
    "/sample-minjun", "/", "person/sample-minjun/", "Person/sample-minjun", "session/%s", "person/\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_assert_false (forum_navigation_open (fixture->navigation, targets[i]));
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->navigation), "nav.open", "s", targets[i]));
      g_assert_true (get_page (fixture) == fixture->root);
      g_assert_false (forum_navigation_can_back (fixture->navigation));
    }
  g_assert_cmpuint (fixture->n_notifications, ==, 0);
}

/* What was left is gone once it is out of sight. */
static void
test_left_pages_end (Fixture       *fixture,
                     gconstpointer  data)
{
  gboolean animations = data != NULL;
  guint n_alive = 0;

  follow (fixture, "person/sample-minjun");
  follow (fixture, "organization/example-society");
  ui_watch (get_page (fixture), &n_alive);
  g_assert_cmpuint (n_alive, >, 3);

  forum_navigation_back (fixture->navigation);
  if (animations)
    {
      g_assert_false (is_still (fixture));
      g_assert_cmpuint (n_alive, >, 0);
    }
  ui_wait_until (is_still (fixture));
  ui_settle ();
  g_assert_cmpuint (n_alive, ==, 0);

  /* Those that are still on the way are not. */
  ui_watch (get_page (fixture), &n_alive);
  follow (fixture, "organization/example-society");
  g_assert_cmpuint (n_alive, >, 0);
  go_back (fixture);
  g_assert_cmpuint (n_alive, >, 0);
  go_back (fixture);
  g_assert_cmpuint (n_alive, ==, 0);
}

/* Somebody in a hurry does not wait until a page has arrived. */
static void
test_hurry (Fixture       *fixture,
            gconstpointer  data)
{
  guint n_alive = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_assert_true (forum_navigation_open (fixture->navigation, "person/sample-minjun"));
      g_assert_true (forum_navigation_open (fixture->navigation, "organization/example-society"));
      ui_watch (get_page (fixture), &n_alive);
      forum_navigation_back (fixture->navigation);
      if (i % 3 == 0)
        g_main_context_iteration (NULL, FALSE);
      forum_navigation_back (fixture->navigation);
    }

  ui_wait_until (is_still (fixture) && n_alive == 0);
  g_assert_true (get_page (fixture) == fixture->root);
  g_assert_null (gtk_widget_get_next_sibling (get_page (fixture)));
}

static void
test_reset (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *root = forum_session_page_new (fixture->program,
                                            forum_program_find_session (fixture->program, "rain-talk"));
  guint n_alive = 0;

  ui_watch (fixture->root, &n_alive);
  follow (fixture, "person/sample-minjun");
  ui_watch (get_page (fixture), &n_alive);

  forum_navigation_reset (fixture->navigation, fixture->program, root);
  ui_wait_until (n_alive == 0);
  g_assert_true (get_page (fixture) == root);
  g_assert_false (forum_navigation_can_back (fixture->navigation));
}

static void
test_closed_on_the_way (Fixture       *fixture,
                        gconstpointer  data)
{
  g_assert_true (forum_navigation_open (fixture->navigation, "person/sample-minjun"));
  g_assert_true (forum_navigation_open (fixture->navigation, "organization/example-society"));
  forum_navigation_back (fixture->navigation);
}

static void
test_never_filled (void)
{
  GtkWidget *navigation = g_object_ref_sink (g_object_new (FORUM_TYPE_NAVIGATION, NULL));

  g_assert_false (forum_navigation_can_back (FORUM_NAVIGATION (navigation)));
  forum_navigation_back (FORUM_NAVIGATION (navigation));
  g_assert_finalize_object (navigation);
}

int
main (int    argc,
      char **argv)
{
  static const char *const ways[] = { "still", "animated" };

  ui_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
#define ADD(name, func) \
  G_STMT_START { \
    g_autofree char *path = g_strdup_printf ("/navigation/%s/" name, ways[i]); \
    g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, func, tear_down); \
  } G_STMT_END
      ADD ("there-and-back", test_there_and_back);
      ADD ("unknown", test_unknown);
      ADD ("left-pages-end", test_left_pages_end);
      ADD ("hurry", test_hurry);
      ADD ("reset", test_reset);
      ADD ("closed-on-the-way", test_closed_on_the_way);
#undef ADD
    }
  g_test_add_func ("/navigation/never-filled", test_never_filled);

  return ui_run ();
}
