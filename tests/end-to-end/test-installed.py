#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Installed into a prefix of its own, the program is complete, and everything that starts programs starts it.

From the menu (by D-Bus, and by those that do not know it), by its actions, by GNOME Shell's search, and by a second
start, which finds the first.

usage: test-installed.py MESON SOURCE-DIRECTORY

The folders for data and translations are compiled in, so the program is built once more for that prefix.
"""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

from driver import (APP_ID, LANGUAGES, PATIENCE, SKIPPED, Gio, GLib, Lost, Program, is_there, new_home, set_up_desktop,
                    text_in, until, xdotool)
from tour import DAY_OF_TALK, DAYS, EDITION, EXAMPLE, QUERY, SPEAKER, TALK, group

FILES = (
    'bin/bioforum',
    'lib/bioforum/bioforum-http.so',
    'share/applications/org.jeonju.BioForum.desktop',
    'share/bioforum/forum.schema.json',
    'share/bioforum/forum/2021.json',
    'share/bioforum/forum/2022-06.json',
    'share/bioforum/forum/2022-12.json',
    'share/bioforum/forum/2023.json',
    'share/bioforum/forum/2024.json',
    'share/dbus-1/services/org.jeonju.BioForum.service',
    'share/glib-2.0/schemas/org.jeonju.BioForum.gschema.xml',
    'share/gnome-shell/search-providers/org.jeonju.BioForum.search-provider.ini',
    'share/icons/hicolor/48x48/apps/org.jeonju.BioForum.png',
    'share/icons/hicolor/scalable/apps/org.jeonju.BioForum.svg',
    'share/icons/hicolor/symbolic/apps/org.jeonju.BioForum-symbolic.svg',
    'share/locale/ko/LC_MESSAGES/bioforum.mo',
    'share/man/ko/man1/bioforum.1',
    'share/man/man1/bioforum.1',
    'share/metainfo/org.jeonju.BioForum.metainfo.xml',
    'share/mime/packages/org.jeonju.BioForum.xml',
)

# The caches that the desktop keeps of them; which ones depends on the tools that are there.
CACHES = {'gschemas.compiled', 'icon-theme.cache', 'mimeinfo.cache'}

FILE_TYPE = 'application/vnd.jeonju.bioforum+json'
NAME_OF_TYPE = {'ko': '포럼 일정', 'en': 'Forum programme'}
DESCRIBE = 'import sys; from gi.repository import Gio; print(Gio.content_type_get_description(sys.argv[1]))'

OBJECT_PATH = '/org/jeonju/BioForum'

# Each starts the program from its entry in the menu. The first three let D-Bus do it, dex does what the entry says.
LAUNCHERS = {
    'gtk4-launch': ['gtk4-launch', APP_ID],
    'gtk-launch': ['gtk-launch', APP_ID],
    'gio': ['gio', 'launch', '{entry}'],
    'dex': ['dex', '{entry}'],
}

# Comes with GLib, and so is everywhere.
EVERYWHERE = {'gio'}

# GLib 2.90's leaves before the bus has started what it asks for, and for somebody who left the bus delivers nothing to
# what is only starting. What runs already is told.
HASTY = {'gio'} if GLib.check_version(2, 90, 0) is None else set()


class Bus:
    """The session bus, which starts what has the name of the program."""

    def __init__(self, prefix):
        self.connection = Gio.bus_get_sync(Gio.BusType.SESSION)
        services = pathlib.Path(os.environ['XDG_RUNTIME_DIR'], 'dbus-1', 'services')
        services.mkdir(parents=True, exist_ok=True)
        shutil.copy(prefix / 'share' / 'dbus-1' / 'services' / f'{APP_ID}.service', services)
        self.daemon('ReloadConfig', None)

    def daemon(self, method, arguments):
        return self.connection.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', method,
                                         arguments, None, Gio.DBusCallFlags.NONE, -1, None)

    def call(self, path, interface, method, arguments):
        """Starts the program if it does not run."""
        return self.connection.call_sync(APP_ID, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                                         PATIENCE * 1000, None)

    def search(self, method, *arguments):
        return self.call(f'{OBJECT_PATH}/SearchProvider', 'org.gnome.Shell.SearchProvider2', method,
                         GLib.Variant(*arguments))

    def act(self, action):
        return self.call(OBJECT_PATH, 'org.freedesktop.Application', 'ActivateAction',
                         GLib.Variant('(sava{sv})', (action, [], {})))

    def start_with(self, environment):
        """What the bus starts from now on has these variables, as after logging in."""
        self.daemon('UpdateActivationEnvironment', GLib.Variant('(a{ss})', (environment,)))

    def runs(self):
        return self.daemon('NameHasOwner', GLib.Variant('(s)', (APP_ID,))).unpack()[0]

    def pid(self):
        return self.daemon('GetConnectionUnixProcessID', GLib.Variant('(s)', (APP_ID,))).unpack()[0]


class Started(Program):
    """A program that something else starts."""

    def __init__(self, bus, prefix, language):
        self.bus = bus
        environment = {
            'PATH': f'{prefix}/bin:{os.environ["PATH"]}',
            'XDG_DATA_DIRS': f'{prefix}/share:/usr/local/share:/usr/share',
        }
        # The bus may have been given a locale for all that the one of the desktop does not say.
        bus.start_with({**environment, 'LC_ALL': LANGUAGES[language], 'GSK_RENDERER': 'cairo',
                        'XDG_DATA_HOME': new_home()})
        super().__init__('true', language, **environment)

    def is_ours(self, pid):
        return self.bus.runs() and pid == self.bus.pid()

    def stop(self):
        pid = self.bus.pid() if self.bus.runs() else None
        if pid is not None:
            os.kill(pid, signal.SIGTERM)
            until('the end', lambda: not is_there(pid) and not self.bus.runs())
        super().stop()


def build(meson, source, scratch):
    prefix = scratch / 'usr'
    for command in (['setup', '--prefix', prefix, '--buildtype=plain', '-Dtests=false', scratch / 'build', source],
                    ['compile', '-C', scratch / 'build', '-j', '2'],
                    ['install', '-C', scratch / 'build', '--no-rebuild', '--quiet']):
        done = subprocess.run([meson, *map(str, command)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            raise Lost(f'success of “meson {command[0]}”, which said\\n{done.stdout}\\n, and')
    return prefix


def is_of_types(path):
    """Whether it is among what the desktop makes of the types that programs have."""
    return 'mime' in path.parts and path.parent.name != 'packages'


def check_files(prefix):
    found = {str(path.relative_to(prefix)) for path in prefix.rglob('*')
             if path.is_file() and path.name not in CACHES and not is_of_types(path)}
    # Libraries have folders of their own for each architecture.
    found = {re.sub(r'^lib(64|/[^/]+-linux-[^/]+)?/', 'lib/', name) for name in found}
    if found != set(FILES):
        raise Lost('exactly the files that belong there'
                   + ''.join(f'; without {name}' for name in sorted(found - set(FILES)))
                   + ''.join(f'; with {name}' for name in sorted(set(FILES) - found)) + ';')


def check_launchers(bus, prefix, language):
    """Each opens one window, in the user's language; that of the other language is shown by the next one."""
    entry = prefix / 'share' / 'applications' / f'{APP_ID}.desktop'
    for name, command in LAUNCHERS.items():
        if shutil.which(name) is None:
            continue
        with Started(bus, prefix, language) as program:
            if name in HASTY:
                bus.search('GetInitialResultSet', '(as)', (['kim'],))
            program.process = program.start(*(part.format(entry=entry) for part in command))
            program.wait_for_text(DAYS[0]['theme'])
            program.wait_for_text(EDITION['name'], 'frame')
            program.wait_for({'ko': '포럼 소개', 'en': 'About the Forum'}[language], 'page tab')


def check_file_type(bus, prefix, language):
    """A forum file is known by its name, named in the user's language, and opened by a double click."""
    with tempfile.TemporaryDirectory(prefix='files.') as folder, Started(bus, prefix, language) as program:
        path = pathlib.Path(folder, '지어낸 포럼.bioforum.json')
        path.write_text(json.dumps(EXAMPLE, ensure_ascii=False), encoding='utf-8')

        def ask(*command):
            return subprocess.run(command, env=program.environment, stdout=subprocess.PIPE, text=True, check=True).stdout

        for said, expected in ((ask('gio', 'info', '-a', 'standard::content-type', path), FILE_TYPE),
                               (ask('gio', 'mime', FILE_TYPE), f'{APP_ID}.desktop'),
                               (ask('/usr/bin/python3', '-c', DESCRIBE, FILE_TYPE), NAME_OF_TYPE[language])):
            if expected not in said:
                raise Lost(f'{expected}, and not {said},')

        if 'gio' in HASTY:
            bus.search('GetInitialResultSet', '(as)', (['kim'],))
        program.process = program.start('gio', 'open', path)
        program.wait_for_text(EXAMPLE['name'], 'frame')


def check_property(program, name, expected):
    """What the window tells the window manager."""
    said = subprocess.run(['xprop', '-id', program.window(), name], stdout=subprocess.PIPE, text=True).stdout
    if expected not in said:
        raise Lost(f'{expected}, and not {said},')


def check_menu(bus, prefix, language):
    """As somebody without GNOME types into a menu."""
    if shutil.which('rofi') is None:
        return
    with Started(bus, prefix, language) as program:
        # It has complaints of its own.
        subprocess.Popen(['rofi', '-show', 'drun', '-normal-window'], env=program.environment,
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until('the menu', lambda: xdotool('search', '--onlyvisible', '--class', 'rofi'))
        xdotool('type', 'bioforum')
        program.key('Return')
        program.wait_for_text(DAYS[0]['theme'])
        check_property(program, 'WM_CLASS', APP_ID)


def check_service(bus, prefix, language):
    """What GNOME Shell does: it asks before there is a window, and one is opened for what is chosen."""
    with Started(bus, prefix, language) as program:
        found, = bus.search('GetInitialResultSet', '(as)', ([text_in(SPEAKER['name'], language)],)).unpack()
        if f'person/{SPEAKER["id"]}' not in found:
            raise Lost(f'the speaker among {found}')
        meta, = bus.search('GetResultMetas', '(as)', ([f'person/{SPEAKER["id"]}'],)).unpack()[0]
        if meta['name'] != text_in(SPEAKER['name'], language):
            raise Lost(f'the name of the speaker and not {meta["name"]}')
        if program.frames():
            raise Lost('no window before one was asked for')

        # Without the time a window manager would take the window for one that nobody asked for.
        bus.search('ActivateResult', '(sasu)', (f'session/{TALK["id"]}', [], 4321))
        program.wait_for_title(TALK['title'])
        check_property(program, '_NET_WM_USER_TIME', ' = 4321')
        first = program.frame()
        bus.search('ActivateResult', '(sasu)', (f'person/{SPEAKER["id"]}', [], 0))
        program.wait_for_title(SPEAKER['name'])
        bus.search('LaunchSearch', '(asu)', ([QUERY[language]], 0))
        program.wait_for(group(program, 'Sessions'))
        bus.act('agenda')
        program.wait_for(program.words('Nothing in My Agenda Yet'))
        bus.act('today')
        program.wait_for_text(DAYS[DAY_OF_TALK - 1]['theme'])
        if program.start(f'{prefix}/bin/bioforum', '--agenda').wait(timeout=PATIENCE) != 0:
            raise Lost('success of a second start')
        program.wait_for(program.words('Nothing in My Agenda Yet'))
        if program.frames() != [first]:
            raise Lost('one window for all of it')
        program.key('ctrl+q')
        program.until('the end', lambda: not bus.runs())


def check_rest(bus, prefix, language):
    """A service that nobody asks any more, and that has no window, ends."""
    with Started(bus, prefix, language):
        bus.search('GetInitialResultSet', '(as)', (['kim'],))
        until('the end', lambda: not bus.runs())


def main(meson, source):
    set_up_desktop()
    launchers = {*LAUNCHERS, 'rofi'}
    missing = {name for name in launchers if shutil.which(name) is None}
    for name in sorted(missing):
        print(f'skipped: {name}, which is not installed')
    # In the build's own folder, from where the sources are equally far in each copy of them: compilers that remember
    # what they compiled go by that.
    with tempfile.TemporaryDirectory(prefix='installed.', dir=os.environ.get('G_TEST_BUILDDIR')) as scratch:
        try:
            prefix = build(meson, source, pathlib.Path(scratch))
            check_files(prefix)
            # What is to be found from here on is what was installed.
            for name in ('BIOFORUM_DATA_DIR', 'BIOFORUM_LIB_DIR', 'BIOFORUM_LOCALE_DIR', 'GSETTINGS_SCHEMA_DIR'):
                os.environ.pop(name, None)
            bus = Bus(prefix)
            for language in LANGUAGES:
                check_launchers(bus, prefix, language)
                check_file_type(bus, prefix, language)
                check_menu(bus, prefix, language)
                check_service(bus, prefix, language)
            check_rest(bus, prefix, 'ko')
        except Lost as problem:
            sys.exit(f'{problem}.')
    # That no menu starts it is not proved where there is none; all else passed.
    return SKIPPED if launchers - missing <= EVERYWHERE else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
