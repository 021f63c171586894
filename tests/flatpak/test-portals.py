#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the sandbox lets through, and only because the user agrees: a link, a file to open, a page to print."""

import json
import os
import pathlib
import re
import subprocess
import tempfile

from driver import text_in
from installation import HOME, SKIPPED, WORK, Lost, Sandboxed, main, until
from portal import Desktop, is_installed
from tour import DAYS, EDITION, EXAMPLE, EXAMPLE_FILE

SOURCE = next(source for source in EDITION['sources'] if 'url' in source)


def activate(program, pattern):
    """Goes on to a row by keyboard, from list to list and then from row to row, and enters it."""
    row = program.until(f'“{pattern}”', lambda: program.all(pattern, 'list item'))[-1]
    for _ in range(60):
        before = program.focus
        program.key('Down' if before is not None and before.get_parent() == row.get_parent() else 'Tab')
        program.until('the next focus', lambda: program.focus != before)
        if program.focus == row:
            program.key('Return')
            return
    raise Lost(f'the focus on “{pattern}”')


def follow_link(program, desktop):
    """To a source, in the browser of the desktop."""
    program.key('ctrl+4')
    program.wait_for_text(EDITION['summary'])
    activate(program, rf'\D*{len(EDITION["sources"])}\D*')
    program.wait_for_text(SOURCE['title'])
    activate(program, re.escape(text_in(SOURCE['title'], program.language)) + '(?:, .*)?')
    until('the address in the browser', desktop.address.exists)
    if desktop.address.read_text() != SOURCE['url']:
        raise Lost(f'{SOURCE["url"]} in the browser, not {desktop.address.read_text()},')
    desktop.address.unlink()


def open_file(program, desktop):
    """A file of the home that the sandbox does not see, and that one alone."""
    day = EXAMPLE['days'][0]
    program.key('ctrl+o')
    program.until('the question for a file', lambda: desktop.was_asked('FileChooser', 'OpenFile'))
    program.wait_for_text(EXAMPLE['name'], 'frame')
    program.wait_for_text(f'{day["title"][program.language]} · {day["theme"][program.language]}')


def print_programme(program, desktop):
    program.key('ctrl+p')
    program.until('paper', lambda: desktop.was_asked('Print', 'Print') and desktop.paper.exists())
    words = set(subprocess.run(['pdftotext', desktop.paper, '-'], stdout=subprocess.PIPE, text=True,
                               check=True).stdout.split())
    missing = set(text_in(DAYS[0]['theme'], program.language).split()) - words
    if missing:
        raise Lost(f'{missing} on paper')
    desktop.paper.unlink()


def run():
    if not is_installed():
        print('There is no xdg-desktop-portal here.')
        return SKIPPED
    folder = pathlib.Path(tempfile.mkdtemp(dir=WORK))
    file = HOME / 'example.json'
    file.write_text(json.dumps({**EXAMPLE, 'people': [{name: value for name, value in person.items() if name != 'photo'}
                                                      for person in EXAMPLE['people']]}))
    desktop = Desktop(folder, file)
    for language in ('ko', 'en'):
        desktop.asked.clear()
        with Sandboxed(language) as program:
            program.wait_for_keys(DAYS[0]['theme'])
            print_programme(program, desktop)
            follow_link(program, desktop)
            # Elsewhere the portal's path for the file is not the sandbox's.
            if os.environ['XDG_RUNTIME_DIR'] == f'/run/user/{os.getuid()}':
                open_file(program, desktop)
            program.quit()
    return 0


main(run)
