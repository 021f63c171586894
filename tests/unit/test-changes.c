/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-support.h"

#include <string.h>

#include "changes-fixture.h"
#include "model/forum-kinds-types.h"

/* What is told of one state of a forum after another. */

typedef struct
{
  const char *name;

  /* Pieces of the forum and what stands there later, in turn. */
  const char *edits[9];

  /* Each thing, what happened to it and what of it is different; who joined (+), left (-), has another
   * role (~), and new links (^). One thing a line. */
  const char *changes;

  /* Whether the edits had been made before. */
  gboolean undone;
} Case;

static const Case cases[] = {
  { "nothing", { NULL }, "" },

  /* Sessions */
  { "retitled", { "'en': 'Roots'", "'en': 'Deep roots'" }, "session roots changed: title" },
  { "title-in-one-more-language", { "'en': 'Roots'", "'en': 'Roots', 'fr': 'Racines'" },
    "session roots changed: title" },
  { "title-known-at-last", { "'id': 'seeds',", "'id': 'seeds', 'title': 'Seeds'," }, "session seeds changed: title" },
  { "later", { "T10:00:00+09:00", "T10:30:00+09:00" }, "session roots moved: start" },
  { "ends-later", { "T11:00:00+09:00'},", "T11:05:00+09:00'}," }, "session roots moved: end" },
  { "same-instant", { "T10:00:00+09:00", "T01:00:00Z" }, "" },
  { "time-known-at-last", { "'id': 'seeds',", "'id': 'seeds', 'start': '2030-05-03T10:00:00+09:00'," },
    "session seeds moved: start" },
  { "other-room", { "'room': 'Greenhouse'", "'room': 'Hall'" }, "session roots moved: room" },
  { "cancelled", { "'id': 'roots',", "'id': 'roots', 'status': 'cancelled'," }, "session roots cancelled: status" },
  { "restored", { "'status': 'cancelled'", "'status': 'announced'" }, "session frost restored: status" },
  { "cancelled-is-gone", { "{'id': 'frost', 'title': 'Frost', 'status': 'cancelled'},", "" },
    "session frost removed:" },
  { "marked-as-moved", { "'id': 'roots',", "'id': 'roots', 'status': 'moved'," }, "session roots moved: status" },
  { "given", { "'id': 'roots',", "'id': 'roots', 'status': 'given'," }, "" },
  { "cancelled-and-more", { "'id': 'roots',", "'id': 'roots', 'status': 'cancelled',", "Greenhouse", "Hall",
                            "'en': 'Roots'", "'en': 'Root'" },
    "session roots cancelled: status room title" },
  { "added", { "{'id': 'seeds',", "{'id': 'bees', 'title': 'Bees'}, {'id': 'seeds'," }, "session bees added:" },
  { "vanished", { ROOTS, "" }, "session roots removed:" },
  { "other-day", { FROST, "", "{'id': 'seeds',", FROST "{'id': 'seeds'," }, "session frost moved: day" },
  { "other-abstract", { "'abstract': 'Below'", "'abstract': 'Above'" }, "session roots changed: text" },
  { "other-track", { "'track': 'Earth'", "'track': 'Soil'" }, "session roots changed: track" },
  { "other-kind", { "'id': 'roots',", "'id': 'roots', 'kind': 'keynote'," }, "session roots changed: details" },
  { "other-language", { "'id': 'roots',", "'id': 'roots', 'language': 'ko'," }, "session roots changed: details" },
  { "other-organization", { "'id': 'roots',", "'id': 'roots', 'organizations': ['lab']," },
    "session roots changed: details" },
  { "a-remark", { "'id': 'roots',", "'id': 'roots', 'remark': 'Not certain'," }, "session roots changed: details" },
  { "other-sources", { "'id': 'roots',", "'id': 'roots', 'sources': ['book']," }, "" },

  /* Who takes part */
  { "joined", { "[{'person': 'kim', 'role': 'speaker'}]", "[{'person': 'kim', 'role': 'speaker'}, {'person': 'lee'}]" },
    "session roots changed: people +lee" },
  { "left", { "[{'person': 'kim', 'role': 'speaker'}]", "[]" }, "session roots changed: people -kim" },
  { "replaced", { "[{'person': 'kim', 'role': 'speaker'}]", "[{'person': 'lee', 'role': 'speaker'}]" },
    "session roots changed: people +lee -kim" },
  { "other-role", { "'person': 'kim', 'role': 'speaker'", "'person': 'kim', 'role': 'panelist'" },
    "session roots changed: people ~kim" },
  { "one-role-less", { "{'person': 'park', 'role': 'panelist'}, {'person': 'park', 'role': 'host'}",
                       "{'person': 'park', 'role': 'host'}" },
    "session fruit changed: people" },
  { "other-order", { "{'person': 'park', 'role': 'panelist'}, {'person': 'park', 'role': 'host'}",
                     "{'person': 'park', 'role': 'host'}, {'person': 'park', 'role': 'panelist'}" }, "" },
  { "all-day-and-named-as-well",
    { "'id': 'seeds',", "'id': 'seeds', 'people': [{'person': 'choi', 'role': 'chair'}]," },
    "" },

  /* Links */
  { "new-link",
    { "'id': 'roots',", "'id': 'roots', 'links': [{'kind': 'recording', 'url': 'https://example.org/r'}]," },
    "session roots changed: new-links ^https://example.org/r" },
  { "link-without-address", { "'id': 'roots',", "'id': 'roots', 'links': [{'kind': 'meeting'}]," },
    "session roots changed: details" },
  { "other-address", { "https://example.org/fruit", "https://example.org/apples" },
    "session fruit changed: new-links lost-links ^https://example.org/apples" },
  { "link-is-gone", { "{'kind': 'stream', 'url': 'https://example.org/fruit'},", "" },
    "session fruit changed: lost-links" },
  { "links-in-other-order", { "{'kind': 'stream', 'url': 'https://example.org/fruit'},", "",
                              "{'kind': 'web', 'url': 'https://example.org/web'}",
                              "{'kind': 'web', 'url': 'https://example.org/web'},"
                              "{'kind': 'stream', 'url': 'https://example.org/fruit'}" }, "" },

  /* Other ids */
  { "renumbered", { "'id': 'roots'", "'id': 'x1'", "'id': 'fruit'", "'id': 'x2'", "'id': 'frost'", "'id': 'x3'",
                    "'id': 'seeds'", "'id': 'x4'" }, "roots=x1 fruit=x2 frost=x3 seeds=x4" },
  { "renumbered-and-moved", { "'id': 'roots'", "'id': 'x1'", "Greenhouse", "Hall" },
    "session x1 moved: room\nroots=x1" },
  { "renumbered-and-one-more", { "'id': 'roots'", "'id': 'x1'", "[{'person': 'kim', 'role': 'speaker'}]",
                                 "[{'person': 'kim', 'role': 'speaker'}, {'person': 'lee'}]" },
    "session x1 changed: people +lee\nroots=x1" },
  { "renumbered-and-somebody-else",
    { "'id': 'roots'", "'id': 'x1'", "'person': 'kim', 'role'", "'person': 'lee', 'role'" },
    "session roots removed:\nsession x1 added:" },
  { "renumbered-in-one-language", { "'id': 'roots'", "'id': 'x1'", "'en': 'Roots'", "'en': 'Deep roots'" },
    "session x1 changed: title\nroots=x1" },
  { "exchanged-ids", { "'id': 'roots'", "'id': 'X'", "'id': 'fruit'", "'id': 'roots'", "'id': 'X'", "'id': 'fruit'" },
    "roots=fruit fruit=roots" },
  { "shifted-ids", { "'id': 'frost'", "'id': 'X'", "'id': 'fruit'", "'id': 'frost'", "'id': 'roots'", "'id': 'fruit'",
                     ROOTS_AS ("fruit"), "{'id': 'roots', 'title': 'Welcome'}," ROOTS_AS ("fruit") },
    "session roots added:\nroots=fruit fruit=frost frost=X" },
  { "shifted-and-later",
    { "'id': 'frost'", "'id': 'X'", "'id': 'fruit'", "'id': 'frost'", "T11:00:00+09:00',", "T11:20:00+09:00'," },
    "session frost moved: start\nfruit=frost frost=X" },
  { "renumbered-and-one-less", { "'id': 'roots'", "'id': 'x1'", "[{'person': 'kim', 'role': 'speaker'}]",
                                 "[{'person': 'kim', 'role': 'speaker'}, {'person': 'lee'}]" },
    "session x1 removed:\nsession roots added:", TRUE },
  { "one-of-two-of-one-title", { ROOTS, ROOTS_AS ("x1") ROOTS_AS ("x2") },
    "session x1 removed:\nsession x2 removed:\nsession roots added:", TRUE },
  { "two-of-one-title", { ROOTS, ROOTS_AS ("x1") ROOTS_AS ("x2") },
    "session roots removed:\nsession x1 added:\nsession x2 added:" },
  { "all-new-with-the-old-id", { "'title': {'ko': '뿌리', 'en': 'Roots'}", "'title': 'Worms'",
                                 "'person': 'kim', 'role'", "'person': 'lee', 'role'" },
    "session roots changed: title people +lee -kim" },

  /* Days */
  { "other-theme", { "'theme': 'Earth and water'", "'theme': 'Water'" }, "day 2030-05-02 changed: theme" },
  { "day-title", { "'date': '2030-05-02',", "'date': '2030-05-02', 'title': 'First'," },
    "day 2030-05-02 changed: title" },
  { "other-chair",
    { "'people': [{'person': 'choi', 'role': 'chair'}]", "'people': [{'person': 'lee', 'role': 'chair'}]" },
    "day 2030-05-03 changed: people +lee -choi" },
  { "new-day", { "'days': [", "'days': [{'date': '2030-05-01', 'sessions': [{'id': 'bees'}]}," },
    "day 2030-05-01 added:\nsession bees added:" },
  { "lost-day", { DAY_TWO, "" }, "day 2030-05-03 removed:\nsession seeds removed:" },

  { "lost-day-between", { "'days': [", "'days': [{'date': '2030-04-30', 'sessions': [{'id': 'a'}]},"
                          "{'date': '2030-05-01', 'sessions': [{'id': 'b'}]}," },
    "day 2030-04-30 removed:\nsession a removed:\nday 2030-05-01 removed:\nsession b removed:", TRUE },
  { "date-known-at-last", { "'date': '2030-05-03', ", "" }, "day 2030-05-03 changed: day", TRUE },
  { "date-known-no-more", { "'date': '2030-05-02', ", "" }, "day 1 changed: day" },
  { "undated-stays", { "'date': '2030-05-03', ", "", "'theme': 'Earth and water'", "'theme': 'Water'" },
    "day 2030-05-02 changed: theme\nday 2 changed: day" },

  /* The forum */
  { "other-name", { "'name': 'Garden'", "'name': 'Park'" }, "forum garden changed: title" },
  { "other-mode", { "'name': 'Garden'", "'name': 'Garden', 'mode': 'online'" }, "forum garden changed: mode" },
  { "other-summary", { "'name': 'Garden'", "'name': 'Garden', 'summary': 'Green'" }, "forum garden changed: text" },
  { "other-clock", { "'Asia/Seoul'", "'Asia/Tokyo'" }, "forum garden changed: time-zone" },
  { "forum-link",
    { "'name': 'Garden'", "'name': 'Garden', 'links': [{'kind': 'web', 'url': 'https://example.org/g'}]" },
    "forum garden changed: new-links ^https://example.org/g" },
  { "article", { "'name': 'Garden'", "'name': 'Garden', 'articles': [{'id': 'a', 'title': 'A', 'body': 'B'}]" },
    "forum garden changed: articles" },
  { "host", { "'name': 'Garden'", "'name': 'Garden', 'hosts': ['lab']" }, "forum garden changed: details" },
  { "updated-and-feed", { "'name': 'Garden'", "'name': 'Garden', 'updated': '2030-05-01T10:00:00+09:00', "
                          "'written': '2030-05-01', 'feed': 'https://example.org/f.json'" }, "" },

  /* People */
  { "new-person", { "'people': [{'id': 'kim'", "'people': [{'id': 'han', 'name': 'Han'}, {'id': 'kim'" },
    "person han added:" },
  { "lost-person", { "{'id': 'moon', 'name': 'Moon'},", "" }, "person moon removed:" },
  { "renamed-person", { "'name': 'Lee'", "'name': 'Leigh'" }, "person lee changed: title" },
  { "position", { "'title': 'Gardener'", "'title': 'Head gardener'" }, "person kim changed: position" },
  { "organization", { "'organization': 'city'", "'organization': 'lab'" }, "person kim changed: organization" },
  { "organization-spelled-better", { "'name': 'City'", "'name': 'The City'" }, "" },
  { "organization-renumbered", { "'organization': 'city'", "'organization': 'o1'", "{'id': 'city'", "{'id': 'o1'" },
    "" },
  { "biography", { "'title': 'Gardener'", "'title': 'Gardener', 'bio': 'Long'" }, "person kim changed: text" },
  { "fact", { "'title': 'Gardener'", "'title': 'Gardener', 'facts': [{'text': 'Tall'}]" },
    "person kim changed: details" },
  { "renumbered-person", { "'id': 'kim'", "'id': 'p1'", "'person': 'kim'", "'person': 'p1'" }, "" },
  { "renumbered-people-and-sessions", { "'id': 'kim'", "'id': 'p1'", "'person': 'kim'", "'person': 'p1'",
                                        "'id': 'roots'", "'id': 'x1'" }, "roots=x1" },

  /* As the programme goes */
  { "order",
    { "'name': 'Garden'", "'name': 'Park'", "Greenhouse", "Hall", FRUIT, "", "'name': 'Lee'", "'name': 'Leigh'" },
    "forum garden changed: title\nsession roots moved: room\nsession fruit removed:\nperson lee changed: title" },
};

static void
append_nicks (GString         *output,
              ForumChangeParts parts)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (FORUM_TYPE_CHANGE_PARTS);

  for (guint i = 0; i < klass->n_values; i++)
    if (parts & klass->values[i].value)
      g_string_append_printf (output, " %s", klass->values[i].value_nick);
}

static void
append_people (GString    *output,
               const char *mark,
               ForumList  *appearances)
{
  for (guint i = 0; i < forum_list_get_length (appearances); i++)
    g_string_append_printf (output, " %s%s", mark,
                            forum_person_get_id (forum_appearance_get_person (forum_list_get (appearances, i))));
}

static void
append_subject (GString     *output,
                ForumChange *change)
{
  gpointer item = forum_change_get_either (change);
  g_autofree char *date = NULL;

  switch (forum_change_get_subject (change))
    {
    case FORUM_CHANGE_SUBJECT_FORUM:
      g_string_append_printf (output, "forum %s", forum_program_get_id (item));
      break;

    case FORUM_CHANGE_SUBJECT_DAY:
      date = forum_day_dup_key (item);
      g_string_append_printf (output, "day %s", date);
      break;

    case FORUM_CHANGE_SUBJECT_SESSION:
      g_string_append_printf (output, "session %s", forum_session_get_id (item));
      break;

    case FORUM_CHANGE_SUBJECT_PERSON:
      g_string_append_printf (output, "person %s", forum_person_get_id (item));
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
append_change (GString     *output,
               ForumChange *change)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (FORUM_TYPE_CHANGE_KIND);
  ForumList *links = forum_change_get_new_links (change);

  g_string_append (output, output->len > 0 ? "\n" : "");
  append_subject (output, change);
  g_string_append_printf (output, " %s:",
                          g_enum_get_value (kinds, forum_change_get_kind (change))->value_nick);
  append_nicks (output, forum_change_get_parts (change));
  append_people (output, "+", forum_change_get_joined (change));
  append_people (output, "-", forum_change_get_left (change));
  append_people (output, "~", forum_change_get_recast (change));
  for (guint i = 0; i < forum_list_get_length (links); i++)
    g_string_append_printf (output, " ^%s", forum_link_get_url (forum_list_get (links, i)));
}

/* All that @changes tell, in the words of the table; the ids last. */
static char *
describe (ForumChanges *changes)
{
  GString *output = g_string_new (NULL);
  GHashTable *renumbered = forum_changes_get_renumbered (changes);
  ForumProgram *before = forum_changes_get_before (changes);
  gboolean any = FALSE;

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (changes)); i++)
    append_change (output, forum_list_get (FORUM_LIST (changes), i));

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (before)); i++)
    {
      ForumList *day = forum_list_get (FORUM_LIST (before), i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        {
          const char *id = forum_session_get_id (forum_list_get (day, j));
          const char *new_id = g_hash_table_lookup (renumbered, id);

          if (new_id == NULL)
            continue;

          g_string_append_printf (output, "%s%s=%s", any ? " " : output->len > 0 ? "\n" : "", id, new_id);
          any = TRUE;
        }
    }

  return g_string_free (output, FALSE);
}

/* Everybody can be asked for. */
static void
assert_found (ForumChanges *changes)
{
  ForumProgram *before = forum_changes_get_before (changes);
  ForumProgram *after = forum_changes_get_after (changes);
  guint n_vanished = 0;

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (before)); i++)
    {
      ForumList *day = forum_list_get (FORUM_LIST (before), i);

      for (guint j = 0; j < forum_list_get_length (day); j++)
        {
          ForumSession *session = forum_list_get (day, j);
          const char *new_id = forum_changes_get_new_id (changes, forum_session_get_id (session));

          if (new_id != NULL)
            g_assert_nonnull (forum_program_find_session (after, new_id));
          else
            g_assert_true (forum_list_get (forum_changes_get_vanished (changes), n_vanished++) == session);
        }
    }
  g_assert_cmpuint (n_vanished, ==, forum_list_get_length (forum_changes_get_vanished (changes)));

  for (guint i = 0; i < forum_list_get_length (FORUM_LIST (changes)); i++)
    {
      ForumChange *change = forum_list_get (FORUM_LIST (changes), i);

      if (forum_change_get_subject (change) == FORUM_CHANGE_SUBJECT_SESSION && forum_change_get_after (change) != NULL)
        g_assert_true (forum_changes_find_session (changes, forum_change_get_after (change)) == change);
    }
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (ForumProgram) before = changes_fixture_read (self->undone ? self->edits : NULL);
  g_autoptr (ForumProgram) after = changes_fixture_read (self->undone ? NULL : self->edits);
  g_autoptr (ForumChanges) changes = forum_changes_new (before, after);
  g_autofree char *told = describe (changes);

  g_assert_cmpstr (told, ==, self->changes);
  assert_found (changes);
}

/* What a change holds stays whole when everything else goes: a session still knows its day. */
static void
test_kept (void)
{
  const char *const edits[] = { "Greenhouse", "Hall", NULL };
  ForumProgram *before = changes_fixture_read (NULL);
  ForumProgram *after = changes_fixture_read (edits);
  ForumChanges *changes = forum_changes_new (before, after);
  g_autoptr (ForumChange) change = g_list_model_get_item (G_LIST_MODEL (changes), 0);

  g_assert_finalize_object (changes);
  g_object_unref (before);
  g_object_unref (after);

  g_assert_nonnull (forum_session_get_day (forum_change_get_before (change)));
  g_assert_nonnull (forum_session_get_day (forum_change_get_after (change)));
}

static ForumChanges *
compare_texts (const char *before_text,
               const char *after_text)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) later_problems = NULL;
  g_autoptr (ForumProgram) before = test_read (before_text, -1, &problems);
  g_autoptr (ForumProgram) after = test_read (after_text, -1, &later_problems);

  g_assert_nonnull (before);
  g_assert_nonnull (after);

  return forum_changes_new (before, after);
}

/* However a file is spelled, it says the same. */
static void
test_shuffled (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  g_autofree char *full = g_test_build_filename (G_TEST_DIST, path, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (full, &text, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *shuffled = changes_fixture_shuffle (text, random);
      g_autoptr (ForumChanges) changes = compare_texts (text, shuffled);
      g_autofree char *told = describe (changes);

      g_assert_cmpstr (told, ==, "");
      g_assert_cmpstr (text, !=, shuffled);
    }
}

/* A congress in which every session has another id, and many have the same title. */
static void
test_many_renumbered (void)
{
  g_autofree char *before = changes_fixture_make_congress (2000, "a");
  g_autofree char *after = changes_fixture_make_congress (2000, "b");
  g_autoptr (ForumChanges) changes = compare_texts (before, after);

  g_assert_cmpuint (forum_list_get_length (FORUM_LIST (changes)), ==, 0);
  g_assert_cmpuint (g_hash_table_size (forum_changes_get_renumbered (changes)), ==, 2000);
  g_assert_cmpstr (forum_changes_get_new_id (changes, "a1234"), ==, "b1234");
}

static gpointer
compare_in_thread (gpointer data)
{
  ForumProgram **programs = data;

  return forum_changes_new (programs[0], programs[1]);
}

static void
test_thread (void)
{
  const char *const edits[] = { "Greenhouse", "Hall", NULL };
  g_autoptr (ForumProgram) before = changes_fixture_read (NULL);
  g_autoptr (ForumProgram) after = changes_fixture_read (edits);
  ForumProgram *programs[] = { before, after };
  GThread *thread = g_thread_new ("compare", compare_in_thread, programs);
  g_autoptr (ForumChanges) changes = g_thread_join (thread);
  g_autofree char *told = describe (changes);

  g_assert_cmpstr (told, ==, "session roots moved: room");
  g_assert_cmpuint (forum_changes_count (changes, FORUM_CHANGE_SUBJECT_SESSION, FORUM_CHANGE_KIND_MOVED), ==, 1);
  g_assert_cmpuint (forum_changes_count (changes, FORUM_CHANGE_SUBJECT_SESSION, FORUM_CHANGE_KIND_ADDED), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/changes/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/changes/kept", test_kept);
  g_test_add_data_func ("/changes/shuffled/example", "fixtures/example.json", test_shuffled);
  g_test_add_data_func ("/changes/shuffled/built-in", "../data/forum/2022-12.json", test_shuffled);
  g_test_add_func ("/changes/many-renumbered", test_many_renumbered);
  g_test_add_func ("/changes/thread", test_thread);

  return g_test_run ();
}
