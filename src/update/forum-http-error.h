/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forum-download-error.h"

G_BEGIN_DECLS

ForumDownloadError forum_http_error_judge        (const GError         *error,
                                                  gboolean              begun,
                                                  GTlsCertificateFlags  flags);
ForumDownloadError forum_http_error_judge_status (guint                 status);

G_END_DECLS
