/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-walk.h"

/* Everybody and everything of the forum that comes with the program can be found by following rows, and every page
 * on the way fits into the narrowest window. */

static const char *const everybody[] = {
  "kim-kwangsoo", "kim-jin", "choi-dongho", "rafii-shahin", "lee-kyungjin", "park-chul", "lim-sungwon",
  "kim-hajung", "yoo-junsang", "eom-jiyong", "ahn-sangmin", "coder-megan", "woo-beomki", "chae-suchan",
};

static void
visit_cb (ForumWindow *window,
          const char  *place,
          gpointer     data)
{
  ForumProgram *program = data;
  ForumPerson *person;
  int minimum;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, UI_NARROWEST);

  /* The page of a person shows the name. */
  if (!g_str_has_prefix (place, "person/"))
    return;

  person = forum_program_find_person (program, place + strlen ("person/"));
  g_assert_true (ui_shows (GTK_WIDGET (window), forum_text_get (forum_person_get_name (person))));
}

/* Nothing leads to an organization of which no person and no session is. */
static gboolean
has_part (ForumProgram *program,
          gpointer      item)
{
  GListModel *people, *sessions;

  if (!FORUM_IS_ORGANIZATION (item))
    return TRUE;

  people = forum_program_get_people_of (program, item);
  sessions = forum_program_get_sessions_of (program, item);

  return (people != NULL && g_list_model_get_n_items (people) > 0) ||
         (sessions != NULL && g_list_model_get_n_items (sessions) > 0);
}

static void
test_reach (gconstpointer data)
{
  g_autoptr (ForumProgram) program = ui_read_built_in ();
  ForumWindow *window = ui_open_forum (NULL, GPOINTER_TO_INT (data));
  g_autoptr (GHashTable) places = ui_walk (window, visit_cb, program);
  const struct
  {
    const char *kind;
    ForumList *list;
  } all[] = {
    { "person", forum_program_get_people (program) },
    { "organization", forum_program_get_organizations (program) },
    { "article", forum_program_get_articles (program) },
  };
  gboolean complete = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (everybody); i++)
    g_assert_nonnull (forum_program_find_person (program, everybody[i]));
  g_assert_cmpuint (forum_list_get_length (forum_program_get_people (program)), ==, G_N_ELEMENTS (everybody));

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint j = 0; j < forum_list_get_length (all[i].list); j++)
      {
        gpointer item = forum_list_get (all[i].list, j);
        const char *id = FORUM_IS_PERSON (item) ? forum_person_get_id (item)
                       : FORUM_IS_ORGANIZATION (item) ? forum_organization_get_id (item)
                       : forum_article_get_id (item);
        g_autofree char *place = g_strdup_printf ("%s/%s", all[i].kind, id);

        if (has_part (program, item) && !g_hash_table_contains (places, place))
          {
            g_test_message ("No way leads to %s", place);
            complete = FALSE;
          }
      }

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (program)); i++)
    {
      ForumList *day = forum_list_get (FORUM_LIST (program), i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        {
          g_autofree char *place = g_strdup_printf ("session/%s", forum_session_get_id (forum_list_get (day, j)));

          g_assert_true (g_hash_table_contains (places, place));
        }
    }
  g_assert_true (g_hash_table_contains (places, "sources/"));
  g_assert_true (complete);

  ui_close (GTK_WIDGET (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_data_func ("/reach/wide", GINT_TO_POINTER (UI_WIDE), test_reach);
  g_test_add_data_func ("/reach/narrow", GINT_TO_POINTER (UI_NARROW), test_reach);

  return ui_run ();
}
