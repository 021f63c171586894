#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Walks through the program in Korean and in English and takes a picture of every stop.

usage: walk.py PROGRAM DIRECTORY

Everything is found the way a screen reader finds it, by its words and through AT-SPI, and what to look for is
read from the edition that comes with the program. Nothing waits for a fixed time: each step waits for words.
To be run in a desktop of its own (with-display).
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import warnings

warnings.simplefilter('ignore')
import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
EDITION = TOP / 'data' / 'forum' / '2022-12.json'
LANGUAGES = {'ko': 'ko_KR.UTF-8', 'en': 'en_US.UTF-8'}
PATIENCE = 30  # seconds for one step, on a slow and busy machine


class Lost(Exception):
    """What was looked for did not come."""


def until(what, condition, patience=PATIENCE):
    """The first true answer of CONDITION."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            answer = condition()
        except GLib.Error:  # A widget that left while it was being looked at.
            answer = None
        if answer:
            return answer
        time.sleep(0.05)
    raise Lost(f'{what} did not appear within {patience} seconds')


class Window:
    """The running program in one language."""

    def __init__(self, program, language):
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith('LC_') and name != 'LANGUAGE'}
        environment.update(LANG=LANGUAGES[language], GSK_RENDERER='cairo')
        self.language = language
        self.said = tempfile.TemporaryFile()
        self.process = subprocess.Popen([program], env=environment, stdin=subprocess.DEVNULL,
                                        stdout=self.said, stderr=self.said)
        self.last_picture = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.process.terminate()
        self.process.wait()
        self.said.seek(0)
        words = self.said.read().decode(errors='replace').strip()
        if words:
            print(f'The program said:\n{words}', file=sys.stderr)

    # What can be seen

    def application(self):
        if self.process.poll() is not None:
            raise Lost('the program has ended by itself')
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def seen(self):
        """Everything that has a place in the window. GTK 4.8 reports no other sign of being shown."""
        todo = [self.application()]
        while todo:
            node = todo.pop()
            if node is None:
                continue
            place = node.get_component_iface() and box(node)
            if place is None or (place.width > 0 and place.height > 0):
                yield node
            todo += [node.get_child_at_index(index) for index in reversed(range(node.get_child_count()))]

    def find(self, pattern, count=1):
        """The last of COUNT labels that hold PATTERN."""
        found = [node for node in self.seen()
                 if node.get_role_name() == 'label' and re.search(pattern, node.get_name() or '')]
        return found[-1] if len(found) >= count else None

    def wait_for(self, pattern, count=1):
        return until(f'“{pattern}” ({self.language})', lambda: self.find(pattern, count))

    # What can be done

    def press(self, label):
        """As a click on LABEL would. Buttons offer it as an action; rows do not, so they get the pointer."""
        node = label
        while node is not None and node.get_role_name() not in ('list item', 'frame'):
            actions = node.get_action_iface()
            names = [Atspi.Action.get_action_name(actions, index)
                     for index in range(Atspi.Action.get_n_actions(actions))] if actions else []
            if 'click' in names:
                Atspi.Action.do_action(actions, names.index('click'))
                return
            node = node.get_parent()
        place, (left, top, _, _) = box(label), self.frame()
        xdotool('mousemove', '--window', self.window(), left + place.x + place.width // 2,
                top + place.y + place.height // 2, 'click', '1')

    # What is kept

    def window(self):
        return until('the window', lambda: xdotool('search', '--onlyvisible', '--pid',
                                                   self.process.pid).split())[-1]

    def frame(self):
        """Where the window's content lies in the X window, which without a window manager has a border of its own."""
        node = until('the window', lambda: next(
            (node for node in self.seen() if node.get_role_name() == 'frame'), None))
        shell = dict(line.split('=') for line in
                     xdotool('getwindowgeometry', '--shell', self.window()).split())
        place = box(node)
        return ((int(shell['WIDTH']) - place.width) // 2, (int(shell['HEIGHT']) - place.height) // 2,
                place.width, place.height)

    def picture(self):
        left, top, width, height = self.frame()
        return subprocess.run(['import', '-window', self.window(), '-crop', f'{width}x{height}+{left}+{top}',
                               '+repage', '-define', 'png:exclude-chunks=date,time', 'png:-'],
                              stdout=subprocess.PIPE, check=True).stdout

    def keep(self, path):
        """The picture once it is another than the last one and no longer moves."""
        def still():
            nonlocal before
            now = self.picture()
            quiet, before = now == before, now
            return quiet and now != self.last_picture
        before = None
        until(f'a new picture for {path}', still)
        path.write_bytes(before)
        self.last_picture = before
        print(shown(path), flush=True)


def box(node):
    return Atspi.Component.get_extents(node.get_component_iface(), Atspi.CoordType.WINDOW)


def xdotool(*arguments):
    return subprocess.run(['xdotool', *map(str, arguments)], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True).stdout


def shown(path):
    """PATH as seen from where the user stands, unless that leads upwards."""
    relative = os.path.relpath(path)
    return os.path.abspath(path) if relative.startswith('..') else relative


def text_in(text, language):
    return re.escape(text if isinstance(text, str) else text[language])


def day_pattern(date, language):
    _, month, day = map(int, date.split('-'))
    name = time.strftime('%b', (2022, month, 1, 0, 0, 0, 0, 1, 0))  # English: Python was not told otherwise.
    return rf'\b{month}월 {day}일' if language == 'ko' else rf'\b{name}\w*\.? {day}\b|\b{day} {name}'


def walk(program, directory, language, edition):
    people = {person['id']: person['name'] for person in edition['people']}
    days = edition['days'][:3]
    number, session = next((number, session) for number, day in enumerate(days)
                           for session in day['sessions'] if 'title' in session)

    with Window(program, language) as window:
        def keep(name):
            window.keep(directory / f'{language}-{name}.png')

        for count, day in enumerate(days, 1):
            window.press(window.wait_for(day_pattern(day['date'], language)))
            window.wait_for(text_in(day['theme'], language))
            keep(f'{count}-day-{count}')

        window.press(window.wait_for(day_pattern(days[number]['date'], language)))
        title = text_in(session['title'], language)
        window.press(window.wait_for(title))
        window.wait_for(title, 2)
        keep('4-session')

        person = text_in(people[session['people'][0]['person']], language)
        window.press(window.wait_for(person, 2))
        window.wait_for(person, 2)
        keep('5-speaker')


def main(program, directory):
    directory = pathlib.Path(directory)
    directory.mkdir(parents=True, exist_ok=True)

    # At rest, and in the font of the desktop that the program is made for.
    settings = pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'gtk-4.0', 'settings.ini')
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('[Settings]\ngtk-enable-animations=false\ngtk-font-name=Cantarell 11\n')

    edition = json.loads(EDITION.read_text(encoding='utf-8'))
    for language in LANGUAGES:
        try:
            walk(program, directory, language, edition)
        except Lost as problem:
            print(f'walk.py: {problem}.', file=sys.stderr)
            return 1
    return 0


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__.split('\n\n')[1])
    sys.exit(main(*sys.argv[1:]))
