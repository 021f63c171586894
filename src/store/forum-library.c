/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "forum-library.h"

/**
 * forum_library_dup_built_in:
 *
 * The edition that comes with the program: 6–8 December 2022. It is looked for where the program
 * was installed, or in the folder that the variable `BIOFORUM_DATA_DIR` names, for a program that
 * was not.
 *
 * Returns: (transfer full): its file
 */
GFile *
forum_library_dup_built_in (void)
{
  const char *data_dir = g_getenv ("BIOFORUM_DATA_DIR");

  return g_file_new_build_filename (data_dir != NULL ? data_dir : PKG_DATA_DIR, "forum",
                                    "2022-12.json", NULL);
}
