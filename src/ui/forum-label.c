/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-label.h"

#include <string.h>

#include "typography/forum-typography.h"

/* A label for text that may wrap. A Korean word stays whole in it. The text is also marked with its
 * language, for the font and for screen readers. It is never markup. */
struct _ForumLabel
{
  GtkWidget parent_instance;

  GtkLabel *label;
  gboolean compact;
  guint n_characters;
  guint width;                  /* In one line, in hundredths of the font's height. */
  int font_size;
  int height;                   /* With all the room there is; -1 if it is not known. */
  char *language;
  ForumSearchQuery *query;      /* What is marked in the text. */
  guint longest_word;           /* In syllables, each as wide as the font is high. */
  guint longest_kept;           /* Of this text, no longer than that. */
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_LANGUAGE,
  PROP_LINES,
  PROP_SELECTABLE,
  PROP_CENTERED,
  PROP_COMPACT,
  PROP_HEADING,
  N_PROPS
};

/* In pixels: a word that is about wider than this may be broken after all, or it would not fit into
 * the narrowest window, or into a row of it. */
#define WIDEST_WORD 280
#define WIDEST_WORD_OF_ROW 180

/* In characters: how narrow a longer text may become. Without a limit GTK lays every text out with
 * one letter in a line, only to learn how narrow that is, and that was most of the time that a page
 * took. */
#define NARROWEST 6

/* How wide characters are, in hundredths of the font's height: a syllable of Hangul as in Noto
 * Sans, and hardly a font has it wider; a letter as in a line of them. */
#define SYLLABLE 92
#define LETTER 58

/* In the same: how wide a text would rather be than longer. */
#define WIDEST 2600

/* In pixels: so much room that no text is wrapped in it. GTK asks for the height in it, too. */
#define BOUNDLESS 100000

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ForumLabel, forum_label, GTK_TYPE_WIDGET)

/* A colour that is seen on white and on black, and leaves the text as clear as it was. */
static void
mark_matches (PangoAttrList    *attributes,
              const char       *text,
              ForumSearchQuery *query)
{
  g_autoptr (GArray) matches = forum_search_query_find_matches (query, text);

  for (guint i = 0; i < matches->len; i++)
    {
      const ForumSearchRange *match = &g_array_index (matches, ForumSearchRange, i);
      PangoAttribute *marks[] = {
        pango_attr_background_new (0xf6 << 8, 0xb0 << 8, 0x1a << 8),
        pango_attr_background_alpha_new (0x6000),
      };

      for (guint j = 0; j < G_N_ELEMENTS (marks); j++)
        {
          marks[j]->start_index = match->start;
          marks[j]->end_index = match->end;
          pango_attr_list_insert (attributes, marks[j]);
        }
    }
}

/* The language of the user interface is named as Pango names it, with its country: by another name
 * every font would be looked for twice. */
static const char *
get_language (ForumLabel *self)
{
  PangoLanguage *user = pango_language_get_default ();

  return self->language != NULL && pango_language_matches (user, self->language)
           ? pango_language_to_string (user) : self->language;
}

static void
update_attributes (ForumLabel *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *text = gtk_label_get_label (self->label);
  gsize length = strlen (text);

  forum_typography_mark_language (attributes, get_language (self), 0, length);
  self->longest_kept = forum_typography_keep_words (attributes, text, 0, length,
                                                    self->longest_word);
  if (self->query != NULL)
    mark_matches (attributes, text, self->query);

  gtk_label_set_attributes (self->label, attributes);
  self->height = -1;
}

/* The larger the text, the fewer syllables fit. */
static void
forum_label_css_changed (GtkWidget         *widget,
                         GtkCssStyleChange *change)
{
  ForumLabel *self = FORUM_LABEL (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  int font_size = PANGO_PIXELS (pango_font_description_get_size (font));
  gboolean in_row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW) != NULL;
  guint longest_word = (in_row ? WIDEST_WORD_OF_ROW : WIDEST_WORD) / MAX (font_size, 1);

  /* Newer versions of GTK measure before they look at the style. */
  if (self->font_size != font_size)
    gtk_widget_queue_resize (widget);
  self->font_size = font_size;
  self->height = -1;
  GTK_WIDGET_CLASS (forum_label_parent_class)->css_changed (widget, change);

  if (self->longest_word != longest_word)
    {
      self->longest_word = longest_word;
      update_attributes (self);
    }
}

/* Setting a text is what takes longest in showing a list, and GTK does it several times to know how
 * narrow and how wide it may become. A label that takes the width it is given need not be asked. */
static void
forum_label_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  ForumLabel *self = FORUM_LABEL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL && !self->compact)
    {
      guint kept = MAX (SYLLABLE * self->longest_kept,
                        LETTER * MIN (self->n_characters, NARROWEST));

      *minimum = (self->font_size * (int) kept + 99) / 100;
      *natural = MAX (*minimum, (self->font_size * (int) MIN (self->width, WIDEST) + 99) / 100);
    }
  else if (orientation == GTK_ORIENTATION_VERTICAL && (for_size < 0 || for_size >= BOUNDLESS))
    {
      if (self->height < 0)
        gtk_widget_measure (GTK_WIDGET (self->label), orientation, -1, &self->height, NULL, NULL,
                            NULL);
      *minimum = *natural = self->height;
    }
  else if (orientation == GTK_ORIENTATION_VERTICAL)
    /* Not through gtk_widget_measure(), which in newer versions of GTK first asks how narrow the
     * text may become, and complains where that is a pixel more than what was reckoned above. */
    GTK_WIDGET_GET_CLASS (self->label)->measure (GTK_WIDGET (self->label), orientation, for_size,
                                                 minimum, natural,
                                                 minimum_baseline, natural_baseline);
  else
    /* How wide a text has to be for its height is not asked: where words stay whole, GTK finds no
     * sure answer, and would make the label wider than its row. */
    gtk_widget_measure (GTK_WIDGET (self->label), orientation, -1,
                        minimum, natural, minimum_baseline, natural_baseline);
}

static void
forum_label_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  gtk_widget_allocate (GTK_WIDGET (FORUM_LABEL (widget)->label), width, height, baseline, NULL);
}

static GtkSizeRequestMode
forum_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
forum_label_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  ForumLabel *self = FORUM_LABEL (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_label (self->label));
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_LINES:
      g_value_set_int (value, gtk_label_get_lines (self->label));
      break;
    case PROP_SELECTABLE:
      g_value_set_boolean (value, gtk_label_get_selectable (self->label));
      break;
    case PROP_CENTERED:
      g_value_set_boolean (value, gtk_label_get_justify (self->label) == GTK_JUSTIFY_CENTER);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_HEADING:
      g_value_set_boolean (value,
                           gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (self->label)) ==
                           GTK_ACCESSIBLE_ROLE_HEADING);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
forum_label_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  ForumLabel *self = FORUM_LABEL (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      forum_label_set_label (self, g_value_get_string (value));
      break;
    case PROP_LANGUAGE:
      forum_label_set_language (self, g_value_get_string (value));
      break;
    case PROP_LINES:
      gtk_label_set_lines (self->label, g_value_get_int (value));
      gtk_label_set_ellipsize (self->label,
                               g_value_get_int (value) > 0 ? PANGO_ELLIPSIZE_END
                                                           : PANGO_ELLIPSIZE_NONE);
      break;
    case PROP_SELECTABLE:
      gtk_label_set_selectable (self->label, g_value_get_boolean (value));
      break;
    case PROP_CENTERED:
      gtk_label_set_xalign (self->label, g_value_get_boolean (value) ? 0.5 : 0);
      gtk_label_set_justify (self->label, g_value_get_boolean (value) ? GTK_JUSTIFY_CENTER
                                                                      : GTK_JUSTIFY_LEFT);
      break;
    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_HEADING:
      g_object_set (self->label,
                    "accessible-role", g_value_get_boolean (value) ? GTK_ACCESSIBLE_ROLE_HEADING
                                                                   : GTK_ACCESSIBLE_ROLE_LABEL,
                    NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Whoever goes through a page by keyboard does not stop at every paragraph that can be selected. A
 * click still gives it the focus, for copying. */
static gboolean
forum_label_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  return FALSE;
}

static void
forum_label_dispose (GObject *object)
{
  ForumLabel *self = FORUM_LABEL (object);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;

  G_OBJECT_CLASS (forum_label_parent_class)->dispose (object);
}

static void
forum_label_finalize (GObject *object)
{
  ForumLabel *self = FORUM_LABEL (object);

  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->query, forum_search_query_unref);

  G_OBJECT_CLASS (forum_label_parent_class)->finalize (object);
}

static void
forum_label_class_init (ForumLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = forum_label_get_property;
  object_class->set_property = forum_label_set_property;
  object_class->dispose = forum_label_dispose;
  object_class->finalize = forum_label_finalize;
  widget_class->css_changed = forum_label_css_changed;
  widget_class->focus = forum_label_focus;
  widget_class->get_request_mode = forum_label_get_request_mode;
  widget_class->measure = forum_label_measure;
  widget_class->size_allocate = forum_label_size_allocate;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANGUAGE] =
    g_param_spec_string ("language", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* How many lines there may be before the rest is cut off; -1 for any number. */
  properties[PROP_LINES] =
    g_param_spec_int ("lines", NULL, NULL, -1, G_MAXINT, -1,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTABLE] =
    g_param_spec_boolean ("selectable", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CENTERED] =
    g_param_spec_boolean ("centered", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* Whether it wants to be just as wide as its text, such as beside another. */
  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* Whether the text is what the rest is found by. It is the label inside that is the heading, as
   * it has the words; to be set before it is shown. */
  properties[PROP_HEADING] =
    g_param_spec_boolean ("heading", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
forum_label_init (ForumLabel *self)
{
  self->font_size = 16;
  self->longest_word = WIDEST_WORD / self->font_size;
  self->height = -1;
  self->label = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

/**
 * forum_label_set_label:
 * @self: a label
 * @label: (nullable): plain text; the label hides without any
 */
void
forum_label_set_label (ForumLabel *self,
                       const char *label)
{
  g_return_if_fail (FORUM_IS_LABEL (self));

  gtk_widget_set_visible (GTK_WIDGET (self), label != NULL && *label != '\0');
  if (g_strcmp0 (gtk_label_get_label (self->label), label != NULL ? label : "") == 0)
    return;

  gtk_label_set_label (self->label, label != NULL ? label : "");
  self->n_characters = 0;
  self->width = 0;
  for (const char *at = gtk_label_get_label (self->label); *at != '\0'; at = g_utf8_next_char (at))
    {
      self->n_characters++;
      self->width += g_unichar_iswide (g_utf8_get_char (at)) ? SYLLABLE : LETTER;
    }
  /* A shorter text would be given more room than it fills. */
  gtk_label_set_width_chars (self->label, self->n_characters > 2 * NARROWEST ? NARROWEST : -1);
  update_attributes (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * forum_label_set_language:
 * @self: a label
 * @language: (nullable): the BCP 47 tag of the text's language, %NULL for that of the user
 *   interface
 */
void
forum_label_set_language (ForumLabel *self,
                          const char *language)
{
  g_return_if_fail (FORUM_IS_LABEL (self));

  if (g_strcmp0 (self->language, language) == 0)
    return;

  g_free (self->language);
  self->language = g_strdup (language);
  update_attributes (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

/**
 * forum_label_set_text:
 * @self: a label
 * @text: (nullable): a text, to be shown in the user's language; the label hides without one
 */
void
forum_label_set_text (ForumLabel *self,
                      ForumText  *text)
{
  forum_label_set_language (self, forum_text_get_language (text));
  forum_label_set_label (self, forum_text_get (text));
}

/**
 * forum_label_set_query:
 * @self: a label
 * @query: (nullable): what is to be marked in its text
 */
void
forum_label_set_query (ForumLabel       *self,
                       ForumSearchQuery *query)
{
  g_return_if_fail (FORUM_IS_LABEL (self));

  g_clear_pointer (&self->query, forum_search_query_unref);
  self->query = query != NULL ? forum_search_query_ref (query) : NULL;
  update_attributes (self);
}
