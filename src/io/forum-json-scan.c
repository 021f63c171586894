/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-json-scan.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* json-glib says neither where a value stands nor whether a text is strict JSON (RFC 8259), and
 * follows any nesting until the stack ends. So the text is walked once before it is handed over,
 * and once more to find the places of what was wrong. */
typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  guint depth;
  ForumProblemCode code;

  GHashTable *offsets;          /* Path → offset, when the walk looks for places. */
  GString *path;
} Scanner;

static gboolean scan_value (Scanner *self);

static gboolean
fail (Scanner          *self,
      ForumProblemCode  code)
{
  self->code = self->at >= self->end ? FORUM_PROBLEM_TRUNCATED : code;

  return FALSE;
}

static void
skip_space (Scanner *self)
{
  while (self->at < self->end &&
         (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

static gboolean
scan_character (Scanner *self,
                char     character)
{
  skip_space (self);
  if (self->at >= self->end || *self->at != character)
    return fail (self, FORUM_PROBLEM_SYNTAX);

  self->at++;

  return TRUE;
}

/* The four digits after \u. */
static gboolean
scan_code_unit (Scanner *self,
                guint   *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, self->at++)
    {
      if (self->at >= self->end || !g_ascii_isxdigit (*self->at))
        return fail (self, FORUM_PROBLEM_BAD_STRING);
      *unit = *unit * 16 + g_ascii_xdigit_value (*self->at);
    }

  return TRUE;
}

static gboolean
scan_escape (Scanner *self)
{
  guint unit;

  self->at++;
  if (self->at >= self->end || *self->at == '\0' || strchr ("\"\\/bfnrtu", *self->at) == NULL)
    return fail (self, FORUM_PROBLEM_BAD_STRING);
  if (*self->at++ != 'u')
    return TRUE;

  /* A text cannot hold a NUL, nor half of a surrogate pair. */
  if (!scan_code_unit (self, &unit))
    return FALSE;
  if (unit == 0 || (unit >= 0xDC00 && unit <= 0xDFFF))
    return fail (self, FORUM_PROBLEM_BAD_STRING);
  if (unit >= 0xD800 && unit <= 0xDBFF)
    {
      for (const char *next = "\\u"; *next != '\0'; next++, self->at++)
        if (self->at >= self->end || *self->at != *next)
          return fail (self, FORUM_PROBLEM_BAD_STRING);
      if (!scan_code_unit (self, &unit))
        return FALSE;
      if (unit < 0xDC00 || unit > 0xDFFF)
        return fail (self, FORUM_PROBLEM_BAD_STRING);
    }

  return TRUE;
}

static gboolean
scan_string (Scanner *self)
{
  if (!scan_character (self, '"'))
    return FALSE;

  while (self->at < self->end && *self->at != '"')
    {
      if ((guchar) *self->at < 0x20)
        return fail (self, FORUM_PROBLEM_BAD_STRING);
      if (*self->at != '\\')
        self->at++;
      else if (!scan_escape (self))
        return FALSE;
    }

  return scan_character (self, '"');
}

static gboolean
scan_digits (Scanner *self)
{
  if (self->at >= self->end || !g_ascii_isdigit (*self->at))
    return fail (self, FORUM_PROBLEM_SYNTAX);

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return TRUE;
}

static gboolean
scan_number (Scanner *self)
{
  if (*self->at == '-')
    self->at++;

  if (self->at < self->end && *self->at == '0')
    self->at++;
  else if (!scan_digits (self))
    return FALSE;

  if (self->at < self->end && *self->at == '.')
    {
      self->at++;
      if (!scan_digits (self))
        return FALSE;
    }

  if (self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      self->at++;
      if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
        self->at++;
      if (!scan_digits (self))
        return FALSE;
    }

  return TRUE;
}

static gboolean
scan_word (Scanner    *self,
           const char *word)
{
  for (; *word != '\0'; word++, self->at++)
    if (self->at >= self->end || *self->at != *word)
      return fail (self, FORUM_PROBLEM_SYNTAX);

  return TRUE;
}

/* Appends the name of a member to the path, as json-glib will know it. */
static void
append_name (Scanner    *self,
             const char *name,
             gsize       length)
{
  if (self->path->len > 0)
    g_string_append_c (self->path, '.');

  if (memchr (name, '\\', length) == NULL)
    g_string_append_len (self->path, name, length);
  else
    {
      g_autofree char *quoted = g_strdup_printf ("\"%.*s\"", (int) length, name);
      g_autoptr (JsonNode) node = json_from_string (quoted, NULL);

      g_string_append (self->path, json_node_get_string (node));
    }
}

static gboolean
scan_name (Scanner *self)
{
  const char *name;

  skip_space (self);
  name = self->at + 1;
  if (!scan_string (self))
    return FALSE;

  if (self->path != NULL)
    append_name (self, name, self->at - 1 - name);

  return TRUE;
}

/* An object or an array: what differs is the name or the index before each value. */
static gboolean
scan_container (Scanner *self,
                char     close)
{
  gsize path_length = self->path != NULL ? self->path->len : 0;

  if (++self->depth > FORUM_LIMIT_DEPTH)
    {
      self->code = FORUM_PROBLEM_TOO_DEEP;
      return FALSE;
    }

  self->at++;
  skip_space (self);
  if (self->at < self->end && *self->at == close)
    {
      self->at++;
      self->depth--;
      return TRUE;
    }

  for (guint i = 0; ; i++)
    {
      if (close == '}')
        {
          if (!scan_name (self) || !scan_character (self, ':'))
            return FALSE;
        }
      else if (self->path != NULL)
        g_string_append_printf (self->path, "[%u]", i);

      if (!scan_value (self))
        return FALSE;
      if (self->path != NULL)
        g_string_truncate (self->path, path_length);

      skip_space (self);
      if (self->at < self->end && *self->at == ',')
        self->at++;
      else
        break;
    }

  self->depth--;

  return scan_character (self, close);
}

static gboolean
scan_value (Scanner *self)
{
  skip_space (self);
  if (self->at >= self->end)
    return fail (self, FORUM_PROBLEM_TRUNCATED);

  if (self->offsets != NULL)
    {
      gpointer offset = GSIZE_TO_POINTER ((gsize) (self->at - self->start));

      if (g_hash_table_contains (self->offsets, self->path->str))
        g_hash_table_insert (self->offsets, g_strdup (self->path->str), offset);
    }

  switch (*self->at)
    {
    case '{':
      return scan_container (self, '}');
    case '[':
      return scan_container (self, ']');
    case '"':
      return scan_string (self);
    case 't':
      return scan_word (self, "true");
    case 'f':
      return scan_word (self, "false");
    case 'n':
      return scan_word (self, "null");
    default:
      if (*self->at == '-' || g_ascii_isdigit (*self->at))
        return scan_number (self);
      return fail (self, FORUM_PROBLEM_SYNTAX);
    }
}

/**
 * forum_json_check:
 * @text: a text in UTF-8
 * @length: its length in bytes
 * @code: (out): what is wrong
 * @offset: (out): where, in bytes
 *
 * Checks that @text is one JSON value by the grammar of RFC 8259, without half surrogates and NUL,
 * and nested no deeper than %FORUM_LIMIT_DEPTH.
 *
 * Returns: whether it is
 */
gboolean
forum_json_check (const char       *text,
                  gsize             length,
                  ForumProblemCode *code,
                  gsize            *offset)
{
  Scanner self = { .start = text, .at = text, .end = text + length };

  if (scan_value (&self))
    {
      skip_space (&self);
      if (self.at == self.end)
        return TRUE;
      self.code = FORUM_PROBLEM_SYNTAX;
    }

  *code = self.code;
  *offset = self.at - self.start;

  return FALSE;
}

/**
 * forum_json_locate:
 * @text: a text that forum_json_check() found good
 * @length: its length in bytes
 * @offsets: (element-type utf8 gsize): a table that owns its keys, which are the paths to look for
 *
 * Sets the value of each path that is in @text to where it begins there, in bytes.
 */
void
forum_json_locate (const char *text,
                   gsize       length,
                   GHashTable *offsets)
{
  g_autoptr (GString) path = g_string_new (NULL);
  Scanner self = { .start = text, .at = text, .end = text + length, .offsets = offsets,
                  .path = path };

  scan_value (&self);
}
