/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-time.h"

#include <stdlib.h>
#include <string.h>

/* In a shape, a 0 stands for a digit and any other character for itself. */
static gboolean
has_shape (const char *text,
           const char *shape)
{
  for (; *shape != '\0'; text++, shape++)
    if (*shape == '0' ? !g_ascii_isdigit (*text) : *text != *shape)
      return FALSE;

  return TRUE;
}

/**
 * forum_time_parse:
 * @text: a date and a time with its offset, as in RFC 3339: `2022-12-06T10:00:00+09:00`
 *
 * g_date_time_new_from_iso8601() alone takes many more forms, among them some without an offset.
 *
 * Returns: (transfer full) (nullable): the time, with the offset that was written, or %NULL if it
 *   is none
 */
GDateTime *
forum_time_parse (const char *text)
{
  const char *rest;

  /* A leap second is taken for the second before it. GLib would do that with 99 seconds, too. */
  if (!has_shape (text, "0000-00-00T00:00:00") ||
      strncmp (text + strlen ("0000-00-00T00:00:"), "60", 2) > 0)
    return NULL;

  rest = text + strlen ("0000-00-00T00:00:00");
  if (*rest == '.')
    {
      gsize digits = strspn (rest + 1, "0123456789");

      if (digits == 0)
        return NULL;
      rest += 1 + digits;
    }

  if (!g_str_equal (rest, "Z"))
    {
      gboolean signed_offset = (*rest == '+' || *rest == '-') &&
                               has_shape (rest + 1, "00:00") && rest[6] == '\0';

      if (!signed_offset || strncmp (rest + 1, "24", 2) >= 0 || strncmp (rest + 4, "60", 2) >= 0)
        return NULL;
    }

  return g_date_time_new_from_iso8601 (text, NULL);
}

/**
 * forum_time_parse_date:
 * @text: a date, as in RFC 3339: `2022-12-06`
 * @zone: a time zone
 *
 * Returns: (transfer full) (nullable): when that day begins in @zone, or %NULL if @text is no date
 */
GDateTime *
forum_time_parse_date (const char *text,
                       GTimeZone  *zone)
{
  if (!has_shape (text, "0000-00-00") || text[10] != '\0')
    return NULL;

  return g_date_time_new (zone, atoi (text), atoi (text + 5), atoi (text + 8), 0, 0, 0);
}

/* IANA's names are words of these with slashes between them. What begins with a small letter lies
 * beside the zones: lists, and other ways of reckoning them. */
static gboolean
is_zone_name (const char *text)
{
  if (!g_ascii_isupper (*text))
    return FALSE;

  for (const char *word = text; ; word++)
    {
      gsize length = strspn (word, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_+-");

      if (length == 0 || !g_ascii_isalpha (*word))
        return FALSE;

      word += length;
      if (*word != '/')
        return *word == '\0';
    }
}

/**
 * forum_time_parse_zone:
 * @text: the name of a time zone, as IANA gives it: `Asia/Seoul`
 *
 * g_time_zone_new_identifier() alone also takes offsets, and the path of any file on this machine.
 *
 * Returns: (transfer full) (nullable): the time zone, or %NULL if there is none of that name
 */
GTimeZone *
forum_time_parse_zone (const char *text)
{
  return is_zone_name (text) ? g_time_zone_new_identifier (text) : NULL;
}
