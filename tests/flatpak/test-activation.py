#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The session bus starts the program in its sandbox: to answer a search without a window, and to show one."""

import configparser
import os
import pathlib
import subprocess

from gi.repository import Gio, GLib

from installation import APP_ID, SKIPPED, Lost, Sandboxed, main, until
from tour import DAYS, EDITION, SPEAKER

SHARE = pathlib.Path(os.environ['WORK'], 'installed', 'exports', 'share')
PROVIDER = 'org.gnome.Shell.SearchProvider2'


def read_provider():
    parser = configparser.ConfigParser()
    parser.read(SHARE / 'gnome-shell' / 'search-providers' / f'{APP_ID}.search-provider.ini')
    return parser['Shell Search Provider']


def call(name, path, interface, method, arguments):
    """Asks a program that the bus starts if it is not there."""
    answer = []
    Gio.bus_get_sync(Gio.BusType.SESSION).call(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                                               60000, None, lambda bus, result: answer.append(bus.call_finish(result)))
    return until(f'an answer to {method}', lambda: answer)[0].unpack()


class Activated(Sandboxed):
    """As the overview and the menu start it, which leave that to the bus."""

    def start(self, command, *arguments):
        return super().start('true')

    def search(self, provider, *terms):
        found, = call(provider['BusName'], provider['ObjectPath'], PROVIDER, 'GetInitialResultSet',
                      GLib.Variant('(as)', (terms,)))
        metas, = call(provider['BusName'], provider['ObjectPath'], PROVIDER, 'GetResultMetas',
                      GLib.Variant('(as)', (found,)))
        return [meta['name'] for meta in metas]

    def show(self):
        call(APP_ID, '/' + APP_ID.replace('.', '/'), 'org.freedesktop.Application', 'Activate',
             GLib.Variant('(a{sv})', ({},)))


def run():
    if not (SHARE / 'dbus-1' / 'services' / f'{APP_ID}.service').exists():
        print('The program has no D-Bus service.')
        return SKIPPED
    provider = read_provider()
    for language in ('ko', 'en'):
        with Activated(language) as program:
            name = SPEAKER['name'][language]
            found = program.search(provider, *name.split())
            if not any(name in title for title in found):
                raise Lost(f'{name} among {found}')
            if program.frames():
                raise Lost('no window for a search')
            program.show()
            program.wait_for_text(DAYS[0]['theme'])
            program.wait_for_text(EDITION['name'], 'frame')
            program.quit()
    return 0


main(run)
