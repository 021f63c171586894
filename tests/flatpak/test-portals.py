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
from installation import DATA, HOME, SKIPPED, WORK, Lost, Sandboxed, flatpak, main, until
from portal import Desktop, is_installed
from tour import DAYS, EDITION, EXAMPLE, EXAMPLE_FILE

SOURCE = next(source for source in EDITION['sources'] if 'url' in source)
COPY = DATA / 'data' / 'bioforum' / 'editions' / f'{EXAMPLE["id"]}.json'

# What the user is to read.
COPY_SHOWN = {'ko': '파일을 더 이상 읽을 수 없어 보관한 사본을 표시합니다',
              'en': 'The file cannot be read any more. Your copy of it is shown'}


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


def wait_for_example(program):
    day = EXAMPLE['days'][0]
    program.wait_for_text(EXAMPLE['name'], 'frame')
    program.wait_for_text(f'{day["title"][program.language]} · {day["theme"][program.language]}')


def open_file(program, desktop):
    """A file of the home that the sandbox does not see, and that one alone."""
    program.key('ctrl+o')
    program.until('the question for a file', lambda: desktop.was_asked('FileChooser', 'OpenFile'))
    wait_for_example(program)
    program.until('a copy of the file', COPY.exists)


def show_copy(language, desktop):
    """What was opened once is there at the next start, though the file is not, nor the way to it, and nobody is asked."""
    flatpak('document-unexport', desktop.file)
    desktop.file.unlink()
    desktop.asked.clear()
    with Sandboxed(language, fresh=False) as program:
        wait_for_example(program)
        program.window()
        program.wait_for_toast(re.escape(COPY_SHOWN[program.language]), lambda: program.key('F5'))
        wait_for_example(program)
        program.quit()
    if desktop.was_asked('FileChooser', 'OpenFile'):
        raise Lost('no question for a file')


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
    people = [{name: value for name, value in person.items() if name != 'photo'} for person in EXAMPLE['people']]
    desktop = Desktop(folder, HOME / 'example.json')
    # Elsewhere the portal's path for the file is not the sandbox's.
    opens_files = os.environ['XDG_RUNTIME_DIR'] == f'/run/user/{os.getuid()}'
    for language in ('ko', 'en'):
        desktop.asked.clear()
        desktop.file.write_text(json.dumps({**EXAMPLE, 'people': people}))
        with Sandboxed(language) as program:
            program.wait_for_keys(DAYS[0]['theme'])
            print_programme(program, desktop)
            follow_link(program, desktop)
            if opens_files:
                open_file(program, desktop)
            program.quit()
        if opens_files:
            show_copy(language, desktop)
    return 0


main(run)
