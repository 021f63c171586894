/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "forum-download-error.h"

G_DEFINE_QUARK (forum-download-error-quark, forum_download_error)
