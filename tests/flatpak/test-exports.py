#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the desktop sees of it: every file that it is to find, under the program's name and nothing else."""

import configparser
import os
import pathlib
import subprocess

from driver import TOP
from installation import APP_ID, Lost, flatpak, main

EXPORTS = {
    f'applications/{APP_ID}.desktop',
    f'icons/hicolor/48x48/apps/{APP_ID}.png',
    f'icons/hicolor/scalable/apps/{APP_ID}.svg',
    f'icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg',
    f'metainfo/{APP_ID}.metainfo.xml',
    f'mime/packages/{APP_ID}.xml',
}

# Exported as soon as the program has them.
SERVICES = {
    f'{APP_ID}.service*': f'dbus-1/services/{APP_ID}.service',
    f'{APP_ID}*search-provider.ini*': f'gnome-shell/search-providers/{APP_ID}.search-provider.ini',
}

# Flatpak itself adds x11, for its versions that do not know fallback-x11.
PERMISSIONS = {'Context': {'shared': 'ipc;network', 'sockets': 'fallback-x11;wayland;x11', 'devices': 'dri'}}
ACTIONS = {'today': '--today', 'agenda': '--agenda'}
NAMES = {'Name': 'Jeonju Bio Forum', 'Name[ko]': '전주 바이오 포럼'}


def read(text):
    parser = configparser.ConfigParser(delimiters='=', interpolation=None)
    parser.optionxform = str
    parser.read_string(text)
    return {section: dict(parser[section]) for section in parser.sections()}


def expected():
    return EXPORTS | {path for pattern, path in SERVICES.items() if list((TOP / 'data').glob(pattern))}


def check(what, found, wanted):
    if found != wanted:
        raise Lost(f'{what}: {wanted}, not {found}: that')


def run():
    share = pathlib.Path(os.environ['FLATPAK_USER_DIR'], 'exports', 'share')
    # What lies deeper than that are the caches that Flatpak makes of them.
    found = {str(path.relative_to(share)) for path in share.rglob('*') if path.is_symlink() and path.is_file()}
    # Flatpak before 1.16 keeps the metainfo to itself, under its older name.
    found = {path.replace('appdata', 'metainfo') for path in found}
    check('exports', found, expected())

    entry = share / 'applications' / f'{APP_ID}.desktop'
    subprocess.run(['desktop-file-validate', entry], check=True)
    sections = read(entry.read_text(encoding='utf-8'))
    values = sections['Desktop Entry']
    check('names', {key: values.get(key) for key in NAMES}, NAMES)
    check('actions', set(sections), {'Desktop Entry', *(f'Desktop Action {name}' for name in ACTIONS)})
    for section in sections.values():
        for key in ('Exec', 'TryExec'):
            if key in section and 'flatpak' not in section[key]:
                raise Lost(f'{key} through Flatpak')
    for name, option in ACTIONS.items():
        if option not in sections[f'Desktop Action {name}']['Exec'].split():
            raise Lost(f'{option} for {name}')
    check('X-Flatpak', values.get('X-Flatpak'), APP_ID)

    service = share / 'dbus-1' / 'services' / f'{APP_ID}.service'
    if service.exists():
        values = read(service.read_text(encoding='utf-8'))['D-BUS Service']
        check('the name of the service', values['Name'], APP_ID)
        if 'flatpak run' not in values['Exec']:
            raise Lost('a service through Flatpak')

    permissions = {section: {key: ';'.join(sorted(filter(None, value.split(';')))) for key, value in values.items()}
                   for section, values in read(flatpak('info', '--show-permissions', APP_ID)).items()}
    check('permissions', permissions, PERMISSIONS)


main(run)
