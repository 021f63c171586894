#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The shortcuts work with the keys that have their letters, whatever letters a Korean layout puts there."""

import os
import shutil
import subprocess
import sys

from driver import SKIPPED, Lost, Program, main, xdotool
from tour import DAYS, close_search, find_search

# The number, the Latin and the Korean letter of each key of a shortcut, where every keyboard has it.
KEYS = {
    'AD01': (24, 'q', 'Hangul_Pieub'), 'AD02': (25, 'w', 'Hangul_Jieuj'), 'AD10': (33, 'p', 'Hangul_E'),
    'AC03': (40, 'd', 'Hangul_Ieung'), 'AC04': (41, 'f', 'Hangul_Rieul'),
}
NUMBERS = {latin: number for number, latin, _ in KEYS.values()}

# What each key has: in the first group, and in a second one if there is any.
LAYOUTS = {
    'Latin': '[ {latin} ]',
    'Korean before Latin': '[ {korean} ], [ {latin} ]',
    'Latin before Korean': '[ {latin} ], [ {korean} ]',
    'Korean alone': '[ {korean} ]',
}

KEYMAP = '''
xkb_keymap {{
  xkb_keycodes {{ include "evdev+aliases(qwerty)" }};
  xkb_types {{ include "complete" }};
  xkb_compat {{ include "complete" }};
  xkb_symbols {{ include "pc+us+inet(evdev)" {keys} }};
  xkb_geometry {{ include "pc(pc105)" }};
}};
'''


def use(layout):
    """While a program runs: a display without one forgets it."""
    keys = ' '.join(f'replace key <{name}> {{ {LAYOUTS[layout].format(latin=latin, korean=korean)} }};'
                    for name, (_, latin, korean) in KEYS.items())
    subprocess.run(['xkbcomp', '-w0', '-', os.environ['DISPLAY']], input=KEYMAP.format(keys=keys), text=True, check=True,
                   stdout=subprocess.DEVNULL)


def windows(program):
    """How many there are, dialogs among them."""
    return program.application().get_child_count()


def press(letter):
    """The key, and not what a search for its letter would find."""
    xdotool('keydown', 'Control_L', 'key', NUMBERS[letter], 'keyup', 'Control_L')


def check_shortcuts(program):
    press('d')
    program.until('a star', lambda: program.all(f'.*, {program.words("In My Agenda")}', 'list item'))
    press('f')
    program.until('the search', lambda: find_search(program))
    close_search(program)
    press('p')
    program.until('the print dialog', lambda: windows(program) == 2)
    program.key('Escape')
    program.until('the end of the print dialog', lambda: windows(program) == 1)


def run(command, language):
    if shutil.which('xkbcomp') is None:
        print('There is no xkbcomp here.')
        sys.exit(SKIPPED)
    for layout in LAYOUTS:
        for last in ('w', 'q'):
            with Program(command, language) as program:
                program.wait_for_text(DAYS[0]['theme'])
                use(layout)
                try:
                    check_shortcuts(program)
                    press(last)
                    program.until('the end', lambda: program.process.poll() is not None)
                except Lost as problem:
                    raise Lost(f'On the layout “{layout}” {problem}') from None


main(run)
