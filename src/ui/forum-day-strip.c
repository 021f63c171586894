/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-day-strip.h"

#include <glib/gi18n.h>

#include "forum-day-strip-block.h"
#include "model/forum-day-plan.h"
#include "words/forum-dates.h"

/* A day at a glance: a block for each session whose times are known, along the hours. Each is a
 * widget, so that the theme draws it, the keyboard reaches it and a screen reader says it. It hides
 * itself where there is nothing to compare. */
struct _ForumDayStrip
{
  GtkWidget parent_instance;

  ForumDay *day;
  ForumDayPlan *plan;
  ForumSession *selected;
  GtkWidget *trough;
  GPtrArray *blocks;            /* In the order of the plan. */
  GPtrArray *lines;             /* Of each tick, as are the labels. */
  GPtrArray *labels;
  GtkWidget *last_focus;        /* Not a reference: one of the blocks. */
};

enum
{
  PROP_0,
  PROP_DAY,
  PROP_SELECTED,
  N_PROPS
};

enum
{
  SESSION_ACTIVATED,
  N_SIGNALS
};

/* In pixels. The more lanes, the lower each: the strip stays slim. */
static const int lane_heights[FORUM_DAY_PLAN_MAX_LANES] = { 14, 10, 7, 5 };
#define GAP 1
#define TROUGH_PADDING 2
#define LABEL_GAP 8
#define MIN_WIDTH 120
#define NATURAL_WIDTH 360
#define MIN_BLOCK_WIDTH 4

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ForumDayStrip, forum_day_strip, GTK_TYPE_WIDGET)

static int
get_lane_height (ForumDayStrip *self)
{
  return lane_heights[MAX (forum_day_plan_get_n_lanes (self->plan), 1) - 1];
}

static int
get_trough_height (ForumDayStrip *self)
{
  int n_lanes = MAX (forum_day_plan_get_n_lanes (self->plan), 1);

  return n_lanes * (get_lane_height (self) + GAP) - GAP + 2 * TROUGH_PADDING;
}

/* As large as the largest label. */
static void
measure_labels (ForumDayStrip *self,
                int           *width,
                int           *height)
{
  *width = *height = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      GtkRequisition size;

      gtk_widget_get_preferred_size (g_ptr_array_index (self->labels, i), NULL, &size);
      *width = MAX (*width, size.width);
      *height = MAX (*height, size.height);
    }
}

static void
forum_day_strip_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  ForumDayStrip *self = FORUM_DAY_STRIP (widget);
  int label_width, label_height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  *minimum = *natural = 0;
  if (self->plan == NULL)
    return;

  measure_labels (self, &label_width, &label_height);
  *minimum = *natural = get_trough_height (self) + label_height;
}

/* Every how many hours there is room for a label. Those at the ends are moved inwards by half of
 * their width, towards the next. */
static int
choose_step (ForumDayStrip *self,
             int            width,
             int            label_width)
{
  static const int steps[] = { 1, 2, 3, 4, 6, 12 };
  int n_hours = MAX ((int) self->labels->len - 1, 1);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (width / n_hours * steps[i] >= label_width * 3 / 2 + LABEL_GAP)
      return steps[i];

  return 24;
}

static void
allocate (ForumDayStrip *self,
          GtkWidget     *child,
          int            x,
          int            y,
          int            width,
          int            height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (mirrored)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;

  /* GTK wants to be asked before it lays out, whatever the answer. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
allocate_ticks (ForumDayStrip *self,
                int            width)
{
  guint n_ticks;
  const ForumDayTick *ticks = forum_day_plan_get_ticks (self->plan, &n_ticks);
  int trough_height = get_trough_height (self);
  int label_width, label_height, step;

  measure_labels (self, &label_width, &label_height);
  step = choose_step (self, width, label_width);

  for (guint i = 0; i < n_ticks; i++)
    {
      GtkWidget *label = g_ptr_array_index (self->labels, i);
      GtkWidget *line = g_ptr_array_index (self->lines, i);
      gboolean shown = g_date_time_get_hour (ticks[i].time) % step == 0;
      int x = ticks[i].place * width;
      int own_width;

      gtk_widget_set_child_visible (label, shown);
      gtk_widget_set_child_visible (line, shown && i > 0 && i + 1 < n_ticks);
      if (!shown)
        continue;

      gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &own_width, NULL, NULL);
      allocate (self, label, CLAMP (x - own_width / 2, 0, MAX (width - own_width, 0)),
                trough_height, own_width, label_height);
      allocate (self, line, x, 0, 1, trough_height);
    }
}

static void
forum_day_strip_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  ForumDayStrip *self = FORUM_DAY_STRIP (widget);
  const ForumDayBlock *blocks;
  guint n_blocks;
  int inner_width = width - 2 * TROUGH_PADDING;
  int lane_height;

  if (self->plan == NULL)
    return;

  allocate (self, self->trough, 0, 0, width, get_trough_height (self));
  allocate_ticks (self, width);

  lane_height = get_lane_height (self);
  blocks = forum_day_plan_get_blocks (self->plan, &n_blocks);
  for (guint i = 0; i < n_blocks; i++)
    {
      int x = blocks[i].start * inner_width;
      int end = blocks[i].end * inner_width;
      int block_width = MAX (end - x - GAP, MIN_BLOCK_WIDTH);

      allocate (self, g_ptr_array_index (self->blocks, i),
                TROUGH_PADDING + MIN (x, inner_width - block_width),
                TROUGH_PADDING + blocks[i].lane * (lane_height + GAP), block_width, lane_height);
    }
}

static GtkWidget *
find_block (ForumDayStrip *self,
            ForumSession  *session)
{
  for (guint i = 0; session != NULL && i < self->blocks->len; i++)
    if (forum_day_strip_block_get_session (g_ptr_array_index (self->blocks, i)) == session)
      return g_ptr_array_index (self->blocks, i);

  return NULL;
}

/* Where the focus comes in: where it was, unless another session was selected since; else at the
 * selected, else at the first. */
static GtkWidget *
get_entrance (ForumDayStrip *self)
{
  GtkWidget *selected = find_block (self, self->selected);

  if (self->last_focus != NULL)
    return self->last_focus;
  if (selected != NULL)
    return selected;

  return self->blocks->len > 0 ? g_ptr_array_index (self->blocks, 0) : NULL;
}

/* One stop for Tab; the arrows go from block to block, in the order of time. */
static gboolean
forum_day_strip_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  ForumDayStrip *self = FORUM_DAY_STRIP (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *entrance = get_entrance (self);
  guint position;

  if (focus == NULL)
    return entrance != NULL && gtk_widget_grab_focus (entrance);

  if ((direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT) ||
      !g_ptr_array_find (self->blocks, focus, &position))
    return FALSE;

  /* Beyond the first and the last there is nothing, and the focus stays. */
  if ((direction == GTK_DIR_RIGHT) != mirrored)
    position = MIN (position + 1, self->blocks->len - 1);
  else if (position > 0)
    position--;

  return gtk_widget_grab_focus (g_ptr_array_index (self->blocks, position));
}

static void
forum_day_strip_set_focus_child (GtkWidget *widget,
                                 GtkWidget *child)
{
  ForumDayStrip *self = FORUM_DAY_STRIP (widget);

  if (child != NULL)
    self->last_focus = child;

  GTK_WIDGET_CLASS (forum_day_strip_parent_class)->set_focus_child (widget, child);
}

static void
block_clicked_cb (GtkButton     *block,
                  ForumDayStrip *self)
{
  g_signal_emit (self, signals[SESSION_ACTIVATED], 0,
                 forum_day_strip_block_get_session (FORUM_DAY_STRIP_BLOCK (block)));
}

static GPtrArray *
child_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
}

static void
clear (ForumDayStrip *self)
{
  self->last_focus = NULL;
  g_ptr_array_set_size (self->blocks, 0);
  g_ptr_array_set_size (self->lines, 0);
  g_ptr_array_set_size (self->labels, 0);
  g_clear_pointer (&self->plan, forum_day_plan_free);
}

static void
add_tick (ForumDayStrip *self,
          GDateTime     *time)
{
  g_autoptr (GDateTime) shown = forum_dates_dup_shown (time);
  g_autofree char *words = forum_dates_format_hour (shown);
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", words,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");

  /* The blocks say their times. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  gtk_widget_set_parent (line, GTK_WIDGET (self));
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  g_ptr_array_add (self->lines, line);
  g_ptr_array_add (self->labels, label);
}

static void
add_block (ForumDayStrip *self,
           ForumSession  *session)
{
  GtkWidget *block = forum_day_strip_block_new (session);

  g_signal_connect_object (block, "clicked", G_CALLBACK (block_clicked_cb), self, 0);
  gtk_widget_set_parent (block, GTK_WIDGET (self));
  g_ptr_array_add (self->blocks, block);
}

static void
update_accessible_label (ForumDayStrip      *self,
                         const ForumDayTick *ticks,
                         guint               n_ticks)
{
  g_autoptr (GDateTime) first = forum_dates_dup_shown (ticks[0].time);
  g_autoptr (GDateTime) last = forum_dates_dup_shown (ticks[n_ticks - 1].time);
  g_autofree char *from = forum_dates_format_time (first);
  g_autofree char *to = forum_dates_format_time (last);
  g_autofree char *words =
    /* Translators: what a screen reader says of the time line of a day: from, to, how many. */
    g_strdup_printf (ngettext ("Timeline, %1$s to %2$s, %3$u session",
                               "Timeline, %1$s to %2$s, %3$u sessions", self->blocks->len),
                     from, to, self->blocks->len);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
fill (ForumDayStrip *self)
{
  const ForumDayTick *ticks;
  const ForumDayBlock *blocks;
  guint n_ticks, n_blocks;

  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (self->day == NULL)
    return;

  self->plan = forum_day_plan_new (self->day);
  ticks = forum_day_plan_get_ticks (self->plan, &n_ticks);
  blocks = forum_day_plan_get_blocks (self->plan, &n_blocks);

  /* One block has nothing beside it, and says less than its row. */
  if (n_blocks < 2)
    return;

  for (guint i = 0; i < n_ticks; i++)
    add_tick (self, ticks[i].time);
  for (guint i = 0; i < n_blocks; i++)
    add_block (self, blocks[i].session);
  update_accessible_label (self, ticks, n_ticks);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
show_selected (ForumDayStrip *self)
{
  GtkWidget *selected = find_block (self, self->selected);

  for (guint i = 0; i < self->blocks->len; i++)
    forum_day_strip_block_set_selected (g_ptr_array_index (self->blocks, i),
                                        g_ptr_array_index (self->blocks, i) == selected);
}

static void
forum_day_strip_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ForumDayStrip *self = FORUM_DAY_STRIP (object);

  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_object (value, self->day);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
forum_day_strip_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  ForumDayStrip *self = FORUM_DAY_STRIP (object);

  switch (prop_id)
    {
    case PROP_DAY:
      forum_day_strip_set_day (self, g_value_get_object (value));
      break;
    case PROP_SELECTED:
      forum_day_strip_set_selected (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
forum_day_strip_dispose (GObject *object)
{
  ForumDayStrip *self = FORUM_DAY_STRIP (object);

  clear (self);
  g_clear_pointer (&self->trough, gtk_widget_unparent);
  g_clear_object (&self->day);
  g_clear_object (&self->selected);

  G_OBJECT_CLASS (forum_day_strip_parent_class)->dispose (object);
}

static void
forum_day_strip_finalize (GObject *object)
{
  ForumDayStrip *self = FORUM_DAY_STRIP (object);

  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_ptr_array_unref);

  G_OBJECT_CLASS (forum_day_strip_parent_class)->finalize (object);
}

static void
forum_day_strip_class_init (ForumDayStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = forum_day_strip_get_property;
  object_class->set_property = forum_day_strip_set_property;
  object_class->dispose = forum_day_strip_dispose;
  object_class->finalize = forum_day_strip_finalize;

  widget_class->measure = forum_day_strip_measure;
  widget_class->size_allocate = forum_day_strip_size_allocate;
  widget_class->focus = forum_day_strip_focus;
  widget_class->set_focus_child = forum_day_strip_set_focus_child;

  properties[PROP_DAY] =
    g_param_spec_object ("day", NULL, NULL, FORUM_TYPE_DAY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, FORUM_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * ForumDayStrip::session-activated:
   * @self: a strip
   * @session: the session whose block was clicked, or chosen with the keyboard
   */
  signals[SESSION_ACTIVATED] =
    g_signal_new ("session-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, FORUM_TYPE_SESSION);

  gtk_widget_class_set_css_name (widget_class, "daystrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
forum_day_strip_init (ForumDayStrip *self)
{
  self->blocks = child_array_new ();
  self->lines = child_array_new ();
  self->labels = child_array_new ();
  self->trough = g_object_new (GTK_TYPE_BOX,
                               "css-name", "trough",
                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                               NULL);
  gtk_widget_set_parent (self->trough, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * forum_day_strip_new:
 *
 * Returns: (transfer floating): a strip of no day, which is not seen
 */
GtkWidget *
forum_day_strip_new (void)
{
  return g_object_new (FORUM_TYPE_DAY_STRIP, NULL);
}

/**
 * forum_day_strip_set_day:
 * @self: a strip
 * @day: (nullable): the day that it is to show
 *
 * The strip shows itself if the times of two sessions or more are known, and hides itself else.
 */
void
forum_day_strip_set_day (ForumDayStrip *self,
                         ForumDay      *day)
{
  g_return_if_fail (FORUM_IS_DAY_STRIP (self));
  g_return_if_fail (day == NULL || FORUM_IS_DAY (day));

  if (!g_set_object (&self->day, day))
    return;

  fill (self);
  show_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/**
 * forum_day_strip_set_selected:
 * @self: a strip
 * @session: (nullable): the session that is to be highlighted; it need not be of this day
 */
void
forum_day_strip_set_selected (ForumDayStrip *self,
                              ForumSession  *session)
{
  g_return_if_fail (FORUM_IS_DAY_STRIP (self));
  g_return_if_fail (session == NULL || FORUM_IS_SESSION (session));

  if (!g_set_object (&self->selected, session))
    return;

  self->last_focus = NULL;
  show_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}
