#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kill a program that keeps an edition fresh at 500 moments.

Usage: test-update-kill.py UPDATE_LOOP FAULT_SERVER FORUM

The copy has to be the old edition or the new one each time, and readable.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time

KILLS = 500

# What FORUM_HISTORY_LENGTH says.
N_KEPT = 20


def expect(condition, what):
    if not condition:
        raise AssertionError(what)


class Loop:
    """The program, and what it has said until it was killed."""

    def __init__(self, program, folder, address):
        self.process = subprocess.Popen([program, folder, address], stdout=subprocess.PIPE, text=True)
        self.greeting = self.process.stdout.readline().split()[1]

    def kill_after(self, n_editions, seconds):
        """Let it get so many and work for so long; return the number of the last edition that it is known to have got."""
        lines = [self.process.stdout.readline() for _ in range(n_editions)]
        time.sleep(seconds)
        self.process.kill()
        lines += self.process.stdout.read().splitlines(keepends=True)
        self.process.wait()
        failed = [line for line in lines if line.startswith('failed')]
        expect(not failed, f'an update failed: {failed}')
        # The last line may have been cut off in the middle of its number.
        whole = [line.split() for line in lines if line.endswith('\n')]
        return int(whole[-1][1]) if whole else 0


def main():
    program, server, forum = sys.argv[1:]
    moments = random.Random(2031)
    newest = 0
    meanwhile = 0
    updates = 0
    with tempfile.TemporaryDirectory() as folder:
        copies = pathlib.Path(folder, 'editions')
        with subprocess.Popen([server, forum], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as serving:
            port = json.loads(serving.stdout.readline())['http']
            for _ in range(KILLS):
                loop = Loop(program, folder, f'http://127.0.0.1:{port}/counting')
                if newest > 0:
                    expect(loop.greeting.isdigit(), f'the copy cannot be read: {loop.greeting}')
                    expect(int(loop.greeting) >= newest, f'{loop.greeting} is older than {newest}')
                    newest = int(loop.greeting)
                got = loop.kill_after(moments.randrange(3), moments.random() * 0.03)
                updates += got > newest
                newest = max(newest, got)
                meanwhile += any(copies.glob('*.unfinished'))
            serving.stdin.close()

        # One file is written anew each time; nothing heaps up.
        names = {path.name.split('.', 2)[-1] for path in copies.iterdir()}
        expect(len(list(copies.iterdir())) < 10, f'what was left behind: {sorted(copies.iterdir())}')
        # The last kill may have come when the newest was there and the oldest, too.
        versions = len(list(pathlib.Path(folder, 'history').rglob('*.json.gz')))
        expect(versions <= N_KEPT + 1, f'{versions} versions, and no more than {N_KEPT} are kept')

    print(f'{KILLS} kills, {meanwhile} while the copy was being written; {newest} editions, names {sorted(names)}')
    expect(meanwhile > 0 and updates > KILLS / 10, 'the kills came when nothing was done, which proves nothing')


if __name__ == '__main__':
    main()
