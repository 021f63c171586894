/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-avatar.h"

#include "forum-photo.h"
#include "words/forum-initials.h"

/* A person in a circle: the photo, or the initials. It is not AdwAvatar, which takes its colour
 * from the text that it shows: a person would change colour with the language. */
struct _ForumAvatar
{
  GtkWidget parent_instance;

  GtkWidget *initials;
  ForumPerson *person;
  GdkTexture *photo;
  GCancellable *loading;
  int size;
};

enum
{
  PROP_0,
  PROP_PERSON,
  PROP_SIZE,
  PROP_PHOTO,
  N_PROPS
};

/* How many colours style.css has, in the classes `color-0` and so on. */
#define N_COLORS 10

#define DEFAULT_SIZE 44

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ForumAvatar, forum_avatar, GTK_TYPE_WIDGET)

/* The same colour on every machine and in every language, since the id is the same. */
static char *
make_color_class (ForumPerson *person)
{
  return g_strdup_printf ("color-%u", g_str_hash (forum_person_get_id (person)) % N_COLORS);
}

static void
update_initials (ForumAvatar *self)
{
  ForumText *name = self->person != NULL ? forum_person_get_name (self->person) : NULL;
  g_autofree char *initials = forum_initials_from_name (name != NULL ? forum_text_get (name) : "");
  const char *language = forum_text_get_language (name);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* Two letters have to be smaller than one in order to fit. The circle does not grow with the text
   * of the desktop, so that they do not either. */
  double share = g_utf8_strlen (initials, -1) > 1 ? 0.36 : 0.42;

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (self->size * share *
                                                                    PANGO_SCALE));
  if (language != NULL)
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (language)));

  gtk_label_set_attributes (GTK_LABEL (self->initials), attributes);
  gtk_label_set_label (GTK_LABEL (self->initials), initials);
}

static void
set_photo (ForumAvatar *self,
           GdkTexture  *photo)
{
  if (!g_set_object (&self->photo, photo))
    return;

  if (photo != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "photo");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "photo");
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PHOTO]);
}

static void
stop_loading (ForumAvatar *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* When it was cancelled, the avatar may be gone. */
static void
photo_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) photo = forum_photo_load_finish (result, &error);
  ForumAvatar *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  set_photo (self, photo);
  if (photo == NULL)
    g_debug ("No photo of %s: %s", forum_person_get_id (self->person), error->message);
}

/* Loads the photo for the screen on which the avatar is. */
static void
load_photo (ForumAvatar *self)
{
  GFile *file = self->person != NULL ? forum_person_get_photo (self->person) : NULL;
  int pixels = self->size * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  g_autoptr (GdkTexture) known = NULL;

  stop_loading (self);
  if (file == NULL || !gtk_widget_get_realized (GTK_WIDGET (self)))
    return;

  known = forum_photo_dup_known (file, pixels);
  if (known != NULL)
    {
      set_photo (self, known);
      return;
    }

  self->loading = g_cancellable_new ();
  forum_photo_load_async (file, pixels, self->loading, photo_loaded_cb, self);
}

static void
forum_avatar_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (forum_avatar_parent_class)->realize (widget);

  load_photo (FORUM_AVATAR (widget));
}

static void
forum_avatar_unrealize (GtkWidget *widget)
{
  stop_loading (FORUM_AVATAR (widget));

  GTK_WIDGET_CLASS (forum_avatar_parent_class)->unrealize (widget);
}

static void
forum_avatar_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  ForumAvatar *self = FORUM_AVATAR (widget);

  /* GTK wants to be asked before it lays out, whatever the answer. */
  gtk_widget_measure (self->initials, orientation, for_size, NULL, NULL, NULL, NULL);
  *minimum = *natural = self->size;
}

static void
forum_avatar_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  ForumAvatar *self = FORUM_AVATAR (widget);
  GtkRequisition needed;
  int child_width, child_height;

  /* Letters wider than the circle are cut off by it evenly, on both sides. */
  gtk_widget_get_preferred_size (self->initials, &needed, NULL);
  child_width = MAX (width, needed.width);
  child_height = MAX (height, needed.height);
  gtk_widget_size_allocate (self->initials,
                            &(GtkAllocation) { (width - child_width) / 2,
                                               (height - child_height) / 2,
                                               child_width, child_height }, -1);
}

/* The photo fills the circle; what is cut off is cut off evenly. */
static void
forum_avatar_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  ForumAvatar *self = FORUM_AVATAR (widget);
  float width, height, scale;

  if (self->photo == NULL)
    {
      gtk_widget_snapshot_child (widget, self->initials, snapshot);
      return;
    }

  width = gdk_texture_get_width (self->photo);
  height = gdk_texture_get_height (self->photo);
  scale = MAX (gtk_widget_get_width (widget) / width, gtk_widget_get_height (widget) / height);
  width *= scale;
  height *= scale;

  gtk_snapshot_append_texture (snapshot, self->photo,
                               &GRAPHENE_RECT_INIT ((gtk_widget_get_width (widget) - width) / 2,
                                                    (gtk_widget_get_height (widget) - height) / 2,
                                                    width, height));
}

static void
forum_avatar_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ForumAvatar *self = FORUM_AVATAR (object);

  switch (prop_id)
    {
    case PROP_PERSON:
      g_value_set_object (value, self->person);
      break;
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    case PROP_PHOTO:
      g_value_set_object (value, self->photo);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
forum_avatar_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  ForumAvatar *self = FORUM_AVATAR (object);

  switch (prop_id)
    {
    case PROP_PERSON:
      forum_avatar_set_person (self, g_value_get_object (value));
      break;
    case PROP_SIZE:
      forum_avatar_set_size (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
forum_avatar_dispose (GObject *object)
{
  ForumAvatar *self = FORUM_AVATAR (object);

  stop_loading (self);
  g_clear_pointer (&self->initials, gtk_widget_unparent);
  g_clear_object (&self->person);
  g_clear_object (&self->photo);

  G_OBJECT_CLASS (forum_avatar_parent_class)->dispose (object);
}

static void
forum_avatar_class_init (ForumAvatarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = forum_avatar_get_property;
  object_class->set_property = forum_avatar_set_property;
  object_class->dispose = forum_avatar_dispose;

  widget_class->realize = forum_avatar_realize;
  widget_class->unrealize = forum_avatar_unrealize;
  widget_class->measure = forum_avatar_measure;
  widget_class->size_allocate = forum_avatar_size_allocate;
  widget_class->snapshot = forum_avatar_snapshot;

  properties[PROP_PERSON] =
    g_param_spec_object ("person", NULL, NULL, FORUM_TYPE_PERSON,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIZE] =
    g_param_spec_int ("size", NULL, NULL, 1, 1024, DEFAULT_SIZE,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PHOTO] =
    g_param_spec_object ("photo", NULL, NULL, GDK_TYPE_TEXTURE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "personavatar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
forum_avatar_init (ForumAvatar *self)
{
  self->size = DEFAULT_SIZE;
  self->initials = gtk_label_new (NULL);
  gtk_widget_set_parent (self->initials, GTK_WIDGET (self));

  /* Round, however much room there is. */
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  /* The name stands beside it, and is said there. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->initials), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE,
                               -1);

  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (load_photo), NULL);
}

/**
 * forum_avatar_new:
 *
 * Returns: (transfer floating): an avatar of nobody
 */
GtkWidget *
forum_avatar_new (void)
{
  return g_object_new (FORUM_TYPE_AVATAR, NULL);
}

/**
 * forum_avatar_set_person:
 * @self: an avatar
 * @person: (nullable): who it is to show
 */
void
forum_avatar_set_person (ForumAvatar *self,
                         ForumPerson *person)
{
  g_return_if_fail (FORUM_IS_AVATAR (self));
  g_return_if_fail (person == NULL || FORUM_IS_PERSON (person));

  if (self->person == person)
    return;

  if (self->person != NULL)
    {
      g_autofree char *old_class = make_color_class (self->person);

      gtk_widget_remove_css_class (GTK_WIDGET (self), old_class);
    }

  g_set_object (&self->person, person);

  if (person != NULL)
    {
      g_autofree char *new_class = make_color_class (person);

      gtk_widget_add_css_class (GTK_WIDGET (self), new_class);
    }

  update_initials (self);
  set_photo (self, NULL);
  load_photo (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
}

/**
 * forum_avatar_set_size:
 * @self: an avatar
 * @size: its diameter, in pixels of the application
 */
void
forum_avatar_set_size (ForumAvatar *self,
                       int          size)
{
  g_return_if_fail (FORUM_IS_AVATAR (self));
  g_return_if_fail (size > 0);

  if (self->size == size)
    return;

  self->size = size;
  update_initials (self);
  load_photo (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
}

/**
 * forum_avatar_get_photo:
 * @self: an avatar
 *
 * Returns: (transfer none) (nullable): the photo, %NULL while or because there is none
 */
GdkTexture *
forum_avatar_get_photo (ForumAvatar *self)
{
  g_return_val_if_fail (FORUM_IS_AVATAR (self), NULL);

  return self->photo;
}
