# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs agenda-writer, and reads what it wrote as nobody but a reader of JSON would."""

import json
import subprocess


class Writer:
    """One process that keeps an agenda."""

    def __init__(self, program, path):
        self.process = subprocess.Popen([program, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        encoding='utf-8')
        self.greeting = self.read()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def read(self):
        return self.process.stdout.readline().rstrip('\n')

    def tell(self, *lines):
        self.process.stdin.write(''.join(f'{line}\n' for line in lines))
        self.process.stdin.flush()

    def save(self, *lines):
        """What it says when it has done all this and saved it."""
        self.tell(*lines, 'save')
        return self.read()

    def kill(self):
        self.process.kill()
        rest = self.process.stdout.read()
        self.process.wait()
        self.process.stdout.close()
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        return rest.splitlines()

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


def read_sessions(path):
    """What an agenda says; fails for a file that is empty, half or not JSON."""
    agenda = json.loads(path.read_text(encoding='utf-8'))
    return agenda['editions'].get('garden', {}).get('sessions', {})


def starred(path):
    return {name for name, entry in read_sessions(path).items() if entry.get('starred')}


def expect(actual, expected, what):
    if actual != expected:
        raise AssertionError(f'{what}: {actual!r} instead of {expected!r}')
