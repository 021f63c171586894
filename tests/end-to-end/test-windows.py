#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""One program for all windows, one window for each forum, and a way out of a file that cannot be read."""

import json
import pathlib

from driver import Lost, Program, main, text_in
from tour import BROKEN_FILE, DAYS, NOTE, TOP, take_note

EXAMPLE_FILE = TOP / 'tests' / 'fixtures' / 'example.json'
EXAMPLE = json.loads(EXAMPLE_FILE.read_text(encoding='utf-8'))
FIRST_DAY = EXAMPLE['days'][0]
HEADLINE = {language: f'{FIRST_DAY["title"][language]} · {FIRST_DAY["theme"][language]}' for language in ('ko', 'en')}


def start_again(program, command, *arguments):
    """Asks the running program for something, as every further start does."""
    if program.start(command, *arguments).wait(timeout=30) != 0:
        raise Lost('success of a second start')


def check_one_program(command, language):
    with Program(command, language) as program:
        program.wait_for_text(DAYS[0]['theme'])
        first = program.frame()
        start_again(program, command)
        if program.frames() != [first]:
            raise Lost('the window that was there, and no other,')

        start_again(program, command, str(EXAMPLE_FILE))
        program.until('a second window', lambda: len(program.frames()) == 2)
        program.wait_for_text(HEADLINE)
        program.wait_for_text(EXAMPLE['name'], 'frame')
        program.key('ctrl+w')
        program.until('one window', lambda: program.frames() == [first])
        program.wait_for_text(DAYS[0]['theme'])
        program.key('ctrl+w')
        program.until('the end', lambda: program.process.poll() is not None)


def check_broken_file(command, language):
    with Program(command, language, str(BROKEN_FILE)) as program:
        words = program.words
        program.wait_for(words('This File Cannot Be Shown'))
        program.wait_for_text(str(BROKEN_FILE))
        program.wait_for_toast(words('Report copied'),
                               lambda: program.press(words('_Copy Report').replace('_', '').split('(')[0] + '.*'))
        program.press(words('_Back to the Forum').replace('_', '').split('(')[0] + '.*')
        program.wait_for_text(DAYS[0]['theme'])
        program.wait_for(words('About the Forum'), 'page tab')


def check_kept_at_the_end(command, language, *end):
    """A program that ends in the middle of a note keeps it."""
    with Program(command, language) as program:
        program.wait_for_text(DAYS[0]['theme'])
        take_note(program, NOTE)
        program.key(*end)
        program.until('the end', lambda: program.process.poll() is not None)
        agenda = pathlib.Path(program.environment['XDG_DATA_HOME'], 'bioforum', 'agenda.json')
        if text_in(NOTE, language) not in (agenda.read_text(encoding='utf-8') if agenda.exists() else ''):
            raise Lost(f'the note in the agenda after {end}')


def run(command, language):
    check_one_program(command, language)
    check_kept_at_the_end(command, language, 'ctrl+w')
    check_kept_at_the_end(command, language, 'ctrl+q')
    check_broken_file(command, language)


main(run)
