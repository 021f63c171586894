#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Installed into a prefix of its own, the program is complete and starts from its entry in the menu.

usage: test-installed.py MESON SOURCE-DIRECTORY

The folders for data and translations are compiled in, so the program is built once more for that prefix.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

from driver import APP_ID, LANGUAGES, SKIPPED, Lost, Program, is_there, set_up_desktop, until
from tour import DAYS, EDITION

FILES = (
    'bin/bioforum',
    'share/applications/org.jeonju.BioForum.desktop',
    'share/bioforum/forum.schema.json',
    'share/bioforum/forum/2022-12.json',
    'share/glib-2.0/schemas/org.jeonju.BioForum.gschema.xml',
    'share/icons/hicolor/48x48/apps/org.jeonju.BioForum.png',
    'share/icons/hicolor/scalable/apps/org.jeonju.BioForum.svg',
    'share/icons/hicolor/symbolic/apps/org.jeonju.BioForum-symbolic.svg',
    'share/locale/ko/LC_MESSAGES/bioforum.mo',
    'share/man/ko/man1/bioforum.1',
    'share/man/man1/bioforum.1',
    'share/metainfo/org.jeonju.BioForum.metainfo.xml',
)

# The caches that the desktop keeps of them; which ones depends on the tools that are there.
CACHES = {'gschemas.compiled', 'icon-theme.cache', 'mimeinfo.cache'}


class Launched(Program):
    """A program that another one starts, as the menu of a desktop does."""

    def __init__(self, *arguments, strangers, **environment):
        self.strangers = strangers
        super().__init__(*arguments, **environment)

    def is_ours(self, pid):
        return pid not in self.strangers

    def stop(self):
        pid = self.application().get_process_id()
        self.strangers.add(pid)
        os.kill(pid, signal.SIGTERM)
        until('the end', lambda: not is_there(pid))
        super().stop()


def build(meson, source, scratch):
    prefix = scratch / 'usr'
    for command in (['setup', '--prefix', prefix, '--buildtype=plain', scratch / 'build', source],
                    ['compile', '-C', scratch / 'build', '-j', '2'],
                    ['install', '-C', scratch / 'build', '--no-rebuild', '--quiet']):
        done = subprocess.run([meson, *map(str, command)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            raise Lost(f'success of “meson {command[0]}”, which said\\n{done.stdout}\\n, and')
    return prefix


def check_files(prefix):
    found = {str(path.relative_to(prefix)) for path in prefix.rglob('*')
             if path.is_file() and path.name not in CACHES}
    if found != set(FILES):
        raise Lost('exactly the files that belong there'
                   + ''.join(f'; without {name}' for name in sorted(found - set(FILES)))
                   + ''.join(f'; with {name}' for name in sorted(set(FILES) - found)) + ';')


def check_launch(prefix, launcher, language, strangers):
    environment = {
        'PATH': f'{prefix}/bin:{os.environ["PATH"]}',
        'XDG_DATA_DIRS': f'{prefix}/share:/usr/local/share:/usr/share',
    }
    with Launched(launcher, language, APP_ID, strangers=strangers, **environment) as program:
        program.wait_for_text(DAYS[0]['theme'])
        program.wait_for_text(EDITION['name'], 'frame')
        program.wait_for({'ko': '포럼 소개', 'en': 'About the Forum'}[language], 'page tab')


def main(meson, source):
    launcher = shutil.which('gtk4-launch') or shutil.which('gtk-launch')
    if launcher is None:
        print('There is no gtk4-launch here.')
        return SKIPPED
    set_up_desktop()
    strangers = set()
    with tempfile.TemporaryDirectory(prefix='installed.') as scratch:
        try:
            prefix = build(meson, source, pathlib.Path(scratch))
            check_files(prefix)
            # What is to be found from here on is what was installed.
            for name in ('BIOFORUM_DATA_DIR', 'BIOFORUM_LOCALE_DIR', 'GSETTINGS_SCHEMA_DIR'):
                os.environ.pop(name, None)
            for language in LANGUAGES:
                check_launch(prefix, launcher, language, strangers)
        except Lost as problem:
            sys.exit(f'{problem}.')
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
