#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Walks through the program in Korean and in English and takes a picture of every stop.

usage: walk.py [--all] DIRECTORY PROGRAM

With --all every screen, in a wide and a narrow window, in the dark, and with large text, into a folder for each look.
To be run in a desktop of its own (with-display).
"""

import os
import pathlib
import sys

from driver import LANGUAGES, Lost, Program, set_up_desktop
from tour import BROKEN_FILE, example_tour, more, tour, write_example

WIDE = (1000, 700)  # What software centres ask of pictures, so that their words can be read when they are made smaller.
NARROW = (360, 700)


def shown(path):
    """PATH as seen from where the user stands, unless that leads upwards."""
    relative = os.path.relpath(path)
    return os.path.abspath(path) if relative.startswith('..') else relative


def everything(program):
    yield from tour(program)
    yield from more(program)


def keep(program, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    program.keep(path)
    print(shown(path), flush=True)


def walk(command, directory, language):
    with Program(command, language) as program:
        for number, name in enumerate(tour(program), 1):
            keep(program, directory / f'{language}-{number}-{name}.png')


def see(command, directory, language, screens, *arguments, size=None, **environment):
    """Starts anew, and takes a picture of each of SCREENS."""
    with Program(command, language, *arguments, **environment) as program:
        program.wait_for('.+')
        if size:
            program.resize(*size)
        for name in screens(program):
            keep(program, directory / f'{language}-{name}.png')


def problems(program):
    program.wait_for(program.words('This File Cannot Be Shown'))
    yield 'problems'


def walk_everywhere(command, directory, language, **look):
    see(command, directory, language, everything, **look)
    see(command, directory, language, example_tour, str(write_example()), **look)
    see(command, directory, language, problems, str(BROKEN_FILE), **look)


def main(everything, directory, command):
    directory = pathlib.Path(directory)
    set_up_desktop()
    if not everything:
        for language in LANGUAGES:
            walk(command, directory, language)
        return

    # GTK takes the size of text from the X resources, as they are when nobody has set any.
    large = pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'large-text')
    large.write_text('Xft.dpi: 192\n')
    for language in LANGUAGES:
        walk_everywhere(command, directory / 'wide', language, size=WIDE)
        walk_everywhere(command, directory / 'narrow', language, size=NARROW)
        walk_everywhere(command, directory / 'dark', language, ADW_DEBUG_COLOR_SCHEME='prefer-dark')
        walk_everywhere(command, directory / 'large', language, XENVIRONMENT=str(large))


if __name__ == '__main__':
    arguments = [argument for argument in sys.argv[1:] if argument != '--all']
    if len(arguments) != 2:
        sys.exit(__doc__.split('\n\n')[1])
    try:
        main('--all' in sys.argv, *arguments)
    except Lost as problem:
        sys.exit(f'walk.py: {problem}.')
