/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/forum-clock.h"
#include "model/forum-time.h"
#include "ui/forum-avatar.h"
#include "ui/forum-day-tabs.h"
#include "ui/forum-stars.h"

/* Every page in every size of the window and of the text, from left to right and from right to left: nothing is cut
 * off, and nothing that GTK would warn of happens. */

typedef struct
{
  const char *forum;            /* What the window shows, for messages. */
  const char *place;
  ForumWindow *window;
  int width;
  int height;
  int text;                     /* In per cent. */
  GtkTextDirection direction;
} Look;

static const struct
{
  int width;
  int height;
} sizes[] = { { 360, 640 }, { 420, 700 }, { 860, 700 }, { 1090, 750 }, { 2560, 1440 } };

static const int texts[] = { 100, 150, 200 };

static const GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };

/* Each page, and what is opened on it: the beginning of what a row opens, "*" for the first row of the list, NULL for
 * nothing. The page NULL is the search. */
static const struct
{
  const char *page;
  const char *opens;
} places[] = {
  { "programme", NULL }, { "programme", "*" },
  { "speakers", NULL }, { "speakers", "*" },
  { "agenda", NULL },
  { "about", NULL }, { "about", "article/" }, { "about", "organization/" }, { "about", "sources/" },
  { NULL, "e" }, { NULL, "qqqqzzzz" },
};

static void
fail (const Look *look,
      GtkWidget  *widget,
      const char *format,
      ...) G_GNUC_PRINTF (3, 4);

static void
fail (const Look *look,
      GtkWidget  *widget,
      const char *format,
      ...)
{
  GtkWidget *label = ui_find (widget, GTK_TYPE_LABEL);
  g_autofree char *problem = NULL;
  va_list arguments;

  va_start (arguments, format);
  problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_error ("%s, %s, %d × %d, text of %d %%, %s: %s “%.60s” %s", look->forum, look->place, look->width, look->height,
           look->text, look->direction == GTK_TEXT_DIR_RTL ? "from the right" : "from the left",
           G_OBJECT_TYPE_NAME (widget), label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : "", problem);
}

static int
measure (const Look     *look,
         GtkWidget      *widget,
         GtkOrientation  orientation)
{
  int for_size = orientation == GTK_ORIENTATION_VERTICAL ? look->width : -1;
  int minimum;

  gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* Fails if the window needs more room than it has, and says what in it needs the most. */
static void
check_minimum (const Look     *look,
               GtkOrientation  orientation,
               int             available)
{
  GtkWidget *widget = GTK_WIDGET (look->window);
  GtkWidget *largest = widget;

  if (measure (look, widget, orientation) <= available)
    return;

  while (largest != NULL)
    {
      widget = largest;
      largest = NULL;
      for (GtkWidget *child = gtk_widget_get_first_child (widget);
           child != NULL && !(GTK_IS_VIEWPORT (widget) && orientation == GTK_ORIENTATION_VERTICAL);
           child = gtk_widget_get_next_sibling (child))
        if (gtk_widget_should_layout (child) &&
            (largest == NULL || measure (look, child, orientation) > measure (look, largest, orientation)))
          largest = child;
    }

  fail (look, widget, "needs %d of %d px, which are too many", measure (look, widget, orientation), available);
}

/* A label shows all of its words, unless there is no room for them. */
static void
check_label (const Look *look,
             GtkLabel   *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int width = gtk_widget_get_width (GTK_WIDGET (label));
  int natural;

  if (gtk_label_get_ellipsize (label) == PANGO_ELLIPSIZE_NONE)
    {
      pango_layout_get_pixel_size (layout, &natural, NULL);
      if (natural > width)
        fail (look, GTK_WIDGET (label), "is %d px wide and shows %d of them", natural, width);
      return;
    }
  if (!pango_layout_is_ellipsized (layout))
    return;

  if (gtk_label_get_wrap (label) && gtk_label_get_lines (label) > 0)
    {
      if (pango_layout_get_line_count (layout) < gtk_label_get_lines (label))
        fail (look, GTK_WIDGET (label), "leaves lines empty and words out");
      return;
    }

  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  if (natural <= width)
    fail (look, GTK_WIDGET (label), "leaves words out that take %d px of its %d", natural, width);
}

static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkPolicyType policy;

  if (!GTK_IS_SCROLLED_WINDOW (widget))
    return FALSE;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);

  return policy == GTK_POLICY_AUTOMATIC;
}

/* Everything lies between @left and @right, which are those of what hides the rest; initials are cut off by their
 * circle on purpose, and what is in a text field moves along with the cursor. */
static void
check_place (const Look *look,
             GtkWidget  *widget,
             float       left,
             float       right)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_opacity (widget) <= 0)
    return;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (look->window), &bounds));
  if (bounds.origin.x < left - 1 || bounds.origin.x + bounds.size.width > right + 1)
    fail (look, widget, "goes from %g to %g, and what is seen from %g to %g", bounds.origin.x,
          bounds.origin.x + bounds.size.width, left, right);

  if (GTK_IS_LABEL (widget))
    check_label (look, GTK_LABEL (widget));
  if (FORUM_IS_AVATAR (widget) || GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_SCROLLBAR (widget))
    return;

  if (scrolls_sideways (widget))
    {
      left = -G_MAXFLOAT;
      right = G_MAXFLOAT;
    }
  else if (gtk_widget_get_overflow (widget) == GTK_OVERFLOW_HIDDEN && left > -G_MAXFLOAT)
    {
      left = bounds.origin.x;
      right = bounds.origin.x + bounds.size.width;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_place (look, child, left, right);
}

/* The pages can be switched by one of two, in full. */
static void
check_switchers (const Look *look)
{
  GtkWidget *switcher = ui_child (look->window, "switcher");
  gboolean below = adw_view_switcher_bar_get_reveal (ui_child (look->window, "switcher_bar"));
  int natural;

  if (gtk_widget_get_mapped (switcher) == below)
    fail (look, switcher, "is not where the pages are switched alone");
  if (below)
    return;

  gtk_widget_measure (switcher, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  if (gtk_widget_get_width (gtk_widget_get_parent (switcher)) < natural)
    fail (look, switcher, "needs %d px and has %d", natural, gtk_widget_get_width (gtk_widget_get_parent (switcher)));
}

static void
check (const Look *look)
{
  check_minimum (look, GTK_ORIENTATION_HORIZONTAL, look->width);
  check_minimum (look, GTK_ORIENTATION_VERTICAL, look->height);
  check_switchers (look);
  check_place (look, ui_child (look->window, "toasts"), 0, gtk_widget_get_width (GTK_WIDGET (look->window)));
}

/* The window was laid out once more after whatever was done before. */
static void
wait_for_layout (Look *look)
{
  gtk_widget_queue_resize (GTK_WIDGET (look->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (look->window));
  ui_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (look->window));
  ui_settle ();
}

/* Less what GTK draws around a window where there is no window manager. */
static gboolean
has_size (Look *look)
{
  GtkWidget *window = GTK_WIDGET (look->window);

  return ABS (gtk_widget_get_width (window) - look->width) < 20 &&
         ABS (gtk_widget_get_height (window) - look->height) < 20;
}

static void
resize (Look *look)
{
  wait_for_layout (look);
  check_minimum (look, GTK_ORIENTATION_HORIZONTAL, look->width);
  gtk_window_set_default_size (GTK_WINDOW (look->window), look->width, look->height);
  ui_wait_until (has_size (look));
}

static GtkWidget *
find_row (Look       *look,
          const char *opens)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui_window_view (look->window)), GTK_TYPE_LIST_BOX_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      GtkActionable *row = g_ptr_array_index (rows, i);
      GVariant *target = gtk_actionable_get_action_target_value (row);

      if (g_str_equal (opens, "*") || (target != NULL && g_str_has_prefix (g_variant_get_string (target, NULL), opens)))
        return GTK_WIDGET (row);
    }

  return NULL;
}

static void
leave (Look *look)
{
  while (gtk_widget_get_visible (ui_child (look->window, "back_button")))
    {
      gtk_widget_activate_action (GTK_WIDGET (look->window), "win.back", NULL);
      ui_settle ();
    }
}

static gboolean
is_searched (Look *look)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui_window_view (look->window)), GTK_TYPE_LIST_BOX_ROW);

  return (rows->len == 0) == g_str_has_prefix (look->place, "qqqq");
}

static void
visit (Look       *look,
       const char *page,
       const char *opens)
{
  look->place = opens != NULL ? opens : page;

  if (page == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (look->window), "win.search", NULL);
      ui_settle ();
      gtk_editable_set_text (ui_find (GTK_WIDGET (look->window), GTK_TYPE_SEARCH_ENTRY), opens);
      ui_wait_until (is_searched (look));
    }
  else
    {
      gtk_widget_activate_action (GTK_WIDGET (look->window), "win.page", "s", page);
      ui_settle ();
      if (opens != NULL && find_row (look, opens) != NULL)
        ui_activate (find_row (look, opens));
    }

  wait_for_layout (look);
  check (look);
  leave (look);
}

static void
set_text (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", percent * 96 * 1024 / 100, NULL);
}

static void
star_first (ForumWindow *window)
{
  ForumProgram *program = forum_program_view_get_program (ui_window_view (window));
  g_autoptr (ForumDay) day = g_list_model_get_item (G_LIST_MODEL (program), 0);

  for (guint i = 0; i < MIN (2, forum_list_get_length (FORUM_LIST (day))); i++)
    forum_stars_set (GTK_WIDGET (window), program, forum_list_get (FORUM_LIST (day), i), TRUE);
}

/* @step: 1 for every size, 2 for every second one, beginning with the smallest. */
static void
look_at_all (const char *forum,
             GFile      *file,
             int         text,
             guint       step)
{
  Look look = { .forum = forum, .text = text };

  set_text (text);
  look.window = ui_open_forum (file, 1090);
  star_first (look.window);

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      look.direction = directions[i];
      gtk_widget_set_default_direction (look.direction);

      for (guint j = 0; j < G_N_ELEMENTS (sizes); j += step)
        {
          look.place = "programme";
          look.width = sizes[j].width;
          look.height = sizes[j].height;
          resize (&look);
          wait_for_layout (&look);
          for (guint k = 0; k < G_N_ELEMENTS (places); k++)
            visit (&look, places[k].page, places[k].opens);
        }
    }

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  ui_close (GTK_WIDGET (look.window));
  set_text (100);
}

static void
test_built_in (gconstpointer data)
{
  look_at_all ("the built-in forum", NULL, GPOINTER_TO_INT (data), 1);
}

static void
test_example (gconstpointer data)
{
  g_autofree char *path = test_fixture_path ("example.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  look_at_all ("the example", file, GPOINTER_TO_INT (data), 2);
}

/* Far away from a forum that goes on: with a banner, marks, and times by two clocks. */
static void
test_live (gconstpointer data)
{
  g_autofree char *path = test_fixture_path ("live.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GDateTime) now = forum_time_parse ("2031-06-10T11:35:00+09:00");

  g_setenv ("TZ", "America/New_York", TRUE);
  forum_clock_set_now (forum_clock_get_default (), now);
  look_at_all ("a forum that goes on", file, GPOINTER_TO_INT (data), 3);
  g_setenv ("TZ", "Asia/Seoul", TRUE);
}

/* Forty days, the second without a session; sessions with a title of 300 characters in one word or many, thirty people
 * with long names in each, the first of them without an organization. */
static GFile *
write_crowd (const char *dir)
{
  g_autofree char *path = g_build_filename (dir, "forum.json", NULL);
  g_autofree char *word = g_strnfill (300, 'w');
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new ("{\"format\": 1, \"id\": \"crowd\", \"name\": \"A crowd\","
                                           " \"timeZone\": \"Asia/Seoul\","
                                           " \"organizations\": [{\"id\": \"o\", \"name\":");

  while (words->len < 300)
    g_string_append (words, "세포 cell ");
  g_string_append_printf (text, " \"%s\"}], \"people\": [", words->str);
  for (guint i = 0; i < 30; i++)
    g_string_append_printf (text, "%s{\"id\": \"p%u\", \"name\": {\"en\": \"%s %u\", \"ko\": \"%s\"}%s}",
                            i > 0 ? ", " : "", i, i == 1 ? word : "Wolfeschlegelsteinhausenbergerdorff von", i,
                            "황보김이박최정강조윤장임", i > 0 ? ", \"organization\": \"o\"" : "");
  g_string_append (text, "], \"days\": [");
  for (guint day = 0; day < 40; day++)
    {
      g_autoptr (GDateTime) first = g_date_time_new_utc (2030, 1, 1, 0, 0, 0);
      g_autoptr (GDateTime) date = g_date_time_add_days (first, (int) day);
      g_autofree char *name = g_date_time_format (date, "%F");

      g_string_append_printf (text, "%s{\"date\": \"%s\", \"theme\": \"%s\", \"sessions\": [",
                              day > 0 ? ", " : "", name, day == 2 ? word : words->str);
      for (guint i = 0; i < 2 && day != 1; i++)
        {
          g_string_append_printf (text, "%s{\"id\": \"s%u-%u\", \"title\": \"%s\", \"start\": \"%sT10:00:00+09:00\","
                                  " \"end\": \"%sT11:00:00+09:00\", \"people\": [",
                                  i > 0 ? ", " : "", day, i, i == 0 ? words->str : word, name, name);
          for (guint person = 0; person < (day == 0 ? 30 : 1); person++)
            g_string_append_printf (text, "%s{\"person\": \"p%u\", \"role\": \"speaker\"}",
                                    person > 0 ? ", " : "", person);
          g_string_append (text, "]}");
        }
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));

  return g_file_new_for_path (path);
}

static void
test_crowd (gconstpointer data)
{
  g_autofree char *dir = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  g_autoptr (GFile) file = write_crowd (dir);

  look_at_all ("a crowd", file, GPOINTER_TO_INT (data), 3);
  g_unlink (g_file_peek_path (file));
  g_rmdir (dir);
}

static gboolean
is_tab_in_view (GtkWidget *tabs,
                GtkWidget *tab)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (tab, tabs, &bounds) && bounds.origin.x >= 0 &&
         bounds.origin.x + bounds.size.width <= gtk_widget_get_width (tabs);
}

/* However many days there are: the one that is shown has its tab in view. */
static void
test_many_days (void)
{
  g_autofree char *dir = g_dir_make_tmp ("bioforum-XXXXXX", NULL);
  g_autoptr (GFile) file = write_crowd (dir);

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      static const int shown[] = { 39, 0, 20, 1, 38 };
      ForumWindow *window;
      GtkWidget *days;

      gtk_widget_set_default_direction (directions[i]);
      window = ui_open_forum (file, UI_NARROWEST);
      days = ui_find (GTK_WIDGET (window), FORUM_TYPE_DAY_TABS);
      for (guint j = 0; j < G_N_ELEMENTS (shown); j++)
        {
          g_autoptr (GPtrArray) tabs = ui_find_all (days, GTK_TYPE_TOGGLE_BUTTON);

          g_assert_cmpuint (tabs->len, ==, 40);
          gtk_widget_activate_action (GTK_WIDGET (window), "win.day", "i", shown[j]);
          ui_wait_until (is_tab_in_view (days, g_ptr_array_index (tabs, shown[j])));
        }
      ui_close (GTK_WIDGET (window));
    }

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_unlink (g_file_peek_path (file));
  g_rmdir (dir);
}

/* A broken file has no page, but its problems are to be read in every size as well. */
static void
test_problems (gconstpointer data)
{
  g_autofree char *path = test_fixture_path ("malformed/many-mistakes.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Look look = { .forum = "a broken file", .place = "problems", .text = GPOINTER_TO_INT (data) };

  set_text (look.text);
  look.window = ui_open_window (1090);
  forum_window_load (look.window, file);
  ui_wait_until (g_str_equal (ui_window_state_id (look.window), "aside"));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      look.width = sizes[i].width;
      look.height = sizes[i].height;
      resize (&look);
      wait_for_layout (&look);
      check_place (&look, ui_child (look.window, "toasts"), 0, gtk_widget_get_width (GTK_WIDGET (look.window)));
    }
  ui_close (GTK_WIDGET (look.window));
  set_text (100);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    GTestDataFunc func;
  } tests[] = {
    { "built-in", test_built_in },
    { "example", test_example },
    { "live", test_live },
    { "crowd", test_crowd },
    { "problems", test_problems },
  };

  ui_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autofree char *path = g_strdup_printf ("/sizes/%s/%d", tests[i].name, texts[j]);

        g_test_add_data_func (path, GINT_TO_POINTER (texts[j]), tests[i].func);
      }
  g_test_add_func ("/sizes/many-days", test_many_days);

  return ui_run ();
}
