/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-picture-type.h"

#include <string.h>

/* What kind of picture some bytes are, and how large it says it is. GdkPixbuf would find that out
 * as well, but may have decoded it by then, and would show kinds that are more than a picture, or
 * half a picture with whatever was in the memory before. */

#define PNG_SIGNATURE "\x89PNG\r\n\x1A\n"

static gboolean
has_bytes_at (const guchar *data,
              gsize         length,
              gsize         offset,
              const char   *bytes)
{
  return length >= offset + strlen (bytes) &&
         memcmp (data + offset, bytes, strlen (bytes)) == 0;
}

static guint
read_big (const guchar *data,
          guint         n_bytes)
{
  guint value = 0;

  for (guint i = 0; i < n_bytes; i++)
    value = (value << 8) + data[i];

  return value;
}

static guint
read_little (const guchar *data,
             guint         n_bytes)
{
  guint value = 0;

  while (n_bytes > 0)
    value = (value << 8) + data[--n_bytes];

  return value;
}

/* The markers of a frame, which has the size: but for three that mean something else. */
static gboolean
is_frame (guchar marker)
{
  return marker >= 0xC0 && marker <= 0xCF &&
         marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/* Goes from marker to marker, so that a small picture within the description of the large one does
 * not count. In what comes behind the last marker, 0xFF stands before a marker only. */
static gboolean
read_jpeg (const guchar *data,
           gsize         length,
           guint        *width,
           guint        *height)
{
  gsize at = 2;

  while (at + 4 <= length && data[at] == 0xFF)
    {
      guchar marker = data[at + 1];

      if (marker == 0xFF)
        {
          at++;
          continue;
        }
      if (is_frame (marker) && at + 9 <= length)
        {
          *height = read_big (data + at + 5, 2);
          *width = read_big (data + at + 7, 2);
        }
      at += 2 + read_big (data + at + 2, 2);
      if (marker == 0xDA)
        break;
    }

  for (; at + 2 <= length; at++)
    if (data[at] == 0xFF && data[at + 1] == 0xD9)
      return *width > 0 && *height > 0;

  return FALSE;
}

static gboolean
read_png (const guchar *data,
          gsize         length,
          guint        *width,
          guint        *height)
{
  gsize at = strlen (PNG_SIGNATURE);

  if (length < at + 16 || !has_bytes_at (data, length, at + 4, "IHDR"))
    return FALSE;

  *width = read_big (data + at + 8, 4);
  *height = read_big (data + at + 12, 4);

  /* Each chunk has its length, a name, that many bytes, and a check sum. */
  while (at + 12 <= length)
    {
      gsize chunk = read_big (data + at, 4);

      if (has_bytes_at (data, length, at + 4, "IEND"))
        return *width > 0 && *height > 0;
      if (chunk > length)
        return FALSE;
      at += 12 + chunk;
    }

  return FALSE;
}

/* Its first chunk has the size, in one of three ways. */
static gboolean
read_webp (const guchar *data,
           gsize         length,
           guint        *width,
           guint        *height)
{
  if (length < 30 || read_little (data + 4, 4) > length - 8)
    return FALSE;

  if (has_bytes_at (data, length, 12, "VP8X"))
    {
      *width = read_little (data + 24, 3) + 1;
      *height = read_little (data + 27, 3) + 1;
    }
  else if (has_bytes_at (data, length, 12, "VP8L") && data[20] == 0x2F)
    {
      *width = (read_little (data + 21, 4) & 0x3FFF) + 1;
      *height = (read_little (data + 21, 4) >> 14 & 0x3FFF) + 1;
    }
  else if (has_bytes_at (data, length, 12, "VP8 ") &&
           has_bytes_at (data, length, 23, "\x9D\x01\x2A"))
    {
      *width = read_little (data + 26, 2) & 0x3FFF;
      *height = read_little (data + 28, 2) & 0x3FFF;
    }

  return *width > 0 && *height > 0;
}

/**
 * forum_picture_type_guess:
 * @data: (array length=length): a file, whatever its name ends with
 * @length: its length in bytes
 * @width: (out): how wide it is before anybody turns it, in pixels
 * @height: (out): how high
 *
 * Only kinds that are nothing but a picture: an SVG can name other files.
 *
 * Returns: (nullable): its MIME type, %NULL if it is no picture or not all of one
 */
const char *
forum_picture_type_guess (const guchar *data,
                          gsize         length,
                          guint        *width,
                          guint        *height)
{
  *width = *height = 0;

  if (has_bytes_at (data, length, 0, "\xFF\xD8\xFF") && read_jpeg (data, length, width, height))
    return "image/jpeg";
  if (has_bytes_at (data, length, 0, PNG_SIGNATURE) && read_png (data, length, width, height))
    return "image/png";
  if (has_bytes_at (data, length, 0, "RIFF") && has_bytes_at (data, length, 8, "WEBP") &&
      read_webp (data, length, width, height))
    return "image/webp";

  return NULL;
}
