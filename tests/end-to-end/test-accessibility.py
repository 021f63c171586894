#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every screen can be reached with the pointer, and whoever hears it instead of seeing it is told as much: names,
headings, states and languages.
"""

import collections
import dataclasses
import re

from driver import NAMELESS, Atspi, GLib, Lost, Program, below, box, has, main, role_of, text_in
from tour import (BEES, BROKEN_FILE, EXAMPLE, NOTE, SPEAKER, TALK, example_tour, group, more, session_row, show_day,
                  show_talk, tour, write_example)

# They only hand the focus on to what is in them.
CONTAINERS = ('scroll pane',)

# Built by the toolkit and not by us.
NOT_OURS = ('shortcuts', 'about-dialog')

# Which of these roles a button has depends on the version of GTK.
BUTTONS = ('button', 'toggle button', 'combo box', 'menu button', 'page tab')

# An underline that tells a key, the value of a variable that had none, and the like.
NONSENSE = re.compile(r'\s*|_.*|.*\((?:null|nil)\).*|.*%\S.*|(?:, .*)|(?:.*, ,.*)', re.DOTALL)

# What the screens are about, beyond the four pages that have a title of their own.
UNTITLED = ('shortcuts', 'about-dialog', 'agenda-empty', 'search', 'search-nothing', 'speakers')


def is_there(node):
    try:
        return box(node).width > 0
    except GLib.Error:
        return False


@dataclasses.dataclass
class Thing:
    """What is on a screen. To ask anew for each of these takes longer than all else."""
    node: Atspi.Accessible
    role: str
    name: str


def things_on(program):
    # Things leave while they are looked at, and what was remembered of them is no longer true.
    program.application().clear_cache()
    return [Thing(node, role_of(node), node.get_name() or '') for node in below(program.frame()) if is_there(node)]


def check_names(screen, things):
    # The item of a drop-down that is chosen is inside of a button that says it.
    said = {node for thing in things if thing.role == 'combo box' for node in below(thing.node)}
    for thing in things:
        must = thing.role in BUTTONS or thing.role not in CONTAINERS and has(thing.node, Atspi.StateType.FOCUSABLE)
        if thing.name == 'GtkListItemWidget' if thing.role == 'filler' else thing.role == 'panel' and thing.node in said:
            continue
        if must and (NAMELESS.fullmatch(thing.name) or NONSENSE.fullmatch(thing.name)):
            place = box(thing.node)
            raise Lost(f'a name for everything on the screen {screen}, such as the {thing.role} “{thing.name}” '
                       f'at {place.x},{place.y},')


def check_duplicates(screen, things):
    """Of two buttons, or two rows of one list, that are called the same, one is not known by its name."""
    seen = collections.Counter()
    for thing in things:
        node, role, name = thing.node, thing.role, thing.name
        # The star of each row says the same, and it is the row that has the focus.
        if role in ('button', 'list item') and has(node, Atspi.StateType.FOCUSABLE):
            parent = node.get_parent()
            # The button inside of a menu button or a drop-down shares its name.
            if parent is not None and parent.get_name() != name:
                seen[role, name, parent if role == 'list item' else None] += 1
    twice = [f'{role} “{name}”' for (role, name, _), count in seen.items() if count > 1]
    if twice:
        raise Lost(f'different names on the screen {screen} than twice a {twice[0]}')


def check_headings(program, screen, things):
    headings = [thing for thing in things if thing.role == 'heading']
    for thing in headings:
        if NAMELESS.fullmatch(thing.name):
            place = box(thing.node)
            raise Lost(f'words in every heading of the screen {screen}, such as the one at {place.x},{place.y},')
    if not headings and screen not in UNTITLED:
        raise Lost(f'a heading on the screen {screen}')
    # Every card is called by the heading above it, if there is one.
    words = {thing.name for thing in headings}
    lists = {thing.name for thing in things if thing.role == 'list'}
    for title in ('People', 'Organizations', 'Sources', 'Topics', 'Hosts', 'My Note', 'Affiliation'):
        title = program.words(title)
        if title in lists - words:
            raise Lost(f'“{title}” as a heading of the screen {screen}')


def check_screen(program, screen):
    if screen in NOT_OURS:
        return
    things = things_on(program)
    check_names(screen, things)
    check_duplicates(screen, things)
    check_headings(program, screen, things)


def attributes(node):
    return Atspi.Text.get_attribute_run(node, 0, False)[0]


def check_language(program, role, text, language):
    """That the words of TEXT in LANGUAGE are marked as such."""
    node = program.wait_for(re.escape(text[language]), role)
    if attributes(node).get('language', '').partition('-')[0] != language:
        raise Lost(f'“{text[language]}” marked as {language}, and not as {attributes(node)},')


def check_languages(program):
    here, there = program.language, {'ko': 'en', 'en': 'ko'}[program.language]
    show_talk(program)
    check_language(program, 'heading', TALK['title'], here)
    check_language(program, 'label', TALK['title'], there)
    check_language(program, 'label', SPEAKER['name'], there)


def states_of(node):
    return {name for name, state in (('pressed', Atspi.StateType.PRESSED), ('checked', Atspi.StateType.CHECKED),
                                     ('selected', Atspi.StateType.SELECTED)) if has(node, state)}


def row(program, session):
    return program.until(f'the row of “{session["id"]}”',
                         lambda: program.all(session_row(session, program.language), 'list item'))[-1]


def check_says(program, session, *words):
    def says():
        name = row(program, session).get_name()
        return all(text in name for text in words)
    program.until(f'“{", ".join(words)}” in the name of the row of “{session["id"]}”', says)


def check_states(program):
    """On the way of example_tour(): what is starred, overlaps, was noted, moved or cancelled."""
    words, language = program.words, program.language
    first, moved = EXAMPLE['days'][0]['sessions'][0], EXAMPLE['days'][0]['sessions'][2]
    cancelled = EXAMPLE['days'][1]['sessions'][0]
    for screen in example_tour(program):
        check_screen(program, screen)
        if screen == 'example-day':
            check_says(program, moved, program.words_for('status of a session', 'Moved'))
            program.until('the row selected', lambda: 'selected' in states_of(row(program, first)))
            star = program.wait_for(words('In My Agenda'), BUTTONS)
            if states_of(star) & {'pressed', 'checked'}:
                raise Lost('a star that is not pressed')
        elif screen == 'example-session':
            check_says(program, first, words('In My Agenda'))
            program.until('a star that is pressed', lambda: states_of(
                program.find(words('In My Agenda'), BUTTONS)) & {'pressed', 'checked'})
        elif screen == 'example-cancelled':
            check_says(program, cancelled, program.words_for('status of a session', 'Cancelled'))
        elif screen == 'agenda':
            check_says(program, first, text_in(BEES['title'], language))
            check_says(program, BEES, text_in(first['title'], language))
            check_says(program, first, text_in(NOTE, language))


def run(command, language):
    with Program(command, language) as program:
        show_day(program, 1)
        for screens in (tour, more):
            for screen in screens(program):
                check_screen(program, screen)
                if screen == 'search-results' and not program.all(group(program, 'Sessions'), 'heading'):
                    raise Lost('a heading above each kind of results')
        program.key('ctrl+1')
        check_languages(program)

    with Program(command, language, str(write_example())) as program:
        check_states(program)

    with Program(command, language, str(BROKEN_FILE)) as program:
        program.wait_for(program.words('This File Cannot Be Shown'))
        check_screen(program, 'problems')


main(run)
