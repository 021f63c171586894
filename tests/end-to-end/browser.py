# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A browser that keeps the address it was given in a file."""

import os
import pathlib

ENTRY = '''[Desktop Entry]
Type=Application
Name=Browser
Exec=sh -c 'printf %%s "$1" >"{path}.part" && mv "{path}.part" "{path}"' sh %u
MimeType=x-scheme-handler/http;x-scheme-handler/https;
'''


def install_browser(path, data=None):
    """As that of the desktop, for programs with that folder for DATA."""
    entry = pathlib.Path(data or os.environ['XDG_DATA_HOME'], 'applications', 'browser.desktop')
    entry.parent.mkdir(parents=True, exist_ok=True)
    entry.write_text(ENTRY.format(path=path), encoding='utf-8')
    pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'mimeapps.list').write_text(
        '[Default Applications]\nx-scheme-handler/http=browser.desktop\nx-scheme-handler/https=browser.desktop\n',
        encoding='utf-8')
