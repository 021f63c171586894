#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check that no layer knows one above it, that only the windows know GTK, that few know Pango, and one file versions.

Usage: test-layers.py SOURCE_ROOT BUILD_ROOT BINARY…

The binaries are linked from the layers below the windows and must need nothing of GTK.
"""

import pathlib
import re
import shutil
import subprocess
import sys

# Each layer, and those that it may include from.
ALLOWED = {
    'typography': {'typography'},
    'model': {'model'},
    'io': {'model', 'io'},
    'store': {'model', 'io', 'store'},
    'update': {'model', 'io', 'store', 'update'},
    'search': {'model', 'search'},
    'words': {'model', 'io', 'store', 'update', 'words'},
    'print': {'typography', 'model', 'words', 'print'},
    'calendar': {'model', 'words', 'calendar'},
    'cli': {'model', 'io', 'store', 'words', 'print', 'calendar', 'cli'},
    'desktop': {'model', 'io', 'store', 'update', 'search', 'words', 'desktop'},
    'ui': {'typography', 'model', 'io', 'store', 'update', 'search', 'words', 'print', 'calendar', 'desktop', 'ui'},
}
# The only layer with windows, and those that set text. model has no files and no JSON either,
# nor has search.
WITH_GTK = {'ui'}
WITH_PANGO = {'typography', 'print', 'ui'}
# Only one asks anything of the network.
WITH_SOUP = {'update'}
WITHOUT_JSON = {'typography', 'model', 'update', 'search', 'words', 'print', 'calendar', 'desktop'}
# Where things are said to people.
TRANSLATING = {'words', 'cli', 'ui'}
# Where it is chosen by the version of a library how something is done.
WITH_VERSIONS = {'ui/forum-compat.c'}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)
# What decodes pictures has gdk in its name, but no windows.
GTK_HEADER = re.compile(r'^(gtk|adwaita|gdk(?!-pixbuf)|gsk|graphene)')
PANGO_HEADER = re.compile(r'^(pango|cairo|harfbuzz|hb)\b')
GTK_SYMBOL = re.compile(r'^_?(gtk|adw|gdk(?!_pixbuf)|gsk)_')
VERSION = re.compile(r'\b[A-Z_]+_(?:CHECK_VERSION|VERSION_(?:MIN_REQUIRED|MAX_ALLOWED)|(?:MAJOR|MINOR|MICRO)_VERSION)\b')
PANGO_SYMBOL = re.compile(r'^_?(pango|cairo)_')


def check_include(layer, name, header, source):
    top = header.split('/')[0] if '/' in header else None
    if top in ALLOWED:
        if top not in ALLOWED[layer]:
            yield f'{name} includes {header}, which is of a layer above {layer}'
        elif top == layer:
            yield f'{name} includes {header}: files of one layer need no path'
        elif not (source / 'src' / header).exists() and not header.endswith('-types.h'):
            yield f'{name} includes {header}, which is not there'
    if GTK_HEADER.match(header) and layer not in WITH_GTK:
        yield f'{name} includes {header}: only the windows know GTK'
    if PANGO_HEADER.match(header) and layer not in WITH_PANGO:
        yield f'{name} includes {header}: {layer} sets no text'
    if header.startswith('libsoup/') and layer not in WITH_SOUP:
        yield f'{name} includes {header}: {layer} does not ask the network'
    if header.startswith('json-glib') and layer in WITHOUT_JSON:
        yield f'{name} includes {header}: {layer} knows no JSON'
    if header.startswith('glib/gi18n') and layer not in TRANSLATING:
        yield f'{name} includes {header}: {layer} has no words'


def check_includes(source):
    for path in sorted(source.glob('src/*/**/*.[ch]')):
        layer = path.relative_to(source / 'src').parts[0]
        name = path.relative_to(source)
        if layer not in ALLOWED:
            yield f'{name} is in no layer'
            continue
        text = path.read_text(encoding='utf-8')
        for header in INCLUDE.findall(text):
            yield from check_include(layer, name, header, source)
        if VERSION.search(text) and path.relative_to(source / 'src').as_posix() not in WITH_VERSIONS:
            yield f'{name} looks at the version of a library, which is the business of {", ".join(WITH_VERSIONS)}'


def symbols(path):
    """The names that a library or program takes from elsewhere."""
    listed = subprocess.run(['nm', '--undefined-only', '--format=just-symbols', path], capture_output=True,
                            text=True, check=True).stdout
    return {line.split('@')[0] for line in listed.split('\n')}


def check_symbols(source, build, binaries):
    libraries = {layer: build / 'src' / layer / f'lib{layer}.a' for layer in ALLOWED}
    for path in [*(libraries[layer] for layer in ALLOWED if layer not in WITH_GTK), *binaries]:
        for name in sorted(symbols(path)):
            if GTK_SYMBOL.match(name):
                yield f'{path.name} needs {name}'
    for path in (libraries[layer] for layer in ALLOWED if layer not in WITH_PANGO):
        for name in sorted(symbols(path)):
            if PANGO_SYMBOL.match(name):
                yield f'{path.name} needs {name}'

    # A library that needs nothing of GTK where GTK is used would mean that nothing is looked at here.
    if not any(GTK_SYMBOL.match(name) for name in symbols(libraries['ui'])):
        yield 'libui.a needs nothing of GTK: is this test still looking at the right file?'


def check_libraries(binaries):
    for path in binaries:
        needed = subprocess.run(['readelf', '--dynamic', path], capture_output=True, text=True, check=True).stdout
        for library in re.findall(r'Shared library: \[(lib(?:gtk|adwaita|gdk(?!_pixbuf))[^\]]*)\]', needed):
            yield f'{path.name} is linked with {library}'


def main():
    if len(sys.argv) < 4:
        print('usage: test-layers.py SOURCE_ROOT BUILD_ROOT BINARY…', file=sys.stderr)
        return 2
    source, build, *binaries = map(pathlib.Path, sys.argv[1:])

    problems = list(check_includes(source))
    if shutil.which('nm') and shutil.which('readelf'):
        problems += check_symbols(source, build, binaries)
        problems += check_libraries(binaries)

    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
