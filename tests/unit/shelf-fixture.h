/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/forum-library.h"

G_BEGIN_DECLS

#define FORUM(id, name, rest) \
  "{\"format\": 1, \"id\": \"" id "\", \"name\": \"" name "\", \"timeZone\": \"Asia/Seoul\"" rest ", \"days\": []}"
#define GARDEN FORUM ("garden", "Garden", "")
#define NEW_GARDEN FORUM ("garden", "New garden", "")

/* What is beside the folder is nobody's business. */
typedef struct
{
  char *top;
  char *copy;                   /* Of the garden. */
  GFile *folder;
  GFile *file;
  ForumShelf *shelf;
} ShelfFixture;

void shelf_remove_all (const char *path);
void shelf_settle (ShelfFixture *fixture);
void shelf_start_again (ShelfFixture *fixture);
void shelf_set_up (ShelfFixture *fixture, gconstpointer data);
void shelf_tear_down (ShelfFixture *fixture, gconstpointer data);
void shelf_write_text (const char *path, const char *text);
void shelf_read_from (ShelfFixture *fixture, GFile *file, const char *text);
char *shelf_dup_copy (ShelfFixture *fixture);
void shelf_assert_copy (ShelfFixture *fixture, const char *expected);
guint shelf_count_versions (ShelfFixture *fixture);
void shelf_set_clock (const char *text);

G_END_DECLS
