/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "io/forum-picture-type.h"

#define PNG "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR"
#define PNG_END "\x08\6\0\0\0CRC!\0\0\0\0IENDCRC!"
#define EXIF_WITH_A_SMALL_ONE "\xFF\xE1\0\x0F\xFF\xD8\xFF\xC0\0\x08\x08\0\1\0\1\xFF\xD9"
#define FRAME "\x08\1\0\2\0\1\1\x11\0"
#define SCAN "\xFF\xDA\0\2some\xFF\0pixels\xFF\xD9"
#define TABLE "\xFF\xC4\0\x08\x10\0\x11\0\x12\0"
#define WEBP "RIFF\x16\0\0\0WEBP"

static const struct
{
  const char *name;
  const char *bytes;
  gsize length;
  const char *type;
  guint width;
  guint height;
} pictures[] = {
#define BYTES(bytes) bytes, sizeof (bytes) - 1
  { "png", BYTES (PNG "\0\0\2\0\0\0\1\0" PNG_END), "image/png", 512, 256 },
  { "png as large as a png can be", BYTES (PNG "\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF" PNG_END), "image/png",
    G_MAXINT, G_MAXINT },
  { "png without an end", BYTES (PNG "\0\0\2\0\0\0\1\0\x08\6\0\0\0CRC!"), NULL, 0, 0 },
  { "png of nothing", BYTES (PNG "\0\0\0\0\0\0\1\0" PNG_END), NULL, 0, 0 },
  { "signature of a png", BYTES ("\x89PNG\r\n\x1A\n"), NULL, 0, 0 },
  { "jpeg", BYTES ("\xFF\xD8\xFF\xC0\0\x0B" FRAME SCAN), "image/jpeg", 512, 256 },
  { "progressive jpeg", BYTES ("\xFF\xD8\xFF\xC2\0\x0B" FRAME SCAN), "image/jpeg", 512, 256 },
  { "jpeg with a small one", BYTES ("\xFF\xD8" EXIF_WITH_A_SMALL_ONE "\xFF\xC0\0\x0B" FRAME SCAN), "image/jpeg",
    512, 256 },
  { "jpeg with a table first", BYTES ("\xFF\xD8" TABLE "\xFF\xFF\xC0\0\x0B" FRAME SCAN), "image/jpeg", 512, 256 },
  { "jpeg without a frame", BYTES ("\xFF\xD8" TABLE SCAN), NULL, 0, 0 },
  { "jpeg without an end", BYTES ("\xFF\xD8\xFF\xC0\0\x0B" FRAME "\xFF\xDA\0\2some"), NULL, 0, 0 },
  { "jpeg within its frame", BYTES ("\xFF\xD8\xFF\xC0\0\x0B\x08\1"), NULL, 0, 0 },
  { "webp", BYTES (WEBP "VP8 \x0A\0\0\0\0\0\0\x9D\x01\x2A\0\x42\0\x81"), "image/webp", 512, 256 },
  { "lossless webp", BYTES (WEBP "VP8L\x0A\0\0\0\x2F\xFF\xC1\x3F\x10\0\0\0\0\0"), "image/webp", 512, 256 },
  { "extended webp", BYTES (WEBP "VP8X\x0A\0\0\0\0\0\0\0\xFF\1\0\xFF\0\0"), "image/webp", 512, 256 },
  { "extended webp, far too large", BYTES (WEBP "VP8X\x0A\0\0\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF"), "image/webp",
    1 << 24, 1 << 24 },
  { "webp of another kind", BYTES (WEBP "VP9 \x0A\0\0\0\0\0\0\0\xFF\1\0\xFF\0\0"), NULL, 0, 0 },
  { "webp without an end", BYTES ("RIFF\x17\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\xFF\1\0\xFF\0\0"), NULL, 0, 0 },
  { "svg", BYTES ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"), NULL, 0, 0 },
  { "text", BYTES ("text"), NULL, 0, 0 },
  { "nothing", BYTES (""), NULL, 0, 0 },
};

/* The bytes end where they end, for whoever watches what is read. */
static const char *
guess (const char *bytes,
       gsize       length,
       guint      *width,
       guint      *height)
{
  g_autofree guchar *copy = g_memdup2 (bytes, length);

  return forum_picture_type_guess (copy, length, width, height);
}

static void
test_guess (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      guint width, height;
      const char *type = guess (pictures[i].bytes, pictures[i].length, &width, &height);

      g_test_message ("%s", pictures[i].name);
      g_assert_cmpstr (type, ==, pictures[i].type);
      if (type == NULL)
        continue;

      g_assert_cmpuint (width, ==, pictures[i].width);
      g_assert_cmpuint (height, ==, pictures[i].height);
    }
}

/* Wherever it is cut off, it is no picture, and nothing beyond is read. */
static void
test_cut (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    for (gsize length = 0; length < pictures[i].length; length++)
      {
        guint width, height;

        g_test_message ("%s: %" G_GSIZE_FORMAT " bytes", pictures[i].name, length);
        g_assert_null (guess (pictures[i].bytes, length, &width, &height));
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-type/guess", test_guess);
  g_test_add_func ("/picture-type/cut", test_cut);

  return g_test_run ();
}
