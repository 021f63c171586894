/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-picture-type.h"

#include <string.h>

/* What kind of picture some bytes are. GdkPixbuf would find that out as well, and would then show
 * kinds that are more than a picture, or half a picture with whatever was in the memory before. */

static gboolean
begins_with (const guchar *data,
             gsize         length,
             gsize         offset,
             const char   *bytes)
{
  return length >= offset + strlen (bytes) &&
         memcmp (data + offset, bytes, strlen (bytes)) == 0;
}

/* Goes from marker to marker, so that a small picture within the description of the large one does
 * not count. In what comes behind the last marker, 0xFF stands before a marker only. */
static gboolean
jpeg_is_whole (const guchar *data,
               gsize         length)
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
      at += 2 + (data[at + 2] << 8) + data[at + 3];
      if (marker == 0xDA)
        break;
    }

  for (; at + 2 <= length; at++)
    if (data[at] == 0xFF && data[at + 1] == 0xD9)
      return TRUE;

  return FALSE;
}

static gboolean
png_is_whole (const guchar *data,
              gsize         length)
{
  gsize at = strlen ("\x89PNG\r\n\x1A\n");

  /* Each chunk has its length, a name, that many bytes, and a check sum. */
  while (at + 12 <= length)
    {
      gsize chunk = ((gsize) data[at] << 24) + (data[at + 1] << 16) + (data[at + 2] << 8) +
                    data[at + 3];

      if (begins_with (data, length, at + 4, "IEND"))
        return TRUE;
      if (chunk > length)
        return FALSE;
      at += 12 + chunk;
    }

  return FALSE;
}

static gboolean
webp_is_whole (const guchar *data,
               gsize         length)
{
  gsize size = data[4] + (data[5] << 8) + (data[6] << 16) + ((gsize) data[7] << 24);

  return size <= length - 8;
}

/**
 * forum_picture_type_guess:
 * @data: (array length=length): a file, whatever its name ends with
 * @length: its length in bytes
 *
 * Only kinds that are nothing but a picture: an SVG can name other files.
 *
 * Returns: (nullable): its MIME type, %NULL if it is no picture or not all of one
 */
const char *
forum_picture_type_guess (const guchar *data,
                        gsize         length)
{
  if (begins_with (data, length, 0, "\xFF\xD8\xFF") && jpeg_is_whole (data, length))
    return "image/jpeg";
  if (begins_with (data, length, 0, "\x89PNG\r\n\x1A\n") && png_is_whole (data, length))
    return "image/png";
  if (begins_with (data, length, 0, "RIFF") && begins_with (data, length, 8, "WEBP") &&
      webp_is_whole (data, length))
    return "image/webp";

  return NULL;
}
