#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check that the Flatpak asks for no more than was decided, and that all who name it agree.

Usage: test-manifest.py SOURCE_ROOT APP_ID
"""

import configparser
import json
import pathlib
import re
import sys

# No files, no bus: links, files and printers come through portals. The network is for forums that are published.
PERMISSIONS = ['--device=dri', '--share=ipc', '--share=network', '--socket=fallback-x11', '--socket=wayland']


def main():
    folder, app_id = pathlib.Path(sys.argv[1], 'build-aux'), sys.argv[2]
    text = (folder / f'{app_id}.json').read_text(encoding='utf-8')
    manifest = json.loads(text)
    reference = configparser.ConfigParser()
    reference.optionxform = str
    reference.read(folder / f'{app_id}.flatpakref.in', encoding='utf-8')
    *libraries, module = manifest['modules']
    sources = [source for library in libraries for source in library['sources']]
    truths = {
        'is laid out as json.tool does it': text == json.dumps(manifest, ensure_ascii=False, indent=2) + '\n',
        'has the id of the program': manifest['id'] == app_id == reference['Flatpak Ref']['Name'],
        'asks for a window and the network, and for nothing else': manifest['finish-args'] == PERMISSIONS,
        'keeps the catalogues with the program': manifest['separate-locales'] is False,
        'stands on GNOME': (manifest['runtime'], manifest['sdk']) == ('org.gnome.Platform', 'org.gnome.Sdk'),
        'names a number of GNOME': manifest['runtime-version'].isdigit(),
        'builds the program, and runs its tests': module['name'] == manifest['command'] and module['run-tests'] is True,
        'brings what no runtime has, and nothing else': [library['name'] for library in libraries] == ['libical'],
        'names each library by its release': all(
            source['type'] == 'archive' and source['url'].startswith('https://') and
            re.fullmatch('[0-9a-f]{64}', source['sha256']) for source in sources),
    }
    wrong = [truth for truth, holds in truths.items() if not holds]
    for truth in wrong:
        print(f'It is not so that the manifest {truth}.')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
