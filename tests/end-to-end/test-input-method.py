#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whoever begins to type Korean in the programme searches, and finds while a syllable is still being composed.

Through a real input method, IBus with Hangul; where it is not installed, this is skipped.
"""

import glob
import os
import pathlib
import shutil
import subprocess
import sys

from driver import SKIPPED, Atspi, Program, main, until
from tour import DAYS, find_search, group

# The keys of 줄기세포 on a Korean keyboard, and how much of it is in the entry after each: the rest is being composed.
KEYS = (('w', ''), ('n', ''), ('f', ''), ('r', ''), ('l', '줄'), ('t', '줄'), ('p', '줄기'), ('v', '줄기'), ('h', '줄기세'))
FOLDERS = (os.environ.get('GTK_PATH', ''), '/usr/lib/*/gtk-4.0', '/usr/lib64/gtk-4.0', '/usr/lib/gtk-4.0')


def is_installed():
    modules = [path for folder in FOLDERS if folder for path in glob.glob(f'{folder}/4.0.0/immodules/libim-ibus.so')]
    return bool(modules and shutil.which('ibus-daemon') and glob.glob('/usr/share/ibus/component/hangul.xml'))


def ask(*question):
    return subprocess.run(['ibus', *question], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.strip()


def start_input_method():
    """IBus, with Hangul from the first key on."""
    settings = pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile')
    settings.parent.mkdir(parents=True)
    settings.write_text("[org/freedesktop/ibus/engine/hangul]\ninitial-input-mode='hangul'\n")
    daemon = subprocess.Popen(['ibus-daemon', '--panel', 'disable', '--emoji-extension', 'disable'],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              env=dict(os.environ, GSETTINGS_BACKEND='keyfile'))
    until('IBus', lambda: ask('address') not in ('', '(null)'))
    ask('engine', 'hangul')
    until('Hangul', lambda: ask('engine') == 'hangul')
    return daemon


def text_of(entry):
    return Atspi.Text.get_text(entry, 0, Atspi.Text.get_character_count(entry))


def found(program):
    """What the titles of the groups say, with their counts."""
    titles = (group(program, kind) for kind in ('Sessions', 'People', 'Organizations', 'Articles'))
    return [node.get_name() for title in titles for node in program.all(title, 'heading')]


def check(program):
    before = None
    for number, (key, committed) in enumerate(KEYS, 1):
        program.key(key)
        program.until(f'“{committed}” in the entry after {number} keys', lambda: find_search(program)
                      and text_of(find_search(program)) == committed)
        program.until(f'something found after {number} keys', lambda: found(program))
        if number == 2:
            # 주 is nothing but composed so far.
            program.until('less found for 주 than for ㅈ', lambda: found(program) != before)
        before = found(program)


def run(command, language):
    if not is_installed():
        print('There is no IBus with Hangul and with its module for GTK 4 here.')
        sys.exit(SKIPPED)
    daemon = start_input_method()
    try:
        with Program(command, language, GTK_IM_MODULE='ibus') as program:
            program.wait_for_text(DAYS[0]['theme'])
            check(program)
    finally:
        daemon.terminate()
        daemon.wait()


main(run)
