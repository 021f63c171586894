/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-printout.h"

G_BEGIN_DECLS

GBytes *forum_pdf_render (ForumPrintout  *printout,
                          GError        **error);

G_END_DECLS
