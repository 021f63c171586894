#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything can be done without a pointer: by the shortcuts, and by Tab, the arrows and Enter."""

import re

from driver import Lost, Program, main, text_in
from tour import (AFFILIATION, DAY_OF_TALK, DAYS, EDITION, HEAD_OF_WBIF, MAYOR, SPEAKER, TALK, close_dialog,
                  day_pattern, open_about_dialog, open_shortcuts, row_of)

MOST_STOPS = 80


def describe(node):
    return f'{node.get_role_name()}: {node.get_name()}' if node is not None else 'nothing'


def press_key(program, key):
    """KEY, and where the focus is then; it need not move."""
    before = program.focus
    program.key(key)
    try:
        program.until('another focus', lambda: program.focus is not before, patience=2)
    except Lost:
        pass
    return program.focus


def go_to(program, pattern, key='Tab'):
    """Moves the focus by KEY until it is on PATTERN, and keeps to what a person can bear."""
    seen = [describe(program.focus)]
    while not re.fullmatch(pattern, seen[-1]) and len(seen) < MOST_STOPS:
        seen.append(describe(press_key(program, key)))
    if re.fullmatch(pattern, seen[-1]):
        return
    raise Lost(f'the focus on “{pattern}”, by {key} past\n' + '\n'.join(seen) + '\n,')


def check_stops(program):
    """One round with Tab passes all that can be used."""
    language, words = program.language, program.words
    title = re.escape(text_in(TALK['title'], language))
    wanted = {
        'a day': f'page tab: {day_pattern(DAYS[DAY_OF_TALK - 1]["date"], language)}',
        'a session': f'list item: .*{title}.*',
        'a person of the session': f'list item: {row_of(SPEAKER, language)}',
        'the page switcher': f'page tab: {words("About the Forum")}',
        'the menu': f'push button: {words("Main Menu")}',
    }
    seen = {describe(press_key(program, 'Tab')) for _ in range(40)}
    for what, pattern in wanted.items():
        if not any(re.fullmatch(pattern, stop) for stop in seen):
            raise Lost(f'{what} ({pattern}) among the stops of Tab, which are\n' + '\n'.join(sorted(seen)) + '\n,')


def check_programme(program):
    language = program.language
    program.wait_for_text(DAYS[0]['theme'])
    for number in (2, 3, 1, DAY_OF_TALK):
        program.key(f'alt+{number}')
        program.wait_for_text(DAYS[number - 1]['theme'])
    program.wait_for_title(TALK['title'])

    check_stops(program)
    go_to(program, f'list item: .*{re.escape(text_in(TALK["title"], language))}.*')
    other = DAYS[DAY_OF_TALK - 1]['sessions'][1]
    program.key('Down', 'Return')
    program.wait_for_title(other['title'])
    program.key('Up', 'Return')
    program.wait_for_title(TALK['title'])

    go_to(program, f'list item: {row_of(SPEAKER, language)}')
    program.key('Return')
    program.wait_for_title(SPEAKER['name'])
    go_to(program, f'list item: {row_of(AFFILIATION, language)}')
    program.key('Return')
    program.wait_for_title(AFFILIATION['name'])
    program.key('alt+Left')
    program.wait_for(row_of(AFFILIATION, language), 'list item')
    program.key('alt+Left')
    program.wait_for(row_of(SPEAKER, language), 'list item')


def check_about(program):
    program.key('ctrl+4')
    program.wait_for_text(EDITION['summary'])
    for person in (MAYOR, HEAD_OF_WBIF):
        go_to(program, f'list item: {row_of(person, program.language)}')
        program.key('Return')
        program.wait_for_title(person['name'])
        program.key('alt+Left')
        program.wait_for(row_of(person, program.language), 'list item')
    program.key('ctrl+1')
    program.wait_for_text(DAYS[DAY_OF_TALK - 1]['theme'])


def check_dialogs(program):
    open_shortcuts(program)
    close_dialog(program)
    open_about_dialog(program)
    close_dialog(program)


def run(command, language):
    with Program(command, language) as program:
        check_programme(program)
        check_about(program)
        check_dialogs(program)
        program.key('ctrl+q')
        program.until('the end', lambda: program.process.poll() is not None)


main(run)
