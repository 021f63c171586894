#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every screen can be reached with the pointer, and everything on it that takes the focus says what it is."""

import itertools

from driver import Atspi, Lost, NAMELESS, Program, below, box, has, main
from tour import BROKEN_FILE, DAYS, more, tour

# They only hand the focus on to what is in them.
CONTAINERS = ('scroll pane', 'list')

# Made by the toolkit and not by us.
NOT_OURS = ('shortcuts', 'about-dialog')


def check_names(program, screen):
    nameless = [node for node in below(program.frame())
                if has(node, Atspi.StateType.FOCUSABLE) and node.get_role_name() not in CONTAINERS
                and NAMELESS.fullmatch(node.get_name() or '') and box(node).width > 0]
    if nameless and screen not in NOT_OURS:
        what = ', '.join(f'a {node.get_role_name()} at {box(node).x},{box(node).y}' for node in nameless)
        raise Lost(f'a name for everything on the screen {screen}, such as {what},')


def run(command, language):
    with Program(command, language) as program:
        program.wait_for_text(DAYS[0]['theme'])
        for screen in itertools.chain(tour(program), more(program)):
            check_names(program, screen)

    with Program(command, language, str(BROKEN_FILE)) as program:
        program.wait_for(program.words('This File Cannot Be Shown'))
        check_names(program, 'problems')


main(run)
