#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Uninstalled, the program leaves nothing in the folder of a packager, and in a prefix only caches of the desktop.

usage: test-uninstall.py MESON NINJA SOURCE-DIRECTORY
"""

import os
import pathlib
import subprocess
import sys
import tempfile

# They belong to every program that is there; the desktop's own tools made them, and package managers renew them.
CACHES = {
    'share/applications/mimeinfo.cache',
    'share/glib-2.0/schemas/gschemas.compiled',
    'share/icons/hicolor/icon-theme.cache',
}

# So does what they make of the types of files, beside what programs say of them.
TYPES = 'share/mime/'
OF_PROGRAMS = 'share/mime/packages/'

# What somebody else has installed before.
NEIGHBOUR = 'share/applications/neighbour.desktop'


def run(*command, **environment):
    done = subprocess.run([*map(str, command)], env={**os.environ, **environment}, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f'{command} failed:\n{done.stdout}')


def everything_in(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob('*')}


def caches_in(names, prefix):
    return {name for name in names if name in CACHES or
            (name.startswith(TYPES) and not name.startswith(OF_PROGRAMS) and (prefix / name).is_file())}


def with_parents(names):
    return {str(parent) for name in names for parent in [pathlib.PurePath(name), *pathlib.PurePath(name).parents]} - {'.'}


def install_and_uninstall(meson, ninja, build, folder, **environment):
    """What is there between, and what is left."""
    run(meson, 'install', '-C', build, '--no-rebuild', '--quiet', **environment)
    there = everything_in(folder)
    run(ninja, '-C', build, 'uninstall')
    return there, everything_in(folder)


def main(meson, ninja, source):
    # As near to the sources as that of the test "installed", whose compiler may remember what is the same.
    with tempfile.TemporaryDirectory(prefix='uninstall.', dir=os.environ.get('G_TEST_BUILDDIR')) as scratch:
        scratch = pathlib.Path(scratch)
        build, prefix, packager = scratch / 'build', scratch / 'usr', scratch / 'packager'
        run(meson, 'setup', '--prefix', prefix, '--buildtype=plain', '-Dtests=false', build, source)
        run(meson, 'compile', '-C', build)

        packager.mkdir()
        there, left = install_and_uninstall(meson, ninja, build, packager, DESTDIR=str(packager))
        if f'{str(prefix)[1:]}/bin/bioforum' not in there:
            sys.exit('nothing was installed for the packager')
        if left:
            sys.exit(f'left in the folder of the packager: {sorted(left)}')

        (prefix / NEIGHBOUR).parent.mkdir(parents=True)
        (prefix / NEIGHBOUR).touch()
        before = everything_in(prefix)
        there, left = install_and_uninstall(meson, ninja, build, prefix)
        if 'bin/bioforum' not in there:
            sys.exit('nothing was installed into the prefix')
        if NEIGHBOUR not in left:
            sys.exit('what is not ours went, too')
        caches = caches_in(left, prefix)
        if left - before != with_parents(caches) - before:
            sys.exit(f'left in the prefix: {sorted(left - before - with_parents(caches))}')
        print('left in the prefix:', *sorted(caches))
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
