#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kill a program that writes the agenda at 500 moments; and let two programs write at once.

Usage: test-agenda-kill.py AGENDA_WRITER

Whatever was said to be saved has to be there afterwards, in a file that is whole.
"""

import pathlib
import random
import sys
import tempfile
import time

from agenda_driver import Writer, expect, read_sessions, starred

KILLS = 500
SESSIONS = 40
BATCH = 60


def commands(first):
    """Each stars a session, gives it a note that tells which command it was, and saves."""
    for n in range(first, first + BATCH):
        yield f'star s{n % SESSIONS}'
        yield f'note s{n % SESSIONS} {n} ' + '줄기' * 200
        yield 'save'


def check(path, n_saved):
    """All that was saved is there, and at most one more that was not said to be."""
    sessions = read_sessions(path) if n_saved > 0 or path.exists() else {}
    notes = {name: int(entry['note'].split()[0]) for name, entry in sessions.items() if 'note' in entry}
    for n in range(max(0, n_saved - SESSIONS), n_saved):
        name = f's{n % SESSIONS}'
        if name not in sessions or not sessions[name].get('starred') or notes.get(name, -1) < n:
            raise AssertionError(f'command {n} of {n_saved} that were saved is lost: {sessions.get(name)}')
    if any(n > n_saved for n in notes.values()):
        raise AssertionError(f'{notes} holds more than the {n_saved} that were saved and one')


def test_kills(program, folder):
    """Each program goes on with the file that the one before left when it was killed."""
    path = folder / 'agenda.json'
    moments = random.Random(14)
    n_saved = 0
    meanwhile = 0
    for _ in range(KILLS):
        writer = Writer(program, path)
        expect(writer.greeting, 'ready', 'the file that was left is good')
        writer.tell(*commands(n_saved))
        for _ in range(moments.randrange(4)):
            expect(writer.read(), 'saved', 'the answer')
            n_saved += 1
        time.sleep(moments.random() * 0.004)
        # What was said before the kill and not heard yet was said all the same.
        n_saved += writer.kill().count('saved')
        check(path, n_saved)
        meanwhile += (folder / 'agenda.json.unfinished').exists()

    names = {entry.name for entry in folder.iterdir()}
    left = names - {'agenda.json', 'agenda.json.lock', 'agenda.json.unfinished'}
    expect(left, set(), 'what else was left behind')
    print(f'{KILLS} kills, {meanwhile} of them while a file was being written; {n_saved} saved, none lost')
    # Were none of them, this would prove nothing.
    if meanwhile == 0:
        raise AssertionError('no kill came while a file was being written')


def test_two(program, folder):
    """Two write the same file at the same time, and neither takes from the other."""
    path = folder / 'two.json'
    with Writer(program, path) as one, Writer(program, path) as other:
        for n in range(100):
            one.tell(f'star one-{n}', 'save')
            other.tell(f'star other-{n}', 'save')
        for _ in range(100):
            expect(one.read(), 'saved', 'the answer of one')
            expect(other.read(), 'saved', 'the answer of the other')
    expect(starred(path), {f'{who}-{n}' for who in ('one', 'other') for n in range(100)}, 'the stars of both')
    print('two at once: 200 stars, none lost')


def main():
    if len(sys.argv) != 2:
        print('usage: test-agenda-kill.py AGENDA_WRITER', file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix='bioforum-') as folder:
        test_kills(sys.argv[1], pathlib.Path(folder))
        test_two(sys.argv[1], pathlib.Path(folder))
    return 0


if __name__ == '__main__':
    sys.exit(main())
