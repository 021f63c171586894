#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Let the agenda run out of disk, and take away the right to write.

Usage: test-agenda-disk.py AGENDA_WRITER

Both take a file system of its own, which is mounted where nobody else sees it. Where that is not allowed the
test is skipped, and says why.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from agenda_driver import Writer, expect, starred

SKIPPED = 77
APART = 'BIOFORUM_TEST_APART'


def mount(*arguments):
    subprocess.run(['mount', *arguments], check=True)


def fill(folder):
    """Takes all the space that is left, to the last byte."""
    filler = folder / 'filler'
    size = 65536
    with open(filler, 'ab', buffering=0) as file:
        while size > 0:
            try:
                file.write(bytes(size))
            except OSError:
                size //= 2
    return filler


def expect_words(answer, *words):
    for word in words:
        if word not in answer:
            raise AssertionError(f'{answer!r} does not say {word!r}')


def test_full(program, folder):
    """Nothing is left at all: neither for a new file nor for what goes into it."""
    path = folder / 'agenda.json'
    with Writer(program, path) as writer:
        expect(writer.save('star a', 'star b'), 'saved', 'the answer with space')
        before = path.read_bytes()

        filler = fill(folder)
        expect_words(writer.save('star c'), 'unsaved: Your agenda could not be saved', 'No space left on device')
        expect(path.read_bytes(), before, 'the file on a full disk')
        expect_words(writer.save('unstar a'), 'No space left on device')
        expect(path.read_bytes(), before, 'the file on a full disk, again')

        filler.unlink()
        expect(writer.save('star d'), 'saved', 'the answer with space again')
    expect(starred(path), {'b', 'c', 'd'}, 'the stars')


def test_nearly_full(program, folder):
    """There is space for the beginning of a file and not for its end."""
    path = folder / 'agenda.json'
    with Writer(program, path) as writer:
        expect(writer.save('star a'), 'saved', 'the answer with space')
        before = path.read_bytes()

        filler = fill(folder)
        os.truncate(filler, filler.stat().st_size - 16384)
        expect_words(writer.save('note a ' + 'x' * 60000), 'No space left on device')
        expect(path.read_bytes(), before, 'the file on a nearly full disk')
        # The half file was taken away, so that what is short fits again, and others have their space.
        expect((folder / 'agenda.json.unfinished').exists(), False, 'whether half a file was left')
        expect(writer.save('note a short', 'star b'), 'saved', 'the answer for a short note')
        filler.unlink()
    expect(starred(path), {'a', 'b'}, 'the stars')


def test_full_from_the_start(program, folder):
    """A first start on a full disk."""
    path = folder / 'new' / 'agenda.json'
    filler = fill(folder)
    with Writer(program, path) as writer:
        expect(writer.greeting, 'ready', 'the greeting')
        expect_words(writer.save('star a'), 'No space left on device')
        expect(path.exists(), False, 'whether there is a file')
        filler.unlink()
        expect(writer.save('star b'), 'saved', 'the answer with space')
    expect(starred(path), {'a', 'b'}, 'the stars')


def test_read_only(program, folder):
    """The folder becomes one that cannot be written to, and one that can again."""
    path = folder / 'agenda.json'
    with Writer(program, path) as writer:
        expect(writer.save('star a'), 'saved', 'the answer in a good folder')
        before = path.read_bytes()

        mount('-o', 'remount,bind,ro', folder)
        expect_words(writer.save('star b'), 'unsaved: Your agenda could not be saved', 'Read-only file system')
        expect(path.read_bytes(), before, 'the file in a read-only folder')

        mount('-o', 'remount,bind,rw', folder)
        expect(writer.save('star c'), 'saved', 'the answer in a good folder again')
    expect(starred(path), {'a', 'b', 'c'}, 'the stars')


def test_damaged_read_only(program, folder):
    """What is damaged and cannot be set aside is left alone."""
    path = folder / 'agenda.json'
    path.write_bytes(b'{"format"')
    (folder / 'agenda.json.lock').touch()
    mount('-o', 'remount,bind,ro', folder)
    with Writer(program, path) as writer:
        expect_words(writer.greeting, 'problem: The file of your agenda is damaged', 'Read-only file system')
        expect_words(writer.save('star a'), 'unsaved: ', 'Read-only file system')
        expect(path.read_bytes(), b'{"format"', 'the damaged file')

        mount('-o', 'remount,bind,rw', folder)
        expect(writer.save('star b'), 'saved', 'the answer in a good folder')
    expect((folder / 'agenda-damaged.json').read_bytes(), b'{"format"', 'the damaged file under its new name')
    expect(starred(path), {'a', 'b'}, 'the stars')


def run_apart():
    """Runs this again where what it mounts is seen by nobody else."""
    apart = ['unshare', '--mount'] if os.geteuid() == 0 else ['unshare', '--user', '--map-root-user', '--mount']
    probe = 'mount -t tmpfs none "$0"'
    with tempfile.TemporaryDirectory(prefix='bioforum-') as folder:
        try:
            tried = subprocess.run([*apart, 'sh', '-c', probe, folder], capture_output=True, text=True)
        except FileNotFoundError as error:
            print(f'skipped: {error}')
            return SKIPPED
        if tried.returncode != 0:
            print(f'skipped: no file system can be mounted here: {tried.stderr.strip()}')
            return SKIPPED
        return subprocess.run([*apart, sys.executable, *sys.argv], env={**os.environ, APART: folder}).returncode


def main():
    if len(sys.argv) != 2:
        print('usage: test-agenda-disk.py AGENDA_WRITER', file=sys.stderr)
        return 2
    if APART not in os.environ:
        return run_apart()

    folder = pathlib.Path(os.environ[APART])
    for test in (test_full, test_nearly_full, test_full_from_the_start, test_read_only, test_damaged_read_only):
        mount('-t', 'tmpfs', '-o', 'size=256k', 'none', folder)
        test(sys.argv[1], folder)
        subprocess.run(['umount', folder], check=True)
        print(f'{test.__name__}: good')
    return 0


if __name__ == '__main__':
    sys.exit(main())
