#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A program that waits sleeps: it has one timer, set for exactly the moment at which something is to be done or seen.

usage: test-idle.py PROGRAM LANGUAGE
"""

import datetime
import time

from driver import TOP, Lost, Program, main, until
from reminding import BEFORE, Forum, Home, due_times, now, wait_for_rest

LIVE_FILE = TOP / 'tests' / 'fixtures' / 'live.json'
LIVE_NAME = {'ko': '지어낸 바이오 포럼 2031', 'en': 'Made-up Bio Forum 2031'}

SLEEP = 20  # Seconds.
CLOCK = 0.05  # Seconds by which somebody may set the clock of the machine meanwhile, little by little.

# When somebody looks, and when what they see changes next.
CHANGES = (
    # The days until the forum are counted.
    ('2031-05-20T12:00:00+09:00', '2031-05-21T00:00:00+09:00'),
    # What is on has 45 minutes left, which are 44 soon.
    ('2031-06-10T10:05:05+09:00', '2031-06-10T10:06:00+09:00'),
    # It ends.
    ('2031-06-10T10:49:05+09:00', '2031-06-10T10:50:00+09:00'),
    # Nothing is on; from an hour before the first session on, the minutes until then are counted.
    ('2031-06-12T03:00:00+09:00', '2031-06-12T09:00:00+09:00'),
    # It is over.
    ('2031-07-01T12:00:00+09:00', None),
)

# As long as that is never: the program hears then that the clock was set.
NEVER = datetime.datetime(2100, 1, 1, tzinfo=datetime.timezone.utc).timestamp()


def wait_until_set_for(program, moment):
    """Waits until the one timer of the program is set for that moment of the machine's clock."""
    def is_set():
        times = due_times(program.process.pid)
        return len(times) == 1 and times[0][0] - CLOCK <= moment.timestamp() <= times[0][1] + CLOCK
    try:
        until(f'a timer for {moment}', is_set)
    except Lost as problem:
        raise Lost(f'only timers for {due_times(program.process.pid)} were there, and {problem}') from problem


def check_sleep(command, language):
    """A forum is weeks away, and the program is to remind of it."""
    home, forum = Home(), Forum()
    begin = now() + datetime.timedelta(weeks=3)
    forum.add('far', begin)
    home.star(forum, far={})
    with Program(command, language, '--gapplication-service', XDG_DATA_HOME=str(home.folder)) as program:
        wait_until_set_for(program, begin - BEFORE)
        wait_for_rest(program.process.pid, SLEEP)

    # With a window, in which the days until then are counted, too.
    midnight = (now().astimezone(forum.zone) + datetime.timedelta(days=1)).replace(hour=0, minute=0, second=0)
    with Program(command, language, str(home.copy), XDG_DATA_HOME=str(home.folder)) as program:
        program.wait_for_title(forum.sessions[0]['title'])
        wait_until_set_for(program, midnight)
        wait_for_rest(program.process.pid, SLEEP)


def check_changes(command, language):
    """On the days of a forum it wakes up at what changes next, and not before."""
    for look, change in CHANGES:
        early = time.time()
        with Program(command, language, '--at', look, str(LIVE_FILE)) as program:
            program.wait_for_text(LIVE_NAME, 'frame')
            late = time.time()
            times = until('a timer', lambda: due_times(program.process.pid))
            if len(times) != 1:
                raise Lost(f'one timer, not {len(times)},')
            (first, last), = times
            if change is None:
                good = first > NEVER
            else:
                # The program set its clock between the two moments.
                left = (datetime.datetime.fromisoformat(change) - datetime.datetime.fromisoformat(look)).total_seconds()
                good = early - CLOCK <= last - left and first - left <= late + CLOCK
            if not good:
                raise Lost(f'a timer for {change} and not for {first - early} seconds after {look}')


def run(command, language):
    check_changes(command, language)
    check_sleep(command, language)


main(run)
