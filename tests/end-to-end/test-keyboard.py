#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything can be done without a pointer: by the shortcuts, and by Tab, the arrows and Enter."""

import gettext
import re

from driver import FRAME, PATIENCE, Atspi, GLib, Lost, Program, below, box, has, main, role_of, text_in
from tour import (AFFILIATION, DAY_OF_TALK, DAYS, EDITION, HEAD_OF_WBIF, MAYOR, QUERY, SPEAKER, TALK, close_dialog,
                  close_search, group, open_about_dialog, open_shortcuts, row_of, search_for)

MOST_STOPS = 80

# They hand the focus on, or are there to be read and selected from.
NO_STOPS = ('scroll pane', 'list', 'filler', 'panel', 'label', 'heading')
PAGES = ('Programme', 'Speakers', 'My Agenda', 'About the Forum')

# In seconds: so long after a key its ring is seen for certain.
RING = 2.5
# And so long an arrow may take.
ARROW = 2
MOST_TRIES = 5
# What takes back a key.
BACK = {'Tab': 'shift+Tab', 'shift+Tab': 'Tab'}


def describe(node):
    return f'{role_of(node)}: {node.get_name()}' if node is not None else 'nothing'


def press_key(program, key):
    """KEY, and where the focus is then. At the end of a list an arrow moves it no further."""
    before = program.focus
    program.key(key)
    try:
        program.until('another focus', lambda: program.focus is not before, patience=PATIENCE if key in BACK else ARROW,
                      pause=FRAME)
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


def can_be_focused(program):
    """All that says it takes the focus, but for what only hands it on and for the window's own button to close it."""
    program.application().clear_cache()
    close = gettext.translation('gtk40', languages=[program.language], fallback=True).gettext('Close')
    return {describe(node) for node in below(program.frame())
            if has(node, Atspi.StateType.FOCUSABLE) and role_of(node) not in NO_STOPS
            and node.get_name() != close and width(node) > 0}


def width(node):
    try:
        return box(node).width
    except GLib.Error:
        return 0


def check_is_seen(program, node):
    """In the window, and in all that it is scrolled by."""
    place, pane = box(node), node
    x, y = place.x + place.width // 2, place.y + min(place.height, 40) // 2
    while pane is not None and role_of(pane) != 'application':
        if role_of(pane) in ('scroll pane', 'frame'):
            outer = box(pane)
            if not (outer.x <= x < outer.x + outer.width and outer.y <= y < outer.y + outer.height):
                raise Lost(f'the focus where it is seen, and not on the {describe(node)} at {place.x},{place.y},')
        pane = pane.get_parent()


def still(program, node):
    """What NODE looks like when it no longer changes. The ring of a button is around its padding."""
    place, (x, y), edge = box(node), program.corner(node), 14 if role_of(node) == 'button' else 4
    return program.wait_for_rest('rest', x - edge, y - edge, place.width + 2 * edge, place.height + 2 * edge)


def still_focused(program, node, key):
    """What NODE looks like with its ring, which GTK takes away three seconds after the last key."""
    for _ in range(MOST_TRIES):
        look = still(program, node)
        if program.since_key() < RING or key not in BACK:
            break
        # A busy machine took too long: there and back again.
        press_key(program, BACK[key])
        press_key(program, key)
        if program.focus is not node:
            raise Lost(f'the focus back on the {describe(node)}')
    return look


def walk(program, key, first):
    """The stops from FIRST on, until it is reached again. Each is seen, and looks different while it has the focus."""
    stops = [describe(first)]
    node = first
    while len(stops) < MOST_STOPS:
        focused = still_focused(program, node, key)
        check_is_seen(program, node)
        following = press_key(program, key)
        if following is node:
            break
        try:
            program.until('a ring', lambda: still(program, node) != focused)
        except Lost:
            raise Lost(f'a sign of the focus on the {describe(node)}') from None
        node = following
        stops.append(describe(node))
        if stops[-1] == stops[0]:
            break
    return stops


def check_walk(program, name, first):
    """One round with Tab, one with Shift+Tab and one with the arrows along the list reach everything."""
    wanted = can_be_focused(program)
    reached = set()
    go_to(program, first)
    for key in ('Tab', 'shift+Tab'):
        stops = walk(program, key, program.focus)
        if stops[-1] != stops[0]:
            raise Lost(f'the end of a round with {key} on the page {name}, which passes\n' + '\n'.join(stops) + '\n,')
        reached.update(stops)
    node = program.focus
    if role_of(node) in ('entry', 'list item'):
        reached.update(walk(program, 'Down', node))
        reached.update(walk(program, 'Up', program.focus))
    # In newer versions of libadwaita Tab stops once at the pages, and the arrows go from one to the next.
    tabs = {f'page tab: {program.words(page)}' for page in PAGES} & wanted
    if tabs - reached and tabs & reached:
        go_to(program, '|'.join(map(re.escape, tabs & reached)))
        for key in ('Right', 'Left'):
            reached.update(walk(program, key, program.focus))
    left = wanted - reached
    if left:
        raise Lost(f'by keyboard on the page {name}:\n' + '\n'.join(sorted(left)) + '\namong\n'
                   + '\n'.join(sorted(reached)) + '\n,')


def check_programme(program):
    language = program.language
    program.wait_for_text(DAYS[0]['theme'])
    for number in (2, 3, 1, DAY_OF_TALK):
        program.key(f'alt+{number}')
        program.wait_for_text(DAYS[number - 1]['theme'])
    program.wait_for_title(TALK['title'])

    talk = f'list item: .*{re.escape(text_in(TALK["title"], language))}.*'
    check_walk(program, 'programme', talk)
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
    check_walk(program, 'about', 'page tab: .*')
    for person in (MAYOR, HEAD_OF_WBIF):
        go_to(program, f'list item: {row_of(person, program.language)}')
        program.key('Return')
        program.wait_for_title(person['name'])
        program.key('alt+Left')
        program.wait_for(row_of(person, program.language), 'list item')
    program.key('ctrl+1')
    program.wait_for_text(DAYS[DAY_OF_TALK - 1]['theme'])


def check_other_pages(program):
    """What there is more: the speakers, the agenda without and with a session, the search."""
    words = program.words
    program.key('ctrl+2')
    program.until('the speakers', lambda: program.all(words('Speakers'), 'list'))
    check_walk(program, 'speakers', 'list item: .*')
    program.key('ctrl+3')
    program.wait_for(words('Nothing in My Agenda Yet'))
    check_walk(program, 'empty agenda', 'button: .*')

    program.key(f'alt+{DAY_OF_TALK}', 'ctrl+d')
    program.wait_for(words('In My Agenda'))
    program.key('ctrl+3')
    program.until('the agenda', lambda: program.all(words('My Agenda'), 'list'))
    check_walk(program, 'agenda', 'list item: .*')

    search_for(program, QUERY[program.language], group(program, 'Sessions'))
    check_walk(program, 'search', f'entry: {words("Search")}')
    program.key('ctrl+f')
    close_search(program)
    program.key('ctrl+1')


def check_dialogs(program):
    open_shortcuts(program)
    close_dialog(program)
    open_about_dialog(program)
    close_dialog(program)


def run(command, language):
    with Program(command, language) as program:
        check_programme(program)
        check_about(program)
        check_other_pages(program)
        check_dialogs(program)
        program.key('ctrl+q')
        program.until('the end', lambda: program.process.poll() is not None)


main(run)
