#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check that the desktop knows a forum file by its name, and takes every other JSON file for what it was.

Usage: test-mime.py MIME_FILE DESKTOP_ENTRY METAINFO
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

SKIPPED = 77
TYPE = 'application/vnd.jeonju.bioforum+json'
SPACE = '{http://www.freedesktop.org/standards/shared-mime-info}'
LANG = '{http://www.w3.org/XML/1998/namespace}lang'

JSON = '{"format": 1}'
WITH_SCHEMA = '{\n  "$schema": "../forum.schema.json",\n  "format": 1}'
WITH_ANOTHER = '{"$schema": "https://example.org/garden.json"}'

# What a file is taken for by its name and what is in it.
TYPES = (
    ('autumn.bioforum.json', JSON, TYPE),
    ('autumn.bioforum.json', WITH_SCHEMA, TYPE),
    ('가을.bioforum.json', WITH_SCHEMA, TYPE),
    ('AUTUMN.BIOFORUM.JSON', JSON, TYPE),
    ('autumn.bioforum', JSON, TYPE),
    ('autumn.bioforum', WITH_SCHEMA, TYPE),
    ('autumn.json', JSON, 'application/json'),
    ('autumn.json', WITH_ANOTHER, 'application/schema+json'),
    ('bioforum.json', JSON, 'application/json'),
    ('autumn.bioforum.txt', JSON, 'text/plain'),
)

# Asked in a process of its own, since what types there are is read once.
ASK = '''
import sys
from gi.repository import Gio
print(Gio.content_type_guess(sys.argv[1], sys.argv[2].encode())[0])
'''

SYSTEM = pathlib.Path('/usr/share/mime/packages/freedesktop.org.xml')


def make_database(folder, *files):
    packages = folder / 'mime' / 'packages'
    packages.mkdir(parents=True)
    for file in files:
        shutil.copy(file, packages)
    done = subprocess.run(['update-mime-database', folder / 'mime'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, check=False)
    if done.returncode != 0 or any(file.name in done.stdout for file in files):
        yield f'update-mime-database: {done.stdout}'


def check_types(*folders):
    environment = {**os.environ, 'XDG_DATA_HOME': '/nonexistent', 'XDG_DATA_DIRS': ':'.join(map(str, folders))}
    for name, content, expected in TYPES:
        found = subprocess.run(['/usr/bin/python3', '-c', ASK, name, content], env=environment, capture_output=True,
                               text=True, check=True).stdout.strip()
        if found != expected:
            yield f'with {len(folders)} databases, {name} with {content!r} is taken for {found}, and not for {expected}'


def check_databases(mime_file, folder):
    """In one with what the system knows, as packages are installed, and beside it, as in a home or /usr/local."""
    both, own, system = (folder / name for name in ('both', 'own', 'system'))
    yield from make_database(both, mime_file, SYSTEM)
    yield from make_database(own, mime_file)
    yield from make_database(system, SYSTEM)
    yield from check_types(both)
    yield from check_types(own, system)
    yield from check_types(system, own)

    subclasses = (own / 'mime' / 'subclasses').read_text(encoding='utf-8').splitlines()
    if f'{TYPE} application/json' not in subclasses:
        yield 'an editor that opens JSON does not know that it can open it'


def check_names(mime_file):
    root = ElementTree.parse(mime_file).getroot()
    comments = {comment.get(LANG): comment.text for comment in root.iter(f'{SPACE}comment')}
    if not comments.get(None) or not comments.get('ko') or comments[None] == comments['ko']:
        yield f'it is not named in English and in Korean: {comments}'


def check_others(desktop_entry, metainfo):
    """Whoever says which types there are says the same."""
    lines = desktop_entry.read_text(encoding='utf-8').splitlines()
    if f'MimeType={TYPE};' not in lines:
        yield 'the desktop entry does not say that the program opens it'
    provided = [node.text for node in ElementTree.parse(metainfo).getroot().iterfind('provides/mediatype')]
    if provided != [TYPE]:
        yield f'the metainfo says that the program opens {provided}'


def main():
    mime_file, desktop_entry, metainfo = (pathlib.Path(argument) for argument in sys.argv[1:])
    problems = [*check_names(mime_file), *check_others(desktop_entry, metainfo)]
    if shutil.which('update-mime-database') is None and not problems:
        print('update-mime-database is not installed')
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix='mime.') as folder:
        problems += check_databases(mime_file, pathlib.Path(folder))
    print(*problems, f'{len(problems)} problems', sep='\n')
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
